"""Noting texts of others, on the Clerk's page and by the operator's command, which also builds the table anew."""

import io
import json

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction
from django.urls import reverse

from councilcomms.councils.tenancy import council_scope
from councilcomms.posts.known_texts import forget, note, others_like
from councilcomms.posts.models import KnownText, Post, Shingle
from councilcomms.posts.models.known import hash_of
from policies.models import PolicyEvent
from tests.posts.test_known_texts import REPORT, asked_by


def test_a_text_is_noted_once_and_noting_it_again_says_whose_it_is(in_croft):
    note(REPORT, whose="The Weekly Post", address="https://post.example/old")
    note(REPORT, whose="The Daily Post", address="https://post.example/new")
    known = KnownText.objects.get()
    assert (known.whose, known.address) == ("The Daily Post", "https://post.example/new")
    with pytest.raises(IntegrityError), transaction.atomic():
        KnownText.objects.create(text=REPORT, text_hash=hash_of(REPORT), whose="At the same moment")


def test_another_council_notes_the_same_text(in_croft, scarcliffe):
    note(REPORT, whose="The Weekly Post")
    with council_scope(scarcliffe):
        note(REPORT, whose="The Weekly Post")
        assert KnownText.objects.count() == 1


def test_an_auditor_sees_who_noted_and_forgot_which_text(in_croft, clerk):
    known = note(REPORT, whose="The Weekly Post", by=clerk)
    forget(known, by=clerk)
    forget(known, by=clerk)
    events = [(event.verb, event.actor_name) for event in PolicyEvent.objects.exclude(verb="adopt")]
    assert events == [("note text", "Clara Clerk"), ("forget text", "Clara Clerk")]
    assert all("Divers found the old sluice" in event.note and "Weekly Post" in event.note and event.at
               for event in PolicyEvent.objects.exclude(verb="adopt"))


# --- the operator's command -------------------------------------------------------------------------------------------


def remember(*lines, tmp_path, **options):
    """Run the command; ``lines`` are texts of others for Croft."""
    said = io.StringIO()
    if lines:
        options |= {"council": "croft", "texts": tmp_path / "texts.jsonl"}
        options["texts"].write_text("\n".join(json.dumps(line) for line in lines))
    call_command("remember_texts", stdout=said, **options)
    return said.getvalue()


def test_the_command_builds_the_table_anew_and_notes_texts(croft, scarcliffe, published_with_text, tmp_path):
    published_with_text(REPORT)
    said = remember({"text": REPORT.upper(), "whose": "Nobody"}, tmp_path=tmp_path)
    assert "1 published posts and 1 texts of others" in said
    assert asked_by(scarcliffe) == [croft.name] and asked_by(croft) == ["Nobody"]
    with council_scope(croft):
        assert PolicyEvent.objects.exclude(verb="adopt").get().actor_name == "The operator"


def test_it_takes_away_what_is_left_of_posts_no_longer_public(croft, scarcliffe, make_standing, tmp_path):
    withdrawn, elsewhere = make_standing(croft, REPORT), make_standing(scarcliffe, REPORT)
    with council_scope(croft):
        Post.objects.filter(pk=withdrawn.pk).update(state=Post.State.WITHDRAWN)
    with council_scope(scarcliffe):
        Post.objects.filter(pk=elsewhere.pk).update(on_website=False)
    remember(tmp_path=tmp_path)
    assert not Shingle.objects.exists()


def test_it_makes_the_shingles_of_posts_and_noted_texts_anew(croft, scarcliffe, make_standing, tmp_path):
    make_standing(scarcliffe, REPORT)
    with council_scope(croft):
        note(REPORT, whose="The Weekly Post")
    Shingle.objects.all().delete()
    remember(tmp_path=tmp_path)
    assert sorted(asked_by(croft)) == [scarcliffe.name, "The Weekly Post"]


def test_each_text_is_a_transaction_of_its_own(croft, make_standing, tmp_path, monkeypatch):
    """What was built stays where a later one fails."""
    from councilcomms.posts import known_texts

    texts = [f"{REPORT} {word}." for word in ("One", "Two", "Three")]
    for text in texts:
        make_standing(croft, text)
    Shingle.objects.all().delete()
    remember_one = known_texts.remember

    def fails_at_the_last(text):
        remember_one(text)
        if text.text == texts[-1]:
            raise RuntimeError("The machine stopped.")

    monkeypatch.setattr(known_texts, "remember", fails_at_the_last)
    with pytest.raises(RuntimeError):
        remember(tmp_path=tmp_path)
    assert set(Shingle.objects.values_list("text__text", flat=True)) == set(texts[:2])


def test_at_a_start_only_posts_not_known_yet_are_remembered(croft, scarcliffe, published_with_text, make_standing, tmp_path):
    published_with_text(REPORT)
    assert "1 published posts are remembered" in remember(missing=True, tmp_path=tmp_path)
    assert asked_by(scarcliffe) == [croft.name]
    assert remember(missing=True, tmp_path=tmp_path) == ""


@pytest.mark.parametrize(("line", "words"), [
    ({"text": "", "whose": "Nobody"}, "Paste the text."),
    ({"text": REPORT}, "Say whose it is."),
    ({"text": "Too short.", "whose": "Nobody"}, "at least 20 words"),
    ({"text": f"{REPORT} \ud800", "whose": "Nobody"}, "broken character"),
    ({"text": REPORT, "whose": "No\udfffbody"}, "broken character"),
    ({"text": REPORT, "whose": "No\0body"}, "whose"),
    ({"text": REPORT, "whose": "N" * 201}, "Keep this to 200 characters."),
    ({"text": REPORT, "whose": "Nobody", "address": "javascript:alert(1)"}, "Enter a web address"),
    ({"text": REPORT, "whose": "Nobody", "address": "https://a.example/\ud800"}, "broken character"),
    ({"text": REPORT, "whose": "Nobody", "address": "https://\ud800.example/"}, "address"),
    ({"text": "नदी के नीचे पुराना द्वार मिला है " * 20, "whose": "Nobody"}, "letters a to z"),
    ({"text": 5, "whose": "Nobody"}, "must be a string"),
])
def test_it_says_which_line_the_page_would_refuse_and_notes_nothing(croft, tmp_path, line, words):
    with pytest.raises(CommandError, match="line 2") as refused:
        remember({"text": REPORT, "whose": "Nobody"}, line, tmp_path=tmp_path)
    assert words in str(refused.value)
    with council_scope(croft):
        assert not KnownText.objects.exists()


def test_what_a_database_refuses_is_left_out_as_on_the_page(croft, tmp_path):
    remember({"text": f"{REPORT[:100]}\0{REPORT[100:]}\r\n", "whose": "Nobody"}, tmp_path=tmp_path)
    with council_scope(croft):
        assert KnownText.objects.get().text == REPORT


# --- the Clerk's page -------------------------------------------------------------------------------------------------


def test_the_clerk_notes_a_text_and_takes_it_off(croft, signed_in, clerk):
    client, address = signed_in(clerk), reverse("texts", args=["croft"])
    client.post(address, {"text": REPORT, "whose": "The Weekly Post", "address": "https://post.example/sluice"})
    shown = client.get(address).content.decode()
    assert "The Weekly Post" in shown and "Clara Clerk" in shown
    with council_scope(croft):
        assert others_like(REPORT, croft)
        known = KnownText.objects.get()
    client.post(reverse("forget_text", args=["croft", known.pk]))
    assert asked_by(croft) == []


@pytest.mark.parametrize(("said", "words"), [
    ({"text": "", "whose": "X"}, "Paste the text."),
    ({"text": "Too short.", "whose": "X"}, "Paste at least 20 words"),
    ({"text": "नदी के नीचे पुराना द्वार मिला है " * 20, "whose": "X"}, "letters a to z"),
    ({"text": REPORT, "whose": ""}, "Say whose it is."),
    ({"text": REPORT, "whose": "X", "address": "not an address"}, "Enter a web address"),
    ({"text": REPORT, "whose": "X", "address": "javascript:alert(1)"}, "Enter a web address"),
])
def test_bad_input_is_said_by_the_field_and_kept(signed_in, clerk, said, words):
    shown = signed_in(clerk).post(reverse("texts", args=["croft"]), said).content.decode()
    assert words in shown and said["text"][:20] in shown


def test_a_published_post_is_not_taken_off_there(croft, signed_in, clerk, make_standing):
    make_standing(croft, REPORT)
    with council_scope(croft):
        known = KnownText.objects.get()
    assert signed_in(clerk).post(reverse("forget_text", args=["croft", known.pk])).status_code == 404


def test_the_page_is_for_whoever_decides(signed_in, councillor, deputy, outsider_clerk):
    address = reverse("texts", args=["croft"])
    assert signed_in(deputy).get(address).status_code == 200
    assert signed_in(councillor).get(address).status_code == 403
    assert signed_in(outsider_clerk).get(address).status_code == 404


def test_the_page_of_organisations_leads_whoever_keeps_them_there(signed_in, deputy, councillor):
    link, page = f'href="{reverse("texts", args=["croft"])}"', reverse("organisations", args=["croft"])
    assert link in signed_in(deputy).get(page).content.decode()
    assert link not in signed_in(councillor).get(page).content.decode()
