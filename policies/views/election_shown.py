"""What the pages of elections show."""

from __future__ import annotations

from django.utils import timezone
from django.utils.dateparse import parse_datetime

from policies.elections import banner
from policies.elections.dating import POLL_BY, REQUEST, day_of
from policies.elections.drawing import drawing_of
from policies.elections.permissions import may
from policies.elections.stops import late_words, start_words, stops_of
from policies.elections.today import polls_of
from policies.elections.transitions.table import VERB_WORDS
from policies.elections.words import ends_words, is_referendum, name_of, strictly
from policies.forms.election_boxes import StandDownForm
from policies.forms.elections import OrdinaryForm
from policies.models import Poll
from policies.views.election_boxes import BOXES, LISTED

PAGE = 20
S = Poll.State
_REPLACED = (S.ABANDONED, S.COUNTERMANDED)
_EVENTS = 30


def of_all(by, page: str = "") -> dict:
    """What runs, what is to come by day, vacancies, and a page of what is past or not held, newest first."""
    number = max(int(page), 1) if page.isdecimal() and len(page) < 6 else 1
    first, open_ = (number - 1) * PAGE, [poll.pk for poll in polls_of(by.council)]
    past = list(Poll.objects.exclude(pk__in=open_).order_by("-poll_on", "-vacancy_on", "-pk")[first : first + PAGE + 1])
    coming = [] if first else list(Poll.objects.filter(pk__in=open_).order_by("poll_on", "vacancy_on", "pk"))
    return {
        "now": banner.for_desk(by.council), "first": not first, "may_enter": may("enter poll", by, None),
        "coming": [_row(poll, by) for poll in coming if poll.poll_on], "past": [_row(poll, by) for poll in past[:PAGE]],
        "vacancies": [_row(poll, by) for poll in coming if not poll.poll_on],
        "begin": None if first or open_ or past else OrdinaryForm(),
        "older_url": f"?page={number + 1}" if len(past) > PAGE else "",
        "newer_url": f"?page={number - 1}" if first else "",
    }


def _row(poll: Poll, by) -> dict:
    return {
        "poll": poll, "name": name_of(poll), "runs": runs(poll), "period": period_words(poll),
        "ask_by": day_of(poll, REQUEST), "may_settle": may_settle(poll, by),
    }


def may_settle(poll: Poll, by) -> bool:
    """Whether they may say that a proposed poll is held, or take it off."""
    waits = poll.proposed and poll.state == S.PLANNED
    return waits and may("change poll", by, poll) and may("remove poll", by, poll)


def runs(poll: Poll) -> bool:
    return poll.starts_at is not None and poll.starts_at <= timezone.now() < poll.ends_at


def period_words(poll: Poll) -> str:
    """“Wednesday 31 March 2027 to 10pm on Thursday 6 May 2027”; "" where there is none."""
    if poll.starts_at is None:
        return ""
    return f"{_day_words(poll.starts_at)} to {ends_words(poll.ends_at)}"


def of_poll(poll: Poll, by, sent=None) -> dict:
    """``sent``: the act and the bound form of a box whose verb was refused or whose form is not right."""
    act, form = sent or ("", None)
    stops, now = stops_of(poll), timezone.now()
    able = {box.act for box in BOXES.values() if box.offered(poll) and may(box.verb, by, poll)}
    return {
        "poll": poll, "name": name_of(poll), "runs": runs(poll), "period": period_words(poll),
        "strictly": strictly(poll), "start": start_words(poll), "stops": stops,
        "drawing": drawing_of(stops, poll.starts_at, poll.ends_at, now),
        "over": poll.ends_at is not None and poll.ends_at <= now,
        "ask_by": day_of(poll, REQUEST), "poll_by": day_of(poll, POLL_BY), "late": late_words(poll),
        "can": {act.replace("-", "_") for act in able},
        "decides": may("change poll", by, poll), "may_settle": may_settle(poll, by),
        "replaced": poll.state in _REPLACED and may("enter poll", by, None),
        "boxes": [_box(poll, one, form if one == act else None) for one in LISTED if one in able],
        "stands": _box(poll, "stands", form if act == "stands" else None) if "stands" in able else None,
        "nobody_stands": is_referendum(poll.kind),
        "candidates": _candidates(poll, form if act == "stand-down" else None), "events": _events(poll),
        "forms": [form] if form is not None else [],
    }


def _box(poll: Poll, act: str, form) -> dict:
    box = BOXES[act]
    shown = form if form is not None else box.form(poll=poll, auto_id=f"{act}_%s")
    return {"box": box, "opens": box.opens(poll), "form": shown, "open": form is not None}


def _candidates(poll: Poll, sent) -> list[dict]:
    """Each with the form that says they stand no longer; the one that was sent keeps what was typed."""
    rows = poll.candidates.select_related("member__user", "marked_by__user")
    return [{"row": row, "form": _stand_down_form(poll, row, sent), "open": _is_of(sent, row)} for row in rows]


def _is_of(sent, candidate) -> bool:
    return sent is not None and sent.data.get("candidate") == str(candidate.pk)


def _stand_down_form(poll: Poll, candidate, sent) -> StandDownForm:
    if _is_of(sent, candidate):
        return sent
    return StandDownForm(poll=poll, candidate=candidate, auto_id=f"stand-down-{candidate.pk}_%s")


def _events(poll: Poll) -> list[dict]:
    return [
        {"title": VERB_WORDS.get(event.verb, event.verb).capitalize(), "at": event.at, "note": event.note,
         "by": ", ".join(filter(None, (event.actor_name, event.actor_title))), "points": _changes(event.facts)}
        for event in poll.events.order_by("-at", "-pk")[:_EVENTS]
    ]


def _changes(facts: dict) -> list[str]:
    """What an act changed of the period: “The period starts on …, not on …”."""
    words = {"starts_at": ("starts on", _day_words), "ends_at": ("ends at", ends_words)}
    return [_change(verb, said, *facts[name]) for name, (verb, said) in words.items() if name in facts]


def _change(verb: str, said, before: str, after: str) -> str:
    now, was = (said(parse_datetime(moment)) if moment else "" for moment in (after, before))
    if not now:
        return f"There is no period any more that {verb} {was}."
    return f"The period {verb} {now}{f', not {was}' if was else ''}."


def _day_words(moment) -> str:
    return f"{timezone.localtime(moment):%A %-d %B %Y}"
