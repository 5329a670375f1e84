// The queue of places: what comes next, and what is never chosen for a person.
import { describe, expect, it } from 'vitest';
import type { OpenPlace } from '../../domain/district/match/open-places.ts';
import type { Suggestion } from '../../domain/district/match/place-match.ts';
import { nextPlace, placeInGap, preselect, stillSettled } from './queue-steps.ts';

const place = (name: string, why: OpenPlace['why'] = 'unknown'): OpenPlace => ({ place: name, why, reports: 1, lastReportedOn: 19_000 });
const queue = ['甲', '乙', '丙'].map((name) => place(name));
const offered = (...units: readonly [number, number, Suggestion['why']?][]) => ({
  place: '甲', units: units.map(([unit, likeness, why]) => ({ unit, likeness, why: why ?? 'alike' as const, by: '甲小区' })),
});
const preselectHere = (asked: OpenPlace, suggested: Parameters<typeof preselect>[1]) => preselect(asked, suggested, ['九台区', '东岭街道']);

describe('the next place', () => {
  it('is the one below, and the first after the last', () => {
    expect(nextPlace(queue, 0, new Set())).toBe('乙');
    expect(nextPlace(queue, 2, new Set())).toBe('甲');
  });

  it('passes what was just decided, and is none when nothing is left', () => {
    expect(nextPlace(queue, 0, new Set(['甲', '乙']))).toBe('丙');
    expect(nextPlace(queue, 1, new Set(['甲', '乙', '丙']))).toBeNull();
    expect(nextPlace([], 0, new Set())).toBeNull();
  });

  it('is itself again while nothing was decided and nothing else stands', () => {
    expect(nextPlace([place('甲')], 0, new Set())).toBe('甲');
  });

  it('fills the gap when the place in hand left the queue, at the end from the beginning', () => {
    expect(placeInGap(queue, 1, new Set())).toBe('乙');
    expect(placeInGap(queue, 3, new Set())).toBe('甲');
    expect(placeInGap(queue, -1, new Set())).toBe('甲');
    expect(placeInGap(queue, 1, new Set(['乙']))).toBe('丙');
    expect(placeInGap([], 1, new Set())).toBeNull();
  });
});

describe('what stands chosen beforehand', () => {
  it('is the best suggestion', () => {
    expect(preselectHere(place('甲'), offered([7, 0.9, 'same-start'], [8, 0.4]))).toBe(7);
    expect(preselectHere(place('甲', 'several'), offered([7, 1, 'several'], [8, 0.9, 'several']))).toBe(7);
  });

  it('is nothing when another street or district is named, by the place or by the suggestion', () => {
    for (const why of ['other-street', 'other-district'] as const) {
      expect(preselectHere(place('甲', why), offered([7, 0.9]))).toBeNull();
      expect(preselectHere(place('甲'), offered([7, 0.9, why], [8, 0.4]))).toBeNull();
    }
  });

  it('is nothing when two are as good, when none is offered, and while the answer is for another place', () => {
    expect(preselectHere(place('甲'), offered([7, 0.9], [8, 0.9]))).toBeNull();
    expect(preselectHere(place('甲'), offered())).toBeNull();
    expect(preselectHere(place('乙'), offered([7, 0.9]))).toBeNull();
    expect(preselectHere(place('甲'), null)).toBeNull();
  });

  it('is nothing where the best is not much alike', () => {
    expect(preselectHere(place('甲'), offered([7, 0.69]))).toBeNull();
    expect(preselectHere(place('甲'), offered([7, 0.7]))).toBe(7);
  });

  it('is nothing where the place names another district, whatever the suggestion is called', () => {
    const suggested = (name: string) => ({ place: name, units: [{ unit: 7, likeness: 0.95, why: 'several' as const, by: '永安小区' }] });
    expect(preselectHere(place('宽城区永安小区'), suggested('宽城区永安小区'))).toBeNull();
    expect(preselectHere(place('九台区永安小区', 'several'), suggested('九台区永安小区'))).toBe(7);
  });

  it.each([
    ['永兴小区3号楼', '永安小区', null], ['天宇小区', '天福小区', null], ['新天宇家园', '新天福家园', null], ['锦绣东方国际花园二期', '锦绣东方国际花园', null],
    ['东岭街道安康家园3号楼', '安康花园', 7], ['九台区新世纪阳光小区', '新世纪阳光', 7],
  ])('of %s, offered %s, is %s: only the kind of place may differ', (written, by, chosen) => {
    expect(preselectHere(place(written), { place: written, units: [{ unit: 7, likeness: 0.8, why: 'same-start', by }] })).toBe(chosen);
  });
});

describe('what was just decided', () => {
  it('is forgotten once it left the queue, so that an undone decision is open again', () => {
    const left = stillSettled(new Set(['甲', '丁']), queue);
    expect([...left]).toEqual(['甲']);
    expect(stillSettled(left, queue)).toBe(left);
  });
});
