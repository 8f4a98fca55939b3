"""Insults made of several words, none of which is one: dismissals, jibes at brains, people's kinds used as abuse."""

from __future__ import annotations

from policies.engine.protocol import Pattern

_MINORITY = (r"(?:g[iy]pps(?:y|ies)|gyps(?:y|ies)|travellers?|immigrants?|migrants?|asylum seekers?|foreigners?"
    r"|muslims?|jews?|blacks|asians?|romanians?"
             r"|romas?|lesbians?|queers?|gays|refugees?|imams?)")
_KIND = rf"(?:{_MINORITY}|women|disabled|pensioners|old people|southerners|townies|benefit claimants)"

_NATION = (r"(?:poles|romanians|lithuanians|bulgarians|albanians|pakistanis|bangladeshis|indians|chinese|africans"
           r"|syrians|afghans|eastern europeans|germans|irish|brummies|scousers|cockneys|londoners|incomers|blow-ins)")
_PERSON = (r"(?:he|she|they|you|clerk|officer|manager|councillor|contractor|committee|chairman|chair|inspector|planner"
           r"|man|woman|lad|lads|lot|treasurer|engineer|consultant)")

SCORN = (
    Pattern("said-to-be", r"\b(?P<it>(?:your|their|those) brats|the little woman|rub(?:bing)? (?:your|his|her"
            r"|their) noses? in it"
            r"|(?:(?:cllr|mrs?|ms|miss|dr|councillor) \w+(?: \w+)? is|he is|she is|(?:s?he|you|they)'(?:s"
            r"|re)) (?:an? )?"
            r"(?:liars?|bull(?:y|ies)|cheats?|crooks?|cowards?|frauds?|disgraces?)(?: and (?:an? )?\w+)?)\b"),
    Pattern("no-use", rf"\b(?P<it>{_PERSON}\b[^.!?\n]{{0,45}}?(?:is|are|was|were|'s|'re) (?:about "
            rf"|just )?as (?:much use"
            r"|useful) as an? [^.,!?\n]{0,35}|(?:haven't|hasn't|hadn't|without|not) "
            r"(?:got )?the sense (?:they|he|she|you) (?:were|was) born with"
            r"|(?:nasty|vile) piece of work|not the full shilling|not playing with a full deck"
            r"|what a pair of knockers|are past it, the lot(?: of them)?|two sandwiches short"
            r"|not the (?:brightest|sharpest) (?:tool|bulb|knife|button|pencil))\b"),
    Pattern("you-noun", r"\b(?P<it>you (?:absolute|utter|daft|flipping|flaming)"
            r" (?P<noun>[a-z]+(?:-[a-z]+)?))\b"),
    Pattern("always-them", rf"\b(?P<it>(?:it's|its|it is|it was) (?:always|usually) (?:the|those|them"
            rf"|these) (?:{_NATION}"
            rf"|{_KIND})|(?:bloody|effing|flaming|thieving|dirty|lazy|drunken) {_NATION}"
            rf"|(?:{_NATION}|{_MINORITY}) (?:should|ought to) (?:all )?(?:go|get|clear off|bog off)"
            r" (?:back )?(?:home|to where(?:ver)? they)|(?:man|bloke|geezer) in a dress|ladyboys?"
            r"|camp as christmas"
            r"|(?:a bit|looks|bit) special needs|as gay as|limp[- ]wristed|man's job|leave it to the (?:men"
            r"|lads|boys))\b"),
    Pattern("get-lost", r"\b(?P<it>(?:sod|naff|jog|eff|bog) (?:right )?off|f[*_\-]{1,4}(?: \w+)? off"
            r"|shut (?:up,? you|(?:your|yer) (?:face|mouth|gob|trap|cakehole)s?|it, you)|take a running jump"
            r"|up your(?:s| bum| arse)"
            r"|(?:shove|stick) (?:it|that|them|your \w+) (?:up (?:your|his|her|their)|where the sun)"
            r"|on your bike, you"
            r"|boil your heads?|crawl back (?:under|to)|(?:get|go) back to (?:where|wherever) you (?:came"
            r"|come) from|stick it up your|up yours|kiss my (?:arse|backside)"
            r"|go stuff yoursel(?:f|ves)|wind your neck in|get a life,? you|you make (?:me|us) sick)\b"),
    Pattern("masked", r"(?:^|[\s\"'(:,-])(?P<it>[fcbswtp][*#@%]{2,}[a-z*]{0,6}|f\*+[a-z]+"
            r"|[fcbswtpna]\w{0,2}\*{2,}\w{0,5}|\*{3,}(?:ing|ed|er|s)\b)"),
    Pattern("thick", r"\b(?P<it>(?:(?:you(?:'re|'d have to be| are| must be)?|he(?:'s| is)|she(?:'s| is)|is|are|as"
            r"|be|being|some) )?(?:so |really |just |that |as )?"
            r"(?:(?:thick|dim|stupid|dumb|daft) enough to|(?:thick|dim|dense) as (?:mince|two short planks|pig"
            r"|a brick|a plank|muck|a post|they come)))\b"),
    Pattern("youre-thick", r"\b(?P<it>(?:you(?:'re| are)|he(?:'s| is)|she(?:'s| is)) (?:all |so |just |really |too "
            r"|bloody |that )*(?:thick|stupid|dense|dim|brain[ -]?dead|gormless|scum"
            r"|vermin|filth|subhuman|sub-human|pathetic|vile|retarded|mental|psychotic|inbred|disgusting|worthless"
            r"|useless|evil)(?: and \w+)?"
            r"|they(?:'re| are) (?:all |so |just |bloody )*(?:scum|vermin|sub-?human|inbred|brain[ -]?dead"
            r"|gormless)|(?:who|this|it|them|one of \w+|anyone[\w ]{1,30}) (?:is|are) brain[ -]?dead)(?:$"
            r"|[.,!?;]| )"),
    Pattern("brainless", r"\b(?P<it>brains? (?:the size )?(?:of|like) an? [\w ]{2,14}|(?:not|without) (?:a|one"
            r"|two) brain cells?|nowt between (?:his|her|their|the) ears"
            r"|nothing between (?:his|her|their|your|the) ears|dropped on (?:his|her|their|your) heads?"
            r"|couldn't (?:find (?:his|her|their|your) own|organise a (?:piss|raffle|bun)"
            r"|run a (?:bath|tap|whelk)|pour water out)|(?:sandwich|brick|penny|pennies|cards?)(?:es"
            r"|s)? short of an? \w+|lights are on but nobody|not the sharpest (?:tool|knife)"
            r"|jumped[- ]up (?:little )?hitlers?|little hitlers?|village idiots?|pathetic excuse for"
            r"|waste of (?:oxygen|skin|air)|thick as (?:two )?(?:short )?planks|(?:one|two) (?:\w+ ){1,2}short of a"
            r"|not got (?:a|two) brain cells?|nothing (?:much )?upstairs|not all there"
            r"|bears? of very little brain|scum of the earth|lowest of the low)\b"),
    Pattern("gay-as-bad", r"\b(?P<it>(?:looks?|looking|sounds?|so|well|dead|proper|that's|thats|how) (?:well |so "
            r"|a bit |proper |dead |really |pretty )?gay)(?:$|[.,!?;]| (?:to|in|on|if|but|and|mate|lol))"),
    Pattern("ill-as-bad", r"\b(?P<it>(?:act(?:s|ed|ing)?|driv(?:es?|ing)|behav(?:e|es|ing)|are you|is he|is she"
            r"|completely|totally) (?:like )?(?:an? |some )?(?:\w+ )?"
            r"(?:mental(?:ists?)?|psychos?|schizos?|loonies|lunatics?|nutters?|nutjobs?|retards?|cripples?))(?:$"
            r"|[.,!?;]| (?:on|in|at|about|over|when|again|or|and|with))"),
    Pattern("unwell", r"\b(?P<it>window[- ]lickers?|belongs? in (?:a|the) (?:loony bin|nuthouse|asylum|funny farm)"
            r"|escaped from the (?:asylum|nuthouse)|off (?:your|his|her|their) (?:meds|rocker|trolley)"
            r"|loony bin|not right in the head|padded cell"
            r"|(?:he|she|you|man|woman|bloke|lot) (?:all )?(?:need|needs|wants?|ought to be|should be) (?:sectioning"
            r"|sectioned|locking up|a straitjacket)|(?:not|so) bad for a (?:cripple|woman|girl|foreigner"
            r"|blind \w+))\b"),
    Pattern("like-a-girl", r"\b(?P<it>(?:throw|run|fight|cry|scream|park|drive|moan|whinge)(?:s"
            r"|ing)? like (?:an? )?(?:little |big |old )?(?:girls?|women|woman|poofs?|queers?|nancy boys?|granny)"
            r"|nancy boys?|big girl'?s blouse|grow a pair|get back (?:in|to) the kitchen|make me a sandwich|(?:that"
            r"|her|your) time of the month|on the blob|dumb blondes?|bored housewives|for the ladies to look at"
            r"|(?:usual |those |some )?hysterical (?:old )?(?:women|woman|mums|mothers|females)|(?:women|girls"
            r"|ladies) (?:belong|should stick|should stay|should be at home|are better off)|(?:bit"
            r"|piece) of (?:crumpet|fluff|totty)"
            r"|nice (?:rack|tits|arse|bum)|phwoar|tits out|get (?:your|yer|her|their) (?:kit|knickers|clothes) off"
            r"|get 'em off|i'd give (?:her|him) one|mutton dressed|she's a (?:bit of a )?(?:looker|stunner|cracker)"
            r"|old (?:biddy|biddies|battleaxe|crones?|hags?))\b"),
    Pattern("people-as-dirt", rf"\b(?P<it>(?:dirty|filthy|thieving|bloody|scrounging|lazy|smelly|stinking|sponging"
            rf"|greedy|stupid|fucking|effing|idle|lying|fat) (?:\w+ )?{_KIND})\b"),
    Pattern("people-are-dirt", rf"\b(?P<it>(?:the |these |those |all |bloody )?{_KIND} (?:\w+ )?(?:are|is) (?:all "
            rf"|just |nothing but |a bunch of |a load of |the )*(?:\w+ )?(?:thieves|thieving|scum|vermin"
            r"|animals|dirty|filthy|criminals|parasites|rats|lazy|spongers|scroungers|savages|a plague|a disease"
            r"|cockroaches|taking over|ruining|invading|not welcome))\b"),
    Pattern("send-back", rf"\b(?P<it>send (?:the |these |those |all )?{_MINORITY} (?:all )?(?:back|home|packing)"
            rf"|(?:get|kick|keep|throw|clear|drive) (?:the |these |those )?{_MINORITY} out"
            rf"|no (?:more )?{_MINORITY} (?:here|allowed|welcome|wanted)"
            r"|send (?:them|'em|em) (?:all )?(?:back |home )?(?:to )?(?:where|wherever) they c[ao]me from"
            r"|bloody foreigners|ship them (?:all )?(?:back|out|off)"
            r"|put (?:them|'em|em) back (?:on|in) the (?:boats?|dingh\w+)|whites only|england for the english"
            r"|speak english or)\b"),
    Pattern("are-you", r"\b(?P<it>are (?:you|they|these people)(?: lot| people| all| guys)? (?:all |just "
            r"|really )?(?:thick|stupid|dense|dumb|mental|simple"
            r"|brain[ -]?dead)"
            r"|need(?:s)? (?:your|his|her|their) heads? (?:examining|seeing to|testing)"
            r"|(?:get lost|clear off|hop it|buzz off),? you)\b"),
    Pattern("man-up", r"\b(?P<it>(?:don't|stop|do not) be(?:ing)? (?:such )?(?:an? )?(?:big |little |old "
            r"|bit of an? )?"
            r"(?:girls?|jess(?:ie|y)|nancy|cry ?bab(?:y|ies)|pansy|pansies)\b|man up[.,!])"),
    Pattern("stupid-person",
            r"\b(?P<it>(?:stupid|silly|daft|fat|pathetic|vile|gormless|brainless|thick|ugly|dozy|dim|horrid"
            r"|nasty|mad|batty|barmy|bonkers|crazy|potty|frumpy|bossy|shrill|dotty) (?:old |little |young "
            r"|cat |dog )?(?:woman|women|man|men|bloke|lad|lass|girl|person)"
            r"|you (?:\w+ )?(?:scabby|miserable|useless|filthy|dirty|idle|gormless|thoughtless|greedy|thick"
            r"|lazy|stupid|daft|ignorant|selfish|moaning"
            r"|whingeing"
            r"|pathetic|ungrateful|rotten) lot)(?:$|[^'\w])"),
    Pattern("minority-blamed", rf"\b(?P<it>(?:these|those|them|bloody) {_MINORITY} (?:don't|can't|won't|never"
            rf"|think they"
            r"|come (?:over )?here|should (?:go|leave|learn)))\b"),
    Pattern("you-lot", r"\b(?P<it>(?:you|this|that) lot (?:are|is) (?:a )?(?:joke|disgrace|pathetic|useless|waste)"
            r"|you (?:people|lot) (?:disgust|make us sick)|calls? yoursel(?:f|ves) (?:a )?(?:human|parents?"
            r"|mothers?|fathers?))\b"),
)

#: Those that run people down for what they are, not for what they did.
OF_KINDS = frozenset({
    "always-them", "gay-as-bad", "like-a-girl", "people-as-dirt", "people-are-dirt", "send-back", "minority-blamed",
})
