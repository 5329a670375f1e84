// A whole city's spring through the terminal, every line compared with the separately written oracle.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { ROOT } from './run-zones.ts';
import { LEVEL_BY_PACK, listDays } from './shanghai-oracle.ts';

const DATA = join(ROOT, '../shared/data');
const FILES = ['03', '04', '05'].map((month) => join(DATA, `shanghai-2022-addresses-${month}.csv.gz`));

const CLOCK = pathToFileURL(join(ROOT, 'tests/cli/processor-time.mjs')).href;

export const hasShanghai = FILES.every((file) => existsSync(file));

/** Report days by unit (district and place joined), units in order of first appearance; the files hold no quotes. */
export function readReportDays(): { readonly rows: number; readonly byUnit: ReadonlyMap<string, string[]> } {
  const byUnit = new Map<string, string[]>();
  let rows = 0;
  for (const file of FILES) {
    for (const line of gunzipSync(readFileSync(file)).toString().trimEnd().split('\n').slice(1)) {
      const [date, district, place] = line.split(',') as [string, string, string];
      const unit = district + place;
      byUnit.set(unit, [...(byUnit.get(unit) ?? []), date]);
      rows++;
    }
  }
  return { rows, byUnit };
}

export interface CityRun {
  readonly code: number | null;
  readonly lines: number;
  /** First lines that differ from the oracle. */
  readonly differences: readonly string[];
  /** From start to last line, reading and comparing included. */
  readonly seconds: number;
  /** Processor time of the program alone, in user and system mode: others at work on the machine do not add to it. */
  readonly processorSeconds: number;
}

/** Runs the days and compares each line as it comes: nothing is kept. */
export async function runCity(pack: string, first: string, last: string, byUnit: ReadonlyMap<string, string[]>): Promise<CityRun> {
  const days = listDays(first, last);
  const expected = [...byUnit].map(([unit, reports]) => ({ unit, levels: LEVEL_BY_PACK[pack]!(reports, days) }));
  const started = performance.now();
  const words = [...FILES.flatMap((file) => ['--cases', file]), '--pack', pack, '--as-of', `${first}..${last}`];
  const folder = mkdtempSync(join(tmpdir(), 'processor-time-'));
  const timeFile = join(folder, 'seconds');
  const child = spawn(process.execPath, ['--import', CLOCK, join(ROOT, 'scripts/zones.mjs'), ...words], {
    stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, PROCESSOR_TIME_FILE: timeFile },
  });
  const ended = once(child, 'close');
  let lines = -1;
  const differences: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    if (lines >= 0) {
      const { unit, levels } = expected[lines % expected.length]!;
      const at = Math.floor(lines / expected.length);
      if (!line.startsWith(`${days[at]},${unit},${levels[at]},`) && differences.length < 5) differences.push(`${line} ≠ ${levels[at]}`);
    }
    lines++;
  }
  const [code] = (await ended) as [number | null];
  const seconds = (performance.now() - started) / 1000;
  const processorSeconds = Number(readFileSync(timeFile, 'utf8'));
  rmSync(folder, { recursive: true });
  return { code, lines, differences, seconds, processorSeconds };
}
