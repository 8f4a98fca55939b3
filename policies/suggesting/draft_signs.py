"""Words of a clause that speak for a rule on what the council publishes, and why such a rule would carry it out."""

from __future__ import annotations

from policies.suggesting.model import UNSURE, Sign

WHY = {
    "abusive-language": "Rude, hateful and threatening words are pointed out, disguised ones too.",
    "personal-data": "Details by which a private person can be known are pointed out.",
    "political": "Party politics in what the Council publishes is pointed out.",
    "pre-election": "Before an election, what has to wait until after the poll is pointed out.",
    "councillor-promotion": "Posts that put one councillor above the others are pointed out.",
    "recruitment": "Anything in recruiting beyond the advertisement is pointed out.",
    "organisation-reference": "Organisations with no agreement on the register are pointed out.",
    "endorsement": "Advertising for others, and recommending them, is pointed out.",
    "copied-content": "Words like those of known texts of others, long quotations and pictures without a licence are pointed out.",
    "repetition": "What says nearly the same as a post sent a short while ago is pointed out.",
    "confidential": "Closed business, staff matters, legal advice and private messages are pointed out.",
    "source-missing": "Decisions, figures and other claims of fact with no source are pointed out.",
    "allegation": "Accusations against somebody who can be recognised are pointed out.",
    "legal-proceedings": "Cases before a court or a coroner are pointed out.",
    "link-safety": "Links that hide where they lead, or that download a program, are pointed out.",
    "image-description": "Pictures with no description in words are pointed out.",
    "house-style": "Wording that is hard to read, stiff or loud is pointed out.",
    "debate": "Replies that argue are pointed out.",
}

_BODIES = (r"\b(?:organisation|organization|bod(?:y|ies)\b|compan|business|charit|partner|supplier|customer|client|"
           r"third[- ]part|contractor|agenc|club|firm|stakeholder)")
_LEAVE = r"\b(?:approv|permission|consent|agree|authoris|authoriz|written leave|asked first|prior)"
_GIVES_AWAY = (
    r"\b(?:publish\w*|post(?:s|ed|ing)?|shar(?:e|es|ed|ing)|disclos\w+|reveal\w*|divulg\w+|gives? away|given away|giving|giv(?:e|es) out|"
    r"includ\w+|contain\w*|identif\w+|pass(?:es|ed)? on|forward\w*|sent on|put(?:ting)? (?:up|out|on)|stays? out|stay out|free of|"
    r"left out|omitted|kept out|upload\w*|display\w*|show\w*|appear\w*|respect|protect\w*|details (?:of|about) (?:any|a|an) )"
)
_SUFFERED = (
    r"\b(?:is|are|was|were|been|being|feels?) (?:\w+ ){0,2}(?:threatened|abused|harassed|bullied|intimidated|insulted)|\breport(?:s|ed|ing)?\b"
    r".{0,60}\b(?:clerk|police)|\btells? the clerk\b|\bneed not be answered|\bno (?:duty|need|obligation) to|\bnot (?:obliged|required|expected) to"
    r"|\bclaims of\b|\bsubject(?:ed)? to\b|\bignored?\b|\brecruit|\bvacanc|\bflag(?:s|ged|ging)?\b|\bcommunities\b"
)
_HANDLED = (r"\b(?:purpose for which|kept for|stored|retention|retained|subject access|privacy notice|deleted when|taken off a list|"
            r"records? (?:of|are)|contract|lists? of subscribers|breach(?:es)? of data)\b")

DRAFT_SIGNS = (
    # -- rude words
    Sign("abusive-language", r"\b(?:abus\w+|offensive|insult\w*|obscen\w*|profan\w*|racis\w+|sexis\w+|homophob\w*|discriminat\w+|"
         r"harass\w*|bull(?:y|ies|ying)|threaten\w*|intimidat\w*|swear\w*|foul[- ]\w+|vulgar\w*|indecent|derogatory|demean\w*|hateful|"
         r"hate speech|ridicul\w+|disparag\w+|distasteful|rude\b|bad language|crude)", unless=_SUFFERED),
    Sign("abusive-language", r"\b(?:race|religion|disability|sexual orientation|sexuality|gender)\b",
         needs=r"\b(?:jokes?|remarks?|demean\w*|offen\w+|language|comments?)\b", unless=_SUFFERED),
    Sign("abusive-language", r"\b(?:out of order|unacceptable|inappropriate|not acceptable|wrong)\b.{0,40}\b(?:at work|workplace|office)\b"
         r"|\b(?:at work|workplace|office)\b.{0,60}\b(?:out of order|unacceptable|inappropriate|not acceptable)\b"),
    Sign("abusive-language", r"\b(?:professional(?:s|ly)?)\b.{0,60}\b(?:throughout|at all times|manner|conduct|behav\w+|always)\b"
         r"|\b(?:behav\w+|act|remain|be)\b.{0,30}\bprofessional(?:s|ly)?\b", unless=r"\bprofessional rules\b"),
    Sign("abusive-language", r"\b(?:dignity|respect(?:ful|fully)?|courte(?:ous|sy)|civil(?:ly|ity)?)\b", sureness=UNSURE),
    # -- private details
    Sign("personal-data", r"\bpersonal(?:ly)? (?:identifiable )?(?:information|details?|data)\b|\bprivate (?:personal )?(?:information|details?|person)\b|"
         r"\b(?:phone|telephone|mobile) numbers?\b|\bhome address(?:es)?\b|\bpersonal identif\w+|\bidentif(?:y|ies|iable)\b.{0,40}\b(?:resident|individual|person|"
         r"employee|complainant|child)|\b(?:resident|individual|person|people|employee|child)\w*\b.{0,40}\bidentifi(?:able|ed)|\bnames?\b.{0,40}\baddresses\b|\baddresses of (?:residents|parishioners|people)|\bregistration number|\bdoor number", needs=_GIVES_AWAY,
         unless=_HANDLED + r"|\baccus\w+|\bdisclaimer|\bblind[- ]copy"),
    Sign("personal-data", r"\b(?:forward|pass on|share)\w*\b.{0,60}\b(?:message|email|letter|details)\b.{0,60}\bwithout (?:asking|consent|permission|their)"),
    Sign("personal-data", r"\b(?:data protection|UK GDPR|GDPR)\b", needs=_GIVES_AWAY, unless=_HANDLED, sureness=UNSURE),
    Sign("personal-data", r"\b(?:privacy|private lives)\b", sureness=UNSURE),
    # -- politics
    Sign("political", r"\bparty[- ]politic\w*|\b(?:a|non-?)?political(?:ly)?\b|\bpolitics\b|\bpolitical part(?:y|ies)\b|\bno party'?s? side|"
         r"\b(?:support|oppos|attack|promot|favour|endors)\w*\b.{0,60}\b(?:party|candidate|politician)s?\b|\bparty's campaign|\belectioneer\w*|\bcanvass\w*",
         unless=r"\bcriticis"),
    Sign("pre-election", r"\bpre-?election\b|\bpurdah\b|\bheightened sensitivity|\brestricted period|\bregulated period|"
         r"\b(?:before|run[- ]up to|ahead of|prior to|during|approaching) (?:an|the|any|a|local) (?:\w+ ){0,2}election|\bnotice of (?:an )?election|"
         r"\belection period|\bpolling day|\belection day|\bleading up to (?:an|the|any|polling)|\bpublicity is restricted"),
    Sign("councillor-promotion", r"\b(?:promot\w*|publici[sz]\w+|draws? attention|credit\w*|prais\w+|advertis\w+|glorif\w+)\b.{0,60}\b(?:councillor|member)s?\b|"
         r"\b(?:councillors?|members?)'? (?:own )?(?:publicity|self-promotion)|\bself-promotion|\bprofile of (?:an? )?(?:individual|particular|one|single)? ?(?:councillor|member)"),
    Sign("councillor-promotion", r"\b(?:individual|one|single|no|particular|any) (?:councillor|member)s?\b.{0,50}\b(?:singled out|praised?|credited|promoted|profile|glorified|above)\b|"
         r"\bprofile of\b.{0,30}\bcouncillors?\b|\bcouncillors?\b.{0,60}\b(?:promot|publici[sz]|advertis)\w*\b.{0,30}\b(?:their own|themselves|achievements)"),
    Sign("councillor-promotion", r"\b(?:private|personal|own|party)\b.{0,12}\b(?:or|nor|and)\b.{0,20}\b(?:political|politics|party|personal|private)\b|"
         r"\bprivate ends\b|\bpersonal (?:gain|advantage|benefit)\b",
         needs=r"\b(?:council(?:'s)?|facilit\w+|resources?|equipment|accounts?)\b", unless=r"\bcapacity\b|\bdetails\b|\binformation\b|\bviews?\b"),
    # -- recruiting, others
    Sign("recruitment", r"\b(?:recruit\w*|applicants?|filling a (?:post|vacancy)|job candidates?|co-option)\b|\bvacanc(?:y|ies)\b.{0,80}\b(?:only|beyond|other|except|not)\b"),
    Sign("organisation-reference", r"\b(?:nam(?:e|ed|es|ing)|mention\w*|refer(?:s|red|ence\w*|ring)?|cit(?:e|ed|es|ing)|quot\w+|tag(?:s|ged|ging)?|identif\w+)\b",
         needs=rf"^(?=.*{_BODIES})(?=.*{_LEAVE})", unless=r"\bpersonal (?:data|information)|\bresidents?\b|\bemployee"),
    Sign("endorsement", r"\bendors\w+|\brecommend(?:s|ed|ing|ation\w*)?\b.{0,40}\b(?:business|firm|product|trade|compan|services?|over another|suppliers?)|"
         r"\b(?:commercial|business|paid)(?:ly)? (?:advert\w*|promotion\w*|activit\w+|gain|purposes?|content)|\bspecial offers?|\bdiscounts?|\bbargains|"
         r"\b(?:advertis\w+|promot\w+|recommend\w*)\b.{0,50}\b(?:business|compan|product|commercial|organisation|third part|outside|goods|services|firm|trader|bod(?:y|ies)|offers|nobody)",
         unless=r"\b(?:is|are|as|does|do|constitute|imply|mean) (?:no|not|an?|n't)?\s?(?:\w+ ){0,2}endorse|\bno endorsement|\bpolitical|\bvacanc|\bcouncillors?'? own|"
                r"\bcommunicat|\bevents? (?:and|or) services|\bour services|\bthe council's services|\bcouncil services"),
    Sign("endorsement", r"\b(?:traders?|business(?:es)?|firms?|compan(?:y|ies)|products|shops)\b.{0,40}\b(?:not|never|nor)\b.{0,20}\b(?:promoted|advertised|recommended|endorsed)"),
    Sign("copied-content", r"\bcopyright\w*|\bplagiar\w+|\bintellectual property|\bcop(?:y|ied|ying) (?:\w+ ){0,2}(?:from|content|material|text|images)|"
         r"\bcontent copied|\b(?:other people|someone else|somebody else|others|third part(?:y|ies))'?s? (?:material|work|words|pictures|photo\w*|content|images)|"
         r"\bpermission of the (?:photographer|owner|author|creator|artist)|\bwritten permission of|\bleave to use|\bright to use|\bwithout a licence|\b(?:owner|author|photographer|artist|creator)'s (?:permission|consent|agreement)|\b(?:from|off) the (?:internet|web)\b|\bpast(?:e|es|ing) in\b|\bwho (?:owns|took) (?:a|the|each|every)\b|\bwritten by (?:somebody|someone|others)|\bimages?\b.{0,40}\blicen[cs]e"),
    Sign("repetition", r"\bspam\w*|\brepetiti\w+|\bduplicat\w+|\bsame (?:thing|message|post|content|item|information|announcement|notice|news|update|text)\b.{0,50}\b(?:again|twice|more than|repeated\w*|within|over and over|several|many)"
         r"|\bover and over\b|\brepeat(?:ed|edly|ing)? (?:\w+ )?(?:post|messag|content|send)\w*|\b(?:post|send|publish)\w*\b.{0,30}\brepeatedly",
         unless=r"\bquestions?\b|\bpeople who\b"),
    # -- what stays inside, what is known
    Sign("confidential", r"\bconfidential\w*|\bclosed session|\b(?:press|public)\b.{0,40}\b(?:excluded|left the meeting)|\bexempt (?:business|items?|information)|\bpart (?:2|two|ii)\b|"
         r"\bprivate (?:or internal |meeting|discussion|session|report|conversation|message|correspondence|email)|\b(?:held|said|discussed) in private|"
         r"\binternal (?:use|document|discussion|matter|report|correspondence|communication|business|conversation|email|or private)|\bin-house|\binside the council|\blegal advice|\badvice (?:of|from)\b.{0,30}\b(?:solicitor|lawyer)|\bmatters (?:about|concerning|relating to) (?:staff|employees|an employee)|"
         r"\bstaff(?:ing)? matters|\bpersonnel|\bcommercially sensitive|\bsensitive information|\bleak\w*|\bdisciplinary matters\b",
         unless=r"\breply\b|\bcriminal|\bconfidentiality is\b|\bprivate(?:ly)? opinion|\bdisciplinary (?:procedure|action)"),
    Sign("confidential", r"\blearn\w*\b.{0,40}\bonly because\b|\bnot (?:yet )?(?:in the )?public(?:ly)? (?:domain|known|available)", sureness=UNSURE),
    Sign("source-missing", r"\baccura\w+|\bfactual(?:ly)?\b|\bverif\w+|\breliab\w+|\brelied on\b|\brests? on (?:a )?(?:fact|source)|\bbased on fact|\b(?:already|only|not|known)\b.{0,40}\bpublic domain\b|"
         r"\balready (?:\w+ )?(?:public|published|available|find|know|released|seen)\w*|\bpublicly available|\brumours?\b|\bspeculat\w+|\bunverified|\bmislead\w*|"
         r"\bfact[- ]check\w*|\bcheck (?:the |all |your )?facts before|\bsource (?:that )?(?:is|should|must|of (?:all|every|each|any)|given|link)|\boriginal source|\bcite (?:the|a|its|their) source|"
         r"\blinks? to (?:the )?(?:original|source|where)|\battribut(?:ed|ion)\b|\btruthful\b.{0,20}\baccurate|\bfirst appeared|\blinks? (?:should |must )?lead to the page of|\bhearsay|\bgossip",
         unless=r"\b(?:limited|confined|restricted) to\b|\belection|\bpurdah|\bcalm\w*|\bpolite\w*|\breply\b|\breplies\b|\bmisleading (?:profile|account)|\bmislead the public\b.{0,60}\bembarrass"),
    Sign("allegation", r"\bdefam\w+|\blibel\w*|\bslander\w*|\baccus(?:e|es|ed|ation|ations|ing)\b|\ballegations?\b"),
    Sign("legal-proceedings", r"\bcontempt of court|\bsub[- ]judice|\blegal proceedings|\bcourt (?:cases?|proceedings)|\blitigation|\binquests?\b|\b(?:cases?|matters?)\b.{0,20}\bbefore (?:a|the) (?:court|tribunal|coroner)|"
         r"\b(?:live|ongoing|pending|current) (?:\w+ )?(?:court|legal|investigation|case)s?", unless=r"\b(?:may|could|can) (?:face|lead|result|be)\b.{0,40}\blegal proceedings"),
    # -- links, pictures, words
    Sign("link-safety", r"\bdownload\w*|\b(?:links?|urls?)\b.{0,60}\b(?:unknown|secure|safe|shorten\w*|suspicious|untrusted|trusted|alone|https|unexpected)|"
         r"\b(?:unknown|suspicious|shortened|follow\w*|click\w*|unexpected|untrusted)\b.{0,30}\blinks?\b|\battachments?\b.{0,20}\bunknown", unless=r"\bspread viruses\b|\bfollows? and\b"),
    Sign("image-description", r"\balt(?:ernative)?[- ](?:text|description)|\bscreen[- ]readers?|\bvisually impaired|\baccessib(?:le|ility)\b.{0,60}\b(?:image|picture|photo|regulation|standard|website)|"
         r"\b(?:images?|pictures?|photo\w*)\b.{0,60}\bdescri(?:be|bed|ption|ptions)\b|\bdescri(?:be|bed|ption|ptions)\b.{0,40}\b(?:images?|pictures?|photo\w*)"),
    Sign("house-style", r"\bplain (?:english|language|words|sentences)|\bplainly and\b|\bjargon|\btone\b|\b(?:in)?formal (?:language|tone|style)|\bstiff\b|\bconversational|\bfriendly\b|\bwarm\b|"
         r"\bconcise\b|\bto the point\b|\bcapital letters|\bcapitals\b|\bemoji\w*|\bhashtags?|\babbreviations|\bacronyms|\beas(?:y|ily) to (?:read|understand)|\beasily understood|"
         r"\bgood taste|\btasteful|\bgrammar|\bspelling|\bshort,? (?:\w+,? )?sentences", unless=r"\bcomplaints?\b|\banger\b"),
    Sign("house-style", r"\bcorporate identity|\bbrand(?:ing|ed)?\b|\blogo\b|\bcouncil's identity|\bin the name of the council and not|\bas the council(?:,| and| not)|"
         r"\bpersonal opinions?\b.{0,60}\b(?:council|official)|\bviews? of the council and not"),
    # -- arguing
    Sign("debate", r"\b(?:argu(?:e|es|ing|ment\w*)|sarcas\w+|confrontational|retaliat\w*|heated|online debates?|be drawn into|drawn into|enter into (?:a |any )?(?:debate|discussion|dispute|argument|correspondence)\w*)\b"
         r"|\bdebates?\b.{0,30}\b(?:avoid\w*|not)\b|\b(?:avoid\w*|not)\b.{0,30}\bdebat(?:e|es|ing)\b", unless=r"\bparty\b|\bopenly argues|\bwelcome"),
    Sign("debate", r"\b(?:calm(?:ly)?|polite(?:ly)?|courteous(?:ly)?|unruffled)\b", needs=r"\b(?:correct(?:s|ed|ing)?|contradict\w*|incorrect|inaccurate|wrong|misinformation)\b"),
)
