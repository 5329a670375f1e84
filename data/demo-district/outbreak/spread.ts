// The small stochastic model: who infects whom, when they are found, and what control changes.
import { Random } from '../random.ts';
import { drawSettlement, personKey, type Society } from './people.ts';
import { DAYS, foundInRound, introductionsOn, marketContact, neighborhoodContact, roundPause } from './timeline.ts';

/** Where somebody was infected: at home, in the house, in the compound or hamlet, or further out. */
export type Setting = 'household' | 'house' | 'neighborhood' | 'outside';

/** How an infection was found: the sick went to a clinic, a round of samples, or tests in isolation. */
export type Finding = 'clinic' | 'screening' | 'isolation';

/** One infected person, days counted from the first day of the outbreak file. */
export interface Infection {
  readonly key: number;
  readonly home: number;
  readonly household: number;
  readonly settlement: number;
  readonly infectedOn: number;
  /** By whom, and where they met; null for who brought the virus in. */
  readonly source: { readonly key: number; readonly setting: Setting } | null;
  /** null where no symptoms came. */
  readonly onsetOn: number | null;
  sampledOn: number | null;
  reportedOn: number | null;
  /** When the person left home for isolation, as a case or as a contact. */
  leftOn: number | null;
  asContact: boolean;
  /** Found while its compound was sealed, or as a contact. */
  insideControl: boolean;
  foundBy: Finding | null;
}

/** Share of infectiousness by days since infection. */
const INFECTIOUS = [0, 0.04, 0.17, 0.23, 0.2, 0.14, 0.1, 0.06, 0.03, 0.02, 0.01] as const;
const DETECTABLE = [2, 13] as const;
const DAYS_BEFORE = 12;

export interface Outbreak {
  readonly infections: readonly Infection[];
  /** For each street, the days on which all its people were sampled. */
  readonly streetRounds: readonly (readonly number[])[];
}

/** Runs the model from before the first report to the last day of the file. */
export function runOutbreak(seed: number, society: Society): Outbreak {
  return new Spread(seed, society).run();
}

class Spread {
  private readonly random: Random;
  private readonly infections: Infection[] = [];
  private readonly infected = new Set<number>();
  private readonly sealedFrom: number[];
  private readonly lastPositive: number[];
  private readonly streetRounds: number[][];
  private readonly nextRound: number[];

  constructor(seed: number, private readonly society: Society) {
    this.random = new Random(seed);
    this.sealedFrom = society.settlements.map(() => Infinity);
    this.lastPositive = Array.from({ length: society.streetCount }, () => -99);
    this.streetRounds = Array.from({ length: society.streetCount }, () => []);
    this.nextRound = Array.from({ length: society.streetCount }, () => Infinity);
  }

  run(): Outbreak {
    for (let day = -DAYS_BEFORE; day < DAYS; day++) {
      for (const { street, people } of introductionsOn(day)) this.introduce(day, street, people);
      for (const infection of this.infections) this.pass(infection, day);
      if (day >= 0) {
        this.findBySymptoms(day);
        this.screen(day);
        this.findInIsolation(day);
      }
    }
    return { infections: this.infections.filter((infection) => infection.reportedOn !== null && infection.reportedOn < DAYS), streetRounds: this.streetRounds };
  }

  private introduce(day: number, street: number, people: number): void {
    let settlement = drawSettlement(this.society, street, this.random);
    for (let attempt = 0; attempt < 30 && this.sealedFrom[settlement] !== Infinity; attempt++) settlement = drawSettlement(this.society, street, this.random);
    for (let n = 0; n < people; n++) this.infectSomeone(settlement, day, null);
  }

  /** Infects the people a carrier meets on a day: at home, on the stairs, in the compound, further out. */
  private pass(infection: Infection, day: number): void {
    const share = INFECTIOUS[day - infection.infectedOn] ?? 0;
    if (share === 0 || (infection.leftOn !== null && infection.leftOn <= day)) return;
    const { society, random } = this;
    const sealed = this.sealedFrom[infection.settlement]! <= day;
    const home = society.homes[infection.home]!;
    const size = home.sizes[infection.household] ?? 1;
    const by = (setting: Setting): Infection['source'] => ({ key: infection.key, setting });
    for (let member = 0; member < size; member++) {
      if (random.chance(0.62 * share)) this.infect(infection.home, infection.household, member, day, by('household'));
    }
    const rural = society.settlements[infection.settlement]!.isHamlet ? 0.55 : 1;
    this.times(share * 0.5 * rural * (sealed ? 0.7 : 1), () => this.infectInHome(infection.home, day, by('house')));
    this.times(share * 0.7 * rural * (sealed ? 0.3 : 1) * neighborhoodContact(day), () => this.infectSomeone(infection.settlement, day, by('neighborhood')));
    this.times(share * 1.7 * rural * (sealed ? 0.08 : 1) * marketContact(day), () => this.infectSomeone(this.meetingPlace(infection.settlement), day, by('outside')));
  }

  /** Where a chance meeting's other person lives: mostly near, some across the town, few far away. */
  private meetingPlace(settlement: number): number {
    const { society, random } = this;
    const own = society.settlements[settlement]!;
    const draw = random.next();
    if (draw < 0.52 && own.near.length > 0) return random.pick(own.near);
    if (draw < 0.78) return drawSettlement(society, own.street, random);
    if (draw < 0.945) return drawSettlement(society, random.whole(0, society.townStreets - 1), random);
    return drawSettlement(society, random.whole(0, society.streetCount - 1), random);
  }

  private times(mean: number, act: () => void): void {
    for (let left = mean; left > 0; left -= 0.25) if (this.random.chance(Math.min(0.25, left))) act();
  }

  private infectSomeone(settlement: number, day: number, source: Infection['source']): void {
    const { homes } = this.society.settlements[settlement]!;
    this.infectInHome(this.random.pick(homes), day, source);
  }

  private infectInHome(home: number, day: number, source: Infection['source']): void {
    const { sizes } = this.society.homes[home]!;
    if (sizes.length === 0) return;
    const household = this.random.whole(0, sizes.length - 1);
    this.infect(home, household, this.random.whole(0, sizes[household]! - 1), day, source);
  }

  private infect(home: number, household: number, member: number, day: number, source: Infection['source']): void {
    const key = personKey(home, household, member);
    if (this.infected.has(key)) return;
    this.infected.add(key);
    const symptomatic = this.random.chance(0.46);
    const onset = day + Math.max(1, Math.round(3.6 + 1.5 * this.random.bell()));
    const housemates = this.infections.filter((other) => other.home === home && other.household === household && other.reportedOn !== null);
    const settlement = this.society.homes[home]!.place;
    const moved = housemates.find((other) => other.leftOn !== null && other.leftOn <= day);
    this.infections.push({
      key, home, household, settlement, infectedOn: day, source, onsetOn: symptomatic ? onset : null,
      sampledOn: null, reportedOn: null, leftOn: moved ? day : null, asContact: moved !== undefined, insideControl: false, foundBy: null,
    });
  }

  private report(infection: Infection, sampledOn: number, delay: number, foundBy: Finding): void {
    const { random } = this;
    infection.foundBy = foundBy;
    infection.sampledOn = sampledOn;
    infection.reportedOn = sampledOn + delay;
    infection.insideControl = infection.asContact || this.sealedFrom[infection.settlement]! <= sampledOn;
    if (infection.leftOn === null) infection.leftOn = infection.reportedOn + (random.chance(0.75) ? 0 : random.whole(1, 2));
    const { street } = this.society.settlements[infection.settlement]!;
    this.sealedFrom[infection.settlement] = Math.min(this.sealedFrom[infection.settlement]!, infection.reportedOn + 1);
    this.lastPositive[street] = Math.max(this.lastPositive[street]!, infection.reportedOn);
    this.nextRound[street] = Math.min(this.nextRound[street]!, Math.max(6, infection.reportedOn + 1));
    for (const other of this.infections) {
      if (other.home === infection.home && other.household === infection.household && other.leftOn === null && random.chance(0.8)) {
        other.leftOn = infection.reportedOn + 1;
        other.asContact = true;
      }
    }
  }

  private findBySymptoms(day: number): void {
    for (const infection of this.infections) {
      if (infection.sampledOn !== null || infection.onsetOn === null || infection.asContact) continue;
      const late = day - infection.onsetOn;
      if (late >= 1 && late <= 5 && this.random.chance(0.15)) this.report(infection, day, this.random.chance(0.4) ? 0 : 1, 'clinic');
    }
  }

  /** Everybody of an active street is sampled every second to fourth day, until two weeks after its last positive. */
  private screen(day: number): void {
    for (let street = 0; street < this.society.streetCount; street++) {
      if (day < this.nextRound[street]!) continue;
      if (day > this.lastPositive[street]! + 15) {
        this.nextRound[street] = Infinity;
        continue;
      }
      this.nextRound[street] = day + this.random.whole(0, 2) + roundPause(day);
      this.streetRounds[street]!.push(day);
      for (const infection of this.infections) {
        if (this.society.settlements[infection.settlement]!.street !== street || infection.sampledOn !== null) continue;
        if (infection.leftOn !== null && infection.leftOn <= day) continue;
        const age = day - infection.infectedOn;
        if (age >= DETECTABLE[0] && age <= DETECTABLE[1] && this.random.chance(foundInRound(day))) this.report(infection, day, this.random.chance(0.35) ? 0 : 1, 'screening');
      }
    }
  }

  private findInIsolation(day: number): void {
    for (const infection of this.infections) {
      if (infection.sampledOn !== null || !infection.asContact || infection.leftOn! >= day) continue;
      const age = day - infection.infectedOn;
      if (age >= 2 && age <= 13 && this.random.chance(0.45)) this.report(infection, day, this.random.chance(0.5) ? 0 : 1, 'isolation');
    }
  }
}
