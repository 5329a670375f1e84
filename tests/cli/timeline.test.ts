// `--pack`: an id, a file, or packs that follow one another; whatever is wrong with it is said.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { levelRuns } from './level-runs.ts';
import { makeFolder, ROOT, runZones, writeInto, type Run } from './run-zones.ts';

const folder = makeFolder();
const PACK = readFileSync(join(ROOT, 'data/rule-packs/SH-2022-0411.json'), 'utf8');
const judge = (pack: string, ...words: string[]): Promise<Run> => runZones(folder, ['--cases', 'v1.csv', '--pack', pack, '--as-of', '2022-04-05..2022-04-20', ...words]);

beforeAll(async () => {
  writeInto(folder, 'v1.csv', 'unit,date\nU,2022-04-05\n');
  await runZones(folder, ['--help']);
}, 120_000);

describe('a pack from a file', () => {
  /** The pack of 11 April with five days instead of seven, under a name of its own. */
  const own = (change: (pack: Record<string, any>) => void): string => {
    const pack = JSON.parse(PACK) as Record<string, any>;
    change(pack);
    return JSON.stringify(pack);
  };

  it('is judged by and named with its file', async () => {
    writeInto(folder, 'own.json', own((pack) => {
      pack['id'] = 'OURS';
      pack['steps'][0].days = 5;
    }));
    const result = await judge('own.json');
    expect(levelRuns(result, 'U')).toEqual(['precaution 04-05', 'sealed 04-06..04-10', 'controlled 04-11..04-19', 'precaution 04-20']);
    expect(result.err).toContain('note: judged by OURS (own.json), dayCount A,');
    expect(result.out).toContain(',OURS,');
  });

  it('takes parameters and stands in a timeline like any other, also with a mark in front and under a name with a comma', async () => {
    writeInto(folder, 'a,b.json', `\ufeff${PACK}`);
    expect(levelRuns(await judge('a,b.json', '--param', 'dayCount=B'), 'U')).toEqual(['precaution 04-05', 'sealed 04-06..04-11', 'controlled 04-12..04-18', 'precaution 04-19..04-20']);
    const timeline = await judge('own.json,SH-2022-0411@2022-04-12');
    expect(timeline.err).toContain('judged by OURS (own.json),SH-2022-0411@2022-04-12, dayCount A');
    expect(levelRuns(timeline, 'U')).toEqual(['precaution 04-05', 'sealed 04-06..04-10', 'controlled 04-11', 'sealed 04-12', 'controlled 04-13..04-19', 'precaution 04-20']);
  });

  it.each([
    ['absent.json', null, /^refused: absent\.json: unreadable: /],
    ['empty.json', '', /^refused: empty\.json: empty-file: /],
    ['cut.json', PACK.slice(0, -20), /^error: cut\.json: not JSON \(/],
    ['text.json', '"SH-2022-0411"', /^error: text\.json: not a usable rule pack: has another value than Object/],
    ['list.json', '[]', /^error: list\.json: not a usable rule pack: format: must be there/],
    ['many.json', own((pack) => ((pack['steps'][1].days = 0), delete pack['authority'])), /^error: many\.json: not a usable rule pack: authority: must be there\nerror: many\.json: not a usable rule pack: steps\.1\.days: has another value than >=1/],
    ['days.json', own((pack) => (pack['steps'][1].days = 0)), /^error: days\.json: not a usable rule pack: steps\.1\.days: ./],
    ['stage.json', own((pack) => (pack['steps'][0].to = 'nowhere')), /^error: stage\.json: not a usable rule pack: steps\.0\.to: there is no stage "nowhere"/],
    ['source.json', own((pack) => pack['stages'][0].source.push('99')), /^error: source\.json: not a usable rule pack: stages\.0\.source: there is no source "99"/],
  ])('%s ends with 1, file, member and reason', async (name, content, said) => {
    if (content !== null) writeInto(folder, name, content);
    const { code, out, err } = await judge(name);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(said);
    expect((await judge(name, '--lang', 'zh')).err).toMatch(/^(?:错误|未采用)：/);
  });
});

describe('packs that follow one another', () => {
  it('may begin without a day, and say in JSON which pack a list is under', async () => {
    const { out, err } = await judge('SH-2022-0411,SH-2022-0516@2022-04-15', '--format', 'json');
    const lists = JSON.parse(out) as { day: string; pack: string; timeline: unknown }[];
    expect(lists.filter(({ pack }) => pack === 'SH-2022-0516')[0]!.day).toBe('2022-04-15');
    expect(lists[0]!.timeline).toEqual([{ pack: 'SH-2022-0411', from: null }, { pack: 'SH-2022-0516', from: '2022-04-15' }]);
    expect(err).toContain('judged by SH-2022-0411,SH-2022-0516@2022-04-15, dayCount A');
    const single = await judge('SH-2022-0411', '--format', 'json');
    expect((JSON.parse(single.out) as object[])[0]).not.toHaveProperty('timeline');
  });

  it('have a parameter set where it means something, and are told the one that cannot have it', async () => {
    const packs = 'SH-2022-0411@2022-04-11,SH-2022-0516@2022-05-16';
    const building = await judge(packs, '--param', 'grain=building', '--param', 'visitRisk=sealed');
    expect(building.err).toContain('note: grain=building has no effect under SH-2022-0516\n');
    expect(building.err).toContain(`note: visitRisk=sealed has no effect under ${packs}\n`);
    expect(building.err).toContain(`judged by ${packs}, dayCount A, grain=building, conditions`);
    expect((await judge(packs, '--param', 'overlap=mergedZone')).code).toBe(2);
  });

  it('explain a level by the title of the pack behind it', async () => {
    const { out } = await judge('SH-2022-0411,SH-2022-0516@2022-04-15', '--explain', 'U', '--as-of=2022-04-06');
    expect(out).toBe('');
    const words = ['--cases', 'v1.csv', '--pack', 'SH-2022-0411,SH-2022-0516@2022-04-15', '--explain', 'U', '--as-of'];
    expect((await runZones(folder, [...words, '2022-04-06'])).out).toContain('SH-2022-0411');
    expect((await runZones(folder, [...words, '2022-04-15'])).out).toContain('SH-2022-0516');
  });

  it.each([
    ['SH-2022-0411@2022-04-11,SH-2022-0516@2022-04-11', /“SH-2022-0516@2022-04-11” does not come after .* 2022-04-11; the days must ascend/],
    ['SH-2022-0411@2022-05-16,SH-2022-0516@2022-04-11', /does not come after .* 2022-05-16/],
    ['SH-2022-0411@2022-04-11,SH-1999@2022-05-16', /does not take “SH-1999”; accepted: SH-2022-0411, .*\*\.json/],
    ['SH-2022-0411@2022-02-30', /does not take “SH-2022-0411@2022-02-30”; accepted: SH-2022-0411@YYYY-MM-DD/],
    ['SH-2022-0411@', /accepted: SH-2022-0411@YYYY-MM-DD/],
    ['SH-2022-0411@2022-04-11,SH-2022-0516', /from the second pack on each needs its first list, as in SH-2022-0516@YYYY-MM-DD/],
    ['SH-2022-0411,', /does not take “”/],
  ])('%s ends with 2 and a reason', async (packs, said) => {
    const { code, out, err } = await judge(packs);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(said);
    expect((await judge(packs, '--lang', 'zh')).err).toMatch(/^--pack/);
  });
});
