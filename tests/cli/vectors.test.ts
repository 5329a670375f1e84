// Vectors 17, 19, 22, 26 and 28 of rules.md section 7 through the terminal, from files as a district would write them.
import { beforeAll, describe, expect, it } from 'vitest';
import { levelRuns } from './level-runs.ts';
import { makeFolder, runZones, writeInto, type Run } from './run-zones.ts';

const folder = makeFolder();
const run = async (pack: string, days: string, ...words: string[]): Promise<Run> => {
  const result = await runZones(folder, ['--pack', pack, '--as-of', days, ...words]);
  expect([result.code, result.refused]).toEqual([0, []]);
  return result;
};
const file = (name: string, ...lines: string[]): string => writeInto(folder, name, `${lines.join('\n')}\n`);

beforeAll(() => runZones(folder, ['--help']), 120_000);

describe('vector 17: a residence whose last close contact was exposed on 24 March', () => {
  it('is released on 8 April, and on 4 April where contacts may be transferred instead', async () => {
    file('v17.csv', 'unit,date', 'Home,2022-03-20');
    file('v17-rounds.csv', 'unit,date,known,clean', 'Home,2022-04-03,2022-04-03,yes', 'Home,2022-04-07,,yes');
    file('v17-contacts.csv', 'unit,exposed,transferred,result', 'Home,2022-03-24,2022-03-24,negative');
    const words = ['--cases', 'v17.csv', '--rounds', 'v17-rounds.csv', '--contacts', 'v17-contacts.csv', '--conditions', 'hold'];
    const days = '2022-03-20..2022-04-09';
    const strict = await run('CN-8-community', days, ...words);
    expect(levelRuns(strict, 'Home')).toEqual(['none 03-20', 'sealed 03-21..04-07', 'none 04-08..04-09']);
    expect(strict.out).toContain('2022-04-05,Home,sealed,2022-03-21,2022-03-20,none,2022-04-08,contact,sealed,');
    const wide = await run('CN-8-community', days, ...words, '--param', 'contactRule=exposure14orTransferred4');
    expect(levelRuns(wide, 'Home')).toEqual(['none 03-20', 'sealed 03-21..04-03', 'none 04-04..04-09']);
    expect(wide.err).toContain('CN-8-community, dayCount A, contactRule=exposure14orTransferred4, conditions hold');
  });
});

describe('vectors 19 and 22: places visited in the infectious days', () => {
  beforeAll(() => {
    file('v19.csv', 'unit,date,person,onset,isolated', 'Home,2022-03-21,P1,2022-03-20,2022-03-21');
    // Each in a county of its own, so that no other zone of the county shows in it.
    file('v19-units.csv', 'unit,kind,county', ...['Home', 'market', 'plant', 'clinic', 'bus', 'depot', 'yard'].map((unit) => `${unit},venue,county of ${unit}`));
    file(
      'v19-visits.csv', 'person,unit,from,to,risk,contacts',
      'P1,market,2022-03-17,,high,unknown', 'P1,plant,2022-03-18,2022-03-19,high,unknown', 'P1,clinic,2022-03-19,,some,', 'P1,bus,2022-03-20,,high,known',
      'P1,depot,2022-03-18,,high,unknown', 'P1,yard,2022-03-16,2022-03-17,high,unknown',
    );
    file('v22-contacts.csv', 'unit,exposed,result', 'clinic,2022-03-19,negative', 'plant,2022-03-19,negative');
    file('v22-rounds.csv', 'unit,date,clean', ...['clinic', 'plant'].flatMap((unit) => ['02', '04'].map((day) => `${unit},2022-04-${day},yes`)));
  });
  const words = ['--cases', 'v19.csv', '--units', 'v19-units.csv', '--visits', 'v19-visits.csv', '--conditions', 'hold'];

  it('19: zones live on 21 March and listed on the 22nd, none for a visit before the look-back or with a full roster', async () => {
    const result = await run('CN-8-community', '2022-03-21..2022-03-22', ...words);
    const both = Object.fromEntries(['market', 'plant', 'clinic', 'bus', 'depot', 'yard'].map((unit) => [unit, [...levelRuns(result, unit, 'live'), ...levelRuns(result, unit)]]));
    expect(both).toEqual({
      market: [' 03-21..03-22', 'none 03-21..03-22'], bus: [' 03-21..03-22', 'none 03-21..03-22'], yard: [' 03-21..03-22', 'none 03-21..03-22'],
      plant: ['sealed 03-21', ' 03-22', 'none 03-21', 'sealed 03-22'], depot: ['sealed 03-21', ' 03-22', 'none 03-21', 'sealed 03-22'],
      clinic: ['controlled 03-21', ' 03-22', 'none 03-21', 'controlled 03-22'],
    });
  });

  it('22: released on 5 April, by the last visit alone on 3 April, and sealed anew by a nurse', async () => {
    const open = [...words, '--contacts', 'v22-contacts.csv', '--rounds', 'v22-rounds.csv'];
    const days = '2022-03-21..2022-04-13';
    const result = await run('CN-8-community', days, ...open);
    expect([levelRuns(result, 'clinic'), levelRuns(result, 'plant')]).toEqual([
      ['none 03-21', 'controlled 03-22..04-04', 'none 04-05..04-13'], ['none 03-21', 'sealed 03-22..04-04', 'none 04-05..04-13'],
    ]);
    const byVisit = await run('CN-8-community', days, ...open, '--param', 'placeAnchor=lastVisit');
    expect(levelRuns(byVisit, 'clinic')).toEqual(['none 03-21', 'controlled 03-22..04-02', 'none 04-03..04-13']);
    file('v22-nurse.csv', 'unit,date,person', 'clinic,2022-03-28,P2');
    file('v22-last.csv', 'unit,date,clean', 'clinic,2022-04-11,yes');
    const nurse = await run('CN-8-community', days, ...open, '--cases', 'v22-nurse.csv', '--rounds', 'v22-last.csv');
    expect(levelRuns(nurse, 'clinic')).toEqual(['none 03-21', 'controlled 03-22..03-28', 'sealed 03-29..04-11', 'none 04-12..04-13']);
    expect(levelRuns(nurse, 'clinic', 'live')).toContain('sealed 03-28');
  });
});

describe('vector 26: SH-2022-0411, then SH-2022-0516 from the list of 16 May', () => {
  beforeAll(() => {
    file('v26.csv', 'unit,date', 'a,2022-05-05', 'b,2022-05-12', 'c,2022-04-30');
    file('v26-rounds.csv', 'unit,date,result', 'c,2022-05-13,incomplete', 'c,2022-05-19,clean', 'a,2022-05-18,clean', 'b,2022-05-25,clean');
  });
  const TIMELINE = 'SH-2022-0411@2022-04-11,SH-2022-0516@2022-05-16';
  const judge = (...words: string[]): Promise<Run> =>
    run(TIMELINE, '2022-05-01..2022-05-28', '--cases', 'v26.csv', '--rounds', 'v26-rounds.csv', '--conditions', 'hold', ...words);

  it('rejudges and carries what the old pack holds', async () => {
    const result = await judge();
    expect(levelRuns(result, 'a')).toEqual(['precaution 05-01..05-05', 'sealed 05-06..05-12', 'controlled 05-13..05-15', 'precaution 05-16..05-28']);
    expect(levelRuns(result, 'b')).toEqual(['precaution 05-01..05-12', 'sealed 05-13..05-19', 'controlled 05-20..05-22', 'precaution 05-23..05-28']);
    expect(levelRuns(result, 'c')).toEqual(['sealed 05-01..05-07', 'controlled 05-08..05-19', 'precaution 05-20..05-28']);
    expect(result.err).toBe(`note: judged by ${TIMELINE}, dayCount A, conditions hold, known at: all on file\n`);
    expect(result.out).toMatch(/^2022-05-18,c,controlled,.*,SH-2022-0411,,$/m);
  });

  it('finishes by the old pack, or lets its gates lapse', async () => {
    const finished = await judge('--param', 'packChange=finishOld');
    expect(levelRuns(finished, 'a').slice(1)).toEqual(['sealed 05-06..05-12', 'controlled 05-13..05-19', 'precaution 05-20..05-28']);
    expect(levelRuns(finished, 'b').slice(1)).toEqual(['sealed 05-13..05-19', 'controlled 05-20..05-26', 'precaution 05-27..05-28']);
    expect(levelRuns(await judge('--param', 'openGates=lapse'), 'c')).toEqual(['sealed 05-01..05-07', 'controlled 05-08..05-15', 'precaution 05-16..05-28']);
  });
});

describe('vector 28: decisions beside the rule', () => {
  it('raise or lower a unit on their lists, and a lowering one ends for good with a positive', async () => {
    file('v28.csv', 'unit,date', 'b,2022-04-05', 'c,2022-04-05', 'c,2022-04-10', 'd,2022-04-12');
    file('v28-units.csv', 'unit', 'a', 'b', 'c', 'd');
    file(
      'v28-overrides.csv', 'unit,level,from,until,reason,recorded_at', 'a,管控,2022-04-10,2022-04-14,外溢风险,', 'b,controlled,2022-04-09,2022-04-11,experts,2022-04-08 12:00',
      'c,controlled,2022-04-09,2022-04-11,experts,2022-04-08 12:00', 'd,管控,2022-04-10,2022-04-14,外溢风险,',
    );
    const result = await run('SH-2022-0411', '2022-04-05..2022-04-28', '--cases', 'v28.csv', '--units', 'v28-units.csv', '--overrides', 'v28-overrides.csv');
    expect(levelRuns(result, 'a')).toEqual(['precaution 04-05..04-09', 'controlled 04-10..04-14', 'precaution 04-15..04-28']);
    expect(levelRuns(result, 'b').slice(1)).toEqual(['sealed 04-06..04-08', 'controlled 04-09..04-11', 'sealed 04-12', 'controlled 04-13..04-19', 'precaution 04-20..04-28']);
    expect(levelRuns(result, 'c').slice(1)).toEqual(['sealed 04-06..04-08', 'controlled 04-09..04-10', 'sealed 04-11..04-17', 'controlled 04-18..04-24', 'precaution 04-25..04-28']);
    expect(levelRuns(result, 'c', 'live')).toContain('sealed 04-10');
    expect(levelRuns(result, 'd')).toEqual(['precaution 04-05..04-09', 'controlled 04-10..04-12', 'sealed 04-13..04-19', 'controlled 04-20..04-26', 'precaution 04-27..04-28']);
    expect(result.out).toMatch(/^2022-04-10,b,controlled,.*,sealed,SH-2022-0411,,controlled 2022-04-09\.\.2022-04-11$/m);
    expect(result.out).toMatch(/^2022-04-12,b,sealed,.*,sealed,SH-2022-0411,,$/m);
  });

  it('under CN-JL-2022 a stair set sealed makes its compound controlled on those lists', async () => {
    file('v28-none.csv', 'unit,date');
    file('v28-jilin.csv', 'unit,kind,parent', 'K,compound,', 'K1,building,K', 'K1-2,stair,K1', 'K2,building,K');
    file('v28-stair.csv', 'unit,level,from,until,reason', 'K1-2,封控,2022-03-10,2022-03-12,专家研判');
    const result = await run('CN-JL-2022', '2022-03-09..2022-03-13', '--cases', 'v28-none.csv', '--units', 'v28-jilin.csv', '--overrides', 'v28-stair.csv');
    expect(levelRuns(result, 'K1-2')).toEqual(['none 03-09', 'sealed 03-10..03-12', 'none 03-13']);
    for (const unit of ['K', 'K1', 'K2']) expect(levelRuns(result, unit)).toEqual(['none 03-09', 'controlled 03-10..03-12', 'none 03-13']);
  });
});
