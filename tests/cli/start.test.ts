// What the start script says once it serves the page, in both languages.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { makeFolder, ROOT, writeInto } from './run-zones.ts';

const house = makeFolder();

it('npm start says where the page is, in Chinese with full-width marks and in English, and ends on a signal', async () => {
  cpSync(join(ROOT, 'scripts'), join(house, 'scripts'), { recursive: true });
  mkdirSync(join(house, 'dist'));
  writeInto(join(house, 'dist'), 'index.html', '<!doctype html><title>page</title>');
  const child = spawn(process.execPath, [join(house, 'scripts/start.mjs'), '--no-build', '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    if (line !== '') said.push(line);
    if (said.length === 2) child.kill('SIGTERM');
  }
  const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(said[0] ?? '')?.[0];
  expect(said).toEqual([`三区图已打开：${address}（按 Ctrl+C 结束）`, `The three-zone map is open at ${address} (Ctrl+C ends it)`]);
  expect((await ended)[0]).toBe(0);
});
