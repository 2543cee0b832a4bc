"""Every state of the window, by hand."""

from fantom.chat.entry import Author, Delivery
from fantom.endpoint import Endpoint
from fantom.errors import (
    CannotListen,
    ConnectionLost,
    NoAddress,
    PeerUnreachable,
    RemoteProtocolError,
)
from fantom.net.listening import Source, Status
from fantom.peers.peer import Peer, PeerState
from fantom.peers.request import RequestKind
from fantom.protocol.messages import TextMessage
from fantom.settings import DECLARED
from fantom.ui.crash_dialog import CrashDialog

LAN = Endpoint("fe80::fc:ff:fe00:1", 31488, "eth0")
WIDE = Endpoint("2001:db8:1234:5678:9abc:def0:1234:5678", 31490)
LONG = "Hubert Blaine Wolfeschlegelsteinhausenbergerdorff the Third"
NETWORKS = {
    "lan": Status("lan", LAN, "eth0", wanted_port=31488),
    "internet": Status("public", WIDE, "eth0", (), Source.CONFIRMED, 31488),
    "asking": Status("public", WIDE, "eth0", (), Source.ASKING, 31488),
    "unconfirmed": Status("public", WIDE, "eth0", (), Source.UNCONFIRMED, 31490),
    "set": Status("public", WIDE, "", (), Source.SETTING, 31490),
    "custom": Status("custom", Endpoint("::1", 40000), source=Source.SETTING),
    "no-ipv6": Status("lan", problem=NoAddress("lan")),
    "taken": Status("lan", problem=CannotListen("[fe80::1%eth0]:31488", "taken")),
    "stopped": Status("lan"),
}


def join(window, address, name="", state=PeerState.ONLINE):
    """Let somebody have a tab."""
    peer = Peer(f"v1:{address}", Endpoint(address, 31488, "eth0"), 1)
    peer.name = name
    window.node.peers._add(peer)
    peer._set_state(state)
    return peer


def say(window, peer, *texts):
    """Let a peer have said something."""
    for number, text in enumerate(texts):
        talk = window.node.conversations.get(peer.id)
        talk.receive_text(TextMessage(number.to_bytes(8, "big"), text))


def ask(window, number, name=""):
    """Let a stranger wait."""
    where = Endpoint(f"fe80::a00:27ff:fe4e:{number:x}", 31488, "wlp0s20f3")
    request = window.node.admission.ask(
        RequestKind.CONNECTION, f"v1:{number}", where, 1
    )
    request.name = name
    window.request_bar.refresh()


def front(window, peer):
    """Bring a tab to the front."""
    window.strip.choose(peer.id)
    return window


def _empty_chat(window):
    return front(window, join(window, "fe80::a00:27ff:fe4e:66a1", "Alice"))


def _deliveries(window):
    peer = join(window, "fe80::a00:27ff:fe4e:66a1", "Alice")
    talk = window.node.conversations.get(peer.id)
    say(window, peer, "Did the package arrive?")
    for number, delivery in enumerate(Delivery):
        talk._add_entry(
            TextMessage((99 + number).to_bytes(8, "big"), f"This one is {delivery}."),
            Author.ME,
            delivery,
        )
    return front(window, peer)


def _right_to_left(window):
    peer = join(window, "fe80::1", "דנה")
    say(window, peer, "שלום, מה שלומך?", "مرحبا، كيف حالك؟", "x" * 300, "a\u202eb")
    return front(window, peer)


def _long_name(window):
    peer = join(window, "fe80::a00:27ff:fe4e:66a1", LONG, PeerState.OFFLINE)
    say(window, peer, "Hello")
    return front(window, peer)


def _notices(window):
    peer = join(window, "fe80::a00:27ff:fe4e:66a1")
    tab = window.tabs[peer.id]
    for error in (
        ConnectionLost("[fe80::1%eth0]:31488"),
        PeerUnreachable("[fe80::1%eth0]:31488", "refused"),
        RemoteProtocolError("x"),
    ):
        tab.notices.show_error(error)
    return front(window, peer)


def _legacy(window):
    peer = join(window, "fe80::a00:27ff:fe4e:66a1")
    window.node.admission.ask(RequestKind.LEGACY, peer.id, peer.endpoint, 1)
    return front(window, peer)


def _one_request(window):
    ask(window, 1)
    return window


def _requests(window):
    for number in range(1, 4):
        ask(window, number, LONG)
    return window


def _home_notice(window):
    window.show_problem(CannotListen("[fe80::1%eth0]:31488", "denied"))
    window.home.connect_card._show_error(PeerUnreachable("[fe80::2]:1", "timeout"))
    return window


def _dialling(window):
    window.home.connect_card._show_progress(str(WIDE))
    return window


def _tabs(window):
    for number, state in enumerate(PeerState):
        join(window, f"fe80::{number + 1}", ("", "Alice", LONG, "Боб")[number], state)
    for peer in window.node.peers:
        say(window, peer, *["x"] * (3 if peer.name == "Alice" else 120))
    return window


def _many_tabs(window):
    for number in range(100):
        join(window, f"fe80::{number + 1:x}")
    return window


def _tab_list(window):
    _many_tabs(window)
    window.top.open_tab_list()
    return window.top.tab_list


def _menu(window):
    window.top._open_menu()
    return window.top.menu


def _settings(section):
    def show(window):
        window.dialogs.open_settings()
        dialog = window.dialogs.settings
        dialog.sections.setCurrentRow(section)
        return dialog

    return show


def _refused_setting(window):
    dialog = _settings(0)(window)
    dialog.rows["name"].editor.chosen.emit("x" * 65)
    return dialog


def _about(window):
    window.dialogs.open_about()
    return window.dialogs.about


def _shortcuts(window):
    window.dialogs.open_shortcuts()
    return window.dialogs.shortcuts


def _crash(window):
    dialog = CrashDialog(window)
    try:
        raise ZeroDivisionError  # noqa: TRY301 - a bug, to be shown
    except ZeroDivisionError as error:
        dialog.add(error)
    return dialog


def _closing(window):
    for number, name in enumerate(("Alice", "", LONG)):
        peer = join(window, f"fe80::{number + 1}", name)
        window.tabs[peer.id].composer.field.setPlainText("half a thought")
    window.quit()
    return window.question


def _network(status):
    def show(window):
        window.node.listening._show(status)
        return window

    return show


SCENES = {
    **{f"home-{name}": _network(status) for name, status in NETWORKS.items()},
    "home-notice": _home_notice,
    "home-dialling": _dialling,
    "request": _one_request,
    "requests": _requests,
    "tabs": _tabs,
    "tabs-many": _many_tabs,
    "tab-list": _tab_list,
    "menu": _menu,
    "chat-empty": _empty_chat,
    "chat-deliveries": _deliveries,
    "chat-rtl": _right_to_left,
    "chat-long-name": _long_name,
    "chat-notices": _notices,
    "chat-legacy": _legacy,
    **{
        f"settings-{section or 'general'}": _settings(place)
        for place, section in enumerate(
            dict.fromkeys(setting.section for setting in DECLARED.values())
        )
    },
    "settings-refused": _refused_setting,
    "about": _about,
    "shortcuts": _shortcuts,
    "crash": _crash,
    "closing": _closing,
}
