"""What to tell a person about an error: what happened, and what to do."""

from functools import singledispatch

from PySide6.QtCore import QCoreApplication

from fantom import settings
from fantom.endpoint import DEFAULT_PORT, HIGHEST_PORT, LOWEST_PORT, Problem
from fantom.errors import (
    CannotListen,
    ConnectionLost,
    ConnectTimeout,
    FantomError,
    InvalidEndpoint,
    LegacyRefused,
    NoAddress,
    NoHome,
    OwnAddress,
    PeerOffline,
    PeerUnreachable,
    ProfileInUse,
    ProfileUnusable,
    RemoteProtocolError,
    SettingInvalid,
    SettingsBroken,
    SettingsUnwritable,
    SettingUnknown,
    TextTooLong,
    TooMuchReceived,
    UnknownMessage,
    UnknownPeer,
    UnknownRequest,
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
def _(_error: TooMuchReceived) -> str:
    return QCoreApplication.translate(
        "error_text",
        "They sent more than memory should hold, so the connection was closed. "
        "Wipe the history, then reconnect.",
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
        "error_text", "That message is not here; it may have been wiped."
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


@error_text.register
def _(error: SettingsBroken) -> str:
    text = _broken(error.problem)
    return text.format(
        path=shown_line(error.path), line=error.line, column=error.column
    )


def _broken(problem: str) -> str:
    match problem:
        case settings.Problem.SYNTAX:
            return QCoreApplication.translate(
                "error_text",
                "Your settings in {path} cannot be read from line {line}, column "
                "{column} on, so the usual ones hold. Please correct that line.",
            )
        case settings.Problem.NOT_UTF8:
            return QCoreApplication.translate(
                "error_text",
                "Your settings in {path} are not UTF-8 text at line {line}, column "
                "{column}, so the usual ones hold. Please save the file as UTF-8.",
            )
        case settings.Problem.TOO_LARGE:
            return QCoreApplication.translate(
                "error_text",
                "The file {path} is too large for settings, so the usual ones hold. "
                "Please look what is in it.",
            )
        case settings.Problem.NOT_A_FILE:
            return QCoreApplication.translate(
                "error_text",
                "Your settings should be a file, and {path} is something else, so the "
                "usual ones hold. Please move it away.",
            )
    return QCoreApplication.translate(
        "error_text",
        "Your settings in {path} could not be opened, so the usual ones hold. Please "
        "check that you may read that file.",
    )


@error_text.register
def _(error: SettingUnknown) -> str:
    return QCoreApplication.translate(
        "error_text",
        "Your settings name {key}, which this version of Fantom does not know. It is "
        "left alone; please check the spelling.",
    ).format(key=shown_line(error.key))


@error_text.register
def _(error: SettingInvalid) -> str:
    return QCoreApplication.translate(
        "error_text",
        "The setting {key} cannot be {value}, so the usual value holds. It can be: "
        "{expected}",
    ).format(
        key=shown_line(error.key),
        value=shown_line(error.value),
        expected=error.expected,
    )


@error_text.register
def _(error: SettingsUnwritable) -> str:
    return _unwritable(error.reason).format(path=shown_line(error.path))


def _unwritable(reason: str) -> str:
    match reason:
        case settings.Problem.SHAPE:
            return QCoreApplication.translate(
                "error_text",
                "Your choice holds until you quit. It could not be saved, for {path} "
                "is arranged in an unusual way; please write it there by hand.",
            )
        case settings.Problem.TOO_LARGE:
            return QCoreApplication.translate(
                "error_text",
                "Your choice holds until you quit. It could not be saved, for {path} "
                "would become too large; please look what is in it.",
            )
        case _ if reason in tuple(settings.Problem):
            return QCoreApplication.translate(
                "error_text",
                "Your choice holds until you quit. It could not be saved, for {path} "
                "has a mistake in it; please correct that first.",
            )
    return QCoreApplication.translate(
        "error_text",
        "{path} could not be written, so it holds only until you quit. Please check "
        "that the folder may be written to and that the disk is not full.",
    )
