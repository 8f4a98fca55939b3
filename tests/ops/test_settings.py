"""Settings as an environment makes them: what others reach is the real world, whatever it listens on."""

import json
import os
import subprocess
import sys

import pytest

from tests.ops.conftest import ROOT

ASK = (
    "import json; from django.conf import settings as s; print(json.dumps({n: getattr(s, n) for n in "
    "('DEMO', 'SECURE', 'SESSION_COOKIE_SECURE', 'EMAIL_TIMEOUT', 'ALLAUTH_TRUSTED_PROXY_COUNT', 'CACHES')}))"
)
OURS = ("HOST", "DEMO", "SECURE", "ALLOWED_HOSTS", "BEHIND_PROXY", "REDIS_URL")


def settings_of(**env) -> dict:
    clean = {name: value for name, value in os.environ.items() if name not in OURS}
    clean |= {"DJANGO_SETTINGS_MODULE": "councilcomms.settings", "SECRET_KEY": "x"} | env
    return json.loads(subprocess.check_output([sys.executable, "-c", ASK], cwd=ROOT, env=clean))


@pytest.mark.parametrize(
    "env",
    [
        {"HOST": "0.0.0.0"},
        {"BEHIND_PROXY": "1"},
        {"HOST": "127.0.0.1", "BEHIND_PROXY": "1"},
        {"ALLOWED_HOSTS": "portal.example.org"},
    ],
    ids=str,
)
def test_what_others_reach_has_no_demonstration_and_only_https(env):
    made = settings_of(**env)
    assert (made["DEMO"], made["SECURE"], made["SESSION_COOKIE_SECURE"]) == (False, True, True)


@pytest.mark.parametrize("env", [{}, {"HOST": "localhost"}, {"HOST": "::1", "ALLOWED_HOSTS": "localhost"}], ids=str)
def test_a_machine_talking_to_itself_shows_the_demonstration(env):
    made = settings_of(**env)
    assert (made["DEMO"], made["SECURE"]) == (True, False)


def test_limits_on_sign_in_look_behind_the_proxy_and_only_there():
    assert settings_of()["ALLAUTH_TRUSTED_PROXY_COUNT"] == 0
    assert settings_of(BEHIND_PROXY="1")["ALLAUTH_TRUSTED_PROXY_COUNT"] == 1


def test_people_sign_in_while_redis_is_away():
    assert "redis" not in str(settings_of(REDIS_URL="redis://127.0.0.1:1/0")["CACHES"]).lower()


def test_a_mail_server_that_never_answers_is_given_up():
    assert 0 < settings_of()["EMAIL_TIMEOUT"] <= 60
