// Tracing from a case file: recorded as rows, read back as they were, without what was withdrawn.
import { describe, expect, it } from 'vitest';
import { textsOf } from '../../domain/district/text-column.ts';
import { writeAct, type Body, type Entry } from '../../domain/journal/entry.ts';
import { fold } from '../../domain/journal/fold.ts';
import { investigationTableOf } from '../../domain/tracing/cases/investigation-table.ts';
import { storedRosterOf } from '../../domain/tracing/contacts/stored-rosters.ts';
import { storedStaysOf } from '../../domain/tracing/stays/stored-stays.ts';
import { encodeTable, type StoredTables } from '../row-sets/row-set-tables.ts';
import { loadTracing } from './stored-tracing.ts';

const DEVICE = 'd0000aabb';
const stored = new Map<string, Uint8Array>();
const recorded = <Kind extends 'investigations' | 'stays' | 'rosters' | 'tracks'>(of: Kind, table: StoredTables[Kind], file: string): Body => {
  const { bytes, hash } = encodeTable(of, table);
  stored.set(hash, bytes);
  return { kind: 'rows-recorded', of, rows: hash, count: table.count, source: { file, crs: 'wgs84', taken: table.count, refused: 0 } };
};
const journalOf = (...acts: readonly Body[]): Entry[] => acts.reduce<Entry[]>((entries, body, i) => [...entries, ...writeAct(entries, DEVICE, 1000 + i * 60_000, [body])], []);
const load = (entries: readonly Entry[], missing = new Set<string>()) => loadTracing(fold(entries), async (hash) => new Uint8Array(stored.get(hash)!), missing, (place) => ['U1', '甲屯'].indexOf(place));

const ALL = [
  recorded('investigations', investigationTableOf([{ caseId: 'C1', person: 'P1' }, { caseId: 'C2' }]), 'i.csv'),
  recorded('stays', storedStaysOf([{ caseId: 'C2', place: '甲屯' }, { caseId: 'C1', place: '乙屯' }, { caseId: 'C1', unit: 'U1', longitude: 126, latitude: 44 }]), 's.csv'),
  recorded('rosters', storedRosterOf([{ person: 'A', place: '甲屯', building: '1', flat: '101' }, { person: 'B', place: 'U1', building: '2', flat: '202' }]), 'r.csv'),
  recorded('tracks', {
    count: 2, tracks: ['a', 'b'], track: Uint32Array.of(0, 1), second: Float64Array.of(1.5, Number.NaN), longitude: Float64Array.of(126, 127), latitude: Float64Array.of(44, Number.NaN), sourceRow: Uint32Array.of(2, 3),
  }, 't.gpx'),
];

describe('the tracing of a case file', () => {
  it('comes back as it was recorded, places and cases matched', async () => {
    const { cases, caseOf, stays, idOfStay, roster, tracks } = await load(journalOf(...ALL));
    expect([textsOf(cases.caseId), textsOf(cases.person), caseOf('C2')]).toEqual([['C1', 'C2'], ['P1', ''], 1]);
    expect([[...stays.stays.caseOf], [...stays.stays.place], stays.stays.longitude[2], idOfStay(2)]).toEqual([[1, 0, 0], [1, -1, 0], 126, `${DEVICE}:2#2`]);
    expect([roster.persons, [...roster.place], roster.flatNames]).toEqual([['A', 'B'], [1, 0], ['101', '202']]);
    expect([tracks[0]!.file, tracks[0]!.table.tracks, [...tracks[0]!.table.second], [...tracks[0]!.table.latitude]]).toEqual(['t.gpx', ['a', 'b'], [1.5, Number.NaN], [44, Number.NaN]]);
  });

  it('comes without the rows that were withdrawn, the others with their own numbers and words', async () => {
    const withdrawn: Body = { kind: 'withdrawn', targets: [`${DEVICE}:1#0`, `${DEVICE}:2#0`, `${DEVICE}:3#0`, `${DEVICE}:4#0`] };
    const { cases, stays, idOfStay, roster, tracks } = await load(journalOf(...ALL, withdrawn));
    expect([textsOf(cases.caseId), stays.strangers, [...stays.stays.place], idOfStay(0)]).toEqual([['C2'], ['C1'], [-1, 0], `${DEVICE}:2#1`]);
    expect([roster.count, roster.persons[roster.person[0]!], roster.buildingNames[roster.building[0]!], roster.flatNames[roster.flat[0]!], roster.place[0]]).toEqual([1, 'B', '2', '202', 0]);
    const [{ table }] = tracks as [(typeof tracks)[0]];
    expect([table.count, table.tracks[table.track[0]!], table.longitude[0]]).toEqual([1, 'b', 127]);
  });

  it('names a stay of a second list by its own entry and row', async () => {
    const { stays, idOfStay } = await load(journalOf(...ALL, recorded('stays', storedStaysOf([{ caseId: 'C1', place: '丙屯' }]), 't.csv')));
    expect([stays.stays.count, idOfStay(2), idOfStay(3)]).toEqual([4, `${DEVICE}:2#2`, `${DEVICE}:5#0`]);
  });

  it('opens without a file that is not there, which is told', async () => {
    const missing = new Set<string>();
    const [investigations, stays] = ALL as [Body, Extract<Body, { kind: 'rows-recorded' }>];
    stored.set('0'.repeat(64), new Uint8Array());
    const { cases, stays: read } = await load(journalOf(investigations, { ...stays, rows: '0'.repeat(64) }), missing);
    expect([cases.count, read.stays.count, [...missing]]).toEqual([2, 0, ['s.csv']]);
  });
});
