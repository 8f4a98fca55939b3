"""Sign-in by django-allauth; joining by invitation alone."""

from allauth.account.adapter import DefaultAccountAdapter
from django import forms


class NameForm(forms.Form):
    """What joining asks beside email address and password."""

    full_name = forms.CharField(label="Your full name", max_length=120)

    def signup(self, request, user):
        user.full_name = self.cleaned_data["full_name"]
        user.save()


class AccountAdapter(DefaultAccountAdapter):
    def is_open_for_signup(self, request):
        return False
