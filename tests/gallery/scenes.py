"""Every state of the window, by hand."""

from PySide6.QtWidgets import QDialog

from fantom.chat.entry import Author, Delivery
from fantom.endpoint import Endpoint
from fantom.errors import (
    CannotListen,
    ConnectionLost,
    Declined,
    Downgraded,
    InvalidInvitation,
    InvitationUsedTwice,
    KeyChanged,
    NoAddress,
    NoPlaceKnown,
    PeerUnreachable,
    RemoteProtocolError,
    WrongKey,
)
from fantom.identity.peer_ids import peer_id
from fantom.identity.trust import Trust
from fantom.net.link import Stage
from fantom.net.listening import Source, Status
from fantom.peers.me import Keeping
from fantom.peers.peer import PeerState
from fantom.peers.request import RequestKind
from fantom.protocol.messages import TextMessage, Typing
from fantom.settings import DECLARED
from fantom.ui.crash_dialog import CrashDialog
from fantom.ui.peer_questions import BlockQuestion
from fantom.ui.pieces import row
from fantom.ui.qr_code import QrCode
from tests.gallery.file_scenes import FILE_SCENES
from tests.gallery.identity_scenes import IDENTITY_SCENES
from tests.gallery.message_scenes import MESSAGE_SCENES
from tests.gallery.trust_scenes import TRUST_SCENES
from tests.gallery.verify_scenes import VERIFY_SCENES
from tests.pictures.drawn import WORDS
from tests.ui.conftest import be
from tests.ui.people import identity_named, invitation_of, know, meet

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
    place = Endpoint(address, 31488, "eth0")
    peer = window.node.peers._add(f"v1:{address}", place)
    peer.name = name
    be(peer, state)
    return peer


def say(window, peer, *texts):
    """Let a peer have said something."""
    for number, text in enumerate(texts):
        talk = window.node.conversations.get(peer.id)
        talk.receive_texts([TextMessage(number.to_bytes(8, "big"), text)])


def _say_ourselves(talk, number, text, delivery):
    message = TextMessage(number.to_bytes(8, "big"), text)
    entry = talk._add_text(message, Author.ME, delivery)
    talk.lines_added.emit(talk, [entry])


def ask(window, number, name=""):
    """Let a stranger wait."""
    where = Endpoint(f"fe80::a00:27ff:fe4e:{number:x}", 31488, "wlp0s20f3")
    request = window.node.admission.ask(RequestKind.CONNECTION, f"v1:{number}", where)
    request.name = name
    window.request_bar.refresh()


def front(window, peer):
    """Bring a tab to the front."""
    window.strip.choose(peer.id)
    return window


def _secure_chat(window, name="Alice", **how):
    peer, link = meet(window.node, name, **how)
    link.measure(0.0234)
    talk = window.node.conversations.get(peer.id)
    say(window, peer, "Did the package arrive?")
    for number, delivery in enumerate((Delivery.READ, Delivery.DELIVERED)):
        _say_ourselves(talk, 99 + number, f"It is {delivery}.", delivery)
    front(window, peer)
    return window.tabs[peer.id], link


def _secure(window):
    tab, _link = _secure_chat(window)
    tab.conversation.receive_typing(Typing(active=True))
    return window


def _secure_long_name(window):
    tab, _link = _secure_chat(window, LONG, post_quantum=False)
    tab.conversation.receive_typing(Typing(active=True))
    return window


def _classic(window):
    _secure_chat(window, post_quantum=False)
    return window


def _card(**how):
    def show(window):
        tab, _link = _secure_chat(window, **how)
        tab.header.explain_wire()
        return tab.header.card

    return show


def _legacy_card(window):
    peer = join(window, "fe80::a00:27ff:fe4e:66a1")
    front(window, peer)
    header = window.tabs[peer.id].header
    header.explain_wire()
    return header.card


def _asked(window):
    peer, _link = meet(window.node, "Bob", stage=Stage.WAITING)
    return front(window, peer)


def _away(window):
    tab, link = _secure_chat(window)
    link.fall_silent()
    tab.conversation.send_text("Are you still there?")
    tab.conversation._on_stranger(tab.peer)
    return window


def _stranger_there(window):
    tab, link = _secure_chat(window)
    link.fall_silent()
    tab.conversation.send_text("Are you still there?")
    for error in (Downgraded, Declined, WrongKey):
        tab.peer.trouble.emit(tab.peer, error("[fe80::a00:27ff:fe4e:66a1%eth0]:31488"))
    return window


def _waiting_menu(window):
    tab, link = _secure_chat(window)
    link.fall_silent()
    tab.conversation.send_text("Are you still there?")
    tab.messages.open_menu(
        len(tab.conversation.lines) - 1, window.mapToGlobal(window.rect().center())
    )
    return tab.messages.menu


def _secure_request(window):
    where = Endpoint("fe80::a00:27ff:fe4e:66a1", 31488, "wlp0s20f3")
    stranger = peer_id(identity_named("Bob"))
    window.node.admission.ask(RequestKind.CONNECTION, stranger, where, "Bob")
    return window


def _block(window):
    tab, _link = _secure_chat(window)
    question = BlockQuestion(tab.peer, Keeping.GHOST, window)
    question.show()
    return question


def _closing_undelivered(window):
    tab, link = _secure_chat(window)
    link.fall_silent()
    tab.conversation.send_text("Are you still there?")
    window.quit()
    return window.question


def _empty_chat(window):
    return front(window, join(window, "fe80::a00:27ff:fe4e:66a1", "Alice"))


def _deliveries(window):
    peer = join(window, "fe80::a00:27ff:fe4e:66a1", "Alice")
    talk = window.node.conversations.get(peer.id)
    say(window, peer, "Did the package arrive?")
    for number, delivery in enumerate(Delivery):
        _say_ourselves(talk, 99 + number, f"This one is {delivery}.", delivery)
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
    window.node.admission.ask(RequestKind.LEGACY, peer.id, peer.endpoint)
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


def _people(window):
    meet(window.node, "Alice")
    know(window.node, "Alice", Trust.VERIFIED)
    know(window.node, "Bob", Trust.INTRODUCED, by="Alice")
    know(window.node, "Carol", petname="Carol from work")
    know(window.node, "Mallory", Trust.BLOCKED, "")
    return window


def _many_people(window):
    _people(window)
    for number in range(30):
        know(window.node, f"Person {number}", petname=LONG if number == 4 else None)
    know(window.node, "Зоя")
    return window


def _nobody_found(window):
    _many_people(window)
    window.home.people_card.filter.setText("qqq")
    return window


def _person_missed(window):
    _people(window)
    window.home.people_card.fault.show_error(NoPlaceKnown("Bob"))
    return window


def _person_dialled(window):
    _people(window)
    window.home.people_card._show_progress(LONG)
    return window


def _person_menu(window):
    _people(window)
    shown = window.home.people_card.list
    shown.open_menu(shown.rows.index(0))
    return shown.menu


def _ask_person(which):
    def show(window):
        shown = window.home.people_card.list
        getattr(shown, which)(know(window.node, "Bob"))
        return shown.question

    return show


def _petname_taken(window):
    know(window.node, "Alice")
    question = _ask_person("ask_name")(window)
    question.field.setText("Alice")
    question._remember()
    return question


def _offered(window):
    window.offer_invitation(
        invitation_of("Bob", LAN, WIDE, Endpoint("2001:db8::8", 4000))
    )
    return window


def _offered_imitator(window):
    know(window.node, "Bob")
    window.offer_invitation(invitation_of("Вob"))
    return window


def _pasted(window):
    know(window.node, "Bob", petname="Bob")
    window.home.connect_card.field.setText(invitation_of("Bob"))
    return window


def _broken_invitation(window):
    card = window.home.connect_card
    card.field.setText(invitation_of("Bob")[:60])
    card._show_error(InvalidInvitation("key"))
    return window


def _key_changed(window):
    card = window.home.connect_card
    card.field.setText(str(WIDE))
    card._show_error(KeyChanged(str(WIDE), "Bob"))
    return window


def _searching(window):
    window.home.connect_card._show_search()
    return window


def _clipboard(window):
    offer = window.home.connect_card.clipboard_offer
    offer.show()
    return window


def _used_twice(window):
    window.node.admission.used_twice.emit(InvitationUsedTwice("Bob"))
    return window


def _larger_code(window):
    window.home.address.show_larger()
    return window.home.address.larger


def _invitations(window):
    for number, name in enumerate(("", "Bob", LONG)):
        node = window.node
        _id, token = node.me.invite(name, 5, 3_600 + 86_400 * number)
        for visitor in range(number * 2):
            node.me.redeem(token, identity_named(f"visitor {visitor}"))
    window.home.open_invitations()
    return window.home.invitations


def _invitation_made(window):
    window.home.open_invitations()
    dialog = window.home.invitations
    dialog.made_for.setText("Bob")
    dialog.make()
    return dialog


def _no_invitation(window):
    window.node.listening._show(NETWORKS["stopped"])
    window.home.open_invitations()
    window.home.invitations.make()
    return window.home.invitations


def _tabs(window):
    for number, state in enumerate(PeerState):
        join(window, f"fe80::{number + 1}", ("", "Alice", LONG, "Боб")[number], state)
    for peer in window.node.peers:
        say(window, peer, *["x"] * (3 if peer.name == "Alice" else 120))
    return window


def _many_tabs(window):
    for number in range(40):
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


def _qr_codes(window):
    """One, none, and one that has the focus."""
    dialog = QDialog(window)
    codes = [QrCode(text, window.theme) for text in (WORDS, "", WORDS)]
    dialog.setLayout(row(*codes, spacing=16))
    dialog.show()
    codes[-1].setFocus()
    return dialog


def _network(status):
    def show(window):
        window.node.listening._show(status)
        return window

    return show


SCENES = {
    **{f"home-{name}": _network(status) for name, status in NETWORKS.items()},
    "home-notice": _home_notice,
    "home-dialling": _dialling,
    "home-people": _people,
    "home-people-many": _many_people,
    "home-people-none-found": _nobody_found,
    "home-people-missed": _person_missed,
    "home-people-dialled": _person_dialled,
    "home-person-menu": _person_menu,
    "home-offered": _offered,
    "home-offered-imitator": _offered_imitator,
    "home-pasted": _pasted,
    "home-invitation-broken": _broken_invitation,
    "home-key-changed": _key_changed,
    "home-searching": _searching,
    "home-clipboard": _clipboard,
    "home-used-twice": _used_twice,
    "person-rename": _ask_person("ask_name"),
    "person-petname-taken": _petname_taken,
    "person-forget": _ask_person("ask_to_forget"),
    "person-block": _ask_person("ask_to_block"),
    "invite-larger": _larger_code,
    "invitations": _invitations,
    "invitation-made": _invitation_made,
    "invitation-refused": _no_invitation,
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
    "chat-secure": _secure,
    "chat-secure-long-name": _secure_long_name,
    "chat-classic": _classic,
    "chat-asked": _asked,
    "chat-away": _away,
    "chat-stranger-there": _stranger_there,
    "wire-post-quantum": _card(),
    "wire-classic": _card(post_quantum=False),
    "wire-legacy": _legacy_card,
    "message-menu-waiting": _waiting_menu,
    "request-secure": _secure_request,
    "block-secure": _block,
    "closing-undelivered": _closing_undelivered,
    **{
        f"settings-{section or 'general'}": _settings(place)
        for place, section in enumerate(
            dict.fromkeys(setting.section for setting in DECLARED.values())
        )
    },
    "settings-refused": _refused_setting,
    **IDENTITY_SCENES,
    "about": _about,
    "shortcuts": _shortcuts,
    "crash": _crash,
    "qr-code": _qr_codes,
    "closing": _closing,
    **TRUST_SCENES,
    **VERIFY_SCENES,
    **MESSAGE_SCENES,
    **FILE_SCENES,
}
