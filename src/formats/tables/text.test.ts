// Bytes to text: encodings are found or refused, compressed files are bounded.
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { encodeGbk } from '../../../tests/cli/encode-gbk.ts';
import { decodeUtf8, readText, type Encoding } from './text.ts';

const CHINESE = '日期,小区\n2022-04-05,幸福家园一期\n2022-04-06,松花江路三百号\n';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const join = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

/** Text and encoding, or the reason of the reject. */
async function outcome(bytes: Uint8Array, limit?: number): Promise<string> {
  const reading = await readText(bytes, 'f.csv', limit);
  return reading.utf8 === null ? reading.reject.reason : `${reading.encoding}: ${decodeUtf8(reading.utf8)}`;
}

describe('readText', () => {
  it('reads UTF-8 with and without a byte-order mark as the same text', async () => {
    expect(await outcome(utf8(CHINESE))).toBe(`utf-8: ${CHINESE}`);
    expect(await outcome(join(Uint8Array.of(0xef, 0xbb, 0xbf), utf8(CHINESE)))).toBe(`utf-8: ${CHINESE}`);
  });

  it('reads GBK, whose bytes are no UTF-8, and says so', async () => {
    expect(await outcome(encodeGbk(CHINESE))).toBe(`gb18030: ${CHINESE}`);
  });

  it('reads the famous word 联通, which many programs take for UTF-8, as GBK', async () => {
    expect(await outcome(encodeGbk('联通'))).toBe('gb18030: 联通');
  });

  it('reads UTF-16 with a byte-order mark, as a spreadsheet saves "Unicode text"', async () => {
    const units = new Uint8Array(new Uint16Array([0xfeff, ...[...CHINESE].map((c) => c.charCodeAt(0))]).buffer);
    expect(await outcome(units)).toBe(`utf-16le: ${CHINESE}`);
  });

  it('refuses UTF-16 without a mark: its NUL bytes are no text', async () => {
    const units = new Uint8Array(new Uint16Array([...'date,unit'].map((c) => c.charCodeAt(0))).buffer);
    expect(await outcome(units)).toBe('wrong-encoding');
  });

  it('refuses UTF-8 with damaged bytes, though GB18030 would read them as noise', async () => {
    const bytes = utf8('日期,小区\n2022-04-05,松花江路三号\n'.repeat(4));
    const damaged = join(bytes.subarray(0, 26), bytes.subarray(28));
    expect(new TextDecoder('gb18030', { fatal: true }).decode(damaged)).toContain('2022-04-05');
    expect(await outcome(damaged)).toBe('wrong-encoding');
  });

  it('calls UTF-8 that ends inside a character truncated', async () => {
    const bytes = utf8(CHINESE.trimEnd());
    expect(await outcome(bytes.subarray(0, bytes.length - 1))).toBe('truncated');
    expect(await outcome(bytes.subarray(0, bytes.length - 2))).toBe('truncated');
  });

  it('refuses bytes that are no text in either encoding', async () => {
    expect(await outcome(Uint8Array.of(0x64, 0xff, 0xff, 0x80))).toBe('wrong-encoding');
  });

  it('refuses a picture, whose bytes GB18030 can read: text holds no control characters', async () => {
    const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
    expect(new TextDecoder('gb18030', { fatal: true }).decode(png)).toContain('NG');
    expect(await outcome(png)).toBe('wrong-encoding');
  });

  it.each([
    'unit,date\nMüller Straße,2022-04-05\n',
    'lieu,date\nRésidence Général Lecœur,2022-04-05\n'.replace('œ', 'oe'),
    'sted,dato\nSør-Trøndelag gård,2022-04-05\nHåkon Jarls gate,2022-04-06\n',
  ])('refuses Latin-1, whose accents GB18030 reads with the next letter as a character: %j', async (text) => {
    const bytes = Uint8Array.from([...text].map((character) => character.charCodeAt(0)));
    expect(new TextDecoder('gb18030', { fatal: true }).decode(bytes)).toMatch(/\p{Script=Han}/u);
    expect(await readText(bytes, 'f.csv')).toMatchObject({ utf8: null, reject: { reason: 'wrong-encoding', hint: 'UTF-8, GB18030' } });
  });

  it.each([
    '本市新增本土确诊病例，居住于松江区九亭镇。',
    '小区,姓名\n幸福家园,朱镕基\n紫荆苑,陶喆\n',
    // Characters beyond GB2312, whose second byte is often an ASCII letter.
    '堃、犇、骉、龘、囍、珺、祎、翀、玥、玚、喆、淼、昇、鎏等生僻字，见于姓名和地名。',
    '臺北市信義區忠孝東路五段，確診病例報告日期與隔離轉運時間。',
    '深圳市南山区粤海街道科技园社区麻岭一巷12号A栋，2022年3月9日起实行封闭管理。',
    'unit,date\nA座,2022-04-05\n',
  ])('reads ordinary Chinese in GBK: %j', async (text) => {
    expect(await outcome(encodeGbk(text))).toBe(`gb18030: ${text}`);
  });

  it('counts a character of four bytes as Chinese', async () => {
    // 㐀 (U+3400) is 81 39 EE 39 in GB18030.
    expect(await outcome(Uint8Array.of(0x81, 0x39, 0xee, 0x39, ...encodeGbk('村')))).toBe('gb18030: 㐀村');
  });

  it('tells an empty file', async () => {
    expect(await outcome(new Uint8Array(0))).toBe('empty-file');
    expect(await outcome(gzipSync(''))).toBe('empty-file');
  });

  it('inflates gzip by its first two bytes, whatever the file is called', async () => {
    expect(await outcome(gzipSync(encodeGbk(CHINESE)))).toBe(`gb18030: ${CHINESE}`);
  });

  it('calls gzip that is cut off, or damaged inside, truncated', async () => {
    const whole = gzipSync(CHINESE.repeat(200));
    expect(await outcome(whole.subarray(0, whole.length - 9))).toBe('truncated');
    const damaged = Uint8Array.from(whole);
    damaged.fill(0xff, 14, 24);
    expect(await outcome(damaged)).toBe('truncated');
  });

  it('stops a compressed bomb at the limit of real bytes', async () => {
    const bomb = gzipSync(new Uint8Array(50_000_000));
    expect(bomb.length).toBeLessThan(100_000);
    expect(await outcome(bomb, 1_000_000)).toBe('too-large');
    expect(await outcome(utf8('0123456789'), 9)).toBe('too-large');
    expect(await outcome(utf8('0123456789'), 10)).toBe('utf-8: 0123456789');
  });
});

describe('an encoding a person chose', () => {
  const read = async (bytes: Uint8Array, encoding: Encoding): Promise<string> => {
    const reading = await readText(bytes, 'f.csv', undefined, encoding);
    return reading.utf8 === null ? reading.reject.reason : `${reading.encoding}: ${decodeUtf8(reading.utf8)}`;
  };

  it('is taken at its word where the bytes fit it', async () => {
    expect(await read(encodeGbk(CHINESE), 'gb18030')).toBe(`gb18030: ${CHINESE}`);
    const bare = Uint8Array.from([...'日a'].flatMap((character) => [character.charCodeAt(0) >> 8, character.charCodeAt(0) & 255]));
    expect(await read(bare, 'utf-16be')).toBe('utf-16be: 日a');
    // Valid in both: a person may see that it is the other one.
    expect(await read(utf8('中中'), 'gb18030')).toBe(`gb18030: ${new TextDecoder('gb18030').decode(utf8('中中'))}`);
  });

  it('is refused where they do not, never replaced by another or by question marks', async () => {
    expect(await read(encodeGbk(CHINESE), 'utf-8')).toBe('other-encoding');
    expect(await read(Uint8Array.of(0x61), 'utf-16le')).toBe('other-encoding');
  });

  it('drops its own mark', async () => {
    expect(await read(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61), 'utf-8')).toBe('utf-8: a');
    expect(await read(Uint8Array.of(0xef, 0xbb, 0xbf), 'utf-8')).toBe('empty-file');
  });
});
