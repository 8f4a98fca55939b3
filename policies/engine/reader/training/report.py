"""Numbers for ``thresholds.json``, from what the reader said of authors it never saw, and how well they do."""

from __future__ import annotations

import numpy as np

from policies.engine import Fields, check, compile_rules
from policies.engine.laws import model_comment_rules
from policies.engine.model import LIKELY, SURE, SURENESSES
from policies.engine.reader.speaking import NOTHING
from policies.engine.reader.training.examples import KINDS, Unit
from policies.engine.triage import settled
from policies.engine.vocabulary import COMMENT_KINDS, CRITERIA, PROTECTED, ROUTES

LEVELS = (NOTHING, *reversed(SURENESSES))
#: Whoever writes rules keeps these authors back; what rules do on the others is too good, and counts by a part only.
KEPT_BACK, PART = frozenset({9, 11, 12}), 0.3
#: Rules and reader look at the same words, so that a rule's word counts less than a third of what it would otherwise.
TRUST, FURTHEST = 0.3, 5.0
#: From here on a criterion is said, whichever it is: a limit for each, chosen on its few examples, does worse on
#: authors left out. Lower, more than 1.5% of protected criticism is given one.
CRITERION_FROM = 0.44
#: How much recall weighs against precision where another limit is chosen: a route missed is an answer missed.
BETA = dict.fromkeys(ROUTES, 0.9) | {PROTECTED: 0.6}
_STEPS = np.round(np.arange(0.2, 0.96, 0.02), 2)

#: Of what is to be found in drafts, the part rules are taken to miss; the precision wanted of the reader there.
MISSED, WANTED = 0.4, 0.84


def for_comments(units: list[Unit], sets: list[tuple[np.ndarray, np.ndarray]]) -> dict[str, dict]:
    """By label: the log odds of what its rule says, and from where on it is said."""
    authors = np.array([unit.author for unit in units])
    wanted = np.array([[label in unit.labels for label in COMMENT_KINDS] for unit in units])
    rules = _levels_of_rules(units)
    given = np.zeros_like(wanted)
    for author in set(authors):
        others = authors != author
        odds = _odds(rules, wanted, _weights(authors) * others)
        chances = _chances(sets, rules, odds)
        limits = _limits(chances, wanted, _weights(authors) * others)
        given[~others] = _said(chances, limits, rules)[~others]
    _show_comments(wanted, rules >= LEVELS.index(LIKELY), given, authors)
    odds = _odds(rules, wanted, _weights(authors))
    limits = _limits(_chances(sets, rules, odds), wanted, _weights(authors))
    return {
        label: {"say": float(limits[number]),
                "rule": {level: round(float(odds[number, at]), 2) for at, level in enumerate(LEVELS)}}
        for number, label in enumerate(COMMENT_KINDS)
    }


def _weights(authors: np.ndarray) -> np.ndarray:
    return np.where(np.isin(authors, list(KEPT_BACK)), 1.0, PART)


def _levels_of_rules(units: list[Unit]) -> np.ndarray:
    compiled = compile_rules(model_comment_rules())
    levels = np.zeros((len(units), len(COMMENT_KINDS)), np.int8)
    for number, unit in enumerate(units):
        for finding in check(Fields(unit.line.text), compiled, unit.line.context):
            at = COMMENT_KINDS.index(finding.kind)
            levels[number, at] = max(levels[number, at], LEVELS.index(finding.sureness))
    return levels


def _odds(rules: np.ndarray, wanted: np.ndarray, weights: np.ndarray) -> np.ndarray:
    odds = np.zeros((len(COMMENT_KINDS), len(LEVELS)))
    for label in range(len(COMMENT_KINDS)):
        for level in range(len(LEVELS)):
            hit, meant = rules[:, label] == level, wanted[:, label]
            usual = 2 * weights[hit].sum() / weights.sum() + 0.3
            true = (weights[hit & meant].sum() + usual) / (weights[meant].sum() + 3.2)
            false = (weights[hit & ~meant].sum() + usual) / (weights[~meant].sum() + 3.2)
            odds[label, level] = np.clip(TRUST * np.log(true / false), -FURTHEST, FURTHEST)
    # The surer a rule is, the more it says, whatever a handful of examples may seem to show.
    return np.maximum.accumulate(odds, axis=1)


def _chances(sets, rules: np.ndarray, odds: np.ndarray) -> np.ndarray:
    chances = np.zeros(rules.shape)
    columns = np.arange(len(COMMENT_KINDS))
    for number, (said, holds) in enumerate(sets):
        logits = np.log(said + 1e-9) + holds @ odds[columns, rules[number]]
        shares = np.exp(logits - logits.max())
        chances[number] = shares / shares.sum() @ holds
    return chances


def _limits(chances: np.ndarray, wanted: np.ndarray, weights: np.ndarray) -> np.ndarray:
    def goodness(label, step):
        precision, recall = _shares(chances[:, label] >= step, wanted[:, label], weights)
        square = BETA[COMMENT_KINDS[label]] ** 2
        return (1 + square) * precision * recall / max(square * precision + recall, 1e-9)

    return np.array([
        CRITERION_FROM if name in CRITERIA else max(_STEPS, key=lambda step, label=label: goodness(label, step))
        for label, name in enumerate(COMMENT_KINDS)
    ])


def _said(chances: np.ndarray, limits: np.ndarray, rules: np.ndarray) -> np.ndarray:
    return _settled((chances >= limits) | (rules == LEVELS.index(SURE)))


def _settled(given: np.ndarray) -> np.ndarray:
    names = [settled({label for label, said in zip(COMMENT_KINDS, row, strict=True) if said}) for row in given]
    return np.array([[label in some for label in COMMENT_KINDS] for some in names])


def _shares(given, wanted, weights=None) -> tuple[float, float]:
    weights = np.ones(len(given)) if weights is None else weights
    right = weights[given & wanted].sum()
    return right / max(weights[given].sum(), 1e-9), right / max(weights[wanted].sum(), 1e-9)


def _show_comments(wanted, by_rules, together, authors) -> None:
    criteria = len(CRITERIA)
    for name, who in (("kept back from rules", np.isin(authors, list(KEPT_BACK))), ("all", authors > 0)):
        if not who.any():
            continue
        print(f"\ncomments, authors {name}: precision and recall by rules, then with the reader")
        for how, given in (("rules", _settled(by_rules)), ("both", together)):
            clean, kept = ~wanted[:, :criteria].any(1) & who, wanted[:, -1] & who
            hit = given[:, :criteria].any(1)
            overall = "  ".join(
                f"{part} {p:.3f}/{r:.3f}" for part, columns in
                (("criteria", slice(0, criteria)), ("routes", slice(criteria, -1)), ("protected", slice(-1, None)))
                for p, r in [_shares(given[who][:, columns].ravel(), wanted[who][:, columns].ravel())])
            print(f"  {how:<6}{overall}  none: {hit[clean].mean():.3f}  protected: {hit[kept].mean():.3f} given one")
        for number, label in enumerate(COMMENT_KINDS):
            shares = [_shares(given[who, number], wanted[who, number]) for given in (_settled(by_rules), together)]
            print(f"    {label:<24}{wanted[who, number].sum():>5}" + "".join(f"{p:>8.2f}{r:>6.2f}" for p, r in shares))


def for_drafts(units: list[Unit], said: np.ndarray) -> dict[str, dict]:
    """By kind: from where on the reader speaks alone."""
    texts = np.array([unit.text for unit in units])
    clean = {unit.text for unit in units if not unit.line.expect}
    false, chosen = set(), {}
    print("\ndrafts, reader alone on authors left out: sentences of the kind, limit, precision, recall")
    for number, kind in enumerate(KINDS):
        wanted = np.array([kind in unit.labels for unit in units])
        in_text = np.isin(texts, texts[wanted])
        limit = next((step for step in _STEPS if _worth(said[:, number] >= step, wanted, in_text) >= WANTED), 0.95)
        precision, recall = _shares(said[:, number] >= limit, wanted)
        chosen[kind] = {"alone": float(limit)}
        false |= set(texts[said[:, number] >= limit]) & clean
        print(f"    {kind:<24}{wanted.sum():>5}{limit:>7.2f}{precision:>7.2f}{recall:>7.2f}")
    print(f"  clean texts {len(clean)}, with anything from the reader: {len(false) / max(len(clean), 1):.3f}")
    return chosen


def _worth(given, wanted, in_text) -> float:
    """The precision to expect where rules are silent."""
    right, wrong = MISSED * (given & wanted).sum(), (given & ~in_text).sum()
    return right / (right + wrong + 0.5)
