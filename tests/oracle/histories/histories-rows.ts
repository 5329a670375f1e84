// The rows of a random history from its numbers: units, positives, and what stands beside them.
import { MINUTES_PER_DAY } from '../../../src/domain/day.ts';
import type { EpidemicDay } from '../../../src/domain/day.ts';
import type { RawContact, RawHistory, RawOrder, RawOverride, RawPositive, RawRound, RawTree, RawVisit } from './histories-raw.ts';
import type { Tree } from '../reading/oracle-tree.ts';
import type { OracleCase, OracleContact, OracleDisinfection, OracleMoment, OracleOrder, OracleOverride, OracleRound, OracleUnit, OracleVisit } from '../shape.ts';

/** A day on which something happens in a compound. */
export interface Anchor {
  readonly day: EpidemicDay;
  readonly compound: number;
}

export function at<T>(list: readonly T[], index: number): T {
  return list[index % list.length]!;
}

export function unitsFrom(raw: RawHistory, tree: RawTree): OracleUnit[] {
  const units: OracleUnit[] = [];
  tree.forEach(([kind, container], index) => {
    const parent = container === undefined ? undefined : units[container];
    const siblings = units.filter((unit) => unit.parent === parent?.id && unit.kind === kind).length + 1;
    const id = parent ? `${parent.id}${kind === 'building' ? '-b' : '-s'}${siblings}` : `K${siblings}`;
    const county = parent?.county ?? (raw.hasTwoCounties && siblings > 1 ? 'south' : 'north');
    units.push({ id, ...(parent ? { parent: parent.id } : {}), kind, county, residential: ((raw.notResidential >> index) & 1) === 0 });
  });
  return units;
}

function enteredAfter(day: EpidemicDay, late: number | undefined): { recordedAt?: number } {
  return late === undefined ? {} : { recordedAt: day * MINUTES_PER_DAY + late };
}

function momentOf(day: EpidemicDay, minuteOfDay: number | undefined): OracleMoment {
  return minuteOfDay === undefined ? { day } : { day, minuteOfDay };
}

function namedCase(raw: RawPositive, unit: OracleUnit, compound: OracleUnit, reportedOn: EpidemicDay, hasParts: boolean): OracleCase {
  // Persons of the compound, one who may be reported anywhere, and rows without a person.
  const person = [`p of ${compound.id}`, `q of ${compound.id}`, 'traveller', `p of ${compound.id}`, undefined][raw.person];
  return {
    unit: unit.id, reportedOn, ...(person === undefined ? {} : { person }),
    // "Where persons are not given the unit": of parts of one compound the text does not say which.
    ...(raw.isReclassified && (person !== undefined || !hasParts) ? { reclassified: true } : {}),
    ...(raw.sampledBefore === undefined ? {} : { sampled: momentOf(reportedOn - raw.sampledBefore, raw.sampledMinute) }),
    ...(raw.movedAfter === undefined ? {} : { moved: momentOf(reportedOn + raw.movedAfter, raw.movedMinute) }),
    ...(raw.onsetBefore === undefined ? {} : { onsetOn: reportedOn - raw.onsetBefore }),
    ...(raw.isolatedAfter === undefined ? {} : { isolatedOn: reportedOn + raw.isolatedAfter }),
  };
}

export function casesFrom(raws: readonly RawPositive[], tree: Tree, start: EpidemicDay): OracleCase[] {
  const latest = new Map<number, EpidemicDay>();
  return raws.map((raw): OracleCase => {
    const index = raw.unit % tree.units.length;
    const compound = tree.compound[index]!;
    const reportedOn = (latest.get(compound) ?? start) + raw.gap;
    latest.set(compound, reportedOn);
    const unit = tree.units[index]!;
    switch (raw.kind) {
      case 'bare':
        return { unit: unit.id, reportedOn };
      case 'late':
        return { unit: unit.id, reportedOn, ...enteredAfter(reportedOn, raw.late) };
      case 'named':
        return namedCase(raw, unit, tree.units[compound]!, reportedOn, tree.parts[compound]!.length > 0);
      default:
        return { unit: unit.id, reportedOn, assessed: raw.kind };
    }
  });
}

export function ordersFrom(raws: readonly RawOrder[], tree: Tree, days: readonly Anchor[], start: EpidemicDay): OracleOrder[] {
  return raws.map((raw) => ({ unit: at(tree.units, raw.unit).id, day: (days.length > 0 ? at(days, raw.at).day : start) + Math.max(raw.after, days.length > 0 ? -10 : 0) }));
}

/** Visits of persons on file, up to the report; sometimes of a person without a report, who brings none. */
export function visitsFrom(raws: readonly RawVisit[], tree: Tree, cases: readonly OracleCase[]): OracleVisit[] {
  const named = cases.filter((row) => row.person !== undefined);
  if (named.length === 0) return [];
  return raws.map((raw): OracleVisit => {
    const { person, reportedOn } = at(named, raw.person);
    const from = reportedOn - raw.before;
    const { risk, contacts } = raw;
    return {
      unit: at(tree.units, raw.unit).id, person: raw.person === 11 ? 'a person without a report' : person!, from, to: Math.min(reportedOn, from + raw.days),
      ...(risk ? { risk } : {}), ...(contacts ? { contacts } : {}), ...enteredAfter(reportedOn, raw.late),
    };
  });
}

/** The compound a row stands beside, or with `isOfPart` one of its parts. */
function unitBeside(tree: Tree, anchor: Anchor, isOfPart: boolean, unit: number): string {
  const parts = tree.parts[anchor.compound]!;
  return tree.units[isOfPart && parts.length > 0 ? at(parts, unit) : anchor.compound]!.id;
}

export function roundsFrom(raws: readonly RawRound[], tree: Tree, days: readonly Anchor[]): OracleRound[] {
  if (days.length === 0) return [];
  return raws.map((raw): OracleRound => {
    const anchor = at(days, raw.at);
    const day = anchor.day + raw.after;
    return { unit: unitBeside(tree, anchor, raw.isOfPart, raw.unit), day, resultOn: day + raw.wait, outcome: raw.outcome, ...(raw.isOfPart ? {} : enteredAfter(day + raw.wait, raw.late)) };
  });
}

export function contactsFrom(raws: readonly RawContact[], tree: Tree, days: readonly Anchor[]): OracleContact[] {
  if (days.length === 0) return [];
  const first = Math.min(...days.map(({ day }) => day));
  return raws.map((raw): OracleContact => {
    const anchor = at(days, raw.at);
    const unit = unitBeside(tree, anchor, raw.isOfPart, raw.unit);
    if (raw.kind === 'none') return { unit, exposedOn: null, result: 'negative', enteredOn: anchor.day + (raw.enteredAfter ?? 0) };
    const exposedOn = anchor.day + raw.after;
    const transferredOn = raw.transferredAfter === undefined ? undefined : exposedOn + raw.transferredAfter;
    // A transfer, or an exposure of a later day, is not entered before it happens.
    const mayBeAlwaysKnown = transferredOn === undefined && exposedOn < first;
    const enteredOn = raw.enteredAfter === undefined && mayBeAlwaysKnown ? undefined : Math.max(anchor.day, exposedOn, transferredOn ?? exposedOn) + (raw.enteredAfter ?? 0);
    return {
      unit, exposedOn, result: raw.isMissing ? 'missing' : 'negative', ...(transferredOn === undefined ? {} : { transferredOn }), ...(enteredOn === undefined ? {} : { enteredOn }),
      ...(raw.resultAfter === undefined || raw.isMissing ? {} : { resultOn: (enteredOn ?? anchor.day) + raw.resultAfter }),
    };
  });
}

export function disinfectionsFrom(raws: RawHistory['disinfections'], tree: Tree, days: readonly Anchor[]): OracleDisinfection[] {
  if (days.length === 0) return [];
  return raws.map((raw) => {
    const anchor = at(days, raw.at);
    return { unit: unitBeside(tree, anchor, raw.unit > 2, raw.unit), day: anchor.day + raw.after, passed: raw.passed };
  });
}

export function overridesFrom(raws: readonly RawOverride[], tree: Tree, days: readonly Anchor[]): OracleOverride[] {
  if (days.length === 0) return [];
  return raws.map((raw): OracleOverride => {
    const anchor = at(days, raw.at);
    const from = anchor.day + raw.after;
    return {
      unit: unitBeside(tree, anchor, raw.unit > 2, raw.unit), level: raw.level, from, until: from + raw.days,
      ...(raw.madeBefore === undefined ? {} : { recordedAt: (from - raw.madeBefore) * MINUTES_PER_DAY + 600 + raw.unit }),
    };
  });
}

