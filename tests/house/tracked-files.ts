// Lists the files that belong to the repository: tracked ones and new ones git does not ignore.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Paths relative to the root; undefined where there is no git (an unpacked archive). */
export function listTrackedFiles(): string[] | undefined {
  const listing = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const { status, stdout } = spawnSync('git', listing, { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (status !== 0) return undefined;
  return [...new Set(stdout.split('\0'))].filter((path) => path !== '' && existsSync(join(ROOT, path)));
}
