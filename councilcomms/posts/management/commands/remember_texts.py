"""``manage.py remember_texts``: build the table of known texts anew, and note texts of others."""

from __future__ import annotations

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from councilcomms.councils.models import Council
from councilcomms.councils.tenancy import council_scope
from councilcomms.posts.known_texts import catch_up, note, rebuild
from councilcomms.posts.models import KnownText
from councilcomms.posts.text_form import TextForm
from policies.engine.json_lines import BadLine, each_line, string


class Command(BaseCommand):
    help = (
        "Build the table that finds copied texts anew, from what stands on the public website and what was noted. With "
        '--council and --texts, note texts of others for that council: a file of JSON lines {"text", "whose", '
        '"address"}; the last may be absent.'
    )

    def add_arguments(self, parser):
        parser.add_argument("--council", help="the council's short name in addresses; every council if absent")
        parser.add_argument("--texts", type=Path, help="JSON lines of texts of others")
        parser.add_argument("--missing", action="store_true", help="only published posts that are not known yet")

    def handle(self, *, council, texts, missing, **options):
        councils = Council.objects.filter(slug=council) if council else Council.objects.all()
        if council and not councils:
            raise CommandError(f"There is no council “{council}” here.")
        if texts and not council:
            raise CommandError("Say with --council whose note of them this is.")
        lines = self._read(texts) if texts else []
        for one in councils:
            with council_scope(one):
                for line in lines:
                    note(**line)
                self._catch_up(one) if missing else self._rebuild(one)

    def _catch_up(self, council: Council) -> None:
        """Quiet where there is nothing to do: the portal asks at each start."""
        if number := catch_up():
            self.stdout.write(f"{council.name}: {number} published posts are remembered.")

    def _rebuild(self, council: Council) -> None:
        published, noted = rebuild(), KnownText.objects.filter(post=None).count()
        self.stdout.write(f"{council.name}: {published} published posts and {noted} texts of others are known.")

    def _read(self, path: Path) -> list[dict]:
        """All lines, or none where one cannot be noted."""
        try:
            lines = list(each_line(path.read_bytes().splitlines(), _text_of_others))
        except OSError as error:
            raise CommandError(f"cannot read {path}: {error.strerror}") from error
        if bad := [str(line) for line in lines if isinstance(line, BadLine)]:
            raise CommandError("Nothing was noted.\n" + "\n".join(bad))
        return lines


def _text_of_others(said: dict) -> dict:
    """What the page's own form makes of it."""
    form = TextForm({name: string(said, name) for name in TextForm.base_fields if name in said})
    if not form.is_valid():
        raise ValueError("; ".join(f'"{name}": {" ".join(errors)}' for name, errors in form.errors.items()))
    return form.cleaned_data
