// Looks up since when a unit has its level, from the one answer for all days; built once per answer.
import type { EpidemicDay } from '../../domain/day.ts';
import type { History } from '../../domain/zoning/lists/history.ts';
import { HELD_MASK, levelOf } from '../../domain/zoning/level.ts';

/** Per unit, its changes in day order. `since…` are null where the run reaches back to the first list or before. */
export interface LevelRuns {
  /** Status byte of a unit on the list before `day`. */
  statusBefore(unit: number, day: EpidemicDay): number;
  /** First list of the unbroken run at the level of `day`. */
  since(unit: number, day: EpidemicDay): EpidemicDay | null;
  /** First list of the unbroken run of being held. */
  heldSince(unit: number, day: EpidemicDay): EpidemicDay | null;
}

/** Sorts the changes of a history by unit (counting sort: linear, whatever the number of units). */
export function indexLevelRuns(history: History): LevelRuns {
  const starts = new Uint32Array(history.units + 1);
  for (const unit of history.unit) starts[unit + 1]!++;
  for (let unit = 0; unit < history.units; unit++) starts[unit + 1]! += starts[unit]!;
  const next = starts.slice(0, history.units);
  const changeDay = new Int32Array(history.unit.length);
  const changeTo = new Uint16Array(history.unit.length);
  for (let k = 0; k + 1 < history.dayOffset.length; k++) {
    for (let row = history.dayOffset[k]!; row < history.dayOffset[k + 1]!; row++) {
      const place = next[history.unit[row]!]!++;
      changeDay[place] = history.first + k;
      changeTo[place] = history.to[row]!;
    }
  }

  /** Last change of `unit` dated `day` or earlier, as a place in the columns; one less than its first when none. */
  const lastChange = (unit: number, day: EpidemicDay): number => {
    let place = starts[unit + 1]! - 1;
    while (place >= starts[unit]! && changeDay[place]! > day) place--;
    return place;
  };
  const statusAt = (unit: number, place: number): number =>
    place < starts[unit]! ? history.base[unit]! : changeTo[place]!;
  const runStart = (unit: number, day: EpidemicDay, isSame: (now: number, earlier: number) => boolean): EpidemicDay | null => {
    let place = lastChange(unit, day);
    const now = statusAt(unit, place);
    while (place >= starts[unit]! && isSame(now, statusAt(unit, place - 1))) place--;
    return place < starts[unit]! ? null : changeDay[place]!;
  };

  return {
    statusBefore: (unit, day) => statusAt(unit, lastChange(unit, day - 1)),
    since: (unit, day) => runStart(unit, day, (now, earlier) => levelOf(now) === levelOf(earlier)),
    heldSince: (unit, day) => runStart(unit, day, (_, earlier) => (earlier & HELD_MASK) !== 0),
  };
}

let indexed: { readonly history: History; readonly runs: LevelRuns } | null = null;

/** The index of a history, kept until another history is asked about. */
export function levelRunsOf(history: History): LevelRuns {
  if (indexed?.history !== history) indexed = { history, runs: indexLevelRuns(history) };
  return indexed.runs;
}
