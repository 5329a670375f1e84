// A part of a store's state as a store of its own, for what knows nothing of the rest.
import type { Store } from './store.ts';

export function partOf<S, Key extends keyof S>(store: Store<S>, key: Key): Store<S[Key]> {
  return {
    get: () => store.get()[key],
    apply: (command) => store.apply((state) => {
      const part = command(state[key]);
      return part === state[key] ? state : { ...state, [key]: part };
    }),
    subscribe: (listener) => store.subscribe((state, before) => {
      if (state[key] !== before[key]) listener(state[key], before[key]);
    }),
  };
}
