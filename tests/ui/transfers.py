"""Transfers without a network and without a disk, in any state that one likes."""

import secrets

from fantom.files.course import Position
from fantom.files.transfer import State
from fantom.protocol.messages import FileOffer, FileReason, OfferedFile

MIB = 1_048_576


class Steady:
    """A pace that is what it is told to be."""

    def __init__(self, rate, seconds_left):
        self.rate, self.seconds_left = rate, seconds_left

    def note(self):
        """It knows."""


def entries(*files):
    """Return what is said of files: names, or names and sizes."""
    pairs = [it if isinstance(it, tuple) else (it, 2_202_010) for it in files]
    return tuple(OfferedFile(path, size, 1e9) for path, size in pairs)


def come(node, peer, *files, preview=b""):
    """Let a peer offer files, and return who carries them."""
    offer = FileOffer(secrets.token_bytes(8), entries(*files), preview=preview)
    node.transfers._on_offers(peer, [offer])
    return node.transfers.get(offer.transfer)


def go(node, peer, *files, preview=b""):
    """Offer something of ours, from memory."""
    ((path, size),) = [it if isinstance(it, tuple) else (it, 100) for it in files][:1]
    upload = node.transfers.offer_held(peer.id, path, bytes(16), 1e9, preview)
    upload.transfer.entries = entries(*files) if files else entries((path, size))
    upload.transfer.preview = preview
    return upload


def flow(node, carrier, done=0, files=None):
    """Let it be accepted, and so much be there."""
    transfer = carrier.transfer
    chosen = range(len(transfer.entries)) if files is None else files
    transfer._accept(list(chosen))
    transfer._is_agreed = True
    _move(transfer, done)
    tell(node, carrier)
    return carrier


def _move(transfer, done):
    course = transfer._on_disk = transfer._way.anew()
    for index in transfer.accepted:
        size = transfer.entries[index].size
        if done < size:
            course.move_to(Position(index, done))
            return
        done -= size
        course.pass_file()


def rest(node, carrier, *, here=False, there=False, problem=None):
    """Let it be paused, by whom one likes, or for want of something."""
    carrier.transfer.paused_here = here or problem is not None
    carrier.transfer.paused_there = there
    carrier.problem = problem
    tell(node, carrier)
    return carrier


def wait(node, carrier):
    """Let the peer be away."""
    carrier.transfer.part()
    tell(node, carrier)
    return carrier


def end(node, carrier, reason=FileReason.CANCELLED):
    """Let it have ended without success."""
    carrier.transfer.end(reason)
    tell(node, carrier)
    return carrier


def finish(node, carrier, *paths, skipped=()):
    """Let all of it have arrived, but for what is left out."""
    transfer = carrier.transfer
    if transfer.accepted is None:
        transfer._accept(list(range(len(transfer.entries))))
    transfer.skipped |= dict.fromkeys(skipped, FileReason.GONE)
    _move(transfer, transfer.size)
    transfer._ending = State.DONE
    carrier.paths = list(paths)
    tell(node, carrier)
    return carrier


def tell(node, carrier):
    """Let it be seen at once."""
    node.transfers._register.tell(carrier)
    node.transfers._register._tell_soon.stop()
    node.transfers._register._tell_moved()
