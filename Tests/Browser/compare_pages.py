"""The comparison of proposals and the page of questions to a vendor: in every dress, on paper, filled in and taken back."""

import json
import pathlib
import re
import shutil

import pages
import standing
import workshop
from form import _download, _load, _quiet
from product import REPOSITORY

NAMES = {"alpha": "Alpha", "beta": "Beta", "gamma": "Gamma"}


def _write_hostile(folder):
    """The worked example with words that want out of their place wherever somebody else's words stand."""
    shutil.copytree(REPOSITORY / "Tests/Fixtures/WorkedProposals", folder)
    words = iter(range(1000))

    def hostile():
        return json.dumps(pages.HOSTILE[next(words) % len(pages.HOSTILE)])

    for path in sorted(folder.rglob("*.yaml")):
        lines = []
        for line in path.read_text(encoding="utf-8").splitlines():
            for key, value in [("name: ", name) for name in NAMES.values()] + [
                ("title: ", "Outcome fit"), ("title: ", "Integration"), ("text: ", "Promise 30"), ("text: ", "Promise 40"),
                ("title: ", "CRM integration"), ("title: ", "User interviews"), ("title: ", "Training delivery"),
                ("name: ", "First reference"), ("title: ", "The proposals of the worked example"),
            ]:
                for end in (",", ""):
                    if key + value + end in line and (end or line.endswith(key + value)):
                        line = line.replace(key + value + end, key + hostile() + end)
                        break
            lines.append(line)
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def check_compare(tally, session, product, root):
    root = pathlib.Path(root)
    shutil.copytree(REPOSITORY / "Tests/Fixtures/WorkedProposals", root / "compared-plain")
    _write_hostile(root / "compared-hostile")
    for name in ("plain", "hostile"):
        folder = root / f"compared-{name}"
        issued = product.run("clarify", "gamma", folder, "--issue")
        tally.check(f"questions, {name}: they are issued", issued.status == 0, issued)
        made = {
            "compare": product.run("compare", folder, "-o", root / f"compared-{name}-compare.html"),
            "quality": product.run("compare", folder, "--quality-only", "-o", root / f"compared-{name}-quality.html"),
            "replies": product.run("clarify", "gamma", folder, "-o", root / f"compared-{name}-replies.html"),
        }
        for page, run in made.items():
            path = root / f"compared-{name}-{page}.html"
            if tally.check(f"{page}, {name}: it is made", run.status == 0 and path.exists(), run):
                workshop._stands(tally, f"{page}, {name}", path)
                workshop._looks(tally, session, f"{page}, {name}", path, is_hostile=name == "hostile")
                if page != "replies":
                    workshop._on_paper(tally, session, f"{page}, {name}", path)
    html = (root / "compared-plain-replies.html").read_text(encoding="utf-8")
    tree, _ = standing.parsed(html)
    standing._policy(tally, "replies", html, tree)
    tally.none(
        "replies: nothing of others or of ours",
        [word for word in ("Alpha", "Beta", "alpha", "beta", "eva", "ben", "chi", "159") if re.search(rf"\\b{word}\\b", html)],
    )
    _filled(tally, session, product, root)


def _filled(tally, session, product, root):
    path, folder = root / "compared-plain-replies.html", root / "compared-plain"
    with session.view(path) as view:
        page = view.page
        page.evaluate("location.hash = 'q-1'")
        page.wait_for_timeout(50)
        page.fill("#reply-1", "Our partner does: 12 days, \"fixed price\"\nfrom June")
        page.reload()
        kept = page.input_value("#reply-1")
        tally.check("replies: a reload loses nothing", kept.startswith("Our partner does"), kept)
        name, text = _download(page)
        tally.check("replies: the file is named after the vendor", name == "replies-gamma.yaml", name)
        tally.none("replies: no request, message, error or window", _quiet(view))
    (root / name).write_bytes(text)
    run = product.run("import", root / name, folder)
    record = (folder / "clarifications/gamma.yaml").read_text(encoding="utf-8")
    tally.check("replies: import takes the file", run.status == 0 and "took 1 reply of gamma" in run.talk, run)
    tally.check("replies: the reply is on record", "status: answered" in record and "from June" in record, record[:600])
    with session.view(path) as view:
        _load(view.page, name, text)
        again = view.page.input_value("#reply-1")
        tally.check("replies: the file loads into the page again", "from June" in again, again)
