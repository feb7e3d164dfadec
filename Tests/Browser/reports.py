"""Makes the reports that are looked at."""

import json
import pathlib

import pages
from product import REPOSITORY


class Report:
    """The files of one report."""

    def __init__(self, name, folder, run, result):
        self.name, self.folder, self.run = name, pathlib.Path(folder), run
        self.path = self.folder / "report.html"
        self.is_there = run.status == 0 and self.path.exists()
        self.html = self.path.read_text(encoding="utf-8") if self.is_there else ""
        markdown = self.folder / "report.md"
        self.markdown = markdown.read_text(encoding="utf-8") if markdown.exists() else ""
        # What `score --format json` says of the same folder.
        self.result = json.loads(result.out) if result.status == 0 else None


def make_reports(tally, product, root):
    """Every report by name; each is a check of its own that it can be made."""
    root = pathlib.Path(root)
    sources = {"sample": REPOSITORY / "templates/sample"}
    for name, write in {
        "hostile": pages.write_hostile,
        "twin": lambda folder: pages.write_hostile(folder, False),
        "crowd": pages.write_crowd,
        "long": pages.write_long,
        "languages": pages.write_many_languages,
    }.items():
        sources[name] = root / name
        write(root / name)
    sources["empty"] = root / "empty"
    product.run("init", root / "empty")
    for path in (root / "empty/responses").glob("*"):
        path.unlink()
    reports = {}
    for name, source in sources.items():
        out = root / f"{name}-report"
        run = product.run("report", source, "--as-of", "2026-03-30", "-o", out)
        score = product.run("score", source, "--as-of", "2026-03-30", "--format", "json")
        reports[name] = Report(name, out, run, score)
        tally.check(f"{name}: the report is made", reports[name].is_there, run)
    return reports
