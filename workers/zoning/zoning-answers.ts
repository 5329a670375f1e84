// What the zoning desk is asked and answers.
import type { DecidedPlace, OpenPlace } from '../../src/domain/district/match/open-places.ts';
import type { UnitDirectory } from '../../src/domain/district/unit-directory.ts';
import type { EpidemicDay } from '../../src/domain/day.ts';
import type { Hash } from '../../src/domain/journal/canonical.ts';
import type { PublishedDay } from '../../src/domain/publishing/published-days.ts';
import type { JournalUpTo } from '../../src/domain/journal/up-to-version.ts';
import type { LevelCounts } from '../../src/domain/journal/entry.ts';
import type { Amendment } from '../../src/domain/zoning/lists/day-view.ts';
import type { EpidemicCurve } from '../../src/domain/zoning/lists/epidemic-curve.ts';
import type { History } from '../../src/domain/zoning/lists/history.ts';
import type { ListDays } from '../../src/domain/zoning/lists/list-days.ts';
import type { ConditionsMode } from '../../src/domain/zoning/packs/rule-pack.ts';
import type { PackTimeline } from '../../src/domain/zoning/packs/timeline.ts';
import type { Supposition } from '../../src/domain/zoning/lists/what-if.ts';
import type { MapSources } from './map-sources.ts';

/** Names of what is drawn: the units with their places, and the layers below them. */
export interface Drawn {
  readonly units: string;
  readonly layers: string;
}

/** By what to judge: packs in time, the answer to "not recorded", and what is only supposed. */
export interface JudgeAsk {
  readonly revision: number;
  readonly timeline: PackTimeline;
  readonly conditions: ConditionsMode;
  /** 推演; null: what is on file. */
  readonly supposed: Supposition | null;
}

/** What to judge, and by what. */
export interface OpenAsk extends JudgeAsk, JournalUpTo {
  /** Serves a district without a report, which names no days. */
  readonly today: EpidemicDay;
  /** `DistrictAnswer.drawn` of the answer before: what is drawn already is not sent again. */
  readonly drawn: Drawn;
}

/** The units as they are zoned: what changes with the units, and with a pack of another grain. */
export interface UnitsAnswer {
  readonly directory: UnitDirectory;
  /** Null where the same is drawn already. */
  readonly sources: MapSources | null;
}

/** What changes when the district's facts change. */
export interface DistrictAnswer {
  readonly curve: EpidemicCurve;
  readonly days: ListDays;
  readonly layers: Readonly<Record<string, Blob>> | null;
  readonly drawn: Drawn;
  readonly openPlaces: readonly OpenPlace[];
  readonly decidedPlaces: readonly DecidedPlace[];
  /** Files whose rows are named but no longer there: the list is not whole. */
  readonly missing: readonly string[];
}

/** What changes with the pack as well: one answer for all days. */
export interface HistoryAnswer {
  readonly revision: number;
  /** Null where the units are zoned as in the answer before. */
  readonly units: UnitsAnswer | null;
  readonly history: History;
  readonly sealed: Uint32Array;
  readonly controlled: Uint32Array;
  /** What the last import moved on the list in work; null where there was none. */
  readonly amendment: Amendment | null;
  /** Days with a published list, by day. */
  readonly published: readonly PublishedDay[];
}

/** A list ready to be frozen with a version. */
export interface FrozenList {
  readonly bytes: Uint8Array;
  readonly hash: Hash;
  readonly levels: LevelCounts;
}

export interface OpenAnswer {
  readonly district: DistrictAnswer;
  readonly history: HistoryAnswer;
}
