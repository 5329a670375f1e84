// Passes signed and drawn by the product, read back and judged by others: jsQR reads the picture, scripts/verify-pass.mjs the signature.
import { execFile } from 'node:child_process';
import { createPublicKey } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import jsQR from 'jsqr';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyPass } from '../../scripts/verify-pass.mjs';
import { dayFromCivil } from '../../src/domain/day.ts';
import { writePassText, type PassContent } from '../../src/domain/farming/passes/pass-content.ts';
import { ITERATIONS, KeyFileRefused, makeSigningKey, openKeyFile, writePem, type SigningKey } from '../../src/formats/passes/pass-key.ts';
import { drawQrCodes, type QrPicture } from '../../src/formats/passes/qr-picture.ts';
import { signPasses } from '../../src/formats/passes/sign-passes.ts';

const pass: PassContent = {
  number: '0412-9C1B-118-3', household: 'H-0042', person: 1, people: 2, village: '东沟村', gate: '东沟卡点', roads: ['村北路', '乡道'], field: '东洼',
  day: dayFromCivil(2022, 4, 12), from: 360, until: 630, conditions: [{ kind: 'pcr-within', hours: 48 }, { kind: 'antigen-same-day' }], vehicle: 'tricycle',
};
const at = (time: string): number => Date.parse(`${time}:00+08:00`);
const IN_TIME = at('2022-04-12T07:00');

let key: SigningKey;
let other: SigningKey;
let qr: string;
beforeAll(async () => {
  [key, other] = await Promise.all([makeSigningKey(''), makeSigningKey('')]);
  [qr] = (await signPasses(key, [writePassText(pass)])) as [string];
});
const judge = (text: string, by: SigningKey = key, now = IN_TIME): string => verifyPass(text, writePem(by.publicKey), now).verdict;

/** The picture as pixels, each module four of them. */
function paint({ size, path }: QrPicture): Uint8ClampedArray {
  const scale = 4;
  const width = size * scale;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++) pixels.fill(0, 4 * (row * width + Number(x) * scale), 4 * (row * width + (Number(x) + Number(run)) * scale));
  }
  for (let alpha = 3; alpha < pixels.length; alpha += 4) pixels[alpha] = 255;
  return pixels;
}

describe('a signed pass, by a program of others', () => {
  it('is valid within its hours, not yet before and expired after them, to the minute; on any other day too', () => {
    expect([at('2022-04-12T05:59'), at('2022-04-12T06:00'), at('2022-04-12T10:29'), at('2022-04-12T10:30'), at('2022-04-11T07:00'), at('2022-04-13T07:00')].map((now) => judge(qr, key, now)))
      .toEqual(['NOT-YET', 'VALID', 'VALID', 'EXPIRED', 'NOT-YET', 'EXPIRED']);
  });

  it('is forged under another key, and when another key signed the same text', async () => {
    expect(judge(qr, other)).toBe('FORGED');
    const [resigned] = await signPasses({ key: key.key, privateKey: other.privateKey }, [writePassText(pass)]);
    expect(judge(resigned!)).toBe('FORGED');
  });

  it('is forged when any one sign of it is another, is left out or is added (random mutations)', () => {
    fc.assert(fc.property(fc.nat(), fc.constantFrom('replace', 'drop', 'insert'), fc.oneof(fc.constantFrom('0', '1', '|', 'A', '村', '-', '_', '='), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })), (place, how, sign) => {
      const signs = [...qr];
      const where = place % signs.length;
      signs.splice(where, how === 'insert' ? 0 : 1, ...(how === 'drop' ? [] : [sign]));
      const mutated = signs.join('');
      fc.pre(mutated !== qr);
      expect([mutated, judge(mutated)]).toEqual([mutated, 'FORGED']);
    }), { numRuns: 2000 });
  });

  it('is forged when fields of two passes are mixed', async () => {
    const [second] = await signPasses(key, [writePassText({ ...pass, household: 'H-0043', until: 900 })]);
    const [a, b] = [qr.split('|'), second!.split('|')];
    const mixed = a.map((_, field) => [...a.slice(0, field), b[field], ...a.slice(field + 1)].join('|')).filter((text) => text !== qr);
    expect(mixed.map((text) => judge(text))).toEqual(['FORGED', 'FORGED', 'FORGED']);
  });

  it('reads the same from its QR code: picture to text to verdict', async () => {
    const [picture] = await drawQrCodes([qr]);
    const read = jsQR(paint(picture!), picture!.size * 4, picture!.size * 4);
    expect(read?.data).toBe(qr);
    expect(judge(read!.data)).toBe('VALID');
  });
});

describe('the script in a terminal', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pass-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = async (...words: string[]): Promise<{ code: number; out: string }> =>
    promisify(execFile)(process.execPath, ['scripts/verify-pass.mjs', ...words]).then(({ stdout }) => ({ code: 0, out: stdout }), (reason: { code: number; stdout: string; stderr: string }) => ({ code: reason.code, out: reason.stdout + reason.stderr }));

  it('takes the key as PEM or JWK, the text from a file, and says what it is by its exit', async () => {
    const [pem, jwk, text] = ['key.pem', 'key.jwk', 'qr.txt'].map((name) => join(folder, name)) as [string, string, string];
    writeFileSync(pem, writePem(key.publicKey));
    writeFileSync(jwk, JSON.stringify(createPublicKey(writePem(key.publicKey)).export({ format: 'jwk' })));
    writeFileSync(text, `${qr}\n`);
    const valid = await run('--key', pem, '--file', text, '--at', '2022-04-12T07:00');
    expect(valid).toEqual({ code: 0, out: 'VALID  0412-9C1B-118-3  2022-04-12  0600-1030\n' });
    expect((await run('--key', jwk, '--file', text, '--at', '2022-04-12T07:00')).code).toBe(0);
    expect((await run('--key', pem, '--text', qr.replace('0600-1030', '0600-2030'), '--at', '2022-04-12T07:00'))).toMatchObject({ code: 1, out: expect.stringMatching(/^FORGED/) as string });
    expect((await run('--key', pem, '--file', text)).code).toBe(2);
    expect((await run('--key', pem, '--file', text, '--at', '2022-04-12T05:00')).code).toBe(3);
    expect((await run('--file', text)).code).toBe(4);
  });
});

describe('the district pass key', () => {
  it('cannot be taken out of the machine it was made on, with a passphrase or without', async () => {
    const moved = await makeSigningKey('正确的十二字以上口令哦');
    for (const { privateKey } of [key, moved]) await expect(crypto.subtle.exportKey('pkcs8', privateKey)).rejects.toThrow();
    expect(key.file).toBeNull();
  });

  it('opens on another machine under its passphrase alone, and signs there what the same public key verifies', async () => {
    const made = await makeSigningKey('long enough passphrase');
    const opened = await openKeyFile(made.file!, 'long enough passphrase');
    expect([opened.key, opened.publicKey]).toEqual([made.key, made.publicKey]);
    await expect(crypto.subtle.exportKey('pkcs8', opened.privateKey)).rejects.toThrow();
    const [signed] = await signPasses(opened, [writePassText(pass)]);
    expect(judge(signed!, made)).toBe('VALID');
    await expect(openKeyFile(made.file!, 'long enough passphrasE')).rejects.toMatchObject({ fault: 'wrong-passphrase' });
    // Another public key beside the wrapped one opens nothing.
    const file = JSON.parse(made.file!) as Record<string, unknown>;
    await expect(openKeyFile(JSON.stringify({ ...file, publicKey: other.publicKey }), 'long enough passphrase')).rejects.toMatchObject({ fault: 'wrong-passphrase' });
    expect(file['iterations']).toBe(ITERATIONS);
    expect(ITERATIONS).toBeGreaterThanOrEqual(600_000);
  });

  it.each(['', '{}', 'x', '{"form":"TZK1"}'])('is none in the file %s', async (text) => {
    await expect(openKeyFile(text, 'x')).rejects.toBeInstanceOf(KeyFileRefused);
  });

  it('is none in a file that asks for fewer rounds than ours', async () => {
    const made = await makeSigningKey('long enough passphrase');
    const weak = JSON.stringify({ ...(JSON.parse(made.file!) as object), iterations: 1000 });
    await expect(openKeyFile(weak, 'long enough passphrase')).rejects.toMatchObject({ fault: 'not-a-key' });
  });

  it('signs a hundred passes well within a second', async () => {
    const texts = Array.from({ length: 100 }, (_, i) => writePassText({ ...pass, number: `0412-9C1B-118-${i}` }));
    const began = performance.now();
    expect(new Set(await signPasses(key, texts)).size).toBe(100);
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
