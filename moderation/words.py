"""What criteria and routes are called on the screen."""

CRITERION_NAMES = {
    "obscene-racist": "Obscene or racist content",
    "attack-threat": "Personal attacks, insults or threats",
    "libel": "Statements about somebody that may be libellous",
    "plagiarism": "Other people's material pasted in",
    "private-information": "Somebody's private details",
    "off-topic": "Nothing to do with the post",
    "commercial-spam": "Advertising, scams and spam",
    "unlawful": "Anything else against the law or the council's policy",
    "party-political": "Party politics",
}

ROUTE_NAMES = {
    "threat-to-person": "A threat to a person: tell the Clerk at once",
    "foi-request": "A request for information: the Clerk must answer within 20 working days",
    "complaint": "A formal complaint: to the Clerk, under the complaints procedure",
    "question": "A question: it wants an answer",
    "suggestion": "An idea: pass it on to the right person",
    "no-response-expected": "No duty to answer abuse",
}
