import { expect, it } from 'vitest';
import { createMatcher } from '../domain/district/match/create-matcher.ts';
import { mergeUnits } from '../domain/district/merge-units.ts';
import { unitTableOf } from '../domain/district/tables-of.ts';
import { findZonedUnits } from '../domain/zoning/facts/zoned-units.ts';
import { meanUnit } from './meant-unit.ts';

const street = (name: string) => unitTableOf([{ id: name, kind: 'street' }, { id: '幸福小区', parent: name }, { id: `${name}独一家园`, parent: name }]);
const units = mergeUnits([street('九台街道'), street('营城街道')], new Map());
const { streetOf } = findZonedUnits(units);

it.each(units.id.map((_, row) => row).filter((row) => units.parent[row]! >= 0))('a report recorded by hand on unit %i is that unit’s, also beside a namesake', (row) => {
  const unit = meanUnit({ ...units, streetOf }, row)!;
  expect(createMatcher(units).match(unit.place).unit).toBe(row);
});
