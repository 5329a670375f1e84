// Rosters as they are recorded, places and cases by their words; and all of them as one once these are matched.
import { textAt, textColumnOf, type TextColumn } from '../../district/text-column.ts';
import { numberTexts } from '../number-texts.ts';
import { rosterColumnsOf, type RosterRow, type RosterTable } from './roster-table.ts';

export interface StoredRosterTable extends Omit<RosterTable, 'caseOf' | 'place'> {
  /** Case a row was named for, as in the lists of cases; '' in the roster of a place. */
  readonly caseId: TextColumn;
  /** Places as written, each once; '' where none is. */
  readonly places: readonly string[];
  /** Index into `places`. */
  readonly place: Uint32Array;
}

export interface StoredRosterRow extends Omit<RosterRow, 'caseOf' | 'place'> {
  readonly caseId?: string | undefined;
  readonly place?: string | undefined;
}

export function storedRosterOf(rows: readonly StoredRosterRow[]): StoredRosterTable {
  const { texts: places, numbers: place } = numberTexts(rows.map((row) => row.place ?? ''));
  return { ...rosterColumnsOf(rows), caseId: textColumnOf(rows.map(({ caseId }) => caseId ?? '')), places, place };
}

const TYPED = ['stair', 'floor', 'from', 'until', 'relation', 'isProtected', 'kitchen', 'sourceRow'] as const;

/**
 * All rosters on file as one, in the order of tables and rows. `caseOf`: number of a case by its id, below 0 for none;
 * `rowOfPlace`: unit of a place as written, below 0 for none. A row named for a case nobody investigates is dropped to no
 * place: it is no roster of a place, and would otherwise hold for every case there.
 */
export function placeRosters(tables: readonly StoredRosterTable[], caseOf: (caseId: string) => number, rowOfPlace: (place: string) => number): RosterTable {
  const count = tables.reduce((sum, table) => sum + table.count, 0);
  const roster = {
    count, person: new Uint32Array(count), caseOf: new Int32Array(count), place: new Int32Array(count), building: new Int32Array(count), flat: new Int32Array(count),
    stair: new Int16Array(count), floor: new Int16Array(count), from: new Int32Array(count), until: new Int32Array(count),
    relation: new Uint8Array(count), isProtected: new Uint8Array(count), kitchen: new Uint8Array(count), sourceRow: new Uint32Array(count),
  };
  const [persons, buildings, flats] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  let start = 0;
  for (const table of tables) {
    for (const name of TYPED) roster[name].set(table[name], start);
    renumber(table.persons, table.person, persons, roster.person, start);
    renumber(table.buildingNames, table.building, buildings, roster.building, start);
    renumber(table.flatNames, table.flat, flats, roster.flat, start);
    const unitOf = table.places.map((place) => (place === '' ? -1 : Math.max(-1, rowOfPlace(place))));
    for (let row = 0; row < table.count; row++) {
      const caseId = textAt(table.caseId, row);
      const known = caseId === '' ? -1 : caseOf(caseId);
      roster.caseOf[start + row] = Math.max(-1, known);
      roster.place[start + row] = caseId !== '' && known < 0 ? -1 : unitOf[table.place[row]!]!;
    }
    start += table.count;
  }
  return { ...roster, persons: [...persons.keys()], buildingNames: [...buildings.keys()], flatNames: [...flats.keys()] };
}

function renumber(words: readonly string[], codes: Uint32Array | Int32Array, numberOf: Map<string, number>, to: Uint32Array | Int32Array, start: number): void {
  const number = words.map((word) => {
    const known = numberOf.get(word) ?? numberOf.size;
    numberOf.set(word, known);
    return known;
  });
  codes.forEach((code, row) => (to[start + row] = code < 0 ? -1 : number[code]!));
}
