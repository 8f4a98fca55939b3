"""A person in several councils."""

from councilcomms.councils.context import memberships_of


def test_switches_without_signing_in_again(croft, scarcliffe, make_member, signed_in, outsider_councillor):
    make_member(croft, "Petra Part-time", "petra@clerks.example", "clerk")
    petra = make_member(scarcliffe, "Petra Part-time", "petra@clerks.example", "councillor")
    browser = signed_in(petra)
    page = browser.get("/croft/desk/people/").content.decode()
    assert 'href="/desk/">Your councils' in page and "Settings" in page
    page = browser.get("/scarcliffe/desk/people/").content.decode()
    assert "Settings" not in page and browser.get("/scarcliffe/desk/settings/").status_code == 403
    assert [member.council.slug for member in memberships_of(petra.user)] == ["croft", "scarcliffe"]


def test_one_council_needs_no_switch(clerk, signed_in):
    assert "Your councils" not in signed_in(clerk).get("/croft/desk/people/").content.decode()


def test_the_menu_shows_what_one_may(clerk, councillor, signed_in):
    assert "/croft/desk/settings/" in signed_in(clerk).get("/croft/desk/people/").content.decode()
    assert "/croft/desk/settings/" not in signed_in(councillor).get("/croft/desk/people/").content.decode()
