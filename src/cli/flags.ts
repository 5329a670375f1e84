// Splits the words of a command into flags and their values.
import type { UsageProblem } from '../words/terminal.ts';

/** Flags that take one value, and whether they may stand several times. */
const FLAGS: ReadonlyMap<string, 'once' | 'repeatable'> = new Map([
  ['--cases', 'repeatable'],
  ['--units', 'repeatable'],
  ['--rounds', 'repeatable'],
  ['--param', 'repeatable'],
  ['--pack', 'once'],
  ['--as-of', 'once'],
  ['--known-at', 'once'],
  ['--conditions', 'once'],
  ['--format', 'once'],
  ['--out', 'once'],
  ['--crs', 'once'],
  ['--date-order', 'once'],
  ['--explain', 'once'],
  ['--lang', 'once'],
]);

/** Values by flag, in the order given; or the first problem. Takes `--flag value` and `--flag=value`. */
export function splitFlags(words: readonly string[]): ReadonlyMap<string, readonly string[]> | UsageProblem {
  const values = new Map<string, string[]>();
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (!word.startsWith('-')) return { kind: 'unexpected', value: word };
    const equals = word.startsWith('--') ? word.indexOf('=') : -1;
    const flag = equals < 0 ? word : word.slice(0, equals);
    const times = FLAGS.get(flag);
    if (times === undefined) return { kind: 'unknown-flag', flag };
    const value = equals < 0 ? words[++i] : word.slice(equals + 1);
    // A value never starts with --: a forgotten one would swallow the next flag.
    if (value === undefined || value === '' || value.startsWith('--')) return { kind: 'no-value', flag };
    const before = values.get(flag);
    if (before !== undefined && times === 'once') return { kind: 'given-twice', flag };
    values.set(flag, [...(before ?? []), value]);
  }
  return values;
}

export function isProblem(outcome: object): outcome is UsageProblem {
  return 'kind' in outcome;
}
