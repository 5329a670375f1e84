// Reads single columns of a table by what they mean: texts, days, coded words.
import { MINUTES_PER_DAY, type Minute } from '../../domain/day.ts';
import { perText, type CellColumn } from './cell-column.ts';
import { foldWord } from './clean-cell.ts';
import { dateColumn, type DateReading } from './date-column.ts';
import type { CellDate } from './dates.ts';
import { columnName } from './headings.ts';
import type { RejectList } from '../rejects.ts';
import type { Table } from './table.ts';

/** What happens to the row when a cell cannot be read: refused with it, or used without the value. */
export type Need = 'needed' | 'optional';

export class ColumnReader<Meaning extends string> {
  /** Numbers of rows that were met and are in no column, because their cells could not be told apart. */
  private readonly lost: readonly number[];

  constructor(
    private readonly table: Table,
    private readonly columns: ReadonlyMap<Meaning, number>,
    private readonly dates: DateReading,
    readonly rejects: RejectList,
  ) {
    const { headingRow } = table;
    this.lost = table.rejects.flatMap(({ severity, row }) => (severity === 'refused' && row !== null && row > headingRow ? [row] : []));
  }

  /** Whether row `index` stands below another one of the table with nothing but blank rows between. */
  followsRead(index: number): boolean {
    if (index === 0) return false;
    const above = this.rowNumber(index - 1);
    const row = this.rowNumber(index);
    // Rows that follow at once, as nearly all do, have nothing between.
    return row === above + 1 || !this.lost.some((number) => number > above && number < row);
  }

  /** The numbers of some rows, in ascending order: those of the table itself where they are all of them. */
  rowNumbersOf(indices: Uint32Array): Uint32Array {
    const { rowNumbers } = this.table;
    return indices.length === rowNumbers.length ? rowNumbers : indices.map((index) => rowNumbers[index]!);
  }

  rowNumber(index: number): number {
    return this.table.rowNumbers[index]!;
  }

  cells(meaning: Meaning): CellColumn | null {
    return this.table.columns[this.columns.get(meaning) ?? -1] ?? null;
  }

  heading(meaning: Meaning): string {
    const column = this.columns.get(meaning);
    return column === undefined ? meaning : columnName(this.table.headings[column]!, column);
  }

  /** The text of a cell; an empty one in a needed column refuses the row. */
  text(meaning: Meaning, need: Need): (index: number) => string {
    const cells = this.cells(meaning);
    return (index) => {
      const cell = cells?.at(index) ?? '';
      if (cell === '' && need === 'needed') this.rejects.refuse('missing-value', { row: this.rowNumber(index), column: this.heading(meaning) });
      return cell;
    };
  }

  /** The date of a cell; null for an empty or bad one, which a needed column refuses and an optional one tells. */
  date(meaning: Meaning, need: Need): (index: number) => CellDate | null {
    const cells = this.cells(meaning);
    if (cells === null) return () => null;
    const heading = this.heading(meaning);
    const read = dateColumn(heading, cells, this.table.rowNumbers, this.dates, need === 'needed', this.rejects);
    return (index) => {
      if (need === 'needed' && cells.at(index) === '') {
        this.rejects.refuse('missing-value', { row: this.rowNumber(index), column: heading, hint: 'YYYY-MM-DD' });
      }
      return read(index);
    };
  }

  /** The code of a cell's word; null for an empty cell and for a word nobody knows, which is told. */
  code(meaning: Meaning, known: ReadonlyMap<string, number>, need: Need, hint = ''): (index: number) => number | null {
    const cells = this.cells(meaning);
    const readText = this.text(meaning, need);
    if (cells === null) return (index) => (readText(index), null);
    const codeOf = perText(cells, (text) => known.get(foldWord(text)) ?? null);
    return (index) => {
      const code = codeOf(index);
      if (code !== null) return code;
      const cell = readText(index);
      if (cell === '') return null;
      const detail = { row: this.rowNumber(index), column: this.heading(meaning), value: cell, hint };
      if (need === 'needed') this.rejects.refuse('unknown-value', detail);
      else this.rejects.warn('unknown-value', detail);
      return null;
    };
  }
}

/** When a row was entered. On a day without an hour: some time that day, so known for certain only at its end. */
export function entryMinute(date: CellDate | null): Minute | undefined {
  if (date === null) return undefined;
  return date.day * MINUTES_PER_DAY + (date.minute < 0 ? MINUTES_PER_DAY - 1 : date.minute);
}
