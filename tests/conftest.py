"""Fixtures that every test may use."""

import asyncio
import gc
import os
from itertools import count

import pytest
import qasync
from hypothesis import settings as hypothesis_settings
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from fantom.endpoint import Endpoint
from fantom.node import Node
from fantom.settings import Settings
from fantom.ui import clipboard
from fantom.ui.theme import STYLE
from tests.end2end.pulse import Pulse
from tests.net.cpp_double import CppDouble

# The many programs that tests start are compiled once, as installed ones are.
os.environ["PYTHONDONTWRITEBYTECODE"] = ""

SECONDS = 60.0  # nothing here takes so long: it only turns a hang into a failure
LOOK = 0.002
NOW_AND_THEN = 100  # tests
_TESTS = count(1)

# A busy machine isn't a bug, and the same commit gives the same result everywhere.
hypothesis_settings.register_profile("house", deadline=None, derandomize=True)
hypothesis_settings.load_profile("house")


def pytest_collection_finish():
    """Look for garbage between tests only, and not through all that was loaded.

    Other threads would destroy what Qt made in this one (`fantom.garbage`).
    """
    gc.disable()
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _no_garbage():
    """Leave nothing to the next test: a new style is for all widgets that there are.

    Qt deletes later only when a loop turns again; pytest-qt's loop does not count.
    """
    yield
    # What lives long is looked through now and then: each time, it took a sixth of all.
    gc.collect(1 if next(_TESTS) % NOW_AND_THEN else 2)
    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="session", autouse=True)
def _clean_clipboard():
    """Leave nothing on it: Qt ends after Python, and could not free it."""
    yield
    if isinstance(QCoreApplication.instance(), QGuiApplication):
        clipboard.clear()


@pytest.fixture(scope="session")
def qapp_args():
    """What the program tells Qt, too."""
    return ["fantom", *STYLE]


class _Patient(QtBot):
    """Waits as long as we do, not for 5 s, which a busy machine may need."""

    def waitUntil(self, callback, *, timeout=SECONDS * 1_000):
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal, *, timeout=SECONDS * 1_000, **more):
        return super().waitSignal(signal, timeout=timeout, **more)


@pytest.fixture
def qtbot(qapp, request):
    """Press, click, wait."""
    return _Patient(request)


@pytest.fixture
def pulse(tmp_path, monkeypatch):
    """Hear what programs play that are started from here."""
    with Pulse(tmp_path) as heard:
        for name, value in heard.environment.items():
            monkeypatch.setenv(name, value)
        yield heard


async def until(condition):
    """Wait until `condition()` is true, and return what it gave."""
    async with asyncio.timeout(SECONDS):
        # Any condition at all, without a signal of its own.
        while not (outcome := condition()):  # noqa: ASYNC110
            await asyncio.sleep(LOOK)
    return outcome


async def turns(count=20):
    """Let the loop turn, for what must *not* happen."""
    for _ in range(count):
        await asyncio.sleep(LOOK)


class _Loop(qasync.QEventLoop):
    """Qt's loop; tasks may also go on while pytest-qt lets Qt work between runs."""

    def _after_run_forever(self):
        super()._after_run_forever()
        asyncio.events._set_running_loop(self)


@pytest.fixture
def run(qapp):
    """Drive a coroutine on Qt's loop, as the program does; no task may fail."""
    loop = _Loop(qapp)
    asyncio.set_event_loop(loop)
    bugs = []
    loop.set_exception_handler(lambda _loop, context: bugs.append(context))

    async def bounded(coroutine, seconds):
        async with asyncio.timeout(seconds):
            return await coroutine

    def drive(coroutine, seconds=SECONDS):
        return loop.run_until_complete(bounded(coroutine, seconds))

    yield drive

    loop.run_until_complete(_end_tasks())
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect(1)  # a task whose error nobody has seen tells it only now
    asyncio.events._set_running_loop(None)
    loop.close()
    asyncio.set_event_loop(None)
    assert bugs == []


async def _end_tasks():
    tasks = asyncio.all_tasks() - {asyncio.current_task()}
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    await turns(2)


@pytest.fixture
def node_factory(run):
    """Build nodes that let everybody in, and stop them in the end."""
    nodes = []

    def build(action="accept", legacy="allow"):
        settings = Settings.in_memory()
        settings.override("connections.default_action", action)
        settings.override("connections.legacy", legacy)
        node = Node(settings)
        nodes.append(node)
        return node

    yield build

    async def stop():
        for node in nodes:
            node.stop()
            node.transfers.close(SECONDS)  # its threads would wait for more to do
        await turns(2)

    run(stop())


@pytest.fixture
def start_cpp(run):
    """Start C++ Fantom Chats on `::1`; they live until the test is over."""
    doubles = []

    def start(zone=""):
        double = CppDouble(zone=zone)
        double.listen()
        doubles.append(double)
        return double

    yield start

    async def stop():
        for double in doubles:
            double.stop()
        await turns(2)

    run(stop())


@pytest.fixture
def cpp(start_cpp):
    """A C++ Fantom Chat on `::1`, its server started."""
    return start_cpp()


def listen(node):
    """Let `node` listen on a free port of `::1`, and return where."""
    node.listening.listen_on(Endpoint("::1", 0))
    return node.listening.status.endpoint
