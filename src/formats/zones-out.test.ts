// Zones as CSV, JSON and GeoJSON; JSON.parse and turf's `booleanClockwise` are the oracles of form.
import { booleanClockwise } from '@turf/turf';
import type { FeatureCollection, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { parseIsoDay } from '../domain/day.ts';
import { windRings } from '../domain/geometry/winding.ts';
import type { StandingRow } from '../domain/zoning/judge/standing.ts';
import { csvHeading, csvRowWriter, geojsonOfDay, jsonOfDay, type ZonesHeading } from './zones-out.ts';

const day = (iso: string): number => parseIsoDay(iso)!;
const TEXT = { zh: '管控区', en: 'controlled zone' };
const standing: StandingRow = {
  unit: 0, zonedUnit: 0, day: day('2022-04-13'), pack: 'P', dayCount: 'A', conditionsMode: 'hold', level: 'controlled', ruleLevel: 'sealed', override: null, stage: 'monitoring',
  label: TEXT, measures: TEXT, clauseId: 'monitoring', clause: TEXT, since: day('2022-04-12'), stageDay: 1, stageDays: 7, heldDays: 0,
  lastPositive: day('2022-04-05'), live: true, liveLevel: 'sealed', hasSealedParts: false, nextLevel: 'precaution', nextChangeOn: day('2022-04-20'), blockedBy: ['screening', 'contact'],
};
const decided: StandingRow = { ...standing, live: false, liveLevel: 'controlled', override: { level: 'controlled', from: day('2022-04-10'), until: day('2022-04-14'), madeOn: day('2022-04-09'), reason: 'x', by: '' } };
const never: StandingRow = { ...standing, level: 'none', ruleLevel: 'none', liveLevel: 'none', since: null, lastPositive: null, live: false, nextLevel: null, nextChangeOn: null, blockedBy: [] };
const heading: ZonesHeading = { pack: 'P', dayCount: 'A', conditions: 'hold', knownAt: null };
const CLOCKWISE: Polygon = {
  type: 'Polygon',
  coordinates: [[[0, 0], [0, 3], [3, 3], [3, 0], [0, 0]], [[1, 1], [2, 1], [2, 2], [1, 2], [1, 1]]],
};

describe('CSV', () => {
  it('has the columns of the issue, in its order, with a leading day for a range', () => {
    expect(csvHeading(false, '\n')).toBe('unit,level,since,last_positive,next_level,next_change_on,blocked_by,clause,label,rule_level,pack,live,override\n');
    expect(csvHeading(true, '\n')).toBe('day,unit,level,since,last_positive,next_level,next_change_on,blocked_by,clause,label,rule_level,pack,live,override\n');
  });

  it('leaves empty what is not there and labels in the language asked for', () => {
    expect(csvRowWriter(true, 'zh', '\n')('A', standing)).toBe('2022-04-13,A,controlled,2022-04-12,2022-04-05,precaution,2022-04-20,screening;contact,monitoring,管控区,sealed,P,sealed,\n');
    expect(csvRowWriter(false, 'en', '\n')('A', decided)).toBe('A,controlled,2022-04-12,2022-04-05,precaution,2022-04-20,screening;contact,monitoring,controlled zone,sealed,P,,controlled 2022-04-10..2022-04-14\n');
    expect(csvRowWriter(false, 'en', '\r\n')('A', never)).toBe('A,none,,,,,,monitoring,controlled zone,none,P,,\r\n');
  });

  it('says behind each row of a case file which list it is of, and the level on the other one', () => {
    expect(csvHeading(true, '\n', true)).toMatch(/^day,unit,.*,override,list,other_level\n$/);
    const write = csvRowWriter(false, 'en', '\n');
    expect(write('A', never, { list: 'published', other: 'sealed' })).toBe('A,none,,,,,,monitoring,controlled zone,none,P,,,published,sealed\n');
    expect(write('A', never, { list: 'computed', other: null })).toMatch(/,,computed,\n$/);
  });
});

describe('JSON', () => {
  it('says how it was judged and holds one object a unit', () => {
    const text = [...jsonOfDay(standing.day, heading, [{ unit: 'A"', standing }, { unit: 'B', standing: never }], 'en')].join('');
    expect(JSON.parse(text)).toEqual({
      day: '2022-04-13', pack: 'P', dayCount: 'A', conditions: 'hold', knownAt: null,
      units: [
        { unit: 'A"', level: 'controlled', since: '2022-04-12', last_positive: '2022-04-05', next_level: 'precaution', next_change_on: '2022-04-20', blocked_by: 'screening;contact', clause: 'monitoring', label: 'controlled zone', rule_level: 'sealed', pack: 'P', live: true, live_level: 'sealed', override: '' },
        { unit: 'B', level: 'none', since: '', last_positive: '', next_level: '', next_change_on: '', blocked_by: '', clause: 'monitoring', label: 'controlled zone', rule_level: 'none', pack: 'P', live: false, live_level: '', override: '' },
      ],
    });
  });

  it('names an override and says nothing of a live level that is that of the list', () => {
    const { units } = JSON.parse([...jsonOfDay(standing.day, heading, [{ unit: 'A', standing: decided }], 'en')].join('')) as { units: object[] };
    expect(units[0]).toMatchObject({ level: 'controlled', rule_level: 'sealed', live: false, live_level: '', override: 'controlled 2022-04-10..2022-04-14' });
  });

  it('says of a case file which list it is, of the day and of each unit', () => {
    const beside = { list: 'published', other: 'absent' } as const;
    const published = { version: 'd:5', number: 2, approvedBy: '李某', publishedBy: '王某', publishedAt: 'x', inForceFrom: 'y', differing: 1, gone: 1, fresh: 0 };
    const text = [...jsonOfDay(standing.day, { ...heading, list: 'published', published }, [{ unit: 'A', standing: never, beside }], 'en')].join('');
    expect(JSON.parse(text)).toMatchObject({ list: 'published', published, units: [{ unit: 'A', list: 'published', other_level: 'absent' }] });
  });

  it('is valid without any unit', () => {
    expect(JSON.parse([...jsonOfDay(0, heading, [], 'en')].join(''))).toMatchObject({ day: '1970-01-01', units: [] });
  });
});

describe('GeoJSON', () => {
  it('turns outer rings counter-clockwise and holes clockwise (RFC 7946), and keeps a unit without a place', () => {
    const rows = [{ unit: 'A', standing, geometry: CLOCKWISE }, { unit: 'B', standing: never, geometry: null }];
    const collection = JSON.parse([...geojsonOfDay(standing.day, heading, rows, 'en')].join('')) as FeatureCollection<Polygon | null>;
    expect(collection).toMatchObject({ type: 'FeatureCollection', day: '2022-04-13', conditions: 'hold' });
    expect(collection).not.toHaveProperty('crs');
    const [outer, hole] = collection.features[0]!.geometry!.coordinates;
    expect([booleanClockwise(outer!), booleanClockwise(hole!)]).toEqual([false, true]);
    expect(collection.features[1]).toMatchObject({ properties: { unit: 'B', level: 'none' }, geometry: null });
  });

  it('does not turn what is right already, nor the input itself', () => {
    const before = JSON.stringify(CLOCKWISE);
    const turned = windRings(CLOCKWISE);
    expect(windRings(turned)).toEqual(turned);
    expect(JSON.stringify(CLOCKWISE)).toBe(before);
  });
});
