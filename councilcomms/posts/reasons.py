"""Reasons that whoever decides can choose from, by kind of point."""

#: The reason that lets an organisation be remembered on the register.
AGREED = "I have asked them and they agreed to be named."
#: Two or three true sentences the Clerk can choose from, by kind of point; she may always write her own.
REASONS = {
    "source-missing": (
        "I have checked this against the council's own records.",
        "It is common knowledge in the parish and nobody would ask for a source.",
    ),
    "organisation-reference": (
        AGREED,
        "It is a public body and its information is already public.",
    ),
    "copied-content": (
        "The owner allowed us to use it.",
        "It is the council's own, used before.",
    ),
    "link-safety": (
        "I opened the link and it leads where the post says.",
        "It is the address the issuing body itself gives.",
    ),
    "repetition": (
        "It is a reminder, and people asked for one.",
        "The notice must be repeated by law.",
    ),
    "legal-proceedings": ("It gives only what the court or authority has itself published.",),
    "councillor-promotion": ("The councillor is named as contact or chair, not praised.",),
}
#: Of any kind.
GENERAL_REASONS = ("I have read the clause and this use of the words is within it.",)
