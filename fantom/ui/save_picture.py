"""A button that saves an invitation as a picture, and says how that went."""

from functools import partial
from itertools import chain, count
from pathlib import Path

from PySide6.QtCore import QEvent

from fantom.errors import FantomError
from fantom.i18n.shown import shown_line
from fantom.pictures.qr import save_qr
from fantom.ui.fault_line import FaultLine
from fantom.ui.file_choice import choose_to_save
from fantom.ui.pieces import Button, label


class SavePicture(Button):
    """Asks where; `told` and `fault` stand where whoever shows it puts them."""

    def __init__(self) -> None:
        super().__init__("")
        self._text, self._saved = "", ""
        self.told = label("", "dim", wrap=True)
        self.fault = FaultLine()
        self.clicked.connect(self._ask)
        self.offer("")
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def offer(self, text: str) -> None:
        """Save that one from now on; what was said about another one is over."""
        if text != self._text:
            self._tell("")
        self._text = text
        self.setEnabled(bool(text))
        self.told.setVisible(bool(self._saved))

    def save(self, text: str, path: Path) -> None:
        """Write the picture there, or beside what is there already."""
        path = _free(path)
        self._tell("")
        try:
            save_qr(text, path)
        except FantomError as error:
            self.fault.show_error(error)
        else:
            self._tell(str(path))

    def _ask(self) -> None:
        title, name = self._words()
        save = partial(self.save, self._text)
        choose_to_save(self.window(), title, f"{name}.png", save)

    def _words(self) -> tuple[str, str]:
        """Return what the window that asks is called, and what the file could be."""
        return self.tr("Save the invite as a picture"), self.tr("invite")

    def _tell(self, saved: str) -> None:
        self._saved = saved
        self.fault.forgive()
        self.told.setVisible(bool(saved))
        self._retranslate()

    def _retranslate(self) -> None:
        self.setText(self.tr("Save picture…"))
        words = self.tr("Saved as {path}.")
        self.told.setText(words.format(path=shown_line(self._saved)))


def _free(path: Path) -> Path:
    """Return a place for a picture that replaces nothing."""
    if path.suffix.lower() != ".png":
        path = path.with_name(f"{path.name}.png")
    names = (path.with_stem(f"{path.stem}-{number}") for number in count(2))
    return next(place for place in chain([path], names) if not place.exists())
