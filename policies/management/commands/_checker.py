"""What both commands that run the checker from a shell share."""

from __future__ import annotations

from datetime import date

from policies.engine import Compiled, compile_rules
from policies.engine.laws import model_rules, with_laws
from policies.pack_files import load_pack

POLICIES = ("model", "croft", "scarcliffe")


def add_policy(parser) -> None:
    parser.add_argument("--policy", choices=POLICIES, default="model",
                        help="whose clauses to check against; model is every kind there is")


def compiled_policy(name: str) -> Compiled:
    """A shipped policy with today's laws beside it, from its file: no database is read."""
    rules = model_rules() if name == "model" else with_laws(load_pack(name).rules(), on=date.today())
    return compile_rules(rules)
