"""docker-compose.yml: what it holds, and every command of ours run as it stands, outside a container."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys

import pytest
import yaml

from tests.ops.conftest import ROOT

FILE = (ROOT / "docker-compose.yml").read_text()
SERVICES = yaml.safe_load(FILE)["services"]
REQUIRED = set(re.findall(r"\$\{(\w+):\?", FILE))


def test_the_five_services():
    assert set(SERVICES) == {"db", "redis", "web", "worker", "beat"}
    assert all("healthcheck" in service for service in SERVICES.values())


def test_one_beat():
    beats = [name for name, service in SERVICES.items() if {"beat", "--beat", "-B"} & set(service.get("command", []))]
    assert beats == ["beat"]


def test_ours_run_from_one_image_and_not_as_root():
    assert {SERVICES[name]["image"] for name in ("web", "worker", "beat")} == {"councilcomms"}
    assert re.search(r"^USER (?!root)\w+$", (ROOT / "Dockerfile").read_text(), re.MULTILINE)


def test_secrets_come_from_outside_and_are_documented():
    assert {"SECRET_KEY", "POSTGRES_PASSWORD", "ALLOWED_HOSTS", "SITE_URL", "EMAIL_URL"} <= REQUIRED
    handbook = (ROOT / "docs" / "operations.md").read_text()
    assert {name for name in REQUIRED if not re.search(rf"\b{name}\b", handbook)} == set()


def test_compose_reads_it(tmp_path):
    command = _compose()
    settled = dict.fromkeys(REQUIRED, "x") | {"PATH": os.environ["PATH"], "HOME": str(tmp_path)}
    read = subprocess.run([*command, "config", "--services"], cwd=ROOT, env=settled, capture_output=True, text=True)
    assert set(read.stdout.split()) == set(SERVICES), read.stderr
    del settled["SECRET_KEY"]
    refused = subprocess.run([*command, "config"], cwd=ROOT, env=settled, capture_output=True, text=True)
    assert refused.returncode and "Set SECRET_KEY in .env" in refused.stderr


def _compose() -> list[str]:
    for command in (["docker-compose"], ["docker", "compose"]):
        if shutil.which(command[0]) and not subprocess.run([*command, "version"], capture_output=True).returncode:
            return command
    pytest.skip("Neither docker-compose nor docker compose is on this machine.")


@pytest.fixture
def production(place):
    """The environment of the containers, but for where database, broker and folders are."""
    ours = SERVICES["web"]["environment"]
    fixed = {name: value for name, value in ours.items() if "$" not in value and name not in ("PORT", "REDIS_URL")}
    place.env |= fixed | {"ALLOWED_HOSTS": "portal.example.org", "SITE_URL": "https://portal.example.org"}
    place.env |= {"STATIC_ROOT": str(place.var / "static"), "HOSTNAME": socket.gethostname()}
    place.run(sys.executable, "manage.py", "collectstatic", "--noinput", "--verbosity", "0")
    return place


def moved(words, place) -> list[str]:
    return [word.replace("/srv/var", str(place.var)).replace("$$", "$") for word in words]


def is_healthy(name: str, place) -> bool:
    how, *test = moved(SERVICES[name]["healthcheck"]["test"], place)
    command = ["sh", "-c", *test] if how == "CMD-SHELL" else test
    return subprocess.run(command, cwd=ROOT, env=place.env, capture_output=True, timeout=60).returncode == 0


def test_the_commands_of_web_worker_and_beat_run_and_are_healthy(production):
    for name in ("web", "worker", "beat"):
        process = production.start(*moved(SERVICES[name]["command"], production), log=f"{name}.log")
        production.until(lambda n=name: is_healthy(n, production), f"{name} is healthy", process)
    assert all(process.poll() is None for process in production.started)
