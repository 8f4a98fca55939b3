"""A draft as a kind's finder sees it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

from policies.engine.language.candidates import Mention, mentions
from policies.engine.language.period import Held, held
from policies.engine.matching import Pool
from policies.engine.model import Context, Fields, ImageFacts, Source
from policies.engine.normalise import Reading, View
from policies.engine.protocol import Hit, Match


class Text:
    """One field of a draft: ``title``, ``text``, ``source`` or the description of an image (``image:0`` onwards)."""

    def __init__(self, field: str, reading: Reading, scanned: _Scanned, numbers: Mapping[str, int]):
        self.field = field
        self.raw = reading.raw
        self.reading = reading
        self._scanned = scanned
        self._numbers = numbers

    def found(self, *names: str) -> list[Match]:
        """What the kind's detectors of these names found (all where none is named), by place.

        A name that no detector has finds nothing: some are there only with a parameter.
        """
        present = self._present
        if not present:
            return []
        if len(names) == 1:
            return list(present.get(names[0], ()))
        lists = [present[name] for name in names or present if name in present]
        return sorted((m for matches in lists for m in matches), key=lambda m: (m.start, m.end))

    @cached_property
    def _present(self) -> dict[str, list[Match]]:
        """What was found, by name, in the order of the detectors; most kinds find nothing and ask often."""
        found = self._scanned.found
        return {name: found[number] for name, number in self._numbers.items() if number in found}

    def view(self, name: str) -> View:
        """A view by name, see ``normalise``."""
        return getattr(self.reading, name)

    def hit(self, place: Match | tuple[int, int], message: str, why: str = "", ways_out=(), **more) -> Hit:
        """A hit at a match or at raw offsets. In an image's description the hit speaks of the image as a whole."""
        start, end = (place.start, place.end) if isinstance(place, Match) else place
        if self.field.startswith("image:"):
            start = end = None
        return Hit(self.field, start, end, message, why, tuple(ways_out), **more)


class _Scanned:
    """One text's matches for the whole pool, made when the first kind asks."""

    def __init__(self, reading: Reading, pool: Pool):
        self.reading = reading
        self._pool = pool

    @cached_property
    def found(self) -> dict[int, list[Match]]:
        return self._pool.scan(self.reading)


class Scan:
    """All texts of one draft, read and scanned at most once for all rules.

    ``heard``: by the key of a second reader, what it said of each field, where it was heard already.
    """

    def __init__(self, fields: Fields, context: Context, pool: Pool):
        self.fields = fields
        self.context = context
        self.heard: dict[str, dict[str, Mapping]] = {}
        self._pool = pool
        self._texts: dict[str, _Scanned] = {}

    def text(self, field: str, raw: str, numbers: Mapping[str, int]) -> Text:
        scanned = self._scanned(field, raw)
        return Text(field, scanned.reading, scanned, numbers)

    def _scanned(self, field: str, raw: str) -> _Scanned:
        if field not in self._texts:
            self._texts[field] = _Scanned(Reading(raw), self._pool)
        return self._texts[field]

    def all_texts(self) -> list[_Scanned]:
        """Every field, read."""
        return [self._scanned(field, raw) for field, raw in self._raws().items()]

    @cached_property
    def named(self) -> Mapping[str, list[Mention]]:
        """Where each field names somebody who stands, in the period before a poll."""
        if not (self.context.restricted and self.context.period.candidates):
            return {}
        return mentions(self._cased(), self.context.period.candidates, self.context.council)

    @cached_property
    def held(self) -> Held:
        """How strictly a pre-election period bears on this draft."""
        period = self.context.period
        return held(self.context, self._cased() if self.context.restricted and period.areas else {}, self.named)

    def _cased(self) -> dict[str, View]:
        return {field: self._scanned(field, raw).reading.cased_prose for field, raw in self._raws().items() if raw}

    def _raws(self) -> dict[str, str]:
        fields = self.fields
        raws = {"title": fields.title, "text": fields.text, "source": fields.source.as_text}
        return raws | {f"image:{number}": image.alt for number, image in enumerate(fields.images)}


def scan_together(scans: Iterable[Scan], pool: Pool) -> list[Reading]:
    """Scan all texts of many drafts of this pool at once; gives those that hold anything."""
    texts = [scanned for scan in scans for scanned in scan.all_texts()]
    for scanned, found in zip(texts, pool.scan_many([scanned.reading for scanned in texts]), strict=True):
        scanned.found = found
    return [scanned.reading for scanned in texts if scanned.reading.raw]


class Draft:
    """What a finder is given. ``texts`` are title and text, empty ones left out."""

    def __init__(self, scan: Scan, numbers: Mapping[str, int]):
        self._scan = scan
        self._numbers = numbers
        self.fields: Fields = scan.fields
        self.context: Context = scan.context

    @property
    def held(self) -> Held:
        """How strictly a pre-election period bears on this draft; of strictness "" where none runs."""
        return self._scan.held

    def named(self, text: Text) -> list[Mention]:
        """Where one of the draft's texts names somebody who stands, in the period before a poll, by place."""
        return self._scan.named.get(text.field, [])

    @property
    def source(self) -> Source:
        return self.fields.source

    @property
    def images(self) -> tuple[ImageFacts, ...]:
        return self.fields.images

    @cached_property
    def title(self) -> Text:
        return self._scan.text("title", self.fields.title, self._numbers)

    @cached_property
    def text(self) -> Text:
        return self._scan.text("text", self.fields.text, self._numbers)

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        return tuple(text for text in (self.title, self.text) if text.raw)

    @cached_property
    def source_text(self) -> Text:
        return self._scan.text("source", self.fields.source.as_text, self._numbers)

    @cached_property
    def descriptions(self) -> tuple[Text, ...]:
        """The images' descriptions; hits in them speak of the image."""
        return tuple(self._scan.text(f"image:{n}", image.alt, self._numbers) for n, image in enumerate(self.images))

    @cached_property
    def everything(self) -> tuple[Text, ...]:
        """Title, text, source and descriptions, empty ones left out: for kinds that look at all that is published."""
        return tuple(text for text in (*self.texts, self.source_text, *self.descriptions) if text.raw)

    def hit(self, message: str, why: str = "", ways_out=(), field: str = "text", **more) -> Hit:
        """A hit that speaks of the whole draft, or of an image (``field="image:0"``)."""
        return Hit(field, None, None, message, why, tuple(ways_out), **more)

