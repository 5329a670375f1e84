// The map drawn for a page of paper: so many millimetres, as sharp as a printer shows.
import type { MapPicture, PictureRequest } from '../map/map-types.ts';
import type { ZoneMap } from '../map/zone-map.ts';
import type { PrintedMap } from '../views/print/print-parts.ts';

/** 254 dots an inch. */
const PIXELS_PER_MILLIMETER = 10;
/** Names of 11 px on the screen come out 2.2 mm high: small print, still read at arm's length. */
const PIXEL_RATIO = 2;

/** What is on a map drawn for paper. */
export type PaperMap = PrintedMap & Pick<MapPicture, 'bounds' | 'isWhole' | 'names'>;

/** Null where it cannot be drawn; else the caller gives its address back once the page is printed. */
export async function drawPaperMap(map: ZoneMap, { width, height }: { readonly width: number; readonly height: number }, wanted: Pick<PictureRequest, 'view' | 'use' | 'names' | 'courses'>): Promise<PaperMap | null> {
  const picture = await map.capture({ ...wanted, widthPixels: width * PIXELS_PER_MILLIMETER, heightPixels: height * PIXELS_PER_MILLIMETER, pixelRatio: PIXEL_RATIO }).catch(() => null);
  if (picture === null) return null;
  const { blob, metersPerPixel, ...shown } = picture;
  return { ...shown, address: URL.createObjectURL(blob), metersPerMillimeter: metersPerPixel * PIXELS_PER_MILLIMETER };
}
