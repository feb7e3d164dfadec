"""Injected faults: whichever file call fails, every file is the old one or the new one, and status 0 means new.

The shim fault.c is preloaded; each changing call of each writing command is failed in turn (reliability.md, G3)."""

import errno
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

from assessments import write_tiny
from product import REPOSITORY, contents, leftovers

HERE = pathlib.Path(__file__).parent
ONCE = [str(getattr(errno, name)) for name in ("EIO", "ENOSPC", "EACCES", "EROFS", "EDQUOT")] + [
    "intr",
    "short",
    "killb",
    "killa",
]
ONWARDS = [str(errno.EIO), str(errno.ENOSPC)]
TRAPS = {-signal.SIGILL, -signal.SIGTRAP, -signal.SIGABRT, -signal.SIGSEGV, -signal.SIGBUS}


def build_shim(tally, folder):
    """The shared object, or None where it cannot be made."""
    compiler = next((shutil.which(name) for name in ("cc", "clang", "gcc") if shutil.which(name)), None)
    if sys.platform != "linux" or compiler is None:
        tally.skip("injected faults", "LD_PRELOAD needs Linux and a C compiler")
        return None
    shim = f"{folder}/fault.so"
    built = subprocess.run(
        [compiler, "-O2", "-shared", "-fPIC", str(HERE / "fault.c"), "-o", shim, "-ldl"], capture_output=True
    )
    if not tally.check("the fault shim compiles", built.returncode == 0, built.stderr):
        return None
    return shim


class Writer:
    """A writing command: what stands before it, how it is called, and where it writes (below its working folder)."""

    def __init__(self, name, arguments, target, before=None, every=1):
        self.name, self.arguments, self.target, self.before = name, arguments, target, before
        # Of many like calls every so-manieth is enough (the steps of one file come by turns of three or four); with
        # None, the last of each kind.
        self.every = every


def writers():
    def old_report(product, root):
        product.run("report", "a", "--as-of", "2026-01-01", "-o", "a/report", cwd=root)

    def old_starter(product, root):
        product.run("init", "i", cwd=root)
        for path in (root / "i").rglob("*.yaml"):
            path.write_text("old\n")

    def old_demo(product, root):
        product.run("demo", "d", cwd=root)
        for path in (root / "d").rglob("*"):
            if path.is_file():
                path.write_text("old\n")

    def old_score(product, root):
        (root / "out").mkdir()
        (root / "out/s.json").write_text("old\n")

    def old_register(product, root):
        product.run("gaps", "sync", "a", "--as-of", "2026-01-01", cwd=root)

    def old_table(product, root):
        old_register(product, root)
        (root / "t.csv").write_text("id,status,owner,due\nTQ-1,planned,Jo,2026-09-01\n")

    def old_export(product, root):
        old_register(product, root)
        product.run("export", "a", "--to", "github", "--key", "old", "-o", "out", cwd=root)

    def old_snapshot(product, root):
        product.run("snapshot", "a", "--as-of", "2026-01-01", cwd=root)
        for path in (root / "a/snapshots").iterdir():
            path.rename(path.with_name("2026-02-02-kick-off.json"))

    def mitigated(product, root):
        old_register(product, root)
        for step in (
            ["plan", "--where", "status=open", "--owner", "Jo", "--due", "2026-09-01"],
            ["start", "--where", "status=planned"],
            ["mitigate", "--where", "status=in_progress", "--level", "4", "--evidence", "3"],
        ):
            product.run("gaps", step[0], "--folder", "a", *step[1:], cwd=root)

    def old_status_page(product, root):
        mitigated(product, root)
        product.run("report", "a", "--as-of", "2026-01-01", "--for", "manager", "--short", "-o", "a/report", cwd=root)

    def old_portfolio(product, root):
        (root / "out").mkdir()
        product.run("portfolio", "a", "--as-of", "2026-01-01", "-o", "out/p.html", cwd=root)

    def proposals(product, root):
        shutil.copytree(REPOSITORY / "Tests/Fixtures/WorkedProposals", root / "p")

    def replies(product, root):
        proposals(product, root)
        product.run("clarify", "beta", "p", "--issue", cwd=root)
        (root / "r.csv").write_text("vendor,number,rule,subject,reply\nbeta,1,CQ-3,W01,Our partner\n")

    return [
        Writer("compare --quality-only", ["compare", "p", "--quality-only", "--force"], "p/sealed", proposals),
        Writer("clarify --issue", ["clarify", "gamma", "p", "--issue"], "p/clarifications", proposals),
        Writer("import of replies", ["import", "r.csv", "p"], "p/clarifications", replies),
        Writer("snapshot", ["snapshot", "a"], "a"),
        Writer(
            "snapshot --force over an older one",
            ["snapshot", "a", "--as-of", "2026-02-02", "--name", "kick-off", "--force"],
            "a",
            old_snapshot,
        ),
        Writer(
            "gaps close of a whole register",
            ["gaps", "close", "--folder", "a", "--where", "status=mitigated", "--by", "Ana"],
            "a",
            mitigated,
        ),
        Writer(
            "report --short over an older one",
            ["report", "a", "--for", "manager", "--short"],
            "a/report",
            old_status_page,
            every=2,
        ),
        Writer("portfolio -o over an older one", ["portfolio", "a", "-o", "out/p.html"], "out", old_portfolio),
        Writer("gaps sync", ["gaps", "sync", "a"], "a"),
        Writer(
            "gaps plan over an older register",
            ["gaps", "plan", "--folder", "a", "--where", "status=open", "--owner", "Jo", "--due", "2026-09-01"],
            "a",
            old_register,
        ),
        Writer("import --from csv", ["import", "t.csv", "a", "--from", "csv"], "a", old_table),
        Writer(
            "export over an older one",
            ["export", "a", "--to", "github", "-o", "out", "--force"],
            "out",
            old_export,
            every=2,
        ),
        Writer("form -o", ["form", "a", "-o", "forms"], "forms", every=2),
        Writer("init", ["init", "i"], "i"),
        Writer("init --force over old files", ["init", "i", "--force"], "i", old_starter),
        Writer("report", ["report", "a"], "a/report", every=2),
        Writer("report over an older one", ["report", "a"], "a/report", old_report, every=3),
        Writer("score -o over an older one", ["score", "a", "-o", "out/s.json", "--force"], "out", old_score),
        Writer("demo over an older one", ["demo", "d", "--force"], "d", old_demo, every=None),
        Writer("questionnaires eject", ["questionnaires", "eject", "workflow", "a"], "a/questionnaires"),
        Writer(
            "templates eject", ["templates", "eject", "report/report.html.mustache", "--folder", "a"], "a/templates"
        ),
    ]


def check_faults(tally, product):
    with tempfile.TemporaryDirectory() as tools:
        shim = build_shim(tally, tools)
        if shim is None:
            return
        total = 0
        for writer in writers():
            total += _sweep(tally, product, shim, writer)
        tally.check(f"{total} faults in all, at least 500", total >= 500)


def _stage(product, writer, root):
    """A fresh folder with the small assessment and what is there before."""
    root = pathlib.Path(root)
    write_tiny(root / "a")
    if writer.before:
        writer.before(product, root)
    return root


def _shown(folder):
    """The files below a folder that are not hidden; the lock file is no content."""
    return {name: content for name, content in contents(folder).items() if "/." not in "/" + name}


def _sweep(tally, product, shim, writer):
    with tempfile.TemporaryDirectory() as template, tempfile.TemporaryDirectory() as trial:
        _stage(product, writer, template)
        old = _shown(f"{template}/{writer.target}") if pathlib.Path(template, writer.target).exists() else {}
        shutil.copytree(template, trial, dirs_exist_ok=True)
        log = pathlib.Path(trial, "calls.log")
        run = product.run(
            *writer.arguments, cwd=trial, env={"LD_PRELOAD": shim, "FAULT": "any:0:none", "FAULT_LOG": str(log)}
        )
        calls = log.read_text().splitlines() if log.exists() else []
        kinds = {line.split(" ")[1] for line in calls}
        if not tally.check(
            f"faults, {writer.name}: runs, and its calls are seen",
            run.status == 0 and {"open", "write", "fsync", "rename"} <= kinds,
            f"{run}\n{kinds}",
        ):
            return 0
        new = _shown(f"{trial}/{writer.target}")
        tried = calls[:: writer.every] if writer.every else list({line.split(" ")[1]: line for line in calls}.values())
        faults = [(line, how, "") for line in tried for how in ONCE if how != "short" or " write " in line + " "]
        faults += [(line, how, "+") for line in tried for how in ONWARDS]
        with ThreadPoolExecutor(2) as pool:
            outcomes = list(pool.map(lambda fault: _one(product, shim, writer, template, old, new, *fault), faults))
    tally.none(
        f"faults, {writer.name}: {len(faults)} faults, {len(tried)} of {len(calls)} calls, leave old or new and say so",
        [outcome for outcome in outcomes if outcome],
    )
    return len(faults)


def _one(product, shim, writer, template, old, new, line, how, plus):
    """None when all is well, else what is wrong."""
    number, operation, *path = line.split(" ")
    with tempfile.TemporaryDirectory() as root:
        shutil.copytree(template, root, dirs_exist_ok=True)
        target = pathlib.Path(root, writer.target)
        run = product.run(*writer.arguments, cwd=root, env={"LD_PRELOAD": shim, "FAULT": f"any:{number}{plus}:{how}"})
        left = leftovers(root)
        now = _shown(target) if target.exists() else {}
        problems = []
        killed = run.status == -signal.SIGKILL
        for name in sorted(set(new) | set(old)):
            if now.get(name) not in (old.get(name), new.get(name)):
                problems.append(f"{name} is neither old nor new")
        problems += [f"{name} is neither" for name in set(now) - set(new) - set(old)]
        if run.status == 0 and any(now.get(name) != new[name] for name in new):
            problems.append("status 0 and not all new")
        if run.status in TRAPS or (run.status < 0 and not (killed and how.startswith("kill"))):
            problems.append(f"signal {-run.status}")
        if run.status > 0 and not re.search(r"cannot \w+ '[^']+': \w", run.talk):
            problems.append("no path and cause in the message")
        if run.status > 0 and run.status not in (73, 74):
            problems.append(f"status {run.status}")
        if how == "intr" and run.status not in (0, 73, 74):
            problems.append("interrupted")
        if left and not killed and not plus and operation != "unlink":
            problems.append(f"left {left}")
        if killed:
            again = product.run(
                *writer.arguments,
                *([] if "--force" in writer.arguments or writer.arguments[0] in ("report", "gaps", "import") else ["--force"]),
                cwd=root,
            )
            if again.status != 0 or leftovers(root):
                problems.append(f"the next run: status {again.status}, left {leftovers(root)}\n{again}")
        return f"{how}{plus} at call {line}: {problems}\n{run}" if problems else None
