"""The operator's documents name what is there."""

import re

from tests.ops.conftest import ROOT

OPERATIONS = (ROOT / "docs" / "operations.md").read_text()
DEPENDENCIES = (ROOT / "docs" / "dependencies.md").read_text()


def test_every_variable_of_the_settings_is_in_the_table():
    settings = (ROOT / "councilcomms" / "settings.py").read_text()
    names = set(re.findall(r"env\.\w+\(\s*\"([A-Z_]+)\"", settings))
    assert names and names <= set(re.findall(r"^\| `([A-Z_]+)`", OPERATIONS, re.MULTILINE))


def test_every_package_earns_its_place_and_no_other_is_named():
    required = set()
    for name in ("requirements.txt", "tests/requirements.txt"):
        lines = (ROOT / name).read_text().splitlines()
        required |= {re.split(r"[\[=]", line)[0] for line in lines if line and line[0] not in "#-"}
    told = set(re.findall(r"^\| (\w[\w.-]*) \|", DEPENDENCIES, re.MULTILINE)) - {"Package"}
    assert told == required
