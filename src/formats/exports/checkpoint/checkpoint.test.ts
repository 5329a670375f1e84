// The checkpoint's page: what it lets through and what it does not. Oracle: the list of refusals of the issue "Farming", point 6; Node's SHA-256.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { dayFromCivil } from '../../../domain/day.ts';
import type { CheckpointSheet, SheetPass } from '../../../domain/farming/passes/checkpoint-sheet.ts';
import { codeOf } from '../../../domain/farming/passes/pass-code.ts';
import { writeCondition, type AttestedCondition } from '../../../domain/farming/passes/pass-conditions.ts';
import { writePassText, type PassContent } from '../../../domain/farming/passes/pass-content.ts';
import { makeSigningKey, type SigningKey } from '../../passes/pass-key.ts';
import { signBytes, signPasses } from '../../passes/sign-passes.ts';
import { codeOfText, isWhole, judge, sha256 } from './checkpoint-judge.js';
import { sheetCode, writeCheckpoint, writeSheetText, type SheetSeal } from './write-checkpoint.ts';

const DAY = dayFromCivil(2022, 4, 12);
const MIDNIGHT = DAY * 1440;
const pass: PassContent = {
  number: '0412-9C1B-118-3', household: 'H-0042', person: 1, people: 2, village: '东沟村', gate: '东沟卡点', roads: ['村北路'], field: '东洼', day: DAY, from: 360, until: 630, conditions: [{ kind: 'pcr-within', hours: 48 }], vehicle: 'foot',
};
const raised: PassContent = { ...pass, number: '0412-9C1B-118-4', household: 'H-0043' };
function row({ day, conditions, ...content }: PassContent): SheetPass {
  return { ...content, code: codeOf({ ...content, day, conditions }), conditions: conditions.map(writeCondition), key: 0 };
}

let key: SigningKey;
let other: SigningKey;
let sheet: CheckpointSheet;
let qr: string;
beforeAll(async () => {
  [key, other] = await Promise.all([makeSigningKey(''), makeSigningKey('')]);
  sheet = {
    form: 'TZS1', district: '九台区</script>', day: '2022-04-12', madeAt: MIDNIGHT + 300, goodUntil: MIDNIGHT + 720, gate: '', keys: [{ key: key.key, publicKey: key.publicKey }], passes: [row(pass)], suspended: [{ code: codeOf(raised), number: raised.number, reason: 'level-raised' }],
  };
  [qr] = (await signPasses(key, [writePassText(pass)])) as [string];
});

const IN_TIME = MIDNIGHT + 420;
const { subtle } = crypto;
interface Circumstances {
  readonly now?: number;
  readonly whole?: boolean;
  readonly on?: Partial<CheckpointSheet>;
  /** Null: a browser without it. */
  readonly by?: SubtleCrypto | null;
}
async function ask(typed: string, { now = IN_TIME, whole = true, on = {}, by = subtle }: Circumstances = {}): Promise<string> {
  const { reason } = await judge({ sheet: { ...sheet, ...on }, whole, subtle: by, now, typed }) as { reason: string };
  return reason;
}
const signed = async (content: PassContent, by = key): Promise<string> => (await signPasses(by, [writePassText(content)]))[0]!;

describe('a pass at the checkpoint', () => {
  it('goes by its QR code, and by its code however it is typed', async () => {
    const code = codeOf(pass);
    for (const typed of [qr, code, code.toLowerCase(), `${code.slice(0, 5)} ${code.slice(5)}`]) expect([typed, await ask(typed)]).toEqual([typed, 'ok']);
  });

  it('goes from its first minute to before its last, and never after the sheet or the day is over', async () => {
    expect(await Promise.all([359, 360, 629, 630, 719, 720].map((minute) => ask(qr, { now: MIDNIGHT + minute })))).toEqual(['not-yet', 'ok', 'ok', 'over', 'over', 'sheet-over']);
    expect(await ask(qr, { now: MIDNIGHT + 1440 + 420, on: { goodUntil: MIDNIGHT + 9999 } })).toBe('over');
    expect(await ask(qr, { now: MIDNIGHT + 289, on: {} })).toBe('clock-wrong');
    expect(await ask(qr, { now: Number.NaN })).toBe('clock-wrong');
  });

  it('does not go where it is suspended, with the reason, by code and by QR code', async () => {
    const again = await signed(raised);
    for (const typed of [codeOf(raised), again]) {
      expect(await judge({ sheet, whole: true, subtle, now: IN_TIME, typed })).toMatchObject({ reason: 'suspended', detail: { why: 'level-raised' } });
    }
    // A number on both sides of a sheet is suspended.
    expect(await ask(qr, { on: { suspended: [{ code: codeOf(pass), number: '', reason: 'undone' }] } })).toBe('suspended');
  });

  it('does not go where it is of another day, of no number of today, or unreadable', async () => {
    expect(await judge({ sheet, whole: true, subtle, now: IN_TIME, typed: await signed({ ...pass, day: DAY - 1 }) })).toMatchObject({ reason: 'other-day', detail: { day: '2022-04-11' } });
    expect(await ask(await signed({ ...pass, household: 'H-0044' }))).toBe('unknown');
    expect(await ask('0000000000')).toBe('unknown');
    for (const typed of ['123', 'UUUUUUUUUU', '东沟村']) expect(await ask(typed)).toBe('unreadable');
  });

  it('does not go through another gate than its own', async () => {
    expect(await ask(qr, { on: { gate: '西沟卡点' } })).toBe('other-gate');
    expect(await ask(codeOf(pass), { on: { gate: '东沟卡点' } })).toBe('ok');
  });

  it('is forged where another key signed it, or the key it names did not', async () => {
    expect(await ask(await signed(pass, other))).toBe('forged');
    expect(await ask(await signed({ ...pass, household: 'H-9' }, other))).toBe('forged');
    const [pretended] = await signPasses({ key: key.key, privateKey: other.privateKey }, [writePassText(pass)]);
    expect(await ask(pretended!)).toBe('forged');
    expect(await ask(writePassText(pass))).toBe('forged');
  });

  it('goes with no sign of its QR code another (random mutations), nor where signatures cannot be verified', async () => {
    await fc.assert(fc.asyncProperty(fc.nat(), fc.constantFrom('0', '1', '|', 'A', '村', 'Z'), async (place, sign) => {
      const signs = [...qr];
      signs[place % signs.length] = sign;
      const mutated = signs.join('');
      fc.pre(mutated !== qr && mutated.includes('|'));
      expect([mutated, await ask(mutated)]).not.toEqual([mutated, 'ok']);
      // Without crypto.subtle the code of the text still has to be in the table.
      const [text, known] = [mutated.split('|').slice(0, 13).join('|'), qr.split('|').slice(0, 13).join('|')];
      if (text !== known) expect([mutated, await ask(mutated, { by: null })]).not.toEqual([mutated, 'ok']);
    }), { numRuns: 400 });
  });

  it('goes by the table of codes where the browser verifies no signatures', async () => {
    expect(await ask(codeOf(pass), { by: null })).toBe('ok');
    expect(await ask('0000000000', { by: null })).toBe('unknown');
  });
});

describe('the sheet in the page', () => {
  const seal = async (text: string, by = key): Promise<SheetSeal> => ({ key: by.key, publicKey: by.publicKey, signature: await signBytes(by, new TextEncoder().encode(text)) });
  const read = (html: string, id: string): string => new RegExp(`<script type="application/json" id="${id}">([^<]*)</script>`).exec(html)?.[1] ?? '';

  it('is whole as it was sealed, and by no change of it, its code, its key or its signature', async () => {
    const text = writeSheetText(sheet);
    const html = await writeCheckpoint(text, await seal(text), 'zh');
    const sealed = JSON.parse(read(html, 'seal')) as SheetSeal & { code: string };
    expect(read(html, 'sheet')).toBe(text);
    expect(JSON.parse(text)).toEqual(sheet);
    expect(await isWhole(subtle, text, sealed)).toBe(true);
    const changed = text.replace('"from":360', '"from":300');
    expect(await isWhole(subtle, changed, sealed)).toBe(false);
    expect(await isWhole(null, changed, sealed)).toBe(false);
    expect(await isWhole(subtle, changed, { ...sealed, code: sheetCode(changed) })).toBe(false);
    expect(await isWhole(subtle, text, { ...sealed, ...(await seal(text, other)), key: key.key })).toBe(false);
    expect(await ask(qr, { whole: false })).toBe('sheet-damaged');
  });

  it('is one file that asks nobody: a policy that names its own code and style alone, no address, no name that closes an element', async () => {
    const text = writeSheetText(sheet);
    const html = await writeCheckpoint(text, await seal(text), 'en');
    const code = /<script type="module">([\s\S]*?)<\/script>/.exec(html)![1]!;
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)![1]!;
    const hash = (part: string): string => createHash('sha256').update(part).digest('base64');
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!;
    expect(policy).toContain(`default-src 'none'; script-src 'sha256-${hash(code)}'; style-src 'sha256-${hash(style)}'`);
    expect(policy).not.toContain('unsafe');
    expect(html.match(/(?:src|href)=|https?:|url\(|@import|\bfetch\(|\bimport\b[^K]/g)).toBeNull();
    expect(html.match(/<\/script>/g)).toHaveLength(4);
  });

  it('has the same words in both languages, and one for every answer and every condition', async () => {
    const html = await writeCheckpoint(writeSheetText(sheet), await seal(''), 'zh');
    const { zh, en } = JSON.parse(read(html, 'words')) as Record<string, { reason: object; conditions: Record<string, string> }>;
    expect(Object.keys(zh!)).toEqual(Object.keys(en!));
    const conditions: AttestedCondition[] = [{ kind: 'not-contact' }, { kind: 'home-days', days: 7 }, { kind: 'pcr-within', hours: 48 }, { kind: 'pcr-negatives', count: 3, days: 7 }, { kind: 'pcr-all-negative', days: 7 }, { kind: 'antigen-same-day' }];
    for (const condition of conditions) expect(zh!.conditions[/^[a-z]+?(?=\d|$)/.exec(writeCondition(condition))![0]]).toEqual(expect.any(String));
  });
});

describe('SHA-256 of the page', () => {
  it('is that of Node, for every length around its blocks (random bytes)', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(Buffer.from(sha256(bytes)).toString('hex')).toBe(createHash('sha256').update(bytes).digest('hex'));
    }), { numRuns: 500 });
  });

  it('gives the code of a pass as the desk does', () => {
    expect(codeOfText(writePassText(pass))).toBe(codeOf(pass));
  });
});
