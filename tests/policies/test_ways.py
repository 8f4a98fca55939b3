"""Who decides, in a version: lines are added, changed, ordered and taken out, and say so in words."""

import itertools
import re

import pytest
from django.core.exceptions import PermissionDenied

from councilcomms.councils.models import Deputising, Membership
from councilcomms.councils.transitions import WrongState
from policies import transitions
from policies.comparing.deciding import deciding_changes
from policies.models import Version, Way
from policies.packs.pack import DEPUTY_CAUSES
from policies.transitions.ways import add_way, change_way, move_way, remove_way, set_conditions
from policies.versions.fingerprints import seen_of, seen_of_conditions
from policies.ways import steps
from policies.ways.faults import never_counting
from policies.ways.reading import steps_for
from policies.ways.shown import shown_to_all, shown_to_members
from policies.ways.team import offices_shown
from policies.ways.words import consult_words, line_words, said, said_of_all
from tests.policies.versions import day, faults

pytestmark = pytest.mark.usefixtures("at_noon")

CHAIR = {"who": ["chair"], "needed": 1, "heard": False}


def way(kinds=(), categories=(), consult=(), decides="clerk", anchor=""):
    return steps.Way(frozenset(kinds), frozenset(categories), tuple(consult), decides, anchor)


def lines(version):
    return [(row.position, row.decides, row.categories) for row in version.ways.all()]


def test_a_line_stands_above_the_general_one_and_counts_at_once(begun, clerk):
    add_way(begun, by=clerk, decides="clerk", anchor="1-a")
    add_way(begun, by=clerk, categories=["press-release"], consult=[CHAIR], decides="clerk")
    assert lines(begun) == [(1, "clerk", ["press-release"]), (2, "clerk", [])]
    before = begun.content_key
    begun.refresh_from_db()
    assert begun.content_key != before
    asked = steps_for(begun, {"website"}, "press-release")
    assert asked.consult == (steps.Consult(("chair",)),) and steps_for(begun, {"website"}, "news").consult == ()
    assert "Who decides: “Press releases” added." in begun.events.values_list("note", flat=True)


def test_lines_are_moved_changed_and_taken_out(begun, clerk):
    first = add_way(begun, by=clerk, categories=["news"], decides="moderators")
    second = add_way(begun, by=clerk, categories=["event"], decides="routine")
    move_way(second, by=clerk, up=True)
    assert lines(begun) == [(1, "routine", ["event"]), (2, "moderators", ["news"])]
    assert "first" in faults(move_way, second, by=clerk, up=True)[""]
    seen = seen_of(first)
    change_way(first, by=clerk, seen=seen, decides="meeting")
    stale = faults(change_way, first, by=clerk, seen=seen, decides="clerk")
    assert "changed while you wrote" in stale["seen"]
    assert "changed while you wrote" in faults(remove_way, first, by=clerk, seen=seen)["seen"]
    remove_way(second, by=clerk, seen=seen_of(Way.objects.get(pk=second.pk)))
    assert lines(begun) == [(1, "meeting", ["news"])]
    with pytest.raises(WrongState):
        remove_way(second, by=clerk)


def test_who_keeps_no_policy_changes_none_and_an_adopted_version_stands(begun, standing, clerk, chair, councillor):
    with pytest.raises(PermissionDenied):
        add_way(begun, by=chair, decides="clerk")
    with pytest.raises(PermissionDenied):
        set_conditions(begun, by=councillor, delegation_minute="24/61")
    with pytest.raises(WrongState):
        add_way(standing, by=clerk, decides="clerk")


@pytest.mark.parametrize(("said", "field", "words"), [
    ({"channel_kinds": ["pigeon"]}, "channel_kinds", "from the list"),
    ({"categories": ["gossip"]}, "categories", "from the list"),
    ({"decides": "chair"}, "decides", "Choose who decides"),
    ({"anchor": "9-z"}, "anchor", "a clause of this version"),
    ({"consult": [{"who": []}]}, "consult_1", "Say who is consulted"),
    ({"consult": [CHAIR, {"who": ["mayor"]}]}, "consult_2", "from the list"),
    ({"consult": [CHAIR, CHAIR, CHAIR]}, "consult_2", "at most two"),
    ({"consult": [{"who": ["chair"], "needed": 2}]}, "needed_1", "Only 1 person can be asked"),
    ({"consult": [{"who": ["chair", "councillor"], "needed": 3}]}, "needed_1", "Only 2 people can be asked"),
    ({"consult": [{"who": ["chair"], "needed": 0}]}, "needed_1", "At least one"),
    ({"consult": [CHAIR], "decides": "routine"}, "decides", "nobody can be consulted"),
    ({"consult": [{"who": ["member:999999"]}]}, "consult_1", "from the list"),
    ({"consult": [{"who": ["member:x"]}]}, "consult_1", "from the list"),
])
def test_what_cannot_be_is_refused_by_its_field(said, field, words, begun, clerk, chair, councillor):
    """The chair is a councillor too: of chair and councillors two people can be asked."""
    found = faults(add_way, begun, by=clerk, **{"decides": "clerk", **said})
    assert list(found) == [field] and words in found[field]
    assert not begun.ways.exists()


def test_nobody_knows_how_many_councillors_there_will_be(begun, clerk):
    row = add_way(begun, by=clerk, decides="clerk", consult=[{"who": ["councillor"], "needed": 4}])
    assert row.read().consult[0].needed == 4


def test_a_version_has_at_most_thirty_lines(begun, clerk):
    Way.objects.bulk_create(Way(version=begun, position=n) for n in range(1, 31))
    assert "at most 30" in faults(add_way, begun, by=clerk, decides="clerk")[""]


def test_who_left_is_named_and_stops_the_adoption(begun, clerk, chair, councillor):
    token = f"member:{councillor.pk}"
    add_way(begun, by=clerk, decides="clerk", consult=[{"who": [token], "needed": 1}])
    assert shown_to_members(begun, warn=True).warnings == []
    Membership.objects.filter(pk=councillor.pk).update(ends=day(days=1))
    assert "Colin Councillor is no longer a member here" in shown_to_members(begun, warn=True).warnings[0]
    assert "no longer a member" in faults(add_way, begun, by=clerk, decides="clerk", consult=[{"who": [token]}])["consult_1"]
    refused = faults(
        transitions.adopt, begun, by=clerk, adopted_on=day(), minute_ref="2026/12", chaired_by=chair)
    assert "names Colin Councillor, who is no longer a member here" in refused[""]
    begun.refresh_from_db()
    assert begun.state == Version.State.DRAFT


def test_what_is_worth_knowing_stops_nothing(begun, clerk):
    add_way(begun, by=clerk, categories=["news"], decides="moderators")
    add_way(begun, by=clerk, decides="clerk", consult=[CHAIR])
    add_way(begun, by=clerk, categories=["event"], decides="clerk")
    move_way(begun.ways.get(position=2), by=clerk, up=False)
    office, moderators, never = shown_to_members(begun, warn=True).warnings
    assert "Nobody here is the chair today" in office and "Nobody moderates a channel" in moderators
    assert never.startswith("Line 3 never counts")


def test_a_line_that_others_speak_of_together_never_counts():
    news, web, rest = way(categories=["news"]), way(kinds=["website"]), way()
    assert never_counting([news, way(categories=["news"], kinds=["x"]), rest, web]) == [2, 4]
    assert never_counting([news, web, way(kinds=["website", "x"])]) == []


def test_who_is_next_in_line_goes_round_in_no_circle(begun, clerk, councillor, officer):
    named = f"member:{officer.pk}"
    found = faults(set_conditions, begun, by=clerk, next_in_line={"councillor": "chair"})
    assert "the chair, then the vice-chair, then a councillor, then the chair again" in found["next_councillor"]
    found = faults(set_conditions, begun, by=clerk, next_in_line={"chair": named, named: "chair"})
    assert "Oscar Officer" in next(iter(found.values()))
    assert "from the list" in faults(set_conditions, begun, by=clerk, next_in_line={"mayor": "chair"})["next_mayor"]
    seen = seen_of_conditions(begun)
    set_conditions(begun, by=clerk, seen=seen, next_in_line={"vice-chair": "", "chair": named}, delegation_minute=" 24/61 ")
    begun.refresh_from_db()
    assert begun.next_in_line == {"vice-chair": "", "chair": named} and begun.delegation_minute == "24/61"
    assert "changed while you wrote" in faults(set_conditions, begun, by=clerk, seen=seen)["seen"]


def test_the_condition_on_deputies(begun, clerk):
    found = faults(set_conditions, begun, by=clerk, deputy_causes=["bored"], deputy_anchor="9-z", delegation_minute="9" * 61)
    assert set(found) == {"deputy_causes", "deputy_anchor", "delegation_minute"}
    draft = set_conditions(begun, by=clerk, deputies_employees_only=True, deputy_causes=["leave", "ill"], deputy_anchor="1-a")
    assert shown_to_members(draft).beside == [
        "Only an employee of the Council deputises for the Clerk, only where: the Clerk is on leave or the Clerk is ill."]
    assert tuple(Deputising.Cause.values) == DEPUTY_CAUSES


def test_the_next_version_has_the_same_and_a_clause_takes_its_lines_along(begun, clause_of, clerk, written):
    add_way(begun, by=clerk, decides="clerk", anchor="1-a", consult=[CHAIR])
    set_conditions(begun, by=clerk, deputies_employees_only=True, deputy_anchor="1-a", next_in_line={"chair": ""})
    clause = clause_of("1-a")
    transitions.change_clause(clause, by=clerk, anchor="1-z")
    begun.refresh_from_db()
    assert (begun.ways.get().anchor, begun.deputy_anchor) == ("1-z", "1-z")
    copy = transitions.begin_version(begun, by=clerk, label="The one after")
    assert copy.ways.get().read() == begun.ways.get().read() and copy.next_in_line == {"chair": ""}
    assert (copy.deputies_employees_only, copy.deputy_anchor) == (True, "1-z") and copy.content_key == begun.content_key
    transitions.remove_clause(clause_of("1-z"), by=clerk)
    begun.refresh_from_db()
    assert (begun.ways.get().anchor, begun.deputy_anchor) == ("", "")


def test_members_read_names_and_the_public_none(begun, clerk, councillor):
    add_way(begun, by=clerk, decides="clerk", anchor="1-a", categories=["news"],
            consult=[{"who": [f"member:{councillor.pk}"]}])
    assert str(shown_to_members(begun).lines[0]) == (
        "News: Colin Councillor is consulted and must agree, then the Clerk decides. Clause 1.a.")
    shown = shown_to_all(begun, begun.clauses.all())
    assert "a named member is consulted" in str(shown.lines[0]) and "Colin" not in str(shown)


def test_a_way_in_words():
    chair, both = steps.Consult(("chair",)), steps.Consult(("chair", "vice-chair"), 2)
    assert str(said(way(["facebook"], ["news", "event"], [chair], anchor="3"), clauses={"3": "Clause 3"})) == (
        "News and events on Facebook: the chair is consulted and must agree, then the Clerk decides. Clause 3.")
    assert consult_words(both) == "the chair and the vice-chair are consulted and both must agree"
    assert consult_words(steps.Consult(("councillor",), 2, True)) == (
        "the councillors are consulted and two of them must have answered")
    general = said_of_all([way(categories=["service"], decides="routine"), way()])
    assert [str(line) for line in general] == [
        "Services: routine, it goes out without approval, and some of it is looked at afterwards.",
        "Every other post: the Clerk decides."]
    assert [str(line) for line in said_of_all([])] == ["Every post: the Clerk decides."]
    assert line_words({"vice-chair": ""})[1] == "In place of the vice-chair: nobody else."


def test_every_way_there_can_be_reads_as_one_sentence():
    consults = [(), (steps.Consult(("chair",)),), (steps.Consult(("councillor", "officer"), 2, True), steps.Consult(("chair",)))]
    shapes = itertools.product(([], ["website"], ["email", "sms"]), ([], ["reply", "share"]), consults, steps.DECIDE)
    for kinds, categories, consult, decides in shapes:
        words = str(said(way(kinds, categories, consult, decides)))
        assert re.fullmatch(r"[A-Z][^:]+: [^:A-Z]*(?:[A-Z][^:]*)?\.", words), words


def test_where_two_versions_differ():
    assert deciding_changes(["a", "b", "c"], ["a", "b", "c"]) == []
    assert deciding_changes(["a", "b", "c"], ["c", "a", "d"]) == ["Taken out: b", "New: d", "Now at another place: c"]


def test_a_lone_clerk_has_no_colleagues_to_be_told_of(croft, in_croft, clerk, django_assert_num_queries):
    with django_assert_num_queries(1):
        assert offices_shown(croft) == {"clerk"}
        assert offices_shown(croft) == {"clerk"}


def test_offices_that_somebody_has_or_will_have(croft, website, in_croft, clerk, officer, chair):
    from councilcomms.channels.models import ChannelModerator

    Deputising.objects.create(member=officer, starts=day(days=-5), ends=day(days=-9), cause="leave")
    ChannelModerator.objects.create(channel=website, member=officer, starts=day(days=9), ends=day(days=1))
    assert offices_shown(croft) == {"clerk", "officer", "chair", "councillor", "deputy", "colleague"}
    del croft._offices_shown
    ChannelModerator.objects.create(channel=website, member=officer, starts=day())
    assert "moderator" in offices_shown(croft)
    Membership.objects.filter(pk=officer.pk).update(ends=day(days=1))
    del croft._offices_shown
    assert offices_shown(croft) == {"clerk", "chair", "councillor", "colleague"}
