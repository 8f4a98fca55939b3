"""Two versions held against each other: what is lost in neither, and what a reader is told of each clause."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policies.comparing import compare, count_words
from policies.comparing.word_changes import word_changes


@dataclass(frozen=True)
class Clause:
    text: str
    anchor: str = "3-a"
    ref: str | None = None
    section_number: str = ""
    section: str = "Posts"
    heading: str = ""
    audience: list = field(default_factory=list)


HALL = Clause("The hall's bookings may be posted by the caretaker without asking.", "3-a", "3.a", "3")
NAMES = Clause("Nobody's private address is given, not even with a post about an event.", "3-b", "3.b", "3")
BILLS = Clause("Invoices are never photographed, whoever sent them to the Council.", "3-c", "3.c", "3")

_WORDS = st.sampled_from(["the", "Council", "posts", "hall", "may", "not", ",", ".", "  ", "\n", "é", "it's", "x_y"])
_TEXTS = st.one_of(st.lists(_WORDS, max_size=30).map(" ".join), st.text(max_size=60))
_CLAUSES = st.builds(
    Clause, _TEXTS, st.sampled_from("abcdef"), st.sampled_from([None, "1", "2", "3.a"]),
    section=st.sampled_from(["Posts", "People"]), heading=st.sampled_from(["", "Do"]),
    audience=st.lists(st.sampled_from(["officers", "public"]), unique=True),
)
_VERSIONS = st.lists(_CLAUSES, max_size=8)


def only(before, after):
    (change,) = compare([before], [after])
    return change


@given(_TEXTS, _TEXTS, st.sampled_from([0, 3, 100_000]))
def test_the_runs_give_both_texts_back(before, after, most_work):
    runs = word_changes(before, after, most_work)
    assert "".join(text for op, text in runs if op != "delete") == after
    assert "".join(text for op, text in runs if op != "insert") == before
    assert all(text for _, text in runs)


@given(_VERSIONS)
def test_a_version_is_the_same_as_itself(version):
    assert [change.kind for change in compare(version, version)] == ["same"] * len(version)


@settings(max_examples=60)
@given(_VERSIONS, _VERSIONS)
def test_every_clause_of_both_sides_appears_once_and_in_order(before, after):
    changes = compare(before, after)
    was = [id(change.before) for change in changes if change.before]
    assert [id(change.after) for change in changes if change.after] == [id(clause) for clause in after]
    assert sorted(was) == sorted(id(clause) for clause in before)
    for change in changes:
        if change.before and change.after:
            assert "".join(text for op, text in change.words if op != "insert") == change.before.text


def test_a_change_of_words_is_told_word_by_word():
    change = only(HALL, replace(HALL, text=HALL.text.replace("caretaker", "bookings clerk")))
    assert change.kind == "changed" and change.notes == ()
    assert change.words == [
        ("equal", "The hall's bookings may be posted by the "), ("delete", "caretaker"),
        ("insert", "bookings clerk"), ("equal", " without asking."),
    ]


def test_a_long_text_is_compared_where_it_changed():
    sentence = "The Council says what it does, and the Clerk writes down when it was done {}. "
    before = "".join(sentence.format(number) for number in range(400))
    runs = word_changes(before, before.replace("done 17.", "finished 17."))
    assert [run for run in runs if run[0] != "equal"] == [("delete", "done"), ("insert", "finished")]


def test_moved_clauses_are_recognised_and_the_rest_stays():
    after = [replace(BILLS, ref="3.a", anchor="3-a"), replace(HALL, ref="3.b", anchor="3-b"),
             replace(NAMES, ref="3.c", anchor="3-c")]
    changes = compare([HALL, NAMES, BILLS], after)
    assert [change.kind for change in changes] == ["moved"] * 3
    assert [change.before for change in changes] == [BILLS, HALL, NAMES]
    assert changes[0].notes[0] == "Now numbered 3.a; it was 3.c."


def test_a_clause_that_moved_and_was_reworded_is_one_clause():
    reworded = replace(BILLS, text=BILLS.text.replace("photographed", "shown"), ref="5.1", anchor="5-1",
                       section_number="5", section="Money")
    changes = compare([HALL, NAMES, BILLS], [HALL, NAMES, reworded])
    assert [change.kind for change in changes] == ["same", "same", "changed"]
    assert changes[2].notes == ("Now numbered 5.1; it was 3.c.", "Now in the section “5. Money”; it was in “3. Posts”.")


def test_order_alone_is_a_move_of_what_was_carried_past_the_others():
    first, second, third = (replace(clause, ref=None) for clause in (HALL, NAMES, BILLS))
    changes = compare([first, second, third], [third, first, second])
    assert [change.kind for change in changes] == ["moved", "same", "same"]
    assert changes[0].notes == ("Now stands at another place among the clauses.",)


def test_another_clause_under_the_same_number_is_new():
    changes = compare([HALL], [replace(BILLS, ref=HALL.ref, anchor=HALL.anchor)])
    assert sorted(change.kind for change in changes) == ["added", "removed"]


def test_what_was_removed_stands_where_it_stood():
    new = Clause("Meetings are announced a week ahead.", "3-z")
    changes = compare([NAMES, HALL, BILLS], [HALL, new])
    assert [(change.kind, change.clause.anchor) for change in changes] == [
        ("removed", "3-b"), ("same", "3-a"), ("removed", "3-c"), ("added", "3-z"),
    ]


def test_of_several_with_one_text_each_stays_at_its_anchor():
    twins = [Clause("See the plan.", "1"), Clause("See the plan.", "2"), Clause("See the plan.", "3")]
    changes = compare(twins, [twins[1], twins[2]])
    assert [(change.kind, change.clause.anchor) for change in changes] == [
        ("removed", "1"), ("same", "2"), ("same", "3"),
    ]


@pytest.mark.parametrize(("before", "after", "note"), [
    (["councillors"], ["councillors", "officers"], "Now speaks to officers too."),
    (["councillors", "public"], ["councillors"], "No longer speaks to the public."),
    (["councillors"], [], "Now speaks to everybody."),
    ([], ["officers", "moderators", "public"], "Now speaks to officers, moderators and the public only."),
])
def test_whom_it_speaks_to_is_told(before, after, note):
    change = only(replace(HALL, audience=before), replace(HALL, audience=after))
    assert (change.kind, change.notes) == ("changed", (note,))


@pytest.mark.parametrize(("before", "after", "kind", "note"), [
    ({"heading": "Do"}, {"heading": "Do not"}, "changed", "Now under the heading “Do not”; it was “Do”."),
    ({"heading": "Do"}, {"heading": "Posts"}, "changed", "No longer under the heading “Do”."),
    ({"section": "Posts"}, {"section": "Rules"}, "moved", "Now in the section “3. Rules”; it was in “3. Posts”."),
    ({"ref": "3.a"}, {"ref": None}, "moved", "No longer numbered; it was 3.a."),
    ({"ref": None}, {"ref": "3.a"}, "moved", "Now numbered 3.a."),
])
def test_number_section_and_heading_are_told(before, after, kind, note):
    change = only(replace(HALL, **before), replace(HALL, **after))
    assert (change.kind, change.notes) == (kind, (note,))


def test_how_many_of_each_in_one_line():
    changes = compare([HALL, NAMES], [replace(HALL, ref="4"), BILLS])
    assert count_words(changes) == "1 new, 1 taken out, 1 moved"
    assert count_words(compare([HALL], [HALL])) == "1 the same"
    assert count_words([]) == ""
