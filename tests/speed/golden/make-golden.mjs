// Makes golden.json again: writes the input into a temporary folder and has GEOS measure it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'golden-'));
try {
  const { module } = await runnerImport(here('write-input.ts'), { configFile: false, logLevel: 'error' });
  module.writeInput(folder);
  const { status, stdout, stderr, error } = spawnSync(process.env.PYTHON ?? 'python3', [here('golden.py'), folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`golden.py failed: ${error?.message ?? stderr}`);
  writeFileSync(here('golden.json'), stdout);
} finally {
  rmSync(folder, { recursive: true });
}
