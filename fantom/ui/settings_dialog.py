"""All settings in one place; each change holds at once."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from fantom.errors import FantomError, SettingInvalid
from fantom.i18n.error_text import error_text
from fantom.i18n.setting_text import (
    refusal_text,
    section_label,
    setting_label,
    setting_meaning,
)
from fantom.settings import DECLARED, Setting, Settings
from fantom.ui.pieces import Button, CopyButton, label, row
from fantom.ui.setting_editors import SwitchEditor, editor_for
from fantom.ui.theme import Theme

KEPT_BY_FANTOM = frozenset({"window.geometry"})
_SIZE, _LEAST = (760, 560), (520, 380)
_NAV, _AROUND = 200, 20
_EDITOR, _WIDEST_EDITOR = 190, 260
_LARGE = 1.3


class SettingRow(QFrame):
    """One setting: what it is called, what it means, and its editor."""

    def __init__(self, setting: Setting, settings: Settings, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("setting")
        self._setting, self._settings, self._theme = setting, settings, theme
        self.title = label("", "strong", wrap=True)
        self.meaning = label("", "dim", wrap=True)
        self.error = label("", "error", wrap=True)
        self._fault: FantomError | None = None
        self.editor = editor_for(setting, theme)
        self.title.setBuddy(self.editor.field)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self.error.hide()
        self.editor.chosen.connect(self._choose)
        theme.changed.connect(self._size)
        self.refresh()
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.title.setText(setting_label(self._setting.key))
        self.meaning.setText(setting_meaning(self._setting.key))
        self.error.setText(self._fault_text())
        self._size()

    def _fault_text(self) -> str:
        match self._fault:
            case None:
                return ""
            case SettingInvalid():
                return refusal_text(self._setting)
            case fault:
                return error_text(fault)

    def refresh(self) -> None:
        """Show the value that holds now."""
        self.editor.show_value(self._settings.get(self._setting.key))

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(self.title)
        words.addWidget(self.meaning)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 14, 2, 14)
        layout.setSpacing(8)
        if self.editor.wide:
            layout.addLayout(words)
            layout.addWidget(self.editor)
        else:
            self._beside.addLayout(words, 1)
            self._beside.addWidget(self.editor, 0, Qt.AlignmentFlag.AlignVCenter)
            layout.addLayout(self._beside)
        layout.addWidget(self.error)

    def _size(self) -> None:
        """Put the editor beside the words, or below where letters are large."""
        is_small = isinstance(self.editor, SwitchEditor)
        large = self._theme.fonts.scale > _LARGE and not is_small
        direction = QBoxLayout.Direction
        self._beside.setDirection(
            direction.TopToBottom if large else direction.LeftToRight
        )
        self._beside.setSpacing(8 if large else 24)
        if not self.editor.wide:
            least, most = self._theme.px(_EDITOR), self._theme.px(_WIDEST_EDITOR)
            width = max(least, min(most, self.editor.sizeHint().width()))
            self.editor.setMinimumWidth(0 if large or is_small else width)
            self.editor.setMaximumWidth(width)

    def _choose(self, value: object) -> None:
        if value == self._settings.get(self._setting.key):
            self._show_fault(None)
            return
        try:
            self._settings.set(self._setting.key, value)
        except FantomError as error:
            self._show_fault(error)
        else:
            self._show_fault(None)

    def _show_fault(self, fault: FantomError | None) -> None:
        self._fault = fault
        self.error.setText(self._fault_text())
        self.error.setVisible(fault is not None)
        self.editor.show_wrong(wrong=isinstance(fault, SettingInvalid))


class SettingsDialog(QDialog):
    """A page for each section of the file."""

    def __init__(
        self, settings: Settings, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings, self._theme = settings, theme
        self.rows: dict[str, SettingRow] = {}
        self.sections = QListWidget()
        self.pages = QStackedWidget()
        self.path = QLineEdit()
        self.copy_button = CopyButton("", self.path.text)
        self.close_button = Button("", "primary")
        self._file = label("", "dim")
        self._foot_parts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sections = list(dict.fromkeys(it.section for it in DECLARED.values()))
        self._add_pages()
        self._lay_out()
        self.sections.currentRowChanged.connect(self.pages.setCurrentIndex)
        self.sections.setCurrentRow(0)
        self.close_button.clicked.connect(self.close)
        settings.on_change(self._on_setting)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Settings"))
        self.sections.setAccessibleName(self.tr("Sections"))
        for place, section in enumerate(self._sections):
            self.sections.item(place).setText(section_label(section))
        self._size()
        self._file.setText(self.tr("File"))
        self.path.setAccessibleName(self.tr("Settings file"))
        self.path.setPlaceholderText(self.tr("Nothing is saved in this run"))
        self.copy_button.set_words(self.tr("Copy path"))
        self.close_button.setText(self.tr("Close"))

    def _add_pages(self) -> None:
        for section in self._sections:
            self.sections.addItem("")
            self.pages.addWidget(self._page(section))

    def _page(self, section: str) -> QScrollArea:
        page = QWidget()
        page.setObjectName("page")
        layout = QVBoxLayout(page)
        layout.setContentsMargins(14, 8, 14, 8)
        layout.setSpacing(0)
        for key, setting in DECLARED.items():
            if setting.section == section and key not in KEPT_BY_FANTOM:
                self.rows[key] = SettingRow(setting, self._settings, self._theme)
                layout.addWidget(self.rows[key])
        layout.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        return area

    def _lay_out(self) -> None:
        wanted = QSize(*(self._theme.px(length) for length in _SIZE))
        self.resize(wanted.boundedTo(self.screen().availableSize() * 0.9))
        self.setMinimumSize(*_LEAST)
        self.sections.setObjectName("nav")
        self._theme.changed.connect(self._size)
        upper = QHBoxLayout()
        upper.setSpacing(0)
        upper.addWidget(self.sections)
        upper.addWidget(self.pages, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(upper, 1)
        layout.addWidget(self._foot())

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName("foot")
        path = self._settings.path
        self.path.setText("" if path is None else str(path))
        self.path.setReadOnly(True)
        self.path.setFont(self._theme.fonts.mono("small"))
        self.copy_button.setEnabled(path is not None)
        self._file.setBuddy(self.path)
        self._foot_parts.setSpacing(8)
        self._foot_parts.setContentsMargins(18, 12, 18, 12)
        self._foot_parts.addLayout(row(self._file, self.path), 1)
        self._foot_parts.addLayout(row(None, self.copy_button, 8, self.close_button))
        foot.setLayout(self._foot_parts)
        return foot

    def _size(self) -> None:
        large = self._theme.fonts.scale > _LARGE
        direction = QBoxLayout.Direction
        self._foot_parts.setDirection(
            direction.TopToBottom if large else direction.LeftToRight
        )
        needed = self.sections.sizeHintForColumn(0) + self._theme.px(_AROUND)
        if large:  # then not all of them are in sight
            needed += self.sections.verticalScrollBar().sizeHint().width()
        self.sections.setFixedWidth(min(self._theme.px(_NAV), needed))

    def _on_setting(self, key: str) -> None:
        if key in self.rows:
            self.rows[key].refresh()
