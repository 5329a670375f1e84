// The outlines of one level: groups of units, each drawn as one shape, less what stricter outlines take.
import type { Paths64 } from 'clipper2-ts';
import { areClose } from '../geometry/closeness.ts';
import { subtractRings, uniteRings } from '../geometry/clip.ts';
import { closeGaps } from '../geometry/close-gaps.ts';
import { toGeometry } from '../geometry/features.ts';
import type { Footprint } from '../geometry/footprint.ts';
import { findNear, findPairs, Groups, indexBounds } from '../geometry/pairs.ts';
import type { Plane } from '../geometry/plane.ts';
import { boundsOf, isSliver, ringsOf, type Bounds, type Shape } from '../geometry/rings.ts';
import { SNAP_DISTANCE } from '../geometry/snap.ts';
import type { Level } from './level.ts';
import type { ZoneOutline } from './outlines.ts';

/** Ground already taken by a stricter level, in pieces. */
export interface Ground {
  readonly rings: Paths64;
  readonly bounds: Bounds;
}

export interface LevelRequest {
  readonly level: Level;
  readonly own: readonly Footprint[];
  /** Units of other levels; a closed street never covers them. */
  readonly others: readonly Footprint[];
  readonly stricter: readonly Ground[];
  /** Millimetres. */
  readonly gap: number;
  readonly plane: Plane;
}

/** The outlines of a level by rising id, and the ground they take from milder levels. */
export function drawLevel({ level, own, others, stricter, gap, plane }: LevelRequest): { outlines: ZoneOutline[]; ground: Ground[] } {
  const taken = indexBounds(stricter);
  const occupied = indexBounds(others);
  const outlines: ZoneOutline[] = [];
  const ground: Ground[] = [];
  for (const group of groupFootprints(own, gap)) {
    const bounds = boundsOfAll(group);
    const cut = findNear(taken, bounds, gap).flatMap((i) => stricter[i]!.rings);
    const obstacles = findNear(occupied, bounds, gap).flatMap((i) => others[i]!.rings);
    const isClosed = gap > 0 && group.length > 1;
    const whole = isClosed ? closeGaps(group.flatMap(({ rings }) => rings), gap, [...obstacles, ...cut]) : uniteFootprints(group);
    ground.push(...(isClosed ? whole.map(toGround) : group));
    const geometry = toGeometry(cut.length === 0 ? whole : subtractGround(whole, cut), plane);
    if (geometry === null) continue;
    const id = group.reduce((lowest, { row }) => Math.min(lowest, row), Infinity);
    const surveyed = group.every((footprint) => footprint.surveyed);
    outlines.push({ type: 'Feature', id, properties: { level, units: group.length, surveyed, kind: 'units' }, geometry });
  }
  return { outlines: outlines.sort((a, b) => Number(a.id) - Number(b.id)), ground };
}

/** Shapes less some ground, without the slits that remain where borders were surveyed twice. */
export function subtractGround(shapes: readonly Shape[], cut: Paths64): Shape[] {
  return subtractRings(ringsOf(shapes), cut).filter(({ outer }) => !isSliver(outer, SNAP_DISTANCE)).map(withoutSlits);
}

function groupFootprints(footprints: readonly Footprint[], gap: number): Footprint[][] {
  const groups = new Groups(footprints.length);
  for (const [a, b] of findPairs(footprints, Math.max(gap, SNAP_DISTANCE))) {
    if (groups.find(a) !== groups.find(b) && areClose(footprints[a]!, footprints[b]!, gap)) groups.join(a, b);
  }
  const members = new Map<number, Footprint[]>();
  footprints.forEach((footprint, i) => {
    const group = groups.find(i);
    const joined = members.get(group);
    if (joined) joined.push(footprint);
    else members.set(group, [footprint]);
  });
  return [...members.values()];
}

function uniteFootprints(group: readonly Footprint[]): Shape[] {
  const rings = group.flatMap((footprint) => footprint.rings);
  return rings.length === 1 ? [{ outer: rings[0]!, holes: [] }] : uniteRings(rings).map(withoutSlits);
}

function withoutSlits({ outer, holes }: Shape): Shape {
  return { outer, holes: holes.filter((hole) => !isSliver(hole, SNAP_DISTANCE)) };
}

function boundsOfAll(footprints: readonly Footprint[]): Bounds {
  return footprints.map(({ bounds }) => bounds).reduce((a, b) => ({
    minX: Math.min(a.minX, b.minX),
    minY: Math.min(a.minY, b.minY),
    maxX: Math.max(a.maxX, b.maxX),
    maxY: Math.max(a.maxY, b.maxY),
  }));
}

function toGround(shape: Shape): Ground {
  return { rings: ringsOf([shape]), bounds: boundsOf([shape.outer]) };
}
