"""A channel is asked for, and the Council agrees or does not."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import PermissionDenied

from councilcomms.channels.models import Channel
from councilcomms.channels.permissions import may
from councilcomms.channels.transitions.moderators import end_all
from councilcomms.channels.transitions.standing import refuse_last_website, say_not_open
from councilcomms.channels.transitions.table import S, begin, step
from councilcomms.councils import jobs, meetings, notices
from councilcomms.councils.locking import lock_council
from councilcomms.councils.meetings import About, Outcome
from councilcomms.councils.models import MeetingItem, Membership
from councilcomms.councils.transitions import Refused, WrongState, one_act, together


def request_channel(*, by, kind: str, name: str, why: str, url: str = "") -> Channel:
    """Ask for a new channel. Raises Refused by field."""
    if not may("request", by, None):
        raise PermissionDenied("Councillors, officers and the Clerk ask for channels.")
    with one_act():
        lock_council(by.council_id)
        name = _new_name(kind, name)
        if not why.strip():
            raise Refused({"why": "Write what the channel is for."})
        channel = Channel.objects.create(kind=kind, name=name, url=url)
        begin(channel, "request", by=by, note=why.strip())
        _tell_of_request(channel, by)
    return channel


def request_again(channel: Channel, *, by, why: str) -> Channel:
    """One that was closed or not agreed is asked for anew; it needs the Council's agreement as any other."""
    with step(channel, "request again", by=by, note=why.strip()) as now:
        if not why.strip():
            raise Refused({"why": "Write why it is needed now."})
        now.thing.minute_ref, now.thing.minute_date = "", None
        _tell_of_request(now.thing, by)
    return now.thing


def note_open_channel(
    *, by, kind: str, name: str, url: str = "", by_hand_hint: str = "", minute_ref: str = "",
    minute_date: date | None = None,
) -> Channel:
    """The council begins where it is: an account that is in use already. With no minute the next meeting is asked."""
    if not may("note open", by, None):
        raise PermissionDenied("The Clerk notes what is open already.")
    with together():
        lock_council(by.council_id)
        name = _new_name(kind, name)
        channel = Channel.objects.create(kind=kind, name=name, url=url, by_hand_hint=by_hand_hint, state=S.OPEN)
        begin(channel, "note open", by=by, note="It was in use before it was noted here.")
        if minute_ref.strip() or minute_date:
            return agree(channel, by=by, minute_ref=minute_ref, minute_date=minute_date)
        ask_meeting(channel, by=by)
    return channel


def _new_name(kind: str, name: str) -> str:
    """Tidied. Raises Refused where the council has a channel of this kind and name."""
    name = " ".join(name.split())
    if not name:
        raise Refused({"name": "Enter what the channel is called."})
    there = Channel.objects.filter(kind=kind, name__iexact=name).first()
    if there is not None:
        again = " Open its page and ask for it again." if there.state == S.CLOSED else ""
        raise Refused({"name": f"There is a channel of this kind and name. It is now: "
                               f"{there.get_state_display().lower()}.{again}"})
    return name


def _tell_of_request(channel: Channel, by) -> None:
    deciders = [m for m in Membership.objects.deciders().select_related("council") if m.pk != by.pk]
    notices.tell(deciders, f"{by.name} asks for a channel: {channel}", channel.get_absolute_url())


def ask_meeting(channel: Channel, *, by, agenda_line: str = "", draft_resolution: str = "") -> MeetingItem:
    """On the agenda of the next meeting. The channel stays as it is until the meeting has resolved."""
    with step(channel, "ask meeting", by=by) as now:
        if now.thing.state != S.REQUESTED and not now.thing.lacks_minute:
            raise Refused(f"The Council has agreed to it: minute {now.thing.minute}." if now.thing.minute else
                          "The council's own website needs no agreement.")
        item = meetings.put_on_agenda(
            by=by, about=About.CHANNEL, key=str(now.thing.pk), title=now.thing.name,
            address=now.thing.get_absolute_url(), agenda_line=agenda_line.strip() or agenda_words(now.thing),
            draft_resolution=draft_resolution.strip() or resolution_words(now.thing),
        )
        now.note = f"For {item.meeting or 'the next meeting'}."
        now.tell([requester(now.thing)], f"The next meeting is asked about {now.thing}", now.thing.get_absolute_url())
    return item


def agenda_words(channel: Channel) -> str:
    what = f"{channel} ({channel.get_kind_display()})"
    if channel.lacks_minute:
        return f"Communications: to decide whether the Council keeps {what}, in use already. No minute was found."
    asked = requester(channel)
    whose = f", asked for by {asked.name}" if asked else ""
    return f"Communications: to decide whether the Council opens {what}{whose}."


def resolution_words(channel: Channel) -> str:
    does = "keeps" if channel.lacks_minute else "opens"
    return (f"RESOLVED: that {channel.council.name} {does} {channel} ({channel.get_kind_display()}), administered by "
            "the Clerk under the council's policy.")


def requester(channel: Channel) -> Membership | None:
    """Who asked for it last, where that is known."""
    asked = channel.events.filter(verb__in=["request", "request again"]).select_related("actor__user").last()
    return asked.actor if asked else None


def agree(channel: Channel, *, by, minute_ref: str, minute_date: date | None) -> Channel:
    """The Council agreed to it, by this minute. Raises Refused by ``minute_ref`` and ``minute_date``."""
    with step(channel, "agree", by=by) as now:
        if now.thing.state != S.REQUESTED and now.thing.minute_ref:
            raise Refused({"minute_ref": f"The Council has agreed to it already: minute {now.thing.minute}."})
        item = meetings.note_minute(minute_ref, minute_date, by=by, title=f"Channel: {now.thing}")
        now.thing.minute_ref, now.thing.minute_date = item.minute_ref, item.meeting.held_on
        now.note = f"Minute {item.minute}."
        now.record(facts={"item": item.pk})
        off_the_agenda(now.thing, by)
        now.tell([requester(now.thing)], f"The Council agreed to {now.thing}", now.thing.get_absolute_url(), now.note)
    return now.thing


def refuse(channel: Channel, *, by, reason: str) -> Channel:
    """The Council did not agree. One that was in use is closed by it."""
    with one_act():
        lock_council(by.council_id)
        with step(channel, "refuse", by=by, note=reason) as now:
            refuse_last_website(now.thing)
            end_all(now.thing)
            now.tell([requester(now.thing)], f"The Council did not agree to {now.thing}",
                     now.thing.get_absolute_url(), reason)
            was_open = now.thing.state == S.OPEN
        if was_open:
            say_not_open(now.thing, reason)
    return now.thing


def off_the_agenda(channel: Channel, by) -> None:
    """Nobody need decide it any more. The channel is locked: what locks the council after it could wait for ever."""
    meetings.no_longer_asked(About.CHANNEL, channel.pk, by=by)


@jobs.handler(meetings.resolved_event(About.CHANNEL))
def carry_out(job) -> None:
    """Agreed or not, as the meeting resolved and as the person who entered it. What cannot be carried out stays with
    whoever decides, who is told."""
    item = MeetingItem.objects.select_related("meeting").get(pk=job.payload["item"])
    by = Membership.objects.standing().get(pk=job.payload["by"])
    channel = Channel.objects.select_related("council").get(pk=item.key)
    try:
        if item.outcome == Outcome.AGREED:
            agree(channel, by=by, minute_ref=item.minute_ref, minute_date=item.meeting.held_on)
        else:
            refuse(channel, by=by, reason=f"Minute {item.minute}. {item.words}".strip())
    except (Refused, WrongState, PermissionDenied) as no:
        deciders = {m.pk: m for m in [*Membership.objects.deciders().select_related("council"), by]}
        said = f"Minute {item.minute}. It could not be carried out yet: {no}"
        notices.tell(deciders.values(), f"The Council resolved on {channel}", channel.get_absolute_url(), said)
