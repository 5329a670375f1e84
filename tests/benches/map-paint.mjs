// Cost of one day's step on the map, feature state against new data of the same source: node tests/benches/map-paint.mjs
import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build } from 'vite';

const STEPS = 15;
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

function chromiumPath() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  for (const name of ['chromium', 'google-chrome']) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8' }).trim();
    } catch {
      // Not installed under this name; Playwright's own browser is the last choice.
    }
  }
  return undefined;
}

async function serve(folder) {
  const server = createServer((request, response) => {
    const file = join(folder, request.url === '/' ? 'index.html' : new URL(request.url, 'http://a').pathname);
    if (!existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    return createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

const folder = mkdtempSync(join(tmpdir(), 'map-paint-'));
const root = fileURLToPath(new URL('./map-paint', import.meta.url));
await build({
  root, base: './', configFile: false, logLevel: 'error', worker: { format: 'es' },
  build: { outDir: folder, emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 4000 },
});
const server = await serve(folder);
const executablePath = chromiumPath();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-background-networking'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1024, height: 768 } });
  page.on('pageerror', (error) => console.error(error.message));
  const ask = async (way, count, changes) => {
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
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
  server.close();
  rmSync(folder, { recursive: true });
}
