"""What the kinds of check, of channel and of post, those whom a clause speaks to, and the seriousness of a point are
called on the screen."""

SEVERITY_WORDS = {"block": "Must change", "justify": "Needs the Clerk's reason", "advise": "Worth a look"}

KIND_NAMES = {
    "abusive-language": "Rude or threatening words", "personal-data": "Private details",
    "political": "Party politics in a post", "pre-election": "What waits until after the poll",
    "councillor-promotion": "Promoting a councillor", "recruitment": "Social media in recruiting",
    "organisation-reference": "Naming other organisations", "endorsement": "Advertising for others",
    "copied-content": "Other people's words and pictures", "repetition": "Saying the same again",
    "confidential": "Confidential matters", "source-missing": "How we know",
    "allegation": "Accusing somebody", "legal-proceedings": "Cases before a court",
    "link-safety": "Links", "image-description": "Pictures described", "house-style": "How we write",
    "debate": "Arguing",
    "obscene-racist": "Obscene or racist comments", "attack-threat": "Attacks and threats in comments",
    "libel": "Comments that may be libel", "plagiarism": "Pasted comments",
    "private-information": "Private details in comments", "off-topic": "Comments off the subject",
    "commercial-spam": "Selling and spam", "unlawful": "Comments against the law",
    "party-political": "Party politics in comments",
    "threat-to-person": "Threats to people", "foi-request": "Requests for information",
    "complaint": "Formal complaints", "question": "Questions", "suggestion": "Ideas",
    "no-response-expected": "Abuse that needs no answer", "protected": "Criticism that stays",
}

CHANNEL_NAMES = {
    "website": "Council website", "email": "Email", "sms": "Text message", "messaging": "Messaging app",
    "video": "Video call", "facebook": "Facebook", "x": "X", "mastodon": "Mastodon", "bluesky": "Bluesky",
    "wordpress": "WordPress", "webhook": "Another system", "noticeboard": "Noticeboard", "magazine": "Magazine",
    "other": "Another channel",
}

#: The categories of post that somebody can choose.
CATEGORY_NAMES = {
    "news": "News", "service": "A service (bins, roads, halls)", "event": "An event", "notice": "An official notice",
    "vacancy": "A vacancy", "press-release": "A press release", "partner": "Another agency's information",
    "share": "Sharing another account's post",
}

#: Kinds of channel and categories inside a sentence: “news and events on Facebook”.
CHANNEL_SHORT = CHANNEL_NAMES | {
    "website": "the website", "email": "email", "sms": "text message", "messaging": "a messaging app",
    "video": "video call", "webhook": "another system", "noticeboard": "the noticeboard", "magazine": "the magazine",
    "other": "another channel",
}
CATEGORY_PLURALS = {
    "news": "news", "service": "services", "event": "events", "notice": "official notices", "vacancy": "vacancies",
    "press-release": "press releases", "reply": "replies", "partner": "other agencies' information",
    "share": "shared posts",
}

#: Whom a clause speaks to, in a sentence and at the head of one.
AUDIENCE_WORDS = {
    "councillors": "councillors", "officers": "officers", "moderators": "moderators", "public": "the public",
}
AUDIENCE_NAMES = {name: words[0].upper() + words[1:] for name, words in AUDIENCE_WORDS.items()}
