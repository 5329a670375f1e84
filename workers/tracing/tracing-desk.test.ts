// The tracing desk over a small journal. Oracle: three compounds, a case list of one night, and what was recorded of two cases, read by hand.
import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it } from 'vitest';
import { caseTableOf, unitTableOf } from '../../src/domain/district/tables-of.ts';
import { dayFromCivil } from '../../src/domain/day.ts';
import { writeAct, type Body, type Entry } from '../../src/domain/journal/entry.ts';
import { investigationTableOf } from '../../src/domain/tracing/cases/investigation-table.ts';
import { storedRosterOf } from '../../src/domain/tracing/contacts/stored-rosters.ts';
import { CASE_TASKS } from '../../src/domain/tracing/rules/tracing-pack.ts';
import { storedStaysOf } from '../../src/domain/tracing/stays/stored-stays.ts';
import { trackTableOf } from '../../tests/tracing/tracks.ts';
import { encodeTable, type StoredTables } from '../../src/formats/row-sets/row-set-tables.ts';
import { putRowSet } from '../../src/io/row-sets.ts';
import type { TrackQuestion } from './describe-track.ts';
import { TracingDesk } from './tracing-desk.ts';

const DAY = dayFromCivil(2022, 4, 9);
const at = (day: number, hour: number, minute = 0): number => (DAY + day) * 1440 + hour * 60 + minute;
const NOW = at(0, 23);

const square = (west: number) => ({ type: 'Polygon' as const, coordinates: [[[west, 44], [west + 0.002, 44], [west + 0.002, 44.002], [west, 44.002], [west, 44]]] });
const UNITS = unitTableOf([
  { id: 'D', name: '永宁区', kind: 'district', geometry: { type: 'Polygon', coordinates: [[[124.9, 43.9], [125.2, 43.9], [125.2, 44.1], [124.9, 44.1], [124.9, 43.9]]] } },
  { id: 'S', name: '迎春街道', kind: 'street', parent: 'D' },
  { id: 'A', name: '安康家园', kind: 'compound', parent: 'S', geometry: square(125) }, { id: 'M', name: '东市场', kind: 'venue', parent: 'S', geometry: square(125.05) },
]);
const LIST = caseTableOf([
  { place: 'A', reportedOn: DAY, caseId: 'C1', recordedAt: at(0, 20) }, { place: 'A', reportedOn: DAY, caseId: 'C2', recordedAt: at(0, 21) },
  { place: 'M', reportedOn: DAY - 9, caseId: 'C0', recordedAt: at(-9, 21) }, { place: 'A', reportedOn: DAY + 1, caseId: 'C3', recordedAt: at(1, 8) },
]);
const STAYS = storedStaysOf([
  { caseId: 'C1', role: 'residence', place: '安康家园', from: at(-1, 19), until: at(0, 7) },
  { caseId: 'C1', place: '东市场', from: at(0, 8), until: at(0, 9), certainty: 'inferred' },
  { caseId: 'C1', place: '市外某处', longitude: 126, latitude: 44, from: at(0, 8, 30), until: at(0, 10) },
  { caseId: 'C1', place: '不知何处' },
  { caseId: 'X9', place: '东市场', from: at(0, 8), until: at(0, 9) },
]);

const journal: Entry[] = [];

async function rows<Kind extends 'units' | 'cases' | 'investigations' | 'stays' | 'rosters'>(of: Kind, table: StoredTables[Kind]): Promise<Body> {
  const { bytes, hash } = encodeTable(of, table);
  await putRowSet(hash, bytes);
  return { kind: 'rows-recorded', of, rows: hash, count: table.count, source: { file: `${of}.csv`, crs: 'wgs84', taken: table.count, refused: 0 } };
}

const record = (...bodies: Body[]): void => void journal.push(...writeAct(journal, 'd', 1_649_500_000_000, bodies));
async function opened(): Promise<TracingDesk> {
  const desk = new TracingDesk();
  await desk.open({ entries: journal, asPublished: null });
  return desk;
}

beforeAll(async () => {
  record(await rows('units', UNITS), await rows('cases', LIST));
  record(await rows('investigations', investigationTableOf([{ caseId: 'C1', reportedAt: at(0, 20), onsetOn: DAY - 1, noneOf: ['workplace'] }])), await rows('stays', STAYS));
  record({ kind: 'trace-task-done', case: 'C1', task: 'online-report', at: at(0, 21) });
});

describe('the cases at a moment', () => {
  it('are those investigated and the positives of the last three days that nobody opened, none reported later', async () => {
    const { cases } = (await opened()).cases(NOW);
    expect([cases.id, cases.row.map((row) => row !== null), [...cases.reportedAt]]).toEqual([['C1', 'C2'], [true, false], [at(0, 20), at(0, 21)]]);
    expect((await opened()).cases(at(0, 20, 30)).cases.id).toEqual(['C1']);
    expect((await opened()).cases(at(1, 9)).cases.id).toEqual(['C1', 'C2', 'C3']);
  });

  it('say which of the five is filled or declared none, and what is done', async () => {
    const { cases } = (await opened()).cases(NOW);
    expect([...cases.slots.subarray(0, 5), cases.completeness[0]]).toEqual([0, 1, 2, 1, 0, 3]);
    expect(cases.doneAt[CASE_TASKS.indexOf('online-report')]).toBe(at(0, 21));
    expect([cases.home[0], cases.home[1]]).toEqual([2, 2]);
  });

  it('name stays of a case nobody has on file', async () => {
    expect((await opened()).cases(NOW).homeless.map(({ caseId, place }) => [caseId, place])).toEqual([['X9', '东市场']]);
  });
});

describe('one case', () => {
  it('has its stays by time with unit, place and trays, what is outside, and the gap in which nothing is known', async () => {
    const { stays, gaps, head, contradictions } = await (await opened()).case('C1', NOW);
    expect(stays.map(({ number, place, unit, outside, tray }) => [number, place, unit, outside, ...tray])).toEqual([
      [1, '安康家园', 2, false], [2, '东市场', 3, false], [3, '市外某处', -1, true], [4, '不知何处', -1, false, 'no-place', 'no-times'],
    ]);
    expect([head?.noneOf, head?.onsetOn, gaps]).toEqual([['workplace'], DAY - 1, []]);
    expect(contradictions.map(({ kind, a, b }) => `${kind} ${a} ${b}`)).toContain('two-places 2 3');
  });

  it('is drawn where it was: a stay known by its unit alone lies in the middle of it', async () => {
    const { picture } = await (await opened()).case('C1', NOW);
    expect(picture.stays.features.map(({ geometry, properties }) => [properties.number, Math.round(geometry.coordinates[0]! * 1000) / 1000, properties.fault])).toEqual([['1', 125.001, 0], ['2', 125.051, 1], ['3', 126, 1]]);
    expect(picture.ways.features.map(({ properties }) => properties.part)).toEqual(['inferred', 'inferred']);
  });

  it('that nobody opened has no head and no stays', async () => {
    expect(await (await opened()).case('C2', NOW)).toMatchObject({ id: 'C2', head: null, stays: [], contradictions: [] });
  });

  it('is what the newest row of it says, and loses a stay that is taken back', async () => {
    const before = journal.length;
    const desk = await opened();
    const market = (await desk.case('C1', NOW)).stays[1]!;
    record(await rows('investigations', investigationTableOf([{ caseId: 'C1', reportedAt: at(0, 20), onsetOn: DAY - 2 }])), { kind: 'withdrawn', targets: [market.row] });
    const after = await (await opened()).case('C1', NOW);
    expect([after.head?.onsetOn, after.stays.map(({ place }) => place)]).toEqual([DAY - 2, ['安康家园', '市外某处', '不知何处']]);
    journal.length = before;
  });
});

describe('meetings', () => {
  const SETTINGS = { radiusMeters: 100, lagMinutes: 0, homes: false, days: 14 };
  const MET = storedStaysOf([
    { caseId: 'C5', place: '东市场', from: at(0, 8, 40), until: at(0, 12) }, { caseId: 'C5', role: 'residence', place: '安康家园', from: at(-1, 20), until: at(0, 6) },
    { caseId: 'C6', place: '东市场', from: at(0, 9, 30), until: at(0, 9, 45) }, { caseId: 'C6', longitude: 126.0001, latitude: 44, from: at(0, 9, 50), until: at(0, 11) },
  ]);
  const asked = async (changed: Partial<typeof SETTINGS>) => {
    const before = journal.length;
    record(await rows('investigations', investigationTableOf([{ caseId: 'C5', reportedAt: at(0, 20) }, { caseId: 'C6', reportedAt: at(0, 20) }])), await rows('stays', MET));
    const answer = await (await opened()).meetings({ ...SETTINGS, ...changed }, NOW);
    journal.length = before;
    return answer;
  };
  const told = ({ places }: Awaited<ReturnType<typeof asked>>) => places.map(({ name, unit, cases, minutes, size }) => [name, unit, cases.join(' '), minutes, size]);

  it('are places with all who met there, each minute once; a place without a common name is called as one of them has it', async () => {
    // In the market C1 and C5 for 20 minutes, C5 and C6 for 15; beyond the district C1 and C6 for 10.
    const answer = await asked({});
    expect(told(answer)).toEqual([['东市场', 3, 'C1 C5 C6', 35, null], ['市外某处', -1, 'C1 C6', 10, null]]);
    expect([answer.meetings, answer.cases, answer.apart]).toEqual([3, 3, 1]);
  });

  it('count homes, a time after, a distance and days as they are asked for', async () => {
    expect(told(await asked({ homes: true })).map(([name]) => name)).toContain('安康家园');
    // C6 came half an hour after C1 had left.
    expect((await asked({ lagMinutes: 30 })).meetings).toBe(4);
    expect(told(await asked({ radiusMeters: 1 })).map(([name]) => name)).toEqual(['东市场']);
    expect((await asked({ days: 0 })).places).toEqual([]);
  });
});

describe('a track', () => {
  const second = (hour: number, minute: number): number => 60 * at(0, hour, minute);
  /** In the market from 8:10 to 8:50, silence, home from 10:00 on; one point an hour after now, one without a place. */
  const points = [
    ...Array.from({ length: 21 }, (_, k) => ({ second: second(8, 10 + 2 * k), longitude: 125.051, latitude: 44.001 })), ...Array.from({ length: 21 }, (_, k) => ({ second: second(10, 2 * k), longitude: 125.001, latitude: 44.001 })),
    { second: second(24, 0), longitude: 125.001, latitude: 44.001 }, { second: second(10, 41), longitude: Number.NaN },
  ];
  const ask = async (changed: Partial<TrackQuestion> = {}) => {
    const before = journal.length;
    const { bytes, hash } = encodeTable('tracks', trackTableOf(points));
    await putRowSet(hash, bytes);
    record({ kind: 'rows-recorded', of: 'tracks', rows: hash, count: points.length, name: 'C1', source: { file: 'a.gpx', crs: 'wgs84', taken: points.length, refused: 0 } });
    const entry = journal.at(-1)!.id;
    const desk = await opened();
    const answer = await desk.track({ id: 'C1', entry, settings: { radiusMeters: 200, minutes: 20 }, now: NOW, ...changed });
    const described = await desk.case('C1', NOW);
    journal.length = before;
    return { answer, described };
  };

  it('offers its stays with places, the home as residence; what is on file is known; gap and refused points are told', async () => {
    const { answer, described } = await ask();
    expect(answer!.stays.map(({ from, until, role, places, known }) => [from, until, role, places.map(({ unit }) => unit), known])).toEqual([
      [at(0, 8, 10), at(0, 8, 50), 'activity', [3], 2], [at(0, 10), at(0, 10, 40), 'residence', [2], null],
    ]);
    expect([answer!.gaps.map(({ from, until }) => [from, until]), answer!.refused, answer!.points]).toEqual([[[at(0, 8, 50), at(0, 10)]], [{ fault: 'unplaced', count: 1, firstRow: 44 }, { fault: 'future', count: 1, firstRow: 43 }], 44]);
    expect(described.tracks.map(({ name, points: used }) => [name, used])).toEqual([['a.gpx', 42]]);
  });

  it('finds none where a stay is asked to last longer, and is nobody else’s', async () => {
    expect((await ask({ settings: { radiusMeters: 200, minutes: 50 } })).answer!.stays).toEqual([]);
    expect([(await ask({ id: 'C2' })).answer, (await ask({ entry: 'd:999' })).answer]).toEqual([null, null]);
  });
});

describe('contacts of one case', () => {
  const RULE = { by: 'near', lookBackDays: 4 } as const;
  const ROSTER = storedRosterOf([
    { person: 'A', caseId: 'C1', relation: 'meal', from: at(0, 8), until: at(0, 9) }, { person: 'B', caseId: 'C1', relation: 'meal', from: at(0, 8), until: at(0, 9) }, { person: 'D', caseId: 'C1', relation: 'meal', from: at(0, 8), until: at(0, 9) },
    { person: 'A', caseId: 'C5', relation: 'meal', from: at(0, 12), until: at(0, 13) }, { person: 'E', caseId: 'C5', relation: 'meal', from: at(0, 12), until: at(0, 13) },
  ]);

  it('are counted by class for that case alone, as persons marked them, with those who are moved; without a roster nothing is known', async () => {
    expect(await (await opened()).contactCounts('C1', RULE, NOW)).toBeNull();
    const before = journal.length;
    record(await rows('rosters', ROSTER), await rows('investigations', investigationTableOf([{ caseId: 'C5', reportedAt: at(0, 20) }])));
    // A was with another case later, and is a contact of both.
    expect(await (await opened()).contactCounts('C1', RULE, NOW)).toEqual({ close: 3, secondary: 0, general: 0, moved: 0 });
    record({ kind: 'contact-marked', person: 'B', class: 'close', status: 'moved', at: at(0, 22), by: '' }, { kind: 'contact-marked', person: 'D', class: 'none', status: 'decided', at: at(0, 22), by: '' });
    const desk = await opened();
    expect([await desk.contactCounts('C1', RULE, NOW), (await desk.contactCounts('C5', RULE, NOW))!.close]).toEqual([{ close: 2, secondary: 0, general: 0, moved: 1 }, 2]);
    journal.length = before;
  });

  it('who was kept at home was near nobody after that, as the list of contacts has it', async () => {
    const before = journal.length;
    const shift = { place: '东市场', relation: 'work', from: at(0, 12), until: at(0, 13) } as const;
    record(await rows('rosters', storedRosterOf([{ person: 'A', caseId: 'C1', relation: 'meal', from: at(0, 8), until: at(0, 9) }, { person: 'A', ...shift }, { person: 'S', ...shift }])));
    expect(await (await opened()).contactCounts('C1', RULE, NOW)).toMatchObject({ close: 1, secondary: 1 });
    record({ kind: 'contact-marked', person: 'A', class: 'close', status: 'at-home', at: at(0, 10), by: '' });
    expect(await (await opened()).contactCounts('C1', RULE, NOW)).toMatchObject({ close: 1, secondary: 0 });
    journal.length = before;
  });
});

describe('the public track', () => {
  const question = (...cases: string[]) => ({ cases, days: null, now: NOW });

  it('has places and times alone, homes kept back; approved, it holds until something of it is another', async () => {
    const before = journal.length;
    const asked = (await opened()).publicTrack(question('C1'));
    // At both from eight to nine.
    expect(asked.lines.map(({ place, from, until, warnings }) => [place, from, until, ...warnings])).toEqual([['东市场', at(0, 8), at(0, 9), 'contradicted'], ['市外某处', at(0, 8), at(0, 10), 'no-unit', 'contradicted']]);
    expect([asked.leftOut, asked.approval]).toEqual([{ home: 1, isolated: 0, undated: 1, nameless: 0 }, null]);
    record({ kind: 'track-approved', case: 'C1', by: '主任', cases: ['C1'], text: '东市场\n', basis: asked.basis });
    expect((await opened()).publicTrack(question('C1')).approval).toMatchObject({ by: '主任', text: '东市场\n', holds: true });
    // Another stay: what was approved is no longer all that is known.
    record(await rows('stays', storedStaysOf([{ caseId: 'C1', place: '东市场', from: at(0, 12), until: at(0, 13) }])));
    const desk = await opened();
    expect([desk.publicTrack(question('C1')).approval?.holds, desk.publicTrack(question('C1', 'C2')).approval]).toEqual([false, null]);
    journal.length = before;
  });

  it('has the days before onset where these are asked for; a home in the lists is one too, and a place with few on its roster is told', async () => {
    const before = journal.length;
    record(await rows('stays', storedStaysOf([{ caseId: 'C1', place: '东市场', from: at(-6, 12), until: at(-6, 13) }])), await rows('rosters', storedRosterOf([{ person: 'A', place: '东市场', relation: 'work' }, { person: 'B', place: '东市场', relation: 'work' }])));
    const lines = (days: number | null) => opened().then((desk) => desk.publicTrack({ ...question('C1'), days }).lines.filter(({ place }) => place === '东市场').map(({ from, warnings }) => [from, ...warnings]));
    // Onset on the day before: four days before that.
    expect([await lines(null), await lines(4)]).toEqual([[[at(-6, 12), 'few-people'], [at(0, 8), 'few-people', 'contradicted']], [[at(0, 8), 'few-people', 'contradicted']]]);
    // Visitors are named one by one: how many there are nobody says.
    record(await rows('rosters', storedRosterOf([{ person: 'E', place: '东市场', relation: 'venue' }])));
    expect(await lines(4)).toEqual([[at(0, 8), 'contradicted']]);
    record(await rows('investigations', investigationTableOf([{ caseId: 'C2', reportedAt: at(0, 21) }])), await rows('stays', storedStaysOf([{ caseId: 'C2', place: '安康家园', from: at(0, 1), until: at(0, 2) }])));
    expect((await opened()).publicTrack(question('C2'))).toMatchObject({ lines: [], leftOut: { home: 1 } });
    journal.length = before;
  });

  it('ends with the isolation', async () => {
    const before = journal.length;
    record(await rows('investigations', investigationTableOf([{ caseId: 'C3', reportedAt: at(0, 21), isolatedAt: at(0, 12) }])),
      await rows('stays', storedStaysOf([{ caseId: 'C3', place: '东市场', from: at(0, 9), until: at(0, 10) }, { caseId: 'C3', place: '东市场', from: at(0, 14), until: at(0, 15) }])));
    const { lines, leftOut } = (await opened()).publicTrack(question('C3'));
    expect([lines.map(({ from, until }) => [from, until]), leftOut.isolated]).toEqual([[[at(0, 9), at(0, 10)]], 1]);
    journal.length = before;
  });
});

describe('a place typed', () => {
  it('is found by its initials and by its name, with the street it lies in', async () => {
    const desk = await opened();
    expect(await desk.lookUp('akj', 5)).toEqual([{ unit: 2, name: '安康家园', within: '迎春街道' }]);
    expect((await desk.lookUp('市场', 5)).map(({ unit }) => unit)).toEqual([3]);
    expect(await desk.lookUp('zzz', 5)).toEqual([]);
  });
});
