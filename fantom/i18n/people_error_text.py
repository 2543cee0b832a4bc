"""What to tell a person about people they know: the part of `error_text` for those."""

from PySide6.QtCore import QCoreApplication

from fantom.errors import (
    InvitationUsedTwice,
    KeyChanged,
    NoPlaceKnown,
    NotKept,
    PassphraseUnreadable,
    PetnameInvalid,
    PetnameTaken,
    TooMuchReceived,
    UnknownPerson,
)
from fantom.i18n.shown import shown_line


def changed_text(error: KeyChanged) -> str:
    """Return who is not there, and what that may mean."""
    return QCoreApplication.translate(
        "error_text",
        "Somebody else answers at {endpoint}, where {name} used to be: another key, or "
        "none. They may have moved or begun anew, or somebody poses as them. Nothing "
        "was said. Ask {name} for an invitation.",
    ).format(endpoint=error.endpoint, name=shown_line(error.petname))


def used_twice_text(error: InvitationUsedTwice) -> str:
    """Return that an invitation has got about, and what became of who came."""
    if not error.made_for:
        return QCoreApplication.translate(
            "error_text",
            "An invitation of yours was used twice: somebody else came with it too, "
            "and was turned away. Check that the first one is whom you invited.",
        )
    return QCoreApplication.translate(
        "error_text",
        "The invitation that you made for {name} was used twice: somebody else came "
        "with it too, and was turned away. Check that the first one is {name}.",
    ).format(name=shown_line(error.made_for))


def no_place_text(error: NoPlaceKnown) -> str:
    """Return that somebody cannot be dialled."""
    return QCoreApplication.translate(
        "error_text",
        "Where {name} is now is not known. Ask them for an invitation, or wait until "
        "they come.",
    ).format(name=shown_line(error.petname))


def petname_text(_error: PetnameInvalid) -> str:
    """Return what a name has to be."""
    return QCoreApplication.translate(
        "error_text",
        "A name is one line, neither empty nor longer than 64 letters. Choose another "
        "one.",
    )


def petname_taken_text(error: PetnameTaken) -> str:
    """Return that a name is in use."""
    return QCoreApplication.translate(
        "error_text",
        "You call somebody else {name} already. Choose another name, so that you never "
        "take one for the other.",
    ).format(name=shown_line(error.petname))


def too_much_text(_error: TooMuchReceived) -> str:
    """Return that somebody was hung up on, and what to do about it."""
    return QCoreApplication.translate(
        "error_text",
        "They sent more than memory should hold, so the connection was closed. "
        "Wipe the history, then reconnect.",
    )


def unknown_person_text(_error: UnknownPerson) -> str:
    """Return that nobody is meant."""
    return QCoreApplication.translate(
        "error_text", "You know nobody by that key; they may have been forgotten."
    )


def passphrase_text(error: PassphraseUnreadable) -> str:
    """Return that nobody could have typed that."""
    return QCoreApplication.translate(
        "error_text",
        "No passphrase could be read from descriptor {number}. Give it one line of "
        "UTF-8.",
    ).format(number=error.descriptor)


def not_kept_text(_error: NotKept) -> str:
    """Return that a ghost keeps nothing."""
    return QCoreApplication.translate(
        "error_text",
        "You are a ghost: nothing of you is kept. Keep your identity, or unlock it, "
        "first.",
    )
