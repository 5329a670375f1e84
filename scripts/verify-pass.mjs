// Says of the text of a pass's QR code whether it is valid, forged, expired or not valid yet. Plain Node; takes nothing of the product's own code.
// node scripts/verify-pass.mjs --key public-key.pem [--at 2022-04-12T07:00] [--text 'TZP1|…' | --file qr.txt]
// Exit: 0 valid, 1 forged, 2 expired, 3 not valid yet, 4 cannot be asked so.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { parseArgs } from 'node:util';

const EXIT = { VALID: 0, FORGED: 1, EXPIRED: 2, 'NOT-YET': 3 };
const UTC8_MS = 8 * 60 * 60_000;

/** A public key from PEM or JWK. */
function readKey(text) {
  return text.trimStart().startsWith('{') ? createPublicKey({ key: JSON.parse(text), format: 'jwk' }) : createPublicKey(text);
}

/** The first fifty bits of the hash of a public key in Crockford's base 32, as passes name it. */
function nameKey(key) {
  const bits = BigInt(`0x${createHash('sha256').update(key.export({ type: 'spki', format: 'der' })).digest('hex')}`) >> 206n;
  return Array.from({ length: 10 }, (_, i) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[Number((bits >> BigInt(45 - 5 * i)) & 31n)]).join('');
}

/** Year, month, day, hour, minute as milliseconds; null where there is no such moment. */
function moment(date, hours, minutes) {
  const at = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== date || hours > 24 || minutes > 59) return null;
  return at + (hours * 60 + minutes) * 60_000;
}

export function verifyPass(qr, keyText, nowMs) {
  const fields = qr.split('|');
  const [form, number, , , , , , , date, hours] = fields;
  if (fields.length !== 14 || form !== 'TZP1') return { verdict: 'FORGED', why: 'not the text of a pass' };
  const text = fields.slice(0, 12).join('|');
  const signature = Buffer.from(fields[13], 'base64url');
  // Base64 has several writings of the same bytes; one of them was printed.
  if (signature.length !== 64 || signature.toString('base64url') !== fields[13]) return { verdict: 'FORGED', why: 'no signature' };
  const key = readKey(keyText);
  if (fields[12] !== nameKey(key)) return { verdict: 'FORGED', why: `signed by another key, ${fields[12]}` };
  if (!verify('sha256', Buffer.from(text, 'utf8'), { key, dsaEncoding: 'ieee-p1363' }, signature)) return { verdict: 'FORGED', why: 'the signature is not of this text and key' };
  const [, h1, m1, h2, m2] = /^(\d\d)(\d\d)-(\d\d)(\d\d)$/.exec(hours) ?? [];
  const [from, until] = [moment(date, Number(h1), Number(m1)), moment(date, Number(h2), Number(m2))];
  if (from === null || until === null || h1 === undefined) return { verdict: 'FORGED', why: 'no such day or hours' };
  const now = nowMs + UTC8_MS;
  const told = { number, date, hours };
  return now < from ? { verdict: 'NOT-YET', ...told } : now >= until ? { verdict: 'EXPIRED', ...told } : { verdict: 'VALID', ...told };
}

function main() {
  const { values } = parseArgs({ options: { key: { type: 'string' }, text: { type: 'string' }, file: { type: 'string' }, at: { type: 'string' } } });
  if (values.key === undefined) throw new Error('--key: the public key, a PEM or JWK file');
  const text = values.text ?? readFileSync(values.file ?? 0, 'utf8').replace(/\r?\n$/, '');
  const at = values.at === undefined ? Date.now() : Date.parse(`${values.at}:00+08:00`);
  if (Number.isNaN(at)) throw new Error('--at: as 2022-04-12T07:00');
  const answer = verifyPass(text, readFileSync(values.key, 'utf8'), at);
  console.log(Object.values(answer).join('  '));
  process.exitCode = EXIT[answer.verdict];
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === import.meta.filename) {
  try {
    main();
  } catch (reason) {
    console.error(reason instanceof Error ? reason.message : String(reason));
    process.exitCode = 4;
  }
}
