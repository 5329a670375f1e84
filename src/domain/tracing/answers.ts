// What the tracing desk in its worker is asked and answers; page and worker share these shapes.
import type { Minute } from '../day.ts';
import type { EntryId, RowId } from '../journal/entry.ts';
import type { Contradiction } from './cases/contradictions.ts';
import type { Discovery, InvestigationRow, Living } from './cases/investigation-table.ts';
import type { TrayReason } from './cases/trays.ts';
import type { MeetingSpans } from './moment/meeting-spans.ts';
import type { MomentTable } from './moment/spell-table.ts';
import type { SpotTable } from './moment/spots.ts';
import type { TracePicture } from './picture.ts';
import type { Certainty, PlaceRole } from './stays/stay-table.ts';
import type { Evidence } from './stays/stored-stays.ts';

export interface TracingOpened {
  /** Neither cases nor investigations are on file. */
  readonly isEmpty: boolean;
  /** Files whose rows are named but no longer there. */
  readonly missing: readonly string[];
}

/**
 * Cases of the tracing desk at a moment, one a row: those whose investigation was opened, in the order in which they were,
 * and behind them positives of the last lists that nobody has opened. What was reported later is no part of it.
 */
export interface TracedCases {
  readonly count: number;
  /** As in the lists of cases. */
  readonly id: readonly string[];
  /** Row of the investigation in the journal; null: only in the case lists so far. */
  readonly row: readonly (RowId | null)[];
  /** `Minute` from which the clocks run; of a case that is only listed, that of its entry, or the end of its day. */
  readonly reportedAt: Int32Array;
  /** Home: unit row of the residence, else of the place in the case lists; −1 unknown. */
  readonly home: Int32Array;
  /** Code in `SLOT_STATES`, five to a case in the order of `SLOTS`. */
  readonly slots: Uint8Array;
  readonly completeness: Uint8Array;
  /** `Minute` at which a task was marked as done, `NOT_RECORDED` where it was not: one after the other in the order of `CASE_TASKS`. */
  readonly doneAt: Int32Array;
}

export interface CasesAnswer {
  readonly now: Minute;
  readonly cases: TracedCases;
  /** Stays that name a case nobody has on file. */
  readonly homeless: readonly { readonly caseId: string; readonly row: RowId; readonly place: string }[];
}

/** A stay of one case, as its card shows it. */
export interface DescribedStay {
  readonly row: RowId;
  /** Place in the order of time, from 1; undated ones come last. */
  readonly number: number;
  readonly role: PlaceRole;
  /** As written, and the unit it matched; −1 for none. */
  readonly place: string;
  readonly unit: number;
  readonly lng: number | null;
  readonly lat: number | null;
  readonly from: Minute | null;
  readonly until: Minute | null;
  readonly certainty: Certainty;
  readonly evidence: Evidence;
  /** `RISK_…` and `CONTACTS_…` of the place, as an expert graded it. */
  readonly risk: number;
  readonly contacts: number;
  /** Lies outside the district's border. */
  readonly outside: boolean;
  readonly tray: readonly TrayReason[];
}

export interface DescribedContradiction {
  readonly kind: Contradiction;
  /** Numbers of the stays; `b` null where one contradicts itself. */
  readonly a: number;
  readonly b: number | null;
}

/** Time between two stays about which nothing is on file. */
export interface DescribedGap {
  /** Number of the stay before it. */
  readonly after: number;
  readonly from: Minute;
  readonly until: Minute;
}

export interface CaseAnswer {
  /** Number of the case, and the moment it was described at. */
  readonly id: string;
  readonly now: Minute;
  /** What is on file of the case itself; null where it was not opened yet. */
  readonly head: (InvestigationRow & { readonly discovery: Discovery; readonly living: Living }) | null;
  readonly stays: readonly DescribedStay[];
  readonly contradictions: readonly DescribedContradiction[];
  readonly gaps: readonly DescribedGap[];
  readonly tracks: readonly { readonly entry: EntryId; readonly name: string; readonly points: number; readonly from: Minute; readonly until: Minute }[];
  readonly picture: TracePicture;
  /** Where it was when; stays by their number less one, the only case is 0. */
  readonly moment: MomentTable;
}

/** A place that may be meant by what was typed. */
export interface PlaceSuggestion {
  readonly unit: number;
  readonly name: string;
  /** Street or town around it, '' without. */
  readonly within: string;
}

export interface MeetingSettings {
  readonly radiusMeters: number;
  readonly lagMinutes: number;
  /** Whether two who were at their homes count: people of one house meet every night. */
  readonly homes: boolean;
  /** Days of stays that count, counted back from the moment asked about. */
  readonly days: number;
}

/** A place at which cases met. */
export interface MeetingPlace {
  /** Unit row, −1 where those who met have no place in common. */
  readonly unit: number;
  /** The unit's name, else the place as one of the stays has it. */
  readonly name: string;
  readonly lng: number | null;
  readonly lat: number | null;
  /** Numbers of the cases, in the order of the investigations. */
  readonly cases: readonly string[];
  /** Minutes in which at least two were there, each counted once. */
  readonly minutes: number;
  readonly first: Minute;
  readonly last: Minute;
  /** People of the place; null unknown. */
  readonly size: number | null;
}

export interface MeetingsAnswer {
  readonly settings: MeetingSettings;
  readonly now: Minute;
  readonly meetings: number;
  /** Cases that met anybody. */
  readonly cases: number;
  readonly places: readonly MeetingPlace[];
  /** Stays that cannot meet: without both times, or that end before they begin. */
  readonly apart: number;
}

/** Cases to be shown together, and what of them. */
export interface OverlayQuestion {
  readonly ids: readonly string[];
  /** Days of stays, counted back from the moment asked about. */
  readonly days: number;
  /** What counts as a meeting. */
  readonly radiusMeters: number;
  readonly homes: boolean;
}

/** Several cases together; cases are numbered as `ids` has them, stays as `moment` has them. */
export interface OverlayAnswer {
  readonly question: OverlayQuestion;
  readonly now: Minute;
  readonly ids: readonly string[];
  readonly moment: MomentTable;
  readonly spots: SpotTable;
  readonly meetings: MeetingSpans;
  /** Names of places, and which of them each stay has; as written, else the unit's name, '' where only coordinates are known. */
  readonly names: readonly string[];
  readonly nameOf: Uint32Array;
  /** From the first stay to the end of the last; both `now` where there is none. */
  readonly first: Minute;
  readonly last: Minute;
  /** Stays without both times: nothing of them can be played. */
  readonly apart: number;
}
