"""What is allowed: policies, their versions, clauses and rules; who adopted, signed and confirmed them."""

from policies.models.adoption import Companion, Reading, Signature
from policies.models.back_test import BackTestRun
from policies.models.confirmation import Confirmation, NeverConfirmed
from policies.models.document_import import DocumentImport
from policies.models.elections import Candidate, Holiday, HolidayYear, Poll, PollEvent
from policies.models.files import PolicyFile
from policies.models.own import CheckException, OwnPattern, PolicyEvent
from policies.models.policy import Clause, ClauseExample, Policy, Rule, Version
from policies.models.review import Review, ReviewTrigger
from policies.models.ways import Way

__all__ = [
    "BackTestRun", "Candidate", "CheckException", "Clause", "ClauseExample", "Companion", "Confirmation",
    "DocumentImport", "Holiday", "HolidayYear", "NeverConfirmed", "OwnPattern", "Policy", "PolicyEvent", "PolicyFile",
    "Poll", "PollEvent", "Reading", "Review", "ReviewTrigger", "Rule", "Signature", "Version", "Way",
]
