"""kill -9 at random moments while files are replaced: never a torn file, and the next run sweeps what was left."""

import os
import pathlib
import random
import signal
import subprocess
import tempfile
import time

from assessments import write_tiny
from product import PLAIN, contents, leftovers

# What is killed, where it writes, and how often.
WRITERS = [
    ("report", ["report", "a"], "a/report", 300),
    ("report --short", ["report", "a", "--for", "manager", "--short"], "a/report", 100),
    ("snapshot", ["snapshot", "a", "--force"], "a/snapshots", 100),
    ("gaps sync", ["gaps", "sync", "a"], "a", 100),
]
DAYS = ["2026-01-01", "2026-02-02"]


def check_kills(tally, product):
    for name, command, target, rounds in WRITERS:
        with tempfile.TemporaryDirectory() as root:
            write_tiny(pathlib.Path(root) / "a")
            _kill(tally, product, root, f"kill -9, {name}", command, f"{root}/{target}", rounds)


def _shown(folder):
    """The files of a folder that are not hidden: the lock file and what a kill left are no content."""
    return {name: content for name, content in contents(folder).items() if "/." not in "/" + name}


def _kill(tally, product, root, name, command, target, rounds):
    wanted, duration = {}, {}
    # A register keeps what it has, so each day begins without one.
    register = pathlib.Path(root, "a/register.yaml")
    for day in DAYS:
        register.unlink(missing_ok=True)
        product.run(*command, "--as-of", day, cwd=root)
        wanted[day] = _shown(target)
        started = time.monotonic()
        product.run(*command, "--as-of", day, cwd=root)
        duration[day] = time.monotonic() - started
    if not tally.check(f"{name}: the two days differ", wanted[DAYS[0]] and wanted[DAYS[0]] != wanted[DAYS[1]]):
        return
    torn, lost, dirty, killed, swept = [], [], [], 0, 0
    dice = random.Random(9)
    for number in range(rounds):
        day = DAYS[number % 2]
        register.unlink(missing_ok=True)
        process = subprocess.Popen(
            [product.binary, *command, "--as-of", day],
            cwd=root,
            env=PLAIN,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            status = process.wait(dice.random() * duration[day] * 1.3)
        except subprocess.TimeoutExpired:
            os.kill(process.pid, signal.SIGKILL)
            status = process.wait()
        killed += status == -signal.SIGKILL
        files = _shown(target)
        if any(content not in [wanted[one].get(file) for one in DAYS] for file, content in files.items()):
            torn.append(number)
        if status == 0 and any(files.get(file) != wanted[day][file] for file in wanted[day]):
            lost.append(number)
        if leftovers(f"{root}/a"):
            swept += 1
            register.unlink(missing_ok=True)
            product.run(*command, "--as-of", day, cwd=root)
            dirty += leftovers(f"{root}/a")
    tally.check(f"{name}: {killed} of {rounds} runs were killed, {swept} left a temporary file", killed > rounds // 4)
    tally.none(f"{name}: no torn file", torn)
    tally.none(f"{name}: nothing lost that was acknowledged", lost)
    tally.none(f"{name}: the next run sweeps what was left", dirty)
