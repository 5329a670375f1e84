// 最近阳性: the latest positive of every unit that a list knows of; what "own building clean for so many days" asks.
import { NOT_RECORDED, type EpidemicDay } from '../../day.ts';
import type { UnitTable } from '../../district/unit-table.ts';
import { DECISIONS, type DecidedCases } from './counting-positives.ts';

const COUNTS = DECISIONS.indexOf('counts');

/**
 * Day of the latest counting positive reported before `day`, of every row of the unit table; NOT_RECORDED without one.
 * A positive counts for its unit, for all around it, and, where nothing smaller is known of it, for all parts of its
 * unit: nobody can say that it was not in this one.
 */
export function latestPositives(cases: DecidedCases, { count, parent }: Pick<UnitTable, 'count' | 'parent'>, day: EpidemicDay): Int32Array {
  const own = new Int32Array(count).fill(NOT_RECORDED);
  for (let i = 0; i < cases.count; i++) {
    const reportedOn = cases.reportedOn[i]!;
    if (cases.decision[i] === COUNTS && reportedOn < day) own[cases.unit[i]!] = Math.max(own[cases.unit[i]!]!, reportedOn);
  }
  const latest = own.slice();
  for (let row = 0; row < count; row++) {
    for (let around = parent[row]!; around >= 0; around = parent[around]!) {
      if (own[row]! > latest[around]!) latest[around] = own[row]!;
      if (own[around]! > latest[row]!) latest[row] = own[around]!;
    }
  }
  return latest;
}
