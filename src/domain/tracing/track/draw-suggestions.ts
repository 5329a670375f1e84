// Stays offered from a track, beside those on file: lettered, so that the list and the map tell of the same one.
import type { Feature, Point } from 'geojson';
import type { StayMark, TracePicture } from '../picture.ts';
import type { SuggestedStay } from './suggest-stays.ts';

/** A, B … Z, AA, AB …: stays on file bear figures. */
export function letterOf(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : `${letterOf(Math.floor(at / 26) - 1)}${letterOf(at % 26)}`;
}

/** `offered`: those that are, each with its letter. */
export function withSuggestions(picture: TracePicture, offered: readonly { readonly letter: string; readonly stay: SuggestedStay }[]): TracePicture {
  const marks = offered.map(({ letter, stay: { lng, lat, role } }, at): Feature<Point, StayMark> => ({
    type: 'Feature', geometry: { type: 'Point', coordinates: [lng, lat] },
    // Below zero: no row of the stays.
    properties: { stay: -1 - at, case: 0, role, certainty: 'suggested', number: letter, fault: 0 },
  }));
  return { ...picture, stays: { ...picture.stays, features: [...picture.stays.features, ...marks] } };
}
