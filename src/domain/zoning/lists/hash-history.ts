// One hash for one answer: over the unit ids in input order and the level column of every day.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Hash } from '../../journal/canonical.ts';
import { createDayCursor } from './day-cursor.ts';
import { LEVEL_MASK } from '../level.ts';
import type { History } from './history.ts';

/** SHA-256 over the ids, each ended by a line feed, then per day one byte of level code per unit row. */
export function hashHistory(ids: readonly string[], history: History): Hash {
  const hash = sha256.create();
  hash.update(utf8ToBytes(ids.map((id) => `${id}\n`).join('')));
  const cursor = createDayCursor(history);
  const levels = new Uint8Array(history.units);
  for (let day = history.first; day <= history.last; day++) {
    cursor.moveTo(day);
    for (let row = 0; row < levels.length; row++) levels[row] = cursor.status[row]! & LEVEL_MASK;
    hash.update(levels);
  }
  return bytesToHex(hash.digest());
}
