// 时空伴随: every two tracks that were together in a cell long enough, where one of them stays.
import { finish } from '../../steps.ts';
import { orderRows, startsOfKeys, startsOfRuns } from '../order-rows.ts';
import type { TrackTable } from '../track/track-table.ts';
import type { TracingProgress } from '../meetings/meeting-table.ts';
import { staysInCells, type CellStays } from './cell-stays.ts';
import { COMPANION_DEFAULTS, type CompanionOptions, type CompanionTable } from './companion-table.ts';

const WHOLE = 1000;
/** Part of the work behind which pairs begin. */
const BY_TRACK = 600;
/** Stretches looked at between two yields. */
const AT_ONCE = 50_000;

/**
 * Undated and unplaced points, and those outside ±180° and ±90°, take no part; between two
 * points of a track more than `gapMinutes` apart its phone is nowhere.
 * @throws RangeError for a length or time that is negative, not finite, or a cell of 0 m.
 */
export function findCompanions(tracks: TrackTable, options: CompanionOptions): CompanionTable {
  return finish(companionSteps(tracks, options));
}

/** The same, a few milliseconds a step. */
export function* companionSteps(tracks: TrackTable, given: CompanionOptions): Generator<TracingProgress, CompanionTable> {
  const options = { ...COMPANION_DEFAULTS, ...given };
  checkOptions(options);
  const points = staysInCells(tracks, options);
  let step = points.next();
  for (; step.done !== true; step = points.next()) yield { done: Math.floor(BY_TRACK * step.value), whole: WHOLE };
  const pairs = pairsInCells(step.value, options);
  let next = pairs.next();
  for (; next.done !== true; next = pairs.next()) yield { done: BY_TRACK + Math.floor((WHOLE - BY_TRACK) * next.value), whole: WHOLE };
  return next.value;
}

function checkOptions({ until, origin, ...measures }: Required<CompanionOptions>): void {
  for (const [name, value] of Object.entries({ until, longitude: origin.longitude, latitude: origin.latitude })) {
    if (!Number.isFinite(value)) throw new RangeError(`${name} must be finite, not ${value}`);
  }
  for (const [name, value] of Object.entries(measures)) {
    if (!(value >= 0 && Number.isFinite(value)) || (name === 'cellMeters' && value === 0)) throw new RangeError(`${name} must be finite and not negative, a cell not 0; it is ${value}`);
  }
}

interface Common {
  readonly longest: number;
  readonly together: number;
}

/** Yields the part of the stretches that is done (0–1). */
function* pairsInCells(stays: CellStays, { togetherMinutes, stayHours }: Required<CompanionOptions>): Generator<number, CompanionTable> {
  const { count, track, cell, begin, end, cells } = stays;
  const ordering = orderRows(cell.subarray(0, count), Uint32Array.from(track.subarray(0, count).keys()));
  let ordered = ordering.next();
  for (; ordered.done !== true; ordered = ordering.next()) yield 0;
  const byCell = ordered.value;
  const cellStart = startsOfKeys(cell, byCell, cells.count);
  const found: number[][] = [];
  let work = 0;
  for (let number = 0; number < cells.count; number++) {
    const here = byCell.subarray(cellStart[number], cellStart[number + 1]);
    const starts = startsOfRuns(track, here);
    const runs = starts.length - 1;
    const total = Array.from({ length: runs }, (_, run) => sum(here.subarray(starts[run], starts[run + 1]), begin, end));
    const isLong = total.map((seconds) => seconds > stayHours * 3600);
    work += here.length;
    if (!isLong.includes(true)) continue;
    for (let one = 0; one < runs; one++) {
      for (let other = one + 1; other < runs; other++) {
        if (!isLong[one] && !isLong[other]) continue;
        work += starts[one + 1]! - starts[one]! + starts[other + 1]! - starts[other]!;
        const { longest, together } = commonTime(stays, here, starts, one, other);
        if (longest > togetherMinutes * 60) {
          found.push([track[here[starts[one]!]!]!, track[here[starts[other]!]!]!, cells.x[number]!, cells.y[number]!, longest, together, total[one]!, total[other]!]);
        }
        if (work < AT_ONCE) continue;
        work = 0;
        yield cellStart[number]! / Math.max(1, count);
      }
    }
  }
  return tableOf(found);
}

function sum(stretches: Uint32Array, begin: Float64Array, end: Float64Array): number {
  let seconds = 0;
  for (const i of stretches) seconds += end[i]! - begin[i]!;
  return seconds;
}

/** Stretches of one track in a cell never touch, so neither do the common ones of two. */
function commonTime({ begin, end }: CellStays, here: Uint32Array, starts: Uint32Array, one: number, other: number): Common {
  let [longest, together] = [0, 0];
  const [endI, endJ] = [starts[one + 1]!, starts[other + 1]!];
  for (let [i, j] = [starts[one]!, starts[other]!]; i < endI && j < endJ;) {
    const [a, b] = [here[i]!, here[j]!];
    const seconds = Math.min(end[a]!, end[b]!) - Math.max(begin[a]!, begin[b]!);
    if (seconds > 0) {
      together += seconds;
      if (seconds > longest) longest = seconds;
    }
    if (end[a]! <= end[b]!) i++;
    else j++;
  }
  return { longest, together };
}

function tableOf(found: readonly (readonly number[])[]): CompanionTable {
  const ordered = found.toSorted((a, b) => a[0]! - b[0]! || a[1]! - b[1]! || a[2]! - b[2]! || a[3]! - b[3]!);
  const whole = (at: number) => Int32Array.from(ordered, (row) => row[at]!);
  const seconds = (at: number) => Float64Array.from(ordered, (row) => row[at]!);
  return {
    count: ordered.length, trackA: whole(0), trackB: whole(1), column: whole(2), row: whole(3),
    longestSeconds: seconds(4), togetherSeconds: seconds(5), staySecondsA: seconds(6), staySecondsB: seconds(7),
  };
}
