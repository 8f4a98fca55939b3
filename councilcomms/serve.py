"""One command that serves the portal on one machine: web server, worker and beat, started and stopped together.

    python -m councilcomms.serve            prepare, then serve until Ctrl-C
    python -m councilcomms.serve prepare    folders, secret key, database and, where it is one, the demonstration
    python -m councilcomms.serve web        in a container: bring the database up to date, then the web server alone
    python -m councilcomms.serve healthy    exit status 0 where the web server answers
"""

from __future__ import annotations

import ctypes
import http.client
import os
import secrets
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

VAR = Path(os.environ.get("VAR_DIR") or Path(__file__).resolve().parent.parent / "var")
HOST = os.environ.get("HOST") or "127.0.0.1"
PORT = os.environ.get("PORT") or "8000"
#: How long web server and worker may take to finish what they are doing when asked to stop.
PATIENCE = 15
ROLES = ("clerk", "councillor", "officer", "moderator", "admin", "chair")


def main(arguments: list[str]) -> int:
    verbs = {(): serve, ("prepare",): prepare, ("web",): web, ("healthy",): healthy}
    if tuple(arguments) not in verbs:
        print(__doc__, file=sys.stderr)
        return 2
    return verbs[tuple(arguments)]() or 0


def serve() -> int:
    refused = port_refused()
    if refused:
        print(refused, file=sys.stderr)
        return 1
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_: stop.set())
    prepare()
    if stop.is_set():
        return 0
    children = {"web server": start(web_command()), "worker": start(worker_command())}
    try:
        return watch(children, stop)
    finally:
        stop_all(children.values())


def prepare() -> None:
    """Everything but serving; quick where it was done before."""
    settings = bring_up_to_date()
    from django.core.management import call_command
    from django.db import connections

    Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)
    if settings.SECURE:
        call_command("collectstatic", interactive=False, verbosity=0)
    if settings.DEMO:
        call_command("load_demo")
    connections.close_all()


def bring_up_to_date():
    """Folders, key and database, and polls whose days this version counts otherwise; returns the settings."""
    make_places()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "councilcomms.settings")
    import django
    from django.conf import settings
    from django.core.management import call_command

    django.setup()
    call_command("migrate", interactive=False, verbosity=0)
    call_command("remember_texts", missing=True)
    call_command("holidays", "re-date", verbosity=0)
    return settings


def make_places() -> None:
    """The folders and the secret key that settings expect to find."""
    VAR.mkdir(mode=0o700, parents=True, exist_ok=True)
    for folder in (VAR / "broker" / "queue", VAR / "broker" / "control"):
        folder.mkdir(parents=True, exist_ok=True)
    if os.environ.get("SECRET_KEY") or (VAR / "secret_key").exists():
        return
    handle = os.open(VAR / "secret_key", os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w") as file:
        file.write(secrets.token_urlsafe(50))


def port_refused() -> str:
    """A plain sentence where the port cannot be had."""
    if not PORT.isdecimal() or not 0 < int(PORT) < 65536:
        return f"PORT is {PORT}, which is not a port number."
    family = socket.AF_INET6 if ":" in HOST else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, int(PORT)))
        except OSError as error:
            return f"{address()} cannot be used ({error.strerror}). Choose another port: PORT=8001 make run"
    return ""


def address() -> str:
    return f"[{HOST}]:{PORT}" if ":" in HOST else f"{HOST}:{PORT}"


def web_command() -> list[str]:
    options = ["--bind", address(), "--threads", "8", "--no-control-socket", "--log-level", "warning"]
    return [sys.executable, "-m", "gunicorn", "councilcomms.wsgi", *options]


def worker_command() -> list[str]:
    """A worker with beat inside. Two portals on one machine share ``var``, but not the file of a running beat."""
    python = [sys.executable, "-W", "ignore:You're running the worker with superuser privileges"]
    quiet = ["--without-gossip", "--without-mingle", "--without-heartbeat", "--loglevel", "warning"]
    beat = ["--beat", "--schedule", str(VAR / f"beat-{PORT}"), "--hostname", f"{PORT}@%h"]
    pool = ["--pool", "threads", "--concurrency", "2"]
    return [*python, "-m", "celery", "--quiet", "-A", "councilcomms", "worker", *pool, *beat, *quiet]


def start(command: list[str]) -> subprocess.Popen:
    """In a session of its own, so that Ctrl-C reaches this process alone, which then stops its children in order."""
    return subprocess.Popen(command, start_new_session=True, preexec_fn=_stop_with_parent)


def _stop_with_parent() -> None:
    """On Linux: be asked to stop where this process is killed without a chance to ask."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGTERM)  # PR_SET_PDEATHSIG


def watch(children: dict[str, subprocess.Popen], stop: threading.Event) -> int:
    """Wait until asked to stop (0) or until one of them has died (1)."""
    told = False
    while not stop.wait(0.1):
        for name, child in children.items():
            if child.poll() is not None:
                print(f"The {name} stopped by itself (status {child.returncode}); stopping all.", file=sys.stderr)
                return 1
        if not told and answers():
            print(welcome(), flush=True)
            told = True
    return 0


def stop_all(children) -> None:
    children = list(children)
    for child in children:
        if child.poll() is None:
            child.terminate()
    deadline = time.monotonic() + PATIENCE
    for child in children:
        try:
            child.wait(max(0.1, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            pass
        _end_group(child)


def _end_group(child: subprocess.Popen) -> None:
    """What a child left behind, and a child that would not go."""
    try:
        os.killpg(child.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    child.wait()


def answers(headers: dict[str, str] | None = None) -> bool:
    """Does the web server answer a request, with anything but a fault of its own?"""
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(HOST, HOST)
    connection = http.client.HTTPConnection(host, int(PORT), timeout=10)
    try:
        connection.request("GET", "/", headers=headers or {})
        return connection.getresponse().status < 500
    except OSError:
        return False
    finally:
        connection.close()


def welcome() -> str:
    from django.conf import settings

    lines = ["", f"councilcomms is at {settings.SITE_URL}/", ""]
    if settings.DEMO:
        lines.append(f"Demonstration sign-ins, all with the password {settings.DEMONSTRATION_PASSWORD}:")
        for council in ("croft", "scarcliffe"):
            lines += ["", *(f"    {role}@{council}.example" for role in ROLES)]
    else:
        lines.append("The demonstration and its sign-ins are off; DEMO=1 turns them on.")
    if settings.SECURE:
        lines += ["", "Every page is sent to HTTPS, so a proxy in front must offer it: docs/operations.md says how."]
    return "\n".join([*lines, "", "Press Ctrl-C to stop."])


def web() -> None:
    bring_up_to_date()
    os.execv(sys.executable, web_command())


def healthy() -> int:
    """As a browser behind the proxy would ask, so that the answer is a page and not a redirect."""
    name = (os.environ.get("ALLOWED_HOSTS") or HOST).split(",")[0].strip().lstrip(".").replace("*", "localhost")
    return 0 if answers({"Host": name, "X-Forwarded-Proto": "https"}) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
