"""Comparing keys: each way, how far it is, and how it ends."""

from fantom.endpoint import Endpoint
from fantom.errors import RemoteProtocolError
from fantom.identity.peer_ids import peer_id
from fantom.identity.trust import Trust
from fantom.identity.verification import Ending, Method, Stage
from fantom.peers.request import RequestKind
from fantom.peers.verification import Verification
from fantom.protocol.messages import Disappear, TextMessage
from tests.gallery.trust_scenes import LONG
from tests.ui.people import identity_named, imitate, know, meet

PICTURES = (0, 47, 16, 54, 24, 60, 27)
LONGEST = (25, 52, 61, 53, 51, 41, 14)
QUESTION = "What did we eat on the roof, the evening before you moved to the coast?"


def _dialog(window, peer):
    window.strip.choose(peer.id)
    verifying = window.tabs[peer.id].verifying
    verifying.open()
    return verifying.dialog


def _tell(window, peer, stage, method=Method.PICTURES, **facts):
    """Let it be so far, as if the wire had said it."""
    told = Verification(peer, "run", method, stage, **facts)
    verifications = window.node.verifications
    verifications._latest[peer.id] = told
    verifications.changed.emit(told)


def _somebody(window, name="Alice"):
    peer, link = meet(window.node, name)
    link.measure(0.0234)
    window.strip.choose(peer.id)
    return peer


def _ways(window):
    return _dialog(window, _somebody(window))


def _ways_verified(window):
    know(window.node, "Alice", Trust.VERIFIED)
    return _dialog(window, _somebody(window))


def _ways_imitator(window):
    peer, _link = imitate(window.node, "Bоb")
    return _dialog(window, peer)


def _refused(window):
    peer, link = meet(window.node, "Alice")
    dialog = _dialog(window, peer)
    link.close()
    dialog.ways.pictures.control.click()
    return dialog


def _at(stage, method=Method.PICTURES, name="Alice", **facts):
    """Show a dialog while it is so far."""

    def show(window):
        peer = _somebody(window, name)
        dialog = _dialog(window, peer)
        joined = Stage.WAITING if stage is not Stage.ASKED else stage
        _tell(window, peer, joined, method, **facts)
        if stage is Stage.ASKED:
            dialog.take_part()
        else:
            _tell(window, peer, stage, method, **facts)
        return dialog

    return show


def _secret_form(window):
    dialog = _ways(window)
    dialog.ways.secret.control.click()
    return dialog


def _number(window):
    dialog = _ways(window)
    dialog.ways.number.control.click()
    return dialog


def _stop(window):
    dialog = _at(Stage.COMPARING, pictures=PICTURES)(window)
    dialog.reject()
    return dialog.question


def _bar(method, name="Alice", question=""):
    """Show a tab whose peer wants something."""

    def show(window):
        peer = _somebody(window, name)
        facts = {"is_ours": False, "question": question}
        _tell(window, peer, Stage.ASKED, method, **facts)
        return window

    return show


def _failed(ending):
    return _at(Stage.FAILED, ending=ending)


def _bar_of_imitator(window):
    peer, _link = imitate(window.node, "Bоb")
    window.strip.choose(peer.id)
    _tell(window, peer, Stage.ASKED, is_ours=False)
    return window


def _all_bars(window):
    """Show what may be asked at once, with a text below it."""
    _bar_of_imitator(window)
    peer = next(iter(window.node.peers))
    tab = window.tabs[peer.id]
    tab.conversation.receive_texts([TextMessage(b"1" * 8, "Did the package arrive?")])
    tab.conversation.receive_timer(Disappear(3_600, agreed=False, round=1))
    tab.notices.show_error(RemoteProtocolError("x"))
    return window


def _all_bars_and_a_request(window):
    """The same, while somebody else knocks."""
    _all_bars(window)
    where = Endpoint("fe80::a00:27ff:fe4e:66a1", 31488, "wlp0s20f3")
    stranger = peer_id(identity_named("Carol"))
    window.node.admission.ask(RequestKind.CONNECTION, stranger, where, "Carol")
    return window


def _unfolded_request(window):
    _all_bars_and_a_request(window)
    window.request_bar.unfold.click()
    return window


VERIFY_SCENES = {
    "verify-ways": _ways,
    "verify-ways-verified": _ways_verified,
    "verify-ways-imitator": _ways_imitator,
    "verify-refused": _refused,
    "verify-waiting": _at(Stage.WAITING),
    "verify-pictures": _at(Stage.COMPARING, pictures=PICTURES),
    "verify-pictures-long": _at(Stage.COMPARING, name=LONG, pictures=LONGEST),
    "verify-secret": _secret_form,
    "verify-secret-waiting": _at(Stage.WAITING, Method.SECRET, question=QUESTION),
    "verify-secret-asked": _at(
        Stage.ASKED, Method.SECRET, is_ours=False, question=QUESTION
    ),
    "verify-number": _number,
    "verify-verified": _at(Stage.VERIFIED),
    "verify-mismatch": _failed(Ending.MISMATCH),
    "verify-declined": _failed(Ending.DECLINED),
    "verify-stop": _stop,
    "verify-bar": _bar(Method.PICTURES),
    "verify-bar-long": _bar(Method.PICTURES, LONG),
    "verify-bar-secret": _bar(Method.SECRET, question=QUESTION),
    "verify-bar-imitator": _bar_of_imitator,
    "bars": _all_bars,
    "bars-and-request": _all_bars_and_a_request,
    "bars-and-request-unfolded": _unfolded_request,
}
