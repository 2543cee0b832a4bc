"""The program as a whole, in a process of its own."""

import os
import subprocess
import sys
import textwrap

import pytest

SECONDS = 60


def start(body, preparing=""):
    """Run the window; `body` is what its `listen(node)` does."""
    program = (
        textwrap.dedent(
            """
            import os, signal, sys
            from PySide6.QtCore import QTimer
            from PySide6.QtWidgets import QApplication
            from fantom import app
            from fantom.errors import CannotListen
            from fantom.settings import Settings
            from fantom.ui.crash_dialog import CrashDialog
            from fantom.ui.main_window import MainWindow

            def window(kind=MainWindow):
                return [w for w in QApplication.topLevelWidgets() if type(w) is kind][0]

            def soon(slot):
                QTimer.singleShot(0, slot)

            def listen(node):
            """
        )
        + textwrap.indent(textwrap.dedent(body), "    ")
        + f"\nsettings = Settings.in_memory()\n{preparing}"
        + "\nsys.exit(app.run(settings, listen))\n"
    )
    return subprocess.run(
        [sys.executable, "-c", program],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )


def test_it_ends_with_its_window():
    """Closing the window is all that it takes, and that is no error."""
    ended = start("soon(window().close)")

    assert ended.returncode == 0
    assert "Traceback" not in ended.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
def test_it_ends_when_the_system_asks(name):
    """Ctrl+C and logging out say goodbye to everybody, too."""
    ended = start(f"soon(lambda: os.kill(os.getpid(), signal.{name}))")

    assert ended.returncode == 0


def test_it_is_painted_before_it_loads_what_it_talks_with():
    """Home is to be seen at once; what takes long to load comes after it."""
    imports = "import sys; from fantom import __main__, app; print(*sys.modules)"
    loaded = subprocess.check_output([sys.executable, "-c", imports], text=True)
    ended = start("print(window()._is_painted); soon(window().close)")

    late = {"asyncio", "qasync", "msgspec", "nacl", "fantom.node", "fantom.ui.chat_tab"}
    late |= {"fantom.ui.lock_page", "fantom.ui.identity_dialog", "fantom.ui.idle"}
    late |= {"dataclasses", "ssl", "tomlkit", "wave", "fantom.i18n.error_text"}
    late |= {"fantom.identity.verification"}
    assert late & set(loaded.split()) == set()
    assert ended.stdout == "True\n"


def test_a_first_window_is_set_in_our_letters():
    """In a process that had no window before, from the first picture on."""
    ended = start(
        """
        from PySide6.QtWidgets import QLabel
        labels = window().home.findChildren(QLabel)
        # Addresses alone have letters of one width.
        print({label.font().families()[0] for label in labels} - {"DejaVu Sans Mono"})
        soon(window().close)
        """
    )

    assert ended.stdout == "{'Fantom Inter'}\n", ended.stderr


def test_a_window_that_nobody_sees_begins_without_a_paint():
    """It was asked to start minimised."""
    ended = start(
        "print(window()._is_painted); soon(window().quit)",
        'settings.override("window.start_minimised", "true")',
    )

    assert ended.stdout == "False\n"
    assert ended.returncode == 0


def test_who_cannot_listen_can_still_write():
    """The window says what is wrong and goes on."""
    ended = start(
        """
        def look():
            print(window().home.notices.texts)
            window().close()
        soon(look)
        raise CannotListen("[::1]:31488", "taken")
        """
    )

    assert "[::1]:31488" in ended.stdout
    assert ended.returncode == 0


@pytest.mark.parametrize(
    "bug",
    ["1 / 0", "import asyncio; asyncio.ensure_future(fail())"],
    ids=["slot", "task"],
)
def test_a_bug_is_reported_and_nothing_ends(bug):
    """In a slot or in a task: a dialog, a wordless log, and the window stays."""
    ended = start(
        f"""
        import gc
        async def fail():
            1 / 0
        def broken():
            {bug}
        def look():
            gc.collect()
            found = [w for w in QApplication.topLevelWidgets()
                     if type(w) is CrashDialog and w.isVisible()]
            if not found:
                return
            print(found[0].report.toPlainText(), window().isVisible())
            timer.stop()
            window().close()
        soon(broken)
        global timer
        timer = QTimer(interval=10)
        timer.timeout.connect(look)
        timer.start()
        """
    )

    assert "ZeroDivisionError" in ended.stdout
    assert ended.stdout.rstrip().endswith("True")
    assert "division by zero" not in ended.stdout + ended.stderr
    assert "ZeroDivisionError" in ended.stderr


# One window a profile


@pytest.fixture
def start_fantom(tmp_path):
    """Start the whole program with one profile, as a person does."""
    started = []

    def build(*arguments):
        process = subprocess.Popen(
            [sys.executable, "-m", "fantom", "--profile", str(tmp_path / "me"),
             "--bind", "::1", "--port", "0", *arguments],
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            text=True,
        )  # fmt: skip
        started.append(process)
        return process

    yield build
    for process in started:
        process.kill()
        process.communicate()


def found(directory):
    """Wait until the first window can be called."""
    from fantom.app import wake

    return any(wake(directory) for _ in range(40))


def test_a_second_start_brings_the_first_window_to_the_front(
    run, start_fantom, tmp_path
):
    """It says so in one line, and that is no error."""
    start_fantom()
    assert found(tmp_path / "me")

    second = start_fantom()
    said, complaints = second.communicate(timeout=SECONDS)

    assert second.returncode == 0
    assert said.count("\n") == 1
    assert "front" in said
    assert complaints == ""


def test_headless_still_says_that_the_profile_is_in_use(run, start_fantom, tmp_path):
    """A program that drives it wants an exit code, not somebody's window."""
    start_fantom()
    assert found(tmp_path / "me")

    second = start_fantom("headless")
    _said, complaints = second.communicate(timeout=SECONDS)

    assert second.returncode == 2
    assert complaints.count("\n") == 1


def test_a_headless_one_has_no_window_to_bring(start_fantom, tmp_path):
    """Then the second start says who has the profile."""
    first = start_fantom("headless")
    first.stdin.write('{"jsonrpc": "2.0", "id": 1, "method": "node.status"}\n')
    first.stdin.flush()
    first.stdout.readline()

    second = start_fantom()
    _said, complaints = second.communicate(timeout=SECONDS)

    assert second.returncode == 2
    assert str(tmp_path) in complaints


def test_a_caller_brings_the_window_back():
    """However it was put away."""
    ended = start(
        """
        def look():
            window().showMinimized()
            app._on_called(window(), {"do": "show", "unknown": 1})
            print(window().isMinimized())
            window().hide()
            app._on_called(window(), {"do": "something new"})
            print(window().isVisible())
            app._on_called(window(), {"do": "show"})
            print(window().isVisible())
            window().close()
        soon(look)
        """
    )

    assert ended.stdout.split() == ["False", "False", "True"]
    assert ended.returncode == 0
