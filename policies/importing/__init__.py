"""A council's own document becomes clauses. Knows no Django, reads no database.

``read_document(content, name)`` is the way in: bytes of a Word, PDF, text, Markdown or HTML file come out as an
:class:`~policies.importing.document.Imported`: title, dates, clauses with their references, and what the document
leaves open. ``formats/`` turns each kind of file into paragraphs; ``structure.py`` turns paragraphs into clauses.
"""
