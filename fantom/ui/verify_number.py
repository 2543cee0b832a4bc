"""The safety number: read by people, or compared with what comes from the other screen.

That may be typed or pasted, or be in a picture: nobody needs a camera.
"""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from fantom.errors import VerificationRefused
from fantom.identity.safety_number import (
    NUMBER_DIGITS,
    differing_groups,
    in_groups,
    qr_text,
    read_number,
)
from fantom.identity.verification import Refusal
from fantom.pictures.qr import qr_texts
from fantom.ui.comparing import Comparing
from fantom.ui.file_choice import choose_to_open
from fantom.ui.flow import Flow
from fantom.ui.goal_field import GoalField
from fantom.ui.number_qr_dialog import NumberQrDialog
from fantom.ui.picture_search import PictureSearch
from fantom.ui.picture_sources import has_picture
from fantom.ui.pieces import Button, announce, label, row
from fantom.ui.qr_code import QrCode
from fantom.ui.theme import Theme
from fantom.ui.verify_page import VerifyPage

_IN_A_LINE, _CODE = 3, 164


class NumberPage(VerifyPage):
    """Digits and their code; our person's word, or Fantom, says it is the same."""

    failed = Signal(object)  # a FantomError: what was put here cannot be read
    typed = Signal()  # what was said about the last one is over

    def __init__(self, comparing: Comparing, theme: Theme) -> None:
        super().__init__(comparing, theme)
        self.digits = label("", "digits")
        self.digits.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.code = QrCode("", theme)
        self.larger: NumberQrDialog | None = None
        self.same, self.differ = Button("", "primary"), Button("", "danger")
        self.other_way = label("", "strong", wrap=True)
        self.theirs, self.read = GoalField(), Button("")
        self.hint = label("", "small", wrap=True)
        self.difference = label("", "error", wrap=True)
        self.search = PictureSearch(_find_number)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._number = ""
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()
        theme.changed.connect(self._size)
        self._size()
        self._retranslate()

    @property
    def first(self) -> QWidget:
        return self.theirs

    def come(self) -> None:
        """Show the number of both keys; none while it cannot be compared."""
        self._number = self.comparing.show_number()
        self.code.show_text(qr_text(self._number) if self._number else "")
        groups = in_groups(self._number)
        lines = [groups[at : at + _IN_A_LINE] for at in range(0, 12, _IN_A_LINE)]
        self.digits.setText("\n".join("  ".join(line) for line in lines))
        for part in (self.same, self.differ, self.read, self.theirs):
            part.setEnabled(bool(self._number))
        self._retranslate()

    def leave(self) -> None:
        """Read no picture any more, and keep nothing of what was typed."""
        self.search.cancel()
        self.theirs.setText("")
        if self.larger is not None:
            self.larger.close()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if self.read.isEnabled() and (has_picture(data) or data.hasText()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Look in a picture, or put words where they could have been typed."""
        event.acceptProposedAction()
        data = event.mimeData()
        if has_picture(data):
            self.search.look_in(data)
        else:
            self.theirs.setText(data.text())

    def read_from(self, path: Path) -> None:
        """Look for a number in that picture."""
        self.search.look_in_file(path)

    def _lay_out(self) -> None:
        self._beside.setSpacing(20)
        self._beside.addWidget(self.digits)
        self._beside.addWidget(self.code)
        self._beside.addStretch(1)
        self.body.addLayout(self._beside)
        answers, line = QFrame(), QFrame()
        answers.setLayout(Flow(self.same, self.differ))
        line.setObjectName("line")
        self.other_way.setBuddy(self.theirs)
        theirs = row(self.theirs, self.read)
        theirs.setStretch(0, 1)
        for part in (answers, line, self.other_way):
            self.body.addWidget(part)
        self.body.addLayout(theirs)
        for part in (self.difference, self.hint):
            self.body.addWidget(part)

    def _connect(self) -> None:
        self.same.clicked.connect(partial(self._confirm, match=True))
        self.differ.clicked.connect(partial(self._confirm, match=False))
        self.code.activated.connect(self.show_larger)
        self.read.clicked.connect(self._choose)
        self.theirs.textChanged.connect(self._on_typed)
        self.theirs.returnPressed.connect(self._on_entered)
        self.theirs.picture_pasted.connect(self._look_in)
        self.search.started.connect(self._on_search)
        self.search.ended.connect(self._on_search_ended)
        self.search.found.connect(self.comparing.read_number)
        self.search.failed.connect(self.failed)

    def show_larger(self) -> None:
        """Show the code as large as a photo of it wants it."""
        if self.larger is None:
            self.larger = NumberQrDialog(self.theme, self.window())
        self.larger.show_text(qr_text(self._number))
        self.larger.show()
        self.larger.raise_()
        self.larger.activateWindow()

    # Words

    def _retranslate(self) -> None:
        self.words.setText(
            self.tr(
                "Meet {name}, or hear their voice, and compare all twelve groups with "
                "those on their screen."
            ).format(name=self.name)
        )
        self.digits.setAccessibleName(self.tr("The safety number"))
        self.digits.setAccessibleDescription(" ".join(in_groups(self._number)))
        self.code.setAccessibleName(self.tr("The safety number as a picture"))
        self.code.setToolTip(self.tr("Show it larger"))
        self.same.setText(self.tr("It is the same"))
        self.differ.setText(self.tr("It differs"))
        self.other_way.setText(self.tr("Or let Fantom compare"))
        self.theirs.setPlaceholderText(self.tr("Their 60 digits"))
        self.theirs.setAccessibleName(self.tr("The number on their screen"))
        self.read.setText(self.tr("Picture file…"))
        self._show_hint()

    def _show_hint(self) -> None:
        """Say what may be put here, how much of a number it is, or what differs."""
        number, typed = read_number(self.theirs.text()), self._typed()
        is_other = number is not None and number != self._number
        if typed:
            self.hint.setText(self.tr("%n of 60 digit(s)", "", typed))
        else:
            self.hint.setText(
                self.tr(
                    "Or drop or paste a photo or a screenshot of their code here. It "
                    "must come straight from them, not through this chat."
                )
            )
        self.difference.setText(self._difference(number) if is_other and number else "")
        self.difference.setVisible(is_other)
        self.hint.setHidden(is_other)

    def _typed(self) -> int:
        return min(NUMBER_DIGITS, sum(map(str.isdigit, self.theirs.text())))

    # How it is laid out

    def _size(self) -> None:
        self.digits.setFont(self.theme.fonts.mono("huge"))
        self.theirs.setFont(self.theme.fonts.mono("body"))
        self.code.setFixedSize(_CODE, _CODE)  # no letters: pressed it becomes larger
        self._arrange()

    def _arrange(self) -> None:
        """Put the code below the digits where there is little room."""
        needed = self.digits.sizeHint().width() + self.code.width() + 20
        direction = QBoxLayout.Direction
        wanted = (
            direction.LeftToRight if needed <= self.width() else direction.TopToBottom
        )
        self._beside.setDirection(wanted)

    # What is done

    def _confirm(self, *, match: bool) -> None:
        self.comparing.confirm_number(match=match)

    def _choose(self) -> None:
        choose_to_open(
            self.window(), self.tr("A picture of their code"), self.read_from
        )

    def _on_typed(self, text: str) -> None:
        """Compare as soon as all digits are there; a slip of the pen is no verdict."""
        self.typed.emit()
        self._show_hint()
        if self.difference.text():
            announce(self.difference)
        elif self._number and read_number(text) == self._number:
            self.comparing.read_number(text)

    def _difference(self, number: str) -> str:
        places = differing_groups(number, self._number)
        words = self.tr(
            "Not the same: group(s) {groups}. If it is typed as it stands on their "
            "screen, say that it differs.",
            "",
            len(places),
        )
        return words.format(groups=", ".join(map(str, places)))

    def _on_entered(self) -> None:
        """Say why nothing is compared."""
        if self.theirs.text() and read_number(self.theirs.text()) is None:
            self.failed.emit(VerificationRefused(Refusal.NUMBER))

    def _look_in(self, data: QMimeData) -> None:
        self.search.look_in(data)

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
