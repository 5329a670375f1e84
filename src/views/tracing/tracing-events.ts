// The events of the tracing desk, among those of all views.
import type { Minute } from '../../domain/day.ts';
import type { MeetingSettings } from '../../domain/tracing/answers.ts';
import type { InvestigationRow, Slot } from '../../domain/tracing/cases/investigation-table.ts';
import type { ReportKind } from '../../domain/tracing/report/case-report.ts';
import type { Task } from '../../domain/tracing/rules/tracing-pack.ts';
import type { Spot, TrackSettings } from '../../domain/tracing/track/suggest-stays.ts';
import type { Evidence } from '../../domain/tracing/stays/stored-stays.ts';
import type { Certainty, PlaceRole } from '../../domain/tracing/stays/stay-table.ts';
import type { Proposal } from '../../domain/tracing/proposals/fold-tracing.ts';
import type { SentUnit } from '../../domain/tracing/proposals/tracing-entries.ts';
import type { Hash } from '../../domain/journal/canonical.ts';
import type { EntryId, RowId } from '../../domain/journal/entry.ts';
import type { TracingTab } from '../../store/tracing/tracing-state.ts';
import type { ContactsEvents } from './contacts/contacts-events.ts';
import type { PlayEvents } from './play/play-events.ts';
import type { RelationEvents } from './relations/relation-events.ts';

/** A stay as a person gave it. */
export interface GivenStay {
  readonly role: PlaceRole;
  /** Name as written; '' where only the point is known. */
  readonly place: string;
  /** Unit row that was chosen among those suggested; null: what the name matches. */
  readonly unit: number | null;
  /** A point given on the map, WGS-84. */
  readonly point: readonly [lng: number, lat: number] | null;
  readonly from: Minute | null;
  readonly until: Minute | null;
  readonly certainty: Certainty;
  readonly evidence: Evidence;
  /** `RISK_…` and `CONTACTS_…` of the place. */
  readonly risk: number;
  readonly contacts: number;
}

export interface TracingEvents extends ContactsEvents, RelationEvents, PlayEvents {
  'tracing-tab-chosen': { readonly tab: TracingTab };
  'tracing-pack-chosen': { readonly id: string };
  'tracing-read-again': Readonly<Record<string, never>>;
  /** Row of the cases; null lays it down. `zoom`: its stays are brought into view. */
  'trace-case-chosen': { readonly row: number | null; readonly zoom: boolean };
  /** The investigation of a case begins, or what is on file of it is amended: `row` is what that takes the place of. */
  'investigation-given': { readonly given: InvestigationRow; readonly row: RowId | null };
  /** Somebody says that there is none, or takes that back. */
  'slot-none-given': { readonly slot: Slot; readonly isNone: boolean };
  'trace-task-done': { readonly task: Task };
  /** `row`: the stay it takes the place of. */
  'stay-given': { readonly given: GivenStay; readonly row: RowId | null };
  'stay-removed': { readonly row: RowId };
  /** A click on the map is waited for, or no more. */
  'stay-point-asked': { readonly isAsked: boolean };
  /** What stands in the field of the place; '' where nothing does. */
  'stay-place-typed': { readonly text: string };
  'stay-point-forgotten': Readonly<Record<string, never>>;
  /** The grades of a stay's place: `RISK_…`, `CONTACTS_…`. */
  'stay-graded': { readonly row: RowId; readonly risk: number; readonly contacts: number };
  /** Proposals of one case alone; '' for all. */
  'proposals-chosen': { readonly caseId: string };
  /** The case of that number is taken in hand. */
  'trace-case-named': { readonly caseId: string };
  'proposals-sent': { readonly units: readonly SentUnit[]; readonly by: string };
  'proposal-decided': { readonly proposal: Proposal; readonly accepted: boolean; readonly by: string; readonly note: string };
  /** A track is looked through, or no more. */
  'track-opened': { readonly entry: EntryId | null };
  'track-settings-chosen': { readonly settings: TrackSettings };
  /** Stays found in a track are recorded in one act; `spots`: which suggestions they are. */
  'track-stays-accepted': { readonly given: readonly GivenStay[]; readonly spots: readonly Spot[] };
  'track-stay-dismissed': { readonly entry: EntryId; readonly spot: Spot };
  'track-stays-restored': { readonly entry: EntryId };
  /** A public track of these cases is prepared; of none: no more. */
  'public-track-prepared': { readonly cases: readonly string[] };
  'public-track-whole-chosen': { readonly isWhole: boolean };
  'public-track-approved': { readonly cases: readonly string[]; readonly by: string; readonly text: string; readonly basis: Hash };
  /** What was approved is saved, word for word. */
  'public-track-saved': { readonly text: string };
  /** A report of the case in hand, on paper or as a file. */
  'report-asked': { readonly kind: ReportKind; readonly as: 'paper' | 'html' };
  'meeting-settings-chosen': { readonly settings: MeetingSettings };
  /** A place of the map to be looked at. */
  'trace-place-shown': { readonly lng: number; readonly lat: number };
}
