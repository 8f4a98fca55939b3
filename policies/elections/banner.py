"""That a pre-election period runs, in the words of every page: for those who write, and for the public."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils import timezone
from django.utils.text import get_text_list

from policies.calendars.polls import ADVISE, REFUSE, WARN
from policies.elections.restriction import Running, running_at
from policies.elections.today import PollToday, polls_of
from policies.elections.words import ends_words, name_of

_MEANS = {
    REFUSE: "Only running services and what people need now can go out. New projects, campaigns and consultations, and "
            "what shows those who stand, wait until it ends.",
    WARN: "What speaks of {areas}, or of those who stand there, can be only about running services and what people "
          "need now. Elsewhere, what is new or controversial needs the Clerk's reason.",
    ADVISE: "What touches on the vote is worth a second look. Nothing is stopped.",
}
_SHORT = {
    REFUSE: "Only running services and what people need now can go out.",
    WARN: "There, only running services and what people need now can go out; elsewhere, what is new or controversial "
          "needs the Clerk's reason.",
    ADVISE: "Points about it are advice only.",
}


@dataclass(frozen=True)
class Banner:
    """``title`` is a sentence, ``words`` what follows from it, ``means`` the same in two sentences."""

    title: str
    words: str
    means: str
    polls: tuple[PollToday, ...]


def for_desk(council) -> Banner | None:
    """What runs at this moment, for members; None where nothing does. No statement, and no job's work."""
    found = _running(council)
    if found is None:
        return None
    areas, until = areas_of(found), _until(found)
    title = f"Pre-election period{f' in {areas}' if found.strictness == WARN else ''} until {until}."
    return Banner(title, _SHORT[found.strictness], _MEANS[found.strictness].format(areas=areas), found.polls)


def for_public(council) -> str:
    """What residents read; "" where nothing runs, or what runs is advice to the council alone."""
    found = _running(council)
    if found is None or found.strictness == ADVISE:
        return ""
    until = _until(found)
    if found.strictness == REFUSE:
        return (f"This is the pre-election period. Until {until} we publish only about running services and what "
                "people need to know now.")
    return (f"There is an election in {areas_of(found)}. Until {until} we publish nothing that could seem to take "
            "sides in it.")


def _running(council) -> Running | None:
    return running_at(timezone.now(), [poll for poll in polls_of(council) if poll.starts_at])


def _until(found: Running) -> str:
    """Where everything is refused: as every check says it, of all that run into each other. Else of what runs alone, as
    the words speak of no other part and of nothing stricter that may follow."""
    if found.strictness == REFUSE:
        return ends_words(found.ends)
    return ends_words(max(poll.ends_at for poll in found.refusing or found.polls))


def areas_of(found: Running) -> str:
    """“Mill Ward and Lea Ward”: the parts in which those are held that refuse."""
    return get_text_list(list(dict.fromkeys(poll.area for poll in found.refusing if poll.area)), "and")


def named(polls) -> list[dict]:
    """Each with the words of a link to it."""
    return [{"pk": poll.pk, "name": name_of(poll)} for poll in polls]
