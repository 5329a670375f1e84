// The point of an area farthest from its edge: where a badge stands clear inside it.
import type { MultiPolygon, Polygon, Position } from 'geojson';

interface Cell {
  readonly x: number;
  readonly y: number;
  readonly half: number;
  /** Distance from the cell's middle to the edge, negative outside. */
  readonly distance: number;
}

/**
 * Pole of inaccessibility by halving cells (the method of Mapbox's polylabel), of the largest polygon of the area.
 * Longitude and latitude in degrees in and out; latitude is weighed so that near is near on the ground.
 * Found to about 2 % of the polygon's smaller side. Returns null for an area without rings.
 */
export function poleOf(area: Polygon | MultiPolygon): [number, number] | null {
  const rings = largestPolygon(area);
  const outer = rings?.[0];
  if (rings === null || outer === undefined || outer.length < 3) return null;
  const squeeze = Math.cos((outer[0]![1]! * Math.PI) / 180);
  const flat = rings.map((ring) => Float64Array.from(ring.flatMap(([lng, lat]) => [lng! * squeeze, lat!])));
  const pole = searchPole(flat);
  return [pole.x / squeeze, pole.y];
}

function largestPolygon(area: Polygon | MultiPolygon): Position[][] | null {
  if (area.type === 'Polygon') return area.coordinates;
  let best: Position[][] | null = null;
  let most = -1;
  for (const polygon of area.coordinates) {
    const size = Math.abs(doubleArea(polygon[0] ?? []));
    if (size > most) [best, most] = [polygon, size];
  }
  return best;
}

function doubleArea(ring: readonly Position[]): number {
  let sum = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    sum += (ring[j]![0]! - ring[i]![0]!) * (ring[j]![1]! + ring[i]![1]!);
  }
  return sum;
}

function searchPole(rings: readonly Float64Array[]): Cell {
  const outer = rings[0]!;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < outer.length; i += 2) {
    west = Math.min(west, outer[i]!);
    east = Math.max(east, outer[i]!);
    south = Math.min(south, outer[i + 1]!);
    north = Math.max(north, outer[i + 1]!);
  }
  const side = Math.min(east - west, north - south);
  const at = (x: number, y: number, half: number): Cell => ({ x, y, half, distance: distanceToEdge(x, y, rings) });
  let best = at((west + east) / 2, (south + north) / 2, 0);
  if (side <= 0) return best;
  const open: Cell[] = [];
  for (let x = west; x < east; x += side) {
    for (let y = south; y < north; y += side) open.push(at(x + side / 2, y + side / 2, side / 2));
  }
  for (let cell = open.pop(); cell !== undefined; cell = open.pop()) {
    if (cell.distance > best.distance) best = cell;
    if (cell.distance + cell.half * Math.SQRT2 - best.distance <= side * 0.02) continue;
    const half = cell.half / 2;
    const parts = [-half, half].flatMap((dx) => [-half, half].map((dy) => at(cell.x + dx, cell.y + dy, half)));
    // The most promising quarter is opened next, which prunes the rest early.
    open.push(...parts.sort((a, b) => a.distance - b.distance));
  }
  return best;
}

function distanceToEdge(x: number, y: number, rings: readonly Float64Array[]): number {
  let inside = false;
  let nearest = Infinity;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const [ax, ay, bx, by] = [ring[i]!, ring[i + 1]!, ring[j]!, ring[j + 1]!];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      nearest = Math.min(nearest, squaredToSegment(x, y, ax, ay, bx, by));
    }
  }
  return (inside ? 1 : -1) * Math.sqrt(nearest);
}

function squaredToSegment(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  const [px, py] = [x - ax - t * dx, y - ay - t * dy];
  return px * px + py * py;
}
