"""A place of its own for tests that start real processes: folder, database, broker; and nothing left behind."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import uuid
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
#: Generous, because a loaded machine is slow and a passing test does not wait.
DEADLINE = 120


class Place:
    """Where the processes of one test live; each carries the folder in its environment, by which it is found."""

    def __init__(self, folder: Path):
        self.var = folder
        self.port = _free_port()
        ours = {"HOST", "DEMO", "SECURE", "ALLOWED_HOSTS", "SITE_URL", "EMAIL_URL", "STATIC_ROOT", "MEDIA_ROOT"}
        self.env = {name: value for name, value in os.environ.items() if name not in ours}
        self.env |= {"VAR_DIR": str(folder), "PORT": str(self.port), "SECRET_KEY": "for the tests alone" * 4}
        self.env["PATH"] = f"{Path(sys.executable).parent}:{self.env['PATH']}"
        self.started: list[subprocess.Popen] = []

    def start(self, *command: str, log: str = "log", **env: str) -> subprocess.Popen:
        with (self.var / log).open("ab") as file:
            process = subprocess.Popen(
                command, cwd=ROOT, env=self.env | env, stdout=file, stderr=file, start_new_session=True
            )
        self.started.append(process)
        return process

    def run(self, *command: str, **env: str) -> str:
        done = subprocess.run(
            command, cwd=ROOT, env=self.env | env, capture_output=True, text=True, timeout=DEADLINE
        )
        assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
        return done.stdout

    def log(self, name: str = "log") -> str:
        return (self.var / name).read_text(errors="replace")

    def until(self, condition, what: str, by: subprocess.Popen | None = None):
        """Ask again and again until it is so; fail with all that was said, at once where the process has ended."""
        deadline = time.monotonic() + DEADLINE
        while time.monotonic() < deadline and (by is None or by.poll() is None):
            if answer := condition():
                return answer
            time.sleep(0.1)
        said = "\n".join(f"--- {path.name}\n{self.log(path.name)}" for path in self.var.glob("*log*"))
        raise AssertionError(f"{what}: it did not come to that within {DEADLINE} seconds.\n{said}")

    def alive(self) -> list[int]:
        """Processes that live here, whoever started them."""
        mark = f"VAR_DIR={self.var}".encode()
        return [pid for pid in _pids() if mark in _read(pid, "environ").split(b"\0")]

    def find(self, words: str) -> list[int]:
        return [pid for pid in self.alive() if words in _read(pid, "cmdline").replace(b"\0", b" ").decode()]

    def clear(self) -> None:
        for pid in self.alive():
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
        for process in self.started:
            process.wait()


def _pids() -> list[int]:
    return [int(path.name) for path in Path("/proc").iterdir() if path.name.isdigit()]


def _read(pid: int, name: str) -> bytes:
    """Empty for a process that has gone meanwhile, and for one that is dead but not yet waited for."""
    try:
        return Path(f"/proc/{pid}/{name}").read_bytes()
    except OSError:
        return b""


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def place(tmp_path):
    if not Path("/proc/self/environ").exists():
        pytest.skip("Processes are counted through /proc, which this machine lacks.")
    place = Place(tmp_path)
    with _database(place):
        yield place
        place.clear()


class _database:
    """On a database server, a database for this place alone; otherwise the file in its folder."""

    def __init__(self, place: Place):
        self.url = urlsplit(os.environ.get("DATABASE_URL", ""))
        self.name = f"councilcomms_ops_{uuid.uuid4().hex[:8]}"
        if self.url.scheme:
            place.env["DATABASE_URL"] = urlunsplit(self.url._replace(path=f"/{self.name}"))

    def __enter__(self):
        self._sql(f"CREATE DATABASE {self.name}")

    def __exit__(self, *_):
        self._sql(f"DROP DATABASE {self.name} WITH (FORCE)")

    def _sql(self, statement: str) -> None:
        if not self.url.scheme:
            return
        import psycopg2

        connection = psycopg2.connect(urlunsplit(self.url._replace(scheme="postgresql", path="/postgres")))
        connection.autocommit = True
        connection.cursor().execute(statement)
        connection.close()
