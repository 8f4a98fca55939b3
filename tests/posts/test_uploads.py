"""Pictures are looked at by content, made anew, and refused in plain words; the rest of the form is kept."""

from __future__ import annotations

import io

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image as Pillow

from councilcomms.posts.models import Image, Post
from councilcomms.posts.uploads import read_image

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def picture(kind="JPEG", size=(60, 40), name="hall.jpg", mode="RGB", **options):
    out = io.BytesIO()
    Pillow.new(mode, size, "red" if mode == "RGB" else None).save(out, kind, **options)
    return SimpleUploadedFile(name, out.getvalue())


def test_a_photograph_is_turned_upright_and_carries_nothing():
    exif = Pillow.Exif()
    exif[0x0112], exif[0x010F] = 6, "A telephone"
    read = read_image(picture(exif=exif.tobytes(), icc_profile=b"x" * 200, comment=b"secret"))
    again = Pillow.open(io.BytesIO(read.content))
    assert (read.width, read.height) == again.size == (40, 60)
    assert read.content_type == "image/jpeg" and not again.getexif() and not again.info.get("icc_profile")
    assert b"telephone" not in read.content and b"secret" not in read.content


def test_a_png_keeps_what_is_seen_through_and_drops_its_text():
    from PIL.PngImagePlugin import PngInfo

    notes = PngInfo()
    notes.add_text("Comment", "secret")
    read = read_image(picture("PNG", mode="RGBA", name="map.png", pnginfo=notes))
    assert Pillow.open(io.BytesIO(read.content)).mode == "RGBA" and b"secret" not in read.content


def test_a_large_picture_is_made_smaller():
    assert max(read_image(picture(size=(4000, 100))).width, 0) == 2400


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("minutes.pdf", b"%PDF-1.7 ..."), ("page.jpg", b"<svg onload=alert(1)>"), ("empty.jpg", b""),
        ("moving.gif", b"GIF89a\x01\x00\x01\x00\x80\x00\x00"),
    ],
)
def test_what_is_no_picture_is_refused_by_its_content(name, content):
    with pytest.raises(ValidationError, match="JPEG or PNG"):
        read_image(SimpleUploadedFile(name, content, content_type="image/jpeg"))


def test_a_broken_picture_says_so():
    whole = picture(size=(400, 400)).read()
    with pytest.raises(ValidationError, match="could not be read"):
        read_image(SimpleUploadedFile("hall.jpg", whole[: len(whole) // 2]))


def test_limits_of_bytes_and_dots(settings):
    settings.IMAGE_MAX_PIXELS = 1000
    with pytest.raises(ValidationError, match="million dots"):
        read_image(picture())
    settings.IMAGE_MAX_BYTES = 100
    with pytest.raises(ValidationError, match="make it smaller"):
        read_image(picture())


def test_a_bomb_is_refused_before_it_is_unpacked(monkeypatch):
    monkeypatch.setattr(Pillow, "MAX_IMAGE_PIXELS", 100)
    with pytest.raises(ValidationError, match="million dots"):
        read_image(picture())


def fields(website, **more):
    return {"text": "The hall is open.", "source_kind": "inviting", "channels": [website.pk], **more}


def test_a_wrong_file_keeps_the_rest_of_the_form(confirmed, website, signed_in, in_croft):
    wrong = SimpleUploadedFile("plan.pdf", b"%PDF-1.7")
    page = signed_in(confirmed).post("/croft/desk/posts/new/", fields(website, picture=wrong, act="send"))
    assert page.status_code == 422
    assert "Documents are linked, not uploaded." in page.content.decode()
    assert "The hall is open." in page.content.decode()
    assert not Image.objects.exists() and Post.objects.get().state == "draft"


def test_a_picture_is_kept_when_another_field_is_wrong(confirmed, website, signed_in, in_croft):
    browser = signed_in(confirmed)
    page = browser.post(
        "/croft/desk/posts/new/", fields(website, picture=picture(), act="send", source_kind="link", source_url="no no")
    )
    image = Image.objects.get()
    assert page.status_code == 422 and f'name="image" value="{image.pk}"' in page.content.decode()
    form = page.context["form"]
    sent = browser.post(image.post.author_address, fields(
        website, image=image.pk, alt="The hall", act="send", tab="",
        edit_number=form["edit_number"].value(), buffer_number=form["buffer_number"].value(),
    ))
    assert sent.status_code == 302
    shown = Post.objects.get().current.pictures.get()
    assert (shown.image, shown.alt) == (image, "The hall")


def test_somebody_elses_picture_cannot_be_taken(make_draft, website, signed_in, in_croft, chair):
    from councilcomms.posts.uploads import keep_image

    theirs = keep_image(make_draft(by=chair), read_image(picture()))
    mine = make_draft()
    signed_in(mine.author).post(mine.author_address, fields(website, image=theirs.pk, edit_number=1, act="save"))
    assert not Post.objects.get(pk=mine.pk).current.pictures.exists()


def test_a_drafts_picture_is_for_those_who_see_the_draft(
    draft, councillor, chair, clerk, outsider_clerk, signed_in, anonymous, in_croft
):
    from django.urls import reverse

    from councilcomms.posts.uploads import keep_image

    image = keep_image(draft, read_image(picture()))
    address = reverse("post_draft_image", args=["croft", draft.pk, image.pk])
    for person, status in ((councillor, 200), (clerk, 200), (chair, 403), (outsider_clerk, 404)):
        assert signed_in(person).get(address).status_code == status
    assert anonymous.get(address).status_code == 302
    assert signed_in(councillor).get(address)["Cache-Control"] == "private, no-store"
    assert signed_in(councillor).post(address).status_code == 405


def test_the_picture_can_be_left_out_again(draft, website, signed_in, in_croft):
    browser = signed_in(draft.author)
    browser.post(draft.author_address, fields(website, picture=picture(), edit_number=1, act="save"))
    saved = Post.objects.get()
    assert saved.current.pictures.count() == 1
    image = saved.current.pictures.get().image_id
    browser.post(draft.author_address, fields(
        website, image=image, remove_picture="on", edit_number=saved.edit_number, act="save"
    ))
    assert not Post.objects.get().current.pictures.exists()


def files_in(folder):
    return [path for path in folder.rglob("*") if path.is_file()]


def test_a_save_that_comes_to_nothing_leaves_no_file(draft, website, signed_in, in_croft, media):
    answer = signed_in(draft.author).post(
        draft.author_address, fields(website, picture=picture(), edit_number=draft.edit_number + 7, act="save")
    )
    assert answer.status_code == 409 and not Image.objects.exists() and not files_in(media)


def test_a_picture_whose_file_is_gone_is_not_found(draft, signed_in, in_croft):
    from django.urls import reverse

    from councilcomms.posts.uploads import keep_image

    image = keep_image(draft, read_image(picture()))
    image.file.storage.delete(image.file.name)
    address = reverse("post_draft_image", args=["croft", draft.pk, image.pk])
    assert signed_in(draft.author).get(address).status_code == 404
