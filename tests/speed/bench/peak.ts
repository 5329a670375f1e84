// The most memory that reading a file takes beyond what the program had before, measured in a process of its own.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCaseFile } from '../../../src/formats/files.ts';
import type { GoalResult } from './goal.ts';
import { makeList } from './lists.ts';

const MEGABYTE = 1_000_000;
const ROWS = 1_000_000;
const MOST = 2;

/** `bundle`: address of the module that exports `readListAlone`. */
export function measurePeak(bundle: string): GoalResult {
  const folder = mkdtempSync(join(tmpdir(), 'three-zone-peak-'));
  try {
    const file = join(folder, 'list.csv');
    const text = makeList(ROWS);
    writeFileSync(file, text);
    const program = `import(${JSON.stringify(bundle)}).then((goals) => goals.readListAlone(${JSON.stringify(file)}))`;
    const { peak, size } = JSON.parse(execFileSync(process.execPath, ['-e', program], { encoding: 'utf8' })) as { peak: number; size: number };
    return {
      goal: 'a case list of 1,000,000 rows: most memory while it is read, its bytes among it', against: 'size of the file',
      ours: peak, rival: size, ratio: peak / size, target: `≤ ${MOST} ×`, met: peak <= MOST * size, unit: 'MB',
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Megabytes, as Linux counts them. */
function peakMemory(): number {
  return (Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))![1]) * 1024) / MEGABYTE;
}

/** Reads a list and prints how far memory rose above what it was before, and the size of the file. */
export async function readListAlone(file: string): Promise<void> {
  // The peak begins here: that of a program just started holds what its parent had.
  writeFileSync('/proc/self/clear_refs', '5');
  const before = peakMemory();
  const bytes = readFileSync(file);
  const { cases } = await readCaseFile({ file: 'list.csv', bytes });
  if (cases?.count !== ROWS) throw new Error('not all rows were read');
  console.log(JSON.stringify({ peak: peakMemory() - before, size: bytes.length / MEGABYTE }));
}
