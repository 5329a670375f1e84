// What every question to the zoning desk is answered from: the open district, as it is judged now.
import type { EpidemicDay } from '../../src/domain/day.ts';
import type { Entry } from '../../src/domain/journal/entry.ts';
import type { Plan } from '../../src/domain/journal/fold.ts';
import type { TracedLine } from '../../src/domain/farmland/trace-lines.ts';
import type { FrozenDay } from '../../src/domain/publishing/published-days.ts';
import type { Version } from '../../src/domain/publishing/versions.ts';
import type { CountedColumns } from '../../src/domain/publishing/zone-list.ts';
import type { DistrictFacts, JudgedDistrict, PreparedDistrict } from '../../src/domain/zoning/judge/judge-district.ts';
import type { ListDays } from '../../src/domain/zoning/lists/list-days.ts';
import type { CaseSource } from '../../src/formats/case-file/open-district.ts';
import type { RecordedFactTables } from '../../src/formats/case-file/stored-tables.ts';

export interface OpenDistrict {
  readonly plan: Plan;
  readonly entries: readonly Entry[];
  readonly facts: DistrictFacts;
  readonly recorded: RecordedFactTables;
  readonly prepared: PreparedDistrict;
  readonly sources: readonly CaseSource[];
  readonly days: ListDays;
  /** The district as it was known before the last import. */
  readonly before: PreparedDistrict | null;
  readonly frozen: readonly FrozenDay[];
  /** The version whose units and facts these are; null: those of now. */
  readonly asPublished: Version | null;
}

/** Another district or another judgement is another object, but for what of it stays the same. */
export interface JudgedNow {
  readonly open: OpenDistrict;
  readonly judged: JudgedDistrict;
  /** By what is on file, also while something else is supposed. */
  readonly onFile: JudgedDistrict;
  /** Units as they are zoned and counted now. */
  readonly counted: CountedColumns;
  /** Status words of a day, as published where that is asked for and there is such a list. */
  readonly statusOf: (day: EpidemicDay, showsPublished: boolean) => Uint16Array;
  /** Lines of the case file traced through the units as they are zoned now; null where it brings none. */
  readonly farmLines: () => Promise<readonly TracedLine[] | null>;
}

export type AskNow = () => JudgedNow;
