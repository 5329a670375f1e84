// SHA-256 of large bytes by the fastest means at hand.
import { hashBytes, type Hash } from '../domain/journal/canonical.ts';

/** By the host, six times faster; by our own library where the address is not secure and the browser offers none. */
export async function digest(bytes: Uint8Array): Promise<Hash> {
  if (!('subtle' in crypto)) return hashBytes(bytes);
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  return Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
