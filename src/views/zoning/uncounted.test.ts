// Totals say what they leave out.
import { describe, expect, it } from 'vitest';
import type { OpenPlace } from '../../domain/district/match/open-places.ts';
import { writeUncounted } from './uncounted.ts';

const waiting = (reports: number): OpenPlace => ({ place: `地址${reports}`, why: 'unknown', reports, lastReportedOn: 19_000 });

describe('what totals leave out', () => {
  it('is said with its places and the sum of their reports', () => {
    expect(writeUncounted({ openPlaces: [waiting(3), waiting(1_200)], language: 'zh' })).toBe('另有 2 处地址的 1,203 例还没有对应单元，未计入三区');
    expect(writeUncounted({ openPlaces: [waiting(1)], language: 'en' })).toBe('1 report at 1 place without a unit yet: in none of the zones');
  });

  it('is nothing where every place has its unit', () => {
    expect(writeUncounted({ openPlaces: [], language: 'zh' })).toBe('');
  });
});
