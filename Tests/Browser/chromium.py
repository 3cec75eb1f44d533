"""A headless Chromium that is spoken to through a pipe, with nothing but Python's standard library."""

import json
import os
import shutil
import subprocess
import tempfile


class Chromium:
    """One browser with one page, for a `with` block.

    The DevTools protocol (https://chromedevtools.github.io/devtools-protocol/) is JSON between zero bytes
    on the descriptors 3 and 4.
    """

    def __init__(self):
        path = next(filter(None, map(shutil.which, ["chromium", "chromium-browser", "google-chrome"])), None)
        if path is None:
            raise SystemExit("test-browser needs chromium")
        self.folder = tempfile.mkdtemp(prefix="ogive-browser-")
        (theirs_in, self.out), (self.inn, theirs_out) = os.pipe(), os.pipe()

        def descriptors():
            # Moved out of the way first: either may be 3 or 4 already.
            high = [os.dup2(end, 20 + index) for index, end in enumerate([theirs_in, theirs_out])]
            for index, end in enumerate(high):
                os.dup2(end, 3 + index, inheritable=True)

        self.process = subprocess.Popen(
            [
                path, "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                "--disable-dev-shm-usage", "--no-first-run", "--disable-extensions",
                "--disable-background-networking", f"--user-data-dir={self.folder}",
                "--remote-debugging-pipe", "about:blank",
            ],
            preexec_fn=descriptors, close_fds=False,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        os.close(theirs_in)
        os.close(theirs_out)
        self.buffer = b""
        self.count = 0
        self.session = None
        self.events = []
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        # A page that nobody looks at would not tell what has the focus.
        self.send("Emulation.setFocusEmulationEnabled", enabled=True)
        for domain in ["Page", "Runtime", "Network", "Log"]:
            self.send(f"{domain}.enable")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def receive(self):
        while b"\0" not in self.buffer:
            chunk = os.read(self.inn, 1 << 20)
            if not chunk:
                raise RuntimeError("Chromium has gone away")
            self.buffer += chunk
        message, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(message)

    def send(self, method, **parameters):
        """The answer to a command; events on the way are kept."""
        self.count += 1
        command = {"id": self.count, "method": method, "params": parameters}
        if self.session:
            command["sessionId"] = self.session
        data = json.dumps(command).encode() + b"\0"
        while data:
            data = data[os.write(self.out, data):]
        while True:
            message = self.receive()
            if message.get("id") == self.count:
                if "error" in message:
                    raise RuntimeError(f"{method}: {message['error']['message']}")
                return message["result"]
            if "method" in message:
                self.events.append(message)

    def run(self, script):
        """What JavaScript in the page gives."""
        answer = self.send("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"]["exception"].get("description", "script failed"))
        return answer["result"].get("value")

    def open(self, address):
        """Loads a page and waits until it is there."""
        self.events = []
        self.send("Page.navigate", url=address)
        self.wait("Page.loadEventFired")

    def reload(self):
        self.events = []
        self.send("Page.reload")
        self.wait("Page.loadEventFired")

    def wait(self, method):
        while not any(event["method"] == method for event in self.events):
            message = self.receive()
            if "method" in message:
                self.events.append(message)

    def view(self, width, scheme):
        """The size and the colour scheme of the reader's system."""
        self.send(
            "Emulation.setDeviceMetricsOverride",
            width=width, height=900, deviceScaleFactor=1, mobile=width < 600,
        )
        self.send(
            "Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}]
        )

    def press(self, key):
        code = {"Tab": 9, "Enter": 13, "Escape": 27}.get(key, 0)
        for kind in ["keyDown", "keyUp"]:
            self.send(
                "Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code
            )
