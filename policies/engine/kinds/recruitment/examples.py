"""What must be found and what must pass."""

from policies.engine.model import Context
from policies.engine.protocol import Example

_VACANCY = Context(category="vacancy")

FOUND = (
    Example("Cleaner wanted, 8 hours a week. Please send a link to your Facebook with your form.",
            "send a link to your Facebook", context=_VACANCY),
    Example("Hall manager, part time. Share your Instagram handle when you apply.", "Share your Instagram handle",
            context=_VACANCY),
    Example("We checked everyone's Twitter before we drew up the shortlist.", "checked everyone's Twitter"),
    Example("Gardener needed. Tag someone who'd love it!", "Tag someone who'd love it", context=_VACANCY),
    Example("One seat by co-option. Pop their name in the comments.", "Pop their name in the comments", context=_VACANCY),
    Example("Four have applied for the warden's job and one of them, Peter Marsh, is our favourite.",
            "Four have applied for the warden's job and one of them, Peter Marsh, is our favourite"),
    Example("Applied for the office job? Add us as a friend.", "Add us as a friend", context=_VACANCY),
)
PASSED = (
    Example("Clerk wanted, 12 hours a week. Apply on the form by 31 July.", context=_VACANCY),
    Example("There is one seat to fill by co-option. Write to the Clerk, Mrs Ann Fell, by 5 June.", context=_VACANCY),
    Example("We do not look at anybody's social media when we shortlist.", context=_VACANCY),
    Example("Interviews for the ranger's job are on Thursday. Thank you to all 19 who applied.", context=_VACANCY),
    Example("Share your photos of the carnival and tag them below."),
    Example("Know someone who would enjoy the quiz? Tag them below."),
    Example("Follow us on Facebook for the times of the panto."),
)
