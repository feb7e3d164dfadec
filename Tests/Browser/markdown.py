"""The Markdown report, read by GitHub's own parser and by markdown-it: hostile text makes nothing, rows are even."""

import re

import cmarkgfm
import html5lib
from cmarkgfm.cmark import Options
from markdown_it import MarkdownIt

import pages
from hostile import legible


def check_markdown(tally, reports):
    for name, report in reports.items():
        if not tally.check(f"{name}: there is a Markdown report", bool(report.markdown)):
            continue
        _tables(tally, name, report.markdown)
        _drawings(tally, report)
    if reports["hostile"].markdown and reports["twin"].markdown:
        _twins(tally, reports["hostile"], reports["twin"])


def _github(text):
    return cmarkgfm.markdown_to_html_with_extensions(
        text,
        options=Options.CMARK_OPT_UNSAFE | Options.CMARK_OPT_FOOTNOTES,
        extensions=["table", "autolink", "strikethrough", "tasklist"],
    )


def _outline(html):
    tree = html5lib.parse(html, namespaceHTMLElements=False)
    found = []
    for element in tree.iter():
        if isinstance(element.tag, str):
            target = [element.get(a) for a in ("href", "src") if element.get(a)]
            found.append((element.tag, *sorted(map(str, element.attrib)), *target))
        elif str(element.text or "").strip():
            found.append(("comment", element.text))
    return found


def _text(element):
    """The text of an element without that of comments."""
    own = (element.text or "") if isinstance(element.tag, str) else ""
    return own + "".join(_text(child) + (child.tail or "") for child in element)


def _twins(tally, hostile, twin):
    ours, theirs = _outline(_github(hostile.markdown)), _outline(_github(twin.markdown))
    differs = next((f"{a} instead of {b}" for a, b in zip(ours, theirs) if a != b), "")
    tally.check(
        f"hostile Markdown, by GitHub's parser: the twin's {len(theirs)} elements and no other link or image",
        ours == theirs and len(theirs) > 500,
        f"{differs} {len(ours)} {len(theirs)}",
    )
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    ours, theirs = _outline(reader.render(hostile.markdown)), _outline(reader.render(twin.markdown))
    differs = next((f"{a} instead of {b}" for a, b in zip(ours, theirs) if a != b), "")
    tally.check(
        "hostile Markdown, by markdown-it: the twin's elements and no other",
        ours == theirs and len(theirs) > 500,
        f"{differs} {len(ours)} {len(theirs)}",
    )
    flat = re.sub(r"\s+", " ", _text(html5lib.parse(_github(hostile.markdown), namespaceHTMLElements=False)))
    lost, kinds = [], set()
    for number in sorted(set(re.findall(pages.MARK + r"(\d{4}) ", flat))):
        fragment = pages.HOSTILE[int(number) % len(pages.HOSTILE)]
        whole = legible(f"{pages.MARK}{number} {fragment} end{number}")
        if whole in flat:
            kinds.add(fragment)
        else:
            position = flat.find(f"{pages.MARK}{number} ")
            lost.append(f"{whole!r} is {flat[position : position + len(whole) + 40]!r}")
    tally.none("hostile Markdown: every text that is shown is shown whole", lost)
    tally.none(
        "hostile Markdown: every kind of hostile text is on the page", [f for f in pages.HOSTILE if f not in kinds]
    )
    mentions = re.findall(r"(?<![\w/&#;])@[a-z][\w-]*", hostile.markdown)
    tally.none("hostile Markdown: nobody is mentioned", mentions)


def _split(line, is_escape):
    """Cells of a row by where the pipes are that nothing escapes."""
    cells, escaped = 1, False
    for c in line.strip():
        if c == "|" and not escaped:
            cells += 1
        escaped = c == "\\" and (not escaped or not is_escape)
    return cells


def _tables(tally, name, text):
    """Counts by both readings of a backslash before a pipe; GitHub drops cells that are too many in silence."""
    lines = text.splitlines()
    problems, tables, fenced = [], 0, False
    for number, line in enumerate(lines):
        if line.startswith("```"):
            fenced = not fenced
        if fenced or not re.fullmatch(r"\s*\|?(\s*:?-+:?\s*\|)+(\s*:?-+:?\s*)?", line) or number == 0:
            continue
        tables += 1
        wanted = _split(line, True)
        row = number - 1
        while row < len(lines) and lines[row].strip():
            for reading in (True, False):
                if _split(lines[row], reading) != wanted:
                    problems.append(
                        f"line {row + 1}: {_split(lines[row], reading)} cells, not {wanted}: {lines[row][:120]}"
                    )
            row += 1
    tally.none(f"{name}, Markdown: {tables} tables have as many cells in each row as in the heading", problems)
    if name in ("sample", "hostile"):
        tally.check(f"{name}, Markdown: there are tables", tables >= 5, tables)
    control = re.findall(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029]", text)
    tally.none(f"{name}, Markdown: no control character", control)
    html = _github(text)
    levels = [int(n) for n in re.findall(r"<h([1-6])", html)]
    tally.check(
        f"{name}, Markdown: one first heading, the others in order",
        levels.count(1) == 1 and levels[0] == 1 and all(b <= a + 1 for a, b in zip(levels, levels[1:])),
        levels,
    )


def _drawings(tally, report):
    page = html5lib.parse(_github(report.markdown), namespaceHTMLElements=False)
    images = [(image.get("alt") or "", image.get("src") or "") for image in page.iter("img")]
    missing = [path for _, path in images if "/" in path or not (report.folder / path).is_file()]
    tally.none(f"{report.name}, Markdown: {len(images)} drawings stand beside it", missing)
    tally.none(
        f"{report.name}, Markdown: every drawing has a text", [path for text, path in images if not text.strip()]
    )
    if report.name == "sample":
        tally.check("sample, Markdown: there are drawings", len(images) >= 3, images)
    for path in sorted(report.folder.glob("*.svg")):
        try:
            import xml.etree.ElementTree as xml

            root = xml.fromstring(path.read_bytes())
            foreign = {e.tag.split("}")[1] for e in root.iter()} - {
                "svg",
                "title",
                "desc",
                "g",
                "rect",
                "line",
                "circle",
                "polygon",
                "polyline",
                "path",
                "text",
                "tspan",
            }
            links = [
                a
                for e in root.iter()
                for a in e.attrib
                if "href" in a.lower() or a.lower().startswith("on") or a == "style"
            ]
            tally.check(
                f"{report.name}, {path.name}: well-formed, no foreign element, link, handler or style",
                not foreign and not links,
                f"{foreign} {links}",
            )
        except xml.ParseError as error:
            tally.check(f"{report.name}, {path.name}: well-formed XML", False, error)
