// The home–field lines of a case file: read from their layer, and traced through the units that show a level.
import { FARM_LINES, readFarmLines } from '../../src/domain/farmland/farm-line.ts';
import { traceLines, type TracedLine } from '../../src/domain/farmland/trace-lines.ts';
import type { UnitTable } from '../../src/domain/district/unit-table.ts';
import { unitFootprints } from '../../src/domain/geometry/footprint.ts';
import type { Plan } from '../../src/domain/journal/fold.ts';
import { readLayer } from '../layers.ts';

/** Null where the case file brings no lines, or they are no longer there: it opens without them. */
export async function traceFarmLines(plan: Plan, units: UnitTable, shown: Uint32Array): Promise<readonly TracedLine[] | null> {
  const rowById = new Map(units.id.map((id, row) => [id, row]));
  const lines = readFarmLines({ type: 'FeatureCollection', features: await readLayer(plan, FARM_LINES) }, (id) => rowById.get(id) ?? -1);
  return lines.length === 0 ? null : traceLines(lines, unitFootprints(units, shown));
}
