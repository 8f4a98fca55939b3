"""Two people, or two workers, at once: each in a connection of its own, on PostgreSQL."""

import threading

import pytest
from django.db import connection, connections

from councilcomms.councils.tenancy import council_scope

on_postgresql = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has one writer at a time"),
]


class At(threading.Thread):
    """A verb in another connection. ``came``: what it gave or raised."""

    def __init__(self, council, verb):
        super().__init__(daemon=True)
        self.council, self.verb, self.pid, self.came, self.began = council, verb, None, None, threading.Event()

    def run(self):
        try:
            with council_scope(self.council), connection.cursor() as cursor:
                cursor.execute("SELECT pg_backend_pid()")
                self.pid = cursor.fetchone()[0]
                self.began.set()
                self.came = self.verb()
        except Exception as raised:
            self.came = raised
        finally:
            self.began.set()
            connections.close_all()

    def waits(self) -> None:
        """Returns once it waits for a lock, or has ended."""
        self.began.wait()
        with connection.cursor() as cursor:
            waiting = 0
            while self.is_alive() and not waiting:
                cursor.execute("SELECT count(*) FROM pg_locks WHERE pid = %s AND NOT granted", [self.pid])
                waiting = cursor.fetchone()[0]
