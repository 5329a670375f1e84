// The register from all files ever brought: the newest row of a number holds; numbers a file has twice are told.
import { PlaceCollector } from '../../district/place-column.ts';
import { textAt, TextCollector, type TextColumn } from '../../district/text-column.ts';
import type { HouseholdTable, PlotTable } from './farm-tables.ts';
import { numberPlaces } from './tables-of.ts';

/** A number that one file has several times, by its row in the register, and how often. */
export interface RepeatedRow {
  readonly row: number;
  readonly times: number;
}

export interface Register {
  readonly households: HouseholdTable;
  readonly plots: PlotTable;
  readonly repeatedHouseholds: readonly RepeatedRow[];
  readonly repeatedPlots: readonly RepeatedRow[];
}

/** Tables in the order they were recorded, without withdrawn rows. Rows stand in order of the first appearance of their number. */
export function mergeRegister(households: readonly HouseholdTable[], plots: readonly PlotTable[]): Register {
  const [homes, fields] = [findNewest(households), findNewest(plots)];
  return {
    households: pickHouseholds(households, homes.rows),
    plots: pickPlots(plots, fields.rows),
    repeatedHouseholds: homes.repeated,
    repeatedPlots: fields.repeated,
  };
}

/** Some rows of a list of households or plots, in their order. */
export const pickHouseholdRows = (table: HouseholdTable, rows: readonly number[]): HouseholdTable => pickHouseholds([table], rows.map((row) => ({ table: 0, row })));
export const pickPlotRows = (table: PlotTable, rows: readonly number[]): PlotTable => pickPlots([table], rows.map((row) => ({ table: 0, row })));

interface Found {
  readonly table: number;
  readonly row: number;
}

function findNewest(tables: readonly { readonly count: number; readonly id: TextColumn }[]): { rows: Found[]; repeated: RepeatedRow[] } {
  const newest = new Map<string, { found: Found; times: number }>();
  tables.forEach(({ count, id }, table) => {
    for (let row = 0; row < count; row++) {
      const key = textAt(id, row);
      const before = newest.get(key);
      const times = before?.found.table === table ? before.times + 1 : 1;
      newest.set(key, { found: { table, row }, times });
    }
  });
  const all = [...newest.values()];
  return { rows: all.map(({ found }) => found), repeated: all.flatMap(({ times }, row) => (times > 1 ? [{ row, times }] : [])) };
}

function pickHouseholds(tables: readonly HouseholdTable[], rows: readonly Found[]): HouseholdTable {
  return {
    ...pickCommon(tables, rows),
    people: Uint8Array.from(rows, ({ table, row }) => tables[table]!.people[row]!),
    mode: Uint8Array.from(rows, ({ table, row }) => tables[table]!.mode[row]!),
    machines: Uint8Array.from(rows, ({ table, row }) => tables[table]!.machines[row]!),
    helps: Uint8Array.from(rows, ({ table, row }) => tables[table]!.helps[row]!),
  };
}

function pickPlots(tables: readonly PlotTable[], rows: readonly Found[]): PlotTable {
  const outline = new PlaceCollector();
  for (const { table, row } of rows) outline.addRow(tables[table]!.outline, row);
  return {
    ...pickCommon(tables, rows),
    household: pickTexts(tables.map(({ household }) => household), rows),
    block: pickTexts(tables.map(({ block }) => block), rows),
    crop: Uint8Array.from(rows, ({ table, row }) => tables[table]!.crop[row]!),
    kind: Uint8Array.from(rows, ({ table, row }) => tables[table]!.kind[row]!),
    mu: Float64Array.from(rows, ({ table, row }) => tables[table]!.mu[row]!),
    outline: outline.finish(),
  };
}

type Common = Pick<HouseholdTable, 'count' | 'sourceRow' | 'id' | 'place' | 'places'>;

function pickCommon(tables: readonly Common[], rows: readonly Found[]): Common {
  return {
    count: rows.length,
    sourceRow: Int32Array.from(rows, ({ table, row }) => tables[table]!.sourceRow[row]!),
    id: pickTexts(tables.map(({ id }) => id), rows),
    ...numberPlaces(rows.map(({ table, row }) => tables[table]!.places[tables[table]!.place[row]!]!)),
  };
}

function pickTexts(columns: readonly TextColumn[], rows: readonly Found[]): TextColumn {
  const texts = new TextCollector(rows.length);
  for (const { table, row } of rows) {
    const { start, bytes } = columns[table]!;
    texts.addBytes(bytes, start[row]!, start[row + 1]!);
  }
  return texts.finish();
}
