// Where marks and lines of the relation diagram lie, and where arrows lead.
import { describe, expect, it } from 'vitest';
import type { DescribedRelation, DiagramCase } from '../../../domain/tracing/relation-answers.ts';
import { COLUMN, layDiagramOut, linesOf, lookOf, MARK, readingOrder, shapeLine, stepCase } from './diagram-geometry.ts';

const one = (id: string, day: number | null, row: number, infectors = 0, unclearInfectors = 0): DiagramCase => ({ id, day, dayOf: day === null ? null : 'onset', isolatedAt: null, row, infectors, unclearInfectors, household: -1 });
const line = (a: number, b: number, changed: Partial<DescribedRelation> = {}): DescribedRelation => ({
  a, b, direction: 'either', plausible: 'yes', aToB: 'yes', bToA: 'yes', intervalDays: null, intervalOf: null, isHousehold: false, minutes: 20, certainty: 'witnessed', evidence: [], ...changed,
});
// A and B on one day, C the next, D five days later, E undated.
const CASES = [one('A', 10, 0), one('B', 10, 1), one('C', 11, 0), one('D', 16, 1), one('E', null, 0)];
const geometry = layDiagramOut({ cases: CASES });

describe('columns', () => {
  it('are the days with cases, in order, with more room where days are left out; cases without a day last', () => {
    expect(geometry.columns.map(({ day, isAfterGap }) => [day, isAfterGap])).toEqual([[10, false], [11, false], [16, true], [null, true]]);
    const [first, second, third, last] = geometry.columns.map(({ x }) => x) as [number, number, number, number];
    expect(second - first).toBe(COLUMN);
    expect(Math.min(third - second, last - third)).toBeGreaterThan(COLUMN);
    expect(geometry.x).toEqual([first, first, second, third, last]);
    expect([geometry.y[0] === geometry.y[2], geometry.y[0]! < geometry.y[1]!]).toEqual([true, true]);
    expect(Math.max(...geometry.x) + MARK).toBeLessThan(geometry.width);
  });

  it('nobody, and nobody with a day', () => {
    expect(layDiagramOut({ cases: [] }).columns).toEqual([]);
    expect(layDiagramOut({ cases: [one('A', null, 0)] }).columns.map(({ day, isAfterGap }) => [day, isAfterGap])).toEqual([[null, false]]);
  });
});

it('a line ends beside its marks, pointing into them; within a column it bends to the right', () => {
  const { ends, middle } = shapeLine(geometry, line(0, 2));
  expect(ends.map(({ x }, i) => Math.round(Math.abs(x - geometry.x[i === 0 ? 0 : 2]!)))).toEqual([MARK + 3, MARK + 3]);
  expect(ends.map(({ angle }) => Math.abs(Math.round(angle)))).toEqual([180, 0]);
  expect(middle[1]).toBe(geometry.y[0]);
  expect(shapeLine(geometry, line(0, 1)).middle[0]).toBeGreaterThan(geometry.x[0]!);
  // Past the column between, above the marks there.
  expect(shapeLine(geometry, line(1, 3)).middle[1]).toBeLessThan(geometry.y[1]!);
});

describe('arrows', () => {
  const relations = [line(0, 2), line(1, 3), line(2, 3)];
  it('lead along lines to earlier and later cases, without one to the next column, up and down within a column', () => {
    expect(stepCase(geometry, relations, 1, 'ArrowRight')).toBe(3);
    expect(stepCase(geometry, relations, 3, 'ArrowLeft')).toBe(2);
    expect(stepCase(geometry, relations, 3, 'ArrowRight')).toBe(4);
    expect(stepCase(geometry, [], 1, 'ArrowRight')).toBe(2);
    expect([stepCase(geometry, relations, 0, 'ArrowDown'), stepCase(geometry, relations, 1, 'ArrowUp')]).toEqual([1, 0]);
    expect([stepCase(geometry, relations, 0, 'ArrowLeft'), stepCase(geometry, relations, 0, 'ArrowUp'), stepCase(geometry, relations, 4, 'ArrowRight')]).toEqual([0, 0, 4]);
  });

  it('lines of a case begin with those to earlier cases; cases are read by column', () => {
    expect(linesOf(geometry, relations, 3)).toEqual([1, 2]);
    expect(linesOf(geometry, relations, 4)).toEqual([]);
    expect(readingOrder(geometry)).toEqual([0, 1, 2, 3, 4]);
  });
});

describe('a line looks', () => {
  const cases = [one('A', 10, 0), one('B', 11, 0, 1), one('C', 11, 1, 3), one('D', 11, 2, 1, 1)];
  it('thick by household and by an hour together', () => {
    expect([lookOf(line(0, 1, { isHousehold: true }), cases).width, lookOf(line(0, 1, { minutes: 60 }), cases).width, lookOf(line(0, 1, { minutes: 59 }), cases).width]).toEqual(['household', 'long', 'short']);
  });

  it('broken by what is inferred, missing or ruled out', () => {
    expect([lookOf(line(0, 1), cases).dash, lookOf(line(0, 1, { certainty: 'inferred' }), cases).dash, lookOf(line(0, 1, { plausible: 'not-known' }), cases).dash, lookOf(line(0, 1, { plausible: 'no', certainty: 'inferred' }), cases).dash]).toEqual(['solid', 'inferred', 'unclear', 'impossible']);
  });

  it('as an arrow only where dates leave one way, and never as the only source where there may be others', () => {
    expect([lookOf(line(0, 1), cases).arrow, lookOf(line(0, 1, { direction: 'unknown' }), cases).arrow]).toEqual([null, null]);
    expect([1, 2, 3].map((b) => lookOf(line(0, b, { direction: 'a-to-b' }), cases)).map(({ arrow, isOneOfSeveral }) => [arrow, isOneOfSeveral])).toEqual([['b', false], ['b', true], ['b', true]]);
    expect(lookOf(line(0, 1, { direction: 'b-to-a' }), cases)).toMatchObject({ arrow: 'a', isOneOfSeveral: false });
  });
});
