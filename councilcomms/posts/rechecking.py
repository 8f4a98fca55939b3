"""A version of the policy was adopted: every post that waits is checked again, ahead of its day and when it comes."""

from __future__ import annotations

from django.urls import reverse
from django.utils import timezone

from councilcomms.councils import jobs, notices
from councilcomms.councils.models import Membership
from councilcomms.councils.transitions import SYSTEM
from councilcomms.posts.checking import check_post, goes_out_at, keep_check
from councilcomms.posts.models import Check, Post
from councilcomms.posts.period_words import policy_first, why_not
from councilcomms.posts.points import ORDER, Point
from councilcomms.posts.transitions.conditions import NoLongerPasses, refuse_lapsed
from councilcomms.posts.transitions.passing import answers_given, answers_of, approval_of, still_passes
from councilcomms.posts.transitions.release import bounce
from councilcomms.posts.words import words_of
from policies.checks import version_in_force
from policies.models import Version
from policies.transitions.taking_force import ADOPTED, IN_FORCE

S = Post.State
APPROVED = (S.APPROVED, S.SCHEDULED, S.MISSED)
_NAMED = 5


@jobs.handler(ADOPTED)
def look_ahead(job) -> None:
    """Before it takes force: say which posts the coming version would stop, while there is time to change them."""
    version = Version.objects.select_related("policy").get(pk=job.payload["version"])
    if version.effective_on <= timezone.localdate():
        return
    stopped = [post for post in _waiting() if _has_new_points(post, version)]
    _tell(stopped, f"Posts to look at before {version.effective_on:%-d %B}: the next policy has points about them")


@jobs.handler(IN_FORCE)
def look_again(job) -> None:
    """In force: what was approved and no longer passes goes back to be decided; what waits has its new points told."""
    version = version_in_force()
    if version is None or version.pk != job.payload["version"]:
        return
    changed = []
    for post in _waiting():
        if post.state in APPROVED:
            _bounce_what_no_longer_passes(post)
        elif _has_new_points(post, version):
            changed.append(post)
    _tell(changed, "Posts that wait have new points: a new policy is in force")


def _waiting():
    states = (S.SUBMITTED, S.ON_HOLD, *APPROVED)
    return Post.objects.filter(state__in=states).select_related("current", "council", "author__user").order_by("pk")


def _bounce_what_no_longer_passes(post: Post) -> None:
    at = goes_out_at(post)
    try:
        refuse_lapsed(post)
        still_passes(post, at)
    except NoLongerPasses as no:
        new = _not_of_before(no.points, post, approval_of(post), at)
        if no.points and all(point.until for point in no.points) and not new:
            return  # Not the policy: it waits for the end of the pre-election period, or for its time.
        why = why_not(policy_first(new or no.points), at) if no.points else str(no)
        bounce(post, by=SYSTEM, cause=f"A new policy is in force. {why}", at=at)


def _not_of_before(points: list[Point], post: Post, check: Check | None, at) -> list[Point]:
    """Those of these points, as of ``at`` (aware; now), that the version of an earlier check did not make then."""
    if not points or check is None or check.version is None:
        return points
    stood = check_post(post, words_of(post.current), now=at, version=check.version).with_answers(answers_of(check)).open
    return [point for point in points if _says(point) not in map(_says, stood)]


def _says(point: Point) -> tuple:
    finding = point.finding
    return finding.kind, finding.severity, finding.field, finding.start, finding.end, finding.message


def _has_new_points(post: Post, version: Version) -> bool:
    """Whether this version stops, or wants a reason for, something that the last check did not. The check is kept."""
    before, at = post.checks.filter(revision=post.current).exclude(moment=Check.Moment.HELD).last(), goes_out_at(post)
    checked = check_post(post, words_of(post.current), now=at, version=version)
    checked = checked.with_answers(answers_given(post))
    known = {(found["kind"], found["start"], found["end"]): ORDER[found["severity"]] for found in before.findings} \
        if before else {}
    new = [p for p in checked.open if _is_stricter(p, known)]
    if any(point.until for point in new):  # A period that began since is no point of the policy.
        new = _not_of_before(new, post, before, at)
    keep_check(post, post.current, checked, Check.Moment.NEW_POLICY)
    return bool(new)


def _is_stricter(point, known: dict) -> bool:
    """Not pointed out before, or less seriously."""
    finding = point.finding
    return known.get((finding.kind, finding.start, finding.end), len(ORDER)) > ORDER[finding.severity]


def _tell(posts: list[Post], subject: str) -> None:
    """One notice for whoever decides."""
    if not posts:
        return
    named = "; ".join(f"“{post}”" for post in posts[:_NAMED])
    more = f"; and {len(posts) - _NAMED} more" if len(posts) > _NAMED else ""
    deciders = Membership.objects.deciders().select_related("council", "user")
    notices.tell(deciders, subject, reverse("queue", args=[posts[0].council.slug]), f"{named}{more}.")
