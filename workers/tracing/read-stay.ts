// One stay as it was recorded, to be recorded again with something changed.
import { NOT_RECORDED } from '../../src/domain/day.ts';
import { textAt } from '../../src/domain/district/text-column.ts';
import type { RowId } from '../../src/domain/journal/entry.ts';
import { CERTAINTIES, PLACE_ROLES } from '../../src/domain/tracing/stays/stay-table.ts';
import { EVIDENCES, type StoredStay } from '../../src/domain/tracing/stays/stored-stays.ts';
import type { OpenTraces } from './open-traces.ts';

/** null where it is no longer on file. A unit that somebody settled is named, one that the name alone says is not; coordinates of the unit are none of the stay. */
export function readStay({ recorded: { cases, stays: { stays, strangers, written, evidence, risk, contacts }, idOfStay }, units, centers, rowOfPlace }: OpenTraces, id: RowId): StoredStay | null {
  const row = Array.from({ length: stays.count }, (_, at) => at).find((at) => idOfStay(at) === id);
  if (row === undefined) return null;
  const [unit, of, lng, lat] = [stays.place[row]!, stays.caseOf[row]!, stays.longitude[row]!, stays.latitude[row]!];
  const given = (value: number): number | undefined => (value === NOT_RECORDED ? undefined : value);
  const isOwn = !Number.isNaN(lng) && !(unit >= 0 && lng === centers[2 * unit] && lat === centers[2 * unit + 1]);
  return {
    caseId: of < cases.count ? textAt(cases.caseId, of) : strangers[of - cases.count]!, place: written[row], unit: unit >= 0 && rowOfPlace(written[row]!) !== unit ? units.id[unit] : undefined,
    role: PLACE_ROLES[stays.role[row]!], from: given(stays.from[row]!), until: given(stays.until[row]!), longitude: isOwn ? lng : undefined, latitude: isOwn ? lat : undefined,
    certainty: CERTAINTIES[stays.certainty[row]!], evidence: EVIDENCES[evidence[row]!], risk: risk[row], contacts: contacts[row],
  };
}
