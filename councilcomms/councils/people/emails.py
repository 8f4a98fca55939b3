"""Mailing an invitation. The link is made here, so that no job row and no log holds it."""

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string

from councilcomms.councils import jobs
from councilcomms.councils.models import Invitation
from councilcomms.councils.people.invitations import address_of


@jobs.handler("councils.email_invitation", outside=True)
def email_invitation(job) -> None:
    """Send it while it can be used. Its Message-ID is its own, so that a second sending is seen as the same message."""
    invitation = Invitation.objects.select_related("council", "sent_by__user").get(pk=job.payload["invitation"])
    if invitation.state != "open":
        return
    council = invitation.council
    link = f"{settings.SITE_URL}{address_of(invitation)}"
    EmailMessage(
        subject=f"Join {council.name}",
        body=render_to_string("councils/email/invitation.txt", {"invitation": invitation, "link": link}),
        to=[invitation.email],
        headers={"Message-ID": f"<invitation-{invitation.pk}.{council.slug}@councilcomms>"},
    ).send()
