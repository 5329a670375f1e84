// The screen over tracks on file: who was with whom in a cell long enough, where one of them stays.
import type { Minute } from '../../src/domain/day.ts';
import type { CompanionPair, CompanionsAnswer, CompanionSettings } from '../../src/domain/tracing/companions/companion-answers.ts';
import { cellBounds } from '../../src/domain/tracing/companions/cell-bounds.ts';
import { companionSteps } from '../../src/domain/tracing/companions/find-companions.ts';
import { uniteTracks } from '../../src/domain/tracing/companions/unite-tracks.ts';
import type { TracingProgress } from '../../src/domain/tracing/meetings/meeting-table.ts';
import type { OpenTraces } from './open-traces.ts';

const SECONDS_PER_MINUTE = 60;
/** The corner of the cells lies on a round figure: units that are drawn anew do not shift them. */
const ROUND = 10;

/** @throws RangeError for a setting that is negative, not finite, or a cell of 0 m. */
export function* describeCompanions({ recorded, centers }: OpenTraces, settings: CompanionSettings, now: Minute): Generator<TracingProgress, CompanionsAnswer> {
  const tracks = uniteTracks(recorded.tracks.map(({ caseId, file, table }) => ({ name: caseId === '' ? file : caseId, table })));
  const options = { ...settings, until: now, origin: originOf(centers) };
  const found = yield* companionSteps(tracks, options);
  const minutes = (seconds: number): number => Math.floor(seconds / SECONDS_PER_MINUTE);
  const pairs = Array.from({ length: found.count }, (_, at): CompanionPair => ({
    a: tracks.tracks[found.trackA[at]!]!, b: tracks.tracks[found.trackB[at]!]!, cell: cellBounds(found.column[at]!, found.row[at]!, options),
    longestMinutes: minutes(found.longestSeconds[at]!), togetherMinutes: minutes(found.togetherSeconds[at]!),
    stayMinutesA: minutes(found.staySecondsA[at]!), stayMinutesB: minutes(found.staySecondsB[at]!),
  }));
  return { settings, now, tracks: tracks.tracks.length, pairs: pairs.toSorted((x, y) => y.togetherMinutes - x.togetherMinutes) };
}

/** South-west of all units that lie anywhere. */
function originOf(centers: Float64Array): { readonly longitude: number; readonly latitude: number } {
  let [west, south] = [Infinity, Infinity];
  for (let i = 0; i < centers.length; i += 2) {
    if (centers[i]! < west) west = centers[i]!;
    if (centers[i + 1]! < south) south = centers[i + 1]!;
  }
  const round = (degrees: number): number => (Number.isFinite(degrees) ? Math.floor(degrees * ROUND) / ROUND : 0);
  return { longitude: round(west), latitude: round(south) };
}
