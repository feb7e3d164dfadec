"""One document of each kind that uses every key its schema has; a check holds it to that."""

from assessments import question
from everything_kpi import KPI
from everything_proposals import CLARIFICATIONS, EVALUATION, PROPOSAL, QUALITY_SEAL
from everything_scope import SCOPE

ASSESSMENT = {
    "shortfall": "assessment/1",
    "title": {"en": "Everything", "lt": "Viskas"},
    "client": "Northwind",
    "stage": "final",
    "as-of": "2026-03-30",
    "phase": "award",
    "currency": "GBP",
    "language": "lt",
    "questionnaires": ["every"],
    "roles": {"pmo": "business"},
    "phases": {"procurement": "2026-04-01", "award": "2026-06-30", "build": "2026-09-01", "golive": "2027-01-15"},
    "waivers": [
        {"question": "EV-2", "by": "J. Ortiz", "on": "2026-03-02", "reason": "Sole supplier"},
        {"mandatory": "M-02", "by": "J. Ortiz", "on": "2026-03-02", "reason": "Applies to no bidder"},
    ],
    "evidence": {"EV-1": {"grade": 3, "refs": ["budget.xlsx", {"ref": "plan.pdf", "until": "2026-12-31"}, {"kpi": "quality"}]}},
    "profile": {
        "basis": "evidenced",
        "target": 3,
        "lead-weight": 2,
        "bands": {"serious": 25, "material": 50, "minor": 75, "controlled": 90},
        "coverage": {"rated": 0.5, "full": 0.8},
        "confidence": {"medium": 0.5, "high": 0.75},
        "agreement": {"aligned": 0.8, "aligned-spread": 1, "divergent": 0.6, "divergent-spread": 3, "split": 2},
        "blind-spot": {"rate": 0.25, "count": 2},
        "bias": {"limit": 0.75, "questions": 3},
        "severity-days": {"critical": 30, "high": 60, "moderate": 90},
        "seed": 20260331,
        "iterations": 10000,
        "shared-driver": 0.5,
        "load": {"tight": 0.85, "over": 1.0},
        "payment": {"front-load": 0.5, "end-state": 0.2},
        "thin-bid": 0.7,
        "tie-margin": 0.05,
    },
}

QUESTIONNAIRE = {
    "shortfall": "questionnaire/1",
    "id": "every",
    "version": "1.0.0",
    "language": "en",
    "title": {"en": "Every key", "zh-Hans": "每个键"},
    "kind": "core",
    "guiding-question": "Is every key there?",
    "scales": {
        "yes-partly-no": [
            {"value": "no", "level": 0, "label": "Nobody"},
            {"value": "partly", "level": 2.5, "label": "Some"},
            {"value": "yes", "level": 4, "label": "All"},
        ]
    },
    "sections": [
        {
            "id": "EV.1",
            "title": "Theme",
            "gap": "Something is missing.",
            "weight": 1.5,
            "questions": [
                question("EV-1", also=("business", "vendor"), why="Because", weight=3, impact=4, evidence=["A plan"], claims=["A2", "A3"]),
                {
                    **{k: v for k, v in question("EV-2", also=("business", "vendor")).items() if k != "levels"},
                    "scale": "yes-partly-no",
                    "gate": {"phase": "procurement", "minimum": 3},
                },
            ],
        }
    ],
}

RESPONSES = {
    "shortfall": "responses/1",
    "respondent": "jo",
    "name": "Jo Novak",
    "role": "vendor",
    "vendor": "alpha",
    "round": 2,
    "on": "2026-03-12",
    "answers": {
        "EV-1": {
            "level": 2,
            "evidence": 2,
            "refs": ["a.xlsx", {"ref": "b.pdf", "until": "2026-06-30"}, {"kpi": "quality"}],
            "note": "So.",
        },
        "EV-2": {"na": "No new functions are in scope"},
    },
}

REGISTER = {
    "shortfall": "register/1",
    "entries": [
        {
            "id": "G-1",
            "question": "EV-1",
            "area": "every",
            "section": "EV.1",
            "title": "Control EV-1",
            "raised-on": "2026-02-02",
            "raised-by": "Assessor",
            "baseline": {"level": 1, "likelihood": 4, "impact": 4, "risk": 16, "evidence": 1},
            "current": {"level": 2, "likelihood": 3, "impact": 4, "risk": 12, "evidence": 2},
            "target": 3,
            "status": "closed",
            "owner": "Jo Novak",
            "owner-role": "it",
            "due": "2026-03-20",
            "plan": "Look at it",
            "residual": {"level": 3, "likelihood": 2, "risk": 8, "evidence": 3},
            "closed": {"by": "Ana Berg", "on": "2026-03-20", "level": 3, "evidence": 3},
            "note": "So.",
            "refs": ["a.xlsx", {"ref": "b.pdf", "until": "2026-06-30"}],
            "links": {"items": ["W01"], "milestones": ["M1"], "decisions": ["D 4"]},
            "history": [
                {"date": "2026-02-09", "field": "risk", "from": 16, "to": 12, "by": "Jo Novak", "note": "Better"},
                {"date": "2026-03-20", "field": "status", "from": "open", "to": "closed"},
            ],
        },
        {
            "id": "G-2",
            "question": "EV-2",
            "item": None,
            "raised-on": "2026-02-02",
            "status": "accepted",
            "accepted": {"by": "S. Sponsor", "on": "2026-02-16", "until": "2026-06-30", "reason": "Cheap"},
            "history": [{"date": "2026-02-16", "field": "status", "from": "open", "to": "accepted"}],
        },
    ],
}

BY_KIND = {
    "assessment": ASSESSMENT,
    "questionnaire": QUESTIONNAIRE,
    "responses": RESPONSES,
    "scope": SCOPE,
    "proposal": PROPOSAL,
    "evaluation": EVALUATION,
    "clarifications": CLARIFICATIONS,
    "quality-seal": QUALITY_SEAL,
    "register": REGISTER,
    "kpi": KPI,
}

PATHS = {
    "assessment": "assessment.yaml",
    "questionnaire": "questionnaires/every.yaml",
    "responses": "responses/jo.yaml",
    "scope": "scope.yaml",
    "proposal": "proposals/alpha.yaml",
    "evaluation": "evaluation.yaml",
    "clarifications": "clarifications/alpha.yaml",
    "quality-seal": "sealed/quality.yaml",
    "register": "register.yaml",
    "kpi": "kpi.yaml",
}
