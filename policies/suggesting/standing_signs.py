"""Words by which a clause shows how it stands: that it asks for something, or says what it is for; whose words it means.

All are searched in straightened text, and are linear: no repeat inside a repeat.
"""

from __future__ import annotations

import re

#: Somebody has to do or leave something.
ASKS = re.compile(
    r"\b(?:must|shall|should|never|cannot|may not|will not|won't|don't|do not|does not|is not to|are not to|not be|"
    r"only if|need to|needs to|has to|have to|is required|are required|ensure|avoid|refrain|prohibit\w*|"
    r"not allowed|not permitted|forbidden|nobody|no (?:\w+ ){1,3}(?:is|are)|are not)\b",
    re.I,
)
PURPOSE = re.compile(
    r"^\W*(?:this|the|these|our)\s+(?:\w+\s+){0,3}?(?:policy|document|guidance|guidelines|code|protocol|procedure|section|"
    r"statement)\s+(?:\w+\s+)?(?:sets? out|explains?|describes?|appl(?:y|ies)|covers?|tells?|outlines?|provides?|contains?|"
    r"replaces?|supplements?|forms? part|belongs?|aims?|seeks?|is (?:intended|designed|meant|there|a|an|for|based)|"
    r"are (?:intended|designed|meant|there|for)|will (?:help|set)|says?|lists?)"
    r"|\b(?:purpose|aims?|objectives?|intention|scope|introduction) of (?:this|the) (?:\w+ )?(?:policy|document|guidance|code|section)"
    r"|^\W*what follows says|^\W*for (?:these|this) reasons?\b"
    r"|\bsh(?:ould|all) be read (?:together|alongside|in conjunction)|\btakes? away from\b.{0,60}\bact\b|\bprevails?\b"
    r"|^\W*(?:(?:social|digital) (?:media|channels) (?:is|are|has|have|can|serves?|offers?|helps?|provides?)|going digital|since the council now|more and more, people)\b"
    r"|^\W*used with care\b|\b(?:serves the council well|costs? (?:far |much )?less|reach(?:es)? more people)\b",
    re.I,
)
DEFINITION = re.compile(
    r"^\W*(?:\w+\W+){1,5}?means\b|\b(?:is defined as|are defined as|is understood as|for the purposes? of this|"
    r"by [\w ]{3,40} we mean|is called an?|the terms?)\b|^\W*(?:\w+\W+){1,5}?refers? to\b|^\W*here that takes in\b|\bincludes?,? (?:but is |but are )?not limited to\b",
    re.I,
)
LEADS = re.compile(
    r":\s*$|\b(?:the following|as follows|listed (?:next|below|from|here)|set out below|(?:points|reasons|rules) below|"
    r"below are|these (?:rules|points|standards|guidelines)|(?:our|these|the|its|two|three|four|five|six) house rules|"
    r"(?:each of|the|do as the) (?:two|three|four|five|six|seven|eight|nine|ten) "
    r"(?:points|things|rules|reasons|aims|criteria|principles|standards|items|conditions))\b",
    re.I,
)
PUBLIC_OVER = re.compile(
    r"\bcomments?\b|\bcommenting\b|house rules|\bmoderation\b|what the public|public comment|user (?:conduct|guidelines|content)|"
    r"community (?:guidelines|standards)|terms of use|discussions? on|taking part|rules for (?:users|contributors|everyone|visitors|residents)|"
    r"\b(?:remove|removed|removal|delete|deleted|hide|hidden|take down|taken down)\b|(?:users|visitors|residents|contributors) "
    r"(?:of|to) (?:our|the|this)",
    re.I,
)
PUBLIC_IN = re.compile(
    r"\b(?:comments?|repl(?:y|ies)|contributions?|posts?|postings?|messages?|material|content|threads?)\b.{0,120}\b"
    r"(?:remov\w*|delet\w*|hid(?:e|den)|tak(?:e|en|es) down|com(?:e|es) down|moderated|not (?:be )?(?:accept|tolerat)\w*)\b"
    r"|\b(?:remov\w*|delet\w*|hide|tak(?:e|es) down|moderate)\b.{0,120}\b(?:comments?|repl(?:y|ies)|contributions?|posts?|postings?|"
    r"messages?|content|material|users?)\b"
    r"|\b(?:users?|visitors|contributors|commenters|followers|members of the public|everybody taking part|"
    r"anyone (?:commenting|posting)|people who (?:comment|post))\b.{0,80}\b(?:must|should|asked|not)\b|\bpost(?:s|ed|ing)? to us\b",
    re.I,
)
OWN_OVER = re.compile(
    r"\bpersonal (?:social media )?(?:use|usage|account|accounts|capacity|social)|private (?:use|account|life|capacity)|"
    r"individual councillor|own (?:accounts?|pages?|use)|third party social media",
    re.I,
)
OWN_IN = re.compile(
    r"\b(?:own|personal|private) (?:social media |facebook |online )?(?:accounts?|pages?|profiles?|use|life|capacity|views)\b|"
    r"\bpost(?:s|ing)? privately\b|\bin private life\b|\bprivately about\b",
    re.I,
)
#: Advice for people's own accounts, as a section of it is headed.
ADVICE = re.compile(r"\bpersonal social media use|individual councillor", re.I)
#: What follows where somebody does not keep to it.
CONSEQUENCE = re.compile(
    r"\b(?:may|can|could|will|might|faces?)\b.{0,60}\b(?:disciplin\w*|dismiss\w*|sanction\w*|lose the|cost (?:somebody|them)|"
    r"referred to the monitoring|insurance)", re.I,
)
#: Laws as policies name them, one after the other.
LAWS = re.compile(r"\b(?:copyright|personal data|data protection|access to information|freedom of information|defam\w+|"
                       r"libel\w*|harassment|equality|human rights)\b", re.I)
OF_LAW = re.compile(r"\b(?:laws?|legislation|acts?|legal)\b", re.I)
#: A heading over what may be published.
PERMITTED = re.compile(r"\b(?:what (?:we|you|the council) (?:can|may|will|do) (?:post|publish)|may be (?:posted|published|shared)|can be posted)\b", re.I)
