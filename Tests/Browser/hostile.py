"""Hostile text stays text: the hostile report has the same elements and attributes as its harmless twin."""

import html
import re

import pages
from standing import parsed

SKELETON = """() => {
  const list = [];
  const walk = e => {
    if (e.namespaceURI === "http://www.w3.org/2000/svg" && e.tagName === "svg") { list.push("svg"); return; }
    list.push(e.tagName.toLowerCase() + "[" + [...e.attributes].map(a => a.name).sort().join(" ") + "]");
    for (const child of e.children) walk(child);
  };
  walk(document.documentElement);
  return list;
}"""

DRAWN = """() => [...new Set([...document.querySelectorAll("svg, svg *")].map(e =>
  e.tagName + "[" + [...e.attributes].map(a => a.name).sort().join(" ") + "]"))].sort()"""

WINDOW = """() => [window.pwned, document.title, window.name, window.length, location.hash,
  [...document.scripts].length, document.forms.length, document.images.length,
      document.querySelectorAll("iframe, object, embed, base, link").length]"""

TEXT = "() => document.body.textContent"


def check_hostile(tally, session, reports):
    hostile, twin = reports["hostile"], reports["twin"]
    with session.view(twin.path) as view:
        _poke(view.page)
        plain, drawn, before = view.page.evaluate(SKELETON), view.page.evaluate(DRAWN), view.page.evaluate(WINDOW)
    with session.view(hostile.path) as view:
        page = view.page
        _poke(page)
        page.wait_for_timeout(200)
        found, lines, after = page.evaluate(SKELETON), page.evaluate(DRAWN), page.evaluate(WINDOW)
        text = page.evaluate(TEXT)
        noises = view.noises()
    differs = next((f"element {i}: {a} instead of {b}" for i, (a, b) in enumerate(zip(found, plain)) if a != b), "")
    tally.check(
        f"hostile: {len(plain)} elements and their attributes are those of the twin",
        found == plain and len(plain) > 1000,
        f"{differs} {len(found)} {len(plain)}",
    )
    tally.none("hostile: drawings hold no other element or attribute", set(lines) - set(drawn))
    tally.check("hostile: the window is untouched", after[0] is None and after[2:] == before[2:], f"{after} {before}")
    tally.none("hostile: no dialog, request, message, error or window after a walk over the page", noises)
    tally.check("hostile: the title is what was written", "<script>" in after[1] or pages.MARK in after[1], after[1])
    _by_standard(tally, hostile, twin)
    _shown(tally, hostile, text)


def _poke(page):
    """Moves over, focuses and opens things, for whatever waits for that; never a real link away."""
    page.evaluate("() => document.querySelectorAll('details').forEach(d => { d.open = true; })")
    page.evaluate("""() => { for (const e of document.querySelectorAll("*")) {
      for (const kind of ["mouseover", "focus", "click", "load", "error", "toggle"]) {
        if (kind === "click" && e.closest("a, button, summary")) continue;
        e.dispatchEvent(new Event(kind, {bubbles: false}));
      } } }""")


def _by_standard(tally, hostile, twin):
    """The same by another parser, which has never heard of Chromium."""

    def outline(report):
        tree, _ = parsed(report.html)
        found = []

        def walk(element):
            if not isinstance(element.tag, str):
                found.append("comment")
                return
            if element.tag.endswith("svg"):
                found.append("svg")
                return
            found.append(f"{element.tag}{sorted(map(str, element.attrib))}")
            for child in element:
                walk(child)

        walk(tree)
        return found

    tally.check("hostile: html5lib sees the twin's elements and attributes as well", outline(hostile) == outline(twin))
    names = [report.html.count("<!--") for report in (hostile, twin)]
    tally.check("hostile: no comment was opened", names[0] == names[1], names)
    for word in ("<img", "<iframe", "<base", "<form", 'javascript:window.pwned=1"', 'onmouseover="window'):
        raw = hostile.html.split('<script type="application/json"')[0].count(word)
        tally.check(f"hostile: no {html.escape(word)!r} in the bytes", raw == 0, raw)


def legible(text):
    """What a reader sees of a text: hidden characters spelt out, line ends as white space."""
    out = []
    for c in text:
        code = ord(c)
        if c == "\n":
            out.append(" ")
        elif code < 32 or 0x7F <= code < 0xA0 or 0x202A <= code <= 0x202E or 0x2060 <= code <= 0x206F:
            out.append(f"\\u{{{code:x}}}")
        elif c == "\u200d" and (not out or ord(out[-1][-1]) < 0x300):
            out.append(f"\\u{{{code:x}}}")
        else:
            out.append(c)
    return re.sub(r"\s+", " ", "".join(out))


def _shown(tally, report, text):
    """Nothing of it is lost: every text that the page shows, it shows from its first to its last character."""
    flat = re.sub(r"\s+", " ", text)
    lost = []
    kinds = set()
    for match in sorted(set(re.findall(pages.MARK + r"(\d{4}) ", flat))):
        fragment = pages.HOSTILE[int(match) % len(pages.HOSTILE)]
        whole = legible(f"{pages.MARK}{match} {fragment} end{match}")
        if whole in flat:
            kinds.add(fragment)
        else:
            position = flat.find(f"{pages.MARK}{match} ")
            lost.append(f"{whole!r} is {flat[position : position + len(whole) + 40]!r}")
    tally.none("hostile: every text that is shown is shown whole", lost)
    tally.none("hostile: every kind of hostile text is on the page", [f for f in pages.HOSTILE if f not in kinds])
