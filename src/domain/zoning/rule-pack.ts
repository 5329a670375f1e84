// 划定标准: the shape of a rule pack, one JSON file per issuing body and date.
import type { Level } from './level.ts';

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

/** What a release waits for besides the date; `source` keys name entries of `sources`. */
export type PackCondition =
  /** A full all-negative round dated on day `day` of the count or later (SH-0411: 13; CN-9: 7; CN-20: 5). */
  | { readonly kind: 'round-on-day'; readonly day: number; readonly source: readonly string[] }
  /** A full all-negative round dated within `days` days before the list of release (CN-8: 2). */
  | { readonly kind: 'round-before-release'; readonly days: number; readonly source: readonly string[] }
  /** The last close contact in the area is strictly more than `days` days past its last exposure, and negative. */
  | { readonly kind: 'contacts-cleared'; readonly days: number; readonly source: readonly string[] }
  /** The last disinfection evaluation since the last positive is a pass. */
  | { readonly kind: 'disinfection-passed'; readonly source: readonly string[] };

/** A stage of a unit: a level with the pack's own word for it. */
export interface PackStage {
  readonly id: string;
  readonly level: Level;
  /** The pack's own word: 封控区, 高风险区, monitoring … */
  readonly label: Bilingual;
  readonly measures: Bilingual;
  readonly clause: Bilingual;
  readonly source: readonly string[];
}

/** A counting positive moves a unit from one of `from` (`*`: any) to `to`; the first row that fits wins. */
export interface PositiveTransition {
  readonly id: string;
  readonly on: 'positive';
  readonly from: readonly string[];
  readonly to: string;
  /** Only positives reported on this day (YYYY-MM-DD) or later. */
  readonly reportedFrom?: string | undefined;
  readonly clause: Bilingual;
  readonly source: readonly string[];
}

/** Time moves a unit on: `days` full days after the last positive, or `days` lists from the first list of the stage. */
export interface TimeTransition {
  readonly id: string;
  readonly on: 'time';
  readonly from: string;
  readonly to: string;
  readonly days: number;
  /** `anchor`: counted from the last counting positive; `step`: lists of the stage itself. */
  readonly countFrom: 'anchor' | 'step';
  readonly conditions: readonly PackCondition[];
  readonly clause: Bilingual;
  readonly source: readonly string[];
}

/** A rule pack. */
export interface RulePack {
  readonly format: 1;
  readonly id: string;
  readonly title: Bilingual;
  readonly authority: Bilingual;
  readonly document: string;
  readonly date: string;
  /** Day 0 (`A`) or day 1 (`B`) is the day of the anchor. */
  readonly dayCount: 'A' | 'B';
  /** Precaution per unit, or the rest of the county while it has a sealed or controlled unit. */
  readonly precaution: 'perUnit' | 'complement';
  /** Which day of a case report runs the clock. */
  readonly clockAnchor: 'lastPositiveReported';
  /** Stage of a unit that was never positive; the terminal stage. */
  readonly clear: string;
  /** `complement` only: stage shown for a clear unit while its county has a sealed or controlled unit. */
  readonly rest?: string | undefined;
  readonly stages: readonly PackStage[];
  readonly positives: readonly PositiveTransition[];
  readonly steps: readonly TimeTransition[];
  readonly sources: readonly PackSource[];
  readonly notes: readonly Bilingual[];
}

/** What the district chooses for a condition nobody has recorded. */
export type ConditionsMode = 'hold' | 'assume-met';
