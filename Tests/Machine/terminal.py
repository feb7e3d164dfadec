"""A terminal of our own: runs the program on a pseudo-terminal, keeps its screen, types keys, looks at the mode."""

import contextlib
import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
import unicodedata

from product import PLAIN

# What a shell with job control does for the one program it runs: SIGUSR1 brings it back when it was stopped.
SHELL = """
import os, signal, sys
signal.signal(signal.SIGTTOU, signal.SIG_IGN)
child = os.fork()
if child == 0:
    os.setpgid(0, 0)
    os.tcsetpgrp(0, os.getpid())
    signal.signal(signal.SIGTTOU, signal.SIG_DFL)
    os.execv(sys.argv[1], sys.argv[1:])
def resume(*_):
    os.tcsetpgrp(0, child)
    os.kill(child, signal.SIGCONT)
signal.signal(signal.SIGUSR1, resume)
while True:
    _, status = os.waitpid(child, os.WUNTRACED)
    if not os.WIFSTOPPED(status):
        os._exit(os.waitstatus_to_exitcode(status))
    os.tcsetpgrp(0, os.getpgrp())
    print("Stopped", flush=True)
"""
SEQUENCE = re.compile(rb"\x1b(\[[0-9;?]*[A-Za-z]|[=>])")


def columns_of(text):
    """How many columns a text takes."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


class Terminal:
    """The program on a pseudo-terminal, and what its screen shows."""

    def __init__(self, product, *arguments, cwd, columns=80, rows=24, env=None, has_shell=False):
        self.columns, self.rows = columns, rows
        self.raw, self.unknown, self.overflow = b"", [], []
        self.lines, self.row, self.column = [""] * rows, 0, 0
        self.waiting, self.status, self.gone = b"", None, False
        # The mode can be asked for as long as somebody holds the other end.
        self.master, self.slave = pty.openpty()
        self._size(columns, rows)
        self.before = termios.tcgetattr(self.slave)
        self.pid = os.fork()
        if self.pid == 0:
            os.chdir(cwd)
            os.setsid()
            # Whoever runs the checks may ignore a hang-up, and what is ignored stays so through exec.
            for number in (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGTERM):
                signal.signal(number, signal.SIG_DFL)
            fcntl.ioctl(self.slave, termios.TIOCSCTTY, 0)
            for stream in range(3):
                os.dup2(self.slave, stream)
            os.closerange(3, 256)
            command = [*([sys.executable, "-c", SHELL] if has_shell else []), product.binary, *arguments]
            os.execve(command[0], command, {**PLAIN, "TERM": "xterm", **(env or {})})

    def _size(self, columns, rows):
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def resize(self, columns, rows):
        self.columns, self.rows = columns, rows
        self.lines = (self.lines + [""] * rows)[:rows]
        self._size(columns, rows)

    @property
    def text(self):
        return "\n".join(self.lines)

    @property
    def is_sane(self):
        """The mode is as it was, the cursor shows, and the screen is the user's own again."""
        mode = termios.tcgetattr(self.slave)
        return (
            mode[:4] == self.before[:4]
            and self.raw.rfind(b"\x1b[?1049l") > self.raw.rfind(b"\x1b[?1049h")
            and self.raw.rfind(b"\x1b[?25h") > self.raw.rfind(b"\x1b[?25l")
            and self.raw.rfind(b"\x1b[?2004l") > self.raw.rfind(b"\x1b[?2004h")
        )

    def type(self, keys):
        os.write(self.master, keys.encode() if isinstance(keys, str) else keys)

    def wait(self, wanted, seconds=20):
        """Reads until the screen shows the text; false where it does not in time."""
        deadline = time.monotonic() + seconds
        while wanted not in self.text:
            if not self._read(deadline - time.monotonic()):
                return wanted in self.text
        return True

    def press(self, keys, wanted):
        self.type(keys)
        return self.wait(wanted)

    def finish(self, seconds=20):
        """Reads to the end of the program and returns its status; None where it does not end."""
        deadline = time.monotonic() + seconds
        while self.status is None and time.monotonic() < deadline:
            self._read(0.05)
            self._reap()
        while self._read(0):
            pass
        return self.status

    def kill(self, number):
        os.kill(self.pid, number)

    def hang_up(self):
        """The window is closed."""
        os.close(self.slave)
        os.close(self.master)
        self.gone = True
        deadline = time.monotonic() + 20
        while self.status is None and time.monotonic() < deadline:
            self._reap()
            time.sleep(0.01)
        return self.status

    def close(self):
        if self.status is None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)
            with contextlib.suppress(ChildProcessError):
                os.waitpid(self.pid, 0)
        if not self.gone:
            os.close(self.slave)
            os.close(self.master)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def _reap(self):
        with contextlib.suppress(ChildProcessError):
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = os.waitstatus_to_exitcode(status)

    def _read(self, seconds):
        ready, _, _ = select.select([self.master], [], [], max(0, seconds))
        if not ready:
            return False
        try:
            data = os.read(self.master, 65536)
        except OSError:
            return False
        self.raw += data
        self._show(data)
        return bool(data)

    def _show(self, data):
        data = self.waiting + data
        self.waiting = b""
        while data:
            if data[0] == 0x1B:
                match = SEQUENCE.match(data)
                if not match:
                    if len(data) < 12:
                        self.waiting = data
                        return
                    self.unknown.append(data[:12])
                    data = data[1:]
                    continue
                self._obey(match.group(1))
                data = data[match.end() :]
            elif data[0] < 0x20:
                self.row += data[0] == 0x0A
                self.column = 0 if data[0] == 0x0D else self.column
                if data[0] not in (0x0A, 0x0D):
                    self.unknown.append(data[:1])
                if self.row >= self.rows:
                    self.lines = self.lines[1:] + [""]
                    self.row = self.rows - 1
                data = data[1:]
            else:
                end = next((i for i, byte in enumerate(data) if byte < 0x20 or byte == 0x1B), len(data))
                piece = data[:end]
                # Half a letter waits for its other half.
                if end == len(data):
                    for back in range(1, min(4, len(piece)) + 1):
                        if piece[-back] >= 0xC0:
                            length = 4 if piece[-back] >= 0xF0 else 3 if piece[-back] >= 0xE0 else 2
                            if back < length:
                                self.waiting, piece = piece[-back:], piece[:-back]
                            break
                        if piece[-back] < 0x80:
                            break
                self._put(piece.decode("utf-8", "replace"))
                data = data[end:]

    def _put(self, text):
        if not text:
            return
        line = self.lines[self.row]
        # Only whole lines are drawn from their beginning, so what stands behind is what was there.
        line = line[: self.column].ljust(self.column) + text + line[self.column + len(text) :]
        self.column += len(text)
        self.lines[self.row] = line
        if columns_of(line[: self.column]) > self.columns:
            self.overflow.append(line)

    def _obey(self, sequence):
        letter, numbers = sequence[-1:], sequence[1:-1]
        if letter == b"H":
            row, _, column = numbers.partition(b";")
            self.row, self.column = min(int(row or 1), self.rows) - 1, int(column or 1) - 1
        elif letter == b"K":
            self.lines[self.row] = self.lines[self.row][: self.column]
        elif letter == b"J":
            first = 0 if numbers == b"2" else self.row + 1
            if numbers != b"2":
                self.lines[self.row] = self.lines[self.row][: self.column]
            self.lines[first:] = [""] * (self.rows - first)
        elif letter == b"m" or numbers in (b"?25", b"?1049", b"?2004"):
            pass
        else:
            self.unknown.append(sequence)
