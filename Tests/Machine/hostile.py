"""The hostile corpus: every file ends in its class, in time, in memory, without a signal and without a control byte."""

import os
import pathlib
import re
import socket
import tempfile
from concurrent.futures import ThreadPoolExecutor

from assessments import write_tiny
from corpus_csv import csv_cases
from corpus_meaning import meaning_cases
from corpus_yaml import yaml_cases
from product import tree

CONTROL = re.compile(rb"[\x00-\x09\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\xaa-\xae]|\xe2\x81[\xa6-\xa9]")
SECONDS, TALK, MEMORY = 5, 64 * 1024, 512 << 20
CLASSES = {"R": {65}, "A": {0}, "H": {0, 65}}


def check_hostile_files(tally, product):
    cases = [*yaml_cases(), *meaning_cases()]
    with ThreadPoolExecutor(2) as pool:
        outcomes = list(pool.map(lambda case: _outcome(product, *case), cases))
    # Two at a time slow each other down; what seems slow gets a second run for itself.
    outcomes = [
        _outcome(product, *case) if any(p.startswith("took") for p in outcome[1]) else outcome
        for case, outcome in zip(cases, outcomes)
    ]
    _judge(tally, f"{len(cases)} hostile files", outcomes)


def _outcome(product, name, path, content, kind):
    with tempfile.TemporaryDirectory() as root:
        folder = write_tiny(pathlib.Path(root) / "a")
        (folder / path).write_bytes(content)
        before = tree(folder)
        run = product.run("check", "a", cwd=root)
        problems = _problems(run, kind, "a/")
        if tree(folder) != before:
            problems.append("check wrote something")
        if run.status == 0:
            # What was accepted must come through the rest of the program as well.
            run = product.run("report", "a", "--format", "md,html,json", "-o", "out", cwd=root)
            problems += _problems(run, "A", "")
            if run.status == 0 and re.search(
                rb":\s*-?(nan|inf|0\.0e|-0[,\s])", (pathlib.Path(root) / "out/report.json").read_bytes()
            ):
                problems.append("a number that is none in the result")
        return name, problems, run


def check_hostile_surveys(tally, product):
    cases = list(csv_cases())
    with ThreadPoolExecutor(2) as pool:
        outcomes = list(pool.map(lambda case: _imported(product, *case), cases))
    _judge(tally, f"{len(cases)} hostile surveys", outcomes)


def _imported(product, name, content, kind, options):
    with tempfile.TemporaryDirectory() as root:
        folder = write_tiny(pathlib.Path(root) / "a")
        (pathlib.Path(root) / "s.csv").write_bytes(content)
        before = tree(folder)
        planned = product.run("import", "s.csv", "a", "--plan", *options, cwd=root)
        problems = [p for p in _problems(planned, kind, "") if not p.startswith("no line")]
        run = product.run("import", "s.csv", "a", *options, cwd=root)
        # What concerns the file as a whole, such as its encoding, has no line.
        problems += [p for p in _problems(run, kind, "" if options or b"\n" not in content else "s.csv")]
        if run.status and tree(folder) != before:
            problems.append("check wrote something: an import that was refused")
        if run.status == 0:
            problems += _problems(product.run("check", "a", cwd=root), "A", "")
        return name, problems, run


def _problems(run, kind, path):
    problems = []
    # Seconds of the processor: a busy machine is not the program's fault.
    if run.timed_out or run.cpu > SECONDS:
        problems.append(f"took {run.cpu:.1f} s")
    if run.memory > MEMORY:
        problems.append(f"needed {run.memory >> 20} MiB")
    if run.timed_out:
        pass
    elif run.status < 0:
        problems.append(f"signal {-run.status}")
    elif run.status not in CLASSES[kind]:
        problems.append(f"status {run.status}, not {sorted(CLASSES[kind])}")
    if len(run.err) > TALK:
        problems.append(f"talks {len(run.err)} bytes")
    if CONTROL.search(run.err) or CONTROL.search(run.out.replace(b"\t", b"")):
        problems.append(f"control bytes: {CONTROL.search(run.err + run.out)}")
    if run.status == 65 and path and not re.search(re.escape(path) + r"[^:]*:\d+(:\d+)?: error: ", run.talk):
        problems.append("no line and column in the file")
    return problems


def _judge(tally, what, outcomes):
    """One line a property, so that a failure says which cases broke it."""

    def having(*words):
        return [
            f"{name}: {problem}\n{run}"
            for name, problems, run in outcomes
            for problem in problems
            if any(problem.startswith(word) for word in words)
        ]

    tally.none(f"{what}: no signal", having("signal"))
    tally.none(f"{what}: each in its class (refused, accepted)", having("status"))
    tally.none(f"{what}: each within {SECONDS} s of processor time", having("took"))
    tally.none(f"{what}: each within {MEMORY >> 20} MiB", having("needed"))
    tally.none(f"{what}: at most 64 KiB of talk", having("talks"))
    tally.none(f"{what}: no control byte in talk or answer", having("control"))
    tally.none(f"{what}: every refusal names file, line and column", having("no line"))
    tally.none(f"{what}: nothing written by check, no number that is none", having("check wrote", "a number"))


def check_odd_files(tally, product):
    """Links, devices, pipes, folders and names that are no names."""
    for name, make, statuses in _odd():
        with tempfile.TemporaryDirectory() as root:
            folder = write_tiny(pathlib.Path(root) / "a")
            if make(folder) is False:
                tally.skip(f"odd file: {name}", "it cannot be made here")
                continue
            run = product.run("check", "a", cwd=root)
            problems = [p for p in _problems(run, "H", "") if not p.startswith("status")]
            if run.status not in statuses:
                problems.append(f"status {run.status}, not {sorted(statuses)}")
            if b"root:" in run.err or b"SECRET" in run.err:
                problems.append("quotes what lies outside the folder")
            if run.status and not run.err.strip():
                problems.append("says nothing")
            tally.check(f"odd file: {name}", not problems, f"{problems}\n{run}")


def _odd():
    def made(action):
        def make(folder):
            try:
                action(folder / "responses")
            except OSError:
                return False
            return None

        return make

    def many(where):
        for number in range(2_000):
            (where / f"n{number}.yaml").write_text(
                f"shortfall: responses/1\nrespondent: r{number}\nrole: it\nanswers: {{TQ-1: {number % 5}}}\n"
            )

    def bound_socket(where):
        with socket.socket(socket.AF_UNIX) as end:
            end.bind(str(where / "s.yaml"))

    def secret(where):
        outside = where.parent.parent / "outside.yaml"
        outside.write_text("SECRET: 1\n")
        (where / "x.yaml").symlink_to(outside)

    def raw_name(name, text=b""):
        def action(where):
            with open(os.path.join(os.fsencode(where), name), "wb") as file:
                file.write(text)

        return action

    good = b"shortfall: responses/1\nrespondent: zed\nrole: it\nanswers: {TQ-1: 2}\n"
    refused = {65, 66}
    return [
        ("a link to nothing", made(lambda w: (w / "x.yaml").symlink_to("nowhere")), refused),
        ("a link to itself", made(lambda w: (w / "x.yaml").symlink_to("x.yaml")), refused),
        ("a link to /etc/passwd", made(lambda w: (w / "x.yaml").symlink_to("/etc/passwd")), refused),
        ("a link to a file outside", made(secret), refused),
        ("a link to /dev/zero", made(lambda w: (w / "x.yaml").symlink_to("/dev/zero")), refused),
        ("a pipe", made(lambda w: os.mkfifo(w / "x.yaml")), refused),
        ("a socket", made(bound_socket), refused),
        ("a folder named x.yaml", made(lambda w: (w / "x.yaml").mkdir()), refused),
        ("8 GiB of nothing", made(lambda w: os.truncate(_touched(w / "x.yaml"), 8 << 30)), refused),
        ("a file of 65 MiB", made(lambda w: (w / "x.yaml").write_bytes(b"#" * (65 << 20))), refused),
        ("2,000 files", made(many), {0}),
        ("a name with an escape", made(raw_name(b"\x1b[31mx.yaml", b"oops")), refused),
        ("a name with a line end", made(raw_name(b"a\nb.yaml", b"oops")), refused),
        ("a name with an override", made(raw_name("\u202elmay.yaml".encode(), b"oops")), refused),
        ("a name that is no UTF-8", made(raw_name(b"caf\xe9.yaml", good)), refused),
        ("a name that looks like an option", made(raw_name(b"-rf.yaml", good)), {0}),
        ("a name of 255 bytes", made(raw_name(b"n" * 250 + b".yaml", good)), {0}),
        ("a backup beside a file", made(raw_name(b"ann.yaml~", b"oops")), {0}),
        ("a hidden file", made(raw_name(b".x.yaml", b"oops")), {0}),
    ]


def _touched(path):
    path.touch()
    return path


def check_hostile_templates(tally, product):
    """Templates of the project's own: refused where they stand, never run away with."""
    for name, files in [
        (
            "a partial that includes itself",
            {"report.md.mustache": "{{> report/a}}", "a.md.mustache": "x{{> report/a}}"},
        ),
        (
            "two partials that include each other",
            {
                "report.md.mustache": "{{> report/a}}",
                "a.md.mustache": "{{> report/b}}",
                "b.md.mustache": "{{> report/a}}",
            },
        ),
        ("10,000 sections", {"report.md.mustache": "{{#risks}}" * 10_000}),
        ("a partial outside", {"report.md.mustache": "{{> ../../../../etc/passwd}}"}),
        ("an absolute partial", {"report.md.mustache": "{{> /etc/passwd}}"}),
        ("raw data by braces", {"report.md.mustache": "{{{client}}}{{{title.text}}}"}),
        ("raw data by ampersand", {"report.md.mustache": "{{& client}}"}),
        ("an unknown name", {"report.md.mustache": "{{titel}}"}),
        ("a section that never ends", {"report.md.mustache": "{{#risks}}"}),
        ("new delimiters", {"report.md.mustache": "{{=<% %>=}}<%titel%>"}),
        ("broken UTF-8", {"report.md.mustache": b"caf\xe9"}),
        ("a pragma", {"report.html.mustache": "{{% CONTENT_TYPE:TEXT}}{{client}}"}),
    ]:
        with tempfile.TemporaryDirectory() as root:
            folder = write_tiny(pathlib.Path(root) / "a")
            (folder / "templates/report").mkdir(parents=True)
            for path, text in files.items():
                (folder / "templates/report" / path).write_bytes(text if isinstance(text, bytes) else text.encode())
            before = tree(folder)
            problems = []
            for command in (["templates", "check", "a"], ["report", "a"]):
                run = product.run(*command, cwd=root)
                problems += [
                    f"{command[0]}: {p}"
                    for p in _problems(run, "R", "a/templates/report/")
                    if not p.startswith("no line")
                ]
                if not re.search(r"a/templates/report/[a-z.]+:\d+(:\d+)?: error: ", run.talk):
                    problems.append(f"{command[0]}: no place in the template")
                if b"root:" in run.err + run.out:
                    problems.append("prints a file from elsewhere")
            if tree(folder) != before:
                problems.append("something was written")
            tally.check(f"hostile template: {name}", not problems, f"{problems}\n{run}")
