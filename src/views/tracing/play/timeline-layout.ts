// Where stays stand on the vertical timeline of a case: bars side by side where they overlap, labels where there is room for them.
import { MINUTES_PER_DAY, type Minute } from '../../../domain/day.ts';
import type { DescribedStay } from '../../../domain/tracing/answers.ts';
import type { Stretch } from '../../../domain/tracing/moment/brush-picture.ts';

/** Pixels: what a day takes, and how long the whole may become. */
const [DAY_PIXELS, LEAST_PIXELS, MOST_PIXELS] = [44, 168, 480];
const LEAST_BAR = 3;
/** A bar with its gap; a label with its sign and number. */
export const [LANE_PIXELS, LABEL_PIXELS, LABEL_HEIGHT] = [12, 38, 15];
/** More that overlap share the last lane. */
export const MOST_LANES = 3;

export interface TimelineBar {
  readonly number: number;
  readonly lane: number;
  readonly y: number;
  readonly height: number;
}

/** A label stands in a column beside the bars, its middle at `y`. */
export interface TimelineLabel {
  readonly number: number;
  readonly column: number;
  readonly y: number;
}

export interface TimelineLayout {
  readonly height: number;
  readonly bars: readonly TimelineBar[];
  /** Stays that no column has room for have none. */
  readonly labels: readonly TimelineLabel[];
  /** Midnights within, with their day. */
  readonly days: readonly { readonly day: number; readonly y: number }[];
}

export function heightOf([first, last]: Stretch): number {
  return Math.round(Math.max(LEAST_PIXELS, Math.min(MOST_PIXELS, ((last - first + 1) / MINUTES_PER_DAY) * DAY_PIXELS)));
}

/** Minutes from the top; the last one has its room too. */
export function yOf(minute: Minute, [first, last]: Stretch, height: number): number {
  return ((minute - first) / (last - first + 1)) * height;
}

/** `columns`: how many labels stand side by side. */
export function layOutTimeline(stays: readonly DescribedStay[], whole: Stretch, columns: number): TimelineLayout {
  const height = heightOf(whole);
  const y = (minute: Minute): number => yOf(minute, whole, height);
  const dated = stays.flatMap(({ number, from, until }) => (from === null || until === null || from > until ? [] : [{ number, from, until }])).toSorted((a, b) => a.from - b.from || a.number - b.number);
  const lanes: Minute[] = [];
  const bars = dated.map(({ number, from, until }): TimelineBar => {
    const free = lanes.findIndex((end) => end <= from);
    const lane = Math.min(free < 0 ? lanes.length : free, MOST_LANES - 1);
    lanes[lane] = Math.max(lanes[lane] ?? until, until);
    return { number, lane, y: y(from), height: Math.max(LEAST_BAR, y(until + 1) - y(from)) };
  });
  const ends: number[] = Array.from({ length: columns }, () => -Infinity);
  const labels = bars.flatMap(({ number, y: top, height: tall }): TimelineLabel[] => {
    const middle = Math.max(LABEL_HEIGHT / 2, Math.min(height - LABEL_HEIGHT / 2, top + Math.min(tall / 2, LABEL_HEIGHT)));
    const column = ends.findIndex((end) => end <= middle - LABEL_HEIGHT / 2);
    if (column < 0) return [];
    ends[column] = middle + LABEL_HEIGHT / 2;
    return [{ number, column, y: middle }];
  });
  const days: TimelineLayout['days'][number][] = [];
  for (let day = Math.ceil(whole[0] / MINUTES_PER_DAY); day * MINUTES_PER_DAY <= whole[1]; day++) days.push({ day, y: y(day * MINUTES_PER_DAY) });
  return { height, bars, labels, days };
}
