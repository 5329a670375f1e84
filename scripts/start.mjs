// Builds the page when a source is newer than the build, and serves it on 127.0.0.1: [--port N] [--no-build].

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isOutdated, PAGE_SOURCES } from './freshness.mjs';
import { serveDist } from './serve-dist.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const DIST = join(ROOT, 'dist');
const DEFAULT_PORT = 4173;
const USAGE = 'Usage: npm start -- [--port 1024..65535] [--no-build]';

function stop(text, code) {
  console.error(text);
  process.exit(code);
}

function readOptions() {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string' }, 'no-build': { type: 'boolean' } } });
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65535)) stop(USAGE, 2);
    return { port, mayBuild: values['no-build'] !== true };
  } catch (error) {
    return stop(`${error.message}\n${USAGE}`, 2);
  }
}

function build() {
  console.log('Building the page …');
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build'], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) stop('The build failed; the reason stands above.', status ?? 1);
}

async function serve(port) {
  try {
    return await serveDist({ folder: DIST, port: port ?? DEFAULT_PORT, mustBeThisPort: port !== undefined });
  } catch (error) {
    const reason = error.code === 'EADDRINUSE' ? `Port ${port ?? DEFAULT_PORT} is taken; choose another with --port.` : error.message;
    return stop(reason, 1);
  }
}

const { port, mayBuild } = readOptions();
if (mayBuild && isOutdated(ROOT, 'dist/index.html', PAGE_SOURCES)) build();
if (!existsSync(join(DIST, 'index.html'))) stop('There is no built page in dist/; run `npm run build` first.', 1);

const { address, close } = await serve(port);
// Before the page is told: who reads the address may end the program at once.
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
}
console.log(`\n三区图已打开：${address}（按 Ctrl+C 结束）`);
console.log(`The three-zone map is open at ${address} (Ctrl+C ends it)`);
