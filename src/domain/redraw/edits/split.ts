// One shape cut by one stroke; new corners on common borders go into the neighbours too.
import type { Path64 } from 'clipper2-ts';
import type { GridPoint } from '../../geometry/plane.ts';
import type { Shape } from '../../geometry/rings.ts';
import { SNAP_DISTANCE } from '../../geometry/snap.ts';
import { differenceOf, findShape } from './apply.ts';
import { acceptSound } from './check-redrawn.ts';
import { areaOf, boundsOfParts, type EditShape, type Redrawn, type Refusal } from '../shapes/edit-shape.ts';
import { isGround } from '../shapes/ground.ts';
import { nodeLines, type Line } from '../shapes/node-lines.ts';
import { linesOf, putBack, shapesNear, touchShapes, withLines } from '../shapes/shape-lines.ts';
import { findSelfMeeting } from '../shapes/simple-rings.ts';
import { edgesOf, edgesOfRing, isSamePoint, nearestOnEdge, segmentKey, type Edge } from '../shapes/segments.ts';
import { traceParts } from '../shapes/trace-parts.ts';

/** The name of the stroke among the keys of shapes. */
const STROKE = '\u0000stroke';

export interface SplitOrder {
  readonly key: string;
  /** Whole millimetres, two points or more; its ends may lie outside the shape. */
  readonly stroke: Path64;
  /** The key of each piece, the largest being 0; it may keep the key of the shape. */
  readonly keyOf: (rank: number) => string;
  /**
   * Millimetres by which a stroke that ends in the shape may fall short of its border. A stroke that crosses a border this
   * near a corner goes through the corner: the next opening would draw the two together.
   */
  readonly snapDistance?: number;
}

/**
 * The pieces, largest first, and the neighbours that got a corner. Parts of the shape that the stroke does not cut stay
 * with the largest piece. Refused: `self-crossing`; `misses` where nothing is cut off; `too-small` for a piece under
 * 1 m²; `broken` where a piece would be no simple ring.
 */
export function splitShape(shapes: readonly EditShape[], order: SplitOrder): Redrawn | Refusal {
  const shape = findShape(shapes, order.key);
  if (shape === undefined) return { refused: 'unknown-shape', key: order.key };
  const snapDistance = order.snapDistance ?? SNAP_DISTANCE;
  const stroke = reachBorder(shape, withoutStops(order.stroke), snapDistance);
  if (!Array.isArray(stroke)) return stroke;
  const crossing = findSelfMeeting(stroke);
  if (crossing !== null) return { refused: 'self-crossing', at: crossing };
  const noded = nodeStroke(shapes, shape, stroke, snapDistance);
  if (noded === null) return { refused: 'broken', key: shape.key };
  const target = findShape(noded.shapes, shape.key)!;
  const pieces = cutParts(target, noded.stroke);
  if (pieces.length < 2) return { refused: 'misses', at: stroke[0]! };
  return nameParts(shapes, noded.shapes, target, pieces, order.keyOf);
}

const withoutStops = (stroke: Path64): Path64 => stroke.filter((point, i) => i === 0 || !isSamePoint(point, stroke[i - 1]!));

/** The stroke with its ends drawn out to the border where they fall just short of it. */
function reachBorder(shape: EditShape, stroke: Path64, snapDistance: number): Path64 | Refusal {
  if (stroke.length < 2) return { refused: 'misses', ...(stroke[0] && { at: stroke[0] }) };
  const edges = edgesOf(shape);
  const reached = [stroke[0]!, stroke.at(-1)!].map((end): GridPoint | null | undefined => {
    if (!isGround(shape.parts, end.x, end.y)) return undefined;
    const nearest = edges.map((edge) => nearestOnEdge(end, edge)).reduce((best, one) => (one.squared < best.squared ? one : best));
    return nearest.squared > snapDistance * snapDistance ? null : nearest.point;
  });
  const short = reached.indexOf(null);
  if (short >= 0) return { refused: 'misses', at: short === 0 ? stroke[0]! : stroke.at(-1)! };
  return withoutStops([...(reached[0] ? [reached[0]] : []), ...stroke, ...(reached[1] ? [reached[1]] : [])]);
}

/** Common corners of stroke and border, then of the border and whatever stands on it since rounding bent it. */
function nodeStroke(shapes: readonly EditShape[], target: EditShape, stroke: Path64, snapDistance: number): { shapes: EditShape[]; stroke: Path64 } | null {
  const within = boundsOfParts(target.parts);
  const near = shapesNear(shapes, within);
  const lines: Line[] = [...linesOf(near), { owner: STROKE, points: stroke, isClosed: false }];
  const noded = nodeLines(lines, {
    isNew: ({ owners }) => owners.includes(STROKE),
    mayMeet: (one, other) => one.owners.includes(STROKE) !== other.owners.includes(STROKE) && (one.owners.includes(target.key) || other.owners.includes(target.key)),
    crossings: true,
    within,
    drawn: { owner: STROKE, reach: snapDistance },
  });
  if (noded === null) return null;
  const settled = touchShapes(shapes, putBack(shapes, withLines(near, noded)));
  return settled === null ? null : { shapes: settled, stroke: noded.at(-1)!.points };
}

/** The parts on either side of the stroke; a part that it does not cut stays the same object. What leads to a hole and ends there cuts nothing. */
function cutParts({ parts }: EditShape, stroke: Path64): Shape[] {
  const borders = new Set(edgesOf({ parts }).map((edge) => segmentKey(...edge)));
  const chords = edgesOfRing(stroke).slice(0, -1).filter(([from, to]) =>
    !borders.has(segmentKey(from, to)) && isGround(parts, (from.x + to.x) / 2, (from.y + to.y) / 2));
  return parts.flatMap((part) => {
    const within = chords.filter(([from, to]) => isGround([part], (from.x + to.x) / 2, (from.y + to.y) / 2));
    const pieces = traceParts([...edgesOf({ parts: [part] }), ...bothWays(within)]);
    return pieces.length < 2 ? [part] : pieces;
  });
}

const bothWays = (edges: readonly Edge[]): Edge[] => edges.flatMap(([from, to]): Edge[] => [[from, to], [to, from]]);

function nameParts(before: readonly EditShape[], noded: readonly EditShape[], target: EditShape, pieces: readonly Shape[], keyOf: (rank: number) => string): Redrawn | Refusal {
  const uncut = new Set(target.parts);
  const cut = pieces.filter((piece) => !uncut.has(piece)).sort((a, b) => areaOf([b]) - areaOf([a]));
  if (cut.length < 2) return { refused: 'misses', at: pieces[0]!.outer[0]! };
  const named = cut.map((piece, rank): EditShape => ({ key: keyOf(rank), parts: rank === 0 ? [piece, ...pieces.filter((one) => uncut.has(one))] : [piece] }));
  const taken = named.find(({ key }, i) => (key !== target.key && findShape(before, key) !== undefined) || named.findIndex((one) => one.key === key) < i);
  if (taken !== undefined) return { refused: 'key-taken', key: taken.key };
  const redrawn = differenceOf(before, [...noded.filter((shape) => shape !== target), ...named]);
  return acceptSound(before, redrawn, { origins: new Map(named.map(({ key }) => [key, [target.key]])) });
}
