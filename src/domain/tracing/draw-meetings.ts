// Places at which cases met as the map shows them.
import type { MeetingsAnswer } from './answers.ts';
import type { TracePicture } from './picture.ts';

/** Places without coordinates are only in the list. */
export function drawMeetings({ places }: Pick<MeetingsAnswer, 'places'>): TracePicture {
  return drawPlaces(places.map(({ lng, lat, cases, minutes }) => ({ lng, lat, cases: cases.length, minutes })));
}

/** Of each place its number in the order given, the cases and the minutes. */
export function drawPlaces(places: readonly { readonly lng: number | null; readonly lat: number | null; readonly cases: number; readonly minutes: number }[]): TracePicture {
  return {
    stays: { type: 'FeatureCollection', features: [] }, ways: { type: 'FeatureCollection', features: [] },
    meetings: {
      type: 'FeatureCollection',
      features: places.flatMap(({ lng, lat, cases, minutes }, place) => (lng === null || lat === null ? [] : [{
        type: 'Feature' as const, id: place, geometry: { type: 'Point' as const, coordinates: [lng, lat] }, properties: { place, cases, minutes },
      }])),
    },
  };
}
