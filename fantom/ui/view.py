"""What the person can see at this moment."""

from PySide6.QtWidgets import QWidget

from fantom.ui.tab_strip import TabStrip


class View:
    """The window as its owner's eyes have it."""

    def __init__(self, window: QWidget, strip: TabStrip) -> None:
        self.window, self._strip = window, strip
        self.is_shut = False  # the page that asks for the passphrase is in front

    @property
    def is_active(self) -> bool:
        """Whether the window, or one of its dialogs, is open and has the keyboard."""
        window = self.window
        is_open = window.isVisible() and not window.isMinimized()
        return is_open and not self.is_shut and window.isActiveWindow()

    def shows(self, tab_id: str) -> bool:
        """Whether that tab is in front of the person."""
        return self.is_active and self._strip.current == tab_id
