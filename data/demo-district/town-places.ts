// Gives every block of the town and of the township seats its use, and builds it up.
import { fillRows, STYLES, type BuildingStyle } from './building-rows.ts';
import { areaOf, boxOf, centerOf, counterClockwise, cutOut, grow, largest, TakenGround, widen } from './rings.ts';
import { distance, type Point, type Ring } from './plane.ts';
import type { Place, VenueUse } from './places.ts';
import { Random } from './random.ts';
import type { Seat } from './seat-streets.ts';
import type { Seeds } from './seeds.ts';
import type { Block, TownStreets } from './town-streets.ts';

export interface TownPlaces {
  readonly places: readonly Place[];
  readonly parks: readonly Ring[];
}

const VENUE_STYLE: Record<VenueUse, BuildingStyle> = {
  school: STYLES.school, market: STYLES.market, hospital: STYLES.hospital, workplace: STYLES.factory, office: STYLES.office,
};

/** Uses of the town's venues, with how far out they are wanted (0 middle, 1 edge). */
const TOWN_VENUES: readonly (readonly [VenueUse | 'park', number, number])[] = [
  ['hospital', 0.35, 1], ['office', 0.12, 3], ['market', 0.25, 3], ['park', 0.45, 7], ['school', 0.5, 12], ['market', 0.7, 4], ['workplace', 1, 20],
];

/** Town compounds, venues and parks; `townshipOf` tells which street office a point belongs to. */
export function buildTown(seeds: Seeds, streets: TownStreets, townshipOf: (point: Point) => number): TownPlaces {
  const random = new Random(seeds.town + 50);
  const mains = new TakenGround(streets.avenues.flatMap((avenue) => widen([avenue], 15)));
  const plots = streets.blocks.map((block) => ({ block, ring: plotIn(block.ring, 8, mains) })).filter((plot): plot is { block: Block; ring: Point[] } => plot.ring !== null);
  const uses = chooseUses(plots.map((plot) => plot.block), random);
  const places: Place[] = [];
  const parks: Ring[] = [];
  plots.forEach(({ block, ring }, k) => {
    const use = uses.get(k);
    const own = random.fork(k);
    const township = townshipOf(centerOf(ring));
    if (use === 'park') {
      parks.push(ring);
      return;
    }
    const style = use ? VENUE_STYLE[use] : residentialStyle(block.remoteness, areaOf(ring), own);
    const buildings = fillRows(ring, style, own);
    if (buildings.length < (use ? 1 : 3)) {
      parks.push(ring);
      return;
    }
    places.push({ kind: use ? 'venue' : 'compound', ring, center: centerOf(ring), buildings, township, ...(use ? { use } : {}) });
  });
  return { places, parks };
}

function plotIn(block: Ring, inset: number, streets: TakenGround): Point[] | null {
  const ring = largest(cutOut(grow([block], -inset), streets.near(boxOf(block))));
  return ring && areaOf(ring) > 2500 ? counterClockwise(ring) : null;
}

function chooseUses(blocks: readonly Block[], random: Random): Map<number, VenueUse | 'park'> {
  const uses = new Map<number, VenueUse | 'park'>();
  for (const [use, wanted, count] of TOWN_VENUES) {
    const taken: Point[] = [];
    for (let n = 0; n < count; n++) {
      let best = -1;
      let least = Infinity;
      blocks.forEach((block, k) => {
        if (uses.has(k)) return;
        const crowd = taken.reduce((sum, point) => sum + Math.max(0, 900 - distance(point, block.center)) / 900, 0);
        const miss = Math.abs(block.remoteness - wanted) + crowd + random.between(0, 0.35);
        if (miss < least) [least, best] = [miss, k];
      });
      uses.set(best, use);
      taken.push(blocks[best]!.center);
    }
  }
  return uses;
}

function residentialStyle(remoteness: number, squareMeters: number, random: Random): BuildingStyle {
  if (squareMeters > 26000 && remoteness > 0.3 && random.chance(0.22)) return STYLES.tower;
  return random.chance(0.62 - 0.45 * remoteness) ? STYLES.old : STYLES.walkUp;
}

const SEAT_VENUES: readonly VenueUse[] = ['school', 'market', 'office', 'workplace'];

/** Compounds and venues of one township seat; `isFree` refuses ground in water and the like. */
export function buildSeat(seeds: Seeds, seat: Seat, isFree: (ring: Ring) => boolean): Place[] {
  const random = new Random(seeds.seats + 50).fork(seat.township);
  const places: Place[] = [];
  const venues = [...SEAT_VENUES];
  const order = seat.blocks.map((ring, k) => ({ ring, k, far: distance(centerOf(ring), seat.middle) + random.between(0, 200) }));
  const venueAt = new Set(order.toSorted((a, b) => a.far - b.far).filter((_, i) => i % 3 === 1).slice(0, venues.length).map((item) => item.k));
  for (const { ring: block, k } of order) {
    const ring = grow([block], -12)[0];
    if (!ring || areaOf(ring) < 2500 || !isFree(ring)) continue;
    const use = venueAt.has(k) ? venues.shift() : undefined;
    if (!use && random.chance(0.14)) continue;
    const buildings = fillRows(ring, use ? VENUE_STYLE[use] : STYLES.seat, random.fork(k));
    if (buildings.length === 0) continue;
    places.push({ kind: use ? 'venue' : 'compound', ring: counterClockwise(ring), center: centerOf(ring), buildings, township: seat.township, ...(use ? { use } : {}) });
  }
  return places;
}
