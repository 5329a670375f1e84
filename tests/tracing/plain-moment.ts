// Where a case is at a minute, asked of all its stays and ways each time, from the definition alone.
import { NOT_RECORDED } from '../../src/domain/day.ts';
import type { StayTable } from '../../src/domain/tracing/stays/stay-table.ts';
import type { WayTable } from '../../src/domain/tracing/moment/spell-table.ts';

export interface PlainWhere {
  readonly of: number;
  readonly where: string;
  /** Stay, or that before; −1 for none. */
  readonly stay: number;
  readonly way: number;
  readonly lng: number;
  readonly lat: number;
}

const nowhere = (of: number, where: string, stay = -1): PlainWhere => ({ of, where, stay, way: -1, lng: Number.NaN, lat: Number.NaN });

export function plainWhere(stays: StayTable, ways: WayTable, of: number, minute: number, gapMinutes: number): PlainWhere[] {
  const own = Array.from({ length: stays.count }, (_, row) => row)
    .filter((row) => stays.caseOf[row] === of && stays.from[row] !== NOT_RECORDED && stays.until[row] !== NOT_RECORDED && stays.from[row]! <= stays.until[row]!);
  const at = own.filter((row) => stays.from[row]! <= minute && minute <= stays.until[row]!);
  if (at.length > 0) return at.map((row) => ({ of, where: 'stay', stay: row, way: -1, lng: stays.longitude[row]!, lat: stays.latitude[row]! }));
  const ended = own.filter((row) => stays.until[row]! < minute);
  const last = Math.max(...ended.map((row) => stays.until[row]!));
  const begins = Math.min(...own.filter((row) => stays.from[row]! > minute).map((row) => stays.from[row]!));
  const found: PlainWhere[] = [];
  for (let way = 0; way < ways.count; way++) {
    if (ways.caseOf[way] !== of) continue;
    const points = Array.from({ length: ways.start[way + 1]! - ways.start[way]! }, (_, i) => ways.start[way]! + i);
    const seconds = points.map((point) => ways.second[point]!);
    if (Math.floor(seconds[0]! / 60) > minute || Math.ceil(seconds.at(-1)! / 60) < minute) continue;
    found.push({ of, where: 'recorded', stay: -1, way, ...along(ways, points, minute * 60) });
  }
  if (found.length > 0) return found;
  if (!Number.isFinite(last) || !Number.isFinite(begins)) return [nowhere(of, 'unknown')];
  if (begins - last > gapMinutes) return [nowhere(of, 'gap')];
  return [{ ...nowhere(of, 'inferred'), lng: Infinity, lat: Infinity }];
}

function along({ second, longitude, latitude }: WayTable, points: readonly number[], at: number): { readonly lng: number; readonly lat: number } {
  const after = points.find((point) => second[point]! > at);
  const before = points.findLast((point) => second[point]! <= at);
  const place = (point: number) => ({ lng: longitude[point]!, lat: latitude[point]! });
  if (before === undefined) return place(points[0]!);
  if (after === undefined) return place(points.at(-1)!);
  const share = (at - second[before]!) / (second[after]! - second[before]!);
  return { lng: longitude[before]! * (1 - share) + longitude[after]! * share, lat: latitude[before]! * (1 - share) + latitude[after]! * share };
}
