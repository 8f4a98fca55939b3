"""The form for a post's words, for its author and for the Clerk who changes them."""

from __future__ import annotations

import datetime

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.timezone import localtime

from councilcomms.councils.moments import clock
from councilcomms.posts.fields import (
    SKIPPED_HOUR,
    DatePartsField,
    DatePartsWidget,
    PlainTextField,
    PlainTimeField,
    london,
    short_text,
)
from councilcomms.posts.guessing import guess_category
from councilcomms.posts.models import Picture
from councilcomms.posts.source_form import SourceForm
from councilcomms.posts.uploads import read_image
from councilcomms.posts.words import MOST_CHARACTERS, PictureWords, Words
from policies.words import CATEGORY_NAMES

NO_WORDS = "Write what you want people to know."
#: What each way of knowing needs, on sending.
_NEEDED = {
    "link": ("source_url", "Enter the address of the web page."),
    "minute": ("minute_ref", "Enter the minute's reference."),
    "own": ("source_note", "Say how you know it."),
}


class PostForm(SourceForm):
    """``channels``: those usable today; ``members``: whom it can be about; ``post``: None for a new one.

    ``sending``: what the author must say is asked for. Saving asks for nothing.
    """

    field_order = ("text",)

    text = PlainTextField(
        label="What do you want people to know?", required=False, help_text="Write as you would say it.",
        widget=forms.Textarea({
            "rows": 8, "data-cc-grow": True, "cc_label": "govuk-label--m", "class": "cc-write__box",
            "spellcheck": "true",
        }),
    )
    picture = forms.FileField(
        label="Choose a picture", required=False, allow_empty_file=True,
        help_text="JPEG or PNG, at most 10 MB. Documents are linked in your words, not uploaded.",
        widget=forms.FileInput({"accept": "image/jpeg,image/png"}),
    )
    image = forms.IntegerField(required=False, widget=forms.HiddenInput)
    remove_picture = forms.BooleanField(label="Use no picture", required=False, widget=forms.CheckboxInput({
        "cc_small": True,
    }))
    alt = short_text("What does it show?", 300, help_text="For people who cannot see it.")
    decorative = forms.BooleanField(
        label="It is only decoration and needs no description", required=False,
        widget=forms.CheckboxInput({"cc_small": True}),
    )
    owner = short_text("Who took it?", 120, help_text="A name. It stands under the picture.")
    licence = short_text("Who allows us to use it?", 200, help_text="“I took it” is enough if you did.")
    people = forms.ChoiceField(
        label="Can anyone be recognised?", required=False, choices=Picture.People.choices, widget=forms.RadioSelect,
    )
    headline = short_text("Headline (optional)", 120, help_text="Left empty, your first line is used.")
    when = forms.ChoiceField(
        label="When should it go out?", required=False, initial="ready",
        choices=[("ready", "When the Clerk is ready"), ("at", "On a day and at a time")],
        widget=forms.RadioSelect({"cc_reveals": {"at": ["wanted_date", "wanted_time"]}}),
    )
    wanted_date = DatePartsField(label="Day", required=False, widget=DatePartsWidget({"cc_revealed": True}))
    wanted_time = PlainTimeField(
        label="Time", required=False, help_text="In the parish's own time. For example 9am.",
        widget=forms.TextInput({"cc_revealed": True, "cc_width": 5}),
    )
    about = forms.TypedMultipleChoiceField(
        label="Is it about somebody at the council?", required=False, coerce=int,
        help_text="Tick anybody it is about. They will not decide on it.",
        widget=forms.CheckboxSelectMultiple({"cc_small": True}),
    )
    category = forms.ChoiceField(label="What kind of post is it?", required=False)
    edit_number = forms.IntegerField(required=False, widget=forms.HiddenInput)
    buffer_number = forms.IntegerField(required=False, widget=forms.HiddenInput)
    tab = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)

    def __init__(self, data=None, files=None, *, channels, members, post=None, sending=False, **options):
        options.setdefault("use_required_attribute", False)
        super().__init__(data, files, **options)
        self.post, self.sending, self.upload = post, sending, None
        self.offer(channels)
        self.fields["about"].choices = [(member.pk, member.name) for member in members]
        self.fields["category"].choices = [("", "Guess from the words"), *CATEGORY_NAMES.items()]

    # --- what is asked of each field ---

    def clean_text(self):
        text = self.cleaned_data["text"]
        if len(text) > MOST_CHARACTERS:
            raise ValidationError(f"That is {len(text):,} characters. The most is {MOST_CHARACTERS:,}.")
        if self.sending and not text.strip():
            raise ValidationError(NO_WORDS)
        return text

    def clean_source_kind(self):
        if self.sending and not self.cleaned_data["source_kind"]:
            raise ValidationError("Say how you know this.")
        return self.cleaned_data["source_kind"]

    def clean_channels(self):
        if self.sending and not self.cleaned_data["channels"]:
            raise ValidationError("Choose where it should go.")
        return self.cleaned_data["channels"]

    def clean_picture(self):
        file = self.cleaned_data["picture"]
        self.upload = read_image(file) if file else None
        return file

    def clean(self):
        super().clean()
        needed, words = _NEEDED.get(self.cleaned_data.get("source_kind"), ("", ""))
        if self.sending and needed and needed not in self.errors and not self.cleaned_data.get(needed):
            self.add_error(needed, words)
        if self.cleaned_data.get("when") == "at":
            self._clean_wanted()

    def _clean_wanted(self):
        for name, words in (("wanted_date", "Enter the day."), ("wanted_time", "Enter the time, like 9am.")):
            if name not in self.errors and self.cleaned_data.get(name) is None:
                self.add_error(name, words)
        wanted = self.wanted_at
        if wanted is not None and wanted <= timezone.now():
            self.add_error("wanted_date", "That time has passed. Choose a time to come.")
        if wanted is None and self.cleaned_data.get("wanted_date") and self.cleaned_data.get("wanted_time") is not None:
            self.add_error("wanted_time", SKIPPED_HOUR)

    # --- what it says ---

    def said(self, name, empty=""):
        """A field's value, or ``empty`` where it was left out or had an error."""
        return self.cleaned_data.get(name) or empty

    @property
    def wanted_at(self) -> datetime.datetime | None:
        day, time = self.said("wanted_date", None), self.cleaned_data.get("wanted_time")
        if self.said("when") != "at" or day is None or time is None:
            return None
        return london(datetime.datetime.combine(day, time))

    def to_words(self, post=None) -> Words:
        """The words as far as they could be read; whole where the form is valid."""
        text = self.said("text")
        return Words(
            text=text, headline=self.said("headline"), category=self.said("category") or guess_category(text),
            about=tuple(sorted(self.said("about", []))), channels=self.chosen_channels(),
            pictures=self._pictures(post or self.post), **self.source_words(),
        )

    def _pictures(self, post) -> tuple[PictureWords, ...]:
        pk = self.cleaned_data.get("image")
        image = post.images.filter(pk=pk).first() if post is not None and pk else None
        if image is None or self.said("remove_picture", False):
            return ()
        return (PictureWords(image.pk, image.sha256, image.name, *self.picture_facts()),)

    def picture_facts(self) -> tuple:
        """Description, decorative, owner, licence, people: as ``PictureWords`` takes them."""
        return (
            self.said("alt"), self.said("decorative", False), self.said("owner"), self.said("licence"),
            self.said("people"),
        )


def initial_of(words: Words, wanted_at=None) -> dict:
    """What the form starts from."""
    picture = words.pictures[0] if words.pictures else None
    wanted = localtime(wanted_at) if wanted_at else None
    initial = {
        name: getattr(words, name)
        for name in ("text", "headline", "source_kind", "source_url", "minute_ref", "minute_date", "source_note")
    }
    initial |= {"about": list(words.about), "channels": list(words.channels)}
    initial["category"] = "" if words.category == guess_category(words.text) else words.category
    initial |= {
        "when": "at" if wanted else "ready", "wanted_date": wanted.date() if wanted else None,
        "wanted_time": clock(wanted) if wanted else "",
    }
    if picture:
        initial |= {
            "image": picture.image, "alt": picture.alt, "decorative": picture.decorative, "owner": picture.owner,
            "licence": picture.licence, "people": picture.people,
        }
    return initial


def initial_from_typed(form_class, data) -> dict:
    """The same from what was typed and not saved."""
    return {
        name: field.widget.value_from_datadict(data, {}, name)
        for name, field in form_class.base_fields.items() if name != "picture"
    }
