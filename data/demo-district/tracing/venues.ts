// The district's places as people of an investigation name them: homes, markets, schools, clinics, places of work.
import type { Society } from '../outbreak/people.ts';
import type { VenueUse } from '../places.ts';
import { distance, type Point } from '../plane.ts';
import { hashWhole, type Random } from '../random.ts';
import type { BuildingUnit, District, PlaceUnit } from '../registry.ts';
import { centerOf } from '../rings.ts';

/** A place with a name and a middle. */
export interface Spot {
  readonly text: string;
  readonly point: Point;
}

/** Share of buildings of which somebody has looked up the coordinates. */
const LOCATED_HOMES = 0.55;

export class Venues {
  private readonly places: ReadonlyMap<string, PlaceUnit>;
  private readonly buildings: ReadonlyMap<string, BuildingUnit>;

  constructor(private readonly seed: number, readonly district: District, private readonly society: Society) {
    this.places = new Map(district.places.map((place) => [place.unit, place]));
    this.buildings = new Map(district.places.flatMap((place) => place.buildings.map((building) => [building.unit, building] as const)));
  }

  /** Building and compound or hamlet of one of the model's homes. */
  homeOf(home: number): { readonly building: BuildingUnit; readonly place: PlaceUnit } {
    const building = this.buildings.get(this.society.homes[home]!.unit)!;
    return { building, place: this.places.get(building.parent)! };
  }

  /** A building in words: all who live there write it alike. */
  building(home: number): Spot {
    const { building, place } = this.homeOf(home);
    return { text: this.written(place, hashWhole(this.seed, home, 3) % 10) + building.name, point: centerOf(building.ring) };
  }

  isLocated(home: number): boolean {
    return hashWhole(this.seed, home, 5) / 4294967296 < LOCATED_HOMES;
  }

  /** Whether kitchen and bath are shared in a building: some old ones in town. */
  isShared(home: number): boolean {
    return this.homeOf(home).place.place.kind === 'compound' && hashWhole(this.seed, home, 7) % 100 < 7;
  }

  /** A compound, hamlet or venue, mostly by its name, sometimes with the street before it or its building behind. */
  spot(place: PlaceUnit, random: Random): Spot {
    const inside = place.place.kind === 'venue' && place.buildings.length > 1 && random.chance(0.12) ? random.pick(place.buildings) : null;
    const text = this.written(place, random.whole(0, 9));
    return inside === null ? { text, point: place.place.center } : { text: text + inside.name, point: centerOf(inside.ring) };
  }

  /** The nearest venues of some uses; `named` further restricts them. */
  nearest(point: Point, count: number, isMeant: (use: VenueUse, name: string) => boolean): PlaceUnit[] {
    return this.district.places
      .filter(({ place, name }) => place.kind === 'venue' && isMeant(place.use!, name))
      .map((place) => ({ place, far: distance(place.place.center, point) }))
      .toSorted((a, b) => a.far - b.far || (a.place.unit < b.place.unit ? -1 : 1))
      .slice(0, count)
      .map(({ place }) => place);
  }

  private written({ name, aliases, street }: PlaceUnit, style: number): string {
    if (style < 7) return name;
    return aliases.at(style === 9 ? -1 : 0) ?? `${this.district.streets[street]!.name}${name}`;
  }
}

export const isClinic = (use: VenueUse, name: string): boolean => use === 'hospital' || name.endsWith('卫生院');
export const isMarket = (use: VenueUse): boolean => use === 'market';
export const isSchool = (use: VenueUse): boolean => use === 'school';
export const isWorkplace = (use: VenueUse, name: string): boolean => (use === 'workplace' || use === 'office' || use === 'market') && !isClinic(use, name);
