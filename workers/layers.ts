// The layers of a case file as features; one that is named but no longer there is empty.
import type { Feature, Geometry } from 'geojson';
import type { Plan } from '../src/domain/journal/fold.ts';
import { MissingRowSet } from '../src/formats/row-sets/read-row-set.ts';
import { getRowSet } from '../src/io/row-sets.ts';

export type LayerFeature = Feature<Geometry | null>;

/** All features of the layers of a name. */
export async function readLayer(plan: Plan, name: string): Promise<LayerFeature[]> {
  const layers = await Promise.all(plan.rowSets.filter(({ of, layer }) => of === 'layer' && layer === name).map(async ({ rows }) => {
    try {
      return (JSON.parse(new TextDecoder().decode(await getRowSet(rows))) as { readonly features: LayerFeature[] }).features;
    } catch (reason) {
      if (reason instanceof MissingRowSet) return [];
      throw reason;
    }
  }));
  return layers.flat();
}
