// Packs the status words of units into one answer for all days: a base column and changes sorted by day.
import type { EpidemicDay } from '../../day.ts';
import type { History } from './history.ts';

/** Collects the status of units on each list of a range; units without an entry keep their base. */
export interface HistoryBuilder {
  /** The status of every list of the range in order, from entry `start` of a column. */
  add(unit: number, column: ArrayLike<number>, start: number): void;
  finish(): History;
}

/** Changes in the order they were found. */
interface Changes {
  day: Uint16Array;
  unit: Uint32Array;
  from: Uint16Array;
  to: Uint16Array;
}

export function buildHistory(units: number, first: EpidemicDay, last: EpidemicDay): HistoryBuilder {
  const length = last - first + 1;
  const base = new Uint16Array(units);
  let count = 0;
  let changes = roomFor(1024);
  let isRising = true;
  let before = -1;
  return {
    add(unit, column, start) {
      isRising &&= unit > before;
      before = unit;
      let status = column[start]!;
      base[unit] = status;
      for (let k = 1; k < length; k++) {
        const next = column[start + k]!;
        if (next === status) continue;
        if (count === changes.day.length) changes = grown(changes);
        changes.day[count] = k;
        changes.unit[count] = unit;
        changes.from[count] = status;
        changes.to[count++] = next;
        status = next;
      }
    },
    finish() {
      const order = isRising ? null : Uint32Array.from({ length: count }, (_, i) => i).sort((a, b) => changes.unit[a]! - changes.unit[b]!);
      const dayOffset = new Uint32Array(length + 1);
      for (let i = 0; i < count; i++) dayOffset[changes.day[i]! + 1]!++;
      for (let k = 0; k < length; k++) dayOffset[k + 1]! += dayOffset[k]!;
      const place = dayOffset.slice();
      const [unit, from, to] = [new Uint32Array(count), new Uint16Array(count), new Uint16Array(count)];
      // By unit already, so that a day's changes keep their order.
      for (let i = 0; i < count; i++) {
        const change = order === null ? i : order[i]!;
        const at = place[changes.day[change]!]!++;
        unit[at] = changes.unit[change]!;
        from[at] = changes.from[change]!;
        to[at] = changes.to[change]!;
      }
      return { units, first, last, base, dayOffset, unit, from, to };
    },
  };
}

function roomFor(count: number): Changes {
  return { day: new Uint16Array(count), unit: new Uint32Array(count), from: new Uint16Array(count), to: new Uint16Array(count) };
}

function grown(changes: Changes): Changes {
  const larger = roomFor(2 * changes.day.length);
  for (const column of ['day', 'unit', 'from', 'to'] as const) larger[column].set(changes[column]);
  return larger;
}
