// Gates of compounds and hamlets, and one point for every school, market, workplace and hospital.
import { lengthOf, nearestOnSegment } from './lines.ts';
import { distance, mix, type Point, type Ring } from './plane.ts';
import { Random } from './random.ts';
import type { District, PlaceUnit } from './registry.ts';
import { BoxIndex, boxOf } from './rings.ts';
import type { RoadEdge } from './roads.ts';
import type { Seeds } from './seeds.ts';

export interface Facility {
  readonly kind: 'gate' | 'school' | 'market' | 'workplace' | 'hospital';
  readonly name: string;
  readonly unit: string;
  readonly point: Point;
  /** Gates that let through one way only. */
  readonly oneWay?: 'in' | 'out';
}

/** Share of second gates of hamlets that are only in or only out. */
const ONE_WAY_GATES = 0.12;

/** Gates stand where the outline comes near a road; a hamlet's stand where its road comes in and goes out. */
export function placeFacilities(seeds: Seeds, district: District, roads: readonly RoadEdge[]): Facility[] {
  const segments = roads.flatMap((edge) => edge.line.slice(1).map((b, i) => ({ a: edge.line[i]!, b, weight: edge.rank === 'main' ? 1.5 : 1 })));
  const index = new BoxIndex(segments, ({ a, b }) => boxOf([a, b]));
  const nearRoad = (point: Point): number => {
    let least = Infinity;
    for (const { a, b, weight } of index.near({ minX: point.x, minY: point.y, maxX: point.x, maxY: point.y }, 45)) {
      least = Math.min(least, nearestOnSegment(point, a, b).meters * weight);
    }
    return least;
  };
  const random = new Random(seeds.facilities);
  const oneWays = new Random(seeds.register);
  const facilities: Facility[] = [];
  district.places.forEach((unit, k) => {
    const own = random.fork(k);
    const { place } = unit;
    if (place.kind === 'hamlet') {
      place.entries!.forEach((point, n) => {
        const gate = onOutline(place.ring, point);
        const oneWay = n > 0 && oneWays.fork(k).chance(ONE_WAY_GATES) ? { oneWay: k % 2 === 0 ? ('out' as const) : ('in' as const) } : {};
        facilities.push({ kind: 'gate', name: `${unit.name}${n === 0 ? '' : '二号'}卡口`, unit: unit.unit, point: gate, ...oneWay });
      });
      return;
    }
    for (const point of gatesOf(place.ring, nearRoad, own)) facilities.push({ kind: 'gate', name: `${unit.name}${sideName(place.center, point)}门`, unit: unit.unit, point });
    if (place.kind === 'venue') facilities.push({ kind: kindOf(unit), name: unit.name, unit: unit.unit, point: place.center });
  });
  return facilities;
}

function kindOf({ place }: PlaceUnit): 'school' | 'market' | 'workplace' | 'hospital' {
  return place.use === 'office' || place.use === undefined ? 'workplace' : place.use;
}

function onOutline(ring: Ring, point: Point): Point {
  let best = ring[0]!;
  let least = Infinity;
  ring.forEach((a, i) => {
    const b = ring[(i + 1) % ring.length]!;
    const near = nearestOnSegment(point, a, b);
    if (near.meters < least) [least, best] = [near.meters, mix(a, b, near.share)];
  });
  return best;
}

/** One gate for a small compound, up to three for a large one, at least 70 m apart. */
function gatesOf(ring: Ring, nearRoad: (point: Point) => number, random: Random): Point[] {
  const around = lengthOf([...ring, ring[0]!]);
  const wanted = around < 420 ? 1 : around < 720 ? 2 : 3;
  const candidates: { point: Point; meters: number }[] = [];
  ring.forEach((a, i) => {
    const b = ring[(i + 1) % ring.length]!;
    const side = distance(a, b);
    if (side < 28) return;
    for (let n = 0; n < 3; n++) {
      const point = mix(a, b, random.between(14, side - 14) / side);
      candidates.push({ point, meters: nearRoad(point) });
    }
  });
  const gates: Point[] = [];
  for (const { point } of candidates.toSorted((a, b) => a.meters - b.meters)) {
    if (gates.length < wanted && gates.every((gate) => distance(gate, point) > 70)) gates.push(point);
  }
  return gates;
}

function sideName(center: Point, point: Point): string {
  const [x, y] = [point.x - center.x, point.y - center.y];
  if (Math.abs(x) > Math.abs(y)) return x > 0 ? '东' : '西';
  return y > 0 ? '北' : '南';
}
