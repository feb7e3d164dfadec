"""A scope file that uses every key its schema has."""

SCOPE = {
    "shortfall": "scope/1",
    "items": [
        {
            "id": "W01",
            "title": {"en": "CRM integration", "lt": "CRM integracija"},
            "section": "EV.1",
            "required": True,
            "target": "vendor",
            "performer": {"it": "vendor", "vendor": "customer_it"},
            "payer": {"it": "vendor_price", "vendor": "project_budget"},
            "contract": {"status": "partial", "share": 0.4, "clause": "4.2", "ref": "offer.pdf"},
            "milestone": "M1",
            "funding": [{"line": "B-01", "share": 0.5, "ref": "budget.xlsx"}],
            "days": {"low": 20, "likely": 35, "high": 70},
            "rate": 900,
            "probability": 0.9,
            "needs": ["W02"],
            "golive": "2026-11-16",
            "integration": True,
        },
        {
            "id": "W02",
            "title": "Redesign",
            "contract": "silent",
            "funded": 0.5,
            "days": {"low": 1, "likely": 2, "high": 3},
            "start": "2026-09-01",
            "finish": "2026-10-01",
        },
    ],
    "beliefs": [
        {
            "respondent": "jo",
            "role": "it",
            "round": 2,
            "on": "2026-03-12",
            "items": {"W01": {"performer": "vendor", "payer": "vendor_price", "note": "So."}, "W02": "nobody"},
        }
    ],
    "milestones": [
        {"id": "M1", "title": "Accepted", "trigger": "accepted", "share": 0.3, "acceptance": "Report signed"}
    ],
    "capacity": [{"role": "it", "people": 2, "dedicated": 0.5, "working-days": 110, "availability": 0.9}],
    "budget": [
        {"id": "B-01", "title": "Services", "amount": 180000, "baseline": "existing", "ref": "budget.xlsx"}
    ],
    "capabilities": [
        {"id": "C-01", "title": "Analytics", "baseline": "new", "budget-line": "B-01", "amount": 95000}
    ],
}
