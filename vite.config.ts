// How the page is built and served while developing.

import { defineConfig } from 'vite';
import { demoDistrict } from './scripts/demo-plugin.ts';
import { contentPolicy } from './scripts/policy-plugin.ts';

export default defineConfig({
  // Relative addresses: dist/ can be put into any folder of any static server.
  base: './',
  plugins: [demoDistrict(), contentPolicy()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // Every browser of this target preloads modules itself.
    modulePreload: { polyfill: false },
    // MapLibre alone is larger than the default warning; the limits under test are in tests/house/size-limits.test.ts.
    chunkSizeWarningLimit: 1200,
  },
});
