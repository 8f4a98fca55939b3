"""The documents that the policy names: listed, changed and taken off by those who keep the policy."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from councilcomms.councils.tenancy import council_scope
from councilcomms.councils.transitions import Refused
from policies.models import Companion, PolicyEvent
from policies.transitions.companions import add_companion, change_companion, remove_companion
from tests.policies.versions_of_croft import MARCH, write_version

LIST = reverse("companions", args=["croft"])
CODE = {"name": "Code of Conduct", "link": "https://croft.example/code", "review_on_day": "27",
        "review_on_month": "3", "review_on_year": "2027"}


@pytest.fixture
def version(croft):
    return write_version(croft, "First", MARCH)


@pytest.fixture
def code(version, clerk, croft):
    with council_scope(croft):
        return add_companion(name="Code of Conduct", link="https://croft.example/code", by=clerk)


def at(name, row):
    return reverse(name, args=["croft", row.pk])


@pytest.mark.parametrize("persona", ["clerk", "administrator"])
def test_added_with_link_and_review_date_and_recorded(persona, version, request, signed_in, croft):
    browser = signed_in(request.getfixturevalue(persona))
    page = browser.post(LIST, CODE, follow=True).content.decode()
    assert "Code of Conduct is on the list." in page and "Review due on 27 March 2027" in page
    with council_scope(croft):
        row, event = Companion.objects.get(), PolicyEvent.objects.get()
    assert (row.name, row.link, row.review_on) == ("Code of Conduct", "https://croft.example/code", date(2027, 3, 27))
    assert event.verb == "add companion" and "review due 27 March 2027" in event.note
    assert event.actor_id == request.getfixturevalue(persona).pk


@pytest.mark.parametrize(("changes", "says"), [
    ({"name": " "}, "Enter the document&#x27;s name."),
    ({"name": "x" * 201}, "Keep the name to 200 characters."),
    ({"name": "code of  CONDUCT"}, "This document is listed already."),
    ({"link": "javascript:alert(1)"}, "Enter the whole address, beginning with https:// or http://."),
    ({"link": "ftp://croft.example/code"}, "Enter the whole address"),
    ({"link": "croft.example/code"}, "Enter the whole address"),
    ({"link": "https://croft.example/" + "x" * 500}, "Keep the address to 500 characters."),
    ({"review_on_month": "14"}, "Enter a real day, like 27 3 2026."),
])
def test_what_cannot_be_is_said_by_the_field_and_nothing_typed_is_lost(changes, says, code, clerk, signed_in, croft):
    typed = {**CODE, "name": "Data Protection Policy", **changes}
    page = signed_in(clerk).post(LIST, typed).content.decode()
    assert says in page and "govuk-error-summary" in page
    assert all(f'value="{typed[name]}"' in page for name in ("link", "review_on_year"))
    with council_scope(croft):
        assert Companion.objects.count() == 1


def test_name_and_day_alone_are_enough(version, clerk, signed_in, croft):
    signed_in(clerk).post(LIST, {"name": "Complaints Procedure"})
    with council_scope(croft):
        assert Companion.objects.get().link == ""


def test_changed_and_recorded_with_what_it_was(code, clerk, signed_in, croft):
    browser = signed_in(clerk)
    assert 'value="Code of Conduct"' in browser.get(at("change_companion", code)).content.decode()
    assert browser.post(at("change_companion", code), {**CODE, "name": "Code of Conduct 2027"}).status_code == 302
    with council_scope(croft):
        assert Companion.objects.get().name == "Code of Conduct 2027"
        note = PolicyEvent.objects.get(verb="change companion").note
    assert "It was: Code of Conduct, https://croft.example/code, no review date" in note
    assert "Now: Code of Conduct 2027" in note


def test_taken_off_the_list_once(code, clerk, signed_in, croft):
    browser = signed_in(clerk)
    assert browser.get(at("remove_companion", code)).status_code == 405
    assert "off the list" in browser.post(at("remove_companion", code), follow=True).content.decode()
    assert browser.post(at("remove_companion", code)).status_code == 404
    with council_scope(croft):
        assert not Companion.objects.exists()
        assert PolicyEvent.objects.filter(verb="remove companion").count() == 1
        with pytest.raises(Refused):
            remove_companion(code, by=clerk)


@pytest.mark.parametrize("persona", ["councillor", "chair", "officer", "moderator"])
def test_others_neither_see_nor_keep_the_list(persona, code, request, signed_in, croft):
    member = request.getfixturevalue(persona)
    browser = signed_in(member)
    assert browser.get(LIST).status_code == 403 and browser.post(LIST, CODE).status_code == 403
    assert browser.post(at("change_companion", code), CODE).status_code == 403
    assert browser.post(at("remove_companion", code)).status_code == 403
    with council_scope(croft):
        for act in (lambda: add_companion(name="Mine", by=member),
                    lambda: change_companion(code, name="Mine", by=member),
                    lambda: remove_companion(code, by=member)):
            with pytest.raises(PermissionDenied):
                act()


def test_another_councils_document_is_not_here(code, scarcliffe, outsider_clerk, signed_in):
    browser = signed_in(outsider_clerk)
    for name in ("change_companion", "remove_companion"):
        assert browser.post(at(name, code), CODE).status_code == 404
        assert browser.post(reverse(name, args=["scarcliffe", code.pk]), CODE).status_code == 404


def test_without_a_policy_there_is_nothing_to_list(croft, clerk, signed_in):
    browser = signed_in(clerk)
    assert "once there is a policy here" in browser.get(LIST).content.decode()
    assert "There is no policy here yet." in browser.post(LIST, CODE).content.decode()
