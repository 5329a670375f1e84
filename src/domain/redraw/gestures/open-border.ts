// The border of a unit as it is opened for editing: every corner that may be moved, and who shares it.
import type { Position } from 'geojson';
import { hasPlace, POINT } from '../../district/place-column.ts';
import { SQUARE_METERS_PER_MU } from '../../farmland/mu.ts';
import { areaOf, type EditShape } from '../shapes/edit-shape.ts';
import { positionOf } from '../shapes/close-shapes.ts';
import { cornerKey, cornersOf } from '../shapes/segments.ts';
import type { RedrawGround } from './gesture.ts';
import { openAround } from './open-around.ts';

export interface BorderRing {
  /** Degrees, the first not repeated. */
  readonly corners: readonly Position[];
  /** By corner the keys of all units that have it. */
  readonly owners: readonly (readonly string[])[];
  readonly isHole: boolean;
  /** Ground within the ring, 亩. */
  readonly mu: number;
}

export interface OpenBorder {
  readonly row: number;
  readonly rings: readonly BorderRing[];
}

/** Null for a unit without an outline. */
export function openBorder(row: number, ground: RedrawGround): OpenBorder | null {
  const { id, geometry } = ground.units;
  if (!hasPlace(geometry, row) || geometry.kind[row] === POINT) return null;
  const area = openAround(ground, [row], []);
  const shape = area.shapes.find(({ key }) => key === id[row]);
  if (shape === undefined) return null;
  const owners = findOwners(area.shapes);
  const write = (ring: EditShape['parts'][number]['outer'], isHole: boolean): BorderRing => ({
    corners: ring.map((corner) => positionOf(area, corner)),
    owners: ring.map((corner) => owners.get(cornerKey(corner))!),
    isHole,
    mu: Math.abs(areaOf([{ outer: ring, holes: [] }])) / 1e6 / SQUARE_METERS_PER_MU,
  });
  return { row, rings: shape.parts.flatMap(({ outer, holes }) => [write(outer, false), ...holes.map((hole) => write(hole, true))]) };
}

function findOwners(shapes: readonly EditShape[]): Map<number, string[]> {
  const owners = new Map<number, string[]>();
  for (const shape of shapes) {
    for (const corner of new Set(cornersOf(shape).map(cornerKey))) owners.set(corner, [...(owners.get(corner) ?? []), shape.key]);
  }
  return owners;
}
