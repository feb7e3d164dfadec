"""Power cuts: from a trace of a writer's system calls, every state is rebuilt that a disk may be found in, and each is
old or new (reliability.md, appendix B).

The model: what a file holds is durable only up to its last fsync; before, its size may be old, or all bytes may be
there, or the size is right and the bytes are zero. Operations on the names of one folder become durable in their order,
at the latest at the fsync of that folder."""

import itertools
import os
import pathlib
import re
import shutil
import tempfile

from assessments import write_tiny
from product import contents

CALLS = (
    "openat,open,creat,write,pwrite64,writev,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,mkdir,mkdirat,"
    "ftruncate"
)
SOME_STATES = 20_000


def check_power_cuts(tally, product):
    if not shutil.which("strace"):
        tally.skip("power cuts", "there is no strace")
        return
    for name, before, arguments in [
        (
            "report over an older one",
            ["report", "a", "--as-of", "2026-01-01"],
            # strace tears calls apart that two threads make at once.
            ["report", "a", "--format", "html", "--threads", "1"],
        ),
        (
            "score -o over an older one",
            ["score", "a", "--as-of", "2026-01-01", "-o", "a/s.json"],
            ["score", "a", "-o", "a/s.json", "--force"],
        ),
        ("eject", None, ["questionnaires", "eject", "workflow", "a"]),
    ]:
        with tempfile.TemporaryDirectory() as root:
            root = os.path.realpath(root)
            write_tiny(pathlib.Path(root) / "a")
            if before:
                product.run(*before, cwd=root)
            old = {f"{root}/{k}": v for k, v in contents(root).items()}
            run = product.run(
                *arguments,
                cwd=root,
                before=["strace", "-f", "-y", "-xx", "-s", "100000000", "-o", f"{root}.trace", "-e", f"trace={CALLS}"],
            )
            with open(f"{root}.trace", encoding="ascii", errors="replace") as file:
                steps = list(_steps(file, root))
            os.unlink(f"{root}.trace")
            new = {f"{root}/{k}": v for k, v in contents(root).items()}
            changed = [path for path in new if old.get(path) != new[path]]
            kinds = {step[0] for step in steps}
            if not tally.check(
                f"power cut, {name}: the calls are seen",
                run.status == 0 and changed and {"create", "write", "fsync", "rename"} <= kinds,
                f"{run}\n{kinds}",
            ):
                continue
            count, bad = 0, []
            for done, what, state in itertools.islice(_states(steps, old), SOME_STATES):
                count += 1
                for path in changed:
                    allowed = (new[path],) if done == len(steps) else (old.get(path), new[path])
                    if state.get(path) not in allowed:
                        bad.append(f"{what}: {os.path.basename(path)} holds {str((state.get(path) or b'')[:20])}")
            tally.none(f"power cut, {name}: {count} states are old or new, and new once it is acknowledged", bad)


def _unhex(text):
    return bytes(int(digits, 16) for digits in re.findall(r"\\x([0-9a-f]{2})", text))


def _steps(lines, root):
    """The calls below the root that change something, as (operation, path, more)."""
    for line in lines:
        match = re.match(r"\d+\s+(\w+)\((.*)\)\s+=\s+(\d+)", line)
        if not match:
            continue
        call, arguments, result = match[1], match[2], int(match[3])
        descriptors = [_unhex(text).decode() for text in re.findall(r"<((?:\\x[0-9a-f]{2})+)>", arguments)]
        texts = [_unhex(text) for text in re.findall(r'"((?:\\x[0-9a-f]{2})*)"', arguments)]
        file = descriptors[0] if descriptors else ""

        def path(number):
            name = texts[number].decode()
            folder = descriptors[min(number, len(descriptors) - 1)] if descriptors else root
            return os.path.normpath(os.path.join(folder, name))

        if call in ("open", "openat", "creat") and "O_CREAT" in arguments and path(0).startswith(root):
            yield "create", path(0), "O_TRUNC" in arguments
        elif call in ("write", "pwrite64", "writev") and file.startswith(root):
            yield "write", file, b"".join(texts)[:result]
        elif call in ("fsync", "fdatasync") and file.startswith(root):
            yield "fsync", file, None
        elif call.startswith("rename") and path(1).startswith(root):
            yield "rename", path(0), path(1)
        elif call.startswith("unlink") and path(0).startswith(root):
            yield "unlink", path(0), None


class _Disk:
    """What a program sees, and what would be found after a cut."""

    def __init__(self, files):
        self.durable, self.seen, self.names, self.kept = [], [], {}, {}
        for path, content in files.items():
            self.names[path] = self.kept[path] = self._node(content)
        self.waiting = []

    def _node(self, content):
        self.durable.append(content)
        self.seen.append(content)
        return len(self.seen) - 1

    def do(self, operation, path, more):
        if operation == "create":
            if path not in self.names:
                self.names[path] = self._node(b"")
                self.waiting.append(("name", path, self.names[path]))
            elif more:
                self.seen[self.names[path]] = b""
        elif operation == "write":
            self.seen[self.names[path]] += more
        elif operation == "fsync" and path in self.names:
            self.durable[self.names[path]] = self.seen[self.names[path]]
        elif operation == "fsync":
            ours = [step for step in self.waiting if os.path.dirname(step[1]) == path]
            self.waiting = [step for step in self.waiting if step not in ours]
            _apply(self.kept, ours)
        elif operation == "rename":
            self.names[more] = self.names.pop(path)
            self.waiting.append(("rename", path, more))
        elif operation == "unlink":
            self.names.pop(path, None)
            self.waiting.append(("unlink", path, None))

    def after_a_cut(self):
        for cut in range(len(self.waiting) + 1):
            names = dict(self.kept)
            _apply(names, self.waiting[:cut])
            unsure = sorted({node for node in names.values() if self.durable[node] != self.seen[node]})
            for choice in itertools.product("osz", repeat=len(unsure)):
                content = dict(enumerate(self.durable))
                for node, kind in zip(unsure, choice):
                    content[node] = {"o": self.durable[node], "s": self.seen[node], "z": b"\0" * len(self.seen[node])}[
                        kind
                    ]
                yield (
                    f"{cut} of {len(self.waiting)} names durable, data {''.join(choice)}",
                    {path: content[node] for path, node in names.items()},
                )


def _apply(names, steps):
    for operation, path, more in steps:
        if operation == "name":
            names[path] = more
        elif operation == "rename" and path in names:
            names[more] = names.pop(path)
        elif operation == "unlink":
            names.pop(path, None)


def _states(steps, old):
    disk = _Disk(old)
    for done in range(len(steps) + 1):
        for what, state in disk.after_a_cut():
            yield done, f"after {done} of {len(steps)} calls, {what}", state
        if done < len(steps):
            disk.do(*steps[done])
