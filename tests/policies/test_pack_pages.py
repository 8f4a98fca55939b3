"""A policy as a file, on the desk: taken away, and taken in as a draft."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from councilcomms.councils.tenancy import council_scope
from policies.models import PolicyEvent, Version
from policies.packs.files import PACKS, parse_pack

ADDRESS = "/croft/desk/policies/packs/"


def sent(browser, text, name="ours.yaml"):
    content = text if isinstance(text, bytes) else text.encode()
    return browser.post(ADDRESS, {"source": "file", "file": SimpleUploadedFile(name, content)})


def drafts(council):
    with council_scope(council):
        return list(Version.objects.filter(state="draft").select_related("policy"))


def test_a_version_is_taken_away_as_a_file(policy, councillor, signed_in):
    answer = signed_in(councillor).get(reverse("export_pack", args=["croft", policy.pk]))
    assert answer["Content-Disposition"] == 'attachment; filename="croft-2028-review.yaml"'
    assert len(parse_pack(answer.content.decode(), "ours.yaml").clauses()) == 72


def test_another_councils_version_is_not_taken_away(policy, scarcliffe_policy, clerk, outsider_clerk, make_member, signed_in):
    assert signed_in(clerk).get(reverse("export_pack", args=["croft", scarcliffe_policy.pk])).status_code == 404
    assert signed_in(outsider_clerk).get(reverse("export_pack", args=["croft", policy.pk])).status_code == 404
    nobody = make_member(policy.council, "Norma Nobody", "norma@croft.example")
    assert signed_in(nobody).get(reverse("export_pack", args=["croft", policy.pk])).status_code == 403


def test_what_one_council_takes_away_another_takes_in(scarcliffe_policy, croft, administrator, outsider_clerk, signed_in):
    away = signed_in(outsider_clerk).get(reverse("export_pack", args=["scarcliffe", scarcliffe_policy.pk])).content
    answer = sent(signed_in(administrator), away)
    [draft] = drafts(croft)
    assert answer["Location"] == reverse("coverage", args=["croft", draft.pk])
    assert (draft.adopted_on, draft.effective_on, draft.minute_ref) == (None, None, "")
    with council_scope(croft):
        assert draft.clauses.count() == 64
        event = PolicyEvent.objects.get(version=draft)
    assert (event.verb, event.actor_name) == ("import", "Adam Administrator")


def test_the_model_policy_needs_no_file(croft, clerk, signed_in):
    browser = signed_in(clerk)
    assert "The model policy that comes with this portal" in browser.get(ADDRESS).content.decode()
    shown = browser.post(ADDRESS, {"source": "model"}, follow=True).content.decode()
    assert "is here as a draft: Model 1." in shown and "40 clauses, 36 carried out" in shown
    browser.post(ADDRESS, {"source": "model"})
    assert {draft.label for draft in drafts(croft)} == {"Model 1", "Model 1 (2)"}


def test_every_fault_is_listed_with_its_line(croft, clerk, signed_in):
    text = (PACKS / "model.yaml").read_text().replace("format: 1", "format: 2").replace("severity: block", "severity: stern", 1)
    shown = sent(signed_in(clerk), text).content.decode()
    assert "2 things are wrong with it" in shown and "What is wrong with “ours.yaml”" in shown
    assert "<strong>Line 1:</strong> “format” should be 1" in shown and "“stern” is not a severity" in shown
    assert drafts(croft) == []


def test_a_parameter_that_no_kind_takes_is_said(croft, clerk, signed_in):
    shown = sent(signed_in(clerk), (PACKS / "model.yaml").read_text().replace("days: 30", "window: 30")).content.decode()
    assert "repetition: there is no parameter &#x27;window&#x27;" in shown
    assert drafts(croft) == []


@pytest.mark.parametrize(("content", "words"), [
    (b"", "This file is empty."),
    (b"caf\xe9", "This file is not text in UTF-8."),
    (b"PK\x03\x04\xff", "This file is not text in UTF-8."),
    (b"#" * 2_000_001, "This file is larger than 2 MB"),
    (b"a: &x 1\nb: *x", "aliases are not used"),
])
def test_a_file_that_is_no_policy_is_told_so(croft, clerk, signed_in, content, words):
    answer = sent(signed_in(clerk), content)
    assert answer.status_code == 200 and words in answer.content.decode()
    assert drafts(croft) == []


@pytest.mark.parametrize(("data", "words"), [
    ({}, "Choose which policy."), ({"source": "file"}, "Choose a policy file."), ({"source": "other"}, "Choose which policy."),
])
def test_what_is_missing_is_said_by_its_field(croft, clerk, signed_in, data, words):
    assert words in signed_in(clerk).post(ADDRESS, data).content.decode()


def test_only_those_who_keep_the_policy(croft, councillor, officer, outsider_clerk, signed_in):
    for member, status in ((councillor, 403), (officer, 403), (outsider_clerk, 404)):
        assert signed_in(member).get(ADDRESS).status_code == status
        assert signed_in(member).post(ADDRESS, {"source": "model"}).status_code == status
    assert drafts(croft) == []


def test_a_file_that_was_given_is_what_was_meant(croft, administrator, signed_in):
    """Without scripts the first choice stands ticked above the box for a file."""
    spoilt = SimpleUploadedFile("ours.yaml", b"format: 9")
    page = signed_in(administrator).post(ADDRESS, {"source": "model", "file": spoilt}).content.decode()
    assert "This file cannot be taken in" in page
