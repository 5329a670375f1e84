// What of a track may go out. Oracle: issue 8.7 (homes left out, whole hours outward, only places and times) as laws over made districts, and a few stays read by hand.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitTableOf } from '../district/tables-of.ts';
import { METER } from '../../../tests/tracing/tracks.ts';
import { decideLines, publicTrack, type PublicGround, type StayToPublish } from './public-track.ts';
import { PLACE_ROLES } from './stays/stay-table.ts';

const UNITS = unitTableOf([
  { id: 'S', name: '迎春街道', kind: 'street' }, { id: 'A', name: '安康家园', kind: 'compound', parent: 'S' }, { id: 'A1', name: '1号楼', kind: 'building', parent: 'A' }, { id: 'A2', name: '2号楼', kind: 'building', parent: 'A' },
  { id: 'B', name: '新华小区', kind: 'compound', parent: 'S' }, { id: 'B1', name: '1号楼', kind: 'building', parent: 'B' }, { id: 'M', name: '东市场', kind: 'venue', parent: 'S' }, { id: 'M1', name: '1号大厅', kind: 'building', parent: 'M' },
  { id: 'F', name: '纺织厂', kind: 'venue', parent: 'S' }, { id: 'FD', name: '宿舍', kind: 'building', parent: 'F' }, { id: 'H', name: '福林屯', kind: 'hamlet', parent: 'S' },
]);
const row = (id: string): number => UNITS.id.indexOf(id);
const ground: PublicGround = { units: UNITS, homes: [], people: (unit) => ({ [row('F')]: 8, [row('M')]: 400 })[unit] ?? null };
const stay = (unit: string, from: number | null, until: number | null, more: Partial<StayToPublish> = {}): StayToPublish => ({ role: 'activity', unit: unit === '' ? -1 : row(unit), place: unit, from, until, lng: null, lat: null, isIsolated: false, isContradicted: false, ...more });
const home = (unit: string, more: Partial<StayToPublish> = {}): StayToPublish => stay(unit, 0, 600, { role: 'residence', ...more });
const told = (stays: readonly StayToPublish[], changed: Partial<PublicGround> = {}) => {
  const { lines, leftOut } = publicTrack(stays, { ...ground, ...changed });
  return [lines.map(({ place, from, until, warnings }) => [place, from / 60, until / 60, ...warnings].join(' ')), Object.values(leftOut).join(' ')];
};

describe('the public track', () => {
  it('names venues, with whole hours around the stay, and what overlaps or touches once', () => {
    expect(told([stay('M1', 485, 542), stay('M', 600, 600), stay('M', 841, 899), stay('M1', 660, 720)])).toEqual([['东市场 8 12', '东市场 14 15'], '0 0 0 0']);
    expect(told([stay('M', 480, 540)])[0]).toEqual(['东市场 8 9']);
  });

  it('leaves homes out: by name, by unit, as part of what would be named, by words, by nearness, as the lists have them', () => {
    const none = (...stays: StayToPublish[]): unknown => told(stays);
    expect(none(home('A1'), stay('A1', 0, 60))).toEqual([[], '2 0 0 0']);
    // Another house of the compound would be named by the compound the case lives in; so is the yard.
    expect(none(home('A1'), stay('A2', 0, 60), stay('A', 0, 60))).toEqual([[], '3 0 0 0']);
    expect(none(home('FD'), stay('F', 0, 60))).toEqual([[], '2 0 0 0']);
    expect(none(home('', { place: '河边平房' }), stay('', 0, 60, { place: ' 河边平房 ' }))).toEqual([[], '2 0 0 0']);
    expect(none(home('', { place: '平房', lng: 125, lat: 44 }), stay('', 0, 60, { place: '河边', lng: 125, lat: 44 + 90 * METER }))).toEqual([[], '2 0 0 0']);
    expect(told([stay('B1', 0, 60)], { homes: [row('B1')] })).toEqual([[], '1 0 0 0']);
  });

  it('warns of few people, of what is no public place, and of what is on no list of units', () => {
    expect(told([stay('F', 0, 60), stay('B1', 0, 60), stay('H', 60, 120), stay('', 120, 180, { place: '朋友的仓库' })])[0]).toEqual(['新华小区 0 1 not-public', '纺织厂 0 1 few-people', '福林屯 1 2 not-public', '朋友的仓库 2 3 no-unit']);
  });

  it('says nothing of the time after the isolation, and asks where a stay is contradicted, also by what it is merged with', () => {
    expect(told([stay('M', 0, 60), stay('M', 120, 180, { isIsolated: true })])).toEqual([['东市场 0 1'], '0 1 0 0']);
    expect(told([stay('M', 0, 60, { isContradicted: true }), stay('M', 180, 240)])[0]).toEqual(['东市场 0 1 contradicted', '东市场 3 4']);
    expect(told([stay('M', 0, 60), stay('M', 60, 120, { isContradicted: true })])[0]).toEqual(['东市场 0 2 contradicted']);
  });

  it('tells what it cannot say: without both times, the wrong way round, without a name', () => {
    expect(told([stay('M', null, 60), stay('M', 60, null), stay('M', 90, 60), stay('', 0, 60, { place: '', lng: 125, lat: 44 })])).toEqual([[], '0 0 3 1']);
  });

  it('waits for a decision about every line with a warning, and keeps back what is to be', () => {
    const { lines } = publicTrack([stay('M', 0, 60), stay('F', 60, 120), stay('H', 120, 180)], ground);
    const [market, factory, hamlet] = lines.map(({ key }) => key) as [string, string, string];
    expect(decideLines(lines, new Map())).toMatchObject({ published: [{ place: '东市场' }], open: 2 });
    expect(decideLines(lines, new Map([[market, 'keep-back'], [factory, 'publish'], [hamlet, 'keep-back']]))).toMatchObject({ published: [{ place: '纺织厂' }], open: 0 });
  });
});

describe('for any stays', () => {
  const minute = fc.option(fc.integer({ min: -3000, max: 3000 }), { freq: 8 });
  const anyStay: fc.Arbitrary<StayToPublish> = fc.record({ role: fc.constantFrom(...PLACE_ROLES), unit: fc.integer({ min: -1, max: UNITS.count - 1 }), place: fc.constantFrom('', '甲', '乙', '丙'), from: minute, until: minute, lng: fc.constant(null), lat: fc.constant(null), isIsolated: fc.boolean(), isContradicted: fc.boolean() });
  const stays = fc.array(anyStay, { maxLength: 12 });
  const inside = (inner: number, outer: number): boolean => inner === outer || (inner >= 0 && UNITS.parent[inner]! >= 0 && inside(UNITS.parent[inner]!, outer));
  const isDated = ({ from, until }: StayToPublish): boolean => from !== null && until !== null && from <= until;

  it('no home appears, in any name', () => {
    fc.assert(fc.property(stays, fc.array(fc.integer({ min: 0, max: UNITS.count - 1 }), { maxLength: 2 }), (all, homes) => {
      const residences = all.filter(({ role }) => role === 'residence');
      for (const { unit, place } of publicTrack(all, { ...ground, homes }).lines) {
        for (const one of [...homes, ...residences.map((at) => at.unit)].filter((at) => at >= 0)) expect([place, unit >= 0 && (inside(one, unit) || inside(unit, one))]).toEqual([place, false]);
        if (unit < 0) expect(residences.map((one) => one.place)).not.toContain(place);
      }
    }), { numRuns: 2000 });
  });

  it('times are whole hours, hold every true one, reach no farther than its hour; lines of one place lie apart; all is told', () => {
    fc.assert(fc.property(stays.map((all) => all.filter(({ role }) => role !== 'residence')), (all) => {
      const { lines, leftOut } = publicTrack(all, ground);
      for (const line of lines) {
        expect([Math.abs(line.from % 60), Math.abs(line.until % 60), line.until > line.from]).toEqual([0, 0, true]);
        const within = all.filter((one) => !one.isIsolated && isDated(one) && one.from! >= line.from && one.until! <= line.until);
        expect([within.some(({ from }) => from! < line.from + 60), within.some(({ until }) => until! >= line.until - 60)]).toEqual([true, true]);
        for (const other of lines) if (other !== line && other.unit === line.unit && other.place === line.place) expect(other.until < line.from || other.from > line.until).toBe(true);
      }
      const said = all.filter((one) => !one.isIsolated && isDated(one) && (one.unit >= 0 || one.place !== ''));
      for (const { from, until } of said) expect(lines.some((line) => line.from <= from! && line.until >= until!)).toBe(true);
      expect(said.length + leftOut.home + leftOut.isolated + leftOut.undated + leftOut.nameless).toBe(all.length);
    }), { numRuns: 2000 });
  });

  it('come out alike in whatever order they stand', () => {
    fc.assert(fc.property(stays, (all) => { expect(publicTrack(all.toReversed(), ground)).toEqual(publicTrack(all, ground)); }), { numRuns: 500 });
  });
});
