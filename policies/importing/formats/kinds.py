"""What a file is: by its content first, by its name second; and one plain sentence for each kind that is not read."""

from __future__ import annotations

import io
import re
import zipfile

from policies.importing.document import Unreadable
from policies.importing.formats import limits
from policies.importing.formats.archive import BROKEN, MACROS
from policies.importing.formats.words import megabytes

EMPTY = "This file is empty. Choose the file that holds the policy."
NOT_WORDS = "This file holds no words that can be read. Choose a Word, PDF, text, Markdown or HTML file."
TOO_LONG = "This file is longer than any policy. Choose the file that holds the policy alone."
PASSWORD = "This file is locked with a password. Save a copy without the password, and choose that."
OLD_WORD = (
    "This is a Word file of the old kind (.doc). Open it in Word, save it as a Word Document (.docx), and choose that."
)
_OTHER = "This is {what}. Save it as Word (.docx) or PDF, and choose that."
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = (
    b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"RIFF",
    b"\x00\x00\x00\x1cftyp", b"\x00\x00\x00\x18ftyp",
)  # fmt: skip
_PICTURE = "This is a picture, not text. Choose the file it was made from, or type the policy into a Word document."
_NOT_WORD = "This file is called .docx but is no Word document. Open it in Word, save it again, and choose that."
_ENDINGS = {
    ".odt": "an OpenDocument file (.odt)",
    ".rtf": "a Rich Text file (.rtf)",
    ".pages": "a Pages file (.pages)",
    ".xlsx": "a spreadsheet",
    ".xls": "a spreadsheet",
    ".ods": "a spreadsheet",
    ".pptx": "a presentation",
    ".ppt": "a presentation",
    ".pub": "a Publisher file",
    ".wps": "a Works file",
    ".msg": "an email",
    ".zip": "an archive (.zip) of other files",
    ".mht": "a web archive (.mht)",
    ".epub": "an electronic book",
}
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|meta|div|p|h[1-6]|ul|ol|table|o:p|span)[\s>/]", re.IGNORECASE)
_MARKDOWN = re.compile(rb"^(?:#{1,6} \S|\*\*\S.*\*\*\s*$|\|.*\|.*\|\s*$|```)", re.MULTILINE)


def too_large(size: int) -> str:
    """What is said of a file of so many bytes."""
    most = megabytes(limits.FILE_BYTES)
    advice = "Save it with smaller pictures or none, and choose that."
    return f"This file is {megabytes(size)}; the most that is read is {most}. {advice}"


def kind_of(content: bytes, name: str) -> str:
    """``word``, ``pdf``, ``html``, ``markdown`` or ``plain``. Raises Unreadable for what is none of these."""
    ending = name.lower().rpartition(".")[2] if "." in name else ""
    if not content.strip(b"\x00\t\n\f\r \xef\xbb\xbf\xfe\xff"):
        raise Unreadable(EMPTY)
    if len(content) > limits.FILE_BYTES:
        raise Unreadable(too_large(len(content)))
    if b"%PDF-" in content[:1024]:
        return "pdf"
    if content.startswith(_ZIP):
        return _kind_of_zip(content, ending)
    if content.startswith(_OLE):
        raise Unreadable(_words_for_ole(content, ending))
    if content.lstrip()[:5] == b"{\\rtf":
        raise Unreadable(_OTHER.format(what=_ENDINGS[".rtf"]))
    if content.startswith(_PICTURES):
        raise Unreadable(_PICTURE)
    return _kind_of_text(content, ending)


def _kind_of_zip(content: bytes, ending: str) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = set(archive.namelist())
            is_open_document = "mimetype" in names and archive.getinfo("mimetype").file_size < 200
            mimetype = archive.read("mimetype") if is_open_document else b""
    except Exception as error:
        # The header says zip, the rest does not hold together: cut short on the way, or made to do harm.
        raise Unreadable(BROKEN) from error
    if any(name.lower().endswith("vbaproject.bin") for name in names) or ending in ("docm", "dotm"):
        raise Unreadable(MACROS)
    if any(name.startswith("word/") for name in names) or ending == "docx" and "[Content_Types].xml" in names:
        return "word"
    what = ""
    for start, found in (("xl/", ".xlsx"), ("ppt/", ".pptx"), ("Index/", ".pages"), ("META-INF/container", ".epub")):
        if any(one.startswith(start) for one in names):
            what = _ENDINGS[found]
    if mimetype.startswith(b"application/vnd.oasis.opendocument.text"):
        what = _ENDINGS[".odt"]
    if not what and ending == "docx":
        raise Unreadable(_NOT_WORD)
    raise Unreadable(_OTHER.format(what=what or _ENDINGS.get(f".{ending}", _ENDINGS[".zip"])))


def _words_for_ole(content: bytes, ending: str) -> str:
    if "EncryptedPackage".encode("utf-16-le") in content or "EncryptionInfo".encode("utf-16-le") in content:
        return PASSWORD
    if "WordDocument".encode("utf-16-le") in content or ending in ("doc", "dot", "docx"):
        return OLD_WORD
    return _OTHER.format(what=_ENDINGS.get(f".{ending}", "a file of an old Office program"))


def _kind_of_text(content: bytes, ending: str) -> str:
    head = content[:4096]
    if ending == "pdf":
        raise Unreadable("This PDF is damaged and cannot be opened. Ask for the Word file, or paste the text.")
    if ending in ("docx", "doc", "docm"):
        # Programs of councils' websites write HTML and call it Word.
        if not _HTML.search(head):
            raise Unreadable(BROKEN)
    if ending in ("html", "htm", "xhtml") or len(_HTML.findall(head.replace(b"\x00", b""))) >= 2:
        return "html"
    if f".{ending}" in _ENDINGS:
        raise Unreadable(_OTHER.format(what=_ENDINGS[f".{ending}"]))
    if ending in ("md", "markdown", "mdown") or (ending != "txt" and len(_MARKDOWN.findall(content[:200_000])) >= 2):
        return "markdown"
    return "plain"
