"""Every view leads back to the author's own text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policies.engine.folding import MASK, fold, to_bytes
from policies.engine.normalise import VIEWS, Reading

ODD = "aeiouſkſ１ａ.,-_*'’“”@$!|0134 \t\n\u200b\u200d\ufe0f\u0301\u0308ßéÅﬁ½ŵŷΑаоѕ😀🏴🇬🇧\ud800\udfff\0\u202e\u2066İ…€£"
hostile = st.text(st.one_of(st.sampled_from(ODD), st.characters(codec=None, exclude_categories=())), max_size=60)


@given(hostile)
@settings(max_examples=400, deadline=None)
def test_spans_lie_in_the_text_and_keep_their_order(raw):
    reading = Reading(raw)
    for name in VIEWS:
        view = getattr(reading, name)
        assert len(view.data) == len(view.text)
        last = 0
        for place in range(len(view.text)):
            start, end = view.span(place, place + 1)
            assert 0 <= last <= start <= end <= len(raw)
            last = start
        start, end = view.span(0, len(view.text))
        assert 0 <= start <= end <= len(raw)


@given(hostile)
@settings(max_examples=200, deadline=None)
def test_ascii_letters_lead_back_to_themselves_in_plain(raw):
    view = Reading(raw).plain
    for place, character in enumerate(view.text):
        start, end = view.span(place, place + 1)
        if raw[start:end].isascii() and raw[start:end] not in {"", "\0"}:
            assert raw[start:end].lower() == character


@given(st.text(alphabet="abcdefghij klmnopqrstuvwxyz.,", max_size=80))
def test_plain_text_is_read_as_it_stands(raw):
    assert Reading(raw).plain.text == raw
    assert Reading(raw).plain.starts is None


@pytest.mark.parametrize(("raw", "read"), [
    ("f u c k off", "fuck off"),
    ("f.u.c.k", "fuck"),
    ("f-u-c-k", "fuck"),
    ("sh.it", "shit"),
    ("idi0t", "idiot"),
    ("$h4rp", "sharp"),
    ("w*nker", "w_nker"),
    ("fuuuuck", "fUck"),
    ("ѕһіt", "shit"),
    ("s\u200bh\u200bi\u200bt", "shit"),
    ("ｓｈｉｔ", "shit"),
    ("s\u0301hi\u0308t", "shit"),
])
def test_disguises_are_undone(raw, read):
    view = Reading(raw).undisguised
    assert view.text == read
    assert view.span(0, len(view.text)) == (0, len(raw))


@pytest.mark.parametrize("raw", [
    "the a55 and the b4102 at 10am on the 4th",
    "it costs £4.50 or 50p, from s12 3ab",
    "plot 9 is 20m by 5m",
    "3 of 12 came to 7 mill lane",
    "come as it is to us all",
])
def test_ordinary_words_and_numbers_are_left_alone(raw):
    assert Reading(raw).undisguised.text == raw


def test_words_are_never_joined():
    assert "pass hit" in Reading("pass hit us h it").undisguised.text
    assert Reading("as s").undisguised.text == "as s"


def test_addresses_are_blanked_one_for_one():
    reading = Reading("Write to bob@fuck.example or see https://x.example/shit.")
    assert "fuck" not in reading.prose.text and "shit" not in reading.prose.text
    assert "fuck" in reading.plain.text
    assert len(reading.prose.text) == len(reading.plain.text)
    assert reading.prose.text.endswith(MASK + ".")


def test_the_passes_that_changed_something_are_named():
    view = Reading("you f u c k and idi0t").undisguised
    assert view.passes(4, 11) == ("spaced out",)
    assert view.passes(16, 21) == ("leet",)
    assert view.passes(0, 3) == ()


def test_surrogates_and_nul_are_replaced_one_for_one():
    view = Reading("a\ud800b\0c😀d").plain
    assert view.text == "a\ufffdb\ufffdc😀d"
    assert view.span(6, 7) == (6, 7)
    assert to_bytes(view.text) == b"a\x1ab\x1ac\x1ad"


def test_an_accent_written_apart_stays_with_its_letter():
    raw = "cafe\u0301 au lait"
    view = Reading(raw).plain
    assert view.text.startswith("cafe au")
    assert raw[slice(*view.span(0, 4))] == "cafe\u0301"


def test_terms_are_folded_as_texts_are():
    assert fold("CAFÉ’s – ½") == "CAFE's - 1/2"
