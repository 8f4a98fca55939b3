"""The offices that acts are for, and what a room says of each of its verbs. The predicates decide; a test holds these
words to them, cell by cell."""

from __future__ import annotations

from dataclasses import dataclass

from councilcomms.councils.models import Role

CLERK, CHAIR, VICE_CHAIR, COUNCILLOR = Role.CLERK.value, Role.CHAIR.value, Role.VICE_CHAIR.value, Role.COUNCILLOR.value
OFFICER, EMERGENCY, ADMINISTRATOR = Role.OFFICER.value, Role.EMERGENCY_OFFICER.value, Role.ADMINISTRATOR.value
DEPUTY, MODERATOR = "deputy", "moderator"

#: In the order of the page's columns.
OFFICES = {
    CLERK: "Clerk", DEPUTY: "Deputy", CHAIR: "Chair", VICE_CHAIR: "Vice-chair", COUNCILLOR: "Councillor",
    OFFICER: "Officer", MODERATOR: "Moderator", EMERGENCY: "Emergency officer", ADMINISTRATOR: "Policy administrator",
}
ALL = tuple(OFFICES)
WRITERS = tuple(office for office in ALL if office != ADMINISTRATOR)
DECIDERS = (CLERK, DEPUTY)


@dataclass(frozen=True)
class Grant:
    """``says``: the act, as one reads it after “may”. ``offices`` may do it to anything; ``own``: to what is their own
    or was put to them; ``policy``: where the version in force says so. ``but``: what limits all of them."""

    says: str
    offices: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    policy: tuple[str, ...] = ()
    but: str = ""

    @property
    def is_for_people(self) -> bool:
        """Some acts are the portal's alone."""
        return bool(self.offices or self.own or self.policy)

    def cell(self, office: str) -> str:
        if office in self.offices:
            return "Yes"
        said = ["Their own"] if office in self.own else []
        if office in self.policy:
            said.append("where the policy says so")
        words = "; ".join(said)
        return words[:1].upper() + words[1:]
