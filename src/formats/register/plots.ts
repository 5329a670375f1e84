// Plots from a table or a collection: number, household, village, block, crop, mu, greenhouse or field, outline.
import type { Crop, PlotKind, PlotTable } from '../../domain/farming/register/farm-tables.ts';
import { muOfOutline } from '../../domain/farming/register/outline-mu.ts';
import { plotTableOf, type PlotRow } from '../../domain/farming/register/tables-of.ts';
import type { UnitGeometry } from '../../domain/district/unit-table.ts';
import { hasPersonalNumber } from '../../domain/district/personal-numbers.ts';
import type { TableSource } from '../tables/table.ts';
import { muPerUnit, PLOT_HEADINGS, type PlotMeaning } from './register-headings.ts';
import { gatherRows, readNumber, readWrittenPlace, type RegisterReading } from './register-reading.ts';
import { openRegister, type RegisterOptions, type RegisterRow, type RegisterRows } from './register-rows.ts';
import { CROP_HINT, cropOf, GREENHOUSE_HINT, plotKindOf } from './register-words.ts';

/** More than a whole village farms. */
const MOST_MU = 20_000;

export function readPlots(source: TableSource, file: string, options: RegisterOptions = {}): RegisterReading<PlotTable> {
  const list = openRegister(source, file, 'plots', PLOT_HEADINGS, options);
  return gatherRows(list, 'plot', (row) => readPlot(list, row), plotTableOf);
}

type Rows = RegisterRows<PlotMeaning>;
type Row = RegisterRow<PlotMeaning>;

/** A crop or an area that cannot be read refuses the row: days and hands are counted from them. */
function readPlot(list: Rows, row: Row): PlotRow | null {
  const place = readWrittenPlace(list, row, 'village', 'street');
  const [id, crop, mu, outline] = [readNumber(list, row, 'plot'), readCrop(list, row), readMu(list, row), readOutline(list, row, place)];
  if (id === null || crop === null || mu === null || outline === false) return null;
  return {
    id, crop, place, outline,
    household: readHolder(list, row),
    block: row.text('block'),
    kind: readKind(list, row),
    mu: Number.isNaN(mu) ? Math.round(muOfOutline(outline) * 10) / 10 : mu,
    sourceRow: row.row,
  };
}

/** '' where nothing is said, or where what stands there is the number of a person. */
function readHolder(list: Rows, row: Row): string {
  const text = row.text('household');
  if (!hasPersonalNumber(text)) return text;
  list.rejects.warn('personal-value', { row: row.row, column: list.heading('household') });
  return '';
}

/** Where the list says nothing the crop is another; a word nobody knows refuses the row. */
function readCrop(list: Rows, row: Row): Crop | null {
  const text = row.text('crop');
  if (text === '') return 'other';
  const crop = cropOf(text);
  if (crop === undefined) list.rejects.refuse('unknown-value', { row: row.row, column: list.heading('crop'), value: text, hint: CROP_HINT });
  return crop ?? null;
}

/** NaN where the list says nothing. */
function readMu(list: Rows, row: Row): number | null {
  const written = row.text('mu').normalize('NFKC').trim();
  if (written === '') return Number.NaN;
  const text = written.replace(/(?<=\d),(?=\d{3})/g, '').replace(/\s*(?:亩|mu|公顷|ha|平方米|m2)$/iu, '');
  const at = { row: row.row, column: list.heading('mu'), value: written };
  const area = /^[+-]?\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isNaN(area)) {
    list.rejects.refuse('not-a-number', at);
    return null;
  }
  // A unit that stands in the cell goes before that of the heading.
  const mu = area * muPerUnit(text === written ? list.heading('mu') : ` ${written.slice(text.length).trim()}`);
  if (mu > 0 && mu <= MOST_MU) return Math.round(mu * 1000) / 1000;
  list.rejects.refuse('out-of-range', { ...at, hint: `0–${MOST_MU}` });
  return null;
}

function readKind(list: Rows, row: Row): PlotKind {
  const text = row.text('greenhouse');
  const kind = text === '' ? 'field' : plotKindOf(text);
  if (kind === undefined) list.rejects.warn('unknown-value', { row: row.row, column: list.heading('greenhouse'), value: text, hint: GREENHOUSE_HINT });
  return kind ?? 'field';
}

/** A broken outline costs itself alone where a village stands in its place, else the row (false). */
function readOutline({ rejects }: Rows, row: Row, village: string): UnitGeometry | null | false {
  const place = row.place();
  if (place.fault === null) return place.geometry;
  rejects[village === '' ? 'refuse' : 'warn'](place.fault, { row: row.row, column: place.column, value: place.value });
  return village === '' ? false : null;
}
