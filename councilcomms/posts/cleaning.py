"""The one function that turns what people wrote into HTML, and the only place that marks it safe.

Plain text comes in. It is escaped, broken into paragraphs and lines, links are made of web addresses (bleach), and last
of all nh3 lets through the few elements listed here and nothing else.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape

import nh3
from bleach.linkifier import TLDS, Linker
from django.utils.safestring import SafeString, mark_safe

TAGS = frozenset({"a", "br", "p"})
ATTRIBUTES = {"a": {"href"}}
SCHEMES = frozenset({"http", "https", "mailto"})
#: Marks that turn the direction of writing, so that a link can read as another than it is; and other controls.
_UNSEEN = re.compile("[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_PARAGRAPHS = re.compile(r"\n[ \t]*\n\s*")
#: The parts of a host's name, with the limits names have: no text, however odd, is read more than a few times over.
_LABELS = r"(?:[\w-]{1,63}\.){1,9}"
#: With http or https any host; without, only endings that bleach knows, so that “End.Next” stays words.
_ADDRESS = re.compile(
    rf"""(?<!\()\(*\b(?<![@.\w-])(?:https?://{_LABELS}[a-z]{{2,24}}|{_LABELS}(?:{"|".join(sorted(TLDS))}))
    (?::[0-9]+)?(?!\.\w)\b(?:[/?\#][^\s{{}}|\\^`<>"]*)?\)*""",
    re.IGNORECASE | re.VERBOSE,
)
_BOX = r"[\w.!#$%&'*+/=?^`{}|~-]"
_EMAIL = re.compile(rf"(?<!{_BOX}){_BOX}{{1,64}}@{_LABELS}[a-z]{{2,24}}\b", re.IGNORECASE)
_LINKER = Linker(callbacks=[], parse_email=True, url_re=_ADDRESS, email_re=_EMAIL)


def post_html(text: str) -> SafeString:
    """Paragraphs, line breaks and links of a plain text, and no other HTML. Kept for the texts read most."""
    return _html(str(text or ""))


def legible(text: str) -> str:
    """Without what nobody sees, and what makes a line read as another than it is."""
    return _UNSEEN.sub("", text)


@lru_cache(maxsize=512)
def _html(text: str) -> SafeString:
    plain = legible(text.replace("\r\n", "\n").replace("\r", "\n")).strip()
    plain = plain.encode("utf-8", "replace").decode("utf-8")
    if not plain:
        return mark_safe("")
    paragraphs = (escape(part).replace("\n", "<br>") for part in _PARAGRAPHS.split(plain))
    linked = _LINKER.linkify("".join(f"<p>{part}</p>" for part in paragraphs))
    return mark_safe(
        nh3.clean(linked, tags=set(TAGS), attributes=ATTRIBUTES, url_schemes=set(SCHEMES), link_rel="nofollow noopener")
    )
