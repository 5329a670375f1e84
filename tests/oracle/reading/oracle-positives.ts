// Which positives count (7b "Which positives count"), and the day a clock takes from each (reading 6).
import { MINUTES_PER_DAY } from '../../../src/domain/day.ts';
import type { EpidemicDay, Minute } from '../../../src/domain/day.ts';
import type { Tree } from './oracle-tree.ts';
import type { OracleCase, OracleMoment } from '../shape.ts';

/** The day of a positive that a clock runs from; `moved` is that of BJ (reading 27). */
export type ClockAnchor = 'lastPositiveReported' | 'sampled' | 'onset' | 'moved';

export interface Positive {
  /** The unit the row names, and its compound. */
  readonly unit: number;
  readonly compound: number;
  readonly reportedOn: EpidemicDay;
  /** The day of entry, where it is later than the report. */
  readonly enteredLaterOn: EpidemicDay | null;
  readonly row: OracleCase;
}

export function isKnown(recordedAt: Minute | undefined, knownAt: Minute): boolean {
  return recordedAt === undefined || recordedAt <= knownAt;
}

/** "Sampled at or after the move when both have hours, on a later day when not." */
function sampledAfterMoving(sampled: OracleMoment, moved: OracleMoment): boolean {
  if (sampled.minuteOfDay !== undefined && moved.minuteOfDay !== undefined) {
    return sampled.day * MINUTES_PER_DAY + sampled.minuteOfDay >= moved.day * MINUTES_PER_DAY + moved.minuteOfDay;
  }
  return sampled.day > moved.day;
}

function countsBeside(row: OracleCase, earlier: readonly OracleCase[]): boolean {
  if (row.assessed) return row.assessed === 'counts';
  if (row.sampled && row.moved && sampledAfterMoving(row.sampled, row.moved)) return false;
  // "One per person": wherever in the district the earlier report was made.
  if (row.person !== undefined) return !earlier.some((other) => other.person === row.person);
  return !(row.reclassified && earlier.some((other) => other.unit === row.unit));
}

/** The counting positives among the rows entered by `knownAt`, by report day. */
export function countingPositives(tree: Tree, cases: readonly OracleCase[], knownAt: Minute): Positive[] {
  const known = cases.filter((row) => isKnown(row.recordedAt, knownAt)).toSorted((one, other) => one.reportedOn - other.reportedOn);
  const counting: OracleCase[] = [];
  for (const row of known) {
    const earlier = counting.filter((other) => other.reportedOn < row.reportedOn);
    if (countsBeside(row, earlier)) counting.push(row);
  }
  return counting.map((row) => {
    const unit = tree.indexOf.get(row.unit);
    if (unit === undefined) throw new RangeError(`No such unit: ${row.unit}`);
    const enteredOn = row.recordedAt === undefined ? row.reportedOn : Math.floor(row.recordedAt / MINUTES_PER_DAY);
    return { unit, compound: tree.compound[unit]!, reportedOn: row.reportedOn, enteredLaterOn: enteredOn > row.reportedOn ? enteredOn : null, row };
  });
}

/** "Where a row lacks that day, its report day stands in" (reading 6). */
export function clockDayOf({ row, reportedOn }: Positive, anchor: ClockAnchor): EpidemicDay {
  switch (anchor) {
    case 'lastPositiveReported':
      return reportedOn;
    case 'sampled':
      return row.sampled?.day ?? reportedOn;
    case 'onset':
      return row.onsetOn ?? reportedOn;
    case 'moved':
      return row.moved?.day ?? reportedOn;
  }
}
