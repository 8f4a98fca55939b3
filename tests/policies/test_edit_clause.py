"""Clauses and details of a draft are changed; adopted versions never; nobody writes over what they have not seen."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from councilcomms.councils.tenancy import council_scope
from councilcomms.councils.transitions import WrongState
from policies import transitions
from policies.checks import content_key
from policies.models import Clause, PolicyEvent, Reading
from policies.versions.anchors import anchor_for
from policies.versions.fingerprints import seen_of
from tests.policies.versions import PRIVATE, faults

NEW = {"section_number": "1", "section": "What we post", "ref": "1.c", "text": "Be kind.", "audience": ["officers"]}


def order(version):
    return list(version.clauses.values_list("anchor", flat=True))


# --- words ------------------------------------------------------------------------------------------------------------


def test_a_clause_is_changed_with_its_key_and_its_event(begun, clause_of, administrator):
    before = begun.content_key
    clause = transitions.change_clause(clause_of("1-a"), by=administrator, text=" Keep private\r\nthings out. ", ref="1.a")
    begun.refresh_from_db()
    assert (clause.text, clause.anchor) == ("Keep private\nthings out.", "1-a")
    assert begun.content_key == content_key(begun) != before
    event = PolicyEvent.objects.filter(verb="edit policy versions").get()
    assert (event.version, event.note, event.actor) == (begun, "Clause 1.a changed.", administrator)


def test_a_reference_that_is_taken_names_the_other_clause(clause_of, clerk):
    errors = faults(transitions.change_clause, clause_of("1-b"), by=clerk, ref="1.a")
    assert set(errors) == {"ref"} and "in section 1, “Keep private details" in errors["ref"]
    errors = faults(transitions.change_clause, clause_of("1-b"), by=clerk, anchor="2-p1")
    assert set(errors) == {"anchor"} and "Nobody is threatened" in errors["anchor"]


def test_a_document_that_numbers_twice_can_still_be_edited(begun, clause_of, clerk):
    begun.clauses.filter(anchor="1-b").update(ref="1.a")
    assert transitions.change_clause(clause_of("1-b"), by=clerk, ref="1.a", text="New words.").ref == "1.a"


@pytest.mark.parametrize(("said", "field"), [
    ({"text": "  "}, "text"), ({"section": ""}, "section"), ({"audience": []}, "audience"),
    ({"audience": ["martians"]}, "audience"), ({"house_rule": True}, "house_rule"), ({"anchor": "Not so"}, "anchor"),
    ({"text": "x" * 20_001}, "text"),
])
def test_what_is_wrong_is_said_by_the_field(clause_of, clerk, said, field):
    assert set(faults(transitions.change_clause, clause_of("1-a"), by=clerk, **said)) == {field}
    assert clause_of("1-a").text == "Keep private details out of posts."


def test_at_most_eight_key_clauses(begun, clause_of, clerk):
    for number in range(8):
        transitions.add_clause(begun, by=clerk, **NEW | {"ref": f"9.{number}", "key": True})
    errors = faults(transitions.change_clause, clause_of("1-a"), by=clerk, key=True)
    assert set(errors) == {"key"} and "9.7" in errors["key"]
    assert transitions.change_clause(clause_of("9-7"), by=clerk, key=True, text="Still one of them.").key


def test_a_new_link_name_takes_its_readings_along(begun, clause_of, clerk):
    reading = Reading.objects.create(version=begun, question="Which?", anchor="1-a")
    transitions.change_clause(clause_of("1-a"), by=clerk, anchor="private-details")
    reading.refresh_from_db()
    assert reading.anchor == "private-details"


# --- order ------------------------------------------------------------------------------------------------------------


def test_a_new_clause_stands_at_the_end_of_its_section_or_after_the_one_named(begun, clause_of, clerk):
    transitions.add_clause(begun, by=clerk, **NEW)
    assert order(begun) == ["1-a", "1-b", "1-c", "2-p1"]
    transitions.add_clause(begun, by=clerk, after=clause_of("1-a"), **NEW | {"ref": ""})
    assert order(begun) == ["1-a", "1-p1", "1-b", "1-c", "2-p1"]
    transitions.add_clause(begun, by=clerk, **NEW | {"ref": "3.a", "section_number": "3", "section": "Last"})
    assert order(begun)[-1] == "3-a"
    assert list(begun.clauses.values_list("position", flat=True)) == [1, 2, 3, 4, 5, 6]


@pytest.mark.parametrize(("said", "taken", "anchor"), [
    ({"ref": "3.2(a)"}, {}, "3-2-a"),
    ({"ref": "3.a", "section_number": "3", "heading": "Do"}, {"3-a"}, "3-do-a"),
    ({"ref": "III(iii)"}, {"iii-iii"}, "iii-iii-2"),
    ({"section_number": "5", "heading": "What can't you post on our accounts"}, {"5-what-cant-you-post-on-p1"}, "5-what-can-t-you-post-p1"),
    ({"section": "Leaving the Council"}, {"leaving-the-council-p1"}, "leaving-the-council-p2"),
    ({}, {}, "clause-p1"),
])
def test_anchors_are_made_as_packs_have_them_and_never_twice(said, taken, anchor):
    given = {"ref": "", "section_number": "", "section": "", "heading": "", **said}
    assert anchor_for(**given, taken=set(taken)) == anchor


def test_moving_swaps_within_a_section_and_first_joins_the_next(begun, clause_of, clerk):
    transitions.move_clause(clause_of("1-b"), by=clerk, up=True)
    assert order(begun) == ["1-b", "1-a", "2-p1"]
    transitions.move_clause(clause_of("1-a"), by=clerk, up=False)
    moved = clause_of("1-a")
    assert order(begun) == ["1-b", "1-a", "2-p1"] and moved.section == "What the public may say"
    transitions.move_clause(moved, by=clerk, up=False)
    assert order(begun) == ["1-b", "2-p1", "1-a"]
    assert faults(transitions.move_clause, clause_of("1-a"), by=clerk, up=False)


def test_a_section_is_renamed_for_one_clause_or_for_all(begun, clause_of, clerk):
    transitions.change_clause(clause_of("1-a"), by=clerk, section="Posts", whole_section=True)
    assert [(c.section, c.heading) for c in begun.clauses.all()][:2] == [("Posts", "Posts")] * 2
    transitions.change_clause(clause_of("1-a"), by=clerk, section_number="3", section="Apart")
    assert order(begun) == ["1-b", "1-a", "2-p1"]
    transitions.change_clause(clause_of("1-b"), by=clerk, section_number="2", section="What the public may say")
    assert order(begun) == ["1-a", "2-p1", "1-b"]


def test_a_clause_is_taken_out_with_what_hangs_on_it(begun, standing, clause_of, clerk):
    transitions.add_example(clause_of("1-a"), by=clerk, text=PRIVATE, must="flag")
    transitions.remove_clause(clause_of("1-a"), by=clerk)
    assert order(begun) == ["1-b", "2-p1"] and begun.clauses.first().position == 1
    assert standing.clauses.filter(anchor="1-a", rules__kind="personal-data").exists()


# --- who, when, and old pages -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("persona", ["councillor", "chair", "officer"])
def test_who_may_not(persona, begun, clause_of, request, signed_in):
    member, clause = request.getfixturevalue(persona), clause_of("1-a")
    for verb, said in ((transitions.change_clause, {"text": "x"}), (transitions.remove_clause, {}),
                       (transitions.move_clause, {"up": True})):
        with pytest.raises(PermissionDenied):
            verb(clause, by=member, **said)
    browser = signed_in(member)
    for name, pk in (("clause", clause.pk), ("remove_clause", clause.pk), ("add_clause", begun.pk),
                     ("version_details", begun.pk), ("version", begun.pk)):
        assert browser.get(reverse(name, args=["croft", pk])).status_code == 403


def test_an_adopted_version_is_never_edited(standing, clerk, signed_in):
    clause = standing.clauses.first()
    with pytest.raises(WrongState):
        transitions.change_clause(clause, by=clerk, text="Other words.")
    answer = signed_in(clerk).get(reverse("clause", args=["croft", clause.pk]))
    assert answer["Location"] == reverse("version", args=["croft", standing.pk])


def test_an_old_page_is_refused_and_what_was_typed_stays(clause_of, clerk, signed_in, written):
    browser, clause = signed_in(clerk), clause_of("1-a")
    address, old = reverse("clause", args=["croft", clause.pk]), written(clause, text="My own words.")
    transitions.change_clause(clause, by=clerk, text="Their words.")
    page = browser.post(address, old).content.decode()
    assert "This was changed while you wrote" in page and "My own words." in page and "Their words." in page
    assert clause_of("1-a").text == "Their words."
    assert seen_of(clause_of("1-a")) in page
    assert browser.post(address, {**old, "seen": seen_of(clause_of("1-a"))}).status_code == 302
    assert clause_of("1-a").text == "My own words."


def test_what_was_proposed_meanwhile_is_refused_with_what_was_typed_kept(begun, clause_of, clerk, signed_in, written):
    clause = clause_of("1-a")
    transitions.propose(begun, by=clerk)
    page = signed_in(clerk).post(reverse("clause", args=["croft", clause.pk]), written(clause, text="My own words."))
    assert "already proposed to the Council by Clara Clerk" in page.content.decode()
    assert "My own words." in page.content.decode()


def test_what_was_taken_out_meanwhile_is_gone_in_a_word(clause_of, clerk):
    clause = clause_of("1-a")
    transitions.remove_clause(clause_of("1-a"), by=clerk)
    with pytest.raises(WrongState, match="taken out of the draft"):
        transitions.change_clause(clause, by=clerk, text="Other words.")


def test_the_form_saves_and_shows_faults_by_the_field(begun, clause_of, clerk, signed_in, written):
    browser, clause = signed_in(clerk), clause_of("1-b")
    address = reverse("clause", args=["croft", clause.pk])
    page = browser.post(address, written(clause, ref="1.a", text="Kept words.")).content.decode()
    assert 'href="#id_ref"' in page and "Kept words." in page
    answer = browser.post(address, written(clause, text="Say it.", summary="How we know.", key="on"))
    assert answer["Location"] == reverse("version", args=["croft", begun.pk]) + "#1-b"
    assert (clause_of("1-b").summary, clause_of("1-b").key) == ("How we know.", True)


def test_a_clause_is_added_and_moved_on_the_pages(begun, clause_of, clerk, signed_in):
    browser = signed_in(clerk)
    address = reverse("add_clause", args=["croft", begun.pk])
    page = browser.get(f"{address}?after={clause_of('1-a').pk}").content.decode()
    assert 'value="What we post"' in page
    assert browser.post(address, {**NEW, "after": clause_of("1-a").pk}).status_code == 302
    assert order(begun) == ["1-a", "1-c", "1-b", "2-p1"]
    browser.post(reverse("move_clause", args=["croft", clause_of("1-c").pk]), {"up": "1"})
    assert order(begun)[0] == "1-c"


def test_details_are_changed_and_checked(begun, clerk, signed_in):
    browser, address = signed_in(clerk), reverse("version_details", args=["croft", begun.pk])
    said = {"label": "2025", "channel_kinds": ["website", "email"], "grace_days": "400", "seen": seen_of(begun)}
    page = browser.post(address, said).content.decode()
    assert "Enter a number of days from 0 to 365." in page
    page = browser.post(address, said | {"grace_days": "30"}).content.decode()
    assert "There is a version called “2025” already." in page
    assert browser.post(address, said | {"grace_days": "30", "label": "2027", "minor": "on"}).status_code == 302
    begun.refresh_from_db()
    assert (begun.label, begun.channel_kinds, begun.grace_days, begun.minor) == ("2027", ["website", "email"], 30, True)


def test_another_councils_clause_is_not_there(begun, clause_of, scarcliffe, outsider_clerk, signed_in):
    browser, clause = signed_in(outsider_clerk), clause_of("1-a")
    for slug in ("croft", "scarcliffe"):
        for name in ("clause", "remove_clause", "move_clause", "add_rule", "add_example"):
            assert browser.post(reverse(name, args=[slug, clause.pk]), {}).status_code == 404
    with council_scope(begun.council_id):
        assert clause_of("1-a").text == clause.text


def test_what_a_check_carries_out_is_not_left_to_people_alone(begun, clause_of, clerk):
    checked = clause_of("1-a")
    assert set(faults(transitions.change_clause, checked, by=clerk, people_only=True)) == {"people_only"}
    said = {"text": "Be kind.", "section": "More", "audience": ["public"], "people_only": True}
    assert set(faults(transitions.add_clause, begun, by=clerk, mechanisms=["record:source"], **said)) == {"people_only"}
    assert transitions.add_clause(begun, by=clerk, **said).people_only


def test_a_question_on_a_clause_that_is_taken_out_is_one_on_the_whole_policy(begun, clause_of, clerk):
    asked = Reading.objects.create(version=begun, question="Who decides?", anchor="1-a")
    other = Reading.objects.create(version=begun, question="By when?", anchor="1-b")
    transitions.remove_clause(clause_of("1-a"), by=clerk)
    asked.refresh_from_db()
    other.refresh_from_db()
    assert (asked.anchor, other.anchor) == ("", "1-b")


def test_under_the_longest_headings_a_clause_gets_a_link_name_that_its_page_takes(begun, clerk):
    said = {"text": "Be kind.", "section": "s" * 200, "heading": "h" * 200, "audience": ["public"]}
    clause = [transitions.add_clause(begun, by=clerk, **said) for _ in range(12)][-1]
    assert len(clause.anchor) <= 120
    transitions.change_clause(clause, by=clerk, text="Be kinder.")


def test_a_clause_that_came_with_the_longest_link_name_can_be_saved_on_its_page(clause_of, clerk, signed_in, written):
    Clause.objects.filter(pk=clause_of("1-a").pk).update(anchor="a" * 120)
    clause = clause_of("a" * 120)
    signed_in(clerk).post(reverse("clause", args=["croft", clause.pk]), written(clause, text="Keep them out."))
    clause.refresh_from_db()
    assert clause.text == "Keep them out."
