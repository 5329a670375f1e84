// Which tests run, and how long one may take.

import { defineConfig } from 'vitest/config';

const isLong = process.env['THREE_ZONE_LONG'] === '1';
const HOUR_MS = 3_600_000;

export default defineConfig({
  test: {
    include: ['{src,workers,data,tests}/**/*.test.ts'],
    // Playwright runs tests/page; what takes minutes runs with `npm run test:long` only.
    exclude: ['**/node_modules/**', 'dist/**', 'tests/page/**', ...(isLong ? [] : ['**/*.long.test.ts'])],
    setupFiles: ['tests/fixed-seed.ts'],
    testTimeout: isLong ? HOUR_MS : 60_000,
    hookTimeout: 60_000,
    // By default one processor is kept free; nothing else runs beside the tests.
    maxWorkers: '100%',
  },
});
