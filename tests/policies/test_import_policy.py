"""``manage.py import_policy``: what is found in a council's own document, or one line on why it cannot be read."""

from __future__ import annotations

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from councilcomms.councils.tenancy import council_scope
from policies.models import Version

TEXT = """Ashby Parish Council

Polisi Gwefan / Website Policy

1. Content

1.1 Ŵyl y pentref has a page – the Clerk keeps it.

(a) News is short;

2. Contact

Write to clerk@elsewhere.example about anything.

Adopted: 3 June 2024
"""


@pytest.fixture
def document(tmp_path):
    file = tmp_path / "website policy.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


def run(file, council="croft", **options) -> str:
    out = StringIO()
    call_command("import_policy", str(file), council=council, stdout=out, **({"dry_run": True} | options))
    return out.getvalue()


def test_json_has_title_dates_and_clauses_and_nothing_is_saved(croft, document):
    with council_scope(croft):
        before = Version.objects.count()
    assert json.loads(run(document, json=True)) == {
        "title": "Polisi Gwefan / Website Policy",
        "adopted": "2024-06-03",
        "review": None,
        "clauses": [
            {
                "ref": "1.1",
                "anchor": "1-1",
                "heading": "Content",
                "text": "Ŵyl y pentref has a page – the Clerk keeps it.",
            },
            {"ref": "1.1(a)", "anchor": "1-1-a", "heading": "Content", "text": "News is short;"},
            {
                "ref": None,
                "anchor": "2-p1",
                "heading": "Contact",
                "text": "Write to clerk@elsewhere.example about anything.",
            },
        ],
    }
    assert "Ŵyl" in run(document, json=True)
    with council_scope(croft):
        assert Version.objects.count() == before


def test_without_json_a_person_can_read_it(croft, document):
    shown = run(document)
    assert "3 clauses" in shown and "1.1(a)  News is short;" in shown and "Questions this policy leaves open" in shown


def test_what_cannot_be_read_is_said_in_one_line(croft, document, tmp_path):
    (tmp_path / "empty.txt").write_text("")
    for file, words in [
        (tmp_path / "none.txt", "no such file"),
        (tmp_path, "folder"),
        (tmp_path / "empty.txt", ""),
    ]:
        with pytest.raises(CommandError) as caught:
            run(file)
        assert words in str(caught.value) and "\n" not in str(caught.value)


def test_a_file_far_too_long_is_told_its_own_size_and_an_odd_name_stays_on_one_line(croft, tmp_path):
    file = tmp_path / "a\nlong.txt"
    with file.open("wb") as out:
        out.truncate(50 * 1024 * 1024)
    with pytest.raises(CommandError, match=r"^a long\.txt: This file is 50 MB; .*$") as raised:
        run(file, dry_run=True)
    assert "\n" not in str(raised.value)


def test_a_file_that_may_not_be_read_is_said(croft, document, monkeypatch):
    def refused(*args):
        raise PermissionError

    monkeypatch.setattr("pathlib.Path.open", refused)
    with pytest.raises(CommandError, match="may not be read"):
        run(document)


def test_an_unknown_council_and_a_run_that_would_save_are_said(croft, document):
    with pytest.raises(CommandError, match="no council “nowhere”"):
        run(document, council="nowhere")
    with pytest.raises(CommandError, match="--dry-run"):
        run(document, dry_run=False)


def test_saved_as_a_draft_under_the_name_given(croft, document, settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path / "media")
    assert "saved as the draft version “2023”" in run(document, dry_run=False, label=" 2023 ")
    with council_scope(croft):
        version = Version.objects.get()
        found = json.loads(run(document, json=True))
        assert (version.state, version.clauses.count()) == ("draft", len(found["clauses"]))
        assert version.events.get().actor_name == "The portal's operator"
        assert version.source.name == "website policy.txt"
    with pytest.raises(CommandError, match="There is a version called “2023” already"):
        run(document, dry_run=False, label="2023")
    assert len([path for path in (tmp_path / "media").rglob("*") if path.is_file()]) == 1
