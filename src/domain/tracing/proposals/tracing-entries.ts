// What the journal records of tracing beside rows: proposals sent and decided, contacts marked, tracks approved.
import type { EpidemicDay, Minute } from '../../day.ts';
import type { Hash } from '../../journal/canonical.ts';
import type { RowId } from '../../journal/entry.ts';
import type { Level } from '../../zoning/level.ts';
import { CONTACT_CLASSES } from '../contacts/contact-table.ts';
import type { Task } from '../rules/tracing-pack.ts';
import { OUTCOMES, type Outcome } from './proposal.ts';

export { OUTCOMES };

/** Of one unit of a sending, by the entry that records it and its number there. */
export type ProposalId = RowId;

/** A contact's class as a person marked it; `none`: not a contact after all. */
export const MARKED_CLASSES = [...CONTACT_CLASSES, 'none'] as const;
export type MarkedClass = (typeof MARKED_CLASSES)[number];

/** 已判定 decided · 已转运 moved · 居家 at home · 已解除 released · 转阳 positive · 失联 not found. */
export const CONTACT_STATUSES = ['decided', 'moved', 'at-home', 'released', 'positive', 'not-found'] as const;
export type ContactStatus = (typeof CONTACT_STATUSES)[number];

/** One unit proposed; `reasons`: the rows of stays, visits or reports it rests on. */
export interface SentUnit {
  /** By key. */
  readonly unit: string;
  readonly outcome: Outcome;
  readonly level: Level;
  readonly reasons: readonly RowId[];
}

/** 研判建议: units proposed to the command. `by`: name or role as the person gave it. */
export interface ProposalSent {
  readonly kind: 'proposal-sent';
  readonly units: readonly SentUnit[];
  /** Id of the zone pack by which they were read. */
  readonly pack: string;
  readonly by: string;
}

export interface ProposalDecided {
  readonly kind: 'proposal-decided';
  readonly proposal: ProposalId;
  readonly accepted: boolean;
  readonly by: string;
  readonly note: string;
}

/** `person`: code as in the rosters; `at`: when it was so, which may be before it was entered. `negativeOn`: day on which a negative result was in; absent: nothing new is known of one. */
export interface ContactMarked {
  readonly kind: 'contact-marked';
  readonly person: string;
  readonly class: MarkedClass;
  readonly status: ContactStatus;
  readonly at: Minute;
  readonly by: string;
  readonly negativeOn?: EpidemicDay;
}

/** Close contacts that zones wait for: by the unit they live in, else that of the exposure, and the day of their last exposure. The newest of a person holds. */
export interface ContactsRecorded {
  readonly kind: 'contacts-recorded';
  readonly contacts: readonly RecordedContact[];
}

export interface RecordedContact {
  readonly person: string;
  /** By key. */
  readonly area: string;
  readonly exposedOn: EpidemicDay;
}

/** The public track of cases was approved, and may go out word for word; one entry for each of the cases, in one act. */
export interface TrackApproved {
  readonly kind: 'track-approved';
  readonly case: string;
  /** Name or role as the person gave it. */
  readonly by: string;
  /** All cases it tells of, sorted. Absent in files of before: nothing went out by these. */
  readonly cases?: readonly string[];
  /** What may go out. */
  readonly text?: string;
  /** What was known when it was written: of anything else it is no approval. */
  readonly basis?: Hash;
}

/** A task of the clocks of a case is done; `at`: when, which may be before it was entered. */
export interface TraceTaskDone {
  readonly kind: 'trace-task-done';
  readonly case: string;
  readonly task: Task;
  readonly at: Minute;
}

export type TracingBody = ProposalSent | ProposalDecided | ContactMarked | ContactsRecorded | TrackApproved | TraceTaskDone;
