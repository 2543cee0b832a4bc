"""One editor for each kind of setting."""

from functools import singledispatch
from pathlib import Path

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QVBoxLayout, QWidget

from fantom.i18n.setting_text import option_label, setting_label, setting_meaning
from fantom.settings import (
    AddressOr,
    Choice,
    Integer,
    Setting,
    Text,
    Texts,
    Value,
    YesNo,
)
from fantom.ui.fields import ChoiceField, LinesField, NumberField, Switch
from fantom.ui.pieces import Button, restyle
from fantom.ui.theme import Theme

_SCALE_STEP, LOCK_MINUTES = 10, "identity.lock_minutes"
_LARGE = 1.3
FOLDER, MOST_MEBIBYTES = "files.directory", "files.max_size"


class Editor(QWidget):
    """Shows a value and tells which other one the person wants."""

    chosen = Signal(object)  # what the person wants; it may be refused
    wide = False  # whether it wants a line of its own

    def __init__(self, setting: Setting, field: QWidget) -> None:
        super().__init__()
        self.field, self._key = field, setting.key
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(field)
        self.setFocusProxy(field)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.field.setAccessibleName(setting_label(self._key))
        self.field.setAccessibleDescription(setting_meaning(self._key))

    def show_value(self, value: Value) -> None:
        """Show what holds now."""
        raise NotImplementedError

    def show_wrong(self, *, wrong: bool) -> None:
        """Mark what is written as refused, or as fine."""
        restyle(self.field, "look", "wrong" if wrong else "")


class SwitchEditor(Editor):
    """Yes or no."""

    def __init__(self, setting: Setting, theme: Theme) -> None:
        self.switch = Switch(theme)
        super().__init__(setting, self.switch)
        self.switch.toggled.connect(self.chosen.emit)

    def show_value(self, value: Value) -> None:
        with QSignalBlocker(self.switch):
            self.switch.setChecked(value is True)


class NumberEditor(Editor):
    """A number between two others."""

    def __init__(self, setting: Setting, kind: Integer) -> None:
        is_percent = setting.key == "window.text_scale"
        step = _SCALE_STEP if is_percent else 1
        self.number = NumberField(kind.lowest, kind.highest, step)
        self._is_time = setting.key == LOCK_MINUTES
        self._is_size = setting.key == MOST_MEBIBYTES
        super().__init__(setting, self.number)
        if is_percent:
            self.number.setSuffix(" %")
        self.number.valueChanged.connect(self.chosen.emit)

    def _retranslate(self) -> None:
        super()._retranslate()
        if self._is_time:
            self.number.setSuffix(self.tr(" min"))
            self.number.setSpecialValueText(self.tr("Never"))
        if self._is_size:
            self.number.setSuffix(self.tr(" MiB"))

    def show_value(self, value: Value) -> None:
        assert isinstance(value, int)
        with QSignalBlocker(self.number):
            self.number.setValue(value)


class ChoiceEditor(Editor):
    """One of a few words."""

    def __init__(self, setting: Setting, kind: Choice | AddressOr) -> None:
        self.choice = ChoiceField("")
        for option in kind.options:
            self.choice.addItem("", option)
        super().__init__(setting, self.choice)
        self.choice.activated.connect(self._choose)

    def _retranslate(self) -> None:
        super()._retranslate()
        self.choice.set_name(setting_label(self._key))
        for place in range(self.choice.count()):
            words = option_label(self._key, str(self.choice.itemData(place)))
            self.choice.setItemText(place, words)

    def show_value(self, value: Value) -> None:
        self.choice.setCurrentIndex(self.choice.findData(value))

    def _choose(self, place: int) -> None:
        self.chosen.emit(self.choice.itemData(place))


class AddressEditor(ChoiceEditor):
    """One of a few words, or an address that is typed."""

    wide = True

    def __init__(self, setting: Setting, kind: AddressOr) -> None:
        self.line = QLineEdit()
        super().__init__(setting, kind)
        self.choice.setEditable(True)
        self.choice.setInsertPolicy(ChoiceField.InsertPolicy.NoInsert)
        self.choice.setLineEdit(self.line)
        self.line.editingFinished.connect(self._finish)

    def _retranslate(self) -> None:
        place = self.choice.currentIndex()
        is_typed = self.line.text() != self.choice.itemText(place)
        with QSignalBlocker(self.choice.model()):  # it would put its words in the line
            super()._retranslate()
        self.line.setAccessibleName(setting_label(self._key))
        if place >= 0 and not is_typed:
            self.line.setText(self.choice.itemText(place))

    def show_value(self, value: Value) -> None:
        super().show_value(value)
        if self.choice.currentIndex() < 0:
            self.choice.setEditText(str(value))

    def _finish(self) -> None:
        place = self.choice.findText(self.line.text())
        typed = self.line.text().strip()
        self.chosen.emit(typed if place < 0 else self.choice.itemData(place))


class TextEditor(Editor):
    """A short text; done with Return or by leaving it."""

    wide = True

    def __init__(self, setting: Setting) -> None:
        self.line = QLineEdit()
        super().__init__(setting, self.line)
        self.line.editingFinished.connect(self._finish)

    def show_value(self, value: Value) -> None:
        if self.line.text() != value:
            self.line.setText(str(value))

    def _finish(self) -> None:
        self.chosen.emit(self.line.text())


class FolderEditor(TextEditor):
    """A folder, typed or chosen; nothing means the usual one."""

    def __init__(self, setting: Setting, theme: Theme) -> None:
        self.button = Button("")
        super().__init__(setting)
        self._theme = theme
        layout = self.layout()
        assert isinstance(layout, QBoxLayout), "it holds the line"
        self._beside = layout
        layout.setSpacing(8)
        layout.addWidget(self.button)
        self.button.clicked.connect(self._ask)
        theme.changed.connect(self._arrange)
        self._arrange()

    def _arrange(self) -> None:
        """Put the button beside the line, or below where letters are large."""
        is_large = self._theme.fonts.scale > _LARGE
        direction = QBoxLayout.Direction
        self._beside.setDirection(
            direction.TopToBottom if is_large else direction.LeftToRight
        )
        place = Qt.AlignmentFlag.AlignLeft if is_large else Qt.AlignmentFlag(0)
        self._beside.setAlignment(self.button, place)

    def _retranslate(self) -> None:
        super()._retranslate()
        self.button.setText(self.tr("Choose…"))
        self.line.setPlaceholderText(self.tr("Downloads"))

    def _ask(self) -> None:
        from fantom.ui.file_choice import choose_folder  # noqa: PLC0415 - seldom

        typed = self.line.text()
        start = Path(typed).expanduser() if typed else None
        choose_folder(self.window(), setting_label(self._key), self._choose, start)

    def _choose(self, folder: Path) -> None:
        self.line.setText(str(folder))
        self._finish()


class TextsEditor(Editor):
    """A list, one line each; done by leaving it."""

    wide = True

    def __init__(self, setting: Setting, theme: Theme) -> None:
        self.lines = LinesField()
        super().__init__(setting, self.lines)
        self.lines.setFont(theme.fonts.mono("button"))
        self.lines.setFixedHeight(theme.px(92))
        self.lines.left.connect(self._finish)

    def show_value(self, value: Value) -> None:
        assert isinstance(value, list)
        if self._written() != value:
            self.lines.setPlainText("\n".join(value))

    def _written(self) -> list[str]:
        lines = self.lines.toPlainText().splitlines()
        return [line.strip() for line in lines if line.strip()]

    def _finish(self) -> None:
        self.chosen.emit(self._written())


def editor_for(setting: Setting, theme: Theme) -> Editor:
    """Return a new editor for the setting."""
    return _editor(setting.kind, setting, theme)


@singledispatch
def _editor(kind: object, _setting: Setting, _theme: Theme) -> Editor:
    raise TypeError(kind)


@_editor.register
def _(_kind: YesNo, setting: Setting, theme: Theme) -> Editor:
    return SwitchEditor(setting, theme)


@_editor.register
def _(kind: Integer, setting: Setting, _theme: Theme) -> Editor:
    return NumberEditor(setting, kind)


@_editor.register
def _(kind: Choice, setting: Setting, _theme: Theme) -> Editor:
    return ChoiceEditor(setting, kind)


@_editor.register
def _(kind: AddressOr, setting: Setting, _theme: Theme) -> Editor:
    return AddressEditor(setting, kind)


@_editor.register
def _(_kind: Text, setting: Setting, theme: Theme) -> Editor:
    if setting.key == FOLDER:
        return FolderEditor(setting, theme)
    return TextEditor(setting)


@_editor.register
def _(_kind: Texts, setting: Setting, theme: Theme) -> Editor:
    return TextsEditor(setting, theme)
