"""One council at a time, fixed once at the edge.

The middleware, a job or a command enters :func:`council_scope`; inside it every :class:`CouncilOwned` model sees that
council's rows alone, and outside it every query raises :class:`NoCouncil`. :func:`all_councils` is the one escape.

django-scopes does nearly this, but its disabled queryset still answers ``exists()`` and the bulk verbs.
"""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar

from django.db import models
from simple_history.manager import HistoryManager
from simple_history.models import HistoricalRecords

_current: ContextVar[int | None] = ContextVar("council", default=None)
_ALL = -1


class NoCouncil(RuntimeError):
    """A query of council data was made with no council entered."""


class OtherCouncil(RuntimeError):
    """A row of another council was about to be saved, or pointed at."""


@contextmanager
def council_scope(council):
    """Enter a council (a Council or its id)."""
    token = _current.set(getattr(council, "pk", council))
    try:
        yield
    finally:
        _current.reset(token)


@contextmanager
def all_councils():
    """See every council's rows. Every caller is listed, with why, in tests/test_architecture.py."""
    token = _current.set(_ALL)
    try:
        yield
    finally:
        _current.reset(token)


def current_council_id() -> int:
    """The council entered; raises NoCouncil where there is none, or where all are."""
    pk = _current.get()
    if pk is None or pk == _ALL:
        raise NoCouncil("No single council is entered here.")
    return pk


def _scoped(queryset):
    pk = _current.get()
    if pk is None:
        raise NoCouncil(f"{queryset.model.__name__} was asked for with no council entered.")
    return queryset if pk == _ALL else queryset.filter(council_id=pk)


class CouncilQuerySet(models.QuerySet):
    """Bulk verbs get the same guard as save(); words of SQL, which no filter reaches, are refused."""

    def raw(self, *args, **kwargs):
        raise OtherCouncil(f"Raw SQL would read {self.model.__name__} rows of every council.")

    def update(self, **values):
        for name, value in values.items():
            field = self.model._meta.get_field(name)
            if field.name == "council":
                _refuse_other(self.model, getattr(value, "pk", value))
            elif _points_into_council(field) and value is not None:
                _refuse_other(self.model, _council_behind(field, value))
        return super().update(**values)

    def bulk_create(self, objs, *args, **kwargs):
        objs = list(objs)
        for obj in objs:
            obj.guard_council()
        return super().bulk_create(objs, *args, **kwargs)

    def bulk_update(self, objs, *args, **kwargs):
        objs = list(objs)
        for obj in objs:
            obj.guard_council()
        return super().bulk_update(objs, *args, **kwargs)


class CouncilManager(models.Manager.from_queryset(CouncilQuerySet)):
    """Filters by the council entered, and raises where none is."""

    def get_queryset(self):
        return _scoped(super().get_queryset())


class CouncilHistoryManager(HistoryManager):
    """``Model.history`` would show every council's rows otherwise."""

    def get_super_queryset(self):
        return _scoped(super().get_super_queryset())


class ScopedHistory(models.Model):
    """Base of the history models, so that their own managers are scoped too."""

    objects = CouncilManager()

    class Meta:
        abstract = True


def history(**options):
    """The history of a council-owned model."""
    return HistoricalRecords(bases=(ScopedHistory,), history_manager=CouncilHistoryManager, **options)


def _points_into_council(field) -> bool:
    target = field.related_model if field.many_to_one or field.one_to_one else None
    return bool(target) and isinstance(target, type) and issubclass(target, CouncilOwned) and field.concrete


def _council_behind(field, value) -> int | None:
    """The council of the row pointed at by a model or a key."""
    if isinstance(value, models.Model):
        return value.council_id
    return field.related_model._base_manager.filter(pk=value).values_list("council_id", flat=True).first()


def _refuse_other(model, council_id) -> None:
    pk = _current.get()
    if pk is None:
        raise NoCouncil(f"{model.__name__} was about to be saved with no council entered.")
    if pk != _ALL and council_id != pk:
        raise OtherCouncil(f"{model.__name__} belongs to another council.")


class CouncilOwned(models.Model):
    """A row that belongs to one council, and points only at rows of that council."""

    council = models.ForeignKey("councils.Council", on_delete=models.PROTECT, related_name="+")

    objects = CouncilManager()

    class Meta:
        abstract = True

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.council_id is None and _current.get() not in (None, _ALL):
            self.council_id = _current.get()

    @classmethod
    def from_db(cls, db, field_names, values):
        row = super().from_db(db, field_names, values)
        row._pointed_at = {f.attname: row.__dict__.get(f.attname) for f in cls.council_pointers()}
        return row

    @classmethod
    def council_pointers(cls):
        return [f for f in cls._meta.concrete_fields if _points_into_council(f)]

    def guard_council(self) -> None:
        """Raise OtherCouncil for a row, or a changed pointer, of another council than the one entered."""
        _refuse_other(type(self), self.council_id)
        known = getattr(self, "_pointed_at", {})
        for field in self.council_pointers():
            pk = self.__dict__.get(field.attname)
            if pk is None or known.get(field.attname) == pk:
                continue
            pointed_at = getattr(self, field.name) if field.is_cached(self) else pk
            if _council_behind(field, pointed_at) != self.council_id:
                raise OtherCouncil(f"{type(self).__name__}.{field.name} points at another council.")

    def save(self, *args, **kwargs):
        self.guard_council()
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        _refuse_other(type(self), self.council_id)
        return super().delete(*args, **kwargs)
