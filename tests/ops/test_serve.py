"""The launcher: its parts, and the whole of it started, stopped and losing a child."""

from __future__ import annotations

import importlib
import os
import signal
import socket
import stat
import sys
import urllib.error
import urllib.request

import pytest
from django.conf import settings

from councilcomms import serve


@pytest.fixture
def launcher(monkeypatch, tmp_path):
    """The module as it would be in an environment: ``launcher(PORT="1")``."""

    def load(**env):
        for name, value in {"VAR_DIR": str(tmp_path), "HOST": "", "PORT": "", **env}.items():
            monkeypatch.setenv(name, value)
        return importlib.reload(serve)

    yield load
    monkeypatch.undo()
    importlib.reload(serve)


def test_the_secret_key_is_made_once_and_is_its_owners_alone(launcher, monkeypatch, tmp_path):
    monkeypatch.delenv("SECRET_KEY", raising=False)
    launcher().make_places()
    key = tmp_path / "secret_key"
    first = key.read_text()
    launcher().make_places()
    assert key.read_text() == first
    assert len(first) > 50
    assert stat.S_IMODE(key.stat().st_mode) == 0o600


def test_a_key_from_the_environment_is_not_written_down(launcher, tmp_path):
    launcher(SECRET_KEY="from elsewhere").make_places()
    assert not (tmp_path / "secret_key").exists()


def test_it_uses_the_folder_of_the_settings():
    assert serve.VAR.resolve() == settings.VAR.resolve()


@pytest.mark.parametrize("port", ["http", "0", "-1", "65536"])
def test_a_port_that_is_none_is_named(launcher, port):
    assert launcher(PORT=port).port_refused() == f"PORT is {port}, which is not a port number."


def test_a_busy_port_gets_a_plain_line(launcher, capsys):
    with socket.create_server(("127.0.0.1", 0)) as busy:
        port = busy.getsockname()[1]
        assert launcher(PORT=str(port)).main([]) == 1
    said = capsys.readouterr().err
    assert said == (
        f"127.0.0.1:{port} cannot be used (Address already in use). Choose another port: PORT=8001 make run\n"
    )


def test_it_lists_the_sign_ins_of_the_demonstration(settings):
    settings.DEMO = True
    said = serve.welcome()
    for name in ("clerk@croft.example", "chair@scarcliffe.example", settings.DEMONSTRATION_PASSWORD):
        assert name in said


def test_it_lists_none_elsewhere(settings):
    settings.DEMO = False
    assert "@" not in serve.welcome()


def test_words_it_does_not_know_are_refused(capsys):
    assert serve.main(["dance"]) == 2
    assert "python -m councilcomms.serve" in capsys.readouterr().err


def test_polls_are_dated_as_this_version_counts_once_the_database_is_up_to_date(launcher, monkeypatch):
    called = []
    monkeypatch.setattr("django.core.management.call_command", lambda *words, **options: called.append(words))
    launcher(SECRET_KEY="from elsewhere").bring_up_to_date()
    assert called.index(("migrate",)) < called.index(("holidays", "re-date"))


def page(place) -> int:
    try:
        return urllib.request.urlopen(f"http://127.0.0.1:{place.port}/", timeout=10).status
    except urllib.error.URLError:
        return 0


def test_it_serves_and_stops_leaving_no_process(place):
    command = (sys.executable, "-m", "councilcomms.serve")
    launcher = place.start(*command)
    place.until(lambda: page(place) == 200, "The first page", launcher)
    place.until(lambda: "Press Ctrl-C to stop." in place.log(), "The address is told", launcher)
    assert "clerk@croft.example" in place.log()
    assert place.find("celery") and place.find("gunicorn")

    launcher.send_signal(signal.SIGTERM)
    assert launcher.wait(60) == 0
    assert place.alive() == []

    again = place.start(*command)
    place.until(lambda: page(place) == 200, "The first page of the second start", again)
    workers = place.until(lambda: place.find("celery"), "The worker", again)
    os.kill(workers[0], signal.SIGKILL)
    assert again.wait(60) == 1
    place.until(lambda: not place.alive(), "No process left")
    assert "The worker stopped by itself" in place.log()
