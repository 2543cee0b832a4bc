"""Where others reach us: shown, copied and changed."""

from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QLineEdit,
    QPushButton,
    QSpinBox,
)

from fantom.endpoint import HIGHEST_PORT, LOWEST_PORT
from fantom.errors import FantomError
from fantom.node import Node
from fantom.ui.pieces import Button, Card, Light, label, row
from fantom.ui.reach_words import advice_text, lights
from fantom.ui.theme import Theme

_FEEDBACK_MS = 2_000


class ModeSwitch(QFrame):
    """Local network, or internet."""

    chosen = Signal(str)  # a value of network.mode

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("segments")
        self.lan = self._segment(self.tr("Local network"), "lan")
        self.public = self._segment(self.tr("Internet"), "public")
        self._group = QButtonGroup(self)
        self._group.addButton(self.lan)
        self._group.addButton(self.public)
        layout = row(self.lan, self.public, spacing=0)
        layout.setContentsMargins(1, 1, 1, 1)
        self.setLayout(layout)

    def show_mode(self, mode: str) -> None:
        """Mark the one that holds."""
        (self.public if mode == "public" else self.lan).setChecked(True)

    def _segment(self, text: str, mode: str) -> QPushButton:
        button = QPushButton(text)
        button.setCheckable(True)
        button.clicked.connect(partial(self.chosen.emit, mode))
        return button


class PortField(QSpinBox):
    """A number that is typed; rolling over it changes nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.setRange(LOWEST_PORT, HIGHEST_PORT)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setKeyboardTracking(False)
        self.setAccessibleName(self.tr("Port"))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class AddressCard(Card):
    """Your address, and how you can be reached there."""

    failed = Signal(object)  # a FantomError: a choice could not be saved

    def __init__(self, node: Node, theme: Theme) -> None:
        super().__init__("")
        self.title.setText(self.tr("Your address"))
        self._node = node
        self.mode = ModeSwitch()
        self.address = QLineEdit()
        self.copy_button = Button(self.tr("Copy address"), "primary", picture="copy")
        self.copy_button.dress(theme)
        self.port = PortField()
        self.interfaces = QComboBox()
        self.advice = label("", "dim", wrap=True)
        self.listening_light, self.address_light = Light(), Light()
        self._copied = QTimer(self, singleShot=True, interval=_FEEDBACK_MS)
        self._fill(theme)
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Show what is known now."""
        status = self._node.listening.status
        settings = self._node.settings
        self.mode.show_mode(settings.text("network.mode"))
        self.address.setText(str(status.endpoint) if status.endpoint else "")
        self.address.setCursorPosition(0)
        self.copy_button.setEnabled(status.endpoint is not None)
        if not self.port.hasFocus():
            self.port.setValue(settings.integer("network.port"))
        self._show_interfaces()
        self.advice.setText(advice_text(status))
        listening, address = lights(status)
        self.listening_light.show_state(*listening)
        self.address_light.show_state(*address)

    def _fill(self, theme: Theme) -> None:
        self.address.setReadOnly(True)
        self.address.setFont(theme.fonts.mono("button"))
        self.address.setPlaceholderText(self.tr("No address"))
        self.address.setAccessibleName(self.tr("Your address"))
        self.interfaces.setAccessibleName(self.tr("Network interface"))
        port_label = label(self.tr("Port"), "dim")
        port_label.setBuddy(self.port)
        self.head.addWidget(self.mode)
        self.add(self.address, 18)
        buttons = row(self.copy_button, 8, port_label, self.port, self.interfaces, None)
        self.add(buttons)
        self.add(self.advice, 12)
        self.body.addStretch(1)
        self.add(row(self.listening_light, self.address_light, None, spacing=18), 14)

    def _connect(self) -> None:
        self.mode.chosen.connect(partial(self._choose, "network.mode"))
        self.copy_button.clicked.connect(self._copy)
        self._copied.timeout.connect(self._name_copy_button)
        self.port.valueChanged.connect(partial(self._choose, "network.port"))
        self.interfaces.activated.connect(self._choose_interface)
        self._node.listening.changed.connect(self.refresh)

    def _show_interfaces(self) -> None:
        status = self._node.listening.status
        names = list(dict.fromkeys(choice.interface for choice in status.choices))
        with QSignalBlocker(self.interfaces):
            self.interfaces.clear()
            self.interfaces.addItems(sorted(names))
            self.interfaces.setCurrentText(status.interface)
        self.interfaces.setVisible(len(names) > 1)

    def _choose_interface(self, _index: int) -> None:
        self._choose("network.interface", self.interfaces.currentText())

    def _choose(self, key: str, value: object) -> None:
        if self._node.settings.get(key) == value:
            return
        try:
            self._node.settings.set(key, value)
        except FantomError as error:
            self.failed.emit(error)
        self.refresh()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.address.text())
        self.copy_button.setMinimumWidth(self.copy_button.width())
        self.copy_button.setText(self.tr("Copied"))
        self._copied.start()

    def _name_copy_button(self) -> None:
        self.copy_button.setText(self.tr("Copy address"))
