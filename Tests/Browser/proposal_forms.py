"""The forms for vendors and evaluators in a real browser: filled, downloaded, imported; and what they must never show."""

import json
import pathlib
import re

import axe_playwright_python.sync_playwright as axe
import pages
import standing
from form import _download, _load, _quiet, _tab_to
from looks import MARK_LOOKS, SIDEWAYS

WORK = 9
VENDORS = ["beta", "alpha"]
CRITERIA = ["outcome", "delivery"]


def _write(folder, hostile):
    pages.write_hostile(folder, False)
    text = iter(range(10_000))

    def words(plain):
        return json.dumps(pages.HOSTILE[next(text) % len(pages.HOSTILE)] if hostile else plain)

    scope = ["shortfall: scope/1", "items:"]
    for n in range(1, WORK + 1):
        interface = ", integration: true" if n == 1 else ""
        scope.append(
            f"  - {{id: W{n:02}, title: {words(f'Piece of work {n}')}, days: {{low: 77701, likely: 77702, high: 77703}}, "
            f"rate: 77704{interface}}}"
        )
    evaluation = ["shortfall: evaluation/1", "mandatory:"]
    evaluation += [f"  - {{id: M-0{n}, title: {words(f'Must {n}')}}}" for n in (1, 2)]
    evaluation += ["criteria:"]
    evaluation += [f"  - {{id: {id}, title: {words(id.title())}, weight: 50}}" for id in CRITERIA]
    evaluation += ["evaluators: [eva, ben]", "scores:", "  alpha:"]
    evaluation += ["    outcome: {ben: {level: 1, note: said-77705}}   # by ben alone"]
    evaluation += ["price: {formula: linear, floor: 77706, ceiling: 77707}"]
    evaluation += [f"key-roles: [{{role: {words('Solution architect')}, share: 0.5}}]", ""]
    (folder / "scope.yaml").write_text("\n".join(scope) + "\n", encoding="utf-8")
    (folder / "evaluation.yaml").write_text("\n".join(evaluation), encoding="utf-8")
    (folder / "proposals").mkdir()
    for vendor in VENDORS:
        (folder / "proposals" / f"{vendor}.yaml").write_text(
            f"shortfall: proposal/1\nvendor: {vendor}\nname: {words(vendor.title())}\nquoted: 77708\n"
            "compliance: {M-01: {answer: partial, note: remark-77709}}\n"
            "promises: [{id: P-1, text: gold-77710}]\n",
            encoding="utf-8",
        )


class ProposalForms:
    """Pages made for these checks, and the assessments they were made from."""

    def __init__(self, tally, product, root):
        self.product, self.root = product, pathlib.Path(root)
        self.folder, hostile = self.root / "offers", self.root / "offers-hostile"
        _write(self.folder, False)
        _write(hostile, True)
        self.paths = {
            "vendor": self._make(tally, "vendor", self.folder, "--vendor", "gamma", "--name", "Gamma Ltd"),
            "alpha": self._make(tally, "alpha", self.folder, "--vendor", "alpha"),
            "blank": self._make(tally, "blank", self.folder, "--vendor"),
            "evaluator": self._make(tally, "evaluator", self.folder, "--evaluator", "eva"),
            "hostile-vendor": self._make(tally, "hostile-vendor", hostile, "--vendor", "gamma", "--name", "<b>G</b>"),
            "hostile-evaluator": self._make(tally, "hostile-evaluator", hostile, "--evaluator", "eva"),
        }

    def _make(self, tally, name, folder, *options):
        path = self.root / f"offers-{name}.html"
        run = self.product.run("form", folder, "-o", path, *options)
        tally.check(f"proposal forms, {name}: it is made", run.status == 0 and path.exists(), run)
        return path

    def imported(self, name, text, *options):
        file = self.root / name
        file.write_bytes(text)
        return self.product.run("import", file, self.folder, *options)


def check_proposal_forms(tally, session, product, root):
    forms = ProposalForms(tally, product, root)
    for name, path in forms.paths.items():
        html = path.read_text(encoding="utf-8")
        tree, errors = standing.parsed(html)
        tally.none(f"proposal forms, {name}: no parse error by the HTML standard", errors)
        standing._policy(tally, f"proposal forms, {name}", html, tree)
        standing._headings(tally, f"proposal forms, {name}", tree)
        standing._ids(tally, f"proposal forms, {name}", tree)
        tally.check(f"proposal forms, {name}: no estimate, price, score or remark", "777" not in html)
    text = _offer(tally, session, forms)
    _offer_again(tally, session, forms, text)
    _blank(tally, session, forms)
    scores = _scores(tally, session, forms)
    _scores_again(tally, session, forms, scores)
    _problems(tally, session, forms)
    _other_media(tally, session, forms)
    _looks(tally, session, forms)
    _hostile(tally, session, forms)


def _offer(tally, session, forms):
    with session.view(forms.paths["vendor"]) as view:
        page, keyboard = view.page, view.page.keyboard
        name = page.input_value("#you-name"), page.input_value("#you-id"), page.get_attribute("#you-id", "readonly")
        tally.check("vendor form: name and id are given", name == ("Gamma Ltd", "gamma", ""), name)
        page.fill("#you-partner", 'Delivery "North"')
        page.focus("[data-next]")
        keyboard.press("Enter")
        page.wait_for_timeout(50)
        there = _tab_to(page, "must-M-01")
        keyboard.press("Space")
        keyboard.press("ArrowDown")
        keyboard.press("Tab")
        told = page.text_content("#q-must-M-01 [data-problem]")
        tally.check("vendor form: an answer in part asks what is missing", there and "what is missing" in told, told)
        keyboard.type("Mirror in Q3: 4.000")
        told = page.text_content("#q-must-M-01 [data-problem]")
        tally.check("vendor form: and is content when it is said", told == "", told)
        page.evaluate("location.hash = 'q-work-W01'")
        page.wait_for_timeout(50)
        page.check("[name='status-W01'][value=included]")
        seen = page.is_visible("#days-W01"), page.is_visible("#share-W01"), page.is_visible("#milestone-W01")
        tally.check("vendor form: an included interface asks days and payment, no share", seen == (True, False, True), seen)
        page.select_option("#performer-W01", "partner")
        page.fill("#days-W01", "many")
        bad = page.text_content("#problem-days-W01"), page.get_attribute("#days-W01", "aria-invalid")
        tally.check("vendor form: days that are no number are named", "digits" in bad[0] and bad[1] == "true", bad)
        page.fill("#days-W01", "1 012.5")
        page.check("[name='status-W02'][value=partial]")
        page.fill("#share-W02", "25 %")
        page.check("[name='status-W03'][value=excluded]")
        tally.check("vendor form: what is excluded asks no days", not page.is_visible("#days-W03"))
        page.evaluate("location.hash = 'q-people'")
        page.wait_for_timeout(50)
        page.fill("#person-1", "A. Berg")
        told = page.text_content("#person-problem-1")
        tally.check("vendor form: a row says what it still needs", told == "Still needed: the share of time.", told)
        page.fill("#time-1", "60")
        page.select_option("#bound-1", "yes")
        page.click("#q-people [data-more]")
        focus = page.evaluate("() => document.activeElement.id")
        tally.check("vendor form: another row gets the focus", focus == "role-2", focus)
        page.fill("#customer-1", "Example Bank")
        page.fill("#seats-1", "450")
        page.fill("#done-1", "W01, W99")
        told = page.text_content("#reference-problem-1")
        tally.check("vendor form: work that there is not is named", "no work 'W99'" in told, told)
        page.fill("#done-1", "W01, W02")
        page.fill("#took-1", "A. Berg")
        page.evaluate("location.hash = 'q-price'")
        page.wait_for_timeout(50)
        page.fill("#quoted", "612,000")
        bad = page.text_content("#quoted-problem"), page.get_attribute("#quoted", "aria-invalid")
        tally.check("vendor form: a price with a comma is refused in words", "digits alone" in bad[0] and bad[1] == "true", bad)
        page.fill("#quoted", "612 000")
        for n, (title, trigger, share) in enumerate([("Start", "signature", "20"), ("It works", "end-state", "80")], 1):
            page.fill(f"#paid-{n}", title)
            page.select_option(f"#due-{n}", trigger)
            page.fill(f"#part-{n}", share)
        told = page.text_content("[data-sum]")
        tally.check("vendor form: the payments are added up", told == "Together 100% of the price.", told)
        page.evaluate("location.hash = 'q-work-W01'")
        page.wait_for_timeout(50)
        page.select_option("#milestone-W01", label="P2 It works")
        page.evaluate("location.hash = 'q-assumptions'")
        page.wait_for_timeout(50)
        page.check("[name=assumptions][value=yes]")
        page.fill("#assumed", "Data are there\n\nYou test: all")
        page.fill("#sow", "We assist.\n\n  Then we do it.")
        page.reload()
        kept = page.input_value("#sow"), page.input_value("#quoted"), page.is_visible("#role-2")
        tally.check("vendor form: a reload loses nothing", kept[:2] == ("We assist.\n\n  Then we do it.", "612 000"), kept)
        name, text = _download(page)
        summary = page.text_content("[data-summary]")
        tally.check("vendor form: the file is named after the vendor", name == "gamma.yaml", name)
        tally.check("vendor form: what is half said is named", "W02 Piece of work 2: say who performs it" in summary, summary)
        tally.none("vendor form: no request, message, error or window", _quiet(view))
    run = forms.imported(name, text)
    found = (forms.folder / "proposals" / "gamma.yaml").read_text(encoding="utf-8").splitlines()
    tally.check("vendor form: import takes the file as it is", run.status == 0 and "warning" not in run.talk, run)
    tally.check("vendor form: the proposal says what was chosen", found == [
        "shortfall: proposal/1", "vendor: gamma", "name: Gamma Ltd", 'partner: "Delivery \\"North\\""', "quoted: 612000",
        "compliance:", '  M-01: {answer: partial, note: "Mirror in Q3: 4.000"}',
        "scope:", "  W01: {status: included, days: 1012.5, performer: partner}", "  W02: {status: partial, share: 0.25}",
        "  W03: excluded",
        "references:", "  - {name: Example Bank, seats: 450, scope: [W01, W02], people: [A. Berg]}",
        "people:", "  - {role: Solution architect, name: A. Berg, share: 0.6, bound: true}",
        "payments:", "  - {id: P1, title: Start, trigger: signature, share: 0.2}",
        "  - {id: P2, title: It works, trigger: end-state, share: 0.8}",
        "assumptions:", "  - {id: AS-1, text: Data are there}", '  - {id: AS-2, text: "You test: all"}',
        "integrations:", "  - {id: W01, milestone: P2}",
        "statement-of-work: |", "  We assist.", "", "    Then we do it.",
    ], found)
    return text


def _offer_again(tally, session, forms, text):
    with session.view(forms.paths["vendor"]) as view:
        page = view.page
        told = _load(page, "gamma.yaml", text)
        tally.check("vendor form: a saved file is loaded again", told.startswith("10 answers were read from the file."), told)
        _, again = _download(page)
        tally.check("vendor form: and comes out the same", again == text, again)
        told = _load(page, "alpha.yaml", text.replace(b"gamma", b"alpha"))
        tally.check("vendor form: another vendor's file is none", "filled in by 'alpha'" in told, told)
        by_hand = (
            b"shortfall: proposal/1\nvendor: gamma\nname: G\nscope:\n  W01:\n    status: included\n    days:\n  W77: included\n"
            b"payments:\n  - {id: END, title: End, trigger: end-state, share: 1}\nintegrations: [{id: W01, milestone: END}]\n"
        )
        told = _load(page, "hand.yaml", by_hand)
        page.evaluate("location.hash = 'q-work-W01'")
        page.wait_for_timeout(50)
        waits = page.input_value("#milestone-W01")
        tally.check("vendor form: a file written by hand is loaded as well", "W77" in told and waits == "P1", (told, waits))
    path = forms.folder / "proposals" / "gamma.yaml"
    ours = path.read_text(encoding="utf-8").replace("name: A. Berg,", "name: A. Berg, cv: true,")
    ours = ours.replace("  M-01:", "  # looked at on site\n  M-01:").replace("Data are there}", "Data are there, state: accepted}")
    path.write_text(ours, encoding="utf-8")
    run = forms.imported("gamma.yaml", text)
    tally.check("vendor form: the same file again changes nothing", run.status == 0 and path.read_text() == ours, run)
    other = text.replace(b"quoted: 612000", b"quoted: 599000").replace(b"share: 0.6", b"share: 0.7")
    run = forms.imported("gamma.yaml", other)
    tally.check("vendor form: a second offer is refused", run.status == 65 and path.read_text() == ours, run)
    run = forms.imported("gamma.yaml", other, "--dry-run", "--force")
    shown = [line for line in run.out.decode().splitlines() if line[:1] in "+-" and line[:3] not in ("+++", "---")]
    tally.check("vendor form: a dry run shows what would change", run.status == 0 and path.read_text() == ours and shown == [
        "-quoted: 612000", "+quoted: 599000",
        "-  - {role: Solution architect, name: A. Berg, cv: true, share: 0.6, bound: true}",
        "+  - {role: Solution architect, name: A. Berg, cv: true, share: 0.7, bound: true}",
    ], run)
    run = forms.imported("gamma.yaml", other, "--force")
    wanted = ours.replace("quoted: 612000", "quoted: 599000").replace("share: 0.6", "share: 0.7")
    tally.check("vendor form: with --force only that changes, and ours stays", path.read_text() == wanted, path.read_text())


def _blank(tally, session, forms):
    with session.view(forms.paths["blank"]) as view:
        page = view.page
        page.fill("#you-name", "Żółć & Söhne")
        suggestion = page.input_value("#you-id")
        tally.check("vendor form, blank: an id is suggested from the name", suggestion == "zolc-sohne", suggestion)
        page.fill("#you-id", "../x")
        told = page.text_content("[data-id-problem]")
        page.evaluate("location.hash = 'finish'")
        page.wait_for_timeout(50)
        page.click("[data-download]")
        problems = page.text_content("[data-problems]")
        tally.check("vendor form, blank: an id that is none makes no file", told != "" and "short id" in problems, (told, problems))


def _scores(tally, session, forms):
    with session.view(forms.paths["evaluator"]) as view:
        page, keyboard = view.page, view.page.keyboard
        order = page.evaluate("() => [...document.querySelectorAll('#step-criterion-1 fieldset > legend')].map(e => e.textContent)")
        tally.check("evaluator form: vendors stand by their ids", order == ["Alpha", "Beta", "Gamma Ltd"] or order == ["Alpha", "Beta"], order)
        page.focus("[data-next]")
        keyboard.press("Enter")
        page.wait_for_timeout(50)
        there = _tab_to(page, "level-c1-v1")
        keyboard.press("Space")
        for _ in range(3):
            keyboard.press("ArrowRight")
        keyboard.press("Tab")
        keyboard.type("Shown: on site")
        told = page.text_content("[data-progress]")
        tally.check("evaluator form: progress counts scores", there and told == "1 of 4 answered", told)
        page.fill("#note-c1-v2", "Nothing yet")
        page.evaluate("location.hash = 'q-c2-v2'")
        page.wait_for_timeout(50)
        page.check("[name='level-c2-v2'][value='0']")
        name, text = _download(page)
        summary = page.text_content("[data-summary]")
        tally.check("evaluator form: the file is named after the person", name == "scores-eva.yaml", name)
        tally.check("evaluator form: a note alone is left out and named", "give a level beside the note" in summary, summary)
        tally.none("evaluator form: no request, message, error or window", _quiet(view))
    before = (forms.folder / "evaluation.yaml").read_text(encoding="utf-8")
    run = forms.imported(name, text)
    after = (forms.folder / "evaluation.yaml").read_text(encoding="utf-8")
    tally.check("evaluator form: import takes the file as it is", run.status == 0 and "warning" not in run.talk, run)
    wanted = before.replace(
        "    outcome: {ben: {level: 1, note: said-77705}}   # by ben alone\n",
        '    outcome: {ben: {level: 1, note: said-77705}, eva: {level: 3, note: "Shown: on site"}}   # by ben alone\n'
        "  beta:\n    delivery: {eva: 0}\n",
    )
    tally.check("evaluator form: evaluation.yaml says what was chosen, and the rest is as before", after == wanted, after)
    return text


def _scores_again(tally, session, forms, text):
    with session.view(forms.paths["evaluator"]) as view:
        told = _load(view.page, "scores-eva.yaml", text)
        tally.check("evaluator form: a saved file is loaded again", told == "2 answers were read from the file.", told)
        _, again = _download(view.page)
        tally.check("evaluator form: and comes out the same", again == text, again)
        changed = re.sub(rb"outcome [0-9a-f]{4}", b"outcome 0000", text)
        told = _load(view.page, "old.yaml", changed)
        tally.check("evaluator form: reworded criteria are named", "criteria have changed" in told and "outcome" in told, told)
        told = _load(view.page, "x.yaml", text.replace(b'"eva"', b'"ben"'))
        tally.check("evaluator form: another person's file is none", "filled in by 'ben'" in told, told)
    own = forms._make(tally, "own", forms.folder, "--evaluator", "eva")
    with session.view(own) as view:
        note, level = view.page.input_value("#note-c1-v1"), view.page.is_checked("[name='level-c1-v1'][value='3']")
        tally.check("evaluator form: a person finds the levels given before", (note, level) == ("Shown: on site", True), note)
    before = (forms.folder / "evaluation.yaml").read_bytes()
    run = forms.imported("scores-eva.yaml", changed)
    tally.check("evaluator form: levels on a reworded criterion are left out with a warning",
                run.status == 0 and "has been reworded" in run.talk, run)
    run = forms.imported("scores-eva.yaml", text.replace(b"level: 3", b"level: 2"))
    tally.check("evaluator form: another level than before is refused", run.status == 65 and "gave 3 before" in run.talk, run)
    run = forms.imported("scores-eva.yaml", text.replace(b"level: 3", b"level: 5"))
    tally.check("evaluator form: a level that is none is an error with its line", run.status == 65 and "between 0 and 4" in run.talk, run)
    run = forms.imported("scores-ida.yaml", text.replace(b'evaluator: "eva"', b"evaluator: ida"))
    tally.check("evaluator form: an evaluator that there is not is an error", run.status == 65 and "'ida'" in run.talk, run)
    tally.check("evaluator form: and none of this wrote anything", (forms.folder / "evaluation.yaml").read_bytes() == before)


def _problems(tally, session, forms):
    with session.view(forms.paths["vendor"]) as view:
        page = view.page
        page.evaluate("location.hash = 'q-payments'")
        page.wait_for_timeout(50)
        for n, share in ((1, "70"), (2, "60")):
            page.fill(f"#paid-{n}", "P")
            page.select_option(f"#due-{n}", "date")
            page.fill(f"#part-{n}", share)
        _, text = _download(page)
        summary = page.text_content("[data-summary]")
        tally.check("vendor form: payments beyond the whole price are left out and named",
                    b"payments" not in text and "add up to 130%" in summary, summary)


def _other_media(tally, session, forms):
    counts = {"vendor": 2 + WORK + 6, "evaluator": 4}
    for name, count in counts.items():
        with session.view(forms.paths[name], scripts=False) as view:
            shown = view.page.locator("[data-item]:visible").count()
            dead = view.page.locator("button:visible, input[type=file]:visible, [role=status]:visible").count()
            tally.check(f"{name} form, scripts off: every item, and no dead control", (shown, dead) == (count, 0), (shown, dead))
        with session.view(forms.paths[name], media="print") as view:
            shown = view.page.locator("[data-item]:visible").count()
            dead = view.page.locator("button:visible").count()
            fields = [view.page.is_visible(f"#{id}") for id in ("days-W02", "share-W02", "assumed")] if name == "vendor" else []
            tally.check(f"{name} form, print: what an answer would open is there to write on", all(fields), fields)
            tally.check(f"{name} form, print: every item, and no button", (shown, dead) == (count, 0), (shown, dead))


def _looks(tally, session, forms):
    looks = {"light": {}, "dark": {"scheme": "dark"}, "320 px": {"width": 320, "height": 640}}
    steps = {
        "vendor": ["begin", "step-mandatory", "step-part-1", "step-people", "step-price", "step-terms", "finish"],
        "evaluator": ["begin", "step-criterion-1", "finish"],
    }
    for look, options in looks.items():
        for name, places in steps.items():
            with session.view(forms.paths[name], **options) as view:
                page = view.page
                for place in places:
                    page.evaluate(f"location.hash = '{place}'")
                    page.wait_for_timeout(50)
                    if place == "step-part-1":
                        page.check("[name='status-W01'][value=partial]")
                        page.fill("#days-W01", "x")
                    page.evaluate(MARK_LOOKS)
                    found = axe.Axe().run(page).response["violations"]
                    tally.none(f"{name} form, {look}, {place}: axe finds nothing", [
                        f"{v['id']}: {v['nodes'][0]['html'][:160]} {v['nodes'][0]['failureSummary'][:200]}" for v in found
                    ])
                    wide = page.evaluate(SIDEWAYS)
                    tally.check(f"{name} form, {look}, {place}: nothing to scroll sideways",
                                wide["scroll"] <= wide["width"] and not wide["wide"], wide)


def _hostile(tally, session, forms):
    outline = "() => [...document.querySelectorAll('*')].map(e => e.tagName + [...e.attributes].map(a => a.name).sort())"
    for kind in ("vendor", "evaluator"):
        seen = {}
        for name in (kind, f"hostile-{kind}"):
            with session.view(forms.paths[name]) as view:
                page = view.page
                seen[name] = page.evaluate(outline)
                pwned = page.evaluate("() => [window.pwned, document.scripts.length, document.forms.length, document.images.length]")
                tally.check(f"proposal forms, {name}: nothing ran", pwned == [None, 2, 1, 0], pwned)
                tally.none(f"proposal forms, {name}: no noise", _quiet(view))
        tally.check(f"{kind} form: hostile texts make the same elements as harmless ones",
                    seen[kind] == seen[f"hostile-{kind}"] and len(seen[kind]) > 100, len(seen[kind]))
    text = b""
    with session.view(forms.paths["hostile-vendor"]) as view:
        page = view.page
        page.evaluate("location.hash = 'q-people'")
        page.wait_for_timeout(50)
        page.fill("#person-1", "</script>\u202e: {x}")
        page.fill("#time-1", "50")
        _, text = _download(page)
    folder = forms.root / "offers-hostile"
    file = forms.root / "gamma.yaml"
    file.write_bytes(text)
    run = forms.product.run("import", file, folder)
    tally.check("vendor form: hostile texts come back as they are", run.status == 0 and forms.product.run("check", folder).status == 0, run)
