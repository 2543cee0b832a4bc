"""What Fantom is, and who gave what."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QVBoxLayout, QWidget

from fantom import __version__
from fantom.ui.licences import Part, parts
from fantom.ui.pieces import Button, CopyButton, Picture, fit_height, label, row
from fantom.ui.theme import Theme

_WIDTH = 520


class AboutDialog(QDialog):
    """Version, licence, and the parts with theirs."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._parts = theme, parts()
        self._version = label("", "dim")
        self._words = label("", "point", wrap=True)
        self.copy_button = CopyButton("", self.versions)
        self.close_button = Button("", "primary")
        self.close_button.clicked.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 26, 28, 20)
        layout.setSpacing(14)
        layout.addLayout(self._head(theme))
        layout.addWidget(self._words)
        layout.addWidget(self._table())
        layout.addLayout(row(None, self.copy_button, self.close_button))
        self.close_button.setFocus()
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("About Fantom"))
        version = self.tr("Version {version}").format(version=__version__)
        self._version.setText(version)
        self._words.setText(
            self.tr(
                "Fantom is free software under the GNU General Public License, version "
                "3 or later. You may use, study, share and change it; it comes without "
                "any warranty. These parts are the gifts of others:"
            )
        )
        self.copy_button.set_words(self.tr("Copy versions"))
        self.close_button.setText(self.tr("Close"))
        least = self.minimumSizeHint().width()
        fit_height(self, max(self._theme.px(_WIDTH), least))

    def versions(self) -> str:
        """Return all versions, a line each."""
        return "\n".join(
            f"{part.name} {part.version} ({part.licence})" for part in self._parts
        )

    def _head(self, theme: Theme) -> QVBoxLayout:
        names = QVBoxLayout()
        names.setSpacing(1)
        names.addWidget(label("Fantom", "huge"))
        names.addWidget(self._version)
        beside = row(Picture("fantom", theme, 48, "accent"), spacing=16)
        beside.addLayout(names, 1)
        whole = QVBoxLayout()
        whole.addLayout(beside)
        return whole

    def _table(self) -> QFrame:
        frame = QFrame()
        frame.setObjectName("card")
        grid = QGridLayout(frame)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(2, 1)
        for place, part in enumerate(self._parts):
            _add_part(grid, place, part)
        return frame


def _add_part(grid: QGridLayout, place: int, part: Part) -> None:
    looks = ((part.name, "point"), (part.version, "dim"), (part.licence, "dim"))
    for column, (text, look) in enumerate(looks):
        grid.addWidget(label(text, look), place, column, Qt.AlignmentFlag.AlignBaseline)
