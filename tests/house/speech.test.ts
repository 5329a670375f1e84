// What no file of the repository says: paths of one machine, hosts of one network, work left open; and no test switched off.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listTrackedFiles, ROOT } from './tracked-files.ts';

const files = listTrackedFiles();
const LARGEST_BYTES = 1024 * 1024;

/** This file names what it forbids. */
const SELF = 'tests/house/speech.test.ts';
const isTest = (path: string) => path.startsWith('tests/') || /\.(test|spec)\.ts$/.test(path);
const isText = (path: string) => !/\.(png|jpe?g|webp|ico|gz|zip|woff2?|pdf|xlsx)$/.test(path);

interface Ban {
  readonly name: string;
  readonly pattern: RegExp;
  /** Files it does not hold for. */
  readonly except?: (path: string) => boolean;
}

const BANS: readonly Ban[] = [
  { name: 'the data folder beside the repository, outside tests', pattern: /\.\.\/shared(?![\w-])/, except: isTest },
  { name: 'a path of one machine', pattern: /(?<![\w.@~-])\/(?:work|root|home|Users)\/\w/ },
  { name: 'a package registry', pattern: /\bregistry\.[a-z0-9-]+\.[a-z]{2,}|\b(?:npmmirror|artifactory|verdaccio|nexus)\b/i },
  { name: 'work left open', pattern: /\b(?:TODO|FIXME|XXX)\b/, except: (path) => isTest(path) || path === 'package-lock.json' },
];

const OFF = /\b(?:it|test|describe|suite|bench)(?:\.\w+)*\.(?:only|todo|fixme|fails|skip(?=\s*\(\s*['"`)]|\.))\b|\bx(?:it|describe|test)\(/;

/** `path:line: text` of every line of `text` that matches. */
function findLines(path: string, text: string, pattern: RegExp): string[] {
  return text
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 120)}`] : []));
}

function searchFiles(pattern: RegExp, isSearched: (path: string) => boolean): string[] {
  return (files ?? [])
    .filter((path) => path !== SELF && isText(path) && isSearched(path))
    .flatMap((path) => findLines(path, readFileSync(join(ROOT, path), 'utf8'), pattern));
}

describe.skipIf(files === undefined)('the repository', () => {
  it.each(BANS)('does not mention $name', ({ pattern, except }) => {
    expect(searchFiles(pattern, (path) => !(except?.(path) ?? false))).toEqual([]);
  });

  it('holds no file over 1 MB', () => {
    expect((files ?? []).filter((path) => statSync(join(ROOT, path)).size > LARGEST_BYTES)).toEqual([]);
  });

  it('switches no test off, and favours none', () => {
    expect(searchFiles(OFF, isTest)).toEqual([]);
  });
});

describe('the patterns above find what they are for', () => {
  const ban = (name: string) => BANS.find((entry) => entry.name.includes(name))?.pattern ?? /$^/;

  it.each([
    ['the data folder', "readFile('../shared/data/a.csv')"],
    ['a path of one machine', "cd '/work/main'"],
    ['a path of one machine', 'see /home/someone/map'],
    ['a package registry', '"resolved": "https://registry.example.org/lit"'],
    ['work left open', '// TODO: later'],
  ])('%s in: %s', (name, line) => {
    expect(ban(name).test(line)).toBe(true);
  });

  it.each([
    ['the data folder', "import { base } from '../shared-styles.ts'"],
    ['a path of one machine', "import '../../workers/work/rows.ts'"],
    ['a path of one machine', 'https://example.org/home/page'],
    ['work left open', 'const todoList = 1'],
  ])('%s not in: %s', (name, line) => {
    expect(ban(name).test(line)).toBe(false);
  });

  it.each(['it.only(', "describe.skip('x'", "it.skip.each([1])('x'", 'test.todo(', 'xit(', 'it.concurrent.only('])('off: %s', (line) => {
    expect(OFF.test(line)).toBe(true);
  });

  it.each(['it.skipIf(!present)(', 'describe.skipIf(x)(', "test.skip(!present, 'needs the data')", 'exit(1)', 'it.each(['])('on: %s', (line) => {
    expect(OFF.test(line)).toBe(false);
  });
});
