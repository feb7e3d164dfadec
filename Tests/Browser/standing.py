"""What the HTML is before anything looks at it: parsed by the standard, policy, structure, embedded result."""

import base64
import hashlib
import json
import re

import html5lib

VOID = re.compile(r"\s+")


def parsed(html):
    """The tree and the parse errors that the HTML standard knows."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    return parser.parse(html), parser.errors


def check_standing(tally, reports):
    for report in reports.values():
        if not report.is_there:
            continue
        name = report.name
        tree, errors = parsed(report.html)
        tally.none(f"{name}: no parse error by the HTML standard", errors)
        _policy(tally, name, report.html, tree)
        _headings(tally, name, tree)
        _tables(tally, name, tree)
        _ids(tally, name, tree)
        _result(tally, report, tree)
        tally.check(f"{name}: under 2 MB", len(report.html.encode()) < 2_000_000, len(report.html.encode()))


def _policy(tally, name, html, tree):
    metas = [
        m.get("content") for m in tree.iter("meta") if (m.get("http-equiv") or "").lower() == "content-security-policy"
    ]
    policy = metas[0] if len(metas) == 1 else ""
    rules = dict(part.split(" ", 1) for part in policy.split("; ") if " " in part)
    tally.check(f"{name}: one policy, and it allows nothing by default", rules.get("default-src") == "'none'", metas)
    allowed = set(re.findall(r"'sha256-([^']+)'", policy))
    blocks = re.findall(r"<(style|script)((?:\s[^>]*)?)>(.*?)</\1>", html, re.S)
    live = [(kind, text) for kind, attributes, text in blocks if "application/json" not in attributes]
    hashes = {base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for _, text in live}
    tally.check(
        f"{name}: the policy's hashes are those of its styles and its one script and no others",
        hashes == allowed and [kind for kind, _ in live].count("script") == 1 and len(live) <= 3,
        f"{hashes} {allowed}",
    )
    position = html.find("Content-Security-Policy")
    tally.check(f"{name}: the policy stands before what it governs", 0 < position < html.find("<style"))
    handlers = [
        f"{e.tag} {a}"
        for e in tree.iter()
        if isinstance(e.tag, str)
        for a in e.attrib
        if str(a).lower().startswith("on")
        or a in ("style", "src", "srcset", "action", "formaction", "background", "ping", "poster")
    ]
    tally.none(f"{name}: no handler, no inline style, no source", handlers)
    links = [
        e.get(a)
        for e in tree.iter()
        if isinstance(e.tag, str)
        for a in ("href", "{http://www.w3.org/1999/xlink}href", "xlink:href")
        if e.get(a) is not None
    ]
    tally.none(f"{name}: every link stays in the page", [link for link in links if not link.startswith("#")])


def _headings(tally, name, tree):
    levels = [int(e.tag[1]) for e in tree.iter() if isinstance(e.tag, str) and re.fullmatch("h[1-6]", e.tag)]
    tally.check(f"{name}: one h1", levels.count(1) == 1 and levels[0] == 1, levels[:5])
    tally.none(f"{name}: headings in order", [f"h{a} then h{b}" for a, b in zip(levels, levels[1:]) if b > a + 1])
    empty = [
        e.tag
        for e in tree.iter()
        if isinstance(e.tag, str) and re.fullmatch("h[1-6]", e.tag) and not "".join(e.itertext()).strip()
    ]
    tally.none(f"{name}: no empty heading", empty)
    root_language = tree.get("lang")
    tally.check(f"{name}: lang on the root", bool(root_language), root_language)
    tags = {e.tag for e in tree.iter() if isinstance(e.tag, str)}
    tally.none(f"{name}: landmarks", {"header", "nav", "main", "footer"} - tags)
    skip = next((e for e in tree.iter("a") if "skip" in (e.get("class") or "")), None)
    main = next(tree.iter("main"), None)
    tally.check(
        f"{name}: the first link skips to the main part",
        skip is not None
        and main is not None
        and next(tree.iter("a")) is skip
        and skip.get("href") == "#" + main.get("id", ""),
    )


def _cells(row):
    return sum(int(cell.get("colspan", 1)) for cell in row if cell.tag in ("td", "th"))


def _tables(tally, name, tree):
    problems = []
    tables = list(tree.iter("table"))
    for table in tables:
        caption = table.find("caption")
        title = VOID.sub(" ", "".join(caption.itertext())).strip() if caption is not None else ""
        if not title:
            problems.append(f"no caption: {VOID.sub(' ', ''.join(table.itertext()))[:80]}")
        heads = list(table.iter("th"))
        if not heads:
            problems.append(f"{title}: no heading cell")
        problems += [
            f"{title}: a heading cell without scope: {''.join(h.itertext())[:40]}"
            for h in heads
            if h.get("scope") not in ("col", "row", "colgroup", "rowgroup")
        ]
        widths = {_cells(row) for row in table.iter("tr")}
        if len(widths) > 1:
            problems.append(f"{title}: rows of {sorted(widths)} cells")
        if not list(table.iter("td")):
            problems.append(f"{title}: no data")
    tally.none(f"{name}: {len(tables)} tables have captions, scoped headings and even rows", problems)


def _ids(tally, name, tree):
    ids = [e.get("id") for e in tree.iter() if isinstance(e.tag, str) and e.get("id") is not None]
    tally.none(
        f"{name}: ids are there once", sorted({i for i in ids if ids.count(i) > 1}) if len(ids) != len(set(ids)) else []
    )
    known = set(ids)
    dangling = [
        f"{e.tag} {e.get('href')}"
        for e in tree.iter("a")
        if (e.get("href") or "").startswith("#") and e.get("href")[1:] not in known
    ]
    for attribute in ("aria-labelledby", "aria-describedby", "for", "aria-controls"):
        dangling += [
            f"{e.tag} {attribute} {i}"
            for e in tree.iter()
            if isinstance(e.tag, str)
            for i in (e.get(attribute) or "").split()
            if i not in known
        ]
    tally.none(f"{name}: every reference leads somewhere", dangling)


def _result(tally, report, tree):
    block = next((e for e in tree.iter("script") if e.get("type") == "application/json"), None)
    text = block.text if block is not None else ""
    try:
        result = json.loads(text)
    except ValueError as error:
        tally.check(f"{report.name}: the embedded result is JSON", False, f"{error}: {text[:200]}")
        return
    tally.check(f"{report.name}: the embedded result is what score --format json says", result == report.result)
    tally.none(f"{report.name}: nothing in it could end the script", re.findall(r"<|\u2028|\u2029", text))
    ids = {e.get("id") for e in tree.iter() if isinstance(e.tag, str)}
    wanted = [f"finding-{f['id']}" for f in result["findings"]] + [
        q["id"] for area in result["areas"] for q in area.get("questions", [])
    ]
    tally.none(f"{report.name}: every finding and question can be linked to", [i for i in wanted if i not in ids])
