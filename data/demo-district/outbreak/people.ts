// Who can be infected: households in buildings, buildings in compounds and hamlets, and who lives near whom.
import { hashWhole, type Random } from '../random.ts';
import type { District } from '../registry.ts';
import { distance } from '../plane.ts';

/** A building with people. */
export interface Home {
  readonly building: number;
  readonly unit: string;
  readonly place: number;
  readonly sizes: readonly number[];
}

/** A compound or hamlet of the model. */
export interface Settlement {
  readonly unit: string;
  readonly street: number;
  readonly isHamlet: boolean;
  readonly homes: readonly number[];
  readonly population: number;
  /** Other settlements, nearest first, of which people meet each other. */
  readonly near: readonly number[];
}

export interface Society {
  readonly homes: readonly Home[];
  readonly settlements: readonly Settlement[];
  readonly streetCount: number;
  /** Settlements of each street with running totals of people, to draw one by size. */
  readonly byStreet: readonly { readonly members: readonly number[]; readonly totals: readonly number[] }[];
  readonly townStreets: number;
}

const NEIGHBORS = 14;

/** The people of the district as the model sees them. */
export function settle(district: District): Society {
  const homes: Home[] = [];
  const inhabited = district.places.filter((place) => place.place.kind !== 'venue');
  const settlements = inhabited.map((place, index): Settlement => {
    const own: number[] = [];
    for (const building of place.buildings) {
      own.push(homes.length);
      homes.push({ building: homes.length, unit: building.unit, place: index, sizes: building.sizes });
    }
    const near = inhabited
      .map((other, k) => ({ k, far: distance(other.place.center, place.place.center) }))
      .filter(({ k, far }) => k !== index && far < 6000)
      .toSorted((a, b) => a.far - b.far || a.k - b.k)
      .slice(0, NEIGHBORS)
      .map(({ k }) => k);
    return {
      unit: place.unit, street: place.street, isHamlet: place.place.kind === 'hamlet', homes: own, near,
      population: place.buildings.reduce((sum, building) => sum + building.population, 0),
    };
  });
  const byStreet = district.streets.map((_, street) => {
    const members = settlements.flatMap((settlement, k) => (settlement.street === street ? [k] : []));
    let total = 0;
    return { members, totals: members.map((k) => (total += settlements[k]!.population)) };
  });
  return { homes, settlements, streetCount: district.streets.length, byStreet, townStreets: district.streets.filter((street) => street.isTown).length };
}

/** A settlement of a street, the larger the likelier. */
export function drawSettlement(society: Society, street: number, random: Random): number {
  const { members, totals } = society.byStreet[street]!;
  const at = random.next() * totals.at(-1)!;
  return members[totals.findIndex((total) => at < total)] ?? members.at(-1)!;
}

/** A number by which a household or a person is known in the model. */
export function personKey(home: number, household: number, member: number): number {
  return home * 4096 + household * 8 + member;
}

/** Pseudonyms of persons: numbers that say nothing about where somebody lives, each given once. */
export class PersonCodes {
  private readonly codes = new Map<number, string>();
  private readonly taken = new Set<string>();

  constructor(private readonly seed: number) {}

  /** The code of a person by `personKey`; the same at every asking. */
  codeOf(key: number): string {
    const known = this.codes.get(key);
    if (known) return known;
    let code = pseudonym(this.seed, key);
    for (let salt = 1; this.taken.has(code); salt++) code = pseudonym(this.seed + salt, key);
    this.taken.add(code);
    this.codes.set(key, code);
    return code;
  }
}

function pseudonym(seed: number, key: number): string {
  return `P${String(hashWhole(seed, key, 77) % 1000000).padStart(6, '0')}`;
}
