// Collects the reports of one unit, newest first, with the reason of each that does not run its clock.
import { NOT_RECORDED } from '../day.ts';
import { DECISIONS, type DecidedCases } from '../zoning/facts/counting-positives.ts';
import type { CaseTable } from './case-table.ts';
import type { RowId } from '../journal/entry.ts';
import type { UnitReport } from './unit-reports.ts';

/** Where the rows of a case table came from. */
export interface ReportSource {
  readonly table: CaseTable;
  /** File, '' for hand entry. */
  readonly file: string;
  readonly idOf: (row: number) => RowId;
}

/** Reports of a zoned unit and all its parts, or of one part alone. */
export function collectReports(unit: number, zonedOf: Int32Array, cases: DecidedCases, sources: readonly ReportSource[]): UnitReport[] {
  const isZoned = zonedOf[unit] === unit;
  const reports: UnitReport[] = [];
  for (let i = 0; i < cases.count; i++) {
    if ((isZoned ? cases.zonedUnit[i] : cases.unit[i]) !== unit) continue;
    const { table, file, idOf } = sources[cases.table[i]!]!;
    const row = cases.row[i]!;
    const decision = DECISIONS[cases.decision[i]!]!;
    reports.push({
      id: idOf(row),
      reportedOn: cases.reportedOn[i]!,
      place: table.places[table.place[row]!]!,
      file,
      sourceRow: file === '' ? 0 : table.sourceRow[row]!,
      movedOutOn: table.movedOutOn[row] === NOT_RECORDED ? null : table.movedOutOn[row]!,
      counts: table.counts[row]!,
      notCounted: decision === 'counts' ? null : decision,
    });
  }
  return reports.toSorted((a, b) => b.reportedOn - a.reportedOn || (a.id < b.id ? -1 : 1));
}
