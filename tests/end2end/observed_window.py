"""Runs the real window, and tells on stdout what can be seen in it.

usage: python -m tests.end2end.observed_window [options of fantom]
"""

import json
import sys

from PySide6.QtCore import QPointF, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel

from fantom import app, cli
from fantom.ui.main_window import MainWindow
from fantom.ui.message_list import MessageList
from fantom.ui.theme import STYLE

LOOK_MS = 30


class Observer:
    """Prints the state of the window whenever it is another."""

    def __init__(self):
        self.last = None
        self.timer = QTimer(interval=LOOK_MS)
        self.timer.timeout.connect(self.look)
        self.timer.start()

    def look(self):
        windows = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
        (window,) = [w for w in windows if isinstance(w, MainWindow)] or [None]
        if window is not None and (state := self.state(window)) != self.last:
            self.last = state
            sys.stdout.write(json.dumps(state) + "\n")
            sys.stdout.flush()

    def state(self, window):
        focused = QApplication.focusWidget()
        return {
            "endpoint": endpoint(window),
            "active": window.isActiveWindow(),
            "focus": type(focused).__name__ if focused else None,
            "lines": [
                line for part in window.findChildren(MessageList) for line in seen(part)
            ],
            "feet": [
                foot for part in window.findChildren(MessageList) for foot in feet(part)
            ],
            "tabs": tabs(window.strip),
            "buttons": {
                b.text() or b.accessibleName(): centre(b)
                for b in window.findChildren(QAbstractButton)
                if b.isVisible() and b.isEnabled()
            },
            "dialog": [
                line.text()
                for dialog in window.findChildren(QDialog)
                for line in dialog.findChildren(QLabel)
                if line.isVisible() and line.text()
            ],
        }


def endpoint(window):
    """Return where the window listens, if it does, and has begun at all."""
    node = getattr(window, "node", None)
    return str(node and node.listening.status.endpoint)


def seen(messages):
    """Return what a person can read in a list of messages."""
    if not messages.isVisible():
        return []
    view = messages.viewport().rect().toRectF()
    rows = range(len(messages._lines))
    return [messages.spoken(r) for r in rows if view.intersects(messages.row_rect(r))]


def feet(messages):
    """Return, for each of these lines, where its time stands: there it is held."""
    if not messages.isVisible():
        return []
    port = messages.viewport()
    tops = [messages.row_rect(row).top() for row in range(len(messages._lines))]
    shapes = [messages._row(row).shape(top) for row, top in enumerate(tops)]
    places = [QPointF(shape.center().x(), shape.bottom() - 10) for shape in shapes]
    return [
        _on_screen(port, it.toPoint())
        for it in places
        if port.rect().contains(it.toPoint())
    ]


def tabs(strip):
    """Return where each tab is."""
    rects = {strip.tabText(n): strip.tabRect(n) for n in range(strip.count())}
    return {name: _on_screen(strip, rect.center()) for name, rect in rects.items()}


def _on_screen(widget, place):
    point = widget.mapToGlobal(place)
    return [point.x(), point.y()]


def centre(button):
    """Return where to click, on the screen."""
    return _on_screen(button, button.rect().center())


def observed(settings, listen):
    """Run the window with an observer of it."""
    application = QApplication([*sys.argv[:1], *STYLE])
    application.setProperty("observer", Observer())
    return app.run(settings, listen)


if __name__ == "__main__":
    sys.exit(cli.start(cli.parse(sys.argv[1:]), observed))
