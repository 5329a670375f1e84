// What is asked to leave the farming desk, and what is drawn on the map for it: events among those of all views.
import type { Crop, PlotKind } from '../../domain/farming/register/farm-tables.ts';
import type { GateOneway } from '../../domain/farming/register/drawn.ts';
import type { FarmDrawing } from '../../store/farming/farming-state.ts';

/** Of one village (zoned row) or of all (null). */
export interface FarmExportAsk {
  readonly what: 'slots' | 'substitutes' | 'calls' | 'map';
  readonly village: number | null;
  readonly form: 'xlsx' | 'csv' | 'paper';
}

/** What a person says of what was drawn. `mu` null: as measured; `unit` a row of the directory, null where the gate is no unit's. */
export type FarmDrawnFacts =
  | { readonly kind: 'plot'; readonly id: string; readonly household: string; readonly village: string; readonly block: string; readonly crop: Crop; readonly plotKind: PlotKind; readonly mu: number | null }
  | { readonly kind: 'track'; readonly name: string }
  | { readonly kind: 'gate'; readonly name: string; readonly unit: number | null; readonly oneway: GateOneway };

export interface FarmExportEvents {
  'farming-export-asked': FarmExportAsk;
  /** A plot, a track or a gate is to be drawn on the map; null: no more. */
  'farm-drawing-chosen': { readonly drawing: FarmDrawing | null };
  /** What was drawn is recorded as this; null gives it up. */
  'farm-drawn-named': { readonly facts: FarmDrawnFacts | null };
}
