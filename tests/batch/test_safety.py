"""What SECURITY.md promises of the making of documents."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest
from pypdf import PdfReader

from planforms.errors import CannotRender
from planforms.filling import fill
from planforms.forms import FORMS
from planforms.plan import Plan
from planforms.views import VIEWS
from planforms.writing.html import page_html
from tests.batch.conftest import Convert, names, write_plan
from tests.specimens import one_action, rowan

DAY = dt.date(2026, 11, 6)
ROOT = Path(__file__).parent.parent.parent
# Once everything is loaded: no socket, no process, and no file but those of planforms, of Python's and the system's
# fonts, and the private folder. It is asked for by the interpreter itself (PEP 578), so nothing can go round it.
_WATCHED = """
import datetime as dt, sys, tempfile
import planforms.batch.warm
from pathlib import Path
from planforms.convert import Order, make
from planforms.settings import Settings
from planforms.views import VIEWS

private, root, *forms = sys.argv[1:]
tempfile.tempdir = private
data = [Path(form).read_bytes() for form in forms]
allowed = tuple(map(str, (private, root + "/planforms", root + "/templates", root + "/styles", root + "/words", sys.prefix, sys.base_prefix,
                          "/usr/share/fonts", "/etc/fonts", "/usr/lib", "/dev/null", "/proc/self", "/usr/share/mime")))

def watch(event, details):
    if event == "urllib.Request" and details[0].startswith("data:"):
        return  # a picture that the page itself carries
    if event.startswith(("socket.", "subprocess.", "os.exec", "os.posix_spawn", "os.system", "urllib.", "http.", "ftplib.")):
        raise RuntimeError("forbidden: " + event)
    if event == "open" and isinstance(details[0], str) and not details[0].startswith(allowed):
        raise RuntimeError("forbidden: open")

sys.addaudithook(watch)
for form in data:
    made = make(form, Order(tuple(VIEWS), ("pdf", "html"), dt.date(2026, 11, 6)), Settings())
    assert len(made.documents) >= 2 * len(VIEWS), [str(trouble.error) for trouble in made.troubles]
print("done")
"""


def test_rendering_asks_no_network_starts_no_program_and_opens_no_file_of_others(tmp_path: Path) -> None:
    forms = sorted((ROOT / "examples").rglob("*.docx"))[:2]
    command = [sys.executable, "-c", _WATCHED, str(tmp_path), str(ROOT), *map(str, forms)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert done.stdout == "done\n", done.stderr


def test_the_watch_over_rendering_would_notice(tmp_path: Path) -> None:
    for harm in ("import socket; socket.socket()", "open('/etc/hostname')", "import os; os.system('true')"):
        program = _WATCHED.replace("for form in data:", f"{harm}\nfor form in data:")
        command = [sys.executable, "-c", program, str(tmp_path), str(ROOT)]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
        assert "RuntimeError: forbidden" in done.stderr, harm


def test_links_in_documents_lead_to_web_addresses_mailboxes_and_telephones_alone(
    convert: Convert, tmp_path: Path
) -> None:
    plan = rowan().model_dump(mode="json")
    hostile = ["javascript:alert(1)", "file:///etc/passwd", "JaVaScRiPt:x", "data:text/html,x", "\\\\server\\share"]
    for person, address in zip(plan["people"], hostile, strict=False):
        person["contact"] = address
    plan["title"] = " ".join(hostile)
    (tmp_path / "links").mkdir()
    (tmp_path / "links" / "plan.json").write_text(json.dumps(plan))
    out = tmp_path / "linked"
    done = convert("-o", out, "--as", ",".join(VIEWS), "--to", "pdf,html", paths=(tmp_path / "links",))
    assert done.exit_code == 0, done.output
    for name in names(out):
        if name.endswith(".pdf"):
            for page in PdfReader(out / name).pages:
                links = [each.get_object().get("/A", {}) for each in page.get("/Annots", ())]
                assert all(str(link.get("/URI", "https://")).startswith(("http", "mailto:", "tel:")) for link in links)
                assert all(link.get("/S") in {None, "/URI", "/GoTo"} for link in links)
        else:
            text = (out / name).read_text().casefold()
            assert not any(f'href="{address.casefold()}' in text for address in hostile)


def test_no_cell_of_a_report_is_taken_for_a_formula(convert: Convert, forms: Path, tmp_path: Path) -> None:
    harm = ["=cmd|' c calc'!A1", "+1+1", "-2+3", "@SUM(A1)", "\tx", "=HYPERLINK(1)"]
    for name in harm:
        write_plan(forms / f"{name}.json")
    done = convert("--report", tmp_path / "report.csv")
    assert done.exit_code == 0, done.output
    rows = list(csv.reader(io.StringIO((tmp_path / "report.csv").read_bytes().decode("utf-8-sig"), newline="")))
    assert rows[0][:3] == ["form", "state", "document"]
    documents = {row[2] for row in rows}
    assert {"'=cmd-' c calc'!A1-plan.html", "'+1+1-plan.html", "'-2+3-plan.html", "'@SUM(A1)-plan.html"} <= documents
    assert not [cell for row in rows for cell in row if cell.lstrip().startswith(("=", "+", "-", "@"))]


@pytest.mark.parametrize(
    "harm",
    [
        "{{ page.__class__.__mro__ }}", "{{ ''.__class__ }}", "{{ page.__init__.__globals__ }}", "{{ cycler.__init__.__globals__.os }}",
        "{{ lipsum.__globals__['os'].popen('id').read() }}", "{{ self._TemplateReference__context }}", "{{ '{0.__class__}'.format(page) }}",
        "{{ page.document_title.__len__() }}", "{% include '/etc/passwd' %}", "{% include '../../pyproject.toml' %}", "{{ page._there }}",
        "{% set x = page.update({}) %}", "{{ range(99999999) }}", "{{ 1 / 0 }}", "{{ page.nothing }}", "{% if %}", "{{ page.document_title|nothing }}",
        "<script>alert(1)</script>", "<img src='http://127.0.0.1/x'>", "<img src=//127.0.0.1/x>", "<a href='javascript:alert(1)'>x</a>",
        "<a href=' java\tscript:alert(1)'>x</a>", "<a href='file:///etc/passwd'>x</a>", "<p onclick='x'>x</p>", "<iframe src='x'></iframe>",
        "<meta http-equiv='refresh' content='0;url=http://127.0.0.1'>", "<link rel=stylesheet href='http://127.0.0.1'>", "<base href='http://x'>",
        "<style>@import 'http://127.0.0.1'</style>", "<p style='background:url(http://127.0.0.1/x)'>x</p>", "<svg><a xlink:href='x'/></svg>",
        "<style>p{background:u\\72l(http://127.0.0.1)}</style>", "<object data='x'></object>", "<form action='http://x'></form>", "<!-- > --><p>",
        "<img srcset='http://127.0.0.1/x 2x'>", "<a href='https://example.org' ping='http://127.0.0.1'>x</a>", "<?php x ?>", "<![CDATA[x]]>",
        "/* the styles of planforms */", "<p title='/* the styles of planforms */'>",
    ],
)  # fmt: skip
def test_a_template_of_an_organisations_own_can_do_no_harm(harm: str) -> None:
    own = (("printed_plan.html.j2", f"<html><head></head><body>{harm}</body></html>"),)
    page = VIEWS["plan"].build(one_action(), DAY)
    with pytest.raises(CannotRender) as caught:
        page_html(VIEWS["plan"], page, standalone=True, own=own)
    assert caught.value.code == "own-template"
    assert one_action().subject.name not in str(caught.value)


@pytest.mark.parametrize(
    "harm", ["p{background:url(http://127.0.0.1/x)}", "@import 'x';", "</style><script>", "p{b:u\\72l(x)}"]
)
def test_styles_of_an_organisations_own_fetch_nothing(harm: str) -> None:
    page = VIEWS["plan"].build(one_action(), DAY)
    with pytest.raises(CannotRender, match="does what none may do"):
        page_html(VIEWS["plan"], page, standalone=True, own=(("printed_plan.css", harm),))


def test_a_page_in_the_sandbox_is_the_page_without_it() -> None:
    for view in VIEWS.values():
        page = view.build(rowan(), DAY)
        for standalone in (True, False):
            usual = page_html(view, page, standalone=standalone)
            boxed = page_html(view, page, standalone=standalone, own=(("another.css", ""),))
            head, _, rest = boxed.partition("<head>")
            policy, _, rest = rest.partition("\n")
            assert f"{head}<head>\n{rest}" == usual
            assert "default-src 'none'" in policy


def test_an_organisation_has_its_own_look(forms: Path, convert: Convert, out: Path) -> None:
    (forms / "ours").mkdir()
    (forms / "ours" / "printed_plan.html.j2").write_text(
        '{% extends "_page.html.j2" %}{% block body %}<h1>{{ page.document_title }}</h1>'
        '<p><a href="https://example.org/">Our council</a></p>{% endblock %}'
    )
    (forms / "ours" / "printed_plan.css").write_text("h1 { color: #123456; }")
    (forms / "planforms.toml").write_text('templates = "ours"\n')
    done = convert()
    assert done.exit_code == 0, done.output
    text = (out / "plan-0-plan.html").read_text()
    assert "Our council" in text
    assert "#123456" in text
    (forms / "ours" / "printed_plan.css").write_text("h1 { color: #654321; }")
    assert "not changed" not in convert().stdout
    assert "#654321" in (out / "plan-0-plan.html").read_text()


def test_a_template_that_never_ends_costs_its_documents_alone(forms: Path, convert: Convert) -> None:
    (forms / "slow" / "ours").mkdir(parents=True)
    (forms / "slow" / "plan.json").write_text(one_action().model_dump_json())
    (forms / "slow" / "planforms.toml").write_text('templates = "ours"\n[limits]\nseconds = 1\n')
    loop = "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"
    (forms / "slow" / "ours" / "printed_plan.html.j2").write_text(loop)
    done = convert()
    assert done.exit_code == 4
    assert "slow/plan.json: The documents of this file were not done in 1 seconds." in done.stderr
    assert "6 documents of 6 plans" in done.stdout


@pytest.mark.parametrize("kind", ["child-plan", "implementation-plan"])
def test_no_cell_of_a_workbook_is_taken_for_a_formula(kind: str) -> None:
    plan = one_action().model_dump(mode="json")
    action = plan["areas"][0]["objectives"][0]["actions"][0]
    action["description"], action["progress"], plan["title"] = "=HYPERLINK(1)", "+1+1", "@SUM(A1)"
    book = openpyxl.load_workbook(io.BytesIO(fill(FORMS[kind], Plan.model_validate(plan), "excel")))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    typed = {cell.value: cell.data_type for cell in cells if str(cell.value).startswith(("=HYP", "+1", "@SUM"))}
    assert typed
    assert set(typed.values()) == {"s"}
