// Records what a person drew for farming: a plot on the register, a track and a gate in their layers; one act each.
import type { FeatureCollection } from 'geojson';
import { act, type Desk } from '../acts.ts';
import type { CaseFile } from '../case-file.ts';
import { rowsByHand } from '../rows-by-hand.ts';
import { gateOfDrawing, plotOfDrawing, trackOfDrawing, type DrawnRefusal, type GateFeature, type TrackFeature } from '../../domain/farming/register/drawn.ts';
import type { Body } from '../../domain/journal/entry.ts';
import { digest } from '../../formats/digest.ts';
import { putRowSet } from '../../io/row-sets.ts';
import type { FarmingState } from '../../store/farming/farming-state.ts';
import type { FarmDrawnFacts } from '../../views/farming/farm-export-events.ts';

/** What was drawn does not fit what is said of it. */
export type DrawnOutcome = 'recorded' | 'refused-by-case-file' | DrawnRefusal['refused'];

/** `unit` of a gate: its key, '' of none; a row may be another unit's by the time its turn comes. */
export type DrawnFacts = Exclude<FarmDrawnFacts, { readonly kind: 'gate' }> | (Omit<Extract<FarmDrawnFacts, { readonly kind: 'gate' }>, 'unit'> & { readonly unit: string });

/** To be called in turn (`desk.inTurn`), with the case file it was drawn in. */
export async function recordDrawn(desk: Desk, file: CaseFile | null, drawn: FarmingState['drawn'], facts: DrawnFacts): Promise<DrawnOutcome> {
  const body = await bodyOf(drawn, facts);
  if (typeof body === 'string') return body;
  return (await act(desk, file, [body])) ? 'recorded' : 'refused-by-case-file';
}

async function bodyOf(drawn: FarmingState['drawn'], facts: DrawnFacts): Promise<Body | DrawnRefusal['refused']> {
  switch (facts.kind) {
    case 'plot': {
      const { id, household, village, block, crop, plotKind, mu } = facts;
      const table = drawn?.type === 'Polygon' ? plotOfDrawing(drawn, { id, household, village, block, crop, kind: plotKind, mu }) : NOTHING_DRAWN;
      if ('refused' in table) return table.refused;
      return rowsByHand('plots', table, id);
    }
    case 'track':
      return layerBody('farm-tracks', drawn?.type === 'LineString' ? trackOfDrawing(drawn, facts.name) : NOTHING_DRAWN);
    case 'gate':
      return layerBody('facilities', drawn?.type === 'Point' ? gateOfDrawing(drawn, facts) : NOTHING_DRAWN);
  }
}

const NOTHING_DRAWN: DrawnRefusal = { refused: 'too-few', at: null };
const BY_HAND = { file: '', crs: 'wgs84', taken: 1, refused: 0 } as const;

/** A layer of one feature, beside those of files. */
async function layerBody(layer: string, feature: TrackFeature | GateFeature | DrawnRefusal): Promise<Body | DrawnRefusal['refused']> {
  if ('refused' in feature) return feature.refused;
  const collection: FeatureCollection = { type: 'FeatureCollection', features: [feature] };
  const bytes = new TextEncoder().encode(JSON.stringify(collection));
  const rows = await digest(bytes);
  await putRowSet(rows, bytes);
  const { name } = feature.properties;
  return { kind: 'rows-recorded', of: 'layer', layer, rows, count: 1, ...(name !== '' && { name }), source: BY_HAND };
}
