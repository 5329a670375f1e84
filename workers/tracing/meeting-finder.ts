// Meetings and clusters of what is open, found once for all questions with the same settings.
import { MINUTES_PER_DAY, type Minute } from '../../src/domain/day.ts';
import { inPieces, shareSteps } from '../../src/domain/steps.ts';
import type { MeetingSettings } from '../../src/domain/tracing/answers.ts';
import { clusterCases, type ClusterTable } from '../../src/domain/tracing/meetings/clusters.ts';
import { isDated } from '../../src/domain/tracing/meetings/dated-rows.ts';
import { meetingSteps } from '../../src/domain/tracing/meetings/find-meetings.ts';
import type { MeetingTable } from '../../src/domain/tracing/meetings/meeting-table.ts';
import { linkByRosters, type RosterLinks } from '../../src/domain/tracing/meetings/roster-links.ts';
import { pick } from '../../src/domain/tracing/order-rows.ts';
import { pickStays } from '../../src/domain/tracing/stays/pick-stays.ts';
import { PLACE_ROLES, type StayTable } from '../../src/domain/tracing/stays/stay-table.ts';
import type { OpenTraces } from './open-traces.ts';

export interface FoundMeetings {
  /** Rows of the recorded stays that count, and these as a table of their own. */
  readonly rows: Uint32Array;
  readonly stays: StayTable;
  /** Rows of `stays`. */
  readonly meetings: MeetingTable;
}

export interface FoundClusters extends FoundMeetings {
  readonly links: RosterLinks;
  readonly clusters: ClusterTable;
}

const RESIDENCE = PLACE_ROLES.indexOf('residence');

/** What was asked last, for whoever asks the same. */
class LastWork<T> {
  private known: { readonly key: string; readonly steps: () => Generator<void, T> } | null = null;

  get(key: string, begin: () => Generator<unknown, T>): Generator<void, T> {
    if (this.known?.key !== key) this.known = { key, steps: shareSteps(begin()) };
    return this.known.steps();
  }
}

/** Moments of one hour ask the same: a stay that begins within it is told with the next. */
export class MeetingFinder {
  private readonly all = new LastWork<FoundMeetings>();
  private readonly homeless = new LastWork<FoundMeetings>();
  private readonly clustered = new LastWork<FoundClusters>();
  private readonly linked = new LastWork<RosterLinks>();

  constructor(private readonly traces: OpenTraces) {}

  /** @throws RangeError for a radius or lag that is negative or not finite. */
  find(settings: MeetingSettings, now: Minute): Generator<void, FoundMeetings> {
    const { radiusMeters, lagMinutes, days, homes } = settings;
    const key = JSON.stringify([radiusMeters, lagMinutes, days, Math.floor(now / 60)]);
    const all = (): Generator<void, FoundMeetings> => this.all.get(key, () => findAll(this.traces, settings, now));
    return homes ? all() : this.homeless.get(key, () => leaveHomesOut(all()));
  }

  /** Clusters by meetings of at least so many minutes, by rosters and households. */
  cluster(settings: MeetingSettings & { readonly leastMinutes: number }, now: Minute): Generator<void, FoundClusters> {
    const { radiusMeters, lagMinutes, days, homes, leastMinutes } = settings;
    const key = JSON.stringify([radiusMeters, lagMinutes, days, homes, leastMinutes, Math.floor(now / 60)]);
    return this.clustered.get(key, () => this.clusterAnew(settings, leastMinutes, now));
  }

  private* clusterAnew(settings: MeetingSettings, leastMinutes: number, now: Minute): Generator<unknown, FoundClusters> {
    const { cases, roster } = this.traces.recorded;
    const found = yield* this.find(settings, now);
    const links = yield* this.linked.get('', () => linkByRosters(cases, roster));
    const clusters = yield* clusterCases(found.stays, found.meetings, { leastMinutes, household: links.household, contacts: links });
    return { ...found, links, clusters };
  }
}

function* findAll({ recorded: { cases, stays: { stays } } }: OpenTraces, settings: MeetingSettings, now: Minute): Generator<unknown, FoundMeetings> {
  const rows = rowsThatCount(stays, cases.count, settings.days, now);
  const counted = pickStays(stays, rows);
  return { rows, stays: counted, meetings: yield* meetingSteps(counted, settings) };
}

/** Stays of investigated cases with both times, in the days asked about and not later than now. */
function rowsThatCount(stays: StayTable, cases: number, days: number, now: Minute): Uint32Array {
  const since = now - days * MINUTES_PER_DAY;
  return Uint32Array.from({ length: stays.count }, (_, row) => row)
    .filter((row) => stays.caseOf[row]! < cases && isDated(stays, row) && stays.from[row]! <= now && stays.until[row]! > since);
}

/** How many stays of investigated cases can meet nobody: without both times, or that end before they begin. */
export function countUndated({ recorded: { cases, stays: { stays } } }: OpenTraces): number {
  let count = 0;
  for (let row = 0; row < stays.count; row++) if (stays.caseOf[row]! < cases.count && !isDated(stays, row)) count++;
  return count;
}

function* leaveHomesOut(steps: Generator<void, FoundMeetings>): Generator<void, FoundMeetings> {
  const { rows, stays, meetings } = yield* steps;
  return { rows, stays, meetings: yield* withoutHomes(stays, meetings) };
}

/** Meetings of which at least one was no home. */
export function* withoutHomes({ role }: StayTable, meetings: MeetingTable): Generator<void, MeetingTable> {
  const areHome = new Uint8Array(meetings.count);
  yield* inPieces(meetings.count, (from, to) => {
    for (let i = from; i < to; i++) areHome[i] = role[meetings.a[i]!] === RESIDENCE && role[meetings.b[i]!] === RESIDENCE ? 1 : 0;
  });
  const kept = Uint32Array.from(areHome.keys()).filter((at) => areHome[at] === 0);
  yield;
  return pickMeetings(meetings, kept);
}

export function pickMeetings({ a, b, overlapMinutes, gapMinutes, meters, samePlace }: MeetingTable, kept: Uint32Array): MeetingTable {
  return { count: kept.length, a: pick(a, kept), b: pick(b, kept), overlapMinutes: pick(overlapMinutes, kept), gapMinutes: pick(gapMinutes, kept), meters: pick(meters, kept), samePlace: pick(samePlace, kept) };
}
