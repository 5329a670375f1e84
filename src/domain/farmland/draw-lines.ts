// The lines of one list: a row each for the list, and the picture: the way that is open, the way that is not, and where it breaks.
import type { Feature, FeatureCollection, LineString, Point, Position } from 'geojson';
import type { FarmBreak } from './farm-line.ts';
import { judgeLine, type FarmGround, type LineVerdict } from './judge-line.ts';
import { metersAt, type TracedLine } from './trace-lines.ts';

/** One line as it is listed. */
export interface FarmLineStanding {
  /** Row of the holder's house or home; −1 where it is no unit. */
  readonly home: number;
  readonly field: string;
  readonly state: LineVerdict['state'];
  readonly reason: FarmBreak | null;
  /** The first unit that forbids the way; null where none does, or the home is unknown. */
  readonly unit: number | null;
  /** Length of the whole way, and of what of it may be gone. */
  readonly meters: number;
  readonly openMeters: number;
}

/** `open`, `broken`: which part of its line a feature is; `loop`: the open way of a controlled home. */
export type FarmPart = 'open' | 'loop' | 'broken';

export interface FarmPicture {
  readonly lines: FeatureCollection<LineString, { readonly part: FarmPart }>;
  /** `break`: where a line may go no further; `end`: the two points of a closed loop. */
  readonly points: FeatureCollection<Point, { readonly kind: 'break' | 'end' }>;
}

export interface FarmlandAnswer {
  readonly lines: readonly FarmLineStanding[];
  readonly picture: FarmPicture;
}

export function drawFarmland(lines: readonly TracedLine[], ground: FarmGround): FarmlandAnswer {
  const ways: Feature<LineString, { part: FarmPart }>[] = [];
  const points: Feature<Point, { kind: 'break' | 'end' }>[] = [];
  const mark = (position: Position, kind: 'break' | 'end'): void => {
    points.push({ type: 'Feature', properties: { kind }, geometry: { type: 'Point', coordinates: position } });
  };
  const way = (positions: readonly Position[], part: FarmPart): void => {
    if (positions.length > 1) ways.push({ type: 'Feature', properties: { part }, geometry: { type: 'LineString', coordinates: [...positions] } });
  };
  const listed = lines.map((line): FarmLineStanding => {
    const verdict = judgeLine(line, ground);
    const meters = line.metersTo.at(-1)!;
    const { home, field } = line;
    if (verdict.state !== 'broken') {
      way(line.way, verdict.state);
      if (verdict.state === 'loop') for (const end of [line.way[0]!, line.way.at(-1)!]) mark(end, 'end');
      return { home, field, state: verdict.state, reason: null, unit: null, meters, openMeters: meters };
    }
    const { open, broken } = breakWay(line.way, verdict.corner, verdict.share);
    way(open, 'open');
    way(broken, 'broken');
    mark(broken[0]!, 'break');
    const { reason, unit } = verdict;
    return { home, field, state: 'broken', reason, unit, meters, openMeters: metersAt(line, verdict) };
  });
  return { lines: listed, picture: { lines: collect(ways), points: collect(points) } };
}

/** Both parts of a way, the point of the break in each; `open` is empty where it breaks at its first corner. */
export function breakWay(way: readonly Position[], corner: number, share: number): { readonly open: Position[]; readonly broken: Position[] } {
  const [a, b] = [way[corner]!, way[corner + 1]!];
  const at = share === 0 ? a : [a[0]! + (b[0]! - a[0]!) * share, a[1]! + (b[1]! - a[1]!) * share];
  const open = share === 0 ? way.slice(0, corner + 1) : [...way.slice(0, corner + 1), at];
  return { open: open.length < 2 ? [] : open, broken: [at, ...way.slice(corner + 1)] };
}

function collect<Of extends Feature>(features: Of[]): { type: 'FeatureCollection'; features: Of[] } {
  return { type: 'FeatureCollection', features };
}
