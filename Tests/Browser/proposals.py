"""The report's section on proposals and the copy of one vendor: in every dress, on paper, with hostile names, scripts off."""

import json
import pathlib
import shutil

import pages
import workshop
from looks import DRAWINGS, SVG_TEXTS
from product import REPOSITORY

# Assessments with proposals: every key in use, and the plain example.
FIXTURES = {"full": ("Secrets", "oakmoor"), "worked": ("WorkedProposals", "gamma")}

# What whoever writes the files may write anywhere.
WRITTEN = [
    ("name: ", "Alpha"),
    ("name: ", "Beta"),
    ("name: ", "Gamma"),
    ("name: ", "First reference"),
    ("title: ", "Outcome fit"),
    ("title: ", "Integration"),
    ("title: ", "CRM integration"),
    ("title: ", "User interviews"),
    ("title: ", "Platform delivered"),
    ("title: ", "The proposals of the worked example"),
    ("text: ", "Promise 15"),
    ("text: ", "Promise 30"),
]


def check_proposals(tally, session, product, root):
    root = pathlib.Path(root)
    folders = {}
    for name, (fixture, vendor) in FIXTURES.items():
        folders[name] = (root / f"proposals-{name}", vendor)
        shutil.copytree(REPOSITORY / "Tests/Fixtures" / fixture, folders[name][0])
    folders["hostile"] = (root / "proposals-hostile", "gamma")
    _write_hostile(folders["hostile"][0])
    for name, (folder, vendor) in folders.items():
        out = root / f"proposals-{name}-out"
        for page, reader in [("report-procurement", "procurement"), (f"report-vendor-{vendor}", f"vendor:{vendor}")]:
            run = product.run("report", folder, "--for", reader, "-o", out)
            path = out / f"{page}.html"
            if tally.check(f"{page}, {name}: it is made", run.status == 0 and path.exists(), run):
                _check(tally, session, f"{page}, {name}", path, name == "hostile")
        _deep_link(tally, session, name, out / "report-procurement.html", vendor)


def _check(tally, session, name, path, is_hostile):
    workshop._stands(tally, name, path)
    workshop._looks(tally, session, name, path, is_hostile=is_hostile)
    workshop._on_paper(tally, session, name, path)
    with session.view(path) as view:
        view.page.evaluate("() => document.querySelectorAll('details').forEach(d => { d.open = true; })")
        tally.none(f"{name}: labels inside their drawings, none over another", view.page.evaluate(SVG_TEXTS))
        tally.check(f"{name}: drawings have a role, a title and a description", view.page.evaluate(DRAWINGS) == 0)
    size = path.stat().st_size
    tally.check(f"{name}: the page is smaller than 2 MB", size < 2_000_000, size)
    if "vendor" in name:
        html = path.read_text(encoding="utf-8")
        tally.check(f"{name}: no script and no data inside", "<script" not in html and "shortfall.result" not in html)


def _deep_link(tally, session, name, path, vendor):
    with session.view(path, scripts=False, fragment=f"vendor-{vendor}") as view:
        seen = view.page.evaluate("""(id) => {
          const e = document.getElementById(id), rest = document.querySelector(".offer-name:not(:target)");
          return e && {marked: getComputedStyle(e).backgroundColor, plain: getComputedStyle(rest || document.body)
              .backgroundColor, top: e.getBoundingClientRect().top, target: e.matches(":target")};
        }""", f"vendor-{vendor}")
        tally.check(
            f"{name}: a link leads to the vendor, which is marked, without scripts",
            seen and seen["target"] and seen["marked"] != seen["plain"] and 0 <= seen["top"] < 900,
            seen,
        )


def _write_hostile(folder):
    """The worked example with words that want out of their place wherever somebody else's words stand."""
    shutil.copytree(REPOSITORY / "Tests/Fixtures/WorkedProposals", folder)
    number = 0
    for path in sorted(folder.rglob("*.yaml")):
        lines = []
        for line in path.read_text(encoding="utf-8").splitlines():
            for key, value in WRITTEN:
                for end in (",", ""):
                    if key + value + end in line and (end or line.endswith(key + value)):
                        word = json.dumps(pages.HOSTILE[number % len(pages.HOSTILE)])
                        line = line.replace(key + value + end, key + word + end)
                        number += 1
                        break
            lines.append(line)
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
