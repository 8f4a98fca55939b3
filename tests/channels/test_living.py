"""From the Council's agreement on: set up, opened, dormant, closed; and who moderates it between which days."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from councilcomms.channels import transitions
from councilcomms.channels.models import Channel
from councilcomms.channels.moderating import moderated_by
from councilcomms.councils import jobs
from councilcomms.councils.models import Job, Membership, Notice
from councilcomms.councils.transitions import Refused, WrongState
from tests.channels.conftest import MINUTE

TODAY = timezone.localdate()
SAID = {"url": "https://facebook.example/croft", "by_hand_hint": "Post it.", "terms_read": True}


def refused(verb, *args, **kwargs):
    with pytest.raises(Refused) as no:
        verb(*args, **kwargs)
    return no.value.errors


def again(member):
    return Membership.objects.standing().get(pk=member.pk)


def test_set_up_asks_for_everything_on_the_list(make_channel, clerk, officer):
    channel = make_channel("agreed", **MINUTE)
    assert set(refused(transitions.set_up, channel, by=clerk)) == {"url", "by_hand_hint", "terms_read", "member"}
    now = transitions.set_up(channel, by=clerk, member=officer, **SAID)
    assert (now.state, now.url, now.by_hand_hint) == ("set-up", SAID["url"], "Post it.")
    assert channel.pk in moderated_by(again(officer))
    assert now.events.get().facts["terms_read"] is True
    now = transitions.set_up(channel, by=clerk, url="https://facebook.example/2", by_hand_hint="Post it.")
    assert (now.state, now.url) == ("set-up", "https://facebook.example/2")


def test_a_kind_without_platform_asks_for_less(make_channel, clerk, officer):
    channel = make_channel("agreed", kind="noticeboard", name="The board by the hall")
    assert set(refused(transitions.set_up, channel, by=clerk)) == {"by_hand_hint", "member"}


def test_opened_only_where_the_policy_names_its_kind(policy, make_channel, clerk, officer):
    channel = make_channel("set-up", kind="x", name="@croft")
    assert "Begin an amended version" in refused(transitions.open_channel, channel, by=clerk)[""]
    assert Channel.objects.get().state == "set-up"
    policy.channel_kinds = ["website", "x"]
    policy.save()
    assert transitions.open_channel(channel, by=clerk).state == "open"
    assert Channel.objects.get().is_usable(policy)
    policy.channel_kinds = ["website"]
    policy.save()
    transitions.rest(channel, by=clerk, reason="Nobody answers there in August.")
    assert refused(transitions.reopen, channel, by=clerk)
    policy.channel_kinds = ["x"]
    policy.save()
    assert transitions.reopen(channel, by=clerk).state == "open"


def test_closing_needs_a_reason_and_ends_who_moderates(make_channel, clerk, officer):
    channel = make_channel("open", **MINUTE)
    transitions.assign_moderator(channel, by=clerk, member=officer, starts=TODAY)
    assert set(refused(transitions.close, channel, by=clerk, reason=" ")) == {"reason"}
    now = transitions.close(channel, by=clerk, reason="Nobody reads it.")
    assert now.state == "closed" and not moderated_by(again(officer))
    assert now.moderators.count() == 1
    assert Notice.objects.filter(member=officer, subject="Croft on Facebook is closed").exists()
    assert Job.objects.filter(name="posts.channel_not_open", payload__channel=channel.pk).count() == 1


def test_what_was_never_open_is_closed_without_a_word_to_authors(make_channel, clerk):
    transitions.close(make_channel("agreed"), by=clerk, reason="Not after all.")
    assert not Job.objects.filter(name="posts.channel_not_open").exists()


def test_the_councils_website_is_there_from_the_start_and_stays(croft, in_croft, clerk, do_jobs, make_channel):
    jobs.announce("councils.council_created", key="croft", payload={"council": croft.pk})
    do_jobs(croft)
    website = Channel.objects.get()
    assert (website.state, website.events.get().actor_name) == ("open", "The portal")
    for verb in (transitions.close, transitions.rest):
        assert "stays open" in refused(verb, website, by=clerk, reason="Away.")[""]
    make_channel("open", kind="website", name="The old website")
    assert transitions.close(website, by=clerk, reason="There is another.").state == "closed"


def test_only_officers_and_the_clerk_moderate(make_channel, clerk, councillor, chair, administrator, officer):
    channel = make_channel("open")
    for member in (councillor, chair, administrator):
        errors = refused(transitions.assign_moderator, channel, by=clerk, member=member, starts=TODAY)
        assert "section 101" in errors["member"]
    for member in (officer, clerk):
        transitions.assign_moderator(channel, by=clerk, member=member, starts=TODAY)
    assert channel.moderators.count() == 2


def test_days_that_overlap_or_are_wrong_are_refused(make_channel, clerk, officer, moderator):
    channel = make_channel("open")

    def assign(first, last=None, member=officer):
        return transitions.assign_moderator(
            channel, by=clerk, member=member, starts=TODAY + timedelta(first),
            ends=None if last is None else TODAY + timedelta(last),
        )

    assert set(refused(assign, 3, 2)) == set(refused(assign, -3, -2)) == {"ends"}
    assign(0, 10)
    for first, last in ((10, None), (0, 0), (-5, 3), (-5, None), (4, 40)):
        assert set(refused(assign, first, last)) == {"starts"}
    assign(11)
    assign(0, member=moderator)
    assert set(refused(assign, 400)) == {"starts"}
    assert channel.moderators.count() == 3


def test_a_moderator_ends_on_a_day_or_at_once(make_channel, clerk, officer):
    channel = make_channel("open")
    row = transitions.assign_moderator(channel, by=clerk, member=officer, starts=TODAY)
    past = TODAY - timedelta(days=1)
    assert set(refused(transitions.end_moderator, row, by=clerk, last_day=past)) == {"last_day"}
    transitions.end_moderator(row, by=clerk, last_day=TODAY)
    assert channel.pk in moderated_by(again(officer))
    transitions.end_moderator(row, by=clerk)
    assert channel.pk not in moderated_by(again(officer))
    with pytest.raises(WrongState):
        transitions.end_moderator(row, by=clerk)
    transitions.assign_moderator(channel, by=clerk, member=officer, starts=TODAY)
    assert list(channel.events.values_list("verb", flat=True)) == [
        "assign moderator", "end moderator", "end moderator", "assign moderator",
    ]
