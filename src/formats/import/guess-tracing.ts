// Whether a table is a list of tracing or a track, from what its columns mean.
import { hasPersonalNumber } from '../../domain/district/personal-numbers.ts';
import type { ImportKind, TracingKind } from '../../domain/district/import-review.ts';
import type { RawFeature } from '../geography/geojson.ts';
import { cleanCell } from '../tables/clean-cell.ts';
import { readMoment } from '../tables/dates.ts';
import { TRACK_HEADINGS } from '../tracks/track-headings.ts';
import { timesOf } from '../tracks/track-times.ts';

/** Columns of a table by what they mean in a list of some kind. */
export type ColumnsAs = (kind: ImportKind) => ReadonlyMap<string, number>;

type Has = (...meanings: readonly string[]) => boolean;

/** In this order among lists that fit alike. */
const SIGNS: Readonly<Record<TracingKind, (has: Has, namesPlace: boolean) => boolean>> = {
  stays: (has) => has('caseId') && has('place', 'unit', 'lng') && has('from', 'until'),
  // With a place beside a day it is rather a list of a laboratory.
  investigations: (has, namesPlace) => has('caseId') && (has('discovery', 'living', 'none') || (!namesPlace && has('reported', 'onset', 'positive', 'sampled', 'isolated'))),
  rosters: (has) => has('person') && has('place', 'caseId') && has('relation', 'protected', 'kitchen', 'building', 'flat', 'from', 'until'),
};

/** The list of tracing that a table shows all signs of and most columns; null where it shows those of none. */
export function guessTracing(columnsAs: ColumnsAs): { readonly kind: TracingKind; readonly size: number } | null {
  const cases = columnsAs('cases');
  const namesPlace = cases.has('place') || cases.has('unit');
  const fits = (Object.keys(SIGNS) as TracingKind[]).flatMap((kind) => {
    const columns = columnsAs(kind);
    return SIGNS[kind]((...meanings) => meanings.some((meaning) => columns.has(meaning)), namesPlace) ? [{ kind, size: columns.size }] : [];
  });
  return fits.toSorted((a, b) => b.size - a.size)[0] ?? null;
}

/** Places and times, and nothing that names a unit. */
export function showsTrack(columnsAs: ColumnsAs): boolean {
  const [track, units] = [columnsAs('tracks'), columnsAs('units')];
  return track.has('lng') && track.has('lat') && (track.has('time') || track.has('date')) && !units.has('name') && !units.has('unit');
}

/** Lines with times of their positions, or points of which each has a moment. */
export function showsTimes(features: readonly RawFeature[], isLines: boolean, isPoints: boolean): boolean {
  if (isLines) return features.some(({ properties }) => timesOf(properties).times.length > 0);
  return isPoints && features.length > 1 && features.every(({ properties }) => [...properties].some(([key, value]) => TRACK_HEADINGS.find(cleanCell(key))?.meaning === 'time' && isMoment(value)));
}

function isMoment(value: unknown): boolean {
  const text = typeof value === 'string' || typeof value === 'number' ? cleanCell(String(value)) : '';
  return text !== '' && !hasPersonalNumber(text) && typeof readMoment(text, 'dmy') !== 'string';
}
