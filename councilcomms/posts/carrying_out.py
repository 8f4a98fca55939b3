"""Who carries out what a meeting resolved: Clerk or deputy. Carrying out is not deciding."""

from __future__ import annotations

from councilcomms.posts.steps import agreed_resolution, agreed_withdrawal, resolution


def in_office(member, post) -> bool:
    """Clerk, or deputy in dates and, where the record has a scope, within it: about themselves or not."""
    return member.is_clerk or member.deputises_for(post.current.category)


def carries_out(member, post) -> bool:
    """What a meeting has resolved of exactly this text, either way, is carried out by Clerk or deputy, about themselves
    or not: carrying out is not deciding."""
    return in_office(member, post) and resolution(post) is not None


def carries_out_agreement(member, post) -> bool:
    return in_office(member, post) and agreed_resolution(post) is not None


def carries_out_refusal(member, post) -> bool:
    """What the Council agreed to is not refused by whom it concerns."""
    return carries_out(member, post) and agreed_resolution(post) is None


def carries_out_withdrawal(member, post) -> bool:
    return in_office(member, post) and agreed_withdrawal(post) is not None
