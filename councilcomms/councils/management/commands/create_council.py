"""Start a council: its row, and an invitation for its Clerk."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email

from councilcomms.councils.founding import found_council
from councilcomms.councils.people.invitations import address_of
from councilcomms.councils.transitions import Refused


class Command(BaseCommand):
    help = "Start a council and invite its Clerk. Refuses where the short name is taken."

    def add_arguments(self, parser):
        parser.add_argument("slug", help="the first part of its addresses: small letters, digits and hyphens")
        parser.add_argument("--name", required=True, help="“Croft Parish Council”")
        parser.add_argument("--clerk-email", required=True, help="where the Clerk's invitation is sent")
        parser.add_argument("--clerk-name", default="", help="the Clerk's full name; she can correct it when joining")
        parser.add_argument("--short-name", default="", help="“Croft”; without it, the name without “Parish Council”")
        parser.add_argument("--colour", default="#1d5a4e", help="like #1d5a4e")

    def handle(self, *args, slug, name, clerk_email, clerk_name, short_name, colour, **options):
        try:
            validate_email(clerk_email)
            invitation = found_council(
                slug=slug, name=name, short_name=short_name or shortened(name), colour=colour,
                clerk_email=clerk_email, clerk_name=clerk_name or "The Clerk",
            )
        except ValidationError:
            raise CommandError(f"--clerk-email: “{clerk_email}” is not an email address.") from None
        except Refused as refused:
            raise CommandError(one_line(refused)) from None
        self.stdout.write(f"{name} is at {settings.SITE_URL}/{slug}/")
        self.stdout.write(f"The Clerk's invitation, also sent to {invitation.email}, works once and for 14 days:")
        self.stdout.write(f"{settings.SITE_URL}{address_of(invitation)}")


def shortened(name: str) -> str:
    for ending in (" Parish Council", " Town Council", " Community Council"):
        name = name.removesuffix(ending)
    return name[:60]


def one_line(refused: Refused) -> str:
    """Every fault in one line, each with the name of its option."""
    parts = []
    for field, words in refused.errors.items():
        words = " ".join(words) if isinstance(words, list) else words
        parts.append(f"{field.replace('_', ' ')}: {words}" if field else words)
    return " ".join(parts)
