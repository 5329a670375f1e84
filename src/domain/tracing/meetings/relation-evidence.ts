// What stands for a relation of two cases: meetings, one residence, contacts on a roster.
import { NOT_RECORDED } from '../../day.ts';
import { notNegative, orderRows, startsOfRuns } from '../order-rows.ts';
import { PLACE_ROLES, type StayTable } from '../stays/stay-table.ts';
import { isDated } from './dated-rows.ts';
import type { MeetingTable } from './meeting-table.ts';

export const EVIDENCE_KINDS = ['meeting', 'residence', 'contact'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Contacts between cases as a roster (名册) gives them. */
export interface ContactPairs {
  readonly count: number;
  readonly caseA: Uint32Array;
  readonly caseB: Uint32Array;
  /** `Minute`; `NOT_RECORDED` in either: undated. */
  readonly from: Int32Array;
  readonly until: Int32Array;
}

/** One thing that speaks for a relation of two cases, `caseA` < `caseB`. */
export interface Evidence {
  readonly caseA: number;
  readonly caseB: number;
  readonly kind: EvidenceKind;
  /** Row of the meeting, or of the contact; −1 of a residence. */
  readonly row: number;
  /** Rows of the stays; −1 of a contact. */
  readonly stayA: number;
  readonly stayB: number;
  /** When each was there; null: no time is known. Both the same, or one wholly after the other. */
  readonly presence: { readonly a: Span; readonly b: Span } | null;
}

/** First and last `Minute`. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** Evidence of all kinds: meetings, then residences, then contacts; not more than a few thousand between two yields. */
export function* gatherEvidence(stays: StayTable, meetings: MeetingTable, contacts: ContactPairs): Generator<void, Evidence[]> {
  const evidence: Evidence[] = [];
  for (let row = 0; row < meetings.count; row++) {
    evidence.push(ofStays(stays, 'meeting', row, meetings.a[row]!, meetings.b[row]!));
    if (row % 4000 === 0) yield;
  }
  yield* residences(stays, evidence);
  for (let row = 0; row < contacts.count; row++) {
    const [one, other, from, until] = [contacts.caseA[row]!, contacts.caseB[row]!, contacts.from[row]!, contacts.until[row]!];
    if (one === other) continue;
    const isKnown = from !== NOT_RECORDED && until !== NOT_RECORDED && from <= until;
    const span = { from, until };
    evidence.push({ caseA: Math.min(one, other), caseB: Math.max(one, other), kind: 'contact', row, stayA: -1, stayB: -1, presence: isKnown ? { a: span, b: span } : null });
    if (row % 4000 === 0) yield;
  }
  return evidence;
}

function ofStays(stays: StayTable, kind: EvidenceKind, row: number, one: number, other: number): Evidence {
  const [stayA, stayB] = stays.caseOf[one]! < stays.caseOf[other]! ? [one, other] : [other, one];
  return { caseA: stays.caseOf[stayA]!, caseB: stays.caseOf[stayB]!, kind, row, stayA, stayB, presence: presenceOf(stays, stayA, stayB) };
}

function presenceOf(stays: StayTable, stayA: number, stayB: number): Evidence['presence'] {
  if (!isDated(stays, stayA) || !isDated(stays, stayB)) return null;
  const [a, b] = [stayA, stayB].map((row) => ({ from: stays.from[row]!, until: stays.until[row]! })) as [Span, Span];
  const both = { from: Math.max(a.from, b.from), until: Math.min(a.until, b.until) };
  return both.from <= both.until ? { a: both, b: both } : { a, b };
}

/** Two cases who live at one place at one time, once for each two stays; who moved out before the other came is no evidence. */
function* residences(stays: StayTable, evidence: Evidence[]): Generator<void, void> {
  const residence = PLACE_ROLES.indexOf('residence');
  const rows = notNegative(stays.place, Uint32Array.from(stays.role.keys()).filter((row) => stays.role[row] === residence));
  const order = yield* orderRows(stays.place, rows);
  const starts = startsOfRuns(stays.place, order);
  for (let run = 0; run + 1 < starts.length; run++) {
    for (let i = starts[run]!; i < starts[run + 1]!; i++) {
      for (let j = i + 1; j < starts[run + 1]!; j++) {
        const [one, other] = [order[i]!, order[j]!];
        if (stays.caseOf[one] === stays.caseOf[other]) continue;
        const found = ofStays(stays, 'residence', -1, one, other);
        if (found.presence === null || found.presence.a === found.presence.b) evidence.push(found);
      }
      yield;
    }
  }
}
