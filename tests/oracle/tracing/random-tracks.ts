// Random tracks of a few telephones in two or three cells, crowded at the edges of what makes companions: borders, gaps, equal seconds, the window's ends.
import type { TrackTable } from '../../../src/domain/tracing/track/track-table.ts';
import { numbersFrom } from '../farming/random-world.ts';
import type { CompanionOptions } from './slow-companions.ts';

export interface TracksWorld {
  readonly tracks: TrackTable;
  readonly options: CompanionOptions;
}

export interface PlainPoint {
  readonly track: number;
  readonly second: number;
  readonly longitude: number;
  readonly latitude: number;
}

type Cell = readonly [column: number, row: number];

const METERS_A_DEGREE = (6371008.8 * Math.PI) / 180;
/** The definition's own figures, and small ones at which every limit is met in a few points. */
const FIGURES = [
  { days: 14, cellMeters: 800, togetherMinutes: 10, stayHours: 30, gapMinutes: 30 },
  { days: 14, cellMeters: 800, togetherMinutes: 10, stayHours: 1, gapMinutes: 30 },
  { days: 1, cellMeters: 200, togetherMinutes: 10, stayHours: 1, gapMinutes: 15 },
  { days: 2, cellMeters: 50, togetherMinutes: 0, stayHours: 0.25, gapMinutes: 5 },
  { days: 1, cellMeters: 800, togetherMinutes: 2.5, stayHours: 0, gapMinutes: 10 },
];
const ORIGINS = [[125.3, 43.9], [0, 0], [-70.6, -33.4], [179.95, 20], [25, 80]] as const;

export const tracksOf = (names: readonly string[], points: readonly PlainPoint[]): TrackTable => ({
  count: points.length,
  tracks: names,
  track: Uint32Array.from(points, ({ track }) => track),
  second: Float64Array.from(points, ({ second }) => second),
  longitude: Float64Array.from(points, ({ longitude }) => longitude),
  latitude: Float64Array.from(points, ({ latitude }) => latitude),
  sourceRow: Uint32Array.from(points, (_, i) => i + 2),
});

export function randomTracks(seed: number): TracksWorld {
  const next = numbersFrom(seed);
  for (let i = 0; i < 3; i++) next(0, 1);
  const chance = (percent: number): boolean => next(1, 100) <= percent;
  const pick = <T>(from: readonly T[]): T => from[next(0, from.length - 1)]!;
  const [longitude, latitude] = pick(ORIGINS);
  const options: CompanionOptions = { ...pick(FIGURES), until: 27_460_800 + next(0, 1439), origin: { longitude, latitude } };
  const gap = options.gapMinutes * 60;
  const together = options.togetherMinutes * 60;
  const stay = options.stayHours * 3600;
  const [start, end] = [options.until * 60 - options.days * 86400, options.until * 60];
  const cells: Cell[] = [[0, 0], pick<Cell>([[-1, 0], [0, -1], [-1, -1], [1, 0]]), pick<Cell>([[1, 1], [-2, 3], [0, 1]])];
  const count = chance(5) ? next(0, 1) : next(2, 5);
  const points: PlainPoint[] = [];

  /** A place in a cell: on its south or west border (exact at the origin alone), a millimetre from a border, or well within. */
  const spotIn = ([column, row]: Cell): { longitude: number; latitude: number } => {
    const along = (cell: number): number => {
      const least = 0.001 / options.cellMeters;
      return cell + (cell === 0 && chance(20) ? 0 : pick([least, 1 - least, next(1, 9) / 10, next(1, 9) / 10]));
    };
    const [east, north] = [along(column) * options.cellMeters, along(row) * options.cellMeters];
    return { longitude: longitude + east / (METERS_A_DEGREE * Math.cos((latitude * Math.PI) / 180)), latitude: latitude + north / METERS_A_DEGREE };
  };

  /** Points in a cell from one second to another, none at the last: whoever comes next ends it. */
  const dwell = (track: number, cell: Cell, from: number, until: number): void => {
    const [breaks, fine] = [chance(8), chance(10)];
    for (let second = from; second < until;) {
      points.push({ track, second, ...spotIn(cell) });
      const step = breaks && chance(10) ? gap + pick([0.25, 1, 600]) : fine && chance(20) ? pick([0.25, 0.5, 1]) : pick([gap, gap, gap, gap / 2, gap - 1]);
      second += step;
    }
  };

  const lengths = (limit: number): number => Math.max(60, limit + pick([0, 0, 0.25, -0.25, 1, -1, 60, limit]));
  /** Begin and end of what was drawn before, for others to begin and end at. */
  const ends: [number, number, Cell][] = [];
  for (let track = 0; track < count; track++) {
    if (chance(5)) continue;
    if (track > 0 && chance(15)) {
      // Goes wherever the first went, so that two may be companions in several cells.
      for (const [from, until, where] of ends.slice(0, 4)) dwell(track, where, from + pick([0, 0, 60]), until);
      if (ends.length > 0) points.push({ track, second: ends[Math.min(ends.length, 4) - 1]![1], ...spotIn(pick(cells)) });
      continue;
    }
    let cell = track === 0 || chance(60) ? cells[0]! : pick(cells);
    const length = track === 0 || chance(15) ? lengths(stay) + (chance(40) ? 120 : 0) : chance(60) ? lengths(together) : next(1, 40) * 60;
    let second = start + next(0, Math.max(1, Math.floor((end - start - length) / 60))) * 60;
    if (chance(15)) second = start - next(1, 20) * 60;
    else if (chance(20)) second = end - length + pick([0, 0.25, next(1, 20) * 60]);
    else if (chance(3)) second = pick([start - length, end, end + 3600]);
    if (ends.length > 0 && chance(85)) {
      const [from, until, where] = pick(ends);
      if (chance(70)) cell = where;
      second = pick([from, from, from + Math.floor((until - from) / 240) * 60, until - length, from + length, from - length, from - length + lengths(together), until - lengths(together), until]);
    }
    // To and fro: several short stretches, of which none may be long enough.
    const isToAndFro = track > 0 && chance(35);
    for (let part = isToAndFro ? next(3, 5) : next(1, 4); part > 0; part--) {
      const until = second + (isToAndFro ? Math.max(60, together + pick([0, 0, 0, -1, -60, 0.25])) : ends.some(([from]) => from === second) || track === 0 ? length : lengths(pick([together, stay])));
      dwell(track, cell, second, until);
      ends.push([second, until, cell]);
      const isAway = !isToAndFro && chance(25);
      if (isAway) points.push({ track, second: until, ...spotIn(cell) });
      second = isAway ? until + gap + pick([0.25, 60, 3600]) : until;
      if (isToAndFro) cell = cell === cells[0] ? cells[1]! : cells[0]!;
      else if (chance(60)) cell = pick(cells);
    }
    points.push({ track, second, ...spotIn(pick(cells)) });
  }

  const file = points.flatMap((point): PlainPoint[] => {
    if (!chance(4)) return [point];
    const other = { ...point, ...spotIn(pick(cells)), second: point.second + (chance(20) ? 0.25 : 0) };
    return pick([
      [point, other], [other, point], [{ ...point, longitude: NaN }, point], [{ ...other, latitude: NaN }, point],
      [{ ...other, second: NaN }, point], [{ ...point, track: next(0, count - 1) }, point],
    ]);
  });
  if (chance(15)) file.reverse();
  if (chance(25)) for (let i = file.length - 1; i > 0; i--) {
    const k = next(0, i);
    [file[i], file[k]] = [file[k]!, file[i]!];
  } else if (chance(30)) file.sort((a, b) => a.second - b.second);
  return { tracks: tracksOf(Array.from({ length: count }, (_, track) => `t${track}`), file), options };
}
