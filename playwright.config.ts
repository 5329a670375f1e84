// The built page in a real browser: tests/page/*.spec.ts against dist/, served as `npm start` serves it.

import { createServer } from 'node:net';
import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/find-chromium.mjs';

/** Any port that is free now. */
function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0));
    });
  });
}

// Read once by the runner and once by its worker: the worker must find the port the runner chose.
const port = (process.env['PAGE_TEST_PORT'] ??= String(await findFreePort()));
const address = `http://127.0.0.1:${port}/`;
const executablePath = findChromium()?.path;

export default defineConfig({
  testDir: 'tests/page',
  testMatch: '*.spec.ts',
  outputDir: 'test-results/page',
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/page.json' }]],
  use: {
    baseURL: address,
    browserName: 'chromium',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        // WebGL without a graphics card; the automatic fallback to it is being removed from Chromium.
        '--use-angle=swiftshader',
        '--enable-unsafe-swiftshader',
        '--disable-background-networking',
        '--disable-component-update',
        '--no-first-run',
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    },
  },
  webServer: {
    command: `node scripts/start.mjs --no-build --port ${port}`,
    url: address,
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
