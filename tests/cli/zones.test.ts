// The terminal program from command to output and exit code; expected zones are those of rules.md section 7.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { encodeGbk } from './encode-gbk.ts';
import { makeFolder, runZones, writeInto, type Run } from './run-zones.ts';

const folder = makeFolder();
const HEADING = 'unit,level,since,last_positive,next_level,next_change_on,blocked_by,clause,label,rule_level,pack,live,override';
// Vector 5: positives of 4 Apr, 3 Apr, 28 Mar and 27 Mar.
const VECTOR_5 = 'unit,date\nU1,2022-04-04\nU2,2022-04-03\nU3,2022-03-28\nU4,2022-03-27\n';

const run = (...words: string[]): Promise<Run> => runZones(folder, words);
/** A run under SH-2022-0411 on 11 April. */
const judge = (...words: string[]): Promise<Run> => run('--pack', 'SH-2022-0411', '--as-of', '2022-04-11', ...words);
/** `unit level` of each line. */
const levels = ({ out }: Run): string[] => out.trimEnd().split('\n').slice(1).map((line) => line.split(',').slice(0, 2).join(' '));

beforeAll(async () => {
  writeInto(folder, 'v5.csv', VECTOR_5);
  writeInto(folder, 'v1u.csv', 'unit,date\nU1,2022-04-05\n');
  // Builds the bundle, where there is none yet.
  await run('--help');
}, 120_000);

describe('the table', () => {
  it('is that of vector 5 on the list of 11 April, with every column', async () => {
    const { code, out, err } = await judge('--cases', 'v5.csv', '--conditions', 'hold');
    expect(out).toBe(
      `${HEADING}\n` +
        'U1,sealed,2022-04-05,2022-04-04,controlled,2022-04-12,,closed,sealed zone,sealed,SH-2022-0411,,\n' +
        'U2,controlled,2022-04-11,2022-04-03,precaution,2022-04-18,,monitoring,controlled zone,controlled,SH-2022-0411,,\n' +
        'U3,controlled,2022-04-05,2022-03-28,precaution,2022-04-12,,monitoring,controlled zone,controlled,SH-2022-0411,,\n' +
        'U4,controlled,2022-04-04,2022-03-27,precaution,2022-04-12,screening,monitoring,controlled zone,controlled,SH-2022-0411,,\n',
    );
    expect(err).toBe('note: judged by SH-2022-0411, dayCount A, conditions hold, known at: all on file\n');
    expect(code).toBe(0);
  });

  it('takes conditions for met by default, as vector 5 does, and says so', async () => {
    const result = await judge('--cases', 'v5.csv');
    expect(levels(result)).toEqual(['U1 sealed', 'U2 controlled', 'U3 controlled', 'U4 precaution']);
    expect(result.err).toBe(
      'note: judged by SH-2022-0411, dayCount A, conditions assume-met (the default: what is not recorded counts as met; --conditions hold waits), known at: all on file\n',
    );
  });

  it('finds the unit of an address by its form and parts, and says how many it found so', async () => {
    writeInto(folder, 'addresses.csv', '现住址,报告日期\n安康家园３号楼2单元401,2022-04-04\n新华小区,2022-04-03\n');
    writeInto(folder, 'named.csv', 'unit,name\n安康家园,安康家园\n新华小区,新华小区\n');
    const result = await judge('--cases', 'addresses.csv', '--units', 'named.csv', '--conditions', 'hold');
    expect(levels(result)).toEqual(['安康家园 sealed', '新华小区 controlled']);
    expect(result.err).toContain('note: places matched by their form or parts, not as written: 1 (安康家园３号楼2单元401 → 安康家园)\n');
  });

  it('says in one line how it was judged, whatever the output', async () => {
    const chosen = ['--cases', 'v5.csv', '--conditions', 'assume-met', '--known-at', '2022-04-10', '--param', 'dayCount=B', '--param', 'monitoringLevel=sealed'];
    const said = 'note: judged by SH-2022-0411, dayCount B, monitoringLevel=sealed, conditions assume-met, known at: 2022-04-10T24:00+08:00\n';
    for (const more of [[], ['--format', 'json'], ['--out', 'said.csv'], ['--explain', 'U1']]) expect((await judge(...chosen, ...more)).err).toBe(said);
    expect((await judge(...chosen, '--lang', 'zh')).err).toBe('说明：依据 SH-2022-0411，dayCount B，monitoringLevel=sealed，conditions assume-met，数据截至 2022-04-10T24:00+08:00\n');
    expect((await judge('--cases', 'v5.csv', '--lang', 'zh')).err).toMatch(/^说明：依据 SH-2022-0411，dayCount A，conditions assume-met（默认：没有登记的视为已满足；--conditions hold 则等待），数据截至：已登记的全部\n$/);
  });

  it('differs under dayCount B on exactly units 1 and 3 (vector 6)', async () => {
    expect(levels(await judge('--cases', 'v5.csv', '--param', 'dayCount=B'))).toEqual(['U1 controlled', 'U2 controlled', 'U3 precaution', 'U4 precaution']);
  });

  it('leads with the day for a range, day by day (vector 1)', async () => {
    writeInto(folder, 'v1.csv', 'unit,date\nU,2022-04-05\n');
    const { out } = await run('--cases', 'v1.csv', '--pack', 'SH-2022-0411', '--as-of', '2022-04-05..2022-04-20');
    const lines = out.trimEnd().split('\n');
    expect(lines[0]).toBe(`day,${HEADING}`);
    expect(lines.slice(1).map((line) => line.split(',').slice(0, 3).join(' '))).toEqual([
      '2022-04-05 U precaution',
      ...Array.from({ length: 7 }, (_, i) => `2022-04-${String(6 + i).padStart(2, '0')} U sealed`),
      ...Array.from({ length: 7 }, (_, i) => `2022-04-${13 + i} U controlled`),
      '2022-04-20 U precaution',
    ]);
    expect(lines[1]).toBe('2022-04-05,U,precaution,,,sealed,2022-04-06,,precaution,precaution zone,precaution,SH-2022-0411,sealed,');
  });

  it('keeps the input order of the units of a file and lists units without a case', async () => {
    writeInto(folder, 'units.csv', 'unit,aliases\nU9,\nU2,\nU1,first house\n');
    writeInto(folder, 'alias.csv', 'place,date\nfirst house,2022-04-04\nU2,2022-04-03\n');
    expect(levels(await judge('--cases', 'alias.csv', '--units', 'units.csv'))).toEqual(['U9 precaution', 'U2 controlled', 'U1 sealed']);
  });

  it('waits for the round of a rounds file under hold (vector 1: 18 April)', async () => {
    writeInto(folder, 'rounds.csv', '区域,轮次日期,结果\nU,2022-04-18,全部阴性\n');
    writeInto(folder, 'v1.csv', 'unit,date\nU,2022-04-05\n');
    const words = ['--cases', 'v1.csv', '--pack', 'SH-2022-0411', '--as-of', '2022-04-20', '--conditions', 'hold'];
    expect(levels(await run(...words))).toEqual(['U controlled']);
    expect(levels(await run(...words, '--rounds', 'rounds.csv'))).toEqual(['U precaution']);
  });

  it('reads only what was known then (vector 29)', async () => {
    writeInto(folder, 'v29.csv', 'unit,date,recorded_at\nU,2022-04-01,2022-04-01\nU,2022-04-08,2022-04-12\n');
    const words = ['--cases', 'v29.csv', '--pack', 'SH-2022-0411', '--as-of', '2022-04-12'];
    expect(levels(await run(...words))).toEqual(['U sealed']);
    const then = await run(...words, '--known-at', '2022-04-11');
    expect(levels(then)).toEqual(['U controlled']);
    expect(then.err).toContain('not yet known then: 1');
    // A bare day means its end; the row is known some time on the 12th, so for certain only then.
    expect(levels(await run(...words, '--known-at', '2022-04-12'))).toEqual(['U sealed']);
    expect(levels(await run(...words, '--known-at', '2022-04-12T12:00'))).toEqual(['U controlled']);
  });

  it("uses the pack's own word as label, and none where the pack has ended the zone", async () => {
    writeInto(folder, 'p.csv', 'unit,date\nA,2022-07-05\nB,2022-06-01\n');
    const nine = await run('--cases', 'p.csv', '--pack', 'CN-9', '--as-of', '2022-07-13');
    expect(nine.out).toContain('A,controlled,2022-07-13,2022-07-05,precaution,2022-07-16,,medium,medium,controlled,CN-9,,\n');
    expect((await run('--cases', 'p.csv', '--pack', 'CN-9', '--as-of', '2022-07-13', '--lang', 'zh')).out).toContain(',中风险区,controlled,CN-9,,\n');
    expect(levels(await run('--cases', 'p.csv', '--pack', 'CN-8-community', '--as-of', '2022-08-01'))).toEqual(['A none', 'B none']);
  });

  it('guards names that a spreadsheet would run', async () => {
    writeInto(folder, 'formula.csv', 'unit,date\n=HYPERLINK(1),2022-04-04\n"a,b",2022-04-04\n');
    expect(levels(await judge('--cases', 'formula.csv'))[0]).toBe("'=HYPERLINK(1) sealed");
    expect((await judge('--cases', 'formula.csv')).out).toContain('\n"a,b",sealed,');
  });

  it('writes the same to a file as to standard output', async () => {
    const { out } = await judge('--cases', 'v5.csv');
    const toFile = await judge('--cases', 'v5.csv', '--out', 'zones.csv');
    expect(toFile.out).toBe('');
    expect(readFileSync(join(folder, 'zones.csv'), 'utf8')).toBe(out);
  });

  it('reads GBK, compressed and several files as one list', async () => {
    writeInto(folder, 'gbk.csv.gz', gzipSync(encodeGbk('小区,报告日期\n幸福家园,2022年4月4日\n')));
    const result = await judge('--cases', 'gbk.csv.gz', '--cases', 'v5.csv');
    expect(levels(result)[0]).toBe('幸福家园 sealed');
    expect(levels(result)).toHaveLength(5);
    expect(result.err).toContain('gbk.csv.gz: read as GB18030');
  });
});

describe('other formats', () => {
  const units = JSON.stringify({
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', properties: { name: 'U1' }, geometry: { type: 'Polygon', coordinates: [[[121, 31], [121, 32], [122, 32], [122, 31], [121, 31]]] } },
      { type: 'Feature', properties: { name: 'U2' }, geometry: null },
    ],
  });

  it('GeoJSON has a feature a unit, outer rings counter-clockwise, and says how it was judged', async () => {
    writeInto(folder, 'units.geojson', units);
    writeInto(folder, 'two.csv', 'unit,date\nU1,2022-04-04\nU2,2022-04-03\n');
    const { out, err, code } = await judge('--cases', 'two.csv', '--units', 'units.geojson', '--format', 'geojson');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      type: 'FeatureCollection', day: '2022-04-11', pack: 'SH-2022-0411', dayCount: 'A', conditions: 'assume-met',
      features: [
        { properties: { unit: 'U1', level: 'sealed' }, geometry: { coordinates: [[[121, 31], [122, 31], [122, 32], [121, 32], [121, 31]]] } },
        { properties: { unit: 'U2', level: 'controlled' }, geometry: null },
      ],
    });
    expect(err).toContain('null geometry: 1');
  });

  it('JSON is one object for a day and an array for a range', async () => {
    const one = await judge('--cases', 'v5.csv', '--format', 'json', '--conditions', 'hold');
    expect(JSON.parse(one.out)).toMatchObject({ day: '2022-04-11', conditions: 'hold', units: [{ unit: 'U1', level: 'sealed' }, {}, {}, { blocked_by: 'screening' }] });
    const many = await run('--cases', 'v5.csv', '--pack', 'SH-2022-0411', '--as-of', '2022-04-11..2022-04-13', '--format', 'json');
    expect((JSON.parse(many.out) as { day: string }[]).map(({ day }) => day)).toEqual(['2022-04-11', '2022-04-12', '2022-04-13']);
    const rangeOfOne = await run('--cases', 'v5.csv', '--pack', 'SH-2022-0411', '--as-of', '2022-04-11..2022-04-11', '--format', 'json');
    expect(JSON.parse(rangeOfOne.out)).toHaveLength(1);
  });

  it('an explanation names level, clause, facts with dates, conditions and the next change, in both languages', async () => {
    const english = await judge('--cases', 'v5.csv', '--explain', 'U2', '--conditions', 'hold');
    for (const said of ['list of 11 Apr 2022', 'Controlled zone', 'reported 3 Apr', 'SH-2022-0411', 'day 13 (16 Apr)', '18 Apr']) expect(english.out).toContain(said);
    const chinese = await judge('--cases', 'v5.csv', '--explain', 'U2', '--lang', 'zh');
    for (const said of ['2022年4月11日名单', '管控区', '4月3日', 'SH-2022-0411', '4月18日']) expect(chinese.out).toContain(said);
  });

  it('an explanation of a street or district says that it has no level, and how many of its units have which', async () => {
    writeInto(folder, 'areas.csv', 'unit,kind,parent\nD,district,\nS1,street,D\nS2,street,D\nS3,street,D\nU1,compound,S1\nU1b,building,U1\nU2,compound,S1\nU9,compound,S2\n');
    writeInto(folder, 'of-areas.csv', 'unit,date\nU1b,2022-04-04\nU2,2022-04-03\n');
    const explain = (...words: string[]): Promise<Run> => judge('--cases', 'of-areas.csv', '--units', 'areas.csv', '--explain', ...words);
    const whole = await explain('D');
    expect([whole.code, whole.out]).toEqual([
      0, 'D, list of 11 Apr 2022\n“D” is a district: it has no level of its own; units inside it on this list: sealed 1, controlled 1, precaution 1.\n',
    ]);
    expect((await explain('S2')).out).toContain('“S2” is a street or township: it has no level of its own; units inside it on this list: precaution 1.\n');
    expect((await explain('S3')).out).toContain('“S3” is a street or township: it has no level of its own, and no unit lies inside it.\n');
    expect((await explain('S1', '--lang', 'zh')).out).toBe('S1，2022年4月11日名单\n“S1”是街道（乡镇），本身没有级别；当日名单中其内的单元：封控区 1、管控区 1。\n');
    expect((await explain('U1b')).out).toContain('Sealed zone');
    const days = await run('--cases', 'of-areas.csv', '--units', 'areas.csv', '--pack', 'SH-2022-0411', '--as-of', '2022-04-11..2022-04-12', '--explain', 'S1');
    expect(days.out.match(/units inside it.*$/gm)).toEqual(['units inside it on this list: sealed 1, controlled 1.', 'units inside it on this list: controlled 2.']);
  });
});

describe('wrong usage ends with 2 and a sentence', () => {
  const good = ['--cases', 'v5.csv', '--pack', 'SH-2022-0411', '--as-of', '2022-04-11'];
  it.each([
    [[], /--cases/],
    [['--cases', 'v5.csv', '--as-of', '2022-04-11'], /--pack is needed/],
    [['--cases', 'v5.csv', '--pack', 'SH-2022-0411'], /--as-of is needed/],
    [['--pack', 'SH-2022-0411', '--as-of', '2022-04-11'], /--cases is needed/],
    [['--cases', 'v5.csv', '--pack', 'SH-1999', '--as-of', '2022-04-11'], /SH-2022-0411, SH-2022-0516/],
    [['--cases', 'v5.csv', '--pack', 'SH-2022-0411', '--as-of', '2022-02-30'], /2022-02-30/],
    [['--cases', 'v5.csv', '--pack', 'SH-2022-0411', '--as-of', '2022-04-11..2022-04-10'], /ends before it begins/],
    [[...good, '--frmat', 'csv'], /no flag --frmat/],
    [[...good, '--format', 'xlsx'], /csv, json, geojson/],
    [[...good, '--format'], /needs a value/],
    [[...good, '--out', '--explain', 'U1'], /--out needs a value/],
    [[...good, 'more.csv'], /more\.csv/],
    [[...good, '--pack', 'CN-9'], /only once/],
    [[...good, '--conditions', 'maybe'], /assume-met, hold/],
    [[...good, '--known-at', 'yesterday'], /--known-at/],
    [[...good, '--param', 'colour=red'], /no rule parameter/],
    [[...good, '--param', 'dayCount=C'], /A, B/],
    [[...good, '--param', 'dayCount'], /needs a value/],
    [[...good, '--explain', 'nowhere'], /no unit “nowhere”/],
    [['--cases', 'v5.csv', '--pack', 'CN-9', '--as-of', '2022-04-11..2022-04-12', '--format', 'geojson'], /one day/],
  ])('%j', async (words, said) => {
    const { code, out, err } = await run(...words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(said);
  });

  it('while --help ends with 0 on standard output, in both languages', async () => {
    const [english, chinese] = [await run('--help'), await run('--help', '--lang', 'zh')];
    expect([english.code, chinese.code, english.err, chinese.err]).toEqual([0, 0, '', '']);
    for (const flag of [
      '--case-file', '--computed', '--cases', '--units', '--rounds', '--contacts', '--disinfection', '--orders', '--visits', '--overrides', '--pack', '--as-of', '--known-at', '--conditions', '--format',
      '--out', '--crs', '--date-order', '--explain', '--param', '--changes', '--calendar',
    ]) {
      expect(english.out).toContain(flag);
      expect(chinese.out).toContain(flag);
    }
  });

  it('and says that streets and districts get no row', async () => {
    writeInto(folder, 'areas2.csv', 'unit,kind,parent\nS,street,\nU1,compound,S\n');
    expect(levels(await judge('--cases', 'v1u.csv', '--units', 'areas2.csv'))).toEqual(['U1 sealed']);
    expect((await run('--help')).out.replace(/\s+/g, ' ')).toContain('districts, streets and grids of --units get no row of their own');
    expect((await run('--help', '--lang', 'zh')).out.replace(/\s+/g, '')).toContain('--units中的区县、街道（乡镇）和网格自身不占行');
  });
});
