"""Comparing keys with one peer: three ways, what goes on, and what came of it."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from fantom.identity.verification import Method, Stage
from fantom.ui.comparing import Comparing
from fantom.ui.fault_line import FaultLine
from fantom.ui.names import imitated, marked_name
from fantom.ui.pieces import Button, label, row
from fantom.ui.stop_question import StopQuestion
from fantom.ui.theme import Theme
from fantom.ui.trust_words import meaning_text
from fantom.ui.verify_bar import VerifyBar
from fantom.ui.verify_number import NumberPage
from fantom.ui.verify_page import VerifyPage
from fantom.ui.verify_pictures import PicturesPage
from fantom.ui.verify_result import ResultPage
from fantom.ui.verify_secret import SecretPage
from fantom.ui.verify_ways import WaysPage

_SIZE, _LEAST = (640, 380), (420, 320)
_MOST = 0.9  # of the screen


class VerifyDialog(QDialog):
    """What goes on comes first, then how it ended, then the ways to begin.

    Nothing that the peer does brings it up, or answers for our person.
    """

    def __init__(
        self, comparing: Comparing, clock: str, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._comparing, self._theme = comparing, theme
        self.title = label("", "title", wrap=True)
        self.warning = label("", "warning", wrap=True)
        self.bar = VerifyBar(comparing, theme)
        self.ways = WaysPage(comparing, theme)
        self.pictures = PicturesPage(comparing, theme)
        self.secret = SecretPage(comparing, theme)
        self.number = NumberPage(comparing, theme)
        self.outcome = ResultPage(comparing, clock, theme)
        self._pages: list[VerifyPage] = [
            *(self.ways, self.pictures, self.secret, self.number, self.outcome)
        ]
        self.page: VerifyPage = self.ways
        self._form: VerifyPage = self.ways  # what our person chose to fill in
        self.fault = FaultLine()
        self.back, self.close_button = Button("", "quiet"), Button("")
        self.question: StopQuestion | None = None
        self._area, self._inside = QScrollArea(), QWidget()
        self._lay_out()
        self._connect()
        self._retranslate()
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.resize(self._first_size())
            self._grow()
        self.page.first.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask only a person; the window that is locked asks nobody."""
        if event.spontaneous():
            self.reject()
            event.setAccepted(not self.isVisible())
            return
        self._leave()
        event.accept()

    def reject(self) -> None:
        """Close, after a word where that would break something off."""
        current = self._comparing.current
        if current is None or current.stage is Stage.ASKED:
            self.close()
            return
        self.question = StopQuestion(self._comparing, self)
        self.question.agreed.connect(self.close)
        self.question.open()

    def refresh(self) -> None:
        """Show the step of now."""
        wanted = self._wanted()
        is_other = wanted is not self.page
        if is_other:
            self.page.leave()
            self.fault.forgive()
            wanted.come()
        self.page = wanted
        wanted.refresh()
        for page in self._pages:
            page.setVisible(page is wanted)
        self._say()
        self._grow()
        if is_other:
            self._area.verticalScrollBar().setValue(0)
            wanted.first.setFocus()

    def _wanted(self) -> VerifyPage:
        current = self._comparing.current
        if current is not None:
            is_secret = current.method is Method.SECRET
            return self.secret if is_secret else self.pictures
        return self._form if self._comparing.result is None else self.outcome

    # Words

    def _retranslate(self) -> None:
        self.back.setText(self.tr("Other ways"))
        self._say()

    def _say(self) -> None:
        peer, current = self._comparing.peer, self._comparing.current
        title = self.tr("Verify {name}").format(name=marked_name(peer))
        self.title.setText(title)
        self.setWindowTitle(title)
        self._area.setAccessibleName(title)
        is_odd = imitated(peer) is not None
        self.warning.setText(meaning_text(peer, None) if is_odd else "")
        self.warning.setVisible(is_odd)
        self.back.setVisible(current is None and self.page is not self.ways)
        if current is None:
            self.close_button.setText(self.tr("Close"))
        elif current.stage is Stage.ASKED:
            self.close_button.setText(self.tr("Later"))
        else:
            self.close_button.setText(self.tr("Stop…"))

    # How it is laid out

    def _lay_out(self) -> None:
        self.resize(self._first_size())
        self.setMinimumSize(*_LEAST)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fill_page()
        self._area.setWidget(self._inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for part in (self.bar, self._area, self._foot()):
            whole.addWidget(part, 1 if part is self._area else 0)

    def _first_size(self) -> QSize:
        wanted = QSize(*(self._theme.px(length) for length in _SIZE))
        return wanted.boundedTo(self._room())

    def _room(self) -> QSize:
        return self.screen().availableSize() * _MOST

    def _grow(self) -> None:
        """Be as high as the step needs; never lower, or buttons would come closer."""
        page, whole = self._inside.layout(), self.layout()
        if page is None or whole is None or not self.isVisible():
            return
        whole.activate()
        page.activate()
        needed = page.totalHeightForWidth(self._area.viewport().width())
        missing = needed - self._area.viewport().height()
        if missing > 0:
            height = min(self.height() + missing, self._room().height())
            self.resize(self.width(), max(self.height(), height))

    def _fill_page(self) -> None:
        self._inside.setObjectName("page")
        layout = QVBoxLayout(self._inside)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(10)
        layout.addWidget(self.title)
        layout.addWidget(self.warning)
        for part in self._pages:
            layout.addWidget(part)
        layout.addStretch(1)

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName("foot")
        layout = QVBoxLayout(foot)
        layout.setContentsMargins(18, 12, 18, 12)
        layout.setSpacing(8)
        layout.addWidget(self.fault)
        layout.addLayout(row(self.back, None, self.close_button))
        return foot

    # What is done

    def _connect(self) -> None:
        comparing = self._comparing
        comparing.changed.connect(self.refresh)
        comparing.refused.connect(self.fault.show_error)
        comparing.peer.changed.connect(self.refresh)
        comparing.me.keeping_changed.connect(self.refresh)
        self.number.failed.connect(self.fault.show_error)
        self.number.typed.connect(self.fault.forgive)
        self.number.theirs.textChanged.connect(self._grow)
        self.ways.chosen.connect(self._choose)
        self.bar.taken.connect(self.take_part)
        self.back.clicked.connect(self.go_back)
        self.close_button.clicked.connect(self.reject)
        self.outcome.again_wanted.connect(self.go_back)

    def take_part(self) -> None:
        """Say yes to what the peer wants."""
        self._form = self.ways
        self.fault.forgive()
        self._comparing.take_part()

    def go_back(self) -> None:
        """Offer all ways again."""
        self._form = self.ways
        self.fault.forgive()
        self._comparing.forget_result()
        self.refresh()

    def _choose(self, method: Method) -> None:
        self.fault.forgive()
        if method is Method.PICTURES:
            self._comparing.start_pictures()
            return
        self._form = self.secret if method is Method.SECRET else self.number
        self.refresh()

    def _leave(self) -> None:
        """End what goes on, and begin with the ways when it is opened again."""
        current = self._comparing.current
        if self.question is not None:
            self.question.close()
            self.question = None
        if current is not None and current.stage is not Stage.ASKED:
            self._comparing.cancel()
        self._comparing.put_off()
        self.go_back()
        self.page.leave()
