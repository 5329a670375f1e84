// One outline: the shapes of a group of units of one level, less what stricter outlines take, and the streets closed in it.
import type { Paths64 } from 'clipper2-ts';
import { subtractRings } from '../../geometry/clip.ts';
import { findStreets, joinStreets } from '../../geometry/close-gaps.ts';
import { mayOverlap } from '../../geometry/closeness.ts';
import type { Footprint } from '../../geometry/footprint.ts';
import { componentsOf, findNear, findPairs, indexBounds } from '../../geometry/pairs.ts';
import { boundsOf, isSliver, ringsOf, widen, type Bounds, type Shape } from '../../geometry/rings.ts';
import { SNAP_DISTANCE } from '../../geometry/snap.ts';
import type { RimTracer } from '../../geometry/trace-rim.ts';
import { uniteFar } from '../../geometry/unite-far.ts';
import { mix } from '../../geometry/vertex-table.ts';
import type { OutlineGround } from './outline-ground.ts';
import type { OutlineGroups } from './outline-groups.ts';

/** Ground in one piece: a street closed between units of one outline. `serial` tells one drawing of it from another. */
export interface Ground {
  readonly rings: Paths64;
  readonly bounds: Bounds;
  readonly serial: number;
}

/** What stands around the groups of one level. */
export interface Surroundings {
  readonly ground: OutlineGround;
  /** By footprint. */
  readonly levels: Uint8Array;
  readonly level: number;
  /** Millimetres. */
  readonly gap: number;
  /** Streets closed in stricter outlines near some bounds. */
  readonly streetsIn: (bounds: Bounds) => readonly Ground[];
  /** A number no street had before. */
  readonly nextSerial: () => number;
}

export interface Drawing {
  readonly shapes: readonly Shape[];
  readonly streets: readonly Ground[];
}

/** A group that edges alone do not tell: units that overlap, and streets to be closed. */
export function drawGroup(group: number, { membersOf, patchOf, isApart }: OutlineGroups, tracer: RimTracer, { ground, levels, level, gap, streetsIn, nextSerial }: Surroundings): Drawing {
  const { footprints, index, coverage: { isEntangled } } = ground;
  const members = membersOf(group);
  let shapes = withoutSlivers(splitPatches(members, patchOf).flatMap((patch) =>
    patch.some((i) => isEntangled[i]) ? uniteFar(Array.from(patch, (i) => footprints[i]!.rings)) : tracer.trace(patch, patchOf)));
  const stricter = new Set(Array.from(members.filter((i) => isEntangled[i])).flatMap((unit) =>
    findNear(index, footprints[unit]!.bounds, 0).filter((i) => levels[i]! > level && mayOverlap(footprints[unit]!, footprints[i]!))));
  if (stricter.size > 0) shapes = leaveToOthers(shapes, Array.from(stricter, (i) => footprints[i]!));
  if (!isApart[group]) return { shapes, streets: [] };
  // A closed street never covers a unit of another level, nor a street of a stricter one.
  const obstaclesIn = (bounds: Bounds): Paths64 => [
    ...findNear(index, bounds, 0).filter((i) => levels[i] !== level).flatMap((i) => footprints[i]!.rings),
    ...streetsIn(bounds).flatMap(({ rings }) => rings),
  ];
  const closed = findStreets(shapes, gap, obstaclesIn);
  if (closed.length > 0) shapes = joinStreets(shapes, closed);
  return { shapes, streets: closed.map((street) => ({ rings: ringsOf([street]), bounds: boundsOf([street.outer]), serial: nextSerial() })) };
}

/** The members of each patch by themselves, in rising order. */
function splitPatches(members: Int32Array, patchOf: Int32Array): Int32Array[] {
  const patches = new Map<number, number[]>();
  for (const member of members) {
    const patch = patches.get(patchOf[member]!);
    if (patch) patch.push(member);
    else patches.set(patchOf[member]!, [member]);
  }
  return Array.from(patches.values(), (patch) => Int32Array.from(patch));
}

/**
 * Shapes, none of which overlaps another, less what others own. Those that may touch are cut together: by themselves two
 * that had a border in common would keep it where the cut moved one of them by a hair.
 */
function leaveToOthers(shapes: readonly Shape[], owners: readonly Footprint[]): Shape[] {
  const index = indexBounds(owners);
  const whole = shapes.filter(isMoreThanSliver).map((shape) => ({ shape, bounds: boundsOf([shape.outer]) }));
  return componentsOf(whole, findPairs(whole, 0)).flatMap((component) => {
    const near = new Set(component.flatMap(({ bounds }) => findNear(index, bounds, 0)));
    const together = component.map(({ shape }) => shape);
    return near.size === 0 ? together : subtractGround(together, Array.from(near, (i) => owners[i]!.rings).flat());
  });
}

/** A number that changes with whatever around a group may change its drawing: the levels of other units and the streets near it. */
export function digestSurroundings(members: Int32Array, { ground: { footprints, index }, levels, level, gap, streetsIn }: Surroundings): number {
  const bounds = boundsOfAll(Array.from(members, (i) => footprints[i]!.bounds));
  let digest = mix(level, gap);
  for (const i of findNear(index, bounds, gap)) if (levels[i] !== level) digest = (digest + mix(i, 16 + (levels[i]! > level ? 1 : 0))) | 0;
  for (const { serial } of streetsIn(widen(bounds, gap))) digest = (digest + mix(serial, 3)) | 0;
  return digest;
}

function boundsOfAll(all: readonly Bounds[]): Bounds {
  return all.reduce((a, b) => ({ minX: Math.min(a.minX, b.minX), minY: Math.min(a.minY, b.minY), maxX: Math.max(a.maxX, b.maxX), maxY: Math.max(a.maxY, b.maxY) }));
}

/** Shapes less some ground, without the slivers and slits that remain where borders were surveyed twice. */
export function subtractGround(shapes: readonly Shape[], cut: Paths64): Shape[] {
  return subtractRings(ringsOf(shapes), cut).filter(isMoreThanSliver).map(withoutSlits);
}

/** Shapes without the slivers beside them and the slits in them that snapping leaves; what is a sliver as a whole stays. */
export function withoutSlivers(shapes: readonly Shape[]): Shape[] {
  const kept = shapes.length === 1 ? shapes : shapes.filter(isMoreThanSliver);
  return (kept.length === 0 ? shapes : kept).map(withoutSlits);
}

function isMoreThanSliver({ outer }: Shape): boolean {
  return !isSliver(outer, SNAP_DISTANCE);
}

function withoutSlits({ outer, holes }: Shape): Shape {
  return { outer, holes: holes.length === 0 ? holes : holes.filter((hole) => !isSliver(hole, SNAP_DISTANCE)) };
}
