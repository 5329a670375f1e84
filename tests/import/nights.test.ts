// Nights in a row through the desks themselves: cumulative lists, a journal, storage; each case counts once.
import 'fake-indexeddb/auto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { IDBFactory } from 'fake-indexeddb';
import { createStore, keys } from 'idb-keyval';
import { beforeEach, describe, expect, it } from 'vitest';
import { parseIsoDay } from '../../src/domain/day.ts';
import type { ImportChoices, ImportReview } from '../../src/domain/district/import-review.ts';
import { writeAct, type Entry } from '../../src/domain/journal/entry.ts';
import { fold } from '../../src/domain/journal/fold.ts';
import { findSteps, withdrawStep } from '../../src/domain/journal/steps.ts';
import { timelineOf } from '../../src/domain/zoning/packs/timeline.ts';
import { RULE_PACKS } from '../../data/rule-packs/index.ts';
import { loadRecordedCases, withoutWithdrawn } from '../../src/formats/case-file/stored-tables.ts';
import { getRowSet } from '../../src/io/row-sets.ts';
import { encodeGbk } from '../cli/encode-gbk.ts';
import { ROOT } from '../cli/run-zones.ts';
import { ImportDesk } from '../../workers/import-desk.ts';
import type { OpenAnswer } from '../../workers/zoning/zoning-answers.ts';
import { openZoningService } from '../../workers/zoning/zoning-service.ts';

const TODAY = parseIsoDay('2022-06-01')!;
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const nothing = (): void => {};

/** A case file that grows by imports, as the page writes it. */
class Nights {
  entries: Entry[] = writeAct([], 'd', 1, [{ kind: 'district-named', name: { zh: '九台区', en: 'Jiutai' } }]);
  private readonly imports = new ImportDesk();
  private reading = 0;
  readonly zoning = openZoningService();

  async look(file: string, bytes: Uint8Array, choices: ImportChoices = {}): Promise<ImportReview> {
    return this.imports.inspect({ file, reading: ++this.reading, blob: new Blob([bytes as Uint8Array<ArrayBuffer>]), choices, entries: this.entries, today: TODAY }, nothing);
  }

  async bring(file: string, bytes: Uint8Array, choices: ImportChoices = {}): Promise<ImportReview> {
    const review = await this.look(file, bytes, choices);
    const bodies = await this.imports.record(this.reading);
    if (bodies !== null && bodies.length > 0) this.entries = [...this.entries, ...writeAct(this.entries, 'd', this.entries.length + 1, bodies)];
    return review;
  }

  undo(): void {
    const { undo } = findSteps(this.entries, 'd');
    this.entries = [...this.entries, ...writeAct(this.entries, 'd', this.entries.length + 1, [withdrawStep(undo!, 'undo')])];
  }

  /** Place and day of every row that stands, sorted. */
  async rows(): Promise<string[]> {
    const tables = (await loadRecordedCases(fold(this.entries), getRowSet, new Set())).map((list) => withoutWithdrawn(list).table);
    return tables.flatMap((table) => Array.from(table.place, (place, row) => `${table.places[place]} ${table.reportedOn[row]}`)).toSorted();
  }

  open(): Promise<OpenAnswer> {
    return this.zoning.openDistrict({
      entries: this.entries, asPublished: null, today: TODAY, drawn: { units: '', layers: '' }, revision: 1, timeline: timelineOf(RULE_PACKS[0]!), conditions: 'hold', supposed: null,
    });
  }
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const UNITS = utf8('街道,小区名称,户数\n东岭街道,安康家园,420\n东岭街道,新华小区,310\n龙家镇,福林屯,88\n');
const list = (...rows: string[]): Uint8Array => utf8(`病例编号,现住址,报告日期\n${rows.join('\n')}\n`);

describe('a list that grows nightly', () => {
  it('brings what is new, corrects what changed, and says how many it knows', async () => {
    const nights = new Nights();
    await nights.bring('units.csv', UNITS);
    expect(await nights.bring('1.csv', list('a,安康家园3号楼,2022-04-05', 'b,新华小区,2022-04-06'))).toMatchObject({ fresh: 2, known: 0, changed: 0 });
    const second = await nights.bring('2.csv', list('a,安康家园3号楼,2022-04-04', 'b,新华小区,2022-04-06', 'c,福林屯,2022-04-07'));
    expect(second).toMatchObject({ fresh: 1, known: 1, changed: 1 });
    expect(await nights.rows()).toEqual(['安康家园3号楼 19086', '新华小区 19088', '福林屯 19089']);
    // Taken back as one step: the first night stands as it was.
    nights.undo();
    expect(await nights.rows()).toEqual(['安康家园3号楼 19087', '新华小区 19088']);
  });

  it('keeps what is recorded where the person leaves changes aside', async () => {
    const nights = new Nights();
    await nights.bring('1.csv', list('a,安康家园,2022-04-05'));
    expect(await nights.bring('2.csv', list('a,安康家园,2022-04-04'), { takeChanged: false })).toMatchObject({ changed: 1 });
    expect(await nights.rows()).toEqual(['安康家园 19087']);
  });

  it('counts a case once that stands twice in one list', async () => {
    const nights = new Nights();
    expect(await nights.bring('1.csv', list('a,安康家园,2022-04-05', 'a,安康家园,2022-04-05'))).toMatchObject({ taken: 2, fresh: 1, known: 1 });
    expect(await nights.rows()).toHaveLength(1);
  });

  it('tells places that no unit is known for, and seals by those that are', async () => {
    const nights = new Nights();
    await nights.bring('units.csv', UNITS);
    expect(await nights.bring('1.csv', list('a,东岭街道安康家园3号楼2单元401,2022-04-05', 'b,滨河里,2022-04-06'))).toMatchObject({ places: 2, unmatchedPlaces: 1 });
    const { district, history } = await nights.open();
    expect(district.openPlaces).toEqual([{ place: '滨河里', why: 'unknown', reports: 1, lastReportedOn: 19088 }]);
    const sealed = history.sealed[district.days.opening - history.history.first];
    expect(sealed).toBe(1);
    const row = history.units!.directory.id.indexOf('安康家园');
    expect(nights.zoning.reports(row)).toMatchObject([{ reportedOn: 19087, place: '东岭街道安康家园3号楼2单元401', file: '1.csv', sourceRow: 2, notCounted: null }]);
  });

  it('sets the list in work by its latest report, though no unit is known for any place yet', async () => {
    const nights = new Nights();
    await nights.bring('1.csv', list('a,滨河里,2022-04-05', 'b,东湖名园,2022-04-08'));
    expect((await nights.open()).district.days).toMatchObject({ first: 19087, opening: 19091 });
  });

  it('brought again under another name and encoding brings nothing (D2)', async () => {
    const nights = new Nights();
    const text = '病例编号,现住址,报告日期\na,安康家园,2022-04-05\nb,新华小区,2022-04-06\n';
    await nights.bring('a.csv', utf8(text));
    expect(await nights.bring('b.csv', encodeGbk(text))).toMatchObject({ encoding: 'gb18030', fresh: 0, known: 2, changed: 0 });
    expect(fold(nights.entries).rowSets).toHaveLength(1);
  });
});

describe('what moved tonight', () => {
  it('names units that a late report or a correction seals today, though they are sealed on yesterday’s list as known now', async () => {
    const nights = new Nights();
    await nights.bring('units.csv', UNITS);
    await nights.bring('9.csv', list('a,安康家园,2022-04-09'));
    // The next night: one of 10 April, and one of 9 April that came late.
    await nights.bring('10.csv', list('a,安康家园,2022-04-09', 'b,新华小区,2022-04-10', 'c,福林屯,2022-04-08'));
    const { district, history } = await nights.open();
    expect(district.days.opening).toBe(parseIsoDay('2022-04-11'));
    const names = (rows: Iterable<number>) => new Set([...rows].map((row) => history.units!.directory.id[row]));
    expect(history.amendment?.day).toBe(district.days.opening);
    expect(names(history.amendment!.rows)).toEqual(new Set(['新华小区', '福林屯']));
    // Taken back, the list is again what it was the night before: the first list is the last import, and before it nothing was known.
    nights.undo();
    expect((await nights.open()).history.amendment).toBeNull();
  });
});

describe('what a person may overrule', () => {
  it('a list numbered anew each night withdraws nothing and is told', async () => {
    const nights = new Nights();
    await nights.bring('9.csv', list('病例1,安康家园3号楼,2022-04-08', '病例2,阳光花园,2022-04-08'));
    expect(await nights.bring('10.csv', list('病例1,福林屯,2022-04-09', '病例2,怡水园,2022-04-09'))).toMatchObject({ fresh: 2, changed: 0, renumbered: 2 });
    expect(await nights.rows()).toHaveLength(4);
  });

  it('a number that stands at two places of one list takes no row away, and is told', async () => {
    const nights = new Nights();
    await nights.bring('units.csv', UNITS);
    const rows = ['病例1,安康家园,2022-04-05', '病例2,新华小区,2022-04-05', '病例1,福林屯,2022-04-06', '病例2,新华小区,2022-04-06', '病例2,新华小区,2022-04-06'];
    const review = await nights.bring('10.csv', list(...rows));
    expect(review).toMatchObject({ taken: 5, fresh: 4, known: 1 });
    expect(review.rejects.map(({ reason, row, hint }) => [reason, row, hint])).toEqual([['repeated-number', 4, '10.csv:2'], ['duplicate-case', 6, '10.csv:5']]);
    expect(await nights.rows()).toEqual(['安康家园 19087', '新华小区 19087', '新华小区 19088', '福林屯 19088'].toSorted());
    expect(await nights.look('10.csv', list(...rows))).toMatchObject({ fresh: 0, known: 5, changed: 0 });
  });

  it('a list numbered anew does not exchange the positive of a home for that of another day', async () => {
    const nights = new Nights();
    await nights.bring('9.csv', list('1,甲,2022-04-08', '2,乙,2022-04-08', '3,丙,2022-04-08'));
    expect(await nights.bring('10.csv', list('1,甲,2022-04-09', '2,丙,2022-04-09', '3,乙,2022-04-09'))).toMatchObject({ fresh: 3, changed: 0, renumbered: 3 });
    expect(await nights.rows()).toHaveLength(6);
  });

  it('a compound of a name of ours in another district or street waits to be matched, whichever column says so (D16)', async () => {
    const nights = new Nights();
    await nights.bring('units.csv', UNITS);
    const text = '区县,街道,小区,报告日期\n九台区,东岭街道,安康家园,2022-04-05\n九台区,西营街道,安康家园,2022-04-05\n宽城区,西营街道,新华小区,2022-04-05\n宽城区,,新华小区,2022-04-06\n';
    expect(await nights.bring('lab.csv', utf8(text))).toMatchObject({ fresh: 4, places: 4, unmatchedPlaces: 3 });
    const { history, district } = await nights.open();
    expect(district.openPlaces.map(({ place, why }) => `${place} ${why}`).toSorted()).toEqual(
      ['九台区 西营街道 安康家园 other-street', '宽城区 西营街道 新华小区 other-district', '宽城区新华小区 other-district'].toSorted(),
    );
    expect(history.sealed[district.days.opening - history.history.first]).toBe(1);
  });

  it('a second laboratory without numbers: its rows are other people where the person says so', async () => {
    const nights = new Nights();
    const plain = utf8('现住址,报告日期\n安康家园,2022-04-08\n');
    await nights.bring('a.csv', plain);
    expect(await nights.look('b.csv', plain)).toMatchObject({ known: 1, unnumbered: true });
    await nights.bring('b.csv', plain, { takeKnown: true });
    expect(await nights.rows()).toHaveLength(2);
  });

  it('changed rows are listed, those with another day first', async () => {
    const nights = new Nights();
    await nights.bring('1.csv', utf8('病例编号,现住址,报告日期,发病日期\na,甲,2022-04-05,\nb,乙,2022-04-06,\n'));
    const review = await nights.look('2.csv', utf8('病例编号,现住址,报告日期,发病日期\na,甲,2022-04-05,2022-04-01\nb,乙,2022-04-04,\n'));
    expect(review.changedRows).toEqual([{ row: 3, place: '乙', was: 19088, now: 19086 }, { row: 2, place: '甲', was: 19087, now: 19087 }]);
  });

  it('the reading that was seen is recorded, whichever ends last; any other must be read again', async () => {
    const nights = new Nights();
    const desk = new ImportDesk();
    const ask = (reading: number, kind: 'cases' | 'units') => ({
      file: 'x.csv', reading, blob: new Blob(['小区名称,报告日期\n甲,2022-04-05\n']), choices: { kind }, entries: nights.entries, today: TODAY,
    });
    await Promise.all([desk.inspect(ask(1, 'cases'), nothing), desk.inspect(ask(2, 'units'), nothing)]);
    expect(await desk.record(1)).toBeNull();
    expect((await desk.record(2))?.map((body) => body.kind === 'rows-recorded' && body.of)).toEqual(['units']);
  });
});

describe('a file that brings nothing', () => {
  it.each([
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])],
    ['an empty file', new Uint8Array()],
    ['a table without a usable row', utf8('现住址,报告日期\n安康家园,2022-02-30\n')],
  ])('%s leaves no entry and no row set', async (_, bytes) => {
    const nights = new Nights();
    const before = nights.entries.length;
    const review = await nights.bring('x', bytes);
    expect(review.fresh + review.changed).toBe(0);
    expect(nights.entries).toHaveLength(before);
    expect(await keys(createStore('three-zone-map-rows', 'rows'))).toEqual([]);
  });
});

const FILE = join(ROOT, '../shared/data/shanghai-2022-addresses-04.csv.gz');

describe.skipIf(!existsSync(FILE))('five successive days of real lists, each holding all days before', () => {
  it('count each of their rows once, in five encodings and forms', async () => {
    const lines = gunzipSync(readFileSync(FILE)).toString().trimEnd().split('\n').slice(1).map((line) => line.split(',').slice(0, 3) as [string, string, string]);
    const nights = new Nights();
    const days = ['2022-04-01', '2022-04-02', '2022-04-03', '2022-04-04', '2022-04-05'];
    let recorded = 0;
    for (const [night, last] of days.entries()) {
      const rows = lines.filter(([date]) => date <= last);
      const table = rows.map(([date, district, place]) => (night % 2 === 0 ? `${date},${district},${place}` : `${date.replaceAll('-', '/')},${district},${place}`));
      const text = `报告日期,区县,地址\n${table.join('\n')}\n`;
      const bytes = night === 2 ? encodeGbk(text) : night === 3 ? new Uint8Array(Uint16Array.from(`\ufeff${text}`, (unit) => unit.charCodeAt(0)).buffer) : utf8(text);
      const review = await nights.bring(`${last}.csv`, bytes);
      expect({ night, fresh: review.fresh, known: review.known, changed: review.changed }).toEqual({ night, fresh: rows.length - recorded, known: recorded, changed: 0 });
      recorded = rows.length;
    }
    // A place that names its district itself is not given it a second time.
    const inDistrict = (district: string, place: string): string => (place.includes(district) ? place : district + place);
    const expected = lines.filter(([date]) => date <= days.at(-1)!).map(([date, district, place]) => `${inDistrict(district, place)} ${parseIsoDay(date)!}`).toSorted();
    expect(await nights.rows()).toEqual(expected);
    console.info(`five nights of Shanghai, ${recorded} rows: each once`);
  });
});
