// What the papers link to in the repository is there, in every clone.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './tracked-files.ts';

it.each(['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md'])('%s links only to files that git carries', (paper) => {
  const carried = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' }).split('\n');
  const links = [...readFileSync(join(ROOT, paper), 'utf8').matchAll(/\]\(([^)#:]+)\)/g)].map(([, link]) => link!);
  if (paper === 'README.md') expect(links.length).toBeGreaterThan(0);
  expect(links.filter((link) => !carried.some((file) => file === link || file.startsWith(`${link}/`)))).toEqual([]);
});
