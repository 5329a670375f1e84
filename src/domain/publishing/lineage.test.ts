// Published lists after splits, mergers and steps taken back. Oracle: people on the ground. Every unit is a set of them; a
// person was told one level, and whatever became of the units since, nobody may be shown as let out who was not.
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { redrawUnits, type Redrawing } from '../district/redrawn-units.ts';
import { unitTableOf } from '../district/tables-of.ts';
import { frontierOf, writeAct, type Body, type Entry, type EntryId, type Frontier } from '../journal/entry.ts';
import { settle } from '../journal/settle.ts';
import { findSteps, withdrawStep } from '../journal/steps.ts';
import { unitsSince } from '../journal/units-since.ts';
import { findZonedUnits } from '../zoning/facts/zoned-units.ts';
import { CONTROLLED, levelOf, NONE, PRECAUTION, SEALED, type LevelCode } from '../zoning/level.ts';
import { holdAgainst, statusAsPublished, type HeldList } from './published-days.ts';
import type { ZoneList } from './zone-list.ts';

const UNITS = unitTableOf([{ id: 'S', kind: 'street' }, ...['A', 'B', 'C', 'D'].map((id) => ({ id, kind: 'compound' as const, parent: 'S' }))]);
const PEOPLE_EACH = 6;

const listOf = (levels: ReadonlyMap<string, LevelCode>): ZoneList => {
  const none = new Int32Array(levels.size);
  return { count: levels.size, unit: [...levels.keys()], name: [...levels.keys()], street: [], status: Int16Array.from(levels.values()), population: none, households: none, buildings: none };
};

/** A journal of redrawings alone, and who went with the part of each split. */
class Redrawn {
  entries: Entry[] = [];
  private readonly left = new Map<EntryId, ReadonlySet<number>>();

  private write(...bodies: Body[]): Entry {
    const act = writeAct(this.entries, 'd', this.entries.length + 1, bodies);
    this.entries = [...this.entries, ...act];
    return act[0]!;
  }

  private get inForce(): { readonly id: EntryId; readonly redrawing: Redrawing }[] {
    return settle(this.entries).live.flatMap(({ id, body }) => (body !== 'purged' && body.kind === 'units-redrawn' ? [{ id, redrawing: body }] : []));
  }

  get table() {
    return redrawUnits(UNITS, this.inForce.map(({ redrawing }) => redrawing));
  }

  /** Who lives in each unit. */
  people(): Map<string, Set<number>> {
    const people = new Map(['A', 'B', 'C', 'D'].map((id, i) => [id, new Set(Array.from({ length: PEOPLE_EACH }, (_, one) => PEOPLE_EACH * i + one))]));
    for (const { id, redrawing } of this.inForce) {
      for (const { unit, made } of redrawing.units) {
        if (made === undefined) continue;
        const [rest, leaving] = [people.get(made.like)!, this.left.get(id)!];
        people.set(unit, new Set([...rest].filter((one) => leaving.has(one))));
        people.set(made.like, new Set([...rest].filter((one) => !leaving.has(one))));
      }
      for (const { unit, into } of redrawing.merged) {
        people.set(into, new Set([...people.get(into)!, ...people.get(unit)!]));
        people.delete(unit);
      }
    }
    return people;
  }

  split(unit: string, leaving: ReadonlySet<number>): string {
    let [part, turn] = [`${unit}#2`, 2];
    while (this.table.id.includes(part)) part = `${unit}#${++turn}`;
    const { id } = this.write({ kind: 'units-redrawn', how: 'split', units: [{ unit }, { unit: part, made: { name: part, kind: 'compound', like: unit } }], merged: [] });
    this.left.set(id, leaving);
    return part;
  }

  merge(into: string, unit: string): void {
    this.write({ kind: 'units-redrawn', how: 'merged', units: [{ unit: into }], merged: [{ unit, into }] });
  }

  draw(unit: string, like: string): void {
    this.left.set(this.write({ kind: 'units-redrawn', how: 'drawn', units: [{ unit, made: { name: unit, kind: 'venue', like } }], merged: [] }).id, new Set());
  }

  move(unit: string): void {
    this.write({ kind: 'units-redrawn', how: 'moved', units: [{ unit, geometry: { type: 'Point', coordinates: [0, 0] } }], merged: [] });
  }

  stepBack(as: 'undo' | 'redo'): void {
    const step = findSteps(this.entries, 'd')[as];
    if (step !== null) this.write(withdrawStep(step, as));
  }

  /** The list against the units of now, which are all computed as precaution. */
  hold(levels: ReadonlyMap<string, LevelCode>, seen: Frontier): HeldList & { readonly shown: ReadonlyMap<string, LevelCode>; readonly named: (rows: Uint32Array) => string[] } {
    const { id, parent } = this.table;
    const { zoned, zonedOf } = findZonedUnits(this.table);
    const status = new Uint16Array(id.length).fill(PRECAUTION);
    const held = holdAgainst({ list: listOf(levels), since: unitsSince(this.entries)(seen) }, { id, parent, zoned, zonedOf }, status);
    const column = statusAsPublished(status, held);
    return { ...held, shown: new Map(Array.from(zoned, (row) => [id[row]!, levelOf(column[row]!)])), named: (rows) => Array.from(rows, (row) => id[row]!) };
  }
}

type Act = { readonly act: 'split' | 'merge' | 'move' | 'undo' | 'redo'; readonly one: number; readonly other: number };

function take(district: Redrawn, { act, one, other }: Act): void {
  const people = [...district.people()];
  const [unit, inhabitants] = people[one % people.length]!;
  const into = people[other % people.length]![0];
  switch (act) {
    case 'split': district.split(unit, new Set([...inhabitants].filter((person) => ((other >> (person % 8)) & 1) === 1))); break;
    case 'merge': if (unit !== into) district.merge(into, unit); break;
    case 'move': district.move(unit); break;
    default: district.stepBack(act);
  }
}

const acts = (...kinds: Act['act'][]) => fc.array(fc.record({ act: fc.constantFrom(...kinds), one: fc.nat(30), other: fc.nat(255) }), { maxLength: 10, size: 'max' });
const levels = fc.array(fc.constantFrom<LevelCode>(NONE, PRECAUTION, CONTROLLED, SEALED), { minLength: 16, maxLength: 16 });
const isUndone = (kind: Act['act']): boolean => kind === 'undo' || kind === 'redo';
let [checked, withUndone] = [0, 0];

/** Acts, a list of what the units are then, more acts; and the level each person was told. */
function publishBetween(before: readonly Act[], chosen: readonly LevelCode[], after: readonly Act[]) {
  const district = new Redrawn();
  for (const one of before) take(district, one);
  const then = district.people();
  const published = new Map([...then.keys()].map((unit, i) => [unit, chosen[i % chosen.length]!]));
  const told = new Map([...then].flatMap(([unit, people]) => [...people].map((person) => [person, published.get(unit)!] as const)));
  const seen = frontierOf(district.entries);
  for (const one of after) take(district, one);
  return { district, published, told, held: district.hold(published, seen) };
}

describe('a published list after redrawings', () => {
  it('shows nobody let out who was not, and loses nobody: whatever was split, merged, moved, undone and redone before and after it (random acts)', () => {
    fc.assert(fc.property(acts('split', 'merge', 'undo', 'redo'), levels, acts('split', 'merge', 'move', 'undo', 'redo'), (before, chosen, after) => {
      const { district, published, told, held } = publishBetween(before, chosen, after);
      for (const [unit, people] of district.people()) for (const person of people) expect(held.shown.get(unit)).toBeGreaterThanOrEqual(told.get(person)!);
      for (const level of held.shown.values()) expect([...published.values()]).toContain(level);
      expect([held.gone, held.fresh]).toEqual([0, 0]);
      checked++;
      if (after.some(({ act }) => isUndone(act))) withUndone++;
    }), { numRuns: 1500 });
  });

  it('shows each part exactly as its unit was published, through splits of splits (random acts)', () => {
    fc.assert(fc.property(acts('split', 'merge'), levels, acts('split', 'move'), (before, chosen, after) => {
      const { district, told, held } = publishBetween(before, chosen, after);
      for (const [unit, people] of district.people()) for (const person of people) expect([unit, held.shown.get(unit)]).toEqual([unit, told.get(person)]);
      expect(held.joined.length).toBe(0);
    }), { numRuns: 500 });
  });

  it('shows a unit that others were merged into exactly as the strictest of them was published (random acts)', () => {
    fc.assert(fc.property(levels, acts('merge', 'move'), (chosen, after) => {
      const { district, told, held } = publishBetween([], chosen, after);
      for (const [unit, people] of district.people()) expect([unit, held.shown.get(unit)]).toEqual([unit, Math.max(...[...people].map((person) => told.get(person)!))]);
      expect(held.parts.length).toBe(0);
    }), { numRuns: 500 });
  });

  it('changes nothing that the list itself says: without redrawings since, all is as published and nothing is told', () => {
    fc.assert(fc.property(acts('split', 'merge', 'undo', 'redo', 'move'), levels, (before, chosen) => {
      const { published, held } = publishBetween(before, chosen, []);
      expect(held.shown).toEqual(new Map([...held.shown.keys()].map((unit) => [unit, published.get(unit)])));
      expect(held).toMatchObject({ gone: 0, fresh: 0, hasOtherUnits: false });
      expect([held.parts.length, held.joined.length]).toEqual([0, 0]);
    }));
  });

  afterAll(() => console.log(`lists held against redrawn units: ${checked}, with steps taken back after the list ${withUndone}`));
});

describe('what is told of a published list', () => {
  const published = new Map<string, LevelCode>([['A', SEALED], ['B', NONE], ['C', CONTROLLED], ['D', PRECAUTION]]);
  const shown = (district: Redrawn, seen: Frontier = {}) => district.hold(published, seen);

  it('a part of a sealed unit is sealed, and counted as a part', () => {
    const district = new Redrawn();
    const part = district.split('A', new Set([1]));
    const held = shown(district);
    expect(held.shown.get(part)).toBe(SEALED);
    expect([held.named(held.parts), held.named(held.joined), held.gone, held.fresh, held.hasOtherUnits]).toEqual([[part], [], 0, 0, true]);
  });

  it('a unit merged into a milder one takes its level along, and back where the merger is undone', () => {
    const district = new Redrawn();
    district.merge('B', 'A');
    const held = shown(district);
    expect([held.shown.get('B'), held.named(held.joined), held.gone]).toEqual([SEALED, ['B'], 0]);
    district.stepBack('undo');
    expect(shown(district)).toMatchObject({ gone: 0, hasOtherUnits: false });
    expect(shown(district).shown.get('B')).toBe(NONE);
  });

  it('what was merged before the list and put back after it has the level of the whole, each of them', () => {
    const district = new Redrawn();
    district.merge('B', 'C');
    const seen = frontierOf(district.entries);
    district.stepBack('undo');
    const held = district.hold(new Map([['A', SEALED], ['B', CONTROLLED], ['D', NONE]]), seen);
    expect([held.shown.get('B'), held.shown.get('C'), held.named(held.parts)]).toEqual([CONTROLLED, CONTROLLED, ['C']]);
  });

  it('what a split made before the list and a merger before it took into another unit keeps the level of that unit, not of the one it came from', () => {
    const district = new Redrawn();
    const part = district.split('A', new Set([1]));
    district.merge('B', part);
    const held = shown(district, frontierOf(district.entries));
    expect([held.shown.get('A'), held.shown.get('B')]).toEqual([SEALED, NONE]);
  });

  it('a drawn unit that it does not have shows the level of today, and is told; so is one that went', () => {
    const district = new Redrawn();
    district.draw('夜市', 'A');
    const held = shown(district);
    expect([held.shown.get('夜市'), held.fresh, held.gone, held.hasOtherUnits]).toEqual([PRECAUTION, 1, 0, true]);
    const seen = frontierOf(district.entries);
    district.stepBack('undo');
    const without = district.hold(new Map([...published, ['夜市', SEALED]]), seen);
    expect([without.fresh, without.gone, without.hasOtherUnits]).toEqual([0, 1, true]);
  });

  it('a border that moved changes no level, but that the units are others is told', () => {
    const district = new Redrawn();
    district.move('A');
    expect(shown(district)).toMatchObject({ gone: 0, fresh: 0, hasOtherUnits: true });
  });
});

describe('units that only count otherwise', () => {
  const table = unitTableOf([{ id: 'A', kind: 'compound' }, { id: 'A-1', kind: 'building', parent: 'A' }, { id: 'A-2', kind: 'building', parent: 'A' }]);
  const hold = (published: readonly (readonly [string, LevelCode])[], zonedOf: readonly number[]) => {
    const zoned = Uint32Array.from([...new Set(zonedOf)].toSorted((a, b) => a - b));
    const status = new Uint16Array(3).fill(PRECAUTION);
    const held = holdAgainst({ list: listOf(new Map(published)), since: { redrawn: [], undone: [], isChanged: false } }, { id: table.id, parent: table.parent, zoned, zonedOf: Int32Array.from(zonedOf) }, status);
    return { ...held, shown: [...statusAsPublished(status, held)] };
  };

  it('a building that has a level of its own only now was published with its compound', () => {
    const held = hold([['A', SEALED]], [0, 1, 0]);
    expect(held.shown.slice(0, 2)).toEqual([SEALED, SEALED]);
    expect([[...held.parts], held.gone, held.fresh, held.hasOtherUnits]).toEqual([[1], 0, 0, true]);
  });

  it('a compound whose building had a level of its own then shows the strictest of both', () => {
    const held = hold([['A', CONTROLLED], ['A-1', SEALED]], [0, 0, 0]);
    expect([held.shown[0], [...held.joined], held.gone]).toEqual([SEALED, [0], 0]);
  });

  it('a list by compounds holds for buildings, and one by buildings for compounds', () => {
    expect(hold([['A', SEALED]], [1, 1, 2])).toMatchObject({ gone: 0, fresh: 0 });
    expect(hold([['A', SEALED]], [1, 1, 2]).shown.slice(1)).toEqual([SEALED, SEALED]);
    expect(hold([['A-1', NONE], ['A-2', CONTROLLED]], [0, 0, 0]).shown[0]).toBe(CONTROLLED);
  });
});
