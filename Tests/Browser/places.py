"""Links to a place inside the report, and the report without scripts."""

TARGET = """(id) => {
  const e = document.getElementById(id);
  if (!e) return null;
  const r = e.getBoundingClientRect(), marked = getComputedStyle(e.matches("tr") ? e.cells[0] : e).backgroundColor;
  const other = [...document.querySelectorAll(e.tagName + (e.className ? "."
      + e.className.split(" ")[0] : ""))].find(o => o !== e);
  const plain = other ? getComputedStyle(other.matches("tr") ? other.cells[0] : other).backgroundColor : null;
  return {target: e.matches(":target"), seen: r.height > 0 && r.top < innerHeight && r.bottom > 0,
      top: Math.round(r.top), marked, plain};
}"""


def check_deep_links(tally, session, reports):
    ids = [
        "VB-05",
        "finding-" + reports["sample"].result["findings"][0]["id"],
        "gate-" + reports["sample"].result["gates"][0]["question"],
    ]
    for scheme in ("light", "dark"):
        for scripts in (True, False):
            with session.view(reports["sample"].path, scheme, scripts=scripts, fragment=ids[0]) as view:
                for id in ids:
                    view.go(id)
                    view.page.wait_for_timeout(50)
                    seen = view.page.evaluate(TARGET, id)
                    tally.check(
                        f"#{id}, {scheme}, scripts {'on' if scripts else 'off'}: scrolled to and marked",
                        seen and seen["target"] and seen["seen"] and seen["marked"] != seen["plain"],
                        seen,
                    )
    with session.view(reports["sample"].path) as view:
        page = view.page
        page.query_selector("[data-by=text]").fill("no such words anywhere")
        page.evaluate("(id) => { location.hash = id; }", ids[1])
        page.wait_for_timeout(50)
        seen = page.evaluate(TARGET, ids[1])
        tally.check("a link to a finding that is filtered out shows it", seen and seen["seen"], seen)
        view.page.evaluate("() => { location.hash = '%E0%A4%A'; }")
        page.wait_for_timeout(50)
        tally.none("a broken fragment is no error", view.errors)


WITHOUT = """() => ({
  rows: [...document.querySelectorAll("table.findings tbody tr")].filter(r => r.getClientRects().length).length,
  controls: [...document.querySelectorAll("input, select, textarea, button, [role=status]")]
        .filter(e => e.getClientRects().length)
    .map(e => e.outerHTML.slice(0, 80)),
  sorted: document.querySelectorAll("[aria-sort]").length,
  closed: [...document.querySelectorAll("details")].filter(d => !d.querySelector("summary")).length,
})"""


def check_without_scripts(tally, session, reports):
    for name, report in reports.items():
        with session.view(report.path, scripts=False) as view:
            seen = view.page.evaluate(WITHOUT)
            findings = len(report.result["findings"])
            tally.check(f"{name}, scripts off: all {findings} findings are there", seen["rows"] == findings, seen)
            tally.none(f"{name}, scripts off: no dead control shows", seen["controls"])
            tally.check(
                f"{name}, scripts off: nothing claims to be sorted by a control",
                seen["sorted"] == 0 and seen["closed"] == 0,
                seen,
            )
            details = view.page.query_selector("details")
            if details:
                details.query_selector("summary").click()
                tally.check(f"{name}, scripts off: details open", details.evaluate("e => e.open"))
            tally.none(f"{name}, scripts off: quiet", view.noises())
