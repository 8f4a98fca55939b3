"""The process that reads one PDF: the file on standard input, the document as JSON on standard output."""

from __future__ import annotations

import dataclasses
import json
import resource
import sys

from policies.importing.document import Unreadable
from policies.importing.formats import limits, pdf_document


def main() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (limits.PDF_MEMORY, limits.PDF_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (limits.PDF_SECONDS, limits.PDF_SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        said = dataclasses.asdict(pdf_document.read(sys.stdin.buffer.read()))
    except Unreadable as error:
        said = {"unreadable": error.words}
    json.dump(said, sys.stdout)


if __name__ == "__main__":
    main()
