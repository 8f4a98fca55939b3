"""Finding a copied text again among many: ``python -m benchmarks.copies [--json] [--texts 100000] [--probes 100]``.

Makes a database of its own (SQLite, or PostgreSQL where DATABASE_URL is set), fills the table of known texts with
made-up posts, 500 of each council, all with a turn of phrase that every council uses, and asks the checker about
drafts made from them.
"found" is the share for which the point on copied content names the right text and marks words of the copied piece.
Beside it, in turns: looking the whole text up by its hash.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import sys
import tempfile
import time
from hashlib import blake2b
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("VAR_DIR", tempfile.mkdtemp(prefix="councilcomms-bench-"))
os.environ.setdefault("SECRET_KEY", "for a benchmark alone")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "councilcomms.settings")
os.environ.setdefault("LOG_LEVEL", "ERROR")

BARS = {"verbatim": 100, "10% edited": 100, "30% edited": 70, "60-word excerpt": 100, "unrelated": 0}
MOST_MS = 2.0
A_COUNCILS_POSTS = 500
_SMALL = ("the of to and a in is for on it will be with at by are we this that from have as our not all can you or was "
          "has they been their an if there when which who more out up one no please".split())


class Texts:
    """Made-up posts: common small words, and rarer and rarer made-up ones, about 640 characters each."""

    def __init__(self, seed: int):
        self.random = random.Random(seed)
        sounds = [a + b for a in "bdfghklmnprstvw" for b in ("a", "e", "i", "o", "u", "ar", "en", "il")]
        self.rare = ["".join(self.random.choices(sounds, k=self.random.choice((2, 2, 3)))) for _ in range(6000)]
        self.weights = [1 / (rank + 5) for rank in range(len(self.rare))]
        from policies.engine.protocol import read_terms

        beside = Path(__file__).resolve().parent.parent / "policies/engine/kinds/copied_content/__init__.py"
        self.phrases = read_terms(str(beside), "common.txt")

    def words(self, count: int) -> list[str]:
        rare = iter(self.random.choices(self.rare, self.weights, k=count))
        return [self.random.choice(_SMALL) if self.random.random() < 0.45 else next(rare) for _ in range(count)]

    def post(self, words: list[str] | None = None) -> str:
        words = words or self.words(105)
        return f"{_sentences(words)} {self.random.choice(self.phrases).capitalize()}."

    def edited(self, post: str, share: float) -> str:
        return " ".join(self.words(1)[0] if self.random.random() < share else word for word in post.split(" "))

    def excerpt(self, post: str) -> str:
        words = post.split(" ")
        start = self.random.randrange(len(words) - 60)
        return f"{_sentences(self.words(40))} {' '.join(words[start:start + 60])} {_sentences(self.words(30))}"

    def probe(self, name: str, post: str) -> str:
        made = {"verbatim": lambda: post, "10% edited": lambda: self.edited(post, 0.1),
                "30% edited": lambda: self.edited(post, 0.3), "60-word excerpt": lambda: self.excerpt(post)}
        return made.get(name, self.post)()


def _sentences(words: list[str]) -> str:
    return " ".join(" ".join(words[at:at + 14]).capitalize() + "." for at in range(0, len(words), 14))


class Bench:
    def __init__(self, texts: int, probes: int):
        from django.db import connection

        from councilcomms.councils.models import Council

        self.probes, self.made = probes, Texts(1)
        connection.creation.create_test_db(verbosity=0)
        self.council = Council.objects.create(slug="asking", name="Asking", official_email="clerk@asking.example")
        began = time.perf_counter()
        self.posts = [self.made.post() for _ in range(texts)]
        self.fill()
        self.build_s = round(time.perf_counter() - began, 1)

    def fill(self) -> None:
        """As ``bring_up_to_date`` does it for one post, for all at once."""
        from django.db import connection

        with connection.cursor() as cursor:
            cursor.execute("CREATE TABLE whole_text (hash bigint PRIMARY KEY, text integer)")
        held: dict[int, tuple[int, ...]] = {}
        for number, start in enumerate(range(0, len(self.posts), A_COUNCILS_POSTS)):
            self.fill_council(number, self.posts[start:start + A_COUNCILS_POSTS], start, held)
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")

    def fill_council(self, number: int, posts: list[str], start: int, held: dict[int, tuple[int, ...]]) -> None:
        """Posts of one council on its website. ``held``: the councils of the rows kept of each shingle so far."""
        from councilcomms.councils.models import Council, Membership, User
        from councilcomms.councils.tenancy import council_scope
        from councilcomms.posts.known_texts import has_room
        from councilcomms.posts.models import KnownText, Post, Shingle
        from councilcomms.posts.models.known import hash_of
        from policies.engine.shingles import sampled

        council = Council.objects.create(slug=f"p{number}", name=f"P {number}", official_email="p@p.example")
        with council_scope(council):
            author = Membership.objects.create(user=User.objects.create(email=f"{number}@p.example", full_name="P"))
            rows = Post.objects.bulk_create(
                Post(author=author, state=Post.State.PUBLISHED, on_website=True) for _ in posts
            )
            texts = KnownText.objects.bulk_create(
                KnownText(post=post, text=text, text_hash=hash_of(text), whose=f"Parish {start + at}")
                for at, (post, text) in enumerate(zip(rows, posts, strict=True))
            )
        alone, shingles = (council.pk,), []
        for text in texts:
            for value in sampled(text.text):
                holders = held.get(value, ())
                if has_room(holders, council.pk, Shingle.EVERYBODY):
                    held[value] = (*holders, council.pk) if holders else alone
                    shingles.append((value, Shingle.EVERYBODY, council.pk, text.pk))
        self.insert("posts_shingle (hash, readers, council_id, text_id)", shingles)
        self.insert("whole_text (hash, text)", [(_whole(text.text), text.pk) for text in texts])

    def insert(self, where: str, rows: list[tuple[int, ...]]) -> None:
        from django.db import connection

        with connection.cursor() as cursor:
            for start in range(0, len(rows), 10_000):
                values = ",".join(f"({','.join(map(str, row))})" for row in rows[start:start + 10_000])
                cursor.execute(f"INSERT INTO {where} VALUES {values}")

    def run(self) -> dict:
        from councilcomms.councils.tenancy import council_scope

        with council_scope(self.council):
            self.look_up(self.made.post()), self.whole(self.posts[0])
            return {name: self.row(name) for name in BARS}

    def row(self, name: str) -> dict:
        times: dict[str, list[float]] = {"ours": [], "hash": [], "cite": []}
        found = by_hash = 0
        for _ in range(self.probes):
            number = self.made.random.randrange(len(self.posts))
            draft = self.made.probe(name, self.posts[number])
            outside = _timed(times["ours"], self.look_up, draft)
            by_hash += bool(_timed(times["hash"], self.whole, draft))
            found += _timed(times["cite"], self.cites, draft, outside, None if name == "unrelated" else number)
        return {
            "found": round(100 * found / self.probes, 1), "by_hash": round(100 * by_hash / self.probes, 1),
            "median_ms": round(statistics.median(times["ours"]), 2), "max_ms": round(max(times["ours"]), 2),
            "hash_median_ms": round(statistics.median(times["hash"]), 2), "hash_max_ms": round(max(times["hash"]), 2),
            "cite_median_ms": round(statistics.median(times["cite"]), 2),
        }

    def look_up(self, draft: str):
        from councilcomms.posts.known_texts import others_like

        return others_like(draft, self.council)

    def whole(self, draft: str):
        from django.db import connection

        with connection.cursor() as cursor:
            cursor.execute("SELECT text FROM whole_text WHERE hash = %s", [_whole(draft)])
            return cursor.fetchall()

    def cites(self, draft: str, outside, number: int | None) -> bool:
        """Whether a point names the right text and marks its words; for an unrelated draft, whether there is any."""
        from policies.engine import check, compile_rules
        from policies.engine.model import Context, Fields, Rule

        rules = compile_rules([Rule("copied-content", "1", "justify")])
        findings = check(Fields(draft), rules, Context(outside=outside))
        if number is None:
            return bool(findings)
        theirs = set(_folded(self.posts[number]))
        return any(f"Parish {number}." in f.message and len(theirs & set(_folded(f.span))) >= 8 for f in findings)


def _timed(times: list[float], act, *given):
    began = time.perf_counter()
    result = act(*given)
    times.append(1000 * (time.perf_counter() - began))
    return result


def _folded(text: str) -> list[str]:
    return [word.strip(".,").lower() for word in text.split()]


def _whole(text: str) -> int:
    words = " ".join(_folded(text)).encode()
    return int.from_bytes(blake2b(words, digest_size=8).digest(), "big", signed=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--texts", type=int, default=100_000, help="how many posts are known")
    parser.add_argument("--probes", type=int, default=100, help="drafts of each sort")
    options = parser.parse_args()
    import django

    django.setup()
    from django.db import connection
    from django.test.utils import setup_test_environment

    setup_test_environment()
    before = connection.settings_dict["NAME"]
    bench = Bench(options.texts, options.probes)
    try:
        rows = bench.run()
    finally:
        connection.creation.destroy_test_db(before, verbosity=0)
    figures = {"database": connection.vendor, "texts": options.texts, "build_s": bench.build_s, "rows": rows}
    if options.json:
        print(json.dumps(figures, indent=1))
        return
    print(f"{connection.vendor}, {options.texts} texts, filled in {bench.build_s} s")
    print(f"{'':18}{'found':>8}{'bar':>6}{'ms':>8}{'max':>8}{'cited in':>10}{'by hash':>10}{'ms':>8}{'max':>8}")
    for name, row in rows.items():
        bar = f"{'≤' if name == 'unrelated' else '≥'}{BARS[name]}"
        print(f"{name:18}{row['found']:>8}{bar:>6}{row['median_ms']:>8}{row['max_ms']:>8}{row['cite_median_ms']:>10}"
              f"{row['by_hash']:>10}{row['hash_median_ms']:>8}{row['hash_max_ms']:>8}")
    print(f"The median of a look-up is to be at most {MOST_MS} ms.")


if __name__ == "__main__":
    main()
