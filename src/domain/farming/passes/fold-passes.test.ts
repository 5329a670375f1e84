// The way of a pass in the journal. Oracle: issue "Farming", point 6 (applies → verified → approved → printed), and four eyes as for lists.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromCivil } from '../../day.ts';
import { compareEntries, writeAct, type Body, type Entry } from '../../journal/entry.ts';
import { fold } from '../../journal/fold.ts';
import { describeStep, findSteps, withdrawStep } from '../../journal/steps.ts';
import { refusePassMove, type Pass, type PassStage } from './pass-cycle.ts';
import { PASS_MOVES, type PassGround, type PassId, type PassMove, type PassRequest } from './pass-entries.ts';

const DAY = dayFromCivil(2022, 4, 12);
const GROUND: PassGround = { level: 1, pack: 'P', conditions: [{ kind: 'pcr-within', hours: 48 }] };
const STRICTER: PassGround = { ...GROUND, level: 2 };
const request = (household: string): PassRequest => ({
  household, plots: ['p1'], home: 'u1', person: 1, people: 1, gate: '东沟卡点', roads: ['村北路'], field: '东洼', from: 360, until: 600, vehicle: 'foot',
});
const applied = (by: string, ...households: string[]): Body => ({ kind: 'passes-applied', day: DAY, village: { id: 'v1', name: '东沟村' }, requests: households.map(request), by, duty: '' });
const moved = (to: PassMove, by: string, passes: PassId[], ground = GROUND): Body =>
  ({ kind: 'passes-moved', passes, to, by, duty: '', note: '', ...(to === 'approved' ? { ground } : {}), ...(to === 'printed' ? { key: 'K' } : {}) });

function journalOf(...acts: readonly Body[]): Entry[] {
  return acts.reduce<Entry[]>((entries, body, i) => [...entries, ...writeAct(entries, 'd0000aabb', 1000 + i * 60_000, [body])], []);
}
const passesOf = (entries: readonly Entry[]): readonly Pass[] => fold(entries).passes.passes;
const undo = (entries: readonly Entry[], device = 'd0000aabb', as: 'undo' | 'redo' = 'undo'): Entry[] => [...entries, ...writeAct(entries, device, 10_000_000, [withdrawStep(findSteps(entries, device)[as]!, as)])];

const [A, B] = ['d0000aabb:1#0', 'd0000aabb:1#1'] as const;
const printed = journalOf(applied('张某', 'H1', 'H2'), moved('verified', '李某', [A, B]), moved('approved', '王某', [A, B]), moved('printed', '王某', [A, B]));

describe('the way of a pass', () => {
  it('is applied, verified, approved, printed, and is refused in any other order', () => {
    const table: [PassStage, PassMove, ReturnType<typeof refusePassMove>][] = [
      ['applied', 'verified', null], ['applied', 'approved', 'not-verified'], ['applied', 'printed', 'not-approved'], ['applied', 'refused', null], ['applied', 'withdrawn', null],
      ['verified', 'verified', 'done-already'], ['verified', 'approved', null], ['verified', 'printed', 'not-approved'], ['verified', 'refused', null],
      ['approved', 'verified', 'done-already'], ['approved', 'printed', null], ['approved', 'refused', null], ['printed', 'printed', null], ['printed', 'refused', 'done-already'], ['printed', 'withdrawn', null],
      ['refused', 'verified', 'ended'], ['withdrawn', 'printed', 'ended'],
    ];
    for (const [stage, to, refusal] of table) {
      expect([stage, to, refusePassMove({ stage, by: '张某', steps: [], ground: null }, { to, by: '王某', ground: GROUND, key: 'K' })]).toEqual([stage, to, refusal]);
    }
  });

  it('needs another name for each of request, verification and approval, however it is written; anybody prints', () => {
    const steps = [{ to: 'verified', by: '李某', duty: '', note: '', at: 0 }] as const;
    const verified = { stage: 'verified', by: '张某', steps, ground: null } as const;
    expect(refusePassMove({ stage: 'applied', by: '张某', steps: [], ground: null }, { to: 'verified', by: ' 张 某' })).toBe('own-request');
    expect(refusePassMove(verified, { to: 'approved', by: '李　某', ground: GROUND })).toBe('own-step');
    expect(refusePassMove(verified, { to: 'approved', by: '张某', ground: GROUND })).toBe('own-request');
    expect(refusePassMove(verified, { to: 'approved', by: ' ', ground: GROUND })).toBe('no-name');
    expect(refusePassMove(verified, { to: 'approved', by: '王某' })).toBe('no-ground');
    expect(refusePassMove({ ...verified, stage: 'approved', ground: GROUND }, { to: 'printed', by: '张某', key: 'K' })).toBeNull();
    expect(refusePassMove({ ...verified, stage: 'approved', ground: GROUND }, { to: 'printed', by: '张某' })).toBe('no-key');
  });

  it('is told from the journal, each under a number that says day, machine, entry and place', () => {
    expect(passesOf(printed).map(({ id, number, stage, household, ground }) => ({ id, number, stage, household, ground }))).toEqual([
      { id: A, number: '0412-AABB-1-1', stage: 'printed', household: 'H1', ground: GROUND }, { id: B, number: '0412-AABB-1-2', stage: 'printed', household: 'H2', ground: GROUND },
    ]);
    expect(passesOf(printed)[0]!.papers).toEqual([{ entry: 'd0000aabb:4', ground: GROUND, key: 'K', at: expect.any(Number), isUndone: false }]);
  });

  it('counts no step that may not be taken, whoever recorded it', () => {
    const entries = journalOf(applied('张某', 'H1'), moved('approved', '王某', [A]), moved('verified', '张某', [A]), moved('printed', '王某', [A, 'x:9#0']));
    expect(passesOf(entries)).toMatchObject([{ stage: 'applied', steps: [], papers: [] }]);
  });

  it('is approved anew on another ground, which is on the next paper; the same ground is done already', () => {
    expect(refusePassMove(passesOf(printed)[0]!, { to: 'approved', by: '王某', ground: { ...GROUND } })).toBe('done-already');
    const anew = [...printed, ...writeAct(printed, 'd0000aabb', 9_000_000, [moved('approved', '王某', [A], STRICTER)])];
    expect(passesOf(anew)[0]).toMatchObject({ stage: 'approved', ground: STRICTER, papers: [{ ground: GROUND, isUndone: false }] });
    const again = [...anew, ...writeAct(anew, 'd0000aabb', 9_100_000, [moved('printed', '王某', [A])])];
    expect(passesOf(again)[0]).toMatchObject({ stage: 'printed', papers: [{ ground: GROUND }, { ground: STRICTER }] });
  });
});

describe('undo of a pass', () => {
  it('takes back one step at a time; what was printed keeps its paper, marked, also when nothing else of it is left', () => {
    let entries: Entry[] = printed;
    const stages: unknown[] = [];
    for (let step = 0; step < 4; step++) {
      entries = undo(entries);
      stages.push(passesOf(entries).map(({ stage, papers }) => [stage, papers.map(({ isUndone }) => isUndone)]));
    }
    // The last undo takes the application: the pass stays as it was printed.
    expect(stages).toEqual(['approved', 'verified', 'applied', 'printed'].map((stage) => [[stage, [true]], [stage, [true]]]));
    for (let step = 0; step < 4; step++) entries = undo(entries, 'd0000aabb', 'redo');
    expect(passesOf(entries)).toEqual(passesOf(printed));
  });

  it('leaves nothing of what was never printed', () => {
    expect(passesOf(undo(journalOf(applied('张某', 'H1'))))).toEqual([]);
  });

  it('does not reach a key that was made: papers name it', () => {
    const keyed = journalOf({ kind: 'pass-key-made', key: 'K', publicKey: 'AA==', by: '', duty: '', note: '' });
    expect(fold(keyed).passes.keys).toMatchObject([{ key: 'K', publicKey: 'AA==' }]);
    expect(findSteps(keyed, 'd0000aabb').undo).toBeNull();
  });

  it('says what a step did', () => {
    const notes = printed.map((entry) => describeStep({ act: entry.act, entries: [entry] }));
    expect(notes.map(({ what, name, count }) => [what, name, count])).toEqual([
      ['passes-applied', '东沟村', 2], ['passes-moved', '李某', 2], ['passes-moved', '王某', 2], ['passes-moved', '王某', 2],
    ]);
  });
});

describe('passes on two machines', () => {
  interface Gesture { readonly kind: 'apply' | 'move' | 'undo' | 'redo' | 'take'; readonly machine: 0 | 1; readonly pick: number; readonly ms: number }

  function play(gestures: readonly Gesture[]): { readonly papers: number } {
    const devices = ['aaaa', 'bbbb'] as const;
    const journals: [readonly Entry[], readonly Entry[]] = [[], []];
    const papers: { readonly entry: string; readonly pass: PassId; readonly text: string }[] = [];
    for (const { kind, machine, pick, ms } of gestures) {
      const mine = journals[machine];
      if (kind === 'take') {
        const here = new Set(mine.map(({ id }) => id));
        journals[machine] = [...mine, ...journals[1 - machine]!.filter(({ id }) => !here.has(id))];
      } else {
        const bodies = bodiesOf(kind, mine, devices[machine], pick);
        if (bodies.length > 0) journals[machine] = [...mine, ...writeAct(mine, devices[machine], ms, bodies)];
        const [body] = bodies;
        const entry = journals[machine].at(-1)?.id ?? '';
        for (const pass of passesOf(journals[machine])) {
          const paper = body?.kind === 'passes-moved' && body.to === 'printed' ? pass.papers.find((one) => one.entry === entry) : undefined;
          if (paper !== undefined) papers.push({ entry, pass: pass.id, text: JSON.stringify([pass.household, paper.ground, paper.key]) });
        }
      }
      // Whatever was undone or moved elsewhere: each paper the machine knows of is still there, once, on what it was printed on.
      const known = new Set(journals[machine].map(({ id }) => id as string));
      const passes = new Map(passesOf(journals[machine]).map((pass) => [pass.id, pass]));
      for (const { entry, pass, text } of papers.filter((paper) => known.has(paper.entry))) {
        const found = passes.get(pass)!.papers.filter((paper) => paper.entry === entry);
        expect(found.map(({ ground, key }) => JSON.stringify([passes.get(pass)!.household, ground, key]))).toEqual([text]);
      }
    }
    const all = [...new Map([...journals[0], ...journals[1]].map((entry) => [entry.id, entry])).values()];
    expect(passesOf(all.toReversed())).toEqual(passesOf(all.toSorted(compareEntries)));
    return { papers: papers.length };
  }

  function bodiesOf(kind: 'apply' | 'move' | 'undo' | 'redo', entries: readonly Entry[], device: string, pick: number): Body[] {
    const name = ['张某', '李某', '王某', '赵某'][pick % 4]!;
    if (kind === 'apply') return [applied(name, `H${pick}`)];
    if (kind !== 'move') {
      const step = findSteps(entries, device)[kind];
      return step === null ? [] : [withdrawStep(step, kind)];
    }
    const ground = pick % 5 === 0 ? STRICTER : GROUND;
    const moves = passesOf(entries).flatMap((pass) => PASS_MOVES.filter((to) => refusePassMove(pass, { to, by: name, ground, key: 'K' }) === null && (pick % 7 === 0 || (to !== 'refused' && to !== 'withdrawn'))).map((to) => moved(to, name, [pass.id], ground)));
    return moves.length === 0 ? [] : [moves[pick % moves.length]!];
  }

  it('no paper is ever lost, and the same entries in any order give the same passes (random gestures)', () => {
    const gesture = fc.record({
      kind: fc.constantFrom('apply', 'move', 'move', 'move', 'move', 'move', 'undo', 'redo', 'take', 'take'), machine: fc.constantFrom(0 as const, 1 as const), pick: fc.nat(1000), ms: fc.nat(50),
    });
    let papers = 0;
    fc.assert(fc.property(fc.array(gesture, { minLength: 10, maxLength: 60, size: 'max' }), (gestures) => {
      papers += play(gestures).papers;
    }), { numRuns: 120 });
    expect(papers).toBeGreaterThan(100);
  });
});
