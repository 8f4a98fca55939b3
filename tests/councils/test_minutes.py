"""A minute is chosen from those recorded, or typed, which records it: the forms, and the pages of people."""

from datetime import timedelta
from html import unescape

import pytest
from django import forms
from django.utils import timezone

from councilcomms.councils import meetings
from councilcomms.councils import organisations as register
from councilcomms.councils.forms.minutes import MinuteChoice, meeting_day_field, reference_field
from councilcomms.councils.models import Deputising, Invitation, Meeting, MeetingItem, RoleHolding
from councilcomms.councils.tenancy import council_scope
from councilcomms.councils.transitions import Refused

TODAY = timezone.localdate()
HELD = TODAY - timedelta(days=10)


class Optional(MinuteChoice):
    minute_ref, minute_date = reference_field(), meeting_day_field()
    why = forms.CharField(required=False)


class Needed(Optional):
    minute_missing, takes_day = "Give the minute of that.", True


def day(on, name="minute_date"):
    return {f"{name}_{part}": getattr(on, part) for part in ("day", "month", "year")}


@pytest.fixture
def minute(croft_scope, clerk):
    return meetings.note_minute("24/61", HELD, by=clerk, title="The policy adopted")


def said(form):
    assert form.is_valid(), form.errors
    return form.cleaned_data


def test_chosen_fills_both(minute):
    form = Needed({"minute": minute.pk})
    assert list(form.fields) == ["minute", "minute_ref", "minute_date", "why"]
    assert form.fields["minute"].choices[1][1] == f"24/61 · Full Council, {HELD:%-d %B %Y} · The policy adopted"
    assert said(form) == {"minute_ref": "24/61", "minute_date": HELD, "why": ""} and form.minute_typed is None
    assert said(Optional({"minute": minute.pk})) == {"minute_ref": "24/61", "why": ""}, "its verb takes no day"
    two = Needed({"minute": minute.pk, "minute_ref": "24/70", **day(HELD)})
    assert not two.is_valid() and set(two.errors) == {"minute_ref"} and "not both" in two.errors["minute_ref"][0]


def test_nothing_to_choose_shows_no_list(croft_scope):
    assert list(Optional().fields) == ["minute_ref", "minute_date", "why"]


def test_typed_needs_both_and_a_meeting_that_was_held(minute):
    assert said(Optional({})) == {"minute_ref": "", "why": ""}
    assert said(Needed({"minute_ref": "24/70", **day(HELD)}))["minute_date"] == HELD
    for form, field, words in (
        (Needed({}), "minute_ref", "Give the minute of that."),
        (Optional({"minute_ref": "24/70"}), "minute_date", "Give the date of that meeting."),
        (Optional(day(HELD)), "minute_ref", "Give the reference of the minute."),
        (Optional({"minute_ref": "24/70", **day(TODAY + timedelta(days=1))}), "minute_date", meetings.NOT_HELD),
        (Optional({"minute": "999"}), "minute", "Choose a minute from the list, or type it below."),
    ):
        assert not form.is_valid() and form.errors == {field: [words]}
    kept = Optional({"minute_ref": "before"}, initial={"minute_ref": "before"})
    assert said(kept)["minute_ref"] == "before" and kept.minute_typed is None, "an old reference stays as it is"


def test_a_minute_of_another_council_cannot_be_chosen(minute, scarcliffe):
    with council_scope(scarcliffe):
        form = Needed({"minute": minute.pk})
        assert "minute" not in form.fields and not form.is_valid()


def test_noted_once_at_the_meeting_of_that_day(croft_scope, clerk, minute):
    assert meetings.note_minute(" 24/61 ", HELD, by=clerk) == minute
    committee = meetings.enter_meeting(croft_scope, by=clerk, held_on=TODAY, body="Planning Committee")
    assert meetings.note_minute("P/1", TODAY, by=clerk).meeting == committee, "the only meeting of that day"
    full = meetings.enter_meeting(croft_scope, by=clerk, held_on=TODAY, body="full council")
    assert meetings.note_minute("F/1", TODAY, by=clerk).meeting == full
    with pytest.raises(Refused) as no:
        meetings.note_minute(" ", TODAY + timedelta(days=1), by=clerk)
    assert set(no.value.errors) == {"minute_ref", "minute_date"}


def test_typed_with_a_role_it_can_be_chosen_for_the_next(croft, clerk, councillor, officer, chair, signed_in):
    browser = signed_in(clerk)
    role = {"role": "clerk", "minute_ref": "24/80", **day(HELD), **day(TODAY, "starts")}
    assert browser.post(f"/croft/desk/people/{councillor.pk}/roles/", role).status_code == 302
    with council_scope(croft):
        minute = MeetingItem.objects.get()
        assert (minute.minute_ref, minute.title, minute.meeting.held_on) == ("24/80", "A role given", HELD)
    page = unescape(browser.get("/croft/desk/people/deputising/").content.decode())
    assert "24/80 · Full Council" in page
    deputy = {"member": officer.pk, "cause": "ill", "minute": minute.pk, **day(TODAY, "starts"), **day(TODAY, "ends")}
    assert signed_in(chair).post("/croft/desk/people/deputising/", deputy).status_code == 302
    locum = {"full_name": "Lena Locum", "email": "lena@locum.example", "roles": ["officer"], "minute": minute.pk}
    assert signed_in(chair).post("/croft/desk/people/invite/", locum).status_code == 302
    with council_scope(croft):
        opened = Deputising.objects.get()
        assert (opened.minute_ref, opened.minute_date) == ("24/80", HELD)
        assert Invitation.objects.get().minute_ref == RoleHolding.objects.get(role="clerk", member=councillor).minute_ref
        assert MeetingItem.objects.count() == 1, "chosen, it is the same one"


def test_the_register_takes_one_and_a_refused_act_leaves_none(croft, clerk, signed_in):
    with council_scope(croft):
        farm = register.add(croft, by=clerk, name="South Lea Farm", kind="business")
    browser, own = signed_in(clerk), farm.get_absolute_url()
    typed = {"minute_ref": "24/81", **day(HELD)}
    ended = {**typed, **day(TODAY, "approved_on"), **day(HELD, "approved_until")}
    page = unescape(browser.post(f"{own}approve/", ended).content.decode())
    assert "The last day must be today or later." in page and 'value="24/81"' in page
    with council_scope(croft):
        assert not MeetingItem.objects.exists() and not Meeting.objects.exists()
    assert browser.post(f"{own}approve/", {**typed, **day(TODAY, "approved_on")}).status_code == 302
    with council_scope(croft):
        minute = MeetingItem.objects.get()
    add = {"name": "Rovers", "kind": "group", "agreed": "yes", "minute": minute.pk, **day(TODAY, "approved_on")}
    assert browser.post("/croft/desk/registers/organisations/add/", add).status_code == 302
    partner = {"minute": minute.pk, **day(TODAY, "partnership_from")}
    assert browser.post(f"{own}partnership/", partner).status_code == 302
    later = {"partnership_minute": "24/81", **day(TODAY, "partnership_from"), **day(TODAY, "partnership_until")}
    assert browser.post(f"{own}partnership/", later).status_code == 302, "its minute is asked for once"
    with council_scope(croft):
        farm.refresh_from_db()
        rovers = register.standing_called("Rovers")
        assert {farm.minute_ref, farm.partnership_minute, rovers.minute_ref} == {"24/81"}
