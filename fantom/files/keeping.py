"""What a vault keeps of a transfer, and the transfer out of it again."""

from collections.abc import Callable
from pathlib import Path

from fantom.files.carrier import Carrier
from fantom.files.course import indexes, ranges
from fantom.files.disk import Disk
from fantom.files.download import Download, Means, Told
from fantom.files.offering import Found, Mark
from fantom.files.receiving import Receiving
from fantom.files.sending import Sending
from fantom.files.turns import Turns
from fantom.files.upload import Goods, Upload
from fantom.identity.kept_transfer import KeptFile, KeptPlace, KeptTransfer
from fantom.peers.peer import Peer
from fantom.protocol.messages import FileOffer, OfferedFile


def kept(carrier: Carrier) -> KeptTransfer | None:
    """Return what there is to keep; None if it would not go on after a start."""
    transfer, identity = carrier.transfer, carrier.peer.identity
    if identity is None or transfer.accepted is None or transfer.has_ended:
        return None
    if isinstance(carrier, Upload):
        found = [each for each in carrier.goods.found if isinstance(each, Found)]
        if not found:  # it is in memory only
            return None
        files = tuple(map(_found, found))
    elif isinstance(carrier, Download) and carrier.is_looked_at:
        return None
    else:
        files = tuple(KeptFile(x.path, x.size, x.mtime) for x in transfer.entries)
    return KeptTransfer(
        transfer.id,
        identity,
        files,
        ranges(transfer.accepted),
        transfer.skipped,
        transfer.paused_here,
        _place(carrier) if isinstance(carrier, Download) else None,
    )


def upload_of(kept: KeptTransfer, peer: Peer, turns: Turns, disk: Disk) -> Upload:
    """Return an offer of ours, as it was when it was kept."""
    sending = Sending(kept.id, _entries(kept))
    sending.go_on_with(_accepted(kept), kept.skipped, is_paused=kept.is_paused)
    found = [_found_again(file) for file in kept.files]
    goods = Goods([each.place for each in found], found)
    return Upload(sending, goods, peer, turns, disk)


def download_of(
    kept: KeptTransfer, peer: Peer, means: Means, told: Told, now: Callable[[], float]
) -> Download:
    """Return an offer of the peer's, as it was when it was kept."""
    assert kept.into is not None, "it came from the peer"
    receiving = Receiving(FileOffer(kept.id, _entries(kept)))
    receiving.go_on_with(_accepted(kept), kept.skipped, is_paused=kept.is_paused)
    download = Download(receiving, peer, means, told, now)
    download.go_on_with(kept.into)
    return download


def _place(download: Download) -> KeptPlace:
    position = download.transfer.position
    return KeptPlace(
        str(download.folder), position.file, download.partial, dict(download.tops)
    )


def _accepted(kept: KeptTransfer) -> list[int]:
    return indexes(kept.accepted, len(kept.files))


def _entries(kept: KeptTransfer) -> tuple[OfferedFile, ...]:
    return tuple(OfferedFile(x.path, x.size, x.mtime) for x in kept.files)


def _found(found: Found) -> KeptFile:
    mark = found.mark
    return KeptFile(
        found.path,
        found.size,
        found.changed,
        str(found.place),
        mark.device,
        mark.inode,
        mark.changed_ns,
    )


def _found_again(file: KeptFile) -> Found:
    mark = Mark(file.device, file.inode, file.size, file.changed_ns)
    return Found(file.path, Path(file.place), mark)
