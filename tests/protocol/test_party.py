from fantom.identity.keys import Identity
from fantom.protocol.codec import encode_hello
from fantom.protocol.limits import MAX_HANDSHAKE_FRAME
from fantom.protocol.messages import Capability, Ready
from fantom.protocol.party import Party, listener_hello

PARTY = Party(Identity.generate(), "Bob", 31_488, ("[2001:db8::7]:31488",))


def test_a_dialler_tells_who_it_is():
    """The listener has proved itself by then."""
    hello = PARTY.dialler_hello()

    assert (hello.versions, hello.name, hello.port) == ((2,), "Bob", 31_488)
    assert (hello.kem, hello.token) == (None, None)
    assert hello.caps == tuple(Capability)
    assert hello.caps[:3] == ("text", "receipts", "typing")


def test_a_listener_tells_hardly_anything():
    """Every scanner can read it."""
    for kem in (None, bytes(1_184)):
        hello = listener_hello(kem)

        assert (hello.versions, hello.name, hello.port) == ((2,), "", 0)
        assert (hello.kem, hello.token) == (kem, None)
        assert len(encode_hello(hello)) < MAX_HANDSHAKE_FRAME


def test_both_tell_the_rest_once_the_other_one_is_let_in():
    """Name, port, and where else."""
    assert PARTY.ready() == Ready("Bob", 31_488, ("[2001:db8::7]:31488",))
    assert Party(PARTY.identity).ready() == Ready("", 0, ())
