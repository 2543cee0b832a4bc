from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from fantom.file_errors import FolderGone
from fantom.files.transfer import State
from fantom.i18n.languages import RUSSIAN
from fantom.ui.files_facts import Deed
from fantom.ui.files_model import FilesModel, offered
from tests.conftest import until
from tests.ui import transfers as files
from tests.ui.conftest import click, press
from tests.ui.people import meet

NAMES = (
    "a/1.jpg",
    "a/setup.exe",
    "../../.bashrc",
    ("a/big.bin", 5 * files.MIB),
    "a/x/",
)
CHECK = Qt.ItemDataRole.CheckStateRole


@pytest.fixture
def offer(window, tmp_path):
    """Many files that somebody offers."""
    window.settings.override("files.directory", str(tmp_path))
    peer, _link = meet(window.node)
    window.strip.choose(peer.id)
    return files.come(window.node, peer, *NAMES)


@pytest.fixture
def sheet(window, offer):
    """What Choose… opens."""
    tab = window.tabs[offer.peer.id]
    tab.file_actions.do(offer.transfer.id, Deed.CHOOSE)
    return tab.file_actions.sheet


@pytest.fixture
def model(theme, translation):
    """The rows alone."""
    pairs = [it if isinstance(it, tuple) else (it, 1_000) for it in NAMES]
    return FilesModel([offered(path, size) for path, size in pairs], theme)


def row(model, at, role=Qt.ItemDataRole.DisplayRole):
    """What both columns of a row say."""
    return [model.data(model.index(at, column), role) for column in (0, 1)]


def tick(model, at, *, on):
    """Tick a row, or not."""
    state = Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
    return model.setData(model.index(at, 0), state.value, CHECK)


def test_what_can_be_had_is_ticked(model):
    """What has a bad name cannot be, and says why."""
    assert model.chosen == [0, 1, 3, 4]
    assert (model.count, model.programs, model.refused) == (5, 1, 1)
    assert model.size == 1_000 + 1_000 + 5 * files.MIB + 1_000
    assert not tick(model, 2, on=True)
    assert not model.flags(model.index(2, 0)) & Qt.ItemFlag.ItemIsEnabled
    why = row(model, 2, Qt.ItemDataRole.ToolTipRole)[0]
    assert why.startswith("A file was refused")


def test_rows_say_name_kind_and_size(model):
    """To eyes and ears; the name is the one that it would get."""
    assert row(model, 0) == ["a/1.jpg", "1000 bytes"]
    assert row(model, 1) == ["a/setup.exe", "program · 1000 bytes"]
    assert row(model, 2) == ["../../.bashrc", "refused: its name"]
    assert row(model, 4) == ["a/x/", "folder"]
    spoken = row(model, 1, Qt.ItemDataRole.AccessibleTextRole)[0]
    assert spoken == "a/setup.exe, program · 1000 bytes"
    assert row(model, 0, Qt.ItemDataRole.FontRole) == [None, None]
    assert offered("con.txt\u202e", 1).path == "_con.txt_"


def test_ticks_are_counted(model):
    """One by one, all, and none."""
    told = []
    model.chosen_changed.connect(lambda: told.append(model.chosen))
    assert tick(model, 1, on=False)
    model.choose(everything=False)
    model.choose(everything=True)

    assert told == [[0, 3, 4], [], [0, 1, 3, 4]]
    assert row(model, 0, CHECK)[0] is Qt.CheckState.Checked
    assert not model.setData(model.index(0, 0), "x", Qt.ItemDataRole.EditRole)


def test_the_sheet_says_what_it_would_be(sheet, tmp_path):
    """How many, how much, where to, and what to be careful with."""
    assert sheet.isVisible()
    assert not sheet.isModal()
    assert sheet.place.text() == str(tmp_path)
    assert sheet.total.text().startswith("4 of 5 file")
    assert "program" in sheet.warning.text()
    sheet.none_button.click()
    assert not sheet.save_button.isEnabled()
    assert "program" not in sheet.warning.text()
    sheet.all_button.click()
    assert sheet.save_button.isEnabled()


def test_space_ticks(sheet, qtbot):
    """As in any list of boxes."""
    sheet.activateWindow()
    sheet.view.setFocus()
    press(sheet.view, Qt.Key.Key_Space)
    assert sheet.model.chosen == [1, 3, 4]
    press(sheet.view, Qt.Key.Key_Down)
    press(sheet.view, Qt.Key.Key_Space)
    assert sheet.model.chosen == [3, 4]


def test_what_is_ticked_is_taken(sheet, offer, window, run, tmp_path):
    """Into the folder that is named."""
    folder = tmp_path / "there"
    folder.mkdir()
    sheet.put_into(folder)
    tick(sheet.model, 1, on=False)

    async def take():
        click(sheet.save_button)
        await until(lambda: offer.transfer.accepted is not None)

    run(take())

    assert list(offer.transfer.accepted) == [0, 3, 4]
    assert offer.folder == folder
    assert window.tabs[offer.peer.id].file_actions.sheet is None


def test_no_room_is_said_in_the_sheet(sheet, offer, run, tmp_path):
    """Which stays, so that another folder can be chosen."""
    sheet.put_into(tmp_path / "no" / "where")

    async def take():
        sheet.take()
        await until(lambda: sheet.fault.error)

    run(take())

    assert isinstance(sheet.fault.error, FolderGone)
    assert sheet.isVisible()
    assert sheet.save_button.isEnabled()
    assert offer.transfer.state is State.OFFERED
    sheet.put_into(tmp_path)
    assert sheet.fault.error is None


def test_the_folder_is_chosen_in_a_dialog(sheet, tmp_path):
    """Which begins where they would go."""
    click(sheet.change_button)
    (dialog,) = sheet.findChildren(QFileDialog)
    assert Path(dialog.directory().absolutePath()) == tmp_path
    dialog.fileSelected.emit(str(tmp_path / "other"))
    dialog.close()

    assert sheet.folder == tmp_path / "other"
    assert sheet.place.text().endswith("other")


def test_what_is_withdrawn_cannot_be_taken(sheet, offer, window):
    """It says so, and waits to be closed."""
    files.end(window.node, offer)

    assert not sheet.save_button.isEnabled()
    assert "cancelled" in sheet.total.text()
    sheet.all_button.click()
    assert not sheet.save_button.isEnabled()


def test_it_is_gone_when_the_files_come_already(sheet, offer, window):
    """A client without a face may have answered; or the tab was closed."""
    files.flow(window.node, offer)
    assert window.tabs[offer.peer.id].file_actions.sheet is None


def test_it_follows_the_language(sheet, translation, qapp):
    """While it is open."""
    translation.speak(RUSSIAN)
    qapp.processEvents()
    assert sheet.save_button.text() == "Сохранить"
    assert sheet.total.text().startswith("5 файлов, выбрано: 4")
    assert sheet.title.text().endswith("Alice")
