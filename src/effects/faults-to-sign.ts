// Asks what the lists that wait for a signature still have wrong; loaded when the desk of publishing is looked at.
import { acceptFaultsToSign, listsUnanswered } from '../store/lists-to-sign.ts';
import type { State } from '../store/state.ts';
import type { Store } from '../store/store.ts';
import type { WorkerHandle } from '../io/worker-handle.ts';
import type { ZoningService } from '../../workers/zoning/zoning-service.ts';

/** Stores for which somebody is asking: what comes up meanwhile is asked in the same turn. */
const asking = new WeakSet<Store<State>>();

/** One list after the other, so that other questions come in between; resolves when none is left. */
export async function askFaultsToSign(store: Store<State>, worker: WorkerHandle<ZoningService>, tell: (reason: unknown) => void): Promise<void> {
  if (asking.has(store)) return;
  asking.add(store);
  for (let next = listsUnanswered(store.get())[0]; next !== undefined; next = listsUnanswered(store.get())[0]) {
    const { history } = store.get();
    const { key, day, list } = next;
    const faults = await worker.call((zoning) => zoning.faultsToSign(day, list)).catch((reason: unknown) => {
      tell(reason);
      return 'failed' as const;
    });
    store.apply(acceptFaultsToSign(history, key, faults));
  }
  asking.delete(store);
}
