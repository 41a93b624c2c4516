"""Build the blank forms that lie in templates/docx and templates/xlsx; `make templates` calls this."""

from __future__ import annotations

from pathlib import Path

from planforms.disk import write_whole
from planforms.filling import blank_form
from planforms.forms import FORMS

ROOT = Path(__file__).parent.parent


def blank_forms() -> dict[str, bytes]:
    """Each blank form by its path from the top of the repository."""
    word = {f"templates/docx/{form.name}.docx": blank_form(form, "word") for form in FORMS.values()}
    return word | {f"templates/xlsx/{form.name}.xlsx": blank_form(form, "excel") for form in FORMS.values()}


def main() -> None:
    """Write them all."""
    for name, data in blank_forms().items():
        write_whole(ROOT / name, data)
        (ROOT / name).chmod(0o644)  # a blank form is nobody's secret
        print(name)


if __name__ == "__main__":
    main()
