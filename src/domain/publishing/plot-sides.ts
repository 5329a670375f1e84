// The four sides of a plot (四面): its boundary in pieces, each facing east, north, west or south.
import type { Path64 } from 'clipper2-ts';
import { MILLIMETERS } from '../geometry/plane.ts';
import { lengthOf } from '../geometry/rings.ts';

/** Counter-clockwise, as a boundary with its ground on the left comes to them. */
export const SIDES = ['east', 'north', 'west', 'south'] as const;
export type Side = (typeof SIDES)[number];

/** A straight piece of the boundary; millimetres of the plane. */
export interface BoundaryPiece {
  /** Middle of the piece. */
  readonly x: number;
  readonly y: number;
  readonly length: number;
  /** Where the boundary runs hereabouts, length 1; outside is on the right. */
  readonly along: { readonly x: number; readonly y: number };
  readonly side: Side;
  /** It faces that side itself, within 60°; false in a jog. */
  readonly isFacing: boolean;
}

const SHORTEST_PIECE = 2 * MILLIMETERS;
const MOST_PIECES = 400;
/** How far to each side of a piece its direction is taken from: a jagged wall still runs somewhere. */
const SMOOTHED = 15 * MILLIMETERS;
/** To turn to the next side and back costs as much as this length, twice, facing 90° wrong: a smaller jog is no side. */
const TURN_COST = 25 * MILLIMETERS;
/** Share of the perimeter at most, for small plots. */
const TURN_SHARE = 1 / 40;
/** 60° off. */
const MOST_MISS = 0.5;
/** A boundary whose edges favour no two directions more than this has no axes of its own. */
const LEAST_AXES = 0.1;

interface Piece {
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
  readonly length: number;
}

/**
 * Every piece of a boundary with the side it belongs to. `ring` has its ground on the left.
 *
 * Sides are told in the plot's own axes, turned by less than 45° from the compass, so that a plot turned by 30° has
 * four sides and not eight. A piece faces the side its outward normal is nearest to; pieces too short to be a side of
 * their own (jogs, jagged walls) go with their neighbours, a notch of an L is a second stretch of two sides.
 */
export function sidesOf(ring: Path64): BoundaryPiece[] {
  const pieces = cutRing(ring);
  const perimeter = lengthOf(ring);
  const along = directionsOf(pieces, Math.min(SMOOTHED, perimeter / 20));
  const turn = axesOf(pieces, along);
  const labels = labelPieces(pieces, turn, Math.min(TURN_COST, perimeter * TURN_SHARE));
  return pieces.map(({ ax, ay, bx, by, length }, i) => ({ x: (ax + bx) / 2, y: (ay + by) / 2, length, along: along[i]!, side: SIDES[labels[i]!]!, isFacing: missOf(pieces[i]!, labels[i]!, turn) <= length * MOST_MISS }));
}

function cutRing(ring: Path64): Piece[] {
  const step = Math.max(SHORTEST_PIECE, lengthOf(ring) / MOST_PIECES);
  return ring.flatMap((a, i) => {
    const b = ring[(i + 1) % ring.length]!;
    const whole = Math.hypot(b.x - a.x, b.y - a.y);
    const count = Math.ceil(whole / step);
    const at = (k: number) => ({ x: a.x + ((b.x - a.x) * k) / count, y: a.y + ((b.y - a.y) * k) / count });
    return Array.from({ length: count }, (_, k): Piece => ({ ax: at(k).x, ay: at(k).y, bx: at(k + 1).x, by: at(k + 1).y, length: whole / count }));
  });
}

/** The direction of the boundary about each piece, over `reach` to both sides. */
function directionsOf(pieces: readonly Piece[], reach: number): { x: number; y: number }[] {
  const at = (i: number): Piece => pieces[(i + pieces.length) % pieces.length]!;
  return pieces.map((piece, i) => {
    let [from, to] = [i, i];
    for (let far = piece.length / 2; far + at(from - 1).length <= reach && i - from < pieces.length; from--) far += at(from - 1).length;
    for (let far = piece.length / 2; far + at(to + 1).length <= reach && to - i < pieces.length; to++) far += at(to + 1).length;
    const [dx, dy] = [at(to).bx - at(from).ax, at(to).by - at(from).ay];
    const length = Math.hypot(dx, dy);
    return length === 0 ? { x: (piece.bx - piece.ax) / piece.length, y: (piece.by - piece.ay) / piece.length } : { x: dx / length, y: dy / length };
  });
}

/** By how much the plot's axes are turned from the compass, radians in −π/4 … π/4: the mean of all edges, four-fold. */
function axesOf(pieces: readonly Piece[], along: readonly { readonly x: number; readonly y: number }[]): number {
  let [x, y, whole] = [0, 0, 0];
  pieces.forEach(({ length }, i) => {
    const angle = 4 * Math.atan2(along[i]!.y, along[i]!.x);
    x += length * Math.cos(angle);
    y += length * Math.sin(angle);
    whole += length;
  });
  return Math.hypot(x, y) < LEAST_AXES * whole ? 0 : Math.atan2(y, x) / 4;
}

/** The cheapest way round: facing wrong costs by length and angle, turning costs `turnCost` a quarter. */
function labelPieces(pieces: readonly Piece[], turn: number, turnCost: number): number[] {
  const ways = SIDES.map((_, first) => cheapestWay(pieces, turn, turnCost, first));
  return ways.reduce((best, way) => (way.cost < best.cost ? way : best)).labels;
}

/** The cheapest labels that begin with `first` and come back to it. */
function cheapestWay(pieces: readonly Piece[], turn: number, turnCost: number, first: number): { cost: number; labels: number[] } {
  const quarters = (a: number, b: number): number => Math.min((a - b + 4) % 4, (b - a + 4) % 4);
  let costs = SIDES.map((_, side) => (side === first ? missOf(pieces[0]!, side, turn) : Infinity));
  const before: number[][] = [];
  for (const piece of pieces.slice(1)) {
    const from = SIDES.map((_, side) => cheapest(costs.map((cost, other) => cost + turnCost * quarters(side, other))));
    before.push(from.map(({ index }) => index));
    costs = from.map(({ cost }, side) => cost + missOf(piece, side, turn));
  }
  const last = cheapest(costs.map((cost, side) => cost + turnCost * quarters(side, first)));
  const labels = [last.index];
  for (let i = before.length - 1; i >= 0; i--) labels.push(before[i]![labels.at(-1)!]!);
  return { cost: last.cost, labels: labels.toReversed() };
}

function cheapest(costs: readonly number[]): { index: number; cost: number } {
  const cost = Math.min(...costs);
  return { index: costs.indexOf(cost), cost };
}

/** 0 for a piece that faces a side, its length where it faces 90° beside it, twice that where it faces away. */
function missOf({ ax, ay, bx, by, length }: Piece, side: number, turn: number): number {
  const angle = (side * Math.PI) / 2 + turn;
  return length - ((by - ay) * Math.cos(angle) - (bx - ax) * Math.sin(angle));
}
