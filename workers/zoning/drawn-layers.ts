// The layers of a case file as the map draws them: a blob of GeoJSON for each name, all of its row sets in it.
import { FARM_TRACKS } from '../../src/domain/farming/roads/read-roads.ts';
import { FARM_LINES } from '../../src/domain/farmland/farm-line.ts';
import type { Plan, RowSetRef } from '../../src/domain/journal/fold.ts';
import { readBytes, readFeatures } from '../layers.ts';

/** Farm tracks are roads to who looks at the map. */
const DRAWN_AS: Readonly<Record<string, string>> = { [FARM_TRACKS]: 'roads' };

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
    const [only] = refs;
    // The bytes of a file go to the map as they are.
    const bytes = refs.length === 1 && only!.withdrawnRows.length === 0 ? await readBytes(only!) : null;
    return [name, blobOf(bytes ?? JSON.stringify({ type: 'FeatureCollection', features: (await Promise.all(refs.map(readFeatures))).flat() }))];
  })));
}

const blobOf = (bytes: BlobPart): Blob => new Blob([bytes], { type: 'application/geo+json' });
