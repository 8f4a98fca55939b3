"""Meetings: entered, changed, what stands on their agendas, and what they resolved."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.html import format_html
from django.views.decorators.http import require_POST, require_safe

from councilcomms.councils import meetings as verbs
from councilcomms.councils.forms import REFUSED, carry_out
from councilcomms.councils.forms.meetings import AskForm, MeetingForm, PutOnForm, ResolutionForm
from councilcomms.councils.models import Meeting, MeetingItem
from councilcomms.councils.views import meeting_listing as listing
from councilcomms.councils.views.people import ask, form_page, sent


def find_meeting(pk) -> Meeting:
    return get_object_or_404(Meeting.objects.select_related("chaired_by__user"), pk=pk)


def find_item(pk) -> MeetingItem:
    return get_object_or_404(MeetingItem.objects.select_related("meeting", "asked_by__user"), pk=pk)


@require_safe
def meetings(request, council):
    ask(request, "see meetings")
    return render(request, "councils/meetings.html", listing.of_all(request.member, request.GET.get("page", "")))


@require_safe
def meeting(request, council, pk):
    ask(request, "see meetings")
    return render(request, "councils/meeting.html", listing.of_meeting(find_meeting(pk), request.member))


@form_page
def enter_meeting(request, council):
    ask(request, "enter meetings")
    form = MeetingForm(sent(request))
    if form.is_valid():
        entered = carry_out(form, verbs.enter_meeting, request.council, by=request.member, **form.cleaned_data)
        if entered is not REFUSED:
            messages.success(request, f"{entered} is entered.")
            return redirect("meeting", council, entered.pk)
    return render(request, "councils/meeting_form.html", {"form": form, "heading": "Enter a meeting"})


@form_page
def change_meeting(request, council, pk):
    row = find_meeting(pk)
    ask(request, "enter meetings", row)
    form = MeetingForm(sent(request), initial={name: getattr(row, name) for name in MeetingForm.base_fields})
    if form.is_valid():
        if carry_out(form, verbs.change_meeting, row, by=request.member, **form.cleaned_data) is not REFUSED:
            messages.success(request, "Saved.")
            return redirect("meeting", council, pk)
    page = {"form": form, "heading": "Change the meeting", "meeting": row}
    return render(request, "councils/meeting_form.html", page)


@form_page
def enter_resolution(request, council, pk):
    item = find_item(pk)
    ask(request, "enter meetings", item)
    form = ResolutionForm(sent(request), item=item)
    if form.is_valid():
        entered = carry_out(form, verbs.enter_resolution, item, by=request.member, **form.resolution)
        if entered is not REFUSED:
            messages.success(request, _entered_words(entered))
            return redirect("meeting", council, entered.meeting_id)
    return render(request, "councils/meeting_resolution.html", {"form": form, "item": item})


def _entered_words(item: MeetingItem) -> str:
    """And where it goes on from here."""
    said = f"Entered: {item.get_outcome_display().lower()}, minute {item.minute}."
    if not item.address:
        return said
    link = '{} <a class="govuk-notification-banner__link" href="{}">Go to what it was about</a>'
    return format_html(link, said, item.address)


@form_page
def put_on_meeting(request, council, pk):
    item = find_item(pk)
    ask(request, "enter meetings", item)
    form = PutOnForm(sent(request), initial={"meeting": item.meeting_id})
    if form.is_valid():
        moved = carry_out(form, verbs.put_on, item, by=request.member, **form.cleaned_data)
        if moved is not REFUSED:
            messages.success(request, f"“{moved}” is on the agenda of {moved.meeting}.")
            return redirect("meeting", council, moved.meeting_id)
    return render(request, "councils/meeting_put_on.html", {"form": form, "item": item})


@require_POST
def put_off_item(request, council, pk):
    moved = verbs.put_off(find_item(pk), by=request.member)
    messages.success(request, f"“{moved}” goes to {moved.meeting or 'the next meeting'}.")
    return redirect("meetings", council)


@require_POST
def take_back_item(request, council, pk):
    item = verbs.take_back(find_item(pk), by=request.member)
    messages.success(request, f"“{item}” is off the agenda.")
    return redirect("meetings", council)


def ask_meeting_page(request, verb, begins, page, about=""):
    """“Ask the next meeting”: the agenda line and the draft resolution, to be changed or sent as they are.

    ``verb(by=, agenda_line=, draft_resolution=)`` gives the item; ``begins``: what the two fields start from;
    ``page``: ``heading``, ``words``, and where one comes from and goes back to (``back``, ``back_label``).
    """
    form = AskForm(sent(request), initial=begins)
    if form.is_valid():
        item = carry_out(form, verb, by=request.member, **form.cleaned_data)
        if item is not REFUSED:
            messages.success(request, f"It goes to {item.meeting or 'the next meeting'}.")
            return redirect(page["back"])
    shown = {"form": form, "when": verbs.next_meeting_words(about), **page}
    return render(request, "councils/meeting_ask.html", shown)
