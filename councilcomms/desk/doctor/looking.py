"""All looks at one council, in order, and those at its jobs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from django.db.models import Count, Min, Q
from django.utils import timezone

from councilcomms.councils.models import Council, Job
from councilcomms.desk.doctor import elections, people, policy, posts
from councilcomms.desk.doctor.stuck import Here, Stuck, day_of, read

OVERDUE = timedelta(hours=1)
_LONGEST = 200


def given_up(here: Here) -> Iterator[Stuck]:
    for job in Job.objects.filter(state=Job.State.GIVEN_UP):
        yield Stuck("job-given-up", f"The portal gave up “{job.name}”: {job.last_error[:_LONGEST]}",
                    "Tell whoever runs the portal; their handbook says how it is tried again.",
                    since=day_of(job.due_at))


def overdue(here: Here) -> Iterator[Stuck]:
    late = here.now - OVERDUE
    waiting = Q(state=Job.State.WAITING, due_at__lt=late) | Q(state=Job.State.RUNNING, heartbeat_at__lt=late)
    rows = Job.objects.filter(waiting).order_by("name").values("name").annotate(n=Count("pk"), first=Min("due_at"))
    for row in rows:
        times = f" ({row['n']} times)" if row["n"] > 1 else ""
        yield Stuck("job-overdue", f"The portal should have done “{row['name']}”{times} an hour ago or more.",
                    "Ask whoever runs the portal whether its worker runs.", since=day_of(row["first"]))


LOOKS = (
    people.no_clerk, posts.undecided, posts.left_behind, posts.unanswered, posts.owed_afterwards,
    posts.held_past_its_time, policy.empty_steps, policy.unsigned, policy.on_no_agenda, elections.polls,
    people.nobody_to_read, people.empty_cover, people.long_holds, given_up, overdue,
)


def look(council: Council) -> list[Stuck]:
    """Everything found, in order. Call in the council's scope; the number of statements does not grow with rows."""
    here = read(council)
    return [stuck for one in LOOKS for stuck in one(here)]


def look_at_portal() -> list[Stuck]:
    """What concerns whoever runs the portal, and no council by itself."""
    return list(elections.holidays(timezone.localdate()))
