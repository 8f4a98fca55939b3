'''The kinds of rule for drafts. Each is one file here, or one folder with its lists; there is nothing else to register.

The kinds for comments stand in ``policies.engine.criteria`` and ``policies.engine.routes`` and are written the same way;
they declare no severity and no law, offer no ways out, and find ``draft.context.on``, the post they answer.

``kinds/link_safety.py`` or ``kinds/link_safety/__init__.py`` is the kind ``link-safety``. A file whose name starts with
an underscore is no kind. A kind declares:

=================== =================================================================================================
``__doc__``         what it finds and what it must not find, and what its parameters do
``KIND``            its name, from ``vocabulary``, the same as the file's with hyphens
``DEFAULT_SEVERITY``  "block", "justify" or "advise": used by the model policy and by laws
``LAW``             the law it rests on where a policy is silent, "law:UK-GDPR", or None
``PARAMS``          (optional) ``{name: Param(default, "number", "what it does", low=, high=)}``; ``exceptions`` is common
``DETECTORS``       (optional) tuple of ``Terms`` and ``Pattern``: found for all kinds in one pass over the text
``detectors(params)``  (optional, besides) more of them, from the rule's parameters
``FOUND``           at least six ``Example``, each with the piece of text that must be marked (exactly)
``PASSED``          at least six ``Example`` that must give no finding of this kind
``find(draft, params)``  the finder: yields ``Hit``; pure, reads nothing but its arguments
``READER``          (optional) ``Spoken(message, why, ways_out)``: the second reader may speak for this kind, and says this
``reader_may(draft, params)``  (optional) whether it may about this draft: a source given, no restricted period …
``reader_says(draft, params)``  (optional) the ``Spoken`` for this draft, where it is not always ``READER``
``at_most(draft, params)``  (optional) the severity that no point of the kind goes beyond in this draft, or None
=================== =================================================================================================

A whole kind::

    """Slang for money. Finds "quid" and "grand" after a number. Must not find "a grand day out".

    Parameters: ``words`` adds slang of the council's own.
    """

    from policies.engine.model import SURE, WayOut
    from policies.engine.protocol import Example, Param, Pattern, Terms

    KIND = "money-slang"
    DEFAULT_SEVERITY = "advise"
    LAW = None
    PARAMS = {"words": Param((), "words", "More slang to find.")}
    DETECTORS = (Pattern("sum", r"(?P<number>[0-9]+) (?:quid|grand)\\b"),)

    def detectors(params):
        return (Terms("own", params["words"]),) if params["words"] else ()

    def find(draft, params):
        for text in draft.texts:                     # title and text; see policies.engine.draft for the rest
            for match in text.found():               # or text.found("sum"), text.found("sum", "own")
                start, end = match.groups.get("number", (match.start, match.end))
                yield text.hit(
                    match,                           # or raw offsets: text.hit((start, end), ...)
                    "This is slang for money.",
                    "Everyone reads a sum in pounds the same way.",
                    [WayOut("Say it in pounds", f"£{text.raw[start:end]}"), WayOut("Change the words", go_to="text")],
                    sureness=SURE,                   # default "likely"; "unsure" never blocks
                )

    FOUND = (Example("It cost 40 quid.", "40 quid"), ...)
    PASSED = (Example("A grand day out."), ...)

What the finder gets
    ``draft``: ``texts``, ``title``, ``text``, ``source_text``, ``descriptions``, ``everything`` (each a ``Text`` with
    ``field``, ``raw``, ``found(...)``, ``view(name)``, ``hit(...)``), ``fields``, ``source``, ``images``, ``context``
    (with ``context.council``), ``held`` (how strictly a pre-election period bears on it), ``named(text)`` (who stands and
    is named there), ``hit(...)`` for the whole draft or ``field="image:0"``.
    ``params``: every parameter, defaults filled in, read and checked when the rules were compiled.

What a detector finds
    ``Match``: ``start``, ``end``, ``groups`` (offsets of the author's text), ``text``, ``term`` (as in the list),
    ``passes`` (the disguises undone), ``view``, ``at`` (place in that view, for looking around in
    ``text.view(match.view).text``). Never search again for what was matched: the offsets are right.

Views (``policies.engine.normalise``)
    ``prose`` (default): lower case, folded, web and email addresses blanked. ``plain``: with them. ``cased_prose`` and
    ``cased``: case kept. ``undisguised``: for ``Terms``, which are then found in prose and through disguises both
    ("f u c k", "sh1t", "w*nker", "fuuuck"). Patterns are RE2, over folded text: write ASCII letters, straight quotes,
    "-" for every dash; "£" and "€" stand.

What the engine does with hits
    The rule's clause and severity are put on; a hit inside an exception is dropped; "unsure" lowers block to
    justify; ``at_most`` makes it milder, never more severe; of overlapping hits of one kind (and one ``topic``, where it sets one) the strictest, then surest, then
    longest stands, with the clauses of the others in ``also``. So a finder may yield overlapping hits.
'''

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType

from policies.engine.kinds_loading import Kind, RegistryError, load_package

__all__ = ["Kind", "RegistryError", "all_kinds"]


@lru_cache(maxsize=1)
def all_kinds() -> MappingProxyType[str, Kind]:
    """Every kind for drafts by name, in the order of the names. Raises RegistryError naming the file and its lack."""
    return load_package(__name__, __path__)
