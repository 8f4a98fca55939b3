"""“Remember for this organisation until …”: whoever agreed to be named in a post goes on the council's register."""

from __future__ import annotations

from datetime import date, timedelta

from django import forms
from django.utils import timezone

from councilcomms.councils.models import Organisation
from councilcomms.councils.organisations import remember
from councilcomms.councils.transitions import Refused
from councilcomms.posts.points import Answers, Checked, Remembered
from councilcomms.posts.reasons import AGREED

MOST_AGREED = 200
MOST_NAME = 120
KINDS = [choice for choice in Organisation.Kind.choices if choice[0] != Organisation.Kind.OTHER]


def last_days() -> dict[str, date | None]:
    """What can be chosen, and the last day it means; none for “until I take it off”."""
    today = timezone.localdate()
    try:
        year_on = today.replace(year=today.year + 1)
    except ValueError:  # 29 February
        year_on = today.replace(year=today.year + 1, day=28)
    ends = {"year": year_on - timedelta(days=1), "end-of-year": date(today.year, 12, 31), "always": None}
    return ends


def remember_fields(key: str, known: bool = False) -> dict[str, forms.Field]:
    """The boxes under “they agreed” of one point. What the register has already (``known``) need not be said again."""
    days = {choice: f"For a year, until {day:%-d %B %Y}" if choice == "year" else f"Until {day:%-d %B %Y}"
            for choice, day in last_days().items() if day}
    fields = {
        f"agreed-{key}": forms.CharField(
            label="Who of them agreed, and how? (optional)", required=False,
            widget=forms.TextInput({"cc_revealed": True, "autocomplete": "off"}),
        ),
        f"remember-{key}": forms.ChoiceField(
            label="Remember for this organisation", required=False,
            choices=[("", "No, for this post only"), *days.items(), ("always", "Until I take it off")],
            widget=forms.RadioSelect({"cc_revealed": True, "cc_small": True}),
        ),
    }
    if not known:
        fields[f"kind-{key}"] = forms.ChoiceField(
            label="What kind of organisation is it?", required=False, choices=KINDS,
            help_text="Asked only where it is remembered.",
            widget=forms.RadioSelect({"cc_revealed": True, "cc_small": True}),
        )
    return fields


def remembered_typed(data) -> dict[str, Remembered]:
    """Point key to what is to be remembered, as sent. What stands hidden under another reason says nothing."""
    days, remembered = last_days(), {}
    for name, chosen in data.items():
        key = name.removeprefix("remember-")
        if name == key or chosen not in days or data.get(f"reason-{key}") != AGREED:
            continue
        agreed_by = " ".join(data.get(f"agreed-{key}", "").split())
        if len(agreed_by) > MOST_AGREED:
            raise Refused({f"agreed-{key}": f"Keep who agreed, and how, to {MOST_AGREED} characters."})
        remembered[key] = Remembered(agreed_by, days[chosen], data.get(f"kind-{key}", ""))
    return remembered


def remember_organisations(post, checked: Checked, answers: Answers, *, by) -> None:
    """Part of an approval: what its maker asked to remember, of the points that were settled by “they agreed”."""
    for point in checked.needing_reason:
        said, name = answers.remembered.get(point.key), point.finding.span
        if said is None or not name or point.finding.kind != "organisation-reference" or point.reason != AGREED:
            continue
        if len(name) > MOST_NAME:
            raise Refused({f"reason-{point.key}": f"Point {point.number}: the name is too long to be remembered."})
        asked = said.agreed_by or f"them, asked for the post “{post}”"[:MOST_AGREED]
        try:
            remember(post.council, by=by, name=name, agreed_by=asked, kind=said.kind, approved_until=said.until)
        except Refused as refused:
            errors = {f"kind-{point.key}" if field == "kind" else "": f"Point {point.number}: {words}"
                      for field, words in refused.errors.items()}
            raise Refused(errors) from None
