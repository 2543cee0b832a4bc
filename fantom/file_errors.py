"""What can go wrong with files that are sent: the part of `errors` for those."""

from fantom.errors import FantomError


class FileNameRefused(FantomError):
    """A stranger's path for which there is no safe one.

    `problem` is one of `fantom.files.names.Problem`.
    """

    path: str
    problem: str


class TooManyFiles(FantomError):
    """More files, or longer paths, than one offer may hold."""

    limit: int


class FileGone(FantomError):
    """What was offered does not lie there any more."""

    path: str


class FileChanged(FantomError):
    """What lies there is not what was offered, or changed while it was read."""

    path: str


class FileUnreadable(FantomError):
    """A file could not be read; `reason` is the system's."""

    path: str
    reason: str


class FolderGone(FantomError):
    """The folder for what arrives is not there, or not any more."""

    folder: str


class FolderUnwritable(FantomError):
    """Nothing can be put into that folder; `reason` is the system's."""

    folder: str
    reason: str


class NotEnoughRoom(FantomError):
    """What is offered takes more than is free there; both in bytes."""

    folder: str
    needed: int
    free: int


class DiskFull(FantomError):
    """There was no room for the next bytes of what arrives."""

    folder: str


class FileNameImpossible(FantomError):
    """The file system of that folder takes no such name."""

    folder: str
    name: str


class FileTooLarge(FantomError):
    """The file system of that folder takes no file that large."""

    folder: str
    name: str


class FileUnwritable(FantomError):
    """A file could not be written.

    `reason` is the system's, or `in-the-way`: something else has its name.
    """

    path: str
    reason: str


class FileDamaged(FantomError):
    """What arrived is not what was sent; nothing of it was kept."""

    name: str


class NothingToSend(FantomError):
    """Nothing of what a person picked can be sent."""


class UnknownTransfer(FantomError):
    """No transfer has that id, or none for which that could be done now."""

    transfer: str


class SomeLeftOut(FantomError):
    """Of what a person picked, so many things are no part of the offer.

    The first is `path`, for a reason that is one of `fantom.files.offering.Why`.
    """

    path: str
    why: str
    count: int


class CannotOpen(FantomError):
    """What arrived cannot be opened: it is gone, or nothing here opens it."""

    path: str


class CannotShow(FantomError):
    """What arrived to be looked at is no picture that can be shown here."""

    name: str
