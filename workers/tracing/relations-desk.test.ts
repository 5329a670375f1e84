// Clusters, relations and risk points as the tracing desk answers them. Oracle: seven cases of one invented week, read by hand.
import 'fake-indexeddb/auto';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { caseTableOf, unitTableOf } from '../../src/domain/district/tables-of.ts';
import { dayFromCivil } from '../../src/domain/day.ts';
import { writeAct, type Body, type Entry } from '../../src/domain/journal/entry.ts';
import { investigationTableOf } from '../../src/domain/tracing/cases/investigation-table.ts';
import { storedRosterOf } from '../../src/domain/tracing/contacts/stored-rosters.ts';
import { finish } from '../../src/domain/steps.ts';
import { RELATION_DEFAULTS } from '../../src/domain/tracing/meetings/relations.ts';
import type { RelationSettings } from '../../src/domain/tracing/relation-answers.ts';
import { stayTableOf } from '../../src/domain/tracing/stays/stay-table-of.ts';
import { storedStaysOf } from '../../src/domain/tracing/stays/stored-stays.ts';
import { encodeTable, type StoredTables } from '../../src/formats/row-sets/row-set-tables.ts';
import { putRowSet } from '../../src/io/row-sets.ts';
import { MeetingFinder } from './meeting-finder.ts';
import type { OpenTraces } from './open-traces.ts';
import { TracingDesk } from './tracing-desk.ts';

const DAY = dayFromCivil(2022, 4, 9);
const at = (day: number, hour: number, minute = 0): number => (DAY + day) * 1440 + hour * 60 + minute;
const NOW = at(0, 23);
const SETTINGS: RelationSettings = { radiusMeters: 100, lagMinutes: 0, homes: false, days: 14, leastMinutes: 10, ...RELATION_DEFAULTS };

const square = (west: number) => ({ type: 'Polygon' as const, coordinates: [[[west, 44], [west + 0.002, 44], [west + 0.002, 44.002], [west, 44.002], [west, 44]]] });
const UNITS = unitTableOf([
  { id: 'D', name: '永宁区', kind: 'district', geometry: { type: 'Polygon', coordinates: [[[124.9, 43.9], [125.2, 43.9], [125.2, 44.1], [124.9, 44.1], [124.9, 43.9]]] } },
  { id: 'S', name: '迎春街道', kind: 'street', parent: 'D' },
  { id: 'A', name: '安康家园', kind: 'compound', parent: 'S', geometry: square(125) }, { id: 'M', name: '东市场', kind: 'venue', parent: 'S', geometry: square(125.05) },
  { id: 'K', name: '棋牌室', kind: 'venue', parent: 'S', geometry: square(125.1) },
  { id: 'B', name: '和顺新村', kind: 'compound', parent: 'S', geometry: square(125.15) }, { id: 'B4', name: '4号楼', kind: 'building', parent: 'B', geometry: square(125.15) },
  { id: 'W', name: '便利店', kind: 'venue', parent: 'B4', geometry: square(125.15) },
]);
const CASES = investigationTableOf([
  { caseId: 'C1', person: 'P1', onsetOn: DAY - 6 }, { caseId: 'C2', person: 'P2', onsetOn: DAY - 2 }, { caseId: 'C3', person: 'P3', sampledAt: at(-1, 9) },
  { caseId: 'C4', person: 'P4' }, { caseId: 'C5', person: 'P5', onsetOn: DAY - 7, isolatedAt: at(-3, 8) }, { caseId: 'C6', person: 'P6', onsetOn: DAY - 1 }, { caseId: 'C7', person: 'P7', onsetOn: DAY - 9 },
]);
const STAYS = storedStaysOf([
  // In the market C1, C5 and C2 together; C7 only for five minutes.
  { caseId: 'C1', place: '东市场', from: at(-5, 9), until: at(-5, 9, 40) }, { caseId: 'C2', place: '东市场', from: at(-5, 9, 10), until: at(-5, 10) },
  { caseId: 'C5', place: '东市场', from: at(-5, 9, 20), until: at(-5, 9, 50), certainty: 'inferred' }, { caseId: 'C7', place: '东市场', from: at(-5, 9, 55), until: at(-5, 11) },
  // C2 and C3 live in one flat; C6 in the same compound, and is no member of it.
  { caseId: 'C2', role: 'residence', place: '安康家园', from: at(-4, 19), until: at(-3, 7) }, { caseId: 'C3', role: 'residence', place: '安康家园', from: at(-4, 18), until: at(-3, 7) },
  { caseId: 'C6', role: 'residence', place: '安康家园', from: at(-4, 18), until: at(-3, 7) },
  // C4, of whom no date is known, and C6 at cards after C6 had fallen ill.
  { caseId: 'C6', place: '棋牌室', from: at(-1, 13, 20), until: at(-1, 16) }, { caseId: 'C4', place: '棋牌室', from: at(-1, 14), until: at(-1, 15, 30) },
  { caseId: 'C4', place: '棋牌室', from: at(-1, 15, 40), until: at(-1, 15, 50) },
  { caseId: 'C4', place: '东市场' }, { caseId: 'C4', place: '无名处', from: at(-1, 8), until: at(-1, 9) }, { caseId: 'X9', place: '棋牌室', from: at(-1, 8), until: at(-1, 9) },
  { caseId: 'C4', place: '棋牌室', from: at(-2, 9), until: at(-2, 8) },
]);
const ROSTER = storedRosterOf([
  { person: 'P3', caseId: 'C2', relation: 'household', place: '安康家园', flat: '201' }, { person: 'P2', caseId: 'C2', relation: 'household', place: '安康家园', flat: '201' },
  { person: 'P6', caseId: 'C4', relation: 'work', place: '东市场', from: at(-6, 8), until: at(-6, 12) },
]);

const journal: Entry[] = [];
let desk: TracingDesk;

async function rows<Kind extends 'units' | 'cases' | 'investigations' | 'stays' | 'rosters'>(of: Kind, table: StoredTables[Kind]): Promise<Body> {
  const { bytes, hash } = encodeTable(of, table);
  await putRowSet(hash, bytes);
  return { kind: 'rows-recorded', of, rows: hash, count: table.count, source: { file: `${of}.csv`, crs: 'wgs84', taken: table.count, refused: 0 } };
}

beforeAll(async () => {
  journal.push(...writeAct(journal, 'd', 1_649_500_000_000, [await rows('units', UNITS), await rows('investigations', CASES), await rows('stays', STAYS), await rows('rosters', ROSTER)]));
  desk = new TracingDesk();
  await desk.open({ entries: journal, asPublished: null });
});

describe('clusters', () => {
  const asked = async (changed: Partial<RelationSettings> = {}) => (await desk.relations({ ...SETTINGS, ...changed }, NOW)).clusters.map(({ cases }) => cases.join(' '));

  it('are who met for long enough, lives together or stands on a roster; the largest first', async () => {
    expect(await asked()).toEqual(['C1 C2 C3 C5', 'C4 C6']);
    expect(await asked({ leastMinutes: 5 })).toEqual(['C1 C2 C3 C5 C7', 'C4 C6']);
    expect(await asked({ leastMinutes: 300 })).toEqual(['C2 C3', 'C4 C6']);
    expect(await asked({ homes: true })).toEqual(['C1 C2 C3 C4 C5 C6']);
  });

  it('tell what joins them, their days, who is alone and what cannot join', async () => {
    const { clusters, alone, apart } = await desk.relations(SETTINGS, NOW);
    expect([alone, apart]).toEqual([1, 2]);
    expect(clusters.map(({ households, rosterPairs, firstDay, lastDay }) => [households, rosterPairs, firstDay, lastDay])).toEqual([[1, 0, DAY - 7, DAY - 1], [0, 1, DAY - 1, DAY - 1]]);
    // Three in the market from 9:10 to 9:50; two at cards for 90 and 10 minutes.
    expect(clusters.map(({ places }) => places.map(({ name, cases, minutes }) => [name, cases, minutes]))).toEqual([[['东市场', 3, 40]], [['棋牌室', 2, 100]]]);
  });
});

describe('a cluster', () => {
  const told = async (id: string, changed: Partial<RelationSettings> = {}) => {
    const { cases, relations, tooLate } = (await desk.cluster({ ...SETTINGS, ...changed }, NOW, id))!;
    return { cases, relations, tooLate, lines: relations.map(({ a, b, direction, intervalDays }) => [cases[a]!.id, cases[b]!.id, direction, intervalDays]) };
  };

  it('has a line for each pair with evidence, with a direction only where dates leave one', async () => {
    const { cases, lines } = await told('C2');
    expect(lines).toEqual([['C1', 'C2', 'a-to-b', 4], ['C2', 'C3', 'either', null], ['C2', 'C5', 'b-to-a', -5]]);
    expect(cases.map(({ id, day, dayOf, infectors }) => [id, day, dayOf, infectors])).toEqual([['C1', DAY - 6, 'onset', 0], ['C2', DAY - 2, 'onset', 3], ['C3', DAY - 1, 'positive', 1], ['C5', DAY - 7, 'onset', 0]]);
  });

  it('tells what speaks for a line: place, minutes, how certain; a household, a roster', async () => {
    const { relations } = await told('C2');
    const evidence = relations.map((one) => [one.isHousehold, one.minutes, one.certainty, ...one.evidence.map(({ kind, relation, place, times, minutes, certainty }) => [kind, relation, place, times, minutes, certainty])]);
    expect(evidence).toEqual([
      [false, 30, 'witnessed', ['meeting', null, '东市场', 1, 30, 'witnessed']],
      [true, 0, 'witnessed', ['residence', null, '安康家园', 1, 720, 'witnessed'], ['contact', 'household', '安康家园', 1, 0, 'witnessed']],
      [false, 30, 'inferred', ['meeting', null, '东市场', 1, 30, 'inferred']],
    ]);
  });

  it('leaves open what a missing date would tell, and counts whom it may hang on', async () => {
    const { cases, lines } = await told('C4');
    expect(lines).toEqual([['C4', 'C6', 'unknown', null]]);
    expect(cases.map(({ id, day, infectors, unclearInfectors }) => [id, day, infectors, unclearInfectors])).toEqual([['C4', null, 0, 1], ['C6', DAY - 1, 0, 1]]);
  });

  it('counts pairs that met too late, of a case nobody investigates nothing', async () => {
    // When C1 and C5 met, both were ill; four days of incubation leave C2 and C3 alone, by their household.
    expect((await told('C1')).tooLate).toBe(1);
    const { tooLate, lines } = await told('C1', { leastIncubationDays: 4 });
    expect([tooLate, lines.map(([a, b]) => `${a} ${b}`)]).toEqual([3, ['C2 C3']]);
    expect(await desk.cluster(SETTINGS, NOW, 'C99')).toBeNull();
  });
});

describe('risk points', () => {
  const asked = (changed = {}) => desk.riskPoints({ joinMinutes: 0, days: 14, homes: false, ...changed }, NOW);
  const told = ({ points }: Awaited<ReturnType<typeof asked>>) => points.map(({ name, within, from, until, cases, isHome }) => [name, within, from, until, cases, isHome]);

  it('are places with the times of all cases merged; homes only where they are asked for', async () => {
    const market = ['东市场', '迎春街道', at(-5, 9), at(-5, 11), 4, false];
    const cards = ['棋牌室', '迎春街道', at(-1, 13, 20), at(-1, 16), 2, false];
    expect(told(await asked())).toEqual([market, cards]);
    expect(told(await asked({ homes: true }))).toEqual([['安康家园', '迎春街道', at(-4, 18), at(-3, 7), 3, true], market, cards]);
    expect(told(await asked({ days: 2 }))).toEqual([cards]);
  });

  it('for others’ eyes have no homes, whichever are asked for, and whole hours', async () => {
    const { outward, homes } = await asked({ homes: true });
    expect(outward.map(({ name, from, until, cases }) => [name, from, until, cases])).toEqual([['东市场', at(-5, 9), at(-5, 11), 4], ['棋牌室', at(-1, 13), at(-1, 16), 2]]);
    expect(homes).toBe(1);
    expect((await asked({ homes: true })).points.map(({ casesInAll }) => casesInAll)).toEqual([3, 4, 2]);
  });

  it('for others’ eyes have no compound of a home and nothing within a home; homes of the lists are some too; the isolation ends all', async () => {
    const more = [...journal];
    more.push(...writeAct(more, 'd', 1_649_500_100_000, [
      await rows('investigations', investigationTableOf([{ caseId: 'C8' }, { caseId: 'C9', isolatedAt: at(-1, 18) }])),
      await rows('stays', storedStaysOf([
        { caseId: 'C8', role: 'residence', place: '和顺新村4号楼', from: at(-2, 0), until: at(-2, 7) }, { caseId: 'C8', place: '和顺新村', from: at(-2, 8), until: at(-2, 9) },
        { caseId: 'C8', place: '便利店', from: at(-2, 10), until: at(-2, 11) }, { caseId: 'C9', place: '东市场', from: at(0, 8), until: at(0, 9) }, { caseId: 'C9', place: '棋牌室', from: at(-1, 17, 50), until: at(-1, 18) },
      ])),
    ]));
    const namesOf = async (entries: readonly Entry[], of: 'points' | 'outward'): Promise<string[]> => {
      const other = new TracingDesk();
      await other.open({ entries, asPublished: null });
      return (await other.riskPoints({ joinMinutes: 0, days: 14, homes: false }, NOW))[of].map(({ name, until }) => `${name} ${until}`);
    };
    expect(await namesOf(more, 'outward')).toEqual([`东市场 ${at(-5, 11)}`, `棋牌室 ${at(-1, 16)}`, `棋牌室 ${at(-1, 18)}`]);
    expect((await namesOf(more, 'points')).filter((name) => name.includes('和顺新村 '))).toHaveLength(1);
    more.push(...writeAct(more, 'd', 1_649_500_200_000, [await rows('cases', caseTableOf([{ place: '棋牌室', caseId: 'C9', reportedOn: DAY }]))]));
    expect(await namesOf(more, 'outward')).toEqual([`东市场 ${at(-5, 11)}`]);
  });

  it('count what is in none of them, by reason', async () => {
    expect((await asked()).apart).toEqual({ 'no-place': 1, undated: 1, reversed: 1, 'no-case': 1 });
  });
});

describe('questions', () => {
  afterEach(() => void vi.restoreAllMocks());

  it('of one kind: the newest goes on, the one before it is given up; those of other kinds go on', async () => {
    // Every step is a slice of its own.
    let clock = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (clock += 100));
    const before = desk.relations({ ...SETTINGS, leastMinutes: 60 }, NOW).then(() => 'answered', ({ name }: Error) => name);
    const cluster = desk.cluster(SETTINGS, NOW, 'C1');
    expect([(await desk.relations(SETTINGS, NOW)).clusters.length, (await cluster)?.cases.length, await before]).toEqual([2, 4, 'Cancelled']);
  });

  it('with the same settings within an hour share what was found; homes are left out of that', () => {
    const finder = new MeetingFinder({ recorded: { cases: { count: 1 }, stays: { stays: stayTableOf([{ caseOf: 0, place: 1, from: at(0, 1), until: at(0, 2) }]) } } } as unknown as OpenTraces);
    const found = finish(finder.find(SETTINGS, NOW));
    expect(finish(finder.find(SETTINGS, NOW + 5))).toBe(found);
    expect(finish(finder.find({ ...SETTINGS, homes: true }, NOW)).stays).toBe(found.stays);
    expect(finish(finder.find({ ...SETTINGS, lagMinutes: 1 }, NOW)).stays).not.toBe(found.stays);
    expect(finish(finder.find(SETTINGS, NOW + 60)).stays).not.toBe(found.stays);
  });
});
