// Polygons of the plane as flat arrays: a hundred thousand of them are three arrays, and two of them compare as bytes.

/** Metres east and north of the centre. */
export type Vertex = readonly [x: number, y: number];
/** Without a repeated last vertex: outer rings counter-clockwise, holes clockwise, as in `src/domain/geometry/rings.ts`. */
export type Ring = readonly Vertex[];

/**
 * Polygons as columns. Vertex v is `coordinates[2v]`, `coordinates[2v + 1]`: metres, whole millimetres (thousandths), so that
 * the project's plane holds the same numbers. Ring r is the vertices `ringOffsets[r]` to before `ringOffsets[r + 1]`,
 * polygon p the rings `polygonOffsets[p]` to before `polygonOffsets[p + 1]`, its outer ring first.
 */
export interface Coverage {
  readonly count: number;
  readonly coordinates: Float64Array;
  readonly ringOffsets: Uint32Array;
  readonly polygonOffsets: Uint32Array;
}

export const toMillimeters = (meters: number): number => Math.round(meters * 1000);
/** The nearest thousandth: equal inputs give equal numbers, which is what neighbours share. */
export const onGrid = (meters: number): number => toMillimeters(meters) / 1000;

/** Collects polygons into a coverage. */
export class CoverageWriter {
  readonly #coordinates: number[] = [];
  readonly #ringOffsets = [0];
  readonly #polygonOffsets = [0];

  get count(): number {
    return this.#polygonOffsets.length - 1;
  }

  addPolygon(rings: readonly Ring[]): void {
    for (const ring of rings) {
      for (const [x, y] of ring) this.#coordinates.push(x, y);
      this.#ringOffsets.push(this.#coordinates.length / 2);
    }
    this.#polygonOffsets.push(this.#ringOffsets.length - 1);
  }

  /** The coverage, each vertex placed on the grid after `place`. */
  finish(place: (x: number, y: number) => Vertex = (x, y) => [x, y]): Coverage {
    const coordinates = Float64Array.from(this.#coordinates);
    for (let v = 0; v < coordinates.length; v += 2) {
      const [x, y] = place(coordinates[v]!, coordinates[v + 1]!);
      coordinates[v] = onGrid(x);
      coordinates[v + 1] = onGrid(y);
    }
    return {
      count: this.count,
      coordinates,
      ringOffsets: Uint32Array.from(this.#ringOffsets),
      polygonOffsets: Uint32Array.from(this.#polygonOffsets),
    };
  }

  /** Middle of the bounds of what was added, as `place` would move it. */
  middle(place: (x: number, y: number) => Vertex): Vertex {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let v = 0; v < this.#coordinates.length; v += 2) {
      const [x, y] = place(this.#coordinates[v]!, this.#coordinates[v + 1]!);
      west = Math.min(west, x);
      east = Math.max(east, x);
      south = Math.min(south, y);
      north = Math.max(north, y);
    }
    return [(west + east) / 2, (south + north) / 2];
  }
}

/** The rings of one polygon, its outer ring first. */
export function ringsOf({ coordinates, ringOffsets, polygonOffsets }: Coverage, polygon: number): Ring[] {
  const rings: Ring[] = [];
  for (let r = polygonOffsets[polygon]!; r < polygonOffsets[polygon + 1]!; r++) {
    const ring: Vertex[] = [];
    for (let v = ringOffsets[r]!; v < ringOffsets[r + 1]!; v++) ring.push([coordinates[2 * v]!, coordinates[2 * v + 1]!]);
    rings.push(ring);
  }
  return rings;
}

/** Square metres, positive when counter-clockwise. */
export function areaOf(ring: Ring): number {
  const [originX, originY] = ring[0]!;
  let double = 0;
  for (let i = 2; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1]!;
    const [bx, by] = ring[i]!;
    double += (ax - originX) * (by - originY) - (ay - originY) * (bx - originX);
  }
  return double / 2;
}

/** The least distance in metres from a vertex of the polygon to an edge of it that the vertex is not an end of. */
export function clearanceOf(rings: readonly Ring[]): number {
  let least = Infinity;
  for (const ring of rings) {
    for (const vertex of ring) {
      for (const other of rings) {
        for (let i = 0, j = other.length - 1; i < other.length; j = i++) {
          if (vertex !== other[i] && vertex !== other[j]) least = Math.min(least, distanceTo(vertex, other[j]!, other[i]!));
        }
      }
    }
  }
  return least;
}

function distanceTo([x, y]: Vertex, [ax, ay]: Vertex, [bx, by]: Vertex): number {
  const [dx, dy] = [bx - ax, by - ay];
  const share = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  const [awayX, awayY] = [x - ax - share * dx, y - ay - share * dy];
  // Not Math.hypot: its last digit is left to the engine, and a block is kept or redrawn by this number.
  return Math.sqrt(awayX * awayX + awayY * awayY);
}
