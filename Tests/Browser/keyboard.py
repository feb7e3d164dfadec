"""By keyboard alone: the skip link, every control, every box that scrolls; the focus is seen; no trap."""

FOCUS = """() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const s = getComputedStyle(e), r = e.getBoundingClientRect();
  let kind = e.tagName.toLowerCase();
  if (e.matches("button.sort, th button")) kind = "sort";
  else if (e.matches("[data-by]")) kind = "filter " + e.dataset.by;
  else if (e.matches("[role=region]")) kind = "scroll box";
  else if (e.matches(".skip")) kind = "skip link";
  return {kind, text: (e.getAttribute("aria-label") || e.textContent || "").trim().slice(0, 50),
    seen: r.width > 0 && r.height > 0 && r.bottom > 0 && r.top < innerHeight && r.right > 0 && r.left < innerWidth,
    ring: (s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2) || s.boxShadow !== "none",
    index: [...document.querySelectorAll("*")].indexOf(e)};
}"""

FOCUSABLE = """() => [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")]
  .filter(e => e.checkVisibility({checkVisibilityCSS: true})).length"""


def check_keyboard(tally, session, reports):
    with session.view(reports["sample"].path, height=700) as view:
        page = view.page
        page.keyboard.press("Tab")
        first = page.evaluate(FOCUS)
        tally.check(
            "keyboard: the first stop is the skip link, and it shows",
            first and first["kind"] == "skip link" and first["seen"],
            first,
        )
        page.keyboard.press("Enter")
        main = page.evaluate("() => [location.hash, document.activeElement.tagName]")
        tally.check("keyboard: it leads to the main part", main == ["#report-main", "MAIN"], main)
        page.keyboard.press("Tab")
        inside = page.evaluate("() => document.querySelector('main').contains(document.activeElement)")
        tally.check("keyboard: the next stop is inside the main part", inside)
        _walk(tally, page)
        _operates(tally, page)
    with session.view(reports["sample"].path, width=320, height=640) as view:
        _scrolls(tally, view.page)


def _walk(tally, page):
    page.evaluate("() => { document.activeElement.blur(); scrollTo(0, 0); getSelection().removeAllRanges(); }")
    page.evaluate("() => { const a = document.querySelector('a'); a.focus(); }")
    stops, number = [page.evaluate(FOCUS)], page.evaluate(FOCUSABLE)
    for _ in range(number + 20):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUS)
        if stop is None or stop["index"] == stops[0]["index"]:
            break
        stops.append(stop)
    tally.check(
        f"keyboard: {len(stops)} stops reach everything that can be used, without a trap",
        len(stops) == number,
        f"{len(stops)} {number}",
    )
    order = [s["index"] for s in stops]
    tally.check("keyboard: the stops follow the page", order == sorted(order))
    tally.none("keyboard: the focus is seen at every stop", [s for s in stops if not s["seen"] or not s["ring"]])
    kinds = [s["kind"] for s in stops]
    for kind in (
        "skip link",
        "a",
        "filter text",
        "filter area",
        "filter band",
        "filter owner",
        "sort",
        "scroll box",
        "summary",
    ):
        tally.check(f"keyboard: reaches {kind}", kind in kinds, sorted(set(kinds)))
    tally.check("keyboard: reaches every heading button", kinds.count("sort") >= 8, kinds.count("sort"))


def _operates(tally, page):
    """Each control by its own keys."""
    state = (
        "() => [...document.querySelectorAll('table[data-sortable] thead th')].map(h => h.getAttribute('aria-sort'))"
    )
    button = page.query_selector("table[data-sortable] thead th:nth-child(3) button")
    button.focus()
    seen = []
    for key in ("Enter", "Space"):
        page.keyboard.press(key)
        seen.append(page.evaluate(state)[2])
    kept = page.evaluate("() => document.activeElement.closest('th') !== null")
    tally.check(
        "keyboard: Enter and Space sort, and the focus stays",
        seen == ["ascending", "descending"] and kept,
        f"{seen} {kept}",
    )
    status = page.query_selector("[data-filter] [role=status]")
    page.query_selector("[data-by=text]").focus()
    page.keyboard.type("budget")
    told = status.text_content()
    tally.check("keyboard: typing filters", " of " in told, told)
    for _ in range(6):
        page.keyboard.press("Backspace")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.wait_for_timeout(50)
    told = status.text_content()
    value = page.query_selector("[data-by=area]").evaluate("e => e.value")
    tally.check("keyboard: arrow keys choose an area", bool(value) and " of " in told, f"{value} {told}")
    details = page.query_selector("details")
    details.query_selector("summary").focus()
    page.keyboard.press("Enter")
    tally.check("keyboard: Enter opens the details", details.evaluate("e => e.open"))


def _scrolls(tally, page):
    boxes = [
        b
        for b in page.query_selector_all("[role=region][tabindex='0']")
        if b.evaluate("e => e.scrollWidth > e.clientWidth + 5 && e.clientWidth > 0")
    ]
    tally.check("keyboard, 320 px: there are tables that scroll in their own box", len(boxes) >= 3, len(boxes))
    stuck = []
    for box in boxes[:4]:
        box.focus()
        for _ in range(4):
            page.keyboard.press("ArrowRight")
        page.wait_for_timeout(250)
        if box.evaluate("e => e.scrollLeft") <= 0:
            stuck.append(box.get_attribute("aria-label"))
    tally.none("keyboard, 320 px: arrow keys scroll them", stuck)
