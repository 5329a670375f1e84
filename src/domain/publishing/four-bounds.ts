// 四至, the four bounds of a plot: which named road, river or compound it reaches on each side.
import type { Polygon } from 'geojson';
import { polygonRings } from '../geometry/footprint.ts';
import { MILLIMETERS } from '../geometry/plane.ts';
import { boundsOf, doubleArea } from '../geometry/rings.ts';
import { nearestOn, segmentsOf, type BoundKind, type NamedLines } from './named-lines.ts';
import { SIDES, sidesOf, type BoundaryPiece, type Side } from './plot-sides.ts';
import { NearLines } from './runs-along.ts';

export interface Bound {
  readonly name: string;
  readonly kind: BoundKind;
  /** Share of the side that it bounds, 0 … 1. */
  readonly coverage: number;
}

export interface SideBounds {
  /** East and west from the north on, north and south from the west on; empty where nothing named runs along. */
  readonly named: readonly Bound[];
  /** Where nothing does: the nearest named line out there; null where there is none. */
  readonly beyond: { readonly name: string; readonly kind: BoundKind; readonly meters: number } | null;
}

export type FourBounds = Readonly<Record<Side, SideBounds>>;

const REACH_METERS = 40;
/** What a line at the end of the reach counts less than one on the boundary: both length and nearness count. */
const DISTANCE_WEIGHT = 0.8;
/** Where a named road runs along, nobody names the compounds behind it. */
const KIND_WEIGHT: Readonly<Record<BoundKind, number>> = { road: 1, water: 1, compound: 0.75 };
/** A second name must be that much nearer to take ground that another runs along. */
const NEARER = 0.3;
/** A name is told where it wins this share of its side, or a long run; never a shorter run than the shortest. */
const LEAST_SHARE = 0.1;
const LONG_RUN = 80 * MILLIMETERS;
const SHORTEST_RUN = 10 * MILLIMETERS;

/**
 * The named lines that bound a plot on its four sides, holes aside. On each side the names within reach compete: every
 * piece of the side counts for those that run along it, less with distance; then what is left of the side is given out
 * the same way, until no name would win a long enough run.
 */
export function describeBounds(polygon: Polygon, named: NamedLines, reachMeters = REACH_METERS): FourBounds {
  const [ring] = polygonRings(polygon, named.plane).toSorted((a, b) => doubleArea(b) - doubleArea(a));
  const pieces = ring === undefined ? [] : sidesOf(ring);
  const near = new NearLines(named, boundsOf(ring === undefined ? [] : [ring]), reachMeters * MILLIMETERS);
  const entries = SIDES.map((side): [Side, SideBounds] => {
    const chain = pieces.filter((piece) => piece.side === side);
    const runs = runsOf(side, chain, near, reachMeters * MILLIMETERS);
    return [side, { named: runs, beyond: runs.length > 0 ? null : nearestBeyond(side, chain, named) }];
  });
  return Object.fromEntries(entries) as Record<Side, SideBounds>;
}

function runsOf(side: Side, chain: readonly BoundaryPiece[], near: NearLines, reach: number): Bound[] {
  const whole = chain.reduce((sum, { length }) => sum + length, 0);
  const weights = chain.map((piece) => weigh(piece, near, reach));
  const winners = chooseNames(chain, weights, whole);
  const runs = [...new Set(winners)].filter((winner) => winner >= 0).map((winner) => {
    const own = chain.filter((_, i) => winners[i] === winner);
    const length = own.reduce((sum, piece) => sum + piece.length, 0);
    const mean = (value: (piece: BoundaryPiece) => number): number => own.reduce((sum, piece) => sum + value(piece) * piece.length, 0) / length;
    return { bound: { ...near.neighbours[winner]!, coverage: length / whole }, place: side === 'east' || side === 'west' ? -mean(({ y }) => y) : mean(({ x }) => x) };
  });
  return runs.toSorted((a, b) => a.place - b.place).map(({ bound }) => bound);
}

type Weights = ReadonlyMap<number, number>;

/** By number of the neighbour: how much a piece counts for it, 0 … 1. A jog counts for none: it faces another side. */
function weigh(piece: BoundaryPiece, near: NearLines, reach: number): Weights {
  if (!piece.isFacing) return new Map();
  return new Map([...near.along(piece)].map(([neighbour, distance]) => [neighbour, KIND_WEIGHT[near.neighbours[neighbour]!.kind] * (1 - (DISTANCE_WEIGHT * distance) / reach)]));
}

/** By piece: the number of the name that has it, −1 for none. */
function chooseNames(chain: readonly BoundaryPiece[], weights: readonly Weights[], whole: number): number[] {
  const chosen: number[] = [];
  const passed = new Set<number>();
  for (;;) {
    const best = bestOf(chain, weights, chosen, passed);
    if (best === null) break;
    passed.add(best.neighbour);
    if (best.length >= SHORTEST_RUN && best.length >= Math.min(LONG_RUN, LEAST_SHARE * whole)) chosen.push(best.neighbour);
  }
  return weights.map((weight) => chosen.reduce((best, neighbour) => (weightIn(weight, neighbour) > weightIn(weight, best) ? neighbour : best), -1));
}

const weightIn = (weights: Weights, neighbour: number): number => weights.get(neighbour) ?? 0;

/** The name that would add most to those chosen, and the length it would take. */
function bestOf(
  chain: readonly BoundaryPiece[], weights: readonly Weights[], chosen: readonly number[], passed: ReadonlySet<number>,
): { neighbour: number; length: number } | null {
  const gains = new Map<number, { neighbour: number; gain: number; length: number }>();
  chain.forEach(({ length }, i) => {
    const held = Math.max(0, ...chosen.map((neighbour) => weightIn(weights[i]!, neighbour)));
    for (const [neighbour, weight] of weights[i]!) {
      const better = weight - held - (held === 0 ? 0 : NEARER);
      if (better <= 0 || passed.has(neighbour)) continue;
      const sum = gains.get(neighbour) ?? { neighbour, gain: 0, length: 0 };
      gains.set(neighbour, { neighbour, gain: sum.gain + better * length, length: sum.length + length });
    }
  });
  return [...gains.values()].toSorted((a, b) => b.gain - a.gain)[0] ?? null;
}

/** The nearest named line in the direction of a side, within 45°. */
function nearestBeyond(side: Side, chain: readonly BoundaryPiece[], { paths }: NamedLines): SideBounds['beyond'] {
  const sign = side === 'east' || side === 'north' ? 1 : -1;
  const isOut = (dx: number, dy: number): boolean => (side === 'east' || side === 'west' ? sign * dx > Math.abs(dy) : sign * dy > Math.abs(dx));
  const step = Math.max(1, Math.floor(chain.length / 20));
  const places = chain.filter((_, i) => i % step === 0);
  let best: SideBounds['beyond'] = null;
  for (const path of paths) {
    for (const segment of segmentsOf(path)) {
      for (const piece of places) {
        const { x, y, distance } = nearestOn(segment, piece.x, piece.y);
        const meters = distance / MILLIMETERS;
        if (meters < (best?.meters ?? Infinity) && isOut(x - piece.x, y - piece.y)) best = { name: path.name, kind: path.kind, meters };
      }
    }
  }
  return best;
}
