// From stored row sets to the first zones, against parsing the buildings as GeoJSON.
import { RULE_PACKS } from '../../../data/rule-packs/index.ts';
import { assignParents } from '../../../src/domain/district/containment.ts';
import { createMatcher } from '../../../src/domain/district/match/create-matcher.ts';
import { mergeUnits } from '../../../src/domain/district/merge-units.ts';
import { placeColumnOf, placesOf } from '../../../src/domain/district/place-column.ts';
import { caseTableOf } from '../../../src/domain/district/tables-of.ts';
import { UNIT_KINDS, type UnitTable } from '../../../src/domain/district/unit-table.ts';
import { createDayCursor } from '../../../src/domain/zoning/lists/day-cursor.ts';
import { judgePrepared, prepareDistrict } from '../../../src/domain/zoning/judge/judge-district.ts';
import { Outlines } from '../../../src/domain/zoning/outlines/outlines.ts';
import { decodeTable, encodeTable } from '../../../src/formats/row-sets/row-set-tables.ts';
import { makeBuildings, toUnitTable } from '../make-district.ts';
import { randomOf } from '../random.ts';
import type { Goal } from './goal.ts';

const BUILDINGS = 100_000;
const REPORTS = 20_000;
const [FIRST, DAYS] = [19_050, 60];

/** Buildings and the compounds they stand in, each of these the bounds of its buildings. */
function makeDistrict(): { readonly units: UnitTable; readonly text: string } {
  const made = makeBuildings({ count: BUILDINGS, seed: 1 });
  const buildings = toUnitTable(made, 'building');
  const compounds = made.compound.at(-1)! + 1;
  const bounds = Array.from({ length: compounds }, () => [Infinity, Infinity, -Infinity, -Infinity] as [number, number, number, number]);
  const numberIn = new Uint32Array(BUILDINGS);
  const met = new Uint32Array(compounds);
  const places = placesOf(buildings.geometry);
  places.forEach((geometry, row) => {
    const box = bounds[made.compound[row]!]!;
    numberIn[row] = ++met[made.compound[row]!]!;
    if (geometry?.type !== 'Polygon') return;
    for (const [x, y] of geometry.coordinates[0]!) [box[0], box[1], box[2], box[3]] = [Math.min(box[0], x!), Math.min(box[1], y!), Math.max(box[2], x!), Math.max(box[3], y!)];
  });
  const nameOf = (compound: number): string => `第${compound}小区`;
  const ids = [...bounds.map((_, i) => nameOf(i)), ...Array.from(made.compound, (compound, row) => `${nameOf(compound)}${numberIn[row]!}号楼`)];
  const count = ids.length;
  const both = (first: Int32Array, second: number): Int32Array => Int32Array.from({ length: count }, (_, row) => (row < compounds ? second : first[row - compounds]!));
  const units: UnitTable = {
    count, id: ids, name: ids, aliases: ids.map(() => []),
    kind: Uint8Array.from({ length: count }, (_, row) => UNIT_KINDS.indexOf(row < compounds ? 'compound' : 'building')),
    parent: Int32Array.from({ length: count }, (_, row) => (row < compounds ? -1 : made.compound[row - compounds]!)),
    population: both(buildings.population, -1), households: both(buildings.households, -1), buildings: both(buildings.buildings, -1),
    geometry: placeColumnOf([...bounds.map(([w, s, e, n]) => ({ type: 'Polygon' as const, coordinates: [[[w, s], [e, s], [e, n], [w, n], [w, s]]] })), ...places]),
  };
  const features = places.map((geometry, row) => ({ type: 'Feature', properties: { name: ids[compounds + row] }, geometry }));
  return { units, text: JSON.stringify({ type: 'FeatureCollection', features }) };
}

export const COLD_START_GOALS: readonly Goal[] = [
  {
    goal: 'from stored rows to the first zones: 100,000 buildings in their compounds, 20,000 reports', rival: 'JSON.parse of the buildings', target: { shareOf: 0.5 }, rounds: 5,
    prepare() {
      const { units, text } = makeDistrict();
      const random = randomOf(3);
      const reports = Array.from({ length: REPORTS }, () => ({ place: units.id[Math.floor(random() * units.count)]!, reportedOn: FIRST + Math.floor(random() * DAYS) }));
      const [storedUnits, storedCases] = [encodeTable('units', units).bytes, encodeTable('cases', caseTableOf(reports)).bytes];
      const pack = RULE_PACKS.find(({ id }) => id === 'SH-2022-0411')!;
      return {
        ours() {
          const merged = mergeUnits([decodeTable('units', storedUnits)], new Map());
          const district = { ...merged, parent: assignParents(merged) };
          const cases = [decodeTable('cases', storedCases)];
          const prepared = prepareDistrict({ units: district, cases, rounds: [], contacts: [], disinfections: [], matcher: createMatcher(district, {}) });
          const judged = judgePrepared(prepared, pack, 'assume-met');
          const cursor = createDayCursor(judged.history(FIRST, FIRST + DAYS));
          cursor.moveTo(FIRST + DAYS);
          return new Outlines(district, judged.zoned).draw({ status: cursor.status, mergeGapMeters: 0, precaution: 'perUnit' });
        },
        rival: () => JSON.parse(text) as unknown,
      };
    },
  },
];
