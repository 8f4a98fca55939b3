"""Long quotations, and whether the source they come from is linked."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from policies.engine.draft import Draft
from policies.engine.language.quotations import quotations

Place = tuple[int, int]
_AROUND = 110
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")

#: Who speaks to the council or for it may be quoted at length; what was written elsewhere has an author.
_SPOKEN = re.compile(
    r"\b(?:said|says|saying|told|tells|adds?|added|explain(?:s|ed)|comment(?:s|ed)|repl(?:y|ies|ied)|answer(?:s|ed)"
    r"|ask(?:s|ed)"
    r"|thank(?:s|ed)|sum(?:s|med) (?:it )?up|recall(?:s|ed)|announced|speech|statement)\b", re.I)
_COUNCIL_SPEAKS = re.compile(r"\b(?:Cllr|Councillor|[Cc]lerk|[Mm]ayor|[Cc]hair\w*|[Ss]pokes\w+)\b")
_OWN_RECORDS = re.compile(
    r"\b(?:minutes?|minuted|resolved|resolution|motion|agenda|standing orders?|terms of reference|polic(?:y|ies)"
    r"|byelaws?"
    r"|bylaws?|our (?:notice|letter|reply|response|objection|plan|charter)|code of conduct|council'?s (?:own|reply"
    r"|letter"
    r"|response|objection|statement|plan))\b", re.I)
_PUBLISHED = re.compile(
    r"\b(?:Gazette|Herald|Leader|Packet|Courier|Echo|Mercury|Chronicle|Express|Argus|Advertiser|Observer|Tribune"
    r"|Journal"
    r"|Times|Star|Telegraph|Guardian|Mail|Bulletin|Review|Magazine|magazine|newspaper|[Aa]rticle|[Cc]olumn|[Bb]ook"
    r"|[Nn]ovel"
    r"|[Pp]oem|[Pp]oet\w*|[Vv]erses?|[Ss]ong|[Ll]yrics|[Hh]ymn|[Gg]uidebook|[Bb]log|[Ww]ebsite|[Hh]istory"
    r"|[Ee]ncyclop\w+"
    r"|[Aa]uthor|[Ww]riter|[Cc]hapter|[Aa]nthology|[Pp]ublished|[Ww]rote|[Ww]rites|[Ww]ritten)\b")
_ADDRESS = re.compile(r"\b(?:https?://|www\.)[^\s<>\"”’)]{3,200}", re.I)
_ELSEWHERE = re.compile(
    r"^(?:gov|nhs|police|bbc)\.|\b(?:police|nhs)\b|agency|rescue|gazette|herald|courier|chronicle|echo|news|times|press"
    r"|wiki|museum|society|library|archive|county|district|borough|university|legislation|charity|foundation"
    r"|trust", re.I)
_STOP = re.compile(r"[.!?;:,](?=\s)")
_COUNCIL_HOST = re.compile(r"[.-](?:pc|tc|cc|parish|towncouncil|parishcouncil|council)\b|parish|council", re.I)


def long_quotations(draft: Draft, words: int) -> list[Place]:
    """Quotations of so many words that are neither the council's own record nor somebody speaking to it."""
    raw, found = draft.text.raw, []
    for start, end in quotations(raw):
        if len(_WORD.findall(raw, start, end)) < words:
            continue
        before, after = raw[max(0, start - _AROUND):start], raw[end:end + _AROUND]
        if _OWN_RECORDS.search(before) or (draft.source.minute_ref and "minute" in after.lower()):
            continue
        if _spoken(before) or _spoken(after.split("\n")[0]):
            continue
        found.append((start, end))
    return found


def _spoken(around: str) -> bool:
    if _PUBLISHED.search(around):
        return False
    return bool(_SPOKEN.search(around) or _COUNCIL_SPEAKS.search(around))


def links_elsewhere(draft: Draft, address: str = "") -> bool:
    """Whether the draft links to a page that is not the council's own (to the very host where ``address`` is known)."""
    links = [draft.source.url] + [match.group() for match in _ADDRESS.finditer(draft.text.raw)]
    hosts = {_host(link) for link in links if link} - {""}
    if address and _host(address):
        return _host(address) in hosts
    return any(not _own(host, draft) for host in hosts)


def _host(link: str) -> str:
    try:
        host = urlsplit(link if "//" in link else f"//{link}").hostname or ""
    except ValueError:
        return ""
    return host.lower().removeprefix("www.")


def _own(host: str, draft: Draft) -> bool:
    """The council's own host; where it told none of its own, any that is not plainly somebody else's."""
    if domains := draft.context.council.domains:
        return any(host == _host(own) or host.endswith("." + _host(own)) for own in domains)
    return bool(_COUNCIL_HOST.search(host)) or not _ELSEWHERE.search(host)


def opening(raw: str, place: Place, most: int = 95) -> Place:
    """The first words of a quotation: its first sentence or clause, or as many words as make a line."""
    start, end = place
    if end - start <= most:
        return place
    stops = [match.start() for match in _STOP.finditer(raw, start + 25, start + most)]
    gap = raw.rfind(" ", start + 25, start + most)
    return start, stops[-1] if stops else gap if gap > 0 else start + most
