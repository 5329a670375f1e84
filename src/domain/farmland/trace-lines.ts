// Which units each line enters, and where first: worked out once for a district, whatever the levels are.
import Flatbush from 'flatbush';
import type { UnitFootprints } from '../geometry/footprint.ts';
import { MILLIMETERS, toGrid, type GridPoint } from '../geometry/plane.ts';
import { enterRings } from './enter-rings.ts';
import type { FarmLine } from './farm-line.ts';

/** Where a line first enters a unit: `share` of the way from corner `corner` of the line to the next. */
export interface Entry {
  readonly unit: number;
  readonly corner: number;
  readonly share: number;
}

export interface TracedLine extends FarmLine {
  /** One a unit, in the order of the way. */
  readonly entries: readonly Entry[];
  /** Metres from home to every corner. */
  readonly metersTo: Float64Array;
}

/** `footprints`: of the units that show a level; a unit without a place is entered by nobody. */
export function traceLines(lines: readonly FarmLine[], { plane, footprints }: UnitFootprints): TracedLine[] {
  const index = footprints.length === 0 ? null : new Flatbush(footprints.length);
  for (const { bounds } of footprints) index?.add(bounds.minX, bounds.minY, bounds.maxX, bounds.maxY);
  index?.finish();
  return lines.map((line) => {
    const corners = line.way.map((position) => toGrid(plane, position));
    const first = new Map<number, Entry>();
    for (let corner = 0; corner + 1 < corners.length; corner++) {
      const [a, b] = [corners[corner]!, corners[corner + 1]!];
      const near = index?.search(Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y)) ?? [];
      for (const { row, rings } of near.map((i) => footprints[i]!)) {
        if (first.has(row)) continue;
        const share = enterRings(a, b, rings);
        if (share !== null) first.set(row, { unit: row, corner, share });
      }
    }
    return { ...line, entries: [...first.values()].sort(compareEntries), metersTo: measure(corners) };
  });
}

/** Metres from home to a place on the way. */
export function metersAt({ metersTo }: Pick<TracedLine, 'metersTo'>, { corner, share }: Pick<Entry, 'corner' | 'share'>): number {
  return metersTo[corner]! + share * (metersTo[corner + 1]! - metersTo[corner]!);
}

/** Units entered at one point in the order of their rows, so that the answer does not hang on the index. */
export function compareEntries(a: Entry, b: Entry): number {
  return a.corner - b.corner || a.share - b.share || a.unit - b.unit;
}

function measure(corners: readonly GridPoint[]): Float64Array {
  const meters = new Float64Array(corners.length);
  for (let i = 1; i < corners.length; i++) {
    meters[i] = meters[i - 1]! + Math.hypot(corners[i]!.x - corners[i - 1]!.x, corners[i]!.y - corners[i - 1]!.y) / MILLIMETERS;
  }
  return meters;
}
