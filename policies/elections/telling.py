"""People are told of a period before it starts, on the day, when it is over, and at once where it changes.

Jobs only follow: the restriction itself is asked of the dates. A row of ``Job`` for each step, round and day wakes the
portal, which then tells what is owed by the record; so a row that comes late, twice or for a day that no longer
holds tells nothing wrong and nothing twice.
"""

from __future__ import annotations

from datetime import timedelta

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from councilcomms.councils import jobs, notices
from councilcomms.councils.locking import lock_council
from councilcomms.councils.models import Membership
from councilcomms.councils.tenancy import current_council_id
from councilcomms.councils.transitions import SYSTEM
from policies.elections import asking
from policies.elections.owed import Owed, owed_of
from policies.elections.steps import TELL, advises, begins_new_round, moments, step_reached, told
from policies.elections.telling_posts import Posts, posts_of
from policies.elections.telling_words import subject_of, words_for
from policies.models import Poll, PollEvent

TELL_OF_PERIOD = "policies.tell_of_period"
#: Polls whose periods can be told of together, or say whether another one runs.
_REACH = timedelta(days=60)


def begin_round(poll: Poll, changes: dict[str, list[str]]) -> None:
    """Before the row is saved. ``changes``: what ``date_poll`` gave."""
    if poll.pk and begins_new_round(poll, changes):
        poll.telling += 1


def arrange(poll: Poll, changes: dict[str, list[str]]) -> None:
    """Call in the transaction of every act that dates a poll, with what changed of its period, before its event is
    written: the rows of all that is to come, and one that looks at once where something may be owed now."""
    now = timezone.now()
    for step, moment in moments(poll).items():
        if moment > now:
            key = f"{poll.pk}:{poll.telling}:{step}:{timezone.localdate(moment)}"
            jobs.ask(TELL_OF_PERIOD, key=key, payload={"poll": poll.pk}, due_at=moment)
    if changes or step_reached(poll, now):
        key = f"{poll.pk}:{poll.telling}:after act {poll.events.count()}"
        jobs.ask(TELL_OF_PERIOD, key=key, payload={"poll": poll.pk})
    asking.arrange(poll)


@jobs.handler(TELL_OF_PERIOD)
def tell(job) -> None:
    """What is owed of this poll at this moment, if anything. The council is locked first, so that of two workers the
    second sees what the first has told."""
    now, pk = timezone.now(), job.payload["poll"]
    lock_council(current_council_id())
    near = Q(pk=pk) | Q(ends_at__gt=now - _REACH)
    polls = list(Poll.objects.select_for_update(of=("self",)).filter(near).select_related("council").order_by("pk"))
    owed = owed_of(next(poll for poll in polls if poll.pk == pk), polls, now)
    if owed is None:
        return
    count = _tell(owed, [one for one in polls if one not in owed.polls], now)
    for poll in owed.polls:
        if owed.change or owed.step not in told(poll):
            _record(poll, owed.step, count)


def _tell(owed: Owed, others: list[Poll], now) -> int:
    """Notices by what each member is; gives how many were told."""
    deciders = {member.pk for member in Membership.objects.deciders()}
    members = Membership.objects.active().filter(pk__in=deciders) if advises(owed.poll) else Membership.objects.active()
    subject, lines = subject_of(owed, others, now), words_for(owed, others, now)
    posts, count = posts_of(owed, others, now), 0
    for member in members:
        decides = member.pk in deciders
        if _knows(member, owed, decides and posts.any):
            continue
        words = "\n".join([*lines, *posts.words_for(member, decides)])
        notices.tell([member], subject, _address(owed, posts, decides), words)
        count += 1
    return count


def _knows(member, owed: Owed, has_to_settle: bool) -> bool:
    """Whoever made the change is not told of it, but of what it leaves them to do."""
    return owed.change is not None and owed.change.actor == member.pk and not has_to_settle


def _address(owed: Owed, posts: Posts, decides: bool) -> str:
    page = posts.page if decides and posts.any else "poll"
    return reverse(page, args=[owed.poll.council.slug, owed.poll.pk])


def _record(poll: Poll, step: str, count: int) -> None:
    note = f"{count} {'person was' if count == 1 else 'people were'} told where the pre-election period stands."
    PollEvent.objects.create(
        poll=poll, actor=None, actor_name=SYSTEM.name, actor_title=SYSTEM.title, verb=TELL, to_state=poll.state,
        note=note, facts={"step": step, "telling": poll.telling},
    )
