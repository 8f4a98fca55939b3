"""Change the words: the box in which whoever decides changes a post herself."""

from __future__ import annotations

from dataclasses import replace

from django import forms

from councilcomms.councils.transitions import Refused
from councilcomms.posts.deciding_forms import Box
from councilcomms.posts.forms import initial_of
from councilcomms.posts.source_form import SourceForm
from councilcomms.posts.words import MOST_CHARACTERS


class WordsBox(Box, SourceForm):
    """Headline, text, how it is known, where it goes, and what is said of each picture.

    ``channels``: those usable today; None where it is out already, and a correction goes where the post went.
    """

    field_order = ("headline", "text")

    headline = forms.CharField(
        label="Headline (optional)", required=False, max_length=120,
        error_messages={"max_length": "Keep the headline to 120 characters."},
    )
    text = forms.CharField(
        label="Text", required=False, strip=False,
        widget=forms.Textarea({"rows": 10, "data-cc-grow": "", "cc_count": MOST_CHARACTERS}),
    )

    def __init__(self, words, channels, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.words, self.initial = words, initial_of(words) | self.initial
        self.fields["source_kind"].label = "How is this known?"
        for name in ("source_kind", "channels"):
            self.fields[name].widget.attrs |= {"cc_legend": "", "cc_small": True}
        if channels is None:
            del self.fields["channels"]
        else:
            self.offer(channels)
        for place, picture in enumerate(words.pictures):
            self.fields[f"alt{place}"] = forms.CharField(
                label=f"Description of {picture.name or 'the picture'}", required=False, max_length=300,
            )
            self.initial.setdefault(f"alt{place}", picture.alt)

    def typed(self):
        """The words as typed, the rest as it stands."""
        if self.errors:
            raise Refused({})
        said = self.cleaned_data
        pictures = tuple(
            replace(picture, alt=said[f"alt{place}"]) for place, picture in enumerate(self.words.pictures)
        )
        channels = self.chosen_channels() if "channels" in self.fields else self.words.channels
        return replace(
            self.words, headline=said["headline"], text=said["text"], pictures=pictures, channels=channels,
            **self.source_words(),
        )
