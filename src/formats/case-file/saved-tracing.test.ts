// The tracing of a case file saved as a zip and opened again: the same rows, and a damaged one refused by its file.
import { describe, expect, it } from 'vitest';
import { storedRosterOf } from '../../domain/tracing/contacts/stored-rosters.ts';
import { investigationTableOf } from '../../domain/tracing/cases/investigation-table.ts';
import { storedStaysOf } from '../../domain/tracing/stays/stored-stays.ts';
import { hashBytes } from '../../domain/journal/canonical.ts';
import { writeAct, type Body, type RowKind } from '../../domain/journal/entry.ts';
import { fold } from '../../domain/journal/fold.ts';
import { encodeTable } from '../row-sets/row-set-tables.ts';
import { openSavedCaseFile } from './open-saved-case-file.ts';
import { packCaseFile } from './pack-case-file.ts';
import { loadTraces } from '../../../tests/tracing/recorded-traces.ts';

const rowSets = new Map<string, Uint8Array>();
const recorded = (of: RowKind, { bytes, hash }: { bytes: Uint8Array; hash: string }, count: number, file: string, name?: string): Body => {
  rowSets.set(hash, bytes);
  return { kind: 'rows-recorded', of, rows: hash, count, source: { file, crs: 'wgs84', taken: count, refused: 0 }, ...(name !== undefined && { name }) };
};
const investigations = investigationTableOf([{ caseId: '病例1', reportedAt: 27_500_000, discovery: 'clinic', noneOf: ['workplace'] }]);
const stays = storedStaysOf([{ caseId: '病例1', place: '甲屯', from: 27_400_000 }, { caseId: '病例1', longitude: 126, latitude: 44 }]);
const rosters = storedRosterOf([{ person: 'J1', place: '甲屯', building: '3', floor: -1 }]);
const track = { count: 2, tracks: ['1'], track: Uint32Array.of(0, 0), second: Float64Array.of(1.5, Number.NaN), longitude: Float64Array.of(126, Number.NaN), latitude: Float64Array.of(44, Number.NaN), sourceRow: Uint32Array.of(1, 2) };
const BODIES: readonly Body[] = [
  { kind: 'district-named', name: { zh: '九台区', en: 'Jiutai' } },
  recorded('investigations', encodeTable('investigations', investigations), 1, 'i.csv'), recorded('stays', encodeTable('stays', stays), 2, 's.csv'),
  recorded('rosters', encodeTable('rosters', rosters), 1, 'r.csv'), recorded('tracks', encodeTable('tracks', track), 2, 'a.gpx', '病例1'),
  { kind: 'trace-task-done', case: '病例1', task: 'online-report', at: 27_500_100 }, { kind: 'track-approved', case: '病例1', by: '' }, { kind: 'contacts-recorded', contacts: [{ person: 'J1', area: '甲屯', exposedOn: 19_000 }] }, { kind: 'withdrawn', targets: ['d:3#0'], what: 'stay' },
];

describe('a case file with tracing', () => {
  it('comes back from its zip with every row, the case of the track and what was taken back', async () => {
    const entries = writeAct([], 'd', 1, BODIES);
    const { content } = await openSavedCaseFile(packCaseFile({ id: 'x', entries, rowSets }));
    expect(content!.entries).toEqual(entries);
    const missing = new Set<string>();
    const traces = await loadTraces(fold(content!.entries), (hash) => Promise.resolve(new Uint8Array(content!.rowSets.get(hash)!)), missing);
    expect([...missing]).toEqual([]);
    expect([traces.investigations[0]!.table, traces.rosters, traces.tracks]).toEqual([investigations, [rosters], [{ caseId: '病例1', file: 'a.gpx', row: 'd:5#0', table: track }]]);
    expect([traces.stays[0]!.table.count, traces.stays[0]!.table.longitude[0], traces.stays[0]!.idOf(0)]).toEqual([1, 126, 'd:3#1']);
  });

  it.each(['investigations', 'stays', 'rosters', 'tracks'] as const)('with rows that are no %s is refused by the name of their file', async (of) => {
    const bytes = encodeTable('stays', stays).bytes.slice(of === 'stays' ? 1 : 0);
    const hash = hashBytes(bytes);
    const entries = writeAct([], 'd', 1, [BODIES[0]!, { kind: 'rows-recorded', of, rows: hash, count: 1, source: { file: `${of}.csv`, crs: 'wgs84', taken: 1, refused: 0 } }]);
    const reading = await openSavedCaseFile(packCaseFile({ id: 'x', entries, rowSets: new Map([[hash, bytes]]) }));
    expect(reading).toMatchObject({ content: null, fault: 'damaged', detail: `${of}.csv` });
  });
});
