// Runs the terminal program as a person does and gives back what it said.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const PROGRAM = join(ROOT, 'scripts/zones.mjs');

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** Lines of standard error that tell a refused row or value. */
  readonly refused: readonly string[];
  readonly warned: readonly string[];
}

/** A folder for the files of one test file, removed at its end; to be called outside of tests. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'zones-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes a file into a folder and gives its name back. */
export function writeInto(folder: string, name: string, content: string | Uint8Array): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), content);
  return name;
}

export function runZones(folder: string, words: readonly string[]): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM, ...words], { cwd: folder, env: { ...process.env, TZ: 'America/Los_Angeles' } });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      const said = Buffer.concat(err).toString();
      const lines = said.split('\n');
      resolve({
        code, out: Buffer.concat(out).toString(), err: said,
        refused: lines.filter((line) => line.startsWith('refused: ')), warned: lines.filter((line) => line.startsWith('warning: ')),
      });
    });
  });
}
