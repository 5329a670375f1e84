// The slow oracle of meetings itself: examples worked by hand from the definition's text.
import { describe, expect, it } from 'vitest';
import { NOT_RECORDED } from '../../../src/domain/day.ts';
import { compareMeetings, type MeetingColumns } from './compare-meetings.ts';
import { edgesOfStays, STAY_EDGES } from './edges-of-stays.ts';
import { randomStays, staysOf, type PlainStay } from './random-stays.ts';
import { findMeetingsSlowly, metersBetween } from './slow-meetings.ts';

const meet = (a: PlainStay, b: PlainStay, lagMinutes = 0, radiusMeters = 200) => findMeetingsSlowly(staysOf([a, b]), { radiusMeters, lagMinutes });
const first: PlainStay = { caseOf: 0, from: 600, until: 660, place: 4 };
const second: PlainStay = { caseOf: 1, from: 630, until: 700, place: 4 };

describe('distance', () => {
  it('a quarter of the great circle from the equator to a pole: a quarter of 2π · 6,371,008.8 m', () => {
    expect(metersBetween(10, 0, 77, 90)).toBeCloseTo((Math.PI / 2) * 6371008.8, 6);
  });
  it('a degree along a meridian is 111,195.08 m, across the date line 0.0002° of the equator 22.239 m', () => {
    expect(metersBetween(125, 43, 125, 44)).toBeCloseTo(111195.08, 2);
    expect(metersBetween(179.9999, 0, -179.9999, 0)).toBeCloseTo(22.239, 3);
  });
  it('a degree of a parallel at 60° is a little less than half of one at the equator', () => {
    // The chord's share: asin(sin(0.5°) / 2) · 2 · 6,371,008.8 m.
    expect(metersBetween(0, 60, 1, 60)).toBeCloseTo(55597.01, 2);
  });
});

describe('meetings by hand', () => {
  it('10:00–11:00 and 10:30–11:40 at one place: 30 minutes together, no coordinates, no metres', () => {
    expect(meet(first, second)).toEqual([{ a: 0, b: 1, overlapMinutes: 30, gapMinutes: 0, meters: NaN, samePlace: 1 }]);
  });
  it('one ends at the minute the other begins: they meet, for 0 minutes', () => {
    expect(meet(first, { ...second, from: 660 })).toEqual([{ a: 0, b: 1, overlapMinutes: 0, gapMinutes: 0, meters: NaN, samePlace: 1 }]);
  });
  it('30 minutes between them: within a lag of 30, not of 29', () => {
    expect(meet(first, { ...second, from: 690 }, 30)).toMatchObject([{ overlapMinutes: 0, gapMinutes: 30 }]);
    expect(meet(first, { ...second, from: 690 }, 29)).toEqual([]);
  });
  it('one place number, 100 km apart: a meeting that says the metres', () => {
    const [meeting] = meet({ ...first, longitude: 125, latitude: 43 }, { ...second, longitude: 125, latitude: 44 });
    expect(meeting).toMatchObject({ samePlace: 1 });
    expect(meeting!.meters).toBeCloseTo(111195.08, 2);
  });
  it('two place numbers 111.195 m apart: within 112 m, not within 111 m', () => {
    const [a, b] = [{ ...first, longitude: 125, latitude: 43.001 }, { ...second, place: 5, longitude: 125, latitude: 43 }];
    expect(meet(a, b, 0, 112)).toMatchObject([{ samePlace: 0 }]);
    expect(meet(a, b, 0, 111)).toEqual([]);
  });
  it('one point, radius 0: within', () => {
    expect(meet({ ...first, place: -1, longitude: 125, latitude: 43 }, { ...second, place: -1, longitude: 125, latitude: 43 }, 0, 0)).toMatchObject([{ meters: 0, samePlace: 0 }]);
  });
  it.each([
    ['two stays of one case', first, { ...second, caseOf: 0 }],
    ['no place and no coordinates', { ...first, place: -1 }, { ...second, place: -1 }],
    ['no place and half a coordinate', { ...first, place: -1, longitude: 125 }, { ...second, place: -1, longitude: 125, latitude: 43 }],
    ['begin not recorded', { ...first, from: NOT_RECORDED }, second],
    ['end not recorded', first, { ...second, until: NOT_RECORDED }],
    ['reversed', first, { ...second, from: 650, until: 640 }],
  ])('%s: no meeting', (_, a, b) => {
    expect(meet(a, b, 1440, 1e6)).toEqual([]);
  });
  it('three cases of whom all meet: pairs in the order of rows', () => {
    const meetings = findMeetingsSlowly(staysOf([first, second, { ...first, caseOf: 2 }]), { radiusMeters: 0, lagMinutes: 0 });
    expect(meetings.map(({ a, b }) => [a, b])).toEqual([[0, 1], [0, 2], [1, 2]]);
  });
});

describe('random stays', () => {
  it('come back the same from the same seed, and meet every edge', () => {
    expect(randomStays(7)).toEqual(randomStays(7));
    const met = new Map<string, number>();
    for (let seed = 1; seed <= 1000; seed++) for (const edge of edgesOfStays(randomStays(seed))) met.set(edge, (met.get(edge) ?? 0) + 1);
    expect(STAY_EDGES.filter((edge) => (met.get(edge) ?? 0) < 20)).toEqual([]);
  });
  it('no distance is within a micrometre of the radius but that of one and the same point', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const { stays: { count, longitude, latitude }, options } = randomStays(seed);
      const rows = Array.from({ length: count }, (_, row) => row);
      const wrong = rows.flatMap((a) => rows.slice(0, a).filter((b) => {
        const meters = metersBetween(longitude[a]!, latitude[a]!, longitude[b]!, latitude[b]!);
        return (longitude[a] !== longitude[b] || latitude[a] !== latitude[b]) && Math.abs(meters - options.radiusMeters) <= 1e-6;
      }));
      expect(wrong).toEqual([]);
    }
  });
  it('a table that leaves out the last meeting, or has one too many, is told', () => {
    const columnsOf = (rows: ReturnType<typeof findMeetingsSlowly>): MeetingColumns => ({
      count: rows.length, a: rows.map(({ a }) => a), b: rows.map(({ b }) => b), overlapMinutes: rows.map(({ overlapMinutes }) => overlapMinutes),
      gapMinutes: rows.map(({ gapMinutes }) => gapMinutes), meters: rows.map(({ meters }) => meters), samePlace: rows.map(({ samePlace }) => samePlace),
    });
    expect(compareMeetings((stays, options) => columnsOf(findMeetingsSlowly(stays, options)), 1, 50).wrong).toEqual([]);
    expect(compareMeetings((stays, options) => columnsOf(findMeetingsSlowly(stays, options).slice(0, -1)), 1, 50).wrong.length).toBeGreaterThan(10);
    expect(compareMeetings((stays, options) => columnsOf([...findMeetingsSlowly(stays, options), { a: 0, b: 1, overlapMinutes: 0, gapMinutes: 0, meters: NaN, samePlace: 1 }]), 1, 50).wrong).toHaveLength(50);
  });
});
