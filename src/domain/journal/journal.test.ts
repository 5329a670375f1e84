import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { canonicalJson, hashText } from './canonical.ts';
import { frontierOf, writeAct, type Body, type Entry } from './entry.ts';
import { fold } from './fold.ts';
import { readUpTo } from './settle.ts';

const choose = (mode: 'hold' | 'assume-met'): Body => ({ kind: 'conditions-chosen', mode });
const rows = (rowsHash: string): Body => ({
  kind: 'rows-recorded', of: 'cases', rows: rowsHash, count: 3, source: { file: 'a.csv', crs: 'wgs84', taken: 3, refused: 0 },
});
const withdraw = (...targets: Extract<Body, { kind: 'withdrawn' }>['targets'][number][]): Body => ({ kind: 'withdrawn', targets });

function journalOf(...acts: [device: string, ms: number, bodies: Body[]][]): Entry[] {
  return acts.reduce<Entry[]>((journal, [device, ms, bodies]) => [...journal, ...writeAct(journal, device, ms, bodies)], []);
}

describe('canonical JSON', () => {
  it('sorts members, leaves out undefined, keeps lists (oracle: RFC 8785, 3.2.3)', () => {
    expect(canonicalJson({ b: 2, a: [3, { z: null, y: 'é' }], c: undefined })).toBe('{"a":[3,{"y":"é","z":null}],"b":2}');
    expect(() => canonicalJson({ a: Number.NaN })).toThrow(RangeError);
  });

  it('hashes as SHA-256 (oracle: FIPS 180-2, "abc")', () => {
    expect(hashText('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});

describe('the journal', () => {
  it('numbers the entries of a device without gaps and gives one act one number', () => {
    const journal = journalOf(['d1', 10, [rows('r1'), choose('hold')]], ['d2', 11, [choose('assume-met')]], ['d1', 12, [rows('r2')]]);
    expect(journal.map(({ id }) => id)).toEqual(['d1:1', 'd1:2', 'd2:1', 'd1:3']);
    expect(journal[0]!.act).toBe(journal[1]!.act);
    expect(journal[3]!.seen).toEqual({ d1: 2, d2: 1 });
    expect(frontierOf(journal)).toEqual({ d1: 3, d2: 1 });
  });

  it('reads later what was written later though the wall clock went back two days', () => {
    const journal = journalOf(['d1', 1_000_000, [choose('hold')]], ['d1', 1_000, [choose('assume-met')]]);
    expect(fold(journal).conditions).toBe('assume-met');
  });

  it('folds the same plan from entries in any order', () => {
    const journal = journalOf(['d1', 1, [rows('r1')]], ['d2', 1, [rows('r2'), choose('assume-met')]], ['d1', 2, [withdraw('d2:1')]], ['d2', 3, [choose('hold')]]);
    expect(fold(journal).conditions).toBe('hold');
    const plan = fold(journal);
    expect(plan.rowSets.map(({ rows: hash }) => hash)).toEqual(['r1']);
    fc.assert(
      fc.property(fc.shuffledSubarray(journal, { minLength: journal.length }), (shuffled) => {
        expect(fold(shuffled)).toEqual(plan);
      }),
    );
  });

  it('undoes by a withdrawal, redoes by withdrawing the withdrawal, and undoes that again', () => {
    const undone = journalOf(['d1', 1, [choose('hold')]], ['d1', 2, [choose('assume-met')]], ['d1', 3, [withdraw('d1:2')]]);
    expect(fold(undone).conditions).toBe('hold');
    const redone = [...undone, ...writeAct(undone, 'd1', 4, [withdraw('d1:3')])];
    expect(fold(redone).conditions).toBe('assume-met');
    expect(fold([...redone, ...writeAct(redone, 'd1', 5, [withdraw('d1:4')])]).conditions).toBe('hold');
  });

  it('withdraws single rows', () => {
    const journal = journalOf(['d1', 1, [rows('r1')]], ['d1', 2, [withdraw('d1:1#2', 'd1:1#0')]]);
    expect(fold(journal).rowSets[0]!.withdrawnRows).toEqual([2, 0]);
  });

  it('reads up to a frontier what was known then', () => {
    const journal = journalOf(['d1', 1, [choose('assume-met')]], ['d2', 2, [choose('hold')]]);
    expect(fold(readUpTo(journal, { d1: 1 })).conditions).toBe('assume-met');
    expect(fold(readUpTo(journal, {})).conditions).toBe('hold');
  });

  it('counts entries of a kind it does not know instead of dropping them silently', () => {
    const journal = journalOf(['d1', 1, [{ kind: 'from-a-later-version' } as never]]);
    expect(fold(journal).unknown).toBe(1);
  });
});

describe('what the journal says of packs and overrides', () => {
  const adopt = (id: string, from?: number): Body => ({ kind: 'pack-adopted', pack: `hash-${id}`, id, ...(from === undefined ? {} : { from }) });
  const override: Body = { kind: 'override-set', unit: 'A', level: 'sealed', from: 100, until: 103, reason: 'cluster next door', by: 'duty' };
  const packsOf = (journal: readonly Entry[]) => fold(journal).packs.map(({ id, from }) => [id, from]);

  it('keeps the packs in the order of their first lists; one from the beginning replaces all', () => {
    const first = journalOf(['d', 1, [adopt('a')]], ['d', 2, [adopt('b', 200)]], ['d', 3, [adopt('c', 300)]]);
    expect(packsOf(first)).toEqual([['a', null], ['b', 200], ['c', 300]]);
    const earlier = [...first, ...writeAct(first, 'd', 4, [adopt('e', 150)])];
    // What was to begin on or after that list is replaced with it.
    expect(packsOf(earlier)).toEqual([['a', null], ['e', 150]]);
    expect(packsOf([...earlier, ...writeAct(earlier, 'd', 5, [adopt('f')])])).toEqual([['f', null]]);
    // The first pack of a journal holds from the beginning, whatever its day.
    expect(packsOf(journalOf(['d', 1, [adopt('b', 200)]]))).toEqual([['b', null]]);
  });

  it('carries an override with its entry, its reason and the minute it was entered in UTC+8', () => {
    const journal = journalOf(['d', Date.UTC(2022, 3, 8, 16, 30), [override]]);
    expect(fold(journal).overrides).toEqual([{
      area: 'A', level: 'sealed', from: 100, until: 103, reason: 'cluster next door', by: 'duty', entry: 'd:1', recordedAt: 19_091 * 1440 + 30,
    }]);
    expect(fold([...journal, ...writeAct(journal, 'd', Date.UTC(2022, 3, 9), [withdraw('d:1')])]).overrides).toEqual([]);
  });

  it('replays a prefix to the plan of then, and a frontier beyond all entries to the plan of now', () => {
    const bodies: Body[] = [adopt('a'), rows('r1'), override, adopt('b', 200), choose('assume-met'), withdraw('d:3'), rows('r2')];
    let journal: Entry[] = [];
    const plans = bodies.map((body, i) => {
      journal = [...journal, ...writeAct(journal, 'd', i + 1, [body])];
      return fold(journal);
    });
    for (const [i, plan] of plans.entries()) expect(fold(readUpTo(journal, { d: i + 1 }))).toEqual(plan);
    expect(fold(readUpTo(journal, { d: 1_000, other: 5 }))).toEqual(fold(journal));
  });
});
