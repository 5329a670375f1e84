// Undo and redo as the journal tells them. Oracle: a plain pair of stacks kept beside the journal.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeAct, type Body, type Entry } from './entry.ts';
import { fold } from './fold.ts';
import { describeStep, findSteps, withdrawStep } from './steps.ts';

const named: Body = { kind: 'district-named', name: { zh: '九台区', en: 'Jiutai' } };
const rows = (hash: string, file = 'a.csv', of: 'cases' | 'units' = 'cases'): Body => ({
  kind: 'rows-recorded', of, rows: hash, count: 3, source: { file, crs: 'wgs84', taken: 3, refused: 0 },
});

/** A case file on which acts are written one after the other. */
function startFile(device = 'd') {
  let entries: Entry[] = writeAct([], device, 1, [named]);
  const write = (bodies: readonly Body[], by = device): void => {
    entries = [...entries, ...writeAct(entries, by, entries.length + 1, bodies)];
  };
  return {
    write,
    get entries() {
      return entries;
    },
    get plan() {
      return fold(entries);
    },
    undo(): boolean {
      const { undo } = findSteps(entries, device);
      if (undo !== null) write([withdrawStep(undo, 'undo')]);
      return undo !== null;
    },
    redo(): boolean {
      const { redo } = findSteps(entries, device);
      if (redo !== null) write([withdrawStep(redo, 'redo')]);
      return redo !== null;
    },
    get live() {
      return fold(entries).rowSets.map(({ rows: hash }) => hash);
    },
  };
}

describe('steps of tracing', () => {
  const hand = (of: 'investigations' | 'stays' | 'tracks', file = ''): Body => ({ kind: 'rows-recorded', of, rows: 'r', count: 1, name: '病例12', source: { file, crs: 'wgs84', taken: 1, refused: 0 } });
  const sent = { kind: 'proposal-sent', pack: 'p', by: '张某' } as const;
  const unit = (key: string) => ({ unit: key, outcome: 'sealed', level: 'sealed', reasons: [] }) as never;
  const mark = (person: string): Body => ({ kind: 'contact-marked', person, class: 'close', status: 'decided', at: 1, by: '' });
  const taken = (what?: 'stay'): Body => ({ kind: 'withdrawn', targets: ['d:2#0'], ...(what !== undefined && { what }) });

  it.each<[string, readonly Body[], object]>([
    ['an investigation', [hand('investigations')], { what: 'investigation-recorded', name: '病例12', count: 1 }],
    ['an investigation amended', [hand('investigations'), taken()], { what: 'investigation-recorded', name: '病例12' }],
    ['a stay', [hand('stays')], { what: 'stay-recorded', name: '病例12' }],
    ['a stay removed', [taken('stay')], { what: 'stay-withdrawn' }],
    ['a track', [hand('tracks', 'a.gpx')], { what: 'track-recorded', name: '病例12' }],
    ['a list of stays', [hand('stays', 's.csv')], { what: 'rows-imported', name: 's.csv' }],
    ['a task', [{ kind: 'trace-task-done', case: '病例12', task: 'online-report', at: 1 }], { what: 'trace-task-done', name: '病例12' }],
    ['a track approved', [{ kind: 'track-approved', case: '病例12', by: '' }], { what: 'track-approved', name: '病例12' }],
    ['a proposal of one unit', [{ ...sent, units: [unit('U1')] }], { what: 'proposal-sent', name: 'U1', count: 1 }],
    ['a proposal of two', [{ ...sent, units: [unit('U1'), unit('U2')] }], { what: 'proposal-sent', name: '', count: 2 }],
    ['a decision', [{ kind: 'proposal-decided', proposal: 'd:2#0', accepted: true, by: '', note: '' }], { what: 'proposal-decided', count: 1 }],
    ['contacts', [mark('J1'), mark('J2')], { what: 'contact-marked', name: '', count: 2 }],
    ['a contact and the zone that waits for it', [mark('J1'), { kind: 'contacts-recorded', contacts: [{ person: 'J1', area: 'U1', exposedOn: 1 }] }], { what: 'contact-marked', name: 'J1', count: 1 }],
    ['one contact', [mark('J1')], { what: 'contact-marked', name: 'J1', count: 1 }],
  ])('%s is told as what it is, with its case or person', (_, bodies, note) => {
    const file = startFile();
    file.write(bodies);
    expect(describeStep(findSteps(file.entries, 'd').undo!)).toMatchObject(note);
  });
});

describe('steps of a case file', () => {
  it('does not take back the act that named the district', () => {
    const file = startFile();
    expect(findSteps(file.entries, 'd')).toEqual({ undo: null, redo: null });
    expect(file.undo()).toBe(false);
  });

  it('takes a whole act back at once: rows and what they replaced', () => {
    const file = startFile();
    file.write([rows('r1')]);
    file.write([rows('r2'), { kind: 'withdrawn', targets: ['d:2#1'] }]);
    expect(file.plan.rowSets[0]!.withdrawnRows).toEqual([1]);
    file.undo();
    expect(file.live).toEqual(['r1']);
    expect(file.plan.rowSets[0]!.withdrawnRows).toEqual([]);
    file.redo();
    expect(file.live).toEqual(['r1', 'r2']);
    expect(file.plan.rowSets[0]!.withdrawnRows).toEqual([1]);
  });

  it('takes back acts of this device only', () => {
    const file = startFile();
    file.write([rows('mine')]);
    file.write([rows('theirs')], 'other');
    file.undo();
    expect(file.live).toEqual(['theirs']);
    expect(file.undo()).toBe(false);
  });

  it('a row withdrawn by hand is told from one replaced by a newer list', () => {
    const file = startFile();
    file.write([rows('r1')]);
    file.write([{ kind: 'withdrawn', targets: ['d:2#0'] }]);
    file.write([rows('r2'), { kind: 'withdrawn', targets: ['d:2#1'] }]);
    expect(file.plan.rowSets[0]).toMatchObject({ withdrawnRows: [1, 0], withdrawnByHand: [0] });
  });

  it('follows two plain stacks through any 40 gestures (500 random sequences)', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('act', 'undo', 'redo'), { maxLength: 40 }), (gestures) => {
      const file = startFile();
      let done: string[] = [];
      let undone: string[] = [];
      gestures.forEach((gesture, i) => {
        if (gesture === 'act') {
          file.write([rows(`r${i}`)]);
          done.push(`r${i}`);
          undone = [];
        } else if (gesture === 'undo') {
          expect(file.undo()).toBe(done.length > 0);
          const last = done.pop();
          if (last !== undefined) undone.push(last);
        } else {
          expect(file.redo()).toBe(undone.length > 0);
          const last = undone.pop();
          if (last !== undefined) done = [...done, last];
        }
        expect(file.live.toSorted()).toEqual(done.toSorted());
      });
    }), { numRuns: 500 });
  });
});

describe('what a step is called', () => {
  const note = (...bodies: Body[]) => describeStep({ act: 'd/1', entries: writeAct([], 'd', 1, bodies) });

  it.each([
    ['an imported list', [rows('r', '名单.xlsx')], { what: 'cases-imported', name: '名单.xlsx', count: 3 }],
    ['imported units', [rows('r', '小区.xlsx', 'units')], { what: 'units-imported', name: '小区.xlsx', count: 3 }],
    ['an import that replaces rows', [rows('r', 'a.csv'), { kind: 'withdrawn', targets: ['d:1#0'] }], { what: 'cases-imported', name: 'a.csv', count: 3 }],
    ['a positive by hand', [{ ...rows('r', ''), name: '安康家园' }], { what: 'positive-recorded', name: '安康家园', count: 3 }],
    ['a correction', [{ ...rows('r', ''), name: '安康家园' }, { kind: 'withdrawn', targets: ['d:1#0'] }], { what: 'positive-corrected', name: '安康家园', count: 3 }],
    ['a withdrawal', [{ kind: 'withdrawn', targets: ['d:1#0'] }], { what: 'positive-withdrawn', name: '', count: 1 }],
    ['a place that waits again', [{ kind: 'withdrawn', targets: ['d:1'] }], { what: 'place-reopened', name: '', count: 1 }],
    ['a matched place', [{ kind: 'place-matched', place: '安康佳园', unit: '安康家园' }], { what: 'place-matched', name: '安康佳园', count: 1 }],
    ['a refused place', [{ kind: 'place-matched', place: '外地', unit: null }], { what: 'place-refused', name: '外地', count: 1 }],
    ['a made unit', [rows('r', '', 'units'), { kind: 'place-matched', place: '新村', unit: '新村' }], { what: 'unit-made', name: '新村', count: 1 }],
    ['a plot drawn by hand', [{ kind: 'rows-recorded', of: 'plots', rows: 'h', count: 1, name: 'A-1', source: { file: '', crs: 'wgs84', taken: 1, refused: 0 } }], { what: 'plot-drawn', name: 'A-1', count: 1 }],
    ['a track drawn by hand', [{ kind: 'rows-recorded', of: 'layer', layer: 'farm-tracks', rows: 'h', count: 1, source: { file: '', crs: 'wgs84', taken: 1, refused: 0 } }], { what: 'track-drawn', name: '', count: 1 }],
    ['a gate set by hand', [{ kind: 'rows-recorded', of: 'layer', layer: 'facilities', rows: 'h', count: 1, name: '村口', source: { file: '', crs: 'wgs84', taken: 1, refused: 0 } }], { what: 'gate-set', name: '村口', count: 1 }],
    ['a placed unit', [{ kind: 'unit-placed', unit: '安康家园', geometry: { type: 'Point', coordinates: [125, 44] } }], { what: 'unit-placed', name: '安康家园', count: 1 }],
    ['a pack', [{ kind: 'pack-adopted', pack: 'h', id: 'CN-9' }], { what: 'pack-adopted', name: 'CN-9', count: 1 }],
    ['conditions', [{ kind: 'conditions-chosen', mode: 'hold' }], { what: 'conditions-chosen', name: '', count: 1 }],
  ] as [string, Body[], ReturnType<typeof note>][])('%s', (_, bodies, expected) => {
    expect(note(...bodies)).toEqual(expected);
  });
});
