// Parameters of rules 7b set from the command line; expected zones are those of rules.md section 7.
import { beforeAll, describe, expect, it } from 'vitest';
import { levelRuns } from './level-runs.ts';
import { makeFolder, runZones, writeInto, type Run } from './run-zones.ts';

const folder = makeFolder();
const run = (...words: string[]): Promise<Run> => runZones(folder, words);
/** `unit level` of each line. */
const levels = ({ out }: Run): string[] => out.trimEnd().split('\n').slice(1).map((line) => line.split(',').slice(0, 2).join(' '));

beforeAll(async () => {
  // Vector 5: positives of 4 Apr, 3 Apr, 28 Mar and 27 Mar.
  writeInto(folder, 'v5.csv', 'unit,date\nU1,2022-04-04\nU2,2022-04-03\nU3,2022-03-28\nU4,2022-03-27\n');
  await run('--help');
}, 120_000);

describe('parameters', () => {
  it.each([
    ['SH-2022-0411', 'monitoringLevel=sealed', '2022-07-15', 'A sealed'],
    // Without delay the two clocks end on the same lists: 5 July + 7 + 3, and 5 July + 7 + 7.
    ['CN-9', 'stageClock=anchor', '2022-07-15', 'A controlled'],
    ['SH-2022-0411', 'stageClock=step', '2022-07-19', 'A controlled'],
    ['SH-2022-0411', 'stageClock=step', '2022-07-20', 'A precaution'],
    ['SH-2022-0516', 'precautionPositive=riskArea', '2022-07-15', 'A sealed'],
    // Vector 27 (a): with `precautionPositive: sealed` 7 days sealed, 3 controlled, then precaution.
    ['SH-2022-0516', 'precautionPositive=sealed', '2022-07-15', 'A controlled'],
    ['CN-8-community', 'precaution=perUnit', '2022-08-01', 'A precaution'],
    ['CN-9', 'precaution=complement', '2022-08-01', 'A none'],
  ])('%s takes %s', async (pack, parameter, day, expected) => {
    writeInto(folder, 'july.csv', 'unit,date\nA,2022-07-05\n');
    expect(levels(await run('--cases', 'july.csv', '--pack', pack, '--as-of', day, '--param', parameter))).toEqual([expected]);
  });

  it('zones the building of a repeat by itself under grain=building (vector 8)', async () => {
    writeInto(folder, 'v8-units.csv', 'unit,kind,parent\nC,compound,\nB1,building,C\nB2,building,C\nB3,building,C\n');
    writeInto(folder, 'v8.csv', 'unit,date\nB1,2022-04-05\nB2,2022-04-09\n');
    const words = ['--cases', 'v8.csv', '--units', 'v8-units.csv', '--pack', 'SH-2022-0411', '--as-of', '2022-04-06..2022-04-25'];
    const building = await run(...words, '--param', 'grain=building');
    for (const unit of ['B1', 'B3']) expect(levelRuns(building, unit)).toEqual(['sealed 04-06..04-12', 'controlled 04-13..04-19', 'precaution 04-20..04-25']);
    expect(levelRuns(building, 'B2')).toEqual(['sealed 04-06..04-23', 'precaution 04-24..04-25']);
    const original = await run(...words, '--param', 'repeatPositive=originalPeriod', '--param', 'grain=building');
    expect(levelRuns(original, 'B2')).toEqual(['sealed 04-06..04-19', 'precaution 04-20..04-25']);
    // By default one clock for all of the compound (vector 7).
    expect(levelRuns(await run(...words), 'B3')).toEqual(['sealed 04-06..04-16', 'controlled 04-17..04-23', 'precaution 04-24..04-25']);
  });

  it('keeps the level of a unit in monitoring and names the decision it waits for under monitoringPositive=manual', async () => {
    writeInto(folder, 'v9.csv', 'unit,date\nU,2022-04-05\nU,2022-04-14\n');
    const words = ['--cases', 'v9.csv', '--pack', 'SH-2022-0411', '--as-of', '2022-04-13..2022-04-22'];
    expect(levelRuns(await run(...words), 'U')).toEqual(['controlled 04-13..04-14', 'sealed 04-15..04-21', 'controlled 04-22']);
    const manual = await run(...words, '--param', 'monitoringPositive=manual');
    expect(levelRuns(manual, 'U')).toEqual(['controlled 04-13..04-22']);
    expect(manual.out).toMatch(/^2022-04-21,U,controlled,[^,]*,[^,]*,[^,]*,[^,]*,decision,/m);
  });

  it('runs the clock from the sample or the onset under clockAnchor', async () => {
    writeInto(folder, 'anchor.csv', 'unit,date,sampled,onset\nU,2022-04-05,2022-04-03,2022-04-01\n');
    const judged = (...more: string[]): Promise<Run> => run('--cases', 'anchor.csv', '--pack', 'SH-2022-0411', '--as-of', '2022-04-06..2022-04-13', ...more);
    expect(levelRuns(await judged(), 'U')).toEqual(['sealed 04-06..04-12', 'controlled 04-13']);
    expect(levelRuns(await judged('--param', 'clockAnchor=sampled'), 'U')).toEqual(['sealed 04-06..04-10', 'controlled 04-11..04-13']);
    expect(levelRuns(await judged('--param', 'clockAnchor=onset'), 'U')).toEqual(['sealed 04-06..04-08', 'controlled 04-09..04-13']);
  });

  it('starts the controlled days with a first list that is named under firstList=fromDesignation', async () => {
    writeInto(folder, 'v5u3.csv', 'unit,date\nU,2022-03-28\n');
    const judged = (pack: string, ...more: string[]): Promise<Run> => run('--cases', 'v5u3.csv', '--pack', pack, '--as-of', '2022-04-11..2022-04-19', ...more);
    expect(levelRuns(await judged('SH-2022-0411@2022-04-11'), 'U')).toEqual(['controlled 04-11', 'precaution 04-12..04-19']);
    expect(levelRuns(await judged('SH-2022-0411@2022-04-11', '--param', 'firstList=fromDesignation'), 'U')).toEqual(['controlled 04-11..04-17', 'precaution 04-18..04-19']);
  });

  it('makes a zone of a visit nobody has graded under visitRisk=sealed', async () => {
    writeInto(folder, 'graded.csv', 'unit,date,person\nHome,2022-03-21,P1\n');
    writeInto(folder, 'graded-units.csv', 'unit\nHome\nmarket\n');
    writeInto(folder, 'ungraded.csv', 'unit,person,from\nmarket,P1,2022-03-20\n');
    const words = ['--cases', 'graded.csv', '--units', 'graded-units.csv', '--visits', 'ungraded.csv', '--pack', 'CN-8-community', '--as-of', '2022-03-22'];
    const [pending, sealed] = [await run(...words), await run(...words, '--param', 'visitRisk=sealed')];
    expect([levels(pending)[1], levels(sealed)[1]]).toEqual(['market precaution', 'market sealed']);
    expect([pending.err.includes('awaiting a grade'), sealed.err.includes('awaiting a grade')]).toEqual([true, false]);
  });

  it('counts the days of a stage from the positive or from the step: vector 24, round two days late', async () => {
    writeInto(folder, 'v24.csv', 'unit,date\nU,2022-07-05\n');
    writeInto(folder, 'r24.csv', 'area,date,result\nU,2022-07-14,clean\n');
    const words = ['--cases', 'v24.csv', '--rounds', 'r24.csv', '--pack', 'CN-9', '--as-of', '2022-07-14..2022-07-18', '--conditions', 'hold'];
    const ofDays = ({ out }: Run): string[] => out.trimEnd().split('\n').slice(1).map((line) => line.split(',')[2]!);
    expect(ofDays(await run(...words))).toEqual(['sealed', 'controlled', 'controlled', 'controlled', 'precaution']);
    expect(ofDays(await run(...words, '--param', 'stageClock=anchor'))).toEqual(['sealed', 'controlled', 'precaution', 'precaution', 'precaution']);
  });

  it.each([
    ['SH-2022-0411', 'overlap=mergedZone'], ['SH-2022-0516', 'grain=building'], ['CN-9', 'grain=building'],
  ])('%s refuses %s, which it cannot have, instead of ignoring it', async (pack, parameter) => {
    const { code, out, err } = await run('--cases', 'v5.csv', '--pack', pack, '--as-of', '2022-04-11', '--param', parameter);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`${parameter} cannot be had under ${pack}`);
  });

  // The names and defaults of rules 7b; those of stageClock and precaution differ by pack.
  const DEFAULTS = [
    'repeatPositive=fromLatestPositive', 'contactRule=exposure14', 'visitRisk=pending', 'placeAnchor=later', 'packChange=rejudge',
    'openGates=carry', 'overlap=pointwise', 'grain=compound', 'monitoringPositive=reseal', 'firstList=lastPositive', 'clockAnchor=lastPositiveReported',
    'monitoringLevel=controlled', 'precautionPositive=riskArea', 'dayCount=A', 'conditions=assume-met',
  ];
  const withParameters = (parameters: readonly string[]): string[] => parameters.flatMap((parameter) => ['--param', parameter]);
  // BJ-2022-05 alone has a clock of its own, from the day the case left.
  const PACKS = ['SH-2022-0411', 'SH-2022-0516', 'SH-2022-0522', 'CN-8-community', 'CN-JL-2022', 'CN-9', 'CN-20', 'CN-10new'];

  it.each(PACKS)('%s takes the default of every parameter, which changes nothing', async (pack) => {
    const words = ['--cases', 'v5.csv', '--pack', pack, '--as-of', '2022-04-05..2022-05-20'];
    const { code, out } = await run(...words, ...withParameters(DEFAULTS));
    expect([code, out]).toEqual([0, (await run(...words)).out]);
  });

  const withoutEffect = async (pack: string, ...parameters: string[]): Promise<string[]> => {
    const { code, err } = await run('--cases', 'v5.csv', '--pack', pack, '--as-of', '2022-04-11', ...withParameters(parameters));
    expect(code).toBe(0);
    return [...err.matchAll(/^note: (\S+) has no effect under (\S+)$/gm)].map(([, parameter, under]) => `${under} ${parameter}`);
  };

  it('says which parameter has no effect under a pack', async () => {
    expect(await withoutEffect('CN-8-community', 'stageClock=step', 'dayCount=B', 'contactRule=exposure14orTransferred4')).toEqual(['CN-8-community stageClock=step']);
    expect(await withoutEffect('SH-2022-0411', 'stageClock=anchor', 'contactRule=exposure14orTransferred4', 'precautionPositive=sealed', 'monitoringLevel=controlled')).toEqual([
      'SH-2022-0411 contactRule=exposure14orTransferred4', 'SH-2022-0411 precautionPositive=sealed',
    ]);
    expect(await withoutEffect('SH-2022-0411', 'firstList=fromDesignation', 'packChange=finishOld', 'repeatPositive=originalPeriod')).toEqual([
      'SH-2022-0411 firstList=fromDesignation', 'SH-2022-0411 packChange=finishOld', 'SH-2022-0411 repeatPositive=originalPeriod',
    ]);
    expect(await withoutEffect('SH-2022-0516', 'stageClock=step', 'precautionPositive=riskArea', 'monitoringLevel=sealed', 'overlap=pointwise', 'grain=compound')).toEqual([
      'SH-2022-0516 monitoringLevel=sealed', 'SH-2022-0516 overlap=pointwise',
    ]);
    const chinese = await run('--cases', 'v5.csv', '--pack', 'CN-9', '--as-of', '2022-04-11', '--param', 'visitRisk=pending', '--lang', 'zh');
    expect(chinese.err).toContain('说明：visitRisk=pending 在 CN-9 下不起作用\n');
  });
});
