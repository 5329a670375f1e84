// Points that carry names and signs: label points, zone badges, pending marks, counts per street.
import type { Feature, FeatureCollection, Point } from 'geojson';
import { DUE, HELD_MASK, levelOf, LIVE, CONTROLLED, OVERRIDDEN, SEALED, SEALED_PARTS } from '../../domain/zoning/level.ts';
import type { OutlineAnswer, ZoneOutline } from '../../domain/zoning/outlines/outlines.ts';
import { UNIT_KINDS } from '../../domain/district/unit-table.ts';
import type { MapPlaces, MapWords } from '../map-types.ts';
import type { NearEdge, PlacedName } from '../picture-names.ts';
import { poleOf } from './pole.ts';

export type Points<P> = FeatureCollection<Point, P>;
export type PendingMark = 'live' | 'held' | 'due';

const RANK_OF_MARK: Readonly<Record<PendingMark, number>> = { live: 0, held: 1, due: 2 };
const STREET = UNIT_KINDS.indexOf('street');
const HAMLET = UNIT_KINDS.indexOf('hamlet');
/** Kinds are in order of size. */
const BUILDING = UNIT_KINDS.indexOf('building');

/** What stands beside a level and is shown first: a live positive, else what holds the unit, else that it may step down. */
export function pendingMark(status: number): PendingMark | null {
  if (status & LIVE) return 'live';
  if (status & HELD_MASK) return 'held';
  return status & DUE ? 'due' : null;
}

function pointAt<P>(places: MapPlaces, row: number, properties: P): Feature<Point, P> | null {
  const [lng, lat] = [places.center[row * 2]!, places.center[row * 2 + 1]!];
  if (Number.isNaN(lng) || Number.isNaN(lat)) return null;
  return { type: 'Feature', id: row, geometry: { type: 'Point', coordinates: [lng, lat] }, properties };
}

function collect<P>(features: Iterable<Feature<Point, P> | null>): Points<P> {
  return { type: 'FeatureCollection', features: [...features].filter((feature) => feature !== null) };
}

/** Label points of the units that show a level and have a place; feature id = row; the more people, the smaller the rank. */
export function placePoints(places: MapPlaces): Points<{ name: string; hamlet: boolean; part: boolean; rank: number }> {
  return collect(
    Array.from(places.shown, (row) =>
      pointAt(places, row, {
        name: places.name[row] ?? '',
        hamlet: places.kind[row] === HAMLET,
        part: places.kind[row]! <= BUILDING,
        rank: -(places.population[row] ?? 0),
      }),
    ),
  );
}

/** Names at the label points of their rows, in the order of their importance. */
export function namePoints(names: readonly PlacedName[], places: MapPlaces): Points<{ name: string; edge: NearEdge; rank: number }> {
  return collect(names.map(({ row, text, edge }, rank) => pointAt(places, row, { name: text, edge, rank })));
}

/** One badge per outline of units, at the unit's label point or deep inside a merged outline; the larger of a level first. */
export function badgePoints(answer: OutlineAnswer, places: MapPlaces): Points<{ level: string; rank: number }> {
  const badge = (outline: ZoneOutline, order: number): Feature<Point, { level: string; rank: number }> | null => {
    const { level, units, kind } = outline.properties;
    if (kind !== 'units') return null;
    const properties = { level, rank: order * 1e6 - Math.min(units, 999_999) };
    const own = units === 1 ? pointAt(places, Number(outline.id), properties) : null;
    if (own !== null) return own;
    const pole = poleOf(outline.geometry);
    if (pole === null) return null;
    return { type: 'Feature', id: Number(outline.id), geometry: { type: 'Point', coordinates: pole }, properties };
  };
  return collect([
    ...answer.sealed.map((outline) => badge(outline, 0)),
    ...answer.controlled.map((outline) => badge(outline, 1)),
    ...answer.precaution.map((outline) => badge(outline, 2)),
  ]);
}

/** A mark at every zoned unit whose level is about to change or is held. */
export function pendingPoints(status: Uint16Array, places: MapPlaces): Points<{ mark: PendingMark; rank: number }> {
  return collect(
    Array.from(places.zoned, (row) => {
      const mark = pendingMark(status[row] ?? 0);
      return mark === null ? null : pointAt(places, row, { mark, rank: RANK_OF_MARK[mark] });
    }),
  );
}

export type UnitMark = 'overridden' | 'parts';

/** Marks of units whose level a person decided, and of compounds with parts that are sealed by themselves. */
export function markPoints(status: Uint16Array, places: MapPlaces): Points<{ mark: UnitMark }> {
  return collect(
    Array.from(places.shown).flatMap((row) => {
      const word = status[row] ?? 0;
      const marks: UnitMark[] = [...(word & OVERRIDDEN ? ['overridden' as const] : []), ...(word & SEALED_PARTS ? ['parts' as const] : [])];
      return marks.map((mark) => pointAt(places, row, { mark }));
    }),
  );
}

export interface StreetCount {
  readonly name: string;
  readonly sealed: number;
  readonly controlled: number;
  readonly sealedLetter: string;
  readonly controlledLetter: string;
}

/** Streets and townships with the number of their sealed and controlled units: what is read where units are dots. */
export function streetPoints(status: Uint16Array | null, places: MapPlaces, words: MapWords): Points<StreetCount> {
  const counts = new Map<number, { sealed: number; controlled: number }>();
  for (let row = 0; row < places.kind.length; row++) {
    if (places.kind[row] === STREET) counts.set(row, { sealed: 0, controlled: 0 });
  }
  for (const row of status === null ? [] : places.zoned) {
    const count = counts.get(places.streetOf[row] ?? -1);
    if (count === undefined) continue;
    const level = levelOf(status![row] ?? 0);
    if (level === SEALED) count.sealed++;
    else if (level === CONTROLLED) count.controlled++;
  }
  return collect(
    Array.from(counts, ([row, count]) =>
      pointAt(places, row, {
        name: places.name[row] ?? '',
        ...count,
        sealedLetter: words.letters[SEALED],
        controlledLetter: words.letters[CONTROLLED],
      }),
    ),
  );
}
