"""What it means to be a ghost, locked or kept, in words.

The first picture is painted before anybody knows: `keeping` is a value of `Keeping`.
"""

from PySide6.QtCore import QCoreApplication


def keeping_text(keeping: str) -> str:
    """Return it in a few words."""
    match keeping:
        case "kept":
            return QCoreApplication.translate("keeping", "Kept")
        case "locked":
            return QCoreApplication.translate("keeping", "Locked: a ghost for now")
    return QCoreApplication.translate("keeping", "Ghost: new at each start")


def keeping_meaning(keeping: str) -> str:
    """Return what follows from it."""
    match keeping:
        case "kept":
            return QCoreApplication.translate(
                "keeping",
                "Your identity is kept in a vault on this computer. Whoever knows you "
                "will recognise you at the next start, too.",
            )
        case "locked":
            return QCoreApplication.translate(
                "keeping",
                "Your vault is locked. Until you unlock it you are a ghost, whom "
                "nobody recognises, and this is the ghost's fingerprint.",
            )
    return QCoreApplication.translate(
        "keeping",
        "You are a ghost: when Fantom closes, your key is gone, and at the next start "
        "nobody recognises you.",
    )
