// Opening units for editing: from degrees to shapes snapped once.
import type { Position } from 'geojson';
import { extentOf, placeAt, placeColumnOf, type PlaceColumn } from '../../district/place-column.ts';
import type { UnitGeometry } from '../../district/unit-table.ts';
import { polygonRings, type Footprint } from '../../geometry/footprint.ts';
import { planeAbout, toGrid, type Plane } from '../../geometry/plane.ts';
import { boundsOf } from '../../geometry/rings.ts';
import { SNAP_DISTANCE, snapEdges } from '../../geometry/snap.ts';
import type { EditShape } from './edit-shape.ts';
import { cornerKey, cornersOf, toPlain } from './segments.ts';
import { findFault } from './simple-rings.ts';
import { nestRings } from './trace-parts.ts';

export interface PlacedUnit {
  /** Id of the unit, unique. */
  readonly key: string;
  /** WGS-84. */
  readonly geometry: UnitGeometry;
}

export interface OpenArea {
  readonly plane: Plane;
  /** Units with an outline, snapped. Units that are a point, or no ring on the grid, are left out. */
  readonly shapes: readonly EditShape[];
  /** The units as given, by key. */
  readonly units: ReadonlyMap<string, UnitGeometry>;
  /** By corner the degrees it was given in; of several the first. Corners that snapping moved or brought are not in it. */
  readonly positions: ReadonlyMap<number, Position>;
  /** By key the corners of a shape that its own geometry has not, or has in other degrees; left out where there are none. */
  readonly apart: ReadonlyMap<string, ReadonlySet<number>>;
}

/** Some rows of a table as units to open; rows without a place are left out. */
export function placedUnits(column: PlaceColumn, ids: readonly string[], rows: ArrayLike<number>): PlacedUnit[] {
  return Array.from(rows).flatMap((row) => {
    const geometry = placeAt(column, row);
    return geometry === null ? [] : [{ key: ids[row]!, geometry }];
  });
}

/**
 * The units of a working area as shapes on the grid of a plane about its middle, corners and borders of different units
 * within the snap distance (millimetres) drawn together once; at 0 nothing is drawn together. A unit whose rings snapping would break stays as surveyed.
 */
export function openShapes(units: readonly PlacedUnit[], snapDistance = SNAP_DISTANCE): OpenArea {
  const plane = planeOf(units);
  const surveyed = units.flatMap(({ key, geometry }, row): (Footprint & { key: string })[] => {
    const rings = geometry.type === 'Point' ? [] : polygonRings(geometry, plane).map((ring) => ring.map(toPlain));
    return rings.length === 0 ? [] : [{ key, row, rings, bounds: boundsOf(rings), surveyed: true }];
  });
  const snapped = snapDistance > 0 ? snapEdges(surveyed, snapDistance).footprints : surveyed;
  const shapes = surveyed.map(({ key, rings }, i): EditShape => {
    const parts = nestRings(snapped[i]!.rings);
    return { key, parts: parts.length === 0 || parts.some((part) => findFault(part) !== null) ? nestRings(rings) : parts };
  });
  const geometries = new Map(units.map(({ key, geometry }) => [key, geometry]));
  return { plane, shapes, units: geometries, ...comparePositions(shapes, geometries, plane) };
}

function planeOf(units: readonly PlacedUnit[]): Plane {
  const column = placeColumnOf(units.map(({ geometry }) => geometry));
  const [west, south, east, north] = extentOf(column, units.map((_, row) => row)) ?? [0, 0, 0, 0];
  return planeAbout((west + east) / 2, (south + north) / 2);
}

function comparePositions(shapes: readonly EditShape[], units: ReadonlyMap<string, UnitGeometry>, plane: Plane): Pick<OpenArea, 'positions' | 'apart'> {
  const used = new Set(shapes.flatMap(cornersOf).map(cornerKey));
  const positions = new Map<number, Position>();
  const own = shapes.map(({ key }) => {
    const given = new Map<number, Position>();
    for (const position of positionsOf(units.get(key)!)) {
      const corner = cornerKey(toGrid(plane, position));
      if (!given.has(corner)) given.set(corner, position);
      if (used.has(corner) && !positions.has(corner)) positions.set(corner, [position[0]!, position[1]!]);
    }
    return given;
  });
  const apart = new Map<string, ReadonlySet<number>>();
  shapes.forEach((shape, i) => {
    const isAsGiven = (corner: number): boolean => {
      const [given, shown] = [own[i]!.get(corner), positions.get(corner)];
      return given !== undefined && shown !== undefined && given[0] === shown[0] && given[1] === shown[1];
    };
    const differing = cornersOf(shape).map(cornerKey).filter((corner) => !isAsGiven(corner));
    if (differing.length > 0) apart.set(shape.key, new Set(differing));
  });
  return { positions, apart };
}

function positionsOf(geometry: UnitGeometry): Position[] {
  return geometry.type === 'Point' ? [] : geometry.type === 'Polygon' ? geometry.coordinates.flat() : geometry.coordinates.flat(2);
}
