"""The boxes of a poll's page: which verb each is for, when it is offered, and what it says when it is done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.utils import timezone

from policies.calendars.polls import ENTERED, KINDS
from policies.elections import transitions as verbs
from policies.elections.transitions.table import LIFE
from policies.elections.words import is_referendum, notice_words
from policies.forms import election_boxes as forms
from policies.models import Poll


@dataclass(frozen=True)
class Box:
    """``opens`` are the words on it, of a poll; ``verb`` its permission; ``fits``: whether this poll can have it."""

    act: str
    opens: Callable[[Poll], str]
    button: str
    said: str
    verb: str
    form: type[forms.PressForm]
    do: Callable
    fits: Callable[[Poll], bool] = lambda poll: True
    #: Where one goes from there.
    to: str = "poll"

    def offered(self, poll: Poll) -> bool:
        return LIFE.allows(poll, self.verb) and self.fits(poll)


def _is_vacancy(poll: Poll) -> bool:
    return poll.poll_on is None


def _has_poll(poll: Poll) -> bool:
    return poll.poll_on is not None


def _is_to_come(poll: Poll) -> bool:
    return _has_poll(poll) and poll.poll_on >= timezone.localdate()


def _has_candidates(poll: Poll) -> bool:
    """In a referendum nobody stands."""
    return _has_poll(poll) and not is_referendum(poll.kind)


def _says(words: str) -> Callable[[Poll], str]:
    return lambda poll: words


def _notice_opens(poll: Poll) -> str:
    return f"{'Change' if poll.notice_on else 'Enter'} the day of the {notice_words(poll.kind)}"


def _may_take_back(poll: Poll) -> bool:
    return _has_poll(poll) and bool(poll.notice_on) and KINDS[poll.kind].start != ENTERED


def _take_back(poll: Poll, *, by):
    return verbs.enter_notice(poll, by=by, notice_on=None)


def _stand_down(poll: Poll, *, by, candidate, on):
    return verbs.stand_down(candidate, by=by, on=on)


_BOXES = (
    Box("notice", _notice_opens, "Save the day", "The day is entered.", "enter notice", forms.NoticeForm,
        verbs.enter_notice, _has_poll),
    Box("notice-back", _says("Take the day of the notice back"), "Take it back",
        "The day was taken back. The last day that the law allows counts again.", "enter notice", forms.PressForm,
        _take_back, _may_take_back),
    Box("call", _says("An election was asked for: enter its poll"), "Enter the poll", "The poll is entered.",
        "change poll", forms.CallForm, verbs.call_poll, _is_vacancy),
    Box("move", _says("Move it to another day"), "Move it", "The poll is moved.", "move poll", forms.MoveForm,
        verbs.move_poll, _is_to_come),
    Box("outcome", lambda poll: "No election was called" if _is_vacancy(poll) else "What happened: it is not held",
        "Record it", "Recorded. You can undo it on this page.", "record outcome", forms.OutcomeForm,
        verbs.record_outcome),
    Box("where", _says("Change where it is held"), "Save where", "Saved.", "change poll", forms.ChangeWhereForm,
        verbs.change_poll),
    Box("remove", _says("Take it off"), "Take it off", "It is taken off. It can be put back on its own page.",
        "remove poll", forms.RemoveForm, verbs.remove_poll, lambda poll: not poll.proposed, to="elections"),
    # Not in the list of boxes: each stands where it belongs on the page.
    Box("confirm", _says("It is held as proposed"), "Confirm it", "The poll is confirmed.", "change poll",
        forms.PressForm, verbs.confirm_poll, lambda poll: poll.proposed),
    Box("undo", _says("Undo"), "Undo", "Undone: it is held as planned.", "undo outcome", forms.PressForm,
        verbs.undo_outcome),
    Box("stands", _says("Who stands"), "Mark who stands",
        "Marked. “Posts that would not go out” says which posts that wait show somebody who stands.", "mark candidate",
        forms.CandidateForm, verbs.mark_candidate, _has_candidates),
    Box("stand-down", _says("Stands no longer"), "Save the day", "Recorded.", "stand down", forms.StandDownForm,
        _stand_down, _has_poll),
)
BOXES: dict[str, Box] = {box.act: box for box in _BOXES}
LISTED = ("notice", "notice-back", "call", "move", "outcome", "where", "remove")
