// The values of a command's flags as they are asked for; the first thing wrong with one ends the reading.
import type { UsageProblem } from '../words/terminal.ts';

/** Leaves `readOptions` with what is wrong; caught there. */
export class WrongUsage extends Error {
  constructor(readonly problem: UsageProblem) {
    super(problem.kind);
  }
}

export function fail(problem: UsageProblem): never {
  throw new WrongUsage(problem);
}

export class FlagValues {
  constructor(private readonly values: ReadonlyMap<string, readonly string[]>) {}

  has(flag: string): boolean {
    return this.values.has(flag);
  }

  all(flag: string): readonly string[] {
    return this.values.get(flag) ?? [];
  }

  last(flag: string): string | undefined {
    return this.values.get(flag)?.at(-1);
  }

  needed(flag: string, or?: string): string {
    return this.last(flag) ?? fail({ kind: 'missing-flag', flag, or });
  }

  choice<Value extends string>(flag: string, accepted: readonly Value[]): Value | undefined {
    const value = this.last(flag);
    if (value === undefined) return undefined;
    return accepted.find((candidate) => candidate === value) ?? fail({ kind: 'bad-value', flag, value, accepted: accepted.join(', ') });
  }
}
