"""The fixed words of the checker and of the rooms that use it."""

DRAFT_KINDS = (
    "abusive-language", "personal-data", "political", "pre-election", "councillor-promotion", "recruitment",
    "organisation-reference", "endorsement", "copied-content", "repetition", "confidential", "source-missing",
    "allegation", "legal-proceedings", "link-safety", "image-description", "house-style", "debate",
)
#: Kinds whose ``block`` a ratifying minute may set aside.
RATIFIABLE = frozenset({"pre-election", "confidential"})

CRITERIA = (
    "obscene-racist", "attack-threat", "libel", "plagiarism", "private-information", "off-topic",
    "commercial-spam", "unlawful", "party-political",
)

ROUTES = ("threat-to-person", "foi-request", "complaint", "question", "suggestion", "no-response-expected")
#: Criticism that stands: neither a criterion nor a route, read and cited like them.
PROTECTED = "protected"
COMMENT_KINDS = (*CRITERIA, *ROUTES, PROTECTED)

CHANNEL_KINDS = (
    "website", "email", "sms", "messaging", "video", "facebook", "x", "mastodon", "bluesky", "wordpress",
    "webhook", "noticeboard", "magazine", "other",
)
CATEGORIES = ("news", "service", "event", "notice", "vacancy", "press-release", "reply", "partner", "share")
AUDIENCES = ("councillors", "officers", "moderators", "public")
