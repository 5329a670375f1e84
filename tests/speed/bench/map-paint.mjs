// Cost of one day's step on the map, feature state against new data of the same source: npm run bench:page
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { findChromium } from '../../../scripts/find-chromium.mjs';
import { serveDist } from '../../../scripts/serve-dist.mjs';

const STEPS = 15;

const found = findChromium();
if (found === undefined) {
  console.error('There is no Chromium; name one by CHROMIUM_PATH.');
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), 'map-paint-'));
const root = fileURLToPath(new URL('./map-paint', import.meta.url));
await build({
  root, base: './', configFile: false, logLevel: 'error', worker: { format: 'es' },
  build: { outDir: folder, emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 4000 },
});
const { address, close } = await serveDist({ folder, port: 0 });
const browser = await chromium.launch({
  ...(found.path === undefined ? {} : { executablePath: found.path }),
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-background-networking'],
});
try {
  // The page has no policy for the map's worker of its own, as the product has.
  const page = await browser.newPage({ viewport: { width: 1024, height: 768 }, bypassCSP: true });
  page.on('pageerror', (error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
  const ask = async (way, count, changes) => {
    await page.goto(address);
    await page.waitForFunction('window.measure');
    return page.evaluate(([w, n, c, s]) => window.measure(w, n, c ?? Infinity, s), [way, count, changes, STEPS]);
  };
  console.log('units  changed  way    call ms  drawn ms');
  for (const count of [1000, 10_000]) {
    for (const changes of [30, null]) {
      const state = await ask('state', count, changes);
      const data = await ask('data', count, changes);
      for (const [way, cost] of [['state', state], ['data', data]]) {
        console.log([String(count).padStart(5), String(changes ?? 'all').padStart(8), way.padStart(6), cost.call.toFixed(2).padStart(9), cost.drawn.toFixed(0).padStart(9)].join(' '));
      }
      console.log(`       data / state: call ${(data.call / state.call).toFixed(1)}x, drawn ${(data.drawn / state.drawn).toFixed(1)}x`);
    }
  }
} finally {
  await browser.close();
  await close();
  rmSync(folder, { recursive: true });
}
