// The farming desk of the demo beside the page: the same files and packs, one thread, no browser; counted here anew, not by the page's own counting.
import 'fake-indexeddb/auto';
import { runnerImport } from 'vite';
import type { LinesAnswer } from '../../src/domain/farming/answers.ts';
import { LINE_REASONS, LINE_STATES, type LineReason } from '../../src/domain/farming/lines/line-table.ts';
import type { DemoFarm } from '../farming/demo-farm.ts';

/** Through Vite, which reads the packs' JSON as the page's build does. */
export async function openDemoFarm(): Promise<DemoFarm> {
  const { module } = await runnerImport<{ openDemoFarm(): Promise<DemoFarm> }>(new URL('../farming/demo-farm.ts', import.meta.url).pathname);
  return module.openDemoFarm();
}

/** Zones or rules stand against these; with all other reasons a place or a road is wanting. */
const FORBIDDEN: ReadonlySet<LineReason> = new Set(['home-sealed', 'home-rule', 'field-closed', 'shut-in']);

/** Households that may go as normal, only in a closed loop, not, and those without a line. */
export function countHouseholds({ lines }: LinesAnswer, households: number): [open: number, loop: number, closed: number, none: number] {
  const found = Array.from({ length: households }, () => new Set<string>());
  for (let line = 0; line < lines.count; line++) {
    const state = LINE_STATES[lines.state[line]!]!;
    if (state !== 'closed' || FORBIDDEN.has(LINE_REASONS[lines.reason[line]!]!)) found[lines.household[line]!]!.add(state);
  }
  const counts: [number, number, number, number] = [0, 0, 0, 0];
  for (const states of found) counts[states.has('open') ? 0 : states.has('loop') ? 1 : states.has('closed') ? 2 : 3]++;
  return counts;
}

/** Lines that were open to a household on one list and are closed on the other. */
export function countClosing(from: LinesAnswer, to: LinesAnswer): number {
  const states = ({ lines }: LinesAnswer): Map<number, boolean> => new Map(Array.from({ length: lines.count }, (_, line) => [lines.plot[line]!, LINE_STATES[lines.state[line]!] === 'closed']));
  const after = states(to);
  return [...states(from)].filter(([plot, isClosed]) => !isClosed && after.get(plot) === true).length;
}
