"""Schemas: they are sound, every shipped file fits them, and what they refuse `check` refuses, too."""

import copy
import json
import pathlib
import tempfile
from concurrent.futures import ThreadPoolExecutor

import jsonschema

import yaml12
from assessments import write_yaml
from everything import BY_KIND, PATHS
from product import REPOSITORY


def check_schemas(tally, product):
    validators = {}
    for kind in BY_KIND:
        run = product.run("schema", kind)
        schema = json.loads(run.out) if run.status == 0 else {}
        try:
            jsonschema.Draft7Validator.check_schema(schema)
            sound = schema.get("$schema") == "http://json-schema.org/draft-07/schema#"
            problem = schema.get("$schema")
        except jsonschema.SchemaError as error:
            sound, problem = False, error.message
        if tally.check(f"schema {kind}: a draft-07 schema", run.status == 0 and sound, f"{run}\n{problem}"):
            validators[kind] = jsonschema.Draft7Validator(schema)
    if len(validators) == len(BY_KIND):
        _shipped(tally, validators)
        _written(tally, product, validators)
        _everything(tally, product, validators)


def _problems(validators, paths):
    for path in paths:
        for document in yaml12.documents(path):
            kind = str(document.get("shortfall", "")).split("/")[0] if isinstance(document, dict) else ""
            if kind not in validators:
                yield f"{path}: no kind"
                continue
            for error in validators[kind].iter_errors(document):
                yield f"{path}: {'/'.join(map(str, error.absolute_path))}: {error.message[:200]}"


def _shipped(tally, validators):
    for folder in ["questionnaires", "templates/starter", "templates/sample"]:
        paths = sorted((REPOSITORY / folder).rglob("*.yaml"))
        tally.check(f"{folder}: there are YAML files", len(paths) >= 2, paths)
        tally.none(f"{folder}: {len(paths)} files fit their schemas", _problems(validators, paths))


def _written(tally, product, validators):
    with tempfile.TemporaryDirectory() as root:
        for name, arguments in [
            ("init", ["init", "a"]),
            ("init --sample", ["init", "b", "--sample"]),
            ("demo", ["demo", "c"]),
            ("init with a pack", ["init", "d", "--questionnaires", "workflow", "--lang", "lt"]),
            ("init --scope", ["init", "e", "--scope"]),
            ("init --proposals", ["init", "g", "--proposals", "alpha,beta"]),
            ("init --kpi", ["init", "f", "--kpi"]),
            ("eject", ["questionnaires", "eject", "workflow", "a"]),
        ]:
            run = product.run(*arguments, cwd=root)
            tally.check(f"{name}: writes its files", run.status == 0, run)
        paths = sorted(pathlib.Path(root).rglob("*.yaml"))
        tally.none(
            f"what init, demo and eject write ({len(paths)} files) fits the schemas", _problems(validators, paths)
        )


def _places(value, path=()):
    """Every mapping key: path of the mapping and the key; keys that authors choose are no keys of ours."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield path, key
            yield from _places(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _places(inner, (*path, index))


def _at(value, path):
    for step in path:
        value = value[step]
    return value


def _is_chosen(path, key):
    """Ids, roles, phases and languages that are keys: names of the author's, or of a closed set of their own."""
    return (
        path[-1:] in [("roles",), ("phases",), ("scales",), ("answers",), ("performer",), ("payer",), ("values",)]
        or path == ("evidence",)
        or (path[:1] == ("beliefs",) and path[-1:] == ("items",))
        or (path[-1:] == ("title",))
        or (path[:1] == ("criteria",) and path[-2:-1] == ("levels",))
        or path in [("compliance",), ("scope",), ("quality",)]
        or (path[:1] == ("scores",) and len(path) < 4)
        or (path[:1] == ("consensus",) and len(path) < 3)
    )


def _properties(schema, found):
    """Every property name of a schema, wherever it stands."""
    if isinstance(schema, dict):
        if isinstance(schema.get("properties"), dict):
            found |= set(schema["properties"])
        for inner in schema.values():
            _properties(inner, found)
    elif isinstance(schema, list):
        for inner in schema:
            _properties(inner, found)
    return found


def _everything(tally, product, validators):
    """Damages a file that holds every key: a misspelt key, a missing key, a wrong value."""
    cases = []
    for kind, document in BY_KIND.items():
        tally.none(f"{kind}: the file with every key fits", validators[kind].iter_errors(document))
        used = {key for _, key in _places(document)}
        tally.none(
            f"{kind}: the file with every key has every key of the schema",
            _properties(validators[kind].schema, set()) - used,
        )
        for path, key in _places(document):
            if _is_chosen(path, key):
                continue
            misspelt = copy.deepcopy(document)
            mapping = _at(misspelt, path)
            misspelt_key = key[:-1] + "x" + key[-1]
            rebuilt = {misspelt_key if k == key else k: v for k, v in mapping.items()}
            mapping.clear()
            mapping.update(rebuilt)
            cases.append((f"{kind}: misspelt {'/'.join(map(str, (*path, key)))}", kind, misspelt))
            if isinstance(_at(document, path)[key], (str, int, float)):
                wrong = copy.deepcopy(document)
                _at(wrong, path)[key] = ["no", "scalar"]
                cases.append((f"{kind}: a list for {'/'.join(map(str, (*path, key)))}", kind, wrong))
    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(lambda case: _verdicts(product, validators, *case), cases))
    misspelt = [answer for answer in answers if ": misspelt " in answer[0]]
    lists = [answer for answer in answers if ": a list for " in answer[0]]
    tally.none(
        f"{len(misspelt)} misspelt keys are refused by the schema",
        [name for name, schema, _, _ in misspelt if not schema],
    )
    tally.none(
        f"{len(misspelt)} misspelt keys are refused by check, which exits 65",
        [f"{name}: {run}" for name, _, refused, run in misspelt if not refused],
    )
    tally.none(
        f"{len(lists)} lists in the place of scalars are refused by both",
        [
            f"{name}: schema {schema}, check {refused}\n{run}"
            for name, schema, refused, run in lists
            if not (schema and refused)
        ],
    )
    with tempfile.TemporaryDirectory() as root:
        _write(root, BY_KIND)
        run = product.run("check", "--strict", root)
        tally.check("the files with every key pass check --strict", run.status == 0, run)


def _write(root, documents):
    for kind, document in documents.items():
        write_yaml(pathlib.Path(root) / PATHS[kind], document)


def _verdicts(product, validators, name, kind, document):
    with tempfile.TemporaryDirectory() as root:
        _write(root, {**BY_KIND, kind: document})
        run = product.run("check", root)
        return name, any(True for _ in validators[kind].iter_errors(document)), run.status == 65, run
