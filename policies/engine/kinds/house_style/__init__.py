"""Wording that is hard, stiff or loud.

Finds: text for readers older than twelve; stiff phrases, with a plain one to put in their place; one officer speaking
for the council ("I, the Clerk"); whole phrases in capitals; hashtags of several words with no capitals; emoji in long
rows; text longer than its channel carries.

Must not find: names and acronyms in use (VAT, SEND, A617), a heading in capitals on a line of its own, a councillor or
officer speaking for themselves in plain words, hashtags with capitals, a few emoji, stiff words inside a quotation.

Parameters: ``checks`` names what is looked at (all: reading, formal, voice, capitals, hashtags, emoji, length), so
that each clause carries what it speaks of; ``reading_age`` (12), ``capitals`` the words in a row from which capitals
count (5), ``emoji`` the most in a row (4), ``hashtag`` the longest hashtag that may be one word (10), ``longest`` the
most characters (0: what the channel carries), ``allowed`` stiff phrases this council keeps.
"""

import re

from policies.engine.kinds.house_style.reading import find_hard
from policies.engine.kinds.house_style.shape import find_capitals, find_emoji, find_length, find_tags
from policies.engine.kinds.house_style.words import DETECTOR, find_stiff
from policies.engine.model import SURE, Context, WayOut
from policies.engine.protocol import Example, Param, Pattern

KIND = "house-style"
DEFAULT_SEVERITY = "advise"
LAW = None
CHECKS = ("reading", "formal", "voice", "capitals", "hashtags", "emoji", "length")
PARAMS = {
    "checks": Param(CHECKS, "words", "What it looks at: " + ", ".join(CHECKS) + ".", choices=CHECKS),
    "reading_age": Param(12, "number", "The oldest reader a text may ask for, in years.", low=7, high=25),
    "capitals": Param(5, "number", "From how many words in capitals on they are found.", low=2, high=100),
    "emoji": Param(4, "number", "The most emoji in a row.", low=0, high=100),
    "hashtag": Param(10, "number", "The longest hashtag in small letters that may be one word.", low=4, high=100),
    "longest": Param(0, "number", "The most characters; 0 is what the channel carries.", low=0, high=100_000),
    "allowed": Param((), "words", "Stiff phrases this council keeps."),
}
_OFFICER = (
    r"(?:(?:parish|town|community|village|city|deputy|assistant|acting|interim|locum|responsible|financial|finance|"
    r"proper|council'?s?) )*(?:clerk|officer|manager|administrator|warden)"
)
DETECTORS = (
    DETECTOR,
    Pattern("officer", rf"\bi, (?:as )?(?:the |your )?{_OFFICER}\b(?: (?:of|to|for) the (?:parish |town )?council)?,?"),
    Pattern("officer-decides",
            rf"\bmy (?:\w+ )?(?:decision|ruling|view|opinion|instruction|order)s? as (?:the |your )?{_OFFICER}\b"
            r"|\bi (?:have |hereby |shall )*(?:decided|ruled|determined|instructed|ordered|directed|forbidden) "
            r"(?:that|to|the|on|not)\b"),
    Pattern("officer-first", rf"\bas (?:the |your )?{_OFFICER}(?: (?:of|to) the council)?,? i\b"
                             rf"|\bin my (?:capacity|role) as (?:the |your )?{_OFFICER}\b"),
)


def find(draft, params):
    checks = params["checks"]
    for text in draft.texts:
        for name, finder in _IN_EACH_TEXT.items():
            if name in checks:
                yield from finder(text, params)
    if "length" in checks:
        yield from find_length(draft, params["longest"])
    if "reading" in checks:
        yield from find_hard(draft.text, params["reading_age"])


def _find_officer(text):
    for match in text.found("officer", "officer-first", "officer-decides"):
        plain = _as_council(text.raw, match)
        change = WayOut("Change the words", go_to=text.field)
        yield text.hit(match, "This speaks as one officer.",
                       "What goes out here is the Council's word, not one person's.",
                       (WayOut(f"Say “{plain}”", plain), change) if plain else (change,), sureness=SURE)


def _as_council(raw, match):
    """What the Council would say in place of the officer; "" where more of the sentence must change with it."""
    rest = re.split(r"[.!?]", raw[match.end:], maxsplit=1)[0]
    if match.name == "officer-decides" or _within(raw, match) or not re.search(r"\bI\b", match.text) or _FIRST_PERSON.search(rest):
        return ""
    return "We" if match.text[:1].isupper() else "we"


def _within(raw, match):
    """Whether words that lead up to "as Clerk, I" would be left hanging."""
    return match.name == "officer-first" and not re.search(r"(?:^|[.!?:\n])\s*$", raw[:match.start])


_FIRST_PERSON = re.compile(r"\b(?:I|me|my|mine|am|was|has)\b")
_IN_EACH_TEXT = {
    "formal": lambda text, params: find_stiff(text, params["allowed"]),
    "voice": lambda text, params: _find_officer(text),
    "capitals": lambda text, params: find_capitals(text, params["capitals"]),
    "hashtags": lambda text, params: find_tags(text, params["hashtag"]),
    "emoji": lambda text, params: find_emoji(text, params["emoji"]),
}

FOUND = (
    Example("Residents are hereby advised that Fore Street will be swept.", "Residents are hereby advised that"),
    Example("Bring your form prior to the meeting.", "prior to"),
    Example("I, the Clerk, will open the hall at six.", "I, the Clerk,"),
    Example("As your Town Clerk, I look after the keys.", "As your Town Clerk, I"),
    Example("My decision as your Clerk is that the gate stays shut.", "My decision as your Clerk"),
    Example("PLEASE KEEP DOGS OFF THE BOWLING GREEN. Thank you.", "PLEASE KEEP DOGS OFF THE BOWLING GREEN"),
    Example("See you there #croftsummergaladay", "#croftsummergaladay"),
    Example("Fair day! 🎉🎉🎈🎈🍦🍦", "🎉🎉🎈🎈🍦🍦"),
    Example("The hall is warm and dry and open to everyone. " * 7, context=Context(channel="sms")),
    Example("Consideration of supplementary representations concerning infrastructural requirements necessitates "
            "comprehensive reassessment of previously determined organisational responsibilities.",
            "Consideration of supplementary representations concerning infrastructural requirements necessitates "
            "comprehensive reassessment of previously determined organisational responsibilities."),
)
PASSED = (
    Example("The VAT return and the SEND report go to the A617 group on Monday."),
    Example("NOTICE OF VACANCY IN THE OFFICE OF COUNCILLOR\nA seat is vacant. Ask the Clerk how to stand."),
    Example("We are just back from the fair #CroftSummerGala #remembrance 🎉🎈"),
    Example("I am your new Clerk. Come and say hello on Monday."),
    Example('The board of 1904 reads: "All persons are hereby warned that dogs shall forthwith be impounded."'),
    Example("Bins go out on Saturday this week, as Friday is a holiday. Please put them at the kerb by seven."),
    Example("The hall is warm and dry and open to everyone. " * 7, context=Context(channel="website")),
    Example("Bring your form prior to the meeting.", params={"allowed": ["prior to"]}),
    Example("Bring your form prior to the meeting.", params={"checks": ["voice", "emoji"]}),
    Example("The sign maker wrote 'kindly refrain from parking forthwith', and it's going back."),
)
