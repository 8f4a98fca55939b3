"""What puffs up one councillor: a page of their own, the credit for what was done, praise."""

from __future__ import annotations

from policies.engine.language.politics.members import MEMBER, OFFICE
from policies.engine.protocol import Pattern

_ONE = rf"(?:{MEMBER}|{OFFICE}(?:, {MEMBER})?)"
#: Where a councillor speaks for themselves and not for the council.
_PLACE = (r"(?:(?:own |personal |latest |new |weekly |monthly |excellent |very own |public |campaign"
          r" )*(?:(?i:facebook|insta\w*"
          r"|twitter|tiktok|youtube|x|substack|linkedin|whatsapp|bluesky) ?)?(?:page|blog|vlog|newsletter|group"
          r"|videos?"
          r"|channel|website|web ?site|site|posts?|profile|feed|account|podcast|petition|letter|column|diary|updates?"
          r"|tiktoks?"
          r"|reels?|live chat|stor(?:y|ies)|leaflet|broadcasts?|instagram|facebook|insta|twitter|youtube|bulletin))")
_FOLLOW = (r"(?i:follow(?:ing|ers)?|like and share|like|subscribe to|add|friend|share|join|visit|check out|look up"
           r"|head (?:over )?to|pop (?:over )?to|go to|read|watch|see|sign)")
#: What is got for a place: the deed that is credited to one person.
_DEED = (r"(?:secured|won (?:us|you|back|the (?:town|village|parish|grant|fight|battle)|£|a )|delivered|saved|rescued"
         r"|got (?:us|you|the|that|it|this|our|a|them|hold)|fought|campaigned"
         r"|battled"
         r"|achieved|brought (?:us|you|home|back)|made (?:it happen|this happen|sure)|kept (?:the|our|his|her|their)"
         r"|sorted"
         r"|fixed"
         r"|persuaded|pushed (?:for|through|hard)|driven|drove|raised (?:£|the (?:money|funds|cash))|found the money"
         r"|forced|landed|pulled|transformed|turned round|put (?:this|us|our)|never (?:stopped|gave up)|worked (?:his"
         r"|her|their)|went (?:above|out of)|gave (?:his|her) all"
         r"|has (?:done|got) (?:more|it|the)|personally|single-?handed(?:ly)?|bagged|clinched|stopped the|beat (?:the"
         r"|off)|built"
         r"|masterminded"
         r"|championed|spearheaded|led the (?:fight|charge|campaign))")
_STAR = (r"(?:hero(?:ine)?|star|legend|champion|wonder ?(?:woman|man)|treasure|godsend|marvel|saint|diamond|gem"
         r"|powerhouse"
         r"|inspiration|credit to (?:the|us|our)|superstar|trooper|brick|angel|force of nature|dynamo|miracle worker"
         r"|asset"
         r"|lifesaver|saviour|workhorse|knight)")
_GOOD = (r"(?:brilliant|fantastic|wonderful|amazing|tireless|marvellous|magnificent|superb|outstanding|hardest[-"
         r" ]working"
         r"|hard-?working|inspirational|unstoppable|incredible|great|excellent|dedicated|finest|best|remarkable)")

OWN_PLACES = (
    Pattern("page-of", rf"\b(?P<it>(?:{_ONE}(?:'s|')|[Tt]he [Mm]ayor's|[Tt]he [Cc]hair's) (?i:{_PLACE}))\b",
            "cased_prose"),
    Pattern("their-page", r"\b(?P<it>(?:his|her|their) (?:own |personal )(?:facebook |insta\w* |web )?(?:page|blog"
            r"|site"
            r"|website|group|channel|newsletter|account|profile|video|videos|post|posts)\b|(?:give|gi'?e) (?:him|her"
            r"|them|it"
            r"|his page|her page|their page|the page|[\w']+(?: [\w']+){0,3} page) a (?:like|follow|share|look|visit)"
            r"|(?:like"
            r"|follow|share|visit|on|see|check out) (?:and share )?(?:his|her) (?:page|blog|posts|updates|videos?)"
            r"|link (?:on|to) (?:his|her) page|on (?:his|her) (?:web ?site|blog|page|channel|facebook"
            r"|instagram))\b", "prose"),
    Pattern("follow-them", rf"\b(?P<it>{_FOLLOW} (?:(?:more |all |everything |along )?(?:of |with |from |to"
            rf" )?)?{MEMBER}"
            r"(?i:(?:'s)? (?:on (?:facebook|insta\w*|x|twitter|tiktok|youtube|bluesky|threads|(?:his|her|their))|own"
            r"|for (?:the|all|more|daily|regular|updates))))", "cased_prose"),
    Pattern("follow-name", rf"\b(?P<it>(?i:follow(?:ing)?|subscribe to|give) {MEMBER}(?i: a (?:like|follow|share))?)",
            "cased_prose"),
    Pattern("message-them", rf"\b(?P<it>(?i:message|dm|catch|find) {MEMBER} (?i:on (?:facebook|insta\w*|x|twitter"
            rf"|tiktok"
            r"|messenger|whatsapp|(?:his|her|their) page)))", "cased_prose"),
    Pattern("address-of", r"(?P<it>\b(?:facebook|instagram|twitter|x|tiktok|youtube)\.(?:com|example)/[\w.-]*(?:cllr"
            r"|councillor"
            r"|for[A-Z]\w+|4[A-Z]\w+)[\w.-]*|\b(?:https?://)?(?:www\.)?[\w-]*(?:cllr|councillor)[\w-]*\.[a-z]{2,10}\b"
            r"|(?:^|[\s(])@(?:cllr|councillor)_?\w+)", "plain"),
    Pattern("page-name", r"\b(?P<it>(?i:follow|everything|up to|at|on) (?:[\w ']{0,30} )?[A-Z]\w+ [Ff]or [A-Z]\w+(?:"
            r" page)?)\b",
            "cased_prose"),
)
CREDIT = (
    Pattern("thanks-to", rf"\b(?P<it>(?i:thanks (?:entirely |all |solely |largely |only )?to|credit (?:for [\w"
            rf" ]{{1,30}} )?"
            r"(?:goes |is due )?to|(?:all |mostly |entirely |it's |that's |and that's )*down to|due (?:entirely "
            r"|solely )?to"
            r"|courtesy of|(?:one (?:person|man|woman|lady)|"
            r"(?:we|you)(?:'ve| have| can| owe)?(?: only| all)?(?: to)?) (?:to )?thank(?: for (?:it|this|that))?["
            r" ,:]+(?:and )?"
            r"(?:that's |it's |is )?|(?:we|you|the \w+) owes? (?:it|this|that|a lot|a debt|so much)(?: all)? to|the"
            r" work of"
            rf"|the doing of)[^.!?\n]{{0,70}}?{_ONE})", "cased_prose"),
    Pattern("whom-to-thank", rf"\b(?P<it>{_ONE}(?i:,? (?:that |who(?:m)? )?(?:we(?:'ve| have)?|you(?:'ve| have)?)(?:"
            rf" all| got)*"
            rf"(?: to)? (?:thank|owe)))", "cased_prose"),
    Pattern("without-them", rf"\b(?P<it>(?i:without|but for|if it weren't for|if not for|were it not for) (?:(?i:the)"
            rf" [\w -]{{1,40}}"
            rf"(?i:of|from) )?{_ONE})", "cased_prose"),
    Pattern("without-pronoun", r"\b(?P<it>(?:without (?:whom|him|her|his|their|the (?:hard work|efforts?|tireless"
            r"|persistence))"
            r"[^.!?\n]{0,50}|where would [^.!?\n]{1,40} be without (?:him|her|them)|(?:none|nothing|not \w+|nowt) of"
            r" (?:this|it)"
            r" would have[^.!?\n]{0,40}|no(?:body| one) else (?:lifted|on this council|did|would|could|bothered)"
            r"|while (?:others|the rest|the others) (?:are|talk|sat|were|just|still|dither)\w*"
            r"|all by (?:him|her)self|on (?:his|her) own, (?:no|with no|without)|single-?handed(?:ly)?"
            r"|(?:down to|work of) (?:one|a (?:certain|single)) (?:man|woman|person|lady|gentleman"
            r"|councillor)(?:'s)?[^.!?\n]{0,30}"
            r"|(?:all|are all|is all|entirely) (?:his|her) (?:own )?(?:work|doing|idea)|there's (?:only )?one (?:man"
            r"|woman"
            r"|person|councillor) (?:to thank|who)|(?:he|she)'s the only one (?:who|doing|that)|the only (?:one"
            r"|councillor|member)"
            r" (?:who|doing|that)(?:'s| is| has| ever| actually| gets| cares| bothers| listens| turns)*"
            r"|did it (?:all )?(?:him|her)self|(?:his|her) (?:paint|time) and (?:his|her)|off (?:his|her) own bat"
            r"|more than (?:any|all the) other councillors?)\b)", "prose"),
    Pattern("where-without", rf"\b(?P<it>[Ww]here would [^.!?\n]{{1,40}} be without {_ONE})", "cased_prose"),
    Pattern("member-did", rf"\b(?P<it>{_ONE},?(?: who)?(?i:(?: has| have|'s| had)?(?: finally| just| again| already|"
            rf" really"
            rf"| also| now| tirelessly| actually| single-?handedly| personally)* {_DEED}))\b", "cased_prose"),
    Pattern("is-the-one", rf"\b(?P<it>{_ONE}(?i:,? (?:who )?(?:is|was|'s) (?:simply |just |surely )?the (?:reason|one"
            rf"|man|woman|person|lady"
            rf"|councillor|driving force|brains|power) (?:who|to|we|that|you|behind|why)|,? the (?:man|woman|lady"
            rf"|councillor|person) (?:who|behind)"
            rf"|(?: has| have|'s)? (?:done it again|never sleeps|took on|taken on|moved heaven|stood up (?:for|to)"
            rf"|come up trumps|came up trumps"
            rf"|pulled it off|strikes again|delivers|does it again)))\b", "cased_prose"),
    Pattern("credit-belongs", r"\b(?P<it>credit (?:belongs|must go|should go|is all) to (?:one|a single)"
            r" (?:councillor|member|person|man|woman)"
            r"|(?:everyone's|our|your|the village's|the town's) favourite councillor|the credit belongs to one|drop"
            r" (?:him|her|cllr [\w' -]{2,25}) a"
            r" line to say (?:thanks|thank you|well done))\b", "prose"),
    Pattern("win-for", rf"\b(?P<it>(?i:(?:another|a|big|great|huge) (?:win|result|victory|triumph|success|coup"
            rf"|feather|promise kept)"
            rf" (?:for|by|from)|promise kept by|(?:won|secured|saved|delivered|built|driven|led|fought for|mended"
            rf"|brought to you"
            rf"|all the work|made possible) by) {_ONE})", "cased_prose"),
    Pattern("members-deed", rf"\b(?P<it>{_ONE}(?:'s|')(?i: (?:own |very own |sheer |bloody-minded |personal |tireless"
            rf" |stubborn |hard"
            r" |sterling |dogged |great |endless )*(?:idea|persistence|efforts?|work|stubbornness|determination"
            r"|campaign(?:ing)?"
            r"|fight|achievements?|triumphs?|record|brainchild|victory|generosity|vision|initiative|leadership|baby"
            r"|doing)))\b",
            "cased_prose"),
    Pattern("members-list", r"\b(?P<it>(?:his|her|all the|the \w+) (?:things|achievements|triumphs|wins|successes"
            r"|battles)"
            r" (?:(?:he|she)(?:'s| has)?|that cllr \w+(?: has)?) (?:won|achieved|done|delivered|has won)|more of"
            r" (?:his|her)"
            r" (?:triumphs|achievements|good work|handiwork|successes)|(?:what|everything)(?: else)? (?:he|she)(?:'s|"
            r" has) (?:been"
            r" )?(?:up to|getting done|done for|achieved|delivered)|(?:he|she) said (?:he|she)'d (?:get|do"
            r"|sort)[^.!?\n]{1,40} and"
            r" (?:he|she) (?:did|has))\b", "prose"),
    Pattern("boast", r"\b(?P<it>i (?:said|promised) i'd [^.!?\n\"]{1,60}? and i (?:have|did)|judge me (?:by|on)"
            r"|i(?:'m| am) (?:so"
            r" |very |really )?proud (?:to have|of what i)[^.!?\n\"]{0,40}|i(?:'ve| have)? (?:drove|driven|fought"
            r"|campaigned|pushed|battled|delivered|secured|won|saved|got"
            r" (?:it|this|the))[^.!?\n\"]{0,40}|my achievements)\b", "prose"),
)
PRAISE = (
    Pattern("cheers-for", r"\b(?P<it>(?i:hats? off to|take a bow,?|step forward,?|three cheers for|well done(?:"
            r" indeed)?(?: to)?"
            r"|bravo|hooray for|shout[- ]?out (?:to|for)|round of applause for|praise (?:for|be to)|all hail|kudos to"
            r"|congratulations"
            r" (?:and thanks )?to|big up|respect to|salute|medal for|give it up for|props to|chapeau|(?:huge|massive"
            r"|enormous|big"
            r"|special|heartfelt|million) (?:thank you|thanks|well done|cheer)s? to|thank (?:goodness|god|heaven"
            r"|heavens) for)"
            rf" (?:the |our )?(?:(?i:{_GOOD}|own|very own|wonderful|local|one and only|ever)"
            rf" )*{_ONE})", "cased_prose"),
    Pattern("star", rf"\b(?P<it>{_ONE}(?:,|:| -)?(?: is| was| has been| remains)?(?: (?:a|an|our|the|such|truly"
            rf"|really|real|true|absolute|proper|very|own|local|unsung|village|town|pure|simply|just)){{1,4}}"
            rf" {_STAR})\b", "cased_prose"),
    Pattern("good-one", rf"\b(?P<it>(?i:our|the|that|your) (?:(?i:own|ever|truly|most|very) )*(?i:{_GOOD}) (?:[\w-]+"
            rf" )?(?:{MEMBER}"
            r"|(?:local )?(?:councillor|chair(?:man)?|mayor)\b))", "cased_prose"),
    Pattern("is-good", rf"\b(?P<it>{_ONE}(?i:,? (?:who )?(?:is|was|has been|remains)(?: a| an| the| our| simply| just"
            rf"| quite| truly"
            rf"| such| by far| always)* (?:{_GOOD}|tireless\w*|second to none|worth \w+|irreplaceable|always there|on"
            rf" the ball"
            r"|the only (?:one|councillor)|gets? (?:it|things|stuff) done)))\b", "cased_prose"),
    Pattern("gets-done", r"\b(?P<it>(?:he|she) (?:always )?(?:gets? (?:it|things|stuff|the job) done|answers quicker"
            r"|never (?:stops"
            r"|gives up|lets)|(?:is|'s) (?:a (?:hoot|star|legend|gem|treasure|marvel|godsend|diamond)|brilliant"
            r"|fantastic|worth"
            r" (?:his|her) weight|one in a million)|works (?:tirelessly|his|her)|(?:has )?earned it|deserves (?:it|a"
            r" medal))"
            r"[^.!?\n]{0,20}|if anyone (?:has earned|deserves) it|what a (?:woman|man|councillor|lady|guy|star|gent"
            r"|team player"
            r"|legend)|no finer (?:servant|councillor|man|woman)[^.!?\n]{0,50}|(?:the )?hardest[- ]working (?:man"
            r"|woman|councillor"
            r"|member|person|lady)[^.!?\n]{0,25}|(?:not all )?heroes wear capes|that's our [\w]+ for you|councillor"
            r" of the year"
            r"|lucky to have (?:him|her)|thank you,? (?:cllr|councillor) [\w' -]{2,25}! (?:you)?)\b", "prose"),
    Pattern("worn-out", rf"\b(?P<it>{_ONE}[^.!?\n]{{0,40}}?\b(?i:socks off|tirelessly|above and beyond|day and night"
            rf"|round the clock"
            r"|heart and soul|gets (?:it|things|stuff) done|puts (?:us|residents|people) first|far better than"
            r"|quicker than (?:we|the"
            r" council|anyone)|never (?:stopped|stops|gives up)))", "cased_prose"),
)
NAMED = tuple(p.name for p in (*OWN_PLACES, *CREDIT, *PRAISE))
#: These name nobody: they count beside a councillor only.
NAMELESS = frozenset({"credit-belongs", "their-page", "page-name", "without-pronoun", "members-list", "boast", "gets-done"})
