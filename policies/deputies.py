"""The policy's own condition on who deputises for the Clerk: said to whoever opens a record, never a refusal."""

from __future__ import annotations

from councilcomms.councils.models import Deputising
from policies.checks import version_in_force
from policies.models import Clause, Version


def condition(council, cause: str, locum: bool) -> str:
    """What of it such a record does not meet; of no cause, what it asks of every record. "" where nothing."""
    version = version_in_force()
    if version is None:
        return ""
    wants = _everything(version) if not cause else _unmet(version, cause, locum)
    return f"{' '.join(wants)} {_clause(version)}".strip() if wants else ""


def _everything(version: Version) -> list[str]:
    employee = ["The council's policy lets only an employee deputise, not a locum."]
    only = [f"The council's policy foresees a deputy only where {_causes(version)}."]
    return (employee if version.deputies_employees_only else []) + (only if version.deputy_causes else [])


def _unmet(version: Version, cause: str, locum: bool) -> list[str]:
    found = []
    if version.deputies_employees_only and locum:
        found.append("The council's policy lets only an employee deputise, and this is a locum.")
    if version.deputy_causes and cause not in version.deputy_causes:
        found.append(f"The council's policy foresees a deputy only where {_causes(version)}.")
    return found


def _causes(version: Version) -> str:
    labels = [str(label) for cause, label in Deputising.Cause.choices if cause in version.deputy_causes]
    return " or ".join(f"{label[:1].lower()}{label[1:]}" for label in labels)


def _clause(version: Version) -> str:
    clause = Clause.objects.filter(version=version, anchor=version.deputy_anchor).first()
    if clause is None:
        return ""
    return f"That is clause {clause.ref}." if clause.ref else f"That is {clause.where}."
