// The track of a case held against those on file, by the hash of its points; stored once a person has said whose it is.
import type { ReviewTrack } from '../src/domain/district/import-review.ts';
import type { Body, SourceNote } from '../src/domain/journal/entry.ts';
import type { Hash } from '../src/domain/journal/canonical.ts';
import type { Plan } from '../src/domain/journal/fold.ts';
import { proposeCase } from '../src/domain/tracing/track/propose-case.ts';
import type { TrackTable } from '../src/domain/tracing/track/track-table.ts';
import type { Missing } from '../src/formats/case-file/stored-tables.ts';
import { encodeTable } from '../src/formats/row-sets/row-set-tables.ts';
import { putRowSet } from '../src/io/row-sets.ts';
import { loadCaseIds } from './known-case-ids.ts';

export interface ComparedTrack {
  readonly review: ReviewTrack;
  readonly count: number;
  readonly bytes: Uint8Array;
  readonly hash: Hash;
}

/** The same bytes of a file give the same points, and these the same hash, unless they are read by other choices. */
export async function compareTrack(file: string, table: TrackTable, plan: Plan, missing: Missing): Promise<ComparedTrack> {
  const cases = await loadCaseIds(plan, missing);
  const { bytes, hash } = encodeTable('tracks', table);
  const recordedFor = [...new Set(plan.rowSets.flatMap(({ of, rows, name }) => (of === 'tracks' && rows === hash ? [name ?? ''] : [])))];
  return {
    count: table.count, bytes, hash,
    review: { ...describePoints(table), tracks: table.tracks.length, proposedCase: proposeCase(file, cases), recordedFor, cases: [...cases].slice(0, MOST_CASES) },
  };
}

const MOST_CASES = 2000;

function describePoints({ count, second, longitude }: TrackTable): Pick<ReviewTrack, 'undated' | 'unplaced' | 'first' | 'last'> {
  let [undated, unplaced, first, last] = [0, 0, Infinity, -Infinity];
  for (let i = 0; i < count; i++) {
    if (Number.isNaN(longitude[i]!)) unplaced++;
    if (Number.isNaN(second[i]!)) undated++;
    else [first, last] = [Math.min(first, second[i]!), Math.max(last, second[i]!)];
  }
  const minute = (at: number): number | null => (Number.isFinite(at) ? Math.floor(at / 60) : null);
  return { undated, unplaced, first: minute(first), last: minute(last) };
}

/** @throws RangeError without the number of a case: nobody could say whose way it is */
export async function recordTrack({ review, count, bytes, hash }: ComparedTrack, caseId: string, note: (taken: number) => SourceNote): Promise<Body[]> {
  if (caseId === '') throw new RangeError('a track is recorded for a case');
  if (review.recordedFor.includes(caseId)) return [];
  await putRowSet(hash, bytes);
  return [{ kind: 'rows-recorded', of: 'tracks', rows: hash, count, name: caseId, source: note(count) }];
}
