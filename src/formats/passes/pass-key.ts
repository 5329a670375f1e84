// The district pass key (ECDSA P-256): made, wrapped under a passphrase for another machine, and opened there.
import * as v from 'valibot';
import { codeOfBytes } from '../../domain/farming/passes/pass-code.ts';
import { fromBase64, toBase64 } from './base64.ts';

/** Ready to sign; the private half cannot be taken out of it. */
export interface SigningKey {
  /** Ten signs of the hash of the public key. */
  readonly key: string;
  /** SubjectPublicKeyInfo, base64. */
  readonly publicKey: string;
  readonly privateKey: CryptoKey;
  /** The key file under the passphrase it was made with; null where none was given: it stays on this machine. */
  readonly file: string | null;
}

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const FORM = 'TZK1';
/** What OWASP asks of PBKDF2 with SHA-256 since 2023. */
export const ITERATIONS = 600_000;

const KEY_FILE = v.object({ form: v.literal(FORM), publicKey: v.string(), iterations: v.pipe(v.number(), v.safeInteger(), v.minValue(ITERATIONS), v.maxValue(20 * ITERATIONS)), salt: v.string(), iv: v.string(), wrapped: v.string() });

/** Why a key file gives no key. */
export type KeyFileFault = 'not-a-key' | 'wrong-passphrase';

export class KeyFileRefused extends Error {
  constructor(readonly fault: KeyFileFault) {
    super(fault);
    this.name = 'KeyFileRefused';
  }
}

/** '' for a passphrase: the private half never leaves this machine. */
export async function makeSigningKey(passphrase: string): Promise<SigningKey> {
  const pair = await crypto.subtle.generateKey(CURVE, passphrase !== '', ['sign', 'verify']);
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey));
  const named = { key: codeOfBytes(spki), publicKey: toBase64(spki) };
  if (passphrase === '') return { ...named, privateKey: pair.privateKey, file: null };
  const file = await wrap(pair.privateKey, named.publicKey, passphrase);
  // What is kept for signing cannot be exported, though this once it could.
  const pkcs8 = await crypto.subtle.exportKey('pkcs8', pair.privateKey);
  return { ...named, privateKey: await crypto.subtle.importKey('pkcs8', pkcs8, CURVE, false, ['sign']), file };
}

/** @throws KeyFileRefused */
export async function openKeyFile(text: string, passphrase: string): Promise<SigningKey> {
  const given = v.safeParse(v.pipe(v.string(), v.rawTransform(({ dataset, addIssue, NEVER }) => {
    try {
      return JSON.parse(dataset.value) as unknown;
    } catch {
      addIssue({ message: 'not JSON' });
      return NEVER;
    }
  }), KEY_FILE), text);
  if (!given.success) throw new KeyFileRefused('not-a-key');
  const { publicKey, iterations, salt, iv, wrapped } = given.output;
  const bytes = [publicKey, salt, iv, wrapped].map(fromBase64);
  const [spki, saltBytes, ivBytes, wrappedBytes] = bytes;
  if (bytes.includes(null)) throw new KeyFileRefused('not-a-key');
  const under = await keyUnder(passphrase, saltBytes!, iterations, 'unwrapKey');
  const privateKey = await crypto.subtle
    .unwrapKey('pkcs8', wrappedBytes!, under, { name: 'AES-GCM', iv: ivBytes!, additionalData: spki! }, CURVE, false, ['sign'])
    .catch(() => { throw new KeyFileRefused('wrong-passphrase'); });
  return { key: codeOfBytes(spki!), publicKey, privateKey, file: text };
}

async function wrap(privateKey: CryptoKey, publicKey: string, passphrase: string): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const under = await keyUnder(passphrase, salt, ITERATIONS, 'wrapKey');
  // The public half is bound to it: another one beside it opens nothing.
  const wrapped = await crypto.subtle.wrapKey('pkcs8', privateKey, under, { name: 'AES-GCM', iv, additionalData: fromBase64(publicKey)! });
  return JSON.stringify({ form: FORM, publicKey, iterations: ITERATIONS, salt: toBase64(salt), iv: toBase64(iv), wrapped: toBase64(new Uint8Array(wrapped)) });
}

async function keyUnder(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number, use: 'wrapKey' | 'unwrapKey'): Promise<CryptoKey> {
  const text = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', text, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, base, { name: 'AES-GCM', length: 256 }, false, [use]);
}

/** The public half as other programs read it. */
export function writePem(publicKey: string): string {
  return `-----BEGIN PUBLIC KEY-----\n${(publicKey.match(/.{1,64}/g) ?? []).join('\n')}\n-----END PUBLIC KEY-----\n`;
}
