"""What of this product can carry out a clause beside its rules. Knows no Django: packs and suggestions read it too.

Only what is here stands in the list: a clause that asks for anything else is truthfully shown as not carried out.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

KINDS = MappingProxyType({
    "gate": "A step nobody can skip", "register": "A list the council keeps", "record": "Kept as evidence",
    "job": "Runs by itself", "page": "A page", "acknowledge": "People confirm it",
})


@dataclass(frozen=True, slots=True)
class Mechanism:
    """``name`` is ``kind:slug``. ``acts`` name what is counted when it acts, as rooms report it through
    ``policies.acts.acts_since``; none where it only stands there."""

    name: str
    label: str
    acts: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        return self.name.partition(":")[0]

    @property
    def kind_words(self) -> str:
        return KINDS[self.kind]


_ALL = (
    Mechanism("gate:approval", "Nothing goes out before the Clerk approves it",
              ("posts.approve", "posts.reject", "posts.request changes")),
    Mechanism("gate:checks", "Every draft is checked against this policy before it is decided on", ("posts.checked",)),
    Mechanism("gate:checked-again", "A post is checked again at the moment it goes out", ("posts.bounce",)),
    Mechanism("gate:approved-channels", "Posts go only to channels that this policy approves"),
    Mechanism("gate:deputy-in-dates", "A deputy decides only between the dates of a record that says why",
              ("councils.open deputising",)),
    Mechanism("gate:ratifying-minute", "What is not public yet goes out only under a minute that ratifies it",
              ("points.ratified",)),
    Mechanism("gate:second-reader", "The Clerk's own posts are read by somebody else, where the council set that",
              ("posts.agree",)),
    Mechanism("gate:steps", "Who is consulted and who decides is fixed for each channel and category",
              ("posts.consult", "posts.consulted")),
    Mechanism("gate:moderators", "Moderators let out what this policy leaves to them, and the Clerk sees it"),
    Mechanism("gate:meeting", "What only a meeting decides waits for its resolution",
              ("posts.ask meeting", "posts.resolved")),
    Mechanism("gate:pre-election-period", "The pre-election period is asked for at every check, and again at the "
                                          "moment of going out"),
    Mechanism("gate:hold-queues", "Everything can be held back for a while, for a reason that stands on record",
              ("councils.hold queues",)),
    Mechanism("gate:not-about-oneself", "Nobody decides on a post about themselves"),
    Mechanism("gate:access-ended", "Access ends on the day somebody leaves or loses a role",
              ("councils.end membership", "councils.end role")),
    Mechanism("gate:sign-in", "Everyone signs in as themselves over an encrypted connection, with a second step where "
                              "the council set that"),
    Mechanism("register:organisations", "A register of organisations that agreed to be named, and of formal partners",
              ("councils.organisations",)),
    Mechanism("register:channels", "Each channel has its kind, its state and its moderators on record"),
    Mechanism("register:candidates", "Who stands in an election is marked with the day, and posts do not show them "
                                     "while the pre-election period runs",
              ("elections.mark candidate", "elections.stand down")),
    Mechanism("record:decisions", "Every decision is kept with its text, its reason and the policy of that day",
              ("posts.approve", "posts.reject", "posts.request changes", "posts.lift")),
    Mechanism("record:decision-record", "A decision taken under delegation is recorded with its reasons",
              ("posts.record decision",)),
    Mechanism("record:routine", "Routine posts go out at once, and some of them are looked at afterwards",
              ("posts.release as routine", "posts.all right")),
    Mechanism("record:urgent", "What goes out as urgent is completed and approved afterwards",
              ("posts.release as urgent", "posts.complete", "posts.approve afterwards")),
    Mechanism("record:meetings", "Meetings are kept with their agendas, resolutions and minutes",
              ("councils.enter meeting", "councils.enter resolution")),
    Mechanism("record:source", "A post says how the Council knows, and readers see it"),
    Mechanism("record:categories", "Posts are sorted, and another body's information carries its source"),
    Mechanism("record:declaration", "Whoever sends a draft says that it is true and fair as far as they know",
              ("posts.submit",)),
    Mechanism("record:pictures", "Each picture is kept with its owner, its licence and who can be recognised"),
    Mechanism("record:withdrawals", "Before it goes out the page says that it lasts; a withdrawn post leaves a word",
              ("posts.withdraw",)),
    Mechanism("record:corrections", "A correction stands with its date and its reason", ("posts.correct",)),
    Mechanism("record:held-back", "What a pre-election period held back is listed with the clause and who decided"),
    Mechanism("record:versions", "The policy is kept in versions, each compared and tried before it is adopted",
              ("policies.adopt",)),
    Mechanism("job:review-reminders", "Reminders come before and after the policy's review date"),
    Mechanism("job:election-notices", "Members are told 14, 7 and 1 days before the pre-election period, when it "
                                      "starts and when it ends"),
    Mechanism("job:known-texts", "Drafts are compared with texts of others that are known here"),
    Mechanism("page:elections", "Each election stands on a page with its timetable, day by day with its law",
              ("elections.enter poll", "elections.enter notice", "elections.move poll", "elections.record outcome")),
    Mechanism("page:policy", "The policy stands on a public page, clause by clause"),
    Mechanism("page:house-rules", "The house rules stand on a public page, each with its clause"),
    Mechanism("page:website", "What is published stands on the Council's own public pages", ("posts.release",)),
    Mechanism("page:not-monitored", "Every public page says that nobody watches it at all hours"),
    Mechanism("page:official-contact", "Every public page gives the official address and the office hours"),
    Mechanism("page:out-of-office", "While the Clerk is away the public pages say so, from the first day to the last",
              ("councils.set out of office",)),
    Mechanism("page:as-you-write", "Points from the policy appear while a draft is written"),
    Mechanism("page:ask-and-hold", "A draft can be held, and a colleague asked about it", ("posts.ask", "posts.hold")),
    Mechanism("page:try-it", "Any text, for any channel, can be tried against the policy"),
    Mechanism("page:own-account", "A page to try one's own posts on, with this advice beside it; it keeps nothing"),
    Mechanism("acknowledge:policy", "Those it speaks to confirm that they have read it, and send no draft before",
              ("policies.confirmations",)),
)
MECHANISMS = MappingProxyType({mechanism.name: mechanism for mechanism in _ALL})


def labels(names) -> list[str]:
    """In plain words, in the order given. A name that is no longer one of ours says nothing."""
    return [MECHANISMS[name].label for name in names if name in MECHANISMS]
