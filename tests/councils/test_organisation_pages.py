"""The pages of the register of organisations."""

from datetime import timedelta
from html import unescape
from urllib.parse import urlencode

import pytest
from django.utils import timezone

from councilcomms.councils import organisations as register
from councilcomms.councils.models import Council, Deputising, Organisation
from councilcomms.councils.tenancy import council_scope

ADDRESS = "/croft/desk/registers/organisations/"
DAY = timezone.localdate()
NEW = {"name": "South Lea Farm", "kind": "business", "other_names": "The Lea\nLea Farm", "domains": "lea.example",
       "agreed": "yes", "agreed_by": "Jo Lea, by email",
       "approved_on_day": DAY.day, "approved_on_month": DAY.month, "approved_on_year": DAY.year}


@pytest.fixture
def farm(croft, clerk):
    with council_scope(croft):
        row = register.add(croft, by=clerk, name="South Lea Farm", kind="business", domains=["lea.example"])
        return register.approve(row, by=clerk, agreed_by="Jo Lea")


@pytest.fixture
def at_desk(signed_in, clerk):
    return signed_in(clerk)


def stands(croft, **wanted):
    with council_scope(croft):
        return Organisation.objects.filter(**wanted)


def day(name, on):
    return {f"{name}_{part}": getattr(on, part) for part in ("day", "month", "year")}


def test_gates(gates, farm, clerk, councillor, chair, officer, administrator, croft, make_member):
    with council_scope(croft):
        deputy = make_member(croft, "Dora Deputy", "dora@croft.example", "officer")
        Deputising.objects.create(member=deputy, starts=DAY, ends=DAY, cause="leave", opened_by=clerk)
    others = [councillor, chair, officer, administrator]
    own = f"{ADDRESS}{farm.pk}/"
    for address in (ADDRESS, own):
        gates(address, [clerk, deputy, *others], [])
    for address in (f"{ADDRESS}add/", f"{ADDRESS}public-bodies/", *(
        f"{own}{page}/" for page in ("change", "approve", "partnership", "take-off", "put-back")
    )):
        gates(address, [clerk, deputy], others)
        gates(address, [], others, "post")


def test_the_menu_shows_it_to_whoever_keeps_it(clerk, councillor, signed_in):
    assert f'href="{ADDRESS}"' in signed_in(clerk).get("/croft/desk/").content.decode()
    assert f'href="{ADDRESS}"' not in signed_in(councillor).get("/croft/desk/").content.decode()


def test_others_look_and_press_nothing(farm, councillor, signed_in):
    browser = signed_in(councillor)
    page = browser.get(ADDRESS).content.decode()
    assert "South Lea Farm" in page and "To have one added, ask the Clerk." in page and "Add an organisation" not in page
    page = browser.get(f"{ADDRESS}{farm.pk}/").content.decode()
    assert "Jo Lea" in page and "Take it off" not in page and "Renew" not in page


def test_added_and_approved_in_one_go(at_desk, croft):
    page = at_desk.post(f"{ADDRESS}add/", NEW, follow=True).content.decode()
    assert "South Lea Farm is on the register." in page and "Jo Lea, by email" in page
    row = stands(croft).get()
    assert (row.other_names, row.domains, row.approved_on) == (["The Lea", "Lea Farm"], ["lea.example"], DAY)


def test_added_before_anybody_agreed(at_desk, croft):
    at_desk.post(f"{ADDRESS}add/", NEW | {"agreed": "not-yet", "approved_on_day": "x"})
    assert stands(croft).get().state == "asked"


@pytest.mark.parametrize(
    "change, field, words",
    [
        ({"name": ""}, "name", "Enter the name."),
        ({"name": "x" * 121}, "name", "Use at most 120 characters."),
        ({"kind": ""}, "kind", "Say what it is."),
        ({"agreed": ""}, "agreed", "Say whether they agreed."),
        ({"agreed_by": ""}, "agreed_by", "Say who of them agreed and how, or give the minute."),
        ({"approved_on_month": "13"}, "approved_on", "Enter a real day"),
        ({"domains": "lea.example\nhttps://the lea"}, "domains", "Line 2: “the” is not a web address."),
        ({"other_names": "x" * 121}, "other_names", "is too long"),
        (day("approved_until", DAY - timedelta(days=1)), "approved_until", "The last day must be today or later."),
    ],
)
def test_bad_input_is_told_by_the_field_and_kept(change, field, words, at_desk, croft):
    page = unescape(at_desk.post(f"{ADDRESS}add/", NEW | {"minute_ref": ""} | change).content.decode())
    assert words in page and f'id="id_{field}_error"' in page and "lea.example" in page
    assert not stands(croft).exists(), "neither half is kept where one is refused"


def test_a_point_brings_the_name_along(at_desk):
    assert 'value="Mill &amp; Sons"' in at_desk.get(f"{ADDRESS}add/?name=Mill+%26+Sons").content.decode()


def test_a_pasted_address_is_kept_as_its_site(at_desk, croft, farm):
    pasted = "https://www.SouthLeaFarm.example/shop?x=1#eggs\nsouthleafarm.example\nHTTP://lea.example:8080\n"
    at_desk.post(f"{ADDRESS}add/", NEW | {"name": "Shop", "other_names": "", "domains": pasted})
    assert stands(croft, name="Shop").get().domains == ["southleafarm.example", "lea.example"]
    for query in ("https://www.southleafarm.example/eggs", "SouthLeaFarm"):
        names = [row.name for row in at_desk.get(ADDRESS, {"q": query}).context["found"]]
        assert names == ["Shop"], query
    assert [row.name for row in at_desk.get(ADDRESS, {"q": "South Lea"}).context["found"]] == ["South Lea Farm"]
    assert not at_desk.get(ADDRESS, {"q": "le x"}).context["found"], "words are no address"


def take_off(croft, clerk, farm):
    with council_scope(croft):
        return register.take_off(farm, by=clerk, reason="They closed.")


def test_what_was_taken_off_is_found_and_put_back(at_desk, farm, croft, clerk):
    take_off(croft, clerk, farm)
    for query, found in (("", []), ("?show=approved&q=lea", []), ("?show=taken-off", [farm]), ("?q=lea", [farm])):
        assert at_desk.get(ADDRESS + query).context["found"] == found, query
    page = unescape(at_desk.get(f"{ADDRESS}?show=taken-off").content.decode())
    assert "Taken off (1)" in page and "All (0)" in page and ": They closed." in page
    own = f"{ADDRESS}{farm.pk}/"
    assert f'href="{own}put-back/"' in at_desk.get(own).content.decode()
    page = at_desk.post(f"{own}put-back/", day("approved_on", DAY)).content.decode()
    assert "Say who of them agreed and how, or give the minute." in unescape(page)
    page = at_desk.post(f"{own}put-back/", {"agreed_by": "Sam Lea", **day("approved_on", DAY)}, follow=True)
    assert "South Lea Farm is on the register again. Posts may name it." in page.content.decode()
    assert stands(croft).get().state == "approved"


def test_others_see_what_was_taken_off_and_put_nothing_back(farm, croft, clerk, councillor, signed_in):
    take_off(croft, clerk, farm)
    assert "Put it back" not in signed_in(councillor).get(f"{ADDRESS}{farm.pk}/").content.decode()


@pytest.mark.parametrize("name", ["South Lea Farm", "the south  lea farm"])
def test_a_name_that_is_there_says_so_and_leads_to_it(name, at_desk, farm, croft, clerk):
    page = unescape(at_desk.post(f"{ADDRESS}add/", NEW | {"name": name}).content.decode())
    assert 'id="id_name_error"' in page and "is on the register already" in page
    assert f'href="{ADDRESS}{farm.pk}/"' in page
    page = unescape(at_desk.post(f"{ADDRESS}add/", NEW | {"name": name, "kind": ""}).content.decode())
    assert "is on the register already" in page and "Say what it is." in page, "with all that is missing"
    take_off(croft, clerk, farm)
    page = unescape(at_desk.post(f"{ADDRESS}add/", NEW | {"name": name}).content.decode())
    assert "Put it back instead." in page and f'href="{ADDRESS}{farm.pk}/put-back/"' in page


def test_a_point_leads_to_what_the_name_needs_and_back(at_desk, farm, croft, clerk):
    back = "/croft/desk/queue/5/?named=South%20Lea%20Farm"
    come = {"name": "South Lea Farm", "next": back}
    assert at_desk.get(f"{ADDRESS}add/", come).url.startswith(f"{ADDRESS}{farm.pk}/?next=")
    with council_scope(croft):
        farm.approved_until = DAY - timedelta(days=1)
        farm.save()
    there = at_desk.get(f"{ADDRESS}add/", come).url
    assert there.startswith(f"{ADDRESS}{farm.pk}/approve/?next=")
    page = unescape(at_desk.get(there).content.decode())
    assert "Their approval ended on" in page and f'href="{back}"' in page and "Back to the post" in page
    assert at_desk.post(there, {"minute_ref": "1", **day("minute_date", DAY), **day("approved_on", DAY)}).url == back
    take_off(croft, clerk, farm)
    there = at_desk.get(f"{ADDRESS}add/", come).url
    assert there.startswith(f"{ADDRESS}{farm.pk}/put-back/?next=")
    assert at_desk.post(there, {"minute_ref": "1", **day("minute_date", DAY), **day("approved_on", DAY)}).url == back


@pytest.mark.parametrize("back, safe", [
    ("/croft/desk/queue/5/", True), ("https://elsewhere.example/", False), ("//elsewhere.example", False),
    ("javascript:alert(1)", False),
])
def test_back_to_where_one_came_from_if_it_is_here(back, safe, at_desk, croft):
    address = f"{ADDRESS}add/?{urlencode({'name': 'South Lea Farm', 'next': back})}"
    assert ("Back to the post" in at_desk.get(address).content.decode()) is safe
    bad = at_desk.post(address, NEW | {"kind": ""}).content.decode()
    assert ("Back to the post" in bad) is safe, "also beside a mistake"
    answer = at_desk.post(address, NEW)
    assert answer.url == (back if safe else stands(croft).get().get_absolute_url())


def test_the_partnership_page_promises_nothing_that_a_policy_may_not_have(at_desk, farm):
    page = unescape(at_desk.get(f"{ADDRESS}{farm.pk}/partnership/").content.decode())
    assert "Where the council's policy lets posts promote its partners alone" in page and "and no more" not in page


def test_changed_approved_partnered_and_taken_off(at_desk, farm, croft):
    own = f"{ADDRESS}{farm.pk}/"
    at_desk.post(f"{own}change/", {"name": "Lea Farm", "kind": "group", "other_names": "", "domains": ""})
    days = {**day("approved_on", DAY), **day("approved_until", DAY), **day("minute_date", DAY)}
    at_desk.post(f"{own}approve/", {"minute_ref": "26/7", **days})
    held = {"partnership_minute": "26/8", **day("minute_date", DAY)}
    at_desk.post(f"{own}partnership/", {**held, **day("partnership_from", DAY)})
    page = unescape(at_desk.get(own).content.decode())
    for words in ("Lea Farm", "Group or charity", "minute 26/7", "Minute 26/8", "Partner", "Ends soon",
                  "Before: name “South Lea Farm”; kind “Business”; web addresses lea.example."):
        assert words in page, words
    at_desk.post(f"{own}take-off/", {"reason": "They closed."})
    page = at_desk.get(own).content.decode()
    assert "Taken off on" in page and "They closed." in page and "Renew the approval" not in page
    answer = at_desk.post(f"{own}take-off/", {"reason": "Again"}, follow=True)
    assert "was taken off the register" in answer.content.decode() and answer.redirect_chain[-1][0] == own


@pytest.mark.parametrize("page, words", [
    ("approve", "Enter the day."), ("partnership", "Give the minute in which the Council agreed"),
    ("take-off", "Write why it is taken off."), ("change", "Say what it is."),
])
def test_empty_forms_say_what_is_missing(page, words, at_desk, farm):
    assert words in at_desk.post(f"{ADDRESS}{farm.pk}/{page}/", {}).content.decode()


def test_searched_by_any_name_and_address_and_shown_in_parts(at_desk, farm, croft, clerk):
    with council_scope(croft):
        other = register.add(croft, by=clerk, name="Rovers", kind="group", other_names=["The Reds"])
        old = register.add(croft, by=clerk, name="Old Mill", kind="other")
        register.approve(old, by=clerk, minute_ref="1")
        Organisation.objects.filter(pk=old.pk).update(approved_until=DAY - timedelta(days=1))
    for query, found in (("?q=reds", {other}), ("?q=LEA.example", {farm}), ("?show=expired", {old}),
                         ("?show=approved", {farm}), ("?show=asked", {other}), ("?show=partners", set()),
                         ("?show=nonsense", {farm, other, old}), ("?q=nothing", set())):
        page = at_desk.get(ADDRESS + query)
        assert set(page.context["found"]) == found, query
    assert "Nothing here is called “nothing”." in unescape(page.content.decode())


@pytest.mark.parametrize("rows", [1, 30])
def test_statements_do_not_grow(rows, croft, clerk, at_desk, django_assert_max_num_queries):
    with council_scope(croft):
        for n in range(rows):
            register.approve(
                register.add(croft, by=clerk, name=f"Club {n}", kind="group"), by=clerk, minute_ref="1"
            )
    with django_assert_max_num_queries(5):
        assert f"Club {rows - 1}" in at_desk.get(ADDRESS).content.decode()


def test_public_bodies_all_ticked_and_approved_in_one_press(at_desk, croft):
    address = f"{ADDRESS}public-bodies/"
    assert "Choose a county" in at_desk.get(address).content.decode()
    page = at_desk.get(f"{address}?area=Rutland")
    boxes = page.context["form"].boxes
    assert "Rutland County Council" in page.content.decode() and all(box.initial for box in boxes)
    ticked = {box.html_name: box.initial for box in boxes}
    ticked["bodies-1"] = []
    answer = at_desk.post(f"{address}?area=Rutland", ticked | day("approved_on", DAY), follow=True)
    count = stands(croft, kind="public-body", approved_on=DAY).count()
    assert f"{count} public bodies are approved." in answer.content.decode() and count > 30
    assert not stands(croft, name="Leicestershire Police").exists()
    assert Council.objects.get(pk=croft.pk).area == "Rutland"
    page = at_desk.get(address)
    assert [box.label for box in page.context["form"].boxes] == ["Police"], "what is there is not asked about again"


def test_public_bodies_taken_off_before_are_not_ticked(at_desk, croft, clerk):
    with council_scope(croft):
        [police] = register.approve_public_bodies(croft, by=clerk, area="Kent", chosen={"Kent Police"})
    take_off(croft, clerk, police)
    page = at_desk.get(f"{ADDRESS}public-bodies/?area=Kent")
    [group] = [box for box in page.context["form"].boxes if box.label == "Police"]
    assert "Kent Police (taken off before)" in page.content.decode() and "Kent Police" not in group.initial


def test_public_bodies_are_counted_and_folded_by_group(at_desk):
    page = at_desk.get(f"{ADDRESS}public-bodies/?area=Rutland")
    form, said = page.context["form"], page.content.decode()
    assert said.count("<details") == len(form.boxes) and "<details open" not in said
    assert f"{form.count} public bodies" in said and form.count == sum(len(box.initial) for box in form.boxes)
    assert said.count('data-cc-tick="all" hidden') == said.count('data-cc-tick="none" hidden') == len(form.boxes)
    said = at_desk.post(f"{ADDRESS}public-bodies/?area=Rutland", {"bodies-1": ["Nobody"]}).content.decode()
    assert said.count("data-cc-ticks open") == 1, "a mistake is not folded away"


def test_public_bodies_bad_input(at_desk, croft):
    address = f"{ADDRESS}public-bodies/?area="
    assert "Choose a county from the list." in at_desk.get(f"{address}Atlantis").content.decode()
    assert "Tick at least one." in at_desk.post(f"{address}Kent", day("approved_on", DAY)).content.decode()
    page = at_desk.post(f"{address}Kent", {"bodies-1": ["Nobody"], **day("approved_on", DAY)}).content.decode()
    assert "Choose from the list." in page
    tomorrow = day("approved_on", DAY + timedelta(days=1))
    page = at_desk.post(f"{address}Kent", {"bodies-1": ["Kent Police"], **tomorrow}).content.decode()
    assert "The day must be today or earlier." in page and not stands(croft).exists()


def test_wrong_method(at_desk, farm):
    assert at_desk.post(ADDRESS).status_code == 405
    assert at_desk.put(f"{ADDRESS}{farm.pk}/change/").status_code == 405
