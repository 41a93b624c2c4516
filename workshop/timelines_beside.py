"""One plan as four timelines, for docs/timeline.md: planforms, mermaid, matplotlib, and LibreOffice printing its form.

Each is made as somebody who knows the program would make it in an hour: with today's line, sections, states and owners
where the program has a place for them. What a program cannot say is left out and counted, never faked. The rows of the
table in the document are printed. mermaid needs `npm` and Chromium; both libraries are put into a temporary folder.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import shutil
import subprocess
import tempfile
import venv
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image, ImageOps

from planforms.pace.people import name_of
from planforms.plan import Action, Plan
from planforms.views.timeline import VIEW, build
from planforms.writing.pdf import page_pdf

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "docs" / "pictures"
FORM = ROOT / "examples" / "child-plan" / "ruby-ashcombe.docx"
TODAY = dt.date(2026, 11, 22)
_WIDTH = 1000  # pixels
_A4 = (297 / 25.4 * 72, 210 / 25.4 * 72)  # points, lying
_MARGIN = 24 / 25.4 * 72  # both sides together: what the other programs' pictures are printed within
_CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or "/usr/bin/chromium"


def main() -> None:
    """Make the pictures (that of planforms is the README's own), and print what can be measured of each."""
    plan = Plan.model_validate_json(FORM.with_suffix(".plan.json").read_text(encoding="utf-8"))
    whole = sum(1 for _ in _actions(plan))
    with tempfile.TemporaryDirectory() as place:
        made = {
            "planforms": (page_pdf(VIEW, build(plan, TODAY)), whole),
            "mermaid": _mermaid(plan, Path(place)),
            "matplotlib": _matplotlib(plan, Path(place)),
            "libreoffice": (_libreoffice(Path(place)), whole),
        }
    for name, (pdf, actions) in made.items():
        document = pypdfium2.PdfDocument(pdf)
        _picture(document, PICTURES / (f"timeline-{name}.png" if name != "planforms" else "timeline.png"))
        print(f"{name}: {len(document)} pages, {actions} of {whole} actions, type from {_smallest(document):.1f} pt")


def _actions(plan: Plan) -> Iterator[tuple[str, Action]]:
    """Each action with the title of its area."""
    for area in plan.areas:
        for objective in area.objectives:
            yield from ((area.title, action) for action in objective.actions)


def _span(action: Action, plan: Plan) -> tuple[dt.date, dt.date] | None:
    """First and last day for a program that knows bars alone; None where the plan gives no day at all."""
    time = action.timescale
    begins, ends = time.start or time.due, time.due or (plan.ends if time.kind in ("ongoing", "recurring") else None)
    begins = begins or (plan.starts if time.kind in ("ongoing", "recurring") else None)
    return (begins, ends) if begins and ends else None


def _owner(action: Action) -> str:
    return " and ".join(filter(None, map(name_of, action.responsible))) or "no one named"


def _mermaid(plan: Plan, place: Path) -> tuple[bytes, int]:
    lines = ["gantt", "title Ruby’s plan", "dateFormat YYYY-MM-DD", "axisFormat %d %b", "todayMarker on"]
    section, shown = "", 0
    for title, action in _actions(plan):
        span = _span(action, plan)
        if span is None:
            continue
        if title != section:
            section = title
            lines.append(f"section {title}")
        state = {"done": "done, ", "on_track": "active, ", "at_risk": "crit, ", "off_track": "crit, "}
        words = f"{action.id} {action.description} ({_owner(action)})".replace(":", " ").replace(";", ",")
        kind = "milestone, " if span[0] == span[1] else ""
        end = "0d" if kind else (span[1] + dt.timedelta(days=1)).isoformat()
        mark = state.get(action.status.state, "")
        lines.append(f"{words} :{mark}{kind}a{action.id.replace('.', '_')}, {span[0]}, {end}")
        shown += 1
    (place / "plan.mmd").write_text("\n".join(lines), encoding="utf-8")
    (place / "browser.json").write_text(json.dumps({"executablePath": _CHROMIUM, "args": ["--no-sandbox"]}))
    environment = {**os.environ, "PUPPETEER_SKIP_DOWNLOAD": "1"}
    install = ["npm", "install", "--no-audit", "--no-fund", "--silent", "@mermaid-js/mermaid-cli"]
    subprocess.run(install, cwd=place, env=environment, check=True)
    command = ["node_modules/.bin/mmdc", "-i", "plan.mmd", "-o", "plan.pdf", "-p", "browser.json", "--pdfFit"]
    subprocess.run([*command, "-w", "1400"], cwd=place, check=True)
    return (place / "plan.pdf").read_bytes(), shown


_CHART = """
import datetime as dt, json, sys
import matplotlib
matplotlib.use("pdf")
matplotlib.rcParams["pdf.fonttype"] = 42
import matplotlib.dates as dates
import matplotlib.pyplot as plot
rows, today = json.load(sys.stdin)
colours = {"done": "tab:gray", "on_track": "tab:green", "at_risk": "tab:orange", "off_track": "tab:red"}
figure, axes = plot.subplots(figsize=(11.69, 8.27))
for at, (label, first, last, state) in enumerate(rows):
    first, last = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
    axes.barh(at, (last - first).days + 1, left=first, color=colours.get(state, "tab:blue"))
axes.set_yticks(range(len(rows)), [row[0] for row in rows])
axes.invert_yaxis()
axes.axvline(dt.date.fromisoformat(today), color="red")
axes.xaxis.set_major_formatter(dates.DateFormatter("%d %b"))
axes.grid(axis="x", alpha=0.4)
axes.set_title("Ruby's plan")
figure.tight_layout()
figure.savefig(sys.argv[1])
"""


def _matplotlib(plan: Plan, place: Path) -> tuple[bytes, int]:
    rows = [
        (f"{action.id} {action.description} ({_owner(action)})", *map(str, span), action.status.state)
        for _, action in _actions(plan)
        if (span := _span(action, plan))
    ]
    venv.create(place / "venv", with_pip=True)
    python = place / "venv" / "bin" / "python"
    subprocess.run([python, "-m", "pip", "install", "--quiet", "matplotlib"], check=True, stderr=subprocess.DEVNULL)
    asked = json.dumps((rows, str(TODAY)))
    subprocess.run([python, "-c", _CHART, place / "chart.pdf"], input=asked, text=True, check=True)
    return (place / "chart.pdf").read_bytes(), len(rows)


def _libreoffice(place: Path) -> bytes:
    office = ["soffice", f"-env:UserInstallation={(place / 'profile').as_uri()}", "--headless", "--convert-to", "pdf"]
    subprocess.run([*office, "--outdir", place, FORM], check=True, capture_output=True)
    return (place / f"{FORM.stem}.pdf").read_bytes()


def _picture(document: pypdfium2.PdfDocument, file: Path) -> None:
    """The first page, or the first four side by side where there are several."""
    pages = [document[number] for number in range(min(len(document), 4))]
    wide = _WIDTH // (1 if len(pages) == 1 else 2)
    painted = [page.render(scale=wide / page.get_width()).to_pil().convert("RGB") for page in pages]
    framed = [ImageOps.expand(one, 1, "#AAB5BC") for one in painted]
    across = 1 if len(framed) == 1 else 2
    high = [max(one.height for one in framed[at : at + across]) for at in range(0, len(framed), across)]
    sheet = Image.new("RGB", (across * framed[0].width, sum(high)), "white")
    for number, one in enumerate(framed):
        sheet.paste(one, (number % across * framed[0].width, sum(high[: number // across])))
    sheet.quantize(128, dither=Image.Dither.NONE).save(file, optimize=True)


def _smallest(document: pypdfium2.PdfDocument) -> float:
    """The smallest type in points, once a picture that is no sheet of A4 is printed on one as large as it goes."""
    page = document[0]
    width, height = page.get_size()
    sheet = {round(width), round(height)} <= {round(side) for side in _A4} | {842, 595}
    scale = 1.0 if sheet else min((_A4[0] - _MARGIN) / width, (_A4[1] - _MARGIN) / height)
    text, matrix = page.get_textpage(), pdfium.FS_MATRIX()
    sizes = []
    for index in range(text.count_chars()):
        if text.get_text_range(index, 1).strip() and not pdfium.FPDFText_IsGenerated(text.raw, index):
            pdfium.FPDFText_GetMatrix(text.raw, index, matrix)
            stretch = max(abs(matrix.d), abs(matrix.b))
            sizes.append(pdfium.FPDFText_GetFontSize(text.raw, index) * stretch * scale)
    return float(min(sizes))


if __name__ == "__main__":
    main()
