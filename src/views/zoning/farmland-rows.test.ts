// The lines to the fields as a list: order, words, and which unit one is led to.
import { describe, expect, it } from 'vitest';
import type { FarmLineStanding } from '../../domain/farmland/draw-lines.ts';
import type { UnitDirectory } from '../../store/state.ts';
import { orderLines, unitOfLine, writeVerdict, writeWay } from './farmland-rows.ts';

const line = (field: string, more: Partial<FarmLineStanding> = {}): FarmLineStanding =>
  ({ home: 2, field, state: 'open', reason: null, unit: null, meters: 3260, openMeters: 3260, ...more });
const entering = line('enters', { state: 'broken', reason: 'enters-sealed', unit: 1, openMeters: 1240 });
const sealed = line('sealed', { state: 'broken', reason: 'home-sealed', unit: 0, openMeters: 0 });
const unknown = line('unknown', { state: 'broken', reason: 'home-unknown', home: -1, openMeters: 0 });
const loop = line('loop', { state: 'loop' });
// A hamlet, another, a house in the first.
const directory = { name: ['靠山屯', '东沟屯', '3号院'], kind: Uint8Array.of(4, 4, 2), parent: Int32Array.of(-1, -1, 0) } as unknown as UnitDirectory;

describe('lines to the fields', () => {
  it('stand with the broken first, and of these the ones that another zone stops', () => {
    expect(orderLines([line('open'), sealed, loop, unknown, entering]).map(({ field }) => field)).toEqual(['enters', 'sealed', 'unknown', 'loop', 'open']);
  });

  it('lead to the unit that forbids them, to the house where that is its own zone, to nothing where it is unknown', () => {
    expect([entering, sealed, loop, unknown].map(unitOfLine)).toEqual([1, 2, 2, -1]);
  });

  it('say why, and how far one may go', () => {
    expect([entering, sealed, unknown, loop, line('x')].map((one) => writeVerdict(one, directory, 'zh'))).toEqual([
      '进入封控区：东沟屯', '住处封控，足不出户', '住处不在单元列表中', '闭环，两点一线', '可通行',
    ]);
    expect([entering, sealed, loop].map((one) => writeWay(one, 'zh'))).toEqual(['行至 1.2 / 3.3 千米处', '全程 3.3 千米', '全程 3.3 千米']);
  });
});
