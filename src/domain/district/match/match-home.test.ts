// Homes as lists of households write them.
import { expect, it } from 'vitest';
import { createMatcher } from './create-matcher.ts';
import { unitTableOf } from '../tables-of.ts';
import { matchHome } from './match-home.ts';

it('a house of a hamlet is in it; a house of a road is not the road, and what is unknown stays so', () => {
  const units = unitTableOf([
    { id: '福林屯', kind: 'hamlet' }, { id: '九台大街', kind: 'compound' }, { id: '新立屯', kind: 'hamlet' }, { id: '新立屯3号院', kind: 'building', parent: '新立屯' }, { id: '安康家园', kind: 'compound' },
    { id: '永发屯', kind: 'compound' }, { id: '靠山', kind: 'hamlet' },
  ]);
  const matcher = createMatcher(units, { chosen: new Map(), districtNames: [] });
  const homes = ['福林屯', '福林屯3号院', '福林屯二组5号', '福林屯１２号', '九台大街1号院', '新立屯3号院', '新立屯4号院', '安康家园3号楼', '永发屯3号院', '靠山2号院', '外地3号院', '3号院', ''];
  expect(homes.map((home) => units.id[matchHome(matcher, units.kind, home)] ?? null)).toEqual([
    '福林屯', '福林屯', '福林屯', '福林屯', null, '新立屯3号院', '新立屯', '安康家园', '永发屯', '靠山', null, null, null,
  ]);
});
