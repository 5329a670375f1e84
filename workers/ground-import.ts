// Roads, farm tracks and gates of a file held against the layer they join: known ones told, the rest stored as one more file of it.
import type { Feature } from 'geojson';
import { hashBytes } from '../src/domain/journal/canonical.ts';
import type { Body, RowId, SourceNote } from '../src/domain/journal/entry.ts';
import type { Plan } from '../src/domain/journal/fold.ts';
import type { GroundInspection } from '../src/formats/import/inspection.ts';
import { LAYER_OF } from '../src/formats/register/ground.ts';
import { putRowSet } from '../src/io/row-sets.ts';
import { layersNamed, readFeatures } from './layers.ts';

export interface ComparedGround {
  /** Name of the layer. */
  readonly layer: string;
  readonly ground: GroundInspection;
  readonly split: {
    /** Features that lie where none is recorded. */
    readonly fresh: readonly number[];
    readonly known: number;
    /** Features of which something else is recorded at the same place: they take its place. */
    readonly changed: readonly { readonly row: number; readonly record: RowId }[];
  };
  /** No unit is looked for. */
  readonly places: 0;
  readonly unmatchedPlaces: 0;
}

const placeOf = ({ geometry }: Pick<Feature, 'geometry'>): string => JSON.stringify(geometry);
/** Keys sorted: the same said in another order is the same. */
const wordsOf = ({ properties }: Pick<Feature, 'properties'>): string => JSON.stringify(Object.entries(properties ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1)));

export async function compareGround(ground: GroundInspection, plan: Plan): Promise<ComparedGround> {
  const layer = LAYER_OF[ground.kind];
  const recorded = new Map<string, { words: string; record: RowId | null }>();
  for (const ref of layersNamed(plan, layer)) {
    const withdrawn = new Set(ref.withdrawnRows);
    const kept = Array.from({ length: ref.count }, (_, row) => row).filter((row) => !withdrawn.has(row));
    for (const [i, feature] of (await readFeatures(ref)).entries()) {
      // A school may stand where a gate does.
      if (ground.kind === 'gates' && feature.properties?.['kind'] !== 'gate') continue;
      recorded.set(placeOf(feature as Feature), { words: wordsOf(feature), record: `${ref.entry}#${kept[i]!}` });
    }
  }
  const [fresh, changed]: [number[], { row: number; record: RowId }[]] = [[], []];
  for (const [row, feature] of ground.layer.features.entries()) {
    const [place, words] = [placeOf(feature), wordsOf(feature)];
    const before = recorded.get(place);
    if (before?.words === words) continue;
    if (before !== undefined && before.record !== null) changed.push({ row, record: before.record });
    else fresh.push(row);
    // The same place once more in this file: known, and nothing recorded is withdrawn twice.
    recorded.set(place, { words, record: null });
  }
  return { layer, ground, split: { fresh, changed, known: ground.layer.features.length - fresh.length - changed.length }, places: 0, unmatchedPlaces: 0 };
}

export async function recordGround({ layer, ground, split: { fresh, changed } }: ComparedGround, note: (taken: number) => SourceNote): Promise<Body[]> {
  const rows = [...fresh, ...changed.map(({ row }) => row)].toSorted((a, b) => a - b);
  if (rows.length === 0) return [];
  const bytes = new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features: rows.map((row) => ground.layer.features[row]!) }));
  const hash = hashBytes(bytes);
  await putRowSet(hash, bytes);
  const recorded: Body = { kind: 'rows-recorded', of: 'layer', layer, rows: hash, count: rows.length, source: note(rows.length) };
  return changed.length === 0 ? [recorded] : [recorded, { kind: 'withdrawn', targets: changed.map(({ record }) => record) }];
}
