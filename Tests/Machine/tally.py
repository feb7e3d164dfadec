"""Counts checks and prints one line for each."""

import sys
import time


class Tally:
    """What passed, what failed, what could not be tried here."""

    def __init__(self):
        self.passed = 0
        self.failed = 0
        self.skipped = 0
        self.started = time.monotonic()

    def check(self, name, holds, detail=""):
        """One line: whether it holds, and what was seen where it does not."""
        if holds:
            self.passed += 1
            print(f"ok    {name}", flush=True)
        else:
            self.failed += 1
            print(f"FAIL  {name}", flush=True)
            for line in shown(detail).splitlines()[:30]:
                print(f"        {line}", flush=True)
        return bool(holds)

    def none(self, name, found):
        """Holds when nothing was found; what was found is listed."""
        found = list(found)
        more = f"\n… and {len(found) - 12} more" if len(found) > 12 else ""
        return self.check(name, not found, "\n".join(str(each) for each in found[:12]) + more)

    def skip(self, name, reason):
        """Not tried: never counted as passed."""
        self.skipped += 1
        print(f"skip  {name}: {reason}", flush=True)

    def finish(self):
        """Prints the counts and returns the exit status."""
        print(f"{self.skipped} skipped; {time.monotonic() - self.started:.0f} s")
        print(f"{self.passed} passed, {self.failed} failed", flush=True)
        return 1 if self.failed else 0


def shown(detail):
    """Text of any origin without what would steer a terminal."""
    text = detail.decode("utf-8", "replace") if isinstance(detail, bytes) else str(detail)
    return "".join(c if c in "\n\t" or (c.isprintable()) else f"\\u{{{ord(c):x}}}" for c in text[:6000])


def guarded(tally, name, chapter, *arguments):
    """Runs a chapter; what it throws is a failed check and not the end of the others."""
    try:
        chapter(tally, *arguments)
    except Exception as error:  # noqa: BLE001 - a broken check must never pass in silence
        import traceback

        tally.check(f"{name}: ran to its end", False, "".join(traceback.format_exception(error)[-4:]))
        sys.stdout.flush()
