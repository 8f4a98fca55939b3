"""Somebody leaves: what they wrote and is not out goes to whoever takes over, with what they typed last."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.http import QueryDict
from django.utils import timezone

from councilcomms.councils.models import Membership, Notice
from councilcomms.councils.people import end_membership
from councilcomms.councils.tenancy import council_scope
from councilcomms.councils.transitions import Refused, WrongState
from councilcomms.posts import buffers, transitions
from councilcomms.posts.models import Asked, Buffer, Post


@pytest.fixture
def typed(draft):
    """The author typed more and has not saved it; ``typed(text, **more)``."""

    def type_(text, **more):
        data = QueryDict(mutable=True)
        data.update({"text": text, "edit_number": draft.edit_number, "tab": "a", "turn": 1, **more})
        with council_scope(draft.council_id):
            return buffers.keep(draft, draft.author, data)

    return type_


@pytest.fixture
def end(croft, clerk, councillor, signed_in, do_jobs):
    """``end(**form)``: the Clerk ends the councillor's membership by the form, and the worker does what is due."""

    def by_form(**form):
        answer = signed_in(clerk).post(f"/croft/desk/people/{councillor.pk}/end/", form)
        do_jobs(croft)
        return answer

    return by_form


def read(croft, post):
    with council_scope(croft):
        return Post.objects.select_related("author__user", "current").get(pk=post.pk)


def test_the_form_asks_and_drafts_go_over(
    croft, clerk, councillor, officer, administrator, make_draft, make_submitted, published, signed_in, end
):
    draft, waiting = make_draft(headline="The first"), make_submitted(headline="The second")
    page = signed_in(clerk).get(f"/croft/desk/people/{councillor.pk}/end/").content.decode()
    assert "Who takes over their 2 open drafts?" in page and "The Clerk</option>" in page
    assert ">Clara Clerk</option>" not in page, "the same person"
    assert "Oscar Officer" in page and "Adam Administrator" not in page
    refused = end(successor=administrator.pk).content.decode()
    assert "Choose somebody from the list." in refused
    assert end(successor=officer.pk).status_code == 302
    assert read(croft, draft).author_id == read(croft, waiting).author_id == officer.pk
    assert read(croft, draft).state == "draft" and read(croft, waiting).state == "submitted"
    assert read(croft, published).author_id == councillor.pk
    with council_scope(croft):
        notice = Notice.objects.get(member=officer, subject__startswith="You take over")
        assert notice.subject == "You take over 2 drafts of Colin Councillor"
        assert notice.words == "“The first”; “The second”."
        event = read(croft, draft).events.last()
        assert (event.verb, event.actor_id) == ("hand over", clerk.pk)
        assert event.note == "From Colin Councillor to Oscar Officer."
    assert signed_in(officer).get(f"/croft/desk/posts/{draft.pk}/").status_code == 200


def test_without_a_choice_the_clerk_takes_over(croft, clerk, draft, end):
    end()
    assert read(croft, draft).author_id == clerk.pk


def test_nothing_open_nothing_asked(croft, clerk, officer, signed_in):
    page = signed_in(clerk).get(f"/croft/desk/people/{officer.pk}/end/").content.decode()
    assert "takes over" not in page


def test_only_after_the_last_day(croft, clerk, councillor, officer, draft, do_jobs, time_machine):
    last = timezone.localdate() + timedelta(days=3)
    with council_scope(croft):
        end_membership(councillor, by=clerk, last_day=last, successor=officer)
    do_jobs(croft)
    assert read(croft, draft).author_id == councillor.pk
    time_machine.move_to(timezone.now() + timedelta(days=4))
    do_jobs(croft)
    assert read(croft, draft).author_id == officer.pk


def test_who_cannot_take_over_any_more_leaves_it_to_the_clerk(
    croft, clerk, councillor, officer, make_member, draft, do_jobs, time_machine
):
    """Here the Clerk who ended it has left too: the Clerk of that day acts and takes over."""
    last = timezone.localdate() + timedelta(days=3)
    new = make_member(croft, "Nora Newclerk", "nora@croft.example", "clerk")
    with council_scope(croft):
        end_membership(councillor, by=clerk, last_day=last, successor=officer)
        end_membership(officer, by=clerk)
        end_membership(clerk, by=clerk)
    time_machine.move_to(timezone.now() + timedelta(days=4))
    do_jobs(croft)
    assert read(croft, draft).author_id == new.pk


def test_what_was_typed_is_the_draft_now(croft, councillor, draft, typed, end):
    typed("What I typed last.", source_kind="own", source_note="I was there", channels=[])
    before = draft.edit_number
    end()
    now = read(croft, draft)
    assert now.current.text == "What I typed last." and now.current.made_by_id == councillor.pk
    assert now.edit_number == before + 1
    with council_scope(croft):
        assert not Buffer.objects.exists()


def test_what_no_form_can_read_is_kept_all_the_same(croft, draft, typed, end):
    typed("w" * 30_000, headline="h" * 300, wanted_date_day="99", when="at")
    end()
    now = read(croft, draft)
    assert now.current.text == "w" * 30_000 and now.current.headline == "h" * 120
    assert now.current.category == draft.current.category


def test_what_was_typed_beside_a_later_saving_goes_along(croft, clerk, draft, typed, end):
    typed("The other half.")
    with council_scope(croft):
        Post.objects.filter(pk=draft.pk).update(edit_number=draft.edit_number + 1)
    end()
    with council_scope(croft):
        assert Buffer.objects.get().member_id == clerk.pk
        assert Buffer.objects.get().content["fields"]["text"] == ["The other half."]


def test_questions_are_closed_with_a_word(croft, clerk, councillor, officer, make_draft, end):
    post = make_draft(officer)
    with council_scope(croft):
        asked = transitions.ask(post, by=officer, member=councillor, question="Is the date right?")
    end()
    with council_scope(croft):
        asked = Asked.objects.get(pk=asked.pk)
        assert asked.answered_at and asked.answer == "Colin Councillor has left and did not answer."
        notice = Notice.objects.filter(member=officer).get(subject__startswith="No answer comes")
        assert notice.address == post.author_address


def test_consultations_pass_to_the_next_in_line(croft, clerk, chair, make_member, make_submitted, policy, do_jobs):
    from policies.models import Way

    vice = make_member(croft, "Vera Vice", "vice@croft.example", "councillor", "vice-chair")
    with council_scope(croft):
        Way.objects.filter(version=policy).delete()
        Way.objects.create(version=policy, position=1, decides="clerk", consult=[{"who": ["chair"]}])
        type(policy).objects.filter(pk=policy.pk).update(content_key="with a step")
    post = make_submitted()
    with council_scope(croft):
        assert post.asked.get().member_id == chair.pk
        end_membership(chair, by=clerk)
    do_jobs(croft)
    with council_scope(croft):
        first, second = post.asked.order_by("pk")
        assert first.passed_over == "Cherry Chair has left." and second.member_id == vice.pk
        end_membership(vice, by=clerk)
    do_jobs(croft)
    with council_scope(croft):
        assert post.asked.count() == 2 and not post.asked.get(member=vice).passed_over  # nobody else: only its author


def test_moderating_ends(croft, clerk, councillor, website, end):
    from councilcomms.channels.models import ChannelModerator

    today = timezone.localdate()
    with council_scope(croft):
        ChannelModerator.objects.create(channel=website, member=councillor, starts=today)
    end()
    with council_scope(croft):
        assert ChannelModerator.objects.get().ends == today - timedelta(days=1)


def test_the_verb_asks_itself(croft, clerk, councillor, officer, administrator, draft, published):
    with council_scope(croft):
        for member in (councillor, officer, administrator):
            with pytest.raises(PermissionDenied):
                transitions.hand_over(draft, by=member, to=officer)
        for wrong in (administrator, councillor):
            with pytest.raises(Refused):
                transitions.hand_over(draft, by=clerk, to=wrong)
        with pytest.raises(WrongState):
            transitions.hand_over(published, by=clerk, to=officer)
        with pytest.raises(Refused):
            end_membership(officer, by=clerk, successor=Membership.objects.get(pk=administrator.pk))
