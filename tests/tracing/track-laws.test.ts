// What holds of stays whatever the track; and the same stays found the slow way, written from the description alone.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metersBetween } from '../../src/domain/tracing/great-circle.ts';
import type { TrackPoints } from '../../src/domain/tracing/track/clean-track.ts';
import type { StaysFound } from '../../src/domain/tracing/track/find-stays.ts';
import { clean, legs, MIDNIGHT, stay, walk, type TrackPoint } from './tracks.ts';
import { finish } from '../../src/domain/steps.ts';
import { findStays } from '../../src/domain/tracing/track/find-stays.ts';

const options = fc.record({ radiusMeters: fc.constantFrom(30, 100, 200), minutes: fc.constantFrom(2.5, 10, 20), gapMinutes: fc.constantFrom(5, 15) });
const spans = ({ stays }: StaysFound): number[][] => Array.from(stays.first, (first, i) => [first, stays.last[i]!, stays.fromSecond[i]!, stays.untilSecond[i]!]);
const meters = ({ longitude, latitude }: TrackPoints, a: number, b: number): number => metersBetween(longitude[a]!, latitude[a]!, longitude[b]!, latitude[b]!);

/** First and last points of stays of one track: every anchor, every point, nothing remembered. */
function findSlowly(points: TrackPoints, { radiusMeters, minutes, gapMinutes }: { radiusMeters: number; minutes: number; gapMinutes: number }): number[][] {
  const { count, second, longitude, latitude } = points;
  const isGap = (i: number): boolean => i + 1 >= count || second[i + 1]! - second[i]! > 60 * gapMinutes;
  const found: number[][] = [];
  for (let anchor = 0; anchor < count; anchor++) {
    let end = anchor;
    while (second[end]! - second[anchor]! < 60 * minutes && !isGap(end)) end++;
    if (second[end]! - second[anchor]! < 60 * minutes) continue;
    const window = Array.from({ length: end - anchor + 1 }, (_, i) => anchor + i);
    if (window.some((i) => meters(points, anchor, i) > radiusMeters)) continue;
    // Each point holds from the middle of the time before it to the middle of the time behind.
    const held = (i: number): number => (second[Math.min(end, i + 1)]! + second[i]!) / 2 - (second[Math.max(anchor, i - 1)]! + second[i]!) / 2;
    const all = window.reduce((sum, i) => sum + held(i), 0);
    const [lng, lat] = [longitude, latitude].map((column) => window.reduce((sum, i) => sum + (held(i) / all) * column[i]!, 0)) as [number, number];
    let last = end;
    for (let i = end; !isGap(i); ) {
      i++;
      const far = metersBetween(lng, lat, longitude[i]!, latitude[i]!);
      if (far <= radiusMeters) last = i;
      else if (far > 2 * radiusMeters || second[i]! - second[last]! >= 60 * minutes) break;
    }
    found.push([anchor, last]);
    anchor = last;
  }
  return found;
}

describe('stays', () => {
  it('are those found the slow way', () => {
    let met = 0;
    fc.assert(fc.property(legs, options, (given, how) => {
      const { points } = clean(walk(given));
      const { stays } = finish(findStays(points, how));
      met += stays.count;
      expect(Array.from(stays.first, (first, i) => [first, stays.last[i]!])).toEqual(findSlowly(points, how));
    }), { numRuns: 300 });
    expect(met).toBeGreaterThan(300);
  });

  it('shift with the time', () => {
    fc.assert(fc.property(legs, options, fc.integer({ min: -1e8, max: 1e8 }), (given, how, shift) => {
      const moved = stay(walk(given, 'a', MIDNIGHT + shift), how);
      expect(spans(moved).map(([first, last, from, until]) => [first, last, from! - shift, until! - shift])).toEqual(spans(stay(walk(given), how)));
    }));
  });

  it('are changed by no point that stands twice, there or elsewhere at the same time', () => {
    fc.assert(fc.property(legs, options, fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean())), (given, how, copies) => {
      const points = walk(given);
      const once = stay(points, how);
      const doubled = [...points];
      for (const [which, behind, isElsewhere] of copies) {
        const copy = points[which % points.length]!;
        const original = doubled.indexOf(copy);
        doubled.splice(original + 1 + (behind % (doubled.length - original)), 0, { ...copy, latitude: copy.latitude! + (isElsewhere ? 0.01 : 0) });
      }
      expect(stay(doubled, how)).toEqual(once);
      expect(clean(doubled).refused.count).toBe(copies.length);
    }));
  });

  it('are never joined by silence: no stay holds a gap, and what was over before it stays as it was', () => {
    fc.assert(fc.property(legs, options, fc.nat(), fc.integer({ min: 1, max: 1e6 }), (given, how, where, more) => {
      const points = walk(given);
      const from = where % points.length;
      const silent = points.map((point, i) => (i < from ? point : { ...point, second: point.second! + 60 * how.gapMinutes + more }));
      const [before, behind] = [stay(points, how), stay(silent, how)];
      for (const [first, last] of spans(behind)) {
        expect(first! >= from || last! < from).toBe(true);
        for (let i = first!; i < last!; i++) expect(silent[i + 1]!.second! - silent[i]!.second!).toBeLessThanOrEqual(60 * how.gapMinutes);
      }
      const over = (found: StaysFound): number[][] => spans(found).filter(([, last]) => last! < from);
      expect(over(behind)).toEqual(expect.arrayContaining(spans(before).filter(([, last]) => last! < from)));
    }));
  });

  it('stay stays when they last longer', () => {
    fc.assert(fc.property(legs, options, fc.nat(), fc.integer({ min: 1, max: 100 }), (given, how, which, more) => {
      const points = walk(given);
      const found = spans(stay(points, how));
      if (found.length === 0) return;
      const [first, last, from, until] = found[which % found.length]! as [number, number, number, number];
      const longer: TrackPoint[] = [
        ...points.slice(0, last + 1),
        ...Array.from({ length: more }, (_, i) => ({ ...points[last]!, second: until + 60 * (i + 1) })),
        ...points.slice(last + 1).map((point) => ({ ...point, second: point.second! + 60 * more })),
      ];
      const held = spans(stay(longer, how)).find((one) => one[0] === first)!;
      expect([held[2], held[3]! >= until + 60 * more]).toEqual([from, true]);
    }));
  });

  it('of a track are the same whatever other tracks are read before, behind and between', () => {
    fc.assert(fc.property(fc.array(legs, { minLength: 2, maxLength: 4 }), options, fc.infiniteStream(fc.nat()), (walks, how, chance) => {
      const tracks = walks.map((given, i) => walk(given, String(i)));
      const queues = tracks.map((points) => [...points]);
      const mixed: TrackPoint[] = [];
      while (queues.some((queue) => queue.length > 0)) mixed.push(...queues[(chance.next().value as number) % queues.length]!.splice(0, 3));
      const table = clean(mixed);
      const found = stay(mixed, how);
      const names = [...new Set(mixed.map(({ track }) => track))];
      tracks.forEach((points, i) => {
        const t = names.indexOf(String(i));
        const own = spans(found).filter((_, row) => found.stays.track[row] === t).map(([first, last, ...times]) => [first! - table.points.start[t]!, last! - table.points.start[t]!, ...times]);
        expect(own).toEqual(spans(stay(points, how)));
      });
    }), { numRuns: 60 });
  });

  it('do not hang on the order of the points in the file', () => {
    fc.assert(fc.property(legs.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(walk(given), { minLength: walk(given).length }))), options, ([given, shuffled], how) => {
      expect(stay(shuffled, how)).toEqual(stay(walk(given), how));
    }), { numRuns: 60 });
  });
});

describe('segments', () => {
  it('follow each other from the first point to the last, gaps and nothing else where nothing is known', () => {
    fc.assert(fc.property(legs, options, (given, how) => {
      const points = walk(given);
      const { segments, stays } = stay(points, how);
      expect([segments.fromSecond[0], segments.untilSecond.at(-1)]).toEqual([points[0]!.second, points.at(-1)!.second]);
      for (let i = 0; i < segments.count; i++) {
        const [kind, first, last] = [segments.kind[i], segments.first[i]!, segments.last[i]!];
        const follows = i === 0 || first === segments.last[i - 1] || (kind === 0 && segments.kind[i - 1] === 0 && first === segments.last[i - 1]! + 1);
        expect(follows).toBe(true);
        const longest = Math.max(0, ...points.slice(first, last).map((point, j) => points[first + j + 1]!.second! - point.second!));
        expect(longest > 60 * how.gapMinutes).toBe(kind === 2);
        if (kind === 0) expect([first, last]).toEqual([stays.first[segments.stay[i]!], stays.last[segments.stay[i]!]]);
      }
      expect(Array.from(segments.stay).filter((row) => row >= 0)).toEqual(Array.from({ length: stays.count }, (_, row) => row));
    }));
  });
});
