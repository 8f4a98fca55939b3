"""What a council adds to its checks: words passed over, patterns of its own, each seen on the past before it holds."""

import re

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone

from councilcomms.councils.models import Notice
from councilcomms.councils.tenancy import council_scope
from councilcomms.councils.transitions import Refused
from councilcomms.posts.checking import check_words
from councilcomms.posts.words import Words
from policies import checks as policy_checks
from policies import own_checks, readings
from policies.back_tests.past import A_YEAR
from policies.checks import rulebook, version_in_force
from policies.figures import of_rules
from policies.models import CheckException, OwnPattern, PolicyEvent
from policies.readings import Acted
from tests.posts.conftest import *  # noqa: F403  (posts of the past)

RUDE = "Taste the Dirty Wanker cider on Saturday at ten."
PATTERN = {
    "name": "Old hall", "kind": "house-style", "anchor": "3-q", "severity": "advise", "pattern": r"\bparish rooms?\b",
    "says": "We call it the Memorial Hall now.",
    "must_match": ["Meet in the parish room.", "The Parish Rooms are shut."],
    "must_pass": ["Meet in the hall.", "The parish has room for a tree."],
}


def typed(**changes):
    """The pattern as the form sends it."""
    lines = {name: "\r\n".join(PATTERN[name]) for name in ("must_match", "must_pass")}
    return {**PATTERN, "how": "regex", **lines, **changes}


def points(council, text):
    return [(p.finding.kind, p.finding.span) for p in check_words(council, Words(text=text)).points]


@pytest.fixture
def in_croft(policy, croft):
    with council_scope(croft):
        yield croft


# --- exceptions -------------------------------------------------------------------------------------------------------


def test_words_passed_over_are_not_found_whole_words_only(in_croft, administrator):
    assert ("abusive-language", "Dirty Wanker") in points(in_croft, RUDE)
    own_checks.add_exception(kind="abusive-language", words="Dirty Wanker cider", why="A place here.", by=administrator)
    assert ("abusive-language", "Dirty Wanker") not in points(in_croft, RUDE)
    assert points(in_croft, "What a wanker.")


def test_an_exception_is_for_its_kind_and_its_council_alone(in_croft, scarcliffe, scarcliffe_policy, administrator):
    own_checks.add_exception(kind="house-style", words="Dirty Wanker cider", why="A place here.", by=administrator)
    assert points(in_croft, RUDE)
    own_checks.add_exception(kind="abusive-language", words="Dirty Wanker cider", why="A place here.", by=administrator)
    with council_scope(scarcliffe):
        assert points(scarcliffe, RUDE)


def test_an_ended_exception_is_looked_at_again_and_the_record_stays(in_croft, administrator, clerk):
    row = own_checks.add_exception(kind="abusive-language", words="Dirty Wanker cider", why="A place.", by=administrator)
    own_checks.end_exception(row, by=clerk)
    own_checks.end_exception(row, by=clerk)
    assert points(in_croft, RUDE)
    row.refresh_from_db()
    assert row.ended_by == clerk
    assert [event.verb for event in PolicyEvent.objects.exclude(verb="adopt")] == ["add exception", "end exception"]
    assert [notice.member for notice in Notice.objects.order_by("pk")] == [clerk, administrator]


@pytest.mark.parametrize(("said", "field"), [
    ({"words": " - ", "why": "A place."}, "words"),
    ({"words": "Corner", "why": " "}, "why"),
    ({"words": "a*", "why": "A place."}, "words"),
    ({"words": "the", "why": "A place."}, "words"),
    ({"words": "of it", "why": "A place."}, "words"),
])
def test_an_exception_needs_words_and_a_reason(in_croft, administrator, said, field):
    with pytest.raises(Refused) as refused:
        own_checks.add_exception(kind="abusive-language", by=administrator, **said)
    assert field in refused.value.errors and not CheckException.objects.exists()


def test_the_same_words_are_passed_over_once(in_croft, administrator):
    for _ in range(1):
        own_checks.add_exception(kind="political", words="Green Party Field", why="A field.", by=administrator)
    with pytest.raises(Refused):
        own_checks.add_exception(kind="political", words="Green  Party Field", why="A field.", by=administrator)


def test_who_may(in_croft, councillor, officer, chair):
    for member in (councillor, officer, chair):
        with pytest.raises(PermissionDenied):
            own_checks.add_exception(kind="political", words="Green", why="A field.", by=member)
        with pytest.raises(PermissionDenied):
            own_checks.write_pattern(by=member, **PATTERN)


def test_what_changed_while_rules_were_compiled_is_never_kept_for_others(
    in_croft, scarcliffe, scarcliffe_policy, administrator, policy
):
    """Another council may have the same document: its rules are kept under the same key."""
    with council_scope(scarcliffe):
        twin = scarcliffe_policy
        twin.content_key = policy.content_key
        twin.save()
    stale = version_in_force()
    exception = own_checks.add_exception(
        kind="abusive-language", words="Dirty Wanker cider", why="A drink.", by=administrator
    )
    policy_checks._books._books.clear()
    rulebook(stale)
    own_checks.end_exception(exception, by=administrator)
    assert ("abusive-language", "Dirty Wanker") in points(in_croft, RUDE)
    with council_scope(scarcliffe):
        assert ("abusive-language", "Dirty Wanker") in points(scarcliffe, RUDE)


def test_a_pattern_thrown_away_in_another_tab_is_said_plainly(in_croft, administrator, signed_in):
    pattern = own_checks.write_pattern(by=administrator, **PATTERN)
    own_checks.switch_off(pattern, by=administrator)
    client = signed_in(administrator)
    answer = client.post(reverse("switch_pattern", args=["croft", pattern.pk]), {"on": "1"}, follow=True)
    assert "This check was taken away." in answer.content.decode()


def test_a_check_of_comments_is_not_said_to_have_been_tried(in_croft, administrator, signed_in):
    sent = {"kind": "off-topic", "words": "Bingo night", "why": "We like it."}
    shown = signed_in(administrator).post(reverse("add_exception", args=["croft"]), sent).content.decode()
    assert "This check reads comments" in shown


# --- patterns ---------------------------------------------------------------------------------------------------------


def test_a_pattern_finds_nothing_until_it_is_switched_on(in_croft, administrator, clerk):
    text = "Coffee in the Parish Rooms on Friday."
    pattern = own_checks.write_pattern(by=administrator, **PATTERN)
    assert not points(in_croft, text)
    own_checks.switch_on(pattern, by=administrator)
    (point,) = check_words(in_croft, Words(text=text)).points
    assert (point.finding.span, point.finding.message) == ("Parish Rooms", PATTERN["says"])
    assert point.severity == "advise" and point.cited.anchor == "3-q"
    own_checks.switch_off(pattern, by=clerk)
    assert not points(in_croft, text)
    with pytest.raises(Refused):
        own_checks.switch_on(pattern, by=clerk)


@pytest.mark.parametrize(("change", "field", "says"), [
    ({"pattern": "(parish"}, "pattern", "There is a bracket that is not closed."),
    ({"pattern": r"parish(?= room)"}, "pattern", "“(?=” is not part of RE2"),
    ({"pattern": "parish", "words": ["🎉 party"]}, "words", "cannot read “🎉 party”"),
    ({"pattern": ""}, "pattern", "Write what to look for."),
    ({"must_match": ["Meet in the parish room."]}, "must_match", "at least 2"),
    ({"must_match": ["Meet in the parish room.", "Meet."]}, "must_match", "Nothing is found in “Meet.”."),
    ({"must_pass": ["A parish room.", "Fine."]}, "must_pass", "should not be: “A parish room.”."),
])
def test_a_pattern_that_cannot_be_used_is_refused_by_the_field(in_croft, administrator, change, field, says):
    with pytest.raises(Refused) as refused:
        own_checks.write_pattern(by=administrator, **{**PATTERN, **change})
    assert says in refused.value.errors[field] and not OwnPattern.objects.exists()


# --- pages ------------------------------------------------------------------------------------------------------------


def test_an_exception_is_shown_on_the_past_before_it_is_added(
    in_croft, published_with_text, administrator, clerk, signed_in
):
    published_with_text("The Police Federation asked us to say that the gate is locked at dusk.")
    address = reverse("add_exception", args=["croft"])
    sent = {"kind": "organisation-reference", "words": "Police Federation", "why": "They agreed."}
    shown = signed_in(administrator).post(address, sent).content.decode()
    assert "1 post read" in shown and not CheckException.objects.exists()
    assert 'value="Police Federation"' in shown
    seen = "organisation-reference: Police Federation"
    other = signed_in(administrator).post(address, {**sent, "words": "Police", "add": "1", "seen": seen})
    assert "1 post read" in other.content.decode() and not CheckException.objects.exists(), "other words are shown first"
    assert signed_in(administrator).post(address, {**sent, "add": "1", "seen": seen}).status_code == 302
    assert CheckException.objects.get().words == "Police Federation"


def test_a_pattern_is_shown_on_the_past_before_it_is_switched_on(
    in_croft, published_with_text, administrator, signed_in
):
    published_with_text("Coffee in the Parish Rooms on Friday, all are welcome.")
    client = signed_in(administrator)
    sent = typed()
    answer = client.post(reverse("write_pattern", args=["croft"]), sent)
    shown = client.get(answer.url).content.decode()
    assert "1 would have been different" in shown and "New: “Parish Rooms”" in shown
    client.post(reverse("switch_pattern", args=["croft", OwnPattern.objects.get().pk]), {"on": "1"})
    assert OwnPattern.objects.get().is_standing


def test_a_refused_pattern_keeps_what_was_typed_and_says_all_that_is_wrong(in_croft, administrator, signed_in):
    sent = typed(name="", pattern="dog (fouling", must_match="One.", must_pass="Three.")
    shown = signed_in(administrator).post(reverse("write_pattern", args=["croft"]), sent).content.decode()
    assert shown.count("There is a bracket that is not closed.") == 2, "in the summary and by the field"
    assert "is no pattern" not in shown and "Give it a name." in shown
    assert shown.count("Give at least 2 examples, one on each line.") == 4
    assert "One." in shown and "dog (fouling" in shown


def test_words_are_made_into_a_pattern(in_croft, administrator, signed_in):
    client = signed_in(administrator)
    sent = typed(
        how="words", words="dog (fouling\r\nCafé crawl\r\n", other_endings="on", pattern="(left over",
        must_match="A dog (FOULING) sign.\nTwo cafe  crawls.", must_pass="Cafés.\nA hotdog (fouling",
    )
    answer = client.post(reverse("write_pattern", args=["croft"]), sent)
    pattern = OwnPattern.objects.get()
    assert pattern.words == ["dog (fouling", "Café crawl"] and pattern.other_endings
    own_checks.switch_on(pattern, by=administrator)
    found = check_words(in_croft, Words(text="We like café crawlers.")).points
    assert ("Café Crawlers".casefold(), PATTERN["says"]) in [(p.finding.span, p.finding.message) for p in found]
    (ours,) = [p.finding for p in found if p.finding.message == PATTERN["says"]]
    assert ours.why == "The council added this check itself."
    shown = client.get(answer.url).content.decode()
    assert "“Café crawl”" in shown and "and other endings" in shown and "<code>" not in shown


def test_words_are_whole_where_no_other_endings_are_asked_for(in_croft, administrator):
    said = {**PATTERN, "pattern": "", "words": ["hedge"], "must_match": ["A hedge.", "HEDGE"], "must_pass": ["Fine.", "x"]}
    pattern = own_checks.write_pattern(by=administrator, **{**said, "must_pass": ["Hedges.", "A hedgerow."]})
    assert pattern.pattern == r"\bhedge\b"
    with pytest.raises(Refused) as refused:
        own_checks.write_pattern(by=administrator, other_endings=True, **{**said, "must_pass": ["Hedges.", "x"]})
    assert "“Hedges.”" in refused.value.errors["must_pass"]


def test_clauses_are_named_as_points_cite_them(in_croft, administrator, signed_in):
    shown = signed_in(administrator).get(reverse("write_pattern", args=["croft"])).content.decode()
    assert "Section 2, “Principles”, paragraph 5: Be polite" in shown
    assert "Clause 9.a, “Do”" in shown and "Clause 9.a, “Don&#x27;t”" in shown


def test_only_checks_that_the_policy_in_force_asks_about_are_offered(in_croft, policy, administrator, signed_in):
    policy.clauses.get(anchor="2-p2").rules.filter(kind="debate").delete()
    for name in ("write_pattern", "add_exception"):
        shown = signed_in(administrator).get(reverse(name, args=["croft"])).content.decode()
        assert 'value="debate"' not in shown and 'value="house-style"' in shown
        assert 'value="personal-data"' in shown and 'value="attack-threat"' in shown


def test_a_pattern_not_in_use_shows_where_it_belongs_and_can_be_changed(in_croft, administrator, clerk, signed_in):
    pattern = own_checks.write_pattern(by=administrator, **PATTERN)
    client, address = signed_in(clerk), reverse("change_pattern", args=["croft", pattern.pk])
    shown = client.get(reverse("own_pattern", args=["croft", pattern.pk])).content.decode()
    assert "Clause 3.q" in shown and "#3-q" in shown and "Worth a look" in shown and address in shown
    form = client.get(address).content.decode()
    assert "The Parish Rooms are shut." in form and "parish rooms?" in form
    refused = client.post(address, typed(pattern="(")).content.decode()
    assert "There is a bracket that is not closed." in refused
    client.post(address, typed(how="words", words="parish room\nparish rooms", severity="justify"))
    pattern.refresh_from_db()
    assert pattern.words == ["parish room", "parish rooms"] and pattern.severity == "justify"
    assert pattern.added_by == administrator and PolicyEvent.objects.get(verb="change pattern").actor == clerk


def test_a_pattern_in_use_or_thrown_away_is_not_changed(in_croft, administrator, councillor, signed_in):
    pattern = own_checks.write_pattern(by=administrator, **PATTERN)
    with pytest.raises(PermissionDenied):
        own_checks.change_pattern(pattern, by=councillor, **PATTERN)
    own_checks.switch_on(pattern, by=administrator)
    client, address = signed_in(administrator), reverse("change_pattern", args=["croft", pattern.pk])
    assert "This check is in use." in client.post(address, typed(name="Other")).content.decode()
    assert address not in client.get(reverse("own_pattern", args=["croft", pattern.pk])).content.decode()
    own_checks.switch_off(pattern, by=administrator)
    assert "This check was taken away." in client.post(address, typed(name="Other")).content.decode()
    pattern.refresh_from_db()
    assert pattern.name == PATTERN["name"]


@pytest.mark.parametrize(("passed", "says"), [
    ("Bramble Hut", "these words stand in no post of the year"),
    ("gate is locked", "these words stand in 1 of them"),
])
def test_where_nothing_would_change_it_says_why_and_does_not_press(
    in_croft, published_with_text, administrator, signed_in, passed, says
):
    published_with_text("Please note that the gate is locked at dusk.")
    sent = {"kind": "house-style", "words": passed, "why": "A place."}
    shown = signed_in(administrator).post(reverse("add_exception", args=["croft"]), sent).content.decode()
    assert says in shown and "Pass over them all the same" in shown and ">Pass over these words<" not in shown


def test_a_point_called_wrong_is_counted_though_its_post_was_never_approved(
    in_croft, make_submitted, clerk, administrator, signed_in
):
    from councilcomms.posts import transitions
    from councilcomms.posts.checking import check_post
    from councilcomms.posts.words import words_of

    post = make_submitted(text=RUDE)
    (point,) = check_post(post, words_of(post.current)).stopping
    transitions.lift(post, by=clerk, point=point.key, reason="other", note="A place.", seen=post.current.hash)
    address = reverse("checks", args=["croft"])
    shown = signed_in(administrator).get(address).content.decode()
    assert "1 (100%)" in shown and "does not ask about this" not in shown
    stood = [Acted(point.finding.kind, point.finding.clause, outcome) for outcome in ("lifted", "reason", "")]
    gone = [Acted("debate", "2.z", "")]
    since = timezone.now() - A_YEAR
    this, old = of_rules([*stood, *gone], readings.called_wrong(since), rulebook(version_in_force()))
    assert (this.fired, this.reasons, this.wrong, this.wrong_share, this.asked) == (3, 1, 1, 33, True)
    assert not old.asked


def test_a_check_that_the_policy_no_longer_asks_about_is_marked(in_croft, policy, administrator, signed_in):
    own_checks.add_exception(kind="debate", words="Bramble Hut", why="A place.", by=administrator)
    client, address = signed_in(administrator), reverse("checks", args=["croft"])
    assert "does not ask about this" not in client.get(address).content.decode()
    policy.clauses.get(anchor="2-p2").rules.filter(kind="debate").delete()
    assert "The policy in force does not ask about this." in client.get(address).content.decode()


def test_texts_of_others_are_found_from_the_checks_by_the_clerk(in_croft, clerk, administrator, signed_in):
    address, texts = reverse("checks", args=["croft"]), reverse("texts", args=["croft"])
    assert f'href="{texts}"' in signed_in(clerk).get(address).content.decode()
    assert texts not in signed_in(administrator).get(address).content.decode()
    assert f'href="{address}" class="govuk-back-link"' in signed_in(clerk).get(texts).content.decode()


def test_the_page_counts_what_fired_and_lists_what_was_called_wrong(
    in_croft, make_submitted, clerk, administrator, signed_in
):
    from councilcomms.posts import transitions
    from councilcomms.posts.checking import check_post
    from councilcomms.posts.words import words_of

    post = make_submitted(text=RUDE)
    (point,) = check_post(post, words_of(post.current)).stopping
    seen = post.current.hash
    transitions.lift(post, by=clerk, point=point.key, reason="other", note="It is a place.", seen=seen)
    transitions.publish_now(post, by=clerk, seen=seen)
    told = Notice.objects.get(member=administrator)
    assert told.address == reverse("checks", args=["croft"]) and not told.words, "no words of a post go out by email"
    shown = signed_in(administrator).get(told.address).content.decode()
    assert "“Dirty Wanker”" in shown and "It is a place." in shown and "1 (100%)" in shown
    link = re.search(r'href="([^"]+\?from=[^"]+)"', shown).group(1)
    assert "Wanker" not in link
    assert 'value="Dirty Wanker"' in signed_in(administrator).get(link).content.decode()


def test_the_pages_are_for_clerk_and_administrator(policy, signed_in, councillor, outsider_clerk, clerk):
    for name in ("checks", "add_exception", "write_pattern"):
        address = reverse(name, args=["croft"])
        assert signed_in(clerk).get(address).status_code == 200
        assert signed_in(councillor).get(address).status_code == 403
        assert signed_in(outsider_clerk).get(address).status_code == 404
