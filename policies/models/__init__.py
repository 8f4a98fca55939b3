"""What is allowed: policies, their versions, clauses and rules, and who has confirmed them."""

from policies.models.back_test import BackTestRun
from policies.models.confirmation import Confirmation
from policies.models.own import CheckException, OwnPattern, PolicyEvent
from policies.models.policy import Clause, Policy, Rule, Version

__all__ = [
    "BackTestRun", "CheckException", "Clause", "Confirmation", "OwnPattern", "Policy", "PolicyEvent", "Rule", "Version",
]
