"""What "check --deploy" says of the portal itself."""

import pytest
from django.core.checks import Tags, run_checks

CONSOLE = "django.core.mail.backends.console.EmailBackend"
SMTP = "django.core.mail.backends.smtp.EmailBackend"


@pytest.mark.parametrize("secure, backend, warned", [(True, CONSOLE, True), (True, SMTP, False), (False, CONSOLE, False)])
def test_emails_that_reach_nobody_are_warned_of_in_the_real_world(secure, backend, warned, settings):
    settings.SECURE, settings.EMAIL_BACKEND = secure, backend
    said = [found.id for found in run_checks(tags=[Tags.security], include_deployment_checks=True)]
    assert ("councilcomms.W001" in said) is warned


def test_the_warning_is_for_a_deployment_alone(settings):
    settings.SECURE, settings.EMAIL_BACKEND = True, CONSOLE
    assert "councilcomms.W001" not in [found.id for found in run_checks()]
