// Compares node_modules with the lockfile, so that packages are installed only when something is missing or different.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

function readLockedPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages ?? {};
  } catch {
    return undefined;
  }
}

/** npm's lists name what fits (`linux`) or what does not (`!win32`). */
function fits(list, own) {
  return list === undefined || list.includes(own) || (!list.includes(`!${own}`) && list.every((name) => name.startsWith('!')));
}

function isForThisMachine({ os, cpu }) {
  return fits(os, process.platform) && fits(cpu, process.arch);
}

/**
 * Why node_modules is not what the lockfile says, in words; undefined when it is.
 * npm writes node_modules/.package-lock.json last, so an interrupted install has none.
 * @param {string} root folder of package-lock.json
 * @returns {string | undefined}
 * @throws when package-lock.json is missing or unreadable
 */
export function findStaleReason(root) {
  const wanted = readLockedPackages(join(root, 'package-lock.json'));
  if (wanted === undefined) throw new Error('package-lock.json is missing or unreadable; get it back with: git checkout package-lock.json');
  const present = readLockedPackages(join(root, 'node_modules', '.package-lock.json'));
  if (present === undefined) return 'packages are not installed yet';
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '' || entry.link === true) continue;
    const found = present[path];
    if (found === undefined) {
      if (entry.optional !== true) return `${path} is missing`;
    } else if (found.version !== entry.version || found.integrity !== entry.integrity) {
      return `${path} is at ${found.version}, the lockfile says ${entry.version}`;
    } else if (entry.optional !== true && !existsSync(join(root, path))) {
      return `${path} is gone`;
    }
  }
  const alien = Object.entries(present).find(([, entry]) => !isForThisMachine(entry));
  return alien === undefined ? undefined : `${alien[0]} was installed on another kind of machine`;
}
