"""On paper: A4, tagged, nothing cut off, everything open, no controls."""

import io
import re
import shutil
import subprocess

import pypdf

A4 = (595.3, 841.9)

PRINTED = """() => {
  const width = document.documentElement.clientWidth, wide = [], cut = [];
  for (const e of document.body.querySelectorAll("*")) {
    if (e.closest(".sr, .skip, svg")) continue;
    const r = e.getBoundingClientRect();
    const name = e.tagName + "." + e.className + ": " + e.textContent.trim().slice(0, 40);
    if (r.width && r.right > width + 1) wide.push(Math.round(r.right) + " of " + width + ", " + name);
    const s = getComputedStyle(e);
    if (r.width && s.overflowX !== "visible" && e.scrollWidth > e.clientWidth + 1) cut.push(name);
  }
  const shown = e => e.checkVisibility() && e.getBoundingClientRect().height > 1;
  return {wide, cut,
    controls: [...document.querySelectorAll("input, select, nav, .skip, [role=status]")].filter(shown)
        .map(e => e.tagName + "." + e.className),
    details: document.querySelectorAll("details").length,
    shut: [...document.querySelectorAll("details")]
        .filter(d => ![...d.children].some(c => c.tagName !== "SUMMARY" && shown(c))).length,
    dark: getComputedStyle(document.body).backgroundColor};
}"""


def check_paper(tally, session, reports):
    for name, report in reports.items():
        # 178 mm are what the page's margins leave of A4, at 96 pixels an inch.
        with session.view(
            report.path, "dark" if name == "sample" else "light", width=673, scripts=False, media="print"
        ) as view:
            seen = view.page.evaluate(PRINTED)
            tally.none(f"{name}, print: nothing is wider than the paper", seen["wide"])
            tally.none(f"{name}, print: nothing is cut off", seen["cut"])
            tally.none(f"{name}, print: no controls", seen["controls"])
            tally.check(
                f"{name}, print: {seen['details']} details are open, even without scripts",
                seen["shut"] == 0,
                seen["shut"],
            )
            tally.check(
                f"{name}, print: on white", seen["dark"] in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"), seen["dark"]
            )
    for name in ("sample", "long"):
        with session.view(reports[name].path) as view:
            pdf = view.page.pdf(format="A4", prefer_css_page_size=True, tagged=True)
        _pdf(tally, name, reports[name], pdf)


def _pdf(tally, name, report, data):
    reader = pypdf.PdfReader(io.BytesIO(data))
    sizes = {(round(float(p.mediabox.width), 0), round(float(p.mediabox.height), 0)) for p in reader.pages}
    a4 = all(abs(w - A4[0]) < 2 and abs(h - A4[1]) < 2 for w, h in sizes)
    tally.check(f"{name}, PDF: {len(reader.pages)} pages of A4", a4 and reader.pages, sizes)
    root = reader.trailer["/Root"]
    marked = root.get("/MarkInfo", {}).get("/Marked")
    tally.check(f"{name}, PDF: tagged", bool(marked) and "/StructTreeRoot" in root, f"{marked} {list(root)}")
    tally.check(
        f"{name}, PDF: has a language and a title",
        bool(root.get("/Lang")) and bool(reader.metadata.title),
        f"{root.get('/Lang')} {reader.metadata.title}",
    )
    if not shutil.which("pdftotext"):
        tally.skip(f"{name}, PDF: words inside the margins", "there is no pdftotext")
        return
    boxes = subprocess.run(["pdftotext", "-bbox", "-", "-"], input=data, capture_output=True).stdout.decode(
        "utf-8", "replace"
    )
    words = re.findall(r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>', boxes)
    out = [
        f"{text} at {x0}–{x1}, {y0}–{y1}"
        for x0, y0, x1, y1, text in words
        if float(x0) < 20 or float(x1) > A4[0] - 20 or float(y0) < 10 or float(y1) > A4[1] - 10
    ]
    tally.none(f"{name}, PDF: {len(words)} words stand inside the margins", out)
    text = " ".join(word[4] for word in words)
    missing = [f["id"] for f in report.result["findings"] if f["id"] not in text]
    tally.none(f"{name}, PDF: every finding is printed", missing)
    questions = [q["id"] for area in report.result["areas"] for q in area["questions"]]
    tally.none(f"{name}, PDF: every question is printed", [q for q in questions if q not in text])
