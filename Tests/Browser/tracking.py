"""Reports of gaps that are tracked: the register's section, and the page of the weekly meeting, which is one page."""

import io
import pathlib
import re

import pages
import pypdf
import workshop

DAYS = ["2026-03-30", "2026-04-13", "2026-05-01", "2026-05-11", "2026-06-11", "2026-07-12"]

# What a manager does with the sample until it is half closed.
STEPS = [
    ["snapshot", "{a}", "--name", "kick-off"],
    ["gaps", "sync", "{a}", "--by", "Jonas Petrauskas"],
    "plan 2026-04-02 --where risk>=15 --owner Aoife_Brennan --due 2026-05-29",
    "plan 2026-04-02 --where area=IR_and_status=open --owner Lukas_Moretti --due 2026-05-05",
    "plan 2026-04-02 --where area=CP_and_status=open --owner Mara_Vandamme --due 2026-07-10",
    "start 2026-04-13 --where status=planned_and_risk>=15",
    "mitigate 2026-04-27 --where status=in_progress_and_area=PR --level 3 --evidence 3",
    "mitigate 2026-05-04 --where status=in_progress --level 3.5 --evidence 3",
    "close 2026-05-11 --where status=mitigated --by Ingrid_Lindqvist",
    "accept 2026-05-11 VB-15 --by Ingrid_Lindqvist --until 2026-05-30 --reason Cheaper_than_the_fix",
]


def track(product, folder):
    """The statuses of the steps; a step in short says what it does on which day."""
    statuses = []
    for step in STEPS:
        if isinstance(step, str):
            verb, day, *rest = (word.replace("_", " ") for word in re.sub("in_progress", "in-progress", step).split(" "))
            rest = [word.replace("in-progress", "in_progress") for word in rest]
            arguments = ["gaps", verb, "--folder", folder, "--as-of", day, *rest]
        else:
            arguments = [word.format(a=folder) for word in step]
        statuses.append(product.run(*arguments).status)
    return statuses


def check_tracking(tally, session, product, root):
    root = pathlib.Path(root)
    product.run("init", root / "tracked", "--sample")
    tally.none("tracking: every step is taken", [s for s in track(product, root / "tracked") if s])
    _hostile(tally, product, root)
    for name in ("tracked", "tracked-hostile"):
        folder, day = root / name, "2026-05-11" if name == "tracked" else "2026-04-30"
        made = {
            "short": product.run(
                *("report", folder, "--as-of", day, "--for", "manager", "--short", "-o", root / f"{name}-short.html")
            ),
            "manager": product.run(
                *("report", folder, "--as-of", day, "--for", "manager", "-o", root / f"{name}-manager.html")
            ),
        }
        for page, run in made.items():
            path = root / f"{name}-{page}.html"
            if tally.check(f"{name}, {page}: it is made", run.status == 0 and path.exists(), run):
                workshop._stands(tally, f"{name}, {page}", path)
                workshop._looks(tally, session, f"{name}, {page}", path, is_hostile=name != "tracked")
                workshop._on_paper(tally, session, f"{name}, {page}", path)
    page = (root / "tracked-manager.html").read_text(encoding="utf-8")
    tally.check("the manager's report has the register after the roadmap", "4</span>Register status</h2>" in page)
    _one_page(tally, session, product, root)
    _portfolio(tally, session, product, root)


def _portfolio(tally, session, product, root):
    broken = root / "broken <b>"
    broken.mkdir()
    (broken / "assessment.yaml").write_text("shortfall: assessment/1\ntitle: [\n", encoding="utf-8")
    for name, folders in {
        "portfolio": ["tracked", "untracked", "started", "broken <b>"],
        "portfolio-hostile": ["tracked-hostile", "tracked", "broken <b>"],
    }.items():
        path = root / f"{name}.html"
        run = product.run("portfolio", *folders, "--as-of", "2026-05-11", "-o", path, cwd=root)
        if tally.check(f"{name}: it is made, and the broken folder shows", run.status == 65 and path.exists(), run):
            workshop._stands(tally, name, path)
            workshop._looks(tally, session, name, path, is_hostile=name != "portfolio")
            workshop._on_paper(tally, session, name, path)


def _hostile(tally, product, root):
    folder = root / "tracked-hostile"
    pages.write_hostile(folder)
    product.run("gaps", "sync", folder, "--as-of", "2026-04-01")
    words = [text for text in pages.HOSTILE if "\u0000" not in text and "\n" not in text]
    register = folder / "register.yaml"
    ids = re.findall(r"^  - id: (\S+)$", register.read_text(encoding="utf-8"), re.M)
    statuses = [
        product.run(
            *("gaps", "plan", id, "--folder", folder, "--as-of", "2026-04-02", "--due", f"2026-0{4 + n % 3}-20"),
            *("--owner", words[n], "--plan", words[-n - 1]),
        ).status
        for n, id in enumerate(ids[: len(words)])
    ]
    tally.check("hostile owners and plans are taken", statuses.count(0) > 20, statuses)


def _one_page(tally, session, product, root):
    product.run("init", root / "untracked", "--sample")
    product.run("init", root / "started")
    papers = [("tracked", day) for day in DAYS] + [("untracked", DAYS[0]), ("started", DAYS[0])]
    for name, day in papers:
        path = root / "paper.html"
        run = product.run(
            *("report", root / name, "--as-of", day, "--for", "manager", "--short", "-o", path, "--force")
        )
        with session.view(path) as view:
            pdf = pypdf.PdfReader(io.BytesIO(view.page.pdf(format="A4", prefer_css_page_size=True, tagged=True)))
        tally.check(f"{name}, {day}: one page of A4", run.status == 0 and len(pdf.pages) == 1, len(pdf.pages))
