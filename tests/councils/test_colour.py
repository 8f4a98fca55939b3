"""The council's colour as a style sheet."""

from councilcomms.councils.colours import contrast, readable_on
from councilcomms.councils.models import Council

ADDRESS = "/croft/colour.css"


def test_for_everyone(client, croft):
    response = client.get(ADDRESS)
    assert response["Content-Type"] == "text/css"
    assert response.content == b":root{--council-colour:#1d5a4e;--council-on-colour:#ffffff}\n"
    assert response["Cache-Control"] == "public, no-cache"


def test_sent_again_only_when_changed(client, croft):
    etag = client.get(ADDRESS)["ETag"]
    assert client.get(ADDRESS, headers={"if-none-match": etag}).status_code == 304
    Council.objects.update(colour="#ffdd00")
    response = client.get(ADDRESS, headers={"if-none-match": etag})
    assert response.status_code == 200 and b"--council-on-colour:#0b0c0c" in response.content


def test_unknown_council_and_wrong_method(client, croft):
    assert client.get("/nowhere/colour.css").status_code == 404
    assert client.post(ADDRESS).status_code == 405


def test_few_statements(client, croft, django_assert_max_num_queries):
    with django_assert_max_num_queries(1):
        client.get(ADDRESS)


def test_letters_are_readable_on_any_colour():
    steps = range(0, 256, 17)
    colours = [f"#{red:02x}{green:02x}{blue:02x}" for red in steps for green in steps for blue in steps]
    assert min(contrast(colour, readable_on(colour)) for colour in [*colours, "#757575", "#767676"]) >= 4.5
