"""Whether to offer what was pasted: a paste is easily a slip."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from fantom.i18n.quantities import Quantities
from fantom.ui.attention import bounded
from fantom.ui.question import Question

_MOST_NAMES, _LONGEST = 5, 45
_EDGE = 200


class Thumbnail(QWidget):
    """A small picture, as large as it is or smaller."""

    def __init__(self, image: QImage) -> None:
        super().__init__()
        self._image = image
        size = image.size().boundedTo(QSize(_EDGE, _EDGE))
        self.setFixedSize(image.size().scaled(size, Qt.AspectRatioMode.KeepAspectRatio))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(self.rect()), self._image)


class OfferQuestion(Question):
    """Names what would be offered, or shows the picture."""

    def __init__(
        self,
        parent: QWidget,
        who: str,
        paths: Sequence[Path] = (),
        picture: QImage | None = None,
    ) -> None:
        super().__init__(parent)
        self._who, self._paths, self._picture = who, paths, picture
        if picture is not None and not picture.isNull():
            thumbnail = Thumbnail(picture)
            self.body.addWidget(thumbnail, 0, Qt.AlignmentFlag.AlignHCenter)
        self._yes = self.answer_yes()
        self._no = self.answer_no()
        self._yes.setDefault(True)  # who pasted it meant it, mostly
        self._yes.setFocus()
        self._retranslate()

    def _retranslate(self) -> None:
        who = bounded(self._who, 40)
        if self._paths:
            self.say(self.tr("Offer this to {name}?").format(name=who), self._names())
        else:
            self.say(
                self.tr("Offer this picture to {name}?").format(name=who),
                self.tr("It comes from the clipboard and is put into no file here."),
            )
        self._yes.setText(self.tr("Offer"))
        self._no.setText(self.tr("Cancel"))

    def _names(self) -> str:
        names = [bounded(path.name, _LONGEST) for path in self._paths[:_MOST_NAMES]]
        more = len(self._paths) - len(names)
        if more:
            names[-1] = Quantities().name_and_files(names[-1], more)
        return "\n".join(f"•  {name}" for name in names)
