"""A small policy in force, and a draft copied from it: what the tests of versions share."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from councilcomms.councils.transitions import Refused
from policies import transitions
from policies.checks import content_key
from policies.models import Clause, Policy, Rule, Version

PDF = b"%PDF-1.4 a scan"
PRIVATE = "Ring Dave on 07700 900123 about the hedge."
CLAUSES = (
    ("1", "What we post", "1.a", "1-a", ["councillors", "officers"], "Keep private details out of posts.",
     "personal-data", "block"),
    ("1", "What we post", "1.b", "1-b", ["councillors", "officers"], "Say how we know.", "source-missing", "justify"),
    ("2", "What the public may say", None, "2-p1", ["public"], "Nobody is threatened here.", "attack-threat", ""),
)


def scan(content=PDF, name="minutes.pdf"):
    return SimpleUploadedFile(name, content)


def day(**ago):
    return timezone.localdate() - timedelta(**ago)


def faults(verb, *args, **said):
    """What a verb that refuses says, by field."""
    with pytest.raises(Refused) as refused:
        verb(*args, **said)
    return refused.value.errors


@pytest.fixture
def media(settings, tmp_path):
    """Files are kept in a folder of the test's own; ``media()`` lists them."""
    settings.MEDIA_ROOT = str(tmp_path)
    return lambda: [path for path in Path(tmp_path).rglob("*") if path.is_file()]


@pytest.fixture
def at_noon():
    """Noon in London on a Wednesday in June: whoever joins a council in the test joins on that day."""
    with time_machine.travel("2026-06-10T11:00:00Z"):
        yield


@pytest.fixture
def standing(in_croft):
    """In force for a year, adopted on paper."""
    policy = Policy.objects.create(title="Communications Policy")
    version = Version.objects.create(
        policy=policy, label="2025", state=Version.State.ADOPTED, adopted_on=day(days=365), effective_on=day(days=365),
        on_paper=True, channel_kinds=["website"], review_on=day(days=-365),
    )
    for place, (number, section, ref, anchor, audience, text, kind, severity) in enumerate(CLAUSES, 1):
        clause = Clause.objects.create(
            version=version, position=place, section_number=number, section=section, heading=section, ref=ref,
            anchor=anchor, audience=audience, text=text,
        )
        Rule.objects.create(clause=clause, kind=kind, severity=severity)
    version.content_key = content_key(version)
    version.save()
    return version


@pytest.fixture
def begun(standing, clerk):
    """A draft copied from it."""
    return transitions.begin_version(standing, by=clerk, label="2026 review")


@pytest.fixture
def clause_of(begun):
    """``clause_of("1-a")``: the draft's clause of this anchor, as it is now."""
    return lambda anchor: Clause.objects.select_related("version").get(version=begun, anchor=anchor)


@pytest.fixture
def adopted(begun, clerk, chair):
    """Adopted today, in force today, chaired by the chair; nobody has signed."""
    return transitions.adopt(begun, by=clerk, adopted_on=day(), minute_ref="2026/12", chaired_by=chair)


@pytest.fixture
def written():
    """``written(clause)``: the clause's fields as a form sends them; changes as keywords."""

    def write(clause, **changes):
        from policies.versions.fingerprints import seen_of

        said = {
            "text": clause.text, "ref": clause.ref or "", "section": clause.section, "heading": "",
            "section_number": clause.section_number, "audience": clause.audience, "summary": clause.summary,
            "anchor": clause.anchor, "seen": seen_of(clause), **changes,
        }
        return {name: value for name, value in said.items() if value is not None}

    return write
