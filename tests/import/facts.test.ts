// Lists of facts through the desks themselves: recognised, held against the district, recorded in one act, judged.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { RULE_PACKS, rulePackById } from '../../data/rule-packs/index.ts';
import { parseIsoDay } from '../../src/domain/day.ts';
import type { ImportChoices, ImportReview } from '../../src/domain/district/import-review.ts';
import { writeAct, type Entry } from '../../src/domain/journal/entry.ts';
import { fold } from '../../src/domain/journal/fold.ts';
import { findSteps, withdrawStep } from '../../src/domain/journal/steps.ts';
import { timelineOf } from '../../src/domain/zoning/packs/timeline.ts';
import { loadFactTables } from '../../src/formats/case-file/stored-tables.ts';
import { getRowSet } from '../../src/io/row-sets.ts';
import { ImportDesk } from '../../workers/import-desk.ts';
import { openZoningService, type ZoningService } from '../../workers/zoning/zoning-service.ts';
import { encodeGbk } from '../cli/encode-gbk.ts';

const on = (day: string): number => parseIsoDay(`2022-${day}`)!;
const TODAY = on('06-01');
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const nothing = (): void => {};

/** A case file that grows by imports, as the page writes it. */
class District {
  entries: Entry[] = writeAct([], 'd', 1, [{ kind: 'district-named', name: { zh: '九台区', en: 'Jiutai' } }]);
  private readonly imports = new ImportDesk();
  private reading = 0;
  readonly zoning = openZoningService();

  look(file: string, bytes: Uint8Array, choices: ImportChoices = {}): Promise<ImportReview> {
    return this.imports.inspect({ file, reading: ++this.reading, blob: new Blob([bytes as Uint8Array<ArrayBuffer>]), choices, entries: this.entries, today: TODAY }, nothing);
  }

  async bring(file: string, bytes: Uint8Array, choices: ImportChoices = {}): Promise<ImportReview> {
    const review = await this.look(file, bytes, choices);
    const bodies = await this.imports.record(this.reading);
    if (bodies !== null && bodies.length > 0) this.entries = [...this.entries, ...writeAct(this.entries, 'd', 1 + this.entries.length, bodies)];
    return review;
  }

  undo(): void {
    const { undo } = findSteps(this.entries, 'd');
    this.entries = [...this.entries, ...writeAct(this.entries, 'd', 1 + this.entries.length, [withdrawStep(undo!, 'undo')])];
  }

  refused(): Promise<string> {
    return this.imports.refusedRows('zh').then((blob) => blob.text());
  }

  async open(pack = RULE_PACKS[0]!): Promise<ZoningService> {
    await this.zoning.openDistrict({ entries: this.entries, asPublished: null, today: TODAY, drawn: { units: '', layers: '' }, revision: 1, timeline: timelineOf(pack), conditions: 'hold', supposed: null });
    return this.zoning;
  }

  tables() {
    return loadFactTables(fold(this.entries), getRowSet, new Set());
  }
}

const UNITS = utf8('街道,小区名称,户数\n东岭街道,安康家园,420\n东岭街道,新华小区,310\n龙家镇,福林屯,88\n');
const CASES = utf8('病例编号,人员编号,现住址,报告日期\n病例1,P01,安康家园3号楼,2022-04-01\n');

async function start(): Promise<District> {
  const district = new District();
  await district.bring('units.csv', UNITS);
  await district.bring('cases.csv', CASES);
  return district;
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('what a table lists is told by its headings', () => {
  const TABLES: [ImportReview['kind'], string][] = [
    ['rounds', '小区名称,筛查日期,结果日期,结果\n安康家园,2022-04-14,2022-04-15,全部阴性\n'],
    ['rounds', '小区,日期,结果\n安康家园,2022-04-14,全阴\n'],
    ['contacts', '小区,末次暴露日期,转运日期,检测结果\n安康家园,2022-04-01,2022-04-03,阴性\n'],
    ['disinfections', '场所,评价日期,评价结果\n安康家园,2022-04-14,合格\n'],
    ['disinfections', '小区,日期,结果\n安康家园,2022-04-14,合格\n'],
    ['orders', '小区,决定日期,级别\n新华小区,2022-04-02,管控\n'],
    ['visits', '场所,人员编号,开始日期,结束日期,传播风险,密接\n新华小区,P01,2022-03-30,2022-03-31,高,不明确\n'],
    ['overrides', '小区,调整为,开始日期,结束日期,理由,决定人\n新华小区,封控,2022-04-03,2022-04-09,专家研判,指挥长\n'],
    // Titles above, remarks in the headings.
    ['rounds', '九台区核酸轮次登记表,,\n填报单位：区疾控,,\n小区（村屯）,筛查（采样）日期,筛查结果\n安康家园,2022-04-14,全部阴性\n'],
    // What is said outright of cases and units stays what it was.
    ['cases', '现住址,采样日期,报告日期,检测结果\n安康家园,2022-04-08,2022-04-09,阳性\n'],
    ['cases', '小区,报告日期,末次暴露日期,转运日期,检测结果,结果日期\n安康家园,2022-04-09,2022-04-01,2022-04-03,未出,2022-04-08\n'],
    ['cases', '小区,人员编号,日期\n安康家园,P02,2022-04-09\n'],
    ['cases', '小区,日期\n安康家园,2022-04-09\n'],
    ['units', '小区名称,街道,户数\n安康家园,东岭街道,420\n'],
  ];
  it.each(TABLES)('%s: %s', async (kind, text) => {
    const district = await start();
    expect(await district.look('f.csv', utf8(text))).toMatchObject({ kind, refused: 0 });
    expect((await district.look('f.csv', encodeGbk(text))).kind).toBe(kind);
  });

  it('may be chosen otherwise, and the columns it lacks are named', async () => {
    const district = await start();
    const review = await district.look('f.csv', utf8('小区,日期\n安康家园,2022-04-09\n'), { kind: 'rounds' });
    expect([review.kind, review.taken, review.rejects.map(({ reason, column }) => `${reason} ${column}`)]).toEqual(['rounds', 0, ['missing-column result']]);
    expect(review.meanings).toEqual(['area', 'day', 'known', 'result', 'recorded']);
    const mended = await district.look('f.csv', utf8('小区,日期,怎么样\n安康家园,2022-04-09,全阴\n'), { kind: 'rounds', columns: { 小区: 'area', 日期: 'day', 怎么样: 'result' } });
    expect(mended).toMatchObject({ kind: 'rounds', fresh: 1 });
  });
});

describe('a list of facts', () => {
  it('is recorded in one act, counts on the lists, and is taken back in one', async () => {
    const district = await start();
    expect((await district.open()).why(0, on('04-16'))).toMatchObject({ level: 'controlled', blockedBy: ['screening'] });
    expect(await district.bring('r.csv', utf8('小区,筛查日期,结果\n东岭街道安康家园,2022-04-14,全部阴性\n新华小区,2022-04-14,未完成\n'))).toMatchObject({ met: 2, fresh: 2, known: 0, places: 2, unmatchedPlaces: 0 });
    expect((await district.open()).why(0, on('04-16'))).toMatchObject({ level: 'precaution', blockedBy: [] });
    expect(district.zoning.factsOf(0)).toMatchObject([{ kind: 'round', area: 0, day: on('04-14'), outcome: 0 }]);
    district.undo();
    expect((await district.open()).why(0, on('04-16')).level).toBe('controlled');
  });

  it('refuses rows of areas nobody knows and lists the areas; a building is not its compound', async () => {
    const district = await start();
    const rows = '小区,筛查日期,结果\n安康家园,2022-04-14,全部阴性\n幸福家园,2022-04-14,全部阴性\n幸福家园,2022-04-15,全部阴性\n安康家园3号楼,2022-04-14,全部阴性\n安康家园,2022-02-30,全部阴性\n';
    const review = await district.bring('r.csv', utf8(rows));
    expect(review).toMatchObject({ met: 5, taken: 1, fresh: 1, refused: 4, places: 3, unmatchedPlaces: 2, unknownAreas: ['幸福家园', '安康家园3号楼'] });
    expect(review.rejects.map(({ severity, row, column, reason }) => `${severity} ${row} ${column} ${reason}`)).toEqual([
      'refused 3 小区 unknown-unit', 'refused 4 小区 unknown-unit', 'refused 5 小区 unknown-unit', 'refused 6 筛查日期 impossible-date',
    ]);
    const refused = await district.refused();
    expect(refused.split('\r\n').filter((line) => line !== '')).toHaveLength(5);
    expect(refused).toContain('幸福家园,2022-04-15,全部阴性,4,小区：没有这个名称或地址的单元，或不止一个：“幸福家园”');
    // A contact in a building is one of the compound.
    expect(await district.look('c.csv', utf8('小区,末次暴露日期\n安康家园3号楼,2022-04-01\n'))).toMatchObject({ fresh: 1, unmatchedPlaces: 0 });
  });

  it('brought again tomorrow counts what is known once, and completes contacts whose result came in', async () => {
    const district = await start();
    const list = (result: string, more = ''): Uint8Array => utf8(`小区,末次暴露日期,检测结果\n安康家园,2022-04-01,${result}\n安康家园3号楼,2022-04-02,\n${more}`);
    expect(await district.bring('1.csv', list(''))).toMatchObject({ fresh: 2 });
    expect(await district.bring('1.csv', list(''))).toMatchObject({ fresh: 0, known: 2, changed: 0 });
    expect(await district.bring('2.csv', list('阴性', '新华小区,2022-04-03,\n'))).toMatchObject({ fresh: 1, known: 1, changed: 1 });
    const contacts = (await district.tables()).contacts.flatMap(({ table }) => Array.from(table.area, (area, row) => `${area} ${table.lastExposedOn[row]! - on('04-01')} ${table.result[row]}`));
    expect(contacts.toSorted()).toEqual(['安康家园 0 1', '安康家园3号楼 1 0', '新华小区 2 0']);
    // Undone, the row that was completed stands again as it was.
    district.undo();
    expect((await district.tables()).contacts.reduce((sum, { table }) => sum + table.count, 0)).toBe(2);
    expect(await district.look('2.csv', list('阴性'))).toMatchObject({ fresh: 0, known: 1, changed: 1 });
  });

  it('does not bring back what a person withdrew', async () => {
    const district = await start();
    const rounds = utf8('小区,筛查日期,结果\n安康家园,2022-04-14,全部阴性\n');
    await district.bring('r.csv', rounds);
    const id = (await district.open()).factsOf(0)[0]!.id;
    district.entries = [...district.entries, ...writeAct(district.entries, 'd', 99, [{ kind: 'withdrawn', targets: [id], what: 'fact' }])];
    expect(await district.look('r.csv', rounds)).toMatchObject({ fresh: 0, known: 1 });
  });

  it('of levels set by hand becomes decisions, each with its reason', async () => {
    const district = await start();
    const overrides = utf8('小区,调整为,开始日期,结束日期,理由,决定人\n新华小区,封控,2022-04-03,2022-04-09,专家研判 13800138000,指挥长\n福林屯,管控,2022-04-03,2022-04-02,研判,指挥长\n福林屯,管控,2022-04-03,2022-04-04,,指挥长\n');
    const review = await district.bring('o.csv', overrides);
    expect(review).toMatchObject({ kind: 'overrides', fresh: 1, refused: 2, warned: 1 });
    expect(fold(district.entries).overrides).toMatchObject([{ area: '新华小区', level: 'sealed', from: on('04-03'), until: on('04-09'), reason: '专家研判', by: '指挥长' }]);
    expect((await district.open()).why(1, on('04-05'))).toMatchObject({ level: 'sealed', ruleLevel: 'precaution', override: { reason: '专家研判' } });
    expect(await district.look('o.csv', overrides)).toMatchObject({ fresh: 0, known: 1 });
  });

  it('of visits takes numbers of persons, never names; a day to come is a typing error', async () => {
    const district = await start();
    const visits = utf8('场所,人员编号,日期,传播风险,密接\n新华小区,P01,2022-03-31,高,不明确\n新华小区,张三,2022-03-31,高,不明确\n福林屯,P01,2022-06-02,高,不明确\n');
    const review = await district.bring('v.csv', visits);
    expect(review).toMatchObject({ kind: 'visits', fresh: 1, refused: 2 });
    expect(review.rejects.map(({ row, reason }) => `${row} ${reason}`)).toEqual(['3 personal-value', '4 out-of-range']);
    expect(JSON.stringify(review.rejects)).not.toContain('张三');
    expect((await district.open(rulePackById('CN-JL-2022'))).why(1, on('04-02'))).toMatchObject({ level: 'sealed' });
  });
});
