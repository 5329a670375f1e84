// One tab writes; a second one is read-only until the first is closed.

/**
 * Asks for the right to write. Calls `onReadOnly` when another tab has it, and `onWritable` once this tab gets it,
 * at once or when the other tab closes or crashes. Held until the page goes.
 */
export function holdWriteLock(onWritable: () => void, onReadOnly: () => void): void {
  // Without a secure address there are no locks; nor is there a second tab that could know of the first.
  if (!('locks' in navigator)) {
    onWritable();
    return;
  }
  const holdForEver = new Promise<never>(() => {});
  const name = 'three-zone-map-writer';
  void navigator.locks.request(name, { ifAvailable: true }, (lock) => {
    if (lock) {
      onWritable();
      return holdForEver;
    }
    onReadOnly();
    void navigator.locks.request(name, () => {
      onWritable();
      return holdForEver;
    });
    return undefined;
  });
}
