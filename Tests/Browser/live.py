"""Uses `ogive serve` in a real browser, as somebody does who edits a scenario beside it.

The page at both widths and in both schemes; a save of the file shows a new report at the reader's place; a
figure that is dragged moves the bands and writes nothing until it is told to; a mistake is shown at its
line, and the last sound report stays.
"""

import base64
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
SLUG = "channels-vs-douyin"
VIEWS = [(1440, "light"), (1440, "dark"), (360, "light"), (360, "dark")]
FRAME = "document.querySelector('#report iframe:not(.next)')"
BANDS = f"[...{FRAME}.contentDocument.querySelectorAll('.fan path')].map((p) => p.getAttribute('d')).join()"


class Served:
    """A copy of the scenarios with `ogive serve` on one of them, for a `with` block."""

    def __enter__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="ogive-live-"))
        shutil.copytree(ROOT / "scenarios", self.folder / "scenarios")
        self.file = self.folder / "scenarios" / f"{SLUG}.yaml"
        self.process = subprocess.Popen(
            [ROOT / ".build/release/ogive", "serve", f"scenarios/{SLUG}.yaml"], cwd=self.folder,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        )
        self.address = self.process.stdout.readline().strip()
        if not self.address.startswith("http://127.0.0.1:"):
            raise SystemExit(f"ogive serve gave no address: '{self.address}'")
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGINT)
        self.process.wait(10)
        shutil.rmtree(self.folder, ignore_errors=True)

    def say(self, old, new):
        """Saves the file with something else in it, as editors do."""
        text = self.file.read_text(encoding="utf-8")
        if old not in text:
            raise SystemExit(f"the scenario does not say '{old}'")
        draft = self.file.with_suffix(".new")
        draft.write_text(text.replace(old, new, 1), encoding="utf-8")
        draft.replace(self.file)

    def files(self):
        """What every file of the folder says."""
        return {path: path.read_bytes() for path in sorted(self.folder.rglob("*")) if path.is_file()}


def until(browser, script, what):
    """Waits until a script in the page gives something true, and gives it."""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        found = browser.run(script)
        if found:
            return found
        time.sleep(0.02)
    raise SystemExit(f"in a minute the live page did not come to show {what}")


def shown(browser):
    """The number of the run whose report is shown."""
    return int(until(browser, "document.documentElement.dataset.shown", "a report"))


def next_report(browser, before):
    until(browser, f"Number(document.documentElement.dataset.shown) > {before}", "a new report")


def picture(browser, pictures, name):
    if pictures:
        shot = browser.send("Page.captureScreenshot")
        (pictures / f"{name}.png").write_bytes(base64.b64decode(shot["data"]))


def within(browser, script):
    """What JavaScript in the report's frame gives, which the report itself would not let anybody run."""
    tree = browser.send("Page.getFrameTree")["frameTree"]
    frame = next(child["frame"]["id"] for child in reversed(tree["childFrames"]))
    world = browser.send("Page.createIsolatedWorld", frameId=frame)["executionContextId"]
    answer = browser.send(
        "Runtime.evaluate", expression=script, returnByValue=True, contextId=world)
    return answer["result"]["value"]


def looks(browser, served, look, pictures):
    """What is wrong with the page and the report in it, as they stand."""
    for width, scheme in VIEWS:
        browser.view(width, scheme)
        browser.open(served.address)
        shown(browser)
        picture(browser, pictures, f"live-{width}-{scheme}")
        for problem in within(browser, look)["problems"]:
            yield f"{width} {scheme}, report: {problem}"
        browser.run("document.querySelector('#assumptions').open = true")
        picture(browser, pictures, f"live-{width}-{scheme}-assumptions")
        for problem in browser.run(look)["problems"]:
            yield f"{width} {scheme}: {problem}"
        if browser.run("innerHeight - document.querySelector('#report').getBoundingClientRect().top") < 300:
            yield f"{width} {scheme}: open assumptions leave no room for the report"


def saves(browser, served):
    """Whether a save shows a new report at the reader's place."""
    before = shown(browser)
    browser.run(f"{FRAME}.contentWindow.scrollTo(0, 1500)")
    served.say("2022, and pass Douyin", "2022, and overtake Douyin")
    next_report(browser, before)
    if not browser.run(f"{FRAME}.contentDocument.body.innerText.includes('overtake Douyin')"):
        yield "a save does not show"
    place = browser.run(f"{FRAME}.contentWindow.scrollY")
    if abs(place - 1500) > 2:
        yield f"a save moves the reader from 1500 to {place}"


def dials(browser, served, pictures):
    """Whether a figure that is dragged moves the bands, and is written only when that is asked for."""
    before, bands, files = shown(browser), browser.run(BANDS), served.files()
    browser.run("document.querySelector('#assumptions').open = true")
    slider = "document.querySelector('#dials label input')"
    left, top, width, height = browser.run(
        f"(() => {{ const b = {slider}.getBoundingClientRect(); return [b.left, b.top, b.width, b.height] }})()"
    )
    start = left + width * float(browser.run(f"Number({slider}.value)"))
    middle = top + height / 2
    mouse = lambda kind, x: browser.send(
        "Input.dispatchMouseEvent", type=kind, x=x, y=middle, button="left", buttons=1, clickCount=1)
    mouse("mousePressed", start)
    for step in range(1, 9):
        mouse("mouseMoved", start + width * 0.02 * step)
    mouse("mouseReleased", start + width * 0.16)
    next_report(browser, before)
    until(browser, f"{BANDS} !== {bands!r}", "other bands after a drag")
    until(browser, "!document.querySelector('#write').disabled", "that a figure is turned")
    picture(browser, pictures, "live-turned")
    if served.files() != files:
        yield "a drag writes something"
    browser.run("document.querySelector('#write').click()")
    until(browser, "document.querySelector('#write').disabled", "that nothing is turned any more")
    changed = [path.name for path, text in served.files().items() if files.get(path) != text]
    old, new = files[served.file].decode().splitlines(), served.file.read_text(encoding="utf-8").splitlines()
    lines = [pair for pair in zip(old, new) if pair[0] != pair[1]]
    if changed != [served.file.name] or len(old) != len(new) or len(lines) != 1:
        yield f"one figure was written as {lines} in {changed}"


def mistakes(browser, served, pictures):
    """Whether a mistake is told at its line beside the last sound report, and goes when it is mended."""
    served.say("as_of:", "as_off:")
    line = 1 + next(
        number for number, text in enumerate(served.file.read_text(encoding="utf-8").splitlines())
        if "as_off:" in text)
    words = until(
        browser, "!document.querySelector('#mistakes').hidden && document.querySelector('#mistakes').innerText",
        "a mistake")
    if f"{SLUG}.yaml:{line}:" not in words or "did you mean 'as_of'" not in words:
        yield f"a mistake in line {line} is told as: {words}"
    if not browser.run(f"{FRAME}.contentDocument.querySelectorAll('.chart').length"):
        yield "a mistake takes the report away"
    picture(browser, pictures, "live-mistake")
    served.say("as_off:", "as_of:")
    until(browser, "document.querySelector('#mistakes').hidden", "that the mistake is mended")


def live(browser, look, talk, keyboard, pictures):
    """What is wrong with `ogive serve`."""
    browser.send("Emulation.setScriptExecutionDisabled", value=False)
    with Served() as served:
        yield from looks(browser, served, look, pictures)
        browser.view(1440, "light")
        browser.open(served.address)
        shown(browser)
        yield from saves(browser, served)
        yield from dials(browser, served, pictures)
        yield from mistakes(browser, served, pictures)
        own = ("", "live.css", "live.js", "events", "dials", "write", "report.html")
        for problem in talk(browser, served.address):
            path = problem.removeprefix(f"asks for {served.address}")
            if path == problem or path.split("?")[0] not in own:
                yield problem
        browser.open(served.address)
        shown(browser)
        browser.run("document.querySelector('#assumptions').open = true")
        yield from keyboard(browser)
