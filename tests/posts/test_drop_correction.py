"""A correction thrown away: what stands published stays."""

import pytest

from councilcomms.councils.transitions import Refused
from councilcomms.posts import transitions


def test_the_published_version_is_the_current_one_again(in_croft, published, words, clerk):
    changed = transitions.save(published, words(text="Wrong."), by=clerk, edit_number=published.edit_number)
    dropped = transitions.drop_correction(changed, by=clerk)
    assert dropped.current == dropped.published == published.published
    again = transitions.save(dropped, words(text="Right."), by=clerk, edit_number=dropped.edit_number)
    assert again.current.number == 3, "the thrown-away version keeps its number"


def test_there_must_be_one(in_croft, published, clerk):
    with pytest.raises(Refused):
        transitions.drop_correction(published, by=clerk)
