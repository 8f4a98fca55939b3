"""For the Clerk: who has confirmed and who has not, as a page and as files, and what was signed on paper."""

from __future__ import annotations

import csv
import io
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import load_workbook

from councilcomms.councils.models import Membership, Notice, User
from councilcomms.councils.people import end_membership, give_role
from councilcomms.councils.tenancy import council_scope
from councilcomms.councils.transitions import Refused
from policies.models import Confirmation, PolicyEvent, PolicyFile, Version
from policies.transitions import ask_to_confirm, close_confirmations, confirm, confirm_on_paper
from tests.policies.small_versions import IN_FORCE, changed, make_version

LONDON = ZoneInfo("Europe/London")
PDF = b"%PDF-1.4 a scan"


@pytest.fixture(autouse=True)
def now(croft, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    with time_machine.travel(datetime(2026, 6, 1, 12, tzinfo=LONDON), tick=False) as traveller:
        yield traveller


@pytest.fixture
def version(now, croft, clerk, councillor, officer):
    return make_version(croft)


@pytest.fixture
def browser(version, clerk, signed_in):
    return signed_in(clerk)


def of(version, name="confirmations") -> str:
    return reverse(name, args=["croft", version.pk])


def paper(who, **changes) -> dict:
    return {"members": [member.pk for member in who], "meeting_day": "28", "meeting_month": "5", "meeting_year": "2026",
            "minute_ref": "2026/41", **changes}


NAMES = ["confirmations", "confirmations_csv", "confirmations_xlsx", "record_on_paper"]


@pytest.mark.parametrize("name", NAMES)
def test_only_the_clerk_sees_it(version, name, signed_in, councillor, officer, chair, administrator, browser,
                                outsider_clerk, client):
    for member in (councillor, officer, chair, administrator):
        assert signed_in(member).get(of(version, name)).status_code == 403, member
    assert browser.get(of(version, name)).status_code == 200
    assert signed_in(outsider_clerk).get(of(version, name)).status_code == 404
    assert signed_in(outsider_clerk).get(reverse(name, args=["scarcliffe", version.pk])).status_code == 404
    assert client.get(of(version, name)).status_code == 302


def test_who_has_and_who_has_not(version, croft, councillor, browser, now, do_jobs, clerk, signed_in):
    with council_scope(croft):
        ask_to_confirm(version)
        confirm(version, by=councillor)
    now.move_to(datetime(2026, 6, 9, 12, tzinfo=LONDON))
    do_jobs(croft)
    page = signed_in(clerk).get(of(version)).content.decode()
    assert "1 of 3 people have confirmed it." in page
    waiting, has = page[page.index("Not yet (2)"):page.index("Have confirmed (1)")], page[page.index("Have confirmed"):]
    assert "Oscar Officer" in waiting and "Clara Clerk" in waiting and "Colin" not in waiting
    assert '"Asked since">1 June 2026<' in waiting and '"Days">8<' in waiting and '"Reminders sent">1<' in waiting
    assert "Colin Councillor" in has and '"When">1 June 2026<' in has


def test_of_a_version_still_being_written_nobody_is_asked(version, browser, croft):
    with council_scope(croft):
        Version.objects.filter(pk=version.pk).update(state=Version.State.DRAFT, effective_on=None)
    assert "Nobody is asked to confirm it until it takes force." in browser.get(of(version)).content.decode()
    assert browser.get(of(version, "record_on_paper")).status_code == 200
    assert browser.get(of(version, "confirmations_csv")).status_code == 200


def test_of_an_earlier_version_the_receipts(version, croft, clerk, councillor, officer, now, signed_in, do_jobs):
    with council_scope(croft):
        ask_to_confirm(version)
        confirm(version, by=clerk)
        now.move_to(datetime(2026, 7, 1, 12, tzinfo=LONDON))
        end_membership(officer, by=clerk)
        do_jobs(croft)
        now.move_to(datetime(2026, 9, 9, 0, tzinfo=LONDON))
        make_version(croft, changed(a1="Be fair."), effective_on=date(2026, 9, 9))
        close_confirmations(version)
    page = signed_in(clerk).get(of(version)).content.decode()
    assert "from 1 June 2026 to 8 September 2026. 1 confirmed it, 2 never did." in page
    assert "Left the council" in page and "The version was superseded" in page
    assert "Record what was signed" not in page


def test_whom_nothing_concerns_is_counted_apart(croft, version, clerk, councillor, officer, now, signed_in):
    with council_scope(croft):
        for member in (clerk, officer, councillor):
            confirm(version, by=member)
    now.move_to(datetime(2026, 9, 9, 12, tzinfo=LONDON))
    second = make_version(croft, changed(a2="Speak for yourself."), effective_on=date(2026, 9, 9))
    page = signed_in(clerk).get(of(second)).content.decode()
    assert "0 of 1 person has confirmed it." in page and "2 are not asked" in page


# --- as files ---------------------------------------------------------------------------------------------------------


def csv_rows(answer) -> list[dict]:
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


def test_as_csv(version, croft, councillor, browser):
    with council_scope(croft):
        confirm(version, by=councillor)
    answer = browser.get(of(version, "confirmations_csv"))
    assert answer["Content-Type"].startswith("text/csv") and "attachment" in answer["Content-Disposition"]
    rows = {row["Name"]: row for row in csv_rows(answer)}
    assert rows["Colin Councillor"]["Standing"] == "Has confirmed"
    assert rows["Colin Councillor"]["Confirmed on"] == "2026-06-01"
    assert rows["Oscar Officer"]["Standing"] == "Has not confirmed" and rows["Oscar Officer"]["Asked since"] == "2026-06-01"


def test_as_xlsx(version, croft, councillor, browser):
    with council_scope(croft):
        confirm(version, by=councillor)
    sheet = load_workbook(io.BytesIO(browser.get(of(version, "confirmations_xlsx")).content)).active
    rows = {row[0]: row for row in sheet.iter_rows(values_only=True)}
    assert rows["Name"][2] == "Standing" and len(rows) == 4
    assert rows["Colin Councillor"][2] == "Has confirmed" and rows["Colin Councillor"][5].date() == IN_FORCE


@pytest.mark.parametrize("name", ["=1+1", "+44 7700", "-2", "@SUM(A1)", "\t=1"])
def test_no_cell_is_a_formula(version, croft, officer, browser, name):
    User.objects.filter(pk=officer.user_id).update(full_name=name)
    assert f"'{name}" in [row["Name"] for row in csv_rows(browser.get(of(version, "confirmations_csv")))]
    sheet = load_workbook(io.BytesIO(browser.get(of(version, "confirmations_xlsx")).content)).active
    cell = next(row[0] for row in sheet.iter_rows() if row[0].value and name.strip() in row[0].value)
    assert cell.data_type == "s" and cell.value.startswith("'")


def test_a_name_a_spreadsheet_cannot_hold(version, officer, browser):
    User.objects.filter(pk=officer.user_id).update(full_name="Os\x07car")
    assert browser.get(of(version, "confirmations_xlsx")).status_code == 200


@pytest.mark.parametrize("many", [1, 30])
def test_statements_do_not_grow(version, croft, clerk, signed_in, make_member, many, django_assert_max_num_queries):
    for n in range(many):
        waits = make_member(croft, f"Nora {n}", f"nora{n}@croft.example", "councillor")
        has = make_member(croft, f"Olga {n}", f"olga{n}@croft.example", "officer")
        with council_scope(croft):
            confirm(version, by=has)
            end_membership(waits, by=clerk) if n % 2 else None
    browser = signed_in(clerk)
    for name in NAMES:
        with django_assert_max_num_queries(14):
            browser.get(of(version, name))


# --- signed on paper --------------------------------------------------------------------------------------------------


def test_signed_on_paper_counts(version, croft, councillor, officer, browser):
    scan = SimpleUploadedFile("../signed sheet.pdf", PDF, content_type="text/html")
    answer = browser.post(of(version, "record_on_paper"), paper([councillor, officer], scan=scan))
    assert answer.status_code == 302
    with council_scope(croft):
        rows = list(Confirmation.objects.order_by("member__user__full_name").select_related("member__user", "scan"))
        assert [row.member.name for row in rows] == ["Colin Councillor", "Oscar Officer"]
        assert {row.meeting for row in rows} == {"28 May 2026, minute 2026/41"}
        assert {row.at for row in rows} == {datetime(2026, 5, 28, tzinfo=LONDON)}, "the day of the meeting"
        assert PolicyEvent.objects.get(verb="record confirmation").at == datetime(2026, 6, 1, 12, tzinfo=LONDON)
        assert rows[0].anchors == ["1-a", "2-a"] and rows[0].recorded_by.name == "Clara Clerk"
        assert rows[0].scan == rows[1].scan and rows[0].scan.content_type == "application/pdf"
        assert PolicyEvent.objects.get(verb="record confirmation").actor_name == "Clara Clerk"
        assert "28 May 2026" in Notice.objects.get(member=councillor).words
    page = browser.get(of(version)).content.decode()
    assert "Signed on paper at the meeting of 28 May 2026, minute 2026/41, recorded by Clara Clerk" in page
    kept = browser.get(reverse("confirmation_scan", args=["croft", rows[0].pk]))
    assert b"".join(kept.streaming_content) == PDF and "attachment" in kept["Content-Disposition"]


def test_a_further_role_is_waiting_and_counted_once(version, croft, clerk, officer, councillor, now, signed_in):
    with council_scope(croft):
        for member in (clerk, officer, councillor):
            confirm(version, by=member)
        now.move_to(datetime(2026, 7, 1, 12, tzinfo=LONDON))
        give_role(officer, by=clerk, role="councillor")
    browser = signed_in(clerk)
    page = browser.get(of(version)).content.decode()
    assert "2 of 3 people have confirmed it." in page and "asked again for a further role" in page
    standings = [row["Standing"] for row in csv_rows(browser.get(of(version, "confirmations_csv"))) if row["Name"] == "Oscar Officer"]
    assert standings == ["Has confirmed", "Has not confirmed what a further role asks"]
    browser.post(of(version, "record_on_paper"), paper([officer], meeting_month="6"))
    with council_scope(croft):
        assert Confirmation.objects.get(member=officer).anchors == ["1-a", "3-a", "2-a"]
    assert "3 of 3 people have confirmed it." in browser.get(of(version)).content.decode()


def test_the_scan_is_the_clerks_alone(version, croft, councillor, administrator, outsider_clerk, browser, signed_in):
    browser.post(of(version, "record_on_paper"), paper([councillor], scan=SimpleUploadedFile("a.pdf", PDF)))
    with council_scope(croft):
        row = Confirmation.objects.get()
    for address in (
        reverse("confirmation_scan", args=["croft", row.pk]), reverse("policy_file", args=["croft", row.scan_id]),
    ):
        for member in (councillor, administrator):
            assert signed_in(member).get(address).status_code == 403
        assert signed_in(outsider_clerk).get(address).status_code == 404
        assert browser.get(address).status_code == 200


def test_who_has_confirmed_stays_as_they_are(version, croft, clerk, councillor, officer, in_croft):
    confirm(version, by=councillor)
    rows = confirm_on_paper(version, [councillor, officer], meeting=date(2026, 5, 30), by=clerk)
    assert [row.member for row in rows] == [officer]
    assert Confirmation.objects.get(member=councillor).meeting == ""


def test_signed_at_the_meeting_that_adopted_it_before_it_takes_force(croft, clerk, councillor, in_croft, now):
    version = make_version(croft, effective_on=IN_FORCE + timedelta(days=5))
    confirm_on_paper(version, [councillor], meeting=date(2026, 5, 28), by=clerk)
    now.move_to(datetime(2026, 6, 6, 0, 1, tzinfo=LONDON))
    ask_to_confirm(version)
    assert not Notice.objects.filter(member=councillor, subject="Please confirm the council's policy").exists()


@pytest.mark.parametrize("persona", ["councillor", "officer", "administrator", "chair"])
def test_only_the_clerk_records_it(version, persona, request, in_croft, officer):
    with pytest.raises(PermissionDenied):
        confirm_on_paper(version, [officer], meeting=date(2026, 5, 30), by=request.getfixturevalue(persona))
    assert not Confirmation.objects.exists()


@pytest.mark.parametrize(("changes", "words"), [
    ({"members": []}, "Choose who signed."),
    ({"members": ["x"]}, "Choose people from the list."),
    ({"members": ["99999999999999999999"]}, "Choose people from the list."),
    ({"meeting_day": ""}, "Enter day, month and year."),
    ({"meeting_month": "13"}, "Enter a real day"),
    ({"meeting_day": "2", "meeting_month": "6"}, "This meeting is still to come."),
    ({"meeting_day": "1", "meeting_month": "5"}, "The Council adopted this version on 22 May 2026."),
    ({"minute_ref": "x" * 61}, "Use at most 60 characters."),
    ({"scan": SimpleUploadedFile("a.pdf", b"MZ not a scan")}, "Choose a scan saved as PDF, JPEG or PNG."),
    ({"scan": SimpleUploadedFile("a.pdf", b"")}, "This file is empty."),
])
def test_bad_input_is_said_by_the_field_and_nothing_typed_is_lost(version, croft, councillor, browser, changes, words):
    page = browser.post(of(version, "record_on_paper"), paper([councillor], **changes)).content.decode()
    assert "There is a problem" in page and words in page
    if "minute_ref" not in changes:
        assert 'value="2026/41"' in page
    with council_scope(croft):
        assert not Confirmation.objects.exists() and not PolicyFile.objects.exists()


def test_who_has_left_did_not_sign_today(version, clerk, councillor, in_croft):
    Membership.objects.filter(pk=councillor.pk).update(ends=IN_FORCE - timedelta(days=1))
    gone = Membership.objects.get(pk=councillor.pk)
    with pytest.raises(Refused) as refused:
        confirm_on_paper(version, [gone], meeting=date(2026, 5, 30), by=clerk)
    assert "Colin Councillor" in refused.value.errors["members"]


def test_of_a_superseded_version_nothing_is_recorded(version, croft, clerk, councillor, in_croft, now):
    now.move_to(datetime(2026, 9, 9, 12, tzinfo=LONDON))
    make_version(croft, changed(a1="Be fair."), effective_on=date(2026, 9, 9))
    with pytest.raises(Refused, match="Another version has taken its place"):
        confirm_on_paper(version, [councillor], meeting=date(2026, 5, 30), by=clerk)
