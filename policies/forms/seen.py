"""Forms that say what their page showed, so that nobody writes over what they have not seen."""

from __future__ import annotations

from django import forms

from councilcomms.councils.forms import REFUSED, carry_out
from councilcomms.councils.transitions import WrongState


class SeenForm(forms.Form):
    """``seen``: the hash of the row as the page showed it (``policies.versions.fingerprints``)."""

    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def renew(self, seen: str) -> None:
        """The page that comes back shows the row as it is now: what is sent from it next may go in its place."""
        self.data = self.data.copy()
        self.data[self.add_prefix("seen")] = seen

    @property
    def was_stale(self) -> bool:
        return self.is_bound and self.has_error("seen")


def done(form, verb, *args, now=None, **kwargs):
    """Call the verb; where it is refused, for whatever reason, its words stand by the form and what was typed stays.

    ``now``: gives the hash of the row as it is. Returns REFUSED, or what the verb returns.
    """
    try:
        result = carry_out(form, verb, *args, **kwargs)
    except WrongState as wrong:
        form.add_error(None, wrong.words)
        return REFUSED
    if result is REFUSED and now is not None and form.has_error("seen"):
        form.renew(now())
    return result
