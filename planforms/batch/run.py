"""Many forms and their documents: done side by side, handed over in the order of the forms, each by itself.

Whatever the number of workers, the same files come out, in the same order: a result waits until those before it are
handed over. So a run that is ended in the middle has done the first forms, and the next one goes on from there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from planforms.batch.converted import Converted, counted
from planforms.batch.crew import Workers
from planforms.batch.form_file import FormFile, form_mark, opened, unchanged
from planforms.batch.handover import Desk, hand_over
from planforms.batch.names import USUAL, Pattern
from planforms.batch.parts import PARTS, halves, joined
from planforms.batch.surroundings import Surroundings
from planforms.batch.task import Task
from planforms.batch.workplace import Workplace, folded
from planforms.convert import Made, Order, Trouble
from planforms.disk import file_id
from planforms.errors import PlanformsError
from planforms.family_settings import forget_family_settings
from planforms.settings import Work, forget_settings
from planforms.unexpected import unexpected

__all__ = ["Batch", "convert_all"]

_AHEAD = 256  # results that may wait for one before them


@dataclass(frozen=True)
class Batch:
    """How forms are converted. `settings` is a file; without it those beside each form count. `seconds` and `memory`
    (bytes) count instead of those of the settings. `again` makes everything anew; `with_findings` has forms that have
    not changed read once more, for what there is to be said of them."""

    order: Order
    pattern: Pattern = USUAL
    settings: Path | None = None
    seconds: int | None = None
    memory: int | None = None
    again: bool = False
    with_findings: bool = False


def convert_all(
    sources: Sequence[Path], batch: Batch, place: Workplace, workers: Workers, others: Sequence[Path] = ()
) -> Iterator[Converted]:
    """What comes of each form, in the order of `sources`; `others` are forms that are there, and not for this run.

    Raises CannotWrite, "disk-full", and PlanformsError, "no-workers": what was handed over until then is whole, and the
    next run goes on from there.
    """
    forget_settings()
    forget_family_settings()
    return _Run(sources, batch, place, workers, others).results()


class _Run:
    """One run: results of forms by their number, from when they are there until they are handed over."""

    def __init__(
        self, sources: Sequence[Path], batch: Batch, place: Workplace, workers: Workers, others: Sequence[Path]
    ) -> None:
        self._sources, self._batch, self._place, self._workers = sources, batch, place, workers
        self._surroundings = Surroundings()
        self._files: dict[int, tuple[FormFile, Converted | None]] = {}
        self._said: dict[int, Converted] = {}
        self._made: dict[int, Made] = {}
        self._orders: dict[int, tuple[Order, ...]] = {}
        self._done: dict[int, Made] = {}
        self._begun = self._given = 0
        self._desk = Desk(
            place,
            batch.pattern,
            batch.order.today.isoformat(),
            frozenset(map(file_id, (*sources, *others))) - {(0, 0)},
            frozenset(form_mark(source, place) for source in (*sources, *others)),
            frozenset(folded(source.stem) for source in (*sources, *others)),
        )

    def results(self) -> Iterator[Converted]:
        """Each form's result, in order."""
        for number, source in enumerate(self._sources):
            self._begin_until(number + _AHEAD)
            while number not in self._said and number not in self._made:
                self._take(*self._workers.take())
                self._begin_until(number + _AHEAD)
            yield self._remarked(source, self._handed_over(number))

    def _begin_until(self, number: int) -> None:
        """Begin forms, up to one, for as long as the workers have room for more."""
        while self._begun < min(number, len(self._sources)) and self._given < self._workers.most:
            self._begin(self._begun)
            self._begun += 1

    def _begin(self, number: int) -> None:
        """Read a form, and have its documents made where they are not there yet."""
        source, batch = self._sources[number], self._batch
        try:
            file = opened(source, self._place, batch.order, batch.pattern.text, batch.settings)
            known = None if batch.again else unchanged(file, self._place)
        except Exception as problem:  # noqa: BLE001 - a bad file never stops the rest
            error = problem if isinstance(problem, PlanformsError) else unexpected(problem)
            self._said[number] = Converted(source, read=False, troubles=(Trouble(error),))
            return
        if known and not batch.with_findings:
            self._said[number] = known
            return
        self._files[number] = replace(file, data=b""), known
        order = replace(batch.order, views=()) if known else batch.order
        alone = len(self._sources) == 1 and self._workers.most > PARTS
        self._orders[number] = halves(order) if alone else (order,)
        for part, one in enumerate(self._orders[number]):
            self._workers.give(number * PARTS + part, self._task(file, one))
            self._given += 1

    def _task(self, file: FormFile, order: Order) -> Task:
        batch, work = self._batch, file.settings.work
        work = Work(batch.seconds or work.seconds, batch.memory or work.memory)
        return Task(file.data, order, replace(file.settings, work=work), file.family)

    def _take(self, key: int, made: Made) -> None:
        """Note what came of a task, and what came of its form where that was the last of its parts."""
        number = key // PARTS
        self._given -= 1
        self._done[key] = made
        orders = self._orders[number]
        keys = [number * PARTS + part for part in range(len(orders))]
        if all(key in self._done for key in keys):
            parts = [(order, self._done.pop(key)) for order, key in zip(orders, keys, strict=True)]
            self._made[number] = joined(self._batch.order, parts) if len(parts) > 1 else parts[0][1]

    def _handed_over(self, number: int) -> Converted:
        if number in self._said:
            return self._said.pop(number)
        made, (file, known) = self._made.pop(number), self._files.pop(number)
        return replace(known, findings=made.findings) if known else hand_over(file, made, self._desk)

    def _remarked(self, source: Path, result: Converted) -> Converted:
        remarks = self._surroundings.remarks(source)
        severities = tuple(map(sum, zip(result.severities, counted(remarks), strict=True)))
        return replace(result, remarks=remarks, severities=severities)
