// Puts the map annex (附图) of a notice on paper, A3; or says in the sheet of the notice why it cannot be drawn.
import { paragraphsOf } from '../domain/publishing/public-notice.ts';
import type { ZoneMap } from '../map/zone-map.ts';
import { setPublicPicture, subjectOf, type PublicPicture } from '../store/public-picture.ts';
import type { State } from '../store/state.ts';
import type { Store } from '../store/store.ts';
import { ANNEX_MAP_MILLIMETERS } from '../views/publishing/notice-annex.ts';
import { publicPictureWords } from '../words/public-picture.ts';
import { drawPaperMap } from './paper-map.ts';
import { printElement } from './print-element.ts';
import { faultOf } from './public-picture.ts';
import { currentMinute } from './today.ts';

/** `notice`: its text, of which the first line is the title. Resolves when the dialog is closed, or the fault is told. */
export async function printAnnex(store: Store<State>, map: ZoneMap | null, notice: string): Promise<void> {
  const now = store.get();
  if (now.view === null || now.directory === null) return;
  const of = subjectOf(now);
  const tell = (outcome: PublicPicture['outcome']): void => store.apply(setPublicPicture({ size: 'annex', of, outcome }));
  const fault = faultOf(now, map);
  if (fault !== null) return tell(fault);
  tell('drawing');
  const picture = await drawPaperMap(map!, ANNEX_MAP_MILLIMETERS, 'public');
  if (picture === null) return tell('not-drawn');
  tell('printed');
  const page = document.createElement('notice-annex');
  page.now = now;
  page.map = picture;
  page.heading = publicPictureWords(now.language).annex.title(paragraphsOf(notice)[0]?.text ?? '');
  page.drawnAt = currentMinute();
  await printElement(page, page.heading);
  URL.revokeObjectURL(picture.address);
}
