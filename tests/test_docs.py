"""The pages say what the code does."""

import re
from pathlib import Path

from fantom import errors, file_errors
from fantom.headless.methods import METHODS, SLOW_METHODS
from fantom.settings import DECLARED

DOCS = Path(__file__).parents[1] / "docs"
NOT_TOLD_BY_RPC = {
    *("FantomError", "LocalProtocolError", "NoHome", "ProfileInUse"),
    *("CannotOpen", "CannotShow", "SomeLeftOut"),  # they belong to a window
}


def test_the_headless_page_names_the_methods_that_exist():
    """Strangers' programs are written by that page."""
    page = (DOCS / "HEADLESS.md").read_text()

    named = set(re.findall(r"^\| `([a-z]+\.[a-z]+)`", page, re.MULTILINE))

    assert named == set(METHODS) | set(SLOW_METHODS)


def test_the_headless_page_names_every_error():
    """A client can tell all of them apart."""
    page = (DOCS / "HEADLESS.md").read_text()
    known = vars(errors) | vars(file_errors)
    kinds = {name for name, thing in known.items() if isinstance(thing, type)}

    assert not {kind for kind in kinds - NOT_TOLD_BY_RPC if kind not in page}


def test_the_settings_page_has_every_setting():
    """With its default and what it means, word for word."""
    page = (DOCS / "SETTINGS.md").read_text()

    for key, setting in DECLARED.items():
        assert f"| `{key}` |" in page
        assert setting.meaning in page
