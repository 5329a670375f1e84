// Coverages as surveys deliver them: neighbours measured apart, and borders with vertices on one side only.
import { CoverageWriter, onGrid, toMillimeters, type Coverage, type Vertex } from './coverage.ts';
import { between, randomOf, scatter } from './random.ts';

/** Of the borders between two polygons, those that get vertices on one side. */
const EXTRA_SHARE = 0.3;
/** Millimetres a vertex may stand off a straight line and count as on it: the grid rounds by 0.7. */
const STRAIGHT_MILLIMETERS = 2;

/** The coverage with every polygon's own copy of each vertex moved by up to ± `meters` east and north; offsets are shared. */
export function jitter(coverage: Coverage, meters: number, seed: number): Coverage {
  const random = randomOf(seed);
  return { ...coverage, coordinates: coverage.coordinates.map((value) => onGrid(value + between(random, -meters, meters))) };
}

/**
 * The coverage with T-junctions: about three in ten borders between two polygons get one or two more vertices on one
 * side only, and a polygon whose straight edge faces two neighbours loses the vertex where they meet.
 * The ground stays the same but for the rounding to a millimetre, which leaves slits and overlaps under a millimetre
 * wide, as any file with a fixed number of decimals has them.
 */
export function withTJunctions(coverage: Coverage, seed: number): Coverage {
  const { count, coordinates, ringOffsets, polygonOffsets } = coverage;
  const { numbers, uses } = numberVertices(coverage);
  const edgeKey = (from: number, to: number): number => numbers[from]! * uses.length + numbers[to]!;
  const edges = new Set<number>();
  forEachEdge(coverage, (from, to) => edges.add(edgeKey(from, to)));
  const vertexAt = (v: number): Vertex => [coordinates[2 * v]!, coordinates[2 * v + 1]!];
  const isDropped = (before: number, v: number, after: number): boolean =>
    uses[numbers[v]!] === 3 && standsOn(vertexAt(v), vertexAt(before), vertexAt(after));

  const writer = new CoverageWriter();
  for (let p = 0; p < count; p++) {
    const rings: Vertex[][] = [];
    for (let r = polygonOffsets[p]!; r < polygonOffsets[p + 1]!; r++) {
      const [first, end] = [ringOffsets[r]!, ringOffsets[r + 1]!];
      const at = (place: number): number => first + ((place - first + end - first) % (end - first));
      const dropped = (v: number): boolean => isDropped(at(v - 1), v, at(v + 1));
      const ring: Vertex[] = [];
      for (let v = first; v < end; v++) {
        const next = at(v + 1);
        if (dropped(v)) continue;
        ring.push(vertexAt(v));
        if (!dropped(next) && edges.has(edgeKey(next, v))) ring.push(...drawExtra(vertexAt(v), vertexAt(next), seed));
      }
      rings.push(ring);
    }
    writer.addPolygon(rings);
  }
  return writer.finish();
}

function forEachEdge({ ringOffsets }: Coverage, visit: (from: number, to: number) => void): void {
  for (let r = 0; r + 1 < ringOffsets.length; r++) {
    const [first, end] = [ringOffsets[r]!, ringOffsets[r + 1]!];
    for (let v = first; v < end; v++) visit(v, v + 1 === end ? first : v + 1);
  }
}

/** One number for all vertices at one place, and how many vertices each number stands for. */
function numberVertices({ coordinates }: Coverage): { numbers: Uint32Array; uses: number[] } {
  const [west, east] = rangeOf(coordinates, 0);
  const [south, north] = rangeOf(coordinates, 1);
  const span = north - south + 1;
  if ((east - west + 1) * span > Number.MAX_SAFE_INTEGER) throw new RangeError('The city is too wide for its places to be numbered.');
  const numberOf = new Map<number, number>();
  const uses: number[] = [];
  const numbers = Uint32Array.from({ length: coordinates.length / 2 }, (_, v) => {
    const place = (toMillimeters(coordinates[2 * v]!) - west) * span + toMillimeters(coordinates[2 * v + 1]!) - south;
    const number = numberOf.get(place) ?? uses.length;
    numberOf.set(place, number);
    uses[number] = (uses[number] ?? 0) + 1;
    return number;
  });
  return { numbers, uses };
}

/** Least and greatest x (axis 0) or y (axis 1) in millimetres. */
function rangeOf(coordinates: Float64Array, axis: 0 | 1): [number, number] {
  let [least, greatest] = [Infinity, -Infinity];
  for (let v = axis; v < coordinates.length; v += 2) {
    least = Math.min(least, coordinates[v]!);
    greatest = Math.max(greatest, coordinates[v]!);
  }
  return [toMillimeters(least), toMillimeters(greatest)];
}

function standsOn([x, y]: Vertex, [ax, ay]: Vertex, [bx, by]: Vertex): boolean {
  const [dx, dy] = [bx - ax, by - ay];
  const across = Math.abs((x - ax) * dy - (y - ay) * dx) / Math.sqrt(dx * dx + dy * dy);
  return across * 1000 < STRAIGHT_MILLIMETERS;
}

/** The vertices this side of a border gets; both sides draw from the border's own ends, so at most one gets any. */
function drawExtra(from: Vertex, to: Vertex, seed: number): Vertex[] {
  const isForward = from[0] < to[0] || (from[0] === to[0] && from[1] < to[1]);
  const [low, high] = isForward ? [from, to] : [to, from];
  const random = randomOf([...low, ...high].reduce((bits, meters) => scatter(bits ^ toMillimeters(meters)), seed));
  const draw = random();
  if (draw >= EXTRA_SHARE || (draw < EXTRA_SHARE / 2) !== isForward) return [];
  const shares = random() < 0.5 ? [between(random, 0.3, 0.7)] : [between(random, 0.3, 0.45), between(random, 0.55, 0.7)];
  return shares.map((share): Vertex => [onGrid(from[0] + (to[0] - from[0]) * share), onGrid(from[1] + (to[1] - from[1]) * share)]);
}
