import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from fantom import __version__
from fantom.ui.licences import _PACKAGES, parts, versions
from tests.ui.conftest import click


@pytest.mark.parametrize(
    ("name", "licence"),
    [
        ("Fantom", "GPL-3.0-or-later"),
        ("Qt", "LGPL"),
        ("Inter", "OFL"),
        ("libsodium", "ISC"),
        ("Python", "PSF"),
    ],
)
def test_the_parts_have_their_licences(name, licence):
    """Each that is shipped is named."""
    (part,) = [part for part in parts() if part.name.startswith(name)]

    assert licence in part.licence
    assert part.version


def test_every_dependency_is_named():
    """Whoever adds one gives its licence, too."""
    import tomllib
    from pathlib import Path

    project = tomllib.loads(Path("pyproject.toml").read_text())["project"]
    named = " ".join(distribution for _name, distribution, _licence in _PACKAGES)
    for dependency in project["dependencies"]:
        name = dependency.split(">")[0].split("=")[0].casefold()
        assert name in named.casefold()


def test_about_can_be_copied(window):
    """A report wants to say which versions."""
    window.top.about_wanted.emit()
    dialog = window.dialogs.about
    click(dialog.copy_button)
    words = {label.text() for label in dialog.findChildren(QLabel)}

    assert __version__ in QGuiApplication.clipboard().text()
    assert any(__version__ in text for text in words)
    click(dialog.close_button)
    assert not dialog.isVisible()


def test_a_report_says_on_what_it_ran():
    """Fantom, Python, Qt, and the system; nothing else."""
    assert f"Fantom {__version__}" in versions()
    assert versions().count(",") == 4
