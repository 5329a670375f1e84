// What a person types about a drawing; oracle: the rules of the form told by hand.
import { describe, expect, it } from 'vitest';
import { REGISTER } from '../../../tests/exports/sample-farm.ts';
import { readDrawnFacts } from './drawn-facts.ts';

/** 东升 is a street, no unit that is zoned. */
const ground = { register: REGISTER, directory: { name: ['红光村', '东升', '东升'], zonedOf: Int32Array.of(0, -1, 2) } };

describe('a plot', () => {
  it('is read with what is not said left open', () => {
    expect(readDrawnFacts('plot', { id: ' P-9 ', crop: 'maize' }, ground)).toEqual({ kind: 'plot', id: 'P-9', household: '', village: '', block: '', crop: 'maize', plotKind: 'field', mu: null });
    expect(readDrawnFacts('plot', { id: 'P-9', household: '03', village: '红光村', block: '北片', crop: 'rice', kind: 'greenhouse', mu: '2.5' }, ground))
      .toEqual({ kind: 'plot', id: 'P-9', household: '03', village: '红光村', block: '北片', crop: 'rice', plotKind: 'greenhouse', mu: 2.5 });
  });

  it.each([
    [{ id: '  ' }, 'id', 'id-missing'],
    [{ id: 'A-1' }, 'id', 'id-taken'],
    [{ id: 'P-9', household: '99' }, 'household', 'household-unknown'],
    [{ id: 'P-9', mu: '0' }, 'mu', 'mu-wrong'],
    [{ id: 'P-9', mu: 'two' }, 'mu', 'mu-wrong'],
    [{ id: 'P-9', mu: '1e999' }, 'mu', 'mu-wrong'],
    [{ id: 'P-9', block: '13812345678' }, 'block', 'personal-number'],
  ])('%j is refused at %s: %s', (typed, field, problem) => {
    expect(readDrawnFacts('plot', typed, ground)).toEqual({ field, problem });
  });

  it('of a district without a register may name any household', () => {
    expect(readDrawnFacts('plot', { id: 'A-1', household: '99' }, { ...ground, register: null })).toMatchObject({ kind: 'plot', id: 'A-1', household: '99' });
  });
});

it('a gate names a zoned unit, or none; a street is none', () => {
  expect(readDrawnFacts('gate', { name: '村口', unit: '东升', oneway: 'in' }, ground)).toEqual({ kind: 'gate', name: '村口', unit: 2, oneway: 'in' });
  expect(readDrawnFacts('gate', { unit: '' }, ground)).toEqual({ kind: 'gate', name: '', unit: null, oneway: 'both' });
  expect(readDrawnFacts('gate', { unit: '西沟' }, ground)).toEqual({ field: 'unit', problem: 'unit-unknown' });
});

it('a track needs no name', () => {
  expect(readDrawnFacts('track', {}, ground)).toEqual({ kind: 'track', name: '' });
});
