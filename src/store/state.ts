// The state of the page: three shelves, saved journal, worker answers, momentary screen.
import type { EpidemicDay } from '../domain/day.ts';
import type { UnitDirectory } from '../domain/district/unit-directory.ts';
import type { EpidemicCurve } from '../domain/zoning/epidemic-curve.ts';
import type { DayView } from '../domain/zoning/day-view.ts';
import type { History } from '../domain/zoning/history.ts';
import type { Bilingual, ConditionsMode } from '../domain/zoning/rule-pack.ts';
import type { Standing } from '../domain/zoning/standing.ts';

export type Language = 'zh' | 'en';
export type Theme = 'light' | 'dark' | 'system';
/** `accessible` is the default colour set; `customary` the red/orange/green one. */
export type Palette = 'accessible' | 'customary';

/** Number of sealed and controlled units on each list day, index 0 = history.first. */
export interface LevelSeries {
  readonly sealed: Uint32Array;
  readonly controlled: Uint32Array;
}

export interface PackSummary {
  readonly id: string;
  readonly title: Bilingual;
  readonly authority: Bilingual;
  readonly date: string;
  readonly dayCount: 'A' | 'B';
  readonly precaution: 'perUnit' | 'complement';
}

/** A thing that went wrong and what the person can do; texts are in `words/`. */
export type Notice =
  | { readonly kind: 'worker-restarted' }
  | { readonly kind: 'worker-failed'; readonly detail: string }
  | { readonly kind: 'save-failed'; readonly detail: string }
  | { readonly kind: 'read-only' }
  | { readonly kind: 'no-webgl' }
  | { readonly kind: 'load-failed'; readonly detail: string }
  | { readonly kind: 'rejects'; readonly count: number };

export interface State {
  readonly phase: 'starting' | 'ready' | 'failed';
  /** What is being done, while it takes long. */
  readonly progress: { readonly task: 'opening' | 'judging'; readonly done: number; readonly whole: number } | null;
  readonly notices: readonly Notice[];

  // journal shelf
  readonly saved: 'saving' | 'saved' | 'failed' | 'read-only';
  readonly packId: string;
  readonly conditions: ConditionsMode;

  // answers shelf; an answer to an older revision is dropped
  readonly revision: number;
  readonly districtName: Bilingual | null;
  readonly packs: readonly PackSummary[];
  readonly directory: UnitDirectory | null;
  readonly curve: EpidemicCurve | null;
  readonly history: History | null;
  readonly series: LevelSeries | null;
  readonly view: DayView | null;
  /** Answer for `screen.selected` on `screen.day`; null while it is being asked. */
  readonly standing: Standing | null;
  /** Number of outlines per level code on the day at rest; null while moving. */
  readonly zoneCounts: readonly [number, number, number, number] | null;
  /** Zoned units without a place, per level code. */
  readonly undrawn: readonly [number, number, number, number] | null;

  // screen shelf
  readonly screen: {
    readonly day: EpidemicDay;
    readonly playing: boolean;
    /** Row of the selected unit or building. */
    readonly selected: number | null;
    readonly sheet: 'none' | 'list' | 'help' | 'settings' | 'pack';
  };

  // settings
  readonly language: Language;
  readonly theme: Theme;
  readonly palette: Palette;
  readonly mergeGapMeters: number;
  readonly singleKeys: boolean;
}
export type { EpidemicCurve, UnitDirectory };
