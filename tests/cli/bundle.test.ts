// How the program is started: from any folder, bundled when needed, polite to whoever reads from it.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeFolder, ROOT, runZones, writeInto } from './run-zones.ts';

const folder = makeFolder();

beforeAll(async () => {
  writeInto(folder, 'one.csv', 'unit,date\nA,2022-04-05\n');
  await runZones(folder, ['--help']);
}, 120_000);

/** A copy of what the program needs, with a node_modules of its own that borrows every package. */
function copyHouse(): string {
  const house = makeFolder();
  for (const part of ['src/domain', 'src/formats', 'src/words', 'src/cli', 'src/cli.ts', 'src/effects/today.ts', 'data/rule-packs', 'scripts', 'package.json', 'package-lock.json', 'tsconfig.base.json', 'tsconfig.json']) {
    cpSync(join(ROOT, part), join(house, part), { recursive: true });
  }
  mkdirSync(join(house, 'node_modules'));
  for (const name of readdirSync(join(ROOT, 'node_modules'))) {
    if (!name.startsWith('.')) symlinkSync(join(ROOT, 'node_modules', name), join(house, 'node_modules', name));
  }
  return house;
}

describe('npm run --silent zones', () => {
  it('means files from where the person stands, and says nothing beside how it judged', () => {
    const words = ['--prefix', ROOT, 'run', '--silent', 'zones', '--', '--cases', 'one.csv', '--pack', 'SH-2022-0411', '--as-of', '2022-04-06', '--conditions', 'hold'];
    const { status, stdout, stderr } = spawnSync('npm', words, { cwd: folder, encoding: 'utf8' });
    expect(stdout).toBe(
      'unit,level,since,last_positive,next_level,next_change_on,blocked_by,clause,label,rule_level,pack,live,override\nA,sealed,2022-04-06,2022-04-05,controlled,2022-04-13,,closed,sealed zone,sealed,SH-2022-0411,,\n',
    );
    // npm itself may warn about its own settings.
    expect(stderr.split('\n').filter((line) => line !== '' && !line.startsWith('npm '))).toEqual([
      'note: judged by SH-2022-0411, dayCount A, conditions hold, known at: all on file',
    ]);
    expect(status).toBe(0);
  });

  it('passes the exit code on', () => {
    const { status } = spawnSync('npm', ['--prefix', ROOT, 'run', '--silent', 'zones', '--', '--cases', 'absent.csv', '--pack', 'CN-9', '--as-of', '2022-04-06'], { cwd: folder });
    expect(status).toBe(1);
  });
});

describe('the bundle', () => {
  const house = copyHouse();

  it('is built when missing, kept when fresh and built again when a source is newer', () => {
    const bundle = join(house, 'node_modules/.cache/three-zone-map/zones.mjs');
    const help = (): { status: number | null; out: string; err: string } => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [join(house, 'scripts/zones.mjs'), '--help'], { cwd: folder, encoding: 'utf8' });
      return { status, out: stdout, err: stderr };
    };
    const first = help();
    expect([first.status, first.err]).toEqual([0, '']);
    expect(first.out).toMatch(/^Sealed, controlled and precaution zones/);

    // Marked by hand: a bundle that is kept still carries the mark.
    writeFileSync(bundle, `${readFileSync(bundle, 'utf8')}\nprocess.stdout.write('kept');\n`);
    expect(help().out).toMatch(/kept/);

    const source = join(house, 'src/words/terminal-help.ts');
    writeFileSync(source, readFileSync(source, 'utf8').replace('Sealed, controlled and precaution zones', 'Changed words'));
    const ahead = new Date(Date.now() + 2000);
    utimesSync(source, ahead, ahead);
    const rebuilt = help();
    expect(rebuilt.out).toMatch(/^Changed words/);
    expect(rebuilt.out).not.toMatch(/kept/);
  }, 120_000);
});

describe('a reader that goes away', () => {
  it('ends the program quietly in the middle of a long answer', async () => {
    writeInto(folder, 'many.csv', `unit,date\n${Array.from({ length: 5000 }, (_, i) => `Unit ${i},2022-04-05`).join('\n')}\n`);
    const words = ['--cases', 'many.csv', '--pack', 'SH-2022-0411', '--as-of', '2022-01-01..2024-12-31', '--conditions', 'hold'];
    const child = spawn(process.execPath, [join(ROOT, 'scripts/zones.mjs'), ...words], { cwd: folder });
    const said: Buffer[] = [];
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    const ended = once(child, 'close');
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [code] = (await ended) as [number | null];
    expect([code, Buffer.concat(said).toString()]).toEqual([0, 'note: judged by SH-2022-0411, dayCount A, conditions hold, known at: all on file\n']);
  });

  it.skipIf(process.env['THREE_ZONE_LONG'] !== '1')('is waited for: a slow one costs no memory', async () => {
    const words = ['--cases', 'many.csv', '--pack', 'SH-2022-0411', '--as-of', '2022-01-01..2024-12-31', '--conditions', 'hold'];
    const child = spawn(process.execPath, ['--max-old-space-size=80', join(ROOT, 'scripts/zones.mjs'), ...words], { cwd: folder });
    // Half a second without reading: a program that does not wait would put 400 MB into its own memory.
    await new Promise((resolve) => setTimeout(resolve, 500));
    let bytes = 0;
    for await (const chunk of child.stdout) bytes += (chunk as Buffer).length;
    expect(child.exitCode ?? (await once(child, 'close'))[0]).toBe(0);
    expect(bytes).toBeGreaterThan(300_000_000);
  }, 120_000);
});
