"""Everything that can go wrong in the world, as opposed to in our code.

An error carries facts, never a sentence: the sentence is in the reader's
language and lives in `fantom.i18n.error_text`.
"""

from dataclasses import dataclass


class FantomError(Exception):
    """Something outside this program went wrong; the person can be told."""


class LocalProtocolError(Exception):
    """We tried to say something that the protocol forbids: a bug of ours."""


@dataclass
class RemoteProtocolError(FantomError):
    """The peer sent bytes that the protocol forbids; `detail` is for logs."""

    detail: str


@dataclass
class InvalidEndpoint(FantomError):
    """What a person typed names no place that can be dialled.

    `problem` is one of `fantom.endpoint.Problem`.
    """

    text: str
    problem: str


@dataclass
class InvalidInvitation(FantomError):
    """What a person pasted, opened or scanned is no invitation that can be used.

    `problem` is one of `fantom.identity.invitation.Problem`. The text is not kept:
    there may be a token in it.
    """

    problem: str


@dataclass
class TooManyInvitations(FantomError):
    """As many invitations of ours are open as may be."""

    limit: int


@dataclass
class UnknownInvitation(FantomError):
    """No invitation of ours with that id is open: it expired, or was taken back."""

    invitation: str


@dataclass
class OwnAddress(FantomError):
    """The person tried to write to themselves."""

    endpoint: str


@dataclass
class PeerUnreachable(FantomError):
    """Nobody could be talked to there; `reason`: refused, network or closed."""

    endpoint: str
    reason: str


@dataclass
class ConnectTimeout(FantomError):
    """The other side stayed silent for `seconds`."""

    endpoint: str
    seconds: int


@dataclass
class ConnectionLost(FantomError):
    """The line to a peer fell silent: nobody hung up."""

    endpoint: str


@dataclass
class LegacyRefused(FantomError):
    """The other side speaks only the legacy wire, and the settings refuse it."""

    endpoint: str


@dataclass
class Downgraded(FantomError):
    """Somebody on the path changed the first line: it hid that both speak Fantom/2."""

    endpoint: str


@dataclass
class WrongKey(FantomError):
    """Somebody else answers there than the one who was expected."""

    endpoint: str


@dataclass
class KeyChanged(FantomError):
    """Where somebody whom we named used to be, somebody else answers."""

    endpoint: str
    petname: str


@dataclass
class PetnameInvalid(FantomError):
    """That cannot be what we call somebody: it is empty or too long."""

    petname: str


@dataclass
class PetnameTaken(FantomError):
    """We call somebody else so."""

    petname: str


@dataclass
class UnknownPerson(FantomError):
    """We know nobody with that key."""


@dataclass
class NoPlaceKnown(FantomError):
    """Nothing is known about where that person can be dialled."""

    petname: str


@dataclass
class InvitationUsedTwice(FantomError):
    """A second person came with an invitation that was for one; they were declined."""

    made_for: str


@dataclass
class PassphraseUnreadable(FantomError):
    """That descriptor gives no passphrase."""

    descriptor: int


@dataclass
class NotKept(FantomError):
    """That takes an identity that is kept, and unlocked."""


@dataclass
class Declined(FantomError):
    """The other side does not let us in."""

    endpoint: str


@dataclass
class PeerOffline(FantomError):
    """There is no connection to the peer, and its wire cannot wait for one."""

    peer: str


@dataclass
class TextTooLong(FantomError):
    """A text has more bytes of UTF-8 than may be sent at once."""

    size: int
    limit: int


@dataclass
class TooMuchReceived(FantomError):
    """A peer said more than one conversation may hold in memory."""

    peer: str


@dataclass
class UnknownPeer(FantomError):
    """Nobody with that id has been met in this run."""

    peer: str


@dataclass
class UnknownMessage(FantomError):
    """The conversation holds no text with that id; it may have been wiped."""

    message: str


@dataclass
class NotYours(FantomError):
    """Only who wrote a text can change it."""

    message: str


@dataclass
class NotSupported(FantomError):
    """The peer's wire, or its program, does not know that; `what` is a capability."""

    peer: str
    what: str


@dataclass
class NoReaction(FantomError):
    """A reaction is one sign."""

    reaction: str


@dataclass
class UnknownRequest(FantomError):
    """No such request waits for an answer: it was answered, or has expired."""

    request: str


@dataclass
class NoAddress(FantomError):
    """No interface has an IPv6 address that fits; `mode`: lan, public or custom."""

    mode: str


@dataclass
class CannotListen(FantomError):
    """The system refused to listen there; `reason`: taken, denied or address."""

    endpoint: str
    reason: str


@dataclass
class NoHome(FantomError):
    """The system does not say where this person's files lie."""


@dataclass
class ProfileInUse(FantomError):
    """Another Fantom runs with that profile."""

    directory: str


@dataclass
class ProfileUnusable(FantomError):
    """No profile can be made or locked there; `reason` is the system's."""

    directory: str
    reason: str


@dataclass
class SettingsBroken(FantomError):
    """The settings file cannot be read as TOML."""

    path: str
    line: int
    column: int
    problem: str


@dataclass
class SettingUnknown(FantomError):
    """The settings hold a key that this version does not know."""

    key: str


@dataclass
class SettingInvalid(FantomError):
    """A setting has a value that it cannot take."""

    key: str
    value: str
    expected: str


@dataclass
class SettingsUnwritable(FantomError):
    """The settings file could not be written."""

    path: str
    reason: str


@dataclass
class NoVault(FantomError):
    """There is no vault."""

    path: str


@dataclass
class VaultExists(FantomError):
    """A file lies already where a vault should go."""

    path: str


@dataclass
class VaultUnreadable(FantomError):
    """That file could not be read; `reason` is the system's, or one of its module."""

    path: str
    reason: str


@dataclass
class VaultUnwritable(FantomError):
    """The vault could not be written there, or deleted; `reason` is the system's."""

    path: str
    reason: str


@dataclass
class VaultSwapped(FantomError):
    """Another file lies there than the one that we read or wrote last."""

    path: str


@dataclass
class VaultDamaged(FantomError):
    """These bytes are no vault, or no longer a whole one."""


@dataclass
class VaultTooNew(FantomError):
    """A later Fantom sealed it."""

    version: int


@dataclass
class VaultFull(FantomError):
    """So many people and invitations fit into no vault."""


@dataclass
class WrongPassphrase(FantomError):
    """The vault is whole, and this passphrase does not open it."""


@dataclass
class NotEnoughMemory(FantomError):
    """A key could not be made from a passphrase, which takes that much memory."""

    mebibytes: int


@dataclass
class PictureUnreadable(FantomError):
    """No picture could be had from there; `path` is empty where it is no file.

    `problem` is one of `fantom.pictures.problem.Problem`.
    """

    path: str
    problem: str


@dataclass
class NoInvitationInPicture(FantomError):
    """A picture holds no invitation, or `count` of them."""

    count: int


@dataclass
class PictureUnwritable(FantomError):
    """A picture could not be written; `reason` is the system's."""

    path: str
    reason: str
