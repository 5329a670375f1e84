import { describe, expect, it } from 'vitest';
import { NOT_RECORDED } from '../../domain/day.ts';
import { placesOf } from '../../domain/district/place-column.ts';
import type { UnitGeometry } from '../../domain/district/unit-table.ts';
import { CONTROLLED } from '../../domain/zoning/level.ts';
import { RESULT_NEGATIVE, RISK_HIGH } from '../../domain/district/fact-tables.ts';
import { caseTableOf, contactTableOf, disinfectionTableOf, orderTableOf, unitTableOf, visitTableOf } from '../../domain/district/tables-of.ts';
import { householdTableOf, plotTableOf } from '../../domain/farming/register/tables-of.ts';
import { decodeTable, encodeTable, type StoredTables } from './row-set-tables.ts';
import { encodeRowSet, RowSetError, type ColumnSet } from './row-set.ts';
import { textsOf, type TextColumn } from '../../domain/district/text-column.ts';

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
    expect(textsOf(kept.caseId)).toEqual(['b', 'c']);
    expect([...kept.place].map((place) => kept.places[place])).toEqual(['福林屯', '安康家园']);
  });

  it('of units stored when places were lists have them as columns', () => {
    const places: UnitGeometry[] = [{ type: 'Point', coordinates: [126.1, 44.2] }, { type: 'Polygon', coordinates: [[[126, 44], [127, 44], [126, 45], [126, 44]]] }];
    const units = unitTableOf([{ id: 'a', geometry: places[0]!, given: places[1]! }, { id: 'b', geometry: places[1]! }, { id: 'c' }]);
    const older = { ...units, geometry: [...places, null], given: [places[1]!, null, null] } as unknown as ColumnSet;
    expect(decodeTable('units', encodeRowSet('units', older).bytes)).toEqual(units);
    expect(placesOf(decodeTable('units', encodeTable('units', units).bytes, [0]).geometry)).toEqual([places[1], null]);
  });

  it('keep county and use of units', () => {
    const units = unitTableOf([{ id: 'a', county: '农安县', residential: true }, { id: 'b', residential: false }]);
    expect(decodeTable('units', encodeTable('units', units).bytes)).toEqual(units);
    expect(decodeTable('units', encodeTable('units', units).bytes, [0]).county).toEqual(['']);
  });

  it('keep orders and visits', () => {
    const orders = orderTableOf([{ area: 'a', day: 19090, level: CONTROLLED }]);
    const visits = visitTableOf([{ area: 'a', person: 'P1', from: 19090, to: 19091, risk: RISK_HIGH, recordedAt: 5 }]);
    expect(decodeTable('orders', encodeTable('orders', orders).bytes)).toEqual(orders);
    expect(decodeTable('visits', encodeTable('visits', visits).bytes)).toEqual(visits);
  });

  it('keep households and plots, and leave out withdrawn rows of them', () => {
    const households = [{ id: 'H1', place: '福林屯', people: 3, machines: ['seeder' as const], helps: true }, { id: 'H2', place: '福林屯' }, { id: 'H3', place: '安康家园' }];
    const outline: UnitGeometry = { type: 'Polygon', coordinates: [[[126, 44], [127, 44], [126, 45], [126, 44]]] };
    const plots = [{ id: 'P1', household: 'H1', mu: 12.5, outline }, { id: 'P2', place: '福林屯', block: '东片', sourceRow: 9 }];
    const [homes, fields] = [householdTableOf(households), plotTableOf(plots)];
    expect(decodeTable('households', encodeTable('households', homes).bytes)).toEqual(homes);
    expect(decodeTable('plots', encodeTable('plots', fields).bytes)).toEqual(fields);
    const kept = decodeTable('households', encodeTable('households', homes).bytes, [0, 1]);
    expect([kept.count, textsOf(kept.id), kept.places[kept.place[0]!]]).toEqual([1, ['H3'], '安康家园']);
    expect(decodeTable('plots', encodeTable('plots', fields).bytes, [0]).outline).toEqual(plotTableOf([{ id: 'P2' }]).outline);
  });

  const contacts = contactTableOf([{ area: 'a', lastExposedOn: 19090, transferredOn: 19091, result: RESULT_NEGATIVE }, { area: 'b', result: RESULT_NEGATIVE }]);
  const disinfections = disinfectionTableOf([{ area: 'a', day: 19090, passed: true, recordedAt: 7 }, { area: 'b', day: 19091, passed: false }]);
  it.each([
    ['cases', cases, 'isolatedOn'], ['contacts', contacts, 'transferredOn'], ['disinfections', disinfections, 'recordedAt'],
  ] as const)('of %s stored before a column came have it with nothing recorded, also without withdrawn rows', (kind: keyof StoredTables, table, added) => {
    const { [added]: _, ...older } = table as unknown as ColumnSet;
    const { bytes } = encodeRowSet(kind, older);
    expect(decodeTable(kind, bytes)).toEqual({ ...table, [added]: new Int32Array(table.count).fill(NOT_RECORDED) });
    expect((decodeTable(kind, bytes, [0]) as unknown as ColumnSet)[added]).toEqual(new Int32Array(table.count - 1).fill(NOT_RECORDED));
    expect(decodeTable(kind, encodeTable(kind, table as never).bytes)).toEqual(table);
  });

  it('of cases stored when numbers were lists have them as columns of texts', () => {
    const older = { ...cases, caseId: textsOf(cases.caseId), person: textsOf(cases.person) } as unknown as ColumnSet;
    expect(decodeTable('cases', encodeRowSet('cases', older).bytes)).toEqual(cases);
  });

  it('refuse a text column whose starts are damaged', () => {
    const caseId: TextColumn = { start: Uint32Array.of(0, 4_000_000_000, 1, 2), bytes: cases.caseId.bytes };
    expect(() => decodeTable('cases', encodeTable('cases', { ...cases, caseId }).bytes)).toThrow(/damaged in column caseId/);
  });

  it('refuse lists and repeated columns that a damaged header or body makes up, at once', () => {
    const units = unitTableOf([{ id: '甲', aliases: ['a'] }, { id: '乙' }]);
    const { bytes } = encodeTable('units', units);
    const changed = (from: string, to: string): Uint8Array => {
      const text = Buffer.from(bytes).toString('latin1');
      const [before, after] = [Buffer.from(from), Buffer.from(to)].map((part) => part.toString('latin1'));
      expect([text.includes(before!), before!.length]).toEqual([true, after!.length]);
      return new Uint8Array(Buffer.from(text.replace(before!, after!), 'latin1'));
    };
    for (const [from, to] of [
      ['"type":"lists","bytes":11,"value":2', '"type":"lists","bytes":11,"value":9'], ['[[0,["a"]]]', '[[5,["a"]]]'], ['[[0,["a"]]]', '[[0,"a  "]]'],
      ['"as":"id"', '"as":"ie"'], ['"bytes":11,"value":2', '"bytes":11,"value":N'.replace('N', '7')],
    ] as const) expect(() => decodeTable('units', changed(from, to)), `${from} → ${to}`).toThrow(/damaged in column/);
    expect(decodeTable('units', bytes)).toEqual(units);
  });

  it('refuse bytes that are none, are cut short, or hold another kind', () => {
    const { bytes } = encodeTable('cases', cases);
    expect(() => decodeTable('cases', new Uint8Array(5))).toThrow(RowSetError);
    expect(() => decodeTable('cases', bytes.slice(0, bytes.length - 40))).toThrow(/cut short/);
    expect(() => decodeTable('rounds', bytes)).toThrow(/holds cases, not rounds/);
  });
});
