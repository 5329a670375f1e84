// The decisions of tracing in a journal, as they stand: proposals with what became of them, contacts, approved tracks.
import { MINUTES_PER_DAY, type EpidemicDay, type Minute } from '../../day.ts';
import { minuteOf, type Entry, type EntryId, type RowId } from '../../journal/entry.ts';
import type { Task } from '../rules/tracing-pack.ts';
import type { ContactMarked, ContactStatus, MarkedClass, ProposalId, RecordedContact, SentUnit, TrackApproved } from './tracing-entries.ts';

/** A decision; the newest of a proposal holds. */
export interface ProposalDecision {
  readonly accepted: boolean;
  readonly by: string;
  readonly note: string;
  readonly at: Minute;
}

export interface Proposal extends SentUnit {
  readonly id: ProposalId;
  readonly pack: string;
  readonly by: string;
  readonly at: Minute;
  /** null: waits for the command. */
  readonly decision: ProposalDecision | null;
}

export interface MarkedContact {
  readonly person: string;
  readonly class: MarkedClass;
  readonly status: ContactStatus;
  readonly by: string;
  readonly at: Minute;
  /** When the person came to be of this class: the clock of moving runs from it. */
  readonly decidedAt: Minute;
  /** Since then; null: not yet. */
  readonly movedAt: Minute | null;
  /** Meets nobody any more since then, moved or at home, of whatever class; null: not yet. */
  readonly isolatedAt: Minute | null;
  /** Day on which a negative result was in, while the person was of this class; null: none is known. */
  readonly negativeOn: EpidemicDay | null;
}

/** A contact as it was recorded last; `recordedOn`: when first. */
export interface PlacedContact extends RecordedContact {
  readonly id: RowId;
  readonly recordedOn: EpidemicDay;
}

export interface ApprovedTrack extends Pick<TrackApproved, 'case' | 'by' | 'cases' | 'text' | 'basis'> {
  readonly at: Minute;
}

export interface FoldedTracing {
  /** In the order they were sent. */
  readonly proposals: readonly Proposal[];
  /** One a person, in the order they were first marked. */
  readonly contacts: readonly MarkedContact[];
  /** One a person: where a close contact belongs and when it was last exposed, whatever was marked of it. */
  readonly placedContacts: readonly PlacedContact[];
  /** One a case, the newest approval. */
  readonly tracks: readonly ApprovedTrack[];
  /** Tasks done, by case and task; the newest word of each. */
  readonly tasksDone: readonly { readonly case: string; readonly task: Task; readonly at: Minute }[];
}

/** `live`: the entries in force, in the order they are read; `withdrawnRows`: what was taken back of them. A decision about a proposal that was taken back decides nothing. */
export function foldTracing(live: readonly Entry[], withdrawnRows: ReadonlyMap<EntryId, readonly number[]> = new Map()): FoldedTracing {
  const proposals = new Map<ProposalId, Proposal>();
  const contacts = new Map<string, MarkedContact>();
  const placed = new Map<string, PlacedContact>();
  const tracks = new Map<string, ApprovedTrack>();
  const tasksDone = new Map<string, FoldedTracing['tasksDone'][number]>();
  for (const { id, body, at: clock } of live) {
    if (body === 'purged') continue;
    const at = minuteOf(clock);
    if (body.kind === 'proposal-sent') {
      const { units, pack, by } = body;
      units.forEach((unit, i) => proposals.set(`${id}#${i}`, { ...unit, id: `${id}#${i}`, pack, by, at, decision: null }));
    } else if (body.kind === 'proposal-decided') {
      const { proposal, accepted, by, note } = body;
      const sent = proposals.get(proposal);
      if (sent !== undefined) proposals.set(proposal, { ...sent, decision: { accepted, by, note, at } });
    } else if (body.kind === 'contact-marked') contacts.set(body.person, markContact(contacts.get(body.person), body));
    else if (body.kind === 'contacts-recorded') {
      const [withdrawn, day] = [new Set(withdrawnRows.get(id)), Math.floor(at / MINUTES_PER_DAY)];
      body.contacts.forEach(({ person, area, exposedOn }, i) => {
        if (!withdrawn.has(i)) placed.set(person, { person, area, exposedOn, id: `${id}#${i}`, recordedOn: placed.get(person)?.recordedOn ?? day });
      });
    } else if (body.kind === 'trace-task-done') tasksDone.set(`${body.task} ${body.case}`, { case: body.case, task: body.task, at: body.at });
    else if (body.kind === 'track-approved') {
      const { kind: _, ...approved } = body;
      tracks.set(body.case, { ...approved, at });
    }
  }
  return { proposals: [...proposals.values()], contacts: [...contacts.values()], placedContacts: [...placed.values()], tracks: [...tracks.values()], tasksDone: [...tasksDone.values()] };
}

/** Another class starts its clock anew, and who was moved as a secondary contact is to be moved again as a close one. Who is to be moved again after all was not moved. */
function markContact(before: MarkedContact | undefined, { person, class: contactClass, status, by, at, negativeOn }: ContactMarked): MarkedContact {
  const isSame = before !== undefined && before.class === contactClass;
  const isBack = isSame && status === 'decided';
  const [movedBefore, isolatedBefore] = [isSame && !isBack ? before.movedAt : null, isBack || contactClass === 'none' ? null : (before?.isolatedAt ?? null)];
  return {
    person, class: contactClass, status, by, at, decidedAt: isSame ? before.decidedAt : at,
    movedAt: movedBefore ?? (status === 'moved' ? at : null), isolatedAt: isolatedBefore ?? (status === 'moved' || status === 'at-home' ? at : null),
    negativeOn: negativeOn ?? (isSame ? before.negativeOn : null),
  };
}
