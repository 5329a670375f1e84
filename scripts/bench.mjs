// Measures the goals of speed, ours and a rival in turn, and writes bench.json. node scripts/bench.mjs [part of a goal's name]

import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const only = process.argv.slice(2).find((word) => !word.startsWith('--')) ?? '';

const { module } = await runnerImport(join(ROOT, 'tests/speed/bench/goals.ts'), { root: ROOT, configFile: false });
const results = await module.measureAll(only, ({ goal, against, ours, rival, ratio, target, met }) => {
  console.log(`${met ? 'met   ' : 'MISSED'} ${goal}: ${ours.toFixed(1)} ms, ${against} ${rival.toFixed(1)} ms, ratio ${ratio.toPrecision(3)} (${target})`);
});
writeFileSync(join(ROOT, 'bench.json'), `${JSON.stringify(results, null, 2)}\n`);
if (results.length === 0) {
  console.error(`No goal is called “${only}”.`);
  process.exitCode = 1;
}
