// Contacts and companions as the desk answers them. Oracle: one case in a market and at home, rosters and tracks read by hand.
import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it } from 'vitest';
import { dayFromCivil } from '../../src/domain/day.ts';
import { unitTableOf } from '../../src/domain/district/tables-of.ts';
import { writeAct, type Body, type Entry } from '../../src/domain/journal/entry.ts';
import { investigationTableOf } from '../../src/domain/tracing/cases/investigation-table.ts';
import { CONTACT_CLASSES, CONTACT_REASONS } from '../../src/domain/tracing/contacts/contact-table.ts';
import type { ContactsAnswer, ContactsAsk } from '../../src/domain/tracing/contacts/contact-answers.ts';
import { storedRosterOf } from '../../src/domain/tracing/contacts/stored-rosters.ts';
import { storedStaysOf } from '../../src/domain/tracing/stays/stored-stays.ts';
import type { TrackTable } from '../../src/domain/tracing/track/track-table.ts';
import { encodeTable, type StoredTables } from '../../src/formats/row-sets/row-set-tables.ts';
import { putRowSet } from '../../src/io/row-sets.ts';
import { Cancelled } from '../run-sliced.ts';
import { TracingDesk } from './tracing-desk.ts';

const DAY = dayFromCivil(2022, 4, 9);
const at = (day: number, hour: number, minute = 0): number => (DAY + day) * 1440 + hour * 60 + minute;
const NOW = at(0, 23);
const ASK: ContactsAsk = { by: 'near', lookBackDays: 2, ofCase: null };

const square = (west: number) => ({ type: 'Polygon' as const, coordinates: [[[west, 44], [west + 0.002, 44], [west + 0.002, 44.002], [west, 44.002], [west, 44]]] });
const UNITS = unitTableOf([
  { id: 'S', name: '迎春街道', kind: 'street' },
  { id: 'A', name: '安康家园', kind: 'compound', parent: 'S', geometry: square(125.01) }, { id: 'M', name: '东市场', kind: 'venue', parent: 'S', geometry: square(125.05) },
]);
const CASES = investigationTableOf([{ caseId: 'C1', person: 'P1', onsetOn: DAY, reportedAt: at(0, 20) }, { caseId: 'C2', person: 'P2', onsetOn: DAY, reportedAt: at(0, 20) }, { caseId: 'C3', person: 'P3' }]);
const STAYS = storedStaysOf([{ caseId: 'C1', place: '东市场', from: at(0, 8), until: at(0, 10) }, { caseId: 'C2', place: '东市场', from: at(0, 15), until: at(0, 16) }]);
const ROSTER = storedRosterOf([
  // A and B are with C1 in the market, B protected; A with C2 as well, merely there.
  { person: 'A', place: '东市场', relation: 'work', from: at(0, 9), until: at(0, 12) },
  { person: 'B', place: '东市场', relation: 'work', from: at(0, 9), until: at(0, 12), isProtected: true },
  { person: 'A', place: '东市场', relation: 'venue', from: at(0, 15), until: at(0, 16) },
  // Part of what is said above.
  { person: 'A', place: '东市场', relation: 'work', from: at(0, 9, 30), until: at(0, 9, 40) },
  // D is at table with A after it met the case; P2 is a case herself.
  { person: 'D', place: '安康家园', relation: 'meal', from: at(0, 18), until: at(0, 19) },
  { person: 'A', place: '安康家园', relation: 'meal', from: at(0, 18), until: at(0, 19) },
  { person: 'P2', place: '东市场', relation: 'work', from: at(0, 9), until: at(0, 10) },
  { person: 'E', caseId: 'C1', relation: 'vehicle', from: at(-3, 8), until: at(-3, 9) },
  { person: 'A', place: '安康家园', relation: 'household', building: '3', stair: 2, floor: 5, flat: '502' },
  { person: 'F', place: '不知何处', relation: 'work', from: at(0, 9), until: at(0, 12) },
]);

const journal: Entry[] = [];
const record = (...bodies: Body[]): void => void journal.push(...writeAct(journal, 'd', 1_649_500_000_000, bodies));
async function rows<Kind extends 'units' | 'investigations' | 'stays' | 'rosters' | 'tracks'>(of: Kind, table: StoredTables[Kind], name?: string): Promise<Body> {
  const { bytes, hash } = encodeTable(of, table);
  await putRowSet(hash, bytes);
  return { kind: 'rows-recorded', of, rows: hash, count: table.count, ...(name !== undefined && { name }), source: { file: `${of}-${name ?? ''}.csv`, crs: 'wgs84', taken: table.count, refused: 0 } };
}
async function opened(...more: Body[]): Promise<TracingDesk> {
  const desk = new TracingDesk();
  const entries = more.length === 0 ? journal : [...journal, ...writeAct(journal, 'd', 1_649_500_000_000, more)];
  await desk.open({ entries, asPublished: null });
  return desk;
}
const told = ({ listed, cases, between }: ContactsAnswer): string[] => listed.person.map((person, row) => [
  person, CONTACT_CLASSES[listed.contactClass[row]!], CONTACT_REASONS[listed.reason[row]!], cases[listed.caseOf[row]!], `${(listed.firstMinute[row]! - at(0, 0)) / 60}–${(listed.lastMinute[row]! - at(0, 0)) / 60}`,
  listed.place[row], listed.residence[row], ...(listed.via[row]! < 0 ? [] : [between[listed.via[row]!]]),
].join(' '));

beforeAll(async () => {
  record(await rows('units', UNITS), await rows('investigations', CASES), await rows('stays', STAYS), await rows('rosters', ROSTER));
});

describe('contacts', () => {
  it('are close, secondary and general with case, times, place and home, the strictest first; who is a case is none', async () => {
    expect(told(await (await opened()).contacts(ASK, NOW))).toEqual(['A close near C1 9–10 2 1', 'D secondary near-contact C1 18–19 1 -1 A', 'B general protected C1 9–10 2 -1']);
  });

  it('are more by more days looked back', async () => {
    expect(told(await (await opened()).contacts({ ...ASK, lookBackDays: 4 }, NOW)).map((line) => line.slice(0, 7))).toEqual(['A close', 'E close', 'D secon', 'B gener']);
  });

  it('of one case are all who were exposed to it, in whatever class, told as they stand among all', async () => {
    expect(told(await (await opened()).contacts({ ...ASK, ofCase: 'C2' }, NOW))).toEqual(['A close near C1 9–10 2 1']);
  });

  it('nobody is exposed by a close contact that was moved before: its isolation is its move, or its staying at home', async () => {
    const mark = (status: 'moved' | 'at-home'): Body => ({ kind: 'contact-marked', person: 'A', class: 'close', status, at: at(0, 17), by: '' });
    for (const status of ['moved', 'at-home'] as const) expect(told(await (await opened(mark(status))).contacts(ASK, NOW)).map((line) => line[0])).toEqual(['A', 'B']);
  });

  it('tell whom a person marked and nobody derives any more, and who of them is a case by now', async () => {
    const mark = (person: string): Body => ({ kind: 'contact-marked', person, class: 'close', status: 'decided', at: at(0, 17), by: '' });
    const { strays } = await (await opened(mark('E'), mark('P2'), mark('A'), mark('X'))).contacts(ASK, NOW);
    expect(strays).toEqual([{ person: 'E', residence: -1, isCase: null }, { person: 'P2', residence: -1, isCase: 'C2' }, { person: 'X', residence: -1, isCase: null }]);
  });

  it('say what could not be used: a case without any day, a row without a place that is known', async () => {
    expect((await (await opened()).contacts(ASK, NOW)).apart).toEqual({ cases: 1, rows: 1 });
  });

  it('asked again, the question before is given up', async () => {
    // More than one slice of work.
    const crowd = storedRosterOf(Array.from({ length: 20_000 }, (_, i) => ({ person: `R${i}`, place: '东市场', relation: 'work' as const, from: at(0, 9), until: at(0, 12) })));
    const desk = await opened(await rows('rosters', crowd));
    const [first, second] = await Promise.allSettled([desk.contacts(ASK, NOW), desk.contacts({ ...ASK, lookBackDays: 4 }, NOW)]);
    expect(first).toEqual({ status: 'rejected', reason: new Cancelled() });
    expect(second).toMatchObject({ status: 'fulfilled', value: { ask: { lookBackDays: 4 }, listed: { count: 20_004 } } });
  });
});

describe('one contact', () => {
  it('has every exposure, also the milder ones that do not make its class', async () => {
    const { exposures } = await (await opened()).exposures('A', ASK, NOW);
    expect(exposures.map(({ contactClass, reason, caseId, place, first, via }) => [contactClass, reason, caseId, place, (first - at(0, 0)) / 60, via])).toEqual([
      ['close', 'near', 'C1', 2, 9, null], ['general', 'same-place', 'C2', 2, 15, null],
    ]);
    expect((await (await opened()).exposures('D', ASK, NOW)).exposures.map(({ via }) => via)).toEqual(['A']);
    expect((await (await opened()).exposures('nobody', ASK, NOW)).exposures).toEqual([]);
  });

  it('lives where the rosters write it', async () => {
    expect((await opened()).homes(['D', 'A'])).toEqual([
      { person: 'D', unit: -1, building: '', stair: '', floor: '', flat: '' }, { person: 'A', unit: 1, building: '3', stair: '2', floor: '5', flat: '502' },
    ]);
  });
});

describe('companions', () => {
  const SETTINGS = { cellMeters: 800, togetherMinutes: 10, stayHours: 1, days: 14 };
  const track = (from: number, minutes: number): TrackTable => {
    const count = Math.floor(minutes / 5) + 1;
    return {
      count, tracks: ['t'], track: new Uint32Array(count), second: Float64Array.from({ length: count }, (_, i) => (from + 5 * i) * 60),
      longitude: new Float64Array(count).fill(125.011), latitude: new Float64Array(count).fill(44.001), sourceRow: Uint32Array.from({ length: count }, (_, i) => i + 1),
    };
  };
  const asked = async (...bodies: Body[]) => {
    const parts: number[] = [];
    const answer = await (await opened(...bodies)).companions(SETTINGS, NOW, (done) => parts.push(done));
    return { answer, parts };
  };

  it('are pairs of tracks with their minutes, the files of one case as one, and the cell they shared', async () => {
    const { answer } = await asked(await rows('tracks', track(at(0, 8), 120), 'C1'), await rows('tracks', track(at(0, 9), 60), 'C2'), await rows('tracks', track(at(0, 12), 60), 'C1'));
    expect([answer.tracks, answer.pairs.map(({ a, b, togetherMinutes, longestMinutes, stayMinutesA, stayMinutesB }) => [a, b, togetherMinutes, longestMinutes, stayMinutesA, stayMinutesB])]).toEqual([2, [['C1', 'C2', 60, 60, 180, 60]]]);
    const { west, south, east, north } = answer.pairs[0]!.cell;
    expect(west <= 125.011 && 125.011 < east && south <= 44.001 && 44.001 < north).toBe(true);
  });

  it('need two tracks: how many there are is told', async () => {
    expect((await asked()).answer).toMatchObject({ tracks: 0, pairs: [] });
    expect((await asked(await rows('tracks', track(at(0, 8), 120), 'C1'))).answer).toMatchObject({ tracks: 1, pairs: [] });
  });

  it('given up between two slices they have no answer', async () => {
    const desk = await opened(...await Promise.all(Array.from({ length: 12 }, (_, i) => rows('tracks', track(at(-12, 0) + i, 17_000), `C${i}`))));
    const asking = desk.companions({ ...SETTINGS, cellMeters: 50 }, NOW, () => desk.cancelCompanions());
    await expect(asking).rejects.toThrow('given up');
  });
});
