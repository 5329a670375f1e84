// Finds the Chromium that the tests of the built page drive.

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Ubuntu puts a script in the browser's place that only tells to install a snap: being there is not enough. */
function canStart(path) {
  return spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0;
}

function findOnPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path) && canStart(path));
}

function findPlaywrightOwn() {
  const caches = {
    linux: join(homedir(), '.cache', 'ms-playwright'),
    darwin: join(homedir(), 'Library', 'Caches', 'ms-playwright'),
    win32: join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright'),
  };
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH ?? caches[process.platform] ?? '';
  return existsSync(cache) && readdirSync(cache).some((name) => name.startsWith('chromium'));
}

/**
 * Where Chromium is: CHROMIUM_PATH, else the first known name on PATH.
 * @returns {{ path: string | undefined } | undefined} a `path` of undefined means Playwright's own download, which Playwright finds by itself; undefined means there is none.
 */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return { path: named };
    console.warn(`CHROMIUM_PATH points to ${named}, where nothing is; looking elsewhere.`);
  }
  for (const name of NAMES) {
    const path = findOnPath(name);
    if (path !== undefined) return { path };
  }
  return findPlaywrightOwn() ? { path: undefined } : undefined;
}
