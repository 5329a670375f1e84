// Lines of random small worlds, the product's against the slow ones.
import { LINE_REASONS, LINE_STATES } from '../../../src/domain/farming/lines/line-table.ts';
import { randomWorld } from './random-world.ts';
import { findSlowly } from './slow-lines.ts';
import { openWorld } from './small-world.ts';

/** Seeds whose lines differ, and how many lines of each reason were compared. */
export function compareSeeds(first: number, count: number): { readonly wrong: string[]; readonly reasons: Map<string, number> } {
  const wrong: string[] = [];
  const reasons = new Map<string, number>();
  for (let seed = first; seed < first + count; seed++) {
    const world = randomWorld(seed);
    const { finder, ground, access } = openWorld(world);
    const table = finder.find(ground, access);
    const slow = findSlowly(world);
    for (let row = 0; row < table.count; row++) {
      const plot = table.plot[row]!;
      const { state, reason, seconds } = slow[plot]!;
      const [ours, ourReason] = [LINE_STATES[table.state[row]!], LINE_REASONS[table.reason[row]!]];
      // Places of the world are rounded to millimetres.
      const isSame = ours === state && ourReason === reason && (Number.isNaN(seconds) || Math.abs(seconds - table.seconds[row]!) < 0.05);
      if (!isSame) wrong.push(`seed ${seed} plot ${plot}: ${ours} ${ourReason} ${table.seconds[row]}, slowly ${state} ${reason} ${seconds}`);
      const key = reason === 'none' ? state : reason;
      reasons.set(key, (reasons.get(key) ?? 0) + 1);
    }
  }
  return { wrong, reasons };
}
