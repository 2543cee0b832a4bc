import re
from inspect import get_annotations

import pytest

from fantom import endpoint, settings
from fantom.errors import (
    CannotListen,
    FantomError,
    InvalidEndpoint,
    InvalidInvitation,
    NoAddress,
    NoInvitationInPicture,
    PeerUnreachable,
    PictureUnreadable,
    SettingsBroken,
    SettingsUnwritable,
    VaultUnreadable,
    VerificationFailed,
    VerificationRefused,
)
from fantom.file_errors import FileNameRefused, FileUnwritable, SomeLeftOut
from fantom.files.names import Problem as NameProblem
from fantom.files.offering import Why
from fantom.i18n.error_text import error_text
from fantom.identity import invitation
from fantom.identity.vault_file import Unreadable
from fantom.identity.verification import Ending, Refusal
from fantom.pictures.problem import Problem as PictureProblem

FACTS = {
    "endpoint": "[fe80::1%eth0]:31488",
    "path": "/home/me/settings.toml",
    "directory": "/home/me",
    "folder": "/home/me/Downloads",
    "reason": "network",
    "mode": "lan",
    "problem": "syntax",
    "expected": "1-2",
}


def made(kind, **facts):
    """An error of that kind, with facts where none are given."""
    known = {name: FACTS.get(name, name) for name in get_annotations(kind)}
    for name, its_type in get_annotations(kind).items():
        if its_type is int:
            known[name] = 7_654_321
    return kind(**known | facts)


def leaves(kind=FantomError):
    """Return every kind that has none below it."""
    below = kind.__subclasses__()
    return [leaf for each in below for leaf in leaves(each)] if below else [kind]


VARIANTS = [
    *(made(InvalidEndpoint, problem=problem) for problem in endpoint.Problem),
    *(made(InvalidInvitation, problem=problem) for problem in invitation.Problem),
    *(made(PeerUnreachable, reason=why) for why in ("refused", "network", "closed")),
    *(made(CannotListen, reason=why) for why in ("taken", "denied", "address")),
    *(made(FileNameRefused, problem=problem) for problem in NameProblem),
    *(made(SomeLeftOut, why=why) for why in Why),
    *(made(FileUnwritable, reason=why) for why in ("Input/output error", "in-the-way")),
    *(made(NoAddress, mode=mode) for mode in ("lan", "public", "custom")),
    *(made(PictureUnreadable, problem=problem) for problem in PictureProblem),
    *(made(NoInvitationInPicture, count=count) for count in (0, 2)),
    *(
        made(SettingsBroken, problem=problem)
        for problem in settings.Problem
        if problem is not settings.Problem.SHAPE  # of writing only
    ),
    *(
        made(SettingsUnwritable, reason=reason)
        for reason in ("Permission denied", "shape", "too-large", "syntax")
    ),
    *(
        made(VaultUnreadable, reason=reason)
        for reason in ("Permission denied", *Unreadable)
    ),
    *(made(VerificationRefused, reason=reason) for reason in Refusal),
    *(made(VerificationFailed, reason=reason) for reason in Ending),
]
KINDS = {type(error) for error in VARIANTS}
ALL = VARIANTS + [made(kind) for kind in leaves() if kind not in KINDS]


@pytest.mark.parametrize("kind", leaves())
def test_every_error_has_a_sentence(kind):
    """Nobody can add an error and forget what to tell the person."""
    assert error_text(made(kind))


@pytest.mark.parametrize("error", ALL, ids=repr)
def test_a_sentence_is_one_that_a_person_can_use(error):
    """It is whole and polite, and shows no code, no blank and no system's words."""
    text = error_text(error)

    assert text[-1] == "." or text.endswith(FACTS["expected"])
    assert "!" not in text
    assert not re.search(r"[{}]|errno|Permission denied", text, re.IGNORECASE)
    for code in (getattr(error, "reason", ""), getattr(error, "problem", "")):
        assert "-" not in code or code not in text


def test_different_troubles_are_told_apart():
    """What a person must do differs, so the sentences do."""
    texts = [error_text(error) for error in ALL]

    assert len(set(texts)) == len(texts)


def test_an_unknown_kind_is_a_bug():
    """A missing sentence is found by tests, not papered over."""

    class Odd(Exception):
        pass

    with pytest.raises(NotImplementedError):
        error_text(Odd())


def test_what_a_stranger_wrote_cannot_disguise_itself_in_a_sentence():
    """Facts from outside go through the same cleaning as texts."""
    text = error_text(PeerUnreachable("\u202eevil\n", "refused"))

    assert "\u202e" not in text
    assert "\n" not in text
