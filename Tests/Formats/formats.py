"""Holds what the project writes against the programs that are to read it.

Every notebook is validated, found to be what Jupyter itself would write, and run again in a real kernel;
every chart's twin is held against Vega-Lite's own schema; every scenario file and fixture against
schema/ogive-1.json. Run by `make test-formats`, which installs what is needed.
"""

import concurrent.futures
import json
import pathlib
import re
import shutil
import sys
import tempfile

import altair
import jsonschema
import nbclient
import nbformat
import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]

# Faulty files whose mistake is not one of shape: names, units, dates and YAML itself are beyond a schema.
BEYOND_A_SCHEMA = set(
    (ROOT / "Tests/Formats/beyond-a-schema.txt").read_text(encoding="utf-8").split()
)


class CoreLoader(yaml.SafeLoader):
    """YAML 1.2: a date is a text, and so is `yes`."""

    yaml_implicit_resolvers = {}


for tag, pattern, first in [
    ("null", r"^(?:null|Null|NULL|~|)$", ["n", "N", "~", ""]),
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    ("int", r"^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$", list("-+0123456789")),
    (
        "float",
        r"^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$",
        list("-+.0123456789"),
    ),
]:
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), first)


def scenario_files():
    """What the schema says of scenario files and fixtures."""
    schema = json.loads((ROOT / "schema/ogive-1.json").read_text(encoding="utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    sound = sorted(ROOT.glob("scenarios/*.yaml")) + sorted(
        ROOT.glob("Tests/Fixtures/scenarios/ok_*.yaml")
    )
    for path in sound:
        for error in validator.iter_errors(yaml.load(path.read_text(encoding="utf-8"), CoreLoader)):
            place = "/".join(map(str, error.absolute_path))
            yield f"{path.relative_to(ROOT)}: {place}: {error.message[:200]}"
    faulty = sorted(ROOT.glob("Tests/Fixtures/scenarios/error_*.yaml"))
    for path in faulty:
        isAccepted = accepts(validator, path)
        name = path.stem.removeprefix("error_")
        if isAccepted != (name in BEYOND_A_SCHEMA):
            says = "accepts it" if isAccepted else "rejects it"
            yield f"{path.relative_to(ROOT)}: the schema {says}, against Tests/Formats/beyond-a-schema.txt"
    missing = BEYOND_A_SCHEMA - {path.stem.removeprefix("error_") for path in faulty}
    yield from (f"Tests/Formats/beyond-a-schema.txt: no fixture error_{name}.yaml" for name in missing)
    if len(sound) < 3 or len(faulty) < 3:
        yield "the scenario files or fixtures are not where they were"


def accepts(validator, path):
    try:
        return validator.is_valid(yaml.load(path.read_text(encoding="utf-8"), CoreLoader))
    except (yaml.YAMLError, UnicodeDecodeError, TypeError):
        # What a YAML reader rejects never comes before a schema.
        return False


def charts():
    """What Vega-Lite's schema says of the twins of the charts."""
    folder = pathlib.Path(altair.__file__).parent / "vegalite/v5/schema"
    schema = json.loads((folder / "vega-lite-schema.json").read_text(encoding="utf-8"))
    validator = jsonschema.Draft7Validator(schema)
    found = sorted(ROOT.glob("results/*/charts/*.vl.json"))
    for path in found:
        chart = json.loads(path.read_text(encoding="utf-8"))
        if "/vega-lite/v5" not in chart["$schema"]:
            yield f"{path.relative_to(ROOT)}: not of version 5"
        for error in validator.iter_errors(chart):
            yield f"{path.relative_to(ROOT)}: {error.message[:200]}"
        if not path.with_suffix("").with_suffix(".svg").exists():
            yield f"{path.relative_to(ROOT)}: has no drawing"
    if len(found) < 12:
        yield f"only {len(found)} charts in results/"


def text(value):
    return value if isinstance(value, str) else "".join(value)


def notebook(path):
    """What is wrong with one notebook."""
    name = path.relative_to(ROOT)
    source = path.read_text(encoding="utf-8")
    book = nbformat.reads(source, as_version=nbformat.NO_CONVERT)
    nbformat.validate(book, relax_add_props=False)
    if (book.nbformat, book.nbformat_minor) != (4, 5):
        yield f"{name}: version {book.nbformat}.{book.nbformat_minor}"
    if nbformat.writes(book) + "\n" != source:
        yield f"{name}: Jupyter would write other bytes"
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary) / "results"
        shutil.copytree(path.parent, folder)
        again = nbformat.from_dict(json.loads(json.dumps(book)))
        nbclient.NotebookClient(
            again, timeout=60, kernel_name="python3", resources={"metadata": {"path": str(folder)}}
        ).execute()
    pairs = [(a, b) for a, b in zip(book.cells, again.cells) if a.cell_type == "code"]
    if sum(bool(a.outputs) for a, _ in pairs) == 0:
        yield f"{name}: shows nothing"
    for a, b in pairs:
        kinds = [sorted(output.data) for output in a.outputs]
        if kinds != [sorted(output.data) for output in b.outputs]:
            yield f"{name}: {a.id} shows something else when it is run again"
            continue
        for old, new in zip(a.outputs, b.outputs):
            if text(old.data.get("image/svg+xml", "")).split() != text(new.data.get("image/svg+xml", "")).split():
                yield f"{name}: {a.id} shows another drawing when it is run again"
            if "text/html" in new.data and "<td>" not in text(new.data["text/html"]):
                yield f"{name}: {a.id} finds no rows"


def notebooks():
    """What is wrong with the notebooks, two of which run at a time."""
    found = sorted(ROOT.glob("results/*/notebook.ipynb"))
    scenarios = sorted(ROOT.glob("scenarios/*.yaml"))
    if [path.parent.name for path in found] != [path.stem for path in scenarios]:
        yield "not every scenario has a notebook in results/"
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for problems in pool.map(lambda path: list(notebook(path)), found):
            yield from problems


def main():
    status = 0
    for check in [scenario_files, charts, notebooks]:
        problems = list(check())
        print(f"{check.__name__.replace('_', ' ')}: {len(problems) or 'no'} problems")
        for problem in problems:
            print(f"  {problem}")
        status |= bool(problems)
    return status


if __name__ == "__main__":
    sys.exit(main())
