// 两点一线: the way from a holder's home to a field, as a layer of the district brings it.
import type { FeatureCollection, Geometry, Position } from 'geojson';

/** Name of the layer that holds the lines. */
export const FARM_LINES = 'farm-lines';

/** Reason codes of a broken line; texts are in `words/`. */
export type FarmBreak = 'home-sealed' | 'home-unknown' | 'enters-sealed' | 'enters-controlled';

export interface FarmLine {
  /** Row of the holder's house, or of the home where the house is no unit; −1 where neither is. */
  readonly home: number;
  /** Key of the field. */
  readonly field: string;
  /** From home to field, WGS-84, at least two. */
  readonly way: readonly Position[];
}

/**
 * The lines of a layer: `holder` (the house), `home` (its compound or hamlet) and `plot` (the field) name them by key.
 * Features that are no single line are passed over.
 */
export function readFarmLines({ features }: FeatureCollection<Geometry | null>, rowOf: (id: string) => number): FarmLine[] {
  return features.flatMap(({ geometry, properties }): FarmLine[] => {
    if (geometry?.type !== 'LineString' || geometry.coordinates.length < 2) return [];
    const row = (key: string): number => {
      const id: unknown = properties?.[key];
      return typeof id === 'string' ? rowOf(id) : -1;
    };
    const holder = row('holder');
    const plot: unknown = properties?.['plot'];
    return [{ home: holder >= 0 ? holder : row('home'), field: typeof plot === 'string' ? plot : '', way: geometry.coordinates }];
  });
}
