"""What people do on the pages of the policy, from a document to a version in force, in the words on the screen."""

from __future__ import annotations

import re
from datetime import date

from playwright.sync_api import expect

LABEL = "2026 winter"
#: A word of the demonstration's version in force, and the one that this document has there.
BEFORE, AFTER = "arguing", "quarrels"
DOCUMENT = """Croft Parish Council

Social Media and Electronic Communications Policy

1. Who speaks

a. The Clerk speaks for the Council on its website.
b. Councillors follow the Code of Conduct whenever they write online.

2. Principles

a. The Council does not let itself be drawn into quarrels about its work on the internet.
b. We never publish anybody's private telephone number or address.

3. Comments

- Comments that abuse anybody are taken down immediately.
- They are kept on file.
"""


def import_text(seat, council: str = "croft") -> None:
    """Choose the document as a file; the page with what was found."""
    seat.go(f"/{council}/desk/policies/import/")
    file = {"name": "policy.txt", "mimeType": "text/plain", "buffer": DOCUMENT.encode()}
    seat.page.get_by_label("The document", exact=False).set_input_files(file)
    seat.press("Read the document")


def save_import(seat) -> None:
    seat.fill("Name of this version", LABEL)
    seat.press("Save as a draft version")


def open_version(seat, label: str = LABEL, council: str = "croft") -> None:
    seat.go(f"/{council}/desk/policies/")
    seat.follow(label, within=seat.page.get_by_role("main"), exact=True)


def fill_day(seat, legend: str, day: date) -> None:
    """A day in its three boxes."""
    group = seat.page.get_by_role("group", name=legend)
    for label, number in (("Day", day.day), ("Month", day.month), ("Year", day.year)):
        group.get_by_label(label, exact=True).fill(str(number))


def add_example(seat, clause: str, words: str) -> None:
    """From the version's own page: a text that this clause must point out."""
    seat.follow(re.compile(rf"Change\s*: Clause {re.escape(clause)}, "))
    seat.press("Add an example")
    seat.look()
    seat.fill("The example", words)
    seat.page.get_by_label("Must be pointed out").check()
    seat.press("Save", exact=True)


def adopt(seat, on: date, minute: str = "2026/114", chair: str = "Margaret Ould") -> None:
    """On the page of adopting."""
    fill_day(seat, "Date of the meeting", on)
    seat.fill("Minute reference", minute)
    seat.page.get_by_label("Who chaired that meeting?").select_option(chair)
    seat.press("Adopt it")


def finished(seat) -> None:
    """The trying on last year's posts has come to its end, on the page that waited for it."""
    expect(seat.page.get_by_role("heading", name="What would be different")).to_be_visible()


def says_what_changed(seat):
    """Word by word, in the one clause that both versions have."""
    seat.says(f"From 2028 review to {LABEL}: 1 changed, 4 new, 71 taken out.")
    changed = seat.page.get_by_role("article").filter(has_text="Now numbered 2.a.")
    assert BEFORE in changed.locator("del").inner_text() and AFTER in changed.locator("ins").inner_text()
