// Runs the terminal program: bundles it first when there is no bundle yet or a source is newer.

import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isOutdated } from './freshness.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const BUNDLE = 'node_modules/.cache/three-zone-map/zones.mjs';

/** What the bundle is made of, relative to the root. */
const SOURCES = ['src/domain', 'src/formats', 'src/words', 'src/cli', 'src/cli.ts', 'src/effects/today.ts', 'data/rule-packs', 'scripts/zones.mjs', 'package-lock.json'];

/** Standard output belongs to the answer, so the bundler stays silent; its errors are thrown. */
async function buildBundle() {
  const { build } = await import('vite');
  const folder = join(ROOT, dirname(BUNDLE));
  // Built aside and moved into place in one step: two programs started at once never run half a bundle.
  const aside = join(folder, `build-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  try {
    await build({
      root: ROOT,
      configFile: false,
      publicDir: false,
      logLevel: 'silent',
      ssr: { noExternal: true },
      build: {
        ssr: 'src/cli.ts',
        outDir: aside,
        emptyOutDir: true,
        target: 'node20',
        minify: false,
        rolldownOptions: { output: { entryFileNames: 'zones.mjs', codeSplitting: false } },
      },
    });
    renameSync(join(aside, 'zones.mjs'), join(ROOT, BUNDLE));
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

// npm starts scripts in the package's folder; the files a person names are meant from where they stand.
if (process.env.npm_lifecycle_event === 'zones' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
if (isOutdated(ROOT, BUNDLE, SOURCES)) await buildBundle();
await import(pathToFileURL(join(ROOT, BUNDLE)).href);
