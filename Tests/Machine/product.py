"""Runs the program under test, and looks at what it leaves behind."""

import hashlib
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import threading

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]

# Nothing of the machine's own: the same for everybody who runs the checks.
PLAIN = {"PATH": os.environ.get("PATH", "/usr/bin:/bin"), "LC_ALL": "C.UTF-8", "TZ": "UTC", "HOME": "/nonexistent"}
for _name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "TMPDIR"):
    if _name in os.environ:
        PLAIN[_name] = os.environ[_name]


class Run:
    """How one run ended; `cpu` in seconds, `memory` in bytes at its peak."""

    def __init__(self, status, out, err, timed_out, cpu, memory):
        self.status, self.out, self.err = status, out, err
        self.timed_out, self.cpu, self.memory = timed_out, cpu, memory

    @property
    def talk(self):
        return self.err.decode("utf-8", "replace")

    def __str__(self):
        late = ", timed out" if self.timed_out else ""
        return f"status {self.status}{late}\n{self.talk[:1500]}"


class Product:
    """The built program."""

    def __init__(self, binary):
        self.binary = str(pathlib.Path(binary).resolve())

    def run(self, *arguments, cwd=None, env=None, stdin=b"", timeout=60, before=(), umask=-1):
        """Runs it to its end; `before` is a program that runs it in turn."""
        with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            given.write(stdin)
            given.seek(0)
            process = subprocess.Popen(
                [*before, self.binary, *map(str, arguments)],
                cwd=cwd,
                env={**PLAIN, **(env or {})},
                stdin=given,
                stdout=out,
                stderr=err,
                umask=umask,
            )
            late = threading.Event()
            timer = threading.Timer(timeout, lambda: (late.set(), os.kill(process.pid, signal.SIGKILL)))
            timer.start()
            # Not process.wait: only wait4 says what the one child cost.
            _, ended, usage = os.wait4(process.pid, 0)
            timer.cancel()
            process.returncode = os.waitstatus_to_exitcode(ended)
            out.seek(0)
            err.seek(0)
            memory = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
            return Run(
                process.returncode, out.read(), err.read(), late.is_set(), usage.ru_utime + usage.ru_stime, memory
            )


def tree(folder):
    """Every file below a folder: its mode and a hash of its content; folders by their mode."""
    found = {}
    for path in sorted(pathlib.Path(folder).rglob("*")):
        name = str(path.relative_to(folder))
        mode = path.lstat().st_mode
        if path.is_symlink():
            found[name] = (mode, "link " + os.readlink(path))
        elif path.is_file():
            found[name] = (mode, hashlib.sha256(path.read_bytes()).hexdigest())
        else:
            found[name] = (mode, "")
    return found


def contents(folder):
    """The bytes of every regular file below a folder."""
    folder = pathlib.Path(folder)
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.is_symlink()
    }


def leftovers(folder):
    """Temporary files that the program's writer names so."""
    # The lock file stays on purpose.
    return [
        str(path)
        for path in pathlib.Path(folder).rglob(".*")
        if path.is_file() and path.name != ".shortfall.lock"
    ]
