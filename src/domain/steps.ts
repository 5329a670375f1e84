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
