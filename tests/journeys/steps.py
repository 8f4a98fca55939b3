"""What people do on the writing and the deciding page, in the words on the screen."""

from __future__ import annotations

import io
import re

from PIL import Image
from playwright.sync_api import Locator, expect

WRITTEN = (
    "Litter pick on Saturday\n\nMeet at the village hall at 10am. Gloves and bags are there, "
    "and everybody is welcome. We finish with tea at noon."
)
WORDS = "What do you want people to know?"


def open_new(seat, council: str = "croft"):
    seat.go(f"/{council}/desk/posts/new/")
    return started(seat)


def started(seat):
    """The writing page's own script has run too."""
    if seat.scripts:
        seat.page.wait_for_selector("html[data-write-started]", state="attached")
    return seat.page


def write(seat, text: str = WRITTEN, council: str = "croft", invites: bool = True) -> None:
    """A new post with the two things that are required."""
    page = open_new(seat, council)
    seat.fill(WORDS, text)
    if invites:
        page.get_by_label("I am inviting people").check()


def send(seat) -> None:
    seat.press("Send to the Clerk")
    seat.says("Sent. You can change it until the Clerk opens it.")


def confirm_policy(seat, council: str = "croft") -> None:
    seat.go(f"/{council}/desk/policies/confirm/")
    seat.press("I have read this and will keep to it")


def beside(seat) -> Locator:
    """“As you write”."""
    return seat.page.get_by_role("complementary", name="As you write")


def card(seat, quote: str, within: Locator | None = None) -> Locator:
    """The card of the point about these words."""
    return (within or beside(seat)).get_by_role("listitem").filter(has_text=f"“{quote}").first


def saved(seat) -> None:
    """The page says that what was typed is kept."""
    expect(seat.page.get_by_text(re.compile(r"^Saved \d{1,2}(:\d\d)?[ap]m$"))).to_be_visible()


def number_of(seat) -> int:
    """Which post this page is about."""
    return int(re.search(r"/(?:posts|queue)/(\d+)/", seat.page.url).group(1))


def photograph() -> dict:
    """A picture to upload: a green."""
    data = io.BytesIO()
    Image.new("RGB", (640, 400), "#5d8a3a").save(data, "PNG")
    return {"name": "green.png", "mimeType": "image/png", "buffer": data.getvalue()}


def add_picture(seat, shows: str) -> None:
    """A picture with all that is asked about it."""
    page = seat.page
    page.get_by_text("A picture", exact=True).click()
    page.get_by_label("Choose a picture").set_input_files(photograph())
    seat.fill("What does it show?", shows)
    seat.fill("Who took it?", "Margaret Ould")
    seat.fill("Who allows us to use it?", "I took it")
    page.get_by_label("No, nobody can be recognised").check()


def press_bar(seat, name: str) -> None:
    """The main button in the bar at the foot of a telephone's screen."""
    with seat.page.expect_navigation():
        seat.page.get_by_role("region", name=re.compile("Finished|decision")).get_by_role("button", name=name).click()
    seat.ready()


# --- deciding ---


def open_in_queue(seat, begins: str, council: str = "croft"):
    seat.go(f"/{council}/desk/queue/")
    seat.follow(re.compile(f"^{begins}"), within=seat.page.get_by_role("main"))
    return seat.page


def point(seat, quote: str):
    """The card of a point on the page where one decides."""
    return seat.page.get_by_role("article").filter(has_text=f"“{quote}")


def decision(seat):
    """“Your decision”."""
    return seat.page.get_by_role("region", name="Your decision")


def opened(seat, name: str):
    """A box of the page that opens in place; the box."""
    box = seat.page.get_by_role("group").filter(has=seat.page.locator("summary", has_text=re.compile(f"^\\s*{name}\\s*$"))).last
    box.locator("summary").first.click()
    return box
