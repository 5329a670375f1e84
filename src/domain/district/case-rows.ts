// Single rows of a case table: read as a report, completed by an earlier one, left out.
import { NOT_RECORDED } from '../day.ts';
import type { CaseReport, CaseTable } from './case-table.ts';
import { keepTexts, pickTexts, textAt } from './text-column.ts';

const recorded = (value: number): number | undefined => (value === NOT_RECORDED ? undefined : value);
const timed = (value: number): number | undefined => (value < 0 ? undefined : value);
const coded = (value: number): number | undefined => (value === 0 ? undefined : value);
const written = (text: string): string | undefined => (text === '' ? undefined : text);

/** One row as a report; what is not recorded is undefined. */
export function reportAt(table: CaseTable, row: number): CaseReport {
  return {
    place: table.places[table.place[row]!]!,
    reportedOn: table.reportedOn[row]!,
    onsetOn: recorded(table.onsetOn[row]!),
    positiveOn: recorded(table.positiveOn[row]!),
    sampledOn: recorded(table.sampledOn[row]!),
    sampledTime: timed(table.sampledTime[row]!),
    movedOutOn: recorded(table.movedOutOn[row]!),
    movedOutTime: timed(table.movedOutTime[row]!),
    isolatedOn: recorded(table.isolatedOn[row]!),
    whereSampled: coded(table.whereSampled[row]!),
    found: coded(table.found[row]!),
    reclassified: table.reclassified[row] === 1 ? true : undefined,
    counts: coded(table.counts[row]!),
    recordedAt: recorded(table.recordedAt[row]!),
    caseId: written(textAt(table.caseId, row)),
    person: written(textAt(table.person, row)),
    sourceRow: table.sourceRow[row]!,
  };
}

/** Facts in which two rows of one case may differ; when it was entered and where it stood in its file are none. */
const FACTS = [
  'caseId', 'place', 'reportedOn', 'onsetOn', 'positiveOn', 'sampledOn', 'sampledTime', 'movedOutOn', 'movedOutTime',
  'isolatedOn', 'whereSampled', 'found', 'reclassified', 'counts', 'person',
] as const satisfies readonly (keyof CaseReport)[];

/** Whether a later row says anything that an earlier row of the same case does not; what it leaves open is no difference. */
export function saysMore(later: CaseReport, earlier: CaseReport): boolean {
  return Object.keys(changedFacts(later, earlier)).length > 0;
}

/** The facts in which a later row differs from an earlier one; what it leaves open is not among them. */
export function changedFacts(later: CaseReport, earlier: CaseReport): Partial<CaseReport> {
  return Object.fromEntries(FACTS.filter((fact) => later[fact] !== undefined && later[fact] !== earlier[fact]).map((fact) => [fact, later[fact]]));
}

/** The later row, with what it leaves open taken from the earlier one. */
export function completeReport(later: CaseReport, earlier: CaseReport): CaseReport {
  const open = FACTS.filter((fact) => later[fact] === undefined && earlier[fact] !== undefined);
  return { ...later, ...Object.fromEntries(open.map((fact) => [fact, earlier[fact]])) };
}

/** The rows named, in their order; places are numbered anew, in order of first appearance. */
export function pickCaseRows(table: CaseTable, rows: readonly number[]): CaseTable {
  const numberOf = new Int32Array(table.places.length).fill(-1);
  const places: string[] = [];
  const place = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const before = table.place[rows[i]!]!;
    if (numberOf[before]! < 0) numberOf[before] = places.push(table.places[before]!) - 1;
    place[i] = numberOf[before]!;
  }
  const picked = <Column extends Int32Array | Int16Array | Uint8Array | Uint32Array>(column: Column): Column => {
    const values = new (column.constructor as new (length: number) => Column)(rows.length);
    for (let i = 0; i < rows.length; i++) values[i] = column[rows[i]!]!;
    return values;
  };
  const { reportedOn, onsetOn, positiveOn, sampledOn, sampledTime, movedOutOn, movedOutTime, isolatedOn } = table;
  return {
    count: rows.length, places, place,
    reportedOn: picked(reportedOn), onsetOn: picked(onsetOn), positiveOn: picked(positiveOn), sampledOn: picked(sampledOn), sampledTime: picked(sampledTime),
    movedOutOn: picked(movedOutOn), movedOutTime: picked(movedOutTime), isolatedOn: picked(isolatedOn),
    whereSampled: picked(table.whereSampled), found: picked(table.found), reclassified: picked(table.reclassified), counts: picked(table.counts),
    recordedAt: picked(table.recordedAt), caseId: pickTexts(table.caseId, rows), person: pickTexts(table.person, rows), sourceRow: picked(table.sourceRow),
  };
}

/** A table without some of its rows (from 0); places keep their numbers. */
export function withoutCaseRows(table: CaseTable, dropped: ReadonlySet<number>): CaseTable {
  const stays = (_: unknown, row: number): boolean => !dropped.has(row);
  return {
    count: table.count - [...dropped].filter((row) => row < table.count).length,
    places: table.places,
    place: table.place.filter(stays),
    reportedOn: table.reportedOn.filter(stays),
    onsetOn: table.onsetOn.filter(stays),
    positiveOn: table.positiveOn.filter(stays),
    sampledOn: table.sampledOn.filter(stays),
    sampledTime: table.sampledTime.filter(stays),
    movedOutOn: table.movedOutOn.filter(stays),
    movedOutTime: table.movedOutTime.filter(stays),
    isolatedOn: table.isolatedOn.filter(stays),
    whereSampled: table.whereSampled.filter(stays),
    found: table.found.filter(stays),
    reclassified: table.reclassified.filter(stays),
    counts: table.counts.filter(stays),
    recordedAt: table.recordedAt.filter(stays),
    caseId: keepTexts(table.caseId, (row) => !dropped.has(row)),
    person: keepTexts(table.person, (row) => !dropped.has(row)),
    sourceRow: table.sourceRow.filter(stays),
  };
}
