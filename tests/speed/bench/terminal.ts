// A city's spring in the terminal program, from files to a table of every line, against the time it may take.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTerminal } from '../../../src/cli/run-terminal.ts';
import type { Goal } from './goal.ts';

const FILES = ['03', '04', '05'].map((month) => join(process.cwd(), `../shared/data/shanghai-2022-addresses-${month}.csv.gz`));

export const TERMINAL_GOALS: readonly Goal[] = [
  {
    goal: 'Shanghai’s spring in the terminal: 174,246 rows, a table of 30 lists, 1.09 million lines', rival: 'ten seconds', target: { shareOf: 1 }, rounds: 1,
    isHere: FILES.every((file) => existsSync(file)),
    prepare() {
      const folder = mkdtempSync(join(tmpdir(), 'terminal-bench-'));
      process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
      let run = 0;
      const words = [...FILES.flatMap((file) => ['--cases', file]), '--pack', 'SH-2022-0411', '--as-of', '2022-04-01..2022-04-30'];
      return {
        async ours() {
          const code = await runTerminal([...words, '--out', join(folder, `${run++}.csv`)]);
          if (code !== 0) throw new Error(`the terminal ended with ${code}`);
        },
        rival: 10_000,
      };
    },
  },
];
