"""``make`` says in a plain line what a machine lacks."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess

import pytest

from tests.ops.conftest import ROOT


@pytest.fixture
def make(tmp_path):
    """``make(*words)`` in a fresh copy of what it reads; returns status and everything said."""
    for name in ("Makefile", "requirements.txt", ".constraints.txt"):
        shutil.copy(ROOT / name, tmp_path / name)
    shutil.copytree(ROOT / "tests" / "ops", tmp_path / "tests" / "ops")
    shutil.copy(ROOT / "tests" / "requirements.txt", tmp_path / "tests" / "requirements.txt")

    def run(*words: str, **env: str):
        clean = {k: v for k, v in os.environ.items() if not k.startswith("MAKE") and k != "JOURNEYS"}
        done = subprocess.run(
            [shutil.which("make"), *words], cwd=tmp_path, env=clean | env, capture_output=True, text=True, timeout=60
        )
        return done.returncode, done.stdout + done.stderr

    return run


def script(path, text: str):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


def test_no_python(make):
    status, said = make("setup", "PYTHON=python-that-is-not-there")
    assert status and "Python 3.11 is missing. On Debian: apt install python3.11 python3.11-venv" in said


def test_another_python(make, tmp_path):
    old = script(tmp_path / "bin" / "python3", '[ "$1" = --version ] && echo Python 3.9.2 && exit 0; exit 1')
    status, said = make("run", f"PYTHON={old}")
    assert status and f"councilcomms needs Python 3.11; {old} is Python 3.9.2." in said


def test_no_venv_module(make, tmp_path):
    bare = script(tmp_path / "bin" / "python3", 'case "$2" in *ensurepip*) exit 1;; esac')
    status, said = make("setup", f"PYTHON={bare}")
    assert status and "Python's venv module is missing. On Debian: apt install python3.11-venv" in said


@pytest.fixture
def without_browser(tmp_path):
    """A machine with what make itself needs, and nothing else."""
    folder = tmp_path / "bin"
    for name in ("sh", "mkdir", "echo"):
        folder.mkdir(exist_ok=True)
        (folder / name).symlink_to(shutil.which(name))
    for stamp in (".venv/.installed", ".venv/.tests-installed"):
        (tmp_path / stamp).parent.mkdir(exist_ok=True)
        (tmp_path / stamp).touch()
    return {"PATH": str(folder)}


def test_journeys_skipped_are_said_to_be(make, without_browser):
    status, said = make("test-journeys", **without_browser)
    assert status == 0 and "Browser journeys were skipped: no Chromium found" in said


def test_journeys_required_fail_without_a_browser(make, without_browser):
    status, said = make("test-journeys", "JOURNEYS=required", **without_browser)
    assert status and "Browser journeys were skipped: no Chromium found" in said
