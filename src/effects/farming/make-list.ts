// A list of the farming desk as it stands: its table with title, days, cut-off and rules in words; null before there is what it is of.
import type { EpidemicDay, Minute } from '../../domain/day.ts';
import type { FarmPack } from '../../domain/farming/rules/farm-pack.ts';
import { callTable } from '../../formats/exports/farming/call-table.ts';
import type { FarmExport, FarmListKind } from '../../formats/exports/farming/farm-sheets.ts';
import { listVillages, nameVillage, type FarmSource, type FarmTable, type FarmVillage } from '../../formats/exports/farming/farm-table.ts';
import { routeTable } from '../../formats/exports/farming/route-table.ts';
import { slotTable } from '../../formats/exports/farming/slot-table.ts';
import { substituteTable } from '../../formats/exports/farming/substitute-table.ts';
import type { FarmingState } from '../../store/farming/farming-state.ts';
import type { State } from '../../store/state.ts';
import { findNewestList } from '../../views/zoning/list-basis.ts';
import { writeCutOff, writeDay, writeDayRange } from '../../words/dates.ts';
import { farmingExportWords } from '../../words/farming/farming-exports.ts';
import { writeMoment } from '../../words/publishing/versions.ts';

/** The page as it was when the list was asked for. */
export interface FarmListState {
  readonly now: State;
  readonly farming: FarmingState;
  readonly packs: readonly Pick<FarmPack, 'id' | 'title'>[];
  readonly madeAt: Minute;
}

export interface FarmList {
  /** `day`: the list by which it was made. */
  readonly of: FarmExport & { readonly day: EpidemicDay };
  readonly village: number | null;
  readonly villages: readonly FarmVillage[];
  readonly now: State;
}

/** A table with the list day and pack it was judged by, the days it is for, and a remark. */
interface Made {
  readonly table: FarmTable;
  readonly day: EpidemicDay;
  readonly pack: string;
  readonly days: string;
  readonly note: string;
}

/** `roads`: names of the roads to a plot, by its row; of a route map. */
export function makeList(what: FarmListKind, village: number | null, roads: ReadonlyMap<number, readonly string[]>, { now, farming, packs, madeAt }: FarmListState): FarmList | null {
  const { directory, language, districtName } = now;
  if (farming.register === null || directory === null) return null;
  const source: FarmSource = { register: farming.register, directory, village, language };
  const made = makeTable(what, source, farming, roads, now);
  if (made === null) return null;
  const { table, day, days, note } = made;
  const title = packs.find(({ id }) => id === made.pack)?.title[language];
  return {
    of: {
      what, table, day, days, note, directory, village, language,
      district: districtName?.[language] ?? '',
      // A list later than the last data rests on no more than these.
      cutOff: writeCutOff(Math.min(day, findNewestList(now)), language),
      pack: title === undefined ? made.pack : `${title} (${made.pack})`,
      madeAt: writeMoment(madeAt, language),
    },
    village, now,
    villages: listVillages(table, source),
  };
}

function makeTable(what: FarmListKind, source: FarmSource, { lines, plan, season, pack }: FarmingState, roads: ReadonlyMap<number, readonly string[]>, { screen }: State): Made | null {
  const { language } = source;
  const words = farmingExportWords(language);
  switch (what) {
    case 'slots': {
      if (plan === null) return null;
      const { firstDay, days } = plan.settings;
      return { table: slotTable(plan, source), day: plan.lists[0]!, pack: plan.pack, days: writeDayRange(firstDay, firstDay + days - 1, language), note: '' };
    }
    case 'substitutes':
      return season === null ? null : { table: substituteTable(season, source), day: screen.day, pack, days: writeDay(season.today, language), note: '' };
    case 'calls': {
      if (lines === null) return null;
      const note = lines.against === null ? words.againstNone : words.against(writeDay(lines.against, language));
      return { table: callTable(lines, source), day: lines.day, pack: lines.pack, days: writeDay(lines.day, language), note };
    }
    case 'map':
      return lines === null ? null : { table: routeTable(lines, roads, source), day: lines.day, pack: lines.pack, days: writeDay(lines.day, language), note: '' };
  }
}

/** The village by name; the district where the list is of all. */
export function placeOf(village: number | null, { directory }: Pick<State, 'directory'>, { district, language }: Pick<FarmExport, 'district' | 'language'>): string {
  return village === null || directory === null ? district : nameVillage(village, { directory, language });
}
