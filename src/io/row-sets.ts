// Row sets on this machine, each stored once under the SHA-256 of its bytes.
import { digest } from '../formats/digest.ts';
import { MissingRowSet } from '../formats/row-sets/read-row-set.ts';
import { createStore, del, get, keys, set } from 'idb-keyval';

const shelf = () => createStore('three-zone-map-rows', 'rows');

export async function putRowSet(hash: string, bytes: Uint8Array): Promise<void> {
  await set(hash, bytes, shelf());
}

/**
 * The bytes of a row set, checked against their address.
 * @throws MissingRowSet when they are not there or no longer what they were.
 */
export async function getRowSet(hash: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await get<Uint8Array<ArrayBuffer>>(hash, shelf());
  if (bytes === undefined) throw new MissingRowSet(hash, 'absent');
  if ((await digest(bytes)) !== hash) throw new MissingRowSet(hash, 'damaged');
  return bytes;
}

/** Removes every row set that is not in `wanted`. */
export async function keepRowSets(wanted: ReadonlySet<string>): Promise<void> {
  const store = shelf();
  for (const key of await keys<string>(store)) if (!wanted.has(key)) await del(key, store);
}
