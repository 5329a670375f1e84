// Lines of many lists read as runs of levels, the way the vectors of rules.md are written.
import type { Run } from './run-zones.ts';

/** `sealed 04-06..04-12` for each run of one level of a unit, in a table with a leading day. */
export function levelRuns({ out }: Run, unit: string, column: 'level' | 'live' = 'level'): string[] {
  const [heading, ...lines] = out.trimEnd().split('\n').map((line) => line.split(','));
  const at = heading!.indexOf(column);
  const runs: { level: string; from: string; to: string }[] = [];
  for (const cells of lines) {
    if (cells[heading!.indexOf('unit')] !== unit) continue;
    const [level, day] = [cells[at]!, cells[heading!.indexOf('day')]!.slice(5)];
    const last = runs.at(-1);
    if (last?.level === level) last.to = day;
    else runs.push({ level, from: day, to: day });
  }
  return runs.map(({ level, from, to }) => `${level} ${from}${from === to ? '' : `..${to}`}`);
}
