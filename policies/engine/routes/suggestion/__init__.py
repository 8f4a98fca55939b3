"""A helpful idea for the council, or goods or help offered to it free.

Finds "could you put a bench …", "how about …", "might be worth …", "put a bin in the middle", "there ought to be
a sign", "they do it in the next village", and "I've a marquee, yours for nothing".

Must not find a plain question ("can I bring a stove?", "could you say where to wait?"), a request for papers, scorn
that only looks like advice ("get a refund", "you could at least answer"), what neighbours ask or offer each other,
or things for sale.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from policies.engine.language.criticism import DETECTORS as SCORN
from policies.engine.language.criticism import is_scornful
from policies.engine.language.sentences import sentence_at
from policies.engine.model import LIKELY
from policies.engine.protocol import Example, Hit, Pattern, Spoken, read_terms

KIND = "suggestion"

_CIVIC = "|".join(re.escape(word).replace(r"\ ", " ").replace(r"\-", "-") for word in read_terms(__file__, "civic.txt"))
_DO = (
    r"put|let|leave|paint|plant|move|use|ask|try|make|do|get|give|add|fit|fix|keep|cut|trim|mow|stick|share|send|have"
    r"|hang|offer|build|lower|raise|change|swap|split|run|open|lock|point|invite|allow|extend|include|hold"
    r"|print|consider|set up|install|turn|hand|sell|record|light|shift|spray|screw|nail|bolt|park|spare"
    r"|widen|rotate|stagger|label|charge|pair|sow|spread|stream|translate|pin|tie|chain|bury|borrow|reuse|recycle"
    r"|switch|reserve|save|host|organise|arrange|adopt|advertise|post|publish|write|ring-?fence"
)
_TELL = (
    r"(?:tell|say|explain|confirm|let (?:me|us)|have (?:a copy|sight|the (?:last|figures|minutes))|answer|clarify"
    r"|send (?:me|us|what|the|it)|get (?:a|it|the) (?:pushchair|pram|wheelchair|past)|do it with|supply|provide"
    r"|disclose|release|advise|remind (?:me|us)|point me|direct me|help me"
    r"|call me|ring me)"
)

#: Of those, what is done to things that stand or hang in a parish.
_NO_MENDING = {"do", "have", "send", "use", "ask", "try", "consider", "write"}
_MEND = "|".join(verb for verb in _DO.split("|") if verb not in _NO_MENDING)

DETECTORS = (
    *SCORN,
    Pattern("asked", (
        r"(?:^|[.!?,:;-] ?|\band |\bso |\bplease |\bbut |\binstead |\bapart )(?:please |maybe |perhaps |and )?(?:"
        r"could(?:n't)? (?:you|we|there|it|they|one|somebody|someone|the [\w' -]{3,40}?|[a-z]+s(?: [a-z]+s?)?)"
        rf" ?(?:not |please |also |maybe |perhaps |possibly |just )*(?:be|have|go|stand|ask|{_DO})\b"
        r"|(?:would|might) (?:you|the council|the parish|they|somebody|someone)(?: please| also| consider)* "
        rf"(?:ask|lend|{_DO})\b"
        r"|can (?:you|we|they|the [a-z]+(?: [a-z]+)?|somebody|someone|a parish|volunteers)(?: not| please| also"
        rf"| just)* (?:have|stand|buy|sow|shoot|do|{_MEND}) (?:a |an |the |it |some |more |one |another |on |arms "
        rf"|two |three |us "
        r"|them |yellow )|can i (?:ask|suggest) that\b)")),
    Pattern("idea", (
        r"\bhow about (?:an? |the |some |more |putting |having |\w+ing )|\bwhat about (?:an? |putting |having |using )"
        r"|\bwhy (?:not|don't (?:you|we|they)) (?:\w+)|\bhas (?:anyone|anybody|the council) (?:thought (?:of|about)"
        r"|asked|considered|tried)"
        r"|\b(?:might|may|could|would) (?:it )?be (?:worth|an idea)|\bjust (?:an idea|a thought)|\bi(?:'d"
        r"| would)? suggest\b"
        r"|\bcould i suggest|^suggestion\b|^suggest \w+ing|\b(?:my|one|a|an) (?:small )?(?:suggestion|idea) ?[:,-]"
        r"|\bperhaps (?:you|we|the council|somebody) could|\bmaybe (?:you|we|the council) (?:could|should)"
        r"|^(?:you|they|the council|council) could (?:\w+)|\bthe council could try|\bthere (?:ought to|should"
        r"|needs to|could) be (?:an?|more|some)\b"
        r"|\bworth (?:asking|trying|a (?:try|phone call|look|thought)|putting|telling|considering)\b"
        r"|\bthe idea's free\b"
        r"|\b(?:would|could) (?:be a godsend|do it|save you|save (?:folk|people|everyone)|have saved"
        r"|make all the difference)"
        r"|\b(?:as|like|the way|same as) they (?:do|did|have|'ve got|have got) (?:it )?(?:in|at|over)\b"
        r"|\bthey (?:do|did|have|had) (?:it|one|that|this)(?: \w+)? (?:in|at|over in)\b"
        r"|\binstead of (?:\w+ ){1,4}?(?:how about|why not|put|try|use)\b")),
    Pattern("do-it", (
        rf"(?:^|[.!?,;:] |\bplease |\balso |\bthen |\bjust )(?:please |just |also |then |maybe |perhaps |and )*"
        rf"(?:{_MEND}) (?:[\w'-]+ ){{0,4}}?(?:{_CIVIC})(?:s|es)?\b")),
    Pattern("begins", rf"^\W*(?:please |just |maybe |also )?(?:{_DO}) (?:a |an |the |one |some |more |two |three |both "
                      r"|under-?\w+ |it for )"),
    Pattern("wanted", rf"(?:^|[.!?] )(?:an? |some |more |another |bigger |larger "
                      rf"|one )(?:[\w-]+ ){{0,5}}?(?:{_CIVIC})(?:s|es)?"
                      rf"(?: [\w' -]{{2,60}})?,? (?:please|maybe|perhaps|would (?:be|help|do|save|stop)"
                      rf"|wouldn't go amiss)\b"),
    Pattern("offer", (
        r"\b(?:i|we|our (?:firm|club|group|shop))(?:'ve| have|'ve got| have got| got|'m| am| are|'s"
        r"| is)? [^.?!\n]{2,90}?"
        r"\b(?:you(?:'re| are)? (?:can|could|may) have|you(?:'re| are) welcome to (?:it|them|one|have|use|borrow"
        r"|take)|yours (?:if|for|free)"
        r"|free to the council"
        r"|(?:for nothing|for free|no charge|free of charge)|if (?:it's|it is|they're|they are|they'd be|that's"
        r"|it'd be) (?:of )?any (?:use|good|help)"
        r"|if (?:the council|the band|the school|you) (?:want|wants|would like|need|needs|could use|can use)"
        r"|use of it)\b"
        r"|\b(?:happy|willing|glad) to (?:lend|give|donate|help|paint|walk|supply|run|drive|build|make|do|volunteer"
        r"|come)\b"
        r"|\b(?:just say the word|offer's open|yours for the (?:asking|taking|carrying|ten weeks)|yours if you)\b"
        r"|\bi(?:'d| would|'ll) (?:gladly |happily )?(?:sponsor|donate|lend|supply|buy the|pay for the"
        r"|do \w+ for nothing)\b")),
)
READER = Spoken(
    "This reads as a suggestion, or an offer of help.",
    "It is passed on to whoever can use it.",
)

_TELLS = re.compile(rf"^[^.?!]{{0,40}}?\b{_TELL}\b", re.I)
_NOT_THE_COUNCILS = re.compile(
    r"\b(?:at least|have (?:asked|told|said|done|been|had|saved|warned|put|built|fixed)|have thought|you make it up"
    r"|couldn't|not have"
    r"|any of you|say that again|be worse|go wrong|murder|be any|do better|be bothered|be honest|be forgiven)\b", re.I)
_SOUR = re.compile(
    r"\b(?:this council|your council|your motto|you (?:took|shut|closed|removed|cut)|the council (?:has|is|did|can)"
    r"|same contractor|proved? (?:me )?wrong"
    r"|make (?:you|me) smile|promis(?:ed|ing)|you mowed|on the chain|council that)\b"
    r"|\bwhy not ask (?:rudely|nicely)", re.I)
#: What is said to neighbours and of oneself.
_MY_OWN = re.compile(r"\b(?:a cushion|a flask|a cheer|it right|me|my|the man a break|you wrong|bullet)\b", re.I)
_NO_ADVICE = re.compile(r"\W*(?:please |just )?(?:(?:do|send|light|charge|use|have) the "
                        r"|(?:send|supply|share) (?:a|an|the|one|some) (?:list|copy|breakdown|record|log)"
                        r"|can we have the|ask the .{0,20}(?:how|why|what|who)\b"
                        r"|open a complaint|let the (?:dogs|kids) )", re.I)
_FOR_SALE = re.compile(r"\bfor sale\b|\bselling\b|£\d+ (?:each|ono)|\bbuyer\b|\bdeliver(?:y|ed)\b|\bquote\b", re.I)
_SAYS = READER.message, READER.why
_LONGEST = 100


def find(draft, params) -> Iterator[Hit]:
    text = draft.text
    if _FOR_SALE.search(text.raw[:600]):
        return
    critical = bool(is_scornful(text) or _SOUR.search(text.raw[:1000]))
    for match in text.found("asked", "idea", "do-it", "begins", "wanted", "offer"):
        first, last = sentence_at(text.raw, match.start)
        if match.name == "begins" and _NO_ADVICE.match(match.text + text.raw[match.end:match.end + 30]):
            continue
        if match.name == "asked" and _TELLS.search(text.raw, match.start, last):
            continue
        if _NOT_THE_COUNCILS.search(text.raw, match.start, last):
            continue
        if match.name in {"do-it", "begins", "idea"} and (critical or _MY_OWN.search(match.text)):
            continue
        start = match.start + len(match.text) - len(match.text.lstrip(" .,;:!?"))
        yield text.hit((start, min(match.end, start + _LONGEST)), *_SAYS, sureness=LIKELY)


FOUND = (
    Example("Could you put a lamp on the ferry steps?", "Could you put"),
    Example("How about a quiet hour before the fair?", "How about a "),
    Example("Put a bin in the middle then, both ends is no use.", "Put a bin"),
    Example("There ought to be a sign at both ends.", "There ought to be a"),
    Example("We've forty yards of bunting you can have, only bring it back dry.", "We've forty yards of bunting you"
        " can have"),
    Example("A bench facing the ferry would be lovely.", "A bench facing the ferry would be"),
    Example("Perhaps you could ring the school bell at noon.", "Perhaps you could"),
)
PASSED = (
    Example("Can I bring a stove?"),
    Example("Could you say where wheelchairs should wait?"),
    Example("You could at least answer a letter."),
    Example("Is there a bench near the ferry?"),
    Example("Lovely evening, thank you to the band."),
    Example("Get a refund, it's been out more than in."),
    Example("Selling a greenhouse, could deliver."),
)

__all__ = ["DETECTORS", "FOUND", "KIND", "PASSED", "READER", "find"]
