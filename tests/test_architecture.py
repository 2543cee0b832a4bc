"""The rules of the house, as tests."""

import ast
import typing
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal

from fantom.node import Node
from fantom.protocol.messages import Message
from fantom.settings import Settings

ROOT = Path(__file__).parents[1] / "fantom"
MODULES = sorted(ROOT.rglob("*.py"))
EVERY_MODULE = pytest.mark.parametrize(
    "path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix()
)
DRAWING = {"QtWidgets", "QtGui", "QtSvg", "QtSvgWidgets"}
EMISSIONS = 100_000


def qt_modules(path):
    """Yield the names of Qt's modules that a module imports, however it does."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        yield from (n.split(".")[1] for n in names if n.startswith("PySide6."))


def message_types():
    """Return every type that a peer can say: one, or the members of a union."""
    return set(typing.get_args(Message)) or {Message}


@EVERY_MODULE
def test_only_ui_draws_and_only_net_dials(path):
    """Where the thinking happens nobody knows of windows or of sockets.

    QtGui also reads pictures, which a program without a face does as well; for
    that it needs no application.
    """
    used, home = set(qt_modules(path)), path.relative_to(ROOT).parts[0]
    allowed = {"QtGui"} if home == "pictures" else set()

    assert home in {"ui", "app.py"} or not used & DRAWING - allowed
    assert home == "net" or "QtNetwork" not in used


@EVERY_MODULE
def test_no_module_outgrows_a_reader(path):
    """400 lines at the most."""
    assert len(path.read_text().splitlines()) <= 400


def test_every_message_has_exactly_one_reader(qapp):
    """Nothing that a peer says is lost between the rooms, or heard twice."""
    peers = Node(Settings.in_memory()).peers

    assert peers.claimed == message_types()
    for message in message_types():
        with pytest.raises(ValueError, match="already claimed"):
            peers.claim(message, print)


class Bell(QObject):
    rung = Signal(object)


@pytest.mark.parametrize("value", [None, True], ids=str)
def test_qt_keeps_count_of_what_it_carries(qapp, value):
    """PySide6 6.12.0 drops a reference to None or True at every emit, and aborts."""
    bell, heard = Bell(), []
    bell.rung.connect(heard.append)
    for _ in range(EMISSIONS):
        bell.rung.emit(value)

    assert len(heard) == EMISSIONS
