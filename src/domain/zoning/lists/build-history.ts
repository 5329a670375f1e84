// Packs the status words of units into one answer for all days: a base column and changes sorted by day.
import type { EpidemicDay } from '../../day.ts';
import type { History } from './history.ts';

/** Collects the status of units on each list of a range; units without an entry keep their base. */
export interface HistoryBuilder {
  /** `statusOn(day)` is asked for every list of the range in order. */
  add(unit: number, statusOn: (day: EpidemicDay) => number): void;
  finish(): History;
}

export function buildHistory(units: number, first: EpidemicDay, last: EpidemicDay): HistoryBuilder {
  const length = last - first + 1;
  const base = new Uint16Array(units);
  const changes: { day: number; unit: number; from: number; to: number }[] = [];
  return {
    add(unit, statusOn) {
      let status = statusOn(first);
      base[unit] = status;
      for (let k = 1; k < length; k++) {
        const next = statusOn(first + k);
        if (next !== status) changes.push({ day: k, unit, from: status, to: next });
        status = next;
      }
    },
    finish() {
      changes.sort((a, b) => a.day - b.day || a.unit - b.unit);
      const dayOffset = new Uint32Array(length + 1);
      for (const change of changes) dayOffset[change.day + 1]!++;
      for (let k = 0; k < length; k++) dayOffset[k + 1]! += dayOffset[k]!;
      return {
        units,
        first,
        last,
        base,
        dayOffset,
        unit: Uint32Array.from(changes, (change) => change.unit),
        from: Uint16Array.from(changes, (change) => change.from),
        to: Uint16Array.from(changes, (change) => change.to),
      };
    },
  };
}
