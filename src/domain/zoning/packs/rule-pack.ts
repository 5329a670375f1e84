// 划定标准: the shape of a rule pack, one JSON file per issuing body and date.
import type { Level } from '../level.ts';

/** A text in both languages of the product. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** Where a number comes from, with its grade: A official, B repost of an official text, C aggregator, D our design. */
export interface PackSource {
  readonly key: string;
  readonly grade: 'A' | 'B' | 'C' | 'D';
  readonly title: Bilingual;
}

/** One sentence of a rule in our own words; `source` keys name entries of `sources`. */
export interface PackClause {
  readonly clause: Bilingual;
  readonly source: readonly string[];
}

/** What a release waits for besides the date. */
export type PackCondition =
  /** A full all-negative round dated on day `day` of the count or later (SH-0411: 13; CN-9: 7; CN-20: 5). */
  | { readonly kind: 'round-on-day'; readonly day: number; readonly source: readonly string[] }
  /** A full all-negative round dated within `days` days before the list of release (CN-8: 2). */
  | { readonly kind: 'round-before-release'; readonly days: number; readonly source: readonly string[] }
  /**
   * The last close contact of the area is strictly more than `days` days past its last exposure, and negative; where
   * `transferredDays` stands, or strictly more than that past its transfer.
   */
  | { readonly kind: 'contacts-cleared'; readonly days: number; readonly transferredDays?: number | undefined; readonly source: readonly string[] }
  /** Every close contact of the area was transferred, `days` full days ago, and is negative (BJ: 4). */
  | { readonly kind: 'contacts-left'; readonly days: number; readonly source: readonly string[] }
  /** An area that is not residential: the last disinfection evaluation since the last positive is a pass. */
  | { readonly kind: 'disinfection-passed'; readonly source: readonly string[] }
  /** No part of the area is shown sealed (CN-JL: the compound around a sealed stair). */
  | { readonly kind: 'parts-released'; readonly source: readonly string[] };

/** A stage of a unit: a level with the pack's own word for it. */
export interface PackStage extends PackClause {
  readonly id: string;
  readonly level: Level;
  /** The pack's own word: 封控区, 高风险区, monitoring … */
  readonly label: Bilingual;
  readonly measures: Bilingual;
  /** Days of the stage on which everybody is tested, day 1 the first. */
  readonly testDays?: { readonly days: readonly number[]; readonly source: readonly string[] } | undefined;
}

/** A counting positive moves a unit whose list shows one of `from` (`*`: any) to `to`; the first row that fits wins. */
export interface PositiveTransition extends PackClause {
  readonly id: string;
  readonly on: 'positive';
  readonly from: readonly string[];
  readonly to: string;
  /** Only positives reported on this day (YYYY-MM-DD) or later. */
  readonly reportedFrom?: string | undefined;
}

/** Time moves a unit on: `days` full days after the anchor, or `days` lists from the first list of the stage. */
export interface TimeTransition extends PackClause {
  readonly id: string;
  readonly on: 'time';
  readonly from: string;
  readonly to: string;
  readonly days: number;
  /** `anchor`: counted from the last counting positive, the order or the visit; `step`: lists of the stage itself. */
  readonly countFrom: 'anchor' | 'step';
  readonly conditions: readonly PackCondition[];
}

/** An order (指挥部决定) of this level opens a clock of its own in stage `to`. */
export interface OrderTransition extends PackClause {
  readonly id: string;
  readonly on: 'order';
  readonly level: 'controlled' | 'sealed';
  readonly to: string;
}

/** A visit in the infectious days to a place whose contacts are hard to determine opens a clock in stage `to`. */
export interface VisitTransition extends PackClause {
  readonly id: string;
  readonly on: 'visit';
  /** Assessed likelihood of transmission. */
  readonly risk: 'high' | 'some';
  readonly to: string;
}

/** 工作场所、活动场所: which visits make a zone. */
export interface VisitRule {
  /** Days before the earlier of onset and sampling from which a visit counts. */
  readonly lookBack: { readonly days: number; readonly source: readonly string[] };
  readonly matrix: readonly VisitTransition[];
  /** Why a place whose contacts can all be listed gets no zone. */
  readonly listed: PackClause;
}

/** What restarts the clock, and what does not. */
export interface RestartNote extends PackClause {
  readonly restarts: boolean;
}

/** 提级管控、无疫小区、静态管理: beside the level, never a fourth colour. */
export interface PolicyOverlay extends PackClause {
  readonly id: string;
  readonly label: Bilingual;
}

/**
 * Which area one clock belongs to. `compound`: all positives of a compound run one clock, all parts share its level.
 * `building`: repeats hold their building longer (`repeat`). `smallest`: the smallest unit on record by itself.
 * `nested`: the same, and its compound is controlled around it (`around`).
 */
export type Grain = 'compound' | 'building' | 'smallest' | 'nested';

/** Parameters of rules 7b that a pack sets; each has the default of that table. */
export interface PackParameters {
  /** Day 0 (`A`) or day 1 (`B`) is the day of the anchor. */
  readonly dayCount: 'A' | 'B';
  /** Precaution per unit, or the rest of the county while it has a sealed or controlled unit. */
  readonly precaution: 'perUnit' | 'complement';
  /** Which day of the case reports runs the clock. */
  readonly clockAnchor: 'lastPositiveReported' | 'sampled' | 'onset' | 'lastCaseIsolated' | 'caseLeftPremises';
  readonly grain: Grain;
  readonly repeatPositive: 'fromLatestPositive' | 'originalPeriod';
  readonly monitoringPositive: 'reseal' | 'manual';
  readonly firstList: 'lastPositive' | 'fromDesignation';
  readonly visitRisk: 'pending' | 'sealed';
  readonly placeAnchor: 'later' | 'lastVisit' | 'reported';
  /** How this pack takes over from the one before it. */
  readonly packChange: 'rejudge' | 'finishOld';
  readonly openGates: 'carry' | 'lapse';
}

/** A rule pack. */
export interface RulePack extends PackParameters {
  readonly format: 1;
  readonly id: string;
  readonly title: Bilingual;
  readonly authority: Bilingual;
  readonly document: string;
  /** Of the document: YYYY or YYYY-MM-DD. */
  readonly date: string;
  /** First day in force, YYYY-MM-DD; left out where no source names it. */
  readonly effectiveFrom?: string | undefined;
  /** What about the text itself is not certain; shown wherever the pack is chosen. */
  readonly uncertain?: Bilingual | undefined;
  /** The units the document zones, in its own words. */
  readonly zones?: PackClause | undefined;
  /** Stage of a unit that was never positive; the terminal stage. */
  readonly clear: string;
  /** `complement` only: stage shown for a clear unit while its county has a sealed or controlled unit. */
  readonly rest?: string | undefined;
  readonly stages: readonly PackStage[];
  readonly positives: readonly PositiveTransition[];
  readonly steps: readonly TimeTransition[];
  readonly orders: readonly OrderTransition[];
  readonly visits?: VisitRule | undefined;
  /** `grain: building`: where a repeat holds its building. */
  readonly repeat?: (PackClause & { readonly to: string }) | undefined;
  /** `grain: nested`: stage of the compound around a sealed part. */
  readonly around?: (PackClause & { readonly to: string }) | undefined;
  readonly restarts: readonly RestartNote[];
  readonly overlays: readonly PolicyOverlay[];
  readonly sources: readonly PackSource[];
  readonly notes: readonly Bilingual[];
}

/** What the district chooses for a condition nobody has recorded. */
export type ConditionsMode = 'hold' | 'assume-met';
