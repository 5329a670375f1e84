// From lines to parties: who needs a slot, and which road segments, blocks and greenhouses they use on the way.
import type { FarmRegister, StaggerConflict, StaggerSettings } from '../answers.ts';
import { LINE_STATES, type LineTable } from '../lines/line-table.ts';
import { PLOT_KINDS } from '../register/farm-tables.ts';
import { findPairsNear } from './pairs-near.ts';
import { RESOURCE_KINDS, type ResourceKind, type StaggerProblem } from './problem.ts';

/** The way of one line: road segments in order, and when each is entered and left on the way out. */
export interface WayOut {
  readonly segments: Int32Array;
  /** Seconds after departure. */
  readonly enters: Float32Array;
  readonly leaves: Float32Array;
}

/** The lines of one planned day, by its own list. */
export interface PartyDay {
  /** The same rows on every day. */
  readonly lines: LineTable;
  /** Way of a row of `lines` that is not closed; null where it may not be gone after all. */
  readonly wayOf: (line: number) => WayOut | null;
}

export interface PartyGround {
  readonly register: FarmRegister;
  /** At least one: where nothing is planned, too. */
  readonly days: readonly PartyDay[];
  /** 1: the segment is a bridge. */
  readonly bridge: Uint8Array;
}

/** What a problem's numbers are: resource r is segment, block or plot `of[r]` by its kind. */
export interface Parties {
  readonly problem: StaggerProblem;
  /** Row i is a party. */
  readonly household: Int32Array;
  readonly block: Int32Array;
  readonly plotStart: Uint32Array;
  readonly plot: Int32Array;
  readonly of: Int32Array;
  readonly conflicts: readonly StaggerConflict[];
}

const CLOSED = LINE_STATES.indexOf('closed');
const GREENHOUSE = PLOT_KINDS.indexOf('greenhouse');

export const slotsPerDayOf = ({ dayStart, dayEnd, slotMinutes }: StaggerSettings): number => (slotMinutes > 0 ? Math.max(0, Math.floor((dayEnd - dayStart) / slotMinutes)) : 0);

/** Settings that forbid everything or contradict each other; `mostPeople`: of the largest party. */
export function findConflicts(settings: StaggerSettings, mostPeople: number): StaggerConflict[] {
  const limits = [settings.perSegment, settings.perBridge, settings.perBlock, settings.perGreenhouse].filter((limit) => limit !== null);
  const conflicts: StaggerConflict[] = [];
  if (settings.days < 1 || slotsPerDayOf(settings) < 1) conflicts.push('no-slots');
  if (settings.slotMinutes < settings.leastWorkMinutes) conflicts.push('slot-too-short');
  if (limits.some((limit) => limit <= 0)) conflicts.push('capacity-zero');
  else if (limits.some((limit) => limit < mostPeople)) conflicts.push('capacity-below-party');
  return conflicts;
}

/**
 * A party is a household and a block, or a plot that lies in none, or a greenhouse, by one gate; it takes the shortest of
 * its lines there. It may go on the days on which all its lines may be gone by the same ways: the longest run of such
 * days, the first of equals. Plots whose ways are open on other days are another party; those that are closed on all
 * days are one without a slot.
 */
export function buildParties(ground: PartyGround, settings: StaggerSettings): Parties {
  const { register: { households, plots } } = ground;
  const groups = groupLines(ground);
  const count = groups.length;
  const slotsPerDay = slotsPerDayOf(settings);
  const slots = Math.max(0, settings.days) * slotsPerDay;
  const kinds: number[] = [];
  const of: number[] = [];
  const capacity: number[] = [];
  const known = new Map<string, number>();
  const limitOf: Readonly<Record<ResourceKind, number | null>> = { segment: settings.perSegment, bridge: settings.perBridge, block: settings.perBlock, greenhouse: settings.perGreenhouse };
  const resource = (kind: ResourceKind, id: number): number => {
    const key = `${kind} ${id}`;
    let number = known.get(key);
    if (number === undefined) {
      known.set(key, (number = kinds.length));
      kinds.push(RESOURCE_KINDS.indexOf(kind));
      of.push(id);
      capacity.push(limitOf[kind] ?? Infinity);
    }
    return number;
  };
  const [use, enters, leaves]: [number[], number[], number[]] = [[], [], []];
  const useStart = new Uint32Array(count + 1);
  const column = <Column extends Int32Array | Uint16Array | Float32Array>(made: Column, valueOf: (group: Group, i: number) => number): Column => {
    groups.forEach((group, i) => { made[i] = valueOf(group, i); });
    return made;
  };
  const travelMinutes = column(new Float32Array(count), ({ line, run }) => (run === null ? NaN : ground.days[run[0]]!.lines.seconds[line]! / 60));
  groups.forEach(({ line, run, place, plots: rows }, i) => {
    if (run !== null) {
      const way = ground.days[run[0]]!.wayOf(line)!;
      way.segments.forEach((segment, k) => {
        use.push(resource(ground.bridge[segment] === 1 ? 'bridge' : 'segment', segment));
        enters.push(way.enters[k]! / 60);
        leaves.push(way.leaves[k]! / 60);
      });
      const isGreenhouse = plots.kind[rows[0]!] === GREENHOUSE;
      use.push(isGreenhouse ? resource('greenhouse', rows[0]!) : resource('block', place));
      enters.push(travelMinutes[i]!);
      leaves.push(settings.slotMinutes - travelMinutes[i]!);
    }
    useStart[i + 1] = use.length;
  });
  const fields = flatten(groups.map((group) => group.plots));
  const pairs = pairParties(groups, fields, ground, settings);
  const people = column(new Uint16Array(count), ({ household }) => households.people[household]!);
  return {
    problem: {
      days: Math.max(0, settings.days), slotsPerDay, slotMinutes: settings.slotMinutes, leastWorkMinutes: settings.leastWorkMinutes, parties: count, people,
      village: column(new Int32Array(count), ({ household }) => households.village[household]!),
      firstSlot: column(new Int32Array(count), ({ run }) => (run === null ? slots : run[0] * slotsPerDay)),
      lastSlot: column(new Int32Array(count), ({ run }) => (run === null ? slots : (run[1] + 1) * slotsPerDay) - 1),
      travelMinutes, useStart, use: Uint32Array.from(use), enters: Float32Array.from(enters), leaves: Float32Array.from(leaves),
      resourceKind: Uint8Array.from(kinds), capacity: Float64Array.from(capacity),
      unmixed: Uint8Array.from(kinds, (kind) => Number(settings.unmixedBlocks && kind === RESOURCE_KINDS.indexOf('block'))),
      nearA: Int32Array.from(pairs, ([a]) => a), nearB: Int32Array.from(pairs, ([, b]) => b),
    },
    household: column(new Int32Array(count), ({ household }) => household),
    block: column(new Int32Array(count), ({ block }) => block),
    ...fields,
    of: Int32Array.from(of),
    conflicts: findConflicts(settings, people.reduce((most, one) => Math.max(most, one), 0)),
  };
}

interface Group {
  readonly household: number;
  /** Block, −1 without one; `place`: the same, and below −1 a plot of its own. */
  readonly block: number;
  readonly place: number;
  readonly plots: number[];
  /** First and last day on which it may go; null: on none. */
  readonly run: Run | null;
  /** Its shortest line, where it has a run. */
  line: number;
}

type Run = readonly [first: number, last: number];

/** Lines are sorted by household, so that its parties stand together. */
function groupLines(ground: PartyGround): Group[] {
  const { register: { plots }, days } = ground;
  const { lines } = days[0]!;
  const groups: Group[] = [];
  const byKey = new Map<string, Group>();
  for (let line = 0; line < lines.count; line++) {
    const [household, plot] = [lines.household[line]!, lines.plot[line]!];
    const block = plots.block[plot]!;
    const place = block < 0 || plots.kind[plot] === GREENHOUSE ? -2 - plot : block;
    const run = longestRun(line, days);
    const of = run === null ? lines : days[run[0]]!.lines;
    const key = `${household} ${place} ${run === null ? 'closed' : `${run.join('-')} ${of.gate[line]!}`}`;
    let group = byKey.get(key);
    if (group === undefined) {
      group = { household, block, place, plots: [], run, line };
      byKey.set(key, group);
      groups.push(group);
    }
    group.plots.push(plot);
    if (run !== null && of.seconds[line]! < of.seconds[group.line]!) group.line = line;
  }
  return groups;
}

/** The longest run of days on which a line may be gone by one and the same way. */
function longestRun(line: number, days: readonly PartyDay[]): Run | null {
  let best: Run | null = null;
  let first = -1;
  for (let day = 0; day < days.length; day++) {
    if (!isOpen(line, days[day]!)) first = -1;
    else {
      if (first < 0 || !hasSameWay(line, days[day - 1]!, days[day]!)) first = day;
      if (best === null || day - first > best[1] - best[0]) best = [first, day];
    }
  }
  return best;
}

const isOpen = (line: number, { lines, wayOf }: PartyDay): boolean => lines.state[line] !== CLOSED && wayOf(line) !== null;

function hasSameWay(line: number, one: PartyDay, other: PartyDay): boolean {
  if (one.lines.gate[line] !== other.lines.gate[line] || one.lines.seconds[line] !== other.lines.seconds[line]) return false;
  const [a, b] = [one.wayOf(line)!.segments, other.wayOf(line)!.segments];
  return a === b || (a.length === b.length && a.every((segment, i) => segment === b[i]));
}

/** Parties that may not share a slot: those of one household, who cannot be in two places, and crews nearer than asked. */
function pairParties(groups: readonly Group[], { plotStart, plot }: Fields, { register: { plots } }: PartyGround, { crewMeters }: StaggerSettings): [number, number][] {
  const pairs: [number, number][] = [];
  for (let i = 0; i < groups.length; i++) {
    for (let k = i + 1; k < groups.length && groups[k]!.household === groups[i]!.household; k++) pairs.push([i, k]);
  }
  if (crewMeters <= 0) return pairs;
  const party = new Int32Array(plot.length);
  groups.forEach((_, i) => party.fill(i, plotStart[i], plotStart[i + 1]));
  const center = Float64Array.from({ length: 2 * plot.length }, (_, i) => plots.center[2 * plot[i >> 1]! + (i & 1)]!);
  const { nearA, nearB } = findPairsNear({ center, party, household: Int32Array.from(groups, ({ household }) => household) }, crewMeters);
  nearA.forEach((one, i) => pairs.push([one, nearB[i]!]));
  return pairs;
}

interface Fields {
  readonly plotStart: Uint32Array;
  readonly plot: Int32Array;
}

function flatten(lists: readonly (readonly number[])[]): Fields {
  const plotStart = new Uint32Array(lists.length + 1);
  lists.forEach((list, i) => { plotStart[i + 1] = plotStart[i]! + list.length; });
  return { plotStart, plot: Int32Array.from(lists.flat()) };
}
