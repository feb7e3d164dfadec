"""The interview on a terminal: keys, screens of several sizes, and every way in which a session can end."""

import os
import pathlib
import random
import signal
import tempfile

import yaml
from assessments import question, questionnaire, responses, write_tiny, write_yaml
from product import contents
from terminal import Terminal, columns_of

JO = ("answer", "a", "--respondent", "jo")
KILLS = 60


def check_interview(tally, product):
    for chapter in (_keys, _texts, _endings, _conflicts, _kills, _sizes, _projector, _lines, _odd_files):
        with tempfile.TemporaryDirectory() as root:
            root = pathlib.Path(root)
            _write(root / "a")
            chapter(tally, product, root)


def _write(folder):
    """Six questions, one of them on a scale of its own; ann has answered two."""
    write_tiny(folder)
    scale = [
        {"value": "none", "level": 0, "label": "Nobody"},
        {"value": "some", "level": 2, "label": "Some of it"},
        {"value": "all", "level": 4, "label": "All of it"},
    ]
    own = question("TQ-6", scale="own")
    del own["levels"]
    questions = [question(f"TQ-{number}", also=["finance", "business"]) for number in range(1, 6)] + [
        {**own, "also": ["finance"]}
    ]
    write_yaml(folder / "questionnaires/tiny.yaml", questionnaire(questions=questions, scales={"own": scale}))


def _answers(root, name="jo"):
    path = root / f"a/responses/{name}.yaml"
    return yaml.safe_load(path.read_text())["answers"] if path.exists() else {}


def _open(product, root, *arguments, **more):
    return Terminal(product, *JO, *arguments, cwd=root, **more)


def _keys(tally, product, root):
    with _open(product, root, "--role", "finance", "--name", "Jo Novak") as terminal:
        tally.check("keys: the first question is put", terminal.wait("1 of 6"), terminal.text)
        tally.check("keys: nothing is written before an answer", not _answers(root))
        tally.check("keys: an answer is saved at once", terminal.press("3", "saved") and _answers(root) == {"TQ-1": 3})
        tally.check("keys: and shown", "▸ 3" in terminal.text, terminal.text)
        terminal.press("\r", "2 of 6")
        terminal.press("u", "saved")
        terminal.press("b", "1 of 6")
        terminal.press("4", "▸ 4")
        terminal.press("s", "2 of 6")
        terminal.press("\x1b[C", "3 of 6")
        terminal.press("jTQ-6\r", "6 of 6")
        tally.check("keys: a scale has its own values, numbered", "some: Some of it" in terminal.text, terminal.text)
        terminal.press("2", "saved")
        tally.check("keys: the last question leads to what is open", terminal.press("\r", "3 of 6 questions are open"))
        terminal.press("\r", "Control TQ-3")
        terminal.press("?", "What the evidence grades mean")
        terminal.press("\x1b[B" * 40, "↑ more")
        terminal.press("x", "3 of 6")
        terminal.press("l", "questions are open")
        terminal.press("x", "3 of 6")
        tally.check("keys: a key that does nothing says so", terminal.press("z", "? shows the keys"))
        terminal.type("q")
        tally.check("keys: q ends", terminal.finish() == 0 and terminal.is_sane, terminal.text)
        tally.check("keys: the end says what is saved, open and next", _said_end(terminal), terminal.raw[-600:])
        tally.none("keys: nothing unknown is sent to the terminal", terminal.unknown)
    wanted = {"TQ-1": 4, "TQ-2": "unknown", "TQ-6": "some"}
    tally.check("keys: the file holds the answers", _answers(root) == wanted, _answers(root))
    with _open(product, root) as terminal:
        tally.check("keys: a new session goes on at the first open question", terminal.wait("3 of 6"), terminal.text)
        # All at once, as fast fingers do.
        terminal.type("1\r2\r3\r\x1b[H")
        terminal.wait("1 of 6")
        terminal.type("\x04")
        tally.check("keys: Ctrl-D ends", terminal.finish() == 0 and terminal.is_sane)
    wanted.update({"TQ-3": 1, "TQ-4": 2, "TQ-5": 3})
    tally.check("keys: typed ahead, nothing is lost", _answers(root) == wanted, _answers(root))
    run = product.run("check", "a", cwd=root)
    tally.check("keys: the file checks", run.status == 0, run)


def _said_end(terminal):
    tail = terminal.raw[terminal.raw.rfind(b"\x1b[?1049l") :].decode()
    return "saved 3 answers in a/responses/jo.yaml" in tail and "3 of 6 questions are open" in tail and JO[3] in tail


def _texts(tally, product, root):
    with _open(product, root, "--role", "finance") as terminal:
        terminal.wait("1 of 6")
        terminal.press("e", "Evidence, 0 to 3")
        terminal.press("2", "kept")
        terminal.press("3", "saved")
        terminal.press("tBiudžetas „v3“ 预算 😀\x7f\r", "预算")
        terminal.press("rbudget v3.xlsx | plan.pdf until 2026-06-30\r", "plan.pdf")
        terminal.press("\r", "2 of 6")
        terminal.press("n\r", "needs a reason")
        terminal.press("No new channels\r", "not applicable: No new channels")
        terminal.press("\r", "3 of 6")
        terminal.press("\x1b[200~4\n4\x1b[201~", "pasted text answers nothing")
        terminal.press("tgone\x1b", "Enter next")
        terminal.press("tkept for later\r", "kept for later")
        terminal.press("q", "TQ-3; q again")
        terminal.type("q")
        tally.check("texts: the second q ends", terminal.finish() == 0 and terminal.is_sane)
        tally.check(
            "texts: what could not be saved is told", "TQ-3 has no answer: “kept for later”".encode() in terminal.raw
        )
    first = {"level": 3, "evidence": 2, "note": "Biudžetas „v3“ 预算 "}
    answers = _answers(root)
    refs = answers["TQ-1"].pop("refs", [])
    tally.check("texts: of any script", answers["TQ-1"] in (first, {**first, "note": first["note"].strip()}), answers)
    tally.check("texts: references with their end", len(refs) == 2 and refs[0] == "budget v3.xlsx", refs)
    tally.check("texts: a reason", answers["TQ-2"] == {"na": "No new channels"}, answers)
    tally.check("texts: nothing else", set(answers) == {"TQ-1", "TQ-2"}, answers)


def _endings(tally, product, root):
    def begin(**more):
        for path in (root / "a/responses").glob("jo*.yaml"):
            path.unlink()
        terminal = _open(product, root, "--role", "finance", **more)
        terminal.wait("1 of 6")
        terminal.press("3", "saved")
        terminal.press("\r", "2 of 6")
        terminal.press("1", "saved")
        return terminal

    wanted = {"TQ-1": 3, "TQ-2": 1}
    for name, end, status in [
        ("Ctrl-C", lambda t: t.type("\x03"), 0),
        ("SIGTERM", lambda t: t.kill(signal.SIGTERM), -signal.SIGTERM),
        ("SIGINT", lambda t: t.kill(signal.SIGINT), -signal.SIGINT),
        ("SIGHUP", lambda t: t.kill(signal.SIGHUP), -signal.SIGHUP),
    ]:
        with begin() as terminal:
            end(terminal)
            found = terminal.finish()
            tally.check(f"endings: {name} gives {status}", found == status, f"{found}\n{terminal.raw[-300:]}")
            tally.check(f"endings: {name} leaves the terminal sane", terminal.is_sane, terminal.raw[-300:])
            tally.check(f"endings: {name} loses nothing", _answers(root) == wanted, _answers(root))
        with begin() as terminal:
            terminal.press("thalf a no", "half a no")
            end(terminal)
            terminal.finish()
            note = {"TQ-1": 3, "TQ-2": {"level": 1, "note": "half a no"}}
            tally.check(f"endings: {name} keeps a note half typed", _answers(root) == note, _answers(root))
    with begin() as terminal:
        found = terminal.hang_up()
        tally.check("endings: a closed window ends the program", found is not None, found)
        tally.check("endings: a closed window loses nothing", _answers(root) == wanted, _answers(root))
    with begin(has_shell=True) as terminal:
        tally.check("endings: Ctrl-Z stops, with the terminal sane", terminal.press("\x1a", "Stopped") and terminal.is_sane)
        terminal.kill(signal.SIGUSR1)
        tally.check("endings: and it goes on where it was", terminal.wait("2 of 6"), terminal.text)
        terminal.press("\r", "3 of 6")
        terminal.press("2", "saved")
        terminal.type("q")
        tally.check("endings: after Ctrl-Z", terminal.finish() == 0 and _answers(root) == {**wanted, "TQ-3": 2})
    tally.none("endings: no temporary file is left", (root / "a").rglob(".shortfall-*"))


def _conflicts(tally, product, root):
    mine = root / "a/responses/jo.yaml"
    text = "# of my own\nshortfall: responses/1\nrespondent: jo\nrole: finance\nanswers:\n  TQ-1: 2  # sure\n"
    mine.write_text(text)
    with _open(product, root) as terminal:
        terminal.wait("2 of 6")
        terminal.press("3", "saved")
        saved = text + "  TQ-2: 3\n"
        tally.check("conflicts: what somebody wrote stays to the byte", mine.read_text() == saved, mine.read_text())
        theirs = saved.replace("sure", "not so sure")
        mine.write_text(theirs)
        terminal.type("\r4")
        status = terminal.finish()
        tally.check("conflicts: a file changed meanwhile is not written over", mine.read_text() == theirs)
        said = terminal.raw.decode()
        tally.check(
            "conflicts: the refusal says what changed and what was not saved",
            status == 74 and "first in line 6 (now 'TQ-1: 2  # not so sure')" in said.replace("'  TQ", "'TQ")
            and "TQ-3 was not saved: 4" in said,
            said[-500:],
        )
        tally.check("conflicts: and leaves the terminal sane", terminal.is_sane)
    with _open(product, root) as one, Terminal(
        product, "answer", "a", "--respondent", "kim", "--role", "finance", cwd=root
    ) as two:
        one.wait("3 of 6")
        two.wait("1 of 6")
        for _ in range(3):
            one.press("1", "saved")
            two.press("2", "saved")
            one.press("\r", " of 6")
            two.press("\r", " of 6")
        one.type("\x03")
        two.type("\x03")
        tally.check("conflicts: two interviews at once", one.finish() == 0 and two.finish() == 0)
    both = len(_answers(root)), len(_answers(root, "kim"))
    tally.check("conflicts: neither loses an answer", both == (5, 3), both)
    (root / "a/responses/several.yaml").write_text("---\n".join(
        f"shortfall: responses/1\nrespondent: {name}\nrole: finance\nanswers: {{}}\n" for name in ("lee", "max")))
    before = contents(root)
    run = product.run("answer", "a", "--respondent", "max", cwd=root, stdin=b"3\n")
    tally.check("conflicts: a file of several people is refused", run.status == 65 and contents(root) == before, run)


def _kills(tally, product, root):
    torn, lost = [], []
    dice = random.Random(3)
    path = root / "a/responses/jo.yaml"
    for number in range(KILLS):
        if number % 10 == 0 and path.exists():
            path.unlink()
        before = _answers(root)
        with _open(product, root, "--role", "finance") as terminal:
            # At the end of all questions, too, it goes back to the first.
            terminal.wait("of 6")
            terminal.press("jTQ-1\r", "1 of 6")
            level = number % 5
            acknowledged = terminal.press(f"{level}", "saved") if dice.random() < 0.5 else terminal.type(f"{level}")
            terminal.type(f"\r{level}\r{level}\r{level}")
            terminal._read(dice.random() * 0.03)
            terminal.kill(signal.SIGKILL)
            terminal.finish()
        try:
            after = _answers(root)
            for id in ("TQ-1", "TQ-2", "TQ-3", "TQ-4"):
                if after.get(id) not in (before.get(id), level):
                    torn.append((number, id, before, after))
            if acknowledged and after.get("TQ-1") != level:
                lost.append(number)
        except yaml.YAMLError as error:
            torn.append((number, error))
    tally.none("kill -9: each answer is the old one or the new one", torn)
    tally.none("kill -9: what was shown as saved is saved", lost)
    run = product.run("check", "a", cwd=root)
    tally.check("kill -9: the file checks", run.status == 0, run)
    product.run("answer", "a", "--respondent", "jo", cwd=root, stdin=b"TQ-5: 1\n")
    tally.none("kill -9: the next run sweeps what was left", (root / "a").rglob(".shortfall-*.tmp"))


def _sizes(tally, product, root):
    product.run("init", "s", "--sample", cwd=root)
    for columns, rows in [(80, 24), (40, 24), (132, 50), (20, 8)]:
        with Terminal(
            product, "answer", "s", "--respondent", "ira", "--role", "it", cwd=root, columns=columns, rows=rows
        ) as terminal:
            terminal.wait(" of 7")
            # What was said before the screen was taken over may wrap.
            terminal.overflow.clear()
            hidden, misplaced = [], []
            for number in range(1, 73):
                if not terminal.wait(f"{number} of 72"):
                    misplaced.append(number)
                    break
                if columns == 80 and "↓ more" in terminal.text:
                    hidden.append(terminal.text)
                terminal.type("s")
            tally.none(f"{columns}x{rows}: every question is put", misplaced)
            tally.none(f"{columns}x{rows}: nothing runs over the edge", terminal.overflow)
            if columns == 80:
                tally.none("80x24: every question fits with its anchors", hidden)
            terminal.type("\x03")
            tally.check(f"{columns}x{rows}: ends sane", terminal.finish() == 0 and terminal.is_sane)
    with _open(product, root, "--role", "finance") as terminal:
        terminal.wait("1 of 6")
        for columns, rows in [(40, 12), (2, 2), (200, 60), (80, 24)]:
            terminal.resize(columns, rows)
            terminal.wait("1 of 6", 0.3 if columns == 2 else 20)
        tally.check("resize: the screen follows", terminal.wait("Control TQ-1") and terminal.wait("? help"), terminal.text)
        tally.check("resize: and keys go on", terminal.press("2", "saved"), terminal.text)
        terminal.type("q")
        terminal.finish()
    tally.check("resize: nothing is lost", _answers(root) == {"TQ-1": 2})


def _projector(tally, product, root):
    write_yaml(root / "a/responses/jo.yaml", responses("jo", "finance", {"TQ-1": {"level": 3, "note": "secret"}}, name="Jo N"))
    # ann says 0 and jo 4, so that TQ-2 divides them.
    write_yaml(root / "a/responses/ann.yaml", responses("ann", "it", {"TQ-1": 3, "TQ-2": 0}))
    write_yaml(root / "a/responses/lee.yaml", responses("lee", "finance", {"TQ-2": 4}))
    arguments = ("answer", "a", "--respondent", "lee", "--round", "2", "--only", "divergent", "--projector")
    with Terminal(product, *arguments, cwd=root) as terminal:
        tally.check("projector: only what divides", terminal.wait("TQ-2   1 of 1"), terminal.text)
        shown = terminal.text
        tally.check(
            "projector: no names, no answers, no keys",
            not any(word in shown for word in ("Jo", "lee", "ann", "secret", "▸", "Round", "quit", "stop")),
            shown,
        )
        lines = [line for line in terminal.lines if line.strip()]
        ask = next(line for line in lines if "Is it so?" in line)
        left = len(ask) - len(ask.lstrip())
        tally.check("projector: in the middle", abs(left - (80 - columns_of(ask.strip())) // 2) <= 1, shown)
        tally.check("projector: large spaces", terminal.lines[0].strip() == "" and len(lines) < 12, shown)
        tally.check("projector: the room sees what it chose", terminal.press("2", "▸ 2"), terminal.text)
        terminal.type("\r\r")
        tally.check("projector: ends sane", terminal.finish() == 0 and terminal.is_sane)
    tally.check("projector: a file of round 2", _answers(root, "lee-round-2") == {"TQ-2": 2})
    tally.check("projector: round 1 stays", _answers(root, "lee") == {"TQ-2": 4})


def _lines(tally, product, root):
    with _open(product, root, "--role", "finance", env={"TERM": "dumb"}) as terminal:
        tally.check("dumb terminal: the question is printed", terminal.wait("Control TQ-1"), terminal.text)
        terminal.press("7\r", "is no answer to TQ-1")
        terminal.press("3 e1\r", "Control TQ-2")
        terminal.press("\r", "Control TQ-3")
        terminal.press("u\r", "Control TQ-4")
        terminal.type("\x04")
        tally.check("dumb terminal: ends at Ctrl-D", terminal.finish() == 0, terminal.text)
        tally.check("dumb terminal: no escape is sent", b"\x1b" not in terminal.raw, terminal.raw)
    wanted = {"TQ-1": {"level": 3, "evidence": 1}, "TQ-3": "unknown"}
    tally.check("dumb terminal: the answers", _answers(root) == wanted, _answers(root))
    for name, given, status, said in [
        ("not UTF-8", b"\xff\xfe3\n", 65, "line 1: the line is not UTF-8"),
        ("a line without end", b"3" * 200_000, 65, "line 1: the line is too long"),
        ("control bytes", b"note \x1b[31m\x07\n", 65, "no answer before it"),
        ("control bytes in an answer", b"TQ-5: n \x1b[31mred\n", 0, "open"),
        ("CRLF and a mark", b"\xef\xbb\xbfTQ-4: 2\r\nTQ-5: 1\r\n", 0, "saved 2"),
        ("nothing", b"", 0, "open"),
    ]:
        run = product.run(*JO, cwd=root, stdin=given)
        tally.check(f"lines: {name}", run.status == status and said in run.talk, run)
        tally.check(f"lines: {name} sends no control byte", not any(b < 32 and b != 10 for b in run.out + run.err), run)
    run = product.run("check", "a", cwd=root)
    tally.check("lines: the file checks", run.status == 0, run)


def _odd_files(tally, product, root):
    folder = root / "a/responses"
    (root / "elsewhere.yaml").write_text("theirs")
    (folder / "mo.yaml").symlink_to(root / "elsewhere.yaml")
    before = contents(root)
    run = product.run("answer", "a", "--respondent", "mo", "--role", "it", cwd=root, stdin=b"3\n")
    tally.check("a link in the place of the file is refused", run.status in (65, 66, 73) and contents(root) == before, run)
    (folder / "mo.yaml").unlink()
    if os.geteuid() != 0:
        folder.chmod(0o500)
        run = product.run("answer", "a", "--respondent", "mo", "--role", "it", cwd=root, stdin=b"3\n")
        tally.check("a read-only folder is told before the first question", run.status == 73 and "read-only" in run.talk, run)
        folder.chmod(0o700)
    else:
        tally.skip("a read-only folder is told before the first question", "root may write anywhere")
