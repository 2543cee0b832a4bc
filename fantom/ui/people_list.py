"""The list of the people we know: walked by keys, with a menu for each of them."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QMenu

from fantom.identity.keys import fingerprint
from fantom.identity.person import Person
from fantom.identity.trust import Trust
from fantom.node import Node
from fantom.ui import clipboard
from fantom.ui.people_model import PeopleModel
from fantom.ui.people_questions import BlockPersonQuestion, ForgetQuestion
from fantom.ui.people_rows import HEIGHT, PeopleRows
from fantom.ui.question import Question
from fantom.ui.remember_question import RememberQuestion
from fantom.ui.theme import Theme

_FEW_ROWS = 3
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PeopleList(QListView):
    """A click or Return writes to somebody; the rest is in the menu and on keys."""

    chosen = Signal(object)  # a Person to write to

    def __init__(self, node: Node, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("people")
        self._node, self._theme = node, theme
        self.rows = PeopleModel(node)
        self._painter = PeopleRows(theme)
        self._most_rows = _FEW_ROWS
        self.menu: QMenu | None = None
        self.question: Question | None = None
        self.setModel(self.rows)
        self.setItemDelegate(self._painter)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._choose)
        theme.changed.connect(self.scheduleDelayedItemsLayout)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("People you know"))
        self.rows.retranslate()

    @property
    def current(self) -> Person | None:
        """Whom the keyboard is at."""
        return self.rows.person(self.currentIndex())

    def sizeHint(self) -> QSize:
        rows = max(1, min(self._most_rows, self.rows.rowCount()))
        return QSize(0, rows * self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def show_rows(self, most: int) -> None:
        """Want room for as many."""
        self._most_rows = most
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._answer(event):
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(event.pos())
        else:
            index = self.currentIndex()
        if index.isValid():
            self.setCurrentIndex(index)
            self.open_menu(index)

    def open_menu(self, index: QModelIndex) -> None:
        """Offer what can be done with whoever stands there."""
        person = self.rows.person(index)
        if person is None:
            return
        if self.menu is None:
            self.menu = QMenu(self)
        self._fill(self.menu, person)
        corner = self.visualRect(index).center() + QPoint(0, 8)
        self.menu.popup(self.viewport().mapToGlobal(corner))

    def _answer(self, event: QKeyEvent) -> bool:
        """Do what a key means for the current row; False if it means nothing here."""
        person = self.current
        if person is None:
            return False
        if event.key() in _ENTER:
            self._choose(self.currentIndex())
        elif event.key() == Qt.Key.Key_F2:
            self.ask_name(person)
        elif event.key() == Qt.Key.Key_Delete and not event.modifiers():
            self.ask_to_forget(person)
        elif event.matches(QKeySequence.StandardKey.Copy):
            clipboard.copy(fingerprint(person.identity))
        else:
            return False
        return True

    def _choose(self, index: QModelIndex) -> None:
        person = self.rows.person(index)
        if person is None:
            return
        if person.trust is Trust.BLOCKED:
            self.open_menu(index)
        else:
            self.chosen.emit(person)

    def _fill(self, menu: QMenu, person: Person) -> None:
        menu.clear()
        is_blocked = person.trust is Trust.BLOCKED
        if not is_blocked:
            menu.addAction(self.tr("Write"), lambda: self.chosen.emit(person))
        rename = menu.addAction(self.tr("Rename…"), lambda: self.ask_name(person))
        rename.setShortcut(QKeySequence("F2"))
        menu.addAction(self.tr("Copy fingerprint"), lambda: _copy(person)).setShortcut(
            QKeySequence.StandardKey.Copy
        )
        menu.addSeparator()
        if is_blocked:
            unblock = self._node.me.people.unblock
            menu.addAction(self.tr("Unblock"), lambda: unblock(person.identity))
        else:
            menu.addAction(self.tr("Block…"), lambda: self.ask_to_block(person))
        forget = menu.addAction(self.tr("Forget…"), lambda: self.ask_to_forget(person))
        forget.setShortcut(QKeySequence("Del"))

    def ask_name(self, person: Person) -> None:
        """Call somebody else what the person types."""
        name = person.petname or person.name
        question = RememberQuestion(self._node.me, person, name, self.window())
        question.agreed.connect(lambda: self._show(person))
        self._ask(question)

    def ask_to_block(self, person: Person) -> None:
        """Keep somebody out, after a yes."""
        question = BlockPersonQuestion(person, self.window())
        question.agreed.connect(lambda: self._node.block(person))
        self._ask(question)

    def ask_to_forget(self, person: Person) -> None:
        """Know somebody no more, after a yes."""
        question = ForgetQuestion(person, self.window())
        question.agreed.connect(lambda: self._forget(person))
        self._ask(question)

    def ask_no_more(self) -> None:
        """Take away what is asked about somebody."""
        if self.question is not None:
            self.question.close()

    def _forget(self, person: Person) -> None:
        # They may be forgotten already: nobody holds the question to its moment.
        if self._node.me.people.get(person.identity) is not None:
            self._node.me.people.forget(person.identity)

    def _show(self, person: Person) -> None:
        index = self.rows.index_of(person.identity)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def _ask(self, question: Question) -> None:
        self.ask_no_more()
        self.question = question
        question.finished.connect(self._on_finished)
        question.open()

    def _on_finished(self, _result: int) -> None:
        if self.sender() is self.question:
            self.question = None
            self.setFocus()


def _copy(person: Person) -> None:
    clipboard.copy(fingerprint(person.identity))
