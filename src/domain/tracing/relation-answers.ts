// What the tracing desk in its worker answers about clusters, relations of cases and risk points; page and worker share these shapes.
import type { EpidemicDay, Minute } from '../day.ts';
import type { MeetingSettings } from './answers.ts';
import type { Relation } from './contacts/roster-table.ts';
import type { EvidenceKind } from './meetings/relation-evidence.ts';
import type { Answer, Direction, RelationParameters } from './meetings/relations.ts';
import type { ApartReason } from './meetings/risk-points.ts';
import type { Certainty } from './stays/stay-table.ts';

export interface RelationSettings extends MeetingSettings, RelationParameters {
  /** Shorter meetings neither join cases nor speak for a relation; 0: one who came after the other had left does too. */
  readonly leastMinutes: number;
}

/** A place that joins cases of a cluster. */
export interface JoiningPlace {
  /** Unit row, −1 without one in common. */
  readonly unit: number;
  readonly name: string;
  readonly lng: number | null;
  readonly lat: number | null;
  readonly cases: number;
  /** Minutes in which at least two of the cluster were there, each counted once. */
  readonly minutes: number;
}

/** Two cases or more that hang together (聚集性疫情). */
export interface Cluster {
  /** Numbers of the cases, in the order of the investigations. */
  readonly cases: readonly string[];
  /** Households with two of them or more. */
  readonly households: number;
  /** Pairs that a roster joins other than as one household. */
  readonly rosterPairs: number;
  /** Those with most cases first. */
  readonly places: readonly JoiningPlace[];
  /** First and last day of onset, or of the first positive sample where an onset is missing; null where no case has either. */
  readonly firstDay: EpidemicDay | null;
  readonly lastDay: EpidemicDay | null;
}

export interface RelationsAnswer {
  readonly settings: RelationSettings;
  readonly now: Minute;
  /** The largest first. */
  readonly clusters: readonly Cluster[];
  /** Cases that nothing joins with another. */
  readonly alone: number;
  /** Stays without both times, or that end before they begin: they join nobody. */
  readonly apart: number;
}

/** A case in the diagram. */
export interface DiagramCase {
  readonly id: string;
  /** Day of its column; null: neither onset nor positive sample is on file. */
  readonly day: EpidemicDay | null;
  readonly dayOf: 'onset' | 'positive' | null;
  readonly isolatedAt: Minute | null;
  /** Row in its column, from 0. */
  readonly row: number;
  /** How many cases may have infected it by dates. */
  readonly infectors: number;
  /** How many more might, if a date that is missing allowed it. */
  readonly unclearInfectors: number;
  /** Number of the household, −1 without one. */
  readonly household: number;
}

/** Evidence of one kind at one place between two cases. */
export interface DescribedEvidence {
  readonly kind: EvidenceKind;
  /** How a roster has them together; null for other kinds. */
  readonly relation: Relation | null;
  readonly isProtected: boolean;
  /** Unit row, −1 without one in common; the name '' where nobody wrote one. */
  readonly unit: number;
  readonly place: string;
  readonly lng: number | null;
  readonly lat: number | null;
  readonly times: number;
  /** Together, each minute once; 0: one after the other, or without times. */
  readonly minutes: number;
  readonly first: Minute | null;
  readonly last: Minute | null;
  /** Witnessed where at least once both were. */
  readonly certainty: Certainty;
}

/** A hypothesis (关系假设) about two cases: what speaks for it, and what dates say. */
export interface DescribedRelation {
  /** Places in the cases of the answer, `a` < `b`. */
  readonly a: number;
  readonly b: number;
  readonly direction: Direction;
  readonly plausible: Answer;
  readonly aToB: Answer;
  readonly bToA: Answer;
  /** Day of b minus day of a; null where one is missing. */
  readonly intervalDays: number | null;
  readonly intervalOf: 'onset' | 'positive' | null;
  readonly isHousehold: boolean;
  /** Together wherever they were, each minute once; homes of a household aside. */
  readonly minutes: number;
  readonly certainty: Certainty;
  /** Never empty. */
  readonly evidence: readonly DescribedEvidence[];
}

/** One cluster as its diagram and its table show it. */
export interface ClusterAnswer {
  readonly settings: RelationSettings;
  readonly now: Minute;
  /** Number of the case it was asked by. */
  readonly of: string;
  readonly cases: readonly DiagramCase[];
  readonly relations: readonly DescribedRelation[];
  /** Pairs who met only when neither could still have infected the other. */
  readonly tooLate: number;
  /** Meetings of a cluster too large to draw; 0: it is drawn. */
  readonly tooMany: number;
}

export interface RiskSettings {
  /** Times of one place at most so many minutes apart are told as one. */
  readonly joinMinutes: number;
  readonly days: number;
  readonly homes: boolean;
}

/** A place and the time in which cases were there (风险点位). */
export interface RiskPoint {
  readonly unit: number;
  readonly name: string;
  /** Street or town around it, '' without. */
  readonly within: string;
  readonly lng: number | null;
  readonly lat: number | null;
  readonly from: Minute;
  readonly until: Minute;
  /** Different cases in that time, and at the place in all the days asked about. */
  readonly cases: number;
  readonly casesInAll: number;
  /** Some case lives there. */
  readonly isHome: boolean;
}

/** `no-case`: of a case nobody investigates. */
export type RiskApart = ApartReason | 'no-case';

export interface RiskPointsAnswer {
  readonly settings: RiskSettings;
  readonly now: Minute;
  readonly points: readonly RiskPoint[];
  /** The same for others' eyes: no homes, whole hours, the first one begun and the last one ended. */
  readonly outward: readonly RiskPoint[];
  /** Places left out of `outward` because a case lives there. */
  readonly homes: number;
  /** Stays that are in no point. */
  readonly apart: Readonly<Record<RiskApart, number>>;
}
