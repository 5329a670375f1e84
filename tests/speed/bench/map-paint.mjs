// Measures the goals of painting a day in a browser without a graphics card, and writes bench-page.json. npm run bench:page [part of a goal's name]
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { findChromium } from '../../../scripts/find-chromium.mjs';
import { serveDist } from '../../../scripts/serve-dist.mjs';
import { GOALS } from './map-paint/goals.mjs';

const only = process.argv.slice(2).find((word) => !word.startsWith('--')) ?? '';
const found = findChromium();
if (found === undefined) {
  console.error('There is no Chromium; name one by CHROMIUM_PATH.');
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), 'map-paint-'));
await build({
  root: fileURLToPath(new URL('./map-paint', import.meta.url)), base: './', configFile: false, logLevel: 'error', worker: { format: 'es' },
  build: { outDir: folder, emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 4000 },
});
const { address, close } = await serveDist({ folder, port: 0 });

/** A page of its own browser, so that no goal inherits what another left; `ask` calls the page's bench. */
async function withPage(measure) {
  const server = await chromium.launchServer({
    ...(found.path === undefined ? {} : { executablePath: found.path }),
    args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-background-networking'],
  });
  try {
    const browser = await chromium.connect(server.wsEndpoint());
    // The page has no policy for the map's worker of its own, as the product has.
    const page = await browser.newPage({ viewport: { width: 1024, height: 768 }, bypassCSP: true });
    page.on('pageerror', (error) => {
      console.error(error.message);
      process.exitCode = 1;
    });
    await page.goto(address);
    await page.waitForFunction('window.bench');
    const ask = (name, ...given) => page.evaluate(([what, values]) => window.bench[what](...values), [name, given]);
    const tools = await page.context().newCDPSession(page);
    /** Megabytes in use by scripts of the page, arrays included. */
    const heap = async () => {
      await tools.send('HeapProfiler.collectGarbage');
      const { usedSize, backingStorageSize } = await tools.send('Runtime.getHeapUsage');
      return (usedSize + backingStorageSize) / 1e6;
    };
    return await measure({ ask, process: server.process().pid, heap });
  } finally {
    await server.close();
  }
}

const results = [];
try {
  for (const { name, goals, measure } of GOALS) {
    if (!goals.some((goal) => goal.includes(only)) && !name.includes(only)) continue;
    for (const result of await measure(withPage)) {
      const { unit, ...kept } = result;
      const { goal, against, ours, rival, ratio, target, met } = kept;
      console.log(`${met ? 'met   ' : 'MISSED'} ${goal}: ${ours.toFixed(1)} ${unit}, ${against} ${rival.toFixed(1)} ${unit}, ratio ${ratio.toPrecision(3)} (${target})`);
      results.push(kept);
    }
  }
  // A part of the goals is looked at; the file holds all of them.
  if (only === '') writeFileSync(new URL('../../../bench-page.json', import.meta.url), `${JSON.stringify(results, null, 2)}\n`);
  if (results.length === 0) {
    console.error(`No goal is called “${only}”.`);
    process.exitCode = 1;
  }
} finally {
  await close();
  rmSync(folder, { recursive: true, force: true });
}
