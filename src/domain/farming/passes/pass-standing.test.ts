// Passes against the list of their day. Oracle: issue "Farming", points 3 and 6: suspended by itself when the home's level rises, restored with reasons.
import { describe, expect, it } from 'vitest';
import { dayFromCivil } from '../../day.ts';
import type { LevelCode } from '../../zoning/level.ts';
import { contentOf, writeSheet } from './checkpoint-sheet.ts';
import { codeOf } from './pass-code.ts';
import { movePass, type Pass, type PassStage } from './pass-cycle.ts';
import type { PassGround, PassMove } from './pass-entries.ts';
import { nextMove, PASS_GROUPS, passStanding, queuePasses, type PassFacts, type Suspension } from './pass-standing.ts';

const DAY = dayFromCivil(2022, 4, 12);
const GROUND: PassGround = { level: 1, pack: 'P', conditions: [{ kind: 'pcr-within', hours: 48 }] };
const STRICTER: PassGround = { level: 2, pack: 'P', conditions: [{ kind: 'pcr-within', hours: 24 }] };
const CLOSED: Suspension = { reason: 'line-closed', line: 'field-closed', unit: 4 };

const request: Pass = {
  id: 'd:1#0', number: '0412-D-1-1', day: DAY, village: { id: 'v1', name: '东沟村' }, by: '张某', duty: '', at: 100, stage: 'applied', steps: [], ground: null, papers: [],
  household: 'H1', plots: ['p1'], home: 'u1', person: 1, people: 1, gate: '东沟卡点', roads: ['村北路'], field: '东洼', from: 360, until: 600, vehicle: 'foot',
};
const step = (pass: Pass, to: PassMove, ground = GROUND): Pass =>
  movePass(pass, { to, by: { verified: '李某', approved: '王某', printed: '王某', refused: '王某', withdrawn: '王某' }[to], duty: '', note: '', at: pass.at + 10 * (pass.steps.length + 1), entry: `d:${pass.steps.length + 2}`, ground: to === 'approved' ? ground : undefined, key: 'K' });
const at = (stage: PassStage): Pass => {
  const way: PassMove[] = stage === 'applied' ? [] : stage === 'verified' ? ['verified'] : stage === 'approved' ? ['verified', 'approved'] : stage === 'printed' ? ['verified', 'approved', 'printed'] : ['verified', stage];
  return way.reduce((pass, to) => step(pass, to), request);
};
const facts = (level: LevelCode | null, line: Suspension | null = null, day = DAY): PassFacts => ({ day, levelOn: () => level, closedLine: () => line });

describe('how a pass stands', () => {
  it('waits for verification, approval, printing; is in force once printed; ahead before its day and over after it', () => {
    expect((['applied', 'verified', 'approved', 'printed', 'refused', 'withdrawn'] as const).map((stage) => passStanding(at(stage), facts(1)).group)).toEqual(['to-verify', 'to-approve', 'to-print', 'in-force', 'ended', 'ended']);
    expect(passStanding(at('printed'), facts(1, null, DAY - 1)).group).toBe('ahead');
    expect(passStanding(at('printed'), facts(1, null, DAY + 1)).group).toBe('over');
    expect(passStanding(at('applied'), facts(1, null, DAY + 1)).group).toBe('over');
  });

  it.each([[0, 'in-force'], [1, 'in-force'], [2, 'suspended'], [3, 'suspended']] as const)('approved on level 1, it is, on level %i: %s', (level, group) => {
    expect(passStanding(at('printed'), facts(level))).toEqual({ group, why: level > 1 ? { reason: 'level-raised', before: 1, now: level } : null });
    expect(passStanding(at('approved'), facts(level)).group).toBe(level > 1 ? 'suspended' : 'to-print');
  });

  it('is suspended while its line is closed or its home unknown, and restored when they are not, without anybody', () => {
    expect(passStanding(at('printed'), facts(1, CLOSED))).toEqual({ group: 'suspended', why: CLOSED });
    expect(passStanding(at('printed'), facts(null))).toEqual({ group: 'suspended', why: { reason: 'not-known' } });
    expect(passStanding(at('printed'), facts(1))).toEqual({ group: 'in-force', why: null });
  });

  it('is restored by approval on the new level once it is printed again; before that its paper is out', () => {
    const raised = at('printed');
    expect(nextMove(raised, passStanding(raised, facts(2)))).toBe('approved');
    const anew = step(raised, 'approved', STRICTER);
    expect(passStanding(anew, facts(2))).toEqual({ group: 'to-print', why: null });
    expect(passStanding(step(anew, 'printed'), facts(2))).toEqual({ group: 'in-force', why: null });
    expect(passStanding(step(anew, 'printed'), facts(3)).why).toEqual({ reason: 'level-raised', before: 2, now: 3 });
  });

  it.each(['applied', 'verified'] as const)('that is %s and could not hold keeps its place in the queue and says why', (stage) => {
    const group = stage === 'applied' ? 'to-verify' : 'to-approve';
    expect(passStanding(at(stage), facts(1, CLOSED))).toEqual({ group, why: CLOSED });
  });

  it('with a paper whose steps were undone is suspended, and goes on from where it was left', () => {
    const paper = { ...at('printed').papers[0]!, isUndone: true };
    for (const [stage, next] of [['approved', 'printed'], ['verified', 'approved'], ['applied', 'verified']] as const) {
      const undone = { ...at(stage), papers: [paper] };
      expect(passStanding(undone, facts(1))).toEqual({ group: 'suspended', why: { reason: 'undone' } });
      expect(nextMove(undone, passStanding(undone, facts(1)))).toBe(next);
    }
    const gone = { ...at('printed'), papers: [paper] };
    expect(passStanding(gone, facts(1)).group).toBe('suspended');
    const again = step({ ...at('approved'), papers: [paper] }, 'printed');
    expect(passStanding(again, facts(1)).group).toBe('in-force');
  });

  it('taken back after it was printed is suspended until its day is over', () => {
    const back = step(at('printed'), 'withdrawn');
    expect(passStanding(back, facts(1))).toEqual({ group: 'suspended', why: { reason: 'withdrawn' } });
    expect(nextMove(back, passStanding(back, facts(1)))).toBeNull();
    expect(passStanding(back, facts(1, null, DAY + 1)).group).toBe('over');
  });
});

describe('the queue', () => {
  it('has a batch of each group and village, in the order of the way; within one by hours; with the age of the oldest', () => {
    const later = { ...request, id: 'd:1#1' as const, from: 700, until: 800, at: 50 };
    const other = { ...at('printed'), id: 'd:1#2' as const, village: { id: 'v2', name: '西沟村' } };
    const batches = queuePasses([later, other, request], facts(1));
    expect(batches.map(({ group, villageName, oldest, passes }) => [group, villageName, oldest, passes.map(({ pass }) => pass.id)])).toEqual([['to-verify', '东沟村', 50, ['d:1#0', 'd:1#1']], ['in-force', '西沟村', 130, ['d:1#2']]]);
    expect(PASS_GROUPS).toContain(batches[0]!.group);
  });
});

describe('the sheet of a checkpoint', () => {
  const ask = { district: '九台区', day: DAY, madeAt: DAY * 1440, goodUntil: DAY * 1440 + 720, gate: '' };
  const keys = [{ key: 'J', publicKey: 'JJ', from: 0, by: '', note: '', entry: 'd:8' }, { key: 'K', publicKey: 'KK', from: 0, by: '', note: '', entry: 'd:9' }] as const;
  const code = (pass: Pass, ground: PassGround): string => codeOf(contentOf(pass, ground));

  it('carries passes of its day in force with their codes, and the keys they were signed by alone', () => {
    const sheet = writeSheet([at('printed'), at('approved'), { ...at('printed'), id: 'd:1#5', day: DAY + 1 }], keys, facts(1), ask);
    expect(sheet).toMatchObject({ form: 'TZS1', day: '2022-04-12', goodUntil: DAY * 1440 + 720, keys: [{ key: 'K', publicKey: 'KK' }], suspended: [] });
    expect(sheet.passes).toEqual([{
      code: code(at('printed'), GROUND), number: '0412-D-1-1', household: 'H1', person: 1, people: 1, village: '东沟村', gate: '东沟卡点', roads: ['村北路'], field: '东洼', from: 360, until: 600, conditions: ['pcr48'], vehicle: 'foot', key: 0,
    }]);
  });

  it('names every paper that does not hold, with the reason: raised, closed, undone, withdrawn', () => {
    const undone = { ...at('approved'), papers: [{ ...at('printed').papers[0]!, isUndone: true }] };
    const cases: [Pass, PassFacts, string][] = [[at('printed'), facts(2), 'level-raised'], [at('printed'), facts(1, CLOSED), 'line-closed'], [undone, facts(1), 'undone'], [step(at('printed'), 'withdrawn'), facts(1), 'withdrawn']];
    for (const [pass, against, reason] of cases) {
      expect(writeSheet([pass], keys, against, ask)).toMatchObject({ passes: [], suspended: [{ code: code(at('printed'), GROUND), number: '0412-D-1-1', reason }] });
    }
  });

  it('has the newer paper of a pass approved anew in force and the older one suspended; a paper printed twice is in force once', () => {
    const anew = step(step(at('printed'), 'approved', STRICTER), 'printed');
    const sheet = writeSheet([anew], keys, facts(2), ask);
    expect(sheet.passes.map((pass) => pass.code)).toEqual([code(anew, STRICTER)]);
    expect(sheet.suspended).toEqual([{ code: code(anew, GROUND), number: '0412-D-1-1', reason: 'reissued' }]);
    const twice = writeSheet([step(at('printed'), 'printed')], keys, facts(1), ask);
    expect([twice.passes.length, twice.suspended.length]).toEqual([1, 0]);
  });

  it('lets no pass through whose key is not in the journal', () => {
    const sheet = writeSheet([at('printed')], [], facts(1), ask);
    expect([sheet.passes.length, sheet.suspended.length]).toEqual([0, 1]);
  });
});
