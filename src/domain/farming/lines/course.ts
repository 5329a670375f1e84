// A way as it is drawn and printed: positions in degrees, parts, edges in order with where and when, and where it is stopped.
import type { Position } from 'geojson';
import { MILLIMETERS, type Plane } from '../../geometry/plane.ts';
import { INSIDE, stretchesOf } from '../roads/stretches.ts';
import type { LineNetwork } from './network.ts';
import type { Step } from './steps.ts';
import type { Point } from './yard-way.ts';

export type CoursePart = 'yard' | 'road' | 'field' | 'closed';

/** Edge of the graph on a course: metres and seconds from home at which it is entered and left. */
export interface EdgeUse {
  readonly edge: number;
  readonly enters: number;
  readonly leaves: number;
  readonly entersSeconds: number;
  readonly leavesSeconds: number;
}

export interface Course {
  readonly household: number;
  readonly plot: number;
  /** From home to field, WGS-84, not rounded: a corner on a border stays on it. Empty where no way is known at all. */
  readonly positions: readonly Position[];
  /** Runs of positions: both ends belong to the part, so neighbours share one. */
  readonly parts: readonly { readonly part: CoursePart; readonly from: number; readonly to: number }[];
  readonly edges: readonly EdgeUse[];
  /** Number in the gate table, −1 without. */
  readonly gate: number;
  /** Road names in order, each once. */
  readonly roads: readonly string[];
  /** Edges with a bridge, in order. */
  readonly bridges: readonly number[];
  /** Where a closed way may be gone no further. */
  readonly stop: Position | null;
  readonly meters: number;
  readonly seconds: number;
}

/** Where a way first comes into one of some units: step, place, and the unit (the lowest row of several). */
export interface FirstEntry {
  readonly step: number;
  readonly share: number;
  readonly unit: number;
}

export function firstEntry(steps: readonly Step[], isForbidden: (unit: number) => boolean, { ground }: LineNetwork): FirstEntry | null {
  for (let step = 0; step < steps.length; step++) {
    const { points, edge, units } = steps[step]!;
    let best: FirstEntry | null = null;
    for (const unit of units) {
      if (!isForbidden(unit)) continue;
      // A piece of road lies wholly in its units; a link may come to one on its way.
      let share = 0;
      if (edge < 0) {
        const parts = stretchesOf(points[0]!.x, points[0]!.y, points[1]!.x, points[1]!.y, ground.at(unit)!.rings);
        for (let i = parts.length - 3; i >= 0; i -= 3) if (parts[i + 2] === INSIDE) share = parts[i]!;
      }
      if (best === null || share < best.share) best = { step, share, unit };
    }
    if (best !== null) return best;
  }
  return null;
}

/** `stop`: null where the whole way may be gone. */
export function drawCourse(household: number, plot: number, gate: number, steps: readonly Step[], stop: FirstEntry | null, network: LineNetwork): Course {
  const { graph } = network.world;
  const positions: Position[] = [];
  const parts: { part: CoursePart; from: number; to: number }[] = [];
  const edges: EdgeUse[] = [];
  const roads: string[] = [];
  const bridges: number[] = [];
  let [meters, seconds] = [0, 0];
  let stopAt: Position | null = null;
  const addPoints = (part: CoursePart, points: readonly Point[]): void => {
    const from = Math.max(0, positions.length - 1);
    for (const [i, point] of points.entries()) if (i > 0 || positions.length === 0) positions.push(toDegrees(point, graph.plane));
    const last = parts.at(-1);
    if (last?.part === part) last.to = positions.length - 1;
    else parts.push({ part, from, to: positions.length - 1 });
  };
  steps.forEach((step, i) => {
    const { points, edge } = step;
    if (stop?.step === i) {
      const [a, b] = [points[0]!, points[1]!];
      const at = { x: a.x + (b.x - a.x) * stop.share, y: a.y + (b.y - a.y) * stop.share };
      if (stop.share > 0) addPoints(step.part, [a, at]);
      stopAt = toDegrees(at, graph.plane);
      addPoints('closed', stop.share > 0 ? [at, ...points.slice(1)] : points);
    } else addPoints(stop !== null && i > stop.step ? 'closed' : step.part, points);
    const [enters, entersSeconds] = [meters, seconds];
    meters += step.meters;
    seconds += step.seconds;
    if (edge < 0) return;
    const before = edges.at(-1);
    if (before?.edge === edge && before.leaves === enters) edges[edges.length - 1] = { ...before, leaves: meters, leavesSeconds: seconds };
    else {
      edges.push({ edge, enters, leaves: meters, entersSeconds, leavesSeconds: seconds });
      const name = graph.names[graph.name[edge]!]!;
      if (name !== '' && !roads.includes(name)) roads.push(name);
      if (graph.bridge[edge] === 1) bridges.push(edge);
    }
  });
  return { household, plot, positions, parts, edges, gate, roads, bridges, stop: stopAt, meters, seconds };
}

function toDegrees({ x, y }: Point, plane: Plane): Position {
  return [plane.longitude + x / MILLIMETERS / plane.metersPerLongitude, plane.latitude + y / MILLIMETERS / plane.metersPerLatitude];
}
