// Says that the list is being made anew while an act is recorded or the case file read: whoever decides sees that it is not yet there.
import { beginUpdate, endUpdate } from '../store/commands.ts';
import type { State } from '../store/state.ts';
import type { Store } from '../store/store.ts';

export async function whileUpdating<Result>(store: Store<State>, work: () => Promise<Result>): Promise<Result> {
  store.apply(beginUpdate());
  try {
    return await work();
  } finally {
    store.apply(endUpdate());
  }
}
