// The layers of a case file as features; one that is named but no longer there is empty.
import type { Feature, Geometry } from 'geojson';
import type { Plan, RowSetRef } from '../src/domain/journal/fold.ts';
import { MissingRowSet } from '../src/formats/row-sets/read-row-set.ts';
import { getRowSet } from '../src/io/row-sets.ts';

export type LayerFeature = Feature<Geometry | null>;

/** All features of the layers of a name, without those withdrawn: several files of one name join. */
export async function readLayer(plan: Plan, name: string): Promise<LayerFeature[]> {
  return (await Promise.all(layersNamed(plan, name).map(readFeatures))).flat();
}

export const layersNamed = (plan: Plan, name: string): RowSetRef[] => plan.rowSets.filter(({ of, layer }) => of === 'layer' && (layer ?? '') === name);

/** The features of one file; none where it is named but no longer there. */
export async function readFeatures(ref: RowSetRef): Promise<LayerFeature[]> {
  const bytes = await readBytes(ref);
  if (bytes === null) return [];
  const { features } = JSON.parse(new TextDecoder().decode(bytes)) as { readonly features: LayerFeature[] };
  const withdrawn = new Set(ref.withdrawnRows);
  return withdrawn.size === 0 ? features : features.filter((_, row) => !withdrawn.has(row));
}

/** Null where the file is named but no longer there. */
export async function readBytes({ rows }: RowSetRef): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return await getRowSet(rows);
  } catch (reason) {
    if (reason instanceof MissingRowSet) return null;
    throw reason;
  }
}
