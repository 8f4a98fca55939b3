"""The turns of speech of a quarrel, by what they do to the person spoken to. RE2, over folded lower-case prose."""

from __future__ import annotations

from policies.engine.protocol import Pattern

#: To the end of the clause, at most so many characters.
_ON = r"[^.!?;\n]{0,60}"
_YOU = r"(?:you|some (?:of you|people|folk|folks)|certain people|people|folk|folks|residents|those)"
_WOULD = r"(?:you'd|you would|they'd|they would|you might|you wouldn't|they might|we'd|we would|we wouldn't|there'd)"
_TIMES = r"(?:two|three|four|five|six|seven|eight|nine|ten|a dozen|several|many|countless|umpteen|\d+)"
_NTH = r"(?:last|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|hundredth|umpteenth|nth|thousandth|final)"
_OTHERS = (r"(?:people|folk|folks|those|ones|person|man|woman|residents?|lot|neighbours|critics|somebody"
           r"|someone)")

#: What they should rather do.
_GO_AWAY = (
    r"\b(?:perhaps|maybe|why not|do|you could|might we suggest(?: you)?|we suggest you|and|kindly|please"
    r"|could you)?,? ?"
    r"try(?: actually| simply)? (?:reading|volunteering|listening|thinking|looking|coming|turning up|asking|helping"
    r"|googling"
    r"|using your|opening your|glasses|specsavers|spellcheck|being)\b" + _ON,
    r"\b(?:perhaps|maybe|next time,?|kindly|why not|you might|you could"
    r"|you may want to)(?: \w+)? (?:actually )?(?:re-?)?(?:read|look at|check|watch"
    r"|listen to)\b[^.!?;\n]{0,50}\b(?:before (?:you|com|typ|post|moan|writ|repl|shout|reach)|instead of|rather than"
    r"|next time|properly|for once)" + _ON,
    r"\bread (?:the|our|it|what)\b[^.!?;\n]{0,30}\b(?:before (?:you )?(?:com|typ|post|moan|writ|repl)|properly)" + _ON,
    r"\blearn to (?:read|spell|count|listen|park|drive|behave)\b" + _ON,
    r"\b(?:get|check) your (?:own )?(?:facts|sums|story|dates|figures|head|eyes|ears|hearing|memory) ?(?:straight"
    r"|right|first|tested|checked|out)?\b" + _ON,
    r"\b(?:get|find|take up) (?:a|yourself a|another) (?:life|hobby|grip|dictionary|calculator|map|calendar|job"
    r"|sense of humour)\b" + _ON,
    r"\b(?:give (?:it|us|over|that) a (?:rest|break)|give over|spare us\b" + _ON + r"|grow up|calm down(?:,? dear)?"
    r"|jog on|pipe down"
    r"|cry (?:me|us) a river|get over (?:it|yourself)|change the record|do (?:us all )?a favour|save your breath"
    r"|simmer down"
    r"|wind your neck in|stop (?:moaning|whining|whinging|whingeing|complaining|bleating|being so)\b" + _ON + r")\b",
    r"\b(?:moan|shout|complain|whinge|rant|grumble|type|sulk|argue) (?:all (?:you|they) (?:like|want)|away)\b" + _ON,
    r"\b(?:perhaps|maybe|best|better|you should|kindly)? ?stick to (?:the|your|what)\b" + _ON,
    r"\b(?:do|please do|feel free to|by all means|why don't you|you could always|perhaps you'd like to)(?: please)?"
    r" (?:stand for (?:the )?council|share (?:the|your|with us)|send (?:us )?(?:your|the)|enlighten us"
    r"|explain to (?:us|the)|have a go"
    r"|do it yourself|show us|tell us how|come and do|run (?:it|the council))\b" + _ON,
    r"\b(?:come|feel free to come) and (?:do|try|run|have a go|dig|sweep|mend)\b[^.!?;\n]{0,30}\b(?:for nothing"
    r"|yourself|then|instead|for free)\b" + _ON,
    r"\b(?:go and|why don't you|you can always|feel free to) (?:move|live|complain|moan|cry|whinge|shout|sit|boil"
    r"|look it up|google)\b" + _ON,
    r"\b(?:the keys?|the shovel|the mop|the broom|a spade|the chair)(?: to [\w ]{1,20})? (?:is|are|'s|'re) (?:on|by"
    r"|in) the \w+" + _ON,
)
#: What nobody says to somebody they respect.
_TAUNTS = (
    r"\b(?:if you say so|whatever you say|don't let the facts\b" + _ON +
    r"|not that (?:the )?facts (?:ever )?(?:matter|bother|trouble)" + _ON
    + r"|hard of (?:reading|thinking|hearing)|(?:at|for those in) the back|it'?s not rocket science"
        r"|not exactly rocket science|do your (?:own )?(?:homework|research)"
    r"|keep your hair on|your tin ?foil hat|always one,? isn't there|there'?s always one|fun at parties"
    r"|must be nice to have|enjoy your (?:moan|rant|sulk|grumble)"
    r"|let us know when you(?:'ve| have| are|'re)? (?:finished|done|calmed|ready|grown)|nobody asked (?:you|for your)"
    r"|suit yourself|since you(?:'re| are) so (?:clever|sure|keen)"
    r"|since you ask so nicely|the (?:world|parish|village|town) doesn't revolve|not everything is about you|we(?:'re"
    r"| are) not your (?:mum|mother|servants|nanny)"
    r"|(?:that'?s |a bit )?rich(?:,)? coming from|says the (?:man|woman|one|person) who|the irony|look it up"
    r"|google it|it'?s called (?:a |the )?\w+[.,] (?:look|try|read)"
    r"|have you (?:tried|considered|thought of) (?:reading|turning up|asking|listening|volunteering|being|not|minding"
    r"|opening)|ever (?:tried|heard of|thought of|considered)\b"
    + _ON + r")\b",
    r"\byou (?:clearly|obviously|evidently|plainly|apparently|seem to|must|conveniently|always"
    r"|never) (?:\w+ )?(?:haven't|didn't|don't|can't|have not|forget|forgot|missed|have (?:a lot of|nothing"
    r"|too much|time)|know best|know better|think (?:we|you|that)|live|slept|prefer|complain|moan|enjoy|ignore"
    r"|find fault)\b" + _ON,
    r"\b(?:too much|so much|all that|plenty of|nothing but) (?:spare )?time on (?:your|their) hands\b"
    r"|\bnothing better to do\b",
    r"\b(?:do|are|did|can) you (?:honestly|seriously|really|actually|genuinely) (?:think|expect|believe|suggesting"
    r"|saying|want|imagine|need)\b" + _ON,
    r"\bwould you (?:rather|prefer) (?:we|the council)\b" + _ON + r"|\bwhat (?:exactly )?would you (?:have"
    r"|like) us (?:to )?do\b" + _ON,
    r"\bgot out of bed\b" + _ON + r"|\bout of the wrong side\b" + _ON + r"|\b(?:line|lining|lined)s? (?:the"
    r"|your) [\w' ]{0,20}(?:cage|cat|litter|bin|budgie|parrot)\b" + _ON,
    r"\b(?:we|i) (?:could|would|will|'ll|can) (?:explain|draw|spell|type|write|say|repeat"
    r"|go through)\b[^.!?;\n]{0,40}\b(?:but|slow(?:ly|er)|again)\b[^.!?;\n]{0,40}\b(?:crayon|slow|care"
    r"|listen|use|point|puppets?|pictures?|breath|understand|read)" + _ON,
    r"\b(?:congratulations|congrats|full marks|ten out of ten|gold star|a medal|bravo|hats off|round of applause"
    r"|thanks) (?:on|for|to you for|,)? ?(?:finding|managing|missing|reading (?:half|only|none)|not reading|noticing"
    r""
    r"|working out|proving|your (?:kind|helpful|valuable|constructive|considered|charming|usual|input|wisdom|expert"
    r"|insight|pearls))\b" + _ON,
    r"\b(?:we|i) (?:didn't|did not|hadn't) (?:realise|realised|know|notice) (?:that )?you were (?:a|an|the|so"
    r"|such)\b" + _ON,
    r"\b(?:as|like) (?:you'd|you would|anyone who|everyone who|anybody who) (?:know|have known|read|bothered|came"
    r"|attended)\b" + _ON,
    r"\b(?:nice|lovely|good|great) (?:of you|to see you) to (?:join|turn up|finally|take an interest|drop by"
    r"|grace)\b" + _ON,
    r"\b(?:add|added|put|file|filed) (?:it|this|that|yours) (?:to|with|on|under) the (?:pile|heap|bin|others|rest"
    r"|list of|fiction|drawer)\b" + _ON,
)
#: How often they were told.
_WEARY = (
    r"\b(?:as )?(?:we|you|i)(?:'ve| have|'d| had|'ve been| have been)?(?: \w+){0,3}? (?:told|explained|said|answered"
    r"|been told|been over|covered"
    r"|had|repeated|replied)(?: [\w']+){0,4}? (?:at least |about |some )?" + _TIMES + r" (?:times|answers|replies"
    r"|occasions|emails|letters)\b" + _ON,
    r"\b(?:for|this is) the " + _NTH + r" time\b" + _ON,
    r"\bhow many (?:more )?times (?:do|must|have|are|will|can)\b" + _ON,
    r"\b(?:we|i) (?:could|can|will|won't|shall|'ll)(?: \w+){1,4} an? " + _NTH + r" time\b" + _ON,
    r"\byour " + _NTH[:-1] + r"|\w+teenth|twentieth) (?:letter|email|post|comment|message|complaint|question)\b" + _ON,
    r"\bif you'd like an? " + _NTH + r"\b" + _ON,
    r"\b(?:oh,? )?here we go(?: again)?\b",
    r"\b(?:we|i)(?:'m|'re| am| are) (?:so |really |getting )?(?:fed up|sick|sick and tired|tired|weary|bored) (?:of"
    r"|with) (?:people|folk"
    r"|being|hearing|reading|repeating|explaining|having|your|this|those|the same|saying|answering)\b" + _ON,
    r"\bas (?:we|i)(?:'ve| have) (?:already |repeatedly |now )+(?:said|explained|told|made clear|stated)\b" + _ON,
    r"\bas it (?:clearly |plainly |already )?says (?:clearly |quite clearly |plainly )?(?:in|on"
    r"|at) the (?:very )?(?:first|post|title|headline|poster|sign)" + _ON,
    r"\b(?:wrong|not true|incorrect|mistaken) (?:yet )?again\b" + _ON,
    r"\b(?:clue'?s?(?: is)? in the (?:name|word|title|question)|which part of|what part of)\b" + _ON,
    r"\bthat'?s? (?:is )?(?:three for three|" + _TIMES + r" out of " + _TIMES + r")\b",
)
#: What they did not do.
_REBUKE = (
    r"\b(?:perhaps |maybe |well,? )?if " + _YOU + r"(?: \w+){0,4}? ?(?:'d| had| would| could| did| bothered| spent"
    r"| read| came| listened"
    r"| troubled| put| turned up| looked)\b[^.!?;\n]{1,90}?,? " + _WOULD + r"\b" + _ON,
    r"\bif (?:you|some of you|people|folk|certain people) (?:had |'d |could )?(?:ever |only |actually "
    r"|just )?(?:bothered|troubled|taken the trouble|spent (?:less|as much|half|as long|as many)"
    r"|made the effort|turned up|stopped (?:moaning|typing|shouting))\b" + _ON,
    r"\bif you'd (?:actually |only |ever |just )?(?:read|listened|looked|been|come|paid attention|asked"
    r"|watched)\b[^.!?;\n]{1,50}\b(?:instead of|rather than|"
    + _WOULD + r")\b" + _ON,
    r"\b(?:never|don't|didn't|doesn't|can't be bothered to|won't) (?:come|came|comes|turn up|turned up|show up"
    r"|showed up|bothered? to|lift a finger|put (?:their|your|a) hand)\b"
    r"[^.!?;\n]{0,50}\b(?:always|but|yet|to)\b" + _ON,
    r"\b(?:some|some of us|others|the rest of us) (?:\w+ )?(?:were|are|was|have been|had been|actually|were out"
    r"|turn up|turned up|do|got on)\b[^.!?;\n]{0,60}\b(?:while you|while others"
    r"|before deciding|instead of|rather than|you were)\b" + _ON,
    r"\bwhile (?:you(?:'re| are| were)?|others|some) (?:type|typing|typed|moan|moaning|were (?:what|tucked|in bed"
    r"|at home)|sit|sitting|sat|tapping)\b" + _ON,
    r"\byour (?:memory|version|recollection|account|grasp|idea|opinion) of\b[^.!?;\n]{0,60}\b(?:seems|appears"
    r"|on the other hand|differs|is (?:not|no|wrong|a))\b" + _ON,
    r"\bso do(?:es)? the (?:other|rest)\b[^.!?;\n]{0,30}\b(?:and|but) they\b" + _ON,
    r"\b(?:instead of|rather than) (?:typing|moaning|complaining|shouting|whinging|sniping|writing to us)\b" + _ON,
    r"\bspen[dt] (?:less|as (?:much|long|many \w+)|half (?:the|as much)|a bit less"
    r"|more)(?: \w+)? (?:time )?\w*ing\b[^.!?;\n]{0,60}",
    r"\bwell done for (?:reading|noticing|getting|managing|spotting) (?:half|only|nothing|the wrong|one|some)\b" + _ON,
)
#: Seeming praise, seeming sorrow, seeming surprise.
_MOCKING = (
    r"\b(?:oh|ah|gosh|wow|goodness|aww?|well),? (?:well done|bless(?: you)?|dear|great|brilliant|marvellous|look|joy"
    r"|how (?:clever|original|kind"
    r"|lovely)|of course|thank you (?:so much )?for|(?:here|there) (?:he|she|they|you|it) (?:is|are|goes?|comes?)"
    r"|do tell|please|you (?:pay|poor|again))\b" + _ON,
    r"\b(?:silly us|silly me|how dare we|shame on us for|heaven forbid|god forbid|perish the thought|shock horror"
    r"|news ?flash|spoiler alert"
    r"|breaking news|what a surprise|how original|cheers for that|thanks for nothing|nice try|do keep up|pray tell"
    r"|who knew|big of you|aren't you clever"
    r"|poor (?:you|lamb|diddums|thing)|diddums|boo hoo|there there|hold the front page|stop the press\w*|colour us"
    r"|consider us told)\b" + _ON,
    r"\bfunny(?: how|,? isn't it,? how|,? that)? (?:you|that you|the people|people|folk|those|some people|the same"
    r"|it'?s always|nobody who|the ones|all these)\b" + _ON,
    r"\b(?:strange|odd|curious|amazing|interesting|remarkable) how (?:you|people|those|folk|the same|some"
    r"|the ones)\b" + _ON,
    r"\b(?:what a|a|such a|lovely|fascinating|brilliant|great|interesting|charming) (?:\w+ )?(?:theory|insight"
    r"|contribution|lecture|performance|piece of wisdom|detective)"
    r"\b" + _ON,
    r"\b(?:did you|do you|where did you) (?:get|read|hear|find|pick up) (?:it|that|this)(?: up)? (?:off|on|in|from"
    r"|down) (?:the|a|facebook|your)\b" + _ON,
    r"\bwhat a (?:treat|joy|pleasure|relief|privilege|delight) (?:to be|it is to be) (?:lectured|told|corrected"
    r"|advised|educated)\b" + _ON,
    r"\b(?:lectured|told|corrected|schooled|educated|explain\w*|lecture) (?:\w+ )?(?:to|on|about"
    r"|by)? ?[^.!?;\n]{0,30}\b(?:by a (?:man|woman|person) who|by someone who"
    r"|to (?:the )?people who(?:'ve| have))\b" + _ON,
    r"\b(?:we )?look forward to (?:your|the) (?:petition|lecture|next (?:rant|letter|complaint|outburst)"
    r"|campaign against|apology|memoirs?)\b" + _ON,
    r"\bimagine being (?:this|so|that)\b" + _ON,
    r"\b(?:so |very |we're |terribly )?sorry (?:that )?(?:you (?:find|found|can't|cannot|struggle|are unable"
    r"|don't understand|have trouble|think|thought)|the (?:facts|truth|law|minutes"
    r"|world)|reality|facts|dates|life)\b[^.!?;\n]{0,50}\b(?:difficult|hard|confusing|beyond|read|count|tell"
    r"|understand|upset|inconvenient|don't suit|\"[a-z]+\")",
    r"\bwith (?:the greatest |all due |all |due )?respect,? (?:and )?(?:we|i) use the (?:term|word)\b" + _ON,
    r"\b(?:we'll|shall we|should we|i'll|we will)(?: just)? (?:conjure|wave (?:a|our)|magic|pull|print|click our"
    r"|sprout|snap our)\b" + _ON,
    r"\b(?:another|our resident|the (?:village|town|parish)'?s?|resident|armchair|self-appointed|leading|world-class"
    r"|instant|facebook|keyboard) (?:\w+ )?(?:expert|experts|warrior"
    r"|warriors|genius|professor|critic|critics|detective|lawyer|general|engineer)\b" + _ON,
    r"\bkeyboard warriors?(?: \w+)?\b",
)
#: What they lack.
_BELITTLING = (
    r"\b(?:maths?|sums|reading|arithmetic|spelling|geography|numbers|counting|english|facts|logic|listening) (?:is "
    r"|are )?(?:not|isn't|aren't|never|clearly not)"
    r" (?:quite |really )?(?:your|his|her|their) (?:thing|strong|forte|best|strength)\b" + _ON,
    r"\bif (?:the |that |those |it |this )?[^.!?;\n]{0,25}\b(?:is|are|'s) (?:too (?:hard|long|difficult|complicated"
    r"|much)|beyond you|over your head)\b" + _ON,
    r"\b(?:his|her|your|their) (?:arithmetic|grammar|spelling|logic|manners|maths|reading|theory"
    r"|sums)\b[^.!?;\n]{0,12}\b(?:would|could|might)"
    r" (?:disgrace|shame|embarrass)\b" + _ON,
    r"\b(?:read|explained|spelt|spelled|drawn|write it|written)(?: out)?(?: to (?:you|him|them))? (?:by an adult"
    r"|in crayon|in words of one"
    r"|slowly|by a grown-?up|in capitals)\b" + _ON,
    r"\b(?:packet of|box of|got the|fetch the|out of) (?:crayons|felt tips)\b|\bdraw you a (?:picture|map|diagram)\b"
    r"|\bwords of one syllable\b|\bnight class\b" ,
    r"\bthey (?:all )?(?:manage|managed) to (?:spell|read|count|be polite|behave|understand|cope|say)\b" + _ON,
    r"\bwasn't your (?:finest|best|wisest|cleverest)\b" + _ON,
    r"\bis it the (?:wine|gin|drink|sherry|heat|full moon|medication|boredom|tablets)\b" + _ON,
    r"\b(?:we|they) need all the (?:brains|help|friends) (?:they|we) can get\b",
    r"\b(?:a man|a woman|someone|somebody|people) who (?:has|have)n?'?t? never (?:once )?been wrong\b" + _ON,
    r"\bhowever many (?:capital letters|exclamation marks|times you|emails|posts)\b" + _ON,
    r"\b(?:joined|filed with|gone the way of|in the bin with|lining) (?:the )?(?:other|others|rest|drawer|cat)\b" + _ON,
    r"\b(?:some|certain) (?:people|folk|folks|residents|individuals|neighbours)(?: on [\w ]{3,25})? (?:would moan"
    r"|will (?:always|never|moan|complain|find)|just|are never|don't want to|can't|cannot"
    r"|never|always|like to|love to|need to|have nothing|should|wouldn't|would complain|won't be|prefer to"
    r"|seem to)\b" + _ON,
    r"\b(?:people|those|folk|ones|" + _OTHERS + r") (?:who|that) (?:shout|moan|complain|whinge|grumble|criticise|post"
    r"|type|never|always|do nothing|couldn't be bothered)\b"
    r"[^.!?;\n]{0,60}\b(?:never|always|loudest|nothing|the first|can't|don't|know best|most)\b" + _ON,
    r"\b(?:usual suspects|moaning minnies?|serial complainers?|professional complainers?|moaners|whingers|whiners"
    r"|naysayers|nimbys?|doom-?mongers"
    r"|rent-?a-?(?:mob|gob)|troublemakers|know-?(?:it-?)?alls?|busybod(?:y|ies)|attention[- ]seek\w+|trolls?"
    r"|armchair)\b",
    r"\b(?:it'?s )?always the same (?:\w+ )?(?:of you|people|faces|names|handful|voices|person)\b" + _ON,
)
#: Last words.
_RETORTS = (
    r"\byou (?:just |really |clearly |simply |still )?(?:can't|cannot|don't|won't) (?:read|count|add up|tell the time"
    r"|spell|listen|take no"
    r"|be pleased|be helped)\b" + _ON,
    r"\b(?:congratulations|well done|bravo|full marks) (?:on|for) your (?:maths|sums|research|detective|arithmetic"
    r"|memory|geography"
    r"|reading|spelling|law degree|expertise)\b" + _ON,
    r"\b(?:we'd|we would|i'd|i would) (?:love|like|be happy) to (?:agree|believe|help|explain|reply|care"
    r"|argue)\b[^.!?;\n]{0,12}\b(?:but|if only)\b" + _ON,

    r"\bthought not\b|\bjust saying\b|\bwe'll wait\b|\bnot interested\b" + r"|\bend of\. |\bcase closed\b"
    r"|\bdo your worst\b|\bmake (?:us|me)\b: we will\b",
    r"\b(?:oh )?wait,? (?:no,? )?you (?:weren't|didn't|don't|aren't|haven't|can't)\b",
    r"\banyone else (?:want|fancy|care for) (?:a|another) (?:go|turn|try|pop)\b",
    r"\bwe will,? (?:love|darling|dear|sweetheart|sunshine|pal|mate|duck)\b|\b(?:hun|sunshine|sweetheart|darling"
    r"|petal|princess|buttercup|treacle|matey|snowflake)\b[,.! x]",
    r"\bpop (?:your head|yourself)? ?(?:out|off|back)\b" + _ON,
    r"\bnobody is (?:making|forcing|asking) (?:you|him|her|them)\b" + _ON,
    r"\b(?:we|i) shall not be entering into (?:further )?(?:correspondence|discussion)\b",
    r"\bthat's (?:the difference between us|your problem|not our fault|on you|your lookout)\b",
    r"\bdon't (?:want to hear it|like it,? (?:lump|tough|move)|know what you're talking)\b" + _ON,
)

_GROUPS = {"go": _GO_AWAY, "taunt": _TAUNTS, "weary": _WEARY, "rebuke": _REBUKE, "mocking": _MOCKING,
           "belittling": _BELITTLING, "retort": _RETORTS}
PATTERNS = tuple(Pattern(f"{name}-{number}", regex) for name, group in _GROUPS.items()
                 for number, regex in enumerate(group))
