// Processor time and memory of a browser: its process and all below it, as Linux counts them.
import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds of one tick of /proc. */
const TICK = 10;

/** @param {number} root  process id of the browser */
function processesOf(root) {
  const parents = new Map();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const fields = readStat(Number(name));
    if (fields !== null) parents.set(Number(name), Number(fields[1]));
  }
  const isBelow = (id) => id === root || (parents.has(id) && isBelow(parents.get(id)));
  return [...parents.keys()].filter(isBelow);
}

/** The fields behind the name of a process, which may hold blanks; null when it has ended. */
function readStat(id) {
  try {
    const text = readFileSync(`/proc/${id}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

/** Milliseconds of processor time of the tree so far, those of ended processes included. */
export function processorTime(root) {
  let ticks = 0;
  for (const id of processesOf(root)) {
    const fields = readStat(id);
    // utime, stime, and of children that have ended.
    if (fields !== null) for (const field of [11, 12, 13, 14]) ticks += Number(fields[field]);
  }
  return ticks * TICK;
}

/** Megabytes of the tree, shared pages divided among those that share them. */
export function memory(root) {
  let kilobytes = 0;
  for (const id of processesOf(root)) {
    try {
      kilobytes += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      // A process may end while it is read.
    }
  }
  return kilobytes / 1000;
}
