#!/usr/bin/env python3
"""Checks the forms, the pages of a workshop and the HTML and Markdown reports in a real browser and with real parsers.

    python3 Tests/Browser/check.py --binary .build/release/shortfall --chromium /usr/bin/chromium [--only WORD]

Needs the packages of requirements.txt. One line a check; the last line counts them."""

import pathlib
import sys

sys.dont_write_bytecode = True
sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "Machine"))

import argparse  # noqa: E402
import tempfile  # noqa: E402

from compare_pages import check_compare  # noqa: E402
from form import check_form  # noqa: E402
from hostile import check_hostile  # noqa: E402
from keyboard import check_keyboard  # noqa: E402
from languages import check_languages  # noqa: E402
from looks import check_axe, check_policy_bites, check_quiet  # noqa: E402
from markdown import check_markdown  # noqa: E402
from paper import check_paper  # noqa: E402
from places import check_deep_links, check_without_scripts  # noqa: E402
from product import Product  # noqa: E402
from proposal_forms import check_proposal_forms  # noqa: E402
from proposals import check_proposals  # noqa: E402
from register import check_register  # noqa: E402
from reports import make_reports  # noqa: E402
from scope_form import check_scope_form  # noqa: E402
from session import session  # noqa: E402
from standing import check_standing  # noqa: E402
from tally import Tally, guarded  # noqa: E402
from tracking import check_tracking  # noqa: E402
from workshop import check_workshop  # noqa: E402

STILL = {"standing": check_standing, "markdown": check_markdown}

LIVE = {
    "quiet": check_quiet,
    "policy": check_policy_bites,
    "axe": check_axe,
    "register": check_register,
    "keyboard": check_keyboard,
    "deep-links": check_deep_links,
    "scripts-off": check_without_scripts,
    "paper": check_paper,
    "hostile": check_hostile,
    "languages": check_languages,
}

# What is filled in, what a workshop needs, what a meeting reads; these chapters make their own pages.
OWN = {
    "form": check_form,
    "scope-form": check_scope_form,
    "proposal-forms": check_proposal_forms,
    "workshop": check_workshop,
    "tracking": check_tracking,
    "compare": check_compare,
    "proposals": check_proposals,
}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", required=True, help="the built shortfall")
    parser.add_argument("--chromium", required=True, help="a Chromium or Chrome, such as /usr/bin/chromium")
    parser.add_argument(
        "--only", action="append", choices=[*STILL, *LIVE, *OWN], help="one chapter; may be given several times"
    )
    options = parser.parse_args()
    tally = Tally()

    def wanted(chapters):
        return {name: chapter for name, chapter in chapters.items() if not options.only or name in options.only}

    with tempfile.TemporaryDirectory() as root:
        product = Product(options.binary)
        if wanted(OWN):
            with session(options.chromium) as browser:
                for name, chapter in wanted(OWN).items():
                    guarded(tally, name, chapter, browser, product, root)
        reports = make_reports(tally, product, root) if wanted(STILL) or wanted(LIVE) else {}
        if reports and all(report.is_there for report in reports.values()):
            for name, chapter in wanted(STILL).items():
                guarded(tally, name, chapter, reports)
            with session(options.chromium) as browser:
                for name, chapter in wanted(LIVE).items():
                    guarded(tally, name, chapter, browser, reports)
    return tally.finish()


if __name__ == "__main__":
    sys.exit(main())
