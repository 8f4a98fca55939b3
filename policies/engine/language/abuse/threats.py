"""Threats, and wishes of harm, that no single word gives away.

What a council says in earnest must pass: a brick through the hall's window, baskets that need hanging, a post that ends
"or somebody will end up in hospital". So a threat needs who says it ("I'll", "we know") or whom it is for
("your legs").
"""

from __future__ import annotations

from policies.engine.protocol import Pattern

_I_WILL = (r"(?:i'll|we'll|i will|we will|i'm going to|we're going to|i'm gonna|im gonna|gonna|going to|i shall|i'd"
    r"|we'd|happily"
           r"|some(?:one|body) (?:should|will|ought to|needs to)|i'm|im)")
_YOU = (r"(?:you|u|yer|ye|him|her|whoever|any(?:one|body) who|the (?:lot|pair) of (?:you|them)"
        r"|that (?:man|woman|lad|clerk|councillor|driver|caretaker|warden)"
        r"|the next (?:one|person|lad|kid|driver|man|woman))")
_WHOSE = r"(?:your|yer|his|her|their)"
_BODY = r"(?:legs?|arms?|necks?|faces?|kneecaps?|knees|heads?|fingers|nose|teeth|jaw|skull|throat|bones|ribs|windows)"
_SMASHED = r"(?:broke|broken|smashed|kicked|bashed|punched|slapped|wrung|rearranged|ripped|blown)"
_HURT = (r"(?:kill|shoot|stab|batter|thump|punch|knife|hang|drown|strangle|throttle|thrash|flog|horsewhip|lynch"
    r"|murder|clobber|beat up)")
_DONE = (r"(?:shot|hanged|strung up|flogged|horsewhipped|lynched|drowned|castrated|sterilised|birched|gassed"
    r"|tarred and feathered)")
_BEATING = (r"(?:shooting|stringing up|horsewhipping|birching|castrating|sterilising|slapping|thumping|battering"
    r"|throttling"
            r"|drowning at birth|a (?:good |damn |proper )?(?:hiding|kicking|slap|slapping|thump|thumping|smack"
            r"|thrashing|belting|lamping)"
            rf"|{_WHOSE} legs doing|{_WHOSE} {_BODY} (?:putting (?:in|through)|slapping|breaking|wringing"
            rf"|kicking in|rubbing in))")
_WEAPON = (r"(?:(?:baseball |ball |cricket )bat|shotgun|twelve bore|12 bore|rifle|gun|machete|iron bar|crowbar"
    r"|sledgehammer"
           r"|can of petrol|rope and)")

THREATS = (
    Pattern("lynch", r"\b(?P<it>(?:birch|flog|horsewhip) the (?:little |dirty |thieving )+[a-z]+"
            r"|(?:the |its )?owner(?:'ll| will) be wearing it"
            r"|(?:string(?:ing)?|lynch(?:ing)?|castrat(?:e|ing)|flog(?:ging)?|horsewhip(?:ping)?|birch(?:ing)?)"
            r" (?:'em|them|him|her|the (?:lot|lads|kids|yobs|vandals|pair))(?: (?:all|of them))?(?: up)?"
            r"|(?:shoot|hang|drown|gas) the (?:lot|pair) of (?:them|'em|you)"
            r"|feed(?:ing)? (?:him|her|you|whoever[\w ]{0,25}) to the (?:pigs|fish|crabs|dogs|ferrets)"
            r"|won't be responsible for (?:my|our) actions|(?:you|he|she|they)(?:'ll"
            r"| will) be (?:lucky to (?:walk|crawl)"
            r"|eating (?:\w+ )?through a straw|picking up (?:your|his|her|their) teeth)"
            r"|there'll be (?:a )?(?:wire|nails|tacks) across[^.!?\n]{0,30}"
            r"|we(?:'ve| have)(?: got)? (?:your|his|her) (?:number ?plate|reg|address|face|name)\b[^.!?\n]{0,15}[.,!]"
            r" (?:sleep well|sweet dreams|see you tonight)"
            r"|(?:your|his|her|their) (?:car|van|bike|quad|tyres|windows|shed) (?:might|may|could|will) (?:just "
            r"|well )?"
            r"(?:find itself|get (?:keyed|smashed|burnt|torched|slashed)))\b"),
    Pattern("blow", rf"\b(?P<it>(?:gets?|getting|will get|wants?|to feel|the end of) (?:an?|my|the|our) (?:\w+ ){{1,2}}"
            rf"(?:round|across|over|upside) (?:the|{_WHOSE}) (?:head|ears?|face|teeth|backside|arse|bum|chops|skull"
            rf"|shins?|legs|nose|kisser|lughole|windscreen))\b"),
    Pattern("found-out", r"\b(?P<it>we(?:'ll| will) (?:find|catch|get|have) (?:you|him|her|them|whoever)"
            r"[^.!?\n]{0,20} and (?:you|he|she|they)(?:'ll| will) (?:wish|regret|be sorry|pay)[^.!?\n]{0,15}"
            r"|(?:is|are|will be) going (?:over|off|in|into|under) the (?:edge|cliff|quay|harbour|river|canal|cut|pond"
            r"|pier|bridge|lake|slurry|shredder|chipper) with (?:his|her|their|your)[^.!?\n]{0,20}"
            r"|accidents (?:do )?happen to people|won't see it coming)\b"),
    Pattern("broken-bones", rf"\b(?P<it>(?:gets?|getting|get|will have|wants?"
            rf"|needs?) {_WHOSE} {_BODY} {_SMASHED}(?: in| off| out)?)\b"),
    Pattern("break-bones", rf"\b(?P<it>{_I_WILL} (?:\w+ )?(?:break|smash|kick|bash|punch|slap|wring|rip|snap|cave"
            rf"|slit|knock|kick) "
            rf"{_WHOSE} (?:\w+ )?{_BODY}(?: in| off| out)?)\b"),
    Pattern("will-hurt", rf"\b(?P<it>{_I_WILL} (?:\w+ ){{0,2}}?(?:{_HURT} {_YOU}|run {_YOU} over|run over {_YOU}"
            rf"|put {_YOU} (?:\w+ ){{0,2}}?(?:in (?:a&e|hospital|a box|the (?:ground|back of|canal|river|harbour"
            rf"|cut))|six feet under|through|down)"
            rf"|drag(?:ging)? {_YOU}|bury {_YOU}|make {_YOU} eat it|ram it|burn {_WHOSE}|set the dogs? on {_YOU}"
            rf"|have the dog on {_YOU}"
            rf"|take a sledgehammer|find (?:you|him|her|whoever) and|come looking for|coming looking for))\b"),
    Pattern("know-where", r"\b(?P<it>(?:(?:we|i)(?: all)? know|some(?:one|body) knows) (?:exactly )?(?:where (?:you"
            r"|u|he|she|they|your \w+|his \w+"
            r"|her \w+) (?:live|lives|park|parks|drink|drinks|work|works|sleep|sleeps|walk|walks)|which (?:house"
            r"|van|car|bungalow|door)(?:'s| is)?"
            r" (?:yours|his|hers|theirs|he|she|you)|which way you|what time (?:you|he|she)|the farm (?:he|she)"
            r"|when you knock off))\b"),
    Pattern("whats-coming", r"\b(?P<it>(?:gets?|getting|got)(?: exactly)? what(?:'s|s| is)? coming)(?:$|[^\w ]"
            r"| to (?:you|him|her|them)| one| and| this| sat| on)"),
    Pattern("deserves", rf"\b(?P<it>(?:deserves?|needs?|wants?|could do with|ought to get|asking for|should get"
            rf"|is getting|gets?|will get|earned|due) {_BEATING}"
            r"|deserves? (?:hanging|flogging|drowning|to (?:be (?:hung|hanged|shot|flogged|horsewhipped|drowned)"
            r"|drown|die|hang)))\b"),
    Pattern("should-be", r"\b(?P<it>(?:you|they|he|she|who \w+|whoever [\w ]{1,40}|people|parents|drivers"
            r"|councillors|lot of (?:you|them)|them|idiots"
            rf"|anyone [\w ]{{1,40}}) (?:all )?(?:should|ought to|need to|want to|wants to"
            rf"|should have) (?:all )?(?:be|get|been) {_DONE})(?:$|[^\w ]| for| if| and| at dawn| the)"),
    Pattern("watch-out", r"\b(?P<it>watch your back|(?:better|wants to|want to) watch (?:himself|herself|yourself"
            r"|your|his|her) ?(?:back|step|mouth)?"
            r"|you(?:'ll| will) (?:wish you hadn't|regret (?:this|the day)|pay for (?:this|that))"
            r"|your days are numbered|sleep with one eye open"
            r"|be a shame if (?:\w+ ){1,5}?(?:happened to (?:you|him|her|your|his|it)|didn't see|was waiting|hit"
            r"|came down|caught fire|burn(?:ed|t))"
            r"|you(?:'ll| will) end up (?:\w+ )?(?:under a headstone|in (?:a box|the ground|a&e)|six feet under)"
            r"|(?:won't|wouldn't|not) be walking (?:home|anywhere|again)"
            r"|(?:leav\w+|going home|leaving here) in an ambulance|nobody(?:'ll| will) find the body"
            r"|swing for (?:you|him|her)|have your guts|guts for garters"
            r"|come and (?:find|get) (?:you|him|her),? (?:and|or)|both barrels|bullet (?:in|through) (?:you|him|her"
            r"|whoever|his|the (?:head|clerk|chair\w*"
            r"|councillor))|pour\w* petrol|can of petrol and"
            r"|(?:gets?|getting|putting|put) a brick through (?:your|his|her|it|the cab)|burn (?:them|'em|em|him"
            r"|her|you) out|burn (?:his|her|your) (?:house|shed|van|car))\b"),
    Pattern("hope-you", r"\b(?P<it>(?:hope|hoping|wish|pray)(?: that)?(?: the)?(?: whole)?(?: lot of)? (?:you|u|he"
            r"|she|they|your \w+|his \w+|her \w+|their \w+)(?: all)? "
            r"(?:dies?|chokes?|rots?|drowns?|burns?|crash(?:es)?|drops? (?:dead|off)|falls? (?:off|down|under)"
            r"|gets? (?:cancer|run over|hit by|followed)|slips? in it"
            r"|suffers?|bleeds?|breaks? (?:your|his|her|their) (?:neck|leg)))\b"),
    Pattern("hope-next", r"\b(?P<it>(?:hope|wish|pray)(?: that)? (?:you|he|she|they|it)(?:'s|'re| is"
            r"| are)? (?:is |are )?"
            r"(?:the )?next (?:one|person|to)\b[^.!?\n]{0,45})"),
    Pattern("hope-they",
            r"\b(?P<it>hope (?:whoever|(?:the|those|these) (?:vandals?|thie(?:f|ves)|culprits?|people|person"
            r"|lads?|kids"
            r"|drivers?|owners?|louts?|yobs?|ones|lot|pair)) (?:\w+ ){0,5}?(?:rots?|chokes?|dies?|drowns?"
            r"|burns? in hell))\b"),
    Pattern("go-die", r"\b(?P<it>(?:rot|burn) in hell|go to hell|go (?:and )?(?:hang|drown|top|kill"
            r"|shoot) yoursel(?:f|ves)|jump off a (?:cliff|bridge)"
            r"|kill yoursel(?:f|ves)|kys|top yoursel(?:f|ves)|do us all a favour and (?:die|jump))\b"),
    Pattern("weapon", rf"\b(?P<it>(?:i've|i have|i'll be bringing|i'll bring|(?:be|coming) (?:round |down )?with"
            rf"|come (?:round |down )?with|wait(?:ing)? (?:\w+ ){{0,8}}?with|bringing)"
            rf"(?: got)? (?:a |an |the |my )?{_WEAPON}|(?:i've|got|i have)(?: got)? the petrol(?: in)?"
            rf"|down (?:\w+ ){{0,3}}?with (?:bats|petrol))\b"),
    Pattern("ambush", r"\b(?P<it>(?:i'll|i will|i'm going to|gonna)(?: \w+)? (?:be )?wait(?:ing)? (?:for (?:him"
            r"|her)|by (?:your|his|her) (?:car|house|door)|outside (?:your|his|her))"
            r"|see how brave (?:you|he|she|they) (?:are|is)|be tooled up|(?:if|better not"
            r"|dares?)(?: \w+){0,4} show(?:s|ing)? (?:his|her|your|their) face"
            r"|(?:i've|i have)(?: got)? (?:your|his|her|their) address|come near my\b[^.!?\n]{0,40} and i'll"
            r"|touch (?:my|one of my)\b[^.!?\n]{0,40}(?:and|again) (?:i'll|ill|i will|you'll)"
            r"|set foot on my|scraping (?:you|him|her|your \w+) off|(?:gets?|getting) (?:dragged out|the dog (?:and"
            r"|set)))\b"),
)
