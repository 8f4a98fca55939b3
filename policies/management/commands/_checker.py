"""What the commands that run the checker from a shell share."""

from __future__ import annotations

from datetime import date

from policies.engine import Compiled, compile_rules
from policies.engine.laws import model_comment_rules, model_rules, with_laws, with_routes
from policies.engine.reader import load_reader
from policies.packs.files import load_pack

POLICIES = ("model", "croft", "scarcliffe")


def add_policy(parser) -> None:
    parser.add_argument("--policy", choices=POLICIES, default="model",
                        help="whose clauses to check against; model is every kind there is")


def add_reader(parser) -> None:
    parser.add_argument("--no-reader", action="store_false", dest="reader",
                        help="rules alone, without the second reader that learned from examples")


def compiled_policy(name: str, *, reader: bool = True) -> Compiled:
    """A shipped policy's rules for drafts with today's laws beside them, from its file: no database is read."""
    rules = model_rules() if name == "model" else with_laws(load_pack(name).rules(), on=date.today())
    return compile_rules(rules, load_reader() if reader else None)


def compiled_comment_policy(name: str, *, reader: bool = True) -> Compiled:
    """The same for comments: its criteria, and every route."""
    rules = model_comment_rules() if name == "model" else with_routes(load_pack(name).comment_rules())
    return compile_rules(rules, load_reader() if reader else None)
