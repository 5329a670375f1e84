// Tells whether a built file is older than what it was built from.

import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What the page is built from, relative to the root. */
export const PAGE_SOURCES = [
  'src',
  'workers',
  'data',
  'public',
  'scripts/demo-plugin.ts',
  'scripts/content-policy.json',
  'index.html',
  'vite.config.ts',
  'tsconfig.base.json',
  'tsconfig.json',
  'package-lock.json',
];

/** Tests are not built: editing one must not rebuild the page. */
function isBuilt(name) {
  return !/\.(test|bench)\.ts$/.test(name);
}

/** Milliseconds of the newest change in `path`; a folder counts too, since deleting a file changes only the folder. */
function newestChangeMs(path) {
  if (!existsSync(path)) return 0;
  const info = statSync(path);
  if (!info.isDirectory()) return info.mtimeMs;
  const inside = readdirSync(path)
    .filter(isBuilt)
    .map((name) => newestChangeMs(join(path, name)));
  return Math.max(info.mtimeMs, ...inside);
}

/**
 * True when `built` is missing or older than any of `sources` (files or folders).
 * @param {string} root folder the other paths are relative to
 * @param {string} built
 * @param {readonly string[]} sources
 */
export function isOutdated(root, built, sources) {
  const path = join(root, built);
  if (!existsSync(path)) return true;
  const builtMs = statSync(path).mtimeMs;
  return sources.some((source) => newestChangeMs(join(root, source)) > builtMs);
}
