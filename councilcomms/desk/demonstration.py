"""The demonstration: two councils, their people, policies, channels, and a few posts made by the verbs themselves.

Everyone here is invented. The councils' names are real; the pages say that this is not run by them.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta

from allauth.account.models import EmailAddress
from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.utils import timezone

from councilcomms.channels.models import Channel, ChannelModerator
from councilcomms.councils.models import Council, Deputising, Membership, Role, RoleHolding, User
from councilcomms.councils.tenancy import council_scope
from councilcomms.posts import transitions
from councilcomms.posts.words import Words
from policies.loading import load_version
from policies.pack_files import load_pack
from policies.transitions import confirm

COUNCILS = {
    "croft": {
        "short_name": "Croft", "colour": "#1d5a4e", "official_phone": "01632 960 120",
        "office_hours": "Monday to Thursday, 9.30am to 1pm",
        "people": {
            "clerk": "Helen Marsh", "councillor": "Raj Patel", "officer": "Tom Whitlock", "moderator": "Anna Fielding",
            "admin": "Priya Nair", "chair": "Margaret Ould",
        },
        "channels": [
            ("website", "Croft's website", ""),
            ("email", "the parish email list", "send it from the council's own address"),
            ("sms", "the flood text list", "send it from the council's phone"),
        ],
    },
    "scarcliffe": {
        "short_name": "Scarcliffe", "colour": "#5b2a86", "official_phone": "01632 960 240",
        "office_hours": "Tuesday and Thursday, 10am to 2pm",
        "people": {
            "clerk": "David Brough", "councillor": "Sheila Kane", "officer": "Owen Pryce", "moderator": "Lucy Amos",
            "admin": "Neil Farrow", "chair": "Joan Hardwick",
        },
        "channels": [
            ("website", "Scarcliffe's website", ""),
            ("facebook", "Scarcliffe's Facebook page", "post it from the council's own account"),
        ],
    },
}
ROLES = {
    "clerk": [Role.CLERK], "councillor": [Role.COUNCILLOR], "officer": [Role.OFFICER], "moderator": [Role.OFFICER],
    "admin": [Role.ADMINISTRATOR], "chair": [Role.COUNCILLOR, Role.CHAIR],
}

PUBLISHED = {
    "croft": [
        ("Hedge cutting on Mill Lane\nThe verge by the bridge is cut on Tuesday. Please keep cars off the grass until "
         "the evening.", "https://croft.example/works/mill-lane"),
        ("Come to the village hall coffee morning\nEveryone is welcome on Saturday from 10 until 12. Bring a friend.",
         ""),
    ],
    "scarcliffe": [
        ("Bins a day later after the bank holiday\nPut them out on Thursday instead of Wednesday this week.",
         "https://scarcliffe.example/bins"),
    ],
}


def load() -> list[str]:
    """Make what is not there yet; returns the names of the councils made."""
    made = []
    password = make_password(settings.DEMONSTRATION_PASSWORD)
    for slug, facts in COUNCILS.items():
        if Council.objects.filter(slug=slug).exists():
            continue
        with transaction.atomic():
            made.append(_make(slug, facts, password).name)
    return made


def _make(slug, facts, password) -> Council:
    pack = load_pack(slug)
    council = Council.objects.create(
        slug=slug, name=pack.council, short_name=facts["short_name"], colour=facts["colour"],
        official_email=pack.official_email, official_phone=facts["official_phone"],
        office_hours=facts["office_hours"], not_monitored=pack.not_monitored, own_domains=[f"{slug}.example"],
        own_emails=[pack.official_email], own_phones=[facts["official_phone"]], demonstration=True,
    )
    with council_scope(council):
        people = {key: _person(council, key, name, password) for key, name in facts["people"].items()}
        channels = _channels(facts["channels"], people["moderator"])
        version = load_version(pack)
        for key, member in people.items():
            if key != "councillor":
                confirm(version, by=member)
        _past_cover(people)
        _posts(slug, people, channels)
    return council


def _person(council, key, name, password) -> Membership:
    email = f"{key}@{council.slug}.example"
    user = User.objects.create(email=email, full_name=name, password=password)
    EmailAddress.objects.create(user=user, email=email, verified=True, primary=True)
    starts = timezone.localdate() - timedelta(days=400)
    member = Membership.objects.create(user=user, starts=starts)
    for role in ROLES[key]:
        RoleHolding.objects.create(member=member, role=role, starts=starts)
    return member


def _channels(rows, moderator) -> list[Channel]:
    channels = []
    for kind, name, hint in rows:
        channel = Channel.objects.create(kind=kind, name=name, by_hand_hint=hint, state=Channel.State.OPEN)
        ChannelModerator.objects.create(
            channel=channel, member=moderator, starts=timezone.localdate() - timedelta(days=300)
        )
        channels.append(channel)
    return channels


def _past_cover(people) -> None:
    """A deputising record that has ended: the demonstration's officer decides nothing today."""
    today = timezone.localdate()
    Deputising.objects.create(
        member=people["officer"], starts=today - timedelta(days=120), ends=today - timedelta(days=106),
        cause=Deputising.Cause.LEAVE, opened_by=people["clerk"],
    )


def _at_nine(*, days: int) -> datetime:
    """9am so many days on."""
    return timezone.make_aware(datetime.combine(timezone.localdate() + timedelta(days=days), time(9)))


def _posts(slug, people, channels) -> None:
    clerk, website = people["clerk"], channels[0]
    for text, url in PUBLISHED[slug]:
        kind = "link" if url else "inviting"
        words = Words(text=text, source_kind=kind, source_url=url, category="service" if url else "event",
                      channels=(website.pk,))
        post = transitions.write(words, by=clerk)
        transitions.publish_now(post, by=clerk, seen=post.current.hash, reasons={})
    waiting = Words(
        text="Residents are hereby advised that the car park at the recreation ground will close from Monday for two "
        "weeks while it is resurfaced.\nAny questions, ring Dave on 07700 900123.",
        channels=(website.pk,), category="service",
    )
    post = transitions.write(waiting, by=people["chair"], wanted_at=_at_nine(days=2))
    transitions.submit(post, by=people["chair"])
