// Closing what was edited: from shapes back to degrees, and only what has to change.
import type { Path64 } from 'clipper2-ts';
import type { Position } from 'geojson';
import type { UnitGeometry } from '../../district/unit-table.ts';
import { MILLIMETERS, type GridPoint, type Plane } from '../../geometry/plane.ts';
import type { EditShape } from './edit-shape.ts';
import type { OpenArea } from './open-shapes.ts';
import { cornerKey, cornersOf, isSamePoint } from './segments.ts';

/** Nine decimals of a degree are a tenth of a millimetre: the grid is read back as it was written, corners stay distinct. */
const DECIMALS = 1e9;

/**
 * The geometries that are written, by key: of shapes that differ from those opened, and of neighbours that snapping had
 * moved at a corner of a shape that is written, since both need the same corner now. All other units keep the geometry
 * they were given.
 */
export function closeShapes(area: OpenArea, shapes: readonly EditShape[]): Map<string, UnitGeometry> {
  const opened = new Map(area.shapes.map((shape) => [shape.key, shape]));
  const isEdited = (shape: EditShape): boolean => !isSameShape(shape, opened.get(shape.key));
  const edited = shapes.filter(isEdited);
  const written = new Set(edited);
  const shapesApart = cornersApart(area, shapes.filter((shape) => !written.has(shape)));
  const open = [...edited];
  for (let shape = open.pop(); shape !== undefined; shape = open.pop()) {
    for (const corner of cornersOf(shape)) {
      for (const neighbour of shapesApart.get(cornerKey(corner)) ?? []) {
        if (written.has(neighbour)) continue;
        written.add(neighbour);
        open.push(neighbour);
      }
    }
  }
  return new Map([...written].map((shape) => [shape.key, writeShape(area, shape)]));
}

/** The place of a corner in degrees: as it was given, else to a tenth of a millimetre. Equal corners give equal degrees. */
export function positionOf({ plane, positions }: Pick<OpenArea, 'plane' | 'positions'>, corner: GridPoint): Position {
  const [longitude, latitude] = positions.get(cornerKey(corner)) ?? computePosition(plane, corner);
  return [longitude!, latitude!];
}

function computePosition(plane: Plane, { x, y }: GridPoint): Position {
  return [
    Math.round((plane.longitude + x / MILLIMETERS / plane.metersPerLongitude) * DECIMALS) / DECIMALS,
    Math.round((plane.latitude + y / MILLIMETERS / plane.metersPerLatitude) * DECIMALS) / DECIMALS,
  ];
}

/** A shape in degrees: outer rings counter-clockwise, holes clockwise (RFC 7946). */
export function writeShape(area: Pick<OpenArea, 'plane' | 'positions'>, { parts }: EditShape): UnitGeometry {
  const write = (ring: Path64): Position[] => [...ring, ring[0]!].map((corner) => positionOf(area, corner));
  const polygons = parts.map(({ outer, holes }) => [write(outer), ...holes.map(write)]);
  return polygons.length === 1 ? { type: 'Polygon', coordinates: polygons[0]! } : { type: 'MultiPolygon', coordinates: polygons };
}

/** By corner the shapes whose own geometry has it elsewhere, or not at all. */
function cornersApart({ apart }: OpenArea, shapes: readonly EditShape[]): Map<number, EditShape[]> {
  const byCorner = new Map<number, EditShape[]>();
  for (const shape of shapes) {
    for (const corner of apart.get(shape.key) ?? []) {
      const known = byCorner.get(corner);
      if (known === undefined) byCorner.set(corner, [shape]);
      else known.push(shape);
    }
  }
  return byCorner;
}

function isSameShape(one: EditShape, other: EditShape | undefined): boolean {
  if (one === other || other === undefined) return one === other;
  const isSameRing = (a: Path64, b: Path64): boolean => a.length === b.length && a.every((corner, i) => isSamePoint(corner, b[i]!));
  return one.parts.length === other.parts.length && one.parts.every(({ outer, holes }, i) => {
    const part = other.parts[i]!;
    return isSameRing(outer, part.outer) && holes.length === part.holes.length && holes.every((hole, j) => isSameRing(hole, part.holes[j]!));
  });
}
