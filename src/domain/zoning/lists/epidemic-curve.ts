// The epidemic curve (流行曲线): positives by report day, told apart by where they were found.
import type { EpidemicDay } from '../../day.ts';
import { FOUND_INSIDE, FOUND_OUTSIDE } from '../../district/case-table.ts';
import { DECISIONS, type DecidedCases } from '../facts/counting-positives.ts';

/** Positives by report day, index 0 = `first`. */
export interface EpidemicCurve {
  readonly first: EpidemicDay;
  readonly outside: Uint32Array;
  readonly inside: Uint32Array;
  readonly unknown: Uint32Array;
}

/** Persons reported on each day of the range: further rows of the same person are left out, people found in isolation are in. */
export function drawCurve(cases: DecidedCases, first: EpidemicDay, last: EpidemicDay): EpidemicCurve {
  const length = last - first + 1;
  const curve = { first, outside: new Uint32Array(length), inside: new Uint32Array(length), unknown: new Uint32Array(length) };
  for (let i = 0; i < cases.count; i++) {
    const day = cases.reportedOn[i]! - first;
    const decision = DECISIONS[cases.decision[i]!]!;
    if (day < 0 || day >= length || decision === 'reclassified' || decision === 'same-person') continue;
    const found = cases.found[i];
    const column = found === FOUND_OUTSIDE ? curve.outside : found === FOUND_INSIDE ? curve.inside : curve.unknown;
    column[day]!++;
  }
  return curve;
}
