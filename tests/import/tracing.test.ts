// Lists of tracing and tracks through the desks themselves: recognised, held against what is recorded, recorded in one act.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { withRoles } from '../../scripts/bake-district.ts';
import { MINUTES_PER_DAY, NOT_RECORDED, parseIsoDay } from '../../src/domain/day.ts';
import type { ImportChoices, ImportReview } from '../../src/domain/district/import-review.ts';
import { textAt } from '../../src/domain/district/text-column.ts';
import { writeAct, type Body, type Entry } from '../../src/domain/journal/entry.ts';
import { fold } from '../../src/domain/journal/fold.ts';
import { findSteps, withdrawStep } from '../../src/domain/journal/steps.ts';
import { investigationTableOf, type InvestigationRow } from '../../src/domain/tracing/cases/investigation-table.ts';
import { mergeInvestigations } from '../../src/domain/tracing/cases/merge-investigations.ts';
import { loadTraces, type RecordedTraces } from '../tracing/recorded-traces.ts';
import { encodeTable } from '../../src/formats/row-sets/row-set-tables.ts';
import { readDistrict } from '../../src/formats/read-district.ts';
import { getRowSet, putRowSet } from '../../src/io/row-sets.ts';
import { ImportDesk } from '../../workers/import-desk.ts';
import { encodeGbk } from '../cli/encode-gbk.ts';

const TODAY = parseIsoDay('2022-06-01')!;
const at = (day: string, hour = 0, minute = 0): number => parseIsoDay(`2022-${day}`)! * MINUTES_PER_DAY + 60 * hour + minute;

/** A case file that grows by imports, as the page writes it. */
class District {
  entries: Entry[] = writeAct([], 'd', 1, [{ kind: 'district-named', name: { zh: '九台区', en: 'Jiutai' } }]);
  private readonly imports = new ImportDesk();
  private reading = 0;
  readonly told: number[] = [];

  look(file: string, content: string | Uint8Array, choices: ImportChoices = {}): Promise<ImportReview> {
    const blob = new Blob([content as Uint8Array<ArrayBuffer>]);
    return this.imports.inspect({ file, reading: ++this.reading, blob, choices, entries: this.entries, today: TODAY }, (done) => { this.told.push(done); });
  }

  write(bodies: readonly Body[]): void {
    if (bodies.length > 0) this.entries = [...this.entries, ...writeAct(this.entries, 'd', 1 + this.entries.length, bodies)];
  }

  async record(caseId = ''): Promise<Body[]> {
    const bodies = (await this.imports.record(this.reading, caseId))!;
    this.write(bodies);
    return bodies;
  }

  async bring(file: string, content: string | Uint8Array, choices: ImportChoices = {}, caseId = ''): Promise<ImportReview> {
    const review = await this.look(file, content, choices);
    await this.record(caseId);
    return review;
  }

  undo(): void {
    this.write([withdrawStep(findSteps(this.entries, 'd').undo!, 'undo')]);
  }

  async refused(): Promise<string[]> {
    const text = await this.imports.refusedRows('zh').then((blob) => blob.text());
    return text.replace('\ufeff', '').split(/\r?\n/).filter((line) => line !== '');
  }

  traces(): Promise<RecordedTraces> {
    return loadTraces(fold(this.entries), getRowSet, new Set());
  }

  /** What holds of every case: number, hour of the report, onset, isolation. */
  async cases(): Promise<unknown[][]> {
    const { cases } = mergeInvestigations((await this.traces()).investigations.map(({ table }) => table));
    return Array.from({ length: cases.count }, (_, row) => [textAt(cases.caseId, row), ...[cases.reportedAt, cases.onsetOn, cases.isolatedAt].map((column) => (column[row] === NOT_RECORDED ? null : column[row]))]);
  }

  async stays(): Promise<string[]> {
    return (await this.traces()).stays.flatMap(({ table }) => Array.from({ length: table.count }, (_, row) => `${textAt(table.caseId, row)} ${table.places[table.place[row]!]!}`));
  }
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const UNITS = '街道,小区名称,户数\n东岭街道,安康家园,420\n龙家镇,福林屯,88\n';
const CASES = '病例编号,人员编号,现住址,报告日期\n病例1,P01,安康家园3号楼,2022-04-01\n病例12,P12,福林屯,2022-04-02\n';

describe('what a table lists is told by its headings', () => {
  it.each<[ImportReview['kind'], string]>([
    ['investigations', '病例编号,报告时间,发病日期,采样时间,隔离时间,发现方式\n病例1,2022-04-03 08:30,2022-04-01,2022-04-01 20:15,2022-04-03,筛查\n'],
    ['investigations', 'case_id,reported_at,living,none_of\nC1,2022-04-03 08:30,own,workplace\n'],
    ['investigations', '姓名,病例编号,报告时间\n张三,病例1,2022-04-03 08:30\n'],
    // A roster has a place, or with whom and when, besides.
    ['investigations', '病例编号,人员编号,厨卫\n病例1,P01,合用\n'],
    // Where the person lives stands there too, and what only an investigation asks.
    ['investigations', '病例编号,现住址,报告日期,发现方式,厨卫,无此项\n病例1,安康家园,2022-04-03,就诊,独用,工作地\n'],
    ['stays', '病例编号,类别,场所,到达时间,离开时间,经度,纬度,可信度,来源\n病例1,居住地,安康家园,2022-04-01 08:00,2022-04-01 09:00,126,44,查实,询问\n'],
    ['stays', 'case,place,from,until\nC1,Mill,2022-04-01 08:00,2022-04-01 17:30\n'],
    ['stays', '病例编号,报告日期,地点,到达时间,离开时间\n病例1,2022-04-03,安康家园,2022-04-01 08:00,2022-04-01 09:00\n'],
    ['rosters', '人员编号,地点,开始时间,结束时间,接触方式\nJ1,安康家园,2022-04-01 08:00,2022-04-01 09:00,同住\n'],
    ['rosters', 'person,place,from,until,relation,case\nP7,Mill,2022-04-01 08:00,2022-04-01 09:00,work,C1\n'],
    ['rosters', '名册\n人员编号,小区,楼号,单元号,楼层,房号\nJ1,安康家园,3号楼,2单元,4层,401\n'],
    ['tracks', '经度,纬度,定位时间\n126,44,2022-04-01 08:00:00\n'],
    ['tracks', 'track\tlat\tlon\ttimestamp\na\t44\t126\t1649116800\n'],
    // What was said outright of cases, facts, units and the register stays what it was.
    ['cases', CASES],
    ['cases', '病例编号,人员编号,小区,楼号,单元号,报告日期\n病例1,P1,安康家园,3,2,2022-04-03\n'],
    ['cases', '病例编号,报告时间,发病日期,采样时间,发现方式,现住址,隔离时间,人员编号\n病例1,2022-04-03,2022-04-01,2022-04-02,社会面,安康家园,2022-04-03,P1\n'],
    ['cases', '日期,时间,地址,经度,纬度\n2022-04-03,08:00,安康家园,126,44\n'],
    ['visits', '场所,人员编号,开始日期,结束日期,传播风险,密接\n安康家园,P01,2022-03-30,2022-03-31,高,不明确\n'],
    ['visits', 'place,person,from,to,risk,contacts\n安康家园,P01,2022-03-30,2022-03-31,high,unknown\n'],
    ['contacts', '小区,末次暴露日期,转运日期,检测结果\n安康家园,2022-04-01,2022-04-03,阴性\n'],
    ['households', '户号,住址,人数\nH1,福林屯,2\n'],
    ['units', '名称,经度,纬度,日期\n安康家园,126,44,2022-04-03\n'],
  ])('%s: %s', async (kind, text) => {
    const district = new District();
    await district.bring('units.csv', UNITS);
    expect(await district.look('f.csv', text)).toMatchObject({ kind, refused: 0 });
    expect((await district.look('f.csv', encodeGbk(text))).kind).toBe(kind);
  });

  it('may be chosen otherwise, and the columns it lacks are named', async () => {
    const district = new District();
    const review = await district.look('f.csv', '编号,去过\n病例1,安康家园\n', { kind: 'stays' });
    expect([review.kind, review.taken, review.rejects.map(({ reason, column }) => `${reason} ${column}`)]).toEqual(['stays', 0, ['missing-column caseId', 'missing-column place']]);
    expect(await district.look('f.csv', '编号,去过\n病例1,安康家园\n', { kind: 'stays', columns: { 编号: 'caseId', 去过: 'place' } })).toMatchObject({ kind: 'stays', fresh: 1 });
  });

  it('with days and months in no certain order or without a year asks for them, over all its columns of times', async () => {
    const district = new District();
    const text = (day: string): string => `病例编号,地点,到达时间,离开时间\nC1,甲,5/4/2022 08:00,${day}/4/2022 09:00\n`;
    expect(await district.look('s.csv', text('6'))).toMatchObject({ taken: 0, dates: { order: 'undecided' } });
    expect((await district.look('s.csv', text('6'), { dateOrder: 'dmy' })).dates).toMatchObject({ order: 'dmy', first: parseIsoDay('2022-04-05'), last: parseIsoDay('2022-04-06') });
    expect(await district.look('s.csv', text('13'))).toMatchObject({ taken: 1, dates: { order: 'dmy' } });
    const yearless = '病例编号,地点,到达时间,离开时间\nC1,甲,4月5日 08:00,4月5日 09:00\nC2,甲,2022-04-05 08:00,\n';
    expect(await district.look('s.csv', yearless)).toMatchObject({ taken: 1, refused: 1, dates: { yearless: 1, years: [2022] } });
    expect(await district.look('s.csv', yearless, { year: 2022 })).toMatchObject({ taken: 2 });
  });
});

describe('investigations', () => {
  const FIRST = '病例编号,报告时间,发病日期\n病例1,2022-04-03 08:30,2022-04-01\n病例2,2022-04-03 09:00,\n';

  it('count as new, known or changed by the number of their case; what a new row leaves empty stays; undo brings the old back', async () => {
    const district = new District();
    expect(await district.bring('1.csv', FIRST)).toMatchObject({ kind: 'investigations', taken: 2, fresh: 2, known: 0, changed: 0, places: 0, unknownCases: 0 });
    expect(await district.bring('1.csv', FIRST)).toMatchObject({ fresh: 0, known: 2, changed: 0 });
    expect(await district.bring('2.csv', '病例编号,报告时间,隔离时间\n病例1,2022-04-03 08:30,2022-04-04 10:00\n病例2,2022-04-03 09:00,\n病例3,2022-04-05 07:00,\n')).toMatchObject({ fresh: 1, known: 1, changed: 1 });
    const before = await district.cases();
    expect(before).toEqual([
      ['病例1', at('04-03', 8, 30), parseIsoDay('2022-04-01'), at('04-04', 10)], ['病例2', at('04-03', 9), null, null], ['病例3', at('04-05', 7), null, null],
    ]);
    await district.bring('3.csv', '病例编号,报告时间\n病例1,2022-04-03 06:00\n');
    expect((await district.cases())[0]).toEqual(['病例1', at('04-03', 6), parseIsoDay('2022-04-01'), at('04-04', 10)]);
    district.undo();
    expect(await district.cases()).toEqual(before);
  });

  it('of one case twice in a list: the last row holds, the list again is known, and the row is named', async () => {
    const district = new District();
    const twice = '病例编号,报告时间\n病例1,2022-04-03 08:30\n病例1,2022-04-03 09:30\n';
    const review = await district.bring('1.csv', twice);
    expect([review.fresh, review.known, review.rejects.map(({ severity, row, reason, hint }) => `${severity} ${row} ${reason} ${hint}`)]).toEqual([1, 1, ['warning 3 duplicate-number 2']]);
    expect(await district.cases()).toEqual([['病例1', at('04-03', 9, 30), null, null]]);
    expect(await district.look('1.csv', twice)).toMatchObject({ fresh: 0, known: 2, changed: 0 });
  });

  it('that a person amended are not put back by the list they came from', async () => {
    const district = new District();
    await district.bring('1.csv', FIRST);
    const amended: InvestigationRow = { caseId: '病例1', reportedAt: at('04-03', 7), sourceRow: 1 };
    const { bytes, hash } = encodeTable('investigations', investigationTableOf([amended]));
    await putRowSet(hash, bytes);
    const row = (await district.traces()).investigations[0]!.idOf(0);
    district.write([{ kind: 'rows-recorded', of: 'investigations', rows: hash, count: 1, name: '病例1', source: { file: '', crs: 'wgs84', taken: 1, refused: 0 } }, { kind: 'withdrawn', targets: [row] }]);
    expect(await district.bring('1.csv', FIRST)).toMatchObject({ fresh: 0, known: 2, changed: 0 });
    expect((await district.cases()).find(([id]) => id === '病例1')).toEqual(['病例1', at('04-03', 7), null, null]);
    // What a list says beyond both is taken.
    expect(await district.bring('2.csv', '病例编号,报告时间\n病例1,2022-04-03 06:00\n')).toMatchObject({ changed: 1 });
  });

  it('with a time after now are taken, and told', async () => {
    const review = await new District().look('1.csv', '病例编号,报告时间\n病例1,2022-06-01 23:59\n病例2,2022-06-02\n');
    expect([review.taken, review.notes]).toEqual([2, [{ kind: 'in-future', rows: 1 }]]);
  });
});

describe('stays', () => {
  const STAYS = '病例编号,场所,到达时间,离开时间,录入时间\n病例1,安康家园,2022-04-01 08:00,2022-04-01 09:00,2022-04-03\n病例1,无名路边,2022-04-01 10:00,,2022-04-03\n病例9,安康家园,2022-04-01 08:00,,2022-04-03\n';

  it('equal in all they say are known, whenever they were entered; places without a unit and cases nobody knows are counted, not refused', async () => {
    const district = new District();
    await district.bring('units.csv', UNITS);
    await district.bring('cases.csv', CASES);
    expect(await district.bring('s.csv', STAYS)).toMatchObject({ kind: 'stays', fresh: 3, known: 0, refused: 0, places: 2, unmatchedPlaces: 1, unknownCases: 1 });
    expect(await district.bring('s.csv', STAYS.replaceAll('2022-04-03', '2022-04-05'))).toMatchObject({ fresh: 0, known: 3, places: 0, unmatchedPlaces: 0, unknownCases: 0 });
    expect(await district.bring('t.csv', '病例编号,场所,到达时间,离开时间\n病例1,安康家园,2022-04-01 08:00,2022-04-01 09:30\n病例1,安康家园,2022-04-01 08:00,2022-04-01 09:30\n')).toMatchObject({ fresh: 1, known: 1 });
    expect(await district.stays()).toEqual(['病例1 安康家园', '病例1 无名路边', '病例9 安康家园', '病例1 安康家园']);
    district.undo();
    expect(await district.stays()).toHaveLength(3);
  });

  it('with coordinates or a unit need no place that is known', async () => {
    const district = new District();
    await district.bring('units.csv', UNITS);
    const text = '病例编号,场所,单元编号,到达时间,经度,纬度\nC1,路边,,2022-04-01 08:00,126,44\nC1,桥下,U7,2022-04-01 09:00,,\nC1,野地,,2022-04-01 10:00,,\n';
    expect(await district.look('s.csv', text)).toMatchObject({ fresh: 3, places: 1, unmatchedPlaces: 1, hasCoordinates: true });
  });

  it('that a person removed do not come again with the list; an import taken back does', async () => {
    const district = new District();
    await district.bring('s.csv', STAYS);
    const row = (await district.traces()).stays[0]!.idOf(1);
    district.write([{ kind: 'withdrawn', targets: [row] }]);
    expect(await district.look('s.csv', STAYS)).toMatchObject({ fresh: 0, known: 3 });
    district.undo();
    district.undo();
    expect(await district.bring('s.csv', STAYS)).toMatchObject({ fresh: 3, known: 0 });
  });

  it('show nothing of a person, and their refused rows are saved back with the reason', async () => {
    const district = new District();
    const review = await district.bring('s.csv', '姓名,联系电话,病例编号,场所,到达时间\n张三,13800138000,病例1,安康家园,2022-04-01\n李四,13900139000,李四,安康家园,2022-04-01\n王五,,病例3,,昨天\n');
    expect([review.taken, review.refused, review.rejects.map(({ row, column, reason }) => `${row} ${column} ${reason}`)]).toEqual([1, 2, ['3 病例编号 personal-value', '4 到达时间 not-a-date']]);
    expect(JSON.stringify(review)).not.toMatch(/张三|李四|王五|13[89]00/);
    expect(review.columns.slice(0, 3).map(({ meaning, personal, samples }) => [meaning, personal, samples.length])).toEqual([['', true, 0], ['', true, 0], ['caseId', false, 3]]);
    expect((await district.refused()).slice(1).map((line) => line.split(',').slice(-2).join(' '))).toEqual(['3 病例编号：这里可能有姓名、证件号码或电话号码，不读取', '4 到达时间：不是日期：“昨天”（可用：YYYY-MM-DD）']);
  });
});

it('rosters equal in all columns are known, others new', async () => {
  const district = new District();
  const text = (until: string): string => `人员编号,地点,楼号,开始时间,结束时间,接触方式\nJ1,安康家园,3,2022-04-01 08:00,${until},同住\nJ2,安康家园,3,2022-04-01 08:00,2022-04-01 09:00,同住\n`;
  expect(await district.bring('r.csv', text('2022-04-01 09:00'))).toMatchObject({ kind: 'rosters', fresh: 2, known: 0, places: 1, unmatchedPlaces: 1 });
  expect(await district.bring('r.csv', text('2022-04-01 10:00'))).toMatchObject({ fresh: 1, known: 1 });
  expect((await district.traces()).rosters.map(({ count, persons, person }) => Array.from({ length: count }, (_, row) => persons[person[row]!]))).toEqual([['J1', 'J2'], ['J1']]);
});

const trkpt = (lat: number, lon: number, time: string): string => `<trkpt lat="${lat}" lon="${lon}"><time>${time}</time></trkpt>`;
const gpx = (...points: string[]): string => `<?xml version="1.0"?>\n<gpx version="1.1"><trk><name>张三的手机</name><trkseg>${points.join('')}</trkseg></trk></gpx>`;
const WAY = gpx(trkpt(44, 126, '2022-04-01T00:00:00Z'), trkpt(44.001, 126, '2022-04-01T00:01:00Z'));

describe('a track', () => {
  it('is recorded for the case a person names, which the name of the file proposes', async () => {
    const district = new District();
    await district.bring('cases.csv', CASES);
    const review = await district.look('轨迹-病例12-2022-04-01.gpx', WAY);
    expect(review).toMatchObject({ kind: 'tracks', form: 'gpx', met: 2, taken: 2, fresh: 2, known: 0, refused: 0, meanings: [], columns: [], hasCoordinates: true });
    expect(review.head).toEqual([['2022-04-01 08:00:00', '126', '44'], ['2022-04-01 08:01:00', '126', '44.001']]);
    expect(review.track).toEqual({ tracks: 1, undated: 0, unplaced: 0, first: at('04-01', 8), last: at('04-01', 8, 1), proposedCase: '病例12', recordedFor: [], cases: ['病例12', '病例1'] });
    // Whose device it is stays in the file.
    expect(JSON.stringify(review)).not.toContain('张三');
    expect(await district.record(review.track!.proposedCase)).toMatchObject([{ kind: 'rows-recorded', of: 'tracks', count: 2, name: '病例12', source: { file: '轨迹-病例12-2022-04-01.gpx', taken: 2, refused: 0 } }]);
    expect((await district.traces()).tracks.map(({ caseId, table }) => [caseId, table.count])).toEqual([['病例12', 2]]);
  });

  it('of no case is not recorded', async () => {
    const district = new District();
    await district.look('a.gpx', WAY);
    await expect(district.record('')).rejects.toThrow('for a case');
  });

  it('with the same points is known whatever the file is called, and may be another person’s too; undone it is new again', async () => {
    const district = new District();
    await district.bring('a.gpx', WAY, {}, 'C1');
    const again = await district.look('b.gpx', WAY);
    expect([again.fresh, again.known, again.track!.recordedFor]).toEqual([0, 2, ['C1']]);
    expect(await district.record('C1')).toEqual([]);
    await district.bring('b.gpx', WAY, {}, 'C2');
    expect((await district.traces()).tracks.map(({ caseId }) => caseId)).toEqual(['C1', 'C2']);
    district.undo();
    expect((await district.look('b.gpx', WAY)).track!.recordedFor).toEqual(['C1']);
  });

  it.each<[string, string, string]>([
    ['KML', 'kml', '<kml xmlns:gx="x"><Placemark><gx:Track><when>2022-04-01T00:00:00Z</when><gx:coord>126 44 0</gx:coord></gx:Track></Placemark></kml>'],
    ['GeoJSON of a line', 'geojson', JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', properties: { name: '张三', coordTimes: ['2022-04-01T00:00:00Z'] }, geometry: { type: 'LineString', coordinates: [[126, 44]] } }] })],
    ['GeoJSON of points', 'geojson', JSON.stringify({ type: 'FeatureCollection', features: ['2022-04-01T00:00:00Z', '2022-04-01T00:01:00Z'].map((time) => ({ type: 'Feature', properties: { time }, geometry: { type: 'Point', coordinates: [126, 44] } })) })],
    ['a table', 'text', '姓名,经度,纬度,时间\n张三,126,44,2022-04-01T00:00:00Z\n'],
  ])('comes as %s', async (_, form, text) => {
    const review = await new District().look('t', text);
    expect(review).toMatchObject({ kind: 'tracks', form, refused: 0, track: { first: at('04-01', 8) } });
    expect(JSON.stringify([review.head, review.columns])).not.toContain('张三');
  });

  it('lines without times are roads, as they were', async () => {
    const road = { type: 'Feature', properties: { name: '甲路', highway: 'primary' }, geometry: { type: 'LineString', coordinates: [[126, 44], [126.1, 44]] } };
    expect((await new District().look('r.geojson', JSON.stringify({ type: 'FeatureCollection', features: [road] }))).kind).toBe('roads');
  });

  it('with times without a zone is read as UTC+8 and told, or by the zone a person chooses; one that is still to come is told', async () => {
    const district = new District();
    const text = 'lng,lat,time\n126,44,2022-06-02 01:00\n126,44,2022-06-02 01:01\n';
    const review = await district.look('a.csv', text);
    expect([review.notes, review.track!.first]).toEqual([[{ kind: 'without-zone', points: 2, utcOffsetMinutes: 480 }, { kind: 'in-future', rows: 2 }], at('06-02', 1)]);
    expect((await district.look('a.csv', text, { utcOffsetMinutes: 0 })).track!.first).toBe(at('06-02', 9));
    expect((await district.look('a.csv', text.replaceAll('06-02', '06-01'))).notes).toHaveLength(1);
  });

  it('names its bad points by number, column and reason, and keeps the good ones', async () => {
    const district = new District();
    const review = await district.look('a.gpx', gpx(trkpt(44, 126, '2022-04-01T00:00:00Z'), trkpt(44, 999, '2022-04-01T00:01:00Z'), trkpt(44, 126, 'gestern'), '<trkpt lat="x" lon="y"/>'));
    expect([review.met, review.taken, review.refused, review.track!.unplaced, review.track!.undated]).toEqual([4, 3, 1, 1, 1]);
    expect(review.rejects.filter(({ severity }) => severity === 'refused').map(({ row, column, reason }) => `${row} ${column} ${reason}`)).toEqual(['4 lon, lat, time missing-value']);
    expect(await district.refused()).toEqual(['行号,原因', '4,"lon, lat, time：缺少必需的值"']);
    expect(await district.look('b.gpx', gpx())).toMatchObject({ kind: 'tracks', taken: 0, track: null, rejects: [{ reason: 'no-points', row: null }] });
  });

  it('in another system lies elsewhere and is another track', async () => {
    const district = new District();
    await district.bring('a.gpx', WAY, {}, 'C1');
    const moved = await district.look('a.gpx', WAY, { kind: 'tracks', system: 'gcj02' });
    expect([moved.system, moved.track!.recordedFor, moved.head[0]![1]]).toEqual(['gcj02', [], expect.not.stringMatching(/^126$/)]);
  });

  it('tells how far it is read', async () => {
    const district = new District();
    const point = trkpt(44, 126, '2022-04-01T00:00:00Z');
    await district.look('a.gpx', gpx(point.repeat(50_000)));
    const within = district.told.filter((done) => done > 1 && done < 2);
    expect(within.length).toBeGreaterThan(1);
    expect(district.told).toEqual(district.told.toSorted((a, b) => a - b));
  });
});

describe('a whole district brought as files', () => {
  const FILES: Readonly<Record<string, string>> = {
    'investigations.csv': '病例编号,报告时间\n病例1,2022-04-03 08:30\n病例2,托梦\n', 'stays.csv': '病例编号,场所,到达时间\n病例1,甲,2022-04-01\n', 'rosters.csv': '人员编号,地点\nJ1,甲\n', 'track-病例1.gpx': WAY,
  };
  const open = (files: Readonly<Record<string, string>>) => readDistrict(withRoles(files));

  it('has its tracing beside its cases, the track for the case in its name', async () => {
    const { bodies, rows, rejects } = await open(FILES);
    expect(bodies.map((body) => body.kind === 'rows-recorded' && [body.of, body.count, body.name, body.source.refused])).toEqual([
      ['investigations', 1, undefined, 1], ['stays', 1, undefined, 0], ['rosters', 1, undefined, 0], ['tracks', 2, '病例1', 0],
    ]);
    expect(rejects.map(({ file, row, reason }) => [file, row, reason])).toEqual([['investigations.csv', 3, 'not-a-date']]);
    const traces = await loadTraces(fold(writeAct([], 'd', 1, bodies)), (hash) => Promise.resolve(new Uint8Array(rows.get(hash)!)), new Set());
    expect([traces.investigations.length, traces.stays.length, traces.rosters.length, traces.tracks.map(({ caseId }) => caseId)]).toEqual([1, 1, 1, ['病例1']]);
  });

  it('opens without any of them', async () => {
    expect(await open({})).toEqual({ bodies: [], rows: new Map(), rejects: [] });
    expect((await open({ 'stays.csv': FILES['stays.csv']! })).bodies).toHaveLength(1);
  });
});
