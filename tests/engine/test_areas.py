"""Wards and roads as people write them."""

import pytest

from policies.engine.language.areas import areas_in
from policies.engine.normalise import Reading


def named(area, text, council="Quay Parish Council"):
    return list(areas_in([Reading(text).cased_prose], [area], council)) == [area]


@pytest.mark.parametrize(("area", "texts"), [
    ("St Mary's Ward", ("St. Mary's", "St Marys ward", "Saint Mary’s Ward", "the ward of St Mary's", "#StMarysWard", "ST MARYS")),
    ("Saint Marys", ("St. Mary's", "St Mary’s ward")), ("Stoke-on-Sea", ("Stoke on Sea", "STOKE ON SEA", "#StokeOnSea")),
    ("Stoke on Sea", ("Stoke-on-Sea",)), ("Moorside (North) Ward", ("Moorside North Ward", "Moorside - North ward", "Moorside North")),
    ("Mill Ward", ("the ward of Mill", "Mill ward", "Mill Ward's", "#MillWard")), ("Ward of Mill", ("Mill Ward",)),
    ("Mill Ward (part)", ("Mill Ward",)), ("Moorside Ward", ("#Moorside", "#MoorsideWard", "moorside's lido", "Will Moorside flood?")),
    ("High Street", ("High St.", "high street", "the High St, Quay")), ("Quay Rd", ("Quay Road",)), ("Mill Lane", ("Mill Ln",)),
    ("Ferry Avenue", ("Ferry Ave",)), ("Kings Road", ("King's Rd",)), ("Upper & Lower", ("Upper and Lower",)),
])
def test_an_area_is_found_as_loosely_as_a_name(area, texts):
    assert [text for text in texts if not named(area, f"News of {text} today" if "?" not in text else text)] == []


@pytest.mark.parametrize(("area", "text"), [
    ("Moorside Ward", "Upper Moorside"), ("Moorside Ward", "Moorside Road"), ("Marsh Ward", "Cllr Marsh"), ("Marsh Ward", "Anita Marsh"),
    ("Marsh Ward", "R. Marsh"), ("Marsh Ward", "#MarshmallowDay"), ("Mill Ward", "the mill"), ("Lee Ward", "Leeward"),
    ("High Street", "Upper High Street"), ("Ferry Row", "The ferry. Row boats"), ("St Mary's Ward", "Mary's cakes"),
    ("Moorside Ward", "https://moorside.example/"), ("Stoke-on-Sea", "Stoke-on-Seaton"), ("Green", "green beans"), ("---", "a --- b"),
])
def test_it_is_not_found_inside_other_names(area, text):
    assert not named(area, text)


def test_of_the_councils_own_name_no_part_counts():
    assert not named("Quay Ward", "Quay Parish Council met.") and not named("Quay Ward", "The quay is shut.")
    assert named("Quay Ward", "Quay Parish Council met in Quay Ward.")
