"""Adopted on paper before it came here: date and scan are kept, and nobody signs again."""

from datetime import date
from pathlib import Path

import pytest
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from councilcomms.councils.models import Job
from councilcomms.councils.transitions import Refused
from policies import transitions
from policies.checks import version_in_force
from policies.files import keep_file
from policies.models import PolicyEvent, PolicyFile, Version
from policies.transitions.adopting import a_year_after
from tests.policies.versions import PDF, day, faults, scan

pytestmark = pytest.mark.usefixtures("at_noon")


@pytest.fixture
def first(begun, standing):
    """A draft of a council that has no version in force here yet."""
    Version.objects.filter(pk=standing.pk).update(state=Version.State.DISCARDED)
    return begun


@pytest.fixture
def imported(begun, media, clerk):
    """A draft that came from a document, while another version is in force."""
    begun.source = keep_file(scan(), by=clerk, content_type="application/pdf")
    begun.save()
    return begun


def test_adopted_on_paper_needs_date_and_scan_and_no_signatures(first, media, clerk, chair):
    version = transitions.adopt_on_paper(
        first, by=clerk, adopted_on=date(2023, 10, 9), scan=scan(), review_on=date(2024, 10, 31), note="Minute not found."
    )
    assert version.on_paper and version.minute_ref == "" and version.review_on == date(2024, 10, 31)
    assert (version.scan.content_type, version.scan.size, version.scan.added_by) == ("application/pdf", len(PDF), clerk)
    assert len(media()) == 1 and not Job.objects.filter(name="policies.signature_awaited").exists()
    with pytest.raises(Refused):
        transitions.sign(version, by=clerk)
    assert "on paper on 9 October 2023. In force" in PolicyEvent.objects.get(verb="adopt").note


def test_a_review_date_that_the_document_does_not_give_is_not_made_up(first, media, clerk):
    assert transitions.adopt_on_paper(first, by=clerk, adopted_on=day(days=30), scan=scan()).review_on is None


@pytest.mark.parametrize(("upload", "words"), [
    (lambda: None, "Choose the scan"),
    (lambda: scan(b"MZ\x90\x00", "scan.pdf"), "PDF, JPEG or PNG"),
    (lambda: scan(b"<html>", "scan.png"), "PDF, JPEG or PNG"),
    (lambda: scan(PDF + b"\0" * (10 * 1024 * 1024)), "The most is 10 MB"),
])
def test_a_file_that_is_no_scan_is_refused_by_the_field(first, media, clerk, upload, words):
    errors = faults(transitions.adopt_on_paper, first, by=clerk, adopted_on=day(days=30), scan=upload())
    assert words in errors["scan"] and not media() and not PolicyFile.objects.exists()


def test_where_the_adoption_is_refused_the_scan_does_not_stay(first, media, clerk, administrator):
    faults(transitions.adopt_on_paper, first, by=clerk, adopted_on=day(days=-1), scan=scan())
    with pytest.raises(PermissionDenied):
        transitions.adopt_on_paper(first, by=administrator, adopted_on=day(), scan=scan())
    assert not media() and not PolicyFile.objects.exists()


def test_the_scan_is_saved_never_shown_and_only_by_those_who_keep_the_policy(
    first, media, clerk, administrator, councillor, outsider_clerk, signed_in
):
    address = reverse("adopt_on_paper", args=["croft", first.pk])
    browser = signed_in(clerk)
    seen = browser.get(address).content.decode().split('name="seen" value="')[1].split('"')[0]
    said = {"label": "2023", "adopted_on_day": "9", "adopted_on_month": "10", "adopted_on_year": "2023", "seen": seen}
    page = browser.post(address, said | {"note": "Minute not found."}).content.decode()
    assert 'href="#id_scan"' in page and "Minute not found." in page
    assert browser.post(address, said | {"scan": scan(name="../../etc/The scan.pdf")}).status_code == 302
    file = PolicyFile.objects.get()
    assert file.name == "The scan.pdf" and file.file.name.startswith(f"policies/{file.council_id}/")
    address = reverse("policy_file", args=["croft", file.pk])
    page = reverse("version", args=["croft", first.pk])
    assert "The scan (The scan.pdf)" in signed_in(administrator).get(page).content.decode()
    assert "The scan.pdf" not in signed_in(councillor).get(page).content.decode()
    answer = signed_in(administrator).get(address)
    assert b"".join(answer.streaming_content) == PDF
    assert answer["Content-Disposition"] == 'attachment; filename="The scan.pdf"'
    assert answer["X-Content-Type-Options"] == "nosniff" and answer["Cache-Control"] == "private, no-store"
    assert signed_in(councillor).get(address).status_code == 403
    assert signed_in(outsider_clerk).get(reverse("policy_file", args=["scarcliffe", file.pk])).status_code == 404
    Path(settings.MEDIA_ROOT, file.file.name).unlink()
    assert browser.get(address).status_code == 404


def test_a_month_of_review_stays_a_month_on_paper_and_is_a_day_by_a_meeting(first, media, clerk, chair):
    Version.objects.update(review_on=date(2027, 10, 31), review_is_month=True)
    paper = transitions.adopt_on_paper(
        first, by=clerk, adopted_on=day(days=9), scan=scan(), review_on=date(2027, 10, 31)
    )
    assert paper.review_iso == "2027-10"
    later = transitions.begin_version(paper, by=clerk, label="2028")
    Version.objects.filter(pk=later.pk).update(review_is_month=True)
    later = transitions.adopt(later, by=clerk, adopted_on=day(), minute_ref="2026/12", chaired_by=chair)
    assert later.review_iso == a_year_after(day()).isoformat()


def test_what_was_written_here_is_no_version_of_paper(standing, begun, media, clerk, signed_in):
    errors = faults(transitions.adopt_on_paper, begun, by=clerk, adopted_on=day(), scan=scan())
    assert "record it with its minute" in errors[""] and not media()
    browser, address = signed_in(clerk), reverse("adopt_on_paper", args=["croft", begun.pk])
    page = browser.get(address).content.decode()
    assert "record it with its minute" in page and reverse("adopt_version", args=["croft", begun.pk]) in page
    assert 'type="file"' not in page
    assert address not in browser.get(reverse("version", args=["croft", begun.pk])).content.decode()
    assert version_in_force() == standing


def test_what_was_imported_may_have_been_adopted_on_paper(imported, clerk, signed_in):
    address = reverse("adopt_on_paper", args=["croft", imported.pk])
    browser = signed_in(clerk)
    assert f'href="{address}"' in browser.get(reverse("version", args=["croft", imported.pk])).content.decode()
    assert 'type="file"' in browser.get(address).content.decode()
    assert transitions.adopt_on_paper(imported, by=clerk, adopted_on=day(days=3), scan=scan()) == version_in_force()


def test_what_was_in_force_before_is_not_changed_by_a_paper(standing, imported, clerk):
    errors = faults(transitions.adopt_on_paper, imported, by=clerk, adopted_on=date(2019, 5, 1), scan=scan())
    assert "has been in force since" in errors["effective_on"]
    assert Version.objects.in_force(date(2020, 1, 1)).first() is None
