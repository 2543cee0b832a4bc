"""Which files a program writes, as strace sees it."""

import os
import re
import shutil
import subprocess

# Whatever makes a file, or opens one so that it could be changed.
_CALLS = (
    "open,openat,openat2,creat,mknod,mknodat,truncate,link,linkat,symlink,symlinkat,"
    "rename,renameat,renameat2"
)
_LINE = re.compile(r"^\d+ +(?P<call>\w+)\((?P<words>.*)\) += (?P<result>-?\d+)")
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
_WRITES = re.compile(r"\bO_(WRONLY|RDWR|CREAT|TRUNC|APPEND|TMPFILE)\b")


def can_trace():
    """Whether strace is here, and allowed to work."""
    if shutil.which("strace") is None:
        return False
    probe = ["strace", "-qq", "-o", os.devnull, "true"]
    return subprocess.run(probe, capture_output=True, check=False).returncode == 0


class Trace:
    """The notes that strace takes of one program and its children."""

    def __init__(self, path):
        self._path = path
        # -D: strace is the grandchild, so that the program keeps its number.
        calls = ["-e", f"trace={_CALLS}", "-e", "signal=none"]
        self.prefix = ("strace", "-D", "-f", "-qq", "-s", "4096", *calls, "-o", path)

    def written(self):
        """Return the path of every file that was, or could have been, written."""
        return {
            path
            for line in self._path.read_text(errors="replace").splitlines()
            if (match := _LINE.match(line)) and int(match["result"]) >= 0
            for path in _paths(match["call"], match["words"])
        }


def _paths(call, words):
    if call.startswith("open") and not _WRITES.search(_QUOTED.sub("", words)):
        return []
    return _QUOTED.findall(words)
