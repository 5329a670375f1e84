// The farm register of a journal: lists joined, withdrawn rows and lists gone, what is missing told.
import { expect, it } from 'vitest';
import { textsOf } from '../../domain/district/text-column.ts';
import { householdTableOf, plotTableOf } from '../../domain/farming/register/tables-of.ts';
import { writeAct, type Body } from '../../domain/journal/entry.ts';
import { fold } from '../../domain/journal/fold.ts';
import { describeStep, findSteps } from '../../domain/journal/steps.ts';
import { MissingRowSet } from '../row-sets/read-row-set.ts';
import { encodeTable } from '../row-sets/row-set-tables.ts';
import { isEntry } from './entry-schema.ts';
import { loadRegister } from './stored-register.ts';

const stored = new Map<string, Uint8Array>();
const read = (hash: string) => (stored.has(hash) ? Promise.resolve(stored.get(hash)! as Uint8Array<ArrayBuffer>) : Promise.reject(new MissingRowSet(hash, 'absent')));
function recorded(of: 'households' | 'plots', encoded: { bytes: Uint8Array; hash: string }, count: number, file: string): Body {
  stored.set(encoded.hash, encoded.bytes);
  return { kind: 'rows-recorded', of, rows: encoded.hash, count, source: { file, crs: 'wgs84', taken: count, refused: 0 } };
}
const homes = (ids: readonly string[], place: string) => encodeTable('households', householdTableOf(ids.map((id) => ({ id, place }))));

const plotList = encodeTable('plots', plotTableOf([{ id: 'P1', household: 'H1' }, { id: 'P2', household: 'H3' }]));
const first = writeAct([], 'd', 1, [recorded('households', homes(['H1', 'H2', 'H3'], 'a'), 3, '1.csv'), recorded('plots', plotList, 2, '2.csv')]);
const second = [...first, ...writeAct(first, 'd', 2, [recorded('households', homes(['H3', 'H4'], 'b'), 2, '3.csv')])];

it('joins all lists, the newest row of a number first', async () => {
  const missing = new Set<string>();
  const { households, plots } = await loadRegister(fold(second), read, missing);
  expect([textsOf(households.id), [...households.place].map((place) => households.places[place]), textsOf(plots.household)]).toEqual([['H1', 'H2', 'H3', 'H4'], ['a', 'a', 'b', 'b'], ['H1', 'H3']]);
  expect([...missing]).toEqual([]);
  expect(second.every(isEntry)).toBe(true);
  expect(describeStep(findSteps(second, 'd').undo!)).toEqual({ what: 'rows-imported', name: '3.csv', count: 2 });
});

it('has nothing of what was withdrawn: a row, or a whole list', async () => {
  const third = [...second, ...writeAct(second, 'd', 3, [{ kind: 'withdrawn', targets: ['d:1#1', 'd:3', 'd:2#0'] }])];
  const { households, plots } = await loadRegister(fold(third), read, new Set());
  expect([textsOf(households.id), households.places, textsOf(plots.id)]).toEqual([['H1', 'H3'], ['a'], ['P2']]);
});

it('opens with the rest where a list is missing, and names its file', async () => {
  const missing = new Set<string>();
  stored.delete(plotList.hash);
  const { households, plots } = await loadRegister(fold(second), read, missing);
  expect([households.count, plots.count, [...missing]]).toEqual([4, 0, ['2.csv']]);
});
