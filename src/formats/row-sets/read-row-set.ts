// How a row set is asked for by its address: of this machine's storage, or of a saved case file.
import type { Hash } from '../../domain/journal/canonical.ts';

/** The bytes of a row set; rejects with MissingRowSet where they are not there or no longer what they were. */
export type ReadRowSet = (hash: Hash) => Promise<Uint8Array<ArrayBuffer>>;

/** A row set that an entry names but that is not there, or damaged. */
export class MissingRowSet extends Error {
  readonly hash: Hash;
  constructor(hash: Hash, reason: 'absent' | 'damaged') {
    super(`row set ${hash.slice(0, 12)}… is ${reason}`);
    this.name = 'MissingRowSet';
    this.hash = hash;
  }
}
