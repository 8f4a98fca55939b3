"""A pack becomes a version of a council's policy: rows, written once for each content."""

from __future__ import annotations

from dataclasses import replace

from django.db import transaction

from councilcomms.councils.people.acts import OPERATOR
from policies.checks import content_key
from policies.engine import compile_rules
from policies.models import Clause, ClauseExample, Policy, PolicyEvent, Reading, Rule, Version, Way
from policies.transitions.adopting import refuse_unfit
from policies.transitions.locking import lock_or_begin_policy
from policies.transitions.taking_force import arrange
from policies.transitions.ways import data_of


@transaction.atomic
def load_version(pack, *, state=Version.State.ADOPTED, by=OPERATOR) -> Version:
    """Write a pack as a version of the policy of the council entered. Returns the standing row where it is there.

    A draft is always a new one, under a label of its own and without the dates of whoever wrote the pack.
    Raises ParamError where a rule has a parameter that its kind cannot use; Refused where it is put in force with what
    would stop its adoption on the desk, by its dates or an example. Nothing is written then.
    """
    compile_rules((*pack.rules(), *pack.comment_rules()))
    policy = lock_or_begin_policy(pack.title)
    if state == Version.State.DRAFT:
        pack = replace(pack, label=_free_label(policy, pack.label), adopted=None, adopted_note="", review="",
                       minute_ref="", delegation_minute="")
    standing = policy.versions.filter(label=pack.label, state=state).first()
    if standing:
        return standing
    review_on, is_month = pack.review_due, len(pack.review) == len("YYYY-MM")
    version = Version.objects.create(
        policy=policy, label=pack.label, state=state, adopted_on=pack.adopted, adopted_note=pack.adopted_note,
        effective_on=pack.adopted, minute_ref=pack.minute_ref, review_on=review_on, review_is_month=is_month,
        channel_kinds=list(pack.channels), on_paper=state == Version.State.ADOPTED, **_conditions(pack),
    )
    _write_contents(version, pack)
    version.content_key = content_key(version)
    version.save(update_fields=["content_key"])
    if state == Version.State.ADOPTED:
        refuse_unfit(version)
        arrange(version)
    _record(version, pack, by)
    return version


def _write_contents(version: Version, pack) -> None:
    for reading in pack.readings:
        Reading.objects.create(
            version=version, question=reading.question, answer=reading.answer, anchor=reading.anchor or "",
            outcome=reading.outcome, key=reading.key, quote=reading.quote,
        )
    for place, way in enumerate(pack.deciding, 1):
        Way.objects.create(version=version, position=place, **data_of(way))
    placed = [(section, clause) for section in pack.sections for clause in section.clauses]
    rows = Clause.objects.bulk_create([_row_of(version, *pair, place) for place, pair in enumerate(placed, 1)])
    for row, (_, clause) in zip(rows, placed, strict=True):
        _write_what_it_has(row, clause)


def _conditions(pack) -> dict:
    deputies = pack.deputies
    return {
        "delegation_minute": pack.delegation_minute, "next_in_line": dict(pack.next_in_line),
        "deputies_employees_only": deputies.employees_only, "deputy_causes": list(deputies.causes),
        "deputy_anchor": deputies.anchor,
    }


def _record(version: Version, pack, by) -> None:
    adopted = version.state == Version.State.ADOPTED
    note, facts = f"From the file of “{pack.title}”, {pack.label}", {}
    if adopted:
        minute = f", minute {version.minute_ref}" if version.minute_ref else ""
        note += f". Adopted on {version.adopted_on:%-d %B %Y}{minute}."
        facts = {"content_key": version.content_key, "effective_on": version.effective_on.isoformat()}
    PolicyEvent.objects.create(
        version=version, actor_id=by.pk, actor_name=by.name, actor_title=by.title,
        verb="adopt" if adopted else "import", to_state=version.state, note=note, facts=facts,
    )


def _free_label(policy: Policy, label: str) -> str:
    """The label, or where a version has it “2028 review (2)”."""
    taken, number, free = {name.casefold() for name in policy.versions.values_list("label", flat=True)}, 1, label
    while free.casefold() in taken:
        number += 1
        end = f" ({number})"
        free = label[:Version._meta.get_field("label").max_length - len(end)] + end
    return free


def _row_of(version, section, clause, position) -> Clause:
    """Not saved yet: clauses keep no history, so they are written in one statement."""
    return Clause(
        version=version, position=position, section_number=section.number or "", section=section.heading,
        ref=clause.ref, anchor=clause.anchor, heading=clause.heading, audience=list(clause.audience),
        text=clause.text, summary=clause.summary, key=clause.key, house_rule=clause.house_rule,
        own_account=section.own_accounts or clause.own_account, mechanisms=list(clause.mechanisms),
        people_only=clause.people_only,
    )


def _write_what_it_has(row: Clause, clause) -> None:
    for rule in clause.rules:
        Rule.objects.create(clause=row, kind=rule.kind, severity=rule.severity or "", params=dict(rule.params))
    for must, texts in (("flag", clause.examples.flag), ("pass", clause.examples.pass_)):
        for text in texts:
            ClauseExample.objects.create(clause=row, text=text, must=must)
