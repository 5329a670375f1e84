// Reads a longitude and a latitude as people type or paste them.

/** `swapped`: they stand the other way round; `unreadable`: they are not two numbers of a place on the earth. */
export type TypedCoordinates =
  | { readonly kind: 'read'; readonly lng: number; readonly lat: number }
  | { readonly kind: 'empty' | 'swapped' | 'unreadable' };

/** 126.83,44.15 with a comma of either width, a blank or 、 between; degree signs are borne. */
const PAIR = /^([+-]?\d+(?:\.\d+)?)°?\s*[,、;\s]\s*([+-]?\d+(?:\.\d+)?)°?$/u;

/** Degrees, longitude first. */
export function readLngLat(text: string): TypedCoordinates {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return { kind: 'empty' };
  const match = PAIR.exec(plain);
  if (match === null) return { kind: 'unreadable' };
  const [lng, lat] = [Number(match[1]), Number(match[2])];
  if (Math.abs(lat) <= 90 && Math.abs(lng) <= 180) return { kind: 'read', lng, lat };
  return { kind: Math.abs(lng) <= 90 && Math.abs(lat) <= 180 ? 'swapped' : 'unreadable' };
}
