"""Pages and the life of a draft, beside a bare Django doing the same: ``python benchmarks/pages.py [--json]``.

Makes a database of its own, runs portal and floor in turns in this process, and prints requests a second, their ratio
and the statements a request takes. Read the ratios: the figures are this machine's.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("VAR_DIR", tempfile.mkdtemp(prefix="councilcomms-bench-"))
os.environ.setdefault("SECRET_KEY", "for a benchmark alone")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "councilcomms.settings")
os.environ.setdefault("LOG_LEVEL", "ERROR")

TEXT = "The recreation ground car park is resurfaced next week. " * 11
ROWS = {"published": 40, "waiting": 50}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--seconds", type=float, default=2.0, help="time for each side of each row")
    options = parser.parse_args()
    import django

    django.setup()
    from django.test.utils import setup_test_environment

    setup_test_environment()
    bench = Bench(options.seconds)
    figures = bench.run()
    if options.json:
        print(json.dumps(figures, indent=1))
        return
    print(f"{'':24}{'portal/s':>10}{'floor/s':>10}{'ratio':>8}{'statements':>12}")
    for name, row in figures.items():
        print(f"{name:24}{row['per_s']:>10}{row['floor_per_s']:>10}{row['ratio']:>8}{row['statements']:>12}")


class Bench:
    def __init__(self, seconds: float):
        from django.core.management import call_command
        from django.db import connection

        self.seconds = seconds
        self.test_database = connection.creation.create_test_db(verbosity=0)
        call_command("load_demo", verbosity=0, stdout=open(os.devnull, "w"))
        self.fill()

    def fill(self) -> None:
        from councilcomms.channels.models import Channel
        from councilcomms.councils.models import Council, Membership
        from councilcomms.councils.tenancy import council_scope
        from councilcomms.posts import transitions
        from councilcomms.posts.words import Words

        self.council = Council.objects.get(slug="croft")
        with council_scope(self.council):
            self.clerk, self.chair = (
                Membership.objects.standing().get(user__email=f"{who}@croft.example") for who in ("clerk", "chair")
            )
            self.website = Channel.objects.get(kind="website")
            for number in range(ROWS["published"] + ROWS["waiting"]):
                words = Words(text=TEXT, headline=f"Post {number}", source_kind="link", channels=(self.website.pk,),
                              source_url="https://croft.example/works")
                waits = number >= ROWS["published"]
                post = transitions.write(words, by=self.chair if waits else self.clerk)
                if waits:
                    transitions.submit(post, by=self.chair)
                else:
                    transitions.publish_now(post, by=self.clerk, seen=post.current.hash)
                    self.post = post

    def run(self) -> dict:
        public, floor = self.client(), self.client(floor=True)
        clerk, signed_floor = self.client(self.clerk), self.client(self.clerk, floor=True)
        page = f"/croft/posts/{self.post.pk}/"
        rows = {
            "public page": (lambda: public.get(page), lambda: floor.get(f"/posts/{self.post.pk}/")),
            "list of 20": (lambda: public.get("/croft/"), lambda: floor.get("/posts/")),
            "queue of 50": (lambda: clerk.get("/croft/desk/queue/"), lambda: signed_floor.get("/queue/")),
            "life of a draft": (self.life(), lambda: self.floor_life(signed_floor, floor)),
        }
        return {name: self.row(*sides) for name, sides in rows.items()}

    def client(self, member=None, *, floor=False):
        """A browser; its handler reads settings at its first request, so the floor's is made under the floor's."""
        from django.test import Client, override_settings

        from benchmarks import floor as floor_app

        client = Client(raise_request_exception=True)
        if member:
            client.force_login(member.user)
        if floor:
            under = override_settings(ROOT_URLCONF="benchmarks.floor", MIDDLEWARE=floor_app.MIDDLEWARE)
            request = client.request

            def in_floor(**options):
                with under:
                    return request(**options)

            client.request = in_floor
        return client

    def life(self):
        """Write, send, queue, read, approve and publish, public page: through the pages, as two people."""
        author, clerk, public = self.client(self.chair), self.client(self.clerk), self.client()
        from councilcomms.posts.models import Post

        base = "/croft/desk"

        def one():
            author.get(f"{base}/posts/new/")
            sent = author.post(f"{base}/posts/new/", {
                "text": TEXT, "source_kind": "link", "source_url": "https://croft.example/works",
                "channels": [self.website.pk], "category": "service", "when": "ready", "edit_number": 0,
                "buffer_number": 0, "act": "send",
            })
            assert sent.status_code == 302, sent.content.decode()[:3000]
            from councilcomms.councils.tenancy import council_scope

            with council_scope(self.council):
                post = Post.objects.select_related("current").latest("pk")
            assert post.state == "submitted", post.state
            clerk.get(f"{base}/queue/")
            clerk.get(f"{base}/queue/{post.pk}/")
            clerk.post(f"{base}/queue/{post.pk}/", {"seen": post.current.hash, "when": "now"})
            assert public.get(f"/croft/posts/{post.pk}/").status_code == 200

        return one

    def floor_life(self, signed, public) -> None:
        made = signed.post("/write/", {"council": self.council.pk, "author": self.chair.pk, "text": TEXT})
        pk = made.content.decode()
        for state in ("submitted", "approved", "published"):
            signed.post(f"/posts/{pk}/{state}/")
        assert public.get(f"/posts/{pk}/").status_code == 200

    def row(self, ours, floor) -> dict:
        from django.db import connection
        from django.test.utils import CaptureQueriesContext

        ours(), floor()
        with CaptureQueriesContext(connection) as asked:
            ours()
        statements = len(asked)
        times = {"ours": [], "floor": []}
        until = time.perf_counter() + 2 * self.seconds
        while time.perf_counter() < until:
            for name, act in (("ours", ours), ("floor", floor)):
                began = time.perf_counter()
                act()
                times[name].append(time.perf_counter() - began)
        mine, bare = (1 / statistics.median(times[name]) for name in ("ours", "floor"))
        return {
            "per_s": round(mine, 1), "floor_per_s": round(bare, 1), "ratio": round(mine / bare, 2),
            "statements": statements,
        }


if __name__ == "__main__":
    main()
