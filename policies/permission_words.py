"""The words of every verb about the policy."""

from councilcomms.councils.offices import ADMINISTRATOR, ALL, CLERK, Grant

KEEPERS = (CLERK, ADMINISTRATOR)

WORDS = {
    "see policies": Grant("Read the council's policies", ALL),
    "see version": Grant("Read a version", ALL, but="Drafts are for the Clerk and the policy administrator."),
    "open policy file": Grant("Open a file of the policy, such as a signed page", KEEPERS),
    "begin version": Grant("Begin a new version", KEEPERS),
    "answer question": Grant("Answer a question that a version leaves open", KEEPERS),
    "confirm": Grant("Confirm having read the policy", ALL),
    "see confirmations": Grant("See who has confirmed it", (CLERK,)),
    "record confirmation": Grant("Record a confirmation given on paper", (CLERK,)),
    "edit policy versions": Grant("Change a draft of the policy", KEEPERS),
    "discard version": Grant("Throw a draft of the policy away", KEEPERS),
    "propose": Grant("Propose a version to the Council", KEEPERS),
    "return": Grant("Take a proposed version back to drafting", KEEPERS),
    "adopt": Grant("Record that the Council adopted a version", (CLERK,)),
    "sign": Grant("Sign an adopted version", (CLERK,), own=ALL, but="Beside the Clerk, whoever chaired that meeting."),
    "record signature": Grant("Record a signature given on paper", (CLERK,)),
    "ask meeting": Grant("Ask the next meeting about a version or the review", KEEPERS),
    "review": Grant("Review the policy", KEEPERS),
    "add trigger": Grant("Note something for the next review", KEEPERS),
    "keep checks": Grant("Keep the council's own checks and exceptions", KEEPERS),
    "keep companions": Grant("Keep the policy's companion documents", KEEPERS),
}
