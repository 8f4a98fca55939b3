"""Whose private details they are, where one comment alone does not say."""

import pytest

from policies.engine import check, compile_rules
from policies.engine.model import Context, Fields, Rule

RULES = compile_rules([Rule("private-information", "3.x.v", "")])


def spans(text, on=""):
    return [finding.span for finding in check(Fields(text), RULES, Context(on=on))]


def test_he_and_she_may_be_whom_the_post_names():
    text = "Bless her, and she's only weeks left with it now."
    assert spans(text, "Ann Pell retires from the post office after 40 years.")
    assert spans(text, "The post office shuts at noon.") == []


def test_ones_own_people_without_a_name_are_ones_own_to_speak_of():
    assert spans("My mother has dementia and she can't manage the step.", "Ann Pell retires.") == []


@pytest.mark.parametrize("text", [
    "She's at 27 Elm Way if anyone wants her.", "The lad lives over the chip shop, Kieran Moss.",
    "Ted Moss is out on a tag.", "Well done Kieran Moss in year 4!", "Kieran Moss owes the club £400.",
])
def test_where_somebody_is_and_what_is_said_of_courts_and_money(text):
    assert spans(text)


@pytest.mark.parametrize("text", [
    "There's a hole outside 27 Elm Way, he nearly fell in.", "I live over the chip shop and it's noisy.",
    "Ted Moss walked it on his own two feet.", "The clerk earns £31,000 for that?", "We moved out of the hall in May.",
    "Number 27 is the new bus.", "Ann Pell will talk about dementia.",
])
def test_what_is_nobodys_secret(text):
    assert spans(text) == []
