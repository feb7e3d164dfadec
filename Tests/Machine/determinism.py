"""Same input, same bytes: over runs, locales, time zones, threads, places and orders of the folder."""

import collections
import hashlib
import pathlib
import random
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor

from product import REPOSITORY, contents

ANSWERS = [
    ("score --format json", ["score", ".", "--format", "json"]),
    ("score --format jsonl", ["score", ".", "--format", "jsonl"]),
    ("score --format csv", ["score", ".", "--format", "csv"]),
    ("check --format json", ["check", ".", "--format", "json"]),
    ("schema", ["schema", "questionnaire"]),
    ("templates vocabulary", ["templates", "vocabulary"]),
]

LOCALES = ["C.UTF-8", "de_DE.UTF-8", "tr_TR.UTF-8"]
ZONES = ["UTC", "Pacific/Kiritimati", "America/St_Johns"]
RUNS = 10


def check_determinism(tally, product):
    with tempfile.TemporaryDirectory() as root:
        locale_path = _locales(tally, root)
        kept = collections.defaultdict(collections.Counter)
        with ThreadPoolExecutor(2) as pool:
            outcomes = list(pool.map(lambda number: _outputs(product, root, number, locale_path), range(RUNS)))
        for outputs in outcomes:
            for name, bytes_ in outputs.items():
                kept[name][hashlib.sha256(bytes_).hexdigest()] += 1
        tally.check(
            "outputs: every run wrote the same files", all(sum(c.values()) == RUNS for c in kept.values()), kept
        )
        ends = [name.rsplit(".", 1)[-1] for name in kept]
        tally.check(
            "outputs: html, md, svg, json and csv are among them",
            {"html", "md", "svg", "json", "csv"} <= set(ends),
            sorted(kept),
        )
        for name, hashes in sorted(kept.items()):
            tally.check(f"same bytes {RUNS} times: {name}", len(hashes) == 1, hashes)
        _no_path_of_the_machine(tally, root, outcomes)


def _locales(tally, root):
    """Makes the locales where their sources are installed; without them LC_ALL would silently mean C."""
    folder = pathlib.Path(root) / "locales"
    folder.mkdir()
    try:
        for name in LOCALES[1:]:
            subprocess.run(
                ["localedef", "-i", name.split(".")[0], "-f", "UTF-8", str(folder / name)],
                check=True,
                capture_output=True,
            )
        return str(folder)
    except (FileNotFoundError, subprocess.CalledProcessError):
        tally.skip("locales de_DE and tr_TR", "their sources are not installed, so they are set but mean C")
        return None


def _outputs(product, root, number, locale_path):
    """Everything the program says about the sample, once; each run in another order, place, locale, zone."""
    dice = random.Random(number)
    folder = pathlib.Path(root) / f"{'deeper/' * (number % 3)}copy-{number}"
    _copy_shuffled(REPOSITORY / "templates/sample", folder, dice)
    environment = {"LC_ALL": LOCALES[number % 3], "LANG": LOCALES[number % 3], "TZ": ZONES[number // 3 % 3]}
    if locale_path:
        environment["LOCPATH"] = locale_path
    threads = ["--threads", str(1 + number % 2)]
    outputs = {}
    for name, arguments in ANSWERS:
        takes = threads if arguments[0] in ("score", "check") else []
        run = product.run(*arguments, *takes, cwd=folder, env=environment)
        outputs[name] = run.out + f"\nstatus {run.status}".encode()
    out = folder.parent / f"out-{number}"
    run = product.run("report", ".", "--format", "md,html,json,csv", *threads, "-o", out, cwd=folder, env=environment)
    for name, bytes_ in contents(out).items() if run.status == 0 else ():
        outputs[f"report: {name}"] = bytes_
    run = product.run(
        "report", ".", "--anonymous", "--for", "sponsor", *threads, "-o", out / "s.html", cwd=folder, env=environment
    )
    outputs["report for the sponsor, without names: html"] = (
        (out / "s.html").read_bytes() if run.status == 0 else run.err
    )
    product.run("gaps", "sync", ".", cwd=folder, env=environment)
    for target in ("csv", "jira", "azure-devops", "oscal-poam", "sarif"):
        run = product.run("export", ".", "--to", target, *threads, cwd=folder, env=environment)
        outputs[f"export --to {target}"] = run.out + f"\nstatus {run.status}".encode()
    return outputs


def _copy_shuffled(source, target, dice):
    """Copies file by file in a random order, so that the folder lists them in another one."""
    paths = [path for path in source.rglob("*") if path.is_file()]
    dice.shuffle(paths)
    for path in paths:
        place = target / path.relative_to(source)
        place.parent.mkdir(parents=True, exist_ok=True)
        # Names that come and go leave holes that later ones fill.
        if dice.random() < 0.5:
            hole = place.parent / f"{dice.random()}"
            hole.touch()
            place.write_bytes(path.read_bytes())
            hole.unlink()
        else:
            place.write_bytes(path.read_bytes())


def _no_path_of_the_machine(tally, root, outcomes):
    names = [name for outputs in outcomes for name, bytes_ in outputs.items() if root.encode() in bytes_]
    tally.none("no output holds a path of the machine", sorted(set(names)))
