"""The languages, each by its own name, always in sight."""

from functools import partial

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QButtonGroup, QFrame, QMenu, QPushButton, QSizePolicy

from fantom.errors import FantomError
from fantom.i18n.languages import LANGUAGES, Language, language_for
from fantom.settings import Settings
from fantom.ui.pieces import row
from fantom.ui.speaking import LANGUAGE


class LanguagePill(QFrame):
    """A button for each language; where there is little room, one with a menu."""

    failed = Signal(object)  # a FantomError: the choice could not be saved

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("languages")
        self._settings, self._folded = settings, False
        self.menu = QMenu(self)
        self._group, self._choices = QButtonGroup(self), QActionGroup(self)
        self.buttons = {it.code: self._button(it) for it in LANGUAGES}
        self.actions_by_code = {it.code: self._action(it) for it in LANGUAGES}
        layout = row(*self.buttons.values(), spacing=0)
        layout.setContentsMargins(3, 0, 3, 0)
        self.setLayout(layout)
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Fixed, policy.Fixed)
        settings.on_change(self._on_setting)
        self.refresh()
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def fold(self, *, folded: bool) -> None:
        """Show only the language that is spoken, to make room for tabs."""
        if self._folded != folded:
            self._folded = folded
            self.refresh()

    def refresh(self) -> None:
        """Mark the language that is spoken."""
        spoken = language_for(self._settings.text(LANGUAGE)).code
        for code, button in self.buttons.items():
            button.setChecked(code == spoken)
            button.setVisible(not self._folded or code == spoken)
        self.actions_by_code[spoken].setChecked(True)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Language"))
        for button in self.buttons.values():
            button.setToolTip(self.tr("Language"))

    def _button(self, language: Language) -> QPushButton:
        button = QPushButton(language.own_name)
        button.setCheckable(True)
        self._group.addButton(button)
        button.clicked.connect(partial(self._press, language.code))
        return button

    def _action(self, language: Language) -> QAction:
        action = self.menu.addAction(language.own_name)
        action.setCheckable(True)
        self._choices.addAction(action)
        action.triggered.connect(partial(self._choose, language.code))
        return action

    def _press(self, code: str) -> None:
        if not self._folded:
            self._choose(code)
            return
        button = self.buttons[code]
        corner = button.mapToGlobal(button.rect().bottomRight() + QPoint(1, 6))
        self.menu.popup(corner - QPoint(self.menu.sizeHint().width(), 0))

    def _choose(self, code: str) -> None:
        try:
            self._settings.set(LANGUAGE, code)
        except FantomError as error:
            self.failed.emit(error)

    def _on_setting(self, key: str) -> None:
        if key == LANGUAGE:
            self.refresh()
