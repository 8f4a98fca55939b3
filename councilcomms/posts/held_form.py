"""What becomes of a post that was kept back, or would be: the boxes of its row."""

from __future__ import annotations

from datetime import datetime

from django import forms

from councilcomms.councils.transitions import Refused
from councilcomms.posts.deciding_forms import Box, DateBox, TimeBox
from councilcomms.posts.fields import SKIPPED_HOUR, london


class KeptBackBox(Box):
    date = forms.DateField(
        label="Date", required=False, widget=DateBox(), error_messages={"invalid": "Enter a date like 7/6/2027."}
    )
    time = forms.TimeField(
        label="Time", required=False, widget=TimeBox(), help_text="UK time",
        error_messages={"invalid": "Enter a time like 9:30."},
    )
    note = forms.CharField(
        label="What should change?", required=False, widget=forms.Textarea({"rows": 3}),
        help_text="The author reads this with the post.",
    )
    reason = forms.CharField(
        label="Why is it not published?", required=False, widget=forms.Textarea({"rows": 3}),
        help_text="The author reads this.",
    )

    def moment(self) -> datetime:
        """The time chosen, in London."""
        date, time = self.said("date"), self.said("time")
        if not date or not time:
            raise Refused({"time" if date else "date": "Enter the date and the time."})
        moment = london(datetime.combine(date, time))
        if moment is None:
            raise Refused({"time": SKIPPED_HOUR})
        return moment

    def refuse(self, errors: dict) -> None:
        super().refuse({"date" if name == "when" else name: words for name, words in errors.items()})
