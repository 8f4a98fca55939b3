"""What goes with a sentence or a word: never two spaces, never an empty line more than there was."""

import pytest

from policies.engine.language.taking_out import sentence_out, words_out


def without(take, text, words):
    start = text.index(words)
    cut = take(text, start, start + len(words))
    return text[: cut[0]] + text[cut[1] :]


@pytest.mark.parametrize(("text", "left"), [
    ("One. Two x here. Three.", "One. Three."),
    ("Two x here. Three.", "Three."),
    ("One. Two x here.", "One."),
    ("Two x here.", ""),
    ("  Two x here.  ", ""),
    ("One.  Two x here.  Three.", "One.  Three."),
    ("One. Two x here.\n\nThree.", "One.\n\nThree."),
    ("One.\n\nTwo x here. Three.", "One.\n\nThree."),
    ("One.\n\nTwo x here.\n\nThree.", "One.\n\nThree."),
    ("One\nTwo x here\n\nThree.", "One\n\nThree."),
    ("One.\n\nTwo x here\nThree.", "One.\n\nThree."),
    ("One.\n\nTwo x here.\n", "One."),
    ("One. Is x Mrs. Bell there? Three.", "One. Three."),
    ("Ålder 🎉 one. Two x here! Three 🎉.", "Ålder 🎉 one. Three 🎉."),
])
def test_the_sentence_goes_and_the_stronger_gap_stays(text, left):
    assert without(sentence_out, text, "x") == left


def test_words_across_two_sentences_take_both():
    assert without(sentence_out, "One. Two x. Y three. Four.", "x. Y") == "One. Four."


@pytest.mark.parametrize(("text", "left"), [
    ("The x road.", "The road."), ("It was x awful.", "It was awful."), ("x road", "road"), ("road x", "road"),
])
def test_a_word_goes_with_one_space(text, left):
    assert without(words_out, text, "x") == left
