// The epidemic curve and the counts of zones as SVG paths, in days across and shares of the height down.
import type { EpidemicDay } from '../../domain/day.ts';
import type { EpidemicCurve, LevelSeries } from '../../store/state.ts';

/** First and last list day of the axis. */
export interface DayAxis {
  readonly first: EpidemicDay;
  readonly last: EpidemicDay;
}

/** Paths in a box `0 0 days 1`; `mostCases` a day and `mostUnits` reach the top. */
export interface CurvePaths {
  readonly days: number;
  readonly outside: string;
  readonly inside: string;
  readonly unknown: string;
  readonly sealed: string;
  readonly controlled: string;
  readonly mostCases: number;
  readonly mostUnits: number;
}

/** Share of a day's width that its bar leaves free on either side. */
const GAP = 0.1;
/** The highest bar or line stops a little below the top. */
const HEADROOM = 0.04;

/** Positives of one day; zeros outside the curve. */
export function casesOn(curve: EpidemicCurve, day: EpidemicDay): { outside: number; inside: number; unknown: number; all: number } {
  const at = day - curve.first;
  const outside = curve.outside[at] ?? 0;
  const inside = curve.inside[at] ?? 0;
  const unknown = curve.unknown[at] ?? 0;
  return { outside, inside, unknown, all: outside + inside + unknown };
}

/** Height of a value as a share of the box. */
export function shareOf(value: number, most: number): number {
  return most === 0 ? 0 : (value / most) * (1 - HEADROOM);
}

function round(value: number): string {
  return value.toFixed(4).replace(/\.?0+$/, '');
}

function bar(at: number, from: number, to: number): string {
  return `M${round(at + GAP)} ${round(1 - from)}V${round(1 - to)}H${round(at + 1 - GAP)}V${round(1 - from)}z`;
}

function line(values: Uint32Array, days: number, most: number): string {
  let path = '';
  for (let at = 0; at < Math.min(days, values.length); at++) {
    path += `${at === 0 ? 'M' : 'L'}${at + 0.5} ${round(1 - shareOf(values[at]!, most))}`;
  }
  return path;
}

/** Draws everything that does not move with the list day; series index 0 is the axis' first day. */
export function drawCurve(curve: EpidemicCurve, series: LevelSeries | null, axis: DayAxis): CurvePaths {
  const days = axis.last - axis.first + 1;
  let mostCases = 0;
  for (let day = axis.first; day <= axis.last; day++) mostCases = Math.max(mostCases, casesOn(curve, day).all);
  const paths = { outside: '', inside: '', unknown: '' };
  for (let at = 0; at < days; at++) {
    const cases = casesOn(curve, axis.first + at);
    let height = 0;
    for (const kind of ['outside', 'inside', 'unknown'] as const) {
      if (cases[kind] === 0) continue;
      const top = height + shareOf(cases[kind], mostCases);
      paths[kind] += bar(at, height, top);
      height = top;
    }
  }
  let mostUnits = 0;
  for (const values of series === null ? [] : [series.sealed, series.controlled]) for (const value of values) mostUnits = Math.max(mostUnits, value);
  return {
    days,
    ...paths,
    sealed: series === null ? '' : line(series.sealed, days, mostUnits),
    controlled: series === null ? '' : line(series.controlled, days, mostUnits),
    mostCases,
    mostUnits,
  };
}

/** Days to label: both ends and each first of a month that stands clear of them by a share of the axis. */
export function chooseTicks(axis: DayAxis, isFirstOfMonth: (day: EpidemicDay) => boolean, clearShare: number): EpidemicDay[] {
  const clear = (axis.last - axis.first) * clearShare;
  const ticks = [axis.first];
  for (let day = axis.first + 1; day < axis.last; day++) {
    if (isFirstOfMonth(day) && day - axis.first > clear && axis.last - day > clear) ticks.push(day);
  }
  if (axis.last > axis.first) ticks.push(axis.last);
  return ticks;
}
