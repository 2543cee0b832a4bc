"""The whole window changes its language while it is open, and forgets nothing."""

import os
import re
import subprocess
import sys

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import (
    QAccessible,
    QAction,
    QFont,
    QFontDatabase,
    QFontMetrics,
    QRawFont,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QWidget,
)

from fantom.errors import PeerUnreachable, SettingsUnwritable
from fantom.i18n.languages import RUSSIAN, SINDARIN, Letters
from fantom.i18n.tengwar_font import FAMILY
from fantom.ui.crash_dialog import CrashDialog
from fantom.ui.fonts import Fonts
from fantom.ui.licences import parts
from fantom.ui.speaking import Speaking, letters_for
from tests.gallery.scenes import NETWORKS, ask
from tests.steps import steps
from tests.ui.conftest import add_peer, click, press, receive, type_in

# What is the same in every language: names, and what is on keys.
SAME = {
    *("Fantom", "English", "Русский", "Edhellen", "Enter", "Ctrl+Enter", "fe80…66a1"),
    *(fact for part in parts() for fact in (part.name, part.version, part.licence)),
}
KEPT = re.compile(
    r"F\d|Esc|Del|Up|Down|Left|Right|PgUp|PgDown|Return"
    r"|\S+[:+/]\S+|\S+[:+],|Ctrl\+\d … \d"
)


@pytest.fixture
def speaking_window(window_factory):
    """A window that speaks English, and what lets it speak something else."""
    window = window_factory()
    window.node.settings.override("language", "en")
    speaking = Speaking(window.node.settings)
    QCoreApplication.processEvents()
    yield window
    speaking.stop()
    QCoreApplication.processEvents()


def speak(window, language, letters="tengwar"):
    """Choose a language as a person does, and let the window hear of it."""
    window.node.settings.set("sindarin_letters", letters)
    window.node.settings.set("language", language)
    QCoreApplication.processEvents()


def texts(widget):
    """Return everything that widgets say, to the eye and to the ear."""
    said = {widget.windowTitle(), widget.accessibleName(), widget.toolTip()}
    match widget:
        case QLabel() | QAbstractButton():
            said.add(widget.text())
        case QLineEdit():
            said.add(widget.placeholderText())
        case QComboBox():
            said |= {widget.itemText(place) for place in range(widget.count())}
        case QListWidget():
            said |= {widget.item(place).text() for place in range(widget.count())}
    return said | {action.text() for action in widget.actions()}


def said_by(window):
    """Return every text of a window with its dialogs, and of the tray's menu."""
    widgets = [window, *window.findChildren(QWidget), window.tray.menu]
    actions = window.findChildren(QAction)
    said = set().union(*map(texts, widgets), (action.text() for action in actions))
    words = {text for text in said if any(map(str.isalpha, text))} - SAME
    return {text for text in words if not KEPT.fullmatch(text)}


@pytest.fixture
def busy(speaking_window):
    """Return a window with everything open and something typed everywhere."""
    window = speaking_window
    peer = add_peer(window.node)
    receive(window.node, peer, "2")
    ask(window, 1)
    window.node.listening._show(NETWORKS["lan"])
    window.dialogs.open_settings()
    window.dialogs.open_shortcuts()
    window.dialogs.open_about()
    type_in(window.home.connect_card.field, "[fe80::1")
    window.home.connect_card._show_error(PeerUnreachable("[fe80::2]:1", "timeout"))
    window.tabs[peer.id].composer.field.setPlainText("half a thought")
    port = window.home.address.port
    port.setFocus()
    port.selectAll()
    type_in(port, "4000")
    return window


def rows(window):
    """Return the editors of the settings by their keys."""
    return {key: row.editor for key, row in window.dialogs.settings.rows.items()}


def type_settings(window):
    """Begin to change some settings, without an end."""
    editors = rows(window)
    type_in(editors["name"].line, "Frod")
    editors["network.public_address"].line.selectAll()
    type_in(editors["network.public_address"].line, "2001:db")
    editors["connections.whitelist"].lines.setPlainText("fe80::7")
    editors["name"].chosen.emit("x" * 65)


def typed(window):
    """Return all that a person has begun to type."""
    editors, tab = rows(window), next(iter(window.tabs.values()))
    return [
        window.home.connect_card.field.text(),
        window.home.address.port.text(),
        tab.composer.field.text(),
        editors["name"].line.text(),
        editors["network.public_address"].line.text(),
        editors["connections.whitelist"].lines.toPlainText(),
    ]


def test_the_whole_window_is_switched_live(busy):
    """English, Russian, Sindarin in both letters, English: nothing typed is lost."""
    type_settings(busy)
    before, written = said_by(busy), typed(busy)
    assert written[:3] == ["[fe80::1", "4000", "half a thought"]
    assert written[3:] == ["Frod", "2001:db", "fe80::7"]

    seen = [before]
    for language, letters in (("ru", "latin"), ("sjn", "tengwar"), ("sjn", "latin")):
        speak(busy, language, letters)
        assert typed(busy) == written
        now = said_by(busy)
        assert now & before == set(), f"still English in {language}"
        seen.append(now)
    speak(busy, "en")

    assert said_by(busy) == before
    assert typed(busy) == written
    assert len(set(map(frozenset, seen))) == len(seen)


def test_the_tray_speaks_as_the_window_does(speaking_window):
    """Its menu is no child of the window, and is told by it."""
    tray = speaking_window.tray
    speak(speaking_window, "ru")

    assert tray._to_quit.text() == "Выйти"
    assert tray.quiet.text() == "Не беспокоить"


def test_what_went_wrong_is_told_in_the_new_language(busy):
    """A mistake that is still shown is a fact, not a sentence of before."""
    type_settings(busy)
    row, card = busy.dialogs.settings.rows["name"], busy.home.connect_card
    crash = CrashDialog()
    crash.add(ZeroDivisionError())
    report = crash.report.toPlainText()
    speak(busy, "ru")

    assert row.error.isVisibleTo(row)
    assert "Слишком" in row.error.text()
    assert "[fe80::2]:1" in card.error.text()
    assert "Проверьте" in card.error.text()
    assert crash.copy_button.text() == "Скопировать отчёт"
    assert crash.report.toPlainText() == report
    crash.close()
    crash.deleteLater()


def test_the_question_about_closing_follows(speaking_window):
    """What would be lost is kept as facts, even when a tab has gone meanwhile."""
    window = speaking_window
    for number in (1, 2):
        peer = add_peer(window.node, f"fe80::{number}")
        window.tabs[peer.id].composer.field.setPlainText("x")
    window.quit()
    question = window.question
    window.node.peers.forget(peer.id)
    speak(window, "ru")

    words = "\n".join(label.text() for label in question.findChildren(QLabel))
    assert "fe80::1 (черновик)" in words
    assert "fe80::2 (черновик)" in words
    assert question.close_button.text() == "Выйти"
    click(question.keep_button)


def test_a_list_of_tabs_that_is_open_follows(speaking_window):
    """What was typed to find a tab stays."""
    window = speaking_window
    add_peer(window.node, "fe80::1")
    window.top.open_tab_list()
    type_in(window.top.tab_list.filter, "fe80::1")
    speak(window, "ru")

    assert window.top.tab_list.filter.text() == "fe80::1"
    assert len(window.top.tab_list.ids()) == 1
    window.top.tab_list.filter.clear()
    names = window.top.tab_list.findChildren(QLabel)
    assert "Главная" in {label.text() for label in names}
    window.top.tab_list.hide()


def test_a_word_that_was_just_copied_stays_so(speaking_window):
    """The button goes back to its new name."""
    window = speaking_window
    window.node.listening._show(NETWORKS["lan"])
    button = window.home.address.copy_button
    click(button)
    assert button.text() == "Copied"
    speak(window, "ru")

    assert button.text() == "Скопировано"
    button.feedback.timeout.emit()
    assert button.text() == "Скопировать адрес"


def test_a_switch_is_as_much_work_as_there_are_tabs(speaking_window):
    """However long the talks are: what is not seen is laid out when it is."""
    window, took = speaking_window, []

    def talk(tabs, lines):
        for number in tabs:
            peer = add_peer(window.node, f"fe80::{number}")
            for line in range(lines):
                receive(window.node, peer, "some words", line)
        window.strip.choose(peer.id)
        speak(window, "ru")  # what is made once, is made now
        speak(window, "en")
        took.append(steps(lambda: speak(window, "ru")))
        speak(window, "en")

    talk(range(1, 5), 20)
    talk(range(5, 21), 200)

    assert took[1] < 5 * took[0]


# The buttons


def test_each_language_is_a_button_with_its_own_name(speaking_window):
    """It is pressed by keys too, and the one that holds is marked by its shape."""
    window, pill = speaking_window, speaking_window.top.languages
    names = [button.text() for button in pill.buttons.values()]
    assert names == ["English", "Русский", "Edhellen"]
    russian = pill.buttons["ru"]
    assert russian.focusPolicy() & Qt.FocusPolicy.TabFocus
    press(russian, Qt.Key.Key_Space)

    assert window.node.settings.text("language") == "ru"
    assert [b.isChecked() for b in pill.buttons.values()] == [False, True, False]
    assert is_underlined(russian)
    assert not is_underlined(pill.buttons["en"])
    press(russian, Qt.Key.Key_Space)
    assert russian.isChecked()


def is_underlined(button):
    """Look for a line below the word."""
    image = button.grab().toImage()
    below, above = (
        image.pixelColor(image.width() // 2, y) for y in (image.height() - 1, 1)
    )
    return below != above


def test_a_narrow_window_has_one_button_with_a_menu(speaking_window):
    """Tabs need the room; the other languages are one key away."""
    window, pill = speaking_window, speaking_window.top.languages
    window.resize(640, 440)
    QCoreApplication.processEvents()
    shown = [b.text() for b in pill.buttons.values() if b.isVisible()]
    assert shown == ["English"]
    click(pill.buttons["en"])
    assert pill.menu.isVisible()
    assert pill.actions_by_code["en"].isChecked()
    pill.menu.hide()
    pill.actions_by_code["ru"].trigger()

    assert window.node.settings.text("language") == "ru"
    assert pill.buttons["ru"].isVisible()


def test_a_language_that_cannot_be_saved_holds_and_is_told(
    speaking_window, monkeypatch
):
    """As with every other choice."""

    def refuse(_key, _value):
        raise SettingsUnwritable("/x", "shape")

    monkeypatch.setattr(speaking_window.node.settings, "set", refuse)
    click(speaking_window.top.languages.buttons["ru"])

    assert "/x" in speaking_window.home.notices.texts[0]


# Letters


def test_a_screen_reader_gets_letters_it_can_read(speaking_window, monkeypatch):
    """Tengwar are private signs without names."""
    assert letters_for(SINDARIN, "tengwar") is Letters.TENGWAR
    assert letters_for(SINDARIN, "latin") is Letters.LATIN
    assert letters_for(RUSSIAN, "tengwar") is Letters.LATIN
    speak(speaking_window, "sjn")
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    assert letters_for(SINDARIN, "tengwar") is Letters.LATIN

    QApplication.instance().focusWindowChanged.emit(None)
    QCoreApplication.processEvents()
    assert speaking_window.strip.tabText(0) == "Bâr"


def has_sign(font, code):
    """Whether the font itself has it; what is behind it is the system's affair."""
    return QRawFont.fromFont(font).supportsCharacter(code)


def test_tengwar_are_drawn_with_the_font_for_them(speaking_window):
    """Ours has no letters of its own in their place."""
    speak(speaking_window, "sjn")
    assert FAMILY in QFontDatabase.families()
    usual, tengwar = Fonts(1.0).body, QFont(FAMILY)
    tengwar.setPixelSize(usual.pixelSize())

    signs = [chr(code) for code in range(0xE000, 0xE030) if has_sign(tengwar, code)]
    assert len(signs) > 40
    for sign in signs:
        wide = QFontMetrics(usual).horizontalAdvance(sign)
        assert wide == QFontMetrics(tengwar).horizontalAdvance(sign)


# The first start


@pytest.mark.parametrize(
    ("system", "expected"), [("ru_RU.UTF-8", "Главная"), ("de_DE.UTF-8", "Home")]
)
def test_the_first_start_speaks_as_the_system_does(tmp_path, system, expected):
    """From the first widget on."""
    program = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from fantom import app
from fantom.settings import Settings
from fantom.ui.main_window import MainWindow

def look():
    kinds = [w for w in QApplication.topLevelWidgets() if type(w) is MainWindow]
    sys.stdout.buffer.write(kinds[0].strip.tabText(0).encode())
    kinds[0].close()

sys.exit(app.run(Settings.in_memory(), lambda node: QTimer.singleShot(0, look)))
"""
    words = {"LANG": system, "LC_ALL": system, "LANGUAGE": "", "LC_MESSAGES": system}
    ended = subprocess.run(
        [sys.executable, "-c", program],
        env=os.environ | words | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        timeout=60,
        check=False,
    )

    assert ended.stdout.decode() == expected
    assert ended.returncode == 0


def test_a_switch_is_one_event_for_each_widget(speaking_window):
    """Texts are asked for once."""
    told = []

    class Listener(QLabel):
        def changeEvent(self, event):
            if event.type() == QEvent.Type.LanguageChange:
                told.append(event.type())
            super().changeEvent(event)

    listener = Listener(speaking_window)
    speak(speaking_window, "ru")
    assert len(told) == 1
    listener.deleteLater()
