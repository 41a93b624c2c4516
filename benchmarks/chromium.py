"""Chromium without a window, warm, printing pages to tagged PDF over its DevTools protocol, through a pipe.

https://chromedevtools.github.io/devtools-protocol/: messages are JSON, each ended by a zero byte; the browser reads
them from its descriptor 3 and answers on 4.
"""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
from contextlib import suppress
from pathlib import Path
from typing import Any

import psutil

__all__ = ["Chromium", "installed"]

_OPTIONS = "--headless --no-sandbox --disable-gpu --no-first-run --allow-file-access-from-files --remote-debugging-pipe"


def installed() -> bool:
    """Whether there is a Chromium to measure."""
    return shutil.which("chromium") is not None


class Chromium:
    """A running browser with one open tab; `place` is a folder for its profile."""

    def __init__(self, place: Path) -> None:
        in_read, self._in = os.pipe()
        self._out, out_write = os.pipe()
        command = f'exec chromium {_OPTIONS} --user-data-dir="$0" about:blank 3<&{in_read} 4>&{out_write}'
        self._process = subprocess.Popen(
            ["bash", "-c", command, place], pass_fds=(in_read, out_write), stderr=subprocess.DEVNULL
        )
        for end in (in_read, out_write):
            os.close(end)
        self._waiting, self._number, self._session = b"", 0, ""
        target = self._call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self._call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self._call("Page.enable")

    def pdf(self, address: str) -> bytes:
        """The page at an address as a tagged PDF, on the sheet that its styles say."""
        self._call("Page.navigate", url=address)
        while self._message().get("method") != "Page.loadEventFired":
            pass
        asked = {"generateTaggedPDF": True, "preferCSSPageSize": True, "printBackground": True}
        return base64.b64decode(self._call("Page.printToPDF", **asked)["data"])

    def seconds(self) -> float:
        """The processor time of all its processes, those that have ended included."""
        browser, total = psutil.Process(self._process.pid), 0.0
        for process in (browser, *browser.children(recursive=True)):
            with suppress(psutil.NoSuchProcess):
                total += sum(process.cpu_times()[:4])
        return total

    def close(self) -> None:
        """End the browser."""
        self._process.terminate()
        self._process.wait()
        for end in (self._in, self._out):
            os.close(end)

    def _call(self, method: str, **parameters: Any) -> Any:
        self._number += 1
        message = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._in, json.dumps(message).encode() + b"\0")
        while (answer := self._message()).get("id") != self._number:
            pass
        if "error" in answer:
            raise RuntimeError(f"{method}: {answer['error']['message']}")
        return answer["result"]

    def _message(self) -> Any:
        while b"\0" not in self._waiting:
            more = os.read(self._out, 1 << 20)
            if not more:
                raise RuntimeError("Chromium has ended.")
            self._waiting += more
        message, _, self._waiting = self._waiting.partition(b"\0")
        return json.loads(message)
