// One cluster in full: its cases by day, who may have infected whom, and on what evidence; with what the diagram needs to draw it.
import { NOT_RECORDED, type Minute } from '../../src/domain/day.ts';
import { textAt } from '../../src/domain/district/text-column.ts';
import { groupBy } from '../../src/domain/group-by.ts';
import { RELATIONS } from '../../src/domain/tracing/contacts/roster-table.ts';
import type { MeetingTable } from '../../src/domain/tracing/meetings/meeting-table.ts';
import { middleOf } from '../../src/domain/tracing/meetings/middle-of.ts';
import { gatherEvidence, type ContactPairs, type Evidence, type Span } from '../../src/domain/tracing/meetings/relation-evidence.ts';
import { layOutRelations } from '../../src/domain/tracing/meetings/relation-layout.ts';
import { relateCases, startOf, type CaseDates, type Relation, type Relations } from '../../src/domain/tracing/meetings/relations.ts';
import type { RosterLinks } from '../../src/domain/tracing/meetings/roster-links.ts';
import { pick } from '../../src/domain/tracing/order-rows.ts';
import type { ClusterAnswer, DescribedEvidence, DescribedRelation, DiagramCase, RelationSettings } from '../../src/domain/tracing/relation-answers.ts';
import { pickStays } from '../../src/domain/tracing/stays/pick-stays.ts';
import { CERTAINTIES, PLACE_ROLES, type StayTable } from '../../src/domain/tracing/stays/stay-table.ts';
import { datesOf } from './describe-relations.ts';
import { pickMeetings, type FoundClusters, type MeetingFinder } from './meeting-finder.ts';
import { nameInFull } from './look-up-place.ts';
import type { OpenTraces } from './open-traces.ts';

/** More meetings than this are no diagram anybody could read. */
const MOST_MEETINGS = 100_000;
const RESIDENCE = PLACE_ROLES.indexOf('residence');
const ACTIVITY = PLACE_ROLES.indexOf('activity');
const WITNESSED = CERTAINTIES.indexOf('witnessed');

/** Yields between steps; null where nobody investigates that case. @throws RangeError for settings that are negative or not finite. */
export function* describeCluster(traces: OpenTraces, finder: MeetingFinder, settings: RelationSettings, now: Minute, id: string): Generator<unknown, ClusterAnswer | null> {
  const of = traces.recorded.caseOf(id);
  if (of < 0) return null;
  const found = yield* finder.cluster(settings, now);
  const own = yield* takeCluster(found, found.clusters.clusterOf[of]!, settings.leastMinutes);
  const about = { settings, now, of: id };
  if (own.meetings.count > MOST_MEETINGS) return { ...about, cases: [], relations: [], tooLate: 0, tooMany: own.meetings.count };
  const dates = pickDates(datesOf(traces.recorded.cases), own.members);
  // A house or a compound in common is no evidence by itself: homes speak for a relation within one household.
  const homes = own.stays.role.map((role, row) => (role === RESIDENCE && own.household[own.stays.caseOf[row]!]! < 0 ? ACTIVITY : role));
  const gathered = yield* gatherEvidence({ ...own.stays, role: homes }, own.meetings, own.contacts);
  const evidence = gathered.filter(({ kind, caseA, caseB }) => kind !== 'residence' || own.household[caseA] === own.household[caseB]);
  const related = yield* relateCases(dates, evidence, settings);
  const relations: DescribedRelation[] = [];
  for (const relation of related.relations) {
    relations.push(describeRelation(traces, own, relation));
    yield;
  }
  const ends = (end: 'caseA' | 'caseB'): Uint32Array => Uint32Array.from(related.relations, (one) => one[end]);
  const { y } = yield* layOutRelations({ day: Int32Array.from(own.members.keys(), (at) => startOf(dates, at)), caseA: ends('caseA'), caseB: ends('caseB') });
  return { ...about, cases: describeCases(traces, own, dates, related, y), relations, tooLate: countTooLate(related), tooMany: 0 };
}

/** A cluster by itself: its cases numbered from 0, its stays, meetings and pairs in rosters with these numbers. */
interface OwnCluster {
  readonly members: Uint32Array;
  readonly stays: StayTable;
  /** Rows of the recorded stays. */
  readonly rows: Uint32Array;
  readonly meetings: MeetingTable;
  readonly contacts: ContactPairs & Pick<RosterLinks, 'relation' | 'isProtected' | 'place'>;
  readonly household: Int32Array;
}

function* takeCluster({ rows, stays, meetings, links, clusters: { start, member, clusterOf } }: FoundClusters, cluster: number, leastMinutes: number): Generator<void, OwnCluster> {
  const members = member.slice(start[cluster], start[cluster + 1]);
  const numberOf = new Map(Array.from(members, (of, at) => [of, at] as const));
  const isOwn = (of: number): boolean => clusterOf[of] === cluster;
  const kept = Uint32Array.from(stays.caseOf.keys()).filter((row) => isOwn(stays.caseOf[row]!));
  yield;
  const newRow = new Int32Array(stays.count).fill(-1);
  kept.forEach((row, at) => (newRow[row] = at));
  const long = Uint32Array.from(meetings.a.keys()).filter((at) => meetings.overlapMinutes[at]! >= leastMinutes && newRow[meetings.a[at]!]! >= 0);
  yield;
  const found = pickMeetings(meetings, long);
  const renumber = (column: Uint32Array): Uint32Array => column.map((row) => newRow[row]!);
  const named = Uint32Array.from(links.caseA.keys()).filter((i) => isOwn(links.caseA[i]!));
  const numbers = (column: Uint32Array): Uint32Array => pick(column, named).map((of) => numberOf.get(of)!);
  const picked = pickStays(stays, kept);
  return {
    members, rows: pick(rows, kept), stays: { ...picked, caseOf: picked.caseOf.map((of) => numberOf.get(of)!) },
    meetings: { ...found, a: renumber(found.a), b: renumber(found.b) },
    contacts: {
      count: named.length, caseA: numbers(links.caseA), caseB: numbers(links.caseB), from: pick(links.from, named), until: pick(links.until, named),
      relation: pick(links.relation, named), isProtected: pick(links.isProtected, named), place: pick(links.place, named),
    },
    household: Int32Array.from(members, (of) => links.household[of]!),
  };
}

function pickDates({ onset, positive, isolated }: CaseDates, members: Uint32Array): CaseDates {
  return { count: members.length, onset: pick(onset, members), positive: pick(positive, members), isolated: pick(isolated, members) };
}

function describeCases({ recorded: { cases } }: OpenTraces, { members, household }: OwnCluster, dates: CaseDates, { relations, possibleInfectors }: Relations, y: Float64Array): DiagramCase[] {
  const unclear = new Uint32Array(members.length);
  for (const { caseA, caseB, aToB, bToA } of relations) {
    if (aToB === 'not-known') unclear[caseB]!++;
    if (bToA === 'not-known') unclear[caseA]!++;
  }
  const given = (minute: number): number | null => (minute === NOT_RECORDED ? null : minute);
  return Array.from(members, (of, at): DiagramCase => {
    const day = given(startOf(dates, at));
    return {
      id: textAt(cases.caseId, of), day, dayOf: day === null ? null : dates.onset[at] === NOT_RECORDED ? 'positive' : 'onset', isolatedAt: given(dates.isolated[at]!),
      row: y[at]!, infectors: possibleInfectors[at]!, unclearInfectors: unclear[at]!, household: household[at]!,
    };
  });
}

function describeRelation(traces: OpenTraces, own: OwnCluster, { caseA, caseB, direction, plausible, aToB, bToA, intervalDays, intervalOf, evidence }: Relation): DescribedRelation {
  const groups = groupBy(evidence, (one) => keyOf(own, one));
  const described = [...groups.values()].map((list) => describeEvidence(traces, own, list));
  const outside = evidence.filter(({ kind }) => kind === 'meeting');
  return {
    a: caseA, b: caseB, direction, plausible, aToB, bToA, intervalDays: intervalDays === NOT_RECORDED ? null : intervalDays, intervalOf,
    isHousehold: own.household[caseA]! >= 0 && own.household[caseA] === own.household[caseB], minutes: minutesOf(outside),
    certainty: described.some(({ certainty }) => certainty === 'witnessed') ? 'witnessed' : 'inferred', evidence: described,
  };
}

/** The unit both are in, −1 without one in common. */
function unitOf({ stays, contacts }: OwnCluster, { kind, row, stayA, stayB }: Evidence): number {
  if (kind === 'contact') return contacts.place[row]!;
  return stays.place[stayA] === stays.place[stayB] ? stays.place[stayA]! : -1;
}

function keyOf(own: OwnCluster, one: Evidence): string {
  const unit = unitOf(own, one);
  const spot = unit >= 0 || one.kind === 'contact' ? unit : `${own.stays.longitude[one.stayA]!} ${own.stays.latitude[one.stayA]!}`;
  return `${one.kind} ${one.kind === 'contact' ? own.contacts.relation[one.row]! : ''} ${spot}`;
}

/** Evidence of one kind at one place. */
function describeEvidence({ recorded: { stays: { written } }, units, centers }: OpenTraces, own: OwnCluster, list: readonly Evidence[]): DescribedEvidence {
  const { stays, rows, contacts } = own;
  const [first, unit] = [list[0]!, unitOf(own, list[0]!)];
  const isContact = first.kind === 'contact';
  const [lng, lat] = !isContact ? middleOf(stays, list.keys(), { a: Uint32Array.from(list, ({ stayA }) => stayA), b: Uint32Array.from(list, ({ stayB }) => stayB) })
    : unit < 0 ? [Number.NaN, Number.NaN] : [centers[2 * unit]!, centers[2 * unit + 1]!];
  const spans = list.flatMap(({ presence }) => (presence === null ? [] : [presence.a, presence.b]));
  const isSeen = ({ stayA, stayB }: Evidence): boolean => stays.certainty[stayA] === WITNESSED && stays.certainty[stayB] === WITNESSED;
  return {
    kind: first.kind, relation: isContact ? RELATIONS[contacts.relation[first.row]!]! : null, isProtected: isContact && list.every(({ row }) => contacts.isProtected[row] === 1),
    unit, place: unit >= 0 ? nameInFull(units, unit) : isContact ? '' : written[rows[first.stayA]!]! || written[rows[first.stayB]!]!,
    lng: Number.isNaN(lng) ? null : lng, lat: Number.isNaN(lat) ? null : lat, times: list.length, minutes: minutesOf(list),
    first: spans.length === 0 ? null : Math.min(...spans.map(({ from }) => from)), last: spans.length === 0 ? null : Math.max(...spans.map(({ until }) => until)),
    certainty: isContact || list.some(isSeen) ? 'witnessed' : 'inferred',
  };
}

/** Minutes in which both were there, each once. */
function minutesOf(list: readonly Evidence[]): number {
  const spans = list.flatMap(({ presence }): Span[] => (presence === null || presence.a !== presence.b ? [] : [presence.a])).sort((a, b) => a.from - b.from);
  let [minutes, reached] = [0, -Infinity];
  for (const { from, until } of spans) {
    if (until > reached) minutes += until - Math.max(from, reached);
    reached = Math.max(reached, until);
  }
  return minutes;
}

/** Pairs of whom nothing else speaks for a relation. */
function countTooLate({ relations, tooLate }: Relations): number {
  const nameOf = ({ caseA, caseB }: { readonly caseA: number; readonly caseB: number }): string => `${caseA} ${caseB}`;
  const related = new Set(relations.map(nameOf));
  return new Set(tooLate.map(nameOf).filter((pair) => !related.has(pair))).size;
}
