// What became of each line between two lists; and that told backwards it is the mirror image.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LineChangeKind } from '../answers.ts';
import { lineChanges } from './line-changes.ts';
import { LINE_REASONS, LINE_STATES, type LineReason, type LineState, type LineTable } from './line-table.ts';

interface Line { readonly household: number; readonly plot: number; readonly state: LineState; readonly reason?: LineReason; readonly unit?: number; readonly way?: number }

function tableOf(lines: readonly Line[]): LineTable {
  return {
    count: lines.length, household: Int32Array.from(lines, ({ household }) => household), plot: Int32Array.from(lines, ({ plot }) => plot),
    state: Uint8Array.from(lines, ({ state }) => LINE_STATES.indexOf(state)), reason: Uint8Array.from(lines, ({ reason = 'none' }) => LINE_REASONS.indexOf(reason)),
    unit: Int32Array.from(lines, ({ unit = -1 }) => unit), meters: new Float32Array(lines.length), seconds: new Float32Array(lines.length), gate: new Int32Array(lines.length).fill(-1),
  };
}

const changesOf = (before: readonly Line[], now: readonly Line[]) => lineChanges(tableOf(before), tableOf(now), (a, b) => before[a]!.way !== now[b]!.way);
const kinds = (was: Partial<Line>, is: Partial<Line>) => {
  const one = { household: 3, plot: 4, state: 'open' } as const;
  return changesOf([{ ...one, ...was }], [{ ...one, ...is }]).map(({ kind }) => kind);
};

describe('what became of a line', () => {
  const closed = { state: 'closed', reason: 'home-sealed', unit: 5 } as const;

  it.each([
    ['open, then closed', { state: 'open' }, closed, ['suspended']],
    ['in a loop, then closed', { state: 'loop' }, closed, ['suspended']],
    ['closed, then open', closed, { state: 'open' }, ['restored']],
    ['closed, then in a loop', closed, { state: 'loop' }, ['restored']],
    ['open, then in a loop', { state: 'open' }, { state: 'loop' }, ['loop-begins']],
    ['in a loop, then open', { state: 'loop' }, { state: 'open' }, ['loop-ends']],
    ['another way', { way: 1 }, { way: 2 }, ['rerouted']],
    ['a loop and another way', { way: 1 }, { way: 2, state: 'loop' }, ['loop-begins', 'rerouted']],
    ['closed for another reason', closed, { ...closed, reason: 'home-rule' }, ['reason-changed']],
    ['closed by another unit', closed, { ...closed, unit: 6 }, ['reason-changed']],
    ['closed as before', closed, closed, []],
    ['open as before', { way: 1 }, { way: 1 }, []],
    ['suspended, whatever its way was', { way: 1 }, { ...closed, way: 2 }, ['suspended']],
  ] as const)('%s', (_, was, is, expected) => {
    expect(kinds(was, is)).toEqual(expected);
  });

  it('lines are matched by household and plot, not by row; those of one list alone are left out', () => {
    const open = (household: number, plot: number): Line => ({ household, plot, state: 'open' });
    const shut = (household: number, plot: number): Line => ({ household, plot, state: 'closed', reason: 'field-closed' });
    expect(changesOf([open(0, 9), open(1, 2), open(1, 5), open(4, 0)], [open(1, 1), shut(1, 5), shut(3, 0), shut(4, 0), open(5, 0)])).toEqual([
      { kind: 'suspended', household: 1, plot: 5, before: 2, now: 1 }, { kind: 'suspended', household: 4, plot: 0, before: 3, now: 3 },
    ]);
  });
});

describe('laws', () => {
  const line = fc.record({
    household: fc.integer({ min: 0, max: 4 }), plot: fc.integer({ min: 0, max: 4 }), state: fc.constantFrom(...LINE_STATES),
    reason: fc.constantFrom(...LINE_REASONS), unit: fc.integer({ min: -1, max: 2 }), way: fc.integer({ min: 0, max: 2 }),
  }).map((one): Line => (one.state === 'closed' ? one : { ...one, reason: 'none', unit: -1 }));
  const table = fc.uniqueArray(line, { maxLength: 20, selector: ({ household, plot }) => household * 10 + plot })
    .map((lines) => lines.toSorted((a, b) => a.household - b.household || a.plot - b.plot));
  const MIRROR: Readonly<Record<LineChangeKind, LineChangeKind>> = {
    suspended: 'restored', restored: 'suspended', 'loop-begins': 'loop-ends', 'loop-ends': 'loop-begins', rerouted: 'rerouted', 'reason-changed': 'reason-changed',
  };

  it('told backwards every change is its mirror image', () => {
    fc.assert(fc.property(table, table, (before, now) => {
      expect(changesOf(now, before)).toEqual(changesOf(before, now).map(({ kind, before: a, now: b, ...of }) => ({ ...of, kind: MIRROR[kind], before: b, now: a })));
    }), { numRuns: 500 });
  });

  it('a line of both lists that looks otherwise is told, one that does not is not', () => {
    fc.assert(fc.property(table, table, (before, now) => {
      const looks = ({ state, reason, unit, way }: Line) => JSON.stringify(state === 'closed' ? [state, reason, unit] : [state, way]);
      const touched = now.filter((one) => before.some((old) => old.household === one.household && old.plot === one.plot && looks(old) !== looks(one)));
      const toldOf = [...new Set(changesOf(before, now).map(({ household, plot }) => `${household} ${plot}`))];
      expect(toldOf).toEqual(touched.map(({ household, plot }) => `${household} ${plot}`));
    }), { numRuns: 500 });
  });

  it('nothing changed against itself', () => {
    fc.assert(fc.property(table, (lines) => { expect(changesOf(lines, lines)).toEqual([]); }), { numRuns: 100 });
  });
});
