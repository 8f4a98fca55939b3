"""Makes the pictures of the README from the demonstration, in a portal of its own: python -m tests.journeys.screenshots

Needs Chromium and what the tests need. Writes docs/screenshots/*.png.
"""

from __future__ import annotations

import io
import os
import re
import shutil
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "screenshots"
TEXT = (
    "Residents are hereby advised that the hall car park will close from Monday for two weeks while it is resurfaced.\n\n"
    "Please use the lay-by on Mill Lane. If you need to park nearer, ring Dave on 07700 900123."
)


@contextmanager
def portal(folder: str):
    """A portal with the demonstration, in a folder of its own, for as long as the pictures take."""
    os.environ |= {"VAR_DIR": folder, "DJANGO_ALLOW_ASYNC_UNSAFE": "true", "HOST": "127.0.0.1", "DEMO": "1"}
    for name in ("DATABASE_URL", "REDIS_URL"):
        os.environ.pop(name, None)
    from councilcomms import serve

    serve.prepare()
    from django.contrib.staticfiles.handlers import StaticFilesHandler
    from django.test.testcases import LiveServerThread

    server = LiveServerThread("127.0.0.1", StaticFilesHandler)
    server.daemon = True
    server.start()
    server.is_ready.wait()
    try:
        yield f"http://127.0.0.1:{server.port}"
    finally:
        server.terminate()


def seats(browser, site: str, who: str):
    from tests.journeys.seats import PHONE, WIDE, Seat

    for width in (WIDE, PHONE):
        seat = Seat(browser, site, width).sign_in(who)
        yield seat, f"{width}"
        seat.context.close()


def keep(seat, name: str, height: int) -> None:
    """The upper part of the page, in 128 colours: small enough for a repository."""
    from PIL import Image

    seat.page.set_viewport_size({"width": seat.width, "height": height})
    picture = Image.open(io.BytesIO(seat.page.screenshot(animations="disabled")))
    small = picture.convert("RGB").quantize(128, dither=Image.Dither.NONE)
    FOLDER.mkdir(parents=True, exist_ok=True)
    small.save(FOLDER / f"{name}.png", optimize=True)
    print(f"docs/screenshots/{name}.png")


def write_page(seat, size: str) -> None:
    from tests.journeys import steps

    page = steps.open_new(seat)
    seat.fill(steps.WORDS, TEXT)
    if size == "360":
        page.get_by_role("button", name=re.compile(r"^\d points$")).click()
    steps.card(seat, "07700 900123").wait_for()
    keep(seat, f"write-{size}", 1180 if size == "1280" else 1300)


def decide_page(seat, size: str) -> None:
    seat.go("/croft/desk/queue/")
    seat.follow("Residents are hereby", within=seat.page.get_by_role("main"))
    keep(seat, f"decide-{size}", 1180 if size == "1280" else 1300)


def policy_pages(seat) -> None:
    """A document beside the clauses found in it, what carries out the policy in force, and that policy in public."""
    from tests.journeys import policy_steps

    policy_steps.import_text(seat)
    keep(seat, "import-1280", 1180)
    seat.go("/croft/desk/policies/")
    seat.follow("2028 review", within=seat.page.get_by_role("main"), exact=True)
    seat.follow("What carries out each clause")
    keep(seat, "coverage-1280", 1180)
    seat.go("/croft/policy/")
    keep(seat, "policy-1280", 1180)


def elections_page(seat) -> None:
    """The timetable of a poll to come."""
    seat.go("/scarcliffe/desk/elections/")
    seat.follow("County council election", within=seat.page.get_by_role("main"))
    keep(seat, "elections-1280", 1180)


def main() -> int:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not chromium:
        print("No Chromium was found: no pictures were made.", file=sys.stderr)
        return 1
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as folder, portal(folder) as site, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu", "--disable-quic"])
        for seat, size in seats(browser, site, "chair@croft"):
            write_page(seat, size)
        for seat, size in seats(browser, site, "clerk@croft"):
            decide_page(seat, size)
        seat, _ = next(seats(browser, site, "admin@croft"))
        policy_pages(seat)
        seat, _ = next(seats(browser, site, "clerk@scarcliffe"))
        elections_page(seat)
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
