// What the lists of cases know of each investigated case, read as the rules read it, with what its investigation knows better.
import { MINUTES_PER_DAY, NOT_RECORDED, type EpidemicDay } from '../../day.ts';
import type { CaseTable } from '../../district/case-table.ts';
import { textAt } from '../../district/text-column.ts';
import { decideCases, DECISIONS } from '../../zoning/facts/counting-positives.ts';
import type { InvestigationTable } from '../cases/investigation-table.ts';

/** A case's earliest report; days `NOT_RECORDED` where neither list nor investigation says them. */
export interface CaseReported {
  readonly reportedOn: EpidemicDay;
  readonly onsetOn: EpidemicDay;
  readonly sampledOn: EpidemicDay;
  readonly isolatedOn: EpidemicDay;
  /** Unit the report stands in, −1 where its place matches none. */
  readonly unit: number;
  /** Whether it runs the clock of that unit, or would where its place were matched. */
  readonly counts: boolean;
}

/** What the lists should say of a case and do not; `sampledTime`: minute of the day. */
export interface CaseCorrection {
  readonly caseOf: number;
  readonly onsetOn?: EpidemicDay;
  readonly sampledOn?: EpidemicDay;
  readonly sampledTime?: number;
  readonly isolatedOn?: EpidemicDay;
}

export interface ReportsFound {
  /** One a case, by its person; null where no list reports the person. */
  readonly reports: readonly (CaseReported | null)[];
  readonly corrections: readonly CaseCorrection[];
}

const COLUMNS = ['onsetOn', 'sampledOn', 'sampledTime', 'isolatedOn'] as const;

/** `rowOfPlace`: unit of a place, below 0 for none. */
export function findReports(cases: InvestigationTable, tables: readonly CaseTable[], rowOfPlace: (place: string) => number, units: number): ReportsFound {
  const casesOf = new Map<string, number[]>();
  for (let of = 0; of < cases.count; of++) casesOf.set(textAt(cases.person, of), [...(casesOf.get(textAt(cases.person, of)) ?? []), of]);
  casesOf.delete('');
  const investigated = (table: CaseTable, row: number): readonly number[] => casesOf.get(textAt(table.person, row)) ?? [];
  const { corrected, corrections } = correctTables(cases, tables, investigated);
  const reports: (CaseReported | null)[] = Array.from({ length: cases.count }, () => null);
  // Places that match nothing stand as one unit more, so that the rules say of their reports too whether they count.
  const nowhere = units;
  const rowOf = (place: string): number => (rowOfPlace(place) < 0 ? nowhere : rowOfPlace(place));
  const { cases: decided } = decideCases(corrected, rowOf, Int32Array.from({ length: units + 1 }, (_, row) => row), undefined);
  for (let i = 0; i < decided.count; i++) {
    const [table, row, decision] = [corrected[decided.table[i]!]!, decided.row[i]!, DECISIONS[decided.decision[i]!]!];
    for (const of of investigated(table, row)) {
      const known = reports[of]!;
      const counts = decision === 'counts';
      if (known !== null && (known.counts || !counts)) continue;
      const unit = decided.unit[i] === nowhere ? -1 : decided.unit[i]!;
      // Rows come by the day of report. Where the first counts for no unit a later one may, and the days are still the first's.
      const days = known ?? { reportedOn: decided.reportedOn[i]!, onsetOn: table.onsetOn[row]!, sampledOn: table.sampledOn[row]!, isolatedOn: table.isolatedOn[row]! };
      // A row that a person has ruled out says nothing.
      if (decision !== 'by-hand') reports[of] = { ...days, unit, counts };
    }
  }
  return { reports, corrections };
}

/** The tables as they will be once put right: what the investigation says goes before the list, where it says anything. */
function correctTables(cases: InvestigationTable, tables: readonly CaseTable[], investigated: (table: CaseTable, row: number) => readonly number[]) {
  const corrections = new Map<number, Record<string, number>>();
  const corrected = tables.map((table): CaseTable => {
    const copy = { ...table, onsetOn: table.onsetOn.slice(), sampledOn: table.sampledOn.slice(), sampledTime: table.sampledTime.slice(), isolatedOn: table.isolatedOn.slice() };
    for (let row = 0; row < table.count; row++) {
      for (const caseOf of investigated(table, row)) {
        const found = daysFound(cases, caseOf);
        for (const column of COLUMNS) {
          const value = found[column];
          if (value === undefined || value === copy[column][row]) continue;
          copy[column][row] = value;
          corrections.set(caseOf, { ...corrections.get(caseOf), [column]: value });
        }
      }
    }
    return copy;
  });
  return { corrected, corrections: [...corrections].toSorted(([a], [b]) => a - b).map(([caseOf, days]) => ({ caseOf, ...days })) };
}

function daysFound({ onsetOn, sampledAt, isolatedAt }: InvestigationTable, of: number): Omit<CaseCorrection, 'caseOf'> {
  const [onset, sampled, isolated] = [onsetOn[of]!, sampledAt[of]!, isolatedAt[of]!];
  return {
    ...(onset !== NOT_RECORDED && { onsetOn: onset }),
    ...(sampled !== NOT_RECORDED && { sampledOn: Math.floor(sampled / MINUTES_PER_DAY), sampledTime: sampled - Math.floor(sampled / MINUTES_PER_DAY) * MINUTES_PER_DAY }),
    ...(isolated !== NOT_RECORDED && { isolatedOn: Math.floor(isolated / MINUTES_PER_DAY) }),
  };
}
