"""The parts of a .docx file, with no more unpacked than a policy can need."""

from __future__ import annotations

import io
import zipfile

from lxml import etree

from policies.importing.document import Unreadable
from policies.importing.formats import limits

BROKEN = "This Word file is damaged and cannot be opened. Open it in Word, save it again, and choose the new file."
TOO_LARGE = (
    "This file unpacks to far more than a policy can hold, so it was not opened. "
    "Copy the text into a new Word document, save it, and choose that file."
)
MACROS = "This Word file holds macros, so it was not opened. Save it as a Word Document (.docx), and choose that."
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
# “Strict Open XML” says the same under other names.
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main",
     b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
)  # fmt: skip


class Archive:
    """The parts of a Word file by name. Raises Unreadable for macros and for archives that unpack beyond reason."""

    def __init__(self, content: bytes):
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
            raise Unreadable(BROKEN) from error
        members = self._zip.infolist()
        if len(members) > limits.ARCHIVE_PARTS or sum(member.file_size for member in members) > limits.ARCHIVE_BYTES:
            raise Unreadable(TOO_LARGE)
        self.names = frozenset(member.filename for member in members)

    def refuse_macros(self) -> None:
        if any(name.lower().endswith("vbaproject.bin") for name in self.names):
            raise Unreadable(MACROS)

    def xml(self, name: str) -> etree._Element | None:
        """The part's root, None where there is no such part. Nothing outside the part is ever fetched or filled in."""
        if name not in self.names:
            return None
        with self._zip.open(name) as part:
            content = part.read(limits.XML_BYTES + 1)
        if len(content) > limits.XML_BYTES:
            raise Unreadable(TOO_LARGE)
        # Word writes no document type: one is there only to name entities that unfold into gigabytes.
        if b"<!DOCTYPE" in content or "<!DOCTYPE".encode("utf-16-le") in content or _is_wide_big(content):
            raise Unreadable(BROKEN)
        for strict, usual in _STRICT:
            content = content.replace(strict, usual)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        return etree.fromstring(content, parser)

    def related(self, name: str) -> dict[str, str]:
        """Kind of relation (its last word: ``officeDocument``, ``styles``) to the first part of that kind."""
        return {kind: parts[0] for kind, parts in self.all_related(name).items()}

    def all_related(self, name: str) -> dict[str, list[str]]:
        """Kind of relation to every part of that kind: a document may have several headers."""
        folder, _, file = name.rpartition("/")
        root = self.xml(f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels")
        found: dict[str, list[str]] = {}
        for relation in root.iter(_RELATIONS) if root is not None else ():
            if relation.get("TargetMode") != "External":
                kind = (relation.get("Type") or "").rpartition("/")[2]
                found.setdefault(kind, []).append(_resolve(folder, relation.get("Target") or ""))
        return found


def _is_wide_big(content: bytes) -> bool:
    return "<!DOCTYPE".encode("utf-16-be") in content


def _resolve(folder: str, target: str) -> str:
    if target.startswith("/"):
        return target[1:]
    parts = [part for part in folder.split("/") if part]
    for step in target.split("/"):
        if step == "..":
            parts = parts[:-1]
        elif step != ".":
            parts.append(step)
    return "/".join(parts)
