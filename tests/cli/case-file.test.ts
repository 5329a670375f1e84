// A case file in the terminal: the list a day was published with, what would differ today, and the computed view.
// Oracles: issue "Redraw, decide, publish", point 6; what the page's own desk shows and exports of the same case file.
import 'fake-indexeddb/auto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { isoDay } from '../../src/domain/day.ts';
import { hashBytes } from '../../src/domain/journal/canonical.ts';
import type { EntryId } from '../../src/domain/journal/entry.ts';
import type { Version } from '../../src/domain/publishing/versions.ts';
import { packCaseFile } from '../../src/formats/case-file/pack-case-file.ts';
import { unpackCaseFile } from '../../src/formats/case-file/unpack-case-file.ts';
import { putRowSet } from '../../src/io/row-sets.ts';
import type { ExportAsk } from '../../workers/zoning/zone-export.ts';
import { makeFolder, runZones, writeInto, type Run } from './run-zones.ts';
import { dayOf, SavedDistrict } from './saved-district.ts';

const folder = makeFolder();
const DAY = '2022-04-09';
/** 8 April 2022, 22:00 in UTC+8. */
const EVENING = Date.UTC(2022, 3, 8, 14);
const run = (...words: string[]): Promise<Run> => runZones(folder, ['--case-file', 'my.zip', ...words]);
const on = (...words: string[]): Promise<Run> => run('--as-of', DAY, ...words);

const [WEST, SOUTH, STEP] = [126, 44, 0.002];
const at = (x: number, y: number): [number, number] => [WEST + x * STEP, SOUTH + y * STEP];
const box = (x: number, y: number): object => ({ type: 'Polygon', coordinates: [[at(x, y), at(x + 1, y), at(x + 1, y + 1), at(x, y + 1), at(x, y)]] });
/** A street with six compounds in two rows that share borders. */
const UNITS = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    { type: 'Feature', properties: { unit: 'S', name: '东岭街道', kind: 'street' }, geometry: null },
    ...[0, 1, 2, 3, 4, 5].map((i) => ({ type: 'Feature', properties: { unit: `C${i}`, name: `小区${i}`, kind: 'compound', parent: 'S', population: 100 }, geometry: box(i % 3, Math.floor(i / 3)) })),
  ],
});

const district = new SavedDistrict(EVENING);
let version: EntryId;

/** `unit level list other_level` of each line of a table without a leading day. */
const rows = ({ out }: Run): string[] => out.trimEnd().split('\n').slice(1).map((line) => line.split(',')).map((cells) => [cells[0], cells[1], ...cells.slice(-2)].join(' ').trim());
const noteOf = ({ err }: Run, about: RegExp): string | undefined => err.split('\n').find((line) => about.test(line));

beforeAll(async () => {
  await district.adopt('SH-2022-0411');
  district.write([{ kind: 'conditions-chosen', mode: 'hold' }]);
  await district.bring('units.geojson', UNITS);
  await district.bring('night-1.csv', '病例编号,现住址,报告日期\n1,小区0,2022-04-05\n');
  version = await district.publish(dayOf(DAY));
  // What comes later: a positive reported late, a decision, a split and a merger.
  await district.bring('night-2.csv', '病例编号,现住址,报告日期\n2,小区1,2022-04-07\n3,无此小区,2022-04-08\n');
  district.write([{ kind: 'override-set', unit: 'C2', level: 'controlled', from: dayOf('2022-04-10'), until: dayOf('2022-04-11'), reason: '集中隔离点', by: '王某' }]);
  await district.redraw((rowOf) => ({ kind: 'split', row: rowOf('C3'), stroke: [at(0.5, 0.8), at(0.5, 2.2)], name: '小区3（局部）' }));
  await district.redraw((rowOf) => ({ kind: 'merge', rows: [rowOf('C4'), rowOf('C5')], closeStreet: false }));
  writeInto(folder, 'my.zip', await district.save());
  await runZones(folder, ['--help']);
}, 120_000);

const STEPS = 'version 1 (VERSION), drafted by 张某 (值班长), reviewed by 王某, approved by 李某 (指挥长), published by 李某 at 2022-04-08T22:08+08:00, in force from 2022-04-09T00:00+08:00';
const told = (text: string): string => text.replace('VERSION', version);

describe('a day with a published version', () => {
  it('is printed as it was published, says who approved it and from when it holds, and how many units would differ today', async () => {
    const result = await on();
    expect([result.code, result.refused, result.warned]).toEqual([0, [], []]);
    expect(result.out.split('\n')[0]).toBe('unit,level,since,last_positive,next_level,next_change_on,blocked_by,clause,label,rule_level,pack,live,override,list,other_level');
    expect(rows(result)).toEqual([
      'C0 sealed published', 'C1 precaution published sealed', 'C2 precaution published', 'C3 precaution published', 'C4 precaution published', 'C5 precaution published absent',
    ]);
    expect(noteOf(result, /list of/)).toBe(`note: list of ${DAY}: as published, ${told(STEPS)}; units with another level as computed today: 1; zoned no longer: 1 (first: C5); zoned today and not on it: 1 (first: C3#2)`);
  });

  it('tells nothing of what the rules expect next of a unit that was published at another level', async () => {
    const line = (await on()).out.split('\n').find((text) => text.startsWith('C1,'));
    expect(line).toBe('C1,precaution,,2022-04-07,,,,,precaution zone,sealed,,,,published,sealed');
  });

  it('is printed as computed with --computed, and the units that differ are those the published list counts', async () => {
    const [published, computed] = [await on(), await on('--computed')];
    expect(rows(computed)).toEqual([
      'C0 sealed computed', 'C1 sealed computed precaution', 'C2 precaution computed', 'C3 precaution computed', 'C4 precaution computed', 'C3#2 precaution computed absent',
    ]);
    expect(noteOf(computed, /list of/)).toBe(`note: list of ${DAY}: computed, not as published: ${told(STEPS)}; units with another level than published: 1; published and zoned no longer: 1 (first: C5); not on the published list: 1 (first: C3#2)`);
    const levels = (result: Run) => new Map(rows(result).map((row) => row.split(' ').slice(0, 2) as [string, string]));
    const now = levels(computed);
    const differing = [...levels(published)].filter(([unit, level]) => now.has(unit) && now.get(unit) !== level);
    expect(noteOf(published, /list of/)).toContain(`as computed today: ${differing.length};`);
    const { history } = await district.open();
    expect(history.published.map(({ day, rows: other }) => [isoDay(day), other.length])).toEqual([[DAY, differing.length]]);
  });

  it('shows the same levels as the page exports, on every list day; of a published day as the page does with the units as published', async () => {
    const { out } = await run('--as-of', '2022-04-05..2022-04-20', '--format', 'json');
    const shown = JSON.parse(out) as { day: string; list: string; units: { unit: string; level: string; other_level: string }[] }[];
    const words = { asPublished: { zh: '', en: '' } } as ExportAsk['words'];
    for (const { day, list, units } of shown) {
      await district.open(list === 'published' ? district.plan.versions.find(({ entry }) => entry === version)! : null);
      const blob = await district.zoning.exportZones({ what: 'geojson', day: dayOf(day), showsPublished: true, language: 'en', words });
      const page = JSON.parse(await blob.text()) as { list: string; features: { properties: { unit: string; level: string } }[] };
      expect([day, list]).toEqual([day, page.list]);
      expect(units.map(({ unit, level }) => [unit, level])).toEqual(page.features.map(({ properties }) => [properties.unit, properties.level]));
    }
    expect(shown.filter(({ list }) => list === 'published').map(({ day }) => day)).toEqual([DAY]);
  });

  it('says in JSON and GeoJSON which list it is, and what was published of the day', async () => {
    const published = {
      version, number: 1, approvedBy: '李某', publishedBy: '李某', publishedAt: '2022-04-08T22:08+08:00', inForceFrom: '2022-04-09T00:00+08:00', differing: 1, gone: 1, fresh: 1,
    };
    const json = JSON.parse((await on('--format', 'json')).out) as object;
    expect(json).toMatchObject({ day: DAY, list: 'published', published });
    const geojson = JSON.parse((await on('--format', 'geojson', '--computed')).out) as { features: { properties: object; geometry: object | null }[] };
    expect(geojson).toMatchObject({ list: 'computed', published });
    expect(geojson.features[1]).toMatchObject({ properties: { unit: 'C1', level: 'sealed', list: 'computed', other_level: 'precaution' }, geometry: { type: 'Polygon' } });
    const next = JSON.parse((await run('--as-of', '2022-04-10', '--format', 'json')).out) as object;
    expect(next).toMatchObject({ list: 'computed', published: null });
  });

  it('is told in Chinese as well', async () => {
    const result = await on('--lang', 'zh');
    expect(noteOf(result, /名单：/)).toBe(told(`说明：${DAY} 名单：按发布版，第 1 版（VERSION），拟稿 张某（值班长），审核 王某，批准 李某（指挥长），发布 李某 2022-04-08T22:08+08:00，2022-04-09T00:00+08:00 起生效；今天按规则计算级别不同的单元数：1；发布后撤并的单元数：1（第一个：C5）；今天有、发布版中没有的单元数：1（第一个：C3#2）`));
    expect(noteOf(await on('--computed', '--lang', 'zh'), /名单：/)).toMatch(/^说明：2022-04-09 名单：按规则计算，不是发布版：第 1 版（d:\d+），.*；与发布版级别不同的单元数：1；/);
    expect(result.err).not.toMatch(/note:|published/);
  });
});

describe('a published day whose units were redrawn since', () => {
  const redrawn = new SavedDistrict(EVENING);
  const ask = (...words: string[]): Promise<Run> => runZones(folder, ['--case-file', 'redrawn.zip', '--as-of', DAY, ...words]);
  let frozen: Version;

  beforeAll(async () => {
    await redrawn.adopt('SH-2022-0411');
    await redrawn.bring('units.geojson', UNITS);
    await redrawn.bring('cases.csv', '病例编号,现住址,报告日期\n1,小区0,2022-04-05\n2,小区4,2022-04-05\n');
    const entry = await redrawn.publish(dayOf(DAY));
    frozen = redrawn.plan.versions.find((one) => one.entry === entry)!;
    await redrawn.redraw((rowOf) => ({ kind: 'split', row: rowOf('C0'), stroke: [at(0.3, -0.2), at(0.3, 1.2)], name: '小区0（局部）' }));
    await redrawn.redraw((rowOf) => ({ kind: 'merge', rows: [rowOf('C5'), rowOf('C4')], closeStreet: false }));
    await redrawn.redraw(() => ({ kind: 'draw', ring: [at(1.2, 0.2), at(1.8, 0.2), at(1.8, 0.8), at(1.2, 0.8)], name: '夜市', unitKind: 'venue', yields: 'cut-neighbours' }));
    writeInto(folder, 'redrawn.zip', await redrawn.save());
  }, 120_000);

  it('shows the list as it was frozen, unit by unit, and says what became of its units', async () => {
    const result = await ask();
    expect(rows(result)).toEqual(['C0 sealed published', 'C1 precaution published', 'C2 precaution published', 'C3 precaution published', 'C4 sealed published absent', 'C5 precaution published sealed']);
    expect(noteOf(result, /list of/)).toContain('; zoned no longer: 1 (first: C4); zoned today and not on it: 2 (first: C0#2)');
    expect(noteOf(await ask('--lang', 'zh'), /名单：/)).toContain('；发布后撤并的单元数：1（第一个：C4）；今天有、发布版中没有的单元数：2（第一个：C0#2）');
  });

  it('draws them on the ground of then, as the page does with the units as published', async () => {
    const here = JSON.parse((await ask('--format', 'geojson')).out) as { features: { properties: { unit: string; level: string }; geometry: { coordinates: number[][][] } }[] };
    await redrawn.open(frozen);
    const words = { asPublished: { zh: '', en: '' } } as ExportAsk['words'];
    const page = JSON.parse(await (await redrawn.zoning.exportZones({ what: 'geojson', day: dayOf(DAY), showsPublished: true, language: 'en', words })).text()) as typeof here;
    const drawn = ({ features }: typeof here) => features.map(({ properties, geometry }) => [properties.unit, properties.level, geometry]);
    expect(drawn(here)).toEqual(drawn(page));
    // C0 as wide as it was drafted, 0.002° where 0.3 of it was cut off since.
    const west = here.features[0]!.geometry.coordinates[0]!.map(([lng]) => lng!);
    expect(Math.max(...west) - Math.min(...west)).toBeCloseTo(STEP, 9);
    expect(page).toMatchObject({ list: 'published', asPublished: frozen.entry });
  });

  it('explains a unit by what it was published in', async () => {
    const line = async (unit: string, ...words: string[]) => (await ask('--explain', unit, ...words)).out.split('\n')[1];
    expect(await line('C0#2')).toBe('The published list (version 1) has it as a part of C0: sealed zone; below is what the rules say today, and why.');
    expect(await line('C0#2', '--computed')).toBe('Computed; the published list (version 1) has it as a part of C0: sealed zone.');
    expect(await line('C0#2', '--lang', 'zh')).toBe('发布版（第 1 版）中它是 C0 的一部分，为封控区；下面是今天按规则计算的结果和依据。');
    expect(await line('C4')).toBe('Published (version 1) as sealed zone; computed today it is the same.');
    expect(await line('C5')).toBe('Version 1: Published as precaution zone; below is what the rules say today, and why.');
    expect(await line('夜市')).toBe('The published list (version 1) does not have this unit; shown is what the rules say today.');
    expect((await ask('--explain', '东岭街道')).out).toMatch(/sealed 3, precaution 4/);
  });

  it('is what later lists are held against: a part of a sealed unit without a case of its own is lowered, and nothing that only changed its name', async () => {
    await redrawn.open();
    const { out } = await runZones(folder, ['--case-file', 'redrawn.zip', '--as-of', '2022-04-10', '--changes']);
    const changes = out.trimEnd().split('\n').slice(1).map((line) => line.split(',')).filter(([kind]) => kind === 'raised' || kind === 'lowered').map(([kind, unit, from, to]) => [kind, unit, from, to].join(' '));
    expect(changes).toEqual(['lowered C0#2 sealed precaution']);
  });
});

describe('other days and other answers', () => {
  it('a day without a published version is computed, and says so; of a range each day says for itself', async () => {
    const one = await run('--as-of', '2022-04-10');
    expect(rows(one)).toEqual(['C0 sealed computed', 'C1 sealed computed', 'C2 controlled computed', 'C3 precaution computed', 'C4 precaution computed', 'C3#2 precaution computed']);
    expect(noteOf(one, /list of/)).toBe('note: list of 2022-04-10: computed; none was published for this day');
    const range = await run('--as-of', '2022-04-08..2022-04-10');
    expect(range.out.trimEnd().split('\n').filter((line) => /,C0,/.test(line)).map((line) => [line.slice(0, 10), line.split(',').at(-2)])).toEqual([['2022-04-08', 'computed'], [DAY, 'published'], ['2022-04-10', 'computed']]);
    expect(noteOf(range, /list of/)).toMatch(/^note: list of 2022-04-09: as published/);
    expect(range.err).toContain('note: lists computed, for whose days none was published: 2\n');
  });

  it('what a list asks for is held against the list published last before it, as on the page', async () => {
    const { history } = await district.open();
    const { id } = history.units!.directory;
    for (const [day, shows] of [['2022-04-10', true], [DAY, true], [DAY, false]] as const) {
      const result = await run('--as-of', day, '--changes', ...(shows ? [] : ['--computed']));
      const page = district.zoning.changes(dayOf(day), shows).map(({ kind, unit, from, to }) => [kind, id[unit], from, to ?? ''].join(' '));
      expect(result.out.split('\n')[0]).toBe('change,unit,from,to,blocked_by,since_due,list,against');
      const lines = result.out.trimEnd().split('\n').slice(1).map((line) => line.split(','));
      expect(lines.map((cells) => cells.slice(0, 4).join(' '))).toEqual(page);
      const shown = day === DAY ? (shows ? 'published' : 'computed') : `computed ${DAY}`;
      expect(lines.map((cells) => cells.slice(-2).join(' ').trim())).toEqual(lines.map(() => shown));
    }
    const next = await run('--as-of', '2022-04-10', '--changes');
    expect(next.out).toContain('raised,C1,precaution,sealed,');
    expect(next.err).toContain(`note: raised and lowered are told against the published list of ${DAY}\n`);
    expect((await run('--as-of', '2022-04-08..2022-04-10', '--changes')).err).toContain('note: raised and lowered are told against the list published last before each day');
  });

  it('an explanation says how the unit was published before it says why the rules say what they say', async () => {
    const lines = async (unit: string, ...words: string[]) => (await on('--explain', unit, ...words)).out.split('\n').slice(0, 3);
    expect(await lines('C1')).toEqual(['C1, list of 9 Apr 2022', 'Version 1: Published as precaution zone; below is what the rules say today, and why.', expect.stringMatching(/^Sealed zone, day 2 of 7/)]);
    expect((await lines('C0'))[1]).toBe('Published (version 1) as sealed zone; computed today it is the same.');
    expect((await lines('C3#2'))[1]).toBe('The published list (version 1) has it as a part of C3: precaution zone; below is what the rules say today, and why.');
    expect((await lines('C1', '--computed'))[1]).toBe('Computed, not as published (version 1: precaution zone).');
    expect((await lines('C1', '--lang', 'zh'))[1]).toBe('第 1 版：发布版为防范区；下面是今天按规则计算的结果和依据。');
    expect((await run('--as-of', '2022-04-10', '--explain', 'C1')).out.split('\n')[1]).toBe('Computed; no list was published for this day.');
    expect((await on('--explain', '东岭街道')).out).toMatch(/\nAs published \(version 1\)\.\n.*sealed 1, precaution 5/);
    expect((await on('--explain', '东岭街道', '--computed')).out).toMatch(/\nComputed, not as published \(version 1\)\.\n.*sealed 2, precaution 4/);
    expect((await run('--as-of', '2022-04-10', '--explain', '东岭街道', '--lang', 'zh')).out).toContain('\n按规则计算；这一天没有发布版。\n');
  });

  it('the calendar is computed, and says so', async () => {
    const result = await on('--calendar');
    expect(result.out.split('\n')[0]).toBe('day,unit,from,to,held,households,people');
    expect(noteOf(result, /list of/)).toMatch(/computed, not as published/);
    expect(result.err).toContain('note: the calendar is computed; no published list changes it\n');
    expect((await on('--calendar', '--computed')).out).toBe(result.out);
  });

  it('what was known then is computed by what was known then', async () => {
    const then = await on('--computed', '--known-at', '2022-04-08T21:00');
    expect(rows(then)[1]).toBe('C1 sealed computed precaution');
    expect(noteOf(then, /judged by/)).toContain('known at: 2022-04-08T21:00+08:00');
    // A report without a time of entry was always known; the decision was entered after it.
    expect(then.err).toContain('not yet known then: 1');
    expect(rows(await run('--as-of', '2022-04-10', '--computed', '--known-at', '2022-04-08T21:00'))[2]).toBe('C2 precaution computed');
  });

  it('judges by the packs and the choices of the case file, and tells what is in none of its zones', async () => {
    const result = await on();
    expect(result.err).toContain('note: judged by SH-2022-0411, dayCount A, conditions hold, known at: all on file\n');
    expect(result.err).toContain('note: 1 report at 1 place without a unit yet: in none of the zones; match them on the page\n');
    const later = new SavedDistrict(EVENING);
    await later.adopt('SH-2022-0411');
    await later.adopt('CN-9', dayOf('2022-04-12'));
    later.write([{ kind: 'conditions-chosen', mode: 'assume-met' }]);
    await later.bring('units.csv', '小区名称\n安康家园\n');
    await later.bring('cases.csv', '现住址,报告日期\n安康家园,2022-04-05\n');
    writeInto(folder, 'packs.zip', await later.save());
    const timeline = await runZones(folder, ['--case-file', 'packs.zip', '--as-of', '2022-04-13', '--format', 'json']);
    expect(timeline.err).toContain('judged by SH-2022-0411,CN-9@2022-04-12, dayCount A, conditions assume-met, known at');
    expect(JSON.parse(timeline.out)).toMatchObject({ pack: 'CN-9', timeline: [{ pack: 'SH-2022-0411', from: null }, { pack: 'CN-9', from: '2022-04-12' }], units: [{ unit: '安康家园', pack: 'CN-9' }] });
  });

  it('of several published versions of a day the last one is shown, with its number', async () => {
    const corrected = new SavedDistrict(EVENING);
    await corrected.adopt('SH-2022-0411');
    await corrected.bring('units.csv', '小区名称\n安康家园\n阳光花园\n');
    await corrected.bring('1.csv', '现住址,报告日期\n安康家园,2022-04-05\n');
    await corrected.publish(dayOf(DAY));
    await corrected.propose(dayOf(DAY), { by: '张某' });
    await corrected.bring('2.csv', '现住址,报告日期\n阳光花园,2022-04-06\n');
    const last = await corrected.publish(dayOf(DAY));
    writeInto(folder, 'corrected.zip', await corrected.save());
    const result = await runZones(folder, ['--case-file', 'corrected.zip', '--as-of', DAY]);
    expect(rows(result)).toEqual(['安康家园 sealed published', '阳光花园 sealed published']);
    expect(noteOf(result, /list of/)).toMatch(new RegExp(`: as published, version 3 \\(${last}\\), .*; units with another level as computed today: 0$`));
  });

  it('entries that a later version wrote are told, and nothing is read of them', async () => {
    const later = new SavedDistrict(EVENING);
    await later.bring('units.csv', '小区名称\n安康家园\n');
    await later.bring('1.csv', '现住址,报告日期\n安康家园,2022-04-05\n');
    later.write([{ kind: 'road-closed' } as never]);
    writeInto(folder, 'later.zip', await later.save());
    const result = await runZones(folder, ['--case-file', 'later.zip', '--as-of', DAY]);
    expect(rows(result)).toEqual(['安康家园 sealed computed']);
    expect(result.err).toContain('note: entries of a later version, of which nothing is read: 1\n');
    // Nobody chose a pack: the page opens with the first of its own.
    expect(result.err).toContain('judged by SH-2022-0411,');
  });

  it('names in it do not command the terminal', async () => {
    const hostile = new SavedDistrict(EVENING);
    await hostile.adopt('SH-2022-0411');
    await hostile.bring('units.csv', '小区名称\n安康家园\n');
    const entry = await hostile.propose(dayOf('2022-06-01'), { by: '张\u001b[2J某', duty: '值\n班' });
    hostile.move(entry, 'reviewed', { by: '王某' });
    hostile.move(entry, 'approved', { by: '李\u001b[2J某' });
    hostile.move(entry, 'published', { by: '李某' });
    hostile.write([{ kind: 'district-named', name: { zh: '九台区', en: 'Jiutai' }, first: dayOf('2022-06-01'), last: dayOf('2022-06-02'), opening: dayOf('2022-06-01') }]);
    writeInto(folder, 'hostile.zip', await hostile.save());
    const result = await runZones(folder, ['--case-file', 'hostile.zip', '--as-of', '2022-06-01']);
    expect(noteOf(result, /list of/)).toMatch(/^note: list of 2022-06-01: as published, .*approved by 李.*某, published by 李某/);
    expect(result.err).not.toContain('\u001b');
  });

  it('a list that its author reviewed, as earlier versions of the page allowed, is still the published one', async () => {
    const earlier = new SavedDistrict(EVENING);
    await earlier.adopt('SH-2022-0411');
    await earlier.bring('units.csv', '小区名称\n安康家园\n');
    await earlier.bring('1.csv', '现住址,报告日期\n安康家园,2022-04-05\n');
    const entry = await earlier.propose(dayOf(DAY), { by: '张某' });
    earlier.move(entry, 'reviewed', { by: '张某' });
    earlier.move(entry, 'approved', { by: '李某' });
    earlier.move(entry, 'published', { by: '张某' });
    writeInto(folder, 'earlier.zip', await earlier.save());
    const result = await runZones(folder, ['--case-file', 'earlier.zip', '--as-of', DAY]);
    expect(rows(result)).toEqual(['安康家园 sealed published']);
    expect(noteOf(result, /list of/)).toContain('drafted by 张某, reviewed by 张某, approved by 李某, published by 张某');
  });

  it('a published list that cannot be read is told, and its day is computed', async () => {
    const broken = new SavedDistrict(EVENING);
    await broken.adopt('SH-2022-0411');
    await broken.bring('units.csv', '小区名称\n安康家园\n');
    await broken.bring('1.csv', '现住址,报告日期\n安康家园,2022-04-05\n');
    const junk = strToU8('no list');
    await putRowSet(hashBytes(junk), junk);
    const basis = { seen: {}, asOf: dayOf(DAY), packs: [], conditions: 'hold', engine: '0' } as const;
    const entry = broken.write([{ kind: 'version-proposed', list: hashBytes(junk), levels: [0, 0, 0, 1], basis, effectiveFrom: 0, by: '张某', duty: '', note: '' }]);
    for (const to of ['reviewed', 'approved', 'published'] as const) broken.move(entry, to, { by: '李某' });
    writeInto(folder, 'broken-list.zip', await broken.save());
    const result = await runZones(folder, ['--case-file', 'broken-list.zip', '--as-of', DAY]);
    expect([result.code, rows(result)]).toEqual([0, ['安康家园 sealed computed']]);
    expect(result.err).toContain(`warning: broken-list.zip: the published list of ${DAY} cannot be read, so its day is computed; open another copy of the case file\n`);
  });
});

describe('what is no case file, or no whole one, ends with 1: the file, what happened, where, and what to do', () => {
  const bytes = (): Uint8Array => new Uint8Array(readFileSync(join(folder, 'my.zip')));
  const flipped = (): Uint8Array => {
    const files = unzipSync(bytes());
    const journal = files['journal.jsonl']!;
    journal[journal.indexOf(0x7b, 1) + 40]! ^= 1;
    return zipSync(files);
  };
  const withManifest = (change: object): Uint8Array => {
    const files = unzipSync(bytes());
    return zipSync({ ...files, 'case-file.json': strToU8(JSON.stringify({ ...(JSON.parse(new TextDecoder().decode(files['case-file.json'])) as object), ...change })) });
  };
  it.each<[string, () => Uint8Array, RegExp, RegExp]>([
    ['list.csv', () => strToU8('unit,date\nA,2022-04-05\n'), /this is not a case file; give the \.zip .*--cases/, /这不是案卷文件。请给出.*--cases/],
    ['other.zip', () => zipSync({ 'a.txt': strToU8('a') }), /this zip holds no case file \(case-file\.json\); choose the \.zip as it was saved/, /这个 zip 里没有案卷（case-file\.json）。请选择/],
    ['cut.zip', () => bytes().subarray(0, -200), /ends early.*; copy it again/, /文件不完整.*。请从保存的地方重新复制/],
    ['flipped.zip', flipped, /no longer what was saved; nothing of it was taken \(journal\.jsonl:\d+\); open another copy/, /与保存时不一致；没有读入任何内容（journal\.jsonl:\d+）。请打开另一份副本/],
    ['newer.zip', () => withManifest({ version: 99 }), /newer version of this page \(99\); run the terminal program of that version/, /更新版本保存（99）。请用那个版本的终端程序打开/],
    ['lacking.zip', () => zipSync(Object.fromEntries(Object.entries(unzipSync(bytes())).filter(([name]) => !name.startsWith('rows/')))), /rows that the case file names are not in it.*\(rows\/[0-9a-f]+\); save it again/, /所引用的数据不在文件里.*（rows\/[0-9a-f]+）。请在还能打开的电脑上重新保存/],
  ])('%s', async (name, make, english, chinese) => {
    writeInto(folder, name, make());
    const [inEnglish, inChinese] = [await runZones(folder, ['--case-file', name, '--as-of', DAY]), await runZones(folder, ['--case-file', name, '--as-of', DAY, '--lang', 'zh'])];
    expect([inEnglish.code, inEnglish.out, inChinese.code, inChinese.out]).toEqual([1, '', 1, '']);
    expect(inEnglish.err).toMatch(new RegExp(`^error: ${name}: .*${english.source}.*\n$`));
    expect(inChinese.err).toMatch(new RegExp(`^错误：${name}：.*${chinese.source}.*\n$`));
  });

  it('a file that is not there', async () => {
    const { code, out, refused } = await runZones(folder, ['--case-file', 'absent.zip', '--as-of', DAY]);
    expect([code, out, refused[0]]).toEqual([1, '', expect.stringContaining('absent.zip: unreadable')]);
  });

  it('a case file that names no district', async () => {
    const { content } = await unpackCaseFile(bytes());
    const entries = content!.entries.filter(({ body }) => body !== 'purged' && body.kind !== 'district-named');
    writeInto(folder, 'nameless.zip', packCaseFile({ ...content!, entries }));
    const { code, err } = await runZones(folder, ['--case-file', 'nameless.zip', '--as-of', DAY]);
    expect([code, err]).toEqual([1, expect.stringMatching(/^error: nameless\.zip: .*\(journal\.jsonl\); open another copy/)]);
  });
});

describe('wrong usage ends with 2: what is wrong, and what to do', () => {
  it.each<[readonly string[], RegExp, RegExp]>([
    [['--as-of', DAY, '--units', 'u.csv', '--cases', 'a.csv'], /^--cases, --units cannot stand beside --case-file: .*Leave out one or the other\./, /^--cases, --units 不能与 --case-file 同时给出：.*去掉其中一方。/],
    ...['--rounds', '--contacts', '--disinfection', '--orders', '--visits', '--overrides', '--pack', '--param', '--conditions', '--crs', '--date-order'].map((flag): [string[], RegExp, RegExp] => [
      ['--as-of', DAY, flag, 'x'], new RegExp(`^${flag} cannot stand beside --case-file`), new RegExp(`^${flag} 不能与 --case-file 同时给出`),
    ]),
    [[], /^--as-of is needed\./, /^需要 --as-of。/],
    [['--as-of', '2022-04-04'], /^--as-of 2022-04-04: this case file has the list days 2022-04-05 to 2022-05-06; name days among them\./, /^--as-of 2022-04-04：该案卷的名单日为 2022-04-05 至 2022-05-06；请写其中的日期。/],
    [['--as-of', '2022-05-06..2022-05-07'], /^--as-of 2022-05-06\.\.2022-05-07: this case file has the list days/, /^--as-of 2022-05-06\.\.2022-05-07：/],
    [['--as-of', DAY, '--known-at', DAY], /^--known-at .*add --computed/, /^--known-at .*请加 --computed/],
    [['--as-of', DAY, '--out', './my.zip'], /^--out \.\/my\.zip is the case file itself; name another file\./, /^--out \.\/my\.zip 就是案卷文件本身；请另写文件名。/],
    [['--as-of', DAY, '--explain', 'nowhere'], /^There is no unit “nowhere”/, /^没有单元“nowhere”/],
    [['--as-of', DAY, '--computed', '--computed'], /^--computed may stand only once/, /^--computed 只能出现一次/],
    [['--as-of', DAY, '--case-file', 'my.zip'], /^--case-file may stand only once/, /^--case-file 只能出现一次/],
  ])('%j', async (words, english, chinese) => {
    const size = statSync(join(folder, 'my.zip')).size;
    const [inEnglish, inChinese] = [await run(...words), await run(...words, '--lang', 'zh')];
    expect([inEnglish.code, inEnglish.out, inChinese.code, inChinese.out]).toEqual([2, '', 2, '']);
    expect(inEnglish.err).toMatch(english);
    expect(inChinese.err).toMatch(chinese);
    expect(statSync(join(folder, 'my.zip')).size).toBe(size);
  });

  it('--computed without a case file, and nothing to read at all', async () => {
    const words = ['--cases', 'a.csv', '--pack', 'SH-2022-0411', '--as-of', DAY, '--computed'];
    expect((await runZones(folder, words)).err).toMatch(/^--computed needs --case-file: only a case file holds published lists\./);
    expect((await runZones(folder, [...words, '--lang', 'zh'])).err).toMatch(/^--computed 要与 --case-file 一起用/);
    expect((await runZones(folder, ['--as-of', DAY])).err).toMatch(/^--cases is needed, or --case-file\./);
    expect((await runZones(folder, ['--as-of', DAY, '--lang', 'zh'])).err).toMatch(/^需要 --cases 或 --case-file。/);
  });
});
