"""kill -9 at random moments while quality is sealed: the seal is the old one or the new one."""

import os
import pathlib
import random
import shutil
import signal
import subprocess
import tempfile
import time

from product import PLAIN, REPOSITORY, leftovers

ROUNDS = 100


def check_seal_kills(tally, product):
    """A sealed quality is the old one or the new one, whenever a run that seals it is killed."""
    with tempfile.TemporaryDirectory() as root:
        shutil.copytree(REPOSITORY / "Tests/Fixtures/WorkedProposals", f"{root}/a")
        path = pathlib.Path(root, "a/sealed/quality.yaml")
        # The last criterion has another weight every other time, so that there is something to seal anew.
        evaluation = pathlib.Path(root, "a/evaluation.yaml")
        texts = [evaluation.read_text()]
        texts.append(texts[0].replace("weight: 30", "weight: 31").replace("weight: 20", "weight: 19"))
        command = ["compare", "a", "--quality-only", "--force"]
        wanted, duration = [], 0.0
        for text in texts:
            evaluation.write_text(text)
            started = time.monotonic()
            product.run(*command, cwd=root)
            duration = time.monotonic() - started
            wanted.append(path.read_bytes())
        if not tally.check("seal kills: the two seals differ", wanted[0] != wanted[1]):
            return
        dice = random.Random(11)
        torn, lost, killed = [], [], 0
        for number in range(ROUNDS):
            evaluation.write_text(texts[number % 2])
            process = subprocess.Popen(
                [product.binary, *command], cwd=root, env=PLAIN, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
            try:
                status = process.wait(dice.random() * duration * 1.3)
            except subprocess.TimeoutExpired:
                os.kill(process.pid, signal.SIGKILL)
                status = process.wait()
            killed += status == -signal.SIGKILL
            now = path.read_bytes()
            if now not in wanted:
                torn.append(number)
            if status == 0 and now != wanted[number % 2]:
                lost.append(number)
        tally.check(f"seal kills: {killed} of {ROUNDS} runs were killed", killed > ROUNDS // 4)
        tally.none("seal kills: the seal is the old one or the new one", torn)
        tally.none("seal kills: nothing lost that was acknowledged", lost)
        product.run(*command, cwd=root)
        tally.none("seal kills: the next run sweeps what was left", leftovers(f"{root}/a"))
