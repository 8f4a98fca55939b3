"""What shows that words were somebody else's before they were pasted in. RE2, over folded lower-case prose.

Each group has a weight: 3 settles it, less must come together. A word of a press or a book's back matter is seldom in
a comment of one's own; "copied" and "article" often are.
"""

from __future__ import annotations

from policies.engine.protocol import Pattern

_MEDIUM = (
    r"(?:gazette|herald|courier|chronicle|echo|mercury|observer|leader|advertiser|argus|tribune|clarion|bugle"
    r"|sentinel|examiner"
    r"|journal|magazine|monthly|weekly|quarterly|review|newsletter|newspaper|paper|website|site|blog|page|book"
    r"|guidebook|guide"
    r"|handbook|manual|textbook|anthology|encyclopa?edia|dictionary|almanack?|companion|leaflet|brochure|booklet"
    r"|handout"
    r"|pamphlet|column|article|editorial|essay|thesis|report|lecture|course|wikipedia|internet|online|web|forum"
    r"|reddit|app"
    r"|yearbook|bulletin|programme|catalogue|poem|card|tea towel|sleeve notes)")

_RIGHTS = (
    r"\ball rights (?:are )?reserved\b|\ball rights with\b|\bcopyright\b[^.\n]{0,20}(?:\b(?:19|20)\d\d\b|\bby\b"
    r"|[a-z]+ (?:ltd|press|trust|foundation|publications))"
    r"|\btext copyright\b|\bcopyright (?:holder|notice|of|belongs)\b|\(copyright\b|\bit'?s copyright\b",
    r"(?:©|\(c\))\s?\S",
    r"\bno part of this\b|\bnot to be (?:reproduced|copied|shared|circulated)\b|\bdo not (?:reproduce|re-?post|copy"
    r"|circulate|distribute|photocopy)\b"
    r"|\bmay not be (?:reproduced|copied|reprinted|published)\b|\b(?:reproduction|reproduced|reprinted|reposted"
    r"|posted|copied) (?:in whole or|with(?:out)? (?:kind )?(?:permission|asking|leave)"
    r"|by permission|prohibited|is (?:strictly )?(?:prohibited|forbidden|theft))\b|\bno (?:reuse|copying|reproduction"
    r"|reposting)\b|\bnot for (?:sharing|reproduction|circulation|publication)\b"
    r"|\bphotocopying (?:this|is)\b|\bwithout the (?:editor|author|publisher) knowing\b|\bby whose permission\b"
    r"|\blicen[cs]ed (?:for|to|under)\b",
    r"\bfirst published (?:in|by|on|\d)|\boriginally (?:published|appeared|posted)\b|\bthis (?:article|piece|story"
    r"|column|post|poem) (?:first |originally )?(?:appeared|was (?:first )?published|is for (?:subscribers|members))\b"
    r"|\b(?:reprinted|reproduced|extracted|excerpted|serialised) (?:entire |whole |here )?from\b|\bisbn\b"
    r"|\bembargoed\b",
)
_PASTED = (
    r"\b(?:copied|copying|pasted|pasting|copy and pasted?|copypasta|nicked|pinched|lifted|cribbed|swiped|pasting"
    r"|borrowed"
    r"|re-?posted|re-?posting|reproduced|transcribed"
    r"|typed|typing|scanned|quoted|taken|extracted) (?:\w+ ){0,4}?(?:from|out of|off|straight from|over from)\b",
    r"\b(?:copied|pasted|pasting|posting|posted|typed|typing|put|sharing|shared|reproduced|quoting|quoted|reprinted"
    r"|given|transcribed|reposting|reposted|dropped)(?: [\w']+){0,4}? "
    r"(?:it all|the lot|(?:the|this|it) whole (?:thing|lot|piece|text|article|poem|page|chapter)?|(?:it |them |up "
    r"|out )*(?:in full|in its entirety|word for word|verbatim|whole|entire|in the replies|as printed|as delivered))\b",
    r"\btyped (?:it |them |this )?(?:all )?(?:out|up|in)\b|\btyp(?:ed|ing) (?:\w+ ){0,3}(?:from my|chapter)\b"
    r"|\bword for word\b|\bphotographed (?:it|the lot|and typed)\b|\bi'?ve (?:put|pasted|copied|typed|scanned) (?:it"
    r"|them|the|all|in|up|out|every)\b"
    r"|\bcopy and paste\b|\bcopied (?:and pasted|the (?:lot|whole)|for those)\b|\bcut and paste\b"
    r"|\bsharing as scanned\b",
    r"\b(?:full|complete|entire|whole) (?:text|poem|piece|article|story|chapter|editorial|column|entry|page|speech"
    r"|feature|thing|report|version|lyrics|essay|lot|twelve|\d+ pages?)\b[^.\n]{0,30}(?:\bbelow\b|\bin the replies\b"
    r"|\bpasted\b|\bhere\b|\bfollows?\b)"
    r"|\b(?:here'?s|here is) (?:all|the whole|the rest|every word|the text) of\b|\ball (?:\w+ )?(?:verses|stanzas"
    r"|columns|chapters|poems|pages|cantos|paragraphs|of it) (?:\w+ ){0,4}?(?:below|follow|follows|typed|pasted"
    r"|in (?:the replies|order))",
    r"\b(?:rest|next (?:page|bit|part|verse|chapter|pages)|other (?:\w+ )?(?:pages|verses|columns|stanzas)"
    r"|more (?:verses|stanzas|columns|words|pages)) (?:\w+ ){0,4}?(?:in (?:the )?(?:next|replies)|below|too"
    r"|word for word|comment)\b"
    r"|\b(?:\w+) (?:more|other) (?:verses|stanzas|columns|pages|words)\b|\b(?:more|next bit|chapter a day) tomorrow\b"
    r"|\bnext i'?m pasting\b|\bit goes on\b",
    r"\bcopied (?:it )?out (?:by hand|of|for)\b|\b(?:verse|poem|words|story|text) by (?:[a-z]\. ?)+[a-z]+"
    r"|\bnot my (?:own )?words\b|\bi (?:didn't|did not) write (?:it|this)\b|\bnot mine,|\bhers not mine"
    r"|\bsaw this (?:in|on)\b|\bfound this (?:in|on)\b|\bcopied from (?:a|my) friend|\bsharing (?:this )?from\b"
    r"|\bshared? from\b|\ball credit to\b"
    r"|\bput it better than (?:i|me)\b|\bsays it better\b|\bcan't better what\b|\bput this better\b",
    r"\b(?:behind|past|around) a pay ?wall\b|\bpay ?walled?\b|\bneed a login\b|\bsubscribers? (?:only|edition"
    r"|content)|\bsubscribers'? (?:only|edition)|\bmembers[- ]only\b|\bmembers'? (?:pack|magazine)\b"
    r"|\bfor (?:the use of )?(?:subscribers|members)\b"
    r"|\bso you needn't pay\b|\bas the site wants\b|\bout of print\b|\bsilly price\b",
    r"\b(?:from|off|in|out of) (?:this (?:week|month)'s |the |a |an |my |last \w+'s |our "
    r"|another )?(?:[\w'&-]+ ){0,5}?" + _MEDIUM + r"\b[^.\n]{0,25}[:\"]",
)
_PRESS = (
    r"\bfor immediate release\b|\bnotes? (?:to|for) editors\b|(?:^|[-.\n]\s*)ends(?:\s*[-.]|\s*$)"
    r"|\b(?:for )?media enquiries\b|\bpress office\b|\bhigh[- ]res(?:olution)? images\b|\binterview requests\b"
    r"|\bfor further information and images\b",
    r"\bcontinue reading\b|\bread (?:more|the full (?:story|article)|full story|on from)\b|\bsubscribe (?:from|to|for"
    r"|now|today)\b|\bsign (?:in|up (?:for|to) (?:our|the|read))\b|\bmore from this (?:author|artist)\b"
    r"|\brelated (?:stories|articles|quizzes|posts)\b"
    r"|\bread time\b|\bmin(?:ute)? read\b|\bthis article continues\b|\barticle continues\b|\badvertisement\."
    r"|\bshare this\b|\bcookie (?:preferences|policy)\b|\bterms (?:of use|and conditions apply)\b|\bprivacy policy\b"
    r"|\bwas this (?:page|article) helpful\b"
    r"|\bfree trial\b|\bonline editions?\b|\border prints\b|\bsupport (?:local|independent) journalism\b"
    r"|\bbreaking\s*:|\bexclusive\.|\bfull access\b|\bnewsletter\. |\bjump to (?:recipe|navigation)\b|\bprint\. "
    r"|\brate this\b|\bcite this\b|\bback to top\b|\bskip to\b",
    r"\bby (?:our|a) (?:\w+ ){0,3}?(?:reporter|correspondent|editor|man|critic|staff|own|political)\b"
    r"|\bwords and pictures\b|\bpicture[s]?: |\bphotograph(?:s|y)?: |\bphotos?: |\b(?:senior|chief|our) reporter\b"
    r"|\b(?:affairs|transport|political|local democracy|education) (?:correspondent|reporter|editor|desk)\b"
    r"|\bproperty desk\b|\ba spokes(?:person|man|woman) (?:said|added)\b|\bleader column\b|\breaders'? letters\b"
    r"|\b(?:can reveal|understands)\. |\bour archive\b|\bshared exclusively\b|\bthe \w+ understands\b|\bsponsored\b",
)
_REFERENCE = (
    r"\bcitation needed\b|\[(?:\d{1,2}|edit|citation[^\]]{0,20})\]|\bfrom wikipedia\b|\bfree encyclopa?edia\b"
    r"|\bthis page was last\b|\bavailable under\b|\bretrieved (?:from|on)\b|\bsee also\b|\bmain article\b"
    r"|\bneeds additional citations\b|\blast (?:revised|updated|edited)\b",
    r"\b(?:press|books|publishing|publishers?|publications|gwasg) ?,? ?\(?(?:19|20)\d\d\b|\b(?:press|books|publishing"
    r"|publications)\)|\bpublished (?:by|in|\d)|\bpub\. |\bcollected poems\b|\b(?:and )?other (?:poems|verses"
    r"|stories)\b|\bfrom the anthology\b|\banthology\b|\bfrom (?:the )?(?:pocket |folk )?(?:cyclopa?edia"
    r"|encyclopa?edia|dictionary|handbook|almanack)\b",
    r"\babstract\b[.:]|\bkeywords\s*:|\bet al\b|\bthis (?:paper|study|chapter) (?:examines|explores|considers"
    r"|argues)\b|\bas the previous chapter\b|\bthe authors? (?:recommend|conclude|argue)\b|\bwe examine\b"
    r"|\bterms of reference\b|\bextract from\b|\bexcerpt\b|\bsample answer\b",
    r"\b(?:serves|makes) (?:\d+|one|two|four|six|eight|twelve)\b|\bingredients\b|\bmethod\s*:"
    r"|\bpreheat (?:the )?oven\b|\bprep(?:aration)? time\b|\bcooking time\b|\bnutrition per\b|\brecipe (?:from"
    r"|courtesy|as on|by)\b|\bstep (?:1|one)\b|\b\d{2,3} ?g (?:\w+ ){0,2}(?:butter|flour|sugar|linguine|cheese|rice"
    r"|\w+)\b[;,]",
    r"\bverse (?:1|2|3|one|two)\b|\bchorus\b|\[(?:bridge|verse|chorus)\b|\blyrics\b|\bstanzas?\b|\bcantos?\b"
    r"|\(repeat\)|\bartist: |\barr\. (?:for|by)\b|\bwords by\b|\b(?:words|music) and (?:music|lyrics)\b",
    r"\bnoun\. 1\b|\bn\. ?1\b|\borigin: |\bexample sentences\b|\bmiddle english\b|\b(?:perennial|deciduous|genus"
    r"|species)\b[^\n]{0,80}\b(?:native|metres|\d ?(?:m|cm)|leaves)\b",
    r"\b\d\.\d{1,2}(?:\.\d{1,2})?\.? [a-z][^\n]{10,200}\b\d\.\d{1,2}(?:\.\d{1,2})?\.? [a-z]"
    r"|\bsection \d+(?:\.\d+)?[:.]|\bpara(?:graph)? \d+\.\d+|\bmade under section\b|\bshall be liable\b"
    r"|\bthe (?:applicant|funder|licensee|operator|undertaker) (?:shall|must|may|reserves)\b|\bwithout warranty\b"
    r"|\bin no event shall\b",
)
#: Where in a book; a council's own plan has pages too, so these never add up by themselves.
_PLACE = (
    r"\bpp?\. ?\d+|\bpages? \d+(?:\s?(?:-|to|and)\s?\d+)?\b|\bch(?:apter|\.) ?(?:\d+|one|two|three|four|five|six"
    r"|seven|eight|nine|ten|eleven|twelve)\b|\bvol(?:ume|\.) ?\d+|\bissue (?:no\.? ?)?\d+|\bno\. ?\d+\b|\b(?:\d+(?:st"
    r"|nd|rd|th)|first|second|third|fourth|revised|paid-for) (?:ed\b|edn\b|edition)"
    r"|\brelease \d+\b|\b(?:entry|post|week|lesson|slides?) \d+\b|\bfig(?:ure|\.) ?\d+|\btable \d+(?:\.\d+)?",
    r"\([^()\n]{3,60}\b(?:19|20)\d\d\b[^()\n]{0,20}\)",
)
#: What stands nowhere else: one of them is enough, whatever is round it.
_TELLTALE = (
    r"\bfor immediate release\b|\bnotes (?:to|for) editors\b|\bcitation needed\b|\bfrom wikipedia\b"
    r"|\bthis page was last (?:edited|revised)\b"
    r"|\[edit\]|\bcontents: 1 |\bread an (?:exclusive )?extract\b|\bwritten by the editors\b|\bcite this article\b"
    r"|\bchapter (?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:[.:]| of)\s",
    r"\btoday announced\b|\ba leading provider of\b|\b(?:is|are) (?:delighted|thrilled|pleased|proud) to announce\b"
    r"|\bfor media enquiries\b",
    r"\bis a (?:species|genus|family|type) of\b|\b(?:edible|perennial|deciduous|marine|flowering) \w+,? (?:a "
    r"|an )?\w+ (?:in|of) the family\b",
)
_ARCHAIC = (
    r"\b(?:thou|thee|thy|thine|hath|doth|o'er|'?twas|ne'er|e'en|yon|shalt|wilt|art thou|whence|forsooth)\b"
    r"|\bo (?:thou|ye|the|mother|marsh|death|lord|england|come)\b",
    r"\bodes? (?:to|upon|on)\b|\bpoems? by\b|\bby (?:capt|col|canon|dr|rev)\.? [a-z]|\bdear (?:friends|reader"
    r"|readers)\b|\bdear sir\b|\byours etc\b|\bfriends\. i was\b",
)
WEIGHTS = {"telltale": 3, "rights": 3, "pasted": 2, "press": 2, "reference": 2, "place": 2, "archaic": 1}
_GROUPS = {"telltale": _TELLTALE, "rights": _RIGHTS, "pasted": _PASTED, "press": _PRESS, "reference": _REFERENCE,
           "place": _PLACE, "archaic": _ARCHAIC}
PATTERNS = tuple(Pattern(f"{name}-{number}", regex) for name, group in _GROUPS.items()
                 for number, regex in enumerate(group))
