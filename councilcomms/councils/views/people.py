"""The council's people: who they are, what they are, who deputises."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from councilcomms.councils import people
from councilcomms.councils.forms import REFUSED, carry_out
from councilcomms.councils.forms.minutes import noting
from councilcomms.councils.forms.people import DeputisingForm, InvitationForm, LastDayForm, LeavingForm, RoleForm
from councilcomms.councils.models import Deputising, Invitation, Membership, RoleHolding
from councilcomms.councils.people.deputising import conditions_on
from councilcomms.councils.permissions import may
from councilcomms.councils.views import listing

form_page = require_http_methods(["GET", "HEAD", "POST"])


def sent(request):
    """What was sent, for a form; None where the page is only looked at."""
    return request.POST if request.method == "POST" else None


def ask(request, verb, thing=None):
    """403 before a form is shown that could not be sent."""
    if not may(verb, request.member, thing or request.council):
        raise PermissionDenied(f"{request.member} may not {verb} here.")


@require_safe
def people_page(request, council):
    ask(request, "see people")
    return render(request, "councils/people.html", listing.of_council(request.member))


@require_safe
def person(request, council, pk):
    ask(request, "see people")
    member = get_object_or_404(Membership.objects.select_related("user", "council"), pk=pk)
    return render(request, "councils/person.html", listing.of_person(member, request.member))


@form_page
def invite(request, council):
    ask(request, "invite")
    form = InvitationForm(sent(request), by=request.member)
    if form.is_valid():
        verb = noting(form, people.invite)
        invitation = carry_out(form, verb, request.council, by=request.member, **form.cleaned_data)
        if invitation is not REFUSED:
            messages.success(request, f"We have written to {invitation.email}. The link works once and for 14 days.")
            return redirect("people", council)
    return render(request, "councils/invite.html", {"form": form})


@require_POST
def revoke_invitation(request, council, pk):
    invitation = get_object_or_404(Invitation, pk=pk)
    people.revoke_invitation(invitation, by=request.member)
    messages.success(request, f"The invitation to {invitation.email} no longer works.")
    return redirect("people", council)


@form_page
def give_role(request, council, pk):
    member = get_object_or_404(Membership.objects.select_related("user", "council"), pk=pk)
    ask(request, "give role", member)
    form = RoleForm(sent(request))
    if form.is_valid():
        verb = noting(form, people.give_role)
        if carry_out(form, verb, member, by=request.member, **form.cleaned_data) is not REFUSED:
            messages.success(request, f"{member.name} has the role from the day you gave.")
            return redirect("person", council, pk)
    return render(request, "councils/give_role.html", {"form": form, "person": member})


@form_page
def end_role(request, council, pk):
    holding = get_object_or_404(RoleHolding.objects.select_related("member__user"), pk=pk)
    ask(request, "end role", holding)
    form = LastDayForm(sent(request))
    if form.is_valid():
        if carry_out(form, people.end_role, holding, by=request.member, **form.cleaned_data) is not REFUSED:
            messages.success(request, f"{holding.member.name}'s role as {holding.get_role_display()} ends.")
            return redirect("person", council, holding.member_id)
    return render(request, "councils/end_role.html", {"form": form, "holding": holding})


@form_page
def end_membership(request, council, pk):
    member = get_object_or_404(Membership.objects.select_related("user", "council"), pk=pk)
    ask(request, "end membership", member)
    form = LeavingForm(sent(request), person=member)
    if form.is_valid():
        if carry_out(form, people.end_membership, member, by=request.member, **form.cleaned_data) is not REFUSED:
            messages.success(request, f"{member.name}'s membership ends. What they wrote and decided stays.")
            return redirect("people", council) if member.pk != request.member.pk else redirect("/desk/")
    return render(request, "councils/end_membership.html", {"form": form, "person": member})


@form_page
def open_deputising(request, council):
    ask(request, "open deputising")
    form = DeputisingForm(sent(request), by=request.member)
    if form.is_valid():
        verb = noting(form, people.open_deputising)
        if carry_out(form, verb, by=request.member, **form.cleaned_data) is not REFUSED:
            messages.success(request, f"{form.cleaned_data['member'].name} deputises between these days.")
            say_unmet(request, form.cleaned_data)
            say_nobody_urgent(request, form.cleaned_data)
            return redirect("people", council)
    condition = conditions_on(request.council)
    return render(request, "councils/open_deputising.html", {"form": form, "condition": condition})


def say_unmet(request, opened) -> None:
    """What of the policy's own condition the record does not meet. It stands all the same."""
    if unmet := conditions_on(request.council, opened["cause"], opened["locum"]):
        messages.warning(request, f"{unmet} The record says so, and stands.")


def say_nobody_urgent(request, opened) -> None:
    """Of a deputy for some kinds of post alone: nothing urgent is among them, whoever else may publish it."""
    if opened["categories"] and not people.others_publish_urgent(opened["starts"], opened["ends"]):
        messages.warning(request, (
            "Nobody but the Clerk can publish something urgent on these days. Name an emergency officer, or let "
            "somebody deputise for all kinds of post."
        ))


@require_POST
def end_deputising(request, council, pk):
    deputising = get_object_or_404(Deputising.objects.select_related("member__user"), pk=pk)
    people.end_deputising(deputising, by=request.member)
    messages.success(request, f"{deputising.member.name} no longer deputises.")
    return redirect("people", council)
