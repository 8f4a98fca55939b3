"""What is to be done next on a version, as a list of tasks with where each stands."""

from __future__ import annotations

from django.urls import reverse

from policies.models import Clause, ClauseExample, Reading, Signature, Version
from policies.permissions import may
from policies.transitions.adopting import paper_fault
from policies.transitions.signing import awaited
from policies.versions.standing import address_if_any

S = Version.State
_NAMES = dict(Signature.Capacity.choices)


def tasks_of(version: Version, member, asked=None) -> list[dict]:
    """Each {title, url, hint, status, waits}; without ``url`` it is somebody else's, or cannot be done yet. ``asked``:
    what a meeting is asked about it."""
    slug = member.council.slug
    if version.state == S.DISCARDED:
        return []
    if not may("edit policy versions", member, version):
        return _signing(version, member, slug)
    looking = [_questions(version, slug), _who_decides(version, slug), *_of_other_rooms(version, slug),
               _examples(version, slug)]
    if version.state == S.ADOPTED:
        return looking + _signing(version, member, slug)
    return looking + _adoption(version, member, slug, asked)


def _questions(version: Version, slug: str) -> dict:
    asked = list(version.readings.values_list("outcome", flat=True))
    waiting = asked.count(Reading.Outcome.OPEN)
    status = f"{waiting} to answer" if waiting else "All answered" if asked else "None"
    return _task("Questions it leaves open", reverse("questions", args=[slug, version.pk]), status, waits=bool(waiting))


def _who_decides(version: Version, slug: str) -> dict:
    number = version.ways.count()
    status = f"{number} line{'' if number == 1 else 's'}" if number else "The Clerk"
    return _task("Who decides", reverse("ways", args=[slug, version.pk]), status)


def _of_other_rooms(version: Version, slug: str) -> list[dict]:
    pages = [("suggestions", "Suggested rules"), ("coverage", "What carries out each clause"),
             ("back_test", "What it would have found in the last year"), ("confirmations", "Who has confirmed it"),
             ("export_pack", "Take it out as a file")]
    if version.state != S.ADOPTED:
        pages = pages[:3]
    found = [(title, address_if_any(name, slug, version.pk)) for name, title in pages]
    return [_task(title, url) for title, url in found if url]


def _examples(version: Version, slug: str) -> dict:
    number = ClauseExample.objects.filter(clause__version=version).count()
    status = f"{number} written" if number else "None written"
    return _task("Try the examples", reverse("examples", args=[slug, version.pk]) if number else "", status,
                 "Texts that its clauses must point out, or let pass.")


def _adoption(version: Version, member, slug: str, asked) -> list[dict]:
    ready = Clause.objects.filter(version=version).exists()

    def url(name):
        return reverse(name, args=[slug, version.pk]) if ready else ""

    if version.state == S.DRAFT:
        proposing = _task("Propose it to the Council", url("propose_version"), "" if ready else "Not yet",
                          "Its words then stay as they are until the meeting.")
    else:
        proposing = _task("Take it back to change it", url("return_version"))
    asking = _task("Ask the next meeting to adopt it", "" if asked else url("ask_meeting_to_adopt"),
                   "Asked" if asked else "" if ready else "Not yet", "With an agenda line and a draft resolution.")
    if not may("adopt", member, version):
        return [proposing, asking, _task("Adopt it", status="The Clerk does this")]
    hint = "After the meeting, with its minute."
    tasks = [proposing, asking, _task("Adopt it", url("adopt_version"), "" if ready else "Not yet", hint)]
    if not paper_fault(version):
        tasks.append(_task("Already adopted on paper", url("adopt_on_paper"), "" if ready else "Not yet",
                           "Record the date and keep a scan. Nobody signs again."))
    return tasks


def _signing(version: Version, member, slug: str) -> list[dict]:
    if version.state != S.ADOPTED or version.on_paper:
        return []
    missing = awaited(version)
    status = f"Awaited: {' and '.join(_NAMES[c] for c in missing)}" if missing else "Signed by both"
    address = reverse("sign_version", args=[slug, version.pk]) if may("sign", member, version) else ""
    return [_task("Signatures", address, status, waits=bool(missing))]


def _task(title: str, url: str = "", status: str = "", hint: str = "", waits: bool = False) -> dict:
    return {"title": title, "url": url, "status": status, "hint": hint, "waits": waits}
