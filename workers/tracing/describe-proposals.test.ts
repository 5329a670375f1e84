// Proposed zones of a small journal, and what accepting them records. Oracle: the journal read by hand, and the zoning engine asked for the next list.
import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it } from 'vitest';
import { rulePackById } from '../../data/rule-packs/index.ts';
import { RISK_HIGH } from '../../src/domain/district/fact-tables.ts';
import { caseTableOf, unitTableOf, visitTableOf } from '../../src/domain/district/tables-of.ts';
import { dayFromCivil } from '../../src/domain/day.ts';
import { writeAct, type Body, type Entry } from '../../src/domain/journal/entry.ts';
import { storedRosterOf } from '../../src/domain/tracing/contacts/stored-rosters.ts';
import { investigationTableOf } from '../../src/domain/tracing/cases/investigation-table.ts';
import { storedStaysOf } from '../../src/domain/tracing/stays/stored-stays.ts';
import { judgeDistrict } from '../../src/domain/zoning/judge/judge-district.ts';
import { encodeTable, type StoredTables } from '../../src/formats/row-sets/row-set-tables.ts';
import { putRowSet } from '../../src/io/row-sets.ts';
import type { AcceptQuestion } from './describe-proposals.ts';
import { TracingDesk } from './tracing-desk.ts';

const DAY = dayFromCivil(2022, 4, 9);
const at = (day: number, hour: number): number => (DAY + day) * 1440 + hour * 60;
const ASKED: AcceptQuestion = { now: at(0, 23), pack: rulePackById('CN-8-community')!, lookBackDays: 2, contacts: { by: 'near', lookBackDays: 4 } };

const UNITS = unitTableOf([{ id: 'A', name: '安康家园', kind: 'compound' }, { id: 'B', name: '邮电家属院', kind: 'compound' }, { id: 'M', name: '东市场', kind: 'venue' }]);
const LIST = caseTableOf([
  { place: 'A', reportedOn: DAY, caseId: 'C1', recordedAt: at(0, 20) }, { place: '邮电大院', reportedOn: DAY, caseId: 'C2', person: 'P2', onsetOn: DAY, sourceRow: 3 },
  { place: 'A', reportedOn: DAY - 20, caseId: 'OLD', person: 'P0' },
]);
const CASES = investigationTableOf([
  { caseId: 'C1', reportedAt: at(0, 20), onsetOn: DAY - 1 }, { caseId: 'C2', person: 'P2', reportedAt: at(0, 21), onsetOn: DAY - 2 },
  { caseId: 'N1', reportedAt: at(0, 22), sampledAt: at(0, 8) }, { caseId: 'OLD', person: 'P0', reportedAt: at(-20, 9) }, { caseId: 'LATE', reportedAt: at(1, 9) },
]);
const STAYS = storedStaysOf([
  { caseId: 'C1', role: 'residence', place: '安康家园' }, { caseId: 'C1', role: 'workplace', place: '东市场', from: at(-1, 8), until: at(-1, 17), risk: RISK_HIGH },
  { caseId: 'C2', role: 'residence', place: '邮电家属院' }, { caseId: 'C2', place: '不知何处', from: at(-1, 8), until: at(-1, 9) },
  { caseId: 'N1', role: 'residence', place: 'B' }, { caseId: 'OLD', role: 'residence', place: '安康家园' }, { caseId: 'LATE', role: 'residence', place: '东市场' },
]);

const journal: Entry[] = [];

async function rows<Kind extends 'units' | 'cases' | 'investigations' | 'stays' | 'visits' | 'rosters'>(of: Kind, table: StoredTables[Kind]): Promise<Body> {
  const { bytes, hash } = encodeTable(of, table);
  await putRowSet(hash, bytes);
  return { kind: 'rows-recorded', of, rows: hash, count: table.count, source: { file: `${of}.csv`, crs: 'wgs84', taken: table.count, refused: 0 } };
}

const desk = new TracingDesk();
const JOURNAL = () => ({ entries: journal, asPublished: null });

beforeAll(async () => {
  journal.push(...writeAct(journal, 'd', 1_649_500_000_000, [await rows('units', UNITS), await rows('cases', LIST), await rows('investigations', CASES), await rows('stays', STAYS)]));
  await desk.open({ entries: journal, asPublished: null });
});

describe('proposed zones', () => {
  it('rest on the cases of the last two weeks that were reported by now, with the unit, the stay and the ground of each', () => {
    const { units, pack } = desk.proposals(ASKED);
    expect(pack).toBe('CN-8-community');
    expect(units.map(({ key, outcome, level, isPending, reasons }) => [key, outcome, level, isPending, reasons.map(({ caseId, role, ground }) => `${caseId} ${role} ${ground}`)])).toEqual([
      ['A', 'zone', 3, false, ['C1 residence report']], ['B', 'zone', 3, true, ['C2 residence match', 'N1 residence entry']], ['M', 'zone', 3, true, ['C1 workplace visit']],
    ]);
    expect(units[2]!.reasons[0]).toMatchObject({ place: '东市场', from: at(-1, 8), until: at(-1, 17), risk: RISK_HIGH, row: 'd:4#1' });
  });

  it('say which case no list has is entered at its home along with a place it was at', async () => {
    expect(desk.proposals(ASKED).units.map(({ key, entered }) => [key, entered])).toEqual([['A', []], ['B', []], ['M', []]]);
    const more = [...journal];
    more.push(...writeAct(more, 'd', 1_649_500_100_000, [await rows('stays', storedStaysOf([{ caseId: 'N1', role: 'workplace', place: '东市场', from: at(0, 6), until: at(0, 7), risk: RISK_HIGH }]))]));
    const other = new TracingDesk();
    await other.open({ entries: more, asPublished: null });
    expect(other.proposals(ASKED).units.map(({ key, entered }) => [key, entered])).toEqual([['A', []], ['B', []], ['M', [{ caseId: 'N1', home: UNITS.id.indexOf('B') }]]]);
  });

  it('tell what says nothing of a zone, and why', () => {
    expect(desk.proposals(ASKED).left.map(({ caseId, place, reason }) => [caseId, place, reason])).toEqual([['C2', '不知何处', 'no-unit']]);
  });
});

describe('what accepting comes to', () => {
  it('is of the units accepted and their cases alone', async () => {
    const { visits, reports, replaced, matches, decisions } = await desk.accepted(ASKED, ['M'], JOURNAL());
    expect(visits).toEqual([{ area: 'M', person: 'C1', from: DAY - 1, to: DAY - 1, risk: RISK_HIGH, contacts: 0, recordedAt: ASKED.now }]);
    // The list has no pseudonym and another onset: the row is replaced by one that has.
    expect([reports.map(({ place, caseId, person, onsetOn, reportedOn }) => [place, caseId, person, onsetOn, reportedOn]), replaced]).toEqual([[['A', 'C1', 'C1', DAY - 1, DAY]], ['d:2#0']]);
    expect([matches, decisions]).toEqual([[], []]);
  });

  it('enters a case that no list has, matches a place that was unknown, and gives the levels on the next list', async () => {
    const { visits, reports, replaced, matches } = await desk.accepted(ASKED, ['B', 'M'], JOURNAL());
    expect(matches).toEqual([{ place: '邮电大院', unit: 'B' }]);
    expect(reports.find(({ caseId }) => caseId === 'N1')).toMatchObject({ place: 'B', person: 'N1', reportedOn: DAY, sampledOn: DAY, sampledTime: 480, recordedAt: ASKED.now });
    expect(replaced).toEqual(['d:2#0', 'd:2#1']);
    const rowOf = (place: string): string => matches.find((one) => one.place === place)?.unit ?? place;
    const judged = judgeDistrict({
      units: UNITS, cases: [caseTableOf(reports.map((report) => ({ ...report, place: rowOf(report.place) })))], rounds: [], contacts: [], disinfections: [], orders: [], visits: [visitTableOf(visits)], overrides: [],
    }, ASKED.pack, { conditions: 'hold' });
    expect(['A', 'B', 'M'].map((key) => judged.row(UNITS.id.indexOf(key), DAY + 1).level)).toEqual(['sealed', 'sealed', 'sealed']);
  });

  it('is nothing of a unit that is not proposed', async () => {
    expect(await desk.accepted(ASKED, ['nowhere'], JOURNAL())).toEqual({ visits: [], reports: [], replaced: [], matches: [], contacts: [], decisions: [] });
  });
});

describe('one stay as it was recorded', () => {
  it('has what it had, and no more than that', async () => {
    const stay = await desk.stayOf('d:4#1', JOURNAL());
    expect(stay).toMatchObject({ caseId: 'C1', role: 'workplace', place: '东市场', unit: undefined, from: at(-1, 8), until: at(-1, 17), risk: RISK_HIGH, contacts: 0, certainty: 'witnessed', evidence: 'not-recorded' });
    expect(stay!.longitude).toBeUndefined();
    expect(await desk.stayOf('d:9#9', JOURNAL())).toBeNull();
  });
});

describe('a journal that has grown since it was read', () => {
  it('is read for the answer: nothing is recorded twice, and what was withdrawn is no longer there', async () => {
    const before = await desk.accepted(ASKED, ['B', 'M'], JOURNAL());
    const recorded: Body[] = [await rows('cases', caseTableOf(before.reports)), { kind: 'withdrawn', targets: [...before.replaced, 'd:4#1'] }, ...before.matches.map((one): Body => ({ kind: 'place-matched', ...one })), await rows('visits', visitTableOf(before.visits))];
    const entries = [...journal, ...writeAct(journal, 'd', 1_649_500_100_000, recorded)];
    const after = await desk.accepted(ASKED, ['B', 'M'], { entries, asPublished: null });
    expect([before.reports.length, before.visits.length, before.matches.length]).toEqual([3, 1, 1]);
    expect(after).toEqual({ visits: [], reports: [], replaced: [], matches: [], contacts: [], decisions: [] });
    expect(await desk.stayOf('d:4#1', { entries, asPublished: null })).toBeNull();
    // What is shown is still of the journal that was opened.
    expect(desk.proposals(ASKED).units.map(({ isPending }) => isPending)).toEqual([false, true, true]);
  });
});

describe('close contacts of the cases of what is accepted', () => {
  const met = (day: number, hour: number) => ({ relation: 'work', from: at(day, hour), until: at(day, hour + 1) } as const);
  const ROSTER = storedRosterOf([
    { person: 'K1', caseId: 'C1', place: '东市场', ...met(-1, 9) }, { person: 'K1', place: '邮电家属院', relation: 'household' },
    { person: 'K2', caseId: 'C1', place: '东市场', ...met(0, 9) }, { person: 'K3', caseId: 'C1', place: '东市场', ...met(-1, 9), isProtected: true },
    { person: 'K4', caseId: 'N1', place: '东市场', ...met(0, 9) }, { person: 'K5', caseId: 'C1', ...met(0, 10) }, { person: 'K6', caseId: 'C1', place: '东市场', ...met(-1, 9) },
  ]);
  const mark = (person: string, as: 'none' | 'close'): Body => ({ kind: 'contact-marked', person, class: as, status: 'decided', at: at(0, 22), by: '' });
  const accept = async (keys: readonly string[], ...bodies: readonly Body[]) => {
    const before = [...journal, ...writeAct(journal, 'd', 1_649_500_050_000, [await rows('rosters', ROSTER)])];
    return (await desk.accepted(ASKED, keys, { entries: [...before, ...writeAct(before, 'd', 1_649_500_060_000, bodies)], asPublished: null })).contacts;
  };
  const K = [{ person: 'K1', area: 'B', exposedOn: DAY - 1 }, { person: 'K2', area: 'M', exposedOn: DAY }, { person: 'K6', area: 'M', exposedOn: DAY - 1 }];

  it('are recorded for the unit they live in, else that of the exposure, and not where neither is known', async () => {
    // K3 was protected, of K5 no place is known, K4 was with another case.
    expect(await accept(['M'])).toEqual(K);
    expect((await accept(['B'])).map(({ person }) => person)).toEqual(['K4']);
    expect(await accept(['nowhere'])).toEqual([]);
  });

  it('are not recorded again, nor who was judged none; what is known anew is', async () => {
    expect(await accept(['M'], mark('K6', 'none'), mark('K1', 'close'))).toEqual(K.slice(0, 2));
    expect(await accept(['M'], { kind: 'contacts-recorded', contacts: K })).toEqual([]);
    expect(await accept(['M'], { kind: 'contacts-recorded', contacts: [{ ...K[0]!, exposedOn: DAY - 3 }, K[1]!, { ...K[2]!, area: 'A' }] })).toEqual([K[0], K[2]]);
  });
});
