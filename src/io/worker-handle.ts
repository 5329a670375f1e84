// One worker behind a handle: one `wrap`, a time-out for each call, and a fresh worker after a death.
import { wrap, type Remote } from 'comlink';

/** The worker died or did not answer in time; the call may be repeated on a fresh worker. */
export class WorkerDied extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'WorkerDied';
  }
}

export interface WorkerHandle<Service> {
  /** Calls the service; rejects with `WorkerDied` when the worker dies or the time is out. */
  call<Result>(use: (service: Remote<Service>) => Promise<Result>, timeoutMs?: number): Promise<Result>;
  /** Ends the worker; the next call starts a fresh one. */
  stop(reason: string): void;
}

const DEFAULT_TIMEOUT_MS = 30_000;

/** A handle on workers made by `make`; `onDeath` hears of each death with its reason, and says whether that was the last worker. */
export function handleWorker<Service>(make: () => Worker, onDeath: (reason: string) => 'last' | void): WorkerHandle<Service> {
  let live: { worker: Worker; service: Remote<Service>; died: Promise<never>; kill: (reason: string) => void } | null = null;
  let last: string | null = null;

  const start = () => {
    const worker = make();
    let kill!: (reason: string) => void;
    const died = new Promise<never>((_, reject) => {
      kill = (reason) => {
        if (live?.worker !== worker) return;
        live = null;
        worker.terminate();
        reject(new WorkerDied(reason));
        if (onDeath(reason) === 'last') last = reason;
      };
    });
    died.catch(() => {});
    worker.addEventListener('error', (event) => kill(event.message || 'the worker stopped with an error'));
    worker.addEventListener('messageerror', () => kill('a message of the worker could not be read'));
    return { worker, service: wrap<Service>(worker), died, kill };
  };

  return {
    async call(use, timeoutMs = DEFAULT_TIMEOUT_MS) {
      if (last !== null) throw new WorkerDied(last);
      const current = (live ??= start());
      let timer: ReturnType<typeof setTimeout> | undefined;
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => {
          current.kill(`no answer within ${timeoutMs / 1000} s`);
          reject(new WorkerDied('no answer in time'));
        }, timeoutMs);
      });
      try {
        return await Promise.race([use(current.service), current.died, late]);
      } finally {
        clearTimeout(timer);
      }
    },
    stop: (reason) => live?.kill(reason),
  };
}
