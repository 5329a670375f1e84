// Whether a pass may go, as the checkpoint's page decides it; written into that page as it stands, so it takes nothing from anywhere.
// Nothing is let through that cannot be verified: an answer is 'ok' only at the very end.

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const MINUTES_PER_DAY = 1440;
/** A phone's clock may be behind by so much. */
const CLOCK_SLACK = 10;

/** First primes' roots, as SHA-256 takes them (FIPS 180-4). */
function fractions(count, root) {
  const found = [];
  for (let number = 2; found.length < count; number++) {
    let isPrime = true;
    for (let divisor = 2; divisor * divisor <= number; divisor++) if (number % divisor === 0) isPrime = false;
    if (isPrime) {
      const value = number ** (1 / root);
      found.push(((value - Math.floor(value)) * 0x100000000) | 0);
    }
  }
  return found;
}
const START = fractions(8, 2);
const ROUNDS = fractions(64, 3);

/** SHA-256: also where the browser offers no crypto.subtle. */
export function sha256(bytes) {
  const padded = new Uint8Array(((bytes.length + 72) >> 6) << 6);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 0x20000000));
  view.setUint32(padded.length - 4, (bytes.length << 3) >>> 0);
  const turn = (word, by) => (word >>> by) | (word << (32 - by));
  const sum = START.slice();
  const words = new Int32Array(64);
  for (let block = 0; block < padded.length; block += 64) {
    for (let i = 0; i < 64; i++) {
      if (i < 16) words[i] = view.getInt32(block + 4 * i);
      else {
        const [a, b] = [words[i - 15], words[i - 2]];
        words[i] = (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) + words[i - 16] + words[i - 7] + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10));
      }
    }
    let [a, b, c, d, e, f, g, h] = sum;
    for (let i = 0; i < 64; i++) {
      const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + ROUNDS[i] + words[i]) | 0;
      const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((value, i) => { sum[i] = (sum[i] + value) | 0; });
  }
  const out = new DataView(new ArrayBuffer(32));
  sum.forEach((value, i) => out.setInt32(4 * i, value));
  return new Uint8Array(out.buffer);
}

/** Ten signs of the hash of a text. */
export function codeOfText(text) {
  return codeOfHash(sha256(new TextEncoder().encode(text)));
}

function codeOfHash(sum) {
  let code = '';
  for (let bit = 0; bit < 50; bit += 5) code += SIGNS[(((sum[bit >> 3] << 8) | sum[(bit >> 3) + 1]) >> (11 - (bit & 7))) & 31];
  return code;
}

/** A code as it was typed; null where it is none. */
export function readTyped(typed) {
  const code = typed.normalize('NFKC').toUpperCase().replace(/[\s-]+/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return code.length === 10 && [...code].every((sign) => SIGNS.includes(sign)) ? code : null;
}

const bytesOf = (base64) => Uint8Array.from(atob(base64.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));

/** Null where this browser cannot verify signatures; else true or false. `subtle` is crypto.subtle or nothing. */
export async function verifies(subtle, publicKey, text, signature) {
  if (!subtle) return null;
  try {
    const key = await subtle.importKey('spki', bytesOf(publicKey), { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
    return await subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, bytesOf(signature), new TextEncoder().encode(text));
  } catch {
    return false;
  }
}

/** Whether the sheet is whole: by its signature where the browser can, by its hash in any case. */
export async function isWhole(subtle, text, seal) {
  if (codeOfText(text) !== seal.code || codeOfHash(sha256(bytesOf(seal.publicKey))) !== seal.key) return false;
  return (await verifies(subtle, seal.publicKey, text, seal.signature)) !== false;
}

const dayMinute = (date) => Math.round(Date.parse(`${date}T00:00:00Z`) / 60_000);

/**
 * `{ reason, row, detail }` for a typed code or the text of a QR code; `reason` 'ok' alone lets through.
 * `now`: minutes since 1970 in UTC+8.
 */
export async function judge({ sheet, whole, subtle, now, typed }) {
  const answer = (reason, row = null, detail = {}) => ({ reason, row, detail });
  if (!whole) return answer('sheet-damaged');
  if (!(now >= sheet.madeAt - CLOCK_SLACK)) return answer('clock-wrong');
  if (now >= sheet.goodUntil) return answer('sheet-over');
  const isText = typed.includes('|');
  const fields = typed.split('|');
  const text = fields.slice(0, 12).join('|');
  if (isText && (fields.length !== 14 || fields[0] !== 'TZP1')) return answer('forged');
  const code = isText ? codeOfText(text) : readTyped(typed);
  if (code === null) return answer('unreadable');
  const row = sheet.passes.find((pass) => pass.code === code) ?? null;
  const key = row === null ? sheet.keys.find((one) => one.key === fields[12]) : sheet.keys[row.key];
  if (isText) {
    const signed = key === undefined || key.key !== fields[12] ? false : await verifies(subtle, key.publicKey, text, fields[13]);
    if (signed === false) return answer('forged');
    if (row === null && fields[8] !== sheet.day) return answer('other-day', null, { day: fields[8] });
  }
  const suspended = sheet.suspended.find((pass) => pass.code === code);
  if (suspended !== undefined) return answer('suspended', row, { why: suspended.reason });
  if (row === null) return answer('unknown');
  if (sheet.gate !== '' && row.gate !== sheet.gate) return answer('other-gate', row, { gate: row.gate });
  const midnight = dayMinute(sheet.day);
  if (now < midnight + row.from) return answer('not-yet', row, { from: row.from });
  if (now >= midnight + row.until || now >= midnight + MINUTES_PER_DAY) return answer('over', row, { until: row.until });
  return answer('ok', row);
}
