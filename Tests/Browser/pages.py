"""The assessments whose reports are looked at, beside the sample: hostile, crowded, long-worded, in other scripts."""

import copy
import pathlib

from assessments import assessment, question, questionnaire, responses, write_yaml

# What must stay text. Each would do something if it were written as it is in one place or another.
HOSTILE = [
    "<script>window.pwned=1</script>",
    '"onmouseover="window.pwned=1',
    '"\u0301 autofocus onfocus=window.pwned=1 y="',
    '"\u200d onclick=window.pwned=1 x="',
    '"\ufe0f><img src=x onerror=window.pwned=1>',
    "'onload='window.pwned=1",
    "javascript:window.pwned=1",
    "[click](javascript:window.pwned=1)",
    "[click](https://evil.example/a)",
    "![image](https://evil.example/i.png)",
    "<https://evil.example/auto>",
    "https://evil.example/bare www.evil.example a@evil.example",
    "</script><script>window.pwned=1</script>",
    "<!--",
    "--><b>out</b>",
    "<!--<script>",
    "{{title}}",
    "{{{client}}}",
    "{{> report/text}}",
    "]]></text></svg><img src=x onerror=window.pwned=1>",
    "\u202etxt.exe",
    "\u2066hidden\u2069",
    "a|b|c",
    "a\\|b",
    "`code` ```fence```",
    "</style><style>*{display:none}</style>",
    "</title><title>owned",
    "</textarea></select></table></section></main>",
    "<svg onload=window.pwned=1>",
    "<iframe src=//evil.example>",
    "<base href=//evil.example>",
    '<a href="data:text/html,x">x</a>',
    "&lt;b&gt;&amp;&#60;",
    "&#x3c;script&#x3e;",
    "<details open ontoggle=window.pwned=1>",
    "line one\nline two",
    "# heading",
    "- item",
    "1. item",
    "> quote",
    "    indented",
    "***",
    "[ref]: https://evil.example/r",
    "<!DOCTYPE html>",
    "$(touch /tmp/x) ${x} %s%n",
    "=cmd()",
    "\u05e9\u05dc\u05d5\u05dd <b>",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "\\u003cscript\\u003e",
    "'; alert(1); '",
    "<a id=report-main name=result>",
    "<form action=//evil.example><input name=q>",
    "<meta http-equiv=refresh content=0>",
    "\u0000\u001b[31m\u0007",
    "*strong* _em_ ~~struck~~",
    "@octocat #123 GH-1",
    "x" * 90,
    "<td></tr></table>",
    "[^1] [^1]: note",
    ":::{#evil}\n:::",
    "| --- | --- |",
]

MARK = "q7"


class Words:
    """Gives out texts: hostile ones in turn, or as many harmless ones for the twin that is compared with it."""

    def __init__(self, hostile):
        self.hostile, self.count = hostile, 0

    def next(self):
        number = self.count
        self.count += 1
        # Alphabetical order, width and words are those of the twin as far as order matters: a number comes first.
        head = f"{MARK}{number:04d}"
        return f"{head} {HOSTILE[number % len(HOSTILE)] if self.hostile else 'plain words here'} end{number:04d}"


def write_hostile(folder, hostile=True):
    """Every text that a person may write is hostile; ids, numbers and the shape are those of the twin."""
    words = Words(hostile)
    folder = pathlib.Path(folder)
    roles = ["it", "business", "finance", "vendor", "operations"]
    areas = []
    for area in range(4):
        sections = []
        for section in range(2):
            ids = [f"H{area}{section}-{n}" for n in range(8)]
            sections.append(
                {
                    "id": f"HS{area}.{section}",
                    "title": words.next(),
                    "gap": words.next(),
                    "questions": [
                        question(
                            id,
                            lead="it" if n % 2 else "business",
                            also=[r for r in roles if r != ("it" if n % 2 else "business")],
                            title=words.next(),
                            ask=words.next(),
                            why=words.next(),
                            levels=[words.next() for _ in range(5)],
                            evidence=[words.next(), words.next()],
                            weight=1 + n % 3,
                            impact=1 + n % 5,
                            risk={"cause": words.next(), "event": words.next(), "consequence": words.next()},
                            fix={"action": words.next(), "owner": roles[n % 5], "days": 10 + n},
                            **(
                                {"gate": {"phase": ["procurement", "award", "build", "golive"][n % 4], "minimum": 3}}
                                if n % 3 == 0
                                else {}
                            ),
                        )
                        for n, id in enumerate(ids)
                    ],
                }
            )
        areas.append(
            questionnaire(f"area{area}", title=words.next(), sections=sections, **{"guiding-question": words.next()})
        )
        write_yaml(folder / f"questionnaires/area{area}.yaml", areas[-1])
    questions = [q["id"] for area in areas for section in area["sections"] for q in section["questions"]]
    people = [
        ("ann", "it"),
        ("ben", "business"),
        ("cho", "finance"),
        ("dee", "vendor"),
        ("eli", "operations"),
        ("fay", "it"),
        ("gus", "partner"),
    ]
    for person, (id, role) in enumerate(people):
        answers = {}
        for number, ask in enumerate(questions):
            turn = (number + person) % 7
            if turn == 0:
                answers[ask] = {"level": "unknown", "note": words.next()}
            elif turn == 1:
                answers[ask] = {"na": words.next()}
            elif turn < 6:
                answers[ask] = {
                    "level": (number * 3 + person) % 5,
                    "evidence": turn % 4,
                    "note": words.next(),
                    "refs": [words.next(), {"ref": words.next(), "until": "2026-12-31"}],
                }
        name = f'{id} "><img src=x onerror=window.pwned=1> | `{{{{title}}}}`' if hostile else f"{id} plain"
        write_yaml(folder / f"responses/{name}.yaml", responses(id, role, answers, name=words.next()))
    write_yaml(
        folder / "assessment.yaml",
        assessment(
            *[area["id"] for area in areas],
            title=words.next(),
            client=words.next(),
            waivers=[{"question": questions[0], "by": words.next(), "on": "2026-03-02", "reason": words.next()}],
            evidence={questions[3]: {"grade": 2, "refs": [words.next()]}},
        ),
    )
    return words.count


def write_crowd(folder, people=120):
    """More respondents than a page lists one by one."""
    folder = pathlib.Path(folder)
    ids = [f"C-{n}" for n in range(12)]
    write_yaml(folder / "assessment.yaml", assessment("crowd", title="Crowd"))
    write_yaml(
        folder / "questionnaires/crowd.yaml",
        questionnaire(
            "crowd", [question(id, also=["business", "operations", "finance"]) for id in ids], title="Crowded area"
        ),
    )
    roles = ["it", "business", "operations", "finance"]
    for person in range(people):
        write_yaml(
            folder / f"responses/p{person:03d}.yaml",
            responses(
                f"p{person:03d}",
                roles[person % 4],
                {id: (person * 7 + n) % 5 for n, id in enumerate(ids)},
                name=f"Person {person}",
            ),
        )


LONG = [
    "Kundenzufriedenheitsverbesserungsmaßnahmenüberwachungsausschuss",
    "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
    "客戶服務中心轉型專案的治理與風險管理及其與資訊系統整合的準備程度",
    "呼叫中心改造项目的治理结构与信息系统集成准备情况以及合同前风险识别",
    "コンタクトセンター変革プロジェクトにおけるガバナンスと情報システム統合の準備状況",
    "顧客サービスの外部委託契約締結前に確認すべき事項の一覧",
    "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
    "https://intranet.example/a/very/long/path/without/any/break/anywhere/index.html",
    "컨택센터전환프로젝트의거버넌스와정보시스템통합준비수준평가",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "Ψυχοφθόραεκτεταμέναπρογράμματαμετασχηματισμού",
    "الاستعدادلتحويلمركزالاتصالقبلتوقيعالعقدمعالمورد",
]


def write_long(folder):
    """Long words and other scripts wherever a title goes; ten areas, as many as a radar shows."""
    folder = pathlib.Path(folder)
    names = [f"area{n}" for n in range(10)]
    turn = 0
    for number, name in enumerate(names):
        sections = []
        for section in range(2):
            questions = []
            for n in range(3):
                turn += 1
                words = LONG[turn % len(LONG)]
                questions.append(
                    question(
                        f"L{number}-{section}{n}",
                        title=words,
                        ask=words * 2,
                        levels=[words] * 5,
                        also=["business", "vendor", "finance"],
                        evidence=[words],
                        impact=1 + turn % 5,
                        **({"gate": {"phase": "procurement", "minimum": 3}} if n == 0 else {}),
                    )
                )
            sections.append(
                {
                    "id": f"LS{number}.{section}",
                    "title": LONG[(turn + 3) % len(LONG)],
                    "gap": LONG[turn % len(LONG)],
                    "questions": questions,
                }
            )
        write_yaml(folder / f"questionnaires/{name}.yaml", questionnaire(name, title=LONG[number], sections=sections))
    ids = [f"L{number}-{section}{n}" for number in range(10) for section in range(2) for n in range(3)]
    for person, role in enumerate(["it", "business", "vendor", "finance"]):
        write_yaml(
            folder / f"responses/r{person}.yaml",
            responses(
                f"r{person}",
                role,
                {
                    id: {"level": (n * (person + 2)) % 5, "note": LONG[(n + person) % len(LONG)]}
                    for n, id in enumerate(ids)
                },
                name=LONG[person],
            ),
        )
    write_yaml(folder / "assessment.yaml", assessment(*names, title=LONG[0], client=LONG[2], language="de"))


def write_many_languages(folder):
    """Texts given in several languages; the reader's is Chinese and one title exists in another one only."""
    folder = pathlib.Path(folder)
    value = questionnaire(title={"en": "Area", "zh-Hans": "领域", "zh-Hant": "領域"})
    value["sections"][0]["title"] = {"zh-Hant": "主題"}
    value["sections"][0]["questions"][0]["title"] = {"en": "Control", "zh-Hans": "控制"}
    write_yaml(folder / "questionnaires/tiny.yaml", value)
    write_yaml(folder / "assessment.yaml", assessment(language="zh-Hans", title={"zh-Hans": "项目", "en": "Project"}))
    write_yaml(folder / "responses/ann.yaml", copy.deepcopy(responses()))
