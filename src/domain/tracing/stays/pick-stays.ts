// Some stays as a table of their own.
import { pick } from '../order-rows.ts';
import type { StayTable } from './stay-table.ts';

/** In the order of `rows`. */
export function pickStays({ caseOf, role, from, until, longitude, latitude, place, certainty }: StayTable, rows: Uint32Array): StayTable {
  return {
    count: rows.length, caseOf: pick(caseOf, rows), role: pick(role, rows), from: pick(from, rows), until: pick(until, rows),
    longitude: pick(longitude, rows), latitude: pick(latitude, rows), place: pick(place, rows), certainty: pick(certainty, rows),
  };
}
