"""Words of a clause that speak for a mechanism. The why of each is the mechanism's own label."""

from __future__ import annotations

from policies.suggesting.model import UNSURE, Sign

_CONFIRMS = r"\b(?:read|aware of|familiar|know|knows|understand\w*|sign|confirm\w*|acknowledge\w*)\b.{0,50}\b(?:policy|guidance|document|code|advises)\b"
#: The weeks before a poll, in the words policies have for them.
_PERIOD = (r"\bpre-?election\b|\bpurdah\b|\bheightened sensitivity|\b(?:restricted|regulated|election) period|\bpublicity is restricted|\brestriction lasts|"
           r"\bnotice of (?:an |the )?(?:election|poll)\b|\bpolling day|\belection day|\bleading up to (?:an|the|any|polling)\b|"
           r"\b(?:before|run[- ]up to|ahead of|prior to|during|approaching) (?:an|the|any|a|local) (?:\w+ ){0,2}election")
_OF_COMMENTS = r"\bcomments?\b|\belectioneering\b|\bmoderators? (?:sees?|deals?|looks?)\b"

MECHANISM_SIGNS = (
    Sign("gate:approval", r"\b(?:clerk|proper officer|town clerk|press officer)\b.{0,80}\b(?:approv\w+|decid\w+|authoris\w+|sign(?:s|ed)? off|responsible for|alone|only|runs|administer\w*|manag\w+)\b"
         r"|\b(?:approv\w+|authoris\w+|cleared|sign(?:ed)? off|agreed|issued|administered|managed|made)\b.{0,40}\b(?:by|through|with) the (?:parish |town )?clerk\b|\bpress (?:release|statement|enquir)\w*|\bpublic statements?"
         r"|\bprior (?:approval|authoris\w+)", unless=r"\b(?:chair(?:man|woman|person)?|councillors?|members?|mayor)\b(?: of the council)? (?:may|can|shall|must|will) approve\b|\bdownload\w*|\bsoftware\b|\bcomments?\b|\bcomplaints?\b|\bannounc\w+\b.{0,20}\bmeeting"),
    Sign("gate:deputy-in-dates", r"\b(?:deput\w+|standing in for|in the clerk's (?:absence|place)|absence of the clerk|locum)\b", unless=r"\bdeputy (?:chair|mayor)"),
    Sign("gate:checks", r"\b(?:reputation|good name|discredit|disrepute)\b.{0,40}\b(?:harm\w*|damag\w*|advers\w*|affect\w*|put at risk|bring\w*|comes?)\b|\b(?:harm|damag\w+|bring\w*|put at risk)\b.{0,40}\b(?:reputation|good name|disrepute|discredit)\b"
         r"|\bconsistent(?:ly)?\b|\bin the same way\b|\binadvertent\w*|\bwithout meaning to\b|\bcompl(?:y|ies|iance) with\b.{0,60}\b(?:law|legislation|policies|copyright|defamation)|\brespect(?:s)? the laws?\b"
         r"|\bmust not contain\b", unless=r"\bown\b|\bprivate\w*|\bpersonal\b"),
    Sign("gate:checked-again", r"\b(?:restricted period|pre-?election|purdah)\b", sureness=UNSURE),
    Sign("gate:pre-election-period", _PERIOD, unless=_OF_COMMENTS),
    Sign("gate:approved-channels", r"\b(?:approved|official|authorised|named) (?:council )?(?:social media|channels?|accounts?|platforms?|sites?)\b|\b(?:new|additional|further) (?:social media )?(?:channels?|accounts?|platforms?)\b|\bapproved\b.{0,40}\b(?:social media|channels?|accounts?)\b"
         r"|\bno (?:member|councillor|officer|one|employee|staff)\b.{0,40}\b(?:open|set up|create)\w*|\b(?:opens?|set(?:s|ting)? up|creat\w+) (?:an?|any|new|social|council)\b.{0,40}\b(?:account|page|channel|group|profile)s?\b|\bchannels? (?:that )?this policy names",
         unless=r"\b(?:private|personal) account"),
    Sign("gate:ratifying-minute", r"\bratif\w+|\bminute of the council|\bunless (?:the council|permission|leave|a minute)\b.{0,40}\b(?:agree\w*|releas\w*|resolv\w*|given|permi\w*)|\buntil the council (?:has )?(?:releas|resolv|agre|approv)\w+", unless=r"\b(?:open|set up|creat)\w*\b.{0,40}\baccount"),
    Sign("gate:second-reader", r"\b(?:second|another|two) (?:person|people|pairs? of eyes|officer|councillor)s?\b.{0,40}\b(?:check\w*|read\w*|approv\w*|look\w*)|\bproof-?read\w*"),
    Sign("gate:steps", r"\b(?:chair(?:man|woman|person)?|vice-chair|leader|councillors?|members?)\b.{0,30}\b(?:is|are|be|been) (?:first )?consulted\b|\b(?:in|after|following) consultation with\b.{0,40}\b(?:chair|vice-chair|councillors?|leader|members?)|\balone may (?:put out|issue|publish)\b"
         r"|\bdecides? what is published\b.{0,80}\bexcept\b"),
    Sign("gate:moderators", r"\bmoderators?\b.{0,60}\b(?:may |can |themselves )(?:publish|post)\b|\b(?:moderators?|officers)\b.{0,10}\bwrite for the accounts\b"),
    Sign("gate:meeting", r"\b(?:referred|put|brought|taken) to (?:a|the next|full) (?:meeting|council)\b|\bonly (?:a meeting of )?(?:the|full) council (?:may|can) (?:approve|decide|authorise)"),
    Sign("gate:hold-queues", r"\bmourning\b|\b(?:hold|suspend|pause|stop)\w*\b.{0,20}\b(?:all|every|scheduled|planned) (?:posts?|publication|publishing)\b"),
    Sign("gate:not-about-oneself", r"\b(?:conflict of interest|about (?:themselves|himself|oneself))\b.{0,60}\b(?:decid|approv)\w*|\bdecid\w*\b.{0,40}\babout themselves"),
    Sign("gate:access-ended", r"\baccess\b.{0,30}\b(?:withdrawn|removed|ended|revoked|ends|suspended)|\b(?:withdraw\w*|remov\w+|revok\w+|suspend\w*|loss of|lose the use)\b.{0,40}\b(?:access|use of social|social media at work)"),
    Sign("gate:sign-in", r"\b(?:two|2)[- ](?:step|factor)|\bmulti-?factor|\bsecond step\b|\b(?:encrypted|secure) (?:connections?|form|session)\b.{0,40}\bonly|\bonly\b.{0,40}\b(?:encrypted|secure) connections?|\bin encrypted form only"),
    Sign("register:organisations", r"\b(?:local groups?|community groups?|clubs?|organisations?|partners?|suppliers?|bodies|businesses)\b.{0,100}\b(?:approv\w*|agree\w*|permission|consent|partnership|partners|link)\b|\b(?:permission|consent|approval|agreement) (?:of|from|by)\b.{0,40}\b(?:organisation|partner|supplier|compan|group|bod)",
         unless=r"\bpersonal (?:data|information)\b|\bshow each other\b"),
    Sign("register:channels", r"\b(?:account )?moderators? (?:is|are|who)\b.{0,60}\b(?:account|channel|page)s?|\bregister of (?:accounts|channels)|\b(?:each|every) (?:account|channel|page) has (?:a|an|its|one) (?:named )?(?:moderator|administrator|owner)|\bgiven a moderator|\bchosen to moderate|\bcalled an account moderator|\b(?:administer\w*|runs|manag\w+) (?:the|each|every|all) (?:council )?(?:account|channel|page)s?\b|\bmoderator (?:is|will be) (?:chosen|appointed|nominated|identified)"),
    Sign("register:candidates", r"\b(?:councillors?|members?)\b.{0,40}\bcandidates?\b|\bcandidates?\b.{0,60}\belections?\b|\belections?\b.{0,60}\bcandidates?\b|\bstand(?:s|ing)? (?:for|in|at) (?:an |the |any |re-?)?election",
         unless=_OF_COMMENTS + r"|\bapplicants?\b|\brecruit\w*|\binterviews?\b"),
    Sign("record:decisions", r"\brecords? (?:of|are kept of) (?:decisions|what was (?:published|approved|decided))|\baudit trail|\brecord of (?:every|all|each) (?:decision|approval|post)"),
    Sign("record:decision-record", r"\b(?:officers?'?|delegated) decisions?\b.{0,60}\brecord|\brecords?\b.{0,40}\b(?:officers?'?|delegated) decisions?\b"),
    Sign("record:routine", r"\broutine\b.{0,60}\b(?:without (?:prior )?approval|need(?:s)? no approval|not need approval)\b"),
    Sign("record:urgent", r"\b(?:emergenc\w+|urgent\w*)\b.{0,100}\b(?:without (?:prior |waiting for )?approval|approved afterwards|(?:may|can) (?:be )?(?:publish|post)\w*)"),
    Sign("record:meetings", r"\b(?:recorded|noted|entered) in the minutes\b|\bminuted\b"),
    Sign("record:source", r"\bsource\b|\balready (?:\w+ )?(?:public|published|available|find)\w*|\b(?:already|only|not|known)\b.{0,40}\bpublic domain\b|\brelied on\b|\breliability\b|\btransparent|\brests? on fact|\bhides nothing|\bwhere the information first appeared", unless=r"\bresources?\b|\btrust\b|\bsource of information"),
    Sign("record:categories", r"\b(?:other|partner|local|public)\b.{0,20}\b(?:agenc\w+|public bodies|authorities|bodies)\b.{0,60}\b(?:give out|information|news|shar\w+|publish\w*)|\b(?:news|information|notices) (?:from|of|received from) (?:the )?(?:other|local|county|district|public|police)"),
    Sign("record:declaration", r"\b(?:factual|fair|thorough|transparent|true|honest)\b.{0,40}\b(?:factual|fair(?:ly)?|thorough|transparent|open|complete|whole)\b|\btreats people fairly", unless=r"\bnolan\b"),
    Sign("record:pictures", r"\b(?:photo\w*|pictures?|images?|video)\b.{0,100}\b(?:consent|permission|owner\w*|licen[cs]e\w*|credit\w*|parent\w*|agreed|copyright|own)\b|\b(?:consent|permission|owner\w*|copyright)\b.{0,80}\b(?:photo\w*|pictures?|images?)\b|\bcopyright\b", unless=r"\bown risk|\blike the law"),
    Sign("record:withdrawals", r"\b(?:for good|for ever|forever|permanent(?:ly)?|indefinitely|cannot be (?:retracted|recalled|withdrawn|called back|undone)|once (?:published|posted|shared)|no chance to call it back|hard to (?:take|call) back)\b", unless=r"\b(?:time|ask a manager|criminal)\b|\bblocked\b|\bthink before"),
    Sign("record:corrections", r"\b(?:mistakes?|errors?|inaccura\w+)\b.{0,60}\b(?:correct\w*|put right|amended)|\bcorrect(?:s|ed|ing)?\b.{0,30}\b(?:errors?|mistakes?)\b"),
    Sign("record:held-back", rf"\b(?:wait\w*|postpon\w+|held back|hold back|not (?:be )?(?:publish|post|issu)\w*|nothing goes out|no news|suspend\w*|avoid\w*|refrain\w*)\b.{{0,120}}(?:{_PERIOD})|"
         rf"(?:{_PERIOD}).{{0,120}}\b(?:wait\w*|postpon\w+|held back|hold back|not (?:be )?(?:publish|post|issu)\w*|nothing goes out|no news|suspend\w*|avoid\w*|refrain\w*)\b", unless=_OF_COMMENTS),
    Sign("record:versions", r"\b(?:policy|document|guidance)\b.{0,60}\b(?:reviewed|updated|amended|revised|brought up to date)|\breviews? (?:this|the) policy|\bupdate (?:this|the) policy|\bminor corrections"),
    Sign("job:review-reminders", r"\b(?:review(?:s|ed)?)\b.{0,80}\b(?:annual\w*|year\w*|every|each|month\w*|election|regular\w*|whenever|periodic\w*|date)\b|\bnext review\b|\breview date\b", unless=r"\bdecision again\b"),
    Sign("job:election-notices", rf"\b(?:remind\w*|told|tells|notif\w+|inform\w*|aware|briefed|advised|officers see)\b.{{0,120}}(?:{_PERIOD})|(?:{_PERIOD}).{{0,120}}\b(?:remind\w*|told|tells|notif\w+|aware|briefed|advised|officers see)\b", unless=_OF_COMMENTS),
    Sign("job:election-notices", _PERIOD, unless=_OF_COMMENTS, sureness=UNSURE),
    Sign("job:known-texts", r"\bcopyright\w*|\bplagiar\w+|\b(?:other people|others|someone else|somebody else)'?s? (?:material|work|words)|\bcontent copied|\bwords and pictures that are ours", unless=r"\bphoto\w* (?:must|is|are)\b"),
    Sign("page:elections", r"\bnotice of (?:an |the )?(?:election|poll)\b|\belection (?:notices|timetable)|\bclose of (?:the )?poll\b|\bpolling day", unless=_OF_COMMENTS),
    Sign("page:policy", r"\b(?:this|the) policy\b.{0,60}\b(?:published on|available (?:on|from)|placed on|on the (?:council's )?website)"),
    Sign("page:house-rules", r"\b(?:our|the council's|these|the|three|two|four|five|six) house rules\b|\b(?:comments?|content|posts?|contributions?|messages?)\b.{0,60}\b(?:may|will|can|should|be) (?:be )?(?:removed|deleted|hidden|taken down)|\b(?:remov\w+|take down|delete)\b.{0,50}\b(?:comments?|content|posts?|contributions?)"),
    Sign("page:website", r"\bwebsite\b.{0,100}\b(?:open to view|decisions|publish\w*|inform\w*|where their answer|up to date)|\b(?:publish\w*|inform\w*)\b.{0,60}\b(?:website|work of the council|what it is doing)|\bmore people learn what it is doing"),
    Sign("page:not-monitored", r"\b(?:not|nobody|no one|never)\b.{0,20}\b(?:monitor\w*|watch\w*)|\b24/7\b|\bday and night|\bworking days only|\b(?:at )?all (?:hours|times)\b.{0,30}\b(?:monitor|watch|read)\w*|\bnot (?:be )?able to (?:reply|respond) to (?:all|every|individual)"),
    Sign("page:official-contact", r"\b(?:official|council's|published)\b.{0,30}\b(?:address|mailbox|email)\b|\bmailbox\b|\boffice hours|\b(?:contact\w*|getting in touch)\b.{0,40}\bofficial\w*|\bnot (?:be )?(?:considered|regarded|count\w*)\b.{0,40}\b(?:contact\w*|getting in touch)|\baddress to which\b", unless=r"\bprivate account"),
    Sign("page:out-of-office", r"\bout[- ]of[- ]office\b|\bautomatic(?:ally)? (?:repl\w+|answer\w*)\b.{0,60}\b(?:away|absen\w+|leave)"),
    Sign("page:as-you-write", r"\bget support in\b|\bsupport(?:ed)? (?:staff|officers|employees)\b|\bprotect(?:s|ed)? (?:staff|officers|employees)|\bbreaks? the policy without meaning"),
    Sign("page:ask-and-hold", r"\b(?:ask|check with|consult|seek (?:advice|guidance)|speak to|refer to)\b.{0,40}\b(?:a |the |your |line )?(?:manager|colleague|clerk|supervisor)\b|\b(?:unsure|in doubt|not sure)\b|\btake (?:your )?time\b", unless=r"\bsubject access|\bfriends?\b|\bresident first"),
    Sign("page:try-it", r"\b(?:sms|texting|texts|text messages?|messaging apps?|whatsapp|video (?:call|conferenc)\w*|zoom)\b.{0,160}\b(?:policy|applies|apply|covered|fall under|records)\b", whole=True),
    Sign("page:own-account", r"\bpersonal (?:social media )?(?:use|usage|accounts?|profiles?|capacity|pages?)|\bprivate(?:ly)? (?:use|accounts?|capacity|or official)|\bown (?:pages?|accounts?|profiles?|use)\b|\bprofile\b|\bprivacy (?:settings|options)|"
         r"\bviews (?:are|expressed)\b.{0,20}\b(?:theirs|own|yours|mine)|\bprivate life\b|\bpost(?:s|ing)? privately|\bspeak for themselves|\bspeaks? privately", unless=r"\bpromot\w+|\battention\b|\bprivate ends\b"),
    Sign("acknowledge:policy", _CONFIRMS + r"|\bcode of conduct\b|\bcodes? for (?:its )?employees|\bemployees'? code\b|\bambassadors?|\brepresent\w* (?:of )?the council|\bterms (?:and conditions )?of (?:use|service)|\bconditions set by|\bnolan\b|\btraining\b",
         unless=r"\b(?:may|can|could|will) (?:be )?(?:face|faces|result|lead|dealt|referred)|\bcomments?\b"),
)

#: What people do by themselves: no product does it for them.
PEOPLE_SIGNS = (
    Sign("people", r"\b(?:silent|mute[sd]?|switch(?:ed)? off)\b|\bdevices? (?:during|at|in) meetings|\btelephones? during meetings|\bclose the browser|\bshut the browser|\bfriend requests?|\bbecome \"?friends|\bprivacy settings|"
         r"\bthink before|\bin a hurry\b|\brecord(?:ing)? of meetings|\bfollow(?:s|ing)? the papers|\btraining is offered|\bcommon sense|\bgood sense|\bstandards? of behaviour"),
)
