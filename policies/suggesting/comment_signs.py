"""Words of a clause that speak for a house rule on what the public says."""

from __future__ import annotations

from policies.suggesting.model import Sign

WHY = {
    "obscene-racist": "Comments that are obscene, racist or otherwise hateful are pointed out to the moderator.",
    "attack-threat": "Comments that insult or threaten people are pointed out to the moderator.",
    "libel": "Comments that accuse somebody recognisable are pointed out to the moderator.",
    "plagiarism": "Other people's material pasted in is pointed out to the moderator.",
    "private-information": "Private details in comments are pointed out to the moderator.",
    "off-topic": "Comments that have nothing to do with the post are pointed out to the moderator.",
    "commercial-spam": "Selling, scams and spam in comments are pointed out to the moderator.",
    "unlawful": "Comments that call for breaking the law are pointed out to the moderator.",
    "party-political": "Comments that campaign for or against a party are pointed out to the moderator.",
}

_STAYS = (r"\bnot (?:be )?(?:removed?|deleted?|hidden|taken down)\b|\bdoes not (?:remove|delete|hide)|\b(?:report(?:s|ed)?|reported)\b.{0,60}\b(?:clerk|police)|"
          r"\bneed not be answered|\bno (?:duty|need) to|\breplies are\b|\bformal complaint|\brequests? for information")
_BAD = r"\b(?:unsuitable|inappropriate|unacceptable|objectionable|harmful) (?:content|comments?|posts?|material|messages?|remarks)\b"
_COMES_DOWN = r"\b(?:remov\w*|delet\w*|comes? down|tak(?:e|en|es) down|hid(?:e|den))\b"

COMMENT_SIGNS = (
    Sign("obscene-racist", r"\b(?:obscen\w*|racis\w+|sexis\w+|homophob\w*|discriminat\w+|hate\b|hateful|hate speech|profan\w*|swear\w*|vulgar\w*|indecent|offensive|foul\b|"
         r"foul[- ]\w+|pornograph\w*|sexual(?:ly)?|crude|bad language)\b", unless=_STAYS),
    Sign("attack-threat", r"\b(?:attack(?:s|ed|ing)?|insult\w*|threat\w*|abus(?:e|ive)|harass\w*|bull(?:y|ies|ying)|intimidat\w*|menac\w+|rude|hostile)\b", unless=_STAYS + r"|\breply\b"),
    Sign("libel", r"\b(?:libel\w*|defam\w+|slander\w*|accus(?:e|es|ation|ations)|allegations?)\b", unless=_STAYS),
    Sign("plagiarism", r"\bplagiar\w+|\bcopyright\w*|\bintellectual property|\btaken from somebody else|\bcopied\b|\bpast(?:es?|ing) in\b|\b(?:other people|others|someone else)'?s? (?:work|material)",
         unless=_STAYS),
    Sign("private-information", r"\b(?:personal|private)(?: or (?:personal|private))?(?:,? \w+)? ?(?:details?|information|data)\b|\bconfidential|\bphone numbers?|\b(?:home|email|postal) addresses\b|\bother people's privacy",
         unless=_STAYS),
    Sign("off-topic", r"\boff[- ]topic|\boff the subject|\birrelevant|\bunrelated|\bnothing to do with|\bnot relevant|\b(?:keep|stay|stick) (?:to|on) (?:the )?(?:subject|topic|point)|\bon[- ]topic|"
         r"\brelevant to the", unless=_STAYS),
    Sign("commercial-spam", r"\badvert\w*|\bspam\w*|\bcommercial(?:ly)?\b|\bsell(?:s|ing)?\b|\bsolicit\w*|\bscams?\b|\bfraud\w*|\bpromot\w+ (?:of )?(?:a )?(?:product|service|business|goods)\w*|\bchain letters?",
         unless=_STAYS + r"|\bpolitical advert"),
    Sign("unlawful", r"\billegal\w*|\bunlawful\w*|\bagainst the law|\bbreaks? (?:the |any )?law|\bcriminal\b|\bcontrary to (?:the |any )?law|\bbreach\w*\b.{0,30}\b(?:law|policy)\b|"
         r"\bthis policy\b.{0,20}\bbreach", unless=_STAYS + r"|\bcopyright\b|\blike the law"),
    Sign("party-political", r"\bparty[- ]politic\w*|\bpolitical(?:ly)?\b|\bcampaign\w*\b.{0,40}\b(?:part(?:y|ies)|candidates?)|\bargues? for or against a party|\bcanvass\w*|\belectioneer\w*",
         unless=_STAYS),
    *(Sign(name, _BAD, needs=_COMES_DOWN, unless=r"\bdisciplin|\blose the use|\baccess\b")
      for name in ("obscene-racist", "attack-threat", "private-information", "unlawful")),
)
