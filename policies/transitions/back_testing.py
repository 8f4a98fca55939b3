"""A version that is not in force is tried on the past year's texts."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.db import transaction

from councilcomms.councils import jobs
from councilcomms.councils.transitions import Refused
from policies.back_tests.runs import JOB, last_run
from policies.checks import version_in_force
from policies.models import BackTestRun, Version
from policies.permissions import may


def start_back_test(version: Version, *, by) -> BackTestRun:
    """Ask for it; while one for this version is under way, that one. Raises Refused for the version in force."""
    with transaction.atomic():
        version = Version.objects.select_for_update(of=("self",)).get(pk=version.pk)
        if not may("edit policy versions", by, version):
            raise PermissionDenied("The Clerk and the policy administrator keep the policy.")
        if version == version_in_force():
            raise Refused("This version is in force: trying it would compare it with itself.")
        run = last_run(version)
        if run is not None and run.is_under_way:
            return run
        run = BackTestRun.objects.create(version=version, started_by=by)
        run.job = jobs.ask(JOB, key=str(run.pk), payload={"run": run.pk}, new=True)
        run.save(update_fields=["job"])
    return run
