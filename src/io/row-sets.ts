// Row sets on this machine, each stored once under the SHA-256 of its bytes.
import { digest } from '../formats/digest.ts';
import { createStore, del, get, keys, set } from 'idb-keyval';

const shelf = () => createStore('three-zone-map-rows', 'rows');

/** A row set that an entry names but this machine does not hold, or holds damaged. */
export class MissingRowSet extends Error {
  readonly hash: string;
  constructor(hash: string, reason: 'absent' | 'damaged') {
    super(`row set ${hash.slice(0, 12)}… is ${reason}`);
    this.name = 'MissingRowSet';
    this.hash = hash;
  }
}

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
