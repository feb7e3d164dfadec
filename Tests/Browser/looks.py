"""How the page looks: axe in light and dark, no sideways scroll, labels inside their drawings, and no noise."""

import axe_playwright_python.sync_playwright as axe

# Contrast is the dear part of axe, and the same for all elements of one look: one of each is marked for it.
MARK_LOOKS = """() => {
  const seen = new Set(); let number = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || element.closest("script, style")) continue;
    let look = "";
    for (let e = element; e; e = e.parentElement) look += e.tagName + "." + (e.getAttribute("class") || "") + ">";
    if (seen.has(look)) continue;
    seen.add(look);
    element.setAttribute("data-look", number++);
  }
  return number;
}"""

SVG_TEXTS = """() => {
  const found = [];
  for (const svg of document.querySelectorAll("svg")) {
    const box = svg.viewBox.baseVal, toView = svg.getScreenCTM();
    if (!box.width || !svg.getBoundingClientRect().width) { found.push({problem: "no size",
        text: svg.textContent.slice(0, 60)}); continue; }
    const boxes = [];
    for (const text of svg.querySelectorAll("text")) {
      if (!text.textContent.trim()) continue;
      const b = text.getBBox(), m = toView.inverse().multiply(text.getScreenCTM());
      const points = [[b.x, b.y], [b.x + b.width, b.y], [b.x, b.y + b.height], [b.x + b.width, b.y + b.height]]
        .map(([x, y]) => new DOMPoint(x, y).matrixTransform(m));
      const left = Math.min(...points.map(p => p.x)), right = Math.max(...points.map(p => p.x));
      const top = Math.min(...points.map(p => p.y)), bottom = Math.max(...points.map(p => p.y));
      boxes.push({left, right, top, bottom, text: text.textContent});
      if (left < box.x - .5 || top < box.y - .5 || right > box.x + box.width + .5 || bottom > box.y + box.height + .5)
        found.push({problem: "outside", text: text.textContent, at: [left, top, right, bottom].map(Math.round),
            box: [box.width, box.height]});
    }
    for (let i = 0; i < boxes.length; i++) for (let j = i + 1; j < boxes.length; j++) {
      const a = boxes[i], b = boxes[j];
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (wide > 2 && high > 4)
        found.push({problem: "overlap", text: a.text + " / " + b.text, by: [Math.round(wide), Math.round(high)]});
    }
  }
  return found;
}"""

COUNT_TEXTS = "() => document.querySelectorAll('svg text').length"

DRAWINGS = """() => [...document.querySelectorAll("svg")].filter(svg => {
  const said = id => {
    const e = id && document.getElementById(id);
    return e && svg.contains(e) && e.textContent.trim();
  };
  const names = (svg.getAttribute("aria-labelledby") || "").split(" ");
  return svg.getAttribute("role") !== "img" || !svg.querySelector("title") || !svg.querySelector("desc")
      || !names.every(said);
}).length"""

SIDEWAYS = """() => {
  const width = document.documentElement.clientWidth, wide = [];
  for (const e of document.body.querySelectorAll("*")) {
    if (e.closest(".sr, .skip, svg") || e.closest("[tabindex='0'].scroll")) continue;
    const r = e.getBoundingClientRect();
    if (r.width && (r.right > width + 1 || r.left < -1)) wide.push(e.tagName + "." + e.className + " "
        + Math.round(r.right) + ": " + e.textContent.trim().slice(0, 40));
  }
  return {scroll: document.scrollingElement.scrollWidth, width, wide: wide.slice(0, 10)};
}"""

BOXES = """() => [...document.querySelectorAll("*")].filter(e => e.scrollWidth > e.clientWidth + 1
  && ["auto", "scroll"].includes(getComputedStyle(e).overflowX) && e.clientWidth)
  .filter(e => e.tabIndex < 0 || !(e.getAttribute("aria-label") || e.getAttribute("aria-labelledby"))
      || !e.getAttribute("role"))
  .map(e => e.tagName + "." + e.className)"""

CLIPPED = """() => [...document.body.querySelectorAll("*")].filter(e => {
  const s = getComputedStyle(e);
  return !e.closest(".sr, .skip, svg, .scroll") && ["hidden", "clip"].includes(s.overflowX)
      && e.scrollWidth > e.clientWidth + 1;
}).map(e => e.tagName + "." + e.className + ": " + e.textContent.trim().slice(0, 60))"""

# The other pages show what the sample shows, with other words.
SCHEMES = {"sample": ["light", "dark"], "hostile": ["light"], "empty": ["light"], "crowd": ["dark"], "long": ["light"]}


def check_axe(tally, session, reports):
    for name, schemes in SCHEMES.items():
        for scheme in schemes:
            with session.view(reports[name].path, scheme) as view:
                # Links to a place and open details look different from the rest.
                view.page.evaluate("() => document.querySelectorAll('details').forEach(d => { d.open = true; })")
                looks = view.page.evaluate(MARK_LOOKS)
                rest = _violations(
                    view,
                    {
                        "resultTypes": ["violations"],
                        "rules": {"color-contrast": {"enabled": False}, "target-size": {"enabled": True}},
                    },
                )
                tally.none(f"{name}, {scheme}: axe finds no violation", rest)
                if name in ("sample", "empty"):
                    found = _violations(
                        view, {"resultTypes": ["violations"], "runOnly": ["color-contrast"]}, "[data-look]"
                    )
                    tally.none(f"{name}, {scheme}: axe finds contrast enough in all {looks} looks", found)


def _violations(view, options, context=None):
    response = axe.Axe().run(view.page, context=context, options=options).response
    return [
        f"{v['id']} ({v['impact']}): {v['help']}: {len(v['nodes'])} times, first {v['nodes'][0]['html'][:160]}\n"
        f"{v['nodes'][0]['failureSummary'][:300]}"
        for v in response["violations"]
    ]


def check_quiet(tally, session, reports):
    """Opens every report in every dress; the drawings and the widths are measured on the way."""
    for name, report in reports.items():
        views = []
        for scheme, width in [("light", 1280), ("dark", 320), ("light", 768)]:
            with session.view(report.path, scheme, width, 700) as view:
                views.append(view)
                seen = view.page.evaluate(SIDEWAYS)
                tally.check(
                    f"{name}, {width} px: no sideways scroll",
                    seen["scroll"] <= seen["width"] and not seen["wide"],
                    seen,
                )
                tally.none(f"{name}, {width} px: nothing is cut off", view.page.evaluate(CLIPPED))
                tally.none(
                    f"{name}, {width} px: what scrolls by itself has a name and takes the focus",
                    view.page.evaluate(BOXES),
                )
                texts = view.page.evaluate(COUNT_TEXTS)
                found = view.page.evaluate(SVG_TEXTS)
                tally.none(f"{name}, {width} px: {texts} labels inside their drawings, none over another", found)
                if name == "sample":
                    tally.check(f"{name}, {width} px: there are drawings", texts > 20, texts)
                if width == 1280:
                    tally.check(
                        f"{name}: drawings have a role, a title and a description", view.page.evaluate(DRAWINGS) == 0
                    )
                view.page.wait_for_timeout(50)
        tally.none(
            f"{name}: no request, console message, page error, dialog or window", [n for v in views for n in v.noises()]
        )


def check_policy_bites(tally, session, reports):
    """The second wall stands: what is not in the file does not run. A page that is thrown away afterwards."""
    with session.view(reports["sample"].path) as view:
        view.page.evaluate("""() => {
          const script = document.createElement("script"); script.textContent = "window.wall = 1";
              document.body.append(script);
          const image = document.createElement("img"); image.src = "https://evil.example/i.png";
              document.body.append(image);
          const box = document.createElement("div");
              box.innerHTML = "<i onclick='window.wall = 2' style='color: red'>x</i>"; document.body.append(box);
          box.firstChild.click();
        }""")
        view.page.wait_for_timeout(100)
        state = view.page.evaluate(
            "() => [window.wall, getComputedStyle(document.body.lastChild.firstChild).color === 'rgb(255, 0, 0)']"
        )
        asked = [url for url in view.requests if "evil" in url and "failed" not in url]
        tally.check("sample: the policy stops foreign scripts, handlers and styles", state == [None, False], state)
        blocked = [text for text in view.messages if "Content Security Policy" in text]
        tally.check(
            "sample: the policy stops foreign requests",
            any("evil.example" in text for text in blocked),
            f"{asked}\n{blocked}",
        )
