"""What has arrived, shown by a file manager on a bus of our own."""

import shutil
import subprocess
import sys

import pytest
from PySide6.QtCore import ClassInfo, QObject, QProcess, Slot
from PySide6.QtDBus import QDBusConnection
from PySide6.QtGui import QDesktopServices

from fantom.file_errors import CannotOpen
from fantom.ui import desktop

FILE_MANAGER = "org.freedesktop.FileManager1"


@ClassInfo({"D-Bus Interface": FILE_MANAGER})
class FileManager(QObject):
    """Shows nothing, and remembers what it was asked for."""

    def __init__(self):
        super().__init__()
        self.shown = []

    @Slot("QStringList", str)
    def ShowItems(self, uris, _token):
        self.shown += uris


@pytest.fixture
def bus():
    """A bus that nobody else is on, as one who speaks there sees it."""
    if shutil.which("dbus-daemon") is None:
        pytest.skip("NO BUS CAN BE STARTED HERE")
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    address = daemon.stdout.readline().strip()

    def connect(name):
        return QDBusConnection.connectToBus(address, name)

    yield connect
    for name in ("we", "manager"):
        QDBusConnection.disconnectFromBus(name)
    daemon.kill()
    daemon.wait()
    daemon.stdout.close()


@pytest.fixture
def opened(monkeypatch):
    """What the system was asked to open."""
    asked = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: asked.append(url.toLocalFile()) or True
    )
    return asked


def test_a_file_manager_shows_it(run, bus, tmp_path):
    """The file, and not only the folder it is in."""
    manager, theirs = FileManager(), bus("manager")
    all_of_it = QDBusConnection.RegisterOption.ExportAllSlots
    assert theirs.registerObject("/org/freedesktop/FileManager1", manager, all_of_it)
    assert theirs.registerService(FILE_MANAGER)
    path = tmp_path / "a lake & swans.jpg"

    assert run(desktop.ask_file_manager(path, bus("we")))
    assert manager.shown == [path.as_uri()]


def test_a_bus_without_a_file_manager(run, bus, tmp_path):
    """Nobody shows it."""
    assert not run(desktop.ask_file_manager(tmp_path, bus("we")))


def test_no_bus_at_all(run, tmp_path):
    """As on a bare window manager."""
    nowhere = QDBusConnection("never connected")

    assert not run(desktop.ask_file_manager(tmp_path, nowhere))


def test_then_the_folder_is_opened(run, opened, monkeypatch, tmp_path):
    """Where nothing can select."""

    async def nobody(_path):
        return False

    monkeypatch.setattr(desktop, "_select", nobody)
    path = tmp_path / "a"
    path.touch()

    run(desktop.show_path(path))

    assert opened == [str(tmp_path)]


PROGRAMS = {"win32": ("explorer", "/select,"), "darwin": ("open", "-R")}


@pytest.mark.parametrize("system", PROGRAMS)
def test_other_systems_have_a_program_for_it(run, monkeypatch, tmp_path, system):
    """It is started, and nobody waits for it."""
    started = []
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(
        QProcess, "startDetached", lambda *call: started.append(call) or (True, 1)
    )
    path = tmp_path / "a"
    path.touch()

    run(desktop.show_path(path))

    program, word = PROGRAMS[system]
    assert started == [(program, (word, str(path)))]


@pytest.mark.parametrize("deed", [desktop.open_path, desktop.show_path])
def test_what_is_gone_is_told(run, opened, tmp_path, deed):
    """Somebody moved it."""
    with pytest.raises(CannotOpen):
        run(deed(tmp_path / "gone"))
    assert opened == []
