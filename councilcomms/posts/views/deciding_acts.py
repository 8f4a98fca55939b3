"""What is done to a post from its deciding page, one address an act."""

from __future__ import annotations

from functools import wraps

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from councilcomms.councils.models import Membership
from councilcomms.councils.moments import says
from councilcomms.councils.transitions import Refused, Stale, together
from councilcomms.posts import transitions
from councilcomms.posts.answers_box import answers_typed
from councilcomms.posts.fields import whole_number
from councilcomms.posts.models import Asked, Delivery
from councilcomms.posts.transitions import NoLongerPasses
from councilcomms.posts.transitions.conditions import changed_words
from councilcomms.posts.views.deciding_page import Page, find_post


def attempt(request, post, box: str, act):
    """Do it. Where the verb refuses, or the words changed, the page comes again with everything typed."""
    page = Page(request, post)
    page.opened = box.removesuffix("_box")
    try:
        return act(page)
    except NoLongerPasses as no:
        messages.error(request, str(no))
        return redirect(post.deciding_address)
    except Stale as stale:
        page = Page(request, find_post(request, post.pk))
        page.changed_words = stale.words
        return page.show(status=409)
    except Refused as refused:
        if page.seen and page.seen != page.post.current.hash:
            page.changed_words = changed_words(page.post)
        page.refuse(box, refused.errors)
        return page.show()


def act(box: str):
    """A POST-only address of one act."""

    def address(function):
        @require_POST
        @wraps(function)
        def view(request, council, pk):
            return attempt(request, find_post(request, pk), box, function)

        return view

    return address


def to_queue(page, words: str):
    messages.success(page.request, words)
    return redirect("queue", page.council.slug)


def to_post(page, words: str):
    messages.success(page.request, words)
    return redirect(page.post.deciding_address)


@act("back_box")
def send_back(page):
    box = page.back_box
    quote, start, end = box.quoted(box.said("passage"))
    transitions.request_changes(
        page.post, by=page.member, note=box.said("note"), seen=page.seen, quote=quote, start=start, end=end
    )
    return to_queue(page, f"Sent back to {page.post.author.name} with your note.")


@act("reject_box")
def reject(page):
    transitions.reject(page.post, by=page.member, reason=page.reject_box.said("reason"), seen=page.seen)
    return to_queue(page, f"“{page.post}” will not be published. {page.post.author.name} was told why.")


@act("lift_box")
def lift(page):
    said = {name: page.lift_box.said(name) for name in ("reason", "note")}
    number = next((point.number for point in page.checked.points if point.key == page.lifting), "")
    transitions.lift(page.post, by=page.member, point=page.lifting, seen=page.seen, at=page.at, **said)
    messages.success(page.request, f"Point {number} is set aside.")
    page.keep_typed()
    return redirect(f"{page.post.deciding_address}?aside={page.lifting}#point-{page.lifting}")


@act("hold_box")
def hold(page):
    transitions.hold(page.post, by=page.member, reason=page.hold_box.said("reason"))
    return to_queue(page, f"“{page.post}” is on hold.")


@act("when_box")
def resume(page):
    transitions.resume(page.post, by=page.member)
    return to_post(page, "Taken off hold.")


@act("when_box")
def unschedule(page):
    transitions.unschedule(page.post, by=page.member)
    return to_post(page, "Taken off the schedule. It stays approved until you choose a time.")


@act("when_box")
def schedule(page):
    """Another time for what is approved or scheduled."""
    at, answers = page.chosen(), answers_typed(page.data)
    if at is None:
        transitions.publish_now(page.post, by=page.member, seen=page.seen, answers=answers)
        return redirect(f"{page.post.deciding_address}?done")
    post = page.post
    with together():
        if post.state == post.State.SCHEDULED:
            post = transitions.unschedule(post, by=page.member)
        post = transitions.schedule(post, by=page.member, at=at, answers=answers)
    return to_post(page, f"Now goes out on {says(post.scheduled_for)}.")


@act("words_box")
def amend(page):
    """Put the changed words down; then publish them, let the author see them, or look again."""
    then, words, must_choose = page.typed("then"), page.words_box.typed(), page.must_choose
    if not words.text.strip():
        raise Refused({"text": "Write what you want people to know."})
    if words.hash() != page.post.current.hash or page.seen != page.post.current.hash:
        edit = whole_number(page.typed("edit_number"))
        page.post = transitions.save(
            page.post, words, by=page.member, edit_number=-1 if edit is None else edit, wanted_at=page.post.wanted_at
        )
    page.seen = page.post.current.hash
    if then == "publish":
        return publish_changed(page, must_choose)
    if then == "author":
        note = page.typed("back-note").strip() or "I changed some words. Read them, then send it again."
        transitions.request_changes(page.post, by=page.member, note=note, seen=page.seen)
        return to_queue(page, f"{page.post.author.name} sees your changes first.")
    return again(page)


def again(page):
    """The page as it stands now, with everything that was typed."""
    return Page(page.request, find_post(page.request, page.post.pk)).show()


def publish_changed(page, must_choose: bool):
    """The words just put down, when the main button says; where they have points, the page asks about those."""
    try:
        if page.approves_only and not must_choose:
            approve_alone(page)
        else:
            put_out(page, page.when_box.moment() if must_choose else page.wanted)
    except Refused as refused:
        page = Page(page.request, find_post(page.request, page.post.pk))
        page.opened = "when"
        page.refuse("when_box", refused.errors)
        return page.show()
    return redirect(f"{page.post.deciding_address}?done")


def put_out(page, at) -> None:
    """Now, or at this time."""
    said = {"by": page.member, "seen": page.seen, "answers": answers_typed(page.data)}
    if at is None:
        page.post = transitions.publish_now(page.post, **said)
    else:
        page.post = transitions.approve_for(page.post, at=at, **said)


def approve_alone(page) -> None:
    """It goes out after the hold, when somebody says so."""
    said = {"by": page.member, "seen": page.seen, "answers": answers_typed(page.data)}
    page.post = transitions.approve_to_wait(page.post, **said)


@act("ask_box")
def ask(page):
    chosen, question = whole_number(page.typed("ask-member")), page.ask_box.said("question")
    member = Membership.objects.standing().filter(pk=chosen).first() if chosen else None
    if member is None:
        raise Refused({"member": "Choose whom to ask."})
    purpose = Asked.Purpose.SECOND_READER if page.reader_wanted else Asked.Purpose.QUESTION
    transitions.ask(page.post, by=page.member, member=member, question=question, purpose=purpose)
    return to_post(page, f"{member.name} was asked. You are told when the answer is there.")


@act("withdraw_box")
def withdraw(page):
    box = page.withdraw_box
    page.post = transitions.withdraw(
        page.post, by=page.member, public_reason=box.said("public_reason"), note=box.said("note")
    )
    return to_post(page, "Withdrawn. Its public page now gives your reason and keeps no text.")


@act("correct_box")
def correct(page):
    page.post = transitions.correct(
        page.post, by=page.member, seen=page.seen, answers=answers_typed(page.data),
        why=page.correct_box.said("why"),
    )
    return redirect(f"{page.post.deciding_address}?done")


@act("correct_box")
def drop_correction(page):
    transitions.drop_correction(page.post, by=page.member)
    return to_post(page, "The correction was thrown away. What stands published stays.")


@require_POST
def confirm_delivery(request, council, pk):
    delivery = get_object_or_404(Delivery.objects.select_related("post", "channel"), pk=pk)
    post = find_post(request, delivery.post_id)

    def confirm(page):
        page.confirming = delivery.pk
        at, box = page.confirming_box.moment(), page.confirming_box
        transitions.confirm_delivery(delivery, by=page.member, at=at, address=box.cleaned_data["address"])
        return to_post(page, f"{delivery.channel}: noted as done.")

    return attempt(request, post, "confirming_box", confirm)
