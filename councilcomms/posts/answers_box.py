"""What the Clerk says of points, on the page where a post is decided: the boxes beside them, and what was sent."""

from __future__ import annotations

from django import forms

from councilcomms.councils.forms.minutes import offered
from councilcomms.councils.transitions import Refused
from councilcomms.posts.deciding_forms import Box
from councilcomms.posts.points import Answers
from councilcomms.posts.reasons import AGREED
from councilcomms.posts.remembering import remember_fields, remembered_typed

OTHER = "other"
MOST_REASON = 500
MOST_MINUTE = 100
#: The id of the page's list of recorded minutes, which each of these boxes offers.
RECORDED = "recorded-minutes"


class AnswersBox(Box):
    """For each point that needs a reason a choice of true sentences, or her own; for one the Council may ratify, the
    minute."""

    def __init__(self, checked, *args, **kwargs):
        super().__init__(*args, **kwargs)
        points = checked.needing_reason
        self.minutes = offered() if checked.ratifiable else []
        for point in checked.ratifiable:
            self.fields[f"minute-{point.key}"] = forms.CharField(
                label=f"Which minute of the Council ratifies point {point.number}?", required=False,
                initial=point.minute,
                help_text="Its reference and date, like 24/61, 4 June 2024. Readers see it. "
                          "Leave it empty to change the words.",
                widget=forms.TextInput({"cc_width": 20} | ({"list": RECORDED} if self.minutes else {})),
            )
        for point in points:
            self.fields[f"reason-{point.key}"] = forms.ChoiceField(
                label=f"Your reason for point {point.number}",
                choices=[(words, words) for words in point.reasons] + [(OTHER, "Something else")],
                required=False,
                widget=forms.RadioSelect({"cc_reveals": {OTHER: [f"reason-{point.key}-own"]}, "cc_small": True}),
            )
            if AGREED in point.reasons:
                remembering = remember_fields(point.key, known=point.stands_on_register)
                self.fields[f"reason-{point.key}"].widget.attrs["cc_reveals"][AGREED] = list(remembering)
                self.fields.update(remembering)
            self.fields[f"reason-{point.key}-own"] = forms.CharField(
                label=f"Your own reason for point {point.number}", required=False,
                widget=forms.Textarea({"rows": 2, "cc_revealed": True}),
            )
        self.initial = self.said_before(points) | self.initial

    @staticmethod
    def said_before(points) -> dict:
        """Reasons given at an earlier approval stay filled in."""
        said = {}
        for point in points:
            listed = point.reason in point.reasons
            if point.reason:
                said[f"reason-{point.key}"] = point.reason if listed else OTHER
                said[f"reason-{point.key}-own"] = "" if listed else point.reason
        return said


def answers_typed(data) -> Answers:
    """What was sent of the points."""
    return Answers(_reasons_typed(data), _minutes_typed(data), remembered_typed(data))


def _minutes_typed(data) -> dict[str, str]:
    minutes = {name[7:]: said.strip() for name, said in data.items() if name.startswith("minute-")}
    for key, said in minutes.items():
        if len(said) > MOST_MINUTE:
            raise Refused({f"minute-{key}": f"Keep the minute reference to {MOST_MINUTE} characters."})
    return {key: said for key, said in minutes.items() if said}


def _reasons_typed(data) -> dict[str, str]:
    """Point key to reason; “use for all like this” fills in the others of its kind."""
    reasons = {}
    for name, chosen in data.items():
        prefix, _, key = name.partition("-")
        if prefix == "reason" and "-" not in key:
            own = data.get(f"{name}-own", "")
            reasons[key] = (own if chosen == OTHER else chosen).strip()
            if len(reasons[key]) > MOST_REASON:
                raise Refused({name: f"Keep the reason to {MOST_REASON} characters."})
    for name, keys in data.items():
        if name.startswith("like-") and reasons.get(name[5:]):
            for key in keys.split():
                reasons[key] = reasons.get(key) or reasons[name[5:]]
    return reasons
