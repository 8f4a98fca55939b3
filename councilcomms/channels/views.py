"""The council's channels: the list, one page each, and a small page for each act."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from councilcomms.channels import listing, transitions
from councilcomms.channels.forms import (
    MinuteForm,
    ModeratorForm,
    NoteOpenForm,
    OpenForm,
    ReasonForm,
    RequestAgainForm,
    RequestForm,
    SetUpForm,
)
from councilcomms.channels.models import Channel, ChannelModerator
from councilcomms.channels.permissions import may
from councilcomms.channels.transitions.asking import agenda_words, resolution_words
from councilcomms.councils.forms import REFUSED, carry_out
from councilcomms.councils.forms.meetings import AskForm
from councilcomms.councils.forms.people import LastDayForm
from councilcomms.councils.views.people import form_page, sent
from policies.checks import version_in_force
from policies.permissions import may as may_to_policy


def ask(request, verb: str, thing=None) -> None:
    """403 before a form is shown that could not be sent."""
    if not may(verb, request.member, thing):
        raise PermissionDenied(f"{request.member} may not {verb} here.")


def fetch(pk) -> Channel:
    return get_object_or_404(Channel.objects.select_related("council"), pk=pk)


@require_safe
def channels(request, council):
    ask(request, "see")
    return render(request, "channels/channels.html", listing.of_council(request.member))


@require_safe
def channel(request, council, pk):
    row = fetch(pk)
    ask(request, "see", row)
    return render(request, "channels/channel.html", listing.of_channel(row, request.member))


def _asked(member) -> str:
    return "It is on the list." if member.is_clerk else "The Clerk knows."


@form_page
def request_channel(request, council):
    ask(request, "request")
    form = RequestForm(sent(request))
    if form.is_valid():
        row = carry_out(form, transitions.request_channel, by=request.member, **form.cleaned_data)
        if row is not REFUSED:
            messages.success(request, f"{_asked(request.member)} The Council decides at a meeting.")
            if first := transitions.must_amend_first(row, version_in_force()):
                messages.warning(request, first)
            return redirect(row)
    return render(request, "channels/request.html", {"form": form})


@form_page
def note_open_channel(request, council):
    ask(request, "note open")
    form = NoteOpenForm(sent(request))
    if form.is_valid():
        row = carry_out(form, transitions.note_open_channel, by=request.member, **form.said)
        if row is not REFUSED:
            asked = "" if row.minute_ref else " The next meeting is asked whether the council keeps it."
            messages.success(request, f"Noted as open already.{asked}")
            return redirect(row)
    return render(request, "channels/note_open.html", {"form": form})


def act_on(request, row, form, verb, done: str, *, heading: str, button: str, **shown):
    """A page with one form about one channel."""
    if form.is_valid() and carry_out(form, verb, row, by=request.member, **form.cleaned_data) is not REFUSED:
        messages.success(request, done)
        return redirect(row)
    page = {"form": form, "channel": row, "heading": heading, "button": button, **shown}
    return render(request, "channels/act.html", page)


@form_page
def request_again(request, council, pk):
    row = fetch(pk)
    ask(request, "request again", row)
    return act_on(
        request, row, RequestAgainForm(sent(request)), transitions.request_again, _asked(request.member),
        heading=f"Ask again for {row}", button="Ask for it", lead="It needs the Council's agreement, as any channel.",
        first=transitions.must_amend_first(row, version_in_force()),
    )


@form_page
def ask_meeting(request, council, pk):
    row = fetch(pk)
    ask(request, "ask meeting", row)
    form = AskForm(sent(request), initial={
        "agenda_line": agenda_words(row), "draft_resolution": resolution_words(row)})
    return act_on(
        request, row, form, transitions.ask_meeting, "It is on the agenda of the next meeting.",
        heading=f"Ask the next meeting about {row}", button="Put it on the agenda",
        lead="Change the words as your Council says them. The channel stays as it is until the meeting has resolved.",
        first=transitions.must_amend_first(row, version_in_force()),
    )


@form_page
def agree(request, council, pk):
    row = fetch(pk)
    ask(request, "agree", row)
    return act_on(
        request, row, MinuteForm(sent(request)), transitions.agree, "The Council's agreement is noted.",
        heading=f"The Council agreed to {row}", button="Note the minute",
        lead="No account is opened in the council's name without the Council's agreement.",
    )


@form_page
def assign_moderator(request, council, pk):
    row = fetch(pk)
    ask(request, "assign moderator", row)
    return act_on(
        request, row, ModeratorForm(sent(request)), transitions.assign_moderator, "They moderate it on these days.",
        heading=f"Name who moderates {row}", button="Name them", lead="The Clerk administers every channel.",
    )


@form_page
def end_moderator(request, council, pk):
    moderator = get_object_or_404(ChannelModerator.objects.select_related("channel__council", "member__user"), pk=pk)
    ask(request, "end moderator", moderator)
    form = LastDayForm(sent(request))
    name, row = moderator.member.name, moderator.channel

    def verb(_channel, **said):
        return transitions.end_moderator(moderator, **said)

    return act_on(
        request, row, form, verb, f"{name} no longer moderates it, or not after that day.", kind="warning",
        heading=f"{name} stops moderating {row}", button="End it", lead="The record that they moderated it stays.",
    )


@form_page
def set_up(request, council, pk):
    row = fetch(pk)
    ask(request, "set up", row)
    first = row.state == Channel.State.AGREED
    return act_on(
        request, row, SetUpForm(sent(request), channel=row, first=first), transitions.set_up,
        "It is set up. Look at it once more, then open it." if first else "Saved.",
        heading=f"Set up {row}" if first else f"Change how {row} is set up", button="Save",
        lead="What there must be before it opens." if first else "",
    )


@form_page
def open_channel(request, council, pk):
    """One page for opening and opening again; where the policy is in the way, it leads to the policy."""
    row = fetch(pk)
    verb = "reopen" if row.state == Channel.State.DORMANT else "open"
    ask(request, verb, row)
    act = transitions.reopen if verb == "reopen" else transitions.open_channel
    return act_on(
        request, row, OpenForm(sent(request)), act, "It is open. Posts can go there from now on.",
        heading=f"Open {row}", button="Open it", lead="From then on it can be chosen for posts.",
        not_named=transitions.kind_not_named(row, version_in_force()),
        may_begin_version=may_to_policy("begin version", request.member, None),
    )


@form_page
def rest(request, council, pk):
    row = fetch(pk)
    ask(request, "rest", row)
    return act_on(
        request, row, ReasonForm(sent(request)), transitions.rest, "It is dormant. Nothing goes out on it.",
        heading=f"Make {row} dormant", button="Make it dormant",
        lead="Nothing goes out on it until it is opened again. Posts that wait for it are kept, and their authors are "
             "told.",
    )


@form_page
def close(request, council, pk):
    row = fetch(pk)
    ask(request, "close", row)
    return act_on(
        request, row, ReasonForm(sent(request)), transitions.close, "It is closed.",
        heading=f"Close {row}", button="Close it", kind="warning",
        lead="Posts that wait for it are kept, and their authors are told. Nobody moderates it from now on. "
             "Its record stays, and it can be asked for again.",
    )
