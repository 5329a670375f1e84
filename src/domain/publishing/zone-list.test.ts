// Frozen lists: what they keep, how they stand against today and against one another.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelOf } from '../zoning/level.ts';
import { holdAgainst, publishedBefore, statusAsPublished } from './published-days.ts';
import { compareZoneLists, countLevels, type ZoneList } from './zone-list.ts';

const listOf = (rows: readonly (readonly [unit: string, status: number])[]): ZoneList => ({
  count: rows.length, unit: rows.map(([unit]) => unit), name: rows.map(([unit]) => unit), street: rows.map(() => ''), status: Int16Array.from(rows, ([, status]) => status),
  population: new Int32Array(rows.length), households: new Int32Array(rows.length), buildings: new Int32Array(rows.length),
});
const UNCHANGED = { redrawn: [], undone: [], isChanged: false };
const rows = fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-f]{1,2}$/), fc.integer({ min: 0, max: 0xfff })), { selector: ([unit]) => unit });

describe('a frozen list', () => {
  it('held against today, gives back every level it was published with, and today\'s of units it does not have (random lists)', () => {
    fc.assert(fc.property(rows, rows, (published, today) => {
      const id = today.map(([unit]) => unit);
      const status = Uint16Array.from(today, ([, word]) => word);
      const own = Uint32Array.from(id.keys());
      const held = holdAgainst({ list: listOf(published), since: UNCHANGED }, { id, parent: new Int32Array(id.length).fill(-1), zoned: own, zonedOf: Int32Array.from(own) }, status);
      const shown = statusAsPublished(status, held);
      const then = new Map(published);
      id.forEach((unit, row) => expect(levelOf(shown[row]!)).toBe(levelOf(then.get(unit) ?? status[row]!)));
      expect(held.rows.every((row) => levelOf(shown[row]!) !== levelOf(status[row]!))).toBe(true);
      expect(held.fresh).toBe(id.filter((unit) => !then.has(unit)).length);
      expect(held.gone).toBe(published.filter(([unit]) => !id.includes(unit)).length);
      expect(held.hasOtherUnits).toBe(held.gone + held.fresh > 0);
      expect(status).toEqual(Uint16Array.from(today, ([, word]) => word));
    }));
  });

  it('compared with another, accounts for every unit of both once: changed or the same (random lists)', () => {
    fc.assert(fc.property(rows, rows, (before, now) => {
      const { changed, same } = compareZoneLists(listOf(before), listOf(now));
      const units = new Set([...before, ...now].map(([unit]) => unit));
      expect(changed.length + same.reduce((sum, count) => sum + count, 0)).toBe(units.size);
      const [then, today] = [new Map(before), new Map(now)];
      for (const unit of changed) {
        const level = (word: number | undefined): number | null => (word === undefined ? null : levelOf(word));
        expect([unit.before, unit.now]).toEqual([level(then.get(unit.unit)), level(today.get(unit.unit))]);
        expect(unit.before).not.toBe(unit.now);
      }
      expect(countLevels(listOf(now)).reduce((sum, count) => sum + count, 0)).toBe(now.length);
    }));
  });

  it('is the last one before a day', () => {
    const none = new Uint32Array();
    const days = [5, 8].map((day) => ({ day, version: 'd:1' as const, rows: none, status: new Uint16Array(), parts: none, joined: none, gone: 0, fresh: 0, hasOtherUnits: false }));
    expect([4, 5, 6, 8, 9].map((day) => publishedBefore(days, day)?.day ?? null)).toEqual([null, null, 5, 5, 8]);
  });
});
