// A store of one value: read it, change it by a pure command, hear of changes.

export interface Store<S> {
  get(): S;
  /** Replaces the state by `command(state)`; nobody is told when it is the same object. */
  apply(command: (state: S) => S): void;
  /** Calls back after each change until the returned function is called. */
  subscribe(listener: (state: S, before: S) => void): () => void;
}

export function createStore<S>(initial: S): Store<S> {
  let state = initial;
  const listeners = new Set<(state: S, before: S) => void>();
  return {
    get: () => state,
    apply(command) {
      const before = state;
      state = command(state);
      if (state === before) return;
      for (const listener of listeners) listener(state, before);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
