// One outline: the shapes of a group of units of one level, less what stricter outlines take, and the streets closed in it.
import type { Paths64 } from 'clipper2-ts';
import { subtractRings, uniteRings } from '../../geometry/clip.ts';
import { findStreets, joinStreets } from '../../geometry/close-gaps.ts';
import { mayOverlap } from '../../geometry/closeness.ts';
import { findNear } from '../../geometry/pairs.ts';
import { boundsOf, isSliver, ringsOf, type Bounds, type Shape } from '../../geometry/rings.ts';
import { SNAP_DISTANCE } from '../../geometry/snap.ts';
import { mix } from '../../geometry/vertex-table.ts';
import type { OutlineGround } from './outline-ground.ts';

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
export function drawGroup(members: Int32Array, isApart: boolean, { ground, levels, level, gap, streetsIn, nextSerial }: Surroundings): Drawing {
  const { footprints, index } = ground;
  const group = Array.from(members, (i) => footprints[i]!);
  let shapes = withoutSlivers(uniteRings(group.flatMap(({ rings }) => rings)));
  const stricter = new Set(group.flatMap((unit) => findNear(index, unit.bounds, 0).filter((i) => levels[i]! > level && mayOverlap(unit, footprints[i]!))));
  if (stricter.size > 0) shapes = subtractGround(shapes, [...stricter].flatMap((i) => footprints[i]!.rings));
  if (!isApart) return { shapes, streets: [] };
  // A closed street never covers a unit of another level, nor a street of a stricter one.
  const obstaclesIn = (bounds: Bounds): Paths64 => [
    ...findNear(index, bounds, 0).filter((i) => levels[i] !== level).flatMap((i) => footprints[i]!.rings),
    ...streetsIn(bounds).flatMap(({ rings }) => rings),
  ];
  const closed = findStreets(shapes, gap, obstaclesIn);
  if (closed.length > 0) shapes = joinStreets(shapes, closed);
  return { shapes, streets: closed.map((street) => ({ rings: ringsOf([street]), bounds: boundsOf([street.outer]), serial: nextSerial() })) };
}

/** A number that changes with whatever around a group may change its drawing: the levels of other units and the streets near it. */
export function digestSurroundings(members: Int32Array, { ground: { footprints, index }, levels, level, gap, streetsIn }: Surroundings): number {
  const bounds = boundsOfAll(Array.from(members, (i) => footprints[i]!.bounds));
  let digest = mix(level, gap);
  for (const i of findNear(index, bounds, gap)) if (levels[i] !== level) digest = (digest + mix(i, 16 + (levels[i]! > level ? 1 : 0))) | 0;
  const { minX, minY, maxX, maxY } = bounds;
  for (const { serial } of streetsIn({ minX: minX - gap, minY: minY - gap, maxX: maxX + gap, maxY: maxY + gap })) digest = (digest + mix(serial, 3)) | 0;
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
