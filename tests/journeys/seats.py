"""A seat: one person before one browser. What the page complains of fails the journey, whatever the journey is about."""

from __future__ import annotations

import re
from pathlib import Path

from django.conf import settings
from playwright.sync_api import expect

from councilcomms.desk.demonstration import COUNCILS

AXE = (Path(settings.BASE_DIR) / "static" / "vendor" / "axe" / "axe.min.js").read_text()
WIDE, PHONE, NARROWEST = 1280, 360, 320
HEIGHTS = {WIDE: 900, PHONE: 740, NARROWEST: 640}

#: The other tests run beside: a page may be slow to come.
PATIENCE = 15_000
expect.set_options(timeout=PATIENCE)

#: What a browser says of a page that is meant to answer 403, 404, 409, 410 or 422.
MEANT = re.compile(r"Failed to load resource: the server responded with a status of 4\d\d")

VIOLATIONS = """async () => (await axe.run(document, {resultTypes: ['violations']})).violations.map(
  v => `${v.id}: ${v.help} ${v.nodes.slice(0, 3).map(n => n.html.slice(0, 200)).join(' … ')}`)"""
SIDEWAYS = """() => {
  const root = document.documentElement
  if (root.scrollWidth <= root.clientWidth) return []
  const wide = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > root.clientWidth + 1)
  return wide.slice(0, 5).map(e => `${e.tagName.toLowerCase()}.${e.className} ${e.textContent.trim().slice(0, 40)}`)
    .concat('the page is wider than the screen')
}"""
SEEN = """() => {
  const e = document.activeElement
  if (!e || e === document.body) return {name: '', seen: true}
  const shown = e.matches('.govuk-radios__input, .govuk-checkboxes__input') ? e.parentElement : e
  const box = shown.getBoundingClientRect(), style = getComputedStyle(e), label = getComputedStyle(shown.querySelector('label') ?? e, '::before')
  const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1)
  const y = Math.min(Math.max(box.top + Math.min(box.height / 2, 20), 1), innerHeight - 1)
  const top = document.elementFromPoint(x, y)
  const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
  const ring = [style, label].some(s => s.outlineStyle !== 'none' || s.boxShadow !== 'none')
  return {
    name: (e.getAttribute('aria-label') || e.innerText || e.labels?.[0]?.innerText || e.name || e.tagName).replace(/\\s+/g, ' ').trim().slice(0, 80),
    seen: inside && ring && Boolean(top) && (top === e || shown.contains(top) || top.contains(shown)),
    why: `inside ${inside}, ring ${ring}, on top ${top?.tagName}.${top?.className}`,
  }
}"""


class Seat:
    """``page`` is the tab; ``width`` and ``scripts`` are the browser's for good."""

    def __init__(self, browser, site: str, width: int = WIDE, scripts: bool = True):
        self.site, self.width, self.scripts = site, width, scripts
        self.context = browser.new_context(
            base_url=site, viewport={"width": width, "height": HEIGHTS[width]}, java_script_enabled=scripts,
            locale="en-GB", timezone_id="Europe/London", reduced_motion="reduce",
        )
        self.context.set_default_timeout(PATIENCE)
        self.troubles: list[str] = []
        self.looked: set[str] = set()
        self.context.on("response", self._answered)
        self.context.on("page", self._opened)
        self.page = self.context.new_page()

    def _opened(self, page) -> None:
        page.on("console", self._said)
        page.on("pageerror", lambda error: self.troubles.append(f"script: {error}"))

    def _said(self, message) -> None:
        if message.type == "error" and not MEANT.match(message.text):
            self.troubles.append(f"console: {message.text}")

    def _answered(self, response) -> None:
        address = response.url.removeprefix(self.site)
        if response.status >= 500 or (response.status == 404 and address.startswith("/static/")):
            self.troubles.append(f"{response.status}: {address}")

    # --- going about ---

    def go(self, address: str, status: int = 200):
        """Open an address of the site; the answer is as expected."""
        response = self.page.goto(address.replace("http://testserver", self.site))
        assert response.status == status, f"{address} answered {response.status}, not {status}"
        return self.ready()

    def ready(self):
        """The page has come and its scripts have run."""
        if self.scripts:
            self.page.wait_for_selector("html[data-cc-started]", state="attached")
        else:
            self.page.wait_for_load_state()
        return self.page

    def press(self, name, role: str = "button", within=None, exact: bool = False):
        """Press a button or follow a link by the words on it, and wait for the page that comes."""
        target = (within or self.page).get_by_role(role, name=name, exact=exact)
        with self.page.expect_navigation(wait_until="load"):
            target.click()
        return self.ready()

    def fill(self, label: str, words: str, within=None) -> None:
        (within or self.page).get_by_label(label, exact=True).fill(words)

    def follow(self, name, within=None, exact: bool = False):
        return self.press(name, "link", within, exact)

    def sign_in(self, who: str):
        """By the sign-in page: ``clerk@croft`` and so on, with the demonstration's password."""
        self.go("/accounts/login/")
        self.answer_sign_in(f"{who}.example")
        assert "/desk/" in self.page.url, f"{who} could not sign in: {self.page.url}"
        return self

    def answer_sign_in(self, address: str, password: str = settings.DEMONSTRATION_PASSWORD) -> None:
        self.fill("Email address", address)
        self.fill("Password", password)
        self.press("Sign in", exact=True)

    def sign_out(self):
        self.press("Sign out")

    @property
    def heading(self) -> str:
        return self.page.get_by_role("heading", level=1).inner_text()

    @property
    def words(self) -> str:
        """Everything the page says."""
        return self.page.locator("body").inner_text()

    def says(self, *all_of: str) -> None:
        said = " ".join(self.words.split())
        for words in all_of:
            assert words in said, f"“{words}” is not on {self.page.url}, which says: {said[:3000]}"

    def never_says(self, *none_of: str) -> None:
        said = " ".join(self.words.split())
        for words in none_of:
            assert words not in said, f"“{words}” is on {self.page.url}"

    # --- what every page must be ---

    def look(self) -> None:
        """One heading, a title, no fault axe finds, no complaint of the browser, nothing sideways at 360 and 320."""
        page = self.page
        here = page.url.removeprefix(self.site)
        assert page.title().strip(), f"{here} has no title"
        headings = page.locator("h1:visible").count()
        assert headings == 1, f"{here} has {headings} first headings"
        self.no_troubles()
        found = self._axe()
        assert not found, f"axe on {here}:\n" + "\n".join(found)
        for width in (PHONE, NARROWEST):
            page.set_viewport_size({"width": width, "height": HEIGHTS[width]})
            if self.scripts:
                page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
            wide = page.evaluate(SIDEWAYS)
            assert not wide, f"{here} scrolls sideways at {width}: {wide}"
        page.set_viewport_size({"width": self.width, "height": HEIGHTS[self.width]})

    def _axe(self) -> list[str]:
        """What axe finds. Where scripts are off it reads a copy of the page, still without the page's own scripts."""
        if self.scripts:
            if not self.page.evaluate("() => 'axe' in window"):
                self.page.evaluate(AXE)
            return self.page.evaluate(VIOLATIONS)
        context = self.context.browser.new_context(viewport={"width": self.width, "height": HEIGHTS[self.width]})
        copy = context.new_page()
        copy.route("**/*.js", lambda route: route.abort())
        copy.set_content(self.page.content().replace("<head>", f'<head><base href="{self.page.url}">'))
        copy.evaluate(AXE)
        found = copy.evaluate(VIOLATIONS)
        context.close()
        return found

    def no_troubles(self) -> None:
        assert not self.troubles, f"On {self.page.url}:\n" + "\n".join(self.troubles)

    # --- keyboard alone ---

    def tab_to(self, name: str, back: bool = False, most: int = 90) -> None:
        """Press Tab until the focus is on what is called so; at each stop the focus must be seen."""
        for _ in range(most):
            self.page.keyboard.press("Shift+Tab" if back else "Tab")
            focus = self.page.evaluate(SEEN)
            assert focus["seen"], f"The focus on “{focus['name']}” cannot be seen at {self.page.url}: {focus['why']}"
            if focus["name"].startswith(name):
                return
        raise AssertionError(f"“{name}” was not reached by {most} presses of Tab on {self.page.url}")


def demonstration_people(council: str) -> dict[str, str]:
    """Role to name, as the demonstration has it."""
    return COUNCILS[council]["people"]
