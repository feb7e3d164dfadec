"""The form about the work in a real browser: filled by keyboard, downloaded, imported, compared; and what it must never do."""

import json
import pathlib
import re

import axe_playwright_python.sync_playwright as axe
import pages
import standing
from form import _download, _focused, _load, _quiet, _tab_to
from looks import MARK_LOOKS, SIDEWAYS

COUNT = 14


def _write(folder, title):
    pages.write_hostile(folder, False)
    lines = ["shortfall: scope/1", "items:"]
    for n in range(1, COUNT + 1):
        lines.append(
            f"  - {{id: W{n:02}, title: {json.dumps(title(n))}, days: {{low: 77701, likely: 77702, high: 77703}}, rate: 77704}}"
        )
    lines += ["beliefs:", "  - respondent: ann", "    role: it", "    items:"]
    lines += ["      W01: {performer: vendor, note: said-77705}", ""]
    (folder / "scope.yaml").write_text("\n".join(lines), encoding="utf-8")


class ScopeForms:
    """Pages made for these checks, and the assessments they were made from."""

    def __init__(self, tally, product, root):
        self.product, self.root = product, pathlib.Path(root)
        self.folder, hostile = self.root / "work", self.root / "work-hostile"
        _write(self.folder, lambda n: f"Piece of work {n}")
        _write(hostile, lambda n: pages.HOSTILE[n])
        self.paths = {
            "it": self._make(tally, "it", self.folder, "--role", "it"),
            "vendor": self._make(tally, "vendor", self.folder, "--role", "vendor"),
            "hostile": self._make(tally, "hostile", hostile, "--role", "it"),
            "ann": self._make(tally, "ann", self.folder, "--respondent", "ann"),
        }

    def _make(self, tally, name, folder, *options):
        path = self.root / f"work-{name}.html"
        run = self.product.run("form", folder, "--scope", *options, "-o", path)
        tally.check(f"scope form, {name}: it is made", run.status == 0 and path.exists(), run)
        return path

    def imported(self, name, text):
        """What scope.yaml says after a downloaded file went in."""
        file = self.root / name
        file.write_bytes(text)
        return self.product.run("import", file, self.folder), (self.folder / "scope.yaml").read_text(encoding="utf-8")


def check_scope_form(tally, session, product, root):
    forms = ScopeForms(tally, product, root)
    for name, path in forms.paths.items():
        html = path.read_text(encoding="utf-8")
        tree, errors = standing.parsed(html)
        tally.none(f"scope form, {name}: no parse error by the HTML standard", errors)
        standing._policy(tally, f"scope form, {name}", html, tree)
        standing._headings(tally, f"scope form, {name}", tree)
        standing._ids(tally, f"scope form, {name}", tree)
        if name != "ann":
            tally.check(f"scope form, {name}: no estimate, rate or belief of others", "777" not in html)
    text = _by_keyboard(tally, session, forms)
    _again(tally, session, forms, text)
    _own(tally, session, forms)
    _kept(tally, session, forms)
    _looks(tally, session, forms)
    _hostile(tally, session, forms)


def _by_keyboard(tally, session, forms):
    with session.view(forms.paths["it"]) as view:
        page, keyboard = view.page, view.page.keyboard
        _tab_to(page, "you-name")
        keyboard.type("Jo Nov\u00e1k")
        page.focus("[data-next]")
        keyboard.press("Enter")
        page.wait_for_timeout(50)
        heading = page.evaluate("() => document.activeElement.textContent")
        tally.check("scope form: the next part's heading has the focus", heading == "W01 to W06", heading)
        there = _tab_to(page, "performer-W01")
        keyboard.press("Space")
        keyboard.press("ArrowDown")
        keyboard.press("ArrowDown")
        keyboard.press("Tab")
        tally.check("scope form: one tab leads from who does it to who pays", there and _focused(page) == "payer-W01",
                    _focused(page))
        keyboard.press("Space")
        keyboard.press("ArrowDown")
        keyboard.press("Tab")
        keyboard.type("Annex C: \"yes\"")
        told = page.text_content("[data-progress]")
        tally.check("scope form: progress counts items", told == f"1 of {COUNT} answered", told)
        group = page.evaluate("""() => {
          const radio = document.querySelector("[name='payer-W01']");
          const inner = radio.closest("fieldset"), outer = inner.parentElement.closest("fieldset");
          return [inner, outer].map(e => e.querySelector("legend").textContent.trim());
        }""")
        tally.check("scope form: a choice stands in a group that names its question, within one that names the work",
                    group == ["Who pays for it?", "W01 Piece of work 1"], group)
        _tab_to(page, "performer-W02")
        keyboard.press("Space")
        page.reload()
        kept = page.input_value("#note-W01"), page.text_content("[data-progress]")
        tally.check("scope form: a reload loses nothing", kept == ("Annex C: \"yes\"", f"1 of {COUNT} answered"), kept)
        page.fill("#note-W03", "Who knows?")
        name, text = _download(page)
        summary = page.text_content("[data-summary]")
        tally.check("scope form: the file is named after the person", name == "beliefs-jo-novak.yaml", name)
        tally.check("scope form: half an answer goes in and is named", "W02 Piece of work 2: who pays is open" in summary
                    and b"W02: {performer: customer_it}" in text, summary)
        tally.check("scope form: a note alone is left out and named", "W03" in summary and b"W03" not in text, summary)
        tally.none("scope form: no request, message, error or window", _quiet(view))
    run, scope = forms.imported(name, text)
    tally.check("scope form: import takes the file as it is", run.status == 0 and "warning" not in run.talk, run)
    day = re.search(r"on: (\d{4}-\d\d-\d\d)", text.decode()).group(1)
    found = re.search(r"  - respondent: jo-novak\n(?:    .*\n)*", scope)
    lines = [line.strip() for line in found.group(0).splitlines()] if found else []
    tally.check("scope form: scope.yaml says what was chosen", lines == [
        "- respondent: jo-novak", "role: it", f"on: {day}", "items:",
        "W01: {performer: vendor, payer: vendor_price, note: \"Annex C: \\\"yes\\\"\"}", "W02: customer_it",
    ], lines)
    return text


def _again(tally, session, forms, text):
    with session.view(forms.paths["it"]) as view:
        told = _load(view.page, "beliefs-jo.yaml", text)
        tally.check("scope form: a saved file is loaded again", told == "2 answers were read from the file.", told)
        _, again = _download(view.page)
        tally.check("scope form: and comes out the same", again == text, again)
        plain = b"shortfall: beliefs/1\nrespondent: ann\nrole: it\nbeliefs:\n  W04: partner\n  W05:\n  W06: vender\n  W99: it\n"
        told = _load(view.page, "ann.yaml", plain)
        tally.check("scope form: a file written by hand is loaded as well", told.startswith("1 answer was read")
                    and "'vender' is no performer" in told and "W99" in told, told)
        told = _load(view.page, "x.yaml", b"shortfall: responses/1\nrespondent: ann\nrole: it\n")
        tally.check("scope form: a file of answers to questions is none", "not a file of answers about the work" in told, told)


def _own(tally, session, forms):
    with session.view(forms.paths["ann"]) as view:
        page = view.page
        note, chosen = page.input_value("#note-W01"), page.is_checked("[name='performer-W01'][value=vendor]")
        tally.check("scope form: a person finds what they said before", (note, chosen) == ("said-77705", True), note)


def _kept(tally, session, forms):
    with session.view(forms.paths["it"]) as view:
        page = view.page
        page.fill("#you-name", "Gone")
        kept = page.evaluate("() => Object.keys(localStorage)")
        page.evaluate("location.hash = 'finish'")
        page.wait_for_timeout(50)
        page.click("[data-clear]")
        page.click("[data-clear-yes]")
        left = page.evaluate("() => Object.keys(localStorage)")
        tally.check("scope form: what is kept goes away when it is cleared", (len(kept), left) == (1, []), (kept, left))
    with session.view(forms.paths["it"], scripts=False) as view:
        shown = view.page.locator("[data-item]:visible").count()
        dead = view.page.locator("button:visible, input[type=file]:visible, [role=status]:visible").count()
        tally.check("scope form, scripts off: every item, and no dead control", (shown, dead) == (COUNT, 0), (shown, dead))
    with session.view(forms.paths["it"], media="print") as view:
        shown = view.page.locator("[data-item]:visible").count()
        dead = view.page.locator("button:visible").count()
        tally.check("scope form, print: every item, and no button", (shown, dead) == (COUNT, 0), (shown, dead))


def _looks(tally, session, forms):
    looks = {"light": {}, "dark": {"scheme": "dark"}, "320 px": {"width": 320, "height": 640}}
    for look, options in looks.items():
        for name in ("it", "vendor"):
            with session.view(forms.paths[name], **options) as view:
                page = view.page
                for place in ("begin", "step-part-1", "finish"):
                    page.evaluate(f"location.hash = '{place}'")
                    page.wait_for_timeout(50)
                    if place == "step-part-1":
                        page.check("[name='performer-W01'][value=nobody]")
                    page.evaluate(MARK_LOOKS)
                    found = axe.Axe().run(page).response["violations"]
                    tally.none(f"scope form, {name}, {look}, {place}: axe finds nothing", [
                        f"{v['id']}: {v['nodes'][0]['html'][:160]} {v['nodes'][0]['failureSummary'][:200]}" for v in found
                    ])
                    wide = page.evaluate(SIDEWAYS)
                    tally.check(f"scope form, {name}, {look}, {place}: nothing to scroll sideways",
                                wide["scroll"] <= wide["width"] and not wide["wide"], wide)


def _hostile(tally, session, forms):
    outline = "() => [...document.querySelectorAll('*')].map(e => e.tagName + [...e.attributes].map(a => a.name).sort())"
    seen = {}
    for name in ("it", "hostile"):
        with session.view(forms.paths[name]) as view:
            page = view.page
            seen[name] = page.evaluate(outline)
            pwned = page.evaluate("() => [window.pwned, document.scripts.length, document.forms.length, document.images.length]")
            tally.check(f"scope form, {name}: nothing ran", pwned == [None, 2, 1, 0], pwned)
            tally.none(f"scope form, {name}: no noise", _quiet(view))
    tally.check("scope form: hostile titles make the same elements as harmless ones", seen["hostile"] == seen["it"]
                and len(seen["it"]) > 500, len(seen["it"]))
