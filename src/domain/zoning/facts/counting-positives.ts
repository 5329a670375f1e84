// Which case rows run a unit's clock: one positive a person, found on the premises (rules 2 and 7b, "Which positives count").
import { NOT_RECORDED, type EpidemicDay, type Minute } from '../../day.ts';
import {
  COUNTS, DOES_NOT_COUNT, WHERE_ISOLATION, WHERE_UNKNOWN, type CaseTable,
} from '../../district/case-table.ts';
import { textAt } from '../../district/text-column.ts';
import { NO_UNIT } from '../../district/match/place-match.ts';

/** Why a row does not run the clock. */
export type NotCounted = 'reclassified' | 'found-in-isolation' | 'same-person' | 'by-hand';

/** Columns of all rows that are known and whose place is a unit, decided. */
export interface DecidedCases {
  readonly count: number;
  /** Where each row stands: index of its table, row in that table. */
  readonly table: Uint32Array;
  readonly row: Uint32Array;
  readonly unit: Int32Array;
  readonly zonedUnit: Int32Array;
  readonly reportedOn: Int32Array;
  /** Index into `DECISIONS`. */
  readonly decision: Uint8Array;
  /** `FOUND_…` of the row. */
  readonly found: Uint8Array;
}

export const DECISIONS = ['counts', 'reclassified', 'found-in-isolation', 'same-person', 'by-hand'] as const;

/** Sampled at or after the move with both hours known, on a later day where not (rules 7b). */
function wasFoundInIsolation(table: CaseTable, row: number): boolean {
  const where = table.whereSampled[row]!;
  if (where !== WHERE_UNKNOWN) return where === WHERE_ISOLATION;
  const sampledOn = table.sampledOn[row]!;
  const movedOn = table.movedOutOn[row]!;
  if (sampledOn === NOT_RECORDED || movedOn === NOT_RECORDED) return false;
  if (sampledOn !== movedOn) return sampledOn > movedOn;
  const sampledTime = table.sampledTime[row]!;
  const movedTime = table.movedOutTime[row]!;
  return sampledTime >= 0 && movedTime >= 0 && sampledTime >= movedTime;
}

/** A person's first counting report. */
interface FirstReport {
  readonly day: EpidemicDay;
  readonly reclassified: boolean;
}

interface Row {
  readonly table: CaseTable;
  readonly tableIndex: number;
  readonly row: number;
  readonly unit: number;
  readonly zonedUnit: number;
}

/**
 * Decides every row. The order of rows does not matter: they are taken by report day, first reports before
 * reclassifications, and rows of one day never decide about each other but as a report and its reclassification.
 */
export function decideCases(
  tables: readonly CaseTable[],
  rowOfPlace: (place: string) => number,
  zonedOf: Int32Array,
  knownAt: Minute | undefined,
): { readonly cases: DecidedCases; readonly unknown: readonly { table: number; row: number; place: string }[] } {
  const unknown: { table: number; row: number; place: string }[] = [];
  const rows: Row[] = [];
  tables.forEach((table, tableIndex) => {
    const unitOf = table.places.map(rowOfPlace);
    for (let row = 0; row < table.count; row++) {
      const recordedAt = table.recordedAt[row]!;
      if (knownAt !== undefined && recordedAt !== NOT_RECORDED && recordedAt > knownAt) continue;
      const place = table.place[row]!;
      const unit = unitOf[place]!;
      const zonedUnit = unit === NO_UNIT ? -1 : zonedOf[unit]!;
      if (zonedUnit < 0) unknown.push({ table: tableIndex, row, place: table.places[place]! });
      else rows.push({ table, tableIndex, row, unit, zonedUnit });
    }
  });
  rows.sort(
    (a, b) => a.table.reportedOn[a.row]! - b.table.reportedOn[b.row]! || a.table.reclassified[a.row]! - b.table.reclassified[b.row]!,
  );

  const cases = {
    count: rows.length,
    table: new Uint32Array(rows.length),
    row: new Uint32Array(rows.length),
    unit: new Int32Array(rows.length),
    zonedUnit: new Int32Array(rows.length),
    reportedOn: new Int32Array(rows.length),
    decision: new Uint8Array(rows.length),
    found: new Uint8Array(rows.length),
  };
  const persons = new Map<string, FirstReport>();
  const firstReport = new Int32Array(zonedOf.length).fill(NOT_RECORDED);
  rows.forEach(({ table, tableIndex, row, unit, zonedUnit }, i) => {
    const reportedOn = table.reportedOn[row]!;
    const notCounted = decide(table, row, zonedUnit, persons, firstReport);
    cases.table[i] = tableIndex;
    cases.row[i] = row;
    cases.unit[i] = unit;
    cases.zonedUnit[i] = zonedUnit;
    cases.reportedOn[i] = reportedOn;
    cases.found[i] = table.found[row]!;
    cases.decision[i] = notCounted === null ? 0 : DECISIONS.indexOf(notCounted);
    if (notCounted !== null) return;
    const person = textAt(table.person, row);
    if (person !== '' && !persons.has(person)) persons.set(person, { day: reportedOn, reclassified: table.reclassified[row] === 1 });
    if (firstReport[zonedUnit] === NOT_RECORDED) firstReport[zonedUnit] = reportedOn;
  });
  return { cases, unknown };
}

function decide(
  table: CaseTable,
  row: number,
  zonedUnit: number,
  persons: ReadonlyMap<string, FirstReport>,
  firstReport: Int32Array,
): NotCounted | null {
  const byHand = table.counts[row]!;
  if (byHand === DOES_NOT_COUNT) return 'by-hand';
  if (byHand === COUNTS) return null;
  if (wasFoundInIsolation(table, row)) return 'found-in-isolation';
  const person = textAt(table.person, row);
  const reclassified = table.reclassified[row] === 1;
  if (person !== '') {
    const first = persons.get(person);
    if (first === undefined) return null;
    // Two places reported for a person on one day both count: which is the home is not for a program to guess.
    const sameDay = first.day === table.reportedOn[row]!;
    if (sameDay && (!reclassified || first.reclassified)) return null;
    return reclassified ? 'reclassified' : 'same-person';
  }
  const first = firstReport[zonedUnit]!;
  return reclassified && first !== NOT_RECORDED && first < table.reportedOn[row]! ? 'reclassified' : null;
}
