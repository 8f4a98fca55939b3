"""The council's settings, as a form."""

from __future__ import annotations

from django import forms
from django.core.validators import MaxLengthValidator, RegexValidator, validate_domain_name, validate_email

from councilcomms.councils.forms.fields import LinesField
from councilcomms.councils.forms.organisations import area_choices
from councilcomms.councils.models import Council

_phone = RegexValidator(r"^\+?[0-9][0-9 ()-]{5,28}$")
_one_a_line = "One a line. {} are the council's own: the checks never take them for somebody's private details."


class SettingsForm(forms.ModelForm):
    own_domains = LinesField(
        label="The council's web addresses (optional)", check=validate_domain_name,
        fault="Line {number}: “{line}” is not a web address. Write it like croft.example, without https://.",
        help_text=_one_a_line.format("Addresses"),
    )
    own_emails = LinesField(
        label="The council's other email addresses (optional)", check=validate_email,
        fault="Line {number}: “{line}” is not an email address.", help_text=_one_a_line.format("Addresses"),
    )
    own_phones = LinesField(
        label="The council's other phone numbers (optional)", check=_phone,
        fault="Line {number}: “{line}” is not a phone number. Use figures and spaces.",
        help_text=_one_a_line.format("Numbers"),
    )
    own_places = LinesField(
        label="The council's places (optional)", check=MaxLengthValidator(80), most=300,
        fault="Line {number}: “{line}” is too long. Use at most 80 characters.",
        help_text="One a line: streets, halls, parks, neighbouring villages. The checks never take them for people "
        "or for organisations.", widget=forms.Textarea({"rows": 6}),
    )
    area = forms.ChoiceField(
        label="County (optional)", choices=area_choices, required=False,
        help_text="Where the council lies. The register of organisations offers the public bodies of this county.",
        error_messages={"invalid_choice": "Choose a county from the list."},
    )

    class Meta:
        model = Council
        fields = [
            "short_name", "colour", "official_email", "official_phone", "office_hours", "not_monitored",
            "own_domains", "own_emails", "own_phones", "own_places", "area", "two_pairs_of_eyes", "two_factor_required",
            "late_minutes", "routine_share",
        ]
        labels = {
            "short_name": "Name in headings",
            "colour": "Colour",
            "official_email": "Official email address",
            "official_phone": "Official phone number (optional)",
            "office_hours": "Office hours (optional)",
            "not_monitored": "What the public pages say about when they are read (optional)",
            "two_pairs_of_eyes": "The Clerk's own posts need a second reader",
            "two_factor_required": "Clerk, deputy and policy administrator need a second step to sign in",
            "late_minutes": "How late a scheduled post may still go out, in minutes",
            "routine_share": "Of what goes out as routine, how much you look at afterwards, in percent",
        }
        help_texts = {
            "short_name": "“Croft” for “Croft Parish Council”.",
            "colour": "The bar at the top. Its letters become black or white, whichever reads better.",
            "office_hours": "For example: Tuesday and Thursday, 10am to noon.",
            "not_monitored": "For example: these pages are not monitored at all hours. In an emergency ring 999.",
            "two_pairs_of_eyes": "A deputy in dates approves them, or a councillor reads them and agrees.",
            "late_minutes": "From 0 to 1440, which is a day. Later than that it is not published and you are told.",
            "routine_share": "From 0, which is none, to 100, which is all. Nobody knows before which it will be.",
        }
        widgets = {"colour": forms.ColorInput, "not_monitored": forms.Textarea({"rows": 3})}
        error_messages = {
            "short_name": {"required": "Enter the name for headings.", "max_length": "Use at most 60 characters."},
            "colour": {"required": "Choose a colour."},
            "official_email": {"required": "Enter the council's official email address.",
                               "invalid": "Enter an email address, like clerk@croft.example."},
            "late_minutes": {"required": "Enter the number of minutes.",
                             "invalid": "Enter whole minutes in figures.",
                             "min_value": "Enter 0 or more minutes.",
                             "max_value": "Enter at most 1440 minutes, which is a day."},
            "routine_share": {"required": "Enter a number from 0 to 100.",
                              "invalid": "Enter a whole number in figures.",
                              "min_value": "Enter 0 or more.",
                              "max_value": "Enter at most 100."},
        }

    def _post_clean(self):
        """The verb changes the council, not the form: what was typed must not colour the page it is shown on."""
        original, self.instance = self.instance, Council.objects.get(pk=self.instance.pk)
        super()._post_clean()
        self.instance = original
