// How many cases were at a known place, over time: what the timeline of many cases draws.
import type { Minute } from '../../day.ts';
import { SPELL_KINDS, type SpellTable } from './spell-table.ts';

const STAY = SPELL_KINDS.indexOf('stay');

/** Stays that touch each of `bins` equal parts of the minutes `first` to `last`, both within. */
export function countStays({ count, kind, from, until }: Pick<SpellTable, 'count' | 'kind' | 'from' | 'until'>, first: Minute, last: Minute, bins: number): Uint32Array {
  const steps = new Int32Array(bins + 1);
  const binOf = (minute: Minute): number => Math.max(0, Math.min(bins - 1, Math.floor(((minute - first) * bins) / (last - first + 1))));
  for (let row = 0; row < count; row++) {
    if (kind[row] !== STAY || from[row]! > last || until[row]! < first) continue;
    steps[binOf(from[row]!)]!++;
    steps[binOf(until[row]!) + 1]!--;
  }
  const counts = new Uint32Array(bins);
  let open = 0;
  for (let bin = 0; bin < bins; bin++) counts[bin] = open += steps[bin]!;
  return counts;
}
