// Shapes as lines, and back: what is given common corners as lines becomes shapes again.
import { boundsOf, widen, type Bounds } from '../../geometry/rings.ts';
import { SNAP_DISTANCE } from '../../geometry/snap.ts';
import { areBoundsApart, boundsOfParts, type EditShape } from './edit-shape.ts';
import { nodeLines, type Line, type Meeting, type Segment } from './node-lines.ts';
import { edgesOf, segmentKey, type Edge } from './segments.ts';

/** The rings of all shapes, in their order. */
export function linesOf(shapes: readonly EditShape[]): Line[] {
  return shapes.flatMap(({ key, parts }) => parts.flatMap(({ outer, holes }) => [outer, ...holes].map((points): Line => ({ owner: key, points, isClosed: true }))));
}

/** The shapes with the rings of `lines`, which stand in the order of `linesOf`. A shape whose rings are the same stays itself. */
export function withLines(shapes: readonly EditShape[], lines: readonly Line[]): EditShape[] {
  let at = 0;
  return shapes.map((shape) => {
    const parts = shape.parts.map(({ holes }) => ({ outer: lines[at++]!.points, holes: holes.map(() => lines[at++]!.points) }));
    const isSame = shape.parts.every(({ outer, holes }, i) => outer === parts[i]!.outer && holes.every((hole, j) => hole === parts[i]!.holes[j]));
    return isSame ? shape : { key: shape.key, parts };
  });
}

/** The shapes with common corners where new segments meet others; null where rounding does not come to rest. */
export function nodeShapes(shapes: readonly EditShape[], meeting: Meeting): EditShape[] | null {
  const lines = nodeLines(linesOf(shapes), meeting);
  return lines === null ? null : withLines(shapes, lines);
}

/** True for segments of different shapes: a shape's own edges are never made to meet each other. */
export function areOfDifferentShapes(one: Segment, other: Segment): boolean {
  return !one.owners.some((owner) => other.owners.includes(owner));
}

/**
 * An edit's shapes with common corners where a border that is new touches others: corners that stand on a border become
 * corners of it. `after` stands in the order of `before`; shapes that are the same object are taken as unchanged.
 */
export function touchShapes(before: readonly EditShape[], after: readonly EditShape[]): EditShape[] | null {
  const changed = after.filter((shape, i) => shape !== before[i]);
  if (changed.length === 0) return [...after];
  const fresh = freshBorders(before, after);
  const within = boundsOf([...fresh.values()].map((edge) => [...edge]));
  const near = shapesNear(after, within);
  const noded = nodeShapes(near, { isNew: ({ key }) => fresh.has(key), mayMeet: areOfDifferentShapes, crossings: false, within });
  return noded === null ? null : putBack(after, noded);
}

function freshBorders(before: readonly EditShape[], after: readonly EditShape[]): Map<string, Edge> {
  const fresh = new Map<string, Edge>();
  after.forEach((shape, i) => {
    if (shape === before[i]) return;
    const known = new Set(edgesOf(before[i]!).map((edge) => segmentKey(...edge)));
    for (const edge of edgesOf(shape)) if (!known.has(segmentKey(...edge))) fresh.set(segmentKey(...edge), edge);
  });
  return fresh;
}

/** The shapes whose bounds come within the snap distance of some bounds. */
export function shapesNear(shapes: readonly EditShape[], bounds: Bounds): EditShape[] {
  const around = widen(bounds, SNAP_DISTANCE);
  return shapes.filter(({ parts }) => !areBoundsApart(boundsOfParts(parts), around));
}

/** All shapes, with those of `some` in the place of their key. */
export function putBack(all: readonly EditShape[], some: readonly EditShape[]): EditShape[] {
  const fresh = new Map(some.map((shape) => [shape.key, shape]));
  return all.map((shape) => fresh.get(shape.key) ?? shape);
}
