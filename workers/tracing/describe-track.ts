// One track of a case, as its card offers it: stays found in it by the settings of the person, gaps, and points that take no part.
import type { Minute } from '../../src/domain/day.ts';
import { findStays } from '../../src/domain/tracing/track/find-stays.ts';
import { findPlacesNear, type PlaceCandidates, type StayPlaces } from '../../src/domain/tracing/track/places-near.ts';
import { refusedPoints, suggestStays, trackGaps, type TrackSettings } from '../../src/domain/tracing/track/suggest-stays.ts';
import type { TrackAnswer } from '../../src/domain/tracing/track/track-answer.ts';
import type { UnitTable } from '../../src/domain/district/unit-table.ts';
import type { EntryId } from '../../src/domain/journal/entry.ts';
import type { CleanedTracks } from './clean-tracks.ts';
import { describeOwnStays } from './describe-case.ts';
import { homeOfCase } from './describe-cases.ts';
import type { OpenTraces } from './open-traces.ts';

/** A person looks through so many places of one stay at most. */
const MOST_PLACES = 6;
/** Of a compound known by a point alone, the ground is taken to reach so far (grade D: our own reading). */
const [COMPOUND_METERS, MOST_COMPOUNDS] = [200, 3];

export interface TrackQuestion {
  readonly id: string;
  readonly entry: EntryId;
  readonly settings: TrackSettings;
  readonly now: Minute;
}

/** Null where the track is no longer on file for that case. Yields between steps. @throws RangeError for settings that are no positive number. */
export function* describeTrack(traces: OpenTraces, { id, entry, settings, now }: TrackQuestion, tracks: CleanedTracks): Generator<unknown, TrackAnswer | null> {
  const track = traces.recorded.tracks.findIndex((one) => one.entry === entry && one.caseId === id);
  if (track < 0) return null;
  const { table } = traces.recorded.tracks[track]!;
  const cleaned = yield* tracks.clean(traces, track, now);
  const { stays, segments } = yield* findStays(cleaned.points, settings);
  yield;
  const places = placesOf(stays, traces.units);
  yield;
  return {
    id, entry, settings, points: table.count, gaps: trackGaps(segments), refused: refusedPoints(cleaned, table), reordered: cleaned.reordered.reduce((sum, one) => sum + one, 0),
    stays: suggestStays(stays, places, { settings, onFile: describeOwnStays(traces, id), home: homeOfCase(traces, id), parent: traces.units.parent }),
  };
}

/** Buildings and venues near; behind them the compounds or hamlets a stay lies in, or of which only a point near it is known, for districts whose buildings nobody has on file. */
function placesOf(stays: StayPlaces, units: UnitTable): PlaceCandidates {
  const [near, around] = [findPlacesNear(stays, units), findPlacesNear(stays, units, { kinds: ['compound', 'hamlet'], radiusMeters: 0, pointRadiusMeters: COMPOUND_METERS })];
  const start = new Uint32Array(near.start.length);
  const [unit, meters]: [number[], number[]] = [[], []];
  for (let stay = 0; stay + 1 < start.length; stay++) {
    for (const [{ start: from, unit: rows, meters: far }, most] of [[near, MOST_PLACES], [around, MOST_COMPOUNDS]] as const) {
      for (let at = from[stay]!; at < Math.min(from[stay + 1]!, from[stay]! + most); at++) {
        unit.push(rows[at]!);
        meters.push(far[at]!);
      }
    }
    start[stay + 1] = unit.length;
  }
  return { start, unit: Uint32Array.from(unit), meters: Float64Array.from(meters) };
}
