"""Who agreed to be named in a post is remembered on the register, and later drafts get no such point."""

import re
from datetime import date, timedelta
from html import unescape

import pytest
import time_machine
from django.utils import timezone

from councilcomms.councils import organisations as register
from councilcomms.councils.models import Organisation
from councilcomms.councils.transitions import Refused
from councilcomms.posts import checking, transitions
from councilcomms.posts.checking import check_post, facts_of
from councilcomms.posts.points import Answers, Remembered
from councilcomms.posts.reasons import AGREED
from councilcomms.posts.remembering import last_days
from councilcomms.posts.words import words_of
from policies.engine import Finding, Lapsed

FARM = "South Lea Farm"
DAIRY = "Mill Dairy"
TEXT = f"We thank {FARM} for the hay. {FARM} is by the church."


@pytest.fixture(autouse=True)
def names_the_farm(request, monkeypatch):
    """The checker finds farm and dairy wherever they are named and not approved, and nothing else."""
    if "the_checker_itself" in request.keywords:
        return

    def check(_book, fields, context):
        return tuple(
            Finding("organisation-reference", "3.h", "justify", "sure", "text", at, at + len(name), name, "It is named.")
            for name in (FARM, DAIRY) if name not in context.council.approved_organisations
            for at in range(len(fields.text)) if fields.text.startswith(name, at)
        )

    monkeypatch.setattr("policies.checks.Rulebook.check", check)


@pytest.fixture
def post(in_croft, make_submitted):
    return make_submitted(text=TEXT)


@pytest.fixture
def keys(post):
    return [point.key for point in check_post(post, words_of(post.current)).points]


@pytest.fixture
def at_desk(signed_in, clerk):
    return signed_in(clerk)


def send(at_desk, post, keys, **said):
    data = {"seen": post.current.hash, "when": "now"}
    return at_desk.post(post.deciding_address, data | {f"reason-{key}": AGREED for key in keys} | said)


def test_remembered_with_the_approval(at_desk, post, keys, clerk, make_submitted):
    said = {f"remember-{keys[0]}": "year", f"agreed-{keys[0]}": "Jo Lea,  by email", f"kind-{keys[0]}": "business"}
    assert send(at_desk, post, keys, **said).status_code == 302
    row = Organisation.objects.get()
    assert (row.name, row.agreed_by, row.approved_on) == (FARM, "Jo Lea, by email", timezone.localdate())
    assert row.kind == "business"
    assert row.approved_by_id == clerk.pk and row.approved_until == last_days()["year"]
    later = make_submitted(text=TEXT)
    assert check_post(later, words_of(later.current)).points == ()


@pytest.mark.the_checker_itself
def test_what_the_checker_itself_marks_is_what_it_knows_next_time(at_desk, make_submitted, in_croft):
    said = {"text": "The hall is painted by Alder & Sons on Monday.", "source_kind": "minute", "minute_ref": "1"}
    post = make_submitted(**said)
    named = [p for p in check_post(post, words_of(post.current)).points if p.finding.kind == "organisation-reference"]
    assert {p.finding.span for p in named} == {"Alder & Sons"}
    kinds = {f"kind-{p.key}": "business" for p in named}
    send(at_desk, post, [p.key for p in named], **{f"remember-{p.key}": "always" for p in named}, **kinds)
    assert Organisation.objects.get().name == "Alder & Sons"
    later = make_submitted(**said)
    points = check_post(later, words_of(later.current)).points
    assert "organisation-reference" not in {point.finding.kind for point in points}


def test_two_namings_are_one_point_and_remember_one(at_desk, post, keys):
    assert len(keys) == 1
    kind = {f"kind-{keys[0]}": "business"}
    send(at_desk, post, keys, **{f"remember-{key}": "always" for key in keys}, **kind)
    row = Organisation.objects.get()
    assert row.approved_until is None and row.agreed_by.startswith("them, asked for the post “We thank South Lea")


@pytest.mark.parametrize("said", [
    {}, {"remember-{}": ""}, {"remember-{}": "nonsense"}, {"remember-nothing": "year"},
    {"remember-{}": "year", "reason-{}": "It is a public body and its information is already public."},
])
def test_nothing_is_remembered_unasked(said, at_desk, post, keys, fresh):
    send(at_desk, post, keys, **{name.format(keys[0]): value for name, value in said.items()})
    assert fresh(post).state == "published" and not Organisation.objects.exists()


def test_neither_where_the_approval_is_refused(at_desk, make_submitted, in_croft, fresh):
    post = make_submitted(text=f"{TEXT} {DAIRY} sent milk.")
    keys = [point.key for point in check_post(post, words_of(post.current)).points]
    page = send(at_desk, post, keys, **{f"remember-{keys[0]}": "always", f"reason-{keys[1]}": ""})
    assert "needs your reason" in unescape(page.content.decode())
    assert fresh(post).state == "submitted" and not Organisation.objects.exists()
    assert re.search(rf'name="remember-{keys[0]}" value="always"[^>]* checked', page.content.decode()), "it stays chosen"


@pytest.mark.parametrize("kind", ["", "nonsense"])
def test_what_kind_it_is_is_asked(kind, at_desk, post, keys, fresh):
    said = {f"remember-{keys[0]}": "year", f"kind-{keys[0]}": kind}
    page = unescape(send(at_desk, post, keys, **said).content.decode())
    assert f'href="#id_kind-{keys[0]}_0"' in page and "Point 1: Say what kind of organisation it is." in page
    assert f'id="id_kind-{keys[0]}_error"' in page and f'id="id_kind-{keys[0]}_0"' in page
    assert fresh(post).state == "submitted" and not Organisation.objects.exists()


def test_too_long_is_told_by_its_box(at_desk, post, keys):
    page = send(at_desk, post, keys, **{f"remember-{keys[0]}": "year", f"agreed-{keys[0]}": "x" * 201})
    assert f'href="#id_agreed-{keys[0]}"' in page.content.decode() and "to 200 characters" in page.content.decode()
    assert not Organisation.objects.exists()


def test_a_correction_remembers_too(post, keys, words, clerk, fresh):
    answers = Answers(dict.fromkeys(keys, AGREED), remembered={keys[0]: Remembered("Jo", None, "business")})
    plain = Answers(answers.reasons)
    out = transitions.publish_now(post, by=clerk, seen=post.current.hash, answers=plain)
    out = transitions.save(out, words(text=TEXT + " Sunday."), by=clerk, edit_number=out.edit_number)
    transitions.correct(out, by=clerk, seen=out.current.hash, answers=answers, why="The day.")
    assert Organisation.objects.get().agreed_by == "Jo"


def test_scheduled_it_still_goes_out_though_the_point_is_gone(post, keys, clerk, fresh):
    answers = Answers(dict.fromkeys(keys, AGREED), remembered={keys[0]: Remembered("Jo", None, "business")})
    at = timezone.now() + timedelta(days=2)
    post = transitions.approve_for(post, by=clerk, seen=post.current.hash, answers=answers, at=at)
    assert transitions.release(post, by=clerk).state == "published"


def test_a_name_too_long_for_the_register(post, keys, clerk, monkeypatch):
    monkeypatch.setattr("councilcomms.posts.remembering.MOST_NAME", 5)
    answers = Answers(dict.fromkeys(keys, AGREED), remembered={keys[0]: Remembered("Jo", None, "business")})
    with pytest.raises(Refused):
        transitions.approve(post, by=clerk, seen=post.current.hash, answers=answers)


def test_last_days_of_a_leap_day():
    with time_machine.travel("2028-02-29 12:00"):
        assert last_days() == {"year": date(2029, 2, 27), "end-of-year": date(2028, 12, 31), "always": None}


def test_the_boxes_stand_under_they_agreed_alone(at_desk, post, keys):
    page = unescape(at_desk.get(post.deciding_address).content.decode())
    under = page.split(AGREED)[2]
    assert f'name="remember-{keys[0]}"' in under and "No, for this post only" in under
    assert f'name="kind-{keys[0]}" value="public-body"' in under and 'value="other"' not in under.split("kind-")[1]
    assert "add/?name=South%20Lea%20Farm" in page and "Add who agreed and when" in page


def test_the_author_is_told_to_ask_the_clerk(in_croft, make_draft, councillor, signed_in):
    page = signed_in(councillor).get(make_draft(text=TEXT).author_address).content.decode()
    assert "Ask the Clerk to add it." in page and "Add who agreed and when" not in page


def test_the_checker_is_told_what_is_on_the_register(in_croft, clerk, django_assert_num_queries):
    in_croft.own_places = ["Mill Lane"]
    for name, until in (("Rovers", None), ("Old Mill", timezone.localdate()), ("Asked", ...)):
        row = register.add(in_croft, by=clerk, name=name, kind="group", other_names=[f"{name} FC"], domains=["x.example"])
        if until is not ...:
            register.approve(row, by=clerk, minute_ref="1", approved_until=until)
    register.record_partnership(
        register.standing_called("Rovers"), by=clerk, partnership_minute="2", partnership_from=timezone.localdate()
    )
    gone = register.add(in_croft, by=clerk, name="Gone", kind="group", other_names=["Old Mill FC"])
    register.take_off(gone, by=clerk, reason="They closed.")
    with django_assert_num_queries(2):
        facts = facts_of(in_croft)
    today = timezone.localdate()
    assert facts.lapsed == (Lapsed("Asked"), Lapsed("Asked FC"), Lapsed("Gone", today, taken_off=True))
    assert facts.approved_organisations == ("Rovers", "Rovers FC", "Old Mill", "Old Mill FC")
    assert facts.partners == ("Rovers", "Rovers FC") and facts.places == ("Mill Lane",)
    assert facts.approved_domains == ("x.example", "x.example")
    tomorrow = timezone.now() + timedelta(days=1)
    later = checking.facts_of(in_croft, tomorrow)
    assert "Old Mill" not in later.approved_organisations and Lapsed("Old Mill", today) in later.lapsed


CHURCH = "St Mary's Church is holding its fair on Saturday. Everybody is welcome."


@pytest.fixture
def church(in_croft, clerk):
    """Its approval ended yesterday."""
    row = register.add(in_croft, by=clerk, name="St Mary's Church", kind="group")
    row = register.approve(row, by=clerk, agreed_by="The churchwarden")
    row.approved_until = timezone.localdate() - timedelta(days=1)
    row.save()
    return row


def named(post):
    points = check_post(post, words_of(post.current)).points
    return [point for point in points if point.finding.kind == "organisation-reference"]


@pytest.mark.the_checker_itself
def test_an_approval_that_ended_is_a_point_that_leads_to_renewing_it(church, make_submitted, at_desk, clerk):
    post = make_submitted(text=CHURCH.replace("'", "’"))
    [point] = named(post)
    assert point.finding.message.startswith(f"Their approval ended on {church.approved_until:%-d %B}")
    page = unescape(at_desk.get(post.deciding_address).content.decode())
    assert "Renew their approval" in page and f'name="remember-{point.key}"' in page
    assert "What kind of organisation is it?" not in page, "the register knows"
    register.approve(church, by=clerk, minute_ref="1")
    assert not named(post)
    register.take_off(church, by=clerk, reason="They closed.")
    [point] = named(post)
    assert point.finding.message.startswith("They were taken off the Council's register on ")
    assert "Put them back on the register" in unescape(at_desk.get(post.deciding_address).content.decode())


@pytest.mark.the_checker_itself
def test_remembering_renews_what_lapsed(church, make_submitted, at_desk):
    post = make_submitted(text=CHURCH.replace("'", "’"))
    keys = [point.key for point in named(post)]
    assert send(at_desk, post, keys, **{f"remember-{keys[0]}": "year"}).status_code == 302
    row = Organisation.objects.get()
    assert (row.pk, row.approved_until, row.kind) == (church.pk, last_days()["year"], "group")


@pytest.mark.the_checker_itself
def test_the_author_is_told_to_ask_the_clerk_to_renew(church, make_draft, councillor, signed_in):
    page = signed_in(councillor).get(make_draft(text=CHURCH).author_address).content.decode()
    assert "Ask the Clerk to renew it." in page


def test_to_the_register_in_a_new_tab_and_back_to_the_post(at_desk, post, in_croft, clerk):
    page = unescape(at_desk.get(post.deciding_address).content.decode())
    link = re.search(r'<a [^>]*href="([^"]*organisations/add/[^"]*)"[^>]*>(.*?)</a>', page, re.S)
    assert 'target="_blank"' in link.group() and 'rel="noopener"' in link.group() and "opens in a new tab" in link.group()
    day = timezone.localdate()
    said = {"name": FARM, "kind": "business", "agreed": "yes", "agreed_by": "Jo", "approved_on_day": day.day,
            "approved_on_month": day.month, "approved_on_year": day.year}
    back = at_desk.post(link.group(1), said).url
    assert back.startswith(f"{post.deciding_address}?named=")
    page = unescape(at_desk.get(back).content.decode())
    assert f"The point about “{FARM}” is gone." in page and f"{FARM} is on the register." in page
    register.take_off(Organisation.objects.get(), by=clerk, reason="They closed.")
    assert f"The point about “{FARM}” is still here" in unescape(at_desk.get(back).content.decode())
    nothing = at_desk.get(f"{post.deciding_address}?named=Somebody+else").content.decode()
    assert "The point about" not in nothing, "nobody puts words on this page"
