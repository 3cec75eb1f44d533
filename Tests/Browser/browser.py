"""Opens every report and chart in a real browser, as readers do.

At 360 and at 1440 pixels, light and dark, in English and in Chinese, with JavaScript and without: every
chart is there, no text is cut off, covered or too faint, no page scrolls sideways, no request leaves the
page, the console stays silent, and the keyboard reaches every link. Then `ogive serve` is used. Run by
`make test-browser`.

With a folder as its argument it also writes a picture of each page there.
"""

import base64
import pathlib
import sys

from chromium import Chromium
from live import live

ROOT = pathlib.Path(__file__).resolve().parents[2]
LOOK = (pathlib.Path(__file__).parent / "page.js").read_text(encoding="utf-8")
VIEWS = [(1440, "light", "en"), (1440, "dark", "zh"), (360, "light", "zh"), (360, "dark", "en")]

KEYBOARD = """
[...document.querySelectorAll('a[href], input:enabled, summary, button:enabled, [tabindex="0"]')]
  .filter((e) => e.getClientRects().length && !e.closest('dialog'))
"""


def talk(browser, address):
    """What the page asked the network for, and what it said in the console."""
    for event in browser.events:
        parameters = event["params"]
        if event["method"] == "Network.requestWillBeSent":
            wanted = parameters["request"]["url"]
            if wanted != address and not wanted.startswith("data:"):
                yield f"asks for {wanted}"
        if parameters.get("entry", {}).get("level") in ("verbose", "info"):
            continue
        if event["method"] in ("Log.entryAdded", "Runtime.exceptionThrown", "Runtime.consoleAPICalled"):
            yield f"says in the console: {str(parameters)[:200]}"


def look(browser, name, pictures, scripted=True):
    """What is wrong with the page as it is."""
    found = browser.run(LOOK)
    for problem in found["problems"]:
        yield problem
    if found["text"] < 500:
        yield "shows next to nothing"
    if pictures and scripted:
        size = browser.run("[document.documentElement.clientWidth, document.documentElement.scrollHeight]")
        shot = browser.send(
            "Page.captureScreenshot", captureBeyondViewport=True,
            clip={"x": 0, "y": 0, "width": size[0], "height": min(size[1], 15000), "scale": 1},
        )
        (pictures / f"{name}.png").write_bytes(base64.b64decode(shot["data"]))
    if found["charts"] == 0:
        yield "shows no chart"


def keyboard(browser):
    """Whether the tabulator key comes by everything that can be used, and what has the focus shows it."""
    browser.run("document.activeElement.blur(); scrollTo(0, 0)")
    # Of a group of choices one has a turn.
    wanted = browser.run(
        "(() => { const all = " + KEYBOARD + "; all.forEach((e, i) => { e.dataset.turn = i });"
        "return all.filter((e) => e.type !== 'radio' || e.checked).map((e) => e.dataset.turn) })()"
    )
    met = set()
    for _ in range(len(wanted) + 5):
        browser.press("Tab")
        met.add(
            browser.run(
                "(() => { const e = document.activeElement; const s = getComputedStyle(e);"
                " return [e.dataset.turn, s.outlineStyle !== 'none' || s.boxShadow !== 'none'].join() })()"
            )
        )
    turns = {entry.split(",")[0] for entry in met}
    missed = [turn for turn in wanted if turn not in turns]
    if missed:
        yield f"the keyboard does not reach {len(missed)} of {len(wanted)} places"
    if any(entry.endswith("false") and entry.split(",")[0] for entry in met):
        yield "something does not show that it has the focus"


def facts(browser):
    """Whether a number shows its facts, and a chart its numbers."""
    if browser.run("!!document.querySelector('a.figure')"):
        browser.run("[...document.querySelectorAll('a.figure')].find((a) => a.getClientRects().length).click()")
        if not browser.run("document.getElementById('facts-dialog').open"):
            yield "a number does not show its facts"
        browser.press("Escape")
    if browser.run("!!document.querySelector('.fan')"):
        browser.run("[...document.querySelectorAll('.fan')].find((c) => c.clientWidth).focus()")
        if not browser.run("[...document.querySelectorAll('.readout')].some((r) => r.innerText)"):
            yield "a fan chart does not tell its numbers"
        browser.press("Escape")


def report(browser, path, pictures):
    """What is wrong with one report."""
    address, slug = path.as_uri(), path.parent.name
    browser.send("Emulation.setScriptExecutionDisabled", value=False)
    browser.view(1440, "light")
    browser.open(address)
    for width, scheme, language in VIEWS:
        browser.view(width, scheme)
        browser.run(f"document.getElementById('language-{language}').click()")
        count = browser.run("Math.max(1, document.getElementsByName('scenario').length)")
        # The first and the last scenario: the others are drawn alike.
        for scenario in sorted({0, count - 1}):
            browser.run(f"document.getElementsByName('scenario')[{scenario}]?.click()")
            name = f"{slug}-{width}-{scheme}" + (f"-{scenario}" if scenario else "")
            for problem in look(browser, name, pictures):
                yield f"{width} {scheme} {language}, scenario {scenario}: {problem}"
    browser.view(1440, "light")
    browser.run("document.getElementsByName('scenario')[0]?.click()")
    yield from facts(browser)
    yield from keyboard(browser)
    yield from talk(browser, address)
    browser.send("Emulation.setScriptExecutionDisabled", value=True)
    browser.reload()
    for width in [1440, 360]:
        browser.view(width, "light")
        for problem in look(browser, slug, None, scripted=False):
            yield f"without JavaScript, {width}: {problem}"
    yield from talk(browser, address)


def drawing(browser, path, pictures):
    """What is wrong with one chart by itself, as a picture in another page at two widths."""
    browser.send("Emulation.setScriptExecutionDisabled", value=False)
    for width, scheme in [(800, "light"), (360, "dark")]:
        browser.view(width, scheme)
        browser.open(path.as_uri())
        browser.run("document.documentElement.setAttribute('class', 'chart')")
        for problem in browser.run(
            "(() => { const svg = document.documentElement; const out = [];"
            "const box = svg.getBoundingClientRect();"
            "const texts = [...svg.querySelectorAll('text')].map((t) => [t.getBoundingClientRect(), t.textContent]);"
            "texts.forEach(([a, s], i) => { if (a.left < box.left - 1 || a.right > box.right + 1) out.push('cut off: ' + s);"
            "const air = a.height * 0.2; for (const [b, t] of texts.slice(0, i))"
            "if (a.left < b.right - 1 && b.left < a.right - 1 && a.top + air < b.bottom - air && b.top + air < a.bottom - air)"
            "out.push('one on the other: ' + s + ' | ' + t); }); return out })()"
        ):
            yield f"{width} {scheme}: {problem}"
        if pictures:
            shot = browser.send("Page.captureScreenshot")
            name = f"{path.parent.parent.name}-{path.stem}-{width}-{scheme}.png"
            (pictures / name).write_bytes(base64.b64decode(shot["data"]))


def main():
    pictures = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else None
    if pictures:
        pictures.mkdir(parents=True, exist_ok=True)
    reports = sorted(ROOT.glob("results/*/report.html"))
    drawings = sorted(ROOT.glob("results/*/charts/*.svg"))
    if len(reports) < 1 or len(drawings) < 1:
        raise SystemExit("there are no reports in results/")
    status = 0
    with Chromium() as browser:
        for check, paths in [(report, reports), (drawing, drawings)]:
            for path in paths:
                problems = list(check(browser, path, pictures))
                for problem in problems[:20]:
                    print(f"{path.relative_to(ROOT)}: {problem}")
                status |= bool(problems)
        for problem in live(browser, LOOK, talk, keyboard, pictures):
            print(f"ogive serve: {problem}")
            status = 1
    words = "problems" if status else "no problems"
    print(f"{len(reports)} reports, {len(drawings)} charts and ogive serve: {words}")
    return status


if __name__ == "__main__":
    sys.exit(main())
