// Corners and borders by number and name: what has equal coordinates is one corner, one border.
import type { Path64 } from 'clipper2-ts';
import type { GridPoint } from '../../geometry/plane.ts';
import { ringsOf, type Bounds } from '../../geometry/rings.ts';
import type { EditShape } from './edit-shape.ts';

/** Planes reach less than 67 km from their centre. */
const KEY_SPAN = 2 ** 27;

export type Edge = readonly [from: GridPoint, to: GridPoint];

export const cornerKey = ({ x, y }: GridPoint): number => x * KEY_SPAN + y;
/** The clipper's points carry a height; a shape's corners carry none, so that equal shapes are equal text. */
export const toPlain = ({ x, y }: GridPoint): GridPoint => ({ x, y });
export const isSamePoint = (a: GridPoint, b: GridPoint): boolean => a.x === b.x && a.y === b.y;

/** The name of an edge with its direction. */
export const edgeKey = (from: GridPoint, to: GridPoint): string => `${cornerKey(from)}>${cornerKey(to)}`;

/** The name of a border, the same in both directions. */
export function segmentKey(a: GridPoint, b: GridPoint): string {
  const [one, other] = [cornerKey(a), cornerKey(b)];
  return one < other ? `${one}>${other}` : `${other}>${one}`;
}

/** The edges of a ring in its direction, ground on the left. */
export function edgesOfRing(ring: Path64): Edge[] {
  return ring.map((from, i): Edge => [from, ring[i + 1 === ring.length ? 0 : i + 1]!]);
}

export function edgesOf({ parts }: Pick<EditShape, 'parts'>): Edge[] {
  return ringsOf(parts).flatMap(edgesOfRing);
}

export function cornersOf({ parts }: Pick<EditShape, 'parts'>): GridPoint[] {
  return ringsOf(parts).flat();
}

export function boundsOfEdge([from, to]: Edge): Bounds {
  return { minX: Math.min(from.x, to.x), minY: Math.min(from.y, to.y), maxX: Math.max(from.x, to.x), maxY: Math.max(from.y, to.y) };
}

/** The shapes that have a corner. */
export function shapesWith(shapes: readonly EditShape[], corner: GridPoint): EditShape[] {
  return shapes.filter(({ parts }) => ringsOf(parts).some((ring) => ring.some((one) => isSamePoint(one, corner))));
}

/** Positive where `point` is left of the line from `from` to `to`; exact within a plane. */
export function turnAt(from: GridPoint, to: GridPoint, point: GridPoint): number {
  return (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x);
}

/** The point of an edge nearest to a point, on the grid, with the squared distance to the edge itself. */
export function nearestOnEdge(point: GridPoint, [from, to]: Edge): { readonly point: GridPoint; readonly squared: number; readonly share: number } {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = dx === 0 && dy === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / (dx * dx + dy * dy);
  const share = Math.min(1, Math.max(0, along));
  const [x, y] = [from.x + share * dx, from.y + share * dy];
  return { point: { x: Math.round(x), y: Math.round(y) }, squared: (point.x - x) ** 2 + (point.y - y) ** 2, share };
}
