"""Many folders: a line each, in the order named, and memory that does not grow with their number."""

import json
import pathlib
import shutil
import tempfile

from product import REPOSITORY

FOLDERS = 60
# What an allocator may keep more of after many rounds, in bytes.
SLACK = 8 << 20


def check_many_folders(tally, product):
    with tempfile.TemporaryDirectory() as root:
        root = pathlib.Path(root)
        names = [f"p{number:03d}" for number in range(FOLDERS)]
        for name in names:
            shutil.copytree(REPOSITORY / "templates/sample", root / name)
        (root / names[30] / "assessment.yaml").write_text("shortfall: assessment/1\ntitle: [broken\n")
        # Before the long answers: a child begins with the memory of whoever makes it.
        few_side = product.run("portfolio", *names[:2], "--format", "json", cwd=root)
        many_side = product.run("portfolio", *names, "--format", "json", cwd=root)
        few = product.run("score", *names[:2], "--format", "jsonl", cwd=root)
        many = product.run("score", *names, "--format", "jsonl", cwd=root)
        lines = [json.loads(line) for line in many.out.splitlines()]
        tally.check("many folders: a line each, in the order named", [line["folder"] for line in lines] == names)
        tally.check(
            "many folders: one that cannot be read has its line and stops nobody",
            many.status == 65 and [line["schema"] for line in lines].count("shortfall.failure/1") == 1,
            many,
        )
        tally.check(
            f"score of {FOLDERS} folders takes {many.memory >> 20} MiB, of two {few.memory >> 20}",
            many.memory < few.memory + SLACK,
        )
        portfolio = json.loads(many_side.out)
        tally.check(
            "portfolio: all but the one that cannot be read, which is named",
            len(portfolio["programmes"]) == FOLDERS - 1 and portfolio["unreadable"][0]["folder"] == names[30],
        )
        tally.check(
            f"portfolio of {FOLDERS} folders takes {many_side.memory >> 20} MiB, of two {few_side.memory >> 20}",
            many_side.memory < few_side.memory + SLACK,
        )
