// Stays of a case drawn. Oracle: four stays of one day, read by hand.
import { expect, it } from 'vitest';
import { drawTrace } from './draw-trace.ts';
import { stayTableOf } from './stays/stay-table-of.ts';

const NOON = 27_490_000;
const stays = stayTableOf([
  { caseOf: 0, role: 'residence', from: NOON, until: NOON + 60, longitude: 125, latitude: 44 },
  { caseOf: 0, from: NOON + 70, until: NOON + 90, longitude: 125.01, latitude: 44, certainty: 'inferred' },
  { caseOf: 0, from: NOON + 300, until: NOON + 310, longitude: 125.02, latitude: 44 },
  { caseOf: 0, from: NOON + 320, until: NOON + 330 },
  { caseOf: 0, longitude: 125.03, latitude: 44 },
]);
const asked = { stays, rows: [[0, 1, 2, 3, 4]], recorded: [], faults: new Set([1, 2]), gapMinutes: 120, numbered: true };
const ways = (picture: ReturnType<typeof drawTrace>) => picture.ways.features.map(({ properties: { part, fault }, geometry }) => `${part}${fault === 1 ? ' fault' : ''} ${geometry.coordinates.map(([lng]) => lng).join('–')}`);

it('marks every stay that has a place, in the order given, by role, certainty and fault', () => {
  const { stays: marks } = drawTrace(asked);
  expect(marks.features.map(({ properties: { number, role, certainty, fault } }) => `${number} ${role} ${certainty} ${fault}`)).toEqual([
    '1 residence witnessed 0', '2 activity inferred 1', '3 activity witnessed 1', '5 activity witnessed 0',
  ]);
  expect(drawTrace({ ...asked, numbered: false }).stays.features.every(({ properties }) => properties.number === '')).toBe(true);
});

it('says nothing of the way over a gap longer than asked, nor to a stay without a place or a time', () => {
  expect(ways(drawTrace(asked))).toEqual(['inferred 125–125.01', 'gap fault 125.01–125.02']);
  expect(ways(drawTrace({ ...asked, gapMinutes: 210 }))).toEqual(['inferred 125–125.01', 'inferred fault 125.01–125.02']);
});

it('draws a way that was recorded in the place of a straight line beside it', () => {
  const path = [[125, 44], [125.005, 44.001], [125.01, 44]];
  const recorded = [{ case: 0, from: NOON + 60, until: NOON + 70, path }];
  expect(ways(drawTrace({ ...asked, recorded }))).toEqual(['recorded 125–125.005–125.01', 'gap fault 125.01–125.02']);
  // Of another case, or of another hour, it tells nothing here.
  expect(ways(drawTrace({ ...asked, recorded: [{ case: 1, from: NOON + 60, until: NOON + 70, path }] }))).toHaveLength(3);
  expect(ways(drawTrace({ ...asked, recorded: [{ case: 0, from: NOON + 71, until: NOON + 80, path }] }))).toHaveLength(3);
});

it('draws no way between two stays at one place', () => {
  const same = stayTableOf([{ caseOf: 0, from: NOON, until: NOON + 1, longitude: 125, latitude: 44 }, { caseOf: 0, from: NOON + 5, until: NOON + 9, longitude: 125, latitude: 44 }]);
  expect(ways(drawTrace({ ...asked, stays: same, rows: [[0, 1]], faults: new Set() }))).toEqual([]);
});

it('numbers a spot once: the first stay there bears its number and says that there are more', () => {
  const home = { caseOf: 0, longitude: 125, latitude: 44 };
  const several = stayTableOf([{ ...home, from: NOON, until: NOON + 1 }, { caseOf: 0, from: NOON + 2, until: NOON + 3, longitude: 126, latitude: 44 }, { ...home, from: NOON + 5, until: NOON + 9 }, { ...home, from: NOON + 10, until: NOON + 11 }]);
  const { stays: marks } = drawTrace({ ...asked, stays: several, rows: [[0, 1, 2, 3]], faults: new Set() });
  expect(marks.features.map(({ properties }) => properties.number)).toEqual(['1+', '2', '', '']);
});
