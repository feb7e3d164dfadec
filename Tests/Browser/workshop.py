"""The pages of a workshop, its agenda and how opinions moved: as they stand, in every dress, on paper."""

import pathlib
import shutil

import axe_playwright_python.sync_playwright as axe
import pages
import standing
from looks import MARK_LOOKS, SIDEWAYS
from paper import PRINTED
from product import REPOSITORY

LOOKS = {"light": {}, "dark": {"scheme": "dark"}, "320 px": {"width": 320, "height": 640}}

# The sample has a second round of its own.
SECOND = """shortfall: responses/1
respondent: ann
role: it
round: 2
answers: {H00-1: 4, H00-2: 0, H00-3: 3}
"""


def check_workshop(tally, session, product, root):
    root = pathlib.Path(root)
    shutil.copytree(REPOSITORY / "templates/sample", root / "workshop-sample")
    pages.write_hostile(root / "workshop-hostile")
    (root / "workshop-hostile/responses/second-round.yaml").write_text(SECOND, encoding="utf-8")
    for name in ("sample", "hostile"):
        folder = root / f"workshop-{name}"
        made = {
            "agenda": product.run("agenda", folder, "--as-of", "2026-03-30", "-o", root / f"{name}-agenda.html"),
            "rounds": product.run(
                "diff", "--rounds", "--folder", folder, "--as-of", "2026-03-30", "-o", root / f"{name}-rounds.html"
            ),
        }
        for page, run in made.items():
            path = root / f"{name}-{page}.html"
            if tally.check(f"{page}, {name}: it is made", run.status == 0 and path.exists(), run):
                _stands(tally, f"{page}, {name}", path)
                _looks(tally, session, f"{page}, {name}", path, is_hostile=name == "hostile")
                _on_paper(tally, session, f"{page}, {name}", path)


def _stands(tally, name, path):
    html = path.read_text(encoding="utf-8")
    tree, errors = standing.parsed(html)
    tally.none(f"{name}: no parse error by the HTML standard", errors)
    standing._ids(tally, name, tree)
    titles = [e for e in tree.iter("h1")]
    tally.check(f"{name}: one h1, and lang on the root", len(titles) == 1 and tree.get("lang"), tree.get("lang"))


def _looks(tally, session, name, path, is_hostile):
    for look, options in LOOKS.items():
        with session.view(path, **options) as view:
            wide = view.page.evaluate(SIDEWAYS)
            tally.check(
                f"{name}, {look}: nothing to scroll sideways", wide["scroll"] <= wide["width"] and not wide["wide"], wide
            )
            # Before axe, which brings a script of its own.
            tally.none(f"{name}, {look}: no request, message, error or window", view.noises())
            if is_hostile:
                tally.check(f"{name}, {look}: nothing ran", view.page.evaluate("() => window.pwned") is None)
                continue
            view.page.evaluate(MARK_LOOKS)
            found = axe.Axe().run(view.page).response["violations"]
            tally.none(
                f"{name}, {look}: axe finds nothing",
                [f"{v['id']}: {v['nodes'][0]['html'][:160]} {v['nodes'][0]['failureSummary'][:200]}" for v in found],
            )


def _on_paper(tally, session, name, path):
    # 178 mm are what the page's margins leave of A4, at 96 pixels an inch.
    with session.view(path, "dark", width=673, scripts=False, media="print") as view:
        seen = view.page.evaluate(PRINTED)
        tally.none(f"{name}, print: nothing is wider than the paper", seen["wide"])
        tally.none(f"{name}, print: nothing is cut off", seen["cut"])
        tally.none(f"{name}, print: no controls", seen["controls"])
        white = seen["dark"] in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)")
        tally.check(f"{name}, print: on white", white, seen["dark"])
