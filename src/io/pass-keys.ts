// Pass keys of this machine: the private half as the browser keeps it, not to be taken out of it.
import { createStore, get, set } from 'idb-keyval';
import type { SigningKey } from '../formats/passes/pass-key.ts';

const shelf = () => createStore('three-zone-map-pass-keys', 'keys');

export async function keepPassKey(key: SigningKey): Promise<void> {
  await set(key.key, key, shelf());
}

/** Null where this machine does not have it. */
export async function readPassKey(key: string): Promise<SigningKey | null> {
  return (await get<SigningKey>(key, shelf())) ?? null;
}
