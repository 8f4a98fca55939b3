"""Files that no import can read, each with a word that the message about it should hold."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import dataclass

from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from .renderings import FORMATS, POLICIES

SAMPLE = POLICIES["thornley-cross"]
MEGABYTE = 2**20


@dataclass(frozen=True)
class BadFile:
    """``names``: one of these words, in small letters, tells the person what is wrong."""

    name: str
    content: Callable[[], bytes]
    names: tuple[str, ...]


def word_file() -> bytes:
    return FORMATS["docx-typed"][1](SAMPLE)


def replaced(parts: dict[str, bytes]) -> bytes:
    """A Word file with parts of its archive added or exchanged."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word_file())) as old, zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, content in parts.items():
            new.writestr(name, content)
    return held.getvalue()


def with_macros() -> bytes:
    with zipfile.ZipFile(io.BytesIO(word_file())) as old:
        types = old.read("[Content_Types].xml")
    types = types.replace(b"wordprocessingml.document.main+xml", b"ms-word.document.macroEnabled.main+xml")
    types = types.replace(b"application/vnd.openxmlformats-officedocument.ms-word", b"application/vnd.ms-word")
    return replaced({"[Content_Types].xml": types, "word/vbaProject.bin": b"\xd0\xcf\x11\xe0" + b"\0" * 600})


def inflating() -> bytes:
    """A few hundred kilobytes that unpack to 150 MB."""
    return replaced({"word/document.xml": b"<w:document>" + b" " * (150 * MEGABYTE)})


def entities() -> bytes:
    """Ten entities, each ten times the one before, nine deep."""
    names = "abcdefghij"
    declared = "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip(names, names[1:], strict=False))
    text = f'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "word">{declared}]>'
    text += '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&j;</w:t></w:r></w:p></w:body></w:document>'
    return replaced({"word/document.xml": text.encode()})


def locked_pdf() -> bytes:
    held = io.BytesIO()
    canvas = Canvas(held, encrypt=StandardEncryption("secret", ownerPassword="other"))
    canvas.drawString(100, 700, "1.1 The Clerk is responsible for every post.")
    canvas.save()
    return held.getvalue()


def locked_word() -> bytes:
    """The outer shape of a Word file with a password: no archive, but an OLE container."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 1016 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 512


def scanned_pdf() -> bytes:
    held = io.BytesIO()
    canvas = Canvas(held)
    for _ in range(2):
        canvas.drawImage(ImageReader(Image.new("L", (600, 800), 240)), 0, 0, 595, 842)
        canvas.showPage()
    canvas.save()
    return held.getvalue()


def cut(kind: str, part: int) -> bytes:
    whole = FORMATS[kind][1](SAMPLE)
    return whole[: len(whole) // part]


def picture() -> bytes:
    held = io.BytesIO()
    Image.new("RGB", (20, 20)).save(held, "PNG")
    return held.getvalue()


DAMAGED = ("damaged", "incomplete", "broken", "cannot be opened", "could not be opened", "not a word", "not complete")
BAD_FILES = {
    "empty text": BadFile("policy.txt", lambda: b"", ("empty",)),
    "empty Word": BadFile("policy.docx", lambda: b"", ("empty",)),
    "only spaces": BadFile("policy.txt", lambda: b" \r\n\t\r\n", ("empty", "no text", "no words", "nothing")),
    "PDF with a password": BadFile("policy.pdf", locked_pdf, ("password",)),
    "Word with a password": BadFile("policy.docx", locked_word, ("password",)),
    "macros": BadFile("policy.docm", with_macros, ("macro",)),
    "macros under another name": BadFile("policy.docx", with_macros, ("macro",)),
    "archive that inflates": BadFile("policy.docx", inflating, ("unpack", "inflate", "large", "big", "size")),
    "entities that inflate": BadFile("policy.docx", entities, (*DAMAGED, "entit", "not safe", "unsafe", "large", "big")),
    "scan": BadFile("policy.pdf", scanned_pdf, ("scan", "picture", "image")),
    "50 MB": BadFile("policy.txt", lambda: b"word " * (10 * MEGABYTE), ("mb", "large", "big")),
    "half a Word file": BadFile("policy.docx", lambda: cut("docx-typed", 2), DAMAGED),
    "a third of a PDF": BadFile("policy.pdf", lambda: cut("pdf", 3), DAMAGED),
    "a picture": BadFile("policy.docx", picture, (*DAMAGED, "word")),
    "another kind": BadFile("policy.exe", lambda: b"MZ\x90\x00" + b"\0" * 300, ("word", "pdf")),
}
