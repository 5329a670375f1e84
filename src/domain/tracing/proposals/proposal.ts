// 划区建议: what is proposed for a unit, why, and what must be recorded or decided so that the rules give it.
import type { EpidemicDay } from '../../day.ts';
import type { VisitTable } from '../../district/fact-tables.ts';
import type { LevelCode } from '../../zoning/level.ts';
import type { CaseCorrection } from './case-reports.ts';

/**
 * 管人消毒 the persons are managed and the place disinfected, no zone · 待分级 nobody has graded the risk ·
 * 本规则无此级 the pack has no such level · 划区 a zone of `level`; from mildest to strictest.
 */
export const OUTCOMES = ['persons', 'to-be-graded', 'not-in-pack', 'zone'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/**
 * What makes it so: the report of the case stands there (`report`); it will where its place is matched to the unit
 * (`match`), or where the case, which no list has yet, is entered there (`entry`); the visit, once recorded (`visit`); a
 * decision of the command (`decision`), where the pack has no rule for it.
 */
export type ProposalGround = 'report' | 'match' | 'entry' | 'visit' | 'decision';

export interface ProposalReason {
  readonly stay: number;
  readonly caseOf: number;
  readonly outcome: Outcome;
  readonly level: LevelCode;
  readonly ground: ProposalGround;
  /** Last day of the stay that counts. */
  readonly lastDay: EpidemicDay;
}

/** 指挥部决定: an order, where the pack knows orders of the level; else a level set by hand on these lists. */
export type ProposedDecision =
  | { readonly kind: 'order'; readonly level: LevelCode; readonly day: EpidemicDay }
  | { readonly kind: 'override'; readonly level: LevelCode; readonly from: EpidemicDay; readonly until: EpidemicDay };

export interface UnitProposal {
  /** Row of the unit. */
  readonly unit: number;
  readonly outcome: Outcome;
  /** 0 where the outcome is no zone. */
  readonly level: LevelCode;
  /** Every case and stay, in the order of the stays. */
  readonly reasons: readonly ProposalReason[];
  /** null where what is on file or to be recorded gives the level by itself. */
  readonly decision: ProposedDecision | null;
  /** Whether anything is still to be recorded or decided for it to be so; false: the rules have given it already. */
  readonly isPending: boolean;
}

/** A case that no list has yet, as it is to be entered at its home. */
export interface CaseEntry {
  readonly caseOf: number;
  /** Row of the unit. */
  readonly unit: number;
  readonly person: string;
  readonly reportedOn: EpidemicDay;
  readonly onsetOn?: EpidemicDay | undefined;
  readonly sampledOn?: EpidemicDay | undefined;
  readonly sampledTime?: number | undefined;
  readonly isolatedOn?: EpidemicDay | undefined;
}

/** A place as the lists write it that is this unit. */
export interface PlaceMatch {
  readonly caseOf: number;
  readonly place: string;
  readonly unit: number;
}

/** Why a stay says nothing of a zone: no unit, no time, ends before it begins, no list has the case nor is its home known, not in the infectious days; its report does not count. */
export const LEFT_REASONS = ['no-unit', 'undated', 'reversed', 'no-report', 'not-infectious', 'not-counted'] as const;
export type LeftReason = (typeof LEFT_REASONS)[number];

export interface UnitProposals {
  /** Strictest first. */
  readonly units: readonly UnitProposal[];
  /** Visits to be recorded, those on file left out, and the stay of each. */
  readonly visits: VisitTable;
  readonly visitStays: Uint32Array;
  /** Days of cases to be put right in the lists, without which the rules read other infectious days. */
  readonly caseFacts: readonly CaseCorrection[];
  /** Cases to be entered, without which neither their homes nor their visits count. */
  readonly entries: readonly CaseEntry[];
  readonly matches: readonly PlaceMatch[];
  readonly left: readonly { readonly stay: number; readonly reason: LeftReason }[];
}
