// An approval of a public track: of exactly these cases, void as soon as anything is another than it was.
import { describe, expect, it } from 'vitest';
import type { ApprovedTrack } from './proposals/fold-tracing.ts';
import { approvalOf, trackBasis } from './public-track-approval.ts';
import type { PublicTrack } from './public-track.ts';

const known: PublicTrack = { lines: [{ key: '东市场 480 540', unit: 3, place: '东市场', from: 480, until: 540, warnings: [] }], leftOut: { home: 2, isolated: 0, undated: 0, nameless: 0 } };
const CASES = ['C1', 'C2'];
const basis = trackBasis(CASES, known, [7, 8]);
const approved = (id: string, more: Partial<ApprovedTrack> = {}): ApprovedTrack => ({ case: id, by: '主任', at: 900, cases: CASES, text: '东市场', basis, ...more });

describe('an approval', () => {
  it('holds for the cases it was given for, with its words, name and time', () => {
    expect(approvalOf([approved('C1'), approved('C2')], CASES, basis)).toEqual({ by: '主任', at: 900, text: '东市场', holds: true });
  });

  it('is none of fewer or more cases, of another set since, nor one without words', () => {
    expect(approvalOf([approved('C1'), approved('C2')], ['C1'], basis)).toBeNull();
    expect(approvalOf([approved('C1')], CASES, basis)).toBeNull();
    expect(approvalOf([approved('C1'), approved('C2', { cases: ['C2'], text: '别处' })], CASES, basis)).toBeNull();
    expect(approvalOf([{ case: 'C1', by: '', at: 1 }], ['C1'], basis)).toBeNull();
  });

  it('is void where a line, a warning, a home, the day of illness or the cases are others', () => {
    const [line] = known.lines;
    const others = [
      trackBasis(CASES, { ...known, lines: [{ ...line!, key: '东市场 480 600' }] }, [7, 8]), trackBasis(CASES, { ...known, lines: [{ ...line!, warnings: ['few-people'] }] }, [7, 8]),
      trackBasis(CASES, { ...known, leftOut: { ...known.leftOut, home: 3 } }, [7, 8]), trackBasis(CASES, known, [6, 8]), trackBasis(['C1', 'C3'], known, [7, 8]),
    ];
    expect(new Set([basis, ...others]).size).toBe(6);
    for (const other of others) expect(approvalOf([approved('C1'), approved('C2')], CASES, other)).toMatchObject({ text: '东市场', holds: false });
  });
});
