// The one test command: types, lint, build, unit tests, page tests; ends with the true totals. --long adds the long tests.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addCounts, readPageReport, readUnitReport, writeTotals } from './test-totals.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const RESULTS = join(ROOT, 'test-results');
const UNIT_REPORT = join(RESULTS, 'unit.json');
const PAGE_REPORT = join(RESULTS, 'page.json');
const PAGE_TESTS = join(ROOT, 'tests', 'page');

const environment = { ...process.env, ...(process.argv.includes('--long') ? { THREE_ZONE_LONG: '1' } : {}) };
const failedSteps = [];

/** Runs one program of node_modules with its output shown; true when it ends well. */
function runTool(path, args) {
  const { status, error } = spawnSync(process.execPath, [join(ROOT, 'node_modules', path), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: environment,
  });
  if (error !== undefined) console.error(error.message);
  return status === 0;
}

/** Runs a step under its heading, says how it ended and how long it took; true when it passed. */
function runStep(name, work) {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 60 - name.length))}`);
  const start = performance.now();
  const passed = work();
  console.log(`${passed ? 'ok' : 'FAILED'}: ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  return passed;
}

/** A step that only passes or fails. */
function check(name, work) {
  const passed = runStep(name, work);
  if (!passed) failedSteps.push(name);
  return passed;
}

/** A step that counts tests. The step itself fails when not one test ran, or the runner failed though no test did. */
function countTests(name, report, read, runTests) {
  rmSync(report, { force: true });
  let counts = { passed: 0, failed: 0, skipped: [] };
  runStep(name, () => {
    const endedWell = runTests();
    if (existsSync(report)) counts = read(report);
    if (counts.failed > 0) return false;
    if (endedWell && counts.passed > 0) return true;
    if (endedWell) console.error('Not one test ran.');
    failedSteps.push(name);
    return false;
  });
  return counts;
}

function runTypes() {
  const passes = ['tsconfig.domain.json', 'tsconfig.workers.json', 'tsconfig.json'];
  return passes.map((config) => runTool('typescript/bin/tsc', ['-p', config])).every(Boolean);
}

function runUnitTests() {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`];
  return runTool('vitest/vitest.mjs', ['run', ...reporters]);
}

function runPageTests() {
  const hasSpecs = existsSync(PAGE_TESTS) && readdirSync(PAGE_TESTS).some((name) => name.endsWith('.spec.ts'));
  if (hasSpecs) return runTool('@playwright/test/cli.js', ['test']);
  console.error(`There are no tests of the built page in ${relative(ROOT, PAGE_TESTS)}.`);
  return false;
}

mkdirSync(RESULTS, { recursive: true });
check('types', runTypes);
check('lint', () => runTool('oxlint/bin/oxlint', []));
// Before the unit tests: the size limits are measured on this build.
const isBuilt = check('build', () => runTool('vite/bin/vite.js', ['build']));
const unit = countTests('unit tests', UNIT_REPORT, (path) => readUnitReport(path, ROOT), runUnitTests);
const page = countTests('page tests', PAGE_REPORT, readPageReport, () => {
  if (isBuilt) return runPageTests();
  console.error('Not run: the build failed.');
  return false;
});

process.exitCode = writeTotals(addCounts(unit, page), failedSteps) ? 0 : 1;
