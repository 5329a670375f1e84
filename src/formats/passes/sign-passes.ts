// Signs texts of passes by the hundred, and writes what stands in a QR code: text | key | signature.
import { toBase64Url } from './base64.ts';
import type { SigningKey } from './pass-key.ts';

const BY = { name: 'ECDSA', hash: 'SHA-256' } as const;

export async function signBytes({ privateKey }: Pick<SigningKey, 'privateKey'>, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return toBase64Url(new Uint8Array(await crypto.subtle.sign(BY, privateKey, bytes)));
}

/** Texts as `writePassText` writes them; the signature is over their UTF-8, 64 bytes (r, s) in base64url. */
export async function signPasses(key: Pick<SigningKey, 'key' | 'privateKey'>, texts: readonly string[]): Promise<string[]> {
  const encoder = new TextEncoder();
  return Promise.all(texts.map(async (text) => `${text}|${key.key}|${await signBytes(key, encoder.encode(text))}`));
}
