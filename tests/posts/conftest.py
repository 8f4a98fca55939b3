"""What the tests of posts share: Croft's real policy, its channels, people who confirmed it, drafts and posts sent."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from councilcomms.councils.tenancy import council_scope

GOOD_TEXT = (
    "The hall is open on Saturday from 10am to noon.\n\n"
    "Come and see the plans for the playing field. Tea and cake will be there, and everybody is welcome."
)


@pytest.fixture
def policy(croft):
    """Croft's policy in force, as the pack has it."""
    return _policy(croft, "croft")


@pytest.fixture
def scarcliffe_policy(scarcliffe):
    return _policy(scarcliffe, "scarcliffe")


def _policy(council, slug):
    from policies.loading import load_version
    from policies.packs.files import load_pack

    with council_scope(council):
        version = load_version(load_pack(slug))
        version.effective_on = version.adopted_on = version.adopted_on.replace(year=2023)
        version.save()
        return version


@pytest.fixture
def ways(policy):
    """``ways(row, …)``: the policy in force lets posts out so, first row first. A row: the fields of a Way."""
    from policies.checks import content_key
    from policies.models import Version, Way

    def put(*rows, **version):
        with council_scope(policy.council_id):
            Way.objects.filter(version=policy).delete()
            for position, row in enumerate(rows):
                Way.objects.create(council_id=policy.council_id, version=policy, position=position, **row)
            Version.objects.filter(pk=policy.pk).update(content_key=content_key(policy), **version)

    return put


@pytest.fixture
def moderating(moderator):
    """``moderating(channel, …)``: the moderator, bound to these channels from yesterday on."""
    from datetime import timedelta

    from django.utils import timezone

    from councilcomms.channels.models import ChannelModerator
    from councilcomms.councils.models import Membership

    def bind(*channels):
        with council_scope(moderator.council_id):
            for channel in channels:
                ChannelModerator.objects.create(
                    council_id=channel.council_id, channel=channel, member=moderator,
                    starts=timezone.localdate() - timedelta(days=1),
                )
            return Membership.objects.standing().get(pk=moderator.pk)

    return bind


#: The pre-election period that ``make_poll`` makes: midnight of 31 March to 10pm of 6 May 2027, London time.
POLL_STARTS, POLL_ENDS = datetime(2027, 3, 30, 23, tzinfo=UTC), datetime(2027, 5, 6, 21, tzinfo=UTC)


@pytest.fixture
def make_poll(croft):
    """``make_poll(council=croft, **values)``: the parish election of 6 May 2027, with its period."""
    from policies.models import Poll

    def make(council=None, **values):
        with council_scope(council or croft):
            return Poll.objects.create(**{
                "kind": "parish", "poll_on": date(2027, 5, 6), "starts_at": POLL_STARTS, "ends_at": POLL_ENDS, **values,
            })

    return make


@pytest.fixture
def own_clause(policy):
    """Croft's policy itself says what must not go out in the period: a minute of the Council may set it aside."""
    from policies.checks import content_key
    from policies.models import Rule

    with council_scope(policy.council_id):
        clause = policy.clauses.get(anchor="2-p10")
        Rule.objects.create(clause=clause, kind="pre-election", severity="block")
        policy.content_key = content_key(policy)
        policy.save()


@pytest.fixture
def again():
    """``again(post)``: the post as a request would read it, with what its verbs hand on."""
    from councilcomms.posts.models import Post

    def read(post):
        with council_scope(post.council_id):
            return Post.objects.select_related("author__user", "current", "council").get(pk=post.pk)

    return read


@pytest.fixture
def resolve(croft, clerk, do_jobs):
    """``resolve(agreed=True, by=clerk)``: what waits on the agenda is resolved, and the job carries it out."""
    from datetime import timedelta

    from django.utils import timezone

    from councilcomms.councils import meetings
    from councilcomms.councils.models import MeetingItem

    def enter(agreed=True, by=None, words="Agreed as laid before the meeting."):
        by = by or clerk
        with council_scope(croft):
            item = MeetingItem.objects.get(outcome="waiting")
            held = meetings.Meeting.objects.order_by("held_on").first() or meetings.enter_meeting(
                croft, by=by, held_on=timezone.localdate() - timedelta(days=1)
            )
            item = meetings.enter_resolution(
                item, by=by, meeting=held, agreed=agreed, minute_ref="24/70", words=words
            )
            do_jobs(croft)
            return item

    return enter


@pytest.fixture
def website(croft, policy):
    return _channel(croft, "website", "Croft's website")


@pytest.fixture
def texts(croft, policy):
    """Text messages: done by hand, 459 characters."""
    return _channel(croft, "sms", "Text messages")


@pytest.fixture
def facebook(croft, policy):
    """Open, but not a kind that Croft's policy approves."""
    return _channel(croft, "facebook", "Croft on Facebook")


def _channel(council, kind, name):
    from councilcomms.channels.models import Channel

    with council_scope(council):
        return Channel.objects.create(council=council, kind=kind, name=name, state="open")


@pytest.fixture
def confirmed(policy, councillor):
    """The councillor, who has confirmed the policy in force."""
    from policies.transitions import confirm

    with council_scope(councillor.council_id):
        confirm(policy, by=councillor)
    return councillor


@pytest.fixture
def words(website):
    """``words(**changes)``: words the checks find nothing in, for the website."""
    from councilcomms.posts.words import Words

    plain = Words(
        text=GOOD_TEXT, category="event", source_kind="minute", minute_ref="2026/41", channels=(website.pk,),
    )
    return lambda **changes: replace(plain, **changes)


@pytest.fixture
def make_draft(words, confirmed):
    """``make_draft(by=member, wanted_at=None, **changes)``: a draft, written by the verb."""

    def make(by=None, wanted_at=None, **changes):
        from councilcomms.posts import transitions

        by = by or confirmed
        with council_scope(by.council_id):
            return transitions.write(words(**changes), by=by, wanted_at=wanted_at)

    return make


@pytest.fixture
def draft(make_draft):
    return make_draft()


@pytest.fixture
def make_submitted(make_draft):
    """``make_submitted(by=member, **changes)``: a post with the Clerk, not yet opened."""

    def make(by=None, **changes):
        from councilcomms.posts import transitions

        post = make_draft(by, **changes)
        with council_scope(post.council_id):
            return transitions.submit(post, by=post.author)

    return make


@pytest.fixture
def submitted(make_submitted):
    return make_submitted()


@pytest.fixture
def sent_back(submitted, clerk):
    """Sent back by the Clerk with a note on “Tea and cake”."""
    from councilcomms.posts import transitions

    start = GOOD_TEXT.index("Tea and cake")
    with council_scope(submitted.council_id):
        return transitions.request_changes(
            submitted, by=clerk, note="Who bakes the cake?", seen=submitted.current.hash, quote="Tea and cake",
            start=start, end=start + len("Tea and cake"),
        )


@pytest.fixture
def rejected(submitted, clerk):
    from councilcomms.posts import transitions

    with council_scope(submitted.council_id):
        return transitions.reject(
            submitted, by=clerk, reason="The parish magazine carries it already.", seen=submitted.current.hash
        )


@pytest.fixture
def published(submitted, clerk):
    from councilcomms.posts import transitions

    with council_scope(submitted.council_id):
        return transitions.publish_now(submitted, by=clerk, seen=submitted.current.hash)


@pytest.fixture
def published_with_text(make_submitted, clerk):
    """``published_with_text(text)``: a post of this text, approved whatever the checks say of it, and out."""

    def publish(text):
        from councilcomms.posts import transitions
        from councilcomms.posts.checking import check_post
        from councilcomms.posts.points import Answers
        from councilcomms.posts.words import words_of

        post = make_submitted(text=text)
        with council_scope(post.council_id):
            points = check_post(post, words_of(post.current)).needing_reason
            return transitions.publish_now(
                post, by=clerk, seen=post.current.hash, answers=Answers({point.key: "Looked at." for point in points})
            )

    return publish


@pytest.fixture
def deputy(croft, clerk, officer):
    """The officer, deputising for the Clerk from yesterday until tomorrow."""
    from datetime import timedelta

    from django.utils import timezone

    from councilcomms.councils.models import Deputising, Membership

    today = timezone.localdate()
    with council_scope(croft):
        Deputising.objects.create(
            council=croft, member=officer, starts=today - timedelta(days=1), ends=today + timedelta(days=1),
            cause="leave", opened_by=clerk,
        )
        return Membership.objects.standing().get(pk=officer.pk)


@pytest.fixture
def make_way():
    """``make_way(version, **values)``: one more way of deciding, before what the version says of all posts."""

    def make(version, **values):
        import uuid

        from policies.models import Way

        with council_scope(version.council_id):
            Way.objects.filter(version=version, channel_kinds=[], categories=[]).delete()
            position = Way.objects.filter(version=version).count()
            way = Way.objects.create(version=version, position=position, **values)
            version.content_key = uuid.uuid4().hex
            version.save()
            return way

    return make


@pytest.fixture
def fresh():
    """``fresh(row)``: the row as the database has it now."""

    def read(row):
        with council_scope(row.council_id):
            return type(row).objects.get(pk=row.pk)

    return read


@pytest.fixture
def in_croft(croft):
    """Enter Croft for the whole test, for tests that read rows or call verbs themselves."""
    with council_scope(croft):
        yield croft


@pytest.fixture
def councils(db):
    """``councils(number)``: so many further councils."""
    from councilcomms.councils.models import Council

    def make(number):
        return [
            Council.objects.create(
                slug=f"parish-{n}", name=f"Parish {n}", short_name=f"P{n}", official_email=f"clerk@parish-{n}.example"
            ) for n in range(number)
        ]

    return make


@pytest.fixture
def make_standing(make_member):
    """``make_standing(council, text)``: a post that stands on the council's website and is known, made without verbs."""
    from councilcomms.councils.models import Membership
    from councilcomms.posts.known_texts import bring_up_to_date
    from councilcomms.posts.models import Post, Revision

    def make(council, text, on_website=True):
        with council_scope(council):
            author = Membership.objects.first() or make_member(council, "Al Clerk", f"al@{council.slug}.example")
            post = Post.objects.create(author=author, state=Post.State.PUBLISHED, on_website=on_website)
            version = Revision.objects.create(post=post, number=1, made_by=author, text=text, kept=True, hash="")
            Post.objects.filter(pk=post.pk).update(current=version, published=version)
            bring_up_to_date(post.pk)
            return Post.objects.get(pk=post.pk)

    return make
