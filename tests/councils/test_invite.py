"""Inviting somebody."""

import pytest
from django.core.exceptions import PermissionDenied

from councilcomms.councils.models import Invitation, Job, PeopleEvent
from councilcomms.councils.people import invite
from councilcomms.councils.tenancy import council_scope
from councilcomms.councils.transitions import Refused

ADDRESS = "/croft/desk/people/invite/"
ENTRY = {"full_name": "Nina New", "email": "New@Croft.example", "roles": ["councillor"]}


def test_works(croft, clerk, signed_in, events):
    response = signed_in(clerk).post(ADDRESS, ENTRY, follow=True)
    assert response.redirect_chain == [("/croft/desk/people/", 302)]
    assert "We have written to new@croft.example" in response.content.decode()
    with council_scope(croft):
        invitation = Invitation.objects.get()
        job = Job.objects.get(name="councils.email_invitation")
        event = PeopleEvent.objects.get()
    assert (invitation.email, invitation.roles, invitation.state) == ("new@croft.example", ["councillor"], "open")
    assert (invitation.expires_at - invitation.sent_at).days in {13, 14}
    assert job.payload == {"invitation": invitation.pk}
    assert (event.verb, event.actor_id, event.facts["email"]) == ("invite", clerk.pk, "new@croft.example")


def test_a_name_is_one_line_and_hides_nothing(croft, clerk, signed_in):
    signed_in(clerk).post(ADDRESS, ENTRY | {"full_name": " Zoë\r\n\u202eO'Dowd-\u200bNew\tMBE "})
    with council_scope(croft):
        assert Invitation.objects.get().full_name == "Zoë O'Dowd- New MBE"


def test_gates(gates, clerk, councillor, officer, chair, administrator):
    gates(ADDRESS, [clerk, chair], [councillor, officer, administrator])
    gates(ADDRESS, [], [councillor, officer, administrator], "post")


def test_wrong_method(clerk, signed_in):
    assert signed_in(clerk).put(ADDRESS).status_code == 405


def test_the_verb_asks_itself(croft_scope, officer, councillor, outsider_clerk):
    for member in (officer, councillor, outsider_clerk):
        with pytest.raises(PermissionDenied):
            invite(croft_scope, by=member, email="x@croft.example", full_name="X", roles=["officer"])
    assert not Invitation.objects.exists()


@pytest.mark.parametrize(
    "change, words",
    [
        ({"email": "nobody"}, "Enter an email address, like name@example.com."),
        ({"email": ""}, "Enter the person&#x27;s email address."),
        ({"full_name": ""}, "Enter the person&#x27;s full name."),
        ({"full_name": "N" * 121}, "Use at most 120 characters."),
        ({"roles": []}, "Choose at least one role."),
        ({"roles": ["clerk"]}, "Choose roles from the list."),
        ({"email": "councillor@croft.example"}, "This person is a member already."),
    ],
)
def test_bad_input_is_told_by_the_field_and_kept(change, words, clerk, councillor, signed_in, croft):
    page = signed_in(clerk).post(ADDRESS, ENTRY | change).content.decode()
    assert words in page
    kept = (ENTRY | change)["full_name"] or (ENTRY | change)["email"]
    assert f'value="{kept}"' in page
    with council_scope(croft):
        assert not Invitation.objects.exists() and not Job.objects.exists()


def test_empty_post_shows_the_errors(clerk, signed_in):
    assert "Choose at least one role." in signed_in(clerk).post(ADDRESS, {}).content.decode()


def test_one_open_invitation_for_an_address(croft_scope, clerk, invitation):
    with pytest.raises(Refused, match="still open"):
        invite(croft_scope, by=clerk, email="NEW@croft.example", full_name="N", roles=["officer"])


def test_the_clerks_role_is_not_invited(croft_scope, clerk):
    with pytest.raises(Refused, match="citing a minute"):
        invite(croft_scope, by=clerk, email="x@croft.example", full_name="X", roles=["clerk"])


def test_the_same_person_may_be_invited_to_another_council(scarcliffe, outsider_clerk, councillor):
    with council_scope(scarcliffe):
        invite(scarcliffe, by=outsider_clerk, email="councillor@croft.example", full_name="C", roles=["officer"])
        assert Invitation.objects.count() == 1


def test_the_email_has_the_link_and_nothing_else_does(croft, invitation, do_jobs, mailoutbox, caplog):
    caplog.set_level("DEBUG")
    assert do_jobs(croft) == 1
    (mail,) = mailoutbox
    assert mail.to == ["new@croft.example"] and mail.subject == "Join Croft Parish Council"
    assert "Clara Clerk invites you" in mail.body and "Councillor, Chair" in mail.body
    token = mail.body.split("/accounts/invitation/")[1].split("/")[0]
    with council_scope(croft):
        kept = str(list(Job.objects.values())) + str(list(PeopleEvent.objects.values()))
    assert token not in caplog.text + kept
    assert do_jobs(croft) == 0 and len(mailoutbox) == 1


def test_what_was_taken_back_is_not_mailed(croft, clerk, invitation, do_jobs, mailoutbox):
    from councilcomms.councils.people import revoke_invitation

    with council_scope(croft):
        revoke_invitation(invitation, by=clerk)
    do_jobs(croft)
    assert mailoutbox == []
