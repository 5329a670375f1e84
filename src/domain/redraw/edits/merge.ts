// Shapes made one: what touches becomes one part, a street between may be closed or left open.
import { isSliver, type Shape } from '../../geometry/rings.ts';
import { SNAP_DISTANCE } from '../../geometry/snap.ts';
import { componentsOf } from '../../geometry/pairs.ts';
import { MILLIMETERS } from '../../geometry/plane.ts';
import { differenceOf, findShape, putAfter } from './apply.ts';
import { acceptSound } from './check-redrawn.ts';
import { closeStreetBetween } from './close-street.ts';
import { joinParts, uniteParts } from '../shapes/combine.ts';
import { distanceBetween, linkNearest } from '../shapes/distances.ts';
import { isRefusal, type EditShape, type Redrawn, type Refusal } from '../shapes/edit-shape.ts';
import { sharedArea } from '../shapes/ground.ts';
import { shareBorders } from '../shapes/shared-borders.ts';
import { edgeKey, edgesOf } from '../shapes/segments.ts';

export interface MergeOrder {
  /** Two shapes or more. */
  readonly keys: readonly string[];
  /** Key of what they become; it may be one of theirs. */
  readonly key: string;
  /** Shapes this far apart may still be merged. */
  readonly gapMeters: number;
  /** True: the street between becomes ground of the shape. False: the shape gets several parts. */
  readonly closeStreet: boolean;
  /** Millimetres: narrower slits and gaps are closed in any case. */
  readonly snapDistance?: number;
}

/**
 * The merged shape, and neighbours that got a corner on a closed street. Refused: `misses` for fewer than two shapes;
 * `far-apart` with the metres; `street-blocked` where other units leave no street to close; `overlaps`; `broken`.
 */
export function mergeShapes(shapes: readonly EditShape[], order: MergeOrder): Redrawn | Refusal {
  const keys = [...new Set(order.keys)];
  const missing = keys.find((key) => findShape(shapes, key) === undefined);
  if (missing !== undefined) return { refused: 'unknown-shape', key: missing };
  if (keys.length < 2) return { refused: 'misses' };
  if (!keys.includes(order.key) && findShape(shapes, order.key) !== undefined) return { refused: 'key-taken', key: order.key };
  const united = uniteMembers(shapes, keys);
  if (united === null) return { refused: 'broken', key: order.key };
  const bridged = bridge(united, order, keys);
  if (isRefusal(bridged)) return bridged;
  const merged: EditShape = { key: order.key, parts: withoutSlits(bridged.parts, bridged.shapes, keys, order.snapDistance ?? SNAP_DISTANCE) };
  const after = putAfter(bridged.shapes.filter(({ key }) => !keys.includes(key)), merged);
  return acceptSound(shapes, differenceOf(shapes, after), { origins: new Map([[order.key, keys]]) });
}

interface United {
  readonly shapes: readonly EditShape[];
  /** Members that touch are one group. */
  readonly groups: readonly (readonly Shape[])[];
}

function uniteMembers(shapes: readonly EditShape[], keys: readonly string[]): United | null {
  const members = keys.map((key) => findShape(shapes, key)!);
  const pairs = members.flatMap((one, i) => members.map((other, j): [number, number] => [i, j]).filter(([, j]) => j > i && areTouching(one, members[j]!)));
  const isOverlapping = pairs.some(([i, j]) => sharedArea(members[i]!.parts, members[j]!.parts) > 0);
  const noded = isOverlapping ? shareBorders(shapes, keys) : shapes;
  if (noded === null) return null;
  const unite = (group: readonly EditShape[]): Shape[] => {
    const parts = group.map(({ key }) => findShape(noded, key)!.parts);
    return isOverlapping ? parts.slice(1).reduce<Shape[]>((all, one) => uniteParts(all, one), [...parts[0]!]) : joinParts(parts);
  };
  return { shapes: noded, groups: componentsOf(members, pairs).map(unite) };
}

/** Whether two shapes share a border or ground; a common corner alone does not make them one part. */
function areTouching(one: EditShape, other: EditShape): boolean {
  const known = new Set(edgesOf(one).map((edge) => edgeKey(...edge)));
  return edgesOf(other).some(([from, to]) => known.has(edgeKey(to, from))) || sharedArea(one.parts, other.parts) > 0;
}

/** The groups as parts of one shape, with the street between them where it is to be closed. */
function bridge({ shapes, groups }: United, order: MergeOrder, keys: readonly string[]): { shapes: readonly EditShape[]; parts: readonly Shape[] } | Refusal {
  if (groups.length === 1) return { shapes, parts: groups[0]! };
  const links = linkNearest(groups);
  const widest = links.reduce((far, link) => (link.distance > far.distance ? link : far));
  const snapDistance = order.snapDistance ?? SNAP_DISTANCE;
  if (widest.distance > Math.max(order.gapMeters * MILLIMETERS, snapDistance)) {
    return { refused: 'far-apart', distanceMeters: widest.distance / MILLIMETERS, at: groups[widest.other]![0]!.outer[0]! };
  }
  if (order.closeStreet) return closeStreetBetween(shapes, groups, keys, Math.max(order.gapMeters * MILLIMETERS, snapDistance));
  const near = groups.map((group, i) => ({ group, i }));
  const gaps = near.flatMap(({ group, i }) => near.filter((one) => one.i > i && distanceBetween(group, one.group) <= snapDistance).map((one): [number, number] => [i, one.i]));
  return closeGaps(shapes, componentsOf(near, gaps).map((component) => component.map(({ group }) => group)), keys, snapDistance);
}

/** Gaps no wider than the snap distance are closed where nothing is in the way. */
function closeGaps(shapes: readonly EditShape[], clusters: readonly (readonly (readonly Shape[])[])[], keys: readonly string[], snapDistance: number): { shapes: readonly EditShape[]; parts: readonly Shape[] } {
  let after = shapes;
  const parts = clusters.flatMap((groups) => {
    const closed = groups.length > 1 ? closeStreetBetween(after, groups, keys, snapDistance) : null;
    if (closed === null || isRefusal(closed)) return groups.flat();
    after = closed.shapes;
    return closed.parts;
  });
  return { shapes: after, parts };
}

/** Holes narrower than the snap distance are slits between surveys; one that another unit has ground in stays. */
function withoutSlits(parts: readonly Shape[], shapes: readonly EditShape[], keys: readonly string[], snapDistance: number): Shape[] {
  const others = shapes.filter(({ key }) => !keys.includes(key));
  const isSlit = (hole: Shape['outer']): boolean =>
    isSliver(hole, snapDistance) && !others.some((other) => sharedArea([{ outer: hole.toReversed(), holes: [] }], other.parts) > 0);
  return parts.map(({ outer, holes }) => ({ outer, holes: holes.filter((hole) => !isSlit(hole)) }));
}
