"""The author's form: made for a request, carried out, and shown again with what was typed."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import QueryDict
from django.shortcuts import get_object_or_404, redirect

from councilcomms.channels.models import Channel
from councilcomms.councils.models import Membership
from councilcomms.councils.transitions import Refused, together
from councilcomms.posts import buffers, transitions
from councilcomms.posts.author_resolve import typed_of
from councilcomms.posts.forms import PostForm, initial_from_typed, initial_of
from councilcomms.posts.models import Asked, Post
from councilcomms.posts.permissions import may
from councilcomms.posts.standing import sent_words
from councilcomms.posts.steps import open_standing, steps_of
from councilcomms.posts.uploads import files_with_rows, keep_image
from councilcomms.posts.words import words_of
from policies.checks import version_in_force
from policies.ways.steps import MEETING

#: Acts that say the post is finished: what is required is asked for.
SENDING = {"send", "publish", "second", "routine"}


def fetch(pk) -> Post:
    return get_object_or_404(Post.objects.select_related("author__user", "current", "council"), pk=pk)


def require(verb: str, request, thing) -> None:
    if not may(verb, request.member, thing):
        raise PermissionDenied("This is for somebody else here.")


def choices(version=None, channels=None) -> dict:
    """What can be chosen today. ``channels``: those usable, where they were just read."""
    version = version or version_in_force()
    members = Membership.objects.active().select_related("user").order_by("user__full_name")
    usable = list(Channel.objects.usable(version)) if channels is None else channels
    return {"channels": usable, "members": list(members)}


def posted_form(request, post, *, act: str = "save", given: dict | None = None) -> PostForm:
    return PostForm(request.POST, request.FILES, post=post, sending=act in SENDING, **(given or choices()))


def saved_form(post) -> PostForm:
    """What is saved, looked at as if it had just been sent."""
    data = QueryDict(mutable=True)
    for name, values in typed_of(post).items():
        data.setlist(name, values)
    data["edit_number"] = post.edit_number
    return PostForm(data, post=post, sending=True, **choices())


def opened_form(request, post, given: dict) -> tuple[PostForm, object]:
    """The form as the page opens, and the buffer whose words were put back, if there is one."""
    if post is None:
        website = [channel.pk for channel in given["channels"] if channel.kind == "website"]
        return PostForm(initial={"channels": website, "edit_number": 0, "buffer_number": 0}, **given), None
    buffer = buffers.of(post, request.member)
    if buffer:
        initial = initial_from_typed(PostForm, buffers.as_data(buffer))
        initial |= {"edit_number": buffer.based_on, "buffer_number": buffer.number, "tab": ""}
    else:
        initial = initial_of(words_of(post.current), post.wanted_at)
        initial |= {"edit_number": post.edit_number, "buffer_number": 0}
    return PostForm(initial=initial, post=post, **given), buffer


def keep_picture(form: PostForm, post) -> None:
    """A picture just chosen is kept at once, so that an error elsewhere does not lose it."""
    if form.upload is None:
        return
    image = keep_image(post, form.upload)
    form.cleaned_data |= {"image": image.pk, "remove_picture": False}
    form.data = form.data.copy()
    form.data["image"] = image.pk
    form.data.pop("remove_picture", None)
    form.upload = None


def write_down(request, form: PostForm, post: Post | None, *, edit_number: int | None = None) -> Post:
    """Save what the form says, as a new draft where there is none yet. Raises Stale where the tab is."""
    with files_with_rows(), together():
        if post is None:
            return _write_new(request, form)
        return _write_on(request, form, post, edit_number)


def _write_new(request, form: PostForm) -> Post:
    post = transitions.write(form.to_words(), by=request.member, wanted_at=form.wanted_at)
    if form.upload is None:
        return post
    keep_picture(form, post)
    words = form.to_words(post)
    return transitions.save(
        post, words, by=request.member, edit_number=post.edit_number, wanted_at=form.wanted_at
    )


def _write_on(request, form: PostForm, post: Post, edit_number: int | None) -> Post:
    buffers.refuse_other_tab(post, buffers.of(post, request.member), request.POST)
    edit_number = buffers.number_in(request.POST, "edit_number") if edit_number is None else edit_number
    keep_picture(form, post)
    words = form.to_words(post)
    if (words.hash(), form.wanted_at, edit_number) == (post.current.hash, post.wanted_at, post.edit_number):
        buffers.drop(post, request.member)
        return post
    return transitions.save(post, words, by=request.member, edit_number=edit_number, wanted_at=form.wanted_at)


@files_with_rows()
@transaction.atomic
def keep_typed(request, form: PostForm, post: Post | None) -> Post | None:
    """The form has errors: what was typed and the picture are kept all the same. Returns the draft they belong to."""
    based_on = buffers.number_in(form.data, "edit_number")
    if post is None:
        if not form.data.get("text", "").strip() and form.upload is None:
            return None
        post = transitions.write(form.to_words(), by=request.member, wanted_at=form.wanted_at)
        based_on = post.edit_number
    buffer = buffers.of(post, request.member)
    buffers.refuse_other_tab(post, buffer, request.POST)
    keep_picture(form, post)
    kept = buffers.put(post, request.member, form.data, buffer=buffer, based_on=based_on)
    form.data = form.data.copy()
    form.data["edit_number"], form.data["buffer_number"] = based_on, kept.number
    return post


# --- what follows once the words are down -------------------------------------------------------------------------


def after_saving(request, post: Post, act: str):
    """Carry out what the pressed button asks; a refusal leaves the words saved and says what is missing."""
    try:
        return _ACTS.get(act, _save)(request, post)
    except Refused as refused:
        for words in refused.errors.values():
            messages.error(request, words)
        return redirect(f"{post.author_address}#policy" if "policy" in refused.errors else post.author_address)


def _save(request, post):
    messages.success(request, "Saved. You can finish it later.")
    return redirect("posts", council=post.council.slug)


def _send(request, post):
    sent = transitions.submit(post, by=request.member)
    messages.success(request, sent_words(sent))
    return redirect(post.author_address)


def _preview(request, post):
    return redirect("post_preview", council=post.council.slug, pk=post.pk)


def _publish(request, post):
    """In one go where no point needs anything; else to the page where she decides. What is about her goes on."""
    if not may("approve", request.member, post) or _others_come_first(post):
        return _send(request, post)
    if post.wanted_at:
        return redirect(post.deciding_address)
    try:
        transitions.publish_now(post, by=request.member, seen=post.current.hash)
    except Refused as refused:
        messages.info(request, f"Not published yet. {next(iter(refused.errors.values()))}")
        return redirect(post.deciding_address)
    return redirect(f"{post.deciding_address}?done")


def _routine(request, post):
    """Without approval, where the policy lets it and no point needs anything; what is not routine goes to the Clerk."""
    if not may("release as routine", request.member, post):
        return _send(request, post)
    out = transitions.publish_routine(post, by=request.member, seen=post.current.hash)
    messages.success(request, "It is published.")
    return redirect(out.author_address)


def _others_come_first(post) -> bool:
    """By the policy's steps somebody is consulted first, or a meeting decides."""
    steps = steps_of(post)
    return steps.decides == MEETING or open_standing(post, steps) is not None


def _second(request, post):
    reader = Membership.objects.active().filter(pk=buffers.number_in(request.POST, "second_reader")).first()
    if reader is None:
        raise Refused("Choose who should read it. Your words are saved.")
    transitions.ask(
        post, by=request.member, member=reader, question="Please read this and say whether you agree.",
        purpose=Asked.Purpose.SECOND_READER,
    )
    messages.success(request, f"{reader.name} was asked to read it. Once they agree, you can publish it.")
    return redirect(post.author_address)


_ACTS = {"save": _save, "send": _send, "preview": _preview, "publish": _publish, "second": _second, "routine": _routine}
