// Which registers a plan outlives. Oracle: what a plan's rows and names are of.
import { expect, it } from 'vitest';
import { REGISTER } from '../../../../tests/desk/small-register.ts';
import type { FarmRegister } from '../answers.ts';
import { isSameRegister } from './same-register.ts';

const { households, plots } = REGISTER;
const copy = (): FarmRegister => structuredClone(REGISTER);

it('a register read anew with the same in it is the same, whatever of it no plan is made of', () => {
  expect(isSameRegister(REGISTER, copy())).toBe(true);
  expect(isSameRegister(REGISTER, { ...copy(), plots: { ...plots, mu: new Float64Array(5) }, households: { ...households, helps: new Uint8Array(4) } })).toBe(true);
});

it.each<[string, Partial<FarmRegister>]>([
  ['another household', { households: { ...households, id: ['01', '02', '05', '04'] } }],
  ['a household that moved', { households: { ...households, unit: Int32Array.of(0, 1, 1, -1) } }],
  ['more people', { households: { ...households, people: Uint8Array.of(2, 2, 3, 1) } }],
  ['another vehicle', { households: { ...households, mode: Uint8Array.of(1, 1, 2, 3) } }],
  ['another plot', { plots: { ...plots, id: ['a', 'b', 'c', 'd', 'f'] } }],
  ['a plot farmed by another', { plots: { ...plots, household: Int32Array.of(0, 1, 1, 2, -1) } }],
  ['a plot in another block', { plots: { ...plots, block: Int32Array.of(0, -1, 1, 1, -1) } }],
  ['a field that is a greenhouse now', { plots: { ...plots, kind: Uint8Array.of(1, 1, 0, 0, 0) } }],
  ['a block renamed', { blocks: [{ name: '大南片', village: 0 }, { name: '', village: 1 }] }],
  ['one block more', { blocks: [...REGISTER.blocks, { name: '北片', village: 0 }] }],
  ['a gate renamed', { gates: [{ name: '大东门', lng: 126, lat: 44 }, REGISTER.gates[1]!] }],
])('%s makes it another', (_, changed) => {
  expect(isSameRegister(REGISTER, { ...copy(), ...changed })).toBe(false);
});
