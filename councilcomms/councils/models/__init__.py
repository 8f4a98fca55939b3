"""Councils, their people, the organisations they may name, what members are told, and the jobs that wait."""

from councilcomms.councils.models.council import Council
from councilcomms.councils.models.events import Event, PeopleEvent
from councilcomms.councils.models.jobs import Job
from councilcomms.councils.models.notices import Notice
from councilcomms.councils.models.organisations import Organisation, OrganisationEvent
from councilcomms.councils.models.people import Deputising, Invitation, Membership, Role, RoleHolding, User

__all__ = [
    "Council", "Deputising", "Event", "Invitation", "Job", "Membership", "Notice", "Organisation", "OrganisationEvent",
    "PeopleEvent", "Role", "RoleHolding", "User",
]
