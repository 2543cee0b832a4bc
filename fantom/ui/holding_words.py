"""How long something that the person decided about somebody holds."""

from PySide6.QtCore import QCoreApplication

from fantom.peers.me import Keeping


def how_long_text(keeping: Keeping) -> str:
    """Return it; a vault keeps it, a ghost forgets it."""
    match keeping:
        case Keeping.KEPT:
            return QCoreApplication.translate(
                "holding_words", "It is kept in your vault."
            )
        case Keeping.LOCKED:
            return QCoreApplication.translate(
                "holding_words",
                "It holds until you close Fantom or unlock your identity.",
            )
        case Keeping.GHOST:
            return QCoreApplication.translate(
                "holding_words",
                "It holds until you close Fantom, since you keep no identity.",
            )
