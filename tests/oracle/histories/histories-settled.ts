// What random histories leave out because neither rules.md nor the readings settle it; each exclusion is named where it is made.
import { MINUTES_PER_DAY } from '../../../src/domain/day.ts';
import type { EpidemicDay } from '../../../src/domain/day.ts';
import { isByBuilding, packsOf } from './histories-settings.ts';
import { clockDayOf, countingPositives } from '../reading/oracle-positives.ts';
import type { ClockAnchor } from '../reading/oracle-positives.ts';
import { buildingOf } from '../reading/oracle-tree.ts';
import type { Tree } from '../reading/oracle-tree.ts';
import type { OracleCase, OracleContact, OracleDistrict, OracleOrder, OracleRound, OracleSettings, OracleVisit } from '../shape.ts';

/** The days that clocks take from positives, beside the report. */
function anchorsOf(settings: OracleSettings): readonly ClockAnchor[] {
  const packs = packsOf(settings);
  return [...(packs.includes('BJ-2022-05') ? (['moved'] as const) : []), settings.parameters?.clockAnchor ?? 'lastPositiveReported'];
}

function clockDays(row: OracleCase, settings: OracleSettings): EpidemicDay[] {
  return anchorsOf(settings).map((anchor) => clockDayOf({ unit: 0, compound: 0, reportedOn: row.reportedOn, enteredLaterOn: null, row }, anchor));
}

export function compoundOf(tree: Tree, unit: string): number {
  return tree.compound[tree.indexOf.get(unit)!]!;
}

function casesSettled(rows: readonly OracleCase[], visits: readonly OracleVisit[], settings: OracleSettings): OracleCase[] {
  // One person reported on one day in two places: which of the two is "the earliest report".
  const once = rows.filter((row, n) => row.person === undefined || !rows.slice(0, n).some((other) => other.person === row.person && other.reportedOn === row.reportedOn));
  const byReport = once.toSorted((one, other) => one.reportedOn - other.reportedOn);
  return once.map((row): OracleCase => {
    // Infectious days of a person with several dated rows: whose dates they are taken from.
    const isVisitor = row.person !== undefined && visits.some(({ person }) => person === row.person);
    const isFirst = byReport.find(({ person }) => person === row.person) === row;
    if (isVisitor && !isFirst) {
      const { sampled: _sampled, moved: _moved, onsetOn: _onset, isolatedOn: _isolated, ...bare } = row;
      return bare;
    }
    // A clock that is over on the first list of its positive, when a pack changes on that list: whether it is "held past its date".
    if (settings.timeline.length > 1 && clockDays(row, settings).some((day) => day <= row.reportedOn - 4)) {
      const { sampled: _sampled, moved: _moved, onsetOn: _onset, ...near } = row;
      return near;
    }
    return row;
  });
}

interface Span {
  readonly compound: number;
  readonly from: EpidemicDay;
  readonly to: EpidemicDay;
}

/** Days of which the text does not say on which side of "the last positive" they lie: between the days of a row or a visit. */
function doubtfulSpans(tree: Tree, cases: readonly OracleCase[], visits: readonly OracleVisit[], settings: OracleSettings): Span[] {
  const ofCases = cases.map((row) => {
    const days = [row.reportedOn, ...clockDays(row, settings)];
    return { compound: compoundOf(tree, row.unit), from: Math.min(...days), to: Math.max(...days) };
  });
  const ofVisits = visits.map((visit) => {
    const reports = cases.filter(({ person }) => person === visit.person).map(({ reportedOn }) => reportedOn);
    const entered = visit.recordedAt === undefined ? visit.to : Math.floor(visit.recordedAt / MINUTES_PER_DAY);
    return { compound: compoundOf(tree, visit.unit), from: Math.min(visit.from, ...reports), to: Math.max(entered, visit.to, ...reports) };
  });
  return [...ofCases, ...ofVisits];
}

function contactSettled(row: OracleContact, knownOn: EpidemicDay | undefined): OracleContact {
  if (knownOn === undefined) return row;
  // Entered on the very day that is known up to its first minute: the entry has no hour.
  const enteredOn = row.enteredOn === knownOn ? knownOn + 1 : row.enteredOn;
  // A result of a later day than what is known, in a row that is known: whether the result is.
  const { resultOn, ...rest } = row;
  return { ...rest, ...(enteredOn === undefined ? {} : { enteredOn }), ...(resultOn === undefined || resultOn >= knownOn ? {} : { resultOn: Math.max(resultOn, enteredOn ?? resultOn) }) };
}

/** Two rounds, or two evaluations, of one area on one day with different outcomes: which is "the latest". */
function oneADay<T extends { readonly unit: string; readonly day: EpidemicDay }>(tree: Tree, rows: readonly T[]): T[] {
  return rows.filter((row, n) => !rows.slice(0, n).some((other) => other.day === row.day && compoundOf(tree, other.unit) === compoundOf(tree, row.unit)));
}

function ordersSettled(tree: Tree, rows: readonly OracleOrder[], settings: OracleSettings): OracleOrder[] {
  // A positive in a unit controlled by order, held past its date: whether that waits for a decision too.
  if (settings.parameters?.monitoringPositive === 'manual') return [];
  // An order that names a stair where buildings are zoned.
  return isByBuilding(settings) ? rows.map((row) => ({ ...row, unit: tree.units[buildingOf(tree, tree.indexOf.get(row.unit)!)]!.id })) : [...rows];
}

export function settledDistrict(raw: OracleDistrict, tree: Tree, settings: OracleSettings): OracleDistrict {
  const cases = casesSettled(raw.cases, raw.visits, settings);
  const knownOn = settings.knownAt === undefined ? undefined : Math.floor(settings.knownAt / MINUTES_PER_DAY);
  const spans = doubtfulSpans(tree, cases, raw.visits, settings);
  const within = (unit: string, is: (from: EpidemicDay, to: EpidemicDay) => boolean): boolean => spans.some(({ compound, from, to }) => compound === compoundOf(tree, unit) && is(from, to));
  const contacts = raw.contacts
    .map((row) => contactSettled(row, knownOn))
    // Which day "14 d before its last positive" and a "none" are held against, where the clock has another day than the report.
    .filter(({ unit, exposedOn, enteredOn }) => !within(unit, (from, to) => (exposedOn === null ? from <= enteredOn! && enteredOn! < to : from - 14 <= exposedOn && exposedOn < to - 14)));
  // "The last evaluation since the last positive": whether one on the day of the positive itself is since.
  const disinfections = oneADay(tree, raw.disinfections).filter(({ unit, day }) => !within(unit, (from, to) => from <= day && day <= to));
  const rounds: OracleRound[] = oneADay(tree, raw.rounds);
  return { ...raw, cases, contacts, rounds, disinfections, orders: ordersSettled(tree, raw.orders, settings) };
}

/** Days of bare reports that every reading counts as on file; the first decides where "before the first fact" ends. */
export function firstCertainFact(cases: readonly OracleCase[]): EpidemicDay {
  const bare = cases.filter((row) => row.recordedAt === undefined && row.person === undefined && row.assessed === undefined);
  return Math.min(Infinity, ...bare.map(({ reportedOn }) => reportedOn));
}

/** Compounds and days of rows that do not count: whether they end a lowering override is not said. */
export function uncountedDays(tree: Tree, cases: readonly OracleCase[], settings: OracleSettings): { readonly compound: number; readonly day: EpidemicDay }[] {
  const counting = new Set(countingPositives(tree, cases, settings.knownAt ?? Infinity).map(({ row }) => row));
  return cases.filter((row) => !counting.has(row)).flatMap((row) => {
    const compound = compoundOf(tree, row.unit);
    const entered = row.recordedAt === undefined ? row.reportedOn : Math.floor(row.recordedAt / MINUTES_PER_DAY);
    return [{ compound, day: row.reportedOn }, { compound, day: entered }];
  });
}

/** Lists of which a field is not settled: left out of what is asked. */
export function isDoubtfulList(list: EpidemicDay, district: OracleDistrict, tree: Tree, settings: OracleSettings): boolean {
  // BJ: whether a list between report and leaving knows the day of leaving, which its next change counts from.
  const isBeforeLeaving = packsOf(settings).includes('BJ-2022-05') && district.cases.some((row) => row.moved !== undefined && row.reportedOn < list && list <= row.moved.day);
  // The first list of a positive whose clock is over on it: whether it is "held past its date" there.
  const isOverAtOnce = district.cases.some((row) => row.reportedOn === list - 1 && clockDays(row, settings).some((day) => day <= row.reportedOn - 4));
  // An order or a visit of the day itself beneath an override: whether it is live.
  const overridden = new Set(district.overrides.filter((row) => row.from <= list + 1 && list <= row.until).map((row) => compoundOf(tree, row.unit)));
  const isNewBeneath = [...district.orders.filter(({ day }) => day === list), ...(overridden.size > 0 ? district.visits : [])].some(({ unit }) => overridden.has(compoundOf(tree, unit)));
  return isBeforeLeaving || isOverAtOnce || isNewBeneath;
}
