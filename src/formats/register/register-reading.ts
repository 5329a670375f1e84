// What a reading of households or plots gives, and what both lists have in common.
import type { Reject } from '../../domain/district/reject.ts';
import { hasPersonalNumber, withoutPersonalNumbers } from '../../domain/district/personal-numbers.ts';
import type { TableLayout } from '../tables/table-layout.ts';
import type { RegisterRow, RegisterRows } from './register-rows.ts';

export interface RegisterReading<Table> {
  /** Null where no row can be read. */
  readonly table: Table | null;
  readonly rejects: readonly Reject[];
  /** Rows of data met, refused ones included. */
  readonly met: number;
  readonly layout: TableLayout | null;
}

/** Gathers the rows that can be read; one that cannot is told and left out. A number that stands again is told at its later row. */
export function gatherRows<Meaning extends string, Row extends { readonly id: string }, Table>(
  list: RegisterRows<Meaning>,
  key: Meaning,
  read: (row: RegisterRow<Meaning>) => Row | null,
  tableOf: (rows: readonly Row[]) => Table,
): RegisterReading<Table> {
  const { rejects, met, layout } = list;
  const isEmpty = layout !== null && layout.names.length === 0;
  if (!list.has(key)) {
    if (!isEmpty) rejects.refuse('missing-column', { row: layout?.headingRow ?? 0, column: key });
    return { table: null, rejects: rejects.list, met, layout };
  }
  const rows: Row[] = [];
  const firstAt = new Map<string, number>();
  for (const row of list.rows()) {
    const record = read(row);
    if (record === null) continue;
    const first = firstAt.get(record.id);
    if (first === undefined) firstAt.set(record.id, row.row);
    else rejects.warn('duplicate-number', { row: row.row, column: list.heading(key), value: record.id, hint: String(first) });
    rows.push(record);
  }
  return { table: rows.length === 0 ? null : tableOf(rows), rejects: rejects.list.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)), met, layout };
}

/** The number of a household or plot; null, and told, where there is none or where it is a person's. */
export function readNumber<Meaning extends string>(list: RegisterRows<Meaning>, row: RegisterRow<Meaning>, meaning: Meaning): string | null {
  const text = row.text(meaning);
  if (text !== '' && !hasPersonalNumber(text)) return text;
  // The value is not shown: it may be the number of an identity card.
  list.rejects.refuse(text === '' ? 'missing-value' : 'personal-value', { row: row.row, column: list.heading(meaning) });
  return null;
}

/** A place as it is written, its street in front where it stands in a column of its own; without numbers of telephones and cards. */
export function readWrittenPlace<Meaning extends string>(list: RegisterRows<Meaning>, row: RegisterRow<Meaning>, meaning: Meaning, street: Meaning): string {
  const written = row.text(meaning);
  const place = /\p{Script=Han}/u.test(written) ? withoutPersonalNumbers(written) : written;
  if (place !== written) list.rejects.warn('personal-value', { row: row.row, column: list.heading(meaning) });
  const above = row.text(street);
  return place === '' || above === '' || place.includes(above) ? place : above + place;
}
