"""The words for files that were offered: on the row, aloud, and in a list of them."""

from PySide6.QtCore import QCoreApplication

from fantom.chat.entry import FilesLine
from fantom.files.transfer import State
from fantom.i18n.error_text import error_text
from fantom.i18n.formats import time_text
from fantom.i18n.quantities import Quantities, size_text
from fantom.i18n.transfer_text import reason_text
from fantom.ui.attention import bounded
from fantom.ui.file_kinds import kind_text
from fantom.ui.files_facts import Deed, FilesFacts, Title
from fantom.ui.line_words import who_text

SEPARATOR = "\u00a0· "  # a line never begins with it
_LONGEST = 120
_LONGEST_WHO, _LONGEST_LISTED = 40, 50


def name_text(title: Title) -> str:
    """Return what is offered, by its name."""
    name = bounded(title.name, _LONGEST) or "_"
    return Quantities().name_and_files(name, title.others) if title.others else name


def detail_text(facts: FilesFacts) -> str:
    """Return what stands below the name: how much it is, and how it stands."""
    return SEPARATOR.join(filter(None, _details(facts)))


def deed_text(deed: Deed) -> str:
    """Return what a button is called."""
    return {
        Deed.SAVE: QCoreApplication.translate("files_words", "Save"),
        Deed.CHOOSE: QCoreApplication.translate("files_words", "Choose…"),
        Deed.VIEW: QCoreApplication.translate("files_words", "View"),
        Deed.DECLINE: QCoreApplication.translate("files_words", "Decline"),
        Deed.PAUSE: QCoreApplication.translate("files_words", "Pause"),
        Deed.RESUME: QCoreApplication.translate("files_words", "Resume"),
        Deed.CANCEL: QCoreApplication.translate("files_words", "Cancel"),
        Deed.OPEN: QCoreApplication.translate("files_words", "Open"),
        Deed.SHOW: QCoreApplication.translate("files_words", "Show in folder"),
        Deed.RETRY: QCoreApplication.translate("files_words", "Offer again"),
    }[deed]


def forgotten_text() -> str:
    """Return what is left to say of files of which nothing is known any more."""
    return QCoreApplication.translate("files_words", "Files were offered here")


def spoken_files(line: FilesLine, clock: str, facts: FilesFacts | None) -> str:
    """Return all of a row as a screen reader says it; its buttons are beside it."""
    who, time = who_text(line.author), time_text(line.time, clock)
    if facts is None:
        return f"{forgotten_text()}, {time}"
    return f"{who}, {time}: {name_text(facts.title)}, {detail_text(facts)}"


def listed_text(facts: FilesFacts) -> str:
    """Return one line of the list of all transfers."""
    who, name = bounded(facts.who, _LONGEST_WHO), name_text(facts.title)
    if facts.is_ours:
        words = QCoreApplication.translate("files_words", "{file} to {name}")
    else:
        words = QCoreApplication.translate("files_words", "{file} from {name}")
    whose = words.format(file=bounded(name, _LONGEST_LISTED), name=who)
    return f"{whose}{SEPARATOR}{bounded(detail_text(facts), _LONGEST_LISTED)}"


def progress_text(facts: FilesFacts) -> str:
    """Return how far it is, how fast it goes, and how long it will take."""
    parts = [Quantities().part(facts.done, facts.size)]
    if facts.rate is not None:
        parts.append(rate_text(facts.rate))
    if facts.left is not None:
        words = QCoreApplication.translate("files_words", "{time} left")
        parts.append(words.format(time=Quantities().brief(facts.left)))
    return SEPARATOR.join(parts)


def rate_text(rate: float) -> str:
    """Return so many bytes in a second."""
    words = QCoreApplication.translate("files_words", "{size}/s")
    return words.format(size=size_text(round(rate)))


def _details(facts: FilesFacts) -> list[str]:
    match facts.state:
        case State.ACTIVE:
            return [progress_text(facts)]
        case State.WAITING:
            return [Quantities().part(facts.done, facts.size), _waiting(facts)]
        case State.PAUSED:
            return [Quantities().part(facts.done, facts.size), _paused(facts)]
        case State.OFFERED:
            return [*_amount(facts), _offered(facts)]
        case State.DONE:
            return [size_text(facts.size), _done(facts), _missing(facts)]
    return [size_text(facts.size), _ended(facts)]


def _amount(facts: FilesFacts) -> list[str]:
    title = facts.title
    kind = "" if title.others else kind_text(title.kind)
    is_one = title.files == 1 and not title.others
    count = "" if is_one else Quantities().files(title.files)
    return [size_text(facts.size), kind, count]


def _offered(facts: FilesFacts) -> str:
    if facts.is_ours and facts.is_away:
        words = QCoreApplication.translate("files_words", "waits until {name} is back")
        return words.format(name=bounded(facts.who, _LONGEST_WHO))
    if facts.is_ours:
        return QCoreApplication.translate("files_words", "waits for their answer")
    return "" if facts.problem is None else error_text(facts.problem)


def _waiting(facts: FilesFacts) -> str:
    words = QCoreApplication.translate("files_words", "goes on when {name} is back")
    return words.format(name=bounded(facts.who, _LONGEST_WHO))


def _paused(facts: FilesFacts) -> str:
    if facts.problem is not None:
        return error_text(facts.problem)
    if facts.paused_here and facts.paused_there:
        return QCoreApplication.translate("files_words", "both of you paused it")
    if facts.paused_here:
        return QCoreApplication.translate("files_words", "you paused it")
    words = QCoreApplication.translate("files_words", "paused by {name}")
    return words.format(name=bounded(facts.who, _LONGEST_WHO))


def _done(facts: FilesFacts) -> str:
    if facts.is_viewed:
        return QCoreApplication.translate("files_words", "seen, not saved")
    if facts.is_ours:
        return QCoreApplication.translate("files_words", "sent")
    return QCoreApplication.translate("files_words", "received")


def _missing(facts: FilesFacts) -> str:
    if not facts.skipped:
        return ""
    return Quantities().missing(facts.skipped)


def _ended(facts: FilesFacts) -> str:
    why = reason_text(facts.reason, is_ours=facts.is_ours)
    if facts.state is not State.FAILED:
        return why
    return f"{_failed(facts)}: {why}"


def _failed(facts: FilesFacts) -> str:
    if facts.is_ours:
        return QCoreApplication.translate("files_words", "not sent")
    return QCoreApplication.translate("files_words", "not received")
