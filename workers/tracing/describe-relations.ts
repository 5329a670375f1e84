// Clusters of the cases on file: who hangs together, by which households, rosters and places.
import { MINUTES_PER_DAY, NOT_RECORDED, type Minute } from '../../src/domain/day.ts';
import { textAt } from '../../src/domain/district/text-column.ts';
import type { InvestigationTable } from '../../src/domain/tracing/cases/investigation-table.ts';
import { RELATIONS } from '../../src/domain/tracing/contacts/roster-table.ts';
import { momentsOf, togetherMinutes } from '../../src/domain/tracing/meetings/meeting-groups.ts';
import { rankMeetings } from '../../src/domain/tracing/meetings/rank-meetings.ts';
import { startOf, type CaseDates } from '../../src/domain/tracing/meetings/relations.ts';
import type { RosterLinks } from '../../src/domain/tracing/meetings/roster-links.ts';
import type { Cluster, JoiningPlace, RelationsAnswer, RelationSettings } from '../../src/domain/tracing/relation-answers.ts';
import { groupBy } from '../../src/domain/group-by.ts';
import { sizesOf } from './describe-meetings.ts';
import { countUndated, pickMeetings, type FoundClusters, type MeetingFinder } from './meeting-finder.ts';
import { nameInFull } from './look-up-place.ts';
import type { OpenTraces } from './open-traces.ts';

const HOUSEHOLD = RELATIONS.indexOf('household');

/** Yields between steps. @throws RangeError for a radius, lag or minutes that are negative or not finite. */
export function* describeRelations(traces: OpenTraces, finder: MeetingFinder, settings: RelationSettings, now: Minute): Generator<unknown, RelationsAnswer> {
  const { cases } = traces.recorded;
  const found = yield* finder.cluster(settings, now);
  const { start, member, count } = found.clusters;
  const places = yield* placesByCluster(traces, found, settings);
  const pairs = countPairs(found);
  const dates = datesOf(cases);
  const clusters: Cluster[] = [];
  let alone = 0;
  for (let at = 0; at < count; at++) {
    const own = member.subarray(start[at], start[at + 1]);
    if (own.length < 2) alone++;
    else clusters.push({ cases: Array.from(own, (of) => textAt(cases.caseId, of)), households: countHouseholds(own, found.links), rosterPairs: pairs.get(at)?.size ?? 0, places: places.get(at) ?? [], ...daysOf(own, dates) });
    if (at % 100 === 0) yield;
  }
  return { settings, now, clusters, alone, apart: countUndated(traces) };
}

/** Onset, first positive sample (the day of the result where no sample is told) and isolation of every investigated case. */
export function datesOf({ count, onsetOn, sampledAt, positiveOn, isolatedAt }: InvestigationTable): CaseDates {
  const positive = positiveOn.map((day, of) => (sampledAt[of] === NOT_RECORDED ? day : Math.floor(sampledAt[of]! / MINUTES_PER_DAY)));
  return { count, onset: onsetOn, positive, isolated: isolatedAt };
}

/** Places at which cases of one cluster met for long enough, by the number of the cluster; those with most cases first. */
function* placesByCluster({ recorded: { stays: { written } }, units }: OpenTraces, { rows, stays, meetings, clusters }: FoundClusters, settings: RelationSettings): Generator<void, Map<number, JoiningPlace[]>> {
  const long = Uint32Array.from(meetings.overlapMinutes.keys()).filter((at) => meetings.overlapMinutes[at]! >= settings.leastMinutes);
  yield;
  const joining = pickMeetings(meetings, long);
  const { first } = yield* momentsOf(stays, joining);
  const ranked = yield* rankMeetings(stays, joining, { sizes: sizesOf(units), radiusMeters: settings.radiusMeters });
  const byCluster = new Map<number, JoiningPlace[]>();
  for (let at = 0; at < ranked.count; at++) {
    const [unit, lng, lat] = [ranked.place[at]!, ranked.longitude[at]!, ranked.latitude[at]!];
    // Two clusters may know one place, each at its own time.
    for (const [cluster, own] of groupBy([...ranked.meeting.subarray(ranked.start[at], ranked.start[at + 1])], (one) => clusters.clusterOf[stays.caseOf[joining.a[one]!]!]!)) {
      const who = new Set(own.flatMap((one) => [stays.caseOf[joining.a[one]!]!, stays.caseOf[joining.b[one]!]!]));
      const place: JoiningPlace = {
        unit, name: unit >= 0 ? nameInFull(units, unit) : written[rows[joining.a[own[0]!]!]!]!, lng: Number.isNaN(lng) ? null : lng, lat: Number.isNaN(lat) ? null : lat,
        cases: who.size, minutes: togetherMinutes(joining, first, Uint32Array.from(own)),
      };
      byCluster.set(cluster, [...(byCluster.get(cluster) ?? []), place]);
    }
    yield;
  }
  for (const list of byCluster.values()) list.sort((a, b) => b.cases - a.cases || b.minutes - a.minutes || a.name.localeCompare(b.name, 'zh'));
  return byCluster;
}

/** Pairs of each cluster that a roster joins, other than as a household. */
function countPairs({ links, clusters }: FoundClusters): Map<number, Set<string>> {
  const pairs = new Map<number, Set<string>>();
  for (let i = 0; i < links.count; i++) {
    if (links.relation[i] === HOUSEHOLD) continue;
    const cluster = clusters.clusterOf[links.caseA[i]!]!;
    pairs.set(cluster, (pairs.get(cluster) ?? new Set()).add(`${links.caseA[i]!} ${links.caseB[i]!}`));
  }
  return pairs;
}

const countHouseholds = (own: Uint32Array, { household }: RosterLinks): number => new Set(Array.from(own, (of) => household[of]!).filter((home) => home >= 0)).size;

function daysOf(own: Uint32Array, dates: CaseDates): Pick<Cluster, 'firstDay' | 'lastDay'> {
  const days = Array.from(own, (of) => startOf(dates, of)).filter((day) => day !== NOT_RECORDED);
  return days.length === 0 ? { firstDay: null, lastDay: null } : { firstDay: Math.min(...days), lastDay: Math.max(...days) };
}
