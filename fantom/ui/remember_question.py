"""Asks for a name by which to know somebody again."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit, QWidget

from fantom.errors import FantomError, PetnameInvalid, PetnameTaken
from fantom.i18n.shown import shown_line
from fantom.identity.person import Learnt, Person
from fantom.peers.me import Me
from fantom.peers.peer import Peer
from fantom.ui.attention import MOST_NAME, bounded
from fantom.ui.fault_line import FaultLine
from fantom.ui.holding_words import how_long_text
from fantom.ui.names import imitated
from fantom.ui.pieces import restyle
from fantom.ui.question import Question


def suggested_name(peer: Peer) -> str:
    """Return what the person will probably call the peer."""
    if peer.petname or imitated(peer) is not None:
        return peer.petname  # what looks like another one is no suggestion
    is_invited = peer.learnt is Learnt.INVITED and peer.by
    return " ".join(shown_line(peer.by if is_invited else peer.name).split())


class RememberQuestion(Question):
    """A field; what is wrong with the name is said below it."""

    def __init__(
        self, me: Me, person: Person, suggestion: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._me, self._person = me, person
        self._is_known = bool(person.petname)
        self.field = QLineEdit(suggestion)
        self.error = FaultLine()
        self.body.addWidget(self.field)
        self.body.addWidget(self.error)
        self.caution = self.warn()
        self.no = self.answer()
        self.yes = self.answer("", "primary")
        self.no.clicked.connect(self.reject)
        self.yes.clicked.connect(self._remember)
        self.yes.setDefault(True)
        self.field.textChanged.connect(self._on_typed)
        # What was just hidden or shown has not been laid out yet.
        self._fit_soon = QTimer(self, singleShot=True, interval=0)
        self._fit_soon.timeout.connect(self._fit)
        self._retranslate()
        self._look()
        self.field.selectAll()
        self.field.setFocus()

    def _retranslate(self) -> None:
        self.say(self._title_words(), self._detail_words())
        what = self.tr("Your name for them")
        self.field.setPlaceholderText(what)
        self.field.setAccessibleName(what)
        self.no.setText(self.tr("Cancel"))
        yes = self.tr("Rename") if self._is_known else self.tr("Remember")
        self.yes.setText(yes)
        self._look()

    def _title_words(self) -> str:
        if self._is_known:
            name = bounded(self._person.petname, MOST_NAME)
            return self.tr("Rename {name}").format(name=name)
        return self.tr("Remember this person")

    def _detail_words(self) -> str:
        if self._is_known:
            return self.tr("Only you see this name.")
        does = self.tr(
            "Fantom then knows their key again, and shows it by this name. Only you "
            "see it."
        )
        return f"{does} {how_long_text(self._me.keeping)}"

    def _remember(self) -> None:
        try:
            self._me.people.remember(self._person, self.field.text())
        except (PetnameInvalid, PetnameTaken) as error:
            self._refuse(error)
        else:
            self._agree()

    def _refuse(self, error: FantomError) -> None:
        self.error.show_error(error)
        self.caution.hide()
        restyle(self.field, "look", "wrong")
        self.field.setFocus()
        self._fit_soon.start()

    def _on_typed(self) -> None:
        self.error.forgive()
        restyle(self.field, "look", "")
        self._look()

    def _look(self) -> None:
        """Warn of a name that could be taken for that of somebody else."""
        name, own = self.field.text().strip(), self._person.identity
        alike = self._me.people.resembling(name, own) if name else []
        if alike:
            words = self.tr(
                "This name looks like {name}, whom you know by another key."
            )
            known = bounded(alike[0].petname, MOST_NAME)
            self.caution.setText(words.format(name=known))
        self.caution.setVisible(bool(alike) and self.error.error is None)
        self._fit_soon.start()
