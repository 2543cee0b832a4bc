"""What to tell a person about their vault: the part of `error_text` for that."""

from PySide6.QtCore import QCoreApplication

from fantom.errors import (
    NotEnoughMemory,
    NoVault,
    VaultDamaged,
    VaultExists,
    VaultFull,
    VaultSwapped,
    VaultTooNew,
    VaultUnreadable,
    VaultUnwritable,
    WrongPassphrase,
)
from fantom.i18n.shown import shown_line


def missing_text(error: NoVault) -> str:
    """Return where there is none."""
    return QCoreApplication.translate(
        "error_text",
        "There is no vault at {path}. Create one to keep your identity, or choose "
        "another file.",
    ).format(path=shown_line(error.path))


def exists_text(error: VaultExists) -> str:
    """Return what stands in the way."""
    return QCoreApplication.translate(
        "error_text",
        "There is a file at {path} already, and Fantom leaves it alone. Move it away, "
        "or choose another name.",
    ).format(path=shown_line(error.path))


def unreadable_text(error: VaultUnreadable) -> str:
    """Return why the file could not be read."""
    return _unreadable(error.reason).format(path=shown_line(error.path))


def _unreadable(reason: str) -> str:
    match reason:
        case "elsewhere":
            return QCoreApplication.translate(
                "error_text",
                "The vault at {path} is a link to a place that is not there now. "
                "Connect the disk that holds it, then try again.",
            )
        case "not-a-file":
            return QCoreApplication.translate(
                "error_text",
                "A vault is a file, and {path} is something else. Move it away, or "
                "choose another file.",
            )
        case "too-large":
            return QCoreApplication.translate(
                "error_text",
                "The file {path} is far too large for a vault. Look what is in it, or "
                "choose another file.",
            )
    return QCoreApplication.translate(
        "error_text",
        "The vault at {path} could not be read. Check that you may read that file, "
        "then try again.",
    )


def unwritable_text(error: VaultUnwritable) -> str:
    """Return what was not saved, and that the old file is whole."""
    return QCoreApplication.translate(
        "error_text",
        "The vault at {path} could not be changed, so it holds what it held before. "
        "Check that the folder may be written to and that the disk is not full.",
    ).format(path=shown_line(error.path))


def swapped_text(error: VaultSwapped) -> str:
    """Return that somebody else's file is safe, and what is not saved."""
    return QCoreApplication.translate(
        "error_text",
        "Another program has put a different vault at {path}, so Fantom did not touch "
        "it and saved nothing. Move that file away to save yours, or restart Fantom "
        "to use it.",
    ).format(path=shown_line(error.path))


def damaged_text(_error: VaultDamaged) -> str:
    """Return that no passphrase would help."""
    return QCoreApplication.translate(
        "error_text",
        "That file is damaged, or no vault of Fantom. No passphrase opens it; please "
        "use a copy that you have kept.",
    )


def too_new_text(_error: VaultTooNew) -> str:
    """Return that an update helps."""
    return QCoreApplication.translate(
        "error_text",
        "A newer version of Fantom saved this vault. Please update Fantom to open it.",
    )


def full_text(_error: VaultFull) -> str:
    """Return what makes room."""
    return QCoreApplication.translate(
        "error_text",
        "There are more people and invitations than a vault can hold, so nothing was "
        "saved. Forget some of them, then try again.",
    )


def passphrase_text(_error: WrongPassphrase) -> str:
    """Return that only the passphrase is wrong."""
    return QCoreApplication.translate(
        "error_text",
        "That passphrase does not open the vault. Please type it again; nothing is "
        "damaged.",
    )


def memory_text(error: NotEnoughMemory) -> str:
    """Return how much is needed."""
    return QCoreApplication.translate(
        "error_text",
        "Your passphrase could not be checked, for that needs {size} MiB of free "
        "memory. Close other programs, then try again.",
    ).format(size=error.mebibytes)
