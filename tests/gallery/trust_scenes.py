"""Every state of trust: the badges, the card, the questions, the imitators."""

from fantom.endpoint import Endpoint
from fantom.errors import KeyChanged, PetnameTaken
from fantom.identity.peer_ids import peer_id
from fantom.identity.person import Learnt
from fantom.identity.trust import Trust
from fantom.peers.request import RequestKind
from fantom.protocol.messages import TextMessage
from tests.ui.people import identity_named, imitate, know, meet, pose_as_kept

SINCE = 1_762_178_400.0
WHERE = Endpoint("fe80::a00:27ff:fe4e:66a1", 31488, "wlp0s20f3")
LONG = "Hubert Blaine Wolfeschlegelsteinhausenbergerdorff the Third"


def _front(window, peer):
    window.strip.choose(peer.id)
    talk = window.node.conversations.get(peer.id)
    talk.receive_texts([TextMessage(bytes(8), "Did the package arrive?")])
    return window.tabs[peer.id]


def _trusted(trust, name="Alice", **facts):
    """Let somebody be there whom we know so well."""

    def show(window):
        know(window.node, name, trust, since=SINCE, **facts)
        peer, link = meet(window.node, name)
        link.measure(0.0234)
        _front(window, peer)
        return window

    return show


def _new(window):
    pose_as_kept(window.node.me)
    peer, _link = meet(window.node, "Alice")
    _front(window, peer)
    return window


def _blocked(window):
    peer, _link = meet(window.node, "Alice")
    _front(window, peer)
    window.node.peers.block(peer.id)
    return window


def _card(scene):
    def show(window):
        scene(window)
        header = window.pages.currentWidget().header
        header.explain_trust()
        return header.card

    return show


def _invited(window):
    peer, _link = meet(window.node, "Alice")
    peer.learnt, peer.by = Learnt.INVITED, "Alice from the book club"
    peer.invited.emit(peer, peer.by)
    _front(window, peer)
    return window


def _imitator(name, known="Bob"):
    def show(window):
        peer, _link = imitate(window.node, name, known)
        _front(window, peer)
        return window

    return show


def _imitated_list(window):
    _imitator("Bоb")(window)
    window.top.open_tab_list()
    return window.top.tab_list


def _request(name, *known):
    def show(window):
        for each in known:
            know(window.node, each)
        stranger = peer_id(identity_named(f"another {name}"))
        ask = window.node.admission.ask
        ask(RequestKind.CONNECTION, stranger, WHERE, name)
        return window

    return show


def _remember(window):
    _invited(window)
    menu = window.pages.currentWidget().menu
    menu.ask_to_remember()
    return menu.question


def _rename_taken(window):
    _trusted(Trust.SEEN)(window)
    know(window.node, LONG)
    menu = window.pages.currentWidget().menu
    menu.ask_to_remember()
    menu.question._refuse(PetnameTaken(LONG))
    return menu.question


def _remember_alike(window):
    _imitator("Bоb")(window)
    menu = window.pages.currentWidget().menu
    menu.ask_to_remember()
    menu.question.field.setText("B0b")
    return menu.question


def _forget(window):
    _trusted(Trust.SEEN)(window)
    menu = window.pages.currentWidget().menu
    menu.ask_to_forget()
    return menu.question


def _menu(window):
    _trusted(Trust.SEEN)(window)
    tab = window.pages.currentWidget()
    tab.menu.open_below(tab.header.more)
    return tab.menu.menu


def _key_changed(name="Alice"):
    def show(window):
        peer, link = meet(window.node, name)
        link.close()
        tab = _front(window, peer)
        tab.key_changed.show_change(KeyChanged(str(WHERE), name))
        return window

    return show


_KNOWN = {"learnt": Learnt.INVITED, "by": "Alice from the book club"}
_OTHER = {"learnt": Learnt.INTRODUCED, "by": "Hubert"}

TRUST_SCENES = {
    "trust-new": _new,
    "trust-known": _trusted(Trust.SEEN, **_KNOWN),
    "trust-introduced": _trusted(Trust.INTRODUCED, **_OTHER),
    "trust-verified": _trusted(Trust.VERIFIED),
    "trust-verified-long-name": _trusted(Trust.VERIFIED, LONG),
    "trust-blocked": _blocked,
    "trust-imitator": _imitator("Bоb"),
    "trust-imitator-long-name": _imitator(LONG.replace("l", "1"), LONG),
    "trust-imitator-list": _imitated_list,
    "trust-invited": _invited,
    "trust-key-changed": _key_changed(),
    "trust-key-changed-long-name": _key_changed(LONG),
    "card-new": _card(_new),
    "card-known": _card(_trusted(Trust.SEEN, **_KNOWN)),
    "card-introduced": _card(_trusted(Trust.INTRODUCED, **_OTHER)),
    "card-verified": _card(_trusted(Trust.VERIFIED)),
    "card-blocked": _card(_blocked),
    "card-imitator": _card(_imitator("Bоb")),
    "remember": _remember,
    "remember-alike": _remember_alike,
    "rename-taken": _rename_taken,
    "forget": _forget,
    "chat-menu-known": _menu,
    "request-imitator": _request("Bоb", "Bob"),
    "request-imitators": _request(LONG, LONG.replace("l", "1"), LONG.replace("i", "1")),
}
