// Puts today's list and map on paper: draws the map for the paper's size, opens the print dialog, clears up after it.
import type { ZoneMap } from '../map/zone-map.ts';
import type { State } from '../store/state.ts';
import type { Store } from '../store/store.ts';
import { wordsFor } from '../words/index.ts';
import { isWholeUnplaced } from '../views/places/unplaced-units.ts';
import { MAP_MILLIMETERS } from '../views/print/print-page.ts';
import type { Paper, PrintedMap } from '../views/print/print-parts.ts';
import { drawPaperMap } from './paper-map.ts';
import { printElement } from './print-element.ts';
import { writeBasis, writeListDay } from '../views/zoning/list-basis.ts';

/**
 * Prints the list of the day shown; resolves when the dialog is closed. The list goes out without a map where `map` is
 * null or cannot be drawn, or no unit has a place, and says so. Nothing happens before there is a list.
 */
export async function printPage(store: Store<State>, map: ZoneMap | null, paper: Paper): Promise<void> {
  const shown = store.get();
  if (shown.view === null || shown.directory === null) return;
  // The day may move while the map is being drawn, and its column of levels is written in place.
  const now: State = { ...shown, view: { ...shown.view, status: shown.view.status.slice() } };
  store.apply((state) => ({ ...state, progress: { task: 'exporting', done: 0, whole: 1 } }));
  let picture: PrintedMap | null = null;
  try {
    picture = map === null || isWholeUnplaced(shown.directory) ? null : await drawPaperMap(map, MAP_MILLIMETERS[paper], { view: 'district', use: 'paper' });
  } finally {
    store.apply((state) => ({ ...state, progress: state.progress?.task === 'exporting' ? null : state.progress }));
  }
  await sendToPrinter(now, paper, picture);
}

async function sendToPrinter(now: State, paper: Paper, picture: PrintedMap | null): Promise<void> {
  const page = document.createElement('print-page');
  page.now = now;
  page.paper = paper;
  page.map = picture;
  const { print } = wordsFor(now.language);
  const { day } = now.view!;
  const title = print.title(now.districtName?.[now.language] ?? '', writeListDay(day, now));
  const foot = `${print.internal} · ${title} · ${writeBasis(day, now)}`;
  document.documentElement.style.setProperty('--print-foot', JSON.stringify(foot));
  await printElement(page, title);
  document.documentElement.style.removeProperty('--print-foot');
  if (picture !== null) URL.revokeObjectURL(picture.address);
}
