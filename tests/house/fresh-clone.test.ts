// When the setup installs, and when the start builds: only if something is missing, different or newer.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isOutdated } from '../../scripts/freshness.mjs';
import { findStaleReason } from '../../scripts/installed-packages.mjs';
import { ROOT } from './tracked-files.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fresh-clone-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, text = ''): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
}

describe('packages', () => {
  const lit = { version: '3.3.3', integrity: 'sha512-a' };
  const binary = { version: '1.0.0', integrity: 'sha512-b', optional: true, os: ['no-such-system'] };
  const lock = (packages: Record<string, object>) => JSON.stringify({ packages });
  const wanted = lock({ '': { name: 'map' }, 'node_modules/lit': lit, 'node_modules/binary': binary });

  function install(present: Record<string, object>): void {
    write('package-lock.json', wanted);
    write('node_modules/lit/package.json', '{}');
    write('node_modules/.package-lock.json', lock(present));
  }

  it('are as the lockfile says: nothing to do, though a binary for another system is not there', () => {
    install({ 'node_modules/lit': lit });
    expect(findStaleReason(root)).toBeUndefined();
  });

  it('never installed, or an install broken off', () => {
    write('package-lock.json', wanted);
    expect(findStaleReason(root)).toBe('packages are not installed yet');
  });

  it.each([
    ['missing', {}, 'node_modules/lit is missing'],
    ['of another version', { 'node_modules/lit': { ...lit, version: '3.3.2' } }, 'is at 3.3.2'],
    ['of the same version and another content', { 'node_modules/lit': { ...lit, integrity: 'sha512-z' } }, 'node_modules/lit is at'],
    ['for another system', { 'node_modules/lit': lit, 'node_modules/binary': binary }, 'another kind of machine'],
  ])('%s', (_, present, reason) => {
    install(present);
    expect(findStaleReason(root)).toContain(reason);
  });

  it('deleted by hand', () => {
    install({ 'node_modules/lit': lit });
    rmSync(join(root, 'node_modules/lit'), { recursive: true });
    expect(findStaleReason(root)).toBe('node_modules/lit is gone');
  });

  it('a missing lockfile is said, not worked around', () => {
    expect(() => findStaleReason(root)).toThrow('package-lock.json is missing');
  });
});

interface LockedPackage {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** npm writes such a lockfile when a binary is not published yet; `npm ci` then refuses it in every fresh clone. */
it('the lockfile holds the binaries of all systems its packages ask for', () => {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockedPackage>;
  };
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages),
    ),
  );
  expect(missing).toEqual([]);
});

describe('the build', () => {
  const setTime = (path: string, seconds: number) => utimesSync(join(root, path), seconds, seconds);
  const isOld = () => isOutdated(root, 'dist/index.html', ['src', 'index.html', 'absent.json']);

  beforeEach(() => {
    for (const path of ['index.html', 'src/a.ts', 'src/deep/b.ts', 'src/a.test.ts', 'dist/index.html']) write(path);
    for (const path of ['index.html', 'src/a.ts', 'src/deep/b.ts', 'src/a.test.ts', 'src/deep', 'src']) setTime(path, 1000);
    setTime('dist/index.html', 2000);
  });

  it('is fresh when it is newer than every source', () => {
    expect(isOld()).toBe(false);
  });

  it.each(['index.html', 'src/a.ts', 'src/deep/b.ts'])('is old when %s is newer', (path) => {
    setTime(path, 3000);
    expect(isOld()).toBe(true);
  });

  it('is old when a source was deleted', () => {
    rmSync(join(root, 'src/deep/b.ts'));
    expect(isOld()).toBe(true);
  });

  it('stays fresh when a test changes', () => {
    setTime('src/a.test.ts', 3000);
    expect(isOld()).toBe(false);
  });

  it('is old when it is missing', () => {
    rmSync(join(root, 'dist/index.html'));
    expect(isOld()).toBe(true);
  });
});
