"""Who may read what the program writes, and what it refuses to write through or over."""

import os
import pathlib
import tempfile

from assessments import responses, write_tiny, write_yaml
from product import contents


def check_modes(tally, product):
    for umask, file, folder in [(0o022, 0o644, 0o755), (0o027, 0o640, 0o750), (0o077, 0o600, 0o700), (0, 0o644, 0o755)]:
        with tempfile.TemporaryDirectory() as root:
            root = pathlib.Path(root)
            write_tiny(root / "a")
            for number in range(60):
                write_yaml(root / f"a/responses/n{number}.yaml", responses(f"n{number}", answers={"TQ-1": number % 5}))
            run = product.run("report", "a", "--format", "md,html,json,csv", "-o", "out", cwd=root, umask=umask)
            _holds(tally, f"umask {umask:03o}: the report's folder", root / "out", folder, run)
            for path in sorted((root / "out").iterdir()):
                is_data = path.suffix in (".json", ".csv")
                _holds(tally, f"umask {umask:03o}: {path.name}", path, 0o600 if is_data else file, run)
            run = product.run("init", "i", cwd=root, umask=umask)
            for path, mode in [("i", 0o700), ("i/assessment.yaml", 0o600), ("i/responses", 0o700)]:
                _holds(tally, f"umask {umask:03o}: {path} of init", root / path, mode, run)
            run = product.run("score", "a", "-o", "s.json", cwd=root, umask=umask)
            _holds(tally, f"umask {umask:03o}: score -o", root / "s.json", 0o600, run)
    _kept(tally, product)
    _links(tally, product)


def _holds(tally, name, path, mode, run):
    found = path.stat().st_mode & 0o7777 if path.exists() else None
    tally.check(f"mode {mode:o}, {name}", found == mode, f"{found and oct(found)}\n{run}")


def _kept(tally, product):
    with tempfile.TemporaryDirectory() as root:
        root = pathlib.Path(root)
        write_tiny(root / "a")
        product.run("report", "a", "-o", "out", cwd=root)
        for mode in (0o600, 0o640, 0o664, 0o444):
            (root / "out/report.html").chmod(mode)
            run = product.run("report", "a", "--as-of", f"2026-0{mode % 7 + 1}-01", "-o", "out", cwd=root)
            _holds(tally, "kept when the report is replaced", root / "out/report.html", mode, run)


def _links(tally, product):
    with tempfile.TemporaryDirectory() as root:
        root = pathlib.Path(root)
        write_tiny(root / "a")
        (root / "theirs.html").write_text('<meta name="generator" content="shortfall 0">')
        (root / "out").mkdir()
        (root / "out/report.html").symlink_to(root / "theirs.html")
        for force in ([], ["--force"]):
            before = contents(root)
            run = product.run("report", "a", "-o", "out", *force, cwd=root)
            untouched = contents(root) == before and (root / "out/report.html").is_symlink()
            tally.check(
                f"a link in the place of the report is refused {' '.join(force)}", run.status == 73 and untouched, run
            )
        (root / "inner").mkdir()
        write_tiny(root / "b")
        for path in (root / "b/questionnaires").iterdir():
            path.unlink()
        (root / "b/questionnaires").rmdir()
        (root / "b/questionnaires").symlink_to(root / "inner")
        run = product.run("questionnaires", "eject", "workflow", "b", cwd=root)
        tally.check(
            "no link is followed out of the assessment's folder",
            run.status in (65, 66, 73) and not list((root / "inner").iterdir()),
            run,
        )
        (root / "mine.html").write_text("my own page")
        run = product.run("report", "a", "-o", "mine.html", cwd=root)
        tally.check(
            "somebody else's page is not replaced",
            run.status == 73 and (root / "mine.html").read_text() == "my own page",
            run,
        )
        run = product.run("report", "a", "-o", "mine.html", "--force", cwd=root)
        tally.check("--force replaces it", run.status == 0 and "<!DOCTYPE" in (root / "mine.html").read_text(), run)
    if os.geteuid() == 0:
        tally.skip("a folder without write permission", "root may write anywhere")
        return
    with tempfile.TemporaryDirectory() as root:
        root = pathlib.Path(root)
        write_tiny(root / "a")
        (root / "a").chmod(0o500)
        run = product.run("report", "a", cwd=root)
        tally.check("a folder without write permission", run.status == 73 and "permission" in run.talk, run)
        (root / "a").chmod(0o700)
