"""How people advertise: what is offered, and how a firm is praised or readers are sent to it.

``selling(text)`` gives the places, for a kind that has ``PATTERNS`` among its detectors. Whose offer or whose praise it
is, the kind decides: the council's own stalls are half price too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from policies.engine.protocol import Pattern

_N = r"(?:\d{1,3}|a|an|one|two|three|four|five|six|ten|twelve|fifteen|twenty|thirty|forty|fifty)"
_MONEY = r"(?:£ ?\d[\d.,]*(?:p\b)?|\d{1,3} ?p|a (?:quid|fiver|tenner|pound|fair bit|bit|few quid|few bob)|(?:five|ten" \
         r"|two|three|twenty) (?:quid|pounds?))"
_PLACE = r"(?:in (?:the )?|on (?:the |this )?|this side of |round |for |between |around )" \
         r"(?:\w+ ){0,2}(?:county|town|village|dale|vale|valley|country|area|district|business|world|coast|city" \
         r"|parish" \
         r"|region|land|street|market|island|peninsula|north|south|east|west|england|wales|miles|here|game|trade)"
_BEST = r"(?:best|finest|loveliest|nicest|tastiest|freshest|cheapest|friendliest|most reliable|most honest|top" \
        r"|number one|no\.? ?1|greatest|quickest|smartest)"
_TELL = r"(?:(?:tell|let|say)(?: to)? (?:\w+ ){0,3}(?:we|the council|the parish|the town council" \
        r"|the parish council) sent" \
        r"(?: you)?|(?:mention|show|quote|flash|say)(?: them| him| her)? (?:this (?:post|page|message)" \
        r"|(?:the )?(?:parish council|town council|parish|council)))"

OFFERS = (
    Pattern("off", rf"\b(?P<it>(?:{_N}|\d+) ?(?:%|per ?cent|percent)(?: off\b|[- ]discount\b| cheaper\b)"
            rf"|{_MONEY} off\b(?: (?:your|any|every|all|with|if|when|for|the bill))?|knock(?:s|ing|ed)? {_MONEY} off"
            r"|(?:a |generous |special |big |exclusive )?discounts? (?:of|for|on|to|at|if|with|code)\b"
            r"|(?:money|something) off (?:your|the) (?:bill|shopping|first)"
            r"|(?:at|for) (?:trade|cost|bargain|knock-?down|rock-bottom|unbeatable|mates'?) (?:price|rate)s?"
            r"|(?:a |one )?(?:third|quarter) off\b|(?:save|saving) (?:yourself |up to )?(?:(?:£ ?\d+"
            r"|\d+ ?%)(?: (?:on|off|when|if|with|by)\b|!)"
            r"|a (?:fortune|packet|few quid|few bob))"
            r"|(?:reduced|special|discounted|introductory|locals'|residents'|mates) (?:rates?|prices?) (?:for"
            r"|on|at|if|to)|meal deal|happy hour"
            r"|(?:residents?|locals?|villagers|everyone|anyone|anybody"
            r"|members of the public)(?: who \w+)? (?:get|gets|can get|can have) (?:a |an )?(?:discount|\d+ ?%"
            r"|free|£ ?\d+|money)|loyalty card|no joining fee|(?:just|only) £ ?\d[\d.]* (?:a|per|each|for)"
            r"|the first (?:\d+|ten|twenty|fifty) (?:customers|people through)|(?:on the house|freebies?|goody bag)"
            r"|prices? (?:slashed|cut|from only)|sale now on|while stocks last|special (?:offer|deal|rate)s?"
            r"|(?:great|cracking|amazing|unbeatable|best) (?:deal|offer)s? (?:on|at|for)\b)", "prose"),
    Pattern("half-price", r"(?P<it>\bhalf[- ]price\b|\bhalf the price\b)", "prose"),
    Pattern("two-for", r"\b(?P<it>(?:two|three|four|2|3|4|5)[- ]?(?:for|4)[- ](?:the price of )?(?:one|two"
            r"|three|1|2|3)\b"
            r"|(?:one|two|three|2|3) courses?,? (?:for |from |at |is |just |only )?£ ?\d[\d.]*"
            r"|buy one,? get one|bogof|(?:two|three|2|3) (?:\w+ ){1,2}for (?:£ ?\d+|a tenner|a fiver))", "prose"),
    Pattern("free", r"\b(?P<it>(?:kids|children|under[- ]\d+s|pensioners|over[- ]\d+s) eat (?:for )?free"
            rf"|{_N} (?:months?|weeks?) (?:free|half price)|first (?:\w+ ){{1,2}}free\b"
            r"|free (?:\w+ ){1,3}(?:if (?:you|they|we) (?:sign|book|order|buy|join|switch)|when (?:you|they"
            r"|we) (?:sign|book|buy|join"
            r"|order|spend"
            r"|switch)|with (?:every|any|each|all) (?:\w+ )?(?:order|meal|purchase|booking|haircut|service|coffee|cut)"
            r"|worth £?\d+)"
            r"|free (?:delivery|coffee|drink|pint|cake|dessert|pudding|haircut|mot|health check|week|month"
            r"|session|class|lesson|sample|gift)s? (?:to|for|at|from|with|when|if|on)\b"
            r"|(?:glass|pint|slice|cup|bottle|bowl|portion|bag) of \w+ (?:for )?free|free for (?:mums?|dads?"
            r"|kids|couples|ladies)"
            r"|free (?:survey|quote|quotation|valuation|no[- ]obligation|consultation|estimate|trial"
            r"|taster session)\b|(?:free|complimentary) (?:glass|drink|pint|coffee|dessert|pudding|starter|tea)"
            r" (?:for|if|when|with|on|to))", "prose"),
    Pattern("code", r"\b(?P<it>(?:[Uu]se|[Qq]uote|[Qq]uoting|[Ee]nter|[Ww]ith|[Uu]sing) (?:the )?(?:code"
            r"|promo code|voucher code) \w+"
            r"|(?:discount|promo|voucher) code\b|[Qq]uote [A-Z]{3,}\d*\b|[Cc]ode [A-Z]{3,}\d*\b)", "cased_prose"),
    Pattern("sent-you", rf"\b(?P<it>{_TELL})\b", "prose"),
)

PRAISE = (
    Pattern("recommend", r"\b(?P<it>(?:(?:cannot|can't|couldn't|could not) recommend|(?:highly|thoroughly|strongly"
            r"|heartily|happily|happy to|would|we'd|we|can|really|gladly|wholeheartedly|to) recommend(?:s|ed|ing)?)"
            r"(?: [^.!?\n]{1,50}?(?:highly )?enough)?|recommended by (?:us|the council|the parish)"
            r"|comes? (?:highly |thoroughly |warmly )recommended|gets? our vote)\b", "prose"),
    Pattern("best", rf"\b(?P<it>(?:(?:the|by far the|hands down the|easily the|honestly the|simply the|our)"
            rf" |is |are |(?:^|[.!?,:;] ?))?{_BEST} (?:[a-z'&-]+ ){{0,4}}?(?:{_PLACE}|by (?:a mile|far|miles)"
            rf"|hands down|bar none|going|around|money can buy|value)\b"
            r"|hands down(?: the)? best"
            r"|(?:freshest|finest|loveliest|tastiest|cheapest|friendliest|nicest|biggest|juiciest|crispiest"
            r"|strongest|fairest|cleanest|sharpest|warmest) (?:[a-z'&-]+ ){1,3}in \w+"
            r"|best value|best batter|best prices?|(?:nobody|no one|no-one|nothing) (?:else )?"
            r"(?:\w+ ){1,5}?(?:like|cheaper|better|comes close|come close|beats?|quicker|faster|neater)\b)", "prose"),
    Pattern("no-better", r"\b(?P<it>(?:(?:you|we|they)(?:'ll|'d| will| would| could|'ve)? ?(?:not|never|n't|won't"
            r"|wouldn't|couldn't|can't|cannot|can not|will not|would not) (?:find|do|get|see|ask for|meet|taste"
            r"|beat|buy|go)"
            r" (?:any(?:one|thing|where)? |a )?(?:far wrong|wrong|better|finer|neater|nicer|fairer|cheaper|it)"
            r"(?: \w+)?|(?:could|might|can) (?:do|go) (?:a lot |much |far )?worse than|can(?:'t|not) fault (?:them|him"
            r"|her|it|their)|couldn't fault|(?:can't|cannot) go wrong|(?:would|we'd|i'd) go nowhere else"
            r"|(?:would|wouldn't|won't|don't) go anywhere else|go nowhere else"
            r"|you (?:won't|will not) (?:be disappointed|regret (?:it|a penny)|be sorry|taste better)"
            r"|can vouch for|you're in (?:good|safe) hands"
            r"|couldn't have (?:been|done)|(?:can't|cannot) be (?:beaten|bettered|matched|faulted)"
            r"|take some beating|(?:hard|tough) to beat"
            r"|unbeatable|(?:beat|beats) (?:the rest|them all|anything|all comers)|we (?:love|swear by"
            r"|rate) (?:them|him|her|it)"
            r"|look no further|nowhere else (?:to|will)"
            r"|couldn't be (?:happier|more pleased)|would do well to (?:use|try|ring|book|call|go)))\b", "prose"),
    Pattern("superlative", r"\b(?P<it>head and shoulders above|second to none|a cut above"
            r"|leaves? (?:all )?the (?:others|rest)"
            r" standing|to die for|worth every penny|well worth (?:it|a (?:visit|try|look|trip))|hands down"
            r"|(?:is|are|he's"
            r"|they're) an? (?:\w+ )?(?:marvel|wonder|star|legend|godsend|treasure|diamond)s? (?:and|for|with)"
            r"|(?:was|were|are|is|been|did|done) (?:\w+ ){0,2}(?:class|first[- ]class|top[- ]notch|spot[- ]on|faultless"
            r"|brilliant|superb|outstanding|magic|ace|a pleasure to deal with|a first[- ]rate job|a cracking job"
            r"|a smashing job|a grand job|a great job|a lovely job)|(?:only|one) (?:\w+ ){1,4}(?:worth (?:ringing|using"
            r"|having|calling|your money|visiting|going to)|(?:we'd|you can|u can|we would|i'd"
            r"|we)(?: ever)? (?:trust|pick"
            r"|use|choose|go to))"
            r"|(?:is|are|he's|she's|they're) (?:your|the) (?:man|woman|people|lads|go-to|place|ones?)\b|(?:did"
            r"|done) us proud|first rate"
            r"|(?:brilliant|excellent|fantastic|superb|amazing|first[- ]class|wonderful|marvellous|great|lovely"
            r"|fair|honest|reliable|delicious|friendly|top|outstanding|cracking|smashing|grand|tidy|fabulous"
            r"|affordable|reasonable|unbeatable|sensible|decent|keen) (?:service|job|work|workmanship|food|grub"
            r"|value|prices?|quotes?|lads|firm|company|little (?:shop|firm|cafe|business)|pies|coffee|beer|ale"
            r"|meat|bread|cakes|breakfasts?|lunch(?:es)?|curries|pizzas?|team of)|five stars?|10/10"
            r"|our favourites?|highly (?:rated|thought of)|(?:quick|cheap|neat|tidy|honest|reliable|friendly"
            r"|punctual|spotless),? (?:and|&) (?:\w+ )?(?:quick|cheap|neat|tidy|honest|reliable|friendly|good"
            r"|reasonable|clean|polite)|at a (?:fair|good|decent|reasonable|very fair) price|(?:won't|don't"
            r"|never) (?:rip you off|let you down|overcharge)|big fans? of|a real (?:treat|gem|find|asset)"
            r"|hidden gem|a must\b|mouth-?watering|the (?:go-to|place to go)"
            r"|the one we'd (?:pick|choose|go for|ring|use)|(?:only|the) (?:honest|decent|reliable"
            r"|trustworthy|proper) ones?(?: \w+){0,2}|every time|best thing to happen"
            r"|quicker than the (?:other lot|others|rest)|less than the other lot|cheap with it|wonderful hands"
            r"|cheaper than (?:anyone|anybody|everyone|the (?:rest|others|other|big|supermarkets?|chains?))"
            r"|a friend of the council|our friends at)\b", "prose"),
    Pattern("sends", r"\b(?P<it>(?:get|give|buy|treat) (?:yourself|yourselves)\b[^.!?\n]{0,40}"
            r"|(?:put|keep|save|pop) (?:their|his|her|the|this) (?:number|card)\b|make (?:sure (?:you|to) )?(?:it|try)"
            r"|(?:do|be sure to|make sure you|you must|you should|you really must|go and) (?:try|visit|pop into"
            r"|call in at"
            r"|check out)|do pop|head (?:straight |on |over |down )?(?:for|to|over to|down to)|(?:^|[.!?,] "
            r"|and |should |always )get (?:your|a) (?:\w+ ){1,2}"
            r"(?:off|from)\b|get a quote|get down to|give (?:them|him|her) (?:a )?(?:ring|call|try|go|bell|shout|your"
            r" (?:custom|business))|(?:should|must|ought to) (?:go with|go to|use|ring|try|book|call|see|sign up with)"
            r"|sign up (?:with|to|at|for)|book (?:now|early|yours|today|your table)|go to the (?:lady|man|chap|lad|lass"
            r"|fella|woman|bloke)|(?:skip|forget|never mind|ditch) the (?:\w+ ){1,3}and (?:go|get|head|try)"
            r"|ask for \w+|use (?:them|him|her)\b"
            r"|(?:why not|do) (?:try|treat|pop|give|visit|pay|drop)|treat (?:mum|dad|someone|her|him"
            r"|the (?:family|kids))|pop (?:in|into|along|down)|for all your \w+|(?:need|after|want|fancy"
            r"|looking for) (?:a|an|some|any|your) [^.!?\n]{1,40}\? (?:try|call|ring|see|go|ask|use|look|get"
            r"|speak|talk|head)|(?:call|ring|phone|email|message|see|speak to|talk to) (?:them|him|her)"
            r"|book a table|place your orders?|(?:support|back|use) (?:them|your local|our local)|stock up"
            r"|do your (?:christmas |weekly )?(?:shop|shopping)|worth a (?:visit|try|look|call|ring)"
            r"|check (?:them|him|her|it) out|they(?:'ll| will) (?:sort|see|look after|do) (?:you|it|the)"
            r"|tables? (?:going|left)"
            r"|we (?:always )?(?:use|swear by)|go with|spend your money"
            r"|fill your boots|hurry|don't miss)\b", "prose"),
    Pattern("thanks-firm", r"\b(?P<it>(?:(?:(?:huge|big|massive|many|special|our) )*(?:well done|thank you"
            r"|thanks|hats off"
            r"|shout[- ]?out|big up|kudos|bravo|congratulations|congrats|hat's off|three cheers)|as ever|as always)"
            r"(?:(?: go)? (?:to|for)\b)?|who(?:'ve| have)(?: all)? been (?:\w+ )?(?:brilliant|great|marvellous"
            r"|wonderful|fantastic|amazing|superb|lovely|terrific)(?: as (?:ever|always))?)", "prose"),
)
PATTERNS = (*OFFERS, *PRAISE)
_OFFER_NAMES = tuple(pattern.name for pattern in OFFERS)
_PRAISE_NAMES = tuple(pattern.name for pattern in PRAISE)
#: Only with a firm in the same breath: everyday words otherwise.
WEAK = frozenset({"sends", "thanks-firm", "superlative"})


@dataclass(frozen=True, slots=True)
class Selling:
    """``offer``: something is offered; otherwise praise or being sent there. ``weak``: says little by itself."""

    start: int
    end: int
    offer: bool
    weak: bool
    name: str


def selling(text) -> Iterator[Selling]:
    for match in text.found(*_OFFER_NAMES):
        start, end = match.groups["it"]
        yield Selling(start, end, True, False, match.name)
    for match in text.found(*_PRAISE_NAMES):
        start, end = match.groups["it"]
        while start < end and not text.raw[start].isalnum():
            start += 1
        yield Selling(start, end, False, match.name in WEAK, match.name)


__all__ = ["OFFERS", "PATTERNS", "PRAISE", "Selling", "WEAK", "selling"]
