// Turns the ground into units: keys, names, households and people.
import { isDormitory } from './dormitories.ts';
import type { Geography } from './geography.ts';
import { DISTRICT_NAME, NameGiver, STREET_NAMES } from './names.ts';
import type { Place } from './places.ts';
import type { Ring } from './plane.ts';
import { Random } from './random.ts';
import type { Seeds } from './seeds.ts';
import { SEATS } from './layout.ts';

export interface BuildingUnit {
  readonly unit: string;
  readonly name: string;
  readonly parent: string;
  readonly ring: Ring;
  readonly floors: number;
  readonly households: number;
  readonly population: number;
  /** People of each household. */
  readonly sizes: readonly number[];
}

export interface PlaceUnit {
  readonly unit: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly place: Place;
  /** Index into `streets`. */
  readonly street: number;
  readonly buildings: readonly BuildingUnit[];
}

export interface StreetUnit {
  readonly unit: string;
  readonly name: string;
  readonly ring: Ring;
  readonly isTown: boolean;
}

export interface District {
  readonly unit: string;
  readonly name: string;
  readonly ring: Ring;
  readonly streets: readonly StreetUnit[];
  readonly places: readonly PlaceUnit[];
}

const DISTRICT_KEY = 'YN';
const TOWN_STREETS = 3;

const two = (n: number): string => String(n).padStart(2, '0');
const three = (n: number): string => String(n).padStart(3, '0');

/** Number of the street with a label of the map: the town's three street offices come first. */
export function streetIndex(label: number): number {
  return label >= SEATS.length ? label - SEATS.length : label + TOWN_STREETS;
}

/** Names and counts everything; places come street by street, compounds and venues from the middle outwards. */
export function registerUnits(seeds: Seeds, geography: Geography): District {
  const giver = new NameGiver(new Random(seeds.names));
  const census = new Random(seeds.census);
  const streets = STREET_NAMES.map((name, index): StreetUnit => {
    const label = index < TOWN_STREETS ? index + SEATS.length : index - TOWN_STREETS;
    return { unit: `${DISTRICT_KEY}-${two(index + 1)}`, name, ring: geography.townships[label]!, isTown: index < TOWN_STREETS };
  });
  const counters = streets.map(() => 0);
  const places = geography.places
    .toSorted((a, b) => streetIndex(a.township) - streetIndex(b.township))
    .map((place, k): PlaceUnit => {
      const street = streetIndex(place.township);
      const unit = `${streets[street]!.unit}-${three(++counters[street]!)}`;
      const name = place.kind === 'hamlet' ? giver.hamlet() : place.kind === 'compound' ? giver.compound() : giver.venue(place.use!, streets[street]!.name, streets[street]!.isTown);
      const random = census.fork(k);
      return { unit, name, aliases: aliasesOf(name, streets[street]!.name, place, k), place, street, buildings: place.buildings.map((_, b) => register(unit, place, b, random)) };
    });
  return { unit: DISTRICT_KEY, name: DISTRICT_NAME.zh, ring: geography.district, streets, places };
}

function aliasesOf(name: string, street: string, place: Place, k: number): string[] {
  if (place.kind === 'venue') return k % 2 === 0 ? [`${street}${name}`] : [];
  return k % 3 === 0 ? [`${street}${name}`, `${DISTRICT_NAME.zh}${street}${name}`] : [`${street}${name}`];
}

function register(parent: string, place: Place, index: number, random: Random): BuildingUnit {
  const footprint = place.buildings[index]!;
  const sizes = Array.from({ length: footprint.households }, () => householdSize(place.kind === 'hamlet', random));
  const dormitory = isDormitory(place, index);
  const population = dormitory ? footprint.floors * random.whole(38, 60) : sizes.reduce((sum, size) => sum + size, 0);
  return {
    unit: `${parent}-B${two(index + 1)}`, name: buildingName(place, index, dormitory), parent, ring: footprint.ring,
    floors: footprint.floors, households: footprint.households, population, sizes,
  };
}

/** One to six people; 2.6 in town and 3.0 in hamlets on average. */
function householdSize(rural: boolean, random: Random): number {
  const draw = random.next();
  const steps = rural ? [0.1, 0.38, 0.66, 0.87, 0.96] : [0.15, 0.48, 0.82, 0.95, 0.99];
  return 1 + steps.filter((step) => draw >= step).length;
}

function buildingName(place: Place, index: number, dormitory: boolean): string {
  const number = index + 1;
  if (place.kind === 'hamlet') return `${number}号院`;
  if (place.kind === 'compound') return `${number}号楼`;
  if (dormitory) return '宿舍楼';
  switch (place.use) {
    case 'school': return index === 0 ? '教学楼' : `${number}号教学楼`;
    case 'market': return `${number}号大厅`;
    case 'hospital': return ['门诊楼', '住院楼', '发热门诊', '医技楼'][index] ?? `${number}号楼`;
    case 'workplace': return `${number}号厂房`;
    default: return `${number}号楼`;
  }
}
