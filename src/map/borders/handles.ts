// What of a border may be taken hold of: its corners, and the middles of its sides; and the gesture that comes of it.
import type { FeatureCollection, Point, Position } from 'geojson';
import type { Border, BorderGesture } from '../../domain/redraw/gestures/gesture.ts';
import type { OpenBorder } from '../../domain/redraw/gestures/open-border.ts';

export interface Handle {
  readonly kind: 'corner' | 'middle';
  readonly at: Position;
  readonly ring: number;
  /** Of the corner, or of the corner its side begins at. */
  readonly corner: number;
  /** Keys of the units that have the corner, or the side. */
  readonly owners: readonly string[];
}

/** Corners first: near both a corner and a middle the corner is meant. */
export function handlesOf({ rings }: OpenBorder): Handle[] {
  const corners = rings.flatMap(({ corners: own, owners }, ring) => own.map((at, corner): Handle => ({ kind: 'corner', at, ring, corner, owners: owners[corner]! })));
  const middles = rings.flatMap(({ corners: own, owners }, ring) => own.map((from, corner): Handle => {
    const next = (corner + 1) % own.length;
    const to = own[next]!;
    return { kind: 'middle', at: [(from[0]! + to[0]!) / 2, (from[1]! + to[1]!) / 2], ring, corner, owners: owners[corner]!.filter((key) => owners[next]!.includes(key)) };
  }));
  return [...corners, ...middles];
}

/** Where the handles are drawn; corners of several units have a kind of their own. */
export function handlePoints(handles: readonly Handle[]): FeatureCollection<Point> {
  const kindOf = ({ kind, owners }: Handle): string => (kind === 'middle' ? 'middle' : owners.length > 1 ? 'shared' : 'corner');
  return {
    type: 'FeatureCollection',
    features: handles.map((handle) => ({ type: 'Feature', properties: { kind: kindOf(handle) }, geometry: { type: 'Point', coordinates: handle.at } })),
  };
}

/** The handle nearest to a place within a reach, both in pixels; corners before middles. */
export function nearestHandle(handles: readonly Handle[], pixelOf: (at: Position) => { readonly x: number; readonly y: number }, place: { readonly x: number; readonly y: number }, reach: number): Handle | null {
  for (const kind of ['corner', 'middle'] as const) {
    let [best, least]: [Handle | null, number] = [null, reach];
    for (const handle of handles) {
      if (handle.kind !== kind) continue;
      const { x, y } = pixelOf(handle.at);
      const distance = Math.hypot(x - place.x, y - place.y);
      if (distance <= least) [best, least] = [handle, distance];
    }
    if (best !== null) return best;
  }
  return null;
}

/** `isWhole`: a side is moved as it is, not bent in its middle. */
export function gestureOf({ row, rings }: OpenBorder, { kind, at, ring, corner }: Handle, isWhole: boolean, to: Position): BorderGesture {
  if (kind === 'corner') return { kind: 'move-corner', row, corner: at, to };
  const { corners } = rings[ring]!;
  const border: Border = [corners[corner]!, corners[(corner + 1) % corners.length]!];
  return isWhole ? { kind: 'move-border', row, border, from: at, to } : { kind: 'bend-border', row, border, to };
}

/** The sides that move with a handle, as lines. */
export function heldLine({ rings }: OpenBorder, { kind, at, ring, corner }: Handle, isWhole: boolean, to: Position): Position[] {
  const { corners } = rings[ring]!;
  const cornerAt = (i: number): Position => corners[(i + corners.length) % corners.length]!;
  if (kind === 'corner') return [cornerAt(corner - 1), to, cornerAt(corner + 1)];
  if (!isWhole) return [cornerAt(corner), to, cornerAt(corner + 1)];
  const moved = (position: Position): Position => [position[0]! + to[0]! - at[0]!, position[1]! + to[1]! - at[1]!];
  return [cornerAt(corner - 1), moved(cornerAt(corner)), moved(cornerAt(corner + 1)), cornerAt(corner + 2)];
}
