"""What to tell a person about an error: what happened, and what to do."""

from functools import singledispatch

from PySide6.QtCore import QCoreApplication

from fantom.endpoint import DEFAULT_PORT, HIGHEST_PORT, LOWEST_PORT, Problem
from fantom.errors import (
    CannotListen,
    ConnectionLost,
    ConnectTimeout,
    Declined,
    Downgraded,
    FantomError,
    InvalidEndpoint,
    InvalidInvitation,
    InvitationUsedTwice,
    KeyChanged,
    LegacyRefused,
    NoAddress,
    NoHome,
    NoInvitationInPicture,
    NoPlaceKnown,
    NotEnoughMemory,
    NotKept,
    NoVault,
    OwnAddress,
    PassphraseUnreadable,
    PeerOffline,
    PeerUnreachable,
    PetnameInvalid,
    PetnameTaken,
    PictureUnreadable,
    PictureUnwritable,
    ProfileInUse,
    ProfileUnusable,
    RemoteProtocolError,
    SettingInvalid,
    SettingsBroken,
    SettingsUnwritable,
    SettingUnknown,
    TextTooLong,
    TooManyInvitations,
    TooMuchReceived,
    UnknownInvitation,
    UnknownMessage,
    UnknownPeer,
    UnknownPerson,
    UnknownRequest,
    VaultDamaged,
    VaultExists,
    VaultFull,
    VaultSwapped,
    VaultTooNew,
    VaultUnreadable,
    VaultUnwritable,
    VerificationFailed,
    VerificationRefused,
    WrongKey,
    WrongPassphrase,
)
from fantom.i18n import (
    file_error_text,
    invitation_error_text,
    message_error_text,
    people_error_text,
    picture_error_text,
    settings_error_text,
    vault_error_text,
    verification_error_text,
)
from fantom.i18n.shown import shown_line


@singledispatch
def error_text(error: FantomError) -> str:
    """Return a sentence or two in the person's language."""
    raise NotImplementedError(type(error).__name__)


@error_text.register
def _(_error: RemoteProtocolError) -> str:
    return QCoreApplication.translate(
        "error_text",
        "The other side said something that Fantom does not understand, so the "
        "connection was closed. Ask them to update Fantom, then connect again.",
    )


@error_text.register
def _(error: InvalidEndpoint) -> str:
    return _endpoint_problem(error.problem)


def _endpoint_problem(problem: str) -> str:
    match problem:
        case Problem.EMPTY:
            return QCoreApplication.translate(
                "error_text",
                "There is nothing to connect to yet. Paste the address that the "
                "other person sent you.",
            )
        case Problem.TOO_LONG:
            return QCoreApplication.translate(
                "error_text",
                "That is far too long for an address. Copy only the address itself, "
                "which looks like [fe80::1]:{port}.",
            ).format(port=DEFAULT_PORT)
        case Problem.IPV4:
            return QCoreApplication.translate(
                "error_text",
                "That is an IPv4 address, and Fantom speaks IPv6 only. Ask for the "
                "address that their Fantom shows on its first page.",
            )
        case Problem.HOSTNAME:
            return QCoreApplication.translate(
                "error_text",
                "That is a name, and Fantom needs the address itself. Ask for the "
                "address that their Fantom shows on its first page.",
            )
        case Problem.PORT:
            return QCoreApplication.translate(
                "error_text",
                "The number behind the address is no port for Fantom. Use one from "
                "{lowest} to {highest}, or leave it out for {usual}.",
            ).format(lowest=LOWEST_PORT, highest=HIGHEST_PORT, usual=DEFAULT_PORT)
    return _odd_address(problem)


def _odd_address(problem: str) -> str:
    match problem:
        case Problem.NOT_UNICAST:
            return QCoreApplication.translate(
                "error_text",
                "That address belongs to nobody in particular. Ask the other person "
                "to copy theirs with the button on the first page.",
            )
        case Problem.LOOPBACK:
            return QCoreApplication.translate(
                "error_text",
                "That address means this very computer. Ask the other person for the "
                "address that their Fantom shows.",
            )
        case Problem.INVITATION:
            return QCoreApplication.translate(
                "error_text",
                "That is an invitation, which this version of Fantom cannot read "
                "yet. Ask the other person for their plain address.",
            )
    return QCoreApplication.translate(
        "error_text",
        "That is not an address that Fantom can read. It should look like "
        "[fe80::1]:{port}; please copy it again, whole.",
    ).format(port=DEFAULT_PORT)


@error_text.register
def _(_error: OwnAddress) -> str:
    return QCoreApplication.translate(
        "error_text",
        "That is your own address. Send it to the other person, and paste theirs "
        "here instead.",
    )


@error_text.register
def _(error: PeerUnreachable) -> str:
    return _unreachable(error.reason).format(endpoint=shown_line(error.endpoint))


def _unreachable(reason: str) -> str:
    match reason:
        case "refused":
            return QCoreApplication.translate(
                "error_text",
                "Nobody listens at {endpoint}. Ask whether their Fantom is running, "
                "and compare the port.",
            )
        case "closed":
            return QCoreApplication.translate(
                "error_text",
                "{endpoint} closed the connection at once. They may be refusing "
                "visitors, or another program listens there; ask them.",
            )
    return QCoreApplication.translate(
        "error_text",
        "There is no way to {endpoint} from here. Check that you are both on the same "
        "network, or both on the internet with IPv6.",
    )


@error_text.register
def _(error: ConnectTimeout) -> str:
    return QCoreApplication.translate(
        "error_text",
        "{endpoint} did not answer within {seconds} seconds. Check the address with "
        "the other person, and whether a firewall stands in between.",
    ).format(endpoint=shown_line(error.endpoint), seconds=error.seconds)


@error_text.register
def _(error: LegacyRefused) -> str:
    return QCoreApplication.translate(
        "error_text",
        "{endpoint} speaks only the legacy wire, which your settings refuse. Ask them "
        "to update Fantom, or allow the legacy wire in your settings.",
    ).format(endpoint=shown_line(error.endpoint))


@error_text.register
def _(error: Downgraded) -> str:
    return QCoreApplication.translate(
        "error_text",
        "Somebody on the way to {endpoint} changed what was said, so that you would "
        "use the old, unprotected protocol. Fantom closed the connection. Try another "
        "network, and tell the other person.",
    ).format(endpoint=shown_line(error.endpoint))


@error_text.register
def _(error: WrongKey) -> str:
    return QCoreApplication.translate(
        "error_text",
        "Someone with another key answers at {endpoint} now, so nothing was sent "
        "there. If your friend has restarted Fantom, connect to that address anew and "
        "ask them whether it is so.",
    ).format(endpoint=shown_line(error.endpoint))


@error_text.register
def _(error: Declined) -> str:
    return QCoreApplication.translate(
        "error_text",
        "{endpoint} does not let you in. Ask the other person whether they have seen "
        "your request, then connect again.",
    ).format(endpoint=shown_line(error.endpoint))


@error_text.register
def _(_error: ConnectionLost) -> str:
    return QCoreApplication.translate(
        "error_text",
        "They fell silent, so the connection was closed. Check your network, then "
        "reconnect.",
    )


@error_text.register
def _(_error: PeerOffline) -> str:
    return QCoreApplication.translate(
        "error_text",
        "They are not connected, so your message was not sent. Reconnect, then send "
        "it again.",
    )


@error_text.register
def _(error: TextTooLong) -> str:
    return QCoreApplication.translate(
        "error_text",
        "Your message is too long: {size} KiB of at most {limit} KiB. Please send it "
        "in parts.",
    ).format(size=-(-error.size // 1024), limit=error.limit // 1024)


@error_text.register
def _(_error: UnknownPeer) -> str:
    return QCoreApplication.translate(
        "error_text",
        "That person is no longer known here. Connect to their address again.",
    )


@error_text.register
def _(_error: NoHome) -> str:
    return QCoreApplication.translate(
        "error_text",
        "Your home folder cannot be found. Start Fantom with {option} and a folder.",
    ).format(option="--profile")


@error_text.register
def _(_error: UnknownMessage) -> str:
    return QCoreApplication.translate(
        "error_text",
        "That message is not here, or waits no longer: it may have arrived already, or "
        "been wiped.",
    )


@error_text.register
def _(_error: UnknownRequest) -> str:
    return QCoreApplication.translate(
        "error_text",
        "That request is no longer open. If they try again, you will be asked again.",
    )


@error_text.register
def _(error: NoAddress) -> str:
    match error.mode:
        case "lan":
            return QCoreApplication.translate(
                "error_text",
                "No network here has an IPv6 address. Connect to a network and switch "
                "IPv6 on in the system's network settings; Fantom notices by itself.",
            )
        case "public":
            return QCoreApplication.translate(
                "error_text",
                "This computer has no IPv6 address on the internet. Ask your provider "
                "for IPv6, or switch to the local network.",
            )
    return QCoreApplication.translate(
        "error_text",
        "The address that you chose is not on this computer. Choose another one in "
        "your settings.",
    )


@error_text.register
def _(error: CannotListen) -> str:
    return _deaf(error.reason).format(endpoint=shown_line(error.endpoint))


def _deaf(reason: str) -> str:
    match reason:
        case "taken":
            return QCoreApplication.translate(
                "error_text",
                "Nobody can reach you: other programs use {endpoint} and the ports "
                "behind it. Choose another port.",
            )
        case "denied":
            return QCoreApplication.translate(
                "error_text",
                "Nobody can reach you: the system does not let Fantom listen at "
                "{endpoint}. Choose another port, or allow it in your firewall.",
            )
    return QCoreApplication.translate(
        "error_text",
        "Nobody can reach you: {endpoint} cannot be used on this computer now. Check "
        "your network connection.",
    )


@error_text.register
def _(error: ProfileInUse) -> str:
    return QCoreApplication.translate(
        "error_text",
        "Another Fantom already uses the profile {directory}. Switch to its window, "
        "or start this one with another profile.",
    ).format(directory=shown_line(error.directory))


@error_text.register
def _(error: ProfileUnusable) -> str:
    return QCoreApplication.translate(
        "error_text",
        "Fantom could not write into the profile {directory}. Please check that the "
        "folder may be written to, or start with another profile.",
    ).format(directory=shown_line(error.directory))


error_text.register(KeyChanged, people_error_text.changed_text)
error_text.register(InvitationUsedTwice, people_error_text.used_twice_text)
error_text.register(NoPlaceKnown, people_error_text.no_place_text)
error_text.register(PetnameInvalid, people_error_text.petname_text)
error_text.register(PetnameTaken, people_error_text.petname_taken_text)
error_text.register(TooMuchReceived, people_error_text.too_much_text)
error_text.register(UnknownPerson, people_error_text.unknown_person_text)
error_text.register(PassphraseUnreadable, people_error_text.passphrase_text)
error_text.register(NotKept, people_error_text.not_kept_text)
for _kind, _text in (message_error_text.TEXTS | file_error_text.TEXTS).items():
    error_text.register(_kind, _text)
error_text.register(InvalidInvitation, invitation_error_text.invalid_text)
error_text.register(TooManyInvitations, invitation_error_text.too_many_text)
error_text.register(UnknownInvitation, invitation_error_text.unknown_text)
error_text.register(PictureUnreadable, picture_error_text.unreadable_text)
error_text.register(NoInvitationInPicture, picture_error_text.no_invitation_text)
error_text.register(PictureUnwritable, picture_error_text.unwritable_text)
error_text.register(SettingsBroken, settings_error_text.broken_text)
error_text.register(SettingUnknown, settings_error_text.unknown_text)
error_text.register(SettingInvalid, settings_error_text.invalid_text)
error_text.register(SettingsUnwritable, settings_error_text.unwritable_text)
error_text.register(NoVault, vault_error_text.missing_text)
error_text.register(VaultExists, vault_error_text.exists_text)
error_text.register(VaultUnreadable, vault_error_text.unreadable_text)
error_text.register(VaultUnwritable, vault_error_text.unwritable_text)
error_text.register(VaultSwapped, vault_error_text.swapped_text)
error_text.register(VaultDamaged, vault_error_text.damaged_text)
error_text.register(VaultTooNew, vault_error_text.too_new_text)
error_text.register(VaultFull, vault_error_text.full_text)
error_text.register(WrongPassphrase, vault_error_text.passphrase_text)
error_text.register(NotEnoughMemory, vault_error_text.memory_text)
error_text.register(VerificationRefused, verification_error_text.refused_text)
error_text.register(VerificationFailed, verification_error_text.failed_text)
