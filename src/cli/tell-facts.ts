// What is told about facts beside the cases: units nobody knows, visits and orders that make no zone.
import { NOT_RECORDED } from '../domain/day.ts';
import { textAt } from '../domain/district/text-column.ts';
import type { DistrictFacts, JudgedDistrict } from '../domain/zoning/judge/judge-district.ts';
import { LEVELS } from '../domain/zoning/level.ts';
import type { FactFileKind } from '../formats/fact-files.ts';
import { RejectList } from '../formats/rejects.ts';
import type { FactSources } from './read-facts.ts';
import type { Inputs } from './read-inputs.ts';
import type { Teller } from './tell.ts';
import type { Asked } from './write-answer.ts';

/** Rounds, contacts and disinfections of a street hold for all in it; the others mean one unit and none below it. */
const OF_ONE_UNIT: ReadonlySet<FactFileKind> = new Set(['orders', 'visits', 'overrides']);

const kindsOf = (facts: FactSources): FactFileKind[] => Object.keys(facts) as FactFileKind[];

/**
 * A fact of a unit nobody knows counts for no unit; so does an order, a visit or an override of a whole street. Returns
 * the files of which not one row could be used: without them units could be released too early.
 */
export function tellUnknownAreas({ matcher, zonedOf }: JudgedDistrict, { facts }: Inputs, teller: Teller): string[] {
  const useless: string[] = [];
  for (const kind of kindsOf(facts)) {
    for (const { file, areaHeading, rows } of facts[kind]) {
      const rejects = new RejectList(file);
      let unknown = 0;
      for (const { area, row } of rows) {
        const { unit } = matcher.match(area);
        const isArea = unit >= 0 && OF_ONE_UNIT.has(kind) && zonedOf[unit]! < 0;
        if (unit >= 0 && !isArea) continue;
        unknown++;
        rejects.refuse(isArea ? 'names-an-area' : 'unknown-unit', { row, column: areaHeading, value: area });
      }
      teller.tellRejects(rejects.list);
      if (rows.length > 0 && unknown === rows.length) useless.push(file);
    }
  }
  return useless;
}

/** When each fact was entered; `NOT_RECORDED`: always known. */
export function enteredMinutes(facts: FactSources): number[] {
  return kindsOf(facts).flatMap((kind) => facts[kind].flatMap(({ rows }) => rows.map(({ recordedAt }) => recordedAt ?? NOT_RECORDED)));
}

/** What may be on file and have no effect. */
type CountedFacts = Pick<DistrictFacts, 'units' | 'cases' | 'visits' | 'orders'>;

/** One line each for visits, orders and overrides that are on file and have no effect. */
export function tellIdleFacts(judged: JudgedDistrict, inputs: CountedFacts, options: Asked, teller: Teller): void {
  const packs = options.timeline.map(({ pack }) => pack);
  const { words } = teller;
  const { visits, withoutReport } = countVisits(judged, inputs, options);
  if (withoutReport > 0) teller.say(words.visitsWithoutReport(withoutReport));
  if (packs.every((pack) => pack.visits === undefined)) {
    if (visits > 0) teller.say(words.visitsWithoutRule(visits, options.timelineText));
  }
  const ungraded = judged.visitedUngraded(options.last).length;
  if (ungraded > 0) teller.say(words.visitsUngraded(ungraded));
  const ordered = new Set(packs.flatMap(({ orders }) => orders.map(({ level }) => level as string)));
  const orders = countOrders(judged, inputs, options, (level) => !ordered.has(level));
  if (orders > 0) teller.say(words.ordersWithoutRule(orders, options.timelineText));
  const refused = judged.refusedOverrides(options.last);
  if (refused.length > 0) teller.say(words.overridesRefused(refused.length, inputs.units.id[refused[0]!.row]!));
}

/** Visits of units on file: of persons with a report, and of the others. */
function countVisits(judged: JudgedDistrict, { cases: lists, visits = [] }: CountedFacts, options: Asked): { visits: number; withoutReport: number } {
  const counts = { visits: 0, withoutReport: 0 };
  if (visits.length === 0) return counts;
  const reported = new Set<string>();
  for (const cases of lists) {
    for (let row = 0; row < cases.count; row++) if (isKnown(cases.recordedAt[row]!, options)) reported.add(textAt(cases.person, row));
  }
  for (const table of visits) {
    for (let row = 0; row < table.count; row++) {
      if (!isUnit(judged, table.area[row]!) || !isKnown(table.recordedAt[row]!, options)) continue;
      if (!reported.has(table.person[row]!)) counts.withoutReport++;
      else counts.visits++;
    }
  }
  return counts;
}

function countOrders(judged: JudgedDistrict, { orders = [] }: CountedFacts, options: Asked, isIdle: (level: string) => boolean): number {
  let count = 0;
  for (const table of orders) {
    for (let row = 0; row < table.count; row++) {
      if (isUnit(judged, table.area[row]!) && isKnown(table.recordedAt[row]!, options) && isIdle(LEVELS[table.level[row]!]!)) count++;
    }
  }
  return count;
}

function isKnown(recordedAt: number, { knownAt }: Asked): boolean {
  return knownAt === null || recordedAt === NOT_RECORDED || recordedAt <= knownAt.minute;
}

/** Anything else was told as an unknown unit. */
function isUnit({ matcher, zonedOf }: JudgedDistrict, area: string): boolean {
  const { unit } = matcher.match(area);
  return unit >= 0 && zonedOf[unit]! >= 0;
}
