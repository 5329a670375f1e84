// The rows of a district as one reading knows them (7b "what list D sees", readings 1–3), ready to be asked by day and area.
import { MINUTES_PER_DAY } from '../../../src/domain/day.ts';
import type { EpidemicDay } from '../../../src/domain/day.ts';
import { strictness } from './oracle-counting.ts';
import { countingPositives, isKnown } from './oracle-positives.ts';
import type { Positive } from './oracle-positives.ts';
import { isWithin, treeOf } from './oracle-tree.ts';
import type { Tree } from './oracle-tree.ts';
import { decidedVisits } from './oracle-visits.ts';
import type { DecidedVisit } from './oracle-visits.ts';
import type { OracleContact, OracleDisinfection, OracleDistrict, OracleRound, OracleSettings } from '../shape.ts';

export interface PlacedOrder {
  readonly index: number;
  readonly unit: number;
  readonly day: EpidemicDay;
}

export interface PlacedVisit extends DecidedVisit {
  readonly index: number;
}

export interface PlacedOverride {
  readonly index: number;
  readonly unit: number;
  readonly level: number;
  readonly from: EpidemicDay;
  readonly until: EpidemicDay;
  readonly madeOn: EpidemicDay;
  /** The day after which it has ended, should it lower (reading 18). */
  readonly endsAfter: EpidemicDay;
}

/** What the conditions of one area look at (reading 15). */
export interface AreaFacts {
  readonly rounds: readonly OracleRound[];
  readonly contacts: readonly OracleContact[];
  readonly disinfections: readonly OracleDisinfection[];
}

export interface Facts {
  readonly tree: Tree;
  readonly positives: readonly Positive[];
  readonly positivesOn: ReadonlyMap<EpidemicDay, readonly Positive[]>;
  readonly ordersOn: ReadonlyMap<EpidemicDay, readonly PlacedOrder[]>;
  readonly visitsOn: ReadonlyMap<EpidemicDay, readonly PlacedVisit[]>;
  readonly overrides: readonly PlacedOverride[];
  /** By unit, the one made last first (reading 19). */
  readonly overridesOf: readonly (readonly PlacedOverride[])[];
  readonly of: (area: number) => AreaFacts;
  /** The earliest day of anything on file; nothing is known on the list of that day. */
  readonly firstDay: EpidemicDay;
}

function byDay<T>(rows: readonly T[], dayOf: (row: T) => EpidemicDay): Map<EpidemicDay, T[]> {
  const map = new Map<EpidemicDay, T[]>();
  for (const row of rows) {
    const same = map.get(dayOf(row));
    if (same) same.push(row);
    else map.set(dayOf(row), [row]);
  }
  return map;
}

/** "The first day (counted from the day it was made) on which a positive of the tree is reported, or an earlier one is entered." */
function endOfLowering(positives: readonly Positive[], compound: number, madeOn: EpidemicDay): EpidemicDay {
  const days = positives.filter((row) => row.compound === compound).flatMap((row) => [row.reportedOn, row.enteredLaterOn ?? row.reportedOn]);
  return Math.min(Infinity, ...days.filter((day) => day >= madeOn));
}

function overridesBy(tree: Tree, district: OracleDistrict, positives: readonly Positive[], knownAt: number): { all: PlacedOverride[]; ofUnit: PlacedOverride[][] } {
  const ofUnit = tree.units.map((): PlacedOverride[] => []);
  const placed = district.overrides.flatMap((row, index) => {
    const unit = tree.indexOf.get(row.unit);
    if (unit === undefined || !isKnown(row.recordedAt, knownAt)) return [];
    const madeAt = row.recordedAt ?? (row.from - 1) * MINUTES_PER_DAY;
    // "One entered after its first list counts as made on that list's day" (reading 18).
    const madeOn = Math.min(Math.floor(madeAt / MINUTES_PER_DAY), row.from);
    return [{ madeAt, override: { index, unit, level: strictness(row.level), from: row.from, until: row.until, madeOn, endsAfter: endOfLowering(positives, tree.compound[unit]!, madeOn) } }];
  });
  const lastMadeFirst = placed.toSorted((one, other) => other.madeAt - one.madeAt || other.override.index - one.override.index);
  for (const { override } of lastMadeFirst) ofUnit[override.unit]!.push(override);
  return { all: placed.map(({ override }) => override), ofUnit };
}

function recordedFor<T extends { readonly unit: string }>(tree: Tree, rows: readonly T[], holdsFor: (unit: number) => boolean): T[] {
  return rows.filter((row) => {
    const unit = tree.indexOf.get(row.unit);
    return unit !== undefined && holdsFor(unit);
  });
}

export function factsOf(district: OracleDistrict, settings: OracleSettings): Facts {
  const { knownAt = Infinity, parameters = {} } = settings;
  const tree = treeOf(district.units);
  const positives = countingPositives(tree, district.cases, knownAt);
  const visits = decidedVisits(tree, district, parameters, knownAt).map((visit, index) => ({ ...visit, index }));
  const orders = district.orders.flatMap((row, index) => {
    const unit = tree.indexOf.get(row.unit);
    return unit === undefined ? [] : [{ index, unit, day: row.day }];
  });
  const rounds = district.rounds.filter((row) => isKnown(row.recordedAt, knownAt));
  // A contact's day of entry has no hour: it is known once that day is over.
  const contacts = district.contacts.filter((row) => row.enteredOn === undefined || (row.enteredOn + 1) * MINUTES_PER_DAY <= knownAt);
  const overrides = overridesBy(tree, district, positives, knownAt);
  const asked = new Map<number, AreaFacts>();
  const firstDay = Math.min(
    Infinity,
    ...district.cases.filter((row) => isKnown(row.recordedAt, knownAt)).map((row) => row.reportedOn),
    ...rounds.map((row) => row.resultOn),
    ...contacts.flatMap((row) => row.enteredOn ?? row.exposedOn ?? []),
    ...district.disinfections.map((row) => row.day),
    ...orders.map((row) => row.day),
    ...visits.map((row) => row.decidedOn),
    ...overrides.all.map((row) => row.from - 1),
  );
  const of = (area: number): AreaFacts => {
    const known = asked.get(area);
    if (known) return known;
    const facts = {
      rounds: recordedFor(tree, rounds, (unit) => isWithin(tree, area, unit)),
      contacts: recordedFor(tree, contacts, (unit) => isWithin(tree, area, unit) || isWithin(tree, unit, area)),
      disinfections: recordedFor(tree, district.disinfections, (unit) => isWithin(tree, area, unit)),
    };
    asked.set(area, facts);
    return facts;
  };
  return {
    tree, positives, overrides: overrides.all, overridesOf: overrides.ofUnit, of, firstDay,
    positivesOn: byDay(positives, (row) => row.reportedOn),
    ordersOn: byDay(orders, (row) => row.day),
    visitsOn: byDay(visits, (row) => row.decidedOn),
  };
}
