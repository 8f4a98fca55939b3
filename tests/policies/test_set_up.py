"""One question sets a council up: the answer is kept, and a draft of the policy says who decides accordingly."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from councilcomms.councils.models import PeopleEvent
from policies import transitions
from policies.models import Version
from policies.transitions.set_up import answer_team, begin_amended
from policies.transitions.ways import add_way
from tests.policies.versions import day, faults

pytestmark = pytest.mark.usefixtures("at_noon")
HERE = "/croft/desk/set-up/"


def team_of(council):
    council.refresh_from_db()
    return council.team


def decided(version):
    return [(sorted(row.categories), row.decides) for row in version.ways.all()]


@pytest.mark.parametrize(("team", "wanted"), [
    ("one", [([], "clerk")]),
    ("two", [(["event", "service"], "routine"), ([], "clerk")]),
    ("team", [(["event", "news", "service"], "moderators"), (["press-release"], "clerk"), ([], "clerk")]),
])
def test_the_answer_fills_the_draft(team, wanted, croft, begun, clerk):
    assert answer_team(croft, by=clerk, team=team) == begun
    assert team_of(croft) == team and decided(begun) == wanted
    event = PeopleEvent.objects.get(verb="change settings")
    assert event.facts == {"team": ["", team]}
    assert begun.events.filter(note__startswith="Who decides: filled").count() == 1
    assert Version.objects.get(pk=begun.pk).content_key != begun.content_key


def test_what_stands_in_the_draft_goes_only_where_the_clerk_says_so(croft, begun, clerk):
    add_way(begun, by=clerk, categories=["news"], decides="meeting")
    assert answer_team(croft, by=clerk, team="two") is None
    assert team_of(croft) == "two" and decided(begun) == [(["news"], "meeting")]
    assert answer_team(croft, by=clerk, team="one", replacing=True) == begun
    assert decided(begun) == [([], "clerk")]


def test_an_adopted_version_stays_and_an_amended_one_is_begun(croft, standing, clerk):
    assert "Answer first" in faults(begin_amended, croft, by=clerk, label="A")["label"]
    assert answer_team(croft, by=clerk, team="team") is None
    assert not standing.ways.exists()
    croft.refresh_from_db()
    assert "There is a version called" in faults(begin_amended, croft, by=clerk, label="2025")["label"]
    draft = begin_amended(croft, by=clerk, label="A team")
    assert draft.based_on == standing and draft.state == Version.State.DRAFT and len(decided(draft)) == 3
    assert draft.clauses.count() == standing.clauses.count()


def test_who_is_not_the_clerk_answers_nothing(croft, begun, administrator, chair):
    for member in (administrator, chair):
        with pytest.raises(PermissionDenied):
            answer_team(croft, by=member, team="one")
    assert team_of(croft) == "" and not begun.ways.exists()


def test_the_page_shows_what_each_answer_writes_and_keeps_it(croft, begun, clerk, signed_in):
    browser = signed_in(clerk)
    seen = browser.get(HERE).content.decode()
    assert "What each answer writes into a draft" in seen and "Press releases: the chair is consulted" in seen
    assert "Choose who does the council&#x27;s communications" in browser.post(HERE, {}).content.decode()
    assert "Choose who does" in browser.post(HERE, {"team": "crowd"}).content.decode()
    seen = browser.post(HERE, {"team": "two"}, follow=True).content.decode()
    assert "Your answer is kept, and the draft 2026 review says who decides." in seen and "Services and events" in seen
    seen = browser.get(HERE).content.decode()
    assert "Replace what the draft “2026 review” says" in seen
    browser.post(HERE, {"team": "one"})
    assert len(decided(begun)) == 2
    browser.post(HERE, {"team": "one", "replacing": "on"})
    assert len(decided(begun)) == 1
    assert "“Just me”" in browser.get(reverse("council_settings", args=["croft"])).content.decode()


def test_where_a_policy_is_in_force_the_page_leads_to_an_amended_one(croft, standing, clerk, signed_in):
    browser = signed_in(clerk)
    assert "Begin an amended version" not in browser.get(HERE).content.decode()
    seen = browser.post(HERE, {"team": "team"}, follow=True).content.decode()
    assert "Begin an amended version" in seen and "says something else" in seen
    seen = browser.get(f"{HERE}amend/").content.decode()
    assert 'value="A team, June 2026"' in seen
    assert "Give this version a name" in browser.post(f"{HERE}amend/", {"label": ""}).content.decode()
    seen = browser.post(f"{HERE}amend/", {"label": "A team"}, follow=True).content.decode()
    assert "The draft A team is begun." in seen and "moderators decide" in seen
    draft = Version.objects.get(label="A team")
    draft.ways.update(anchor="1-a")
    transitions.adopt(draft, by=clerk, adopted_on=day(), minute_ref="2026/12", chaired_by=_chair(croft))
    assert "Begin an amended version" not in browser.get(HERE).content.decode()


def _chair(council):
    from tests.conftest import _make_member

    return _make_member(council, "Cherry Chair", "chair@croft.example", "councillor", "chair")


def test_one_answer_is_what_a_policy_that_says_nothing_says_already(croft, standing, clerk, signed_in):
    browser = signed_in(clerk)
    assert "Begin an amended version" not in browser.post(HERE, {"team": "one"}, follow=True).content.decode()


def test_without_a_policy_the_answer_is_kept(croft, in_croft, clerk, signed_in):
    assert "Your answer is kept." in signed_in(clerk).post(HERE, {"team": "one"}, follow=True).content.decode()
    assert team_of(croft) == "one"


def test_the_pages_are_the_clerks(croft, standing, administrator, officer, signed_in):
    for member in (administrator, officer):
        for page in (HERE, f"{HERE}amend/"):
            assert signed_in(member).get(page).status_code == 403
