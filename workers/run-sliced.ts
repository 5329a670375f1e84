// Long work in slices, so that a worker hears between them that nobody waits for it any more.

/** The work was given up by whoever asked for it. */
export class Cancelled extends Error {
  constructor() {
    super('the work was given up');
    this.name = 'Cancelled';
  }
}

const SLICE_MS = 12;

/**
 * Runs a generator to its end; `tell` hears its last step after every slice.
 * @throws Cancelled once `isCancelled` says so between two slices.
 */
export async function runSliced<Step, Result>(steps: Generator<Step, Result, void>, isCancelled: () => boolean, tell: (step: Step) => void): Promise<Result> {
  for (;;) {
    const began = performance.now();
    let last: IteratorResult<Step, Result>;
    do {
      last = steps.next();
      if (last.done === true) return last.value;
    } while (performance.now() - began < SLICE_MS);
    tell(last.value);
    await nextTask();
    if (isCancelled()) throw new Cancelled();
  }
}

/** A task of its own: messages that came meanwhile are read before it. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve); });
}
