// The pieces as one mode of travel may go them: directed arcs by the node they leave, with the seconds each takes.
import type { RoadPieces } from './pieces.ts';
import { mindsOneWay, secondsPerMeter } from './road-class.ts';

/** Arcs of node n: `start[n]` to before `start[n + 1]`. */
export interface RoadArcs {
  readonly nodeCount: number;
  readonly start: Uint32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly piece: Int32Array;
  readonly seconds: Float64Array;
  /** By piece: seconds of a metre (Infinity: not for this mode), and 1 where it may be gone backwards too. */
  readonly pace: Float64Array;
  readonly bothWays: Uint8Array;
}

export function arcsOf(pieces: RoadPieces, mode: number): RoadArcs {
  const { graph, count, nodeCount } = pieces;
  const pace = new Float64Array(count);
  const bothWays = new Uint8Array(count);
  const start = new Uint32Array(nodeCount + 1);
  const paces = Array.from({ length: 8 }, (_, roadClass) => secondsPerMeter(roadClass, mode));
  const minds = mindsOneWay(mode);
  for (let i = 0; i < count; i++) {
    const edge = pieces.edge[i]!;
    pace[i] = paces[graph.roadClass[edge]!]!;
    bothWays[i] = minds && graph.oneWay[edge] === 1 ? 0 : 1;
    if (pace[i] === Infinity) continue;
    start[pieces.from[i]! + 1]!++;
    if (bothWays[i] === 1) start[pieces.to[i]! + 1]!++;
  }
  for (let n = 0; n < nodeCount; n++) start[n + 1]! += start[n]!;
  const total = start[nodeCount]!;
  const arcs = { from: new Int32Array(total), to: new Int32Array(total), piece: new Int32Array(total), seconds: new Float64Array(total) };
  const next = start.slice(0, nodeCount);
  const add = (piece: number, from: number, to: number): void => {
    const at = next[from]!++;
    arcs.from[at] = from;
    arcs.to[at] = to;
    arcs.piece[at] = piece;
    arcs.seconds[at] = pieces.meters[piece]! * pace[piece]!;
  };
  for (let i = 0; i < count; i++) {
    if (pace[i] === Infinity) continue;
    add(i, pieces.from[i]!, pieces.to[i]!);
    if (bothWays[i] === 1) add(i, pieces.to[i]!, pieces.from[i]!);
  }
  return { nodeCount, start, ...arcs, pace, bothWays };
}
