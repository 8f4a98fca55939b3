"""A document is read, arranged beside what was found in it, and saved as a draft version; nothing before that."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from councilcomms.councils.tenancy import council_scope
from councilcomms.councils.transitions import Refused, Stale
from policies.models import Companion, DocumentImport, PolicyFile, Reading, Version
from policies.transitions import arranging, importing

DOCUMENT = """Ashby Parish Council

Communications Policy

1. Who speaks

a. The Clerk speaks for the Council on its website and on Facebook.
b. Councillors follow the Code of Conduct whenever they write online.

2. What we publish

- News of the Council's own work.
- Comments that abuse anybody are taken down immediately.

Adopted on 9 October 2023.
Next review: October 2025.
"""


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path)


@pytest.fixture
def in_croft(croft):
    with council_scope(croft):
        yield croft


@pytest.fixture
def paper(in_croft, clerk):
    return importing.begin_import(DOCUMENT.encode(), "policy.txt", by=clerk)


def refs(paper):
    return [clause["ref"] for clause in paper.clauses]


def test_a_document_becomes_a_paper_and_no_policy(paper, in_croft):
    assert refs(paper) == ["1.a", "1.b", None, None]
    assert (paper.title, paper.adopted, paper.review) == ("Communications Policy", "2023-10-09", "2025-10")
    assert not Version.objects.exists() and paper.file.name == "policy.txt"


def test_saved_as_a_draft_with_its_questions_and_companions(paper, in_croft, clerk):
    version = importing.save_import(paper, by=clerk, seen=paper.number, label="2023")
    assert (version.state, version.policy.title) == ("draft", "Communications Policy")
    assert [c.ref for c in version.clauses.all()] == ["1.a", "1.b", None, None]
    assert version.clauses.first().section == "Who speaks" and version.content_key
    assert (version.review_iso, version.adopted_on.isoformat()) == ("2025-10", "2023-10-09")
    assert Reading.objects.filter(version=version, key="immediately", outcome="open").exists()
    assert Companion.objects.filter(name__contains="Code of Conduct").exists()
    event = version.events.get(verb="import")
    assert event.actor_id == clerk.pk and "policy.txt" in event.note
    with pytest.raises(Refused):
        importing.save_import(DocumentImport.objects.get(), by=clerk, seen=2, label="again")
    assert Version.objects.count() == 1


def test_joined_split_renamed_taken_out_and_put_in(paper, in_croft, clerk):
    paper = arranging.join_clause(paper, 3, by=clerk, seen=paper.number)
    assert len(paper.clauses) == 3 and "taken down" in paper.clauses[2]["text"]
    text = "News of the Council's own work.\n\nComments are read daily."
    paper = arranging.change_clause(paper, 2, by=clerk, seen=paper.number, text=text, ref="2.1", heading="",
                                    section_number="2", section="What we publish")
    assert refs(paper) == ["1.a", "1.b", "2.1", None]
    assert len({clause["anchor"] for clause in paper.clauses}) == 4 and paper.clauses[2]["anchor"] == "2-1"
    first = paper.clauses[0]["source"][0]
    paper = arranging.take_out(paper, 0, by=clerk, seen=paper.number)
    assert refs(paper) == ["1.b", "2.1", None]
    paper = arranging.put_in(paper, first, by=clerk, seen=paper.number)
    assert paper.clauses[0]["source"] == [first] and "speaks for the Council" in paper.clauses[0]["text"]


def test_a_stale_page_changes_nothing(paper, in_croft, clerk):
    arranging.join_clause(paper, 3, by=clerk, seen=paper.number)
    with pytest.raises(Stale):
        arranging.join_clause(paper, 1, by=clerk, seen=paper.number)
    assert len(DocumentImport.objects.get().clauses) == 3


def test_a_clashing_reference_is_said_by_the_field(paper, in_croft, clerk):
    with pytest.raises(Refused) as refused:
        arranging.change_clause(paper, 1, by=clerk, seen=paper.number, text="x", ref="1.a", heading=paper.clauses[0]["heading"],
                                section_number="1", section="Who speaks")
    assert "Another clause is 1.a already" in refused.value.errors["ref"]


def test_only_who_keeps_the_policy_imports(in_croft, councillor, officer, administrator):
    for member in (councillor, officer):
        with pytest.raises(PermissionDenied):
            importing.begin_import(DOCUMENT.encode(), "policy.txt", by=member)
    assert importing.begin_import(DOCUMENT.encode(), "policy.txt", by=administrator).pk


def test_discarded_with_its_file(paper, in_croft, clerk, django_capture_on_commit_callbacks):
    stored, name = paper.file.file.storage, paper.file.file.name
    with django_capture_on_commit_callbacks(execute=True):
        importing.discard_import(paper, by=clerk)
    assert not DocumentImport.objects.exists() and not PolicyFile.objects.exists() and not stored.exists(name)


def test_one_that_nobody_saved_goes_after_30_days(paper, in_croft, clerk, time_machine, do_jobs):
    saved = importing.begin_import(DOCUMENT.encode(), "second.txt", by=clerk)
    importing.save_import(saved, by=clerk, seen=saved.number, label="2023")
    begun = paper.changed_at
    time_machine.move_to(begun + timedelta(days=20))
    arranging.join_clause(paper, 3, by=clerk, seen=paper.number)
    for days, left in ((31, 2), (51, 1)):
        time_machine.move_to(begun + timedelta(days=days))
        do_jobs(in_croft)
        assert DocumentImport.objects.count() == left
    assert DocumentImport.objects.get().pk == saved.pk


def test_questions_go_with_the_words_they_are_about(paper, in_croft, clerk):
    def asked(row):
        return next(question["anchor"] for question in row.questions if question["key"] == "immediately")

    assert asked(paper) == paper.clauses[3]["anchor"]
    paper = arranging.change_clause(paper, 3, by=clerk, seen=paper.number, text=paper.clauses[3]["text"], ref="2.9",
                                    heading="", section_number="2", section="What we publish")
    assert asked(paper) == paper.clauses[3]["anchor"] == "2-9"
    paper = arranging.join_clause(paper, 3, by=clerk, seen=paper.number)
    assert asked(paper) == paper.clauses[2]["anchor"]
    paper = arranging.take_out(paper, 2, by=clerk, seen=paper.number)
    assert asked(paper) == ""


def test_no_more_clauses_than_a_version_holds(paper, in_croft, clerk):
    with pytest.raises(Refused) as refused:
        arranging.change_clause(paper, 0, by=clerk, seen=paper.number, text="One.\n\n" * 600, ref="", heading="",
                                section_number="1", section="Who speaks")
    assert "more than 500 clauses" in refused.value.errors["text"]


# --- pages ------------------------------------------------------------------------------------------------------------

START = "/croft/desk/policies/import/"


@pytest.fixture
def clerks(clerk, signed_in):
    return signed_in(clerk)


def begin(clerks, content=None, name="policy.txt"):
    content = DOCUMENT.encode() if content is None else content
    return clerks.post(START, {"file": SimpleUploadedFile(name, content), "text": ""})


def test_from_a_file_to_a_draft_version(clerks, croft):
    address = begin(clerks)["Location"]
    page = clerks.get(address).content.decode()
    assert "4 clauses" in page and "speaks for the Council" in page and "The document" in page
    answer = clerks.post(address, {"act": "save", "label": "2023", "seen": "1"})
    with council_scope(croft):
        version = Version.objects.get()
    assert answer["Location"] == reverse("suggestions", args=["croft", version.pk])
    assert clerks.get(address).status_code == 404


def test_pasted_words_and_pasted_html(clerks, croft):
    for text in (DOCUMENT, "<h1>Policy</h1><ol><li>Be fair.</li><li>Be kind.</li></ol>"):
        assert clerks.post(START, {"text": text}).status_code == 302
    with council_scope(croft):
        assert [len(row.clauses) for row in DocumentImport.objects.order_by("pk")] == [4, 2]


@pytest.mark.parametrize(
    ("content", "name", "words"),
    [(b"", "empty.docx", "empty"), (b"PK\x03\x04rubbish", "broken.docx", ""), (b"\x89PNG\r\n\x1a\n123", "scan.png", "")],
)
def test_a_file_that_cannot_be_read_is_said_by_the_field(clerks, croft, content, name, words):
    page = begin(clerks, content, name)
    assert page.status_code == 200 and "There is a problem" in page.content.decode()
    assert words in page.content.decode()
    with council_scope(croft):
        assert not DocumentImport.objects.exists() and not PolicyFile.objects.exists()


def test_nothing_chosen(clerks):
    assert "Choose the document, or paste its words." in clerks.post(START, {"text": " "}).content.decode()


def test_buttons_and_the_page_of_one_clause(clerks, croft):
    address = begin(clerks)["Location"]
    assert clerks.post(address, {"act": "join:3", "seen": "1"}).status_code == 302
    page = clerks.post(f"{address}clauses/0/", {
        "seen": "2", "ref": "1.b", "heading": "Who speaks", "section_number": "1", "section": "Who speaks",
        "text": "Kept as typed",
    }).content.decode()
    assert "Another clause is 1.b already" in page and "Kept as typed" in page
    assert clerks.post(address, {"act": "details", "seen": "2", "title": "P", "adopted": "9 Oct", "review": ""}
                        ).content.decode().count("Write the day like 2023-10-09, or 2023-10.") == 2
    assert clerks.post(address, {"act": "nothing:1", "seen": "2"}).status_code == 404
    assert clerks.post(address, {"act": "join:77", "seen": "2"}).status_code == 302
    with council_scope(croft):
        assert len(DocumentImport.objects.get().clauses) == 3


def test_closed_to_others(clerks, croft, councillor, outsider_clerk, signed_in):
    address = begin(clerks)["Location"]
    for page in (START, address, f"{address}clauses/0/"):
        assert signed_in(councillor).get(page).status_code == 403
        assert signed_in(outsider_clerk).get(page).status_code == 404
        assert Client().get(page)["Location"].startswith("/accounts/login/")
    with council_scope(croft):
        pk = DocumentImport.objects.get().pk
    assert signed_in(outsider_clerk).get(f"/scarcliffe/desk/policies/import/{pk}/").status_code == 404


def test_what_was_typed_on_a_stale_page_is_kept(clerks, croft):
    address = begin(clerks)["Location"]
    clerks.post(address, {"act": "join:3", "seen": "1"})
    said = {"seen": "1", "ref": "1.z", "heading": "", "section_number": "1", "section": "S", "text": "Kept as typed"}
    page = clerks.post(f"{address}clauses/0/", said).content.decode()
    assert "was changed on another page" in page and "Kept as typed" in page and 'name="seen" value="2"' in page
    page = clerks.post(address, {"act": "details", "seen": "1", "title": "Kept title", "adopted": "", "review": ""})
    assert "Kept title" in page.content.decode()
    page = clerks.post(address, {"act": "save", "seen": "1", "label": "Kept label"}).content.decode()
    assert "was changed on another page" in page and "Kept label" in page
    with council_scope(croft):
        assert not Version.objects.exists()


def test_a_council_with_a_policy_keeps_its_title(clerks, croft, policy):
    address = begin(clerks)["Location"]
    page = clerks.get(address).content.decode()
    assert "It becomes a draft version of “Social Media" in page and 'name="title"' not in page
    assert clerks.post(address, {"act": "details", "seen": "1", "adopted": "2023-10", "review": ""}).status_code == 302
    clerks.post(address, {"act": "save", "label": "2023", "seen": "2"})
    with council_scope(croft):
        version = Version.objects.get(label="2023")
    assert version.adopted_on is None and version.adopted_note == "The document says October 2023."
