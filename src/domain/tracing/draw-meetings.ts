// Places at which cases met as the map shows them.
import type { MeetingsAnswer } from './answers.ts';
import type { TracePicture } from './picture.ts';

/** Places without coordinates are only in the list. */
export function drawMeetings({ places }: Pick<MeetingsAnswer, 'places'>): TracePicture {
  return {
    stays: { type: 'FeatureCollection', features: [] }, ways: { type: 'FeatureCollection', features: [] },
    meetings: {
      type: 'FeatureCollection',
      features: places.flatMap(({ lng, lat, cases, minutes }, place) => (lng === null || lat === null ? [] : [{
        type: 'Feature' as const, id: place, geometry: { type: 'Point' as const, coordinates: [lng, lat] }, properties: { place, cases: cases.length, minutes },
      }])),
    },
  };
}
