// Who farms what: households of hamlets and of the town with their people, machines and strips of the villages' fields.
import type { Crop, Machine, PlotKind, TravelMode } from '../../../src/domain/farming/register/farm-tables.ts';
import { groupBy } from '../farm-lines.ts';
import { distance, type Point } from '../plane.ts';
import type { Plot } from '../plots.ts';
import { Random } from '../random.ts';
import type { BuildingUnit, District, PlaceUnit } from '../registry.ts';
import { centerOf } from '../rings.ts';
import type { Seeds } from '../seeds.ts';
import { stripsOf } from './strips.ts';

export interface FarmHousehold {
  readonly id: string;
  /** As a list writes it. */
  readonly home: string;
  readonly people: number;
  readonly mode: TravelMode;
  readonly machines: readonly Machine[];
  readonly helps: boolean;
}

export interface FarmPlot {
  readonly id: string;
  /** '' where the list does not say. */
  readonly household: string;
  readonly village: string;
  readonly block: string;
  readonly crop: Crop;
  readonly kind: PlotKind;
  readonly ring: readonly Point[];
  /** Not surveyed yet: only village and block are known. */
  readonly unsurveyed: boolean;
}

export interface FarmRegister {
  readonly households: readonly FarmHousehold[];
  readonly plots: readonly FarmPlot[];
}

/** Villages in which few hands have much land, where a window is easily missed. */
const SHORT_OF_HANDS = 0.045;
const WITH_GREENHOUSES = 0.12;
const FROM_TOWN = 200;
/** Share of those from town whose village grows rice, where one is near: its windows are the first to close. */
const TOWN_RICE = 0.6;
const TOWN_METERS = { near: 1800, far: 9000 };
/** What lists of every township have wrong: nobody's plots, plots without outline, homes nobody finds, households without land. */
const SLIPS = { nobodys: 700, unsurveyed: 450, awayHomes: ['外地租住（东街）', '南站前街临时住处'], landless: 3 };

interface Village {
  readonly hamlet: PlaceUnit;
  readonly name: string;
  readonly fields: Plot[];
  readonly isShort: boolean;
  readonly blocks: Map<string, number>;
}

/** A household while land is dealt out. */
interface Holder {
  readonly household: FarmHousehold;
  readonly wanted: number;
}

export function registerFarms(seeds: Seeds, district: District, plots: readonly Plot[]): FarmRegister {
  const root = new Random(seeds.register);
  const fieldsOf = groupBy(plots, ({ hamlet }) => hamlet);
  const compounds = district.places.filter(({ place }) => place.kind === 'compound');
  const households: FarmHousehold[] = [];
  const nextId = (): string => `H${String(households.length + 1).padStart(5, '0')}`;
  const villages = district.places.filter((place) => fieldsOf.has(place)).map((hamlet, k): Village => {
    const { center } = hamlet.place;
    const fields = fieldsOf.get(hamlet)!.toSorted((a, b) => distance(centerOf(a.field.ring), center) - distance(centerOf(b.field.ring), center));
    return { hamlet, name: district.streets[hamlet.street]!.name + hamlet.name, fields, isShort: root.fork(k).chance(SHORT_OF_HANDS), blocks: new Map() };
  });
  const holders = villages.map((village, k) => {
    const random = root.fork(1000 + k);
    return drawHouses(village.hamlet.buildings, random.whole(4, 7), random).map((house): Holder => {
      const household = drawHousehold(nextId(), village.name + house.name, house, village, random);
      households.push(household);
      return { household, wanted: village.isShort ? random.whole(3, 4) : random.whole(2, 4) };
    });
  });
  for (let k = 0; k < FROM_TOWN; k++) {
    const random = root.fork(2000 + k);
    const home = random.pick(compounds);
    const house = random.pick(home.buildings.filter(({ households: homes }) => homes > 0));
    const near = villages.flatMap(({ hamlet }, i) => (isWithin(distance(hamlet.place.center, home.place.center)) ? [i] : []));
    const wet = near.filter((at) => villages[at]!.fields[0]!.field.crop === 'paddy');
    const among = wet.length > 0 && random.chance(TOWN_RICE) ? wet : near;
    const i = among.length > 0 ? random.pick(among) : random.whole(0, villages.length - 1);
    const household: FarmHousehold = {
      id: nextId(), home: `${district.streets[home.street]!.name}${home.name}${house.name}`, people: random.whole(1, 3),
      mode: random.chance(0.55) ? 'car' : random.chance(0.6) ? 'tricycle' : 'foot', machines: [], helps: false,
    };
    households.push(household);
    holders[i]!.push({ household, wanted: random.whole(1, 3) });
  }
  const dealt = villages.flatMap((village, k) => dealOut(village, holders[k]!, root.fork(3000 + k)));
  for (const home of SLIPS.awayHomes) households.push({ id: nextId(), home, people: 2, mode: 'foot', machines: [], helps: false });
  for (let i = 0; i < SLIPS.landless; i++) {
    const { hamlet, name } = villages[40 * (i + 1)]!;
    households.push({ id: nextId(), home: name + hamlet.buildings[0]!.name, people: 1, mode: 'foot', machines: [], helps: false });
  }
  return { households, plots: dealt.map((plot, k) => withSlips(plot, k, households)) };
}

const isWithin = (meters: number): boolean => meters > TOWN_METERS.near && meters < TOWN_METERS.far;

function withSlips(plot: FarmPlot, k: number, households: readonly FarmHousehold[]): FarmPlot {
  const away = households.length - SLIPS.landless - SLIPS.awayHomes.length;
  // Those whose home nobody finds have land all the same.
  if (k > 0 && k % 3000 === 0) return { ...plot, household: households[away + k / 3000 - 1]?.id ?? plot.household };
  if (k % SLIPS.nobodys === SLIPS.nobodys - 1) return { ...plot, household: '' };
  return k % SLIPS.unsurveyed === SLIPS.unsurveyed - 1 ? { ...plot, unsurveyed: true } : plot;
}

function drawHouses(buildings: readonly BuildingUnit[], count: number, random: Random): BuildingUnit[] {
  const left = buildings.filter(({ households }) => households > 0);
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(Math.floor(random.next() * left.length), 1)[0]!);
}

function drawHousehold(id: string, home: string, house: BuildingUnit, { isShort, fields }: Village, random: Random): FarmHousehold {
  const machines: Machine[] = [];
  const hasRice = fields[0]?.field.crop === 'paddy';
  if (random.chance(0.5)) machines.push('tricycle');
  if (!isShort && random.chance(0.24)) machines.push('tractor', ...(random.chance(0.5) ? (['seeder'] as const) : []));
  if (!isShort && hasRice && random.chance(0.16)) machines.push('transplanter');
  const size = house.sizes[0] ?? 2;
  const people = isShort ? (random.chance(0.75) ? 1 : 2) : Math.max(1, Math.min(size, random.whole(1, 4)));
  const mode: TravelMode =
    machines.includes('tractor') && random.chance(0.45) ? 'tractor' : machines.includes('tricycle') && random.chance(0.85) ? 'tricycle' : random.chance(0.06) ? 'car' : 'foot';
  const helps = random.chance(machines.includes('tractor') || machines.includes('transplanter') ? 0.38 : isShort ? 0 : 0.05);
  return { id, home, people, mode, machines, helps };
}

/** Field by field outwards, every household a strip in turn until each has what it wants: whoever farms in a village has strips in several of its blocks. */
function dealOut(village: Village, holders: readonly Holder[], random: Random): FarmPlot[] {
  const left = holders.map(({ household, wanted }) => ({ household, wanted }));
  const plots: FarmPlot[] = [];
  const fields = [...village.fields];
  const greenhouses = random.chance(WITH_GREENHOUSES) ? fields.splice(0, 1)[0] : undefined;
  if (greenhouses !== undefined) plots.push(...buildGreenhouses(village, greenhouses, holders, random));
  for (const field of fields) {
    const open = left.filter(({ wanted }) => wanted > 0).toSorted((a, b) => b.wanted - a.wanted);
    if (open.length === 0) break;
    const strips = stripsOf(field.field.ring, village.isShort ? random.between(24, 40) : random.between(9, 17));
    if (strips === null) continue;
    const block = nameBlock(village, field);
    const crop: Crop = field.field.crop === 'paddy' ? 'rice' : random.chance(0.15) ? 'soybean' : 'maize';
    strips.slice(0, open.length).forEach((ring, i) => {
      open[i]!.wanted--;
      plots.push({ id: `${field.plot}-${i + 1}`, household: open[i]!.household.id, village: village.name, block, crop, kind: 'field', ring, unsurveyed: false });
    });
  }
  return plots;
}

/** One strip of a field by the village, cut across: a piece for each of its households. */
function buildGreenhouses(village: Village, field: Plot, holders: readonly Holder[], random: Random): FarmPlot[] {
  const mu = random.between(1.8, 3);
  const [strip] = stripsOf(field.field.ring, mu * holders.length) ?? [];
  const pieces = strip === undefined ? null : stripsOf(strip, mu, 'across');
  return (pieces ?? []).slice(0, holders.length).map((ring, i): FarmPlot => ({
    id: `${field.plot}-${i + 1}`, household: holders[i]!.household.id, village: village.name, block: '大棚区', crop: 'vegetables', kind: 'greenhouse', ring, unsurveyed: false,
  }));
}

const NUMBERS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

/** 片: by the side of the village it lies on, and numbered outwards. */
function nameBlock({ hamlet, blocks }: Village, { field }: Plot): string {
  const [from, to] = [hamlet.place.center, centerOf(field.ring)];
  const [x, y] = [to.x - from.x, to.y - from.y];
  const side = Math.abs(x) > Math.abs(y) ? (x > 0 ? '东' : '西') : y > 0 ? '北' : '南';
  const number = blocks.get(side) ?? 0;
  blocks.set(side, number + 1);
  return `屯${side}${NUMBERS[number] ?? String(number + 1)}片`;
}
