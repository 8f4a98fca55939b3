"""What the kind must find, with the piece that is marked, and what it must let pass."""

from __future__ import annotations

from policies.engine.model import Context, CouncilFacts, ImageFacts, Outside, Source
from policies.engine.protocol import Example

_FERRY = ("The chain ferry was laid down at Pellow's yard in the spring of 1891, and carried in her first summer more "
          "pilgrims, pigs and pianos than the bridge had seen in a decade. Her boiler came from a trawler that nobody "
          "would insure, and her captain from a family that nobody would lend to.")
_THEIRS = Context(outside=(Outside(_FERRY, "Quayside Museum", "https://museum.example/ferry"),))
_OURS = Context(outside=(Outside(_FERRY, "Quayside Parish Council"),),
                council=CouncilFacts(name="Quayside Parish Council"))
_PARTNER = Context(category="partner", outside=_THEIRS.outside)
_SAYING = Context(outside=(Outside("Before you lift a crab pot that is not your own, think how you would like to "
    "explain "
                                   "it to the family that lives by it."),))
_MEETING = Context(outside=(Outside("The next meeting of the parish council will be held on Tuesday at 7pm in the "
    "village "
                                    "hall. Members of the public and press are welcome to attend."),))

_QUOTED = ("There is a stillness at the turn of the tide which no clock has ever measured, and the old men on the "
           "wall take off their caps to it, though if you ask them why they will talk of nothing but the weather")


def _picture(licence: str, **more) -> Example:
    image = ImageFacts("boat.jpg", "The lifeboat on its carriage", licence=licence, **more)
    return Example("The lifeboat is back.", images=(image,), field="image:0")


FOUND = (
    Example(f"Did you know? {_FERRY} Tell us more.", _FERRY[:-1], context=_THEIRS, severity="justify"),
    Example("A little history for the long evenings. The chain ferry was laid down at Pellow's yard in the spring of "
            "1891, "
            "and carried in her first summer more pilgrims, pigs and pianos than the bridge had seen in a decade. We "
            "will "
            "have her bell on show on Saturday.",
            "The chain ferry was laid down at Pellow's yard in the spring of 1891, "
            "and carried in her first summer more pilgrims, pigs and pianos than the bridge had seen in a decade",
            context=_THEIRS),
    Example(f"“{_FERRY}”", _FERRY[:-1], context=_THEIRS, source=Source(url="https://quayside-pc.example/history")),
    Example(f"From the Tidewater Courier: “{_QUOTED}.”", "There is a stillness at the turn of the tide which no clock "
            "has ever measured"),
    Example(f"A thought for the harvest of the sea: '{_QUOTED}.'", "There is a stillness at the turn of the tide which "
            "no clock has ever measured", source=Source(url="https://quayside-pc.example/news")),
    Example("Sunrise over the slip, nabbed off somebody's page.", "nabbed off somebody's page"),
    _picture(""),
    _picture("Found on the internet"),
    _picture("Google Images", owner="not known"),
    _picture("from their website, not asked yet"),
)
PASSED = (
    Example(f"The museum writes: “{_FERRY}” The rest is linked with this post.", context=_THEIRS,
            source=Source(url="https://museum.example/ferry")),
    Example(_FERRY, context=_OURS),
    Example(_FERRY, context=_PARTNER, source=Source(url="https://museum.example/ferry")),
    Example("Our chain ferry is 135 years old this spring. Come and hear about her boiler and her captain at the "
            "museum.",
            context=_THEIRS),
    Example("The fishermen put it well: “think how you would like to explain it to the family that lives by it.”",
            context=_SAYING),
    Example("The next meeting of the parish council will be held on Monday at 7pm in the village hall. Members of the "
            "public and press are welcome to attend. We will talk about the ferry.", context=_MEETING),
    Example("The minutes of 9 June record: “Members noted that the slip had dropped by half a metre at the western "
            "end, "
            "that the rings were rusted through, and asked that the sign be moved back before the regatta.”",
            source=Source(minute_ref="26/064")),
    Example("Cllr Ada Quill, who chairs the Harbour Committee, said: “Anyone who has stood in that queue with a "
            "pram, a "
            "dog and a bag of shopping while the rain came in sideways will be as glad of the new shelter as I am.”"),
    Example("“We came for a weekend and never left, and it was the ferry bell that did it, and the woman who lent us a "
            "kettle without asking our names,” Mrs Bell told us at the counter."),
    _picture("Quayside Parish Council"),
    _picture("Found on Wikimedia, CC BY 4.0"),
    _picture("I took it"),
    _picture("Jo Ferris, used with her permission"),
)
