"""The question of setting a council up, and the draft that follows where a policy is in force."""

from __future__ import annotations

from django import forms

from councilcomms.councils.models import Team
from policies.models import Version
from policies.transitions.drafting import LONGEST_LABEL
from policies.ways.filling import FOLLOWS


class TeamForm(forms.Form):
    """``draft``: the one that is filled. What it says already of who decides goes only where that is ticked."""

    team = forms.ChoiceField(
        label="Who does the council's communications?", choices=Team.choices,
        widget=forms.RadioSelect({"cc_heading": True, "cc_legend": "govuk-fieldset__legend--l", "cc_hints": FOLLOWS}),
        error_messages=dict.fromkeys(("required", "invalid_choice"), "Choose who does the council's communications."),
    )
    replacing = forms.BooleanField(required=False, widget=forms.CheckboxInput({"cc_small": True}))

    def __init__(self, *args, draft: Version | None, **kwargs):
        super().__init__(*args, **kwargs)
        if draft is None or not draft.ways.exists():
            del self.fields["replacing"]
        else:
            self.fields["replacing"].label = f"Replace what the draft “{draft.label}” says about who decides"


class AmendForm(forms.Form):
    label = forms.CharField(
        label="What is the amended version called?", max_length=LONGEST_LABEL, widget=forms.TextInput({"cc_width": 20}),
        error_messages={"required": "Give this version a name, like “2027 review”.",
                        "max_length": f"Keep the name to {LONGEST_LABEL} characters."},
    )
