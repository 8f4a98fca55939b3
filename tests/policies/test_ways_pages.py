"""Who decides, on the pages: a version's lines in words, the forms that change them, and what the public reads."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from councilcomms.councils.models import Membership
from policies import transitions
from policies.models import Way
from policies.transitions.ways import add_way, set_conditions
from policies.versions.fingerprints import seen_of, seen_of_conditions
from tests.policies.versions import day

pytestmark = pytest.mark.usefixtures("at_noon")

CHAIR = {"who": ["chair"], "needed": 1, "heard": False}


def address(name, *args):
    return reverse(name, args=["croft", *args])


def page(browser, name, *args):
    return browser.get(address(name, *args), follow=True).content.decode()


def send(browser, name, *args, **said):
    return browser.post(address(name, *args), said, follow=True).content.decode()


def test_a_line_is_added_read_changed_and_taken_out(begun, clerk, chair, signed_in):
    browser = signed_in(clerk)
    assert "Every post" in page(browser, "ways", begun.pk) and "The chair" in page(browser, "add_way", begun.pk)
    seen = send(browser, "add_way", begun.pk, categories=["news", "event"], consult_1=["chair"], decides="clerk", anchor="1-a")
    assert "The line is added." in seen and "News and events" in seen and "Clause 1.a" in seen
    assert "The chair is consulted and must agree, then the Clerk decides" in seen
    assert "Everything else: the Clerk decides." in seen
    row = begun.ways.get()
    shown = page(browser, "way", row.pk)
    assert 'value="chair"' in shown and "checked" in shown
    seen = send(browser, "way", row.pk, categories=["news"], decides="moderators", seen=seen_of(row))
    assert "The line is saved." in seen and "moderators decide" in seen
    assert "News: the channel&#x27;s moderators decide" in page(browser, "remove_way", row.pk)
    assert "taken out of this draft" in send(browser, "remove_way", row.pk, seen=seen_of(Way.objects.get()))
    assert not begun.ways.exists()


def test_lines_are_moved_by_buttons(begun, clerk, signed_in):
    rows = [add_way(begun, by=clerk, categories=[category], decides="clerk") for category in ("news", "event")]
    send(signed_in(clerk), "move_way", rows[1].pk, up="1")
    assert [row.categories for row in begun.ways.all()] == [["event"], ["news"]]
    assert "It stands first already." in send(signed_in(clerk), "move_way", rows[1].pk, up="1")


@pytest.mark.parametrize(("said", "words"), [
    ({}, "Choose who decides"),
    ({"decides": "chair"}, "Choose who decides"),
    ({"decides": "clerk", "channel_kinds": ["pigeon"]}, "Choose from the list."),
    ({"decides": "clerk", "consult_1": ["chair"], "needed_1": "many"}, "Enter a number, like 1."),
    ({"decides": "clerk", "consult_1": ["chair"], "needed_1": "7"}, "Only 1 person can be asked here."),
    ({"decides": "clerk", "consult_2": ["chair"]}, "Say first who is consulted first"),
    ({"decides": "routine", "consult_1": ["chair"]}, "nobody can be consulted before"),
    ({"decides": "clerk", "anchor": "9-z"}, "Choose a clause of this version."),
])
def test_what_cannot_be_is_said_by_its_field_and_kept(said, words, begun, clerk, chair, signed_in):
    seen = send(signed_in(clerk), "add_way", begun.pk, categories=["press-release"], **said)
    assert words in seen and "There is a problem" in seen and 'value="press-release" ' in seen
    assert not begun.ways.exists()


def test_what_was_changed_meanwhile_is_shown_and_what_was_typed_stays(begun, clerk, signed_in):
    row = add_way(begun, by=clerk, categories=["news"], decides="clerk")
    old = seen_of(row)
    Way.objects.filter(pk=row.pk).update(decides="meeting")
    browser = signed_in(clerk)
    seen = send(browser, "way", row.pk, categories=["event"], decides="moderators", seen=old)
    assert "was changed while you wrote" in seen and "News: only a meeting of the Council decides." in seen
    assert "The line was changed meanwhile" in send(browser, "remove_way", row.pk, seen=old)
    row.refresh_from_db()
    assert "The line is saved." in send(browser, "way", row.pk, categories=["event"], decides="moderators", seen=seen_of(row))


def test_who_left_can_be_seen_and_unticked(begun, clerk, councillor, signed_in):
    token = f"member:{councillor.pk}"
    row = add_way(begun, by=clerk, decides="clerk", consult=[{"who": [token], "needed": 1}])
    Membership.objects.filter(pk=councillor.pk).update(ends=day(days=1))
    browser = signed_in(clerk)
    assert "Colin Councillor (no longer a member)" in page(browser, "way", row.pk)
    seen = send(browser, "way", row.pk, decides="clerk", consult_1=[token], seen=seen_of(row))
    assert "Colin Councillor is no longer a member here." in seen
    assert "The line is saved." in send(browser, "way", row.pk, decides="clerk", seen=seen_of(row))


def test_delegation_absences_and_deputies(begun, clerk, chair, officer, signed_in):
    browser, named = signed_in(clerk), f"member:{officer.pk}"
    shown = page(browser, "way_conditions", begun.pk)
    assert "As usual: the vice-chair" in shown and "In place of the chair" in shown
    usual = dict.fromkeys(("next_vice-chair", "next_councillor", "next_officer"), "as usual")
    said = {**usual, "next_chair": named, "delegation_minute": "24/61", "deputies_employees_only": "on",
            "deputy_causes": ["leave"], "deputy_anchor": "1-a", "seen": seen_of_conditions(begun)}
    seen = send(browser, "way_conditions", begun.pk, **said)
    assert "In place of the chair: Oscar Officer." in seen and "minute 24/61" in seen
    assert "deputises for the Clerk, only where: the Clerk is on leave." in seen
    begun.refresh_from_db()
    again = {**said, "next_councillor": "vice-chair", f"next_{named}": "as usual", "seen": seen_of_conditions(begun)}
    assert "goes round in a circle" in send(browser, "way_conditions", begun.pk, **again)
    begun.refresh_from_db()
    assert begun.next_in_line == {"chair": named}


def test_members_read_what_was_adopted_and_change_nothing(begun, clerk, chair, councillor, signed_in):
    add_way(begun, by=clerk, categories=["news"], decides="clerk", consult=[{"who": [f"member:{councillor.pk}"]}])
    browser = signed_in(councillor)
    assert browser.get(address("ways", begun.pk)).status_code == 403
    version = transitions.adopt(begun, by=clerk, adopted_on=day(), minute_ref="2026/12", chaired_by=chair)
    seen = page(browser, "ways", version.pk)
    assert "Colin Councillor is consulted" in seen and "Add a line" not in seen and "Take out" not in seen
    assert "Colin Councillor is consulted" in page(browser, "version", version.pk)
    for name, pk in (("add_way", version.pk), ("way_conditions", version.pk), ("way", version.ways.get().pk),
                     ("remove_way", version.ways.get().pk)):
        assert browser.get(address(name, pk)).status_code == 403
        assert "already adopted" in page(signed_in(clerk), name, pk)


def test_the_public_reads_who_decides_without_names(begun, clerk, chair, councillor, client):
    add_way(begun, by=clerk, categories=["news"], decides="clerk", anchor="1-a",
            consult=[CHAIR, {"who": [f"member:{councillor.pk}"]}])
    set_conditions(begun, by=clerk, deputies_employees_only=True)
    transitions.adopt(begun, by=clerk, adopted_on=day(), minute_ref="2026/12", chaired_by=chair)
    seen = page(client, "policy")
    assert "Who decides what is published" in seen and "a named member is consulted and must agree" in seen
    assert "Only an employee of the Council deputises" in seen and "Colin Councillor" not in seen
    data = client.get(address("policy_json")).json()["deciding"]
    assert data["ways"] == [{
        "channels": [], "categories": ["news"], "decides": "clerk", "anchor": "1-a",
        "consult": [{"who": ["chair"], "needed": 1, "heard": False}, {"who": ["member"], "needed": 1, "heard": False}],
        "words": "News: the chair is consulted and must agree, then a named member is consulted and must agree, then the "
                 "Clerk decides. Clause 1.a.",
    }]
    compared = page(client, "policy_compare")
    assert "New: News: the chair is consulted" in compared and "Taken out: Every post" in compared
    assert "Colin Councillor" not in compared


def test_a_policy_that_says_nothing_leaves_all_to_the_clerk(standing, client):
    assert "Every post: the Clerk decides." in page(client, "policy")
    assert client.get(address("policy_json")).json()["deciding"] == {"ways": [], "words": ["Every post: the Clerk decides."]}


def test_the_statements_do_not_grow(begun, clerk, councillor, signed_in):
    def statements():
        with CaptureQueriesContext(connection) as seen:
            assert page(browser, "ways", begun.pk)
        return len(seen)

    browser, named = signed_in(clerk), {"who": ["chair", f"member:{councillor.pk}"], "needed": 1, "heard": False}
    Way.objects.create(version=begun, position=1, consult=[named], anchor="1-a")
    one = statements()
    Way.objects.bulk_create(Way(version=begun, position=n, consult=[named], anchor="1-b") for n in range(2, 31))
    assert statements() == one < 20


def test_another_councils_lines_are_not_there(begun, clerk, make_member, scarcliffe, signed_in):
    row = add_way(begun, by=clerk, decides="clerk")
    browser = signed_in(make_member(scarcliffe, "Sam", "sam@scarcliffe.example", "clerk"))
    for name in ("way", "remove_way"):
        assert browser.get(reverse(name, args=["scarcliffe", row.pk])).status_code == 404
    assert browser.post(reverse("move_way", args=["scarcliffe", row.pk]), {"up": "1"}).status_code == 404
    assert browser.get(reverse("ways", args=["scarcliffe", begun.pk])).status_code == 404


def test_a_clerk_alone_is_not_told_of_moderators(standing, clerk, make_member, croft, client, signed_in):
    standing.clauses.filter(anchor="1-a").update(audience=["officers", "moderators"])
    assert "moderators" not in page(client, "policy") and "Moderators" not in page(signed_in(clerk), "version", standing.pk)
    make_member(croft, "Oscar Officer", "officer@croft.example", "officer")
    assert "officers, moderators" in page(client, "policy")
