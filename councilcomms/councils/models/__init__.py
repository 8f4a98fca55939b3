"""Councils, their people and meetings, whom they may name, what members are told, and the jobs that wait."""

from councilcomms.councils.models.council import Council, Team
from councilcomms.councils.models.cover import OutOfOffice, QueueHold
from councilcomms.councils.models.events import Event, PeopleEvent
from councilcomms.councils.models.invitations import Invitation
from councilcomms.councils.models.jobs import Job
from councilcomms.councils.models.meetings import Meeting, MeetingItem
from councilcomms.councils.models.notices import Notice
from councilcomms.councils.models.organisations import Organisation, OrganisationEvent
from councilcomms.councils.models.people import SEATS, Deputising, Membership, Role, RoleHolding, User

__all__ = [
    "SEATS", "Council", "Deputising", "Event", "Invitation", "Job", "Meeting", "MeetingItem", "Membership", "Notice",
    "Organisation", "OrganisationEvent", "OutOfOffice", "PeopleEvent", "QueueHold", "Role", "RoleHolding", "Team",
    "User",
]
