// Why a unit has its level on a list: the answer to a click and to one row of the terminal's table.
import type { EpidemicDay } from '../../day.ts';
import type { ConditionsMode, Bilingual, Grain, PackCondition, RulePack } from '../packs/rule-pack.ts';
import type { Level } from '../level.ts';

/** Answer to a release condition. */
export type ConditionAnswer = 'met' | 'unmet' | 'not-recorded';

/** What a held unit waits for: a round, contacts, a disinfection, the release of a part of it, a person's decision. */
export type Blocker = 'screening' | 'contact' | 'disinfection' | 'part' | 'decision';

/** What a person decided beside the rule, as it stands on the list. */
export interface OverrideStanding {
  readonly level: Level;
  readonly from: EpidemicDay;
  readonly until: EpidemicDay;
  readonly madeOn: EpidemicDay;
  readonly reason: string;
  readonly by: string;
}

/** A decision beside the rule as it stood up to the list: one that held, holds, was ended, or never took effect. */
export interface PastOverride extends OverrideStanding {
  /** Row of the area it was made for: the unit, or what contains it. */
  readonly area: number;
  /** `refused`: no part may stand below its compound under the pack, so it has no effect. */
  readonly standing: 'raising' | 'lowering' | 'refused' | 'ended';
  /** The first list on which it held no more, and what ended it before its day. */
  readonly endedOn: EpidemicDay | null;
  readonly endedBy: 'positive' | 'rule' | null;
}

/** The visit of an infected person behind a cause. */
export interface VisitStanding {
  readonly from: EpidemicDay;
  readonly to: EpidemicDay;
  readonly reportedOn: EpidemicDay;
  /** The day on which report and grade were both on record: the next list is the first to show it. */
  readonly decidedOn: EpidemicDay;
  readonly risk: 'high' | 'some';
  /** Which day the pack counts from: the later of last visit and report, or one of them. */
  readonly countsFrom: RulePack['placeAnchor'];
}

/** From which day of its positives a clock runs, in a pack that does not take the report. */
export interface AnchorStanding {
  readonly of: Exclude<RulePack['clockAnchor'], 'lastPositiveReported'>;
  /** Positives for which that day is not recorded: their report day stands in. */
  readonly missing: number;
}

/** One cause that raises the unit, with its own clock. */
export interface CauseStanding {
  /** Positives of the area, a repeat in a building, a positive in a part, an order, a visit of an infected person. */
  readonly cause: 'positives' | 'repeat' | 'around' | 'order' | 'visit';
  /** Row of the area whose clock it is: the unit itself, or what contains it. */
  readonly area: number;
  readonly pack: string;
  readonly level: Level;
  readonly stage: string;
  readonly label: Bilingual;
  readonly clause: Bilingual;
  /** Day the clock counts from. */
  readonly anchor: EpidemicDay;
  /** First list of the present stage, and the first list on which the dates alone would end it. */
  readonly stageSince: EpidemicDay;
  readonly dueOn: EpidemicDay | null;
  readonly blockedBy: readonly Blocker[];
  /** For a visit; else null. */
  readonly visit: VisitStanding | null;
  /** For positives that are not counted from their report; else null. */
  readonly countsFrom: AnchorStanding | null;
}

/** A release condition of the current stage with its answer and the dates behind it. */
export interface ConditionStanding {
  readonly condition: PackCondition;
  /** What a unit held by it waits for. */
  readonly waitsFor: Blocker;
  readonly answer: ConditionAnswer;
  /** The earliest day a fact may be dated to satisfy it (round day, first list past the contacts' count). */
  readonly notBefore: EpidemicDay | null;
  /** The day of the fact that decided: round, exposure, evaluation. */
  readonly decidedBy: EpidemicDay | null;
  /** Whether it blocks under the district's choice. */
  readonly blocks: boolean;
}

/** A run of lists at one level in the unit's past, as known now. */
export interface LevelRun {
  readonly level: Level;
  readonly from: EpidemicDay;
  readonly to: EpidemicDay;
}

/** A change of level that lies ahead of a list. */
export interface ChangeAhead {
  readonly day: EpidemicDay;
  readonly from: Level;
  readonly to: Level;
}

/** Standing of one unit on one list, as one row of a table. */
export interface StandingRow {
  /** Row of the unit asked for, and of the unit that is zoned for it (its compound, when asked for a building). */
  readonly unit: number;
  readonly zonedUnit: number;
  readonly day: EpidemicDay;
  readonly pack: string;
  readonly dayCount: 'A' | 'B';
  readonly conditionsMode: ConditionsMode;
  readonly level: Level;
  /** What the rule says where a person decided otherwise; else the same. */
  readonly ruleLevel: Level;
  readonly override: OverrideStanding | null;
  readonly stage: string;
  /** The pack's own word for the stage. */
  readonly label: Bilingual;
  readonly measures: Bilingual;
  /** Id of the stage or transition in force, and its text. */
  readonly clauseId: string;
  readonly clause: Bilingual;
  /** First list of the unbroken run at this level; null for a unit never listed. */
  readonly since: EpidemicDay | null;
  /** Day k of n of the stage; null where the stage has no end by date. */
  readonly stageDay: number | null;
  readonly stageDays: number | null;
  /** Lists the stage has lasted beyond its n days. */
  readonly heldDays: number;
  /** Latest counting positive up to the cut-off. */
  readonly lastPositive: EpidemicDay | null;
  /** A positive of the list day itself. */
  readonly live: boolean;
  /** The stricter of the list and of what the list day's positives, orders and visits give at once. */
  readonly liveLevel: Level;
  /** A part of the unit is sealed by itself. */
  readonly hasSealedParts: boolean;
  readonly nextLevel: Level | null;
  /** First list with another level, if nobody is positive after the list day and what is open is met at its first chance. */
  readonly nextChangeOn: EpidemicDay | null;
  /** What holds the unit once the dates alone would release it. */
  readonly blockedBy: readonly Blocker[];
}

/** Standing of one unit on one list, with everything it rests on. */
export interface Standing extends StandingRow {
  /** What a positive closes under the pack that judges the unit. */
  readonly grain: Grain;
  /** `nextChangeOn` under the other counting convention B, where that is earlier. */
  readonly nextChangeOnUnderB: EpidemicDay | null;
  readonly conditions: readonly ConditionStanding[];
  /** Every clock that speaks for the unit, the strictest first. */
  readonly causes: readonly CauseStanding[];
  /** Counting positives up to the cut-off, latest first (day, number). */
  readonly positives: readonly { readonly day: EpidemicDay; readonly count: number }[];
  /** Latest counting positive of the unit asked for itself, where it is a part: a building's own latest case. */
  readonly ownLastPositive: EpidemicDay | null;
  /** Rows that do not count, with the reason. */
  readonly notCounted: readonly { readonly day: EpidemicDay; readonly reason: 'reclassified' | 'found-in-isolation' | 'same-person' | 'by-hand' }[];
  readonly runs: readonly LevelRun[];
  /** Rows of the parts sealed by themselves; for a part, of those beside it that raise its compound. Outermost only. */
  readonly sealedParts: readonly number[];
  /** Packs that took over from another, up to the list. */
  readonly packChanges: readonly { readonly from: EpidemicDay; readonly pack: string }[];
  /** Screening rounds of the area with a result by the cut-off, since the day the clock in force counts from. */
  readonly rounds: readonly { readonly day: EpidemicDay; readonly clean: boolean }[];
  /** Decisions about the unit and what contains it whose first list has come, in the order they were made. */
  readonly overrides: readonly PastOverride[];
}
