"""The register of organisations: whom posts may name, formal partnerships, the area's public bodies."""

from functools import partial

from django.contrib import messages
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme, urlencode
from django.views.decorators.http import require_safe

from councilcomms.councils import organisation_meetings as asking
from councilcomms.councils import organisations as register
from councilcomms.councils.forms import REFUSED, carry_out
from councilcomms.councils.forms.minutes import MinuteChoice, noting
from councilcomms.councils.forms.organisations import (
    AddForm,
    ApprovalForm,
    AreaForm,
    OrganisationForm,
    PartnershipForm,
    PublicBodiesForm,
    TakeOffForm,
)
from councilcomms.councils.models import Organisation
from councilcomms.councils.views import organisation_listing as listing
from councilcomms.councils.views.meetings import ask_meeting_page
from councilcomms.councils.views.people import ask, form_page, sent


@require_safe
def organisations(request, council):
    ask(request, "see organisations")
    shown = listing.of_register(request.member, request.GET.get("q", ""), request.GET.get("show", ""))
    return render(request, "councils/organisations.html", shown)


@require_safe
def organisation(request, council, pk):
    ask(request, "see organisations")
    row = get_object_or_404(Organisation.objects.select_related("approved_by__user", "council"), pk=pk)
    return render(request, "councils/organisation.html", listing.of_organisation(row, request.member))


def way_back(request) -> str:
    """Where somebody came from to add or renew one, and goes back to; "" where they came from the register."""
    back = request.GET.get("next", "")
    return back if url_has_allowed_host_and_scheme(back, {request.get_host()}, request.is_secure()) else ""


@form_page
def add(request, council):
    """A name that the register has already leads to it: straight from a point, or from beside the box."""
    ask(request, register.KEEP)
    named, back, typed = request.GET.get("name", "")[:120], way_back(request), sent(request)
    there = register.called(typed.get("name", "") if typed else named)
    if there and not typed:
        return redirect(f"{what_it_needs(there)}?{urlencode({'next': back})}" if back else what_it_needs(there))
    form = AddForm(typed, initial={"name": named, "kind": request.GET.get("kind", "")})
    if form.is_valid():
        row = carry_out(form, add_and_approve, request.council, request.member, form)
        if row is not REFUSED:
            messages.success(request, f"{row} is on the register.")
            return redirect(back or row)
    elif there:
        carry_out(form, register.refuse_name, typed["name"])
    return render(request, "councils/add_organisation.html", {"form": form, "back": back, "there": there})


def what_it_needs(row) -> str:
    """The page on which it may be named again; its own where it may be."""
    if row.is_approved:
        return row.get_absolute_url()
    page = "put_back_organisation" if row.removed_on else "approve_organisation"
    return reverse(page, args=[row.council.slug, row.pk])


def add_and_approve(council, member, form):
    """Both or neither: what was typed of the approval must not be lost where it is refused."""
    with transaction.atomic():
        row = register.add(council, by=member, **form.organisation)
        return noting(form, register.approve)(row, by=member, **form.approval) if form.approval else row


def act_on(request, pk, form_class, verb, done, template, initial=lambda row: {}):
    """A page with one form about one organisation."""
    row = get_object_or_404(Organisation.objects.select_related("council"), pk=pk)
    ask(request, register.KEEP, row)
    form, back = form_class(sent(request), initial=initial(row)), way_back(request)
    verb = noting(form, verb) if isinstance(form, MinuteChoice) else verb
    if form.is_valid() and carry_out(form, verb, row, by=request.member, **form.cleaned_data) is not REFUSED:
        messages.success(request, done.format(row))
        return redirect(back or row)
    return render(request, f"councils/{template}.html", {"form": form, "organisation": row, "back": back})


def fields_of(*names):
    return lambda row: {name: getattr(row, name, None) for name in names}


@form_page
def change(request, council, pk):
    initial = fields_of(*OrganisationForm.base_fields)
    return act_on(request, pk, OrganisationForm, register.change, "Saved.", "change_organisation", initial)


@form_page
def approve(request, council, pk):
    done = "Posts may name {}."
    return act_on(request, pk, ApprovalForm, register.approve, done, "approve_organisation", fields_of("agreed_by"))


@form_page
def partnership(request, council, pk):
    initial = fields_of(*PartnershipForm.base_fields)
    done = "The partnership with {} is recorded."
    return act_on(request, pk, PartnershipForm, register.record_partnership, done, "record_partnership", initial)


@form_page
def take_off(request, council, pk):
    return act_on(request, pk, TakeOffForm, register.take_off, "{} is off the register.", "take_off_organisation")


@form_page
def put_back(request, council, pk):
    done = "{} is on the register again. Posts may name it."
    return act_on(request, pk, ApprovalForm, register.put_back, done, "put_back_organisation", fields_of("agreed_by"))


@form_page
def ask_meeting(request, council, pk):
    row = get_object_or_404(Organisation.objects.select_related("council"), pk=pk)
    ask(request, register.KEEP, row)
    begins = {"agenda_line": asking.agenda_words(row), "draft_resolution": asking.resolution_words(row)}
    return ask_meeting_page(request, partial(asking.ask_meeting, row), begins, {
        "heading": f"Ask the next meeting about {row}", "back": row.get_absolute_url(), "back_label": row.name,
        "words": "Where the Council agrees, posts may name it from then on.",
    })


@form_page
def public_bodies(request, council):
    """The county is in the address, so that its list can be looked at first; one press approves what is ticked."""
    ask(request, register.KEEP)
    area = request.GET.get("area", request.council.area)
    choosing = AreaForm({"area": area}) if area else AreaForm()
    if not area or not choosing.is_valid():
        return render(request, "councils/public_bodies.html", {"form": choosing, "choosing": choosing, "area": ""})
    form = PublicBodiesForm(sent(request), area=area, **listing.names_taken())
    if form.is_valid():
        said = {"by": request.member, "area": area, **form.said}
        rows = carry_out(form, noting(form, register.approve_public_bodies), request.council, **said)
        if rows is not REFUSED:
            words = f"{len(rows)} public bodies are approved." if len(rows) != 1 else f"{rows[0]} is approved."
            messages.success(request, words)
            return redirect("organisations", council)
    return render(request, "councils/public_bodies.html", {"form": form, "choosing": choosing, "area": area})
