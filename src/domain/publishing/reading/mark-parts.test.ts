// A building named in a notice, by packs that zone buildings and by packs that zone compounds. Oracle: "units found are assigned, unknown names are listed, never guessed".
import { expect, it } from 'vitest';
import { createMatcher } from '../../district/match/create-matcher.ts';
import { unitTableOf } from '../../district/tables-of.ts';
import { findZonedUnits } from '../../zoning/facts/zoned-units.ts';
import { areasOf, readNotice } from '../read-notice.ts';
import { summarizeReading } from '../summarize-reading.ts';
import { markParts } from './mark-parts.ts';

const units = unitTableOf([
  { id: 'S', name: '东岭街道', kind: 'street' },
  { id: 'A', name: '幸福里', kind: 'compound', parent: 'S' },
  { id: 'A3', name: '3号楼', kind: 'building', parent: 'A' },
  { id: 'B', name: '新华小区', kind: 'compound', parent: 'S' },
]);
const reading = readNotice('一、划为封控区\n幸福里3号楼、新华小区。', createMatcher(units, { districtNames: [] }), { year: 2022, isArea: areasOf(units) });

it('is listed as a part where its compound has the level, and found where it has one of its own', () => {
  const byCompound = summarizeReading(markParts(reading, findZonedUnits(units).zonedOf));
  expect([byCompound.units.sealed, byCompound.parts.map(({ text }) => text)]).toEqual([1, ['幸福里3号楼']]);
  const byBuilding = summarizeReading(markParts(reading, [-1, 1, 2, 3]));
  expect([byBuilding.units.sealed, byBuilding.parts]).toEqual([2, []]);
});
