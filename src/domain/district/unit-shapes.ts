// The polygons of units as flat columns in web Mercator: what is drawn many times is projected once.
import type { MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';

/** Web Mercator as whole numbers from 0 to this, east and south from the north-western corner: a step is under a centimetre. */
export const WORLD = 2 ** 32;

/**
 * Shape s is unit `rows[s]`, the rings `shapeOffsets[s]` to before `shapeOffsets[s + 1]`; ring r is the vertices
 * `ringOffsets[r]` to before `ringOffsets[r + 1]`; vertex v is `coordinates[2v]`, `coordinates[2v + 1]`. No ring repeats
 * its first vertex. A point belongs to a shape that an odd number of its rings surround.
 */
export interface UnitShapes {
  readonly rows: Uint32Array;
  /** 1 for a part of a unit that has a shape of its own, such as a building of a compound. */
  readonly isPart: Uint8Array;
  readonly shapeOffsets: Uint32Array;
  readonly ringOffsets: Uint32Array;
  readonly coordinates: Uint32Array;
}

export interface PlacedShape {
  readonly row: number;
  readonly isPart: boolean;
  /** Degrees, WGS-84. */
  readonly geometry: Polygon | MultiPolygon;
}

/** The columns of shapes, in their order. */
export function columnsOf(shapes: readonly PlacedShape[]): UnitShapes {
  const polygonsOf = ({ geometry }: PlacedShape): MultiPolygon['coordinates'] =>
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  let [rings, vertices] = [0, 0];
  for (const shape of shapes) {
    for (const ring of polygonsOf(shape).flat()) {
      rings++;
      vertices += Math.max(0, ring.length - 1);
    }
  }
  const shapeOffsets = new Uint32Array(shapes.length + 1);
  const ringOffsets = new Uint32Array(rings + 1);
  const coordinates = new Uint32Array(2 * vertices);
  let [r, at] = [0, 0];
  shapes.forEach((shape, s) => {
    for (const polygon of polygonsOf(shape)) {
      for (const ring of polygon) {
        for (let v = 0; v < ring.length - 1; v++) {
          coordinates[at++] = worldX(ring[v]![0]!);
          coordinates[at++] = worldY(ring[v]![1]!);
        }
        ringOffsets[++r] = at / 2;
      }
    }
    shapeOffsets[s + 1] = r;
  });
  return {
    rows: Uint32Array.from(shapes, ({ row }) => row),
    isPart: Uint8Array.from(shapes, ({ isPart }) => (isPart ? 1 : 0)),
    shapeOffsets, ringOffsets, coordinates,
  };
}

/** Longitude in degrees as a number of the world. */
export function worldX(longitude: number): number {
  return Math.round((longitude / 360 + 0.5) * WORLD);
}

/** Latitude in degrees as a number of the world. */
export function worldY(latitude: number): number {
  const angle = (latitude * Math.PI) / 180;
  return Math.round((0.5 - Math.asinh(Math.tan(angle)) / (2 * Math.PI)) * WORLD);
}

/** The rings of shape s as closed lines, degrees in WGS-84. */
export function outlineOf({ shapeOffsets, ringOffsets, coordinates }: UnitShapes, s: number): MultiLineString {
  const lines: Position[][] = [];
  for (let r = shapeOffsets[s]!; r < shapeOffsets[s + 1]!; r++) {
    const line: Position[] = [];
    for (let v = ringOffsets[r]!; v < ringOffsets[r + 1]!; v++) line.push(placeOf(coordinates[2 * v]!, coordinates[2 * v + 1]!));
    if (line.length > 0) lines.push([...line, line[0]!]);
  }
  return { type: 'MultiLineString', coordinates: lines };
}

/** Longitude and latitude of numbers of the world. */
export function placeOf(x: number, y: number): Position {
  const angle = Math.atan(Math.sinh((0.5 - y / WORLD) * 2 * Math.PI));
  return [(x / WORLD - 0.5) * 360, (angle * 180) / Math.PI];
}

export const NO_SHAPES: UnitShapes = columnsOf([]);
