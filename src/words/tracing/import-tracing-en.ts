// Texts of importing lists of tracing and tracks in English; loaded with the sheet of imports and not with the page.
import type { ImportTracingWords } from './import-tracing-zh.ts';
import { countNoun, writeNumber } from '../numbers.ts';

export const importTracingEn: ImportTracingWords = {
  understoodTrack: (file, tracks, points) => `${file} has ${countNoun(points, 'point', 'points')} of ${countNoun(tracks, 'track', 'tracks')}`,
  dates: (first, last) => `Dated ${first} to ${last}`,
  oneDate: (day) => `Dated ${day}`,
  span: (first, last) => `From ${first} to ${last} (UTC+8)`,
  places: (places) => `${countNoun(places, 'place', 'places')}, each with its unit`,
  unmatchedPlaces: (unmatched, places) =>
    `${writeNumber(unmatched)} of ${countNoun(places, 'place', 'places')} without coordinates match no unit: taken all the same, to be joined to a unit or put on the map under “Tracing” after the import`,
  unknownCases: (cases) => `${countNoun(cases, 'case number is', 'case numbers are')} neither listed nor under investigation: taken all the same; open the case under “Tracing”, or mend the number in the list`,
  replaced: (cases) => `${countNoun(cases, 'case says', 'cases say')} something else than the case file: the new list holds, what it leaves empty stays`,
  later: (rows) => `${countNoun(rows, 'row has', 'rows have')} a time after now: check the day`,
  laterPoints: (points) => `${countNoun(points, 'point belongs', 'points belong')} to tracks that lie after now as a whole: check the day, or choose another zone below`,
  withoutZone: (points, zone) => `${countNoun(points, 'point has', 'points have')} a time without a zone, read as ${zone}`,
  undated: (points) => `${countNoun(points, 'point has', 'points have')} no time: drawn, but no part of a stay`,
  unplaced: (points) => `${countNoun(points, 'point has', 'points have')} no place: neither drawn nor part of a stay`,
  recordedFor: (cases) => `These points are in the case file already, of case ${cases}; the number of another case records them for that one too`,
  caseBetween: (one, next) => `${one}, ${next}`,
  confirmPoints: (points) => `Import ${countNoun(points, 'point', 'points')}`,
  point: 'Point',
  firstPoints: 'First points: time (UTC+8), longitude, latitude',

  whose: 'Whose track it is (case number)',
  whoseNeeded: 'Needed: the number of the case, no name.',
  whoseProposed: 'Taken from the name of the file: check it.',
  whoseInHand: 'The case that is open: check it.',
  whoseOther: (inHand) => `Taken from the name of the file, and not the case that is open (${inHand}): check it.`,
  whoseUnknown: 'Neither the case lists nor the investigations have this number: check it; it can be recorded as it is.',

  zone: 'Times without a zone are',
  zoneHint: 'Many devices write UTC, which is 8 hours behind China.',
  zoneOf: (offset) => (offset === '+08:00' ? 'China time (UTC+8)' : offset === '+00:00' ? 'UTC' : `UTC${offset}`),

  meanings: {
    investigations: {
      caseId: 'Case number', person: 'Person number', reported: 'Reported at', onset: 'Onset', positive: 'Positive on', sampled: 'First positive sample at', isolated: 'Isolated from', discovery: 'How found',
      living: 'Kitchen and bath', none: 'What there is none of',
    },
    stays: {
      caseId: 'Case number', place: 'Place, address', unit: 'Unit number', role: 'Which of the four places', from: 'From', until: 'Until', lng: 'Longitude', lat: 'Latitude', certainty: 'How certain',
      evidence: 'Known from', risk: 'Risk of spread', contacts: 'Contacts can be listed', recorded: 'Entered at',
    },
    rosters: {
      person: 'Person number', caseId: 'Case number', place: 'Place', building: 'Building', stair: 'Stair', floor: 'Floor', flat: 'Flat', from: 'From', until: 'Until', relation: 'Kind of contact',
      protected: 'Effective protection', kitchen: 'Shared kitchen and bath',
    },
    tracks: { track: 'Track number', time: 'Time', date: 'Day', lng: 'Longitude', lat: 'Latitude' },
  },
};
