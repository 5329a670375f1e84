// Texts of the public picture (公布图), of the map annex (附图) of a notice, and of the row that makes them, in English.
import type { PublicPictureWords } from './public-picture-zh.ts';

export const publicPictureEn: PublicPictureWords = {
  title: (district) => ({ parts: [`${district}:`, 'map of the zones'], between: ' ' }),
  list: (day, standing) => `List of ${day} (${standing})`,
  standing: {
    published: 'as published',
    computed: 'by the rules, not published',
    otherwise: 'by the rules, not as published',
    asPublished: 'by the rules, from what was on file as published',
    projection: 'a projection, not a list',
  },
  units: (units) => (units === '1' ? '1 unit' : `${units} units`),
  people: (people) => (people === '1' ? '1 person' : `${people} people`),
  peopleUnknown: 'people not known',
  somePeopleUnknown: (units) => `The people of ${units === '1' ? '1 unit' : `${units} units`} are not known and not counted.`,
  undrawn: (units) => (units === '1' ? '1 unit has' : `${units} units have`) + ' no place: counted, not drawn.',
  streetCounts: (sealed, controlled) => `Numbers below a name: ${sealed} and ${controlled} are the sealed and the controlled units of that street or township.`,
  drawnAt: (moment) => `Drawn ${moment}`,
  rules: (title, id) => `By ${title} (${id})`,
  phone: (phone) => `Telephone ${phone}`,
  between: ' · ',
  north: 'North',
  file: (district, isoDay, size) => `${district}-public-picture-${isoDay}-${size}`,

  annex: {
    print: 'Print map annex A3',
    title: (notice) => `${notice}: map annex`,
    office: '(issuing office)',
    part: 'The annex shows',
    parts: { zones: 'sealed and controlled units', shown: 'what the map shows now' },
    inset: 'Location',
    insetAlt: 'Where this map lies in the district',
    partOf: (outside) => `This map shows a part of the district (see Location)${outside === '' ? '' : `; ${outside} more sealed, controlled or newly drawn units lie outside`}. The numbers are of the whole district.`,
    named: (withoutRoom) => `Names are those of sealed, controlled and newly drawn units${withoutRoom === '' ? '' : `; ${withoutRoom} more found no room and stand in the list`}.`,
  },

  row: {
    title: 'Public picture',
    sizes: { '1080x1440': 'Portrait 1080×1440', '1080x1080': 'Square 1080×1080', '1920x1080': 'Big screen 1920×1080' },
    hint: 'One picture with its legend; no personal data, no places of cases, no names of buildings. Look at it, then save it.',
    drawing: 'Drawing the picture…',
    drawn: 'The picture is drawn: look at it, then save it.',
    preview: (size) => `Preview of the public picture, ${size}`,
    save: (kind, kilobytes) => `Save as ${kind} (${kilobytes} kB)`,
    faults: {
      'no-webgl': 'The picture cannot be drawn: this browser cannot draw the map (no WebGL). Turn on hardware acceleration or use another browser.',
      placeless: 'The picture cannot be drawn: no unit has a place yet. Give them places under “Units without a place” first.',
      'what-if': 'What is shown is only supposed and cannot be made public. End the what-if first.',
      outside: 'The map cannot be drawn: what the map shows now lies outside the district. Move the map to the district and press again, or choose the sealed and controlled units.',
      'not-drawn': 'The picture was not drawn this time: the map was not ready, or the graphics device was busy. Press again.',
    },
  },
};
