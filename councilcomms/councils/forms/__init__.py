"""Forms of the council's people and settings, and what other rooms' forms share."""

from __future__ import annotations

from councilcomms.councils.transitions import Refused

#: What carry_out returns where the verb was refused: told apart from a verb that returns nothing.
REFUSED = object()


def carry_out(form, verb, *args, **kwargs):
    """Call the verb; where it is refused, put each sentence by its field and return REFUSED."""
    try:
        return verb(*args, **kwargs)
    except Refused as refused:
        for field, words in refused.errors.items():
            form.add_error(field if field in form.fields else None, words)
        return REFUSED
