"""What is allowed: policies, their versions, clauses and rules, and who has confirmed them."""

from policies.models.confirmation import Confirmation
from policies.models.policy import Clause, Policy, Rule, Version

__all__ = ["Clause", "Confirmation", "Policy", "Rule", "Version"]
