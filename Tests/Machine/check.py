#!/usr/bin/env python3
"""Checks the built program from outside: schemas, determinism, network, refusals, hostile files, faults, modes, interviews.

    python3 Tests/Machine/check.py --binary .build/release/shortfall [--only WORD]

One line a check; the last line counts them. The time limits are those of a release build."""

import sys

sys.dont_write_bytecode = True

import argparse  # noqa: E402

from determinism import check_determinism  # noqa: E402
from exports import check_exports  # noqa: E402
from faults import check_faults  # noqa: E402
from hostile import (  # noqa: E402
    check_hostile_files,
    check_hostile_surveys,
    check_hostile_templates,
    check_odd_files,
)
from interview import check_interview  # noqa: E402
from kills import check_kills  # noqa: E402
from many import check_many_folders  # noqa: E402
from seal_kills import check_seal_kills  # noqa: E402
from modes import check_modes  # noqa: E402
from network import check_network  # noqa: E402
from powercut import check_power_cuts  # noqa: E402
from product import Product  # noqa: E402
from refusals import check_bad_input, check_borders, check_duplicates_across_files, check_exit_codes  # noqa: E402
from schemas import check_schemas  # noqa: E402
from streams import check_streams  # noqa: E402
from tally import Tally, guarded  # noqa: E402
from writers import check_register_kills, check_writers  # noqa: E402

CHAPTERS = {
    "schemas": check_schemas,
    "exports": check_exports,
    "exit-codes": check_exit_codes,
    "bad-input": check_bad_input,
    "duplicates": check_duplicates_across_files,
    "borders": check_borders,
    "determinism": check_determinism,
    "network": check_network,
    "streams": check_streams,
    "modes": check_modes,
    "many-folders": check_many_folders,
    "odd-files": check_odd_files,
    "templates": check_hostile_templates,
    "hostile": check_hostile_files,
    "surveys": check_hostile_surveys,
    "faults": check_faults,
    "kills": check_kills,
    "seal-kills": check_seal_kills,
    "interview": check_interview,
    "register-kills": check_register_kills,
    "writers": check_writers,
    "power-cuts": check_power_cuts,
}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", required=True, help="the built shortfall")
    parser.add_argument("--dynamic", help="the same program linked dynamically, to inject faults into; else --binary")
    parser.add_argument("--only", action="append", choices=CHAPTERS, help="one chapter; may be given several times")
    options = parser.parse_args()
    product = Product(options.binary)
    # A static program takes no preloaded library.
    preloadable = Product(options.dynamic or options.binary)
    tally = Tally()
    for name, chapter in CHAPTERS.items():
        if not options.only or name in options.only:
            guarded(tally, name, chapter, preloadable if name == "faults" else product)
    return tally.finish()


if __name__ == "__main__":
    sys.exit(main())
