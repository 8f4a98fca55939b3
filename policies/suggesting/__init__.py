"""What could carry out a clause: rules, mechanisms, or people alone, each with why. Reads words; decides nothing.

A clause that says what the policy or a word is for asks for nothing, and gets "people". One that asks for something this
product does not have gets nothing: it stands as not carried out. Nothing is invented and nothing is bound here: whoever
keeps the policy chooses. Knows no Django.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from policies.engine.kinds import all_kinds
from policies.mechanisms import MECHANISMS
from policies.suggesting import comment_signs, draft_signs, mechanism_signs
from policies.suggesting.audiences import audience_of
from policies.suggesting.model import LIKELY, MECHANISM, PEOPLE, RULE, UNSURE, ClauseText, Sign, Suggestion
from policies.suggesting.params import params_for, severity_for
from policies.suggesting.standing import (
    COUNCILS,
    OWN,
    PUBLICS,
    asks_for_nothing,
    leads_into_a_list,
    sentences,
    straightened,
    whose_words,
)

__all__ = ["LIKELY", "MECHANISM", "PEOPLE", "RULE", "UNSURE", "ClauseText", "Suggestion", "audience_of", "in_place",
           "suggest", "suggest_all"]

#: A document with as many removal reasons in a list has its criteria there; house rules elsewhere only ask for manners.
_A_LIST_OF_CRITERIA = 5
#: In advice for people's own accounts only these bind what the council publishes too.
_OF_OWN_ACCOUNTS = {"confidential": r"\bcouncil|\bwork", "political": r"\bcouncil", "councillor-promotion": r"\bcouncil"}
_ADVICE = re.compile(r"\bpersonal social media use|individual councillor", re.I)
_FOR_ADVICE = ("page:own-account", "acknowledge:policy")
#: Of what the council publishes: no mechanism for what the public says.
_OF_POSTS = frozenset({"record:pictures", "record:source", "job:known-texts"})
_CONSEQUENCE = re.compile(
    r"\b(?:may|can|could|will|might|faces?)\b.{0,60}\b(?:disciplin\w*|dismiss\w*|sanction\w*|lose the|cost (?:somebody|them)|"
    r"referred to the monitoring|insurance)", re.I,
)
_LAWS = re.compile(r"\b(?:copyright|personal data|data protection|access to information|freedom of information|defam\w+|"
                       r"libel\w*|harassment|equality|human rights)\b", re.I)
_OF_LAW = re.compile(r"\b(?:laws?|legislation|acts?|legal)\b", re.I)
_PERMITTED = re.compile(r"\b(?:what (?:we|you|the council) (?:can|may|will|do) (?:post|publish)|may be (?:posted|published|shared)|can be posted)\b", re.I)


def suggest(text: str, heading: str = "", section: str = "", ref: str = "", lead_in: str = "") -> list[Suggestion]:
    """For one clause: rules first, then mechanisms; "people" alone where it asks for nothing or only people can."""
    clause = ClauseText(text, heading, section, ref or "", lead_in)
    why = asks_for_nothing(clause)
    if why:
        leads_to = _mechanisms(clause, only=frozenset({"page:house-rules"})) if leads_into_a_list(text) else []
        return leads_to or [Suggestion("people", PEOPLE, why)]
    rules = _rules(clause)
    found = [*rules, *_mechanisms(clause, shown=any(one.name in comment_signs.WHY for one in rules))]
    if any(one.sureness == LIKELY for one in found):
        return found
    return [*found, *_people(clause)]


def suggest_all(clauses: Sequence) -> list[list[Suggestion]]:
    """For each clause of a document, with what leads into it. Clause-like: text, heading, section, ref."""
    placed = in_place(clauses)
    found = [suggest(c.text, c.heading, c.section, c.ref, c.lead_in) for c in placed]
    criteria = [[one for one in each if one.name in comment_signs.WHY] for each in found]
    listed = {i for i, each in enumerate(criteria) if each and _removal(placed[i].lead_in)}
    kinds = {one.name for i in listed for one in criteria[i]}
    if len(kinds) < _A_LIST_OF_CRITERIA:
        return found
    return [each if i in listed else [_less_sure(one, kinds) for one in each] for i, each in enumerate(found)]


def in_place(clauses: Sequence) -> list[ClauseText]:
    """Each clause with the one that leads into its list: its number's parent, or the last that announced one."""
    placed, leads, by_ref = [], {}, {}
    for clause in clauses:
        ref, under = clause.ref or "", (clause.section, clause.heading)
        lead = _parent(ref, by_ref) if ref else leads.get(under, "")
        placed.append(ClauseText(clause.text, clause.heading, clause.section, ref, lead))
        if ref:
            by_ref[ref] = clause.text
        if leads_into_a_list(clause.text):
            leads[under] = clause.text
    return placed


def _parent(ref: str, by_ref: dict[str, str]) -> str:
    """The text of the nearest clause whose number this one continues: ``3.x`` of ``3.x.iv``, ``4`` of ``4(b)``."""
    while ref:
        ref = re.sub(r"(?:\.?[^.()]+|\([^()]*\))$", "", ref)
        if ref in by_ref:
            return by_ref[ref]
    return ""


def _removal(lead_in: str) -> bool:
    return bool(re.search(r"\b(?:remov|delet|take down|hid)", lead_in, re.I))


def _less_sure(one: Suggestion, kinds: set[str]) -> Suggestion:
    return replace(one, sureness=UNSURE) if one.name in kinds else one


def _rules(clause: ClauseText) -> list[Suggestion]:
    """Of every sentence the surest of each kind."""
    best: dict[str, Suggestion] = {}
    for sentence in sentences(straightened(clause.text)):
        for one in _of_sentence(clause, sentence):
            if one.name not in best or (best[one.name].sureness == UNSURE and one.sureness == LIKELY):
                best[one.name] = one
    order = [*draft_signs.WHY, *comment_signs.WHY]
    return sorted(best.values(), key=lambda one: (one.sureness == UNSURE, order.index(one.name)))


def _of_sentence(clause: ClauseText, sentence: str) -> Iterator[Suggestion]:
    whose = whose_words(clause, sentence)
    if whose == PUBLICS:
        for sign, words in _matching(comment_signs.COMMENT_SIGNS, sentence):
            yield Suggestion(sign.name, RULE, comment_signs.WHY[sign.name], words, sureness=sign.sureness)
    for sign, words in _matching(draft_signs.DRAFT_SIGNS, sentence):
        if _binds(sign, clause, sentence, whose):
            sureness = UNSURE if _one_law_of_many(sign, sentence) else sign.sureness
            severity = severity_for(_default(sign.name), sentence)
            yield Suggestion(sign.name, RULE, draft_signs.WHY[sign.name], words, severity,
                             params_for(sign.name, straightened(clause.text)), sureness)


def _binds(sign: Sign, clause: ClauseText, sentence: str, whose: str) -> bool:
    """Whether words that are not the council's own posts, or only threaten with what follows, bind them all the same."""
    if sign.name in ("allegation", "legal-proceedings") and whose == COUNCILS:
        return True
    if _CONSEQUENCE.search(sentence) or _PERMITTED.search(straightened(clause.heading)):
        return False
    if whose == OWN:
        needs = _OF_OWN_ACCOUNTS.get(sign.name)
        return bool(needs) and bool(re.search(needs, sentence, re.I))
    return whose == COUNCILS or sign.name == "debate"


def _one_law_of_many(sign: Sign, sentence: str) -> bool:
    """A list of laws to respect is carried out by the rules of other clauses; what it says of libel is its own."""
    return sign.name != "allegation" and _names_laws(sentence)


def _names_laws(sentence: str) -> bool:
    return len({found.lower()[:6] for found in _LAWS.findall(sentence)}) >= 2 and bool(_OF_LAW.search(sentence))


def _mechanisms(clause: ClauseText, only: frozenset[str] = frozenset(MECHANISMS), shown=False) -> list[Suggestion]:
    """``shown``: a house rule is suggested with it, and house rules are shown to the public."""
    best: dict[str, Suggestion] = {}
    for sentence in sentences(straightened(clause.text)):
        whose = whose_words(clause, sentence)
        for sign, words in _matching(mechanism_signs.MECHANISM_SIGNS, sentence):
            of_posts = sign.name in _OF_POSTS and (whose == PUBLICS or _names_laws(sentence))
            if sign.name in only and not of_posts:
                best.setdefault(sign.name, _mechanism(sign.name, words, sign.sureness))
        if whose == OWN and _ADVICE.search(clause.over):
            best |= {name: best.get(name) or _mechanism(name) for name in _FOR_ADVICE if name in only}
        shown = shown or (whose == PUBLICS and _public_asked(clause))
    if shown:
        best.setdefault("page:house-rules", _mechanism("page:house-rules"))
    return sorted(best.values(), key=lambda one: list(MECHANISMS).index(one.name))


def _public_asked(clause: ClauseText) -> bool:
    return _removal(clause.lead_in) or bool(re.search(r"house rules", clause.over, re.I))


def _mechanism(name: str, words: str = "", sureness: str = LIKELY) -> Suggestion:
    return Suggestion(name, MECHANISM, f"{MECHANISMS[name].label}.", words, sureness=sureness)


def _people(clause: ClauseText) -> list[Suggestion]:
    for sentence in sentences(straightened(clause.text)):
        for _, words in _matching(mechanism_signs.PEOPLE_SIGNS, sentence):
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


def counted(found: Sequence[Sequence[Suggestion]]) -> Counter:
    """How often each name is suggested as likely."""
    return Counter(one.name for each in found for one in each if one.sureness == LIKELY)
