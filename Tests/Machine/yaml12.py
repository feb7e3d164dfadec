"""Reads YAML by the core schema of YAML 1.2: `true false null` and decimal numbers; all else is text."""

import re

import yaml


class CoreLoader(yaml.SafeLoader):
    """PyYAML knows YAML 1.1, in which `no`, `on` and `12:30` are no texts."""

    yaml_implicit_resolvers = {}


def _words(tag, pattern, first):
    CoreLoader.add_implicit_resolver(tag, re.compile(pattern), list(first))


_words("tag:yaml.org,2002:null", r"^(?:null|Null|NULL|~|)$", "nN~\0")
_words("tag:yaml.org,2002:bool", r"^(?:true|True|TRUE|false|False|FALSE)$", "tTfF")
_words("tag:yaml.org,2002:int", r"^[-+]?(?:0|[1-9][0-9]*)$", "-+0123456789")
_words(
    "tag:yaml.org,2002:float",
    r"^[-+]?(?:\.[0-9]+|(?:0|[1-9][0-9]*)(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$",
    "-+.0123456789",
)
CoreLoader.yaml_implicit_resolvers.setdefault("", []).extend(CoreLoader.yaml_implicit_resolvers.get("\0", []))


def documents(path):
    """Every document of a file."""
    with open(path, encoding="utf-8") as file:
        return list(yaml.load_all(file, CoreLoader))
