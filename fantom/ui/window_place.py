"""Puts the window where it was, and remembers where it is."""

from contextlib import suppress

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from fantom.errors import FantomError
from fantom.settings import Settings
from fantom.ui.placing import Placement, parse_placement, repaired

_GEOMETRY = "window.geometry"


class WindowPlace:
    """Knows where the window was put, and writes only what the person changed."""

    def __init__(self, window: QWidget, settings: Settings, size: QSize) -> None:
        self._window, self._settings = window, settings
        window.resize(size.boundedTo(window.screen().availableSize()))
        placement = parse_placement(settings.text(_GEOMETRY))
        screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        if placement is not None and screens:
            least = window.minimumSize()
            window.setGeometry(repaired(placement.frame, screens, least))
            if placement.maximised:
                window.setWindowState(Qt.WindowState.WindowMaximized)
        self._placed = self._now()

    def keep(self) -> None:
        """Write it only if the person changed it: no file that nobody asked for."""
        placement, before = self._now(), self._placed
        is_same = placement.looks == before.looks
        if self._settings.text(_GEOMETRY):
            is_same = placement == before
        # Where nothing was kept yet, the desktop itself may have moved it.
        if not is_same:
            with suppress(FantomError):  # nobody is there to read about it
                self._settings.set(_GEOMETRY, str(placement))

    def _now(self) -> Placement:
        window = self._window
        is_maximised = window.isMaximized()
        frame = window.normalGeometry() if is_maximised else window.geometry()
        return Placement(frame, is_maximised)
