import pytest
from PySide6.QtGui import QGuiApplication

from fantom import app
from fantom.ui.crash_dialog import CrashDialog, crash_report
from tests.ui.conftest import click

SECRET = "what somebody wrote"


def bug():
    """Return an error whose message quotes somebody."""
    try:
        int(SECRET)
    except ValueError as error:
        return error


@pytest.fixture
def dialog(qtbot, theme):
    """Make one, not shown yet."""
    made = CrashDialog()
    qtbot.addWidget(made)
    return made


def test_a_report_names_the_place_and_nobodys_words():
    """Type and lines of code; the message may quote what was typed."""
    report = crash_report(bug())

    assert "ValueError" in report
    assert "test_crash_dialog.py:" in report
    assert "bug" in report
    assert SECRET not in report


def test_it_blocks_nothing(dialog):
    """The talk can go on beside it."""
    dialog.add(bug())

    assert dialog.isVisible()
    assert not dialog.isModal()


def test_the_report_can_be_copied(dialog):
    """It is of use only to others."""
    dialog.add(bug())
    click(dialog.copy_button)

    assert QGuiApplication.clipboard().text() == dialog.report.toPlainText()
    assert dialog.copy_button.text() == "Copied"
    click(dialog.close_button)
    assert not dialog.isVisible()


def test_many_bugs_share_one_dialog(qtbot, theme):
    """A bug in a timer doesn't fill the screen."""
    reports = app.CrashReports()
    reports(bug())
    qtbot.addWidget(reports._dialog)
    reports(bug())

    assert reports._dialog.report.toPlainText().count("ValueError") == 2
