"""“Who can do what”: made from the words that stand beside the permissions, and every cell of it is what they answer."""

import importlib
import pkgutil
from types import SimpleNamespace

import pytest
from django.utils import timezone

import councilcomms
import moderation
import policies
from councilcomms.channels.models import ChannelModerator
from councilcomms.councils.models import Deputising, Membership
from councilcomms.councils.offices import DEPUTY, MODERATOR, OFFICES
from councilcomms.councils.permissions import Permissions
from councilcomms.councils.tenancy import council_scope
from councilcomms.desk import who_can
from councilcomms.desk.who_can import ROOMS
from councilcomms.posts.models import Post
from councilcomms.posts.words import write_revision
from policies.models import PolicyFile, Way

PAGE = "/croft/desk/who-can/"
STATES = ("draft", "submitted", "published")


def tables():
    """Every room's table of permissions, wherever one is."""
    found = {}
    for package in (councilcomms, policies, moderation):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if module.name.rpartition(".")[2] == "permissions":
                may = importlib.import_module(module.name).may
                assert isinstance(may, Permissions)
                found[module.name] = may
    return found


def test_every_verb_of_every_room_has_words():
    shown = [may for _, may in ROOMS]
    for name, may in tables().items():
        assert may in shown, f"{name} is not on the page: add it to ROOMS of councilcomms.desk.who_can"
        lacks, idle = set(may.table) - set(may.words), set(may.words) - set(may.table)
        assert not lacks and not idle, f"{name}: no words for {sorted(lacks)}; words for no verb {sorted(idle)}"
        for verb, grant in may.words.items():
            assert set(grant.offices) | set(grant.own) | set(grant.policy) <= set(OFFICES), verb
            assert grant.is_for_people or verb in may.system, f"{verb} is for nobody"


@pytest.fixture
def personas(croft, clerk, chair, councillor, officer, administrator, make_member):
    """Office to a member who holds it, with the role beneath it and no more."""
    return {
        "clerk": clerk, "chair": chair, "councillor": councillor, "officer": officer, "administrator": administrator,
        "vice-chair": make_member(croft, "Vera Vice", "vice@croft.example", "councillor", "vice-chair"),
        "emergency-officer": make_member(croft, "Esme Emergency", "esme@croft.example", "emergency-officer"),
        MODERATOR: make_member(croft, "Mona Moderator", "mona@croft.example", "officer"),
        DEPUTY: make_member(croft, "Dora Deputy", "dora@croft.example", "officer"),
    }


@pytest.fixture
def answers(croft, policy, website, words, personas, make_member):
    """``answers(may, verb, member)``: whether they may to anything of others, and to anything of their own."""
    today = timezone.localdate()
    other = make_member(croft, "Olive Other", "olive@croft.example", "officer")
    with council_scope(croft):
        ChannelModerator.objects.create(channel=website, member=personas[MODERATOR], starts=today)
        file = PolicyFile.objects.create(name="x.pdf", size=0)
    made = {}

    def posts_of(member):
        if member.pk not in made:
            made[member.pk] = [post_of(member, state).pk for state in STATES]
            made[member.pk].append(post_of(member, "submitted", about=(personas["clerk"].pk,)).pk)
        return list(Post.objects.filter(pk__in=made[member.pk]).select_related("current", "council"))

    def post_of(member, state, **changes):
        post = Post.objects.create(council=croft, author=member, state=state)
        write_revision(post, words(**changes), by=member)
        post.published = post.current if state == "published" else None
        post.save()
        return post

    def others(may, verb, member):
        if may is ROOMS[0][1]:
            rows = posts_of(other) + (posts_of(personas["clerk"]) if member != personas["clerk"] else [])
            return [SimpleNamespace(council_id=croft.pk, member_id=other.pk, answered_at=None, passed_over="", purpose="question")] if verb == "answer" else rows
        if verb == "open policy file":
            return [file]
        return [SimpleNamespace(
            council_id=croft.pk, state="adopted", chaired_by_id=None, minute_ref="1", roles=["officer"], cause="ill",
        )]

    def own(may, verb, member):
        if may is ROOMS[0][1]:
            asked = SimpleNamespace(council_id=croft.pk, member_id=member.pk, answered_at=None, passed_over="", purpose="question")
            return [asked] if verb == "answer" else posts_of(member)
        return [SimpleNamespace(council_id=croft.pk, chaired_by_id=member.pk)] if verb == "sign" else []

    def answer(may, verb, member):
        return any(may(verb, member, thing) for thing in others(may, verb, member)), any(
            may(verb, member, thing) for thing in own(may, verb, member))

    return answer


def steps(croft, policy, decides):
    with council_scope(croft):
        Way.objects.filter(version=policy).delete()
        Way.objects.create(version=policy, position=1, decides=decides)
        type(policy).objects.filter(pk=policy.pk).update(content_key=f"all {decides}")


def test_every_cell_is_what_the_permissions_answer(croft, policy, personas, answers):
    today, posts = timezone.localdate(), ROOMS[0][1]
    found = {}

    def ask(offices, kind):
        """A version that lets others decide changes what is asked of posts alone, and of whom may not already."""
        with council_scope(croft):
            for office in offices:
                member = Membership.objects.standing().get(pk=personas[office].pk)
                for may in [may for _, may in ROOMS] if kind == "clerk" else [posts]:
                    for verb in may.words:
                        if kind == "clerk" or not found["clerk", may, verb, office][0]:
                            found[kind, may, verb, office] = answers(may, verb, member)

    for kind in ("clerk", "moderators", "routine"):
        steps(croft, policy, kind)
        ask([office for office in OFFICES if office != DEPUTY], kind)
        with council_scope(croft):
            cover = Deputising.objects.create(member=personas[DEPUTY], starts=today, ends=today, cause="leave")
        ask([DEPUTY], kind)
        with council_scope(croft):
            cover.delete()
    wrong = []
    for _, may in ROOMS:
        for verb, grant in may.words.items():
            for office in OFFICES:
                anybodys, own = found["clerk", may, verb, office]
                others = [found.get((kind, may, verb, office), (False, False)) for kind in ("moderators", "routine")]
                by_policy = any(theirs or (mine and not own) for theirs, mine in others)
                expected = office in grant.offices, office in grant.offices + grant.own, office in grant.policy
                if expected != (anybodys, own or anybodys, by_policy):
                    wrong.append(f"{verb}, {office}: the page says {expected}, not {anybodys, own, by_policy}")
    assert not wrong, "\n".join(wrong)


def test_the_page(croft, clerk, councillor, officer, policy, signed_in, outsider_clerk, make_member):
    page = signed_in(councillor).get(PAGE).content.decode()
    assert "Who can do what" in page and "Clara Clerk" in page and "Every post: the Clerk decides." in page
    assert 'data-label="Clerk"' in page and 'data-label="Deputy"' not in page and 'data-label="Chair"' not in page
    assert "Note that a post missed its time" not in page
    with council_scope(croft):
        today = timezone.localdate()
        Deputising.objects.create(member=officer, starts=today, ends=today, cause="leave")
    steps(croft, policy, "moderators")
    page = signed_in(councillor).get(PAGE).content.decode()
    assert 'data-label="Deputy"' in page and "moderators decide" in page
    assert signed_in(outsider_clerk).get(PAGE).status_code == 404
    for address in ("/croft/desk/people/", "/croft/desk/settings/"):
        assert PAGE in signed_in(clerk).get(address).content.decode()


def test_statements_do_not_grow(croft, clerk, policy, make_member, django_assert_num_queries):
    with council_scope(croft):
        who_can.who_can_here(croft)
        with django_assert_num_queries(4):
            who_can.who_can_here(croft)
        for number in range(29):
            make_member(croft, f"Cllr {number}", f"c{number}@croft.example", "councillor")
    with council_scope(croft), django_assert_num_queries(4):
        who_can.who_can_here(croft)
