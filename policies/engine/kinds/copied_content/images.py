"""What an image's licence says: that somebody allows it, or that nobody asked."""

from __future__ import annotations

import re

from policies.engine.model import ImageFacts

#: Says where it was found, or that nothing is known, and not who allows it.
_NOBODY_ASKED = re.compile(
    r"\b(?:unknown|not known|don'?t know|dunno|no idea|not sure|unsure|unclear|none|no licen[cs]e|unlicen[cs]ed|n/?a"
    r"|t\.?b\.?[ac]|to (?:be )?(?:check|confirm|ask)\w*|pending|awaiting|not asked|haven'?t asked|didn'?t ask"
    r"|without (?:asking|permission)|no permission|probably|hopefully|should be (?:ok|fine|alright)|screen ?shot\w*"
    r"|web ?search|downloaded|saved from|copied from|nicked|pinched|borrowed|lifted|right[- ]click\w*|pinterest"
    r"|(?:google|bing|yahoo)(?: images?| search)?|internet|off the (?:web|net)|from the (?:web|net)|the web"
    r"|(?:from|off|on|via|found on|taken from) (?:a |the |an |their |someone'?s |somebody'?s )?(?:\w+ )?(?:website"
    r"|web ?page|site|"
    r"facebook|instagram|twitter|tiktok|whatsapp|blog|social media|newspaper|paper|magazine|book|page)"
    r"|found (?:it |this )?(?:online|somewhere|on)|online|copyright unknown|all rights reserved|fair (?:use"
    r"|dealing))\b",
    re.I,
)
#: Says that somebody does allow it, wherever it was found.
_ALLOWED = re.compile(
    r"\b(?:permission|permitted|allowed|agreed|consent\w*|with thanks to|courtesy|cc[ -]?(?:by|0|zero)|creative commons"
    r"|public domain|out of copyright|open government|ogl|licen[cs]ed (?:to|by|from|under)|own (?:photo\w*|copyright"
    r"|work|picture)|i took|we took|taken by|free to use|royalty[- ]free|paid for|bought|purchased|gave it|given by"
    r"|unsplash|pexels|pixabay|wikimedia|geograph|crown copyright)\b", re.I,
)
_DENIED = re.compile(
    r"\b(?:without|no|not|never|isn'?t|hasn'?t|haven'?t|not (?:yet )?(?:given|granted|got)|pending|awaiting|waiting for"
    r"|unknown)\b[\w' ]{0,20}\b(?:permission|consent|permitted|allowed|agreed|licen[cs]ed)\b", re.I)


def lacks_licence(image: ImageFacts) -> str:
    """What is wrong with the licence: "none", "nobody asked" or "" where somebody allows it."""
    said = image.licence.strip()
    if not re.search(r"\w", said):
        return "none"
    if _DENIED.search(said):
        return "nobody asked"
    return "nobody asked" if _NOBODY_ASKED.search(said) and not _ALLOWED.search(said) else ""
