// The places of many units as columns: a city's corners cost no object each, and GeoJSON is made of a row when asked for.
import type { Position } from 'geojson';
import { longer } from '../longer.ts';
import type { UnitGeometry } from './unit-table.ts';

export const [NO_PLACE, POINT, POLYGON, MULTI_POLYGON] = [0, 1, 2, 3] as const;

/**
 * Row i is the polygons `polygonStart[i]` to before `polygonStart[i + 1]`, polygon p the rings `ringStart[p]` to before
 * `ringStart[p + 1]` (the outer one first), ring r the positions `positionStart[r]` to before `positionStart[r + 1]`,
 * the first repeated at the end; position n is longitude `coordinates[2n]` and latitude `coordinates[2n + 1]` in
 * degrees, WGS-84. A point is a polygon of one ring of one position.
 */
export interface PlaceColumn {
  /** `NO_PLACE` …, one a row. */
  readonly kind: Uint8Array;
  readonly polygonStart: Uint32Array;
  readonly ringStart: Uint32Array;
  readonly positionStart: Uint32Array;
  readonly coordinates: Float64Array;
}

export function hasPlace({ kind }: PlaceColumn, row: number): boolean {
  return kind[row] !== NO_PLACE;
}

/** The place of a row as GeoJSON. */
export function placeAt(column: PlaceColumn, row: number): UnitGeometry | null {
  const polygon = column.polygonStart[row]!;
  switch (column.kind[row]) {
    case POINT: return { type: 'Point', coordinates: positionAt(column, column.positionStart[column.ringStart[polygon]!]!) };
    case POLYGON: return { type: 'Polygon', coordinates: ringsAt(column, polygon) };
    case MULTI_POLYGON: {
      const coordinates: Position[][][] = [];
      for (let p = polygon; p < column.polygonStart[row + 1]!; p++) coordinates.push(ringsAt(column, p));
      return { type: 'MultiPolygon', coordinates };
    }
    default: return null;
  }
}

const positionAt = ({ coordinates }: PlaceColumn, at: number): Position => [coordinates[2 * at]!, coordinates[2 * at + 1]!];

function ringsAt(column: PlaceColumn, polygon: number): Position[][] {
  const { ringStart, positionStart } = column;
  const rings: Position[][] = [];
  for (let ring = ringStart[polygon]!; ring < ringStart[polygon + 1]!; ring++) {
    const positions: Position[] = [];
    for (let at = positionStart[ring]!; at < positionStart[ring + 1]!; at++) positions.push(positionAt(column, at));
    rings.push(positions);
  }
  return rings;
}

/** The only ring of a place that is one polygon without holes; −1 for any other place. */
export function loneRingOf({ kind, polygonStart, ringStart }: PlaceColumn, row: number): number {
  if (kind[row] !== POLYGON) return -1;
  const polygon = polygonStart[row]!;
  const first = ringStart[polygon]!;
  return ringStart[polygon + 1] === first + 1 ? first : -1;
}

/** West, south, east and north, in degrees. */
export type Extent = readonly [west: number, south: number, east: number, north: number];

/** Of none: an extent that meets no other. */
export function extentOfPositions(positions: Iterable<Position>): Extent {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng, lat] of positions) {
    [west, east] = [Math.min(west, lng!), Math.max(east, lng!)];
    [south, north] = [Math.min(south, lat!), Math.max(north, lat!)];
  }
  return [west, south, east, north];
}

export const areExtentsMeeting = (a: Extent, b: Extent): boolean => a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];

/** The extent of the places of some rows; null where none of them has one. */
export function extentOf(column: PlaceColumn, rows: ArrayLike<number>): Extent | null {
  const { polygonStart, ringStart, positionStart, coordinates } = column;
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    for (let polygon = polygonStart[row]!; polygon < polygonStart[row + 1]!; polygon++) {
      if (ringStart[polygon] === ringStart[polygon + 1]) continue;
      // Holes lie within.
      const outer = ringStart[polygon]!;
      for (let at = positionStart[outer]!; at < positionStart[outer + 1]!; at++) {
        const longitude = coordinates[2 * at]!;
        const latitude = coordinates[2 * at + 1]!;
        if (longitude < west) west = longitude;
        if (longitude > east) east = longitude;
        if (latitude < south) south = latitude;
        if (latitude > north) north = latitude;
      }
    }
  }
  return west > east ? null : [west, south, east, north];
}

export function placeColumnOf(places: Iterable<UnitGeometry | null>): PlaceColumn {
  const collector = new PlaceCollector();
  for (const place of places) collector.add(place);
  return collector.finish();
}

/** All places in their order. */
export function placesOf(column: PlaceColumn): (UnitGeometry | null)[] {
  return Array.from(column.kind, (_, row) => placeAt(column, row));
}

/** The rows of a column that stay. */
export function keepPlaces(column: PlaceColumn, stays: (row: number) => boolean): PlaceColumn {
  const collector = new PlaceCollector();
  for (let row = 0; row < column.kind.length; row++) if (stays(row)) collector.addRow(column, row);
  return collector.finish();
}

/** Collects a column place by place. Heights and foreign members of a geometry are no part of a place. */
export class PlaceCollector {
  private kind = new Uint8Array(16);
  private polygonStart = new Uint32Array(17);
  private ringStart = new Uint32Array(17);
  private positionStart = new Uint32Array(17);
  private coordinates = new Float64Array(256);
  private rows = 0;
  private polygons = 0;
  private rings = 0;
  private positions = 0;

  add(place: UnitGeometry | null): void {
    if (place === null) return this.endRow(NO_PLACE);
    if (place.type === 'Point') {
      this.addPosition(place.coordinates[0]!, place.coordinates[1]!);
      this.endRing();
      this.endPolygon();
      return this.endRow(POINT);
    }
    const polygons = place.type === 'Polygon' ? [place.coordinates] : place.coordinates;
    for (const rings of polygons) {
      for (const ring of rings) {
        for (const position of ring) this.addPosition(position[0]!, position[1]!);
        this.endRing();
      }
      this.endPolygon();
    }
    this.endRow(place.type === 'Polygon' ? POLYGON : MULTI_POLYGON);
  }

  /** A row of another column. */
  addRow({ kind, polygonStart, ringStart, positionStart, coordinates }: PlaceColumn, row: number): void {
    for (let polygon = polygonStart[row]!; polygon < polygonStart[row + 1]!; polygon++) {
      for (let ring = ringStart[polygon]!; ring < ringStart[polygon + 1]!; ring++) {
        for (let at = positionStart[ring]!; at < positionStart[ring + 1]!; at++) this.addPosition(coordinates[2 * at]!, coordinates[2 * at + 1]!);
        this.endRing();
      }
      this.endPolygon();
    }
    this.endRow(kind[row]!);
  }

  addPosition(longitude: number, latitude: number): void {
    const at = 2 * this.positions++;
    if (at === this.coordinates.length) this.coordinates = longer(this.coordinates, 2 * at);
    this.coordinates[at] = longitude;
    this.coordinates[at + 1] = latitude;
  }

  endRing(): void {
    if (++this.rings === this.positionStart.length) this.positionStart = longer(this.positionStart, 2 * this.rings);
    this.positionStart[this.rings] = this.positions;
  }

  endPolygon(): void {
    if (++this.polygons === this.ringStart.length) this.ringStart = longer(this.ringStart, 2 * this.polygons);
    this.ringStart[this.polygons] = this.rings;
  }

  endRow(kind: number): void {
    if (this.rows === this.kind.length) {
      this.kind = longer(this.kind, 2 * this.rows);
      this.polygonStart = longer(this.polygonStart, 2 * this.rows + 1);
    }
    this.kind[this.rows++] = kind;
    this.polygonStart[this.rows] = this.polygons;
  }

  finish(): PlaceColumn {
    return {
      kind: this.kind.slice(0, this.rows),
      polygonStart: this.polygonStart.slice(0, this.rows + 1),
      ringStart: this.ringStart.slice(0, this.polygons + 1),
      positionStart: this.positionStart.slice(0, this.rings + 1),
      coordinates: this.coordinates.slice(0, 2 * this.positions),
    };
  }
}
