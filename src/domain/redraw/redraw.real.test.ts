// Edits of real shapes: 1,164 compounds of Shanghai and 684 land-use polygons north of Bayreuth.
// Oracles: whole areas, the clipper's overlaps before and after, borders with two faces.
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { beforeAll, describe, expect, it } from 'vitest';
import { findNear, indexBounds } from '../geometry/pairs.ts';
import { applyRedrawn, findShape, inverseOf } from './edits/apply.ts';
import { closeShapes } from './shapes/close-shapes.ts';
import { boundsOfParts, doubleAreaOf, isRefusal, type EditShape, type Redrawn, type Refusal } from './shapes/edit-shape.ts';
import { sharedArea } from './shapes/ground.ts';
import { mergeShapes } from './edits/merge.ts';
import { openShapes, type OpenArea } from './shapes/open-shapes.ts';
import { findOverlaps, listFaces, sumDoubleAreas, type Overlap } from './shapes/partition.ts';
import { editAtRandom } from '../../../tests/redraw/random-edits.ts';
import { repairOverlap } from './edits/repair-overlap.ts';
import { startSequence } from '../../../tests/redraw/unit-maps.ts';

/** Edits tried of each kind. */
const TRIED = 60;

const fileOf = (name: string): URL => new URL(`../../../../shared/data/${name}.geojson.gz`, import.meta.url);

function openFile(name: string): OpenArea {
  const { features } = JSON.parse(gunzipSync(readFileSync(fileOf(name))).toString('utf8')) as FeatureCollection<Polygon | MultiPolygon>;
  return openShapes(features.map(({ geometry }, i) => ({ key: String(i), geometry })));
}

/** Pairs of `overlaps` are known; counts what an edit made of them and throws where a changed shape covers new ground. */
function expectNoNewOverlap(before: readonly EditShape[], redrawn: Redrawn, origins: readonly string[]): void {
  const after = applyRedrawn(before, redrawn);
  const index = indexBounds(after.map(({ parts }) => ({ bounds: boundsOfParts(parts) })));
  for (const shape of redrawn.changed) {
    for (const other of findNear(index, boundsOfParts(shape.parts), 0).map((i) => after[i]!)) {
      if (other === shape) continue;
      const shared = sharedArea(shape.parts, other.parts);
      const known = [shape.key, ...origins].flatMap((key) => findShape(before, key) ?? []);
      if (shared > 0) expect(known.some((origin) => sharedArea(origin.parts, (findShape(before, other.key) ?? other).parts) > 0)).toBe(true);
    }
  }
}

function tallyOf(answers: readonly (Redrawn | Refusal)[]): Record<string, number> {
  const tally: Record<string, number> = {};
  for (const answer of answers) {
    const name = isRefusal(answer) ? answer.refused : 'done';
    tally[name] = (tally[name] ?? 0) + 1;
  }
  return tally;
}

describe.each([
  { name: 'shanghai-2022-compounds', count: 1164, pairs: 29, large: 10, done: { split: 18, merge: 8 } },
  { name: 'north-bayreuth-landuse', count: 684, pairs: 26, large: 19, done: { split: 20, merge: 35 } },
].map((one) => ({ ...one, isAbsent: !existsSync(fileOf(one.name)) })))('edits of $name', ({ name, count, pairs, large, done, isAbsent }) => {
  describe.skipIf(isAbsent)('as published', () => {
    let area: OpenArea;
    let overlaps: Overlap[];
    beforeAll(() => {
      area = openFile(name);
      overlaps = findOverlaps(area.shapes);
    });

    it('opens every polygon; closed again without an edit nothing is written', () => {
      expect(area.shapes).toHaveLength(count);
      expect(closeShapes(area, area.shapes).size).toBe(0);
      // Where no two units overlap, borders meet in corners only.
      const overlapping = new Set(overlaps.flatMap(({ one, other }) => [one, other]));
      expect(listFaces(area.shapes.filter(({ key }) => !overlapping.has(key))).faults).toEqual([]);
    });

    it('reports each overlapping pair and repairs it on request alone: the one named gives way, the rest of the ground stays', () => {
      expect(overlaps).toHaveLength(pairs);
      const areaOfKey = (key: string): number => doubleAreaOf(findShape(area.shapes, key)!.parts) / 2e6;
      expect(overlaps.filter(({ one, other, squareMeters }) => squareMeters > 0.2 * Math.min(areaOfKey(one), areaOfKey(other)))).toHaveLength(large);
      const answers = overlaps.map(({ one, other }) => {
        const [smaller, larger] = areaOfKey(one) < areaOfKey(other) ? [one, other] : [other, one];
        const answer = repairOverlap(area.shapes, larger, smaller);
        if (isRefusal(answer)) expect(answer).toMatchObject({ refused: 'nothing-left', key: larger });
        else {
          const after = applyRedrawn(area.shapes, answer);
          expect(sharedArea(findShape(after, one)!.parts, findShape(after, other)!.parts)).toBe(0);
          const united = sumDoubleAreas(area.shapes) / 2e6 - sumDoubleAreas(after) / 2e6;
          expect(united).toBeCloseTo(overlaps.find((pair) => pair.one === one && pair.other === other)!.squareMeters, 0);
        }
        return answer;
      });
      console.log(`${name}: ${pairs} overlapping pairs, the larger gives way:`, tallyOf(answers));
    });

    it('splits shapes and gives neighbours the corners: no new overlap, areas to 1 m², undone to the byte', () => {
      const random = startSequence(2022);
      const start = process.cpuUsage().user;
      const answers = Array.from({ length: TRIED }, (_, i) => editAtRandom(area.shapes, 'split', random, `new${i}`));
      console.log(`${name}: ${TRIED} splits, ${((process.cpuUsage().user - start) / 1000 / TRIED).toFixed(1)} ms of processor time each:`, tallyOf(answers));
      for (const answer of answers) {
        if (isRefusal(answer)) continue;
        const after = applyRedrawn(area.shapes, answer);
        const origin = answer.changed.map(({ key }) => key).find((key) => findShape(area.shapes, key) !== undefined && !answer.removed.includes(key))!;
        expect(Math.abs(sumDoubleAreas(after) - sumDoubleAreas(area.shapes)) / 2e6).toBeLessThan(1);
        expectNoNewOverlap(area.shapes, answer, [origin]);
        const undone = applyRedrawn(after, inverseOf(area.shapes, answer));
        expect(closeShapes(area, undone).size).toBe(0);
        expect(undone.every((shape, i) => shape === area.shapes[i])).toBe(true);
      }
      expect(tallyOf(answers)['done']).toBeGreaterThanOrEqual(done.split);
    });

    it('merges each shape tried with its nearest within 30 m, the street closed: one part, no new overlap', () => {
      const random = startSequence(411);
      const pairsTried = Array.from({ length: TRIED }, () => nearestPair(area.shapes, random)).filter((pair) => pair !== null);
      const start = process.cpuUsage().user;
      const answers = pairsTried.map((keys) => mergeShapes(area.shapes, { keys, key: 'merged', gapMeters: 30, closeStreet: true }));
      console.log(`${name}: ${answers.length} merges, ${((process.cpuUsage().user - start) / 1000 / answers.length).toFixed(1)} ms of processor time each:`, tallyOf(answers));
      answers.forEach((answer, i) => {
        if (isRefusal(answer)) return expect(['far-apart', 'street-blocked', 'overlaps']).toContain(answer.refused);
        const members = pairsTried[i]!.map((key) => findShape(area.shapes, key)!);
        const merged = answer.changed.find(({ key }) => key === 'merged')!;
        expect(merged.parts).toHaveLength(members.reduce((sum, { parts }) => sum + parts.length, 0) - 1);
        const ground = members.reduce((sum, { parts }) => sum + doubleAreaOf(parts), 0) / 2 - sharedArea(members[0]!.parts, members[1]!.parts);
        expect(doubleAreaOf(merged.parts) / 2 - ground).toBeGreaterThan(-1e6);
        expectNoNewOverlap(area.shapes, answer, pairsTried[i]!);
        return undefined;
      });
      expect(tallyOf(answers)['done']).toBeGreaterThanOrEqual(done.merge);
    });
  });
});

/** A shape at random and one whose bounds come within 30 m and whose middle is nearest; null where there is none. */
function nearestPair(shapes: readonly EditShape[], random: () => number): [string, string] | null {
  const shape = shapes[Math.floor(random() * shapes.length)]!;
  const middle = ({ parts }: EditShape): { x: number; y: number } => {
    const { minX, minY, maxX, maxY } = boundsOfParts(parts);
    return { x: (minX + maxX) / 2, y: (minY + maxY) / 2 };
  };
  const from = middle(shape);
  const index = indexBounds(shapes.map(({ parts }) => ({ bounds: boundsOfParts(parts) })));
  const near = findNear(index, boundsOfParts(shape.parts), 30_000).map((i) => shapes[i]!).filter((other) => other !== shape);
  const far = (other: EditShape): number => Math.hypot(middle(other).x - from.x, middle(other).y - from.y);
  return near.length === 0 ? null : [shape.key, near.reduce((best, other) => (far(other) < far(best) ? other : best)).key];
}
