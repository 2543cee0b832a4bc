"""The safety number: read by people, or from a picture of the other screen."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from fantom.errors import VerificationRefused
from fantom.identity.safety_number import in_groups, qr_text, read_number
from fantom.identity.verification import Refusal
from fantom.pictures.qr import qr_texts
from fantom.ui.comparing import Comparing
from fantom.ui.file_choice import choose_to_open
from fantom.ui.flow import Flow
from fantom.ui.picture_search import PictureSearch
from fantom.ui.pieces import Button, label
from fantom.ui.qr_code import QrCode
from fantom.ui.theme import Theme
from fantom.ui.verify_page import VerifyPage

_IN_A_LINE, _CODE = 3, 168


class NumberPage(VerifyPage):
    """Digits and their code; our person's word, or a picture, says it is the same."""

    failed = Signal(object)  # a FantomError: that picture cannot be read

    def __init__(self, comparing: Comparing, theme: Theme) -> None:
        super().__init__(comparing, theme)
        self.digits = label("", "digits")
        self.digits.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.code = QrCode("", theme)
        self.code.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.code.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.same, self.differ = Button("", "primary"), Button("", "danger")
        self.read = Button("")
        self.search = PictureSearch(_find_number)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._number = ""
        self._lay_out()
        self._connect()
        theme.changed.connect(self._size)
        self._size()
        self._retranslate()

    @property
    def first(self) -> QWidget:
        return self.digits

    def come(self) -> None:
        """Show the number of both keys; none while it cannot be compared."""
        self._number = self.comparing.show_number()
        self.code.show_text(qr_text(self._number) if self._number else "")
        groups = in_groups(self._number)
        lines = [groups[at : at + _IN_A_LINE] for at in range(0, 12, _IN_A_LINE)]
        self.digits.setText("\n".join("  ".join(line) for line in lines))
        for part in (self.same, self.differ, self.read):
            part.setEnabled(bool(self._number))
        self._retranslate()

    def leave(self) -> None:
        """Read no picture any more."""
        self.search.cancel()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def read_from(self, path: Path) -> None:
        """Look for a number in that picture."""
        self.search.look_in_file(path)

    def _lay_out(self) -> None:
        self._beside.setSpacing(20)
        self._beside.addWidget(self.digits)
        self._beside.addWidget(self.code)
        self._beside.addStretch(1)
        self.body.addLayout(self._beside)
        answers = QFrame()
        answers.setLayout(Flow(self.same, self.differ, self.read))
        self.body.addWidget(answers)

    def _connect(self) -> None:
        self.same.clicked.connect(partial(self._confirm, match=True))
        self.differ.clicked.connect(partial(self._confirm, match=False))
        self.read.clicked.connect(self._choose)
        self.search.started.connect(self._on_search)
        self.search.ended.connect(self._on_search_ended)
        self.search.found.connect(self.comparing.read_number)
        self.search.failed.connect(self.failed)

    def _retranslate(self) -> None:
        self.words.setText(
            self.tr(
                "Meet {name}, or hear their voice, and compare all twelve groups with "
                "those on their screen. Or open a photo or a screenshot of their code, "
                "if it came straight from them."
            ).format(name=self.name)
        )
        self.digits.setAccessibleName(self.tr("The safety number"))
        self.digits.setAccessibleDescription(" ".join(in_groups(self._number)))
        self.code.setAccessibleName(self.tr("The safety number as a picture"))
        self.same.setText(self.tr("It is the same"))
        self.differ.setText(self.tr("It differs"))
        self.read.setText(self.tr("Read from a picture file…"))

    def _size(self) -> None:
        font = self.theme.fonts.mono("huge")
        self.digits.setFont(font)
        edge = self.theme.px(_CODE)
        self.code.setFixedSize(edge, edge)
        self._arrange()

    def _arrange(self) -> None:
        """Put the code below the digits where there is little room."""
        needed = self.digits.sizeHint().width() + self.code.width() + 20
        direction = QBoxLayout.Direction
        wanted = (
            direction.LeftToRight if needed <= self.width() else direction.TopToBottom
        )
        self._beside.setDirection(wanted)

    def _confirm(self, *, match: bool) -> None:
        self.comparing.confirm_number(match=match)

    def _choose(self) -> None:
        choose_to_open(
            self.window(), self.tr("A picture of their code"), self.read_from
        )

    def _on_search(self) -> None:
        self.read.setEnabled(False)

    def _on_search_ended(self) -> None:
        self.read.setEnabled(bool(self._number))


def _find_number(image: QImage) -> str:
    """Return the one safety number in a picture; raises VerificationRefused."""
    texts = (read_number(text) for text in qr_texts(image))
    numbers = {number for number in texts if number is not None}
    if len(numbers) != 1:
        raise VerificationRefused(Refusal.NUMBER)
    return numbers.pop()
