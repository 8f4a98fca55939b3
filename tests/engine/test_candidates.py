"""Names of those who stand, as people write them in a draft."""

from dataclasses import replace

import pytest

from policies.engine import Fields, Period, Rule, check, compile_rules
from tests.engine.test_period import STAND, before_a_poll, points


def named(text, candidates=STAND, **more):
    context = replace(before_a_poll(**more), period=Period(candidates=candidates))
    found = check(Fields(text), compile_rules([Rule("pre-election", "1", "block")]), context)
    return [(finding.span, finding.sureness) for finding in found]


@pytest.mark.parametrize(("text", "span", "sureness"), [
    ("It was Raj Patel.", "Raj Patel", "sure"), ("it was raj patel", "raj patel", "likely"),
    ("IT WAS RAJ PATEL.", "RAJ PATEL", "sure"), ("It was Raj\nPatel.", "Raj\nPatel", "sure"),
    ("It was Cllr Patel.", "Cllr Patel", "likely"), ("It was Councillor R. Patel.", "Councillor R. Patel", "likely"),
    ("It was Cllr Mrs Patel.", "Cllr Mrs Patel", "likely"), ("It was Mr Patel's.", "Mr Patel", "likely"),
    ("It was Mr and Mrs Patel.", "Mr and Mrs Patel", "likely"), ("It was cllr patel.", "cllr patel", "likely"),
    ("It was Cllrs Rudd, Mill and Patel.", "Patel", "likely"), ("It was Raj and Anita Patel.", "Patel", "likely"),
    ("It was R. K. Patel.", "R. K. Patel", "likely"), ("It was Raj Kumar Patel.", "Raj Kumar Patel", "likely"),
    ("It was PATEL Raj.", "PATEL Raj", "sure"), ("It was Patel, Raj.", "Patel, Raj", "sure"),
    ("It was @RajPatel.", "@RajPatel", "sure"), ("It was #VoteRajPatel.", "#VoteRajPatel", "sure"),
    ("It was Rajesh Patel.", "Rajesh Patel", "unsure"), ("It was Cllr Raj.", "Cllr Raj", "unsure"),
    ("It was Anita Patel. I asked Mr Patel.", "Mr Patel", "unsure"),
    ("It was Ann Marie Poole.", "Ann Marie Poole", "sure"), ("It was Cllr OConnor.", "Cllr OConnor", "likely"),
    ("It was Sian O'Connor.", "Sian O'Connor", "sure"), ("It was Cllr O Connor.", "Cllr O Connor", "likely"),
    ("It was Ráj Pаtel.", "Ráj Pаtel", "sure"), ("It was R\u200baj Pa\u00adtel.", "R\u200baj Pa\u00adtel", "sure"),
    ("It was Ｒａｊ\u00a0Patel.", "Ｒａｊ\u00a0Patel", "sure"),
])
def test_names_are_found_as_people_write_them(text, span, sureness):
    assert named(text) == [(span, sureness)]


def test_a_surname_alone_counts_beside_the_first_name_elsewhere_in_the_draft():
    assert named("Then Patel left.") == []
    assert named("Raj came. Then Patel left.") == [("Patel", "likely")]
    assert named("Raj Singh came. Then Patel left.") == []
    assert [f.span for f in points("Then Patel left.", before_a_poll(), title="A day with Raj")] == ["Patel"]
    assert named("Raj Patel came. Raj stayed.") == [("Raj Patel", "sure"), ("Raj", "likely")]


@pytest.mark.parametrize("text", [
    "Patel said no.", "It is for Cllr Anita Patel and Councillor A. Patel.", "Mr Patel-Jones of Patelstown is here.",
    "Patel & Sons, Raj Patel & Sons and Raj Patel Roofing dug it.", "Raj Patel Piece is flooded, and so is Patel Lane.",
    "See raj.patel@croft.example and www.rajpatel.example.", "Raj danced. Patel Pharmacy and Marsh & Patel are shut.",
    "Cllr Rajesh Singh met the Patel family.", "Cllr Poole-Rudd. Poole Harbour. The pool.",
])
def test_longer_words_roads_bodies_and_other_people_are_not_them(text):
    """An approved place of the council bears one of the names too."""
    assert named(text) == []


def test_names_of_everyday_words_need_company():
    stand = ("Will Marsh", "May Hill", "Ann Thomas", "Maria de Souza", "Robert (Bob) Lane", "PATEL, Raj", "Lee")
    assert named("Will the marsh flood in May? Will you climb the Hill? Marsh Lane is shut, and May Fair is on.", stand) == []
    assert named("Will Marsh left. The crew cheered Marsh.", stand) == [("Will Marsh", "sure"), ("Marsh", "likely")]
    assert named("will marsh", stand) == [("will marsh", "unsure")]
    assert named("Cllr Thomas Reed met Cllr Thomas.", stand) == [("Cllr Thomas", "likely")]
    assert named("Cllr de Souza, Bob Lane, Robert Lane.", stand) == [
        ("Cllr de Souza", "likely"), ("Bob Lane", "sure"), ("Robert Lane", "sure")]
    assert named("Raj Patel, Lee, Cllr Lee.", stand) == [("Raj Patel", "sure"), ("Cllr Lee", "likely")]
    assert named("Nobody.", ("", " ", "--", "Cllr")) == []


def test_of_names_in_each_other_the_longest_counts_and_one_that_fits_two_says_both():
    assert named("Mary Ann Poole met Ann Poole.", ("Ann Poole", "Mary Ann Poole")) == [
        ("Mary Ann Poole", "likely"), ("Ann Poole", "sure")]
    assert named("It was Mary Ann Poole.", ("Ann Poole",)) == [("Ann Poole", "unsure")]
    (finding,) = points("It was Cllr Patel.", before_a_poll(candidates=("Raj Patel", "Anita Patel")))
    assert finding.message == "This names Raj Patel or Anita Patel, who all stand in the election."


def test_sixty_who_stand_are_each_found_in_a_long_text():
    firsts = ("Raj", "Ann", "Bob", "Zoë", "Lee", "Mo", "Ida", "Kay", "Una", "Tom")
    stand = tuple(f"{first} {surname}" for first in firsts for surname in ("Patel", "Poole", "Marsh", "O’Connor", "Rudd-Lane", "Dodd"))
    filler = "The bins go out on Friday. Poole Lane and Marsh Road are shut. Ring the office about the hall. "
    text = "".join(f"{filler}{name} was on the quay. " for name in stand)
    assert len(text) < 10_000
    text += filler * ((10_000 - len(text)) // len(filler))
    assert [span for span, _ in named(text, stand)] == list(stand)
    assert named((filler * 120)[:10_000], stand) == []


@pytest.mark.parametrize(("stands", "text", "span", "sureness"), [
    ("Robert Hill", "Bob Hill handed out the cups.", "Bob Hill", "likely"), ("Robert Hill", "It was Cllr Rob Hill.", "Cllr Rob Hill", "likely"),
    ("Bob Hill", "It was Robert Hill.", "Robert Hill", "likely"), ("Katherine Moss", "It was Kate Moss.", "Kate Moss", "likely"),
    ("Anthony Rudd", "It was RUDD Tony.", "RUDD Tony", "likely"), ("William Marsh", "Bill Marsh led it.", "Bill Marsh", "likely"),
    ("Elizabeth Dodd", "Thanks to @LizDodd.", "@LizDodd", "likely"), ("Margaret Dodd", "It was Peggy and Jim Dodd.", "Dodd", "unsure"),
    ("William Hill", "Will Hill folk get wet?", "Will Hill", "unsure"), ("Alexander Lane", "It is by Sandy Lane.", "Sandy Lane", "unsure"),
    ("Mary Smith Jones", "It was Mary Smith-Jones.", "Mary Smith-Jones", "sure"),
    ("Mary Smith-Jones", "It was Mary Smith Jones.", "Mary Smith Jones", "sure"),
    ("Lee Ward", "Lee were two up when Ward scored.", "Ward", "unsure"),
])
def test_people_go_by_short_forms_and_with_half_a_surname_joined(stands, text, span, sureness):
    assert named(text, (stands,)) == [(span, sureness)]


def test_short_forms_of_other_names_are_other_people():
    assert named("Bill Hill, Jim Hill and Peggy Hill. Sandy lanes. Will hill farms do?", ("Robert Hill", "Alexander Lane")) == []
