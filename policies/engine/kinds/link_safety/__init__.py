"""Links that a reader cannot trust by looking at them.

Finds, in title, text and source: short links that hide where they lead, addresses that carry a user name or password,
bare numbers (IP addresses) for a host, hosts written in punycode or with letters of two alphabets, links that download
a program or an archive, links by ``ftp:`` and plain ``http:``.

Must not find: ``https`` links to a named host whatever it is, PDF and office documents, email addresses, a host named
without a link's beginning ("croft.gov.uk"), letters with accents (``https://tŷhafan.example``).

Parameters: ``shorteners`` adds hosts to the list of short links; ``allowed`` names hosts (and all below them) at which
nothing is found; ``downloads`` adds endings of files that are not to be linked; ``plain_http`` false lets ``http:``
pass.
"""

import re
import unicodedata

from policies.engine.model import LIKELY, SURE, Source, WayOut
from policies.engine.protocol import Example, Param, read_terms

KIND = "link-safety"
DEFAULT_SEVERITY = "justify"
LAW = None
PARAMS = {
    "shorteners": Param((), "words", "More hosts that hide where a link leads."),
    "allowed": Param((), "words", "Hosts at which nothing is found, with all below them."),
    "downloads": Param((), "words", 'More endings of files not to be linked, such as ".docm".'),
    "plain_http": Param(True, "switch", "Whether links by plain http are found."),
}

SHORTENERS = frozenset(read_terms(__file__, "shorteners.txt"))
DOWNLOADS = frozenset(read_terms(__file__, "downloads.txt"))
_PARTS = re.compile(
    r"(?:(?P<scheme>[a-z][a-z0-9+.-]*)://)?(?:(?P<user>[^/?#@]*)@)?(?P<host>\[[0-9a-f:.]+\]|[^/?#:]*)(?::\d*)?"
    r"(?P<path>[^?#]*)(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
_IP = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}|\d{8,10}|0x[0-9a-f]{6,8}|\[.*\]", re.IGNORECASE)

_HIDDEN = "Nobody can see where a short link leads before they press it."
_NUMBER = "A number in place of a name tells readers nothing about whose page it is."


def find(draft, params):
    for text in (*draft.texts, draft.source_text):
        view = text.view("cased")
        for start, end in text.reading.addresses:
            place = view.span(start, end)
            problem = _problem(text.raw[slice(*place)], params)
            if problem:
                message, why, sureness, replacement = problem
                yield text.hit(place, message, why, _ways_out(replacement, text.field, params), sureness=sureness)


def _ways_out(replacement, field, params):
    if replacement and not _problem(replacement, params):
        yield WayOut(f"Use {replacement}", replacement)
    yield WayOut("Put in the full address of the page", go_to=field)


def _problem(link, params):
    """(message, why, sureness, safer link or None), or None where there is nothing to say."""
    parts = _PARTS.match(link)
    scheme, user, host = (parts["scheme"] or "").lower(), parts["user"], parts["host"].rstrip(".").lower()
    if (user is not None and not scheme) or link.lower().startswith(("mailto:", "tel:")) or not host:
        return None
    if _under(host, params["allowed"]):
        return None
    safer = "https://" + link[parts.start("host"):] if scheme else None
    if user is not None:
        return ("This address carries a sign-in name or password.",
                "Everyone who sees the post could use it, or be misled about whose page it is.", SURE, safer)
    if _IP.fullmatch(host):
        return "This link goes to a number, not to a named site.", _NUMBER, SURE, None
    if _looks_like_another(host):
        return ("Letters in this address come from another alphabet and only look right.",
                "Addresses like that are made to be taken for somebody else's.", SURE, None)
    if _under(host, SHORTENERS) or _under(host, params["shorteners"]):
        return "This is a short link.", _HIDDEN, SURE, None
    if download := _download(parts["path"], params):
        return (f"This link downloads a file ending in {download}.",
                "People are told not to open such files, and phones often refuse them; a page or a PDF serves better.",
                LIKELY, None)
    if scheme == "ftp" or (scheme == "http" and params["plain_http"]):
        return ("This link is not a secure one: it does not begin with https.",
                "What people read or fill in there can be seen or changed on the way.", SURE, safer)
    return None


def _under(host, names):
    labels = host.split(".")
    return any(".".join(labels[n:]) in names for n in range(len(labels))) if names else False


def _download(path, params):
    name = path.rpartition("/")[2].lower()
    ending = "." + name.rpartition(".")[2] if "." in name else ""
    return ending if ending in DOWNLOADS or ending in params["downloads"] else ""


def _looks_like_another(host):
    if any(label.startswith("xn--") for label in host.split(".")):
        return True
    if host.isascii():
        return False
    return any(_alphabet(c) != "LATIN" for c in host if not c.isascii() and c not in "\u00b7\ufe0f")


def _alphabet(character):
    return unicodedata.name(character, "UNKNOWN").partition(" ")[0]


FOUND = (
    Example("Book your plot at http://bit.ly/plots-croft today.", "http://bit.ly/plots-croft"),
    Example("The map is here: tinyurl.com/fp12map", "tinyurl.com/fp12map"),
    Example("Sign up on https://forms.gle/Hq2z today.", "https://forms.gle/Hq2z"),
    Example("Fill in the form (http://forms.croft.example/hall).", "http://forms.croft.example/hall"),
    Example("Watch it on http://198.51.100.7:8080/camera", "http://198.51.100.7:8080/camera"),
    Example("Papers: https://clerk:oak12@files.croft.example/may", "https://clerk:oak12@files.croft.example/may",
            sureness=SURE),
    Example("Pay your rent at https://crоft-pc.example/pay now.", "https://crоft-pc.example/pay"),
    Example("Pay at https://xn--crft-pc-5nf.example/pay", "https://xn--crft-pc-5nf.example/pay"),
    Example("All forms in one go: https://croft.example/forms.zip.", "https://croft.example/forms.zip"),
    Example("Our new app: https://croft.example/get/bins.apk?v=2", "https://croft.example/get/bins.apk?v=2"),
    Example("The clocks go back.", "http://clocks.example/back", source=Source(url="http://clocks.example/back"),
            field="source"),
    Example("See https://go.croft.example/1", "https://go.croft.example/1",
            params={"shorteners": ["go.croft.example"]}),
)
PASSED = (
    Example("The agenda is at https://www.croft.example/agenda-june.pdf."),
    Example("Details on croft.example/hall or www.croft.example."),
    Example("Write to clerk@croft.example or mailto:clerk@croft.example."),
    Example("Rydyn ni yn https://tŷhafan.example hefyd."),
    Example("Register at https://www.gov.uk/register-to-vote by midnight."),
    Example("The speed limit is 20.5 on average, see item 3.2.1.4 of the report."),
    Example("The council's old page http://old.croft.example/x", params={"allowed": ["croft.example"]}),
    Example("Do you remember http://teletext.example?", params={"plain_http": False}),
    Example("Bring a zip.file to the repair café."),
)
