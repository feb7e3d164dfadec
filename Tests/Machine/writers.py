"""Many runs that change one register at the same time, and runs that are killed: no change is lost, no file is torn."""

import os
import pathlib
import random
import re
import signal
import subprocess
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

from assessments import write_tiny
from product import PLAIN, leftovers

PROCESSES = 8
CHANGES = 25
KILLS = 200
COMMENT = "# written by hand: stays"


def _register(tally, product, root):
    """A small assessment with a register, its first gap planned, and a comment in it; the path of the register."""
    write_tiny(pathlib.Path(root) / "a")
    product.run("gaps", "sync", "a", cwd=root)
    path = pathlib.Path(root, "a/register.yaml")
    gap = re.search(r"^  - id: (\S+)$", path.read_text(), re.M)[1]
    planned = product.run("gaps", "plan", gap, "--folder", "a", "--owner", "Jo", "--due", "2026-09-01", cwd=root)
    tally.check("the register is there and a gap is planned", planned.status == 0, planned)
    path.write_text(path.read_text().replace("entries:\n", f"entries:   {COMMENT}\n"))
    return path, gap


def _references(path):
    """What `refs` of the register holds."""
    return re.findall(r"mark-[0-9]+-[0-9]+", path.read_text())


def check_writers(tally, product):
    with tempfile.TemporaryDirectory() as root:
        path, gap = _register(tally, product, root)

        def work(worker):
            runs = []
            for turn in range(CHANGES):
                mark = f"mark-{worker}-{turn}"
                runs.append((mark, product.run("gaps", "plan", gap, "--folder", "a", "--ref", mark, cwd=root)))
            return runs

        with ThreadPoolExecutor(PROCESSES) as pool:
            runs = [run for runs in pool.map(work, range(PROCESSES)) for run in runs]
        tally.none("writers: every run succeeds", [str(run) for _, run in runs if run.status != 0][:3])
        kept = _references(path)
        tally.none("writers: no acknowledged change is lost", {m for m, run in runs if run.status == 0} - set(kept))
        tally.check("writers: each change is there once", len(kept) == len(set(kept)) == len(runs))
        tally.check("writers: the comment is there", COMMENT in path.read_text())
        waited = sum("waiting for shortfall gaps plan, process" in run.talk for _, run in runs)
        tally.check(f"writers: {waited} of {len(runs)} runs said for whom they waited", waited > 0)
        tally.check("writers: the register is sound", product.run("check", "a", cwd=root).status == 0)


def check_register_kills(tally, product):
    with tempfile.TemporaryDirectory() as root:
        path, gap = _register(tally, product, root)
        dice = random.Random(5)
        started = time.monotonic()
        product.run("gaps", "plan", gap, "--folder", "a", "--ref", "mark-0-0", cwd=root)
        duration = time.monotonic() - started
        torn, lost, killed, acknowledged = [], [], 0, {"mark-0-0"}
        for number in range(1, KILLS + 1):
            before = path.read_bytes()
            mark = f"mark-{number}-0"
            process = subprocess.Popen(
                [product.binary, "gaps", "plan", gap, "--folder", "a", "--ref", mark],
                cwd=root,
                env=PLAIN,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            try:
                status = process.wait(dice.random() * duration * 1.3)
            except subprocess.TimeoutExpired:
                os.kill(process.pid, signal.SIGKILL)
                status = process.wait()
            killed += status == -signal.SIGKILL
            after = path.read_bytes()
            if status == 0:
                acknowledged.add(mark)
            # The new register is the old one and one line.
            if after != before and after.replace(f"      - {mark}\n".encode(), b"") != before:
                torn.append(number)
        tally.check(f"register kills: {killed} of {KILLS} runs were killed", killed > KILLS // 4)
        tally.none("register kills: the register is the old one or the new one", torn)
        lost = acknowledged - set(_references(path))
        tally.none("register kills: nothing lost that was acknowledged", lost)
        last = product.run("gaps", "plan", gap, "--folder", "a", "--ref", "mark-9999-0", cwd=root)
        tally.check("register kills: no lock is left, and the next run works", last.status == 0, last)
        tally.none("register kills: the next run sweeps what was left", leftovers(root))
