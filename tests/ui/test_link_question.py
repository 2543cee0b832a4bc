import pytest
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget

from fantom.ui.link_question import LinkQuestion
from fantom.ui.links import destination
from tests.ui.conftest import click


@pytest.fixture
def opened(monkeypatch):
    """Collect what a browser would be given."""
    urls = []
    monkeypatch.setattr(QDesktopServices, "openUrl", urls.append)
    return urls


@pytest.fixture
def ask(theme, qtbot):
    """Ask about a link."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()

    def build(link):
        question = LinkQuestion(window, destination(link), theme)
        question.open()
        return question

    return build


def words(question):
    """Return what stands there."""
    return [it.text().replace("\u200b", "") for it in question.findChildren(QLabel)]


def test_the_real_host_is_shown_and_nothing_opens_unasked(ask, opened):
    """What stands before an @ is called what it is."""
    question = ask("https://good.com@evil.com/path")

    assert question.place.text() == "evil.com"
    assert any("before the @" in it for it in words(question))
    assert "https://good.com@evil.com/path" in words(question)
    assert opened == []


def test_foreign_letters_are_told(ask):
    """They can look like others; the name that travels is shown beside them."""
    question = ask("https://аррӏе.com")

    assert any("xn--" in it for it in words(question)[2:])


def test_open_gives_the_browser_just_that(ask, opened):
    """Once, and the question is gone."""
    question = ask("https://a.example/b")
    click(question.open_button)

    assert [url.toString() for url in opened] == ["https://a.example/b"]


def test_the_link_can_be_copied_instead(ask, opened):
    """It goes nowhere by that."""
    click(ask("https://a.example/b").copy_button)

    assert QGuiApplication.clipboard().text() == "https://a.example/b"
    assert opened == []


def test_no_is_what_the_keyboard_says_first(ask, opened):
    """Return by accident opens nothing."""
    question = ask("https://a.example")
    assert question.cancel_button.isDefault()
    click(question.cancel_button)

    assert opened == []


def test_a_mail_address_is_only_copied(ask):
    """Fantom opens pages, and nothing else."""
    question = ask("mailto:a@b.example")

    assert question.open_button is None
    click(question.copy_button)
    assert QGuiApplication.clipboard().text() == "a@b.example"
