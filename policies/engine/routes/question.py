"""A question that wants an answer from the council.

Finds questions of fact and of what is allowed or planned ("is there parking?", "what time does the road shut", "does
the £14 cover bookings already made?"), typed with or without a question mark, and "I'd like to know whether …".

Must not find scorn in the form of a question ("what's the point?", "who wrote this?", "did any of you go and look?"),
a suggestion ("could there be a bench?"), a request for papers, or what is asked of the neighbours ("anyone got
a van?").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from policies.engine.language.criticism import DETECTORS, is_scornful
from policies.engine.language.sentences import sentences
from policies.engine.model import LIKELY
from policies.engine.protocol import Example, Hit, Spoken

KIND = "question"
READER = Spoken(
    "This reads as a question to the Council.",
    "The one who asks it would like an answer; it goes to the reply queue.",
)

_LEAD = (r"(?:(?:hello|hi|hiya|morning|evening|please|pls|sorry|so|and|but|also|ok|okay|just|only|oh|um|er|well"
         r"|right|ah"
         r"|excuse me|quick question|question|one question|genuine question|silly question|dear \w+|hi all|thanks"
         r"|thank you"
         r"|lovely|great|brilliant|good|excellent|fantastic|assalamu alaikum|can i ask|may i ask"
         r"|proszę)[,.!:;]*\s+){0,3}")
_AUX = (r"(?:is|are|was|were|do|does|did|can|could|will|would|has|have|should|may|shall|isn't|aren't|don't|doesn't"
        r"|won't|am)")
#: A sentence that asks, by how it begins.
_ASKS = re.compile(
    rf"{_LEAD}(?:{_AUX} (?:i|we|you|u|he|she|it|they|there|the|this|that|these|those|a|an|my|our|your|any|anyone|people"
    rf"|kids|children|dogs|students|residents|carers|non|both|all|one|some|blue|solar|cars|\w+)\b"
    rf"|(?:what|when|where|which|who|whose|how)(?:'s|s|'re)?\b|(?:any (?:idea|chance|news|update|word|spare|sign)\b)"
    r"|(?:anyone|anybody|does anyone|does anybody) know (?:if|when|what|whether|where|how)\b)", re.I)
#: Asked in so many words.
_WANTS_TO_KNOW = re.compile(
    r"\bi(?:'d| would)(?: just| really| also)? (?:like|love|be glad|be grateful|be interested) to (?:know|be told"
    r"|understand)\b"
    r"|\b(?:please|could you|can you|would you|kindly|grateful if you (?:could|would))(?: please)? (?:tell"
    r"|let me know|confirm"
    r"|clarify|say|explain|advise)\b|\bi(?:'m| am)? (?:just )?wonder(?:ing)? (?:if|whether|what|when|how|where)\b"
    r"|\b(?:can|could) (?:someone|somebody|anyone|the (?:council|clerk)) (?:please )?(?:tell|explain|confirm|say"
    r"|clarify)\b"
    r"|\b(?:genuine|serious|honest) question\b|\basking (?:for (?:my|a friend)|seriously)\b|\bwhat(?:'s"
    r"| is) the (?:number"
    r"|address"
    r"|email|deadline|cost|last day)\b|\bdoes any(?:one|body) (?:at the council )?know\b", re.I)
#: Questions that want no answer.
_RHETORICAL = re.compile(
    r"\bwhat(?:'s| is| was) the (?:point|use|sense)\b|\bwho (?:wrote|thought|decided|dreamt|dreamed|signs? off"
    r"|in their right"
    r"|do (?:you|they) think|cares|asked|voted|benefits|needs|are you)\b|\bwho's (?:paying|counting|idea)\b"
    r"|\b(?:did|do|does|has|have|is|are|will|would) (?:any of you|anyone on|anybody on|nobody|no one|you (?:lot"
    r"|people|ever|even"
    r"|really|honestly|actually|think|expect|consult|know|not|call|want|seriously|suppose))\b"
    r"|\bare you (?:serious|joking|kidding|mad|having|blind|deaf|proud|all|sure|happy|telling|saying|really|out of)\b"
    r"|\b(?:how (?:hard|dare|stupid|many times|much longer|is (?:that|this|it) (?:fair|right|allowed|ok|acceptable))"
    r"|since when|so what\b|why\b|what exactly|what on earth|what planet|where's the (?:sense|logic)|where were you"
    r"|whose (?:idea|bright)|which (?:genius|bit|idiot|part of)|really\?|is (?:it|that|this) (?:any wonder|a joke"
    r"|what we"
    r"|what you|supposed)|isn't (?:it|that|this) (?:about )?|aren't you|don't you|won't you|who knew|who would have"
    r"|what did (?:you|we)"
    r" expect|what have you|what are you|what do you (?:do|lot|actually|expect|want)|where do (?:you|they) (?:live"
    r"|find|think)"
    r"|at what point|in what world|when (?:will|are|did) (?:you|they|any)(?: lot| people)? (?:going|learn|listen"
    r"|ever|stop"
    r"|last|start|do)|can't you|could you not|couldn't|shouldn't|wouldn't|any of you|the moon|amazon|the sandman"
    r"|sums|see a doctor|posh word|tell me we've|next, a)\b", re.I)
#: "Who drew this up, a child?", "did anyone read it?", "have you no heart?": guesses and taunts.
_TAUNTS = re.compile(
    r", (?:an?|the|some|another) \w+(?: \w+)?\?|\b(?:did|has|have|does|do) any(?:one|body)(?: on| at"
    r"| from)?(?: (?:the|that|this) council)?"
    r" (?:actually |even |ever |bother )?(?:read|ring|go|ask|look|check|think|do the|met|tested|own)\b"
    r"|\bwho exactly\b|\bhave you no\b"
    r"|^is that it\b|\bwho(?: is|'s) it for\b|\bwould you (?:pay|like (?:it|us|to live)|put up|want to)\b"
    r"|\bwhen did any(?:one|body) last\b"
    r"|\bin the house\b|\bcross any(?:one|body)(?:'s|’s) mind\b|\bwho got at\b|\broll over\b", re.I)
_OF_NEIGHBOURS = re.compile(
    r"\b(?:any(?:one|body)|some(?:one|body)) (?:got|have|want|wants|selling|fancy|need|needs|lend|recommend|else"
    r"|seen|going"
    r"|here|lost|missing|up for|out there|know (?:a|an|of|who))\b|\bwho(?:'s| is| else is)? (?:coming|going|up for"
    r"|with me|fancies)"
    r"|\bcan any(?:one|body) (?:recommend|lend|help|give|check)|\bcan some(?:one|body)\b|\bsomebody tell\b", re.I)
_SUGGESTS = re.compile(
    rf"{_LEAD}(?:(?:could|might)(?: (?!you tell|you say|you explain|you confirm|you let|i )[\w']+){{1,3}} "
    r"|(?:would|can|should) (?:you|we|there|the|they|it|a parish|posts|shuttering)(?: (?!still)\w+){0,3}? (?:put"
    r"|make|add|do a|have a cheer|mow"
    r"|shoot|buy|do it|be so"
    r"|use|try|consider|publish|send|provide|supply|let|release|disclose|share|stand|keep|leave|swap|ask|lend|paint)\b"
    r"|how about|what about (?:an?|putting|having|using)\b|why (?:not|don't)\b|has any(?:one|body) (?:thought"
    r"|considered|asked)"
    r"|(?:may|could|can) i (?:have|see|be sent|suggest|ask that)\b|worth\b)", re.I)
_RECORDS = re.compile(
    r"\b(?:freedom of information|foi|copy of|copies of|in each (?:of|year)|\w+ by (?:month|year|street|hour)"
    r"|invoices|tonnage|what's on record|at each|whatever report|each year|since"
    r" (?:19|20)\d\d|formal(?:ly)? complain\w*|formal complaint|(?:your|the) complaints? (?:procedure|process))\b",
    re.I)
#: "Have a quiet hour", "don't lift the fence" ask nobody anything.
_ORDERS = re.compile(rf"{_LEAD}(?:(?:have|do) (?:a|an|the|it|some)|don't|what an? )\b|.* the real question$", re.I)
#: Long comments tell more than they ask; who asks, asks soon.
_LONGEST = 330
_MOST_SENTENCES = 4
_SPAN = 100


def find(draft, params) -> Iterator[Hit]:
    text = draft.text
    raw = text.raw
    if len(raw) > _LONGEST:
        return
    told = sentences(raw)
    if len(told) > _MOST_SENTENCES:
        return
    asked = [(first, last) for first, last in told if _is_question(raw[first:last], len(told))]
    if not asked or is_scornful(text) or _RECORDS.search(raw) or _OF_NEIGHBOURS.search(raw):
        return
    for first, last in asked:
        yield text.hit((first, min(last, first + _SPAN)), READER.message, READER.why, sureness=LIKELY)


def _is_question(said: str, beside: int) -> bool:
    said = said.replace("’", "'")
    if not (_asks(said, beside) or _WANTS_TO_KNOW.search(said)):
        return False
    return not (_RHETORICAL.search(said) or _TAUNTS.search(said) or _SUGGESTS.match(said))


def _asks(said: str, beside: int) -> bool:
    if not _ASKS.match(said):
        return False
    return "?" in said or beside == 1 and not said.rstrip().endswith(("!", ".")) and not _ORDERS.match(said)


FOUND = (
    Example("Is there parking at the ferry?", "Is there parking at the ferry?"),
    Example("what time does the ferry stop", "what time does the ferry stop"),
    Example("Lovely. Does the £14 cover the urn?", "Does the £14 cover the urn?"),
    Example("We have a frame to bring. Can we still use the lift?", "Can we still use the lift?"),
    Example("I'd like to know whether dogs may come.", "I'd like to know whether dogs may come."),
    Example("do you need a ticket or can u just go", "do you need a ticket or can u just go"),
    Example("Who do we see about a mooring?", "Who do we see about a mooring?"),
)
PASSED = (
    Example("What's the point of a ferry that never sails?"),
    Example("Did any of you go and look?"),
    Example("Could there be a bench by the ferry?"),
    Example("Anyone got a van for Saturday?"),
    Example("How many were carried in each year since 2019?"),
    Example("What a lovely evening it was."),
    Example("Who wrote this?"),
)

__all__ = ["DETECTORS", "FOUND", "KIND", "PASSED", "READER", "find"]
