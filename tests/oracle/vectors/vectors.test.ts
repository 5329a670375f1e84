// The oracle is held to the vectors, every row of section 7 is accounted for, and the worked examples of section 2 are counted.
import { describe, expect, it } from 'vitest';
import { dayFromCivil } from '../../../src/domain/day.ts';
import { describeVectors } from './describe-vectors.ts';
import { rememberingOracle } from '../reading/oracle.ts';
import { dayOfText, firstListAfter } from '../reading/oracle-counting.ts';
import { LEFT_OUT, VECTORS } from './vectors.ts';
import { on } from './vector-shape.ts';

describeVectors('the oracle', rememberingOracle());

describe('the transcription of rules section 7', () => {
  it('accounts for every number from 1 to 35, as a vector or as left out', () => {
    const named = new Set([...VECTORS, ...LEFT_OUT].map(({ number }) => Number.parseInt(number, 10)));
    expect(Array.from({ length: 35 }, (_, n) => n + 1).filter((number) => !named.has(number))).toEqual([]);
  });
});

describe('the worked examples of rules section 2 and the extra row of section 7', () => {
  it('Defra 2008 under A: 21 days from 7 June end on 29 June, 30 days on 8 July', () => {
    const done = dayFromCivil(2008, 6, 7);
    expect([firstListAfter(done, 21, 'A'), firstListAfter(done, 30, 'A')]).toEqual([dayFromCivil(2008, 6, 29), dayFromCivil(2008, 7, 8)]);
  });

  it('Changchun under B: 14 days from 7 April 2022 end on 21 April; 26 January 2021 is day 16 from 11 January', () => {
    expect(firstListAfter(on('04-07'), 14, 'B')).toBe(on('04-21'));
    const sealed = dayFromCivil(2021, 1, 11);
    expect([firstListAfter(sealed, 15, 'B'), dayOfText(sealed, 16, 'B')]).toEqual([dayFromCivil(2021, 1, 26), dayFromCivil(2021, 1, 26)]);
  });

  it('EU HPAI under A: day 22 after 21 days, day 31 after 30', () => {
    expect([firstListAfter(0, 21, 'A'), firstListAfter(0, 30, 'A')]).toEqual([22, 31]);
  });

  it('"test on day 13 of 14" and "day 6 of the 7-day monitoring" are the same date', () => {
    expect(dayOfText(0, 13, 'A')).toBe(dayOfText(dayOfText(0, 7, 'A'), 6, 'A'));
  });
});
