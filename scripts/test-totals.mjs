// Counts the tests of vitest's and Playwright's JSON reports and words the totals.

import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** @typedef {{ passed: number, failed: number, skipped: string[] }} Counts */

/**
 * Counts vitest's report (its jest-like JSON); a file that could not be loaded counts as one failed test.
 * @param {string} path
 * @param {string} root folder the names of skipped tests are relative to
 * @returns {Counts}
 */
export function readUnitReport(path, root) {
  const counts = { passed: 0, failed: 0, skipped: [] };
  for (const file of JSON.parse(readFileSync(path, 'utf8')).testResults) {
    const failedBefore = counts.failed;
    for (const test of file.assertionResults) {
      if (test.status === 'passed') counts.passed += 1;
      else if (test.status === 'failed') counts.failed += 1;
      else counts.skipped.push(`${relative(root, file.name)}: ${test.fullName}`);
    }
    if (file.status === 'failed' && counts.failed === failedBefore) counts.failed += 1;
  }
  return counts;
}

function collectSpecs(suites) {
  return (suites ?? []).flatMap((suite) => [...(suite.specs ?? []), ...collectSpecs(suite.suites)]);
}

/**
 * Counts Playwright's report; a test that passed only on a retry counts as failed.
 * @param {string} path
 * @returns {Counts}
 */
export function readPageReport(path) {
  const report = JSON.parse(readFileSync(path, 'utf8'));
  const counts = { passed: 0, failed: 0, skipped: [] };
  for (const spec of collectSpecs(report.suites)) {
    for (const test of spec.tests) {
      if (test.status === 'expected') counts.passed += 1;
      else if (test.status === 'skipped') counts.skipped.push(`tests/page/${spec.file}: ${spec.title}`);
      else counts.failed += 1;
    }
  }
  return counts;
}

/**
 * @param {...Counts} parts
 * @returns {Counts}
 */
export function addCounts(...parts) {
  return {
    passed: parts.reduce((sum, part) => sum + part.passed, 0),
    failed: parts.reduce((sum, part) => sum + part.failed, 0),
    skipped: parts.flatMap((part) => part.skipped),
  };
}

/**
 * The last line of a test run; a failed step (types, lint, build, a runner) counts as one failed.
 * @param {Counts} counts
 * @param {readonly string[]} failedSteps
 */
export function wordTotals(counts, failedSteps) {
  const line = `${counts.passed} passed, ${counts.failed + failedSteps.length} failed`;
  return counts.skipped.length === 0 ? line : `${line}, ${counts.skipped.length} skipped`;
}

/**
 * Prints what was skipped, what failed and the totals as the last line; true when nothing failed.
 * @param {Counts} counts
 * @param {readonly string[]} failedSteps
 */
export function writeTotals(counts, failedSteps) {
  console.log('');
  if (counts.skipped.length > 0) console.log(`Skipped (${counts.skipped.length}):\n  ${counts.skipped.join('\n  ')}`);
  if (failedSteps.length > 0) console.log(`Failed steps (${failedSteps.length}): ${failedSteps.join(', ')}`);
  console.log(wordTotals(counts, failedSteps));
  return counts.failed + failedSteps.length === 0;
}
