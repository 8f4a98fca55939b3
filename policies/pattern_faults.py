"""Whether what a council wants looked for can be used: all that is wrong with it at once, in plain words."""

from __future__ import annotations

from policies.engine import Context, Fields, Rule, check, compile_rules
from policies.engine.own_patterns import is_readable
from policies.engine.patterns import NoPattern, compile_pattern
from policies.engine.vocabulary import COMMENT_KINDS
from policies.models import OwnPattern
from policies.own_rules import rule_of

EXAMPLES_EACH_SIDE = 2
#: Stands for the check it belongs to while none is chosen: what a pattern finds is the same in all checks of posts.
_ANY_KIND, _ANY_SEVERITY = "house-style", "advise"
#: RE2's reasons, as one would say them; ``{0}`` is the piece it points at.
_REASONS = {
    "missing )": "There is a bracket that is not closed.",
    "missing ]": "There is a square bracket that is not closed.",
    "unexpected )": "A bracket is closed that was never opened.",
    "trailing \\": "It ends with a backslash, and nothing comes after it.",
    "no argument for repetition operator": "There is nothing before “{0}” to repeat.",
    "bad repetition operator": "“{0}” repeats what is repeated already.",
    "invalid repetition size": "“{0}” is no number of times. The most is 1,000.",
    "invalid escape sequence": "“{0}” means nothing in RE2.",
    "invalid perl operator": "“{0}” is not part of RE2: it does not look ahead or behind.",
    "invalid character class range": "“{0}” is no range of characters.",
}


def faults_of(pattern: OwnPattern) -> dict[str, str]:
    """By field; empty where it can be used, finds its own examples and nothing else."""
    errors = {}
    for name in ("must_match", "must_pass"):
        if len(getattr(pattern, name)) < EXAMPLES_EACH_SIDE:
            errors[name] = f"Give at least {EXAMPLES_EACH_SIDE} examples, one on each line."
    what = "words" if pattern.words else "pattern"
    if unusable := _unusable(pattern):
        return {what: unusable, **errors}
    for name, expected in (("must_match", True), ("must_pass", False)):
        wrong = [example for example in getattr(pattern, name) if _finds(pattern, example) is not expected]
        if wrong:
            listed = ", ".join(f"“{example}”" for example in wrong)
            said = f"Nothing is found in {listed}." if expected else f"This is found, and should not be: {listed}."
            errors[name] = f"{errors[name]} {said}" if name in errors else said
    return errors


def _unusable(pattern: OwnPattern) -> str:
    if not (pattern.words or pattern.pattern):
        return "Write what to look for."
    if unread := [words for words in pattern.words if not is_readable(words)]:
        return f"The checks cannot read “{unread[0]}”. Write words with letters or figures."
    try:
        compile_pattern(pattern.pattern, "prose")
        compile_rules([_rule(pattern)])
    except NoPattern as error:
        return _REASONS.get(error.reason, f"RE2 cannot use this: {error.reason}.").format(error.piece)
    except ValueError:
        return "The checks cannot use this."
    return ""


def _rule(pattern: OwnPattern) -> Rule:
    rule = rule_of(pattern, {})
    kind = rule.kind or _ANY_KIND
    return Rule(kind, rule.clause, "" if kind in COMMENT_KINDS else rule.severity or _ANY_SEVERITY, rule.params)


def _finds(pattern: OwnPattern, example: str) -> bool:
    rule = _rule(pattern)
    context = Context(on="a post") if rule.kind in COMMENT_KINDS else Context()
    return bool(check(Fields(example), compile_rules([rule]), context))
