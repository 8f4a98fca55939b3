"""Where a party or a politician is named, and where the same word is labour, reform, a green or an estimate."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from policies.engine.language.politics.words import any_of
from policies.engine.protocol import Pattern, Terms, read_sections

_LISTS = read_sections(__file__, "parties.txt")

TERMS = (Terms("slogan", _LISTS["slogans"]), Terms("party", _LISTS["certain"]),
         Terms("politician", _LISTS["politicians"]))

_OF_PARTY = (r"(?:candidates?|councillors?|cllrs?|mps?|mss?|government|administration|group|team|members?|voters?"
    r"|vote|majority|manifesto|leaders?|leadership"
             r"|leaflets?|lot|mob|crowd|activists?|canvassers?|campaign\w*|supporters?|controlled|run|led|held"
             r"|friends|colleagues|ministers?|peers?|policy|policies|promises?"
             r"|cuts|record|rosettes?|councils?|opposition|mayor|chancellor|heartlands?|box|win|gain|hold|victory"
             r"|branch|club|voice|puppets?|lackeys?|rabble|champion|rally|target|tax|broadcast|news|chairman"
             r"|hopeful|challenger|stronghold|propaganda|colours)")
_DOES = (r"(?:is|are|was|were|will|would|won't|wouldn't|has|have|had|did|do|does|don't|doesn't|can|can't|could"
    r"|should|said|says|want\w*|gave|give|stood|stands?|fought"
         r"|fights?|closed|cut|cuts|shut|kept|keeps?|put|puts?|promis\w*|deliver\w*|got|get|gets|took|takes?|ran"
         r"|runs?|won|wins?|lost|broke|built|spent|claim\w*|vote[ds]?|back(?:ed|s)?"
         r"|think|thinks|only|never|always|again|actually|in|at|on (?:the|our)|gone|out|supported|opposed|blocked"
         r"|saved|scrapped|voted|introduced|wrecked|lies|lied|isn't|aren't|hates?|cares?|listens?|talks?|works? for)")
_FOR = (r"(?:vot\w+(?: for)?|(?:for|to|by|from|with|against|under|thanks to|thank|blame|support\w*|back\w*|join\w*"
    r"|elect\w*|get|kick\w*|boot\w*|throw\w*|trust|choose|pick|hey|only|the|if"
        r"|because|cross for|box for|when|sack\w*|oppos\w*|condemn\w*|why|ask))")

#: Words that are a party only with a capital and in company: before or after a word that goes with parties.
PATTERNS = (
    Pattern("labour", rf"\b(?P<it>Labour)(?:'s|s')?[ -](?i:{_OF_PARTY})\b|\b(?P<it2>Labour)(?:'s)? {_DOES}\b"
            rf"|\b(?i:{_FOR}) (?P<it3>Labour)\b(?:[.,!?;:)]|$| (?:and|or|in|on|at|out|back|again|to|will|who|which"
            rf"|if|this|next|for|off|has|have|is|are|would|the|can|this))", "cased_prose"),
    Pattern("reform", rf"\b(?P<it>Reform)(?:'s)?[ -](?i:{_OF_PARTY})\b|\b(?P<it2>Reform)(?:'s)? {_DOES}\b"
            rf"|\b(?i:{_FOR}) (?P<it3>Reform)\b(?:[.,!?;:)]|$| (?:and|or|on|at|out|back|again|will|who|if|this|next"
            rf"|off|has|have|is|are|would|can))", "cased_prose"),
    Pattern("green", rf"\b(?P<it>Green)[ -](?:(?i:{_OF_PARTY})|one|surge|vote)\b|\b(?:[Tt]he|[Oo]nly|[Bb]y|[Vv]ote"
            rf"|for|to"
            rf"|ask|from|thank) (?:the )?(?P<it2>Greens)(?:'|\b)|\b(?P<it3>Greens) {_DOES}\b", "cased_prose"),
    Pattern("conservative", rf"\b(?P<it>Conservatives)(?:'|\b)|\b(?P<it2>Conservative)(?:'s)?[ -](?i:{_OF_PARTY})\b"
            rf"|\b[Vv](?:ote|OTE|oting|oted) (?P<it3>Conservative)\b", "cased_prose"),
    Pattern("liberal",
            rf"\b(?P<it>Liberals?) {_OF_PARTY}\b|\b(?:the|The|vote|Vote|for) (?P<it2>Liberals)\b", "cased_prose"),
    Pattern("independents", rf"\b(?P<it>Independents?)(?:'s)? (?:{_OF_PARTY}|{_DOES}|meet)\b|\b(?:[Tt]he|[Oo]nly"
            rf"|[Vv]ote|for|by|[Oo]ur) (?:[A-Z]\w+ )?(?P<it2>Independents)\b", "cased_prose"),
    Pattern("plaid",
            rf"\b(?P<it>Plaid)(?:'s)? (?:{_OF_PARTY}|{_DOES})\b|\b(?i:{_FOR}) (?P<it2>Plaid)\b", "cased_prose"),
    # A capital in the middle of a sentence, between words that have none.
    Pattern("mid-sentence", r"[a-z,;:'\")] (?P<it>Labour|Reform|Greens|Conservatives?|Plaid)(?:'s|s')?(?:[.,!?;:)]"
            r"|$| [a-z])", "cased_prose"),
    Pattern("possessive", r"\b(?P<it>Labour|Reform|Plaid|Greens)'s? [a-z]", "cased_prose"),
    Pattern("shouted", r"\b(?P<it>VOTE (?:LABOUR|REFORM|GREEN|CONSERVATIVE|TORY|PLAID|LIB ?DEM|INDEPENDENT)"
            r"|(?:LABOUR|REFORM|GREEN|CONSERVATIVES?|TORY|TORIES|PLAID|LIB ?DEMS?) (?i:in may|gain|out|win|hold|first"
            r"|now"
            r"|all the way|forever|scum))\b", "cased_prose"),
    Pattern("first-word", r"(?:^|[.!?] |\n)(?P<it>Labour|Reform|Conservatives?)(?:[.!?,]| (?:through|all the way"
            r"|every time"
            r"|till|forever|scum|love[sd]?|hate[sd]?|hold|walk(?:ed)?|lads?|or bust|again|and their|to (?:take|win"
            r"|hold|gain)"
            r"|as usual|wouldn't|couldn't|all day|only|themselves|everywhere))", "cased_prose"),
    Pattern("first-greens", r"(?:^|[.!?] |\n)(?P<it>Greens) (?:and their|to (?:take|win|hold|gain)|all the way|again"
            r"|won't"
            r"|wouldn't|couldn't|need|love|hate|know|say|said|kept)", "cased_prose"),
    Pattern("lower-company", r"\b(?P<it>(?:labour|tory|lib ?dem|conservative|ukip)[ -](?:council(?:lors?)?|government"
            r"|govt|run"
            r"|controlled|mps?|voters?|lot|mob|rule|party|candidates?|supporters?|scum|policies|cuts|lackeys?"
            r"|puppets?))\b",
            "prose"),
    Pattern("tagged", r"(?P<it>#(?:vote|back|votefor|imvoting|im)[a-z]*(?:labour|reform|greens?|tory|tories"
            r"|conservatives?|libdems?|plaid|snp|independents?)[a-z]*|#(?:labour|reformuk|libdems?|toriesout"
            r"|greenparty|winninghere|votelabour)\b)", "prose"),
    Pattern("vote-name", r"\b(?:[Vv]ot(?:e|ing)|VOTE)(?: for)? (?P<it>[A-Z][a-z]+|LABOUR|CONSERVATIVE|REFORM|GREEN"
            r"|PLAID)\b", "cased_prose"),
    Pattern("lower-party", r"\b(?:vot(?:e|ing|ed)|cross|x)(?: for| against)? (?P<it>labour|conservative|reform"
            r"|green|plaid|tory|lib dem|independent)\b", "prose"),
)
_NAMES = ("labour", "reform", "green", "conservative", "liberal", "independents", "plaid", "lower-party",
          "mid-sentence", "possessive", "shouted", "tagged", "first-word", "first-greens", "lower-company")

# Innocent company: what is said right after, or the whole phrase.
_INNOCENT_AFTER = re.compile(rf"^(?:['’]s?)? {any_of('after a party word')}\b", re.I)
_INNOCENT_BEFORE = re.compile(rf"\b{any_of('before a party word')} $", re.I)
_PLAID_CLOTH = re.compile(r"\bplaid (?:shirts?|blankets?|skirts?|rugs?|trousers|scar\w+|pattern)\b", re.I)
_TORY_ISLAND = re.compile(r"^ (?:Island|Pines|Burch|Johnson)|^[- ]blue\b")
_ALL_OF_THEM = re.compile(r"\b(?:village |bowling |church )?[Gg]reens (?:by|at|near|will be|are (?:cut|mown|open"
    r"|closed|left)|and (?:verges|commons))\b")


@dataclass(frozen=True, slots=True)
class Mention:
    """A party or politician named, by the author's offsets. ``certain``: the word can mean nothing else."""

    start: int
    end: int
    certain: bool


def mentions(text) -> Iterator[Mention]:
    """Every party or politician named in a text, whatever is said of them."""
    for match in text.found("party", "politician"):
        if not _TORY_ISLAND.match(text.raw[match.end:]):
            yield Mention(match.start, match.end, True)
    for match in text.found(*_NAMES):
        for start, end in match.groups.values():
            if not _innocent(text.raw, start, end, match):
                yield Mention(start, end, match.name in {"conservative", "lower-party", "shouted", "tagged"})


def _innocent(raw: str, start: int, end: int, match) -> bool:
    if match.name in {"lower-party", "lower-company", "shouted", "tagged"}:
        return False
    return bool(
        _INNOCENT_AFTER.match(raw[end:]) or _INNOCENT_BEFORE.search(raw, max(0, start - 25), start)
        or _PLAID_CLOTH.match(raw[start:]) or _ALL_OF_THEM.search(raw, max(0, start - 10), end + 25)
    )
