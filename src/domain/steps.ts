// Long passes cut into pieces of a few milliseconds, so that a worker can answer between them.

const PIECE = 4000;

/** Calls `work` for pieces of the rows 0 to before `count` and yields after each. */
export function* inPieces(count: number, work: (from: number, to: number) => void): Generator<void, void> {
  for (let from = 0; from < count; from += PIECE) {
    work(from, Math.min(count, from + PIECE));
    yield;
  }
}

/** Runs steps to their end at once. */
export function finish<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/**
 * Steps that several may wait for: each who runs the answer takes the next ones, and all have the one result; none is taken
 * twice. What fails fails for all.
 */
export function shareSteps<T>(steps: Generator<unknown, T>): () => Generator<void, T> {
  let end: { readonly result: T } | { readonly reason: unknown } | null = null;
  const step = (): void => {
    try {
      const next = steps.next();
      if (next.done === true) end = { result: next.value };
    } catch (reason) {
      end = { reason };
    }
  };
  return function* () {
    for (;;) {
      if (end === null) step();
      if (end === null) yield;
      else if ('reason' in end) throw end.reason;
      else return end.result;
    }
  };
}
