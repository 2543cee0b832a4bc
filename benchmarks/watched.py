"""Runs the real window and tells on stdout when it was painted; no figure.

usage: python -m benchmarks.watched LEFT TO [options of fantom]
    LEFT: where the window stands, in pixels; TO: whom to dial, or - for nobody

Times are CLOCK_MONOTONIC, which all processes share; `spent` is the processor time of
this one until it has painted, of all its threads.  A line is printed by a timer
that was started inside a paint event: it runs after the whole window was painted.
"""

# ruff: noqa: E402 - as in `__main__`, where much is loaded only once this is done
from fantom.__main__ import prepare

prepare()

import sys
import time
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from fantom import app, cli
from fantom.settings import Settings
from fantom.ui.main_window import MainWindow

# Nothing may be loaded here that Fantom itself does not load before its first paint.
if TYPE_CHECKING:
    import asyncio

    from fantom.chat.conversation import Conversation
    from fantom.chat.entry import Line
    from fantom.node import Node
    from fantom.ui.message_list import MessageList

_SETTLE_MS = 500
W = TypeVar("W", bound=QWidget)


def main() -> int:
    """Run the window; return its exit code."""
    left, to = int(sys.argv[1]), sys.argv[2]
    watcher = Watcher(left, to)
    watcher.watch_paint(MainWindow, watcher.on_window_painted)

    def face(settings: Settings, listen: cli.Listen) -> int:
        return app.run(settings, lambda node: watcher.start(node, listen))

    return cli.start(cli.parse(sys.argv[3:]), face)


class Watcher:
    """Knows what was painted already."""

    def __init__(self, left: int, to: str) -> None:
        self._left, self._to = left, to
        self._is_painted = False
        self._new_texts = 0
        self._connecting: asyncio.Task[object] | None = None

    def start(self, node: "Node", listen: cli.Listen) -> None:
        """Listen, and dial whoever is to be dialled."""
        listen(node)
        tell("listening", repr(time.monotonic()))
        import asyncio  # noqa: PLC0415

        from fantom.ui.message_list import MessageList  # noqa: PLC0415

        self.watch_paint(MessageList, self.on_list_painted)
        tell("endpoint", str(node.listening.status.endpoint))
        node.conversations.opened.connect(self._on_opened)
        if self._to != "-":
            self._connecting = asyncio.ensure_future(node.connect_to(self._to))

    def watch_paint(self, kind: type, told: object) -> None:
        """Call `told` with the widget whenever one of `kind` is painted."""
        paint = kind.paintEvent  # type: ignore[attr-defined]

        def painted(widget: QObject, event: QPaintEvent) -> None:
            paint(widget, event)
            told(widget)  # type: ignore[operator]

        kind.paintEvent = painted  # type: ignore[attr-defined]

    def on_window_painted(self, window: MainWindow) -> None:
        """Tell of the first time."""
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, lambda: self._tell_of_window(window))

    def _tell_of_window(self, window: MainWindow) -> None:
        tell("spent", repr(time.process_time()))
        tell("painted", repr(time.monotonic()))
        tell("window", str(int(window.winId())))
        window.move(self._left, 0)

    def on_list_painted(self, _messages: "MessageList") -> None:
        """Tell of new texts."""
        if self._new_texts:
            self._new_texts = 0
            QTimer.singleShot(0, lambda: tell("bubble", repr(time.monotonic())))

    def _bring_chat_to_front(self) -> None:
        from fantom.ui.composer import MessageField  # noqa: PLC0415
        from fantom.ui.message_list import MessageList  # noqa: PLC0415

        (messages,) = _all_of(MessageList)
        page: QWidget = messages
        while not isinstance(pages := page.parentWidget(), QStackedWidget):
            assert pages is not None, "every chat is a page"
            page = pages
        pages.setCurrentWidget(page)
        _all_of(MessageField)[0].setFocus()
        tell("chat", "open")

    def _on_opened(self, conversation: "Conversation") -> None:
        conversation.lines_added.connect(self._on_lines)
        QTimer.singleShot(_SETTLE_MS, self._bring_chat_to_front)

    def _on_lines(self, _conversation: "Conversation", lines: "list[Line]") -> None:
        from fantom.chat.entry import Author, Entry  # noqa: PLC0415

        for line in lines:
            if isinstance(line, Entry) and line.author is Author.PEER:
                self._new_texts += 1


def _all_of(kind: type[W]) -> list[W]:
    return [w for w in QApplication.allWidgets() if isinstance(w, kind)]


def tell(what: str, value: str) -> None:
    """Print one fact."""
    sys.stdout.write(f"{what} {value}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
