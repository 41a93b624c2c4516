"""Files of older and other formats, turned by LibreOffice into ones that can be read, where it is on the machine.

LibreOffice works on a copy in a private folder with a profile of its own: no macro runs, it may use so much time, so
much memory and so much disk, and whatever it leaves is taken away. Without it the refusal of the format stands, which
says how to save the file anew.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path

from planforms.errors import CannotRead

__all__ = ["OLDER", "modern", "office"]

OLDER = {
    "old-word-file": (".doc", "docx"),
    "rtf-file": (".rtf", "docx"),
    "odt-file": (".odt", "docx"),
    "word-xml-file": (".xml", "docx"),
    "old-excel-file": (".xls", "xlsx"),
    "ods-file": (".ods", "xlsx"),
    "binary-excel-file": (".xlsb", "xlsx"),
}
"""By the code of a refusal: the ending that LibreOffice knows the file by, and what it is turned into."""

_SETTINGS = (
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Writer/Content/Update", "Link", "2"),  # never
    ("Office.Calc/Content/Update", "Link", "2"),
    ("Inet/Settings", "ooInetProxyType", "1"),  # a proxy at which nobody listens
    ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
)
"""LibreOffice's own settings: no macro, no link renewed, nothing fetched."""
_ITEM = '<item oor:path="/org.openoffice.{}"><prop oor:name="{}" oor:op="fuse"><value>{}</value></prop></item>'
_SECONDS = 90
_MEMORY = 4 * 1024**3  # bytes of address space: LibreOffice maps far more than it uses
# Ends everything that LibreOffice started as soon as nobody holds the other end of the shell's input any more: then the
# process that asked for it was ended itself, and could tidy nothing away.
_GUARD = 'exec 3<&0; (read -r _ <&3; kill -KILL 0) & exec 3<&-; exec "$@" </dev/null'
_DISK = 300 * 1024**2  # bytes of the largest file it may write


def office() -> str | None:
    """The path of LibreOffice, None where there is none."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def modern(data: bytes, refused: CannotRead) -> bytes:
    """The same document as .docx or .xlsx. Raises the refusal itself where there is no LibreOffice, or the file is of
    no format that it could turn; CannotRead, "not-converted", where it fails."""
    program = office()
    if program is None or refused.code not in OLDER:
        raise refused
    ending, wanted = OLDER[refused.code]
    with tempfile.TemporaryDirectory(prefix="planforms-") as name:
        folder = Path(name)
        source = folder / f"form{ending}"
        source.write_bytes(data)
        _set_up(folder / "profile")
        _convert(program, folder, source, wanted)
        made = folder / "made" / f"form.{wanted}"
        if not made.is_file():
            raise _not_converted(refused)
        return made.read_bytes()


def _set_up(profile: Path) -> None:
    items = "".join(_ITEM.format(*setting) for setting in _SETTINGS)
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(
        f'<oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>', encoding="utf-8"
    )


def _convert(program: str, folder: Path, source: Path, wanted: str) -> None:
    """Run LibreOffice on the copy; whatever goes wrong shows in that there is no result."""
    command = [
        program,
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        *("--headless", "--norestore", "--nolockcheck", "--nodefault", "--nofirststartwizard"),
        *("--convert-to", wanted, "--outdir", str(folder / "made"), str(source)),
    ]
    surroundings = {key: os.environ[key] for key in ("PATH", "LANG", "LC_ALL", "SYSTEMROOT") if key in os.environ}
    process = subprocess.Popen(  # noqa: S603 - a program found on the path, with a file name of our own
        ["/bin/sh", "-c", _GUARD, "sh", *command] if os.name == "posix" else command,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**surroundings, "HOME": str(folder), "TMPDIR": str(folder)},
        start_new_session=True,
        preexec_fn=_within_limits if os.name == "posix" else None,  # noqa: PLW1509 - limits must hold from the start
    )
    try:
        process.wait(_SECONDS)
    except subprocess.TimeoutExpired:
        pass
    finally:
        _end(process)
        if process.stdin:
            process.stdin.close()


def _end(process: subprocess.Popen[bytes]) -> None:
    """End LibreOffice and whatever it started."""
    with suppress(ProcessLookupError):
        if os.name == "posix":
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.wait()


def _within_limits() -> None:
    import resource

    most = resource.getrlimit(resource.RLIMIT_DATA)[1]
    resource.setrlimit(resource.RLIMIT_DATA, (most, most))  # the limit of whoever asks is that of a reader
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (_DISK, _DISK))
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _not_converted(refused: CannotRead) -> CannotRead:
    return CannotRead(
        "not-converted", f"{refused.message} LibreOffice could not turn it into a newer one.", refused.hint
    )
