"""The last resort where a council's Clerk is gone and nobody can give the role."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email

from councilcomms.councils.founding import appoint_clerk
from councilcomms.councils.management.commands.create_council import one_line
from councilcomms.councils.models import Council, RoleHolding
from councilcomms.councils.people.invitations import address_of
from councilcomms.councils.transitions import Refused


class Command(BaseCommand):
    help = "Make somebody Clerk, citing the minute. A member gets the role at once, anybody else an invitation."

    def add_arguments(self, parser):
        parser.add_argument("slug")
        parser.add_argument("email")
        parser.add_argument("--minute", required=True, help="the minute in which the council appointed its Clerk")

    def handle(self, *args, slug, email, minute, **options):
        council = Council.objects.filter(slug=slug).first()
        if council is None:
            raise CommandError(f"There is no council at /{slug}/.")
        try:
            validate_email(email)
            appointed = appoint_clerk(council, email=email, minute_ref=minute)
        except ValidationError:
            raise CommandError(f"“{email}” is not an email address.") from None
        except Refused as refused:
            raise CommandError(one_line(refused)) from None
        self.say(council, email, appointed)

    def say(self, council, email, appointed):
        if isinstance(appointed, RoleHolding):
            self.stdout.write(f"{email} is now Clerk of {council.name}.")
            return
        self.stdout.write(f"{email} is invited as Clerk of {council.name}. The invitation works once and for 14 days:")
        self.stdout.write(f"{settings.SITE_URL}{address_of(appointed)}")
