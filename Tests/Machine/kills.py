"""kill -9 at random moments while a report is replaced: never a torn file, and the next run sweeps what was left."""

import os
import pathlib
import random
import signal
import subprocess
import tempfile
import time

from assessments import write_tiny
from product import PLAIN, contents, leftovers

ROUNDS = 300


def check_kills(tally, product):
    with tempfile.TemporaryDirectory() as root:
        write_tiny(pathlib.Path(root) / "a")
        days = ["2026-01-01", "2026-02-02"]
        wanted, duration = {}, {}
        for day in days:
            product.run("report", "a", "--as-of", day, cwd=root)
            wanted[day] = contents(f"{root}/a/report")
            started = time.monotonic()
            product.run("report", "a", "--as-of", day, cwd=root)
            duration[day] = time.monotonic() - started
        if not tally.check("kill -9: the two reports differ", wanted[days[0]] and wanted[days[0]] != wanted[days[1]]):
            return
        torn, lost, dirty, killed, swept = [], [], [], 0, 0
        dice = random.Random(9)
        for number in range(ROUNDS):
            day = days[number % 2]
            process = subprocess.Popen(
                [product.binary, "report", "a", "--as-of", day],
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
            files = {k: v for k, v in contents(f"{root}/a/report").items() if not k.startswith(".")}
            if any(
                content not in (wanted[days[0]].get(name), wanted[days[1]].get(name)) for name, content in files.items()
            ):
                torn.append(number)
            if status == 0 and files != wanted[day]:
                lost.append(number)
            if leftovers(f"{root}/a"):
                swept += 1
                product.run("report", "a", "--as-of", day, cwd=root)
                dirty += leftovers(f"{root}/a")
        tally.check(
            f"kill -9: {killed} of {ROUNDS} runs were killed, {swept} left a temporary file", killed > ROUNDS // 4
        )
        tally.none("kill -9: no torn file", torn)
        tally.none("kill -9: nothing lost that was acknowledged", lost)
        tally.none("kill -9: the next run sweeps what was left", dirty)
