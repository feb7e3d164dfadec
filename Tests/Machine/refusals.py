"""Exit codes by class, and one located error for each kind of bad input, with nothing written."""

import gzip
import pathlib
import re
import tempfile
from concurrent.futures import ThreadPoolExecutor

from assessments import assessment, question, questionnaire, responses, write_tiny, write_yaml
from product import tree

LOCATED = re.compile(
    r"^(?P<path>[^:\n]+):(?P<line>\d+)(:(?P<column>\d+))?: error: (?P<text>.*) \[(?P<rule>[a-z-]+)\]$", re.M
)
ERROR = re.compile(r"^.*\berror: .*$", re.M)


def check_exit_codes(tally, product):
    with tempfile.TemporaryDirectory() as root:
        root = pathlib.Path(root)
        write_tiny(root / "a")
        (root / "file").write_text("text")
        (root / "empty").mkdir()
        (root / "taken.html").write_text("somebody's own page")
        (root / "lone.yaml").write_text("shortfall: questionnaire/1\nid: x\n")
        for status, arguments, said in [
            (0, ["check", "a"], "no problems"),
            (0, ["score", "a"], ""),
            (0, ["--help"], ""),
            (0, ["--version"], ""),
            (0, ["score", "a", "--format", "json"], ""),
            (0, ["explain", "TQ-1", "a"], ""),
            (0, ["explain", "level-range"], ""),
            (0, ["templates", "check", "a"], ""),
            (1, ["score", "a", "--fail-on", "gate"], "TQ-2"),
            (1, ["score", "a", "--fail-on", "material"], "band"),
            (64, ["scoer", "a"], "did you mean 'score'"),
            (64, ["score", "a", "--fromat", "json"], "--format"),
            (64, ["score", "a", "--format", "yaml"], "format"),
            (64, ["explain", "TQ-11", "a"], "did you mean"),
            (64, ["schema", "responces"], "did you mean 'responses'"),
            (64, ["init"], "dir"),
            (64, ["questionnaires", "show", "procurment"], "did you mean 'procurement'"),
            (64, ["score", "a", "--as-of", "2026-02-30"], "as-of"),
            (64, ["score", "a", "--threads", "0"], "threads"),
            (64, ["report", "a", "--format", "pdf"], "pdf"),
            (64, ["report", "a", "--lang", "e n"], "lang"),
            (65, ["check", "empty"], "not-an-assessment"),
            (65, ["check", "lone.yaml"], "missing-key"),
            (66, ["check", "nowhere"], "nowhere"),
            (66, ["score", "file"], "file"),
            (66, ["check", "nowhere.yaml"], "nowhere"),
            (73, ["report", "a", "-o", "taken.html"], "taken.html"),
            (73, ["report", "a", "-o", "file/x.html"], "file"),
            (73, ["score", "a", "-o", "nowhere/x.json"], "nowhere"),
            (73, ["init", "file"], "file"),
        ]:
            before = tree(root)
            run = product.run(*arguments, cwd=root)
            fine = (
                run.status == status and said.lower() in (run.talk + run.out.decode()).lower() and tree(root) == before
            )
            if status:
                fine = fine and run.err.strip()
            tally.check(f"exit {status}: {' '.join(arguments)}", fine, run)
        (root / "below").mkdir()
        run = product.run("score", cwd=root / "below")
        tally.check("exit 66: score where no folder above is an assessment", run.status == 66, run)
        run = product.run("init", "a", cwd=root)
        tally.check("exit 73: init over what exists", run.status == 73, run)
        run = product.run("score", cwd=root / "a/responses")
        tally.check("the assessment is found upwards", run.status == 0, run)
        run = product.run("check", "-", cwd=root, stdin=(root / "a/questionnaires/tiny.yaml").read_bytes())
        tally.check("check - reads standard input", run.status == 0, run)


def check_bad_input(tally, product):
    """The rows of the list of bad input: each damages a sound assessment in one place."""
    with ThreadPoolExecutor(2) as pool:
        for name, run, problems in pool.map(lambda row: _refusal(product, *row), _rows()):
            tally.check(f"bad input: {name}", not problems, f"{problems}\n{run}")


def _refusal(product, name, path, content, rule, is_located=True):
    with tempfile.TemporaryDirectory() as root:
        folder = write_tiny(pathlib.Path(root) / "a")
        target = folder / path
        if content is None:
            target.unlink()
        elif isinstance(content, bytes):
            target.parent.mkdir(exist_ok=True)
            target.write_bytes(content)
        else:
            write_yaml(target, content)
        problems = []
        before = tree(folder)
        for command in (["check", "a"], ["score", "a"], ["report", "a"]):
            run = product.run(*command, cwd=root)
            if run.status != 65:
                problems.append(f"{command[0]}: status {run.status}")
            errors = ERROR.findall(run.talk)
            located = [(error["path"], error["rule"]) for error in LOCATED.finditer(run.talk)]
            rules = rule if isinstance(rule, list) else [rule]
            if not is_located:
                if len(errors) != 1 or f"[{rule}]" not in errors[0]:
                    problems.append(f"{command[0]}: not one error of {rule}")
            elif located != [(f"a/{path}", each) for each in rules] or len(errors) != len(rules):
                problems.append(f"{command[0]}: not one located error of {rule} in a/{path}")
            if command[0] != "check" and run.out:
                problems.append(f"{command[0]}: an answer in spite of errors")
        if tree(folder) != before:
            problems.append("something was written")
        return name, run, problems


def _rows():
    answers = "responses/ann.yaml"
    own = "questionnaires/tiny.yaml"

    def asked(**more):
        return questionnaire(questions=[question("TQ-1", **more), question("TQ-2")])

    def scaled(*values):
        one = {k: v for k, v in question("TQ-1").items() if k != "levels"}
        scale = [{"value": f"v{i}", "level": level, "label": "L"} for i, level in enumerate(values)]
        return questionnaire(questions=[{**one, "scale": "mine"}, question("TQ-2")], scales={"mine": scale})

    head = b"shortfall: responses/1\nrespondent: ann\nrole: it\nanswers:\n"
    bomb = "".join(f"  - &a{i} [{', '.join([f'*a{i - 1}'] * 10) if i else 'x'}]\n" for i in range(10)).encode()
    return [
        ("an unknown question in a response", answers, responses(answers={"TQ-9": 2}), "unknown-question"),
        ("a level outside the scale", answers, responses(answers={"TQ-1": 7}), "level-range"),
        ("a level that is no whole number", answers, responses(answers={"TQ-1": 2.5}), "level-range"),
        ("a role that is not one", answers, responses(role="janitor"), "unknown-word"),
        ("na without a reason", answers, responses(answers={"TQ-1": {"na": ""}}), "na-reason"),
        ("the same respondent twice in a round", "responses/zoe.yaml", responses("ann"), "duplicate-respondent"),
        ("a gate's minimum of 5", own, asked(gate={"phase": "award", "minimum": 5}), "value-range"),
        ("a gate's minimum of 0", own, asked(gate={"phase": "award", "minimum": 0}), "value-range"),
        ("four anchors", own, asked(levels=["a", "b", "c", "d"]), "anchor-count"),
        ("six anchors", own, asked(levels=list("abcdef")), "anchor-count"),
        ("a scale that does not rise", own, scaled(0, 3, 2, 4), "scale-shape"),
        ("a weight of 4", own, asked(weight=4), "value-range"),
        ("an impact of 6", own, asked(impact=6), "value-range"),
        ("an impact of 0", own, asked(impact=0), "value-range"),
        (
            "a question id twice",
            own,
            questionnaire(questions=[question("TQ-1"), question("TQ-2"), question("TQ-1")]),
            "duplicate-id",
        ),
        (
            "a newer file version",
            answers,
            b"shortfall: responses/2\nrespondent: ann\nrole: it\nanswers: {}\n",
            "file-version",
        ),
        ("a tab", answers, head + b"\tTQ-1: 2\n", "yaml-syntax"),
        ("broken UTF-8", answers, head + b"  TQ-1: {level: 2, note: caf\xe9}\n", "yaml-encoding"),
        ("UTF-16", answers, "\ufeff".encode("utf-16-le") + head.decode().encode("utf-16-le"), "yaml-encoding"),
        ("an alias bomb", own, b"shortfall: questionnaire/1\nid: tiny\nsections:\n" + bomb, "yaml-limit"),
        ("deep nesting", own, b"shortfall: questionnaire/1\nid: tiny\nsections: " + b"[" * 100_000, "yaml-limit"),
        # Responses are read as they come, so that a list where an answer belongs is said first.
        ("deep nesting in responses", answers, head + b"  TQ-1: " + b"[" * 100_000, ["value-kind", "yaml-limit"]),
        ("an empty file", answers, b"", "yaml-document"),
        ("nothing but comments", answers, b"# later\n", "yaml-document"),
        (
            "an HTML page saved as YAML",
            answers,
            b'<!DOCTYPE html>\n<html lang="en">\n<title>Sign in</title>\n</html>\n',
            "file-kind",
        ),
        ("a zip saved as YAML", answers, gzip.compress(b"x" * 100), "yaml-encoding"),
        ("a folder that is no assessment", "assessment.yaml", None, "not-an-assessment", False),
        ("an unknown questionnaire", "assessment.yaml", assessment("nobody"), "unknown-questionnaire"),
        ("a misspelt key", own, asked(wieght=3), "unknown-key"),
        ("a key twice", answers, head + b"  TQ-1: 2\n  TQ-2: 2\n  TQ-1: 3\n", "yaml-duplicate-key"),
        ("30 February", answers, responses(on="2026-02-30"), "date"),
    ]


def check_duplicates_across_files(tally, product):
    with tempfile.TemporaryDirectory() as root:
        folder = write_tiny(pathlib.Path(root) / "a")
        write_yaml(folder / "questionnaires/other.yaml", questionnaire("other", [question("TQ-1")]))
        write_yaml(folder / "assessment.yaml", assessment("tiny", "other"))
        run = product.run("check", "a", cwd=root)
        places = LOCATED.findall(run.talk)
        both = "questionnaires/other.yaml" in run.talk and "questionnaires/tiny.yaml" in run.talk
        tally.check(
            "bad input: an id in two questionnaires shows both places",
            run.status == 65 and len(places) == 1 and places[0][-1] == "duplicate-id" and both,
            run,
        )


def check_borders(tally, product):
    """What is odd and yet no error."""
    with tempfile.TemporaryDirectory() as root:
        folder = write_tiny(pathlib.Path(root) / "a")
        write_yaml(folder / "responses/fin.yaml", responses("fin", "finance", {"TQ-1": 3}))
        run = product.run("check", "a", cwd=root)
        warned = re.findall(r"^a/responses/fin\.yaml:\d+:\d+: warning: .*\[role-not-asked\]$", run.talk, re.M)
        tally.check("an answer of a role that was not asked is one warning", run.status == 0 and len(warned) == 1, run)
        tally.check("check --strict makes it status 65", product.run("check", "--strict", "a", cwd=root).status == 65)
        product.run("report", "a", "-o", "out", cwd=root)
        page = (pathlib.Path(root) / "out/report.html").read_text() if (pathlib.Path(root) / "out").exists() else ""
        listed = page.partition('id="unasked"')[2].partition("<h3")[0]
        tally.check("the report lists it", "TQ-1" in listed and "fin" in listed, listed[:500])
        for path in (folder / "responses").iterdir():
            path.unlink()
        for name in ["an empty responses folder", "no responses folder"]:
            run = product.run("report", "a", "-o", "out", cwd=root)
            page = (pathlib.Path(root) / "out/report.html").read_text() if run.status == 0 else ""
            tally.check(f"{name}: the report says that nothing is rated", run.status == 0 and "Not rated" in page, run)
            if (folder / "responses").exists():
                (folder / "responses").rmdir()
