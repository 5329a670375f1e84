// Marks of one moment become those of the next. Oracle: applying what is told to the marks of before.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { MomentMark } from '../../domain/tracing/moment/draw-moment.ts';
import { diffMarks } from './diff-marks.ts';

const mark = fc.record({ id: fc.nat(12), lng: fc.nat(1), lat: fc.nat(0), look: fc.constantFrom<MomentMark['look']>('stay', 'recorded', 'inferred'), cases: fc.nat(2), age: fc.nat(2), met: fc.constantFrom<0 | 1>(0, 1) });
const marks = fc.uniqueArray(mark, { selector: ({ id }) => id, maxLength: 12 }).map((list) => new Map(list.map((one): [number, MomentMark] => [one.id, one])));

it('turn by turn, no turn longer than asked, those wanted are given and no others', () => {
  fc.assert(fc.property(marks, marks, fc.integer({ min: 1, max: 5 }), (before, wanted, most) => {
    const given = new Map(before);
    for (let turn = 0; ; turn++) {
      const { gone, changed, isWhole } = diffMarks(given, wanted, most);
      expect(gone.length + changed.length).toBeLessThanOrEqual(most);
      for (const id of gone) given.delete(id);
      for (const one of changed) given.set(one.id, one);
      if (isWhole) break;
      expect(turn).toBeLessThan(30);
    }
    const inOrder = (map: ReadonlyMap<number, MomentMark>) => [...map.values()].sort((a, b) => a.id - b.id);
    expect(inOrder(given)).toEqual(inOrder(wanted));
    expect(diffMarks(given, wanted, most)).toEqual({ gone: [], changed: [], isWhole: true });
  }));
});
