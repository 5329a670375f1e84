// Splits the words of a command into flags and their values.
import type { FactFileKind } from '../formats/fact-files.ts';
import type { UsageProblem } from '../words/terminal.ts';

/** The flag that names files of each kind of fact. */
export const FACT_FLAGS: Readonly<Record<FactFileKind, string>> = {
  rounds: '--rounds', contacts: '--contacts', disinfections: '--disinfection', orders: '--orders', visits: '--visits', overrides: '--overrides',
};

/** Flags that take one value, and whether they may stand several times; `alone` takes none. */
const FLAGS: ReadonlyMap<string, 'once' | 'repeatable' | 'alone'> = new Map([
  ['--case-file', 'once'],
  ['--computed', 'alone'],
  ['--cases', 'repeatable'],
  ['--units', 'repeatable'],
  ...Object.values(FACT_FLAGS).map((flag) => [flag, 'repeatable'] as const),
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
  ['--changes', 'alone'],
  ['--calendar', 'alone'],
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
    const before = values.get(flag);
    if (times === 'alone') {
      if (equals >= 0) return { kind: 'unexpected', value: word };
      if (before !== undefined) return { kind: 'given-twice', flag };
      values.set(flag, []);
      continue;
    }
    const value = equals < 0 ? words[++i] : word.slice(equals + 1);
    // A value never starts with --: a forgotten one would swallow the next flag.
    if (value === undefined || value === '' || value.startsWith('--')) return { kind: 'no-value', flag };
    if (before !== undefined && times === 'once') return { kind: 'given-twice', flag };
    values.set(flag, [...(before ?? []), value]);
  }
  return values;
}

export function isProblem(outcome: object): outcome is UsageProblem {
  return 'kind' in outcome;
}
