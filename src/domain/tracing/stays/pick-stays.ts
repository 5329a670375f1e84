// Some stays as a table of their own.
import { pickColumn } from '../pick-rows.ts';
import type { StayTable } from './stay-table.ts';

/** In the order of `rows`. */
export function pickStays(stays: StayTable, rows: Uint32Array): StayTable {
  const pick = <Kind extends Uint8Array | Uint32Array | Int32Array | Float64Array>(column: Kind): Kind => pickColumn(column, rows);
  return {
    count: rows.length, caseOf: pick(stays.caseOf), role: pick(stays.role), from: pick(stays.from), until: pick(stays.until),
    longitude: pick(stays.longitude), latitude: pick(stays.latitude), place: pick(stays.place), certainty: pick(stays.certainty),
  };
}
