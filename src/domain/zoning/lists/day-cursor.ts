// A hand on the slider: holds the status of one day and moves it by applying or undoing changes.
import type { EpidemicDay } from '../../day.ts';
import type { History } from './history.ts';

export interface DayCursor {
  readonly history: History;
  readonly day: EpidemicDay;
  /** Status byte of every unit on `day`; the same array is written by every move. */
  readonly status: Uint16Array;
  /** Moves to a day, held inside the history, and returns the rows written on the way (some perhaps twice). */
  moveTo(day: EpidemicDay): Uint32Array;
}

/** A cursor on the first day of a history. */
export function createDayCursor(history: History): DayCursor {
  const status = history.base.slice();
  const { unit, from, to } = history;
  let day = history.first;
  return {
    history,
    status,
    get day() {
      return day;
    },
    moveTo(wanted) {
      const target = Math.min(history.last, Math.max(history.first, wanted));
      const begin = history.dayOffset[Math.min(day, target) - history.first + 1]!;
      const end = history.dayOffset[Math.max(day, target) - history.first + 1]!;
      if (target > day) for (let i = begin; i < end; i++) status[unit[i]!] = to[i]!;
      else for (let i = end - 1; i >= begin; i--) status[unit[i]!] = from[i]!;
      day = target;
      return unit.subarray(begin, end);
    },
  };
}
