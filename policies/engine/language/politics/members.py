"""Where a councillor, a candidate or a politician from outside is spoken of, by name or by office."""

from __future__ import annotations

import re

_NAME = r"[A-Z][\w'-]+"
_COURTESY = r"(?:(?:Mrs?|Ms|Miss|Mx|Dr|Sir|Dame|Lady|Lord|Revd?|Prof)\.? )"
_SURNAMES = rf"{_NAME}(?: {_NAME}){{0,2}}"

#: A councillor by title and name: "Cllr Ann Poole", "Councillor Mrs Fearn".
MEMBER = (rf"(?:(?:Cllrs?|CLLR|Councillors?|Coun|Alderman)\.? {_COURTESY}?{_SURNAMES}"
          rf"|(?:Town |Deputy )?Mayor {_COURTESY}?{_NAME}(?: {_NAME})?)")
#: An office that one person holds, and that is sometimes written without the name.
OFFICE = (r"(?:(?:[Tt]he|[Oo]ur|[Yy]our) (?:own |very own |hard-?working |dear |deputy |Deputy |town |Town |vice-"
          r"|Vice-|council |Council |parish |Parish |local |ward |county |borough |district )*"
          r"(?:[Cc]hair(?:man|woman|person)?|[Mm]ayor|[Mm]ayoress|[Cc]ouncillor|[Ll]eader of the [Cc]ouncil"
          r"|[Cc]ouncil [Ll]eader|[Mm]ember for [A-Z]\w+)\b)")
#: A candidate by name: "candidate Jane Poole", "our candidates Mrs Dodds and Mr Pringle".
CANDIDATE = (rf"(?:(?i:(?:our|the|your|prospective|\w+ party|independent) candidates?) {_COURTESY}?{_SURNAMES}"
             rf"|{_SURNAMES}, (?:who (?:is |are )|(?:is )?(?:again )?)standing (?:again |here |in|for)"
             r"|(?:[Tt]he|[Oo]ur) (?:[A-Z]\w+ ){1,2}candidate"
             rf"|[Mm]ayor and candidate {_SURNAMES})")
#: A politician from outside the council.
POLITICIAN = (r"(?:(?:[Oo]ur|[Tt]he|[Yy]our|[Aa]|[Ll]ocal) (?:\w+ ){0,2}(?:MP|MS|MSP|PCC|AM|Lord)\b"
              r"|[A-Z][\w'-]+ [A-Z][\w'-]+,? (?:MP|MS|MSP|AM)\b|\bMP [A-Z][\w'-]+|\b(?:Lord|Baroness) [A-Z][\w'-]+"
              r"|[Ll]eader of the (?:[Cc]ounty|[Dd]istrict|[Bb]orough|[Cc]ity)(?: [Cc]ouncil)?"
              r"|(?:[Tt]he |[Aa] |[Oo]ur )?(?:[Ss]hadow |[Jj]unior |[Ff]irst |[Pp]rime |[A-Z][a-z]+ |[A-Z][a-z]+ )?"
              r"(?:[Cc]abinet )?(?:Minister|Secretary of State|Chancellor|Foreign Secretary|Home Secretary)\b"
              r"(?: (?:for|of) (?:the )?[A-Z]\w+)?|\b(?:[Tt]he|[Aa]) (?:shadow )?(?:\w+ )?ministers?\b"
              r"(?: for [\w ]{3,20})?"
              r"|\b(?:[Tt]he|[Oo]ur) (?:police and crime commissioner|Police and Crime Commissioner"
              r"|PM|[Mm]etro [Mm]ayor|[Cc]ounty [Mm]ayor|[Rr]egional [Mm]ayor)\b)")

SOMEBODY = rf"(?:{MEMBER}|{CANDIDATE}|{POLITICIAN}|{OFFICE})"

_MEMBER = re.compile(rf"\b{MEMBER}")


def names_member(sentence: str) -> re.Match | None:
    """The first councillor named by title in a piece of text."""
    return _MEMBER.search(sentence)
