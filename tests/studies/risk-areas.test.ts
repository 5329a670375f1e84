// Real risk areas of 2022 against the days the engine computes under CN-9; docs/risk-areas-2022.md holds the same figures.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../cli/run-zones.ts';
import { findChains } from './risk-areas-chains.ts';
import { beganAsRewording, isLikeWording, wentOnAs } from './risk-areas-circumstances.ts';
import { hasRiskAreas, readRuns, readSnapshots, type Run } from './risk-areas-data.ts';
import { markdownOf, median, readProseNumbers, readTables } from './risk-areas-format.ts';
import { makeStudy, type Study } from './risk-areas-tables.ts';

const DOCUMENT = readFileSync(join(ROOT, 'docs/risk-areas-2022.md'), 'utf8');
const written = readTables(DOCUMENT);

/** Limit far above what is measured on an idle machine. */
const LIMIT_MS = 25_000;

describe.skipIf(!hasRiskAreas)('risk areas of 2022, 77,190 runs, against CN-9', () => {
  let study: Study;
  let milliseconds = Infinity;
  beforeAll(() => {
    const started = performance.now();
    study = makeStudy(readRuns(), readSnapshots());
    milliseconds = performance.now() - started;
  });

  it('every chain is judged alike: the computed days depend on nothing but the reading', () => {
    for (const days of study.computed.values()) {
      expect(days).toHaveLength(study.chains.length);
      expect(new Set(days.map(({ medium, low }) => `${medium} ${low}`)).size).toBe(1);
    }
  });

  it('a positive on the day of listing counted by B, and one of the day before counted by A, are one reading', () => {
    expect(study.computed.get('the day of listing, B')).toEqual(study.computed.get('the day before, A'));
  });

  it.each([...written.keys()])('the table "%s" of the document is what the data give', (name) => {
    expect(written.get(name)).toBe(markdownOf(study.tables.get(name) ?? []));
  });

  it('the document has every table', () => {
    expect([...written.keys()]).toEqual([...study.tables.keys()]);
  });

  it('is quick enough to run with all other tests', () => {
    expect(milliseconds).toBeLessThan(LIMIT_MS);
  });
});

describe('docs/risk-areas-2022.md', () => {
  it('names no number in its text that is not in one of its tables', () => {
    const inTables = new Set([...written.values()].join('\n').match(/\d[\d,]*(?:\.\d+)?/g));
    expect(readProseNumbers(DOCUMENT).filter((number) => !inTables.has(number))).toEqual([]);
  });
});

describe('the study, on runs made by hand', () => {
  const run = (community: string, level: string, from: string, until: string, next: string, left_censored = '0'): Run => ({
    province: 'P', city: 'C', county: 'K', community, level, from, until, next, left_censored,
  });

  it('takes complete chains of one place inside the window, and counts where other high runs lead', () => {
    const { chains, flow } = findChains([
      run('one', 'M', '2022-08-08T09', '2022-08-11T09', ''),
      run('one', 'H', '2022-08-01T15', '2022-08-08T09', 'M'),
      run('raised', 'M', '2022-08-01T15', '2022-08-03T15', 'H'),
      run('raised', 'H', '2022-08-03T15', '2022-08-10T15', 'M'),
      run('raised', 'M', '2022-08-10T15', '2022-08-14T00', 'L'),
      run('again', 'H', '2022-08-01T15', '2022-08-08T15', 'M'),
      run('again', 'M', '2022-08-08T15', '2022-08-09T15', 'H'),
      run('again', 'H', '2022-08-09T15', '2022-08-16T15', ''),
      run('too early', 'H', '2022-06-27T23', '2022-07-05T00', 'M'),
      run('too early', 'M', '2022-07-05T00', '2022-07-08T00', ''),
      run('cut', 'H', '2022-07-01T00', '2022-07-08T00', 'M', '1'),
      run('cut', 'M', '2022-07-08T00', '2022-07-11T00', ''),
      run('too late', 'H', '2022-11-01T09', '2022-11-08T09', 'M'),
      run('too late', 'M', '2022-11-08T09', '2022-11-11T00', ''),
      run('open', 'H', '2022-11-10T09', '', ''),
      run('twice', 'H', '2022-08-01T15', '2022-08-02T15', 'HM'),
    ]);
    expect(chains.map(({ high, before, toMedium, toGone }) => [high.community, before, toMedium, toGone])).toEqual([['one', '', 7, 10], ['raised', 'M', 7, 11]]);
    expect(flow).toEqual({ highRuns: 7, complete: 2, vanished: 1, raisedAgain: 1, unfinishedMedium: 1, unfinishedHigh: 1, doubled: 1 });
  });

  it.each([
    ['海兰街道建行小区建行15号楼及附属门市', '海兰街道建行小区建行 15 号楼及附属门市', true],
    ['赵场街道鑫菁英小区', '赵场街道鑫菁英小区。', true],
    ['理想家园小区３号楼', '理想家园小区3号楼', true],
    ['理想家园小区3号楼', '理想家园小区4号楼', false],
    ['下洋田社区第一网格', '下洋田社区第四网格', false],
    ['倪集街道倪集村', '倪集街道石河村', false],
  ])('%s and %s: like wording %s', (one, other, isLike) => {
    expect(isLikeWording(one, other)).toBe(isLike);
  });

  it('finds the listing that another wording replaced, in its county and snapshot only', () => {
    const first = run('建行小区 5 号楼', 'H', '2022-08-01T15', '2022-08-05T09', '');
    const second = run('建行小区5号楼', 'H', '2022-08-05T09', '2022-08-08T09', 'M');
    const elsewhere = { ...second, county: 'K2' };
    expect(beganAsRewording([first, second, elsewhere], [first, second, elsewhere])).toEqual([false, true, false]);
    expect(wentOnAs([first, second, elsewhere], [first])).toEqual(['H']);
    expect(wentOnAs([first, elsewhere], [first])).toEqual([null]);
  });

  it('reads tables back as they were written, and numbers of the text without dates', () => {
    const table = [['a', 'b'], ['1', '2 (3.4 %)']];
    const document = `# 5 heads\n\nText of 6 July 2022: 1,250 and 7.\n\n<!-- table: one -->\n\n${markdownOf(table)}\n\nMore 8.5 %.\n`;
    expect(readTables(document)).toEqual(new Map([['one', '| a | b |\n| --- | --- |\n| 1 | 2 (3.4 %) |']]));
    expect(readProseNumbers(document)).toEqual(['1,250', '7', '8.5']);
  });

  it.each([[[3, 1, 2], 2], [[4, 1, 2, 3], 2.5]])('the median of %j is %d', (numbers, middle) => {
    expect(median(numbers)).toBe(middle);
  });
});
