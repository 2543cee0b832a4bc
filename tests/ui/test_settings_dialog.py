import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from fantom.errors import SettingsUnwritable
from fantom.settings import DECLARED, Settings
from fantom.ui.settings_dialog import KEPT_BY_FANTOM, SettingsDialog
from fantom.ui.theme import LIGHT, Theme
from tests.ui.conftest import click, press, type_in

RETURN = Qt.Key.Key_Return


@pytest.fixture
def settings(tmp_path):
    """A person's settings, with nothing in the file."""
    loaded = Settings.load(tmp_path / "settings.toml")
    loaded.override("theme", "dark")
    return loaded


@pytest.fixture
def dialog(qtbot, settings):
    """The open dialog."""
    theme = Theme(settings)
    theme.apply()
    made = SettingsDialog(settings, theme)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    return made


def show(dialog, key):
    """Turn to the page of a setting; return its row."""
    sections = list(dict.fromkeys(s.section for s in DECLARED.values()))
    dialog.sections.setCurrentRow(sections.index(DECLARED[key].section))
    return dialog.rows[key]


@pytest.mark.parametrize("key", sorted(set(DECLARED) - KEPT_BY_FANTOM))
def test_every_setting_has_an_editor_with_words(dialog, settings, key):
    """What can be chosen is found without the docs, and by a screen reader."""
    row = show(dialog, key)

    assert row.isVisible()
    assert row.title.text()
    assert row.meaning.text() == DECLARED[key].meaning
    assert row.editor.field.accessibleName() == row.title.text()
    assert row.editor.field.accessibleDescription()


def test_a_switch_is_turned_by_mouse_and_by_space(dialog, settings):
    """And the file says so at once."""
    row = show(dialog, "window.tray")
    click(row.editor.switch)
    assert settings.flag("window.tray") is True
    assert "tray = true" in settings.path.read_text()
    press(row.editor.switch, Qt.Key.Key_Space)
    assert settings.flag("window.tray") is False


def test_a_choice_holds_at_once(dialog, settings, qapp):
    """The window turns light while the dialog is open."""
    row = show(dialog, "theme")
    row.editor.choice.setFocus()
    press(row.editor.choice, Qt.Key.Key_Down)

    assert settings.text("theme") == "light"
    assert LIGHT.bg in qapp.styleSheet()


def test_text_grows_at_once(dialog, settings):
    """The person sees which size is right."""
    row = show(dialog, "window.text_scale")
    before = dialog._theme.fonts.pixels("body")
    row.editor.number.selectAll()
    type_in(row.editor.number, "200")
    press(row.editor.number, RETURN)

    assert settings.integer("window.text_scale") == 200
    assert dialog._theme.fonts.pixels("body") == 2 * before


def test_a_name_that_is_too_long_is_explained_below(dialog, settings):
    """Nothing changes, the words stay, and a shorter one takes the sentence away."""
    row = show(dialog, "name")
    type_in(row.editor.line, "x" * 65)
    press(row.editor.line, RETURN)

    assert "64 bytes" in row.error.text()
    assert row.error.isVisible()
    assert row.editor.line.property("look") == "wrong"
    assert row.editor.line.text() == "x" * 65
    assert settings.text("name") == ""
    press(row.editor.line, Qt.Key.Key_Backspace)
    press(row.editor.line, RETURN)
    assert settings.text("name") == "x" * 64
    assert not row.error.isVisible()


def test_an_address_is_chosen_or_typed(dialog, settings):
    """Words for most people, an address for the others, nonsense for nobody."""
    row = show(dialog, "network.public_address")
    for typed, value in (("2001:db8::0", "2001:db8::"), ("nonsense", "2001:db8::")):
        row.editor.line.selectAll()
        type_in(row.editor.line, typed)
        press(row.editor.line, RETURN)
        assert settings.text("network.public_address") == value
    assert "no IPv6 address" in row.error.text()
    row.editor.choice.setCurrentIndex(0)
    row.editor.choice.activated.emit(0)
    assert settings.text("network.public_address") == "ask"
    assert not row.error.isVisible()


def test_a_list_has_a_line_for_each(dialog, settings):
    """It is taken when the person goes on."""
    row = show(dialog, "connections.whitelist")
    row.editor.lines.setFocus()
    type_in(row.editor.lines, "2001:db8::1")
    press(row.editor.lines, RETURN)
    type_in(row.editor.lines, " 2001:db8::2")
    dialog.close_button.setFocus()

    assert settings.texts("connections.whitelist") == ["2001:db8::1", "2001:db8::2"]


def test_what_changes_elsewhere_is_seen_here(dialog, settings):
    """The mode may be switched on the first page meanwhile."""
    settings.set("network.mode", "public")

    assert dialog.rows["network.mode"].editor.choice.currentData() == "public"


def test_what_cannot_be_saved_is_told_where_it_was_chosen(
    dialog, settings, monkeypatch
):
    """It holds until the end of the run, and the person knows."""

    def refuse(_key, _value):
        raise SettingsUnwritable("/x", "shape")

    row = show(dialog, "window.tray")
    monkeypatch.setattr(settings, "set", refuse)
    click(row.editor.switch)

    assert "/x" in row.error.text()


def test_the_file_can_be_found(dialog, settings):
    """Its path is shown, and copied by a button that says so."""
    click(dialog.copy_button)

    assert QGuiApplication.clipboard().text() == str(settings.path)
    assert dialog.path.text() == str(settings.path)
    assert dialog.copy_button.text() == "Copied"
    dialog.copy_button.rest()
    assert dialog.copy_button.text() == "Copy path"


def test_escape_closes_it(dialog):
    """There is nothing to confirm."""
    press(dialog, Qt.Key.Key_Escape)

    assert not dialog.isVisible()


def test_the_folder_for_files_is_typed_or_chosen(dialog, settings, tmp_path):
    """Nothing means the usual one."""
    row = show(dialog, "files.directory")
    assert row.editor.line.text() == ""
    assert row.editor.line.placeholderText() == "Downloads"
    click(row.editor.button)
    (chooser,) = dialog.findChildren(QFileDialog)
    chooser.fileSelected.emit(str(tmp_path))
    chooser.close()

    assert settings.text("files.directory") == str(tmp_path)
    assert row.editor.line.text() == str(tmp_path)
    click(row.editor.button)
    starts = {it.directory().absolutePath() for it in dialog.findChildren(QFileDialog)}
    assert str(tmp_path) in starts


def test_sizes_have_their_unit(dialog, settings):
    """As it is spoken."""
    row = show(dialog, "files.max_size")
    assert row.editor.number.text() == "100 MiB"


def test_the_button_of_a_folder_goes_below_where_letters_are_large(dialog, settings):
    """Or both would be too narrow."""
    row = show(dialog, "files.directory")
    line, button = row.editor.line, row.editor.button
    assert button.x() > line.x()
    settings.override("window.text_scale", 200)
    dialog.grab()
    assert button.y() > line.y()
