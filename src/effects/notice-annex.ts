// Puts the map annex (附图) of a notice on paper, A3; or says in the sheet of the notice why it cannot be drawn.
import { paragraphsOf } from '../domain/publishing/public-notice.ts';
import type { ZoneMap } from '../map/zone-map.ts';
import { setPublicPicture, subjectOf, type AnnexPart, type PictureFault, type PublicPicture } from '../store/public-picture.ts';
import type { State } from '../store/state.ts';
import type { Store } from '../store/store.ts';
import { listAnnexNames } from '../views/publishing/annex-names.ts';
import { placeOnInset } from '../views/publishing/inset-frame.ts';
import { ANNEX_MAP_MILLIMETERS, INSET_MILLIMETERS, type AnnexInset } from '../views/publishing/notice-annex.ts';
import { publicPictureWords } from '../words/publishing/public-picture.ts';
import { drawPaperMap, type PaperMap } from './paper-map.ts';
import { printElement } from './print-element.ts';
import { faultOf } from './public-picture.ts';
import { currentMinute } from './today.ts';

/** `notice`: its text, of which the first line is the title; `part`: what of the district it shows. Resolves when the dialog is closed, or the fault is told. */
export async function printAnnex(store: Store<State>, map: ZoneMap | null, notice: string, part: AnnexPart): Promise<void> {
  const now = store.get();
  if (now.view === null || now.directory === null) return;
  const of = subjectOf(now);
  const tell = (outcome: PublicPicture['outcome']): void => store.apply(setPublicPicture({ size: 'annex', of, outcome }));
  const fault = faultOf(now, map);
  if (fault !== null) return tell(fault);
  tell('drawing');
  const picture = await drawPaperMap(map!, ANNEX_MAP_MILLIMETERS, { view: part, use: 'annex', names: listAnnexNames(now) });
  if (picture === null) return tell('not-drawn');
  const inset = picture.isWhole ? null : await drawInset(map!, picture.bounds);
  if (typeof inset === 'string') {
    // Nobody could find the part in the district.
    URL.revokeObjectURL(picture.address);
    return tell(inset);
  }
  tell('printed');
  const page = document.createElement('notice-annex');
  page.now = now;
  page.map = picture;
  page.inset = inset;
  page.heading = publicPictureWords(now.language).annex.title(paragraphsOf(notice)[0]?.text ?? '');
  page.drawnAt = currentMinute();
  await printElement(page, page.heading);
  for (const drawn of [picture, inset]) if (drawn !== null) URL.revokeObjectURL(drawn.address);
}

/** The district with the place of a part on it, or why there is none. */
async function drawInset(map: ZoneMap, part: PaperMap['bounds']): Promise<AnnexInset | PictureFault> {
  const drawn = await drawPaperMap(map, INSET_MILLIMETERS, { view: 'district', use: 'inset' });
  if (drawn === null) return 'not-drawn';
  const frame = placeOnInset(part, drawn.bounds);
  if (frame !== null) return { address: drawn.address, frame };
  URL.revokeObjectURL(drawn.address);
  return 'outside';
}
