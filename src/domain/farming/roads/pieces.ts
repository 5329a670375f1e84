// Edges cut where they cross the border of a unit: every piece lies wholly inside or outside each, so that a list of levels only marks pieces.
import type Flatbush from 'flatbush';
import type { Footprint, UnitFootprints } from '../../geometry/footprint.ts';
import { findNear, indexBounds } from '../../geometry/pairs.ts';
import { MILLIMETERS } from '../../geometry/plane.ts';
import type { RoadGraph } from './road-graph.ts';
import { INSIDE, LEAST_STRETCH, stretchesOf } from './stretches.ts';

/** Row i is a piece; pieces of an edge follow each other. */
export interface RoadPieces {
  readonly graph: RoadGraph;
  readonly count: number;
  /** Junctions of the graph first, then the points where edges are cut. */
  readonly nodeCount: number;
  readonly edge: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly pointStart: Uint32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly meters: Float64Array;
  /** Rows of the units it lies in: `unit[unitStart[i]]` to before `unit[unitStart[i + 1]]`. */
  readonly unitStart: Uint32Array;
  readonly unit: Int32Array;
}

/** Footprints that can be asked what a stretch runs through. */
export class UnitGround {
  readonly footprints: readonly Footprint[];
  private readonly index: Flatbush | null;
  private readonly byRow = new Map<number, Footprint>();

  constructor({ footprints }: UnitFootprints) {
    this.footprints = footprints;
    this.index = indexBounds(footprints);
    for (const footprint of footprints) this.byRow.set(footprint.row, footprint);
  }

  at(row: number): Footprint | undefined {
    return this.byRow.get(row);
  }

  /** By row, so that no answer hangs on the index. */
  near(ax: number, ay: number, bx: number, by: number): Footprint[] {
    const bounds = { minX: Math.min(ax, bx), minY: Math.min(ay, by), maxX: Math.max(ax, bx), maxY: Math.max(ay, by) };
    return findNear(this.index, bounds, 1).map((i) => this.footprints[i]!).sort((one, other) => one.row - other.row);
  }

  /** Rows of the units a stretch lies in for more than rounding. */
  unitsOf(ax: number, ay: number, bx: number, by: number): number[] {
    return this.near(ax, ay, bx, by).filter(({ rings }) => hasInside(stretchesOf(ax, ay, bx, by, rings))).map(({ row }) => row);
  }
}

function hasInside(parts: readonly number[]): boolean {
  for (let i = 2; i < parts.length; i += 3) if (parts[i] === INSIDE) return true;
  return false;
}

export function cutPieces(graph: RoadGraph, ground: UnitGround): RoadPieces {
  const [edge, from, to, pointStart, x, y, meters, unitStart, unit]: number[][] = [[], [], [], [0], [], [], [], [0], []];
  let nodeCount = graph.nodeCount;
  let length = 0;
  const addPoint = (px: number, py: number): void => {
    if (x!.length > pointStart!.at(-1)!) length += Math.hypot(px - x!.at(-1)!, py - y!.at(-1)!);
    x!.push(px);
    y!.push(py);
  };
  for (let e = 0; e < graph.count; e++) {
    let current: readonly number[] | null = null;
    let node = graph.from[e]!;
    const end = (next: number): void => {
      edge!.push(e);
      from!.push(node);
      to!.push(next);
      meters!.push(length / MILLIMETERS);
      unit!.push(...current!);
      unitStart!.push(unit!.length);
      pointStart!.push(x!.length);
      node = next;
      length = 0;
    };
    const last = graph.pointStart[e + 1]! - 1;
    for (let p = graph.pointStart[e]!; p < last; p++) {
      const [ax, ay, bx, by] = [graph.x[p]!, graph.y[p]!, graph.x[p + 1]!, graph.y[p + 1]!];
      for (const { share, units } of divideSegment(ax, ay, bx, by, ground)) {
        const [sx, sy] = [ax + (bx - ax) * share, ay + (by - ay) * share];
        if (current !== null && !areSame(current, units)) {
          if (share > 0) addPoint(sx, sy);
          end(nodeCount++);
          addPoint(sx, sy);
        } else if (current === null) addPoint(ax, ay);
        current = units;
      }
      addPoint(bx, by);
    }
    if (current !== null) end(graph.to[e]!);
  }
  return {
    graph, count: edge!.length, nodeCount, edge: Int32Array.from(edge!), from: Int32Array.from(from!), to: Int32Array.from(to!),
    pointStart: Uint32Array.from(pointStart!), x: Float64Array.from(x!), y: Float64Array.from(y!), meters: Float64Array.from(meters!),
    unitStart: Uint32Array.from(unitStart!), unit: Int32Array.from(unit!),
  };
}

const areSame = (a: readonly number[], b: readonly number[]): boolean => a.length === b.length && a.every((row, i) => row === b[i]);

/** Where the units change along a segment, and the units from there on. */
function divideSegment(ax: number, ay: number, bx: number, by: number, ground: UnitGround): { readonly share: number; readonly units: readonly number[] }[] {
  const inside: { readonly row: number; readonly from: number; readonly to: number }[] = [];
  for (const { row, rings } of ground.near(ax, ay, bx, by)) {
    const parts = stretchesOf(ax, ay, bx, by, rings);
    for (let i = 0; i < parts.length; i += 3) if (parts[i + 2] === INSIDE) inside.push({ row, from: parts[i]!, to: parts[i + 1]! });
  }
  if (inside.length === 0) return [{ share: 0, units: [] }];
  const least = LEAST_STRETCH / Math.hypot(bx - ax, by - ay);
  // Units that share a border are met at one place, save for rounding.
  const shares = [0];
  for (const share of inside.flatMap(({ from, to }) => [from, to]).sort((a, b) => a - b)) if (share - shares.at(-1)! >= least && 1 - share >= least) shares.push(share);
  return shares.map((share, i) => {
    const middle = (share + (shares[i + 1] ?? 1)) / 2;
    return { share, units: inside.filter(({ from, to }) => from < middle && middle < to).map(({ row }) => row) };
  });
}
