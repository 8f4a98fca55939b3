"""The council's settings."""

import pytest
from django.core.exceptions import PermissionDenied

from councilcomms.councils.models import Council, PeopleEvent
from councilcomms.councils.people import change_settings
from councilcomms.councils.tenancy import council_scope

ADDRESS = "/croft/desk/settings/"
ENTRY = {
    "short_name": "Croft", "colour": "#ffdd00", "official_email": "clerk@croft.example",
    "official_phone": "01234 567890", "office_hours": "Tuesdays", "not_monitored": "Not at all hours.",
    "own_domains": "croft.example\nwww.croft.example\n\n", "own_emails": "hall@croft.example",
    "own_phones": "01234 567890\n+44 1234 567891", "late_minutes": "30", "routine_share": "20",
    "own_places": "Mill Lane\nThe Green", "area": "Kent",
}


def test_works(croft, clerk, signed_in):
    response = signed_in(clerk).post(ADDRESS, ENTRY, follow=True)
    page = response.content.decode()
    assert "The settings are saved." in page and "#ffdd00 with black letters" in page
    now = Council.objects.get(pk=croft.pk)
    assert now.own_domains == ["croft.example", "www.croft.example"]
    assert now.own_phones == ["01234 567890", "+44 1234 567891"]
    assert (now.late_minutes, now.two_pairs_of_eyes) == (30, False)
    assert (now.own_places, now.area) == (["Mill Lane", "The Green"], "Kent")
    assert now.history.count() == 2 and now.history.first().history_user_id == clerk.user_id
    with council_scope(croft):
        event = PeopleEvent.objects.get()
    assert (event.verb, event.facts["colour"]) == ("change settings", ["#1d5a4e", "#ffdd00"])


def test_the_page_shows_what_is_set(clerk, signed_in, croft):
    Council.objects.filter(pk=croft.pk).update(own_domains=["one.example", "two.example"])
    page = signed_in(clerk).get(ADDRESS).content.decode()
    assert "one.example\ntwo.example" in page and "white letters" in page


def test_nothing_changed_is_no_event(croft, clerk, signed_in, events):
    for _ in range(2):
        signed_in(clerk).post(ADDRESS, ENTRY)
    assert events() == ["change settings"]


def test_gates(gates, clerk, chair, councillor, officer, administrator):
    gates(ADDRESS, [clerk], [chair, councillor, officer, administrator])
    gates(ADDRESS, [], [chair, councillor, officer, administrator], "post")


def test_wrong_method(clerk, signed_in):
    assert signed_in(clerk).put(ADDRESS).status_code == 405


@pytest.mark.parametrize(
    "change, field, words",
    [
        ({"colour": "green"}, "colour", "Enter a colour as # and six figures"),
        ({"late_minutes": "1441"}, "late_minutes", "Enter at most 1440 minutes, which is a day."),
        ({"late_minutes": "-1"}, "late_minutes", "Enter 0 or more minutes."),
        ({"late_minutes": "soon"}, "late_minutes", "Enter whole minutes in figures."),
        ({"late_minutes": ""}, "late_minutes", "Enter the number of minutes."),
        ({"routine_share": "101"}, "routine_share", "Enter at most 100."),
        ({"routine_share": ""}, "routine_share", "Enter a number from 0 to 100."),
        ({"official_email": "clerk"}, "official_email", "Enter an email address, like"),
        ({"short_name": ""}, "short_name", "Enter the name for headings."),
        ({"own_domains": "ok.example\nhttps://x"}, "own_domains", "Line 2: “https://x” is not a web address."),
        ({"own_emails": "x"}, "own_emails", "Line 1: “x” is not an email address."),
        ({"own_places": "x" * 81}, "own_places", "is too long. Use at most 80 characters."),
        ({"area": "Atlantis"}, "area", "Choose a county from the list."),
        ({"own_phones": "ring me"}, "own_phones", "Line 1: “ring me” is not a phone number."),
        ({"own_phones": "01234 567890\n" + "\n".join(f"01234 5678{n}" for n in range(10, 45))}, "own_phones",
         "Enter at most 30 lines."),
    ],
)
def test_bad_input_is_told_by_the_field_and_kept(change, field, words, clerk, croft, signed_in):
    page = signed_in(clerk).post(ADDRESS, ENTRY | {"office_hours": "Mornings"} | change).content.decode()
    assert words in page and f'id="id_{field}_error"' in page and 'value="Mornings"' in page
    now = Council.objects.get(pk=croft.pk)
    assert now.office_hours == "" and now.colour == "#1d5a4e"


def test_edges_of_late_minutes(clerk, croft, signed_in):
    for minutes in (0, 1440):
        assert signed_in(clerk).post(ADDRESS, ENTRY | {"late_minutes": minutes}).status_code == 302
        assert Council.objects.get(pk=croft.pk).late_minutes == minutes


def test_two_pairs_of_eyes_need_a_second_pair(clerk, administrator, outsider_councillor, croft, signed_in):
    page = signed_in(clerk).post(ADDRESS, ENTRY | {"two_pairs_of_eyes": "on"}).content.decode()
    assert "Nobody could be asked" in page and 'id="id_two_pairs_of_eyes_error"' in page
    assert not Council.objects.get(pk=croft.pk).two_pairs_of_eyes


@pytest.mark.parametrize("role", ["councillor", "chair", "vice-chair", "officer", "clerk"])
def test_any_of_these_can_be_asked(role, clerk, croft, make_member, signed_in):
    make_member(croft, "Rita Reader", "reader@croft.example", role)
    signed_in(clerk).post(ADDRESS, ENTRY | {"two_pairs_of_eyes": "on"})
    assert Council.objects.get(pk=croft.pk).two_pairs_of_eyes


def test_the_verb_asks_itself(croft_scope, chair, outsider_clerk):
    for member in (chair, outsider_clerk):
        with pytest.raises(PermissionDenied):
            change_settings(croft_scope, by=member, short_name="X")
