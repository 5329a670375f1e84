// Files of facts in the terminal: every flag changes the zones it should, every bad row and idle fact is told.
import { beforeAll, describe, expect, it } from 'vitest';
import { levelRuns } from './level-runs.ts';
import { makeFolder, runZones, writeInto, type Run } from './run-zones.ts';

const folder = makeFolder();
const file = (name: string, ...lines: string[]): string => writeInto(folder, name, `${lines.join('\n')}\n`);
const judge = (pack: string, days: string, ...words: string[]): Promise<Run> => runZones(folder, ['--pack', pack, '--as-of', days, '--conditions', 'hold', ...words]);
const reasons = ({ refused }: Run): string[] => refused.map((line) => line.split(': ').slice(1, 3).join(': '));

beforeAll(async () => {
  file('a.csv', 'unit,date', 'A,2022-04-05');
  file('units.csv', 'unit,kind,parent,name', 'S,street,,东岭街道', 'A,compound,S,安康家园', 'B,compound,S,福林苑', 'shop,venue,S,便民超市');
  await runZones(folder, ['--help']);
}, 120_000);

describe('--rounds', () => {
  it('count from the day they are known, and a round that is not clean is none', async () => {
    file('rounds.csv', 'unit,date,known,clean', 'A,2022-04-18,2022-04-21,yes');
    const words = ['--cases', 'a.csv', '--units', 'units.csv', '--rounds'];
    expect(levelRuns(await judge('SH-2022-0411', '2022-04-19..2022-04-23', ...words, 'rounds.csv'), 'A')).toEqual(['controlled 04-19..04-21', 'precaution 04-22..04-23']);
    file('failed.csv', '单元,轮次日期,是否全阴', '安康家园,2022-04-18,否');
    expect(levelRuns(await judge('SH-2022-0411', '2022-04-19..2022-04-23', ...words, 'failed.csv'), 'A')).toEqual(['controlled 04-19..04-23']);
  });
});

describe('--orders', () => {
  it('control or seal a unit beside its positives; a level the pack cannot order is counted', async () => {
    file('orders.csv', 'unit,date,level,recorded_at', 'B,2022-04-05,管控,', 'shop,2022-04-05,sealed,', 'B,2022-04-06,controlled,2022-05-01');
    const words = ['--cases', 'a.csv', '--units', 'units.csv', '--orders', 'orders.csv'];
    const result = await judge('SH-2022-0516', '2022-04-05..2022-04-14', ...words, '--known-at', '2022-04-14');
    expect(levelRuns(result, 'B')).toEqual(['precaution 04-05', 'controlled 04-06..04-12', 'precaution 04-13..04-14']);
    expect(levelRuns(result, 'shop')).toEqual(['precaution 04-05..04-14']);
    expect(result.err).toContain('note: orders of a level that SH-2022-0516 cannot order, without effect: 1\n');
    expect(result.err).toContain('not yet known then: 1\n');
    expect((await judge('CN-20', '2022-04-06', ...words)).err).toContain('note: orders of a level that CN-20 cannot order, without effect: 3\n');
  });
});

describe('--disinfection', () => {
  it('holds a shop until it has passed, and asks nothing of a compound people live in', async () => {
    file('jl.csv', 'unit,date', 'shop,2022-03-02', 'A,2022-03-02');
    const days = Array.from({ length: 20 }, (_, i) => `2022-03-${String(i + 3).padStart(2, '0')}`);
    file('jl-rounds.csv', 'unit,date,clean', ...days.map((day) => `东岭街道,${day},yes`));
    file('jl-contacts.csv', 'unit,exposed,result', 'shop,2022-03-02,negative', 'A,2022-03-02,negative');
    file('passed.csv', 'unit,date,evaluated', 'shop,2022-03-04,fail', 'shop,2022-03-20,pass');
    const result = await judge('CN-JL-2022', '2022-03-03..2022-03-22', '--cases', 'jl.csv', '--units', 'units.csv', '--rounds', 'jl-rounds.csv', '--contacts', 'jl-contacts.csv', '--disinfection', 'passed.csv');
    expect(levelRuns(result, 'shop')).toEqual(['sealed 03-03..03-20', 'none 03-21..03-22']);
    expect(levelRuns(result, 'A')).toEqual(['sealed 03-03..03-16', 'precaution 03-17..03-20', 'none 03-21..03-22']);
    expect(result.out).toMatch(/^2022-03-18,shop,sealed,.*,disinfection,sealed,/m);
    file('lived-in.csv', 'unit,kind,parent,residential', 'S,street,,', 'A,compound,S,', 'shop,venue,S,yes');
    file('by-unit.csv', 'unit,date,clean', 'shop,2022-03-16,yes', 'A,2022-03-16,yes');
    const released = await judge('CN-JL-2022', '2022-03-17..2022-03-17', '--cases', 'jl.csv', '--units', 'lived-in.csv', '--rounds', 'by-unit.csv', '--contacts', 'jl-contacts.csv');
    expect(levelRuns(released, 'shop')).toEqual(['none 03-17']);
  });
});

describe('--contacts', () => {
  it('answer with "none" from the day it was entered', async () => {
    file('cn8.csv', 'unit,date', 'A,2022-03-20');
    const days = Array.from({ length: 12 }, (_, i) => `2022-04-${String(i + 1).padStart(2, '0')}`);
    file('cn8-rounds.csv', 'unit,date,clean', ...days.map((day) => `A,${day},yes`));
    file('none.csv', 'unit,exposed,result,recorded_at', 'A,,,2022-04-10');
    const words = ['--cases', 'cn8.csv', '--rounds', 'cn8-rounds.csv'];
    expect(levelRuns(await judge('CN-8-community', '2022-04-09..2022-04-12', ...words), 'A')).toEqual(['sealed 04-09..04-12']);
    // Vector 33.
    expect(levelRuns(await judge('CN-8-community', '2022-04-09..2022-04-12', ...words, '--contacts', 'none.csv'), 'A')).toEqual(['sealed 04-09..04-10', 'none 04-11..04-12']);
  });
});

describe('--visits', () => {
  it('of persons without a report, not graded, or under a pack that makes no zone of any are counted in one line each', async () => {
    file('p1.csv', 'unit,date,person', 'A,2022-03-21,P1');
    file('visits.csv', 'unit,person,from,risk,contacts', 'B,P1,2022-03-20,high,', 'B,P9,2022-03-20,high,', 'shop,P8,2022-03-20,,', 'shop,P1,2022-03-20,,', 'shop,P1,2022-03-20,,known');
    const words = ['--cases', 'p1.csv', '--units', 'units.csv', '--visits', 'visits.csv'];
    const result = await judge('CN-8-community', '2022-03-22..2022-03-22', ...words);
    expect([levelRuns(result, 'B'), levelRuns(result, 'shop')]).toEqual([['sealed 03-22'], ['precaution 03-22']]);
    expect(result.err.split('\n').filter((line) => line.includes('visits'))).toEqual([
      'note: visits of persons without a report, which make no zone: 2', 'note: units whose visits are awaiting a grade (column risk) and make no zone yet: 1',
    ]);
    const shanghai = await judge('SH-2022-0411', '2022-03-22', ...words);
    expect(shanghai.err.split('\n').filter((line) => line.includes('visits'))).toEqual([
      'note: visits of persons without a report, which make no zone: 2', 'note: visits, of which SH-2022-0411 makes no zone: 3',
    ]);
    expect((await judge('CN-8-community', '2022-03-22', ...words, '--lang', 'zh')).err).toContain('说明：活动轨迹尚未评定传播风险（risk 列）、暂不因此划区的单元数：1\n');
  });
});

describe('--overrides', () => {
  it('show in a column of their own, in JSON too, and several files are one list', async () => {
    file('first.csv', 'unit,level,from,until,reason', 'B,controlled,2022-04-10,2022-04-14,x');
    file('second.csv', 'unit,level,from,until,reason', '福林苑,封控,2022-04-10,2022-04-10,x');
    const words = ['--cases', 'a.csv', '--units', 'units.csv', '--overrides', 'first.csv', '--overrides', 'second.csv'];
    const result = await judge('SH-2022-0411', '2022-04-10..2022-04-11', ...words);
    expect(result.out).toMatch(/^2022-04-10,B,sealed,.*,precaution,SH-2022-0411,,sealed 2022-04-10\.\.2022-04-10\n/m);
    expect(result.out).toMatch(/^2022-04-11,B,controlled,.*,precaution,SH-2022-0411,,controlled 2022-04-10\.\.2022-04-14\n/m);
    const json = await judge('SH-2022-0411', '2022-04-10', ...words, '--format', 'json');
    expect((JSON.parse(json.out) as { units: object[] }).units[1]).toMatchObject({
      unit: 'B', level: 'sealed', rule_level: 'precaution', pack: 'SH-2022-0411', live: false, live_level: '', override: 'sealed 2022-04-10..2022-04-10',
    });
    const geojson = await judge('SH-2022-0411', '2022-04-10', ...words, '--format', 'geojson');
    expect((JSON.parse(geojson.out) as { features: { properties: object }[] }).features[1]!.properties).toMatchObject({ rule_level: 'precaution', live: false, live_level: '' });
  });
});

describe('units', () => {
  it('without a unit list, are also those that only an order, a visit or an override names', async () => {
    file('order-alone.csv', 'unit,date,level', 'D,2022-04-05,controlled');
    file('override-alone.csv', 'unit,level,from,until,reason', 'E,sealed,2022-04-11,2022-04-11,x');
    const result = await judge('SH-2022-0516', '2022-04-11..2022-04-11', '--cases', 'a.csv', '--orders', 'order-alone.csv', '--overrides', 'override-alone.csv');
    expect([levelRuns(result, 'D'), levelRuns(result, 'E')]).toEqual([['controlled 04-11'], ['sealed 04-11']]);
    expect(result.refused).toEqual([]);
  });
});

describe('an override of a part below its compound', () => {
  it('is told as without effect under a pack in which no part stands so, and only there', async () => {
    file('parts.csv', 'unit,kind,parent', 'K,compound,', 'K-1,building,K');
    file('k.csv', 'unit,date', 'K,2022-03-05');
    file('below.csv', 'unit,level,from,until,reason', 'K-1,precaution,2022-03-10,2022-03-12,x');
    const words = ['--cases', 'k.csv', '--units', 'parts.csv', '--overrides', 'below.csv'];
    const note = 'note: overrides without effect, since no part may stand below its compound: 1 (first: K-1)\n';
    const nested = await judge('CN-JL-2022', '2022-03-11', ...words);
    expect([nested.code, nested.out.match(/^K-1,(\w+),/m)?.[1]]).toEqual([0, 'sealed']);
    expect(nested.err).toContain(note);
    expect((await judge('CN-JL-2022', '2022-03-09', ...words)).err).not.toContain('without effect');
    expect((await judge('SH-2022-0411', '2022-03-11', ...words)).err).not.toContain('without effect');
    expect((await judge('CN-JL-2022', '2022-03-11', ...words, '--explain', 'K-1')).out).toContain('without effect');
  });
});

describe('bad rows', () => {
  it('of every kind are told by file, row, column and reason, and the good ones are used', async () => {
    file('bad-contacts.csv', 'unit,exposed,transferred,result', 'A,2022-04-05,2022-04-01,', 'A,2022-04-05,,positive');
    file('ok-contacts.csv', 'unit,exposed,transferred,result', 'A,2022-04-05,2022-04-01,', 'A,2022-04-05,,');
    file('bad-orders.csv', 'unit,date,level', 'B,2022-04-05,precaution', 'B,2022-04-05,controlled', 'Nowhere,2022-04-05,controlled', 'S,2022-04-05,controlled');
    file('bad-visits.csv', 'unit,person,from,to', 'B,P1,2022-04-05,2022-04-01', 'B,P1,2022-04-05,', 'Nowhere,P1,2022-04-05,');
    file('bad-overrides.csv', 'unit,level,from,until,reason', 'B,controlled,2022-04-10,2022-04-14,', 'B,controlled,2022-04-10,2022-04-09,x', 'Nowhere,sealed,2022-04-10,2022-04-14,x', 'B,sealed,2022-04-11,2022-04-11,x');
    file('bad-disinfection.csv', 'unit,date,evaluated', 'shop,2022-04-05,maybe', 'shop,2022-04-05,pass', 'Nowhere,2022-04-05,pass');
    const result = await judge(
      'SH-2022-0411', '2022-04-11..2022-04-11', '--cases', 'a.csv', '--units', 'units.csv', '--contacts', 'ok-contacts.csv', '--orders', 'bad-orders.csv', '--visits', 'bad-visits.csv',
      '--overrides', 'bad-overrides.csv', '--disinfection', 'bad-disinfection.csv',
    );
    expect([result.code, levelRuns(result, 'B')]).toEqual([0, ['sealed 04-11']]);
    expect(reasons(result)).toEqual([
      'ok-contacts.csv, row 2, column “transferred”: out-of-range', 'bad-disinfection.csv, row 2, column “evaluated”: unknown-value', 'bad-orders.csv, row 2, column “level”: unknown-value',
      'bad-visits.csv, row 2, column “to”: out-of-range', 'bad-overrides.csv, row 2, column “reason”: missing-value', 'bad-overrides.csv, row 3, column “until”: out-of-range',
      'bad-disinfection.csv, row 4, column “unit”: unknown-unit', 'bad-orders.csv, row 4, column “unit”: unknown-unit', 'bad-orders.csv, row 5, column “unit”: names-an-area',
      'bad-visits.csv, row 4, column “unit”: unknown-unit', 'bad-overrides.csv, row 4, column “unit”: unknown-unit',
    ]);
    // Not one row of the list could be used: what it held would be missing from the zones.
    const useless = await judge('SH-2022-0411', '2022-04-11', '--cases', 'a.csv', '--contacts', 'bad-contacts.csv');
    expect([useless.code, useless.out, reasons(useless).length]).toEqual([1, '', 2]);
    expect(useless.err).toContain('error: bad-contacts.csv: not one row could be used\n');
    file('strangers.csv', 'unit,date,clean', 'Nowhere,2022-04-05,yes');
    const strangers = await judge('SH-2022-0411', '2022-04-11', '--cases', 'a.csv', '--units', 'units.csv', '--rounds', 'strangers.csv');
    expect([strangers.code, strangers.out]).toEqual([1, '']);
    expect(strangers.err).toContain('error: strangers.csv: not one row could be used\n');
  });

  it.each(['--rounds', '--contacts', '--disinfection', '--orders', '--visits', '--overrides'])('a file of %s without its columns, or that is not there, ends with 1', async (flag) => {
    file('columns.csv', 'what,when', 'A,2022-04-05');
    const [other, absent] = [await judge('SH-2022-0411', '2022-04-11', '--cases', 'a.csv', flag, 'columns.csv'), await judge('SH-2022-0411', '2022-04-11', '--cases', 'a.csv', flag, 'absent.csv')];
    expect([other.code, other.out, absent.code, absent.out]).toEqual([1, '', 1, '']);
    expect(other.refused[0]).toContain('columns.csv, row 1, column “unit”: missing-column');
    expect(absent.refused[0]).toContain('absent.csv: unreadable');
  });
});

describe('--changes and --calendar', () => {
  it('say what a list asks to be done, and what is ahead', async () => {
    file('ahead.csv', 'unit,date', 'A,2022-04-05', 'B,2022-03-28', 'shop,2022-04-11');
    const words = ['--cases', 'ahead.csv', '--units', 'units.csv'];
    const changes = await judge('SH-2022-0411', '2022-04-12', ...words, '--changes');
    expect([changes.code, changes.out]).toEqual([0, 'change,unit,from,to,blocked_by,since_due\nready,A,sealed,controlled,,2022-04-13\noverdue,B,controlled,precaution,screening,2022-04-12\nraised,shop,precaution,sealed,,\n']);
    const range = await judge('SH-2022-0411', '2022-04-11..2022-04-12', ...words, '--changes');
    expect(range.out.split('\n').slice(0, 3)).toEqual(['day,change,unit,from,to,blocked_by,since_due', '2022-04-11,open,B,controlled,precaution,screening,2022-04-12', '2022-04-11,live,shop,precaution,sealed,,']);
    file('counted.csv', 'unit,kind,households,population', 'A,compound,420,1130', 'B,compound,,0', 'shop,venue,,');
    const calendar = await judge('SH-2022-0411', '2022-04-12', '--cases', 'ahead.csv', '--units', 'counted.csv', '--calendar');
    expect(calendar.out).toBe(
      'day,unit,from,to,held,households,people\n2022-04-13,A,sealed,controlled,,420,1130\n2022-04-13,B,controlled,precaution,held,,0\n2022-04-19,shop,sealed,controlled,,,\n2022-04-20,A,controlled,precaution,,420,1130\n2022-04-26,shop,controlled,precaution,,,\n',
    );
  });

  it.each([
    [['--changes', '--calendar'], /--changes, --calendar: only one of them/], [['--changes', '--explain', 'A'], /--changes, --explain/], [['--changes', '--format', 'json'], /accepted: csv/],
    [['--changes=yes'], /--changes=yes” belongs to no flag/], [['--changes', '--changes'], /only once/], [['--calendar', '--as-of=2022-04-11'], /only once/],
  ])('%j ends with 2', async (words, said) => {
    const { code, out, err } = await judge('SH-2022-0411', '2022-04-11', '--cases', 'a.csv', ...words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(said);
  });

  it('the calendar begins on one list', async () => {
    const { code, err } = await judge('SH-2022-0411', '2022-04-11..2022-04-12', '--cases', 'a.csv', '--calendar');
    expect([code, err]).toEqual([2, '--calendar holds one day; give --as-of a single day. See --help.\n']);
  });
});
