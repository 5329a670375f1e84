// A district of a journal in which contacts were recorded by tracing beside those of a list. Oracle: the journal, by hand.
import { expect, it } from 'vitest';
import { dayFromCivil } from '../../domain/day.ts';
import { RESULT_MISSING } from '../../domain/district/fact-tables.ts';
import { caseTableOf, contactTableOf, unitTableOf } from '../../domain/district/tables-of.ts';
import { writeAct, type Body } from '../../domain/journal/entry.ts';
import { fold } from '../../domain/journal/fold.ts';
import { encodeTable, type StoredTables } from '../row-sets/row-set-tables.ts';
import { openDistrict } from './open-district.ts';

const DAY = dayFromCivil(2022, 4, 9);
const stored = new Map<string, Uint8Array<ArrayBuffer>>();
function rows<Kind extends 'units' | 'cases' | 'contacts'>(of: Kind, table: StoredTables[Kind]): Body {
  const { bytes, hash } = encodeTable(of, table);
  stored.set(hash, bytes as Uint8Array<ArrayBuffer>);
  return { kind: 'rows-recorded', of, rows: hash, count: table.count, source: { file: `${of}.csv`, crs: 'wgs84', taken: table.count, refused: 0 } };
}
const LISTS: readonly Body[] = [
  rows('units', unitTableOf([{ id: 'A', name: '甲', kind: 'compound' }])), rows('cases', caseTableOf([{ place: 'A', reportedOn: DAY, caseId: 'C1', person: 'J2' }])),
  rows('contacts', contactTableOf([{ area: 'A', lastExposedOn: DAY - 1, result: RESULT_MISSING }])),
];
const open = (...more: readonly Body[]) => {
  const entries = writeAct([], 'd', 1_649_500_000_000, [...LISTS, ...more]);
  return openDistrict(fold(entries), entries, (hash) => Promise.resolve(stored.get(hash)!), new Set());
};

it('has the contacts of lists and those of tracing, each with where it was recorded; who is a case of the lists is none', async () => {
  expect((await open()).facts.contacts).toHaveLength(1);
  const { facts, recorded } = await open({ kind: 'contacts-recorded', contacts: [{ person: 'J1', area: 'A', exposedOn: DAY }, { person: 'J2', area: 'A', exposedOn: DAY }] });
  expect(facts.contacts.map(({ count, lastExposedOn }) => [count, lastExposedOn[0]])).toEqual([[1, DAY - 1], [1, DAY]]);
  expect(recorded.contacts.map(({ idOf }) => idOf(0))).toEqual(['d:3#0', 'd:4#0']);
});
