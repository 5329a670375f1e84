import { describe, expect, it } from 'vitest';
import { caseTableOf, unitTableOf } from '../../domain/district/tables-of.ts';
import { decodeTable, encodeTable } from './row-set-tables.ts';
import { RowSetError } from './row-set.ts';

const cases = caseTableOf([
  { place: '安康家园', reportedOn: 19090, caseId: 'a', sampledOn: 19089, sampledTime: 600 },
  { place: '福林屯', reportedOn: 19091, caseId: 'b' },
  { place: '安康家园', reportedOn: 19092, caseId: 'c', reclassified: true },
]);

describe('row sets', () => {
  it('give back the table they were made of, from bytes at any offset', () => {
    const { bytes } = encodeTable('cases', cases);
    expect(decodeTable('cases', bytes)).toEqual(cases);
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(decodeTable('cases', shifted.subarray(3))).toEqual(cases);
  });

  it('have one address for one content, whatever order the columns were named in', () => {
    const reversed = Object.fromEntries(Object.entries(cases).reverse()) as unknown as typeof cases;
    expect(encodeTable('cases', reversed).hash).toBe(encodeTable('cases', cases).hash);
    expect(encodeTable('cases', caseTableOf([])).hash).not.toBe(encodeTable('cases', cases).hash);
  });

  it('keep names and outlines of units', () => {
    const units = unitTableOf([{ id: 'a', name: '安康家园', aliases: ['安康'], geometry: { type: 'Point', coordinates: [126, 44] } }, { id: 'b', parent: 'a' }]);
    expect(decodeTable('units', encodeTable('units', units).bytes)).toEqual(units);
  });

  it('leave out withdrawn rows from every column and keep the list of places', () => {
    const kept = decodeTable('cases', encodeTable('cases', cases).bytes, [0, 0]);
    expect(kept.count).toBe(2);
    expect([...kept.reportedOn]).toEqual([19091, 19092]);
    expect(kept.caseId).toEqual(['b', 'c']);
    expect([...kept.place].map((place) => kept.places[place])).toEqual(['福林屯', '安康家园']);
  });

  it('refuse bytes that are none, are cut short, or hold another kind', () => {
    const { bytes } = encodeTable('cases', cases);
    expect(() => decodeTable('cases', new Uint8Array(5))).toThrow(RowSetError);
    expect(() => decodeTable('cases', bytes.slice(0, bytes.length - 40))).toThrow(/cut short/);
    expect(() => decodeTable('rounds', bytes)).toThrow(/holds cases, not rounds/);
  });
});
