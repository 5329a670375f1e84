// The layers of a case file as the map draws them: a blob of GeoJSON for each name, all of its row sets in it.
import { FARM_LINES } from '../../src/domain/farmland/farm-line.ts';
import type { Plan, RowSetRef } from '../../src/domain/journal/fold.ts';
import { getRowSet } from '../../src/io/row-sets.ts';
import { readLayer } from '../layers.ts';

/** Tracks drawn by hand are roads to who looks at the map. */
const DRAWN_AS: Readonly<Record<string, string>> = { 'farm-tracks': 'roads' };

/** Home–field lines are drawn by the day, not here. */
export async function drawLayers(plan: Plan): Promise<Record<string, Blob>> {
  const byDrawing = new Map<string, RowSetRef[]>();
  for (const ref of plan.rowSets) {
    const { of, layer = '' } = ref;
    if (of !== 'layer' || layer === FARM_LINES) continue;
    const name = DRAWN_AS[layer] ?? layer;
    byDrawing.set(name, [...(byDrawing.get(name) ?? []), ref]);
  }
  return Object.fromEntries(await Promise.all([...byDrawing].map(async ([name, refs]): Promise<[string, Blob]> => {
    // The bytes of a file go to the map as they are.
    if (refs.length === 1) return [name, blobOf(await getRowSet(refs[0]!.rows))];
    const names = [...new Set(refs.map(({ layer = '' }) => layer))];
    const features = (await Promise.all(names.map((layer) => readLayer(plan, layer)))).flat();
    return [name, blobOf(JSON.stringify({ type: 'FeatureCollection', features }))];
  })));
}

const blobOf = (bytes: BlobPart): Blob => new Blob([bytes], { type: 'application/geo+json' });
