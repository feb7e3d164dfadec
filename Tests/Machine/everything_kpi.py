"""A file of an operation's figures that uses every key its schema has."""

KPI = {
    "shortfall": "kpi/1",
    "title": {"en": "March", "lt": "Kovas"},
    "period": {"from": "2026-03-02", "to": "2026-03-31", "days": 22, "week": 5},
    "kpis": [
        {
            "id": "service-level",
            "title": "Service level",
            "unit": "%",
            "direction": "higher",
            "target": 80,
            "weight": 60,
            "score": 88,
            "average": "volume",
            "best": 100,
        },
        {
            "id": "quality",
            "title": "Quality",
            "direction": "higher",
            "target": 90,
            "weight": 40,
            "score-from": "attainment",
            "actual": 92,
        },
    ],
    "classes": {"met": 1.0, "at-risk": 0.97, "cap": 1.2},
    "actuals": [
        {"on": "2026-03-02", "days": 1, "volume": 2800, "cost": 16000, "values": {"service-level": 76}},
    ],
    "settlement": {"base-fee": 390000, "coefficients": [{"from": 0, "coefficient": 0.9}, {"from": 90, "coefficient": 1}]},
    "volume": {"history": [48000, 52000], "uplift": 0.12, "forecast": 56000},
    "staffing": {
        "paid-hours": 160,
        "utilisation": 0.7,
        "handling-time": 252,
        "per-agent": 1600,
        "attendance": 0.92,
        "people": 38,
    },
    "costs": [
        {"id": "pay", "title": "Pay", "quantity": 2, "driver": "headcount", "unit-cost": 5200, "behaviour": "fixed"},
        {"id": "lead", "title": "Lead", "unit-cost": 120000, "share": 0.25},
        {"id": "site", "title": "Site", "unit-cost": 210000, "part": 400, "of": 2000},
    ],
    "pricing": {"price": 7.8, "target-margin": 0.2, "coefficient": 1},
    "factors": {
        "title": "Contacts",
        "unit": "contacts",
        "constant": 3600,
        "order": [
            {"id": "people", "title": "People", "plan": 39, "actual": 38},
            {"id": "time", "title": "Time", "plan": 252, "actual": 270, "divides": True},
        ],
    },
    "associations": [{"result": "service-level", "process": "quality", "at": 92}],
    "queues": [
        {"id": "q", "title": "Waiting", "backlog": 1200, "inflow": 140, "throughput": 150, "improvement": 0.2}
    ],
}
