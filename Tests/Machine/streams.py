"""Standard streams: a full disk is an error, a closed pipe is not, `-` is standard output."""

import os
import pathlib
import resource
import subprocess
import tempfile

from assessments import write_tiny
from product import PLAIN

ANSWERS = [
    ["score", "a"],
    ["score", "a", "--format", "json"],
    ["report", "a", "-o", "-"],
    ["report", "a", "--format", "html", "-o", "-"],
    ["explain", "overall", "a"],
    ["schema", "assessment"],
    ["questionnaires", "show", "procurement"],
    ["templates", "vocabulary"],
    ["check", "a", "--format", "json"],
    ["questionnaires", "eject", "workflow", "a", "-o", "-"],
    ["--help"],
    ["--version"],
]


def check_streams(tally, product):
    with tempfile.TemporaryDirectory() as root:
        write_tiny(pathlib.Path(root) / "a")
        for arguments in ANSWERS:
            words = " ".join(arguments)
            whole = _run(product, arguments, root)
            tally.check(f"answers: {words}", whole.returncode == 0 and whole.stdout, whole)
            if os.path.exists("/dev/full"):
                with open("/dev/full", "wb") as full:
                    run = _run(product, arguments, root, full)
                tally.check(
                    f"/dev/full gives 74: {words}", run.returncode == 74 and b"no space" in run.stderr.lower(), run
                )
            else:
                tally.skip(f"/dev/full gives 74: {words}", "there is no /dev/full")
            run = _closed_pipe(product, arguments, root)
            extra = [line for line in run.stderr.splitlines() if b"error" in line.lower() or b"fatal" in line.lower()]
            tally.check(f"a closed pipe is quiet: {words}", run.returncode == 0 and not extra, run)
        run = subprocess.run(
            [product.binary, "score", "a"], cwd=root, env=PLAIN, capture_output=True, preexec_fn=lambda: os.close(1)
        )
        tally.check("no standard output at all is no crash", run.returncode in (0, 73, 74), run)
        run = subprocess.run(
            [product.binary, "report", "a"], cwd=root, env=PLAIN, capture_output=True, preexec_fn=_small
        )
        tally.check(
            "a limit on file size is an error with its cause, not a signal",
            run.returncode in (73, 74) and b"report" in run.stderr and not list(pathlib.Path(root).rglob(".*tmp")),
            run,
        )


def _small():
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))


def _run(product, arguments, root, out=subprocess.PIPE):
    return subprocess.run(
        [product.binary, *arguments], cwd=root, env=PLAIN, stdout=out, stderr=subprocess.PIPE, timeout=60
    )


def _closed_pipe(product, arguments, root):
    """What `| true` does: nobody reads."""
    reading, writing = os.pipe()
    os.close(reading)
    try:
        return _run(product, arguments, root, writing)
    finally:
        os.close(writing)
