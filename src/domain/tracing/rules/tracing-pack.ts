// 流调规则包: deadlines, look-back, who is a contact and for how long, each number with its source.
import type { Bilingual, PackClause, PackSource } from '../../zoning/packs/rule-pack.ts';

/**
 * What must be done within a time: 网报 online report · 活动轨迹 activity track · 初步报告 preliminary report ·
 * 活动范围 activity radius · 核实轨迹 verified track · 密接转运 close contacts moved · 次密接转运 secondary contacts moved.
 */
export const TASKS = ['online-report', 'activity-track', 'preliminary-report', 'activity-radius', 'verified-track', 'close-moved', 'secondary-moved'] as const;
export type Task = (typeof TASKS)[number];

/** The tasks about a case run from its report; those about a contact from the decision that the person is one. */
export const CASE_TASKS = TASKS.slice(0, 5);

export interface Deadline extends PackClause {
  readonly task: Task;
  readonly minutes: number;
}

/** A number of days with the keys of its sources. */
export interface SourcedDays {
  readonly days: number;
  readonly source: readonly string[];
}

/** Days before onset or first positive sample from which people met count; `otherTexts`: what other copies of the rule say. */
export interface ContactLookBack extends SourcedDays {
  readonly otherTexts: readonly SourcedDays[];
}

/**
 * Who is a contact. `near`: near contact without effective protection. `floors`: where everybody has to stay at home,
 * neighbours by kitchen, bath and floor; what happened elsewhere as under `near`.
 */
export interface ContactDefinition extends PackClause {
  readonly by: 'near' | 'floors';
}

/** 集中隔离 central, then 居家 at home; tests on days of each, day 1 the first. */
export interface Quarantine extends PackClause {
  readonly centralDays: number;
  readonly homeDays: number;
  readonly centralTests: readonly number[];
  readonly homeTests: readonly number[];
}

/** 时空伴随: together in one square cell for more than `togetherMinutes`, and one of both there for more than `stayHours` in `days`. */
export interface CompanionRule extends PackClause {
  readonly cellMeters: number;
  readonly togetherMinutes: number;
  readonly stayHours: number;
  readonly days: number;
}

/** 潜伏期, in days; `usual`: of most people. */
export interface Incubation extends PackClause {
  readonly shortest: number;
  readonly longest: number;
  readonly usual: readonly [from: number, to: number];
}

/** One text's rules of tracing, of one date. */
export interface TracingPack {
  readonly format: 1;
  readonly id: string;
  readonly title: Bilingual;
  readonly authority: Bilingual;
  /** ISO day, or the year where no more is known. */
  readonly date: string;
  /** Each task once; the two about contacts are always there. */
  readonly deadlines: readonly Deadline[];
  readonly lookBack: { readonly zones: SourcedDays; readonly contacts: ContactLookBack };
  /** Days of movements asked for. */
  readonly history: SourcedDays;
  readonly contact: ContactDefinition;
  readonly quarantine: { readonly close: Quarantine; readonly secondary: Quarantine };
  readonly companions: CompanionRule;
  readonly incubation: Incubation;
  readonly sources: readonly PackSource[];
}
