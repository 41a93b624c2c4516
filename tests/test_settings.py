from __future__ import annotations

from pathlib import Path

import pytest

from planforms.errors import UsageError
from planforms.settings import Settings, Work, forget_settings, settings_for


def _settings(folder: Path, text: str) -> Settings:
    forget_settings()
    (folder / "planforms.toml").write_text(text, encoding="utf-8")
    return settings_for(folder / "deeper" / "form.docx")


def test_the_settings_of_a_folder_above_hold(tmp_path: Path) -> None:
    assert _settings(tmp_path, "[limits]\nseconds = 5\nsize = 9\n").work == Work(seconds=5)
    assert settings_for(tmp_path / "form.docx").profile.limits.size == 9


def test_without_settings_the_usual_ones_hold(tmp_path: Path) -> None:
    assert settings_for(tmp_path / "form.docx") == Settings()


def test_settings_of_other_content_have_other_marks(tmp_path: Path) -> None:
    (tmp_path / "ours").mkdir()
    text = 'templates = "ours"\n'
    marks = [_settings(tmp_path, text).mark]
    (tmp_path / "ours" / "timeline.css").write_text("h1 {}")
    marks.append(_settings(tmp_path, text).mark)
    (tmp_path / "ours" / "timeline.css").write_text("h2 {}")
    marks.append(_settings(tmp_path, text).mark)
    marks.append(_settings(tmp_path, "# a remark\n" + text).mark)
    assert len(set(marks)) == 4


def test_templates_and_styles_are_taken_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "ours").mkdir()
    for name in ("timeline.html.j2", "timeline.css", "notes.txt", "logo.png"):
        (tmp_path / "ours" / name).write_text(name)
    found = _settings(tmp_path, 'templates = "ours"').templates
    assert found == (("timeline.css", "timeline.css"), ("timeline.html.j2", "timeline.html.j2"))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[limits]\nsecond = 5", "The limit “second” is not known"),
        ("[limits]\nseconds = 0", "The limit “seconds” is not a whole number above 0. Such as 60."),
        ("[limits]\nmemory = true", "The limit “memory” is not a whole number above 0. Such as 1000000000."),
        ("limits = 5", "“limits” is not a table"),
        ("templates = 5", "“templates” does not name a folder"),
        ('templates = "nowhere"', "“templates” does not name a folder"),
        ("templat = 5", "has the key “templat”, which is not known. The nearest is “templates”."),
        ("x =", "is not written as TOML"),
    ],
)
def test_a_mistake_in_the_settings_is_said_with_what_would_be_right(tmp_path: Path, text: str, sentence: str) -> None:
    with pytest.raises(UsageError) as caught:
        _settings(tmp_path, text)
    assert sentence in str(caught.value)


def test_settings_in_another_coding_are_said(tmp_path: Path) -> None:
    (tmp_path / "planforms.toml").write_bytes("# Müller".encode("latin-1"))
    forget_settings()
    with pytest.raises(UsageError, match="not written in UTF-8"):
        settings_for(tmp_path / "form.docx")
