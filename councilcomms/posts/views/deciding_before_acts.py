"""What is asked from the deciding page before the decision, one address an act."""

from __future__ import annotations

from councilcomms.councils import meetings
from councilcomms.councils.transitions import Refused
from councilcomms.posts import transitions
from councilcomms.posts.author_steps import council_decides
from councilcomms.posts.authority import called
from councilcomms.posts.fields import whole_number
from councilcomms.posts.views.deciding_acts import act, to_post


@act("over_box")
def consult(page):
    rows = transitions.consult(page.post, by=page.member)
    names = " and ".join(called(row.member.name, row.office) for row in rows)
    return to_post(page, f"{names} {'was' if len(rows) == 1 else 'were'} asked. You are told when the answer is there.")


@act("over_box")
def pass_over(page):
    """“Ask the next in line”, with why."""
    chosen = whole_number(page.typed("asked"))
    asked = page.post.asked.filter(pk=chosen).select_related("member__user").first() if chosen else None
    if asked is None:
        raise Refused({"steps": "Choose who is not waited for."})
    rows = transitions.pass_over(asked, by=page.member, why=page.over_box.said("why"))
    names = " and ".join(called(row.member.name, row.office) for row in rows)
    return to_post(page, f"{names} was asked instead." if rows else f"{asked.member.name} is not waited for any more.")


@act("agenda_box")
def ask_meeting(page):
    said = {name: page.typed(f"agenda-{name}") for name in ("agenda_line", "draft_resolution")}
    item = transitions.ask_meeting(page.post, by=page.member, seen=page.seen, **said)
    return to_post(page, f"It is on the agenda. {council_decides(item)}")


@act("over_box")
def take_back(page):
    """Off the agenda: it waits for whoever decides again."""
    if page.agenda_item is None:
        raise Refused({"steps": "This is on no agenda any more."})
    meetings.take_back(page.agenda_item, by=page.member)
    return to_post(page, "Taken off the agenda.")
