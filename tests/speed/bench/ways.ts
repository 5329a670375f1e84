// Ways from homes to fields on a large road graph with zones, by our trees, against ngraph.path point to point.
import createGraph from 'ngraph.graph';
import { nba } from 'ngraph.path';
import { unitTableOf } from '../../../src/domain/district/tables-of.ts';
import { arcsOf } from '../../../src/domain/farming/roads/arcs.ts';
import { cutPieces, UnitGround } from '../../../src/domain/farming/roads/pieces.ts';
import { readRoads } from '../../../src/domain/farming/roads/read-roads.ts';
import { buildRoadGraph } from '../../../src/domain/farming/roads/road-graph.ts';
import { partsOf } from '../../../src/domain/farming/roads/road-parts.ts';
import { RoadTree } from '../../../src/domain/farming/roads/road-tree.ts';
import { unitFootprints } from '../../../src/domain/geometry/footprint.ts';
import type { Plane } from '../../../src/domain/geometry/plane.ts';
import type { Goal } from './goal.ts';

/** Junctions a side of a bent grid; metres between them. */
const [SIDE, STEP] = [340, 100];
const [HOMES, FIELDS] = [200, 200];
const ZONES = 150;
/** The rival goes this part of the queries; ours goes all. */
const RIVAL_PART = 100;
/** Tractor. */
const MODE = 2;

export interface WayBench {
  readonly ours: () => Float64Array;
  /** Seconds of the query numbers asked for. */
  readonly rival: (queries: readonly number[]) => number[];
  readonly arcs: number;
}

export function prepareWays(side = SIDE, homes = HOMES, fieldsEach = FIELDS, zones = ZONES): WayBench {
  let state = 11;
  const next = (low: number, high: number): number => {
    state = (state * 48271) % 2147483647;
    return low + Math.floor((state / 2147483647) * (high - low + 1));
  };
  const at = Array.from({ length: side * side }, (_, i) => [126 + (((i % side) * STEP + next(-30, 30)) / 80_000), 44 + ((Math.floor(i / side) * STEP + next(-30, 30)) / 111_000)] as [number, number]);
  const lines: [number, number][] = [];
  for (let i = 0; i < at.length; i++) {
    if ((i + 1) % side !== 0 && next(0, 9) > 0) lines.push([i, i + 1]);
    if (i + side < at.length && next(0, 9) > 0) lines.push([i, i + side]);
  }
  const zone = (): number[][][] => {
    const [lng, lat] = at[next(0, at.length - 1)]!;
    return [Array.from({ length: 9 }, (_, k) => [lng + (300 * Math.cos((k * Math.PI) / 4)) / 80_000, lat + (300 * Math.sin((k * Math.PI) / 4)) / 111_000])];
  };
  const units = unitTableOf(Array.from({ length: zones }, (_, i) => ({ id: String(i), geometry: { type: 'Polygon' as const, coordinates: zone() } })));
  const footprints = unitFootprints(units, Uint32Array.from({ length: zones }, (_, i) => i));
  const plane: Plane = footprints.plane;
  const graph = buildRoadGraph(readRoads({
    type: 'FeatureCollection',
    features: lines.map(([a, b], i) => ({ type: 'Feature', properties: { class: ['street', 'track', 'main'][i % 3] }, geometry: { type: 'LineString', coordinates: [at[a]!, at[b]!] } })),
  }), plane);
  const pieces = cutPieces(graph, new UnitGround(footprints));
  const arcs = arcsOf(pieces, MODE);
  const closed = Uint8Array.from({ length: pieces.count }, (_, piece) => (pieces.unitStart[piece]! < pieces.unitStart[piece + 1]! ? 1 : 0));
  const [x, y] = [new Float64Array(pieces.nodeCount), new Float64Array(pieces.nodeCount)];
  for (let piece = 0; piece < pieces.count; piece++) {
    for (const [node, point] of [[pieces.from[piece]!, pieces.pointStart[piece]!], [pieces.to[piece]!, pieces.pointStart[piece + 1]! - 1]] as const) [x[node], y[node]] = [pieces.x[point]!, pieces.y[point]!];
  }
  // Fields lie within some three kilometres of home; neither in a zone.
  const isFree = new Uint8Array(pieces.nodeCount);
  for (let arc = 0; arc < arcs.to.length; arc++) if (closed[arcs.piece[arc]!] === 0) isFree[arcs.from[arc]!] = 1;
  const anyOf = (nodes: readonly number[]): number => {
    for (;;) {
      const node = nodes[next(0, nodes.length - 1)]!;
      if (isFree[node] === 1) return node;
    }
  };
  const junctions = Array.from({ length: graph.nodeCount }, (_, node) => node);
  const starts = Array.from({ length: homes }, () => anyOf(junctions));
  const byCell = new Map<string, number[]>();
  const cellOf = (node: number, dx = 0, dy = 0): string => `${Math.floor(x[node]! / 2e6) + dx} ${Math.floor(y[node]! / 2e6) + dy}`;
  for (let node = 0; node < graph.nodeCount; node++) {
    const list = byCell.get(cellOf(node));
    if (list) list.push(node);
    else byCell.set(cellOf(node), [node]);
  }
  const targets = starts.map((start) => {
    const near = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].flatMap((dy) => byCell.get(cellOf(start, dx, dy)) ?? []));
    return Array.from({ length: fieldsEach }, () => anyOf(near));
  });
  const tree = new RoadTree(pieces.nodeCount);
  const rivalGraph = createGraph<{ x: number; y: number }, { seconds: number }>();
  for (let node = 0; node < pieces.nodeCount; node++) rivalGraph.addNode(node, { x: x[node]!, y: y[node]! });
  for (let arc = 0; arc < arcs.to.length; arc++) if (closed[arcs.piece[arc]!] === 0) rivalGraph.addLink(arcs.from[arc]!, arcs.to[arc]!, { seconds: arcs.seconds[arc]! });
  const leastPace = Math.min(...new Set(arcs.pace));
  const finder = nba(rivalGraph, {
    oriented: true,
    distance: (_from, _to, link) => link.data.seconds,
    heuristic: (from, to) => (Math.hypot(from.data.x - to.data.x, from.data.y - to.data.y) / 1000) * leastPace,
  });
  return {
    arcs: arcs.to.length,
    ours() {
      const seconds = new Float64Array(homes * fieldsEach);
      // Once a list, as for its lines.
      const parts = partsOf(arcs, closed);
      starts.forEach((start, home) => {
        tree.grow(arcs, [start], [0], targets[home]!.filter((target) => parts[target] === parts[start]), closed);
        targets[home]!.forEach((target, field) => (seconds[home * fieldsEach + field] = tree.seconds[target]!));
      });
      return seconds;
    },
    rival: (queries) => queries.map((query) => {
      const start = starts[Math.floor(query / fieldsEach)]!;
      const target = targets[Math.floor(query / fieldsEach)]![query % fieldsEach]!;
      if (start === target) return 0;
      const path = finder.find(start, target);
      if (path.length === 0) return Infinity;
      let seconds = 0;
      for (let i = 1; i < path.length; i++) {
        const [a, b] = [path[i - 1]!.id, path[i]!.id];
        seconds += Math.min(...[rivalGraph.getLink(a, b), rivalGraph.getLink(b, a)].flatMap((link) => (link ? [link.data.seconds] : [])));
      }
      return seconds;
    }),
  };
}

export const WAY_GOALS: readonly Goal[] = [
  {
    goal: `${(HOMES * FIELDS).toLocaleString('en')} ways of ${HOMES} homes to fields past ${ZONES} zones on a graph of 420,000 arcs, ${RIVAL_PART} times as many as the rival goes`,
    rival: `ngraph.path (nba), ${(HOMES * FIELDS) / RIVAL_PART} of those ways`, target: { timesFaster: 1 }, rounds: 3,
    prepare() {
      const { ours, rival } = prepareWays();
      const queries = Array.from({ length: (HOMES * FIELDS) / RIVAL_PART }, (_, i) => i * RIVAL_PART);
      return { ours, rival: () => rival(queries) };
    },
  },
];
