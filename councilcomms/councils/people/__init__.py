"""What is done about people and the council's own settings, one function a verb.

Each asks the permission itself, changes, writes its PeopleEvent and tells whom it concerns, in one transaction. A verb
that cannot go on raises :class:`~councilcomms.councils.transitions.Refused` with a sentence for each field.
"""

from councilcomms.councils.people.council_settings import change_settings
from councilcomms.councils.people.deputising import end_deputising, open_deputising, others_publish_urgent
from councilcomms.councils.people.invitations import accept_invitation, invite, revoke_invitation
from councilcomms.councils.people.roles import end_membership, end_role, give_role

__all__ = [
    "accept_invitation", "change_settings", "end_deputising", "end_membership", "end_role", "give_role", "invite",
    "open_deputising", "others_publish_urgent", "revoke_invitation",
]
