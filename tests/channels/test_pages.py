"""The pages of the council's channels."""

from __future__ import annotations

from datetime import timedelta
from html import unescape

import pytest
from django.utils import timezone

from councilcomms.channels import transitions
from councilcomms.channels.models import Channel, ChannelModerator
from councilcomms.councils import meetings
from councilcomms.councils.tenancy import council_scope
from policies.models import Way
from tests.channels.conftest import MINUTE

ADDRESS = "/croft/desk/channels/"
TODAY = timezone.localdate()
REASON = {"reason": "Nobody reads it."}


def day(name, on):
    return {f"{name}_{part}": getattr(on, part) for part in ("day", "month", "year")}


def page(browser, address, data=None):
    answer = browser.get(address) if data is None else browser.post(address, data, follow=True)
    return unescape(answer.content.decode())


@pytest.fixture
def at_desk(signed_in, clerk):
    return signed_in(clerk)


def test_gates(gates, policy, make_channel, clerk, councillor, chair, officer, administrator):
    channel = make_channel("open")
    row = transitions.assign_moderator(channel, by=clerk, member=officer, starts=TODAY)
    own, others = f"{ADDRESS}{channel.pk}/", [councillor, chair, officer, administrator]
    for address in (ADDRESS, own):
        gates(address, [clerk, *others], [])
    for address in (f"{ADDRESS}ask-for/", f"{own}ask-for-again/"):
        gates(address, [clerk, councillor, chair, officer], [administrator])
    acts = [f"{own}{act}/" for act in ("ask-the-meeting", "agreed", "moderators/add", "set-up", "open", "dormant", "close")]
    for address in (f"{ADDRESS}open-already/", f"{ADDRESS}moderators/{row.pk}/end/", *acts):
        gates(address, [clerk], others)
        gates(address, [], others, "post")
    assert Channel.objects.get().state == "open"


def test_the_list_by_state_with_moderators(policy, website, make_channel, clerk, officer, signed_in, councillor):
    channel = make_channel("open", name="the text list", kind="sms")
    make_channel("closed")
    transitions.assign_moderator(channel, by=clerk, member=officer, starts=TODAY)
    found = page(signed_in(councillor), ADDRESS)
    assert f'href="{ADDRESS}" aria-current="page"' in found
    for words in ("The text list", "Moderated by Oscar Officer", "No moderator: the Clerk looks after it", "Closed",
                  "The policy in force does not name this kind", "No minute is known", "Ask for a channel"):
        assert words in found
    assert "Note one that is open already" not in found
    assert found.index("Croft's website") < found.index("Croft on Facebook")


def test_the_list_asks_the_same_of_one_channel_and_of_thirty(
    policy, website, clerk, officer, make_channel, at_desk, django_assert_max_num_queries
):
    own = f"{ADDRESS}{website.pk}/"
    for address in (ADDRESS, own):
        at_desk.get(address)
    with django_assert_max_num_queries(12) as one:
        at_desk.get(ADDRESS)
    with django_assert_max_num_queries(14) as of_one:
        at_desk.get(own)
    for number in range(29):
        channel = make_channel("open", kind="noticeboard", name=f"Board {number}")
        for moderated in (channel, website):
            ChannelModerator.objects.create(channel=moderated, member=officer, starts=TODAY)
    with django_assert_max_num_queries(len(one)):
        assert "Board 28" in page(at_desk, ADDRESS)
    with django_assert_max_num_queries(len(of_one)):
        assert page(at_desk, own).count("Oscar Officer, from") == 29


def test_from_asking_to_open_by_the_pages_alone(policy, clerk, councillor, officer, signed_in, at_desk):
    asked = {"kind": "facebook", "name": "Croft on Facebook", "why": "", "url": ""}
    browser = signed_in(councillor)
    assert "Write what the channel is for." in page(browser, f"{ADDRESS}ask-for/", asked)
    said = page(browser, f"{ADDRESS}ask-for/", asked | {"why": "Families read it."})
    assert "The Council decides at a meeting." in said and "Ask the next meeting" not in said
    channel = Channel.objects.get()
    own = f"{ADDRESS}{channel.pk}/"
    agenda = page(at_desk, f"{own}ask-the-meeting/")
    assert "asked for by Colin Councillor" in agenda and "RESOLVED" in agenda
    lines = {"agenda_line": "To decide on Facebook.", "draft_resolution": "RESOLVED: yes."}
    assert "The next meeting is asked: “To decide on Facebook.”" in page(at_desk, f"{own}ask-the-meeting/", lines)
    wrong = page(at_desk, f"{own}agreed/", {"minute_ref": "2026/41"})
    assert "Give the date of that meeting." in wrong and 'value="2026/41"' in wrong
    minute = {"minute_ref": "2026/41", **day("minute_date", MINUTE["minute_date"])}
    assert "Minute 2026/41, 4 June 2026" in page(at_desk, f"{own}agreed/", minute)
    form = page(at_desk, f"{own}set-up/")
    assert "https://www.facebook.com/legal/terms" in form and "Colin Councillor" not in form
    wrong = page(at_desk, f"{own}set-up/", {"by_hand_hint": "Post it from the office."})
    for words in ("Choose who moderates it.", "Enter the address where people find it.", "then tick this",
                  "Post it from the office."):
        assert words in wrong
    page(at_desk, f"{own}set-up/", {
        "member": officer.pk, "url": "https://facebook.example/croft", "by_hand_hint": "Post it.", "terms_read": "on"})
    assert "It is open." in page(at_desk, f"{own}open/", {})
    found = page(signed_in(councillor), own)
    assert "Oscar Officer, from" in found and "Close it" not in found
    for words in ("Opened", "Set up", "Agreed by the Council", "Put on the agenda", "Asked for", "Families read it."):
        assert words in found


def test_a_kind_the_policy_does_not_name_leads_to_the_policy(policy, make_channel, at_desk):
    channel = make_channel("set-up", kind="x", name="@croft")
    for address in (f"{ADDRESS}{channel.pk}/", f"{ADDRESS}{channel.pk}/open/"):
        found = page(at_desk, address)
        assert "/croft/desk/policies/begin/" in found and "does not name this kind of channel: X." in found
    found = page(at_desk, f"{ADDRESS}{channel.pk}/open/", {})
    assert "does not name this kind of channel: X." in found and Channel.objects.get().state == "set-up"


def test_that_the_policy_must_be_amended_is_said_from_the_start(policy, signed_in, at_desk, councillor):
    said = "The policy does not name X. The Council must amend it before the channel can open"
    asked = {"kind": "x", "name": "@croft", "why": "The young read it."}
    found = page(at_desk, f"{ADDRESS}ask-for/", asked)
    own = Channel.objects.get().get_absolute_url()
    assert said in found and "The Clerk knows" not in found
    for address in (own, f"{own}ask-the-meeting/"):
        assert said in page(at_desk, address)
    Channel.objects.update(state="set-up")
    assert "Open it</a>" not in page(at_desk, own)
    Channel.objects.update(state="closed")
    again = f"{own}ask-for-again/"
    assert said in page(at_desk, again)
    assert "The Clerk knows" in page(signed_in(councillor), again, {"why": "Still."})


def test_noted_as_open_already(policy, at_desk):
    said = {"kind": "facebook", "name": "Croft on Facebook", "url": "", "by_hand_hint": "", "agreed": "minute"}
    found = page(at_desk, f"{ADDRESS}open-already/", said)
    assert "Give the reference of the minute." in found and "Give the date of that meeting." in found
    wrong_day = {"minute_date_day": "x"}
    found = page(at_desk, f"{ADDRESS}open-already/", said | wrong_day | {"agreed": "not-found"})
    assert "The next meeting is asked whether the council keeps it." in found
    assert Channel.objects.get().lacks_minute


def test_moderators_are_named_and_ended(policy, make_channel, at_desk, officer, councillor):
    channel = make_channel("open")
    address = f"{ADDRESS}{channel.pk}/moderators/add/"
    assert "section 101" in page(at_desk, address, {"member": councillor.pk, **day("starts", TODAY)})
    found = page(at_desk, address, {"member": officer.pk, **day("starts", TODAY)})
    row = ChannelModerator.objects.get()
    end = f"{ADDRESS}moderators/{row.pk}/end/"
    assert end in found
    assert "moderates it already" in page(at_desk, address, {"member": officer.pk, **day("starts", TODAY)})
    yesterday = TODAY - timedelta(days=1)
    assert "today or later" in page(at_desk, end, day("last_day", yesterday))
    found = page(at_desk, end, {})
    assert "Earlier moderators (1)" in found and end not in found


def test_dormant_closed_and_asked_for_again(policy, make_channel, at_desk, website):
    channel = make_channel("open", **MINUTE)
    own = f"{ADDRESS}{channel.pk}/"
    assert "Write why." in page(at_desk, f"{own}dormant/", {"reason": ""})
    assert "Open it again" in page(at_desk, f"{own}dormant/", REASON)
    page(at_desk, f"{own}open/", {})
    assert "Ask for it again" in page(at_desk, f"{own}close/", REASON)
    assert "This channel is now: closed" in page(at_desk, f"{own}close/", REASON)
    assert "Ask the next meeting" in page(at_desk, f"{own}ask-for-again/", {"why": "We miss it."})
    found = page(at_desk, f"{ADDRESS}{website.pk}/")
    assert "Close it" not in found and "Make it dormant" not in found and "No minute" not in found
    assert "It stays open." in page(at_desk, f"{ADDRESS}{website.pk}/close/", REASON)


def test_it_says_whom_the_policy_lets_decide(policy, make_channel, at_desk, clerk):
    channel = make_channel("open")
    own = f"{ADDRESS}{channel.pk}/"
    assert "The Clerk decides." in page(at_desk, own)
    Way.objects.filter(version=policy).delete()
    Way.objects.create(version=policy, position=1, channel_kinds=["facebook"], categories=["news"], decides="moderators",
                       consult=[{"who": ["chair", f"member:{clerk.pk}"], "needed": 2}])
    policy.content_key = "another"
    policy.save()
    found = page(at_desk, own)
    assert "The chair and Clara Clerk are consulted and both must agree." in found
    assert "The channel's moderators decide" in found and "News." in found and "The Clerk decides." in found


def test_another_councils_channel_is_not_there(policy, make_channel, outsider_clerk, officer, signed_in, scarcliffe):
    channel = make_channel("open")
    row = ChannelModerator.objects.create(channel=channel, member=officer, starts=TODAY)
    browser = signed_in(outsider_clerk)
    for address in (f"{channel.pk}/", f"{channel.pk}/close/", f"moderators/{row.pk}/end/"):
        for act in (browser.get, browser.post):
            assert act(f"/scarcliffe/desk/channels/{address}").status_code in (404, 405)
        assert browser.get(f"/scarcliffe/desk/channels/{address}").status_code == 404
    with council_scope(scarcliffe):
        assert not Channel.objects.exists()


def test_a_minute_that_is_recorded_can_be_chosen(policy, make_channel, clerk, at_desk):
    """Of what the Council agreed to, and of what is noted as open already; what is typed beside it is not lost."""
    known = meetings.note_minute(MINUTE["minute_ref"], MINUTE["minute_date"], by=clerk)
    channel = make_channel()
    assert "2026/41 · Full Council, 4 June 2026" in page(at_desk, f"{ADDRESS}{channel.pk}/agreed/")
    both = {"minute": known.pk, "minute_ref": "2026/42"}
    assert "You chose another minute from the list." in page(at_desk, f"{ADDRESS}{channel.pk}/agreed/", both)
    assert "Minute 2026/41, 4 June 2026" in page(at_desk, f"{ADDRESS}{channel.pk}/agreed/", {"minute": known.pk})
    noted = {"kind": "x", "name": "@croft", "agreed": "minute"}
    assert "Give the reference of the minute." in page(at_desk, f"{ADDRESS}open-already/", noted)
    page(at_desk, f"{ADDRESS}open-already/", noted | {"minute": known.pk})
    assert Channel.objects.get(kind="x").minute == "2026/41, 4 June 2026"
