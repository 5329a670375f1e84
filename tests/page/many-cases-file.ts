// A case file with many cases and their stays in a made-up city, as the page saves one: for what only shows itself with many.
import { dayFromCivil, MINUTES_PER_DAY, NOT_RECORDED } from '../../src/domain/day.ts';
import { unitTableOf } from '../../src/domain/district/tables-of.ts';
import { writeAct, type Body, type RowKind } from '../../src/domain/journal/entry.ts';
import { investigationTableOf } from '../../src/domain/tracing/cases/investigation-table.ts';
import { CERTAINTIES, PLACE_ROLES } from '../../src/domain/tracing/stays/stay-table.ts';
import { storedStaysOf } from '../../src/domain/tracing/stays/stored-stays.ts';
import { packCaseFile } from '../../src/formats/case-file/pack-case-file.ts';
import { encodeTable } from '../../src/formats/row-sets/row-set-tables.ts';
import { makeStays, type StayWorld } from '../speed/make-stays.ts';

/** The last day of the stays of 14 days, which the page opens on. */
const [FIRST, LAST] = [dayFromCivil(2022, 3, 1), dayFromCivil(2022, 3, 14)];
const idOf = (number: number): string => `M${String(number + 1).padStart(4, '0')}`;

/** Every place is a unit where the first stay there was; `stays`: how many there are. */
export function manyCasesFile(world: StayWorld, seed: number): { readonly bytes: Uint8Array; readonly stays: number } {
  const stays = makeStays(world, seed);
  const given = (value: number): number | undefined => (value === NOT_RECORDED || Number.isNaN(value) ? undefined : value);
  const first = new Map<number, number>();
  for (let row = 0; row < stays.count; row++) if (stays.place[row]! >= 0 && !Number.isNaN(stays.longitude[row]!) && !first.has(stays.place[row]!)) first.set(stays.place[row]!, row);
  const units = unitTableOf([...first].map(([place, row]) => ({ id: `P${place}`, name: `场所${place}`, kind: 'compound' as const, geometry: { type: 'Point' as const, coordinates: [stays.longitude[row]!, stays.latitude[row]!] } })));
  const investigations = investigationTableOf(Array.from({ length: world.cases }, (_, number) => ({ caseId: idOf(number), reportedAt: LAST * MINUTES_PER_DAY + number })));
  const table = storedStaysOf(Array.from({ length: stays.count }, (_, row) => ({
    caseId: idOf(stays.caseOf[row]!), place: first.has(stays.place[row]!) ? `场所${stays.place[row]}` : '', role: PLACE_ROLES[stays.role[row]!]!,
    from: given(stays.from[row]!), until: given(stays.until[row]!), longitude: given(stays.longitude[row]!), latitude: given(stays.latitude[row]!), certainty: CERTAINTIES[stays.certainty[row]!]!,
  })));
  const rowSets = new Map<string, Uint8Array>();
  const record = (of: RowKind, { bytes, hash }: { readonly bytes: Uint8Array; readonly hash: string }, count: number): Body => {
    rowSets.set(hash, bytes);
    return { kind: 'rows-recorded', of, rows: hash, count, source: { file: `${of}.csv`, crs: 'wgs84', taken: count, refused: 0 } };
  };
  const entries = writeAct([], 'many', 1, [
    { kind: 'district-named', name: { zh: '多例区', en: 'Many' }, first: FIRST, last: LAST + 2, opening: LAST + 1 },
    record('units', encodeTable('units', units), units.count), record('investigations', encodeTable('investigations', investigations), world.cases), record('stays', encodeTable('stays', table), stays.count),
  ]);
  return { bytes: packCaseFile({ id: 'many-cases', entries, rowSets }), stays: stays.count };
}
