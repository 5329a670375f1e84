// Measures the goals of speed, ours and a rival in turn, and writes bench.json. node scripts/bench.mjs [part of a goal's name | growth]

import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const only = process.argv.slice(2).find((word) => !word.startsWith('--')) ?? '';

// Bundled as the product is: modules loaded one by one for a test reach each other by getters, which costs up to five times.
const folder = join(ROOT, 'node_modules/.cache/three-zone-map', `bench-${process.pid}`);
try {
  await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: 'tests/speed/bench/goals.ts',
      outDir: folder,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'goals.mjs', codeSplitting: false } },
    },
  });
  const { measureAll, measureGrowth } = await import(pathToFileURL(join(folder, 'goals.mjs')).href);
  if (only === 'growth') {
    await measureGrowth((work, size, milliseconds) => console.log(`${work}: ${size.toLocaleString('en')}: ${milliseconds.toPrecision(3)} ms`));
  } else await measureGoals(measureAll);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measureGoals(measureAll) {
  const results = await measureAll(only, ({ goal, against, ours, rival, ratio, target, met, unit }) => {
    console.log(`${met ? 'met   ' : 'MISSED'} ${goal}: ${ours.toFixed(1)} ${unit}, ${against} ${rival.toFixed(1)} ${unit}, ratio ${ratio.toPrecision(3)} (${target})`);
  });
  // A part of the goals is looked at; the file holds all of them.
  if (only === '') writeFileSync(join(ROOT, 'bench.json'), `${JSON.stringify(results, null, 2)}\n`);
  if (results.length === 0) {
    console.error(`No goal is called “${only}”.`);
    process.exitCode = 1;
  }
}
