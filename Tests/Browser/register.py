"""The findings register: sorts by every heading both ways, filters by four fields, says how many are shown."""

import re

TABLE = "table[data-sortable]"

ROWS = """(table) => [...table.tBodies[0].rows].map(r => ({
  id: r.id, shown: r.getClientRects().length > 0 && !r.hidden,
  cells: [...r.cells].map(c => c.textContent.replace(/\\s+/g, " ").trim()),
  values: [...r.cells].map(c => c.hasAttribute("data-value") ? c.getAttribute("data-value") : c.textContent.trim()),
}))"""

HEADS = """(table) => [...table.tHead.rows[0].cells].map(h => ({
  name: h.textContent.trim(), sort: h.getAttribute("aria-sort"), buttons: h.querySelectorAll("button").length,
      kind: h.dataset.sort}))"""

COLLATED = """(values) => values.every((v, i) => !i
  || values[i - 1].localeCompare(v, document.documentElement.lang, {numeric: true}) <= 0)"""


def check_register(tally, session, reports):
    for name in ("sample", "hostile", "crowd"):
        with session.view(reports[name].path) as view:
            table = view.page.query_selector(TABLE)
            if not tally.check(f"{name}: there is a register", table is not None):
                continue
            _sorts(tally, name, view.page, table)
            _filters(tally, name, view.page, table)


def _number(text):
    match = re.search(r"-?\d+(\.\d+)?", text)
    return float(match[0]) if match else 0.0


def _rises(page, kind, values):
    if kind == "number":
        numbers = [_number(v) for v in values]
        return numbers == sorted(numbers)
    return page.evaluate(COLLATED, values)


def _sorts(tally, name, page, table):
    heads = table.evaluate(HEADS)
    tally.check(
        f"{name}: every heading of the register is one button",
        all(h["buttons"] == 1 for h in heads) and len(heads) >= 8,
        heads,
    )
    at_first = table.evaluate(ROWS)
    # What a number of the data stands for must be what the reader sees.
    risk = next(i for i, h in enumerate(heads) if h["name"].startswith("Risk"))
    shown = [_number(r["cells"][risk]) for r in at_first]
    tally.check(f"{name}: at first the gravest stand first", shown == sorted(shown, reverse=True), shown[:20])
    for column, head in enumerate(heads):
        button = table.query_selector(f"thead th:nth-child({column + 1}) button")
        seen = {}
        for _ in range(2):
            button.click()
            now = table.evaluate(HEADS)
            states = [h["sort"] for h in now]
            rows = table.evaluate(ROWS)
            values = [r["values"][column] for r in rows]
            direction = states[column]
            others = [s for i, s in enumerate(states) if i != column]
            fine = direction in ("ascending", "descending") and others == [None] * len(others)
            fine = fine and _rises(page, head["kind"], values if direction == "ascending" else values[::-1])
            fine = fine and sorted(r["id"] for r in rows) == sorted(r["id"] for r in at_first)
            seen[direction] = fine
        tally.check(
            f"{name}: sorts by {head['name']} both ways and says so",
            seen.get("ascending") is True and seen.get("descending") is True,
            f"{seen} {states} {values[:12]}",
        )
    numbers = [i for i, h in enumerate(heads) if h["kind"] == "number" and h["name"] not in ("Confidence",)]
    wrong = [
        f"{r['id']}: {heads[i]['name']} {r['values'][i]} but shown {r['cells'][i]}"
        for r in at_first
        for i in numbers
        if re.search(r"\d", r["cells"][i]) and abs(_number(r["values"][i]) - _number(r["cells"][i])) > 0.05
    ]
    tally.none(f"{name}: rows are sorted by the numbers that are shown", wrong)
    table.query_selector("thead th:first-child button").click()


def _filters(tally, name, page, table):
    box = page.query_selector("[data-filter]")
    status = box.query_selector("[role=status]")
    fields = {f.get_attribute("data-by"): f for f in box.query_selector_all("[data-by]")}
    tally.check(
        f"{name}: filters for text, area, band and owner",
        set(fields) == {"text", "area", "band", "owner"} and box.is_visible(),
    )
    unnamed = [
        by
        for by, f in fields.items()
        if not f.evaluate("e => e.labels && [...e.labels].some(l => l.textContent.trim())")
    ]
    tally.none(f"{name}: every filter has a label", unnamed)
    rows = table.evaluate(ROWS)
    heads = [h["name"] for h in table.evaluate(HEADS)]
    columns = {"area": heads.index("Area"), "owner": heads.index("Owner"), "band": heads.index("Risk")}
    everything = status.text_content()
    tally.check(
        f"{name}: at first all are shown and it says so",
        "All" in everything and str(len(rows)) in everything,
        everything,
    )
    for by in ("area", "band", "owner"):
        options = fields[by].evaluate("e => [...e.options].map(o => o.value)")[1:]
        wanted = {r["values"][columns[by]] if by != "band" else r["cells"][columns[by]] for r in rows}
        complete = (wanted == set(options)) if by != "band" else all(any(o in w for o in options) for w in wanted)
        tally.check(
            f"{name}: the options of {by} are what the column holds",
            complete and options,
            f"{options} {sorted(wanted)}",
        )
        wrong = []
        for option in options:
            fields[by].select_option(option)
            visible = [r for r in table.evaluate(ROWS) if r["shown"]]
            expected = [
                r
                for r in rows
                if (r["values"][columns[by]] == option if by != "band" else option in r["cells"][columns[by]])
            ]
            said = status.text_content()
            if {r["id"] for r in visible} != {r["id"] for r in expected} or not _says(said, len(expected), len(rows)):
                wrong.append(f"{option}: {len(visible)} shown, {len(expected)} expected, says {said}")
        tally.none(f"{name}: filters by each {by} and counts right", wrong)
        fields[by].select_option("")
        tally.check(
            f"{name}: without a {by} all are shown again", status.text_content() == everything, status.text_content()
        )
    word = rows[len(rows) // 2]["id"].removeprefix("finding-")
    fields["text"].fill(f"  {word.lower()} ")
    visible = [r["id"] for r in table.evaluate(ROWS) if r["shown"]]
    expected = [r["id"] for r in rows if word.lower() in " ".join(r["cells"]).lower()]
    tally.check(
        f"{name}: filters by text, whatever its case",
        visible == expected and _says(status.text_content(), len(expected), len(rows)),
        f"{word}: {visible} {expected} {status.text_content()}",
    )
    fields["text"].fill("no such words anywhere")
    tally.check(
        f"{name}: nothing found is said as well",
        not [r for r in table.evaluate(ROWS) if r["shown"]] and _says(status.text_content(), 0, len(rows)),
        status.text_content(),
    )
    fields["text"].fill("")
    area, owner = rows[0]["values"][columns["area"]], rows[0]["values"][columns["owner"]]
    fields["area"].select_option(area)
    fields["owner"].select_option(owner)
    both = [r["id"] for r in rows if r["values"][columns["area"]] == area and r["values"][columns["owner"]] == owner]
    visible = [r["id"] for r in table.evaluate(ROWS) if r["shown"]]
    tally.check(f"{name}: two filters narrow together", sorted(visible) == sorted(both) and both, f"{visible} {both}")
    table.query_selector("thead th:nth-child(2) button").click()
    visible = [r["id"] for r in table.evaluate(ROWS) if r["shown"]]
    tally.check(f"{name}: sorting keeps the filter", sorted(visible) == sorted(both), visible)


def _says(text, shown, total):
    if shown == total:
        return "All" in text and str(total) in text
    return [int(n) for n in re.findall(r"\d+", text)] == [shown, total]
