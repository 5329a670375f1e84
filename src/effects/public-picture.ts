// Draws the public picture (公布图) of the list shown: the map in light colours with what explains it, as one small file.
import { isoDay } from '../domain/day.ts';
import type { ZoneMap } from '../map/zone-map.ts';
import { setPublicPicture, subjectOf, type PictureFault, type PictureSize, type PublicPicture } from '../store/public-picture.ts';
import type { State } from '../store/state.ts';
import type { Store } from '../store/store.ts';
import { isWholeUnplaced } from '../views/places/unplaced-units.ts';
import { layoutPicture, sizeOf } from '../views/publishing/picture-layout.ts';
import { writePictureTexts } from '../views/publishing/picture-texts.ts';
import { publicPictureWords } from '../words/publishing/public-picture.ts';
import { measureOn, paintPicture } from './paint-picture.ts';
import { saveBlob } from './save-blob.ts';
import { currentMinute } from './today.ts';

/** What messengers send on without shrinking it. */
const MOST_BYTES = 1_000_000;
/** Tried in turn where a PNG is larger. */
const JPEG_QUALITIES = [0.92, 0.85, 0.75, 0.6];
/** Names of 15 px come out 30 px high. */
const PIXEL_RATIO = 2;

/** Draws the picture and shows it, or says why it cannot be drawn; resolves when one of both is told. */
export async function drawPublicPicture(store: Store<State>, map: ZoneMap | null, size: PictureSize): Promise<void> {
  const now = store.get();
  if (now.view === null || now.directory === null) return;
  const of = subjectOf(now);
  const tell = (outcome: PublicPicture['outcome']): void => store.apply(setPublicPicture({ size, of, outcome }));
  const fault = faultOf(now, map);
  if (fault !== null) return tell(fault);
  tell('drawing');
  const outcome = await compose(now, map!, size).catch(() => 'not-drawn' as const);
  tell(outcome);
}

export function savePublicPicture({ publicPicture }: State): void {
  if (publicPicture !== null && typeof publicPicture.outcome === 'object') saveBlob(publicPicture.outcome.blob, publicPicture.outcome.name);
}

/** Why nothing can be drawn for the public; null where it can. */
export function faultOf({ whatIf, directory }: State, map: ZoneMap | null): PictureFault | null {
  if (whatIf !== null) return 'what-if';
  if (isWholeUnplaced(directory!)) return 'placeless';
  return map === null ? 'no-webgl' : null;
}

async function compose(now: State, map: ZoneMap, size: PictureSize): Promise<{ blob: Blob; name: string }> {
  const words = publicPictureWords(now.language);
  const canvas = document.createElement('canvas');
  Object.assign(canvas, sizeOf(size));
  const context = canvas.getContext('2d', { alpha: false })!;
  const layout = layoutPicture(size, writePictureTexts(now.view!, now, currentMinute()), measureOn(context));
  const picture = await map.capture({ widthPixels: layout.map.width, heightPixels: layout.map.height, pixelRatio: PIXEL_RATIO, view: 'district', use: 'public' });
  const image = await createImageBitmap(picture.blob);
  paintPicture(context, layout, { image, metersPerPixel: picture.metersPerPixel }, { palette: now.palette, north: words.north });
  image.close();
  const blob = await encode(canvas);
  const name = words.file(now.districtName?.[now.language] ?? '', isoDay(now.view!.day), size);
  return { blob, name: `${name}.${blob.type === 'image/png' ? 'png' : 'jpg'}` };
}

/** PNG, or where that is too large the best JPEG that is not. */
async function encode(canvas: HTMLCanvasElement): Promise<Blob> {
  let blob = await toBlob(canvas, 'image/png');
  for (const quality of JPEG_QUALITIES) {
    if (blob.size < MOST_BYTES) break;
    blob = await toBlob(canvas, 'image/jpeg', quality);
  }
  return blob;
}

function toBlob(canvas: HTMLCanvasElement, type: string, quality?: number): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('the picture cannot be encoded')) : resolve(blob)), type, quality);
  });
}
