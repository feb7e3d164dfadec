"""Hostile files, second part: sound YAML that means something it must not, and texts that must stay texts
(reliability.md section 4, rows 11 and 16 to 30). Cases as in corpus_yaml."""

from assessments import assessment, question, questionnaire, responses, yaml_text
from corpus_yaml import ASSESSMENT, HEAD, OWN, RESPONSES


def meaning_cases():
    yield from _levels()
    yield from _numbers()
    yield from _dates()
    yield from _ids()
    yield from _texts()


def _bytes(value):
    return yaml_text(value).encode()


def _levels():
    for level in [
        "no",
        "on",
        "y",
        "yes",
        "true",
        "010",
        "0o17",
        "0x1p1",
        "12:30",
        "1_000",
        "1e0",
        "1.10",
        "007",
        "nan",
        ".nan",
        ".inf",
        "-.inf",
        "infinity",
        "+3",
        "-1",
        "5",
        "2.5",
        "4.0001",
        "99999999999999999999",
        "1e999",
        "5e-324",
        "[2]",
        "{}",
        "[]",
        "\u0663",
        "\uff13",
        "3\u0301",
        "'3 '",
        "' 3'",
        "''",
        "'Unknown'",
        "2026-01-02",
        "three",
        "--1",
        "- 1",
        "!",
    ]:
        yield f"level {level}", RESPONSES, HEAD + f"  TQ-1: {level}\n".encode(), "R"
        yield f"level: {level}", RESPONSES, HEAD + f"  TQ-1: {{level: {level}}}\n".encode(), "R"
    for level in ["null", "~", "", "unknown", "0", "4", "'3'", "-0", "3.0"]:
        yield (
            f"level '{level}'",
            RESPONSES,
            HEAD + f"  TQ-1: {level}\n".encode(),
            "H" if level in ("-0", "3.0") else "A",
        )
    for evidence in ["-1", "4", "1.5", "two", "null", "[1]", "99999999999999999999"]:
        kind = "H" if evidence == "null" else "R"
        yield f"evidence {evidence}", RESPONSES, HEAD + f"  TQ-1: {{level: 2, evidence: {evidence}}}\n".encode(), kind
    for answer in [
        "{note: x}",
        "{evidence: 1}",
        "{na: }",
        "{na: x, level: 2}",
        "{level: 2, level: 3}",
        "{levle: 2}",
        "{na: [x]}",
    ]:
        yield f"answer {answer}", RESPONSES, HEAD + f"  TQ-1: {answer}\n".encode(), "R"


def _numbers():
    """Every number of a file, by every number that is none."""
    texts = [
        "-1",
        "0",
        "1e999",
        "1e308",
        "5e-324",
        "nan",
        ".nan",
        ".inf",
        "-.inf",
        "18446744073709551616",
        "0x10",
        "1_000",
        "'3x'",
        "[1]",
    ]
    one = {k: v for k, v in question("TQ-1").items() if k != "levels"}
    spots = [
        ("weight", OWN, lambda mark: questionnaire(questions=[question("TQ-1", weight=mark), question("TQ-2")])),
        ("impact", OWN, lambda mark: questionnaire(questions=[question("TQ-1", impact=mark), question("TQ-2")])),
        (
            "minimum",
            OWN,
            lambda mark: questionnaire(
                questions=[question("TQ-1", gate={"phase": "award", "minimum": mark}), question("TQ-2")]
            ),
        ),
        (
            "days",
            OWN,
            lambda mark: questionnaire(
                questions=[question("TQ-1", fix={"action": "a", "owner": "it", "days": mark}), question("TQ-2")]
            ),
        ),
        (
            "section weight",
            OWN,
            lambda mark: {**questionnaire(), "sections": [{**questionnaire()["sections"][0], "weight": mark}]},
        ),
        (
            "scale level",
            OWN,
            lambda mark: questionnaire(
                questions=[{**one, "scale": "s"}, question("TQ-2")],
                scales={"s": [{"value": "a", "level": mark, "label": "A"}, {"value": "b", "level": 4, "label": "B"}]},
            ),
        ),
        ("round", RESPONSES, lambda mark: responses(round=mark)),
        ("target", ASSESSMENT, lambda mark: assessment(profile={"target": mark})),
        ("lead-weight", ASSESSMENT, lambda mark: assessment(profile={"lead-weight": mark})),
        ("bands", ASSESSMENT, lambda mark: assessment(profile={"bands": {"serious": mark}})),
        ("seed", ASSESSMENT, lambda mark: assessment(profile={"seed": mark})),
        ("iterations", ASSESSMENT, lambda mark: assessment(profile={"iterations": mark})),
        ("severity-days", ASSESSMENT, lambda mark: assessment(profile={"severity-days": {"high": mark}})),
    ]
    fine = {("target", "0"), ("bands", "0"), ("seed", "0"), ("scale level", "0")}
    for name, path, make in spots:
        for text in texts:
            body = _bytes(make("@@")).replace(b'"@@"', text.encode())
            yield f"{name} {text}", path, body, "H" if (name, text) in fine else "R"
    tiny = {**questionnaire()["sections"][0], "weight": 1_000_000}
    other = {**questionnaire(questions=[question("TQ-3")])["sections"][0], "id": "S.2", "weight": 0.001}
    yield "section weights far apart", OWN, _bytes({**questionnaire(), "sections": [tiny, other]}), "A"
    for name, bands in [
        ("falling bands", {"serious": 60, "material": 50}),
        ("equal bands", {"serious": 50, "material": 50}),
    ]:
        yield name, ASSESSMENT, _bytes(assessment(profile={"bands": bands})), "R"


def _dates():
    for day in [
        "2026-02-30",
        "2026-13-01",
        "2026-00-10",
        "2026-01-00",
        "0000-01-01",
        "01/02/2026",
        "2026-1-2",
        "2026-01-02T00:00:00Z",
        "20260102",
        "tomorrow",
        "2026-02-29",
        "１２３４-01-02",
        "-001-01-01",
        "99999-01-01",
        "",
    ]:
        kind = "H" if day == "" else "R"
        yield f"on {day!r}", RESPONSES, _bytes(responses(on=day)), kind
        yield f"as-of {day!r}", ASSESSMENT, _bytes({**assessment(), "as-of": day}), kind
    for day in ["0001-01-01", "9999-12-31", "2024-02-29"]:
        yield f"as-of {day}", ASSESSMENT, _bytes({**assessment(), "as-of": day}), "A"


def _ids():
    for id in [
        "..",
        ".",
        "/etc/passwd",
        "a/b",
        "a b",
        "a\nb",
        "a\u0000b",
        "x" * 65,
        "x" * 4096,
        "001",
        "-x",
        "\u0430bc",
        "a\u202eb",
        "a\u200bb",
        "\u00e9",
        "",
        "a\u001b[31m",
        "<script>",
    ]:
        yield (
            f"question id {id[:20]!r}",
            OWN,
            _bytes(questionnaire(questions=[question("TQ-1"), question("TQ-2"), question(id)])),
            "R",
        )
        yield f"respondent id {id[:20]!r}", RESPONSES, _bytes(responses(id)), "R"
    yield (
        "question ids that differ in case",
        OWN,
        _bytes(questionnaire(questions=[question("TQ-1"), question("TQ-2"), question("tq-1")])),
        "H",
    )
    for key in ["a\u001b]0;owned\u0007", "\u202e", "x" * 5000, "a\rb", "\u009b31m", "a\u0000"]:
        yield f"unknown key {key[:12]!r}", OWN, _bytes({**questionnaire(), key: 1}), "R"
        yield f"unknown question {key[:12]!r}", RESPONSES, _bytes(responses(answers={key: 1})), "R"
        yield f"unknown role {key[:12]!r}", RESPONSES, _bytes(responses(role=key)), "R"


TEXTS = [
    "\u001b[31mred",
    "\u001b]0;title\u0007",
    "\u001b]8;;https://example.org\u0007link",
    "\u001b]52;c;aGk=\u0007",
    "a\rb",
    "a\bb",
    "\u0000",
    "\u009b31m",
    "\u202eevil",
    "\u2066isolate",
    "\u200bzero",
    "\U000e0041\U000e0042",
    "\ufeff",
    "\u2028line",
    "%n%s%@",
    "\\(1+1)",
    "{{title}}",
    "{{{client}}}",
    "{{> partial}}",
    "<script>alert(1)</script>",
    '"\u0301 onload=x',
    "x" * 100_000,
    "=1+1",
    "\u05d0\u05d1",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "\u0645\u0631\u062d\u0628\u0627",
    "\u200d",
    "",
    " ",
]


def _texts():
    """What is said, not what it does: accepted, shown in safety. An empty one may be refused where one is needed."""
    for text in TEXTS:
        kind = "A" if text.strip() else "H"
        yield f"title {text[:16]!r}", ASSESSMENT, _bytes({**assessment(), "title": text, "client": text or None}), kind
        yield (
            f"texts of a question {text[:16]!r}",
            OWN,
            _bytes(
                questionnaire(
                    questions=[
                        question("TQ-1", title=text, ask=text, why=text, levels=[text] * 5, evidence=[text]),
                        question("TQ-2"),
                    ]
                )
            ),
            kind,
        )
        yield (
            f"note {text[:16]!r}",
            RESPONSES,
            _bytes(
                responses(
                    name=text,
                    answers={"TQ-1": {"level": 2, "note": text, "refs": [text]}, "TQ-2": {"na": f"because {text}"}},
                )
            ),
            kind,
        )
