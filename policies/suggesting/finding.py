"""One clause: what its sentences speak for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from policies.engine.kinds import all_kinds
from policies.mechanisms import MECHANISMS
from policies.suggesting import standing_signs as signs
from policies.suggesting.comment_signs import COMMENT_SIGNS
from policies.suggesting.comment_signs import WHY as COMMENT_WHY
from policies.suggesting.draft_signs import DRAFT_SIGNS
from policies.suggesting.draft_signs import WHY as DRAFT_WHY
from policies.suggesting.mechanism_signs import MECHANISM_SIGNS, PEOPLE_SIGNS
from policies.suggesting.model import LIKELY, MECHANISM, PEOPLE, RULE, UNSURE, ClauseText, Sign, Suggestion
from policies.suggesting.params import params_for, severity_for
from policies.suggesting.standing import (
    COUNCILS,
    OWN,
    PUBLICS,
    asks_for_nothing,
    leads_into_a_list,
    removal,
    sentences,
    straightened,
    whose_words,
)

#: In advice for people's own accounts only these bind what the council publishes too.
_OF_OWN_ACCOUNTS = {
    "confidential": re.compile(r"\bcouncil|\bwork", re.I), "political": re.compile(r"\bcouncil", re.I),
    "councillor-promotion": re.compile(r"\bcouncil", re.I),
}
_FOR_ADVICE = ("page:own-account", "acknowledge:policy")
_OF_WHOLE = tuple(sign for sign in MECHANISM_SIGNS if sign.whole)
#: Of what the council publishes: no mechanism for what the public says.
_OF_POSTS = frozenset({"record:pictures", "record:source", "job:known-texts"})


#: Clauses of which it is remembered what they speak for: those of some documents at work on.
_REMEMBERED = 2_000


def suggest(text: str, heading: str = "", section: str = "", ref: str = "", lead_in: str = "") -> list[Suggestion]:
    """For one clause: rules first, then mechanisms; "people" alone where it asks for nothing or only people can."""
    return list(_suggest(ClauseText(text, heading, section, ref or "", lead_in)))


@lru_cache(maxsize=_REMEMBERED)
def _suggest(clause: ClauseText) -> tuple[Suggestion, ...]:
    """Read once while its words stay as they are: a page of a long document asks for every clause of it."""
    return tuple(_read(clause))


def _read(clause: ClauseText) -> list[Suggestion]:
    text = clause.text
    why = asks_for_nothing(clause)
    if why:
        leads_to = _mechanisms(clause, only=frozenset({"page:house-rules"})) if leads_into_a_list(text) else []
        return leads_to or [Suggestion("people", PEOPLE, why)]
    rules = _rules(clause)
    found = [*rules, *_mechanisms(clause, shown=any(one.name in COMMENT_WHY for one in rules))]
    if any(one.sureness == LIKELY for one in found):
        return found
    return [*found, *_people(clause)]


def _rules(clause: ClauseText) -> list[Suggestion]:
    """Of every sentence the surest of each kind."""
    best: dict[str, Suggestion] = {}
    for sentence in sentences(straightened(clause.text)):
        for one in _of_sentence(clause, sentence):
            if one.name not in best or (best[one.name].sureness == UNSURE and one.sureness == LIKELY):
                best[one.name] = one
    order = [*DRAFT_WHY, *COMMENT_WHY]
    return sorted(best.values(), key=lambda one: (one.sureness == UNSURE, order.index(one.name)))


def _of_sentence(clause: ClauseText, sentence: str) -> Iterator[Suggestion]:
    whose = whose_words(clause, sentence)
    if whose == PUBLICS:
        for sign, words in _matching(COMMENT_SIGNS, sentence):
            yield Suggestion(sign.name, RULE, COMMENT_WHY[sign.name], words, sureness=sign.sureness)
    for sign, words in _matching(DRAFT_SIGNS, sentence):
        if _binds(sign, clause, sentence, whose):
            sureness = UNSURE if _one_law_of_many(sign, sentence) else sign.sureness
            severity = severity_for(_default(sign.name), sentence)
            yield Suggestion(sign.name, RULE, DRAFT_WHY[sign.name], words, severity,
                             params_for(sign.name, straightened(clause.text)), sureness)


def _binds(sign: Sign, clause: ClauseText, sentence: str, whose: str) -> bool:
    """Not where they speak of the public's words or one's own, or only threaten with what follows; save for the law."""
    if sign.name in ("allegation", "legal-proceedings") and whose == COUNCILS:
        return True
    if signs.CONSEQUENCE.search(sentence) or signs.PERMITTED.search(straightened(clause.heading)):
        return False
    if whose == OWN:
        needs = _OF_OWN_ACCOUNTS.get(sign.name)
        return bool(needs and needs.search(sentence))
    return whose == COUNCILS or sign.name == "debate"


def _one_law_of_many(sign: Sign, sentence: str) -> bool:
    """A list of laws to respect is carried out by the rules of other clauses; what it says of libel is its own."""
    return sign.name != "allegation" and _names_laws(sentence)


def _names_laws(sentence: str) -> bool:
    laws = {found.lower()[:6] for found in signs.LAWS.findall(sentence)}
    return len(laws) >= 2 and bool(signs.OF_LAW.search(sentence))


def _mechanisms(clause: ClauseText, only: frozenset[str] = frozenset(MECHANISMS), shown=False) -> list[Suggestion]:
    """``shown``: a house rule is suggested with it, and house rules are shown to the public."""
    best: dict[str, Suggestion] = {}
    text = straightened(clause.text)
    for sign, words in _matching(_OF_WHOLE, text):
        best[sign.name] = _mechanism(sign.name, words, sign.sureness)
    for sentence in sentences(text):
        whose = whose_words(clause, sentence)
        for sign, words in _matching(MECHANISM_SIGNS, sentence):
            of_posts = sign.name in _OF_POSTS and (whose == PUBLICS or _names_laws(sentence))
            if sign.name in only and not of_posts:
                best.setdefault(sign.name, _mechanism(sign.name, words, sign.sureness))
        if whose == OWN and signs.ADVICE.search(clause.over):
            best |= {name: best.get(name) or _mechanism(name) for name in _FOR_ADVICE if name in only}
        shown = shown or (whose == PUBLICS and _public_asked(clause))
    if shown:
        best.setdefault("page:house-rules", _mechanism("page:house-rules"))
    return sorted(best.values(), key=lambda one: list(MECHANISMS).index(one.name))


def _public_asked(clause: ClauseText) -> bool:
    return removal(clause.lead_in) or bool(re.search(r"house rules|discussions? on|taking part", clause.over, re.I))


def _mechanism(name: str, words: str = "", sureness: str = LIKELY) -> Suggestion:
    return Suggestion(name, MECHANISM, f"{MECHANISMS[name].label}.", words, sureness=sureness)


def _people(clause: ClauseText) -> list[Suggestion]:
    for sentence in sentences(straightened(clause.text)):
        for _, words in _matching(PEOPLE_SIGNS, sentence):
            return [Suggestion("people", PEOPLE, "Only people can do this; nothing here does it for them.", words)]
    return []


def _matching(signs: Sequence[Sign], sentence: str) -> Iterator[tuple[Sign, str]]:
    for sign in signs:
        found = _compiled(sign.pattern).search(sentence)
        if found and not (sign.needs and not _compiled(sign.needs).search(sentence)) and not (
            sign.unless and _compiled(sign.unless).search(sentence)
        ):
            yield sign, found.group().strip()


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.I)


@cache
def _default(kind: str) -> str:
    return all_kinds()[kind].default_severity
