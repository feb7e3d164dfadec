"""No command opens a socket, and none needs a network."""

import re
import shutil
import subprocess
import tempfile

COMMANDS = [
    ["demo", "d"],
    ["init", "i"],
    ["check", "d"],
    ["score", "d", "--format", "json"],
    ["explain", "overall", "d"],
    ["report", "d", "-o", "out"],
    ["gaps", "sync", "d"],
    ["export", "d", "--to", "github", "-o", "issues"],
    ["export", "d", "--to", "sarif"],
    ["questionnaires", "list"],
    ["templates", "check", "d"],
    ["schema", "responses"],
]


def check_network(tally, product):
    if not shutil.which("strace"):
        tally.skip("no system call of the network", "there is no strace")
    else:
        with tempfile.TemporaryDirectory() as root:
            for arguments in COMMANDS:
                run = product.run(*arguments, cwd=root, before=["strace", "-f", "-o", "calls", "-e", "trace=%network"])
                with open(f"{root}/calls", encoding="utf-8", errors="replace") as file:
                    lines = file.read().splitlines()
                if run.status != 0 or not any("exited with" in line for line in lines):
                    tally.check(f"strace: {' '.join(arguments)} runs", False, run)
                    continue
                calls = [line for line in lines if re.search(r"^\d+\s+\w+\(", line)]
                tally.none(f"no system call of the network: {' '.join(arguments)}", calls)
    alone = ["unshare", "-rn"]
    if not shutil.which("unshare") or subprocess.run([*alone, "true"], capture_output=True).returncode != 0:
        tally.skip("demo without any network", "unshare -rn is not allowed here")
        return
    with tempfile.TemporaryDirectory() as root:
        run = product.run("demo", "d", cwd=root, before=alone)
        tally.check("demo without any network", run.status == 0, run)
