// What the tracing desk answers of proposed zones; page and worker share these shapes.
import type { CaseReport } from '../../district/case-table.ts';
import type { EpidemicDay, Minute } from '../../day.ts';
import type { RowId } from '../../journal/entry.ts';
import type { LevelCode } from '../../zoning/level.ts';
import type { PlaceRole } from '../stays/stay-table.ts';
import type { RecordedContact } from './tracing-entries.ts';
import type { LeftReason, Outcome, ProposalGround, ProposedDecision } from './proposal.ts';

/** A stay, as a reason tells it. */
export interface ProposedStay {
  readonly caseId: string;
  readonly row: RowId;
  readonly role: PlaceRole;
  /** As written. */
  readonly place: string;
  readonly from: Minute | null;
  readonly until: Minute | null;
  /** `RISK_…` and `CONTACTS_…` as an expert graded it. */
  readonly risk: number;
  readonly contacts: number;
}

export interface DescribedReason extends ProposedStay {
  readonly outcome: Outcome;
  readonly level: LevelCode;
  readonly ground: ProposalGround;
  readonly lastDay: EpidemicDay;
}

export interface DescribedProposal {
  /** Row and key of the unit. */
  readonly unit: number;
  readonly key: string;
  readonly outcome: Outcome;
  readonly level: LevelCode;
  readonly reasons: readonly DescribedReason[];
  readonly decision: ProposedDecision | null;
  readonly isPending: boolean;
  /** Cases that no list has and that are entered with it at their home, another unit: without them its visits would not count. */
  readonly entered: readonly { readonly caseId: string; readonly home: number }[];
}

export interface LeftStay extends ProposedStay {
  readonly reason: LeftReason;
}

export interface ProposalsAnswer {
  readonly now: Minute;
  /** Id of the zone pack they are read by. */
  readonly pack: string;
  /** Strictest first. */
  readonly units: readonly DescribedProposal[];
  readonly left: readonly LeftStay[];
}

/** Rows and decisions that accepting some units comes to, ready to be recorded in one act. */
export interface AcceptedRecords {
  readonly visits: readonly { readonly area: string; readonly person: string; readonly from: EpidemicDay; readonly to: EpidemicDay; readonly risk: number; readonly contacts: number; readonly recordedAt: Minute }[];
  /** Reports to be entered, and those that take the place of rows on file. */
  readonly reports: readonly CaseReport[];
  readonly replaced: readonly RowId[];
  readonly matches: readonly { readonly place: string; readonly unit: string }[];
  /** Close contacts of its cases that no zone waits for yet. */
  readonly contacts: readonly RecordedContact[];
  /** `cases`: the numbers of those it rests on. */
  readonly decisions: readonly { readonly unit: string; readonly decision: ProposedDecision; readonly cases: readonly string[] }[];
}
