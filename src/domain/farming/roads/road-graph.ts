// The road graph: lines split where they share a vertex, as columns. Levels of zones are no part of it.
import { VertexTable } from '../../geometry/vertex-table.ts';
import { gridX, gridY, MILLIMETERS, type Plane } from '../../geometry/plane.ts';
import { joinTracks } from './join-tracks.ts';
import type { RoadLine } from './read-roads.ts';

/** Row i is an edge: a stretch of road between two junctions (路段). */
export interface RoadGraph {
  readonly plane: Plane;
  readonly count: number;
  readonly nodeCount: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Its points: `pointStart[i]` to before `pointStart[i + 1]`, millimetres of the plane. */
  readonly pointStart: Uint32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly meters: Float64Array;
  /** Code in `ROAD_CLASSES`. */
  readonly roadClass: Uint8Array;
  /** 1: only from its first point to its last. */
  readonly oneWay: Uint8Array;
  readonly bridge: Uint8Array;
  /** Number in `names`, where 0 is ''. */
  readonly name: Int32Array;
  readonly names: readonly string[];
}

/** Lines as columns of grid points, before they are split. */
export interface GridLine {
  readonly x: number[];
  readonly y: number[];
  readonly line: RoadLine;
}

/** Tracks drawn by hand join the nearest road within 25 m of their ends. */
export function buildRoadGraph(lines: readonly RoadLine[], plane: Plane): RoadGraph {
  const grid = joinTracks(lines.map((line) => toGridLine(line, plane)).filter(({ x }) => x.length > 1));
  const total = grid.reduce((sum, { x }) => sum + x.length, 0);
  const vertices = new VertexTable(total);
  const numbers = new Int32Array(total);
  let at = 0;
  for (const { x, y } of grid) for (let i = 0; i < x.length; i++) numbers[at++] = vertices.add(x[i]!, y[i]!);
  // A vertex two lines share, or where a line ends or meets itself, is a junction.
  const uses = new Uint8Array(vertices.count);
  at = 0;
  for (const { x } of grid) {
    for (let i = 0; i < x.length; i++, at++) {
      const vertex = numbers[at]!;
      uses[vertex] = i === 0 || i === x.length - 1 ? 2 : Math.min(2, uses[vertex]! + 1);
    }
  }
  const node = new Int32Array(vertices.count).fill(-1);
  let nodeCount = 0;
  const nodeOf = (vertex: number): number => (node[vertex]! >= 0 ? node[vertex]! : (node[vertex] = nodeCount++));
  const [from, to, pointStart, xs, ys, meters, roadClass, oneWay, bridge, name]: number[][] = [[], [], [0], [], [], [], [], [], [], []];
  const names = [''];
  const numberOf = new Map([['', 0]]);
  at = 0;
  for (const { x, y, line } of grid) {
    let nameNumber = numberOf.get(line.name);
    if (nameNumber === undefined) numberOf.set(line.name, (nameNumber = names.push(line.name) - 1));
    let start = 0;
    for (let i = 1; i < x.length; i++) {
      if (uses[numbers[at + i]!]! < 2) continue;
      let length = 0;
      for (let k = start; k <= i; k++) {
        xs!.push(x[k]!);
        ys!.push(y[k]!);
        if (k > start) length += Math.hypot(x[k]! - x[k - 1]!, y[k]! - y[k - 1]!);
      }
      from!.push(nodeOf(numbers[at + start]!));
      to!.push(nodeOf(numbers[at + i]!));
      pointStart!.push(xs!.length);
      meters!.push(length / MILLIMETERS);
      roadClass!.push(line.roadClass);
      oneWay!.push(line.oneWay ? 1 : 0);
      bridge!.push(line.bridge ? 1 : 0);
      name!.push(nameNumber);
      start = i;
    }
    at += x.length;
  }
  return {
    plane, count: from!.length, nodeCount,
    from: Int32Array.from(from!), to: Int32Array.from(to!), pointStart: Uint32Array.from(pointStart!), x: Float64Array.from(xs!), y: Float64Array.from(ys!),
    meters: Float64Array.from(meters!), roadClass: Uint8Array.from(roadClass!), oneWay: Uint8Array.from(oneWay!), bridge: Uint8Array.from(bridge!),
    name: Int32Array.from(name!), names,
  };
}

/** Without points that repeat the one before. */
function toGridLine(line: RoadLine, plane: Plane): GridLine {
  const [x, y]: [number[], number[]] = [[], []];
  for (const [lng, lat] of line.positions) {
    const [px, py] = [gridX(plane, lng!), gridY(plane, lat!)];
    if (x.length > 0 && x.at(-1) === px && y.at(-1) === py) continue;
    x.push(px);
    y.push(py);
  }
  return { x, y, line };
}
