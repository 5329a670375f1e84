// 线路变动: which lines are touched when the zones change, so that each village knows whom to call.
import type { LineChange, LineChangeKind } from '../answers.ts';
import { LINE_STATES, type LineTable } from './line-table.ts';

const CLOSED = LINE_STATES.indexOf('closed');
const LOOP = LINE_STATES.indexOf('loop');

/**
 * What became of each line from one list to another, in the order of lines. A line that begins or ends a closed loop may
 * have another way as well: it is told twice. A plot or household that only one of the lists has is no change of zones
 * and is left out.
 * @param isRerouted whether two rows that both may be gone lead another way.
 */
export function lineChanges(before: LineTable, now: LineTable, isRerouted: (before: number, now: number) => boolean): LineChange[] {
  const changes: LineChange[] = [];
  let a = 0;
  let b = 0;
  while (a < before.count && b < now.count) {
    const order = before.household[a]! - now.household[b]! || before.plot[a]! - now.plot[b]!;
    if (order < 0) a++;
    else if (order > 0) b++;
    else {
      for (const kind of kindsOf(before, a, now, b, isRerouted)) {
        changes.push({ kind, household: now.household[b]!, plot: now.plot[b]!, before: a, now: b });
      }
      a++;
      b++;
    }
  }
  return changes;
}

function kindsOf(before: LineTable, a: number, now: LineTable, b: number, isRerouted: (before: number, now: number) => boolean): LineChangeKind[] {
  const [was, is] = [before.state[a]!, now.state[b]!];
  if (was === CLOSED && is === CLOSED) return before.reason[a] !== now.reason[b] || before.unit[a] !== now.unit[b] ? ['reason-changed'] : [];
  if (is === CLOSED) return ['suspended'];
  if (was === CLOSED) return ['restored'];
  const kinds: LineChangeKind[] = [];
  if (was !== is) kinds.push(is === LOOP ? 'loop-begins' : 'loop-ends');
  if (isRerouted(a, b)) kinds.push('rerouted');
  return kinds;
}
