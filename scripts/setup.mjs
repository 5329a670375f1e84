// Makes a fresh clone ready: checks Node, installs packages when the lockfile asks for it, and with --browser finds or fetches Chromium.

import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './find-chromium.mjs';
import { findStaleReason } from './installed-packages.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const LEAST_NODE = [20, 19];

/** Ends the process with a message for the person at the keyboard. */
function stop(...lines) {
  console.error(`\n${lines.join('\n')}\n`);
  process.exit(1);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [leastMajor, leastMinor] = LEAST_NODE;
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return;
  stop(
    `This needs Node ${LEAST_NODE.join('.')} or newer; you have ${process.versions.node}.`,
    'Get a newer one from https://nodejs.org (any version marked LTS), then run the same command again.',
  );
}

/** Runs a program with its output shown; gives its exit code (127 when it cannot be started). */
function run(program, args, options = {}) {
  console.log(`$ ${program} ${args.join(' ')}`);
  const { status, error } = spawnSync(program, args, { cwd: ROOT, stdio: 'inherit', ...options });
  return error === undefined ? (status ?? 1) : 127;
}

/** npm is a script of Node under `npm run`, and a .cmd file on Windows. */
function runNpm(args) {
  const script = process.env.npm_execpath;
  return script?.endsWith('.js')
    ? run(process.execPath, [script, ...args])
    : run('npm', args, { shell: process.platform === 'win32' });
}

function findReason() {
  try {
    return findStaleReason(ROOT);
  } catch (error) {
    return stop(error.message);
  }
}

function installPackages() {
  const reason = findReason();
  if (reason === undefined) return;
  console.log(`Installing packages, once (${reason}).`);
  // Building and testing need the development packages also where NODE_ENV=production leaves them out.
  if (runNpm(['ci', '--include=dev', '--no-audit', '--no-fund']) !== 0) {
    stop(
      'The packages could not be installed; the reason stands above.',
      'The first install needs the network. Behind a proxy or with a mirror, set it with `npm config` and try again.',
    );
  }
}

function canRun(program) {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Debian and Ubuntu: their own Chromium brings every library it needs. */
function installByApt(packages) {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && !canRun('sudo')) return false;
  const apt = (...args) =>
    run(isRoot ? 'apt-get' : 'sudo', isRoot ? args : ['DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  // An update may fail for one source of several and the install still succeed: only the install decides.
  apt('update');
  return apt('install', '-y', '--no-install-recommends', ...packages) === 0;
}

/** Asks the font system, or the package system where there is no fc-list. */
function hasChineseFont() {
  const { status, stdout } = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  if (status === 0) return stdout.trim() !== '';
  return spawnSync('dpkg', ['-s', 'fonts-noto-cjk'], { stdio: 'ignore' }).status === 0;
}

function installBrowser() {
  const hasApt = process.platform === 'linux' && canRun('apt-get');
  if (findChromium() === undefined) {
    console.log('No Chromium found; the tests of the built page need one.');
    // Ubuntu's chromium package only points to a snap, so what counts is whether a browser is there afterwards.
    const installed = hasApt && installByApt(['chromium', 'fonts-noto-cjk']) && findChromium() !== undefined;
    if (!installed) fetchPlaywrightBrowser(hasApt);
  }
  if (hasApt && !hasChineseFont() && !installByApt(['fonts-noto-cjk'])) {
    console.warn('No Chinese font could be installed: screenshots will show empty boxes. Install fonts-noto-cjk.');
  }
}

function fetchPlaywrightBrowser(hasApt) {
  const cli = join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js');
  const systemLibraries = hasApt || process.platform !== 'linux' ? ['--with-deps'] : [];
  if (run(process.execPath, [cli, 'install', ...systemLibraries, 'chromium']) === 0) return;
  stop(
    'Chromium could not be installed. Any one of these helps, then run the same command again:',
    '  Debian, Ubuntu:  sudo apt-get install chromium fonts-noto-cjk',
    '  other systems:   npx playwright install --with-deps chromium',
    '  already have it: CHROMIUM_PATH=/path/to/chrome npm test',
  );
}

checkNode();
installPackages();
if (process.argv.includes('--browser')) installBrowser();
