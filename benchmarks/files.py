"""One large file from one headless node to another over `::1`, beside its rivals.

In one run and in turns: Fantom; the same bytes over a bare QTcpSocket, sealed by the
same secretstream, with no disk (`file_wire.py`); scp with chacha20-poly1305 to an sshd
of our own; magic-wormhole with its servers on loopback.  scp wants Debian's
openssh-server, the wormhole `WORMHOLE=folder` of programs of a virtual environment with
magic-wormhole, magic-wormhole-mailbox-server and magic-wormhole-transit-relay; who is
not there is left out.  Files lie where the system keeps temporary ones.
"""

import os
import secrets
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.figures import show
from benchmarks.file_wire import rate_of
from benchmarks.programs import Program

SIZE = 1_073_741_824
BLOCK = 16_777_216
RUNS = 3
MANY, SMALL = 10_000, 4_096
GOAL = 0.6  # of the bare socket
SSHD = Path("/usr/sbin/sshd")


def main() -> None:
    """Print the medians, and the peaks of memory."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        plant(folder / "big", SIZE)
        many = folder / "many"
        many.mkdir()
        for number in range(MANY):
            (many / f"{number:05}").write_bytes(secrets.token_bytes(SMALL))
        _measure(folder)


def _measure(folder: Path) -> None:
    ours: list[tuple[float, int]] = []
    bare, scp, wormhole = [], [], []
    with _sshd(folder) as copy, _wormhole(folder) as throw:
        for _ in range(RUNS):
            ours.append(_fantom(folder, folder / "big"))
            bare.append(rate_of("bare"))
            scp += [SIZE / copy(folder / "big") / 1e6] if copy else []
            wormhole += [SIZE / throw(folder / "big") / 1e6] if throw else []
        rate, reference = median(SIZE / x / 1e6 for x, _ in ours), median(bare)
        show("1 GiB, disk to disk", rate, "MB/s", rate / reference, "a bare socket")
        show("the same, wanted", GOAL * reference, "MB/s", GOAL, "a bare socket")
        for name, rates in (("scp", scp), ("magic-wormhole", wormhole)):
            if rates:
                other = median(rates)
                show(f"1 GiB by {name}", other, "MB/s", rate / other, "Fantom by it")
        peak = max(peak for _, peak in ours) / 1e6
        show("peak memory of the larger side", peak, "MB", 1, "itself")
        seconds, _peak = _fantom(folder, folder / "many")
        value = MANY / seconds
        if copy:
            other = MANY / copy(folder / "many")
            show("files of 4 KiB", value, "files/s", value / other, "scp -r")
        else:
            show("files of 4 KiB", value, "files/s", 1, "itself")


def plant(path: Path, size: int) -> None:
    """Make a file that nothing can make smaller."""
    block = secrets.token_bytes(BLOCK)
    with path.open("wb") as file:
        for _ in range(size // BLOCK):
            file.write(block)


def _fantom(folder: Path, path: Path) -> tuple[float, int]:
    """Return the seconds that it takes, and the larger peak in bytes."""
    with Program() as alice, Program() as bob, TemporaryDirectory(dir=folder) as come:
        alice.call("peers.connect", to=bob.endpoint)
        identity = bob.identity
        alice.call("files.offer", peer=identity, paths=[str(path)])
        alice.drain()
        offered = bob.wait_for("transfer", state="offered")["transfer"]
        begun = time.perf_counter()
        bob.call("files.answer", transfer=offered, action="accept", directory=come)
        bob.wait_for("transfer", state="done")
        seconds = time.perf_counter() - begun
        return seconds, max(peak(each.process.pid) for each in (alice, bob))


def peak(pid: int) -> int:
    """Return how many bytes of memory a process had at most (Linux)."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1]) * 1_024
    return 0


Copy = Callable[[Path], float]


@contextmanager
def _sshd(folder: Path) -> Iterator[Copy | None]:
    """Run an sshd of our own; give what copies to it, and returns the seconds."""
    if not SSHD.exists() or shutil.which("scp") is None:
        yield None
        return
    keys = folder / "keys"
    keys.mkdir(mode=0o700)
    for name in ("host", "user"):
        command = [
            "ssh-keygen",
            "-q",
            "-t",
            "ed25519",
            "-N",
            "",
            "-f",
            str(keys / name),
        ]
        subprocess.run(command, check=True)
    shutil.copy(keys / "user.pub", keys / "authorized")
    port = _free_port()
    options = ("ListenAddress=::1", "StrictModes=no", "PidFile=none", "UsePAM=no")
    transfers = "Subsystem=sftp internal-sftp"
    settings = (
        *options,
        transfers,
        f"Port={port}",
        f"AuthorizedKeysFile={keys / 'authorized'}",
    )
    Path("/run/sshd").mkdir(exist_ok=True)
    server = subprocess.Popen(
        [str(SSHD), "-D", "-f", os.devnull, "-h", str(keys / "host")]
        + [word for setting in settings for word in ("-o", setting)],
        stderr=subprocess.DEVNULL,
    )
    _wait_for(port)

    def copy(path: Path) -> float:
        with TemporaryDirectory(dir=folder) as come:
            command = ["scp", "-q", "-r", "-P", str(port), "-i", str(keys / "user")]
            for option in (
                "Ciphers=chacha20-poly1305@openssh.com",
                "StrictHostKeyChecking=no",
                "UserKnownHostsFile=/dev/null",
            ):
                command += ["-o", option]
            begun = time.perf_counter()
            subprocess.run(
                [*command, str(path), f"[::1]:{come}"],
                check=True,
                stderr=subprocess.DEVNULL,
            )
            return time.perf_counter() - begun

    try:
        yield copy
    finally:
        server.terminate()
        server.wait()


@contextmanager
def _wormhole(folder: Path) -> Iterator[Copy | None]:
    """Run its two servers; give what sends a file through them."""
    programs = Path(os.environ.get("WORMHOLE", ""))
    if not (programs / "wormhole").exists():
        yield None
        return
    mailbox, relay = _free_port(), _free_port()
    servers = [
        subprocess.Popen(
            [str(programs / "twist"), *words],
            cwd=folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for words in (
            ["wormhole-mailbox", f"--port=tcp:{mailbox}:interface=127.0.0.1"],
            ["transitrelay", f"--port=tcp:{relay}:interface=127.0.0.1"],
        )
    ]
    for port in (mailbox, relay):
        _wait_for(port, "127.0.0.1")
    place = [f"--relay-url=ws://127.0.0.1:{mailbox}/v1"]
    place.append(f"--transit-helper=tcp:127.0.0.1:{relay}")

    def throw(path: Path) -> float:
        code = f"{secrets.randbelow(9_000) + 100}-one-two"
        command = [str(programs / "wormhole"), *place]
        with TemporaryDirectory(dir=folder) as come:
            begun = time.perf_counter()
            sender = subprocess.Popen(
                [*command, "send", "--hide-progress", "--code", code, str(path)],
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            subprocess.run(
                [*command, "receive", "--hide-progress", "--accept-file", code],
                cwd=come,
                check=True,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            sender.wait()
            return time.perf_counter() - begun

    try:
        yield throw
    finally:
        for server in servers:
            server.terminate()
            server.wait()


def _free_port() -> int:
    with socket.socket(socket.AF_INET6) as probe:
        probe.bind(("::", 0))
        return int(probe.getsockname()[1])


def _wait_for(port: int, host: str = "::1") -> None:
    end = time.monotonic() + 20
    while time.monotonic() < end:
        try:
            socket.create_connection((host, port), 1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise TimeoutError(f"nobody listens on {port}")


if __name__ == "__main__":
    main()
