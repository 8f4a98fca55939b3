"""What is new or disputed: announcements and proposals; and what merely runs on."""

from __future__ import annotations

import re

from policies.engine.protocol import Pattern

_WE = (r"(?:we|(?:the|your|our|this) (?:\w+ )?council|\w+ (?:parish|town|city|village) council|the (?:parish|town"
       r"|village|valley))")
_MANNER = (r"(?:also |now |today |soon |finally |really |so |very |both |next month |this week |(?:delighted|pleased"
           r"|proud|excited|thrilled|happy|over the moon) to (?:be |say we(?:'re| are) )?|going to |about to |set to "
           r"|ready to |hoping to |planning to |looking to |to )*(?:be )?")
#: To start something that was not there before.
_LAUNCH = (r"(?:launch(?:es|ed|ing)?|unveil(?:s|ed|ing)?|reveal(?:s|ed|ing)?|announc(?:e|es|ed|ing)|introduc(?:e|es|ed"
           r"|ing)|bring(?:s|ing)? (?:in|you|forward|back)|roll(?:s|ing)? out|kick(?:s|ing)? off|pilot(?:s|ing)?"
           r"|trial(?:ling)?|start(?:ing)? work on)")
#: The same where it lies ahead: "we pay for the post" is none, "we will pay for a bus" is.
_UNDERTAKE = (r"(?:set(?:ting)? up|creat(?:e|ing)|tak(?:e|ing) on|sign(?:ing)? up (?:to|for)|sign(?:ing)? (?:a|the)"
              r" (?:deal"
              r"|lease|contract)|build(?:ing)?|buy(?:ing)?|invest(?:ing)?|spend(?:ing)?|pay(?:ing)? for|fund(?:ing)?"
              r"|giv(?:e|ing) (?:every|all|each|away)|go(?:ing)? (?:plastic|carbon|cashless)|doubl(?:e|ing)"
              r"|install(?:ing)?"
              r"|put(?:ting)? (?:in|up) (?:a|new|£)|open(?:ing)? (?:a|our)|offer(?:ing)? (?:every|all|free|a))")
#: Things a council starts, builds or gives.
_THING = (r"(?:hub|scheme|project|fund|initiative|programme|splash ?(?:park|pad)|skate ?(?:park|bowl|ramp)"
          r"|play (?:park|area)|playground|park|orchard|wood|pool|lido|centre|shelter|hall|pavilion|museum|café|cafe"
          r"|cinema|market hall|bus|minibus|shuttle|path|trail|cycle ?way|cameras?|lights?|fibre|broadband|wardens?"
          r"|rangers?|grants?|passes?|pledge|campaign|strategy|vision|masterplan|service|bandstand|allotments?|homes"
          r"|garden|gym|pitch|stage|bridge|crossing|clinic|library|workshop|festival|charter|app)")
_WHEN = (r"(?:this|next|from|by|in|come|before|later|starts?|starting|opens?|opening|soon|coming|on (?:its|the) way"
         r"|will"
         r"|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d)|under way|in the pipeline|lands?"
         r"|arrives?"
         r"|begins?)")
#: What divides people when a council does it.
_DIVISIVE = (r"(?:sell|selling|clos\w+|scrap\w*|demolish\w*|knock\w* down|pull\w* down|charg\w+|ban\w*|mov(?:e|ing)"
             r"|shut\w*|hand(?:ing)?|turn(?:ing)?|build(?:ing)?|merg\w+|cut(?:ting)?|end(?:ing)?|remov\w+|rais(?:e"
             r"|ing)"
             r"|doubl\w+|pedestrianis\w+|fell(?:ing)?|leas(?:e|ing)|giv(?:e|ing) up|tak(?:e|ing) over|bring(?:ing)? in"
             r"|introduc\w+|stop\w*|switch\w* off|put(?:ting)?|develop\w*|swap\w*|replac\w+|transfer\w*|rename"
             r"|renam\w+"
             r"|outsourc\w+|privatis\w+|fence|fencing|swapp\w+|privati\w+|withdraw\w*|axe|axing|buy(?:ing)?|spend\w*"
             r"|open\w*|creat\w+|set\w* up|hik\w+|increas\w+|double|doubling|mak(?:e|ing)|let(?:ting)?|allow\w*)")
_REST = r"[^.!?\n]{0,50}"
_GAP = r"[^.!?\n]{0,40}?"

NEW = (
    Pattern("we-launch", rf"\b(?P<it>{_WE}(?:'re|'ll|'ve| are| is| will| shall| have| has| can)? {_MANNER}{_LAUNCH}\b"
            rf"{_REST})", "prose"),
    Pattern("we-undertake", rf"\b(?P<it>{_WE}(?:'re|'ll| are| is| will| shall| can)"
            rf" {_MANNER}{_UNDERTAKE}\b{_REST})", "prose"),
    Pattern("is-going", r"\b(?P<it>(?:[\w-]+ ){1,2}(?:is|are) going (?:plastic|carbon|cashless|green|zero|single)[\w"
            r" -]{0,20})\b",
            "prose"),
    Pattern("launching", rf"(?:^|[.!?:,\n-] ?|\b(?:are|is|be|today|and) )(?P<it>(?:launching|unveiling|announcing"
            rf"|introducing|rolling out) (?:a|an|our|the|free|new|my|this)\b{_REST})", "prose"),
    Pattern("is-launched", rf"\b(?P<it>(?:scheme|project|initiative|fund|programme|service|trial|pilot|{_THING})"
            rf"{_GAP} (?:launch(?:es|ed)?|goes live|kicks off|gets under way|is on (?:its|the) way|is coming (?:soon"
            rf"|to|next)"
            r"|(?:are|is) in the pipeline|will be (?:launched|built|created|unveiled|introduced))\b)", "prose"),
    Pattern("fanfare", r"\b(?P<it>(?:delighted|pleased|proud|excited|thrilled|happy) to (?:announce|reveal|unveil"
            r"|launch"
            rf"|bring you|introduce)\b{_REST})", "prose"),
    Pattern("plans", r"\b(?P<it>our (?:new |exciting |big |bold |ambitious |latest |fantastic |great )*(?:plans?"
            r"|vision"
            rf"|proposals?|ambitions?|blueprint|designs?) (?:for|to)\b{_REST})", "prose"),
    Pattern("exciting", r"\b(?P<it>(?:exciting|fantastic|ambitious|bold|brilliant|wonderful) (?:new )?(?:plans?"
            r"|project"
            rf"|scheme|proposals?|development|venture|initiative|chapter|future)\b{_REST})", "prose"),
    Pattern("new-thing", rf"\b(?P<it>(?:brand[- ]new|shiny new|a new|new|first ever|first-ever) (?:£[\d,.]+(?:k|m|"
            rf" million"
            rf"|,000)? )?(?:[\w-]+ ){{0,3}}{_THING}\b{_GAP}\b{_WHEN}\b)", "prose"),
    Pattern("when-new-thing", rf"\b(?P<it>(?:from|this|next) (?:{_WHEN}|today|month|week|spring|summer|autumn|winter"
            r"|january|february|march|april|may|june|july|august|september|october|november|december)\b[^.!?\n]{0,40}?"
            rf"\b(?:brand[- ]new|new|first[- ]ever) (?:[\w-]+ ){{0,3}}{_THING}\b)", "prose"),
    Pattern("our-new", rf"\b(?P<it>(?:our|under a|a) (?:brand[- ])?new (?:[\w-]+ ){{0,2}}(?:scheme|initiative|pledge"
            rf"|charter"
            rf"|campaign|vision|strategy|fund|project)\b{_REST})", "prose"),
    Pattern("initiative", rf"(?:^|[.!?\n] ?)(?P<it>(?:brand )?new (?:initiative|scheme"
            rf"|project)s?[:,!.-]{_REST})", "prose"),
    Pattern("money", r"\b(?P<it>(?:a |an |our |the |new )*(?:£[\d,.]+(?:k|m|bn)?|(?:half a )?million[- ]pounds?"
            r"|(?:multi-)?"
            rf"million pound|£[\d.]+ million) (?:[\w'-]+ ){{0,4}}{_THING}\b{_GAP}\b(?:{_WHEN}|plan)\b)", "prose",
            ),
    Pattern("first-look", r"\b(?P<it>(?:a |your )?(?:first look|sneak (?:peek|preview)|artist's (?:impression|drawing)"
            rf"|first of its kind|a first for (?:the|our)|spades in the ground|watch this space)\b{_REST})", "prose"),
    Pattern("everybody-gets", r"\b(?P<it>(?:every|all) (?:[\w-]+ ){1,4}(?:will|are to|is to|can soon) (?:be able to"
            r" )?(?:get"
            rf"|travel|have|receive|ride|swim|park|be given|be offered|enjoy)\b{_REST})", "prose"),
    Pattern("free-for", r"\b(?P<it>free (?:[\w-]+ ){0,3}(?:for|to) (?:[\w-]+,? ){1,7}(?:from|this|next|starting|as of)"
            r" (?:next |this )?(?:month|week|year|spring|summer|autumn|winter|january|february|march|april|may|june"
            r"|july"
            r"|august|september|october|november|december|today|monday|\d))", "prose"),
    Pattern("is-to-have", rf"\b(?P<it>(?:the )?(?:parish|town|village|council|valley|we) (?:is|are) (?:finally )?to"
            rf" (?:have|get|gain|become|receive|buy|build|be given|sell|go ahead|start|launch|bring in|introduce"
            rf"|spend|pay|hold|set up|turn|move|lose|join|close|scrap|create|double|charge|consult|ask"
            rf"|put)\b{_REST})", "prose"),
    Pattern("intends", rf"\b(?P<it>(?:intends?|plans?|aims?|hopes?|means?|wants?|propos(?:es?|ing)|planning|aiming"
            rf"|hoping"
            rf"|looking|bids?) to {_DIVISIVE}\b{_REST})", "prose"),
    Pattern("secured", r"\b(?P<it>(?:we|the council|council)(?:'ve| have| has)? (?:now |just |finally |been"
            r" )*(?:secured|won|been awarded"
            r"|got|landed|agreed|voted|approved|decided|given the go-ahead|bid for|applied for|put in for|been given)"
            r" (?:to |a |an |the |for"
            r" )*(?:£[\d,.]+|(?:half )?(?:a )?million|funding|grant|money|lottery|planning permission|go-ahead|green"
            r" light|build|buy|create"
            r"|launch|spend|sell|close"
            rf"|plans? (?:to|for)|new|merge|turn|move|scrap|end|cut|raise|double|charge|shut"
            rf"|replace)\b{_REST})", "prose"),
    Pattern("afoot", r"\b(?P<it>(?:plans? (?:are|is) (?:afoot|in hand|under way|being drawn|taking shape)|(?:big "
            r"|great |exciting )?changes"
            r" (?:are|is) (?:coming|on the way|afoot)|can't wait to (?:show|tell|share|see you|welcome)|change"
            r" (?:this|our|the) (?:town|village"
            r"|parish) for|breaks? ground|long[- ]awaited|(?:open|ready|finished|complete) by (?:christmas|easter"
            r"|summer|autumn|spring|next|the end)"
            r"|soon,? (?:there'll|there will|you'll|you will|we'll|we will) (?:be|have|see|get)|(?:we|the council)"
            r" (?:hereby )?(?:pledges?|promises?"
            rf"|vows?) to|our (?:[\w-]+ )?(?:plan|strategy|vision) is (?:out|here|ready"
            rf"|launched))\b{_REST})", "prose"),
    Pattern("from-then", r"\b(?P<it>from (?:next \w+|january|february|march|april|may|june|july|august|september"
            r"|october|november|december),?"
            r" (?:every|all|no|any|under|over|children|pensioners|residents|families) [^.!?\n]{0,40}?\b(?:will|can"
            r"|gets?|travels?|rides?|pays?)\b"
            rf"{_REST})", "prose"),
    Pattern("imagine", r"(?:^|[.!?\n] ?)(?P<it>(?:imagine|picture this|get ready (?:for|to)|say hello to|coming"
            r" (?:soon|this|next|to)"
            r"|good news|great news|big news|exciting news|exciting times|fantastic news|we have news|guess what|drum"
            r" ?roll)[^.!?\n]{0,12}"
            rf"[^\n]{{0,60}}?\b(?:{_THING}|plan|plans)\b)", "prose"),
    Pattern("is-getting", rf"\b(?P<it>(?:is|are|'s|will be|be) (?:getting|gaining|receiving|about to get|home to|given"
            rf"|turned into|transformed"
            rf"|converted|replaced by) (?:soon )?(?:to |into |by )?(?:a|an|its|their|our|new|£[\d,.]+\w*)(?: own|"
            rf" first| very own| brand)?"
            rf"[^.!?\n]{{0,30}}?\b{_THING}\b)", "prose"),
    Pattern("we-want-to", rf"\b(?P<it>(?:we|the council)(?:'d| would)? (?:want|like|love|hope|plan|aim|intend) to"
            rf" (?:turn|see|build|create|make"
            rf"|buy|open|bring|transform|give|put)\b{_REST})", "prose"),
    Pattern("work-begins", rf"\b(?P<it>(?:work|works|building|construction|digging) (?:begins?|starts?|will (?:begin"
            rf"|start)|gets? under way"
            rf"|is to start|is due to (?:begin|start)) [^.!?\n]{{0,40}}?\bnew [^.!?\n]{{0,40}}?{_THING}\b)", "prose"),
    Pattern("first-in", r"\b(?P<it>(?:our|the (?:town|village|parish|county|valley|district)'s|its) (?:very"
            r" )?first(?:[- ]ever)? [^.!?\n]{2,50}|the"
            r" first (?:of its kind|in (?:the|our) (?:county|town|valley|district|area))[^.!?\n]{0,30}|more to"
            r" come(?: from us)?|stay tuned"
            r"|watch this space)\b", "prose"),
)
PROPOSED = (
    Pattern("minded", rf"\b(?P<it>(?:we(?:'re| are)|council (?:is|are)|councillors are|\w+ is) (?:now |also )?minded"
            rf" to\b"
            rf"{_REST})", "prose"),
    Pattern("thinking-of", r"\b(?P<it>(?:thinking (?:of|about)|considering|looking at|mulling|weighing up|exploring)"
            rf" (?:whether to )?{_DIVISIVE}\b{_REST})", "prose"),
    Pattern("whether-to", r"\b(?P<it>(?:debat\w+|decid\w+|discuss\w*|vot(?:e|ing)|consider\w*) (?:\w+ ){0,2}?whether"
            rf"(?: or not)? (?:to |the \w+ should )?{_DIVISIVE}\b{_REST})", "prose"),
    Pattern("put-forward", r"\b(?P<it>(?:(?:put|bring|take|push)(?:ing)? (?:this|it|these plans|the plans?|our"
            r" plans?) "
            r"(?:forward|through)|(?:put|bring)(?:ing)? forward (?:our |the |new |a )*(?:plans?|proposals?|scheme)"
            rf"|proposals? (?:to|for|that)|propos(?:e|es|ed|ing) (?:to |that )?{_DIVISIVE})\b{_REST})", "prose"),
    Pattern("could", r"\b(?P<it>(?:(?:could|may|might) (?:soon )?(?:double|close|be (?:sold|scrapped|closed|merged|cut"
            r"|demolished|moved|doubled|built"
            r"|replaced)|rise|go up|move|shut) [^.!?\n]{0,30}?\b(?:under|if|after|plans?|members)|under plans|plans"
            r" to be put|pay rise|(?:the|your|this)"
            rf" (?:\w+ )?council wants?|(?:we|council|and) will fight (?:for|to|against|it|this"
            rf"|on))\b{_REST})", "prose"),
    Pattern("takes-side", r"\b(?P<it>(?:we|(?:the|your|this) (?:\w+ )?council)(?:'re| are| is|'ll| will)?(?:"
            r" (?:strongly|fully|firmly|totally"
            r"|utterly|still|now|absolutely))* (?:oppos(?:e[sd]?|ing)|object(?:s|ed|ing)?|against|condemn\w*|back(?:s"
            r"|ed|ing)?|support(?:s|ed"
            r"|ing)?|welcom(?:e[sd]?|ing)|(?:deplor|regret)\w*|fight(?:s|ing)?|reject(?:s|ed|ing)?|call(?:s|ing)?"
            r" (?:on|for)|demand\w*|urg\w+)"
            r" (?:to |the |this |these |any |any more |more |an end to |plans?|proposals?)+[^.!?\n]{0,60}?\b(?:plans?"
            r"|houses|housing|homes|turbines?"
            r"|solar|quarry|bypass|pylons?|development|scheme|closure|cuts?|merger|incinerator|government|county"
            r"|minister|proposals?|application"
            r"|estate|warehouse|landfill|runway|rise|tax)\b)", "prose"),
    Pattern("ahead", r"\b(?P<it>(?:press|push|forg|go|mov)(?:e|es|ing)? (?:ahead|on|forward) with (?:(?:the|our|its"
            r"|new|a|controversial) )*"
            rf"(?:plans?|proposals?|scheme|project|sale|closure|idea|changes?|bid)\b{_REST})", "prose"),
    Pattern("divides", r"\b(?P<it>[^.!?\n]{0,60}?(?:divid\w* (?:opinion|the|us|people)|split (?:the|our) (?:\w+)|won't"
            r" (?:all )?(?:like|be popular|please everyone|please everybody|suit everyone)|whatever (?:the"
            r" )?(?:objectors"
            r"|critics|opponents|some)|like it or not|controversial))\b", "prose"),
)
NEW_NAMES = tuple(pattern.name for pattern in NEW)
PROPOSED_NAMES = tuple(pattern.name for pattern in PROPOSED)

#: What runs on, was settled before, is called off, or is another body's own doing.
_RUNNING = re.compile(
    r"\b(?:no (?:plans?|proposals?|decision)|timetables?|opening (?:hours|times)|item \d+|papers|bins?|collections?"
    r"|dogs?|must be"
    r"|bulky waste|tip|skips?|as (?:usual|normal|before|ever|planned|it (?:does|has)|in (?:other"
    r"|every) years?|every (?:year|week))"
    r"|re-?open\w*"
    r"|open again|back (?:open|in use|on)|restart\w*|on hold|until after|put off|postponed|cancelled|called off"
    r"|suspended"
    r"|paused|yearly|annual|every year|each year|reminder|since (?:19|20)\d\d|in the diary|planned maintenance|booked"
    r"|poll clerks?|polling|nominat\w+|electors?|ballot|register to vote|returning officer|precept bills?"
    r"|after (?:polling|the (?:election|poll))(?!,? we)|repair\w*|mended|burst|accounts|agenda|temporary|results? of"
    r"|warning|alert|vacanc\w+|hustings|"
    r"replac(?:es|ing) the (?:old|broken)|last (?:year|month)'s|"
    r"(?:county|district|borough|city) council (?:is|are|will|has|have|'s|opens?|launch\w*|starts?)"
    r"|(?:the government|highways england|national highways|network rail|the water (?:board|company)))\b", re.I,
)
#: After the poll is a promise only where it is the council's own.
_AFTER_POLL = re.compile(r"\bafter (?:the )?(?:polling day|poll|election),? we", re.I)


def runs_on(sentence: str) -> bool:
    """Whether a sentence speaks of what runs anyway, or of what is put off until after the poll."""
    return bool(_RUNNING.search(sentence)) and not _AFTER_POLL.search(sentence)
