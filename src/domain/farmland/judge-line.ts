// May a holder go this way, by the levels of a list alone: the first edge of a zone the holder may not enter.
import { CONTROLLED, levelOf, SEALED, type LevelCode } from '../zoning/level.ts';
import type { FarmBreak } from './farm-line.ts';
import { metersAt, type Entry, type TracedLine } from './trace-lines.ts';

/** What a line is judged by: the levels of one list, and which unit is part of which. */
export interface FarmGround {
  /** Status word of every row. */
  readonly status: Uint16Array;
  /** Row whose level a row shows, −1 where it shows none. */
  readonly zonedOf: Int32Array;
  readonly parent: Int32Array;
}

/**
 * `open`: the holder may go. `loop`: from a controlled home, in a closed loop, two points and one line.
 * `broken`: not beyond `corner` and `share`; `unit` is the first unit that forbids it, null where the home is unknown.
 */
export type LineVerdict =
  | { readonly state: 'open' | 'loop' }
  | { readonly state: 'broken'; readonly reason: FarmBreak; readonly unit: number | null; readonly corner: number; readonly share: number };

/**
 * A sealed home may not be left. From a controlled home the holder may leave the own zone but enter no other sealed or
 * controlled unit; from any other home no sealed or controlled unit at all. The field counts like the rest of the way.
 * A home that is no unit of the table forbids the whole way: nobody can say that it is not sealed.
 */
export function judgeLine(line: TracedLine, ground: FarmGround): LineVerdict {
  const home = line.home < 0 ? -1 : ground.zonedOf[line.home]!;
  const atHome = { state: 'broken', corner: 0, share: 0 } as const;
  if (home < 0) return { ...atHome, reason: 'home-unknown', unit: null };
  const level = levelOf(ground.status[home]!);
  if (level === SEALED) return { ...atHome, reason: 'home-sealed', unit: home };
  const stop = firstForbidden(line, ground, ownUnits(home, ground.parent));
  if (stop === null) return { state: level === CONTROLLED ? 'loop' : 'open' };
  const { unit, corner, share } = stop;
  return { state: 'broken', reason: levelAt(unit, ground) === SEALED ? 'enters-sealed' : 'enters-controlled', unit, corner, share };
}

const levelAt = (row: number, { status }: FarmGround): LevelCode => levelOf(status[row]!);

/** The zone of the home and everything around it: one lives in the compound, not only in its building. */
function ownUnits(home: number, parent: Int32Array): ReadonlySet<number> {
  const own = new Set<number>();
  for (let row = home; row >= 0; row = parent[row]!) own.add(row);
  return own;
}

/** Metres: outlines that share an edge are met at one point, save for rounding. */
const SAME_POINT = 0.002;

/** Of several that begin at one point the strictest is told. */
function firstForbidden(line: TracedLine, ground: FarmGround, own: ReadonlySet<number>): Entry | null {
  let first: Entry | null = null;
  for (const entry of line.entries) {
    if (first !== null && metersAt(line, entry) - metersAt(line, first) > SAME_POINT) break;
    const level = levelAt(entry.unit, ground);
    if (level < CONTROLLED || own.has(entry.unit)) continue;
    if (first === null || level > levelAt(first.unit, ground)) first = entry;
  }
  return first;
}
