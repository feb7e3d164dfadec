"""A proposal, an evaluation, clarification questions and a sealed quality that use every key their schemas have."""

import hashlib

PROPOSAL = {
    "shortfall": "proposal/1",
    "vendor": "alpha",
    "name": "Alpha Systems",
    "partner": "Alpha Delivery",
    "quoted": 612000,
    "compliance": {"M-01": "comply", "M-02": {"answer": "partial", "note": "From release 7 on"}},
    "scope": {
        "W01": "included",
        "W02": {"status": "partial", "share": 0.5, "days": 8, "performer": "partner", "note": "Two rounds"},
    },
    "promises": [
        {
            "id": "P-01",
            "text": "Screen pop in CRM",
            "shown-on": "2026-02-01",
            "proposed": True,
            "sow": False,
            "test": False,
            "paid": False,
            "decision": "reinstate",
        }
    ],
    "references": [
        {
            "name": "Harbour Water",
            "seats": 450,
            "scope": ["W01", "W02"],
            "partner": True,
            "months-ago": 20,
            "private-call": True,
            "people": ["A. Berg"],
        }
    ],
    "people": [{"role": "Solution architect", "name": "A. Berg", "cv": True, "share": 0.6, "bound": True}],
    "payments": [
        {"id": "P1", "title": "Signature", "trigger": "signature", "share": 0.3, "acceptance": "Contract signed"}
    ],
    "assumptions": [{"id": "AS-1", "text": "Client supplies test data", "state": "open"}],
    "integrations": [{"id": "W01", "milestone": "M1"}],
    "statement-of-work": "We assist with the design.\nWe support testing as required.\n",
}

EVALUATION = {
    "shortfall": "evaluation/1",
    "mandatory": [{"id": "M-01", "title": "Data residency"}, {"id": "M-02", "title": {"en": "Exit plan"}}],
    "criteria": [
        {"id": "outcome", "title": "Outcome fit", "weight": 60, "threshold": 2, "rewards": "outcome"},
        {
            "id": "services",
            "title": "Services",
            "weight": 40,
            "levels": ["Nothing", "Names", "Some days", "Most days", {"en": "All of it"}],
        },
    ],
    "evaluators": [{"id": "eva", "name": "Eva Brandt"}, "ben"],
    "scores": {"alpha": {"outcome": {"eva": 3, "ben": {"level": 2, "note": "Not shown"}}}},
    "consensus": {
        "alpha": {"outcome": {"level": 3, "by": "P. Silva", "on": "2026-03-20", "reason": "Shown again"}}
    },
    "price": {"formula": "linear", "weight": 40, "floor": 500000, "ceiling": 700000, "value": 150000},
    "reference-rules": {"seats": 600},
    "key-roles": [{"role": "Solution architect", "share": 0.5}],
    "request": {
        "lines": [{"id": "L-1", "title": "Licences", "rewards": "quantity"}],
        "acceptance": [{"id": "A-1", "text": "Calls are solved", "end-state": True}],
        "end-state-deliverable": False,
    },
}

CLARIFICATIONS = {
    "shortfall": "clarifications/1",
    "vendor": "alpha",
    "questions": [
        {
            "number": 1,
            "rule": "CQ-5",
            "subject": "W02",
            "status": "answered",
            "text": "List what is included.",
            "reply": "Two rounds.",
            "on": "2026-03-20",
        }
    ],
}

_FACTS = [
    "agreed | alpha | outcome | 3",
    "criterion | outcome | weight 60, threshold 2",
    "criterion | services | weight 40",
    "level | alpha | outcome | ben | 2",
    "level | alpha | outcome | eva | 3",
    "vendor | alpha",
]
_SEALED = ["on 2026-03-30", "quality alpha none", *_FACTS]

QUALITY_SEAL = {
    "shortfall": "quality-seal/1",
    "on": "2026-03-30",
    "fingerprint": hashlib.sha256("".join(line + "\n" for line in _SEALED).encode()).hexdigest(),
    "quality": {"alpha": "none"},
    "facts": _FACTS,
}
