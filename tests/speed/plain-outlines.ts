// Outlines drawn the plain way, every date from the beginning and every group by the clipper: what `Outlines` is held against.
import type { Paths64 } from 'clipper2-ts';
import type { UnitTable } from '../../src/domain/district/unit-table.ts';
import { subtractRings, uniteRings } from '../../src/domain/geometry/clip.ts';
import { findStreets, joinStreets } from '../../src/domain/geometry/close-gaps.ts';
import { distanceBelow, mayOverlap } from '../../src/domain/geometry/closeness.ts';
import { toGeometry } from '../../src/domain/geometry/features.ts';
import { unitFootprints, type Footprint } from '../../src/domain/geometry/footprint.ts';
import { findNear, findPairs, Groups, indexBounds } from '../../src/domain/geometry/pairs.ts';
import { MILLIMETERS, type Plane } from '../../src/domain/geometry/plane.ts';
import { boundsOf, isSliver, ringsOf, type Bounds, type Shape } from '../../src/domain/geometry/rings.ts';
import { SNAP_DISTANCE, snapEdges } from '../../src/domain/geometry/snap.ts';
import { CONTROLLED, levelOf, LEVELS, PRECAUTION, SEALED, type Level, type LevelCode } from '../../src/domain/zoning/level.ts';
import type { OutlineRequest, ZoneOutline } from '../../src/domain/zoning/outlines/outlines.ts';

interface Ground {
  readonly rings: Paths64;
  readonly bounds: Bounds;
}

/** Sealed, controlled and precaution outlines of one date, precaution per unit. */
export function drawPlainly(units: UnitTable, zoned: Uint32Array, { status, mergeGapMeters }: Pick<OutlineRequest, 'status' | 'mergeGapMeters'>): ZoneOutline[] {
  const gap = Math.min(60, Math.max(0, mergeGapMeters)) * MILLIMETERS;
  const { plane, footprints: drawn } = unitFootprints(units, zoned);
  const footprints = snapEdges(drawn).footprints;
  const levels = footprints.map(({ row }) => levelOf(status[row]!));
  const unitsOf = (wanted: (level: LevelCode) => boolean): Footprint[] => footprints.filter((_, i) => wanted(levels[i]!));
  const streets: Ground[] = [];
  return ([SEALED, CONTROLLED, PRECAUTION] as const).flatMap((code) => {
    const others = gap === 0 ? [] : unitsOf((level) => level !== code);
    const picture = drawLevel({ own: unitsOf((level) => level === code), others, stricter: unitsOf((level) => level > code), streets, gap, plane, level: LEVELS[code] });
    streets.push(...picture.streets);
    return picture.outlines;
  });
}

interface LevelRequest {
  readonly level: Level;
  readonly own: readonly Footprint[];
  /** Units of other levels, which a closed street never covers. */
  readonly others: readonly Footprint[];
  /** Units of stricter levels, which win the ground where units overlap. */
  readonly stricter: readonly Footprint[];
  /** Streets closed between units of stricter levels. */
  readonly streets: readonly Ground[];
  /** Millimetres. */
  readonly gap: number;
  readonly plane: Plane;
}

/** The outlines of a level by rising id, and the streets closed in them. */
function drawLevel(request: LevelRequest): { outlines: ZoneOutline[]; streets: Ground[] } {
  const { own, others, stricter, gap } = request;
  const above = indexBounds(stricter);
  const obstacles = [...others, ...request.streets];
  const around = indexBounds(obstacles);
  const outlines: ZoneOutline[] = [];
  const streets: Ground[] = [];
  const obstaclesIn = (bounds: Bounds): Paths64 => findNear(around, bounds, 0).flatMap((i) => obstacles[i]!.rings);
  for (const { group, isApart } of groupFootprints(own, gap)) {
    let shapes = uniteFootprints(group);
    const overlapping = new Set(group.flatMap((unit) => findNear(above, unit.bounds, 0).filter((i) => mayOverlap(unit, stricter[i]!))));
    if (overlapping.size > 0) shapes = subtractGround(shapes, [...overlapping].flatMap((i) => stricter[i]!.rings));
    const closed = isApart ? findStreets(shapes, gap, obstaclesIn) : [];
    if (closed.length > 0) shapes = joinStreets(shapes, closed);
    for (const street of closed) streets.push({ rings: ringsOf([street]), bounds: boundsOf([street.outer]) });
    const outline = toOutline(request, group, shapes);
    if (outline) outlines.push(outline);
  }
  return { outlines: outlines.sort((a, b) => Number(a.id) - Number(b.id)), streets };
}

function toOutline({ level, plane }: LevelRequest, group: readonly Footprint[], shapes: readonly Shape[]): ZoneOutline | null {
  const geometry = toGeometry(shapes, plane);
  if (geometry === null) return null;
  const id = group.reduce((lowest, { row }) => Math.min(lowest, row), Infinity);
  const surveyed = group.every((footprint) => footprint.surveyed);
  return { type: 'Feature', id, properties: { level, units: group.length, surveyed, kind: 'units' }, geometry };
}

/** Shapes less some ground, without the slits that remain where borders were surveyed twice. */
function subtractGround(shapes: readonly Shape[], cut: Paths64): Shape[] {
  return subtractRings(ringsOf(shapes), cut).filter(({ outer }) => !isSliver(outer, SNAP_DISTANCE)).map(withoutSlits);
}

/** Groups of units that stand together; `isApart` where some of them have a street between them. */
function groupFootprints(footprints: readonly Footprint[], gap: number): { group: Footprint[]; isApart: boolean }[] {
  const groups = new Groups(footprints.length);
  const apart: number[] = [];
  for (const [a, b] of findPairs(footprints, Math.max(gap, SNAP_DISTANCE))) {
    if (gap === 0 && groups.find(a) === groups.find(b)) continue;
    const distance = distanceBelow(footprints[a]!, footprints[b]!, gap);
    if (distance === Infinity) continue;
    groups.join(a, b);
    if (distance > 0) apart.push(a);
  }
  const isApart = new Set(apart.map((item) => groups.find(item)));
  const members = new Map<number, Footprint[]>();
  footprints.forEach((footprint, i) => {
    const group = groups.find(i);
    const joined = members.get(group);
    if (joined) joined.push(footprint);
    else members.set(group, [footprint]);
  });
  return [...members].map(([number, group]) => ({ group, isApart: isApart.has(number) }));
}

function uniteFootprints(group: readonly Footprint[]): Shape[] {
  const shapes = uniteRings(group.flatMap((footprint) => footprint.rings));
  const kept = shapes.filter(({ outer }) => !isSliver(outer, SNAP_DISTANCE));
  return (kept.length === 0 ? shapes : kept).map(withoutSlits);
}

function withoutSlits({ outer, holes }: Shape): Shape {
  return { outer, holes: holes.filter((hole) => !isSliver(hole, SNAP_DISTANCE)) };
}
