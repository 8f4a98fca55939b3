"""A colleague is asked, or a second reader."""

import pytest
from django.core.exceptions import PermissionDenied

from councilcomms.councils.models import Notice
from councilcomms.councils.transitions import Refused
from councilcomms.posts import transitions
from councilcomms.posts.permissions import may


def test_whoever_is_asked_may_see_it_from_then_on(in_croft, submitted, clerk, chair):
    assert not may("see", chair, submitted)
    transitions.ask(submitted, by=clerk, member=chair, question="Is this right?")
    assert may("see", chair, submitted)
    assert Notice.objects.get(member=chair).words == "Is this right?"


def test_not_oneself_and_not_without_a_question(in_croft, submitted, clerk, chair):
    for member, question in ((clerk, "Me?"), (chair, " ")):
        with pytest.raises(Refused):
            transitions.ask(submitted, by=clerk, member=member, question=question)


def test_a_second_reader_is_a_councillor_and_only_where_no_deputy_could_approve(
    in_croft, make_draft, clerk, chair, moderator
):
    own = make_draft(clerk)
    with pytest.raises(Refused, match="cannot be the second reader"):
        transitions.ask(own, by=clerk, member=moderator, question="", purpose="second-reader")
    assert transitions.ask(own, by=clerk, member=chair, question="", purpose="second-reader").text_hash


def test_not_where_a_deputy_could_approve_instead(in_croft, make_draft, clerk, chair, deputy):
    own = make_draft(clerk)
    with pytest.raises(Refused):
        transitions.ask(own, by=clerk, member=chair, question="", purpose="second-reader")


def test_not_by_others(in_croft, submitted, chair, clerk):
    with pytest.raises(PermissionDenied):
        transitions.ask(submitted, by=chair, member=clerk, question="Why?")
