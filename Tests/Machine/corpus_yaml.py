"""Hostile files, first part: what is wrong with the YAML itself (reliability.md section 4, rows 1 to 13).

A case is (name, path in the assessment, bytes, class): R must be refused, A accepted, H either; never a signal."""

import random

from product import REPOSITORY

HEAD = b"shortfall: responses/1\nrespondent: ann\nrole: it\nanswers:\n"
RESPONSES, OWN, ASSESSMENT = "responses/ann.yaml", "questionnaires/tiny.yaml", "assessment.yaml"
PREFIX = {
    RESPONSES: HEAD + b"  TQ-1: 2\n",
    OWN: b"shortfall: questionnaire/1\nid: tiny\n",
    ASSESSMENT: b"shortfall: assessment/1\ntitle: T\nquestionnaires: [tiny]\n",
}


def yaml_cases():
    yield from _aliases()
    yield from _nesting()
    yield from _sizes()
    yield from _encodings()
    yield from _constructs()
    yield from _wrong_files()
    yield from _damaged()


def _everywhere(name, body, kind):
    for path, prefix in PREFIX.items():
        yield f"{name} in {path}", path, prefix + body, kind


def _aliases():
    lists = "".join(f"  - &a{i} [{', '.join([f'*a{i - 1}'] * 10) if i else 'x'}]\n" for i in range(10)).encode()
    maps = "".join(
        f"  k{i}: &m{i} {{{', '.join(f'{c}: *m{i - 1}' for c in 'abc') if i else 'x: y'}}}\n" for i in range(30)
    ).encode()
    text = b'  - &t "' + b"x" * 100_000 + b'"\n' + b"  - [" + b",".join([b"*t"] * 20_000) + b"]\n"
    for name, body in [("bomb of lists", lists), ("bomb of mappings", maps), ("one long text 20,000 times", text)]:
        yield from _everywhere(name, b"bomb:\n" + body, "R")
    yield from _everywhere("an alias of nothing", b"x: *nobody\n", "R")
    yield from _everywhere("an alias of its own ancestor", b"x: &a [*a]\n", "R")
    yield from _everywhere("100,000 anchors", b"x: [" + b",".join(b"&a%d 1" % i for i in range(100_000)) + b"]\n", "R")


def _nesting():
    for name, body in [
        ("100,000 open brackets", b"[" * 100_000),
        ("a million open brackets", b"[" * 1_000_000),
        ("closed brackets", b"[" * 50_000 + b"]" * 50_000),
        ("open braces", b"{a: " * 50_000),
        ("dashes on one line", b"\n " + b"- " * 100_000),
        ("question marks", b"\n " + b"? " * 10_000),
        ("block levels", b"".join(b"\n" + b" " * (i + 1) + b"a:" for i in range(2_000))),
        ("70 levels", b"[" * 70 + b"]" * 70),
    ]:
        yield from _everywhere(name, b"x: " + body + b"\n", "R")


def _sizes():
    five = b"x" * 5_000_000
    for name, body in [
        ("5 MB of plain text", b"x: " + five),
        ("5 MB of literal text", b"x: |\n  " + five),
        ("5 MB of quoted blanks", b'x: "' + b" " * 5_000_000 + b'"'),
        ("a key of 1 MB", b"k" * 1_000_000 + b": 1"),
        ("200,000 unknown keys", b"".join(b"k%d: 1\n" % i for i in range(200_000))),
        ("100,000 times one key", b"k: 1\n" * 100_000),
        ("colliding keys", b"".join(b"%s: 1\n" % bytes(97 + (i >> s & 1) for s in range(14)) for i in range(16_384))),
    ]:
        yield from _everywhere(name, body + b"\n", "R")
    yield (
        "40,000 %TAG lines",
        RESPONSES,
        b"".join(b"%%TAG !t%d! tag:x,2000:\n" % i for i in range(40_000)) + b"---\n" + HEAD,
        "R",
    )
    yield "1.5 MB of comment", RESPONSES, b"# " + b"c" * 1_500_000 + b"\n" + HEAD + b"  TQ-1: 2\n", "A"
    yield "10,000 answers of nothing", RESPONSES, HEAD + b"".join(b"  N-%d: 1\n" % i for i in range(10_000)), "R"


BAD_BYTES = {
    "Latin-1": b"caf\xe9 au lait",
    "overlong": b"\xc0\xaf",
    "surrogate": b"\xed\xa0\x80",
    "cut short": b"\xe2\x82",
    "beyond Unicode": b"\xf5\x80\x80\x80",
    "lone continuation": b"\x80",
    "NUL": b"a\x00b",
    "ESC": b"a\x1b[31mb",
    "BEL": b"a\x07b",
    "DEL": b"a\x7fb",
    "C1": b"a\xc2\x9bb",
    "U+FFFE": b"\xef\xbf\xbe",
    "BOM inside": b"a\xef\xbb\xbfb",
    "U+0085": b"a: b\xc2\x85c: d",
    "U+2028": b"a\xe2\x80\xa8b",
    "U+2029": b"a\xe2\x80\xa9b",
    "form feed": b"a\x0cb",
}


def _encodings():
    for name, raw in BAD_BYTES.items():
        kind = "H" if name == "BOM inside" else "R"
        yield f"{name} in a text", RESPONSES, HEAD + b"  TQ-1: {level: 2, note: '" + raw + b"'}\n", kind
        yield f"{name} in a comment", RESPONSES, HEAD + b"  TQ-1: 2 # " + raw + b"\n", kind
        yield f"{name} in a key", RESPONSES, HEAD + b"  'TQ" + raw + b"': 2\n", "R"
        yield (
            f"{name} in a title",
            ASSESSMENT,
            b"shortfall: assessment/1\ntitle: '" + raw + b"'\nquestionnaires: [tiny]\n",
            kind,
        )
    sound = (HEAD + b"  TQ-1: 2\n").decode()
    for name, raw in [
        ("UTF-16 little endian", sound.encode("utf-16-le")),
        ("UTF-16 big endian", sound.encode("utf-16-be")),
        ("UTF-16 with a mark", sound.encode("utf-16")),
        ("UTF-32", sound.encode("utf-32")),
        ("EBCDIC", sound.encode("cp500")),
    ]:
        yield name, RESPONSES, raw, "R"
    yield "UTF-8 with a mark", RESPONSES, b"\xef\xbb\xbf" + sound.encode(), "A"
    yield "CR LF", RESPONSES, sound.replace("\n", "\r\n").encode(), "A"
    yield "no line end at the end", RESPONSES, sound.rstrip().encode(), "A"


def _constructs():
    for name, body in [
        ("a merge key", b"b: &b {level: 1}\nx: {<<: *b}\n"),
        ("a foreign tag", b"x: !!python/object:os.system ls\n"),
        ("a private tag", b"x: !secret y\n"),
        ("binary", b"x: !!binary aGVsbG8=\n"),
        ("a set", b"x: !!set {a, b}\n"),
        ("a list as a key", b"? [a, b]\n: c\n"),
        ("a mapping as a key", b"? {a: b}\n: c\n"),
        ("%TAG", b"%TAG ! tag:x,2000:\n"),
        ("a tab as indentation", b"\tx: 1\n"),
        ("a colon too many", b"x: y: z\n"),
        ("a quote that never ends", b'x: "y\n'),
        ("a bracket that never ends", b"x: [1, 2\n"),
        ("a surrogate pair", b'x: "\\ud83d\\ude00"\n'),
        ("a bad escape", b'x: "\\q"\n'),
        ("an unknown directive", b"%FOO bar\n---\n"),
    ]:
        yield from _everywhere(name, body, "R")
    yield "a second document in a questionnaire", OWN, PREFIX[OWN] + b"---\n" + PREFIX[OWN], "R"
    yield "keys that differ in their quotes", RESPONSES, HEAD + b"  TQ-1: 2\n  'TQ-1': 3\n", "R"
    yield "keys that differ in their normal form", RESPONSES, HEAD + "  caf\u00e9: 2\n  cafe\u0301: 3\n".encode(), "R"


def _wrong_files():
    for name, raw in [
        ("nothing", b""),
        ("a blank", b" "),
        ("line ends", b"\n\n\n"),
        ("comments", b"# a\n# b\n"),
        ("---", b"---\n"),
        ("...", b"...\n"),
        ("a page", b"<!DOCTYPE html><html><body>Please sign in</body></html>"),
        ("XML", b"<?xml version='1.0'?><a/>"),
        ("zip", b"PK\x03\x04\x14\x00\x06\x00"),
        ("PNG", b"\x89PNG\r\n\x1a\n\x00\x00"),
        ("PDF", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"),
        ("conflict markers", b"<<<<<<< HEAD\n" + HEAD + b"=======\n>>>>>>> other\n"),
        ("a list", b"- a\n- b\n"),
        ("a text", b"just words\n"),
        ("a number", b"42\n"),
        ("a JSON list", b"[1, 2]"),
        ("null", b"null\n"),
        ("CSV", b"question,level\nTQ-1,2\n"),
    ]:
        for path in PREFIX:
            yield f"{name} as {path}", path, raw, "R"


def _damaged():
    """Cuts and flips of a real file: whatever the outcome, it is orderly. The seeds are fixed."""
    source = (REPOSITORY / "templates/sample/responses/it-brennan.yaml").read_bytes()
    own = (REPOSITORY / "questionnaires/workflow.yaml").read_bytes()
    dice = random.Random(20260330)
    for number in range(40):
        yield f"cut {number}", RESPONSES, source[: dice.randrange(len(source))], "H"
        yield f"cut questionnaire {number}", OWN, own[: dice.randrange(len(own))], "R"
    for number in range(80):
        path, text = (
            (RESPONSES, bytearray(source))
            if number % 2
            else (OWN, bytearray(own.replace(b"id: workflow", b"id: tiny", 1)))
        )
        for _ in range(1 + number % 5):
            text[dice.randrange(len(text))] = dice.choice(b"\t\n :-[]{}\"'#&*!|>%@`,?\x00\x80\xff\xe2az09")
        yield f"flips {number}", path, bytes(text), "H"
