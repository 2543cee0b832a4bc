"""Runs `fantom headless` as Mallory, who passes on what two people say to compare keys.

usage: python -m tests.end2end.middle headless [options of fantom]

All else is the program as it is: he has a session with each of them, and a key of his
own.
"""

import sys

from fantom.__main__ import main
from fantom.peers.verifications import Verifications


def pass_on(verifications, peer, messages):
    """Say to everybody else what that peer said; nothing is compared here."""
    for other in verifications._peers:
        if other is not peer and other.ready:
            for message in messages:
                other.send(message)


if __name__ == "__main__":
    Verifications._on_messages = pass_on
    sys.exit(main())
