// A list of the farming desk on paper; the route map is drawn for it first.
import { drawPaperMap, type PaperMap } from '../paper-map.ts';
import { printElement } from '../print-element.ts';
import type { FarmExportGround } from './exports.ts';
import { placeOf, type FarmList } from './make-list.ts';
import { linesOf } from '../../formats/exports/farming/route-table.ts';
import '../../views/farming/print/call-list-page.ts';
import { ROUTE_MAP_MILLIMETERS } from '../../views/farming/print/route-map-page.ts';
import type { PrintedList } from '../../views/farming/print/printed-list.ts';
import '../../views/farming/print/substitutes-page.ts';
import { farmingExportWords } from '../../words/farming/farming-exports.ts';

/** The pages of lists without a map; slots have no page of their own: each household's is on its pass. */
const PAGES = { slots: 'call-list-page', substitutes: 'substitutes-page', calls: 'call-list-page' } as const;

/** `title`: what a saved file is called; `drawn`: nothing more is to be waited for. Resolves when the dialog is closed. */
export async function printFarmList(list: FarmList, title: string, ground: Omit<FarmExportGround, 'packs' | 'printPasses'>, drawn: () => void): Promise<void> {
  const { of, villages } = list;
  const printed: PrintedList = { ...of, columns: of.table.columns, villages };
  const words = farmingExportWords(of.language);
  const place = placeOf(list.village, list.now, of);
  const picture = of.what === 'map' ? await drawRoutes(list, ground) : null;
  drawn();
  const page = of.what === 'map'
    ? Object.assign(document.createElement('route-map-page'), { list: printed, map: picture, palette: list.now.palette, place })
    : Object.assign(document.createElement(PAGES[of.what]), { list: printed });
  const { style } = document.documentElement;
  style.setProperty('--print-foot', JSON.stringify(`${words.print.internal} · ${words.title[of.what](place, of.days)} · ${words.cutOff(of.cutOff)}`));
  try {
    await printElement(page, title);
  } finally {
    style.removeProperty('--print-foot');
    if (picture !== null) URL.revokeObjectURL(picture.address);
  }
}

/** Null without a map, or without any line; the page says so. */
async function drawRoutes({ village }: FarmList, { farming: { register, lines }, map, askCourses }: Pick<FarmExportGround, 'farming' | 'map' | 'askCourses'>): Promise<PaperMap | null> {
  if (map === null || register === null || lines === null) return null;
  const plots = linesOf(lines, { register, village }).map((line) => lines.lines.plot[line]!);
  if (plots.length === 0) return null;
  return drawPaperMap(map, ROUTE_MAP_MILLIMETERS, { view: 'courses', use: 'routes', courses: await askCourses(plots) });
}
