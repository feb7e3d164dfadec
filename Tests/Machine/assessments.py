"""Small assessments that the checks make for themselves. They are written as JSON, which is YAML."""

import json
import pathlib


def yaml_text(value):
    """A value as JSON, which is YAML; what no file may hold raw is an escape."""
    text = json.dumps(value, ensure_ascii=False, indent=1)
    for code in [*range(0x7F, 0xA0), 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF]:
        text = text.replace(chr(code), f"\\u{code:04x}")
    return text + "\n"


def write_yaml(path, value):
    """Writes a value to a file and makes the folders above it."""
    path = pathlib.Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml_text(value), encoding="utf-8")


def question(id, lead="it", also=("business",), **more):
    """A question with everything that it must have."""
    value = {
        "id": id,
        "title": f"Control {id}",
        "ask": "Is it so?",
        "levels": ["Absent", "Assumed", "Drafted", "Agreed", "Proven"],
        "lead": lead,
        "also": list(also),
        "risk": {"cause": "nobody looks", "event": "it may fail", "consequence": "delay"},
        "fix": {"action": "Look at it", "owner": "it", "days": 30},
    }
    value.update(more)
    return value


def questionnaire(id="tiny", questions=None, **more):
    """A core questionnaire of one section."""
    value = {
        "shortfall": "questionnaire/1",
        "id": id,
        "title": "Tiny area",
        "kind": "core",
        "sections": [
            {
                "id": f"S.{id}",
                "title": "One theme",
                "questions": questions
                or [question("TQ-1"), question("TQ-2", gate={"phase": "procurement", "minimum": 3})],
            }
        ],
    }
    value.update(more)
    return value


def assessment(*questionnaires, **more):
    """An assessment of the named questionnaires at a fixed day."""
    value = {
        "shortfall": "assessment/1",
        "title": "Tiny project",
        "as-of": "2026-03-30",
        "questionnaires": list(questionnaires or ["tiny"]),
    }
    value.update(more)
    return value


def responses(respondent="ann", role="it", answers=None, **more):
    """One person's answers."""
    value = {"shortfall": "responses/1", "respondent": respondent, "role": role}
    value.update(more)
    value["answers"] = {"TQ-1": 2, "TQ-2": 1} if answers is None else answers
    return value


def write_tiny(folder):
    """Two questions, two people: the smallest assessment with a finding, a gate and a disagreement."""
    folder = pathlib.Path(folder)
    write_yaml(folder / "assessment.yaml", assessment())
    write_yaml(folder / "questionnaires/tiny.yaml", questionnaire())
    write_yaml(folder / "responses/ann.yaml", responses())
    write_yaml(folder / "responses/bob.yaml", responses("bob", "business", {"TQ-1": 4}))
    return folder
