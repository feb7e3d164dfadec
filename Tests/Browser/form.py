"""The form in a real browser: filled by keyboard, kept, downloaded, scored, loaded again; and what it must never do."""

import csv
import io
import pathlib
import shutil

import axe_playwright_python.sync_playwright as axe
import pages
import standing
from looks import MARK_LOOKS, SIDEWAYS
from product import REPOSITORY

REFUSE = """() => { Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("no", "SecurityError"); } }); }"""

# Beyond what reports are tried with: all that could break a line, a quote or a pair of YAML.
ODD = [
    "it's \"quoted\" \\ and \\n not a line",
    "key: value # not a comment",
    "line one\nline two\n\nline four",
    "tab\there",
    "- item\n- item",
    "null",
    "~",
    "2026-01-01",
    "\U0001f600 \U0001f468\u200d\U0001f469\u200d\U0001f467 \U00020000",
    "\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627 \u202eback\u202c",
    "a\u2028b\u2029c",
    "a\u0085b",
    "a\u0000b\u0007c\u001b[31md\u009be",
    "a\ufeffb\ufffe\uffffc",
    "{level: 4}",
    "&anchor *alias !!tag %TAG @at `tick`",
    "x" * 3000,
]


class Forms:
    """Forms made for these checks, and the sample they were made from."""

    def __init__(self, tally, product, root):
        self.product, self.root = product, pathlib.Path(root)
        self.sample = self.root / "form-sample"
        shutil.copytree(REPOSITORY / "templates/sample", self.sample)
        self.paths = {
            "role": self._make(tally, "role", "--role", "finance"),
            "together": self._make(tally, "together", "--role", "finance,vendor"),
            "person": self._make(tally, "person", "--respondent", "brennan"),
        }
        pages.write_hostile(self.root / "form-hostile")
        self.paths["hostile"] = self._make(tally, "hostile", "--role", "it", folder=self.root / "form-hostile")
        pages.write_hostile(self.root / "form-twin", False)
        self.paths["twin"] = self._make(tally, "twin", "--role", "it", folder=self.root / "form-twin")

    def _make(self, tally, name, *options, folder=None):
        path = self.root / f"form-{name}.html"
        run = self.product.run("form", folder or self.sample, *options, "-o", path)
        tally.check(f"form, {name}: it is made", run.status == 0 and path.exists(), run)
        return path

    def answers(self, text, name):
        """What the program reads from a downloaded file, by question; the file is the assessment's only one."""
        folder = self.root / f"read-{name}"
        shutil.copytree(self.sample, folder)
        shutil.rmtree(folder / "responses")
        (folder / "responses").mkdir()
        (folder / "responses/it.yaml").write_bytes(text)
        score = self.product.run("score", folder)
        run = self.product.run("report", folder, "--format", "csv", "-o", folder / "out")
        table = folder / "out/report-answers.csv"
        rows = csv.DictReader(io.StringIO(table.read_bytes().decode())) if table.exists() else []
        return score, run, {row["question"]: row for row in rows}


def check_form(tally, session, product, root):
    forms = Forms(tally, product, root)
    for name in forms.paths:
        _stands(tally, name, forms.paths[name])
    text = _filled_by_keyboard(tally, session, forms)
    _loaded_again(tally, session, forms, text)
    _odd_texts(tally, session, forms)
    _bad_files(tally, session, forms)
    _together(tally, session, forms)
    _person(tally, session, forms)
    _refused_storage(tally, session, forms)
    _cleared(tally, session, forms)
    _without_scripts(tally, session, forms)
    _looks(tally, session, forms)
    _hostile(tally, session, forms)


def _stands(tally, name, path):
    html = path.read_text(encoding="utf-8")
    tree, errors = standing.parsed(html)
    tally.none(f"form, {name}: no parse error by the HTML standard", errors)
    standing._policy(tally, f"form, {name}", html, tree)
    standing._headings(tally, f"form, {name}", tree)
    standing._ids(tally, f"form, {name}", tree)


def _quiet(view):
    return [noise for noise in view.noises() if not noise.startswith("request blob:")]


def _download(page):
    page.evaluate("location.hash = 'finish'")
    with page.expect_download() as event:
        page.click("[data-download]")
    return event.value.suggested_filename, pathlib.Path(event.value.path()).read_bytes()


def _focused(page):
    return page.evaluate("() => document.activeElement.id || document.activeElement.name || document.activeElement.tagName")


def _tab_to(page, wanted, limit=60):
    """Tabs until the wanted id or name has the focus."""
    for _ in range(limit):
        if _focused(page) == wanted:
            return True
        page.keyboard.press("Tab")
    return False


def _filled_by_keyboard(tally, session, forms):
    with session.view(forms.paths["role"]) as view:
        page, keyboard = view.page, view.page.keyboard
        keyboard.press("Tab")
        skips = page.evaluate("() => document.activeElement.className") == "skip"
        keyboard.press("Enter")
        tally.check("form: the skip link leads to the questions", skips and _focused(page) == "form-main", _focused(page))
        there = _tab_to(page, "you-name")
        keyboard.type("Jo Nov\u00e1k")
        suggestion = page.input_value("#you-id")
        tally.check("form: an id is suggested from the name", there and suggestion == "jo-novak", suggestion)
        page.focus("[data-next]")
        keyboard.press("Enter")
        page.wait_for_timeout(50)
        first = page.evaluate("() => document.activeElement.tagName + document.activeElement.textContent")
        tally.check("form: the next part's heading has the focus", first.startswith("H2Shared vision"), first)
        _tab_to(page, "level-VB-04")
        keyboard.press("Space")
        keyboard.press("ArrowDown")
        keyboard.press("ArrowDown")
        chosen = page.evaluate("() => document.querySelector('[name=\"level-VB-04\"]:checked').value")
        tally.check("form: arrow keys choose among the levels", chosen == "2", chosen)
        _tab_to(page, "evidence-VB-04")
        keyboard.press("ArrowDown")
        keyboard.press("ArrowDown")
        keyboard.press("Tab")
        keyboard.type("budget-v3.xlsx")
        keyboard.press("Enter")
        keyboard.type("plan.pdf (until 2026-06-30)")
        keyboard.press("Tab")
        keyboard.type("Like for like")
        told = page.text_content("[data-progress]")
        tally.check("form: progress is told in a live region", told == "1 of 31 answered" and
                    page.get_attribute("[data-progress]", "role") == "status", told)
        page.reload()
        kept = page.input_value("#note-VB-04"), page.input_value("#you-name"), page.text_content("[data-progress]")
        tally.check("form: a reload loses nothing", kept == ("Like for like", "Jo Nov\u00e1k", "1 of 31 answered"), kept)
        stayed = page.is_visible("#note-VB-04")
        tally.check("form: and shows the part that was open", stayed)
        page.focus("[data-next]")
        keyboard.press("Enter")
        page.wait_for_timeout(50)
        page.check("[name='level-VB-05'][value=unknown]")
        page.fill("#note-VB-05", "Ask the sponsor")
        page.check("[name='level-VB-06'][value=na]")
        tally.check("form: what does not apply needs a reason", page.is_visible("#naproblem-VB-06")
                    and page.text_content("[data-progress]") == "2 of 31 answered")
        name, text = _download(page)
        tally.check("form: an answer without its reason is left out and named",
                    b"  VB-06:" not in text and "VB-06" in page.text_content("[data-summary]"), text)
        page.evaluate("location.hash = 'q-VB-06'")
        page.wait_for_timeout(50)
        page.fill("#na-VB-06", "No budget of its own: it's in VB-05")
        name, text = _download(page)
        tally.check("form: the file is named after the person", name == "jo-novak.yaml", name)
        tally.check("form: its first line names the questionnaires", text.startswith(b"# questionnaires: vision-budget "))
        tally.none("form: no request, message, error or window", _quiet(view))
        page.go_back()
        page.wait_for_timeout(50)
        tally.check("form: the browser's back button leads back", page.is_visible("#na-VB-06"))
    score, run, rows = forms.answers(text, "keyboard")
    tally.check("form: score reads the file as it is", score.status == 0 and "error" not in score.talk
                and "warning" not in score.talk, score)
    wanted = {
        "VB-04": ("2", "2", "budget-v3.xlsx | plan.pdf", "Like for like"),
        "VB-05": ("unknown", "0", "", "Ask the sponsor"),
        "VB-06": ("na", "0", "", "No budget of its own: it's in VB-05"),
    }
    found = {id: (row["answer"], row["evidence"], row["refs"], row["note"]) for id, row in rows.items()}
    tally.check("form: and finds in it what was typed", found == wanted, found)
    person = {(row["respondent"], row["name"], row["role"], row["round"]) for row in rows.values()}
    tally.check("form: from whom it came", person == {("jo-novak", "Jo Nov\u00e1k", "finance", "1")}, person)
    return text


def _load(page, name, text):
    page.set_input_files("[data-load]", {"name": name, "mimeType": "text/yaml", "buffer": text})
    page.wait_for_function("() => document.querySelector('[data-loaded]').textContent !== ''")
    return page.text_content("[data-loaded]")


def _loaded_again(tally, session, forms, text):
    with session.view(forms.paths["role"]) as view:
        told = _load(view.page, "jo-novak.yaml", text)
        tally.check("form: a saved file is loaded again", told == "3 answers were read from the file.", told)
        _, again = _download(view.page)
        tally.check("form: and comes out the same", again == text, again)
    plain = (
        "shortfall: responses/1   # by hand\nrespondent: ann\nrole: finance\nanswers:\n"
        "  VB-04: 3\n  VB-05: {level: 1, evidence: 1,\n    refs: [a.pdf, {ref: 'b.pdf', until: 2026-01-02}], note: \"x: y\"}\n"
        "  VB-06:\n    level: 2\n    refs:\n    - c.pdf\n    note: >\n      folded\n      text\n  VB-01: 1\n  VB-08: 7\n"
    )
    with session.view(forms.paths["role"]) as view:
        page = view.page
        told = _load(page, "ann.yaml", plain.encode())
        tally.check("form: a file written by hand is loaded as well", told.startswith("3 answers were read")
                    and "VB-01" in told and "VB-08" in told, told)
        seen = [page.input_value(f"#refs-{id}") for id in ("VB-05", "VB-06")]
        tally.check("form: with its documents", seen == ["a.pdf\nb.pdf (until 2026-01-02)", "c.pdf"], seen)
        place = text.index(b"VB-05 ") + 6
        told = _load(page, "old.yaml", text[:place] + b"0000" + text[place + 4 :])
        tally.check("form: a file of other questions says which have changed", "have changed" in told
                    and "VB-05." in told and "VB-04" not in told, told)


def _odd_texts(tally, session, forms):
    texts = pages.HOSTILE + ODD
    with session.view(forms.paths["role"]) as view:
        page = view.page
        ids = page.evaluate("() => [...document.querySelectorAll('[data-item]')].map(e => e.dataset.item)")
        rounds = [texts[start : start + len(ids)] for start in range(0, len(texts), len(ids))]
        page.fill("#you-id", "odd")
        lost, odd = [], []
        for number, part in enumerate(rounds):
            page.evaluate(
                """pairs => pairs.forEach(([id, text]) => {
                  document.querySelector(`[name="level-${id}"][value="1"]`).checked = true;
                  const note = document.getElementById("note-" + id);
                  note.value = text + "\\ud800";
                  note.dispatchEvent(new Event("input", {bubbles: true}));
                })""",
                list(zip(ids, part)),
            )
            _, text = _download(page)
            score, _, rows = forms.answers(text, f"odd-{number}")
            if score.status != 0:
                odd.append(str(score))
            for id, wanted in zip(ids, part):
                found = rows.get(id, {}).get("note")
                if found not in (_kept(wanted), "'" + _kept(wanted)):
                    lost.append(f"{id}: {found!r} for {wanted[:60]!r}")
        tally.none("form: every odd text comes through score", odd)
        tally.none(f"form: {len(texts)} odd texts in notes read back as they were typed", lost)
        pwned = page.evaluate("() => window.pwned")
        tally.check("form: and nothing ran", pwned is None, pwned)
        tally.none("form: nor was anything asked for", _quiet(view))


def _kept(text):
    """What a file holds of a text: without control characters and blanks at the ends."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = [c for c in text if c in "\n\t" or not (ord(c) < 32 or 127 <= ord(c) < 160 or ord(c) in (0xFEFF, 0xFFFE, 0xFFFF))]
    return "".join(kept).strip(" \n\t\u2028\u2029")


def _bad_files(tally, session, forms):
    cases = {
        "a: [x\n": "never closed",
        "shortfall: responses/1\nrespondent: jo\nanswers:\n  VB-04: &x 2\n": "Line 4",
        "shortfall: questionnaire/1\nid: x\n": "not a file of answers",
        "shortfall: responses/2\n": "newer version",
        "<html><body>sign in</body></html>": "not a file of answers",
        "": "nothing in the file",
        "shortfall: responses/1\nrespondent: jo\nrole: it\nanswers: [1]\n": "not a list of questions",
        "shortfall: responses/1\nrespondent: jo\nrole: it\n---\nshortfall: responses/1\n": "more than one document",
        "\x00\x01\x02": "not a file of answers",
    }
    with session.view(forms.paths["role"]) as view:
        page = view.page
        page.fill("#you-name", "Keep Me")
        told = {text: _load(page, "x.yaml", text.encode()) for text in cases}
        tally.none("form: a file that cannot be read says why and changes nothing", [
            f"{text!r}: {told[text]}" for text, words in cases.items()
            if words not in told[text] or "Nothing on this page was changed" not in told[text]
        ])
        tally.check("form: and what was typed is still there", page.input_value("#you-name") == "Keep Me")
        tally.none("form: bad files make no noise", _quiet(view))


def _together(tally, session, forms):
    with session.view(forms.paths["together"]) as view:
        page = view.page
        page.click("[data-next]")
        tally.check("form, together: a role must be chosen first", "Choose a role" in page.text_content("[data-role-problem]"))
        counts = {}
        for role in ("finance", "vendor"):
            page.check(f"[name=you-role][value={role}]")
            page.wait_for_timeout(30)
            hidden = "() => [...document.querySelectorAll('[data-item]')].filter(e => !e.hidden).map(e => e.dataset.roles)"
            shown = page.evaluate(hidden)
            counts[role] = page.text_content("[data-progress]"), len(shown), all(role in roles for roles in shown)
        wanted = {"finance": ("0 of 31 answered", 31, True), "vendor": ("0 of 47 answered", 47, True)}
        tally.check("form, together: each role is asked its own questions", counts == wanted, counts)
        page.check("[name='level-VB-10'][value='3']", force=True) if page.is_visible("[name='level-VB-10']") else None
        page.fill("#you-id", "zed")
        _, text = _download(page)
        tally.check("form, together: the file says the role", b"role: vendor\n" in text, text)


def _person(tally, session, forms):
    html = forms.paths["person"].read_text(encoding="utf-8")
    own = "The supplier has not checked the list yet"
    others = []
    for path in (forms.sample / "responses").glob("*.yaml"):
        if "brennan" in path.name:
            continue
        others += [line.split("note:")[1].strip(" '\"}")[:40] for line in path.read_text().splitlines() if "note:" in line]
    tally.check("form, person: it holds the person's own answers", own in html)
    tally.none("form, person: and nobody else's", [note for note in others if len(note) > 12 and note in html])
    with session.view(forms.paths["person"]) as view:
        page = view.page
        kept = page.input_value("#you-id"), page.get_attribute("#you-id", "readonly"), page.text_content("[data-kept]")
        tally.check("form, person: the id is given, and nothing is kept before something is typed",
                    kept == ("brennan", "", ""), kept)
        told = _load(page, "x.yaml", b"shortfall: responses/1\nrespondent: ann\nrole: it\nanswers: {IR-08: 4}\n")
        tally.check("form, person: a file of somebody else is refused", "filled in by 'ann'" in told, told)
        name, text = _download(page)
        tally.check("form, person: the file says the round", b"round: 2\n" in text and name == "brennan-round-2.yaml", name)


def _refused_storage(tally, session, forms):
    with session.view(forms.paths["role"]) as view:
        page = view.page
        page.add_init_script(f"({REFUSE})()")
        view.go()
        tally.check("form, storage refused: it says so", "refuses to keep" in page.text_content("[data-shared]"))
        page.evaluate("location.hash = 'q-VB-04'")
        page.wait_for_timeout(50)
        page.check("[name='level-VB-04'][value='1']")
        warned = page.text_content("[data-kept]")
        tally.check("form, storage refused: it warns once there is something to lose", warned.startswith("Not kept"), warned)
        page.fill("#you-id", "ref", force=True) if page.is_visible("#you-id") else page.evaluate(
            "() => { const e = document.getElementById('you-id'); e.value = 'ref';"
            " e.dispatchEvent(new Event('input', {bubbles: true})); }")
        guarded = "() => { const e = new Event('beforeunload', {cancelable: true}); window.dispatchEvent(e); return e.defaultPrevented; }"
        before = page.evaluate(guarded)
        _, text = _download(page)
        after = page.evaluate(guarded)
        tally.check("form, storage refused: the browser asks before it closes, until the answers are in a file",
                    (before, after) == (True, False) and b"VB-04: 1" in text, (before, after))
    with session.view(forms.paths["role"]) as view:
        view.page.fill("#you-id", "kept")
        after = view.page.evaluate(guarded)
        tally.check("form: it does not ask where the browser keeps them", after is False)


def _cleared(tally, session, forms):
    with session.view(forms.paths["role"]) as view:
        page = view.page
        page.fill("#you-name", "Gone")
        kept = page.evaluate("() => Object.keys(localStorage)")
        page.evaluate("location.hash = 'finish'")
        page.wait_for_timeout(50)
        page.click("[data-clear]")
        page.click("[data-clear-yes]")
        left = page.evaluate("() => Object.keys(localStorage)")
        tally.check("form: what is kept goes away when it is cleared",
                    len(kept) == 1 and left == [] and page.input_value("#you-name") == "", (kept, left))


def _without_scripts(tally, session, forms):
    with session.view(forms.paths["role"], scripts=False) as view:
        page = view.page
        tally.check("form, scripts off: a plain message", page.is_visible("noscript p") or "scripts are switched off" in
                    page.inner_text("body"))
        shown = page.locator("[data-item]:visible").count()
        tally.check("form, scripts off: all questions are there", shown == 31, shown)
        dead = page.locator("button:visible, input[type=file]:visible, [role=status]:visible").count()
        tally.check("form, scripts off: no dead control shows", dead == 0, dead)


def _looks(tally, session, forms):
    looks = {"light": {}, "dark": {"scheme": "dark"}, "320 px": {"width": 320, "height": 640}}
    for look, options in looks.items():
        for name in ("role", "together"):
            with session.view(forms.paths[name], **options) as view:
                page = view.page
                if name == "together":
                    page.check("[name=you-role][value=finance]")
                for place in ("begin", "step-VB.2", "finish"):
                    page.evaluate(f"location.hash = '{place}'")
                    page.wait_for_timeout(50)
                    if place == "step-VB.2":
                        page.check("[name='level-VB-05'][value='3']")
                        page.check("[name='level-VB-06'][value=na]")
                        page.evaluate("() => document.querySelectorAll('.examples').forEach(e => { e.open = true; })")
                    page.evaluate(MARK_LOOKS)
                    found = axe.Axe().run(page).response["violations"]
                    tally.none(f"form, {name}, {look}, {place}: axe finds nothing", [
                        f"{v['id']}: {v['nodes'][0]['html'][:160]} {v['nodes'][0]['failureSummary'][:200]}" for v in found
                    ])
                    wide = page.evaluate(SIDEWAYS)
                    tally.check(f"form, {name}, {look}, {place}: nothing to scroll sideways",
                                wide["scroll"] <= wide["width"] and not wide["wide"], wide)
    with session.view(forms.paths["role"], media="print") as view:
        shown = view.page.locator("[data-item]:visible").count()
        dead = view.page.locator("button:visible").count()
        tally.check("form, print: every question, and no button", (shown, dead) == (31, 0), (shown, dead))


def _hostile(tally, session, forms):
    outline = "() => [...document.querySelectorAll('*')].map(e => e.tagName + [...e.attributes].map(a => a.name).sort())"
    seen = {}
    for name in ("twin", "hostile"):
        with session.view(forms.paths[name]) as view:
            page = view.page
            seen[name] = page.evaluate(outline)
            pwned = page.evaluate("() => [window.pwned, document.scripts.length, document.forms.length, document.images.length]")
            tally.check(f"form, {name}: nothing ran", pwned == [None, 2, 1, 0], pwned)
            tally.none(f"form, {name}: no noise", _quiet(view))
    tally.check("form: hostile questions make the same elements as harmless ones", seen["hostile"] == seen["twin"]
                and len(seen["twin"]) > 500, len(seen["twin"]))
