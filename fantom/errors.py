"""Everything that can go wrong in the world, as opposed to in our code.

An error carries facts, never a sentence: the sentence is in the reader's
language and lives in `fantom.i18n.error_text`.
"""

from inspect import get_annotations
from typing import ClassVar, dataclass_transform


@dataclass_transform()
class FantomError(Exception):
    """Something outside this program went wrong; the person can be told.

    Each kind is a dataclass of its facts in all but name: to generate the methods
    of thirty real ones would take a twentieth of each start.
    """

    _names: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls) -> None:
        cls._names = tuple(get_annotations(cls))

    def __init__(self, *values: object, **named: object) -> None:
        super().__init__(*values)
        facts = dict(zip(self._names, values, strict=False)) | named
        count = len(values) + len(named)
        if set(facts) != set(self._names) or count != len(facts):
            raise TypeError(f"{type(self).__name__} has {self._names}")
        vars(self).update(facts)

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return vars(self) == vars(other)

    __hash__ = None  # type: ignore[assignment] # two that are equal can change

    def __repr__(self) -> str:
        facts = ", ".join(f"{name}={value!r}" for name, value in vars(self).items())
        return f"{type(self).__name__}({facts})"


class LocalProtocolError(Exception):
    """We tried to say something that the protocol forbids: a bug of ours."""


class RemoteProtocolError(FantomError):
    """The peer sent bytes that the protocol forbids; `detail` is for logs."""

    detail: str


class InvalidEndpoint(FantomError):
    """What a person typed names no place that can be dialled.

    `problem` is one of `fantom.endpoint.Problem`.
    """

    text: str
    problem: str


class InvalidInvitation(FantomError):
    """What a person pasted, opened or scanned is no invitation that can be used.

    `problem` is one of `fantom.identity.invitation.Problem`. The text is not kept:
    there may be a token in it.
    """

    problem: str


class TooManyInvitations(FantomError):
    """As many invitations of ours are open as may be."""

    limit: int


class UnknownInvitation(FantomError):
    """No invitation of ours with that id is open: it expired, or was taken back."""

    invitation: str


class OwnAddress(FantomError):
    """The person tried to write to themselves."""

    endpoint: str


class PeerUnreachable(FantomError):
    """Nobody could be talked to there; `reason`: refused, network or closed."""

    endpoint: str
    reason: str


class ConnectTimeout(FantomError):
    """The other side stayed silent for `seconds`."""

    endpoint: str
    seconds: int


class ConnectionLost(FantomError):
    """The line to a peer fell silent: nobody hung up."""

    endpoint: str


class LegacyRefused(FantomError):
    """The other side speaks only the legacy wire, and the settings refuse it."""

    endpoint: str


class Downgraded(FantomError):
    """Somebody on the path changed the first line: it hid that both speak Fantom/2."""

    endpoint: str


class WrongKey(FantomError):
    """Somebody else answers there than the one who was expected."""

    endpoint: str


class KeyChanged(FantomError):
    """Where somebody whom we named used to be, somebody else answers."""

    endpoint: str
    petname: str


class PetnameInvalid(FantomError):
    """That cannot be what we call somebody: it is empty or too long."""

    petname: str


class PetnameTaken(FantomError):
    """We call somebody else so."""

    petname: str


class UnknownPerson(FantomError):
    """We know nobody with that key."""


class NoPlaceKnown(FantomError):
    """Nothing is known about where that person can be dialled."""

    petname: str


class InvitationUsedTwice(FantomError):
    """A second person came with an invitation that was for one; they were declined."""

    made_for: str


class VerificationRefused(FantomError):
    """Nothing is compared, or that cannot be done now.

    `reason` is one of `fantom.identity.verification.Refusal`.
    """

    reason: str


class VerificationFailed(FantomError):
    """A comparison has not shown that nobody sits in between.

    `reason` is one of `fantom.identity.verification.Ending`.
    """

    reason: str


class PassphraseUnreadable(FantomError):
    """That descriptor gives no passphrase."""

    descriptor: int


class NotKept(FantomError):
    """That takes an identity that is kept, and unlocked."""


class Declined(FantomError):
    """The other side does not let us in."""

    endpoint: str


class PeerOffline(FantomError):
    """There is no connection to the peer, and its wire cannot wait for one."""

    peer: str


class TextTooLong(FantomError):
    """A text has more bytes of UTF-8 than may be sent at once."""

    size: int
    limit: int


class TooMuchReceived(FantomError):
    """A peer said more than one conversation may hold in memory."""

    peer: str


class UnknownPeer(FantomError):
    """Nobody with that id has been met in this run."""

    peer: str


class UnknownMessage(FantomError):
    """The conversation holds no text with that id; it may have been wiped."""

    message: str


class NotYours(FantomError):
    """Only who wrote a text can change it."""

    message: str


class NotSupported(FantomError):
    """The peer's wire, or its program, does not know that; `what` is a capability."""

    peer: str
    what: str


class NoReaction(FantomError):
    """A reaction is one sign."""

    reaction: str


class UnknownRequest(FantomError):
    """No such request waits for an answer: it was answered, or has expired."""

    request: str


class NoAddress(FantomError):
    """No interface has an IPv6 address that fits; `mode`: lan, public or custom."""

    mode: str


class CannotListen(FantomError):
    """The system refused to listen there; `reason`: taken, denied or address."""

    endpoint: str
    reason: str


class NoHome(FantomError):
    """The system does not say where this person's files lie."""


class ProfileInUse(FantomError):
    """Another Fantom runs with that profile."""

    directory: str


class ProfileUnusable(FantomError):
    """No profile can be made or locked there; `reason` is the system's."""

    directory: str
    reason: str


class SettingsBroken(FantomError):
    """The settings file cannot be read as TOML."""

    path: str
    line: int
    column: int
    problem: str


class SettingUnknown(FantomError):
    """The settings hold a key that this version does not know."""

    key: str


class SettingInvalid(FantomError):
    """A setting has a value that it cannot take."""

    key: str
    value: str
    expected: str


class SettingsUnwritable(FantomError):
    """The settings file could not be written."""

    path: str
    reason: str


class NoVault(FantomError):
    """There is no vault."""

    path: str


class VaultExists(FantomError):
    """A file lies already where a vault should go."""

    path: str


class VaultUnreadable(FantomError):
    """That file could not be read; `reason` is the system's, or one of its module."""

    path: str
    reason: str


class VaultUnwritable(FantomError):
    """The vault could not be written there, or deleted; `reason` is the system's."""

    path: str
    reason: str


class VaultSwapped(FantomError):
    """Another file lies there than the one that we read or wrote last."""

    path: str


class VaultDamaged(FantomError):
    """These bytes are no vault, or no longer a whole one."""


class VaultTooNew(FantomError):
    """A later Fantom sealed it."""

    version: int


class VaultFull(FantomError):
    """So many people and invitations fit into no vault."""


class WrongPassphrase(FantomError):
    """The vault is whole, and this passphrase does not open it."""


class NotEnoughMemory(FantomError):
    """A key could not be made from a passphrase, which takes that much memory."""

    mebibytes: int


class PictureUnreadable(FantomError):
    """No picture could be had from there; `path` is empty where it is no file.

    `problem` is one of `fantom.pictures.problem.Problem`.
    """

    path: str
    problem: str


class NoInvitationInPicture(FantomError):
    """A picture holds no invitation, or `count` of them."""

    count: int


class PictureUnwritable(FantomError):
    """A picture could not be written; `reason` is the system's."""

    path: str
    reason: str
