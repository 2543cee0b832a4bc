"""Where others reach us: shown, copied and changed."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
)

from fantom.endpoint import HIGHEST_PORT, LOWEST_PORT
from fantom.errors import FantomError
from fantom.settings import Settings
from fantom.ui.fields import ChoiceField, NumberField
from fantom.ui.flow import Flow
from fantom.ui.pieces import Card, CopyButton, Light, label, row
from fantom.ui.reach_words import advice_text, lights
from fantom.ui.theme import Theme

if TYPE_CHECKING:
    from fantom.node import Node
    from fantom.ui.qr_code import QrCode
    from fantom.ui.qr_dialog import QrDialog

_CODE = 136
CUSTOM = "custom"  # the mode in which --bind said where to listen


class ModeSwitch(QFrame):
    """Local network, or internet."""

    chosen = Signal(str)  # a value of network.mode

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("segments")
        self.lan = self._segment("lan")
        self.public = self._segment("public")
        self._group = QButtonGroup(self)
        self._group.addButton(self.lan)
        self._group.addButton(self.public)
        layout = row(self.lan, self.public, spacing=0)
        layout.setContentsMargins(1, 1, 1, 1)
        self.setLayout(layout)
        self._retranslate()

    def show_mode(self, mode: str) -> None:
        """Mark the one that holds; in custom mode that is none."""
        self._group.setExclusive(False)
        self.lan.setChecked(mode == "lan")
        self.public.setChecked(mode == "public")
        self._group.setExclusive(True)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.lan.setText(self.tr("Local network"))
        self.public.setText(self.tr("Internet"))

    def _segment(self, mode: str) -> QPushButton:
        button = QPushButton()
        button.setCheckable(True)
        button.clicked.connect(partial(self.chosen.emit, mode))
        return button


class AddressCard(Card):
    """Your address, your invite, and how you can be reached.

    The little that the settings know, until there is a node that knows more.
    """

    code: "QrCode"  # since `begin`

    failed = Signal(object)  # a FantomError: a choice could not be saved

    def __init__(self, settings: Settings, theme: Theme) -> None:
        super().__init__("")
        self._settings, self._theme = settings, theme
        self._node: Node | None = None
        self.invitation = ""
        self.larger: QrDialog | None = None
        self.mode = ModeSwitch()
        self._code_place = QFrame()
        self.address = QLineEdit()
        self.invite_button = CopyButton("", self._invite, "primary", "copy")
        self.copy_button = CopyButton("", self.address.text)
        self.port = NumberField(LOWEST_PORT, HIGHEST_PORT)
        self.port_label = label("", "dim")
        self.interfaces = ChoiceField("")
        self.promise, self.advice = (
            label("", "dim", wrap=True),
            label("", "dim", wrap=True),
        )
        self.listening_light, self.address_light = Light(), Light()
        self._fill(theme)
        self._connect()
        self._show_settings()
        self._retranslate()

    def begin(self, node: "Node") -> None:
        """Show from now on what `node` knows."""
        # With it comes what makes codes, which the first picture does without.
        from fantom.ui.qr_code import QrCode  # noqa: PLC0415

        self._node = node
        self.code = QrCode("", self._theme)
        self.code.activated.connect(self.show_larger)
        self._beside.replaceWidget(self._code_place, self.code)
        self._beside.setAlignment(self.code, Qt.AlignmentFlag.AlignTop)
        self._code_place.hide()
        self._code_place.deleteLater()
        self.setTabOrder(self.mode.public, self.code)
        self.setTabOrder(self.code, self.address)
        node.listening.changed.connect(self.refresh)
        node.me.changed.connect(self.refresh)
        node.me.renamed.connect(self.refresh)
        self._retranslate()
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def refresh(self) -> None:
        """Show what is known now."""
        self._show_settings()
        if self._node is None:
            return
        status = self._node.listening.status
        is_custom = status.mode == CUSTOM
        if is_custom:
            self.mode.show_mode(CUSTOM)
        self.port.setHidden(is_custom)
        self.port_label.setHidden(is_custom)
        self.address.setText(str(status.endpoint) if status.endpoint else "")
        self.address.setCursorPosition(0)
        self._show_invitation(self._node)
        self._show_interfaces(self._node)
        self._say_status(self._node)

    def show_larger(self) -> None:
        """Show the code as large as a camera at arm's length wants it."""
        from fantom.ui.qr_dialog import QrDialog  # noqa: PLC0415 - seldom

        if self.larger is None:
            self.larger = QrDialog(self._theme, self.window())
        self.larger.show_text(self.invitation)
        self.larger.show()
        self.larger.raise_()
        self.larger.activateWindow()

    def _invite(self) -> str:
        return self.invitation

    def _show_settings(self) -> None:
        self.mode.show_mode(self._settings.text("network.mode"))
        if not self.port.hasFocus():
            self.port.setValue(self._settings.integer("network.port"))

    def _show_invitation(self, node: "Node") -> None:
        try:
            invitation = node.invitation()
        except FantomError:
            invitation = ""  # the advice says why nobody can reach us
        if invitation != self.invitation:
            self.invitation = invitation
            self.code.show_text(invitation)
            if self.larger is not None:
                self.larger.show_text(invitation)
        for button in (self.invite_button, self.copy_button):
            button.setEnabled(bool(self.invitation))
        self.promise.setVisible(bool(self.invitation))

    def _say_status(self, node: "Node") -> None:
        status = node.listening.status
        advice = advice_text(status)
        self.advice.setText(advice)
        self.advice.setVisible(bool(advice))
        listening, address = lights(status)
        self.listening_light.show_state(*listening)
        self.address_light.show_state(*address)

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Your address"))
        self.address.setAccessibleName(self.tr("Your address"))
        self.invite_button.set_words(self.tr("Copy invite"))
        self.copy_button.set_words(self.tr("Copy address"))
        self.port_label.setText(self.tr("Port"))
        self.port.setAccessibleName(self.tr("Port"))
        self.interfaces.set_name(self.tr("Network interface"))
        self.promise.setText(
            self.tr(
                "Send the invite by any messenger. It carries your key, so whoever "
                "opens it knows it is really you. It lets nobody in by itself."
            )
        )
        if self._node is not None:
            self.code.setAccessibleName(self.tr("Your invite as a picture, to enlarge"))
            self.code.setToolTip(self.tr("Enlarge"))
            self.address.setPlaceholderText(self.tr("No address"))
            self._say_status(self._node)

    def _fill(self, theme: Theme) -> None:
        self.address.setReadOnly(True)
        self.address.setFont(theme.fonts.mono("small"))
        self.invite_button.dress(theme)
        self.port_label.setBuddy(self.port)
        self.head.addWidget(self.mode)
        words = QVBoxLayout()
        words.setSpacing(10)
        words.addWidget(self.address)
        words.addLayout(Flow(self.invite_button, self.copy_button))
        words.addWidget(self.promise)
        words.addWidget(self.advice)
        words.addStretch(1)
        self._code_place.setObjectName("code")
        self._code_place.setFixedSize(theme.px(_CODE), theme.px(_CODE))
        self._beside = row(spacing=18)
        self._beside.addWidget(self._code_place, 0, Qt.AlignmentFlag.AlignTop)
        self._beside.addLayout(words, 1)
        self.add(self._beside, 12)
        self.body.addStretch(1)
        foot = row(self.listening_light, self.address_light, None, spacing=18)
        for part in (self.interfaces, self.port_label, self.port):
            foot.addWidget(part)
        foot.setSpacing(12)
        self.add(foot, 10)
        for button in (self.invite_button, self.copy_button):
            button.setEnabled(False)  # until it is known where we are

    def _connect(self) -> None:
        self.mode.chosen.connect(partial(self._choose, "network.mode"))
        self.port.valueChanged.connect(partial(self._choose, "network.port"))
        self.interfaces.activated.connect(self._choose_interface)

    def _show_interfaces(self, node: "Node") -> None:
        status = node.listening.status
        names = list(dict.fromkeys(choice.interface for choice in status.choices))
        with QSignalBlocker(self.interfaces):
            self.interfaces.clear()
            self.interfaces.addItems(sorted(names))
            self.interfaces.setCurrentText(status.interface)
        self.interfaces.setVisible(len(names) > 1)

    def _choose_interface(self, _index: int) -> None:
        self._choose("network.interface", self.interfaces.currentText())

    def _choose(self, key: str, value: object) -> None:
        if self._settings.get(key) == value:
            return
        try:
            self._settings.set(key, value)
        except FantomError as error:
            self.failed.emit(error)
        self.refresh()
