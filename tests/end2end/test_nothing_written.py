"""Nothing of what people say, or with whom, is ever written."""

import base64
import os
import re
from pathlib import Path

import pytest

from tests.end2end.headless import CHEAP, PATIENCE, Headless
from tests.end2end.screen import Screen, Window, can_show
from tests.end2end.secrets_found import found_in
from tests.end2end.traced import Trace, can_trace

pytestmark = pytest.mark.skipif(not can_trace(), reason="STRACE CANNOT WORK HERE")

ON_LOOPBACK = ("--bind", "::1", "--port", "0", "--set", "connections.legacy=allow")
NOWHERE = "2001:db8:5ec2:e7ed::77"  # nobody lives there: for the ways of errors
TEXTS = ("Treffpunkt Seerosenteich 0417", "Ich bringe den Umschlag 9921 mit")
SHORT = "blausilbern"  # typed by keys, letter by letter
NAME = "Mirabella Quendelwies"
SECRETS = (*TEXTS, SHORT, NAME, NOWHERE)
PASSPHRASES = ("Nebelkrähe über Zinnwald", "Zweitwort Hagebutte 55")
FILE = "Krähenfüße 88 im Nebel.txt"
# The same program, in which to accept is to look at it: what a window does by `View`.
_LOOKING = """
from fantom.__main__ import main
from fantom.files.transfers import Transfers
async def look(self, transfer, chosen=None, folder=None):
    self._register.offered(transfer).look()
Transfers.accept = look
raise SystemExit(main())
"""
LOOKING = ("-c", _LOOKING)
PETNAME, MADE_FOR = "Onkel Ottokar Drosselbart", "Tante Philippa Rabe"

# What may be written, relative to the scratch folder or absolute, and why.
ALLOWED = {
    r"profile[^/]*/lock": "an empty file that says that the profile is in use",
    r"profile[^/]*/(settings\.toml|\.settings\.toml\.\w+)": "what the person chose",
    r"profile[^/]*/(vault|\.vault\.\w+)": "who we are and whom we know, sealed",
    r"(cache|home/\.cache)/fontconfig/.*": "fontconfig: which fonts there are",
    r"(cache|home/\.cache)/mesa_shader_cache[^/]*/.*": "Mesa: compiled shaders",
    r"(cache|home/\.cache)/qtshadercache[^/]*/.*": "Qt: compiled shaders",
    r"(cache|home/\.cache)/qtpipelinecache[^/]*/.*": "Qt: compiled shaders",
    r"/var/cache/fontconfig/.*": "fontconfig, where root runs the program",
    r"/dev/(null|tty|urandom)": "no files",
    r"/dev/(dri/.*|shm/\.?(org\.chromium|qt|mesa).*)": "drawing, in memory",
    r"/proc/(self|\d+|thread-self)/.*": "no files: what the kernel is told",
    r"/sys/.*": "likewise",
    r"pipe:.*|socket:.*": "no files",
}


@pytest.fixture
def scratch(tmp_path, monkeypatch):
    """A place in which all is ours that a program may write by convention."""
    for name, folder in {
        "HOME": "home",
        "TMPDIR": "tmp",
        "XDG_CONFIG_HOME": "config",
        "XDG_CACHE_HOME": "cache",
        "XDG_DATA_HOME": "data",
        "XDG_STATE_HOME": "state",
        "XDG_RUNTIME_DIR": "runtime",
    }.items():
        (tmp_path / folder).mkdir(mode=0o700)
        monkeypatch.setenv(name, str(tmp_path / folder))
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    return tmp_path


class Traces:
    """Every program of a test, traced."""

    def __init__(self, scratch):
        self.scratch = scratch
        self.traces = []
        self.programs = []

    def start(self, make, profile=None):
        """Start a program by `make(profile, prefix)`."""
        count = len(self.programs)
        trace = Trace(self.scratch.parent / f"{self.scratch.name}.strace{count}")
        self.traces.append(trace)
        profile = self.scratch / (profile or f"profile{count}")
        self.programs.append(make(profile, trace.prefix))
        return self.programs[-1]

    def check(self, *more_secrets):
        """Assert that only allowed files were written, and no secret in any."""
        written = set().union(*(trace.written() for trace in self.traces))
        assert any(path.endswith("/lock") for path in written), "nothing was traced"
        assert [path for path in sorted(written) if not self._is_allowed(path)] == []
        files = [path for path in map(Path, written) if not _is_special(path)]
        assert found_in([self.scratch], files, [*SECRETS, *more_secrets]) == []

    def _is_allowed(self, path):
        own = path.removeprefix(f"{self.scratch}/")
        return any(re.fullmatch(rule, own) for rule in ALLOWED)


def _is_special(path):
    return str(path).startswith(("/dev/", "/proc/", "/sys/"))


@pytest.fixture
def traces(scratch):
    """Keeps the programs, and ends them."""
    traces = Traces(scratch)
    yield traces
    for program in traces.programs:
        program.kill()


def test_a_headless_conversation_leaves_nothing(traces):
    """Texts, names and addresses pass through two programs and stand in no file."""

    def start(*options):
        return traces.start(
            lambda profile, prefix: Headless(
                profile, *ON_LOOPBACK, *options, prefix=prefix
            )
        )

    alice = start("--set", f"name={NAME}")
    bob = start("--set", "connections.default_action=prompt")
    at_bob = bob.endpoint
    alice.call("peers.connect", to=at_bob)
    for text in (*TEXTS, SHORT):
        alice.call("chat.send", peer=bob.identity, text=text)
    request = bob.event("request")["request"]
    bob.call("requests.answer", request=request, action="accept")
    for text in (*TEXTS, SHORT):
        bob.event("message", text=text)
        bob.call("chat.send", peer=alice.identity, text=text[::-1])
        alice.event("message", text=text[::-1])
    bob.call("config.set", key="theme", value="dark")
    alice.ask("peers.connect", to=f"[{NOWHERE}]:31488")
    alice.write(TEXTS[0].encode())  # no JSON: what it complains about is a secret too
    bob.call("peers.forget", peer=alice.identity)
    alice.event("peer", state="offline")

    logs = [program.end()[1] for program in (alice, bob)]

    traces.check(at_bob, *(text[::-1] for text in TEXTS))
    assert not [s for s in SECRETS for log in logs if s in log]


@pytest.mark.parametrize("is_looked_at", [False, True])
def test_a_file_that_nobody_saves_leaves_nothing(
    traces, tmp_path_factory, is_looked_at
):
    """Offered and left alone, or looked at: neither what is in it nor its name."""
    path = tmp_path_factory.mktemp("elsewhere") / FILE
    path.write_text("\n".join((*TEXTS, SHORT)), encoding="utf-8")

    def start(*options, **more):
        return traces.start(
            lambda profile, prefix: Headless(
                profile, *ON_LOOPBACK, *options, prefix=prefix, **more
            )
        )

    alice = start()
    bob = start("--set", "connections.default_action=accept", start=LOOKING)
    alice.call("peers.connect", to=bob.endpoint)
    alice.call("files.offer", peer=bob.identity, paths=[str(path)])
    offered = bob.event("transfer", state="offered", name=FILE)["transfer"]
    if is_looked_at:
        bob.call("files.answer", transfer=offered, action="accept")
        done = bob.event("transfer", state="done")
        assert (done["done"], done["path"]) == (path.stat().st_size, None)
        alice.event("transfer", state="done")

    logs = [program.end()[1] for program in (alice, bob)]

    traces.check(FILE, str(path.parent))
    assert not [s for s in (*SECRETS, FILE) for log in logs if s in log]


def test_a_kept_identity_leaves_its_vault_only(traces, scratch):
    """Made, changed, opened again, talked with: all that it keeps is sealed."""

    def start(*options, profile, passphrase=None):
        env = {"FANTOM_PASSPHRASE": passphrase} if passphrase else {}
        return traces.start(
            lambda profile, prefix: Headless(
                *(profile, *ON_LOOPBACK, *options), prefix=prefix, start=CHEAP, env=env
            ),
            profile,
        )

    alice = start(profile="profile-kept")
    bob = start("--set", "connections.default_action=accept", profile="profile-bob")
    alice.call("vault.create", passphrase=PASSPHRASES[0], keeps_addresses=True)
    alice.call("node.rename", name=NAME)
    at_bob, bobs_key = bob.endpoint, bob.identity
    alice.call("peers.connect", to=at_bob)
    alice.event("peer", state="online")
    alice.call("trust.set", peer=bobs_key, petname=PETNAME)
    for text in TEXTS:
        alice.call("chat.send", peer=bobs_key, text=text)
        bob.event("message", text=text)
    invitation = alice.call("invitations.create", made_for=MADE_FOR)["invitation"]
    token = invitation.partition("&token=")[2]
    old, new = PASSPHRASES
    alice.call("vault.passphrase", old=old, new=new)
    logs = [alice.end()[1]]

    again = start(profile="profile-kept", passphrase=new)
    assert again.call("people.connect", peer=bobs_key) == {"peer": bobs_key}
    again.call("chat.send", peer=bobs_key, text=SHORT)
    bob.event("message", text=SHORT)
    again.error("vault.unlock", passphrase=old)
    logs += [again.end()[1], bob.end()[1]]

    secrets = (*PASSPHRASES, PETNAME, MADE_FOR, at_bob, bobs_key, token)
    traces.check(*secrets)
    assert not [s for s in (*SECRETS, *secrets) for log in logs if s in log]
    kept = scratch / "profile-kept"
    assert sorted(path.name for path in kept.iterdir()) == ["lock", "vault"]


@pytest.mark.skipif(not can_show(), reason="NO XVFB HERE")
def test_a_conversation_in_windows_leaves_nothing(traces, scratch):
    """Typed, sent, received, shown, answered, closed: only settings and caches."""

    def start(screen, *options):
        window = traces.start(
            lambda profile, prefix: Window(
                screen, profile, *ON_LOOPBACK, *options, prefix=prefix
            )
        )
        window.wait(lambda state: state["active"])
        return window

    with Screen() as screen:
        alice = start(screen, "--set", f"name={NAME}")
        bob = start(screen)
        at_bob = bob.wait(lambda state: state["endpoint"] != "None")["endpoint"]
        alice.type(f"[{NOWHERE}]:80")  # no port of ours: a mistake with words
        screen.do("key", "ctrl+a")
        alice.type(at_bob)
        alice.wait(lambda state: state["focus"] == "MessageField")
        for text in (*TEXTS, SHORT):
            alice.type(text)
        bob.press("Accept")
        bob.wait_for_line(SHORT)
        bob.type(SHORT[::-1])
        alice.wait_for_line(SHORT[::-1])
        assert [window.close() for window in (alice, bob)] == [0, 0]

    traces.check(at_bob, SHORT[::-1])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "wrap", [bytes, base64.b64encode, bytes.hex], ids=["plain", "base64", "hex"]
)
def test_a_secret_would_be_found(tmp_path, encoding, wrap):
    """The search itself is searched for: a test that finds nothing proves nothing."""
    for before in range(4):
        data = wrap(b"x" * before + TEXTS[0].encode(encoding) + b"yz")
        planted = tmp_path / f"file{before}"
        planted.write_bytes(data.encode() if isinstance(data, str) else data)

        assert (TEXTS[0], str(planted)) in found_in([tmp_path], [], SECRETS)


def test_a_written_file_would_be_seen(tmp_path):
    """So is the trace."""
    trace, target = Trace(tmp_path / "notes"), tmp_path / "written"
    command = [
        *trace.prefix,
        "sh",
        "-c",
        f"echo hello >{target}; mv {target} {target}2",
    ]

    assert os.spawnvp(os.P_WAIT, command[0], [str(word) for word in command]) == 0
    _wait_for(lambda: {str(target), f"{target}2"} <= trace.written())


def _wait_for(is_true):
    # strace is nobody's child here, and writes its last line when it likes.
    deadline = os.times().elapsed + PATIENCE
    while not is_true():
        assert os.times().elapsed < deadline


def test_a_running_program_dumps_no_core(headless):
    """Whatever the shell allows; what root owns nobody else may look at."""
    prefix = ("sh", "-c", 'ulimit -c $(ulimit -Hc); exec "$@"', "sh")
    alice = headless(*ON_LOOPBACK, prefix=prefix)
    alice.call("node.status")
    here = Path("/proc") / str(alice.process.pid)

    (limit,) = re.findall(
        r"^Max core file size +(\S+)", (here / "limits").read_text(), re.MULTILINE
    )

    assert limit == "0"
    assert (here / "mem").stat().st_uid == 0
