"""What leaves the register for other programs, in the hands of those programs, and what comes back."""

import csv
import io
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import jsonschema

from assessments import question, questionnaire, write_tiny, write_yaml
from product import PLAIN, REPOSITORY
from sarif_schema import sarif_schema

# Two of every three rows are hostile: to shells, to spreadsheets, to Markdown, to readers of lines.
HOSTILE = [
    "$(touch pwned) `touch pwned` \\",
    "it's 'quoted' \"twice\"; touch pwned #",
    "a quote that carries an accent: '\u0301; touch pwned #",
    "=HYPERLINK(\"http://example.com\",\"x\")",
    "-- --help\n<!-- shortfall-gap TQ-2 -->",
    "@octocat closes #1 \u202egnp.exe",
    "＋1+1\r\nsecond line \x1b[31m",
    "x" * 400,
    # One name in two spellings.
    "Jos\u00e9",
    "Jose\u0301",
]


RISK_STATES = {"open", "remediating", "deviation-approved", "closed"}
AS_OF = ["--as-of", "2026-04-13"]


def check_exports(tally, product):
    with tempfile.TemporaryDirectory() as root:
        _sample(product, root)
        _poam(tally, product, root)
        _sarif(tally, product, root)
    with tempfile.TemporaryDirectory() as root:
        _hostile(product, root)
        _poam(tally, product, root)
        _sarif(tally, product, root)
        _github(tally, product, root)
        _cells(tally, product, root)
    with tempfile.TemporaryDirectory() as root:
        _round_trip(tally, product, root)
    with tempfile.TemporaryDirectory() as root:
        _many(tally, product, root)


def _sample(product, root):
    """The sample with a gap in every state."""
    product.run("init", "a", "--sample", cwd=root)
    product.run("gaps", "sync", "a", "--by", "Jonas Petrauskas", cwd=root)
    on = ["--folder", "a", *AS_OF]
    owner = ["--owner", "Aoife Brennan", "--due", "2026-05-29", "--by", "Jonas Petrauskas"]
    product.run("gaps", "plan", "IR-10", "PR-01", "PS-05", "VB-08", "W01", *on, *owner, cwd=root)
    product.run("gaps", "start", "PR-01", "PS-05", "VB-08", *on, cwd=root)
    mitigated = ["--level", "3.5", "--evidence", "3", "--ref", "minutes.pdf"]
    product.run("gaps", "mitigate", "PS-05", "VB-08", *mitigated, *on, cwd=root)
    product.run("gaps", "close", "VB-08", *on, "--by", "Ingrid Lindqvist", cwd=root)
    accepted = ["--by", "Ingrid Lindqvist", "--until", "2026-09-30", "--reason", "Cheaper\nthan the fix"]
    product.run("gaps", "accept", "VB-15", *on, *accepted, cwd=root)


def _hostile(product, root):
    """A gap for each hostile text, which is its title, its plan, its note and its owner."""
    write_tiny(pathlib.Path(root) / "a")
    questions = [question(f"TQ-{n + 1}", title=text) for n, text in enumerate(HOSTILE)]
    write_yaml(pathlib.Path(root) / "a/questionnaires/tiny.yaml", questionnaire(questions=questions))
    entries = [
        {
            "id": f"TQ-{n + 1}",
            "question": f"TQ-{n + 1}",
            "title": text,
            "plan": text,
            "note": text,
            "owner": text,
            "owner-role": "it",
            "due": "2026-09-01",
            "raised-on": "2026-02-02",
            "raised-by": text,
            "refs": [text],
            "baseline": {"level": 1, "likelihood": 4, "impact": 5, "risk": 20},
            "current": {"level": 1, "likelihood": 4, "impact": 5, "risk": 20},
            "status": "open",
            "history": [{"date": "2026-02-03", "field": "owner", "from": None, "to": text, "by": text, "note": text}],
        }
        for n, text in enumerate(HOSTILE)
    ]
    write_yaml(pathlib.Path(root) / "a/register.yaml", {"shortfall": "register/1", "entries": entries})


def _poam(tally, product, root):
    """trestle takes the plan into a workspace of its own and validates it."""
    run = product.run("export", "a", "--to", "oscal-poam", *AS_OF, "-o", "poam.json", cwd=root)
    again = product.run("export", "a", "--to", "oscal-poam", *AS_OF, cwd=root)
    path = pathlib.Path(root) / "poam.json"
    same = run.status == 0 and again.out == path.read_bytes()
    tally.check("oscal-poam: the same bytes for the same register", same, run)
    plan = json.loads(again.out or b"{}").get("plan-of-action-and-milestones", {})
    made = re.findall(r'"uuid": "([^"]+)"', again.out.decode())
    tally.check(f"oscal-poam: {len(made)} identifiers, each once", len(made) == len(set(made)) > 20)
    used = set(re.findall(r'"(?:\w+-uuid|party-uuids)": (?:\[\s*)?"([^"]+)"', again.out.decode()))
    tally.none("oscal-poam: every reference leads somewhere", used - set(made))
    rows = product.run("gaps", "list", "a", "--format", "json", cwd=root)
    gaps = json.loads(rows.out)["gaps"]
    states = {risk["status"] for risk in plan.get("risks", [])}
    tally.check(f"oscal-poam: risks are {', '.join(sorted(states))}", states and states <= RISK_STATES, states)
    tally.check("oscal-poam: an item for each gap", len(plan.get("poam-items", [])) == len(gaps) > 3)
    workspace = pathlib.Path(root) / "workspace"
    workspace.mkdir()
    for arguments in (
        ["init", "--local"],
        ["import", "-f", str(path), "-o", "poam"],
        ["validate", "-t", "plan-of-action-and-milestones", "-n", "poam"],
    ):
        trestle = pathlib.Path(sys.executable).parent / "trestle"
        done = subprocess.run([trestle, *arguments], cwd=workspace, capture_output=True, text=True, timeout=120)
        seen = done.stdout + done.stderr
        fine = done.returncode == 0 and (arguments[0] != "validate" or "VALID: Model" in seen)
        tally.check(f"oscal-poam: trestle {arguments[0]}", fine, seen)


def _sarif(tally, product, root):
    schema = jsonschema.Draft7Validator(sarif_schema())
    run = product.run("export", "a", "--to", "sarif", *AS_OF, cwd=root)
    document = json.loads(run.out or b"{}")
    tally.none("sarif: fits the schema", [e.message[:300] for e in schema.iter_errors(document)])
    results = document["runs"][0]["results"]
    tally.check(f"sarif: {len(results)} results, each with a place", results and all(r.get("locations") for r in results))
    known = {gap["id"]: gap["status"] for gap in json.loads(product.run("gaps", "list", "a", "--format", "json", *AS_OF, cwd=root).out)["gaps"]}
    pending = {id for id, status in known.items() if status != "closed"}
    tally.check("sarif: a result for each gap that is not closed", {r["ruleId"] for r in results} == pending)
    kept = {r["ruleId"] for r in results if r.get("suppressions")}
    tally.check("sarif: what is accepted is suppressed", kept == {id for id, s in known.items() if s == "accepted"}, kept)
    wrong = []
    for result in results:
        place = result["locations"][0]["physicalLocation"]
        path = pathlib.Path(root) / place["artifactLocation"]["uri"]
        line = path.read_text(encoding="utf-8").split("\n")[place["region"]["startLine"] - 1]
        if result["ruleId"] not in line:
            wrong.append((result["ruleId"], line))
    tally.none("sarif: the line of each place names the gap", wrong)
    register = pathlib.Path(root) / "a/register.yaml"
    before = register.read_bytes()
    register.write_bytes(b"# A line more.\n" + re.sub(rb'("?title"?: "?)', rb"\1Other ", before))
    for path in (pathlib.Path(root) / "a/responses").glob("*.yaml"):
        path.write_bytes(b"# A line more.\n" + path.read_bytes())
    moved = json.loads(product.run("export", "a", "--to", "sarif", *AS_OF, cwd=root).out)["runs"][0]["results"]

    def marks(results):
        return {r["ruleId"]: r["partialFingerprints"] for r in results}

    said = [[r["message"]["text"].startswith("Other ") for r in each] for each in (results, moved)]
    tally.check("sarif: lines and titles have changed", not any(said[0]) and all(said[1]) and moved != results)
    tally.check("sarif: fingerprints stay when lines and titles change", marks(moved) == marks(results))
    each = {tuple(sorted(mark.items())) for mark in marks(results).values()}
    tally.check("sarif: no two gaps share a fingerprint", len(each) == len(results))
    register.write_bytes(before)
    checked = product.run("check", "a", "--format", "sarif", cwd=root)
    errors = [e.message[:300] for e in schema.iter_errors(json.loads(checked.out))]
    tally.none("sarif: what check writes fits the schema", errors)


GH = """#!/usr/bin/env python3
import json, os, pathlib, sys
store = pathlib.Path(os.environ["STORE"])
issues = json.loads(store.read_text()) if store.exists() else []
if sys.argv[1:3] == ["issue", "list"]:
    if os.environ.get("FAIL") == "list":
        sys.exit(1)
    # As the web's editor leaves them.
    print("\\n".join(each["body"].replace("\\n", "\\r\\n") for each in issues))
elif sys.argv[1:3] == ["issue", "create"]:
    if os.environ.get("FAIL") == str(len(issues)):
        sys.exit(1)
    given = dict(zip(sys.argv[3::1], sys.argv[4::1]))
    title = [a for a in sys.argv if a.startswith("--title=")][0][8:]
    issues.append({"title": title, "body": pathlib.Path(given["--body-file"]).read_text()})
    store.write_text(json.dumps(issues))
else:
    sys.exit(64)
"""


def _github(tally, product, root):
    """The script against a `gh` that keeps its issues in a file."""
    root = pathlib.Path(root)
    (root / "bin").mkdir()
    (root / "bin/gh").write_text(GH.replace("/usr/bin/env python3", sys.executable))
    (root / "bin/gh").chmod(0o755)
    run = product.run("export", "a", "--to", "github", "-o", "out", cwd=root)
    script = root / "out/create-issues.sh"
    tally.check("github: a script and a text for each gap", run.status == 0 and script.exists(), run)
    modes = [path.stat().st_mode & 0o077 for path in (root / "out").rglob("*")]
    tally.check("github: nobody else can read them", not any(modes))
    for reader in (["sh", "-n"], ["dash", "-n"], ["bash", "-n"], ["shellcheck", "-S", "warning"]):
        if shutil.which(reader[0]):
            done = subprocess.run([*reader, script], capture_output=True)
            tally.check(f"github: {' '.join(reader)}", done.returncode == 0, done.stdout + done.stderr)
    store = root / "issues.json"

    def play(**more):
        environment = {**PLAIN, "STORE": str(store), **more}
        environment["PATH"] = f"{root / 'bin'}:{PLAIN['PATH']}"
        return subprocess.run(
            ["sh", "out/create-issues.sh", "o/r"], cwd=root, env=environment, capture_output=True, text=True
        )

    def issues():
        return json.loads(store.read_text()) if store.exists() else []

    usage = subprocess.run(["sh", str(script)], capture_output=True, text=True)
    tally.check("github: without a repository it says how to call it", usage.returncode == 64 and "usage" in usage.stderr)
    failed = play(FAIL="list")
    tally.check("github: nothing is opened when the list fails", failed.returncode != 0 and not issues(), failed)
    broken = play(FAIL="3")
    tally.check("github: a run that breaks off ends with its error", broken.returncode != 0 and len(issues()) == 3)
    first = play()
    tally.check("github: the next run opens the rest", first.returncode == 0 and len(issues()) == len(HOSTILE), first)
    second = play()
    twice = second.returncode == 0 and len(issues()) == len(HOSTILE)
    tally.check("github: another run opens nothing", twice and f"0 opened, {len(HOSTILE)} there" in second.stderr, second)
    product.run("export", "a", "--to", "github", "-o", "out", "--force", "--as-of", "2026-08-01", cwd=root)
    play()
    tally.check("github: neither does a later export", len(issues()) == len(HOSTILE))
    titles = sorted(each["title"] for each in issues())
    fits = all(re.fullmatch(r"TQ-\d+: .+", title) and len(title) <= 250 for title in titles)
    tally.check("github: titles are one line each, as long as they may be", fits, titles)
    tally.check("github: quotes and dollars come through as they are", "TQ-1: " + HOSTILE[0] in titles, titles)
    tally.check("github: nothing that stands in a text is run", not list(root.rglob("pwned")))
    bodies = "".join(each["body"] for each in issues())
    tally.check("github: each text holds one comment, its own", bodies.count("<!-- shortfall-gap") == len(HOSTILE), bodies)
    tally.check("github: nobody is called by an address", not re.search(r"(?<!\\)@(?!<!--)\w", bodies), bodies)
    shown = script.read_text() + bodies
    tally.none("github: nothing is hidden in script or texts", re.findall("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", shown))
    other = product.run("export", "a", "--to", "github", "-o", "other", "--key", "another one", cwd=root)
    lines = [(root / name / "issues/TQ-1.md").read_text().splitlines()[-1] for name in ("out", "other")]
    tally.check("github: another key makes other marks", other.status == 0 and lines[0] != lines[1], lines)


def _rows(run):
    return list(csv.DictReader(io.StringIO(run.out.decode("utf-8-sig"), newline="")))


FORMULA = re.compile(r"^[\s\u200b\ufeff]*[=+\-@＝＋－＠\t\r\n]")


def _cells(tally, product, root):
    """No cell of a table begins a formula unless it is asked for as it is."""
    for target in ("csv", "jira", "azure-devops"):
        for cells in ("safe", "excel"):
            run = product.run("export", "a", "--to", target, "--cells", cells, cwd=root)
            found = [value for row in _rows(run) for value in row.values() if FORMULA.match(value)]
            found = [value for value in found if not re.fullmatch(r"-?[0-9.]+", value)]
            tally.none(f"{target} --cells {cells}: no formula", found)
            mark = run.out.startswith(b"\xef\xbb\xbf")
            tally.check(f"{target} --cells {cells}: byte order mark {'there' if mark else 'not there'}", mark == (cells == "excel"))
    raw = _rows(product.run("export", "a", "--to", "csv", "--cells", "raw", cwd=root))
    tally.none("csv --cells raw: texts as they are", {row["title"] for row in raw} ^ set(HOSTILE))
    for cells in ("safe", "excel", "raw"):
        run = product.run("export", "a", "--to", "csv", "--cells", cells, cwd=root)
        (pathlib.Path(root) / f"{cells}.csv").write_bytes(run.out)
        back = product.run("import", f"{cells}.csv", "a", "--from", "csv", "--dry-run", cwd=root)
        fine = back.status == 0 and not back.out and "says all that already" in back.talk
        tally.check(f"csv --cells {cells}: unchanged it changes nothing", fine, f"{back}{back.out}")


def _round_trip(tally, product, root):
    """Somebody changes the table, and only the lines of the register that it is about change."""
    _sample(product, root)
    register = pathlib.Path(root) / "a/register.yaml"
    by_hand = register.read_text().replace("    title: ", "    title:   ").replace("  - id: PR-12", "  # ours\n  - id: PR-12")
    register.write_text(by_hand)
    rows = _rows(product.run("export", "a", "--to", "csv", "--as-of", "2026-04-13", cwd=root))
    for row in rows:
        if row["id"] == "PR-01":
            row["owner"], row["due"] = "Jo Novak", "12.06.2026"
        if row["id"] == "PR-12":
            row["status"], row["owner"], row["due"] = "Planned", "'=1+1", "30.06.2026"
    table = pathlib.Path(root) / "t.csv"

    def save(rows):
        with table.open("w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, rows[0], delimiter=";")
            writer.writeheader()
            writer.writerows(rows)

    def take(*more, by="Jo"):
        arguments = ["t.csv", "a", "--from", "csv", "--on", "2026-04-20", "--by", by]
        return product.run("import", *arguments, *more, cwd=root)

    save(rows)
    before = register.read_text().splitlines()
    dry = take("--dry-run")
    shown = dry.out.decode()
    tally.check("import --from csv --dry-run: shows and writes nothing", register.read_text().splitlines() == before, dry)
    done = take()
    after = register.read_text().splitlines()
    tally.check("import --from csv: takes it", done.status == 0, done)
    # Owner and due date of one gap, which are two events as well; status, owner, due date and event of another.
    changed = [line for line in after if line not in before]
    tally.check("import --from csv: a formula comes back as a name", any(re.search(r"owner: [\"]?=1\+1", line) for line in changed), changed)
    tally.check("import --from csv: dates of a spreadsheet", any("due: 2026-06-12" in line for line in changed), changed)
    gone = [line[1:] for line in shown.splitlines() if line.startswith("-") and not line.startswith("---")]
    come = [line[1:] for line in shown.splitlines() if line.startswith("+") and not line.startswith("+++")]
    tally.check("import --from csv: does what the dry run said", len(after) == len(before) + len(come) - len(gone), shown)
    tally.none("import --from csv: no other line changes", [l for l in before if l not in after and l not in gone])
    tally.check("import --from csv: the register is sound", product.run("check", "a", cwd=root).status == 0)
    again = take()
    tally.check("import --from csv: a second time changes nothing", again.status == 0 and "already" in again.talk, again)
    _refused(tally, rows, save, take, register)


def _refused(tally, rows, save, take, register):
    """One wrong row, and nothing is written; each at its file, line and column."""
    kept = register.read_bytes()

    def changed(gap, **cells):
        return [{**row, **cells} if row["id"] == gap else row for row in rows]

    for name, damaged, rule, at in [
        ("an id that is none", changed("VB-01", id="VB-99"), "gap-table", "VB-99;"),
        ("no id", changed("VB-01", id=""), "gap-table", ";"),
        ("an id twice", [*rows, rows[0]], "gap-table", rows[0]["id"] + ";"),
        ("a day that is none", changed("IR-10", due="2026-02-30"), "date", "2026-02-30;"),
        ("a day that is no day", changed("IR-10", due="soon"), "date", "soon;"),
        ("a status that is none", changed("IR-10", status="done"), "unknown-word", "done;"),
        ("closed by a table", changed("PS-05", status="closed"), "gap-guard", "closed;"),
        ("planned without an owner", changed("VB-01", status="planned"), "gap-guard", "planned;"),
        ("back from work", changed("PR-01", status="planned"), "gap-guard", "planned;"),
        ("an owner for what is closed", changed("VB-08", owner="Jo"), "gap-guard", "Jo;"),
    ]:
        # A good change stands beside the wrong one.
        save([{**row, "owner": "Somebody"} if row["id"] == "PS-06" else row for row in damaged])
        # Nobody closes a gap of their own.
        run = take(by="Aoife Brennan")
        found = re.findall(r"^t\.csv:(\d+):(\d+): error: .* \[([\w-]+)\]$", run.talk, re.M)
        fine = run.status == 65 and [each[2] for each in found] == [rule]
        tally.check(f"import --from csv: {name} is one located error", fine, run)
        if found:
            line = (register.parent.parent / "t.csv").read_text().splitlines()[int(found[0][0]) - 1]
            tally.check(f"import --from csv: {name}: at its cell", line[int(found[0][1]) - 1 :].startswith(at), line)
        tally.check(f"import --from csv: {name}: nothing is written", register.read_bytes() == kept)
    save([{**row, "status": "closed"} if row["id"] == "PS-05" else row for row in rows])
    run = take("--dry-run")
    tally.check("import --from csv: somebody else closes what was mitigated", b"by: Jo" in run.out, f"{run}{run.out}")
    save([{**row, "due": "3/4/2026"} if row["id"] == "IR-10" else {**row, "due": ""} for row in rows])
    run = take()
    tally.check("import --from csv: a day that is two is refused", run.status == 65 and "two different days" in run.talk, run)
    run = take("--dates", "month-first", "--dry-run")
    tally.check("import --from csv: unless --dates says which", b"due: 2026-03-04" in run.out, f"{run}{run.out}")


def _many(tally, product, root):
    """More gaps than trackers take at once."""
    write_tiny(pathlib.Path(root) / "a")
    questions = [question(f"TQ-{n}") for n in range(1, 2102)]
    write_yaml(pathlib.Path(root) / "a/questionnaires/tiny.yaml", questionnaire(questions=questions))
    entries = [
        {"id": f"TQ-{n}", "question": f"TQ-{n}", "raised-on": "2026-02-02", "status": "open"} for n in range(1, 2102)
    ]
    write_yaml(pathlib.Path(root) / "a/register.yaml", {"shortfall": "register/1", "entries": entries})
    run = product.run("export", "a", "--to", "jira", "-o", "jira.csv", cwd=root)
    tally.check("jira: more than 250 rows are warned of", run.status == 0 and "warning: 2101 rows" in run.talk, run)
    run = product.run("export", "a", "--to", "jira", "--where", "id~TQ-21", cwd=root)
    tally.check("jira: fewer are not", run.status == 0 and "warning" not in run.talk, run)
    headings = "Summary,Issue Type,Description,Priority,Labels,Assignee,Due Date,External ID"
    tally.check("jira: its columns", run.out.decode().splitlines()[0] == headings)
    run = product.run("export", "a", "--to", "azure-devops", "-o", "items.csv", cwd=root)
    files = sorted(pathlib.Path(root).glob("items*.csv"))
    tables = [list(csv.DictReader(path.open(newline="", encoding="utf-8"))) for path in files]
    named = [path.name for path in files] == ["items-1.csv", "items-2.csv", "items-3.csv"]
    tally.check("azure-devops: a thousand a file", named and [len(t) for t in tables] == [1000, 1000, 101], run)
    heads = {tuple(table[0]) for table in tables}
    begins = all(head[:2] == ("Work Item Type", "Title") for head in heads)
    tally.check("azure-devops: type and title first, no state", begins and not any("State" in h for h in heads), heads)
    run = product.run("export", "a", "--to", "azure-devops", cwd=root)
    tally.check("azure-devops: several files need a name", run.status == 64 and not run.out, run)
