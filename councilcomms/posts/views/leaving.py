"""The page on which the Clerk hands over somebody's open drafts."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from councilcomms.councils.forms import REFUSED, carry_out
from councilcomms.councils.models import Membership
from councilcomms.councils.people.leaving import successors
from councilcomms.councils.transitions import together
from councilcomms.posts import transitions
from councilcomms.posts.permissions import may
from councilcomms.posts.transitions.leaving import open_posts


class HandOverForm(forms.Form):
    successor = forms.ModelChoiceField(
        label="Who takes them over?", queryset=None, empty_label="Choose somebody",
        error_messages={"required": "Choose who takes them over.", "invalid_choice": "Choose somebody from the list."},
    )

    def __init__(self, *args, person, **kwargs):
        super().__init__(*args, **kwargs)
        able = [member.pk for member in successors(person)]
        rows = Membership.objects.filter(pk__in=able).select_related("user")
        self.fields["successor"].queryset = rows.order_by("user__full_name", "pk")


@require_http_methods(["GET", "HEAD", "POST"])
def hand_over(request, council, pk):
    person = get_object_or_404(Membership.objects.select_related("user", "council"), pk=pk)
    if not may("hand over", request.member, person):
        raise PermissionDenied("The Clerk hands over drafts.")
    form = HandOverForm(request.POST if request.method == "POST" else None, person=person)
    if form.is_valid():
        done = carry_out(form, handed_over, person, by=request.member, to=form.cleaned_data["successor"])
        if done is not REFUSED:
            messages.success(request, f"{form.cleaned_data['successor'].name} is now the author of what was open.")
            return redirect("person", council, pk)
    posts = open_posts(person).select_related("current").order_by("pk")
    return render(request, "posts/hand_over.html", {"form": form, "person": person, "posts": posts})


def handed_over(person, *, by, to) -> int:
    """All of it, or nothing."""
    with together():
        return transitions.hand_over_all(person, by=by, to=to)
