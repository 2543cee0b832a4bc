"""Who you are: a fingerprint, and whether you will be the same tomorrow."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from fantom.errors import FantomError
from fantom.i18n.shown import shown_line
from fantom.identity.keys import fingerprint
from fantom.peers.me import Keeping, Me
from fantom.settings import Settings
from fantom.ui.file_choice import choose_to_open, choose_to_save
from fantom.ui.gate import Gate
from fantom.ui.identity_forms import ChangeForm, KeepForm
from fantom.ui.identity_options import GhostOptions, KeptOptions, LockedOptions
from fantom.ui.keeping_words import keeping_meaning, keeping_text
from fantom.ui.option_row import OptionRow
from fantom.ui.pieces import Button, CopyButton, label, row
from fantom.ui.theme import Theme

_SIZE, _LEAST = (600, 640), (420, 320)
_FILE_NAME = "fantom-vault"


class IdentityDialog(QDialog):
    """What holds now is above; what can be done about it is below."""

    def __init__(
        self, me: Me, settings: Settings, theme: Theme, gate: Gate, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._me, self._gate, self._theme = me, gate, theme
        self.state = label("", "title", wrap=True)
        self.meaning = label("", "point", wrap=True)
        self.key = label("", "", wrap=True)
        self._key_words = label("", "dim")
        self.copy_button = CopyButton("", self._fingerprint, picture="copy")
        self.copy_button.dress(theme)
        self.close_button = Button("")
        self.ghost, self.locked = GhostOptions(theme), LockedOptions(theme)
        self.kept = KeptOptions(me, settings, theme)
        self.keep_form, self.change_form = KeepForm(me, theme), ChangeForm(me, theme)
        self._parts: list[QWidget] = [
            *(self.ghost, self.locked, self.kept, self.keep_form, self.change_form)
        ]
        self._head, self._area = QFrame(), QScrollArea()
        self._fill_head()
        self._lay_out()
        self._connect()
        self.refresh()
        self._retranslate()

    def refresh(self) -> None:
        """Show who we are now, and what can be done about it."""
        self._say()
        self.kept.refresh()
        for part in (self.ghost, self.locked, self.kept):
            part.forget()
        self._show(self._options)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        for form in (self.keep_form, self.change_form):
            form.clear()
        if not event.spontaneous():
            self.refresh()

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Your identity"))
        self._area.setAccessibleName(self.tr("Your identity"))
        self._key_words.setText(self.tr("Your fingerprint"))
        self.key.setAccessibleName(self.tr("Your fingerprint"))
        self.copy_button.set_words(self.tr("Copy"))
        self.close_button.setText(self.tr("Close"))
        self._say()

    def _say(self) -> None:
        self.state.setText(keeping_text(self._me.keeping))
        self.meaning.setText(keeping_meaning(self._me.keeping))
        self.key.setText(self._fingerprint())

    def _fingerprint(self) -> str:
        return fingerprint(self._me.identity.public)

    @property
    def _options(self) -> QWidget:
        return {
            Keeping.GHOST: self.ghost,
            Keeping.LOCKED: self.locked,
            Keeping.KEPT: self.kept,
        }[self._me.keeping]

    def _show(self, wanted: QWidget) -> None:
        for part in self._parts:
            part.setVisible(part is wanted)
        self._head.setVisible(wanted is self._options)
        self._area.verticalScrollBar().setValue(0)

    def _open_form(self, form: KeepForm | ChangeForm) -> None:
        form.clear()
        self._show(form)
        form.setFocus()

    # How it is laid out

    def _lay_out(self) -> None:
        wanted = QSize(*(self._theme.px(length) for length in _SIZE))
        self.resize(wanted.boundedTo(self.screen().availableSize() * 0.9))
        self.setMinimumSize(*_LEAST)
        page = QWidget()
        page.setObjectName("page")
        layout = QVBoxLayout(page)
        layout.setContentsMargins(22, 18, 22, 14)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        for part in self._parts:
            layout.addWidget(part)
        layout.addStretch(1)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._area, 1)
        whole.addWidget(self._foot())

    def _fill_head(self) -> None:
        self.key.setFont(self._theme.fonts.mono("button"))
        self.key.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._head.setObjectName("setting")
        head = QVBoxLayout(self._head)
        head.setContentsMargins(2, 0, 2, 14)
        head.setSpacing(8)
        head.addWidget(self.state)
        head.addWidget(self.meaning)
        head.addSpacing(4)
        head.addWidget(self._key_words)
        beside = row(self.key, self.copy_button, spacing=12)
        beside.setStretch(0, 1)
        head.addLayout(beside)

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName("foot")
        layout = row(None, self.close_button)
        layout.setContentsMargins(18, 12, 18, 12)
        foot.setLayout(layout)
        return foot

    # What is done

    def _connect(self) -> None:
        self.close_button.clicked.connect(self.close)
        self._me.changed.connect(self._say)
        self._me.keeping_changed.connect(self.refresh)
        self.ghost.keep_wanted.connect(partial(self._open_form, self.keep_form))
        self.ghost.import_wanted.connect(self._choose_import)
        self.locked.unlock_wanted.connect(partial(self._gate.unlock, self))
        self.locked.delete_wanted.connect(partial(self._delete, self.locked.delete))
        self.kept.lock_wanted.connect(partial(self._gate.lock, self))
        self.kept.change_wanted.connect(partial(self._open_form, self.change_form))
        self.kept.export_wanted.connect(self._choose_export)
        self.kept.delete_wanted.connect(partial(self._delete, self.kept.delete))
        for form in (self.keep_form, self.change_form):
            form.cancelled.connect(self.refresh)
            form.work.failed.connect(partial(self._bring_into_view, form.fault))
        self.keep_form.finished.connect(self.refresh)
        self.change_form.finished.connect(self._on_changed)

    def _bring_into_view(self, part: QWidget, _error: FantomError) -> None:
        QTimer.singleShot(0, part, partial(self._area.ensureWidgetVisible, part))

    def _on_changed(self) -> None:
        self.refresh()
        self.kept.change.tell(self.tr("Your passphrase is another one now."))

    def _delete(self, option: OptionRow) -> None:
        self._gate.delete(self, option.show_error)

    def _choose_import(self) -> None:
        choose_to_open(self, self.tr("Import a vault"), self.take_vault)

    def _choose_export(self) -> None:
        choose_to_save(self, self.tr("Export a copy"), _FILE_NAME, self.export_to)

    def take_vault(self, path: Path) -> None:
        """Put a copy of a vault in place."""
        try:
            self._me.import_from(path)
        except FantomError as error:
            self.ghost.take.show_error(error)

    def export_to(self, path: Path) -> None:
        """Write a copy of the vault."""
        try:
            self._me.export_to(path)
        except FantomError as error:
            self.kept.export.show_error(error)
        else:
            words = self.tr("The copy is at {path}.").format(path=shown_line(str(path)))
            self.kept.export.tell(words)
