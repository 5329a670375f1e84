// The totals line of the test command says what the two reports say. Oracle: reports written by hand in the runners' own form.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { addCounts, readPageReport, readUnitReport, wordTotals } from '../../scripts/test-totals.mjs';

const folder = mkdtempSync(join(tmpdir(), 'test-totals-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function writeReport(name: string, report: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(report));
  return path;
}

const unitReport = writeReport('unit.json', {
  testResults: [
    {
      name: '/repo/src/a.test.ts',
      status: 'failed',
      assertionResults: [
        { status: 'passed', fullName: 'a works' },
        { status: 'failed', fullName: 'a breaks' },
        { status: 'pending', fullName: 'a needs data' },
        { status: 'skipped', fullName: 'a needs more data' },
      ],
    },
    { name: '/repo/src/b.test.ts', status: 'failed', assertionResults: [] },
    { name: '/repo/src/c.test.ts', status: 'passed', assertionResults: [{ status: 'passed', fullName: 'c works' }] },
  ],
});

const specOf = (title: string, ...statuses: string[]) => ({ title, file: 'map.spec.ts', tests: statuses.map((status) => ({ status })) });
const pageReport = writeReport('page.json', {
  suites: [
    {
      specs: [specOf('opens', 'expected'), specOf('breaks', 'unexpected')],
      suites: [{ specs: [specOf('slides', 'expected'), specOf('wavers', 'flaky'), specOf('is skipped', 'skipped')] }],
    },
  ],
});

it('a unit test file that could not be loaded counts as one failed test', () => {
  expect(readUnitReport(unitReport, '/repo')).toEqual({
    passed: 2,
    failed: 2,
    skipped: ['src/a.test.ts: a needs data', 'src/a.test.ts: a needs more data'],
  });
});

it('page tests are counted through nested groups, and one that passed only on a retry has failed', () => {
  expect(readPageReport(pageReport)).toEqual({ passed: 2, failed: 2, skipped: ['tests/page/map.spec.ts: is skipped'] });
});

it('the totals add up, a failed step counts as one failed, and skipped tests are said', () => {
  const counts = addCounts(readUnitReport(unitReport, '/repo'), readPageReport(pageReport));
  expect(wordTotals(counts, ['lint'])).toBe('4 passed, 5 failed, 3 skipped');
});

it('nothing skipped is not mentioned', () => {
  expect(wordTotals({ passed: 7, failed: 0, skipped: [] }, [])).toBe('7 passed, 0 failed');
});
