// What leaves the farming desk: slots, substitutes, calls and lines of a village or of all, as a file or on paper; and the route map.
import type { Desk } from '../acts.ts';
import { saveBlob, saveWorkbook, tellUnsaved } from '../save-blob.ts';
import { currentMinute } from '../today.ts';
import { isoDay } from '../../domain/day.ts';
import type { CoursesAnswer } from '../../domain/farming/answers.ts';
import type { FarmPack } from '../../domain/farming/rules/farm-pack.ts';
import { linesOf } from '../../formats/exports/farming/route-table.ts';
import type { ZoneMap } from '../../map/zone-map.ts';
import { setProgress } from '../../store/commands.ts';
import type { FarmingState } from '../../store/farming/farming-state.ts';
import type { FarmExportAsk } from '../../views/farming/farm-export-events.ts';
import { FILE_NAMES } from '../../words/file-names.ts';
import { makeList, placeOf, type FarmList } from './make-list.ts';

/** What an export needs besides the page's state. */
export interface FarmExportGround {
  readonly farming: FarmingState;
  readonly packs: readonly Pick<FarmPack, 'id' | 'title'>[];
  readonly map: ZoneMap | null;
  /** Ways of some plots; `roads` are those of the first. */
  readonly askCourses: (plots: readonly number[]) => Promise<CoursesAnswer>;
  readonly askRoads: (plots: readonly number[]) => Promise<ReadonlyMap<number, readonly string[]>>;
}

/**
 * Resolves when the file is handed to the browser or the print dialog is closed. Nothing happens before there is what is
 * asked for: a register, and a plan, a season or lines. What fails is told.
 */
export async function exportFarming(desk: Pick<Desk, 'store'>, ask: FarmExportAsk, ground: FarmExportGround): Promise<void> {
  const { store } = desk;
  const at = { now: store.get(), farming: ground.farming, packs: ground.packs, madeAt: currentMinute() };
  store.apply(setProgress({ task: 'exporting', done: 0, whole: 0 }));
  try {
    const roads = ask.what === 'map' ? await askRoads(ask.village, ground) : new Map<number, readonly string[]>();
    const list = makeList(ask.what, ask.village, roads, at);
    if (list === null) return;
    if (ask.form !== 'paper') return await saveList(list, ask.form);
    const { printFarmList } = await import('./print-list.ts');
    await printFarmList(list, fileName(list), ground, () => store.apply(setProgress(null)));
  } catch (reason) {
    tellUnsaved(desk, reason);
  } finally {
    store.apply(setProgress(null));
  }
}

const fileName = ({ of, now, village }: FarmList): string => FILE_NAMES[of.language].farming[of.what](placeOf(village, now, of), isoDay(of.day));

async function saveList(list: FarmList, form: 'xlsx' | 'csv'): Promise<void> {
  const { writeFarmCsv, writeFarmXlsx } = await import('../../formats/exports/farming/farm-sheets.ts');
  if (form === 'xlsx') return saveWorkbook(writeFarmXlsx(list.of), `${fileName(list)}.xlsx`);
  saveBlob(new Blob([writeFarmCsv(list.of) as Uint8Array<ArrayBuffer>], { type: 'text/csv;charset=utf-8' }), `${fileName(list)}.csv`);
}

/** Names of the roads to every plot that may be gone to. */
async function askRoads(village: number | null, { farming: { register, lines }, askRoads: ask }: FarmExportGround): Promise<ReadonlyMap<number, readonly string[]>> {
  if (register === null || lines === null) return new Map();
  return ask([...linesOf(lines, { register, village })].filter((line) => !Number.isNaN(lines.lines.meters[line]!)).map((line) => lines.lines.plot[line]!));
}
