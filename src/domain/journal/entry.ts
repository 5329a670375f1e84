// 案卷: the append-only journal; every fact and every decision is an entry, never edited, only withdrawn.
import type { EpidemicDay, Minute } from '../day.ts';
import type { Redrawing } from '../district/redrawn-units.ts';
import type { UnitGeometry } from '../district/unit-table.ts';
import type { PassBody } from '../farming/passes/pass-entries.ts';
import type { TracingBody } from '../tracing/proposals/tracing-entries.ts';
import type { Level } from '../zoning/level.ts';
import type { ConditionsMode } from '../zoning/packs/rule-pack.ts';
import { hashJson, type Hash, type Json } from './canonical.ts';

export type Device = string;
export type EntryId = `${Device}:${number}`;
export type RowId = `${EntryId}#${number}`;

/** One act is one gesture of a person and one step of undo; its entries share this number. */
export type ActId = `${Device}/${number}`;

/** Hybrid logical clock: wall milliseconds as far as they ran forward, and a counter within one of them. */
export interface Clock {
  readonly ms: number;
  readonly n: number;
}

/** How far each device's log is read: "what was known then" as data. */
export type Frontier = Readonly<Record<Device, number>>;

/** Where rows came from; no path, no person. */
export interface SourceNote {
  readonly file: string;
  readonly crs: 'wgs84' | 'gcj02' | 'bd09';
  readonly taken: number;
  readonly refused: number;
}

export type RowKind = 'units' | 'cases' | 'rounds' | 'contacts' | 'disinfections' | 'orders' | 'visits' | 'households' | 'plots' | 'layer'
  | 'investigations' | 'stays' | 'rosters' | 'tracks';

/** What a list was judged from: enough to judge it again, and to see that nothing else went into it. */
export interface Basis {
  readonly seen: Frontier;
  readonly asOf: EpidemicDay;
  /** Texts of the packs, in the order of their first lists. */
  readonly packs: readonly Hash[];
  readonly conditions: ConditionsMode;
  /** Version of the rules' reader. */
  readonly engine: string;
}

/** Units of each level, by code. */
export type LevelCounts = readonly [none: number, precaution: number, controlled: number, sealed: number];

/** Where a version of a list is sent. */
export const VERSION_MOVES = ['reviewed', 'approved', 'published', 'returned'] as const;
export type VersionMove = (typeof VERSION_MOVES)[number];

/** What an entry says. */
export type Body =
  | { readonly kind: 'rows-recorded'; readonly of: RowKind; readonly rows: Hash; readonly count: number; readonly layer?: string | undefined; readonly name?: string | undefined; readonly source: SourceNote }
  /** Without days the range follows from the reports. */
  | { readonly kind: 'district-named'; readonly name: { readonly zh: string; readonly en: string }; readonly first?: EpidemicDay; readonly last?: EpidemicDay; readonly opening?: EpidemicDay }
  /** Holds from list `from` on, in the place of whatever was to hold then; without it, from the beginning and alone. */
  | { readonly kind: 'pack-adopted'; readonly pack: Hash; readonly id: string; readonly from?: EpidemicDay }
  | { readonly kind: 'conditions-chosen'; readonly mode: ConditionsMode }
  /** A place as the lists write it is this unit, or none of the district's (null): an alias from then on. */
  | { readonly kind: 'place-matched'; readonly place: string; readonly unit: string | null }
  /** Where a unit lies, given by hand in WGS-84; the newest holds. */
  | { readonly kind: 'unit-placed'; readonly unit: string; readonly geometry: UnitGeometry }
  /** 改划: units split, merged, drawn or moved by hand; over those of all files, in the order of the entries. */
  | ({ readonly kind: 'units-redrawn' } & Redrawing)
  /** 人工调整: a unit shows this level on the lists `from`–`until`, whatever the rule says; `by` is a role or a name the person gave. */
  | { readonly kind: 'override-set'; readonly unit: string; readonly level: Level; readonly from: EpidemicDay; readonly until: EpidemicDay; readonly reason: string; readonly by: string }
  /** 拟稿: the list of a day as a row set, to be reviewed (审核), approved (审批) and published (发布). `by`, `duty`: name and office as the person gave them. */
  | { readonly kind: 'version-proposed'; readonly list: Hash; readonly levels: LevelCounts; readonly basis: Basis; readonly effectiveFrom: Minute; readonly by: string; readonly duty: string; readonly note: string }
  | { readonly kind: 'version-moved'; readonly version: EntryId; readonly to: VersionMove; readonly by: string; readonly duty: string; readonly note: string }
  | PassBody
  | TracingBody
  /** `what`: what a person took back, for telling; `as`: an undo or a redo of a whole act, not a decision about its rows. */
  | { readonly kind: 'withdrawn'; readonly targets: readonly (EntryId | RowId)[]; readonly as?: 'undo' | 'redo'; readonly what?: 'override' | 'fact' | 'stay' };

export interface Entry {
  readonly id: EntryId;
  readonly device: Device;
  readonly seq: number;
  readonly act: ActId;
  readonly at: Clock;
  /** Role or initials the person chose; '' by default: no account. */
  readonly by: string;
  readonly seen: Frontier;
  readonly v: 1;
  readonly bodyHash: Hash;
  readonly body: Body | 'purged';
}

/** The next reading of the clock: never before the last one, though the wall clock may have gone back. */
export function tick(last: Clock | null, wallMs: number): Clock {
  if (last === null || wallMs > last.ms) return { ms: wallMs, n: 0 };
  return { ms: last.ms, n: last.n + 1 };
}

const UTC8_MS = 8 * 60 * 60_000;

/** The minute of an entry in UTC+8. */
export function minuteOf({ ms }: Clock): Minute {
  return Math.floor((ms + UTC8_MS) / 60_000);
}

/** The frontier of a set of entries: the greatest sequence number of each device. */
export function frontierOf(entries: readonly Entry[]): Frontier {
  const frontier: Record<Device, number> = {};
  for (const entry of entries) frontier[entry.device] = Math.max(frontier[entry.device] ?? 0, entry.seq);
  return frontier;
}

/** Order in which entries are read: clock, then device, then sequence. */
export function compareEntries(a: Entry, b: Entry): number {
  return a.at.ms - b.at.ms || a.at.n - b.at.n || (a.device < b.device ? -1 : a.device > b.device ? 1 : a.seq - b.seq);
}

/**
 * New entries of one act, to be appended to `journal`; the journal itself is not changed.
 * Sequence numbers of a device start at 1 and have no gaps.
 */
export function writeAct(
  journal: readonly Entry[],
  device: Device,
  wallMs: number,
  bodies: readonly Body[],
  by = '',
): Entry[] {
  const seen = frontierOf(journal);
  let seq = seen[device] ?? 0;
  const act: ActId = `${device}/${seq + 1}`;
  let clock = journal.reduce<Clock | null>((last, { at }) => (last === null || at.ms > last.ms || (at.ms === last.ms && at.n > last.n) ? at : last), null);
  return bodies.map((body) => {
    seq += 1;
    clock = tick(clock, wallMs);
    return { id: `${device}:${seq}`, device, seq, act, at: clock, by, seen, v: 1, bodyHash: hashJson(body as unknown as Json), body };
  });
}
