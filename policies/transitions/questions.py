"""What a version leaves open, and how the council answers: beside the version, never in its words."""

from __future__ import annotations

from django.utils import timezone

from councilcomms.councils.transitions import Refused
from policies.models import Reading
from policies.transitions.drafting import LONGEST_ANSWER, again, refuse_stale
from policies.transitions.table import step

Outcome = Reading.Outcome
_MISSING = {
    Outcome.READING: "Write how the Council reads it.",
    Outcome.AMENDMENT: "Write the new wording.",
}


def answer_question(reading: Reading, *, by, outcome: str, answer: str = "", seen: str | None = None) -> Reading:
    """A reading stands beside the clause; an amendment goes into the next draft begun from this version. An answer may
    be given again: the event keeps each. Raises Refused by field."""
    answer = answer.replace("\r\n", "\n").strip()
    with step(reading.version, "answer question", by=by) as act:
        reading = again(reading)
        refuse_stale(reading, seen)
        if outcome not in (Outcome.READING, Outcome.AMENDMENT, Outcome.ASIDE):
            raise Refused({"outcome": "Choose what the answer is."})
        if outcome in _MISSING and not answer:
            raise Refused({"answer": _MISSING[outcome]})
        if len(answer) > LONGEST_ANSWER:
            raise Refused({"answer": f"Keep the answer to {LONGEST_ANSWER:,} characters."})
        reading.outcome, reading.answer = outcome, answer
        reading.answered_by, reading.answered_title, reading.answered_at = by, by.title, timezone.now()
        reading.save()
        act.note = f"{reading.question} {reading.get_outcome_display()}: {answer}".strip(": ")
    return reading
