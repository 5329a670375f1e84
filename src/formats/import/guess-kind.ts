// Whether a table lists cases or units, and which columns it has for either, from its headings.
import type { ImportChoices, ImportKind } from '../../domain/district/import-review.ts';
import { CASE_HEADINGS } from '../reports/case-headings.ts';
import { chooseDelimiter, type Recognises } from '../tables/heading-row.ts';
import { mapHeadings, pickColumns } from '../tables/headings.ts';
import { RejectList } from '../rejects.ts';
import { rowsOfText, type RowSource } from '../tables/row-source.ts';
import { readTable } from '../tables/table.ts';
import { UNIT_HEADINGS } from '../units/unit-headings.ts';

/** The rows of a text, its delimiter found by the headings of both kinds. */
export function openRows(text: string, { columns }: ImportChoices): RowSource {
  const cases = mapHeadings(CASE_HEADINGS, columns, 'cases');
  const units = mapHeadings(UNIT_HEADINGS, columns, 'units');
  const recognises: Recognises = (heading) => cases.find(heading) !== undefined || units.find(heading) !== undefined;
  return rowsOfText(text, chooseDelimiter(text, recognises));
}

/** A table with a day of report beside a unit or a place lists cases; every other one lists units. */
export function guessKind(rows: RowSource, choices: ImportChoices): ImportKind {
  if (choices.kind !== undefined) return choices.kind;
  const index = mapHeadings(CASE_HEADINGS, choices.columns, 'cases');
  const top: RowSource = { isSheet: rows.isSheet, walk: (visit) => rows.walk((cells, row, line) => row <= ROWS_TRIED && visit(cells, row, line)) };
  const table = readTable(top, '', (heading) => index.find(heading) !== undefined, { headingRow: choices.headingRow });
  const columns = pickColumns(table, index, new RejectList(''));
  return columns.has('reported') && (columns.has('unit') || columns.has('place')) ? 'cases' : 'units';
}

/** Enough to meet the headings below some blank rows. */
const ROWS_TRIED = 100;
