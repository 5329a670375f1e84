// Trunk roads out of the town, and county roads between township seats.
import { CROSS_ROADS, SEATS, TRUNKS, townDirection, townPoint } from './layout.ts';
import { curveThrough, offsetLine } from './lines.ts';
import { add, direction, distance, dot, type Line, type Point } from './plane.ts';
import { smoothNoise } from './random.ts';
import type { RoadLine } from './roads.ts';
import type { Seat } from './seat-streets.ts';
import type { Seeds } from './seeds.ts';
import { avenueEnd } from './town-streets.ts';

/** Bends a road gently, leaving both ends alone. */
function bend(line: Line, seed: number, meters: number): Point[] {
  return offsetLine(line, (i) => {
    const near = Math.min(1, i / 16, (line.length - 1 - i) / 16);
    const calm = near * near * (3 - 2 * near);
    return calm * meters * smoothNoise(seed, line[i]!.x, line[i]!.y, 1900);
  });
}

/** The trunk roads, each from the end of an avenue over its seats to beyond the border. */
export function makeTrunks(seeds: Seeds): Point[][] {
  return TRUNKS.map((plan, k) => {
    const port = avenueEnd(seeds.town, plan.avenue, plan.end);
    const start = townPoint(seeds.town, port.x, port.y);
    const sign = plan.end === 'low' ? -1 : 1;
    const outward = 'column' in plan.avenue ? townDirection(0, sign) : townDirection(sign, 0);
    const knots = [start, add(start, outward, 500), ...plan.seats.map((seat) => SEATS[seat]!), plan.leaves];
    return bend(curveThrough(knots, 80), seeds.roads + k, 210);
  });
}

/** County roads, each from a cross street of one seat to one of the other. */
export function makeCrossRoads(seeds: Seeds, seats: readonly Seat[]): RoadLine[] {
  return CROSS_ROADS.map(([from, to], k) => {
    const [a, b] = [seats[from]!, seats[to]!];
    const start = portToward(a, b.middle);
    const end = portToward(b, a.middle);
    const knots = [start.point, add(start.point, start.outward, 320), add(end.point, end.outward, 320), end.point];
    return { line: bend(curveThrough(knots, 80), seeds.roads + 40 + k, 330), rank: 'main' as const, crossesWater: true, route: `cross-${k}` };
  });
}

function portToward(seat: Seat, target: Point): { readonly point: Point; readonly outward: Point } {
  const fit = (port: Seat['ports'][number]): number =>
    distance(port.point, target) - 900 * dot(port.outward, direction(port.point, target));
  return seat.ports.toSorted((a, b) => fit(a) - fit(b))[0]!;
}
