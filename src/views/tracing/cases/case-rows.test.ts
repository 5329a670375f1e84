// Cases as rows. Oracle: three cases of one night and the national time limits (2, 4 and 24 hours), reckoned by hand.
import { describe, expect, it } from 'vitest';
import { TRACING_PACKS } from '../../../../data/tracing-rules/index.ts';
import { NOT_RECORDED } from '../../../domain/day.ts';
import type { CasesAnswer } from '../../../domain/tracing/answers.ts';
import { CASE_TASKS } from '../../../domain/tracing/rules/tracing-pack.ts';
import type { UnitDirectory } from '../../../store/state.ts';
import { groupCases, nameHome, standCases, writeCase } from './case-rows.ts';

const NOW = 27_490_000;
const HOUR = 60;
const PACK = TRACING_PACKS[0]!;

/** Cases reported so many minutes ago; `done`: hours after the report at which each task of the pack was done. */
function answerOf(...cases: { readonly ago: number | null; readonly isOpen?: boolean; readonly done?: Partial<Record<(typeof CASE_TASKS)[number], number>>; readonly slots?: number[] }[]): CasesAnswer {
  const count = cases.length;
  const reported = cases.map(({ ago }) => (ago === null ? NOT_RECORDED : NOW - ago));
  return {
    now: NOW, homeless: [],
    cases: {
      count, id: cases.map((_, at) => `C${at}`), row: cases.map(({ isOpen }, at) => (isOpen === false ? null : `d:1#${at}` as const)), reportedAt: Int32Array.from(reported),
      home: Int32Array.from(cases, () => 1), slots: Uint8Array.from(cases.flatMap(({ slots }) => slots ?? [0, 0, 0, 0, 0])), completeness: new Uint8Array(count),
      doneAt: Int32Array.from(cases.flatMap(({ done }, at) => CASE_TASKS.map((task) => (done?.[task] === undefined ? NOT_RECORDED : reported[at]! + done[task] * HOUR)))),
    },
  };
}
const DIRECTORY = { name: ['安康家园', '3号楼'], zonedOf: Int32Array.of(0, 0) } as unknown as UnitDirectory;

describe('what clocks of a case come to', () => {
  const answer = answerOf({ ago: 60 }, { ago: 100 }, { ago: 121 }, { ago: 300, done: { 'online-report': 1, 'activity-track': 3 } }, { ago: 2000, done: { 'online-report': 1, 'activity-track': 3, 'preliminary-report': 30 } }, { ago: null });
  const standings = standCases(answer.cases, PACK, NOW);

  it('is the worst of its tasks: running, soon in the last quarter, late once the last minute is over, met when all are done however late', () => {
    expect(standings.state).toEqual(['running', 'soon', 'late', 'running', 'met', 'running']);
    expect(standings.counts).toEqual({ late: 1, soon: 1, running: 3, met: 1 });
  });

  it('names the task whose time is up first among those not done', () => {
    expect(standings.next.map((next) => (next === null ? null : `${next.task} ${next.leftMinutes}`))).toEqual([
      'online-report 60', 'online-report 20', 'online-report -1', 'preliminary-report 1140', null, null,
    ]);
  });

  it('puts positives nobody has begun first, then cases in work, the most urgent on top, then what is done', () => {
    const mixed = answerOf({ ago: 60 }, { ago: 121, isOpen: false }, { ago: 121 }, { ago: 1, done: { 'online-report': 0, 'activity-track': 0, 'preliminary-report': 0 } });
    const groups = groupCases(mixed, standCases(mixed.cases, PACK, NOW), null, 'zh');
    expect(groups.map(({ label, rows }) => [label, ...Array.from(rows)])).toEqual([['待流调 1', 1], ['流调中 2', 2, 0], ['已完成 1', 3]]);
    expect(groupCases(mixed, standCases(mixed.cases, PACK, NOW), 'late', 'en').map(({ key, rows }) => [key, ...Array.from(rows)])).toEqual([['waiting', 1], ['open', 2]]);
  });
});

describe('a row', () => {
  it('says what of the five is open, and how long there is', () => {
    const answer = answerOf({ ago: 300, slots: [1, 1, 2, 0, 0] }, { ago: 60, isOpen: false });
    const standings = standCases(answer.cases, PACK, NOW);
    expect(writeCase(answer, standings, 0, DIRECTORY, 'zh')).toMatchObject({ mark: '‼', name: 'C0', why: '缺活动地、轨迹', side: '网报 已超 3 小时 0 分' });
    // Nobody has opened it: where it is says more than what is missing.
    expect(writeCase(answer, standings, 1, DIRECTORY, 'en')).toMatchObject({ mark: '·', why: '安康家园3号楼', side: 'Online report 1 h 0 min left' });
  });

  it('of a stay without a case names the case that is not on file', () => {
    const answer = { ...answerOf({ ago: 1 }), homeless: [{ caseId: 'X9', row: 'd:2#0', place: '东市场' } as const] };
    const standings = standCases(answer.cases, PACK, NOW);
    const [, homeless] = groupCases(answer, standings, null, 'zh');
    expect(Array.from(homeless!.rows)).toEqual([-1]);
    expect(writeCase(answer, standings, -1, DIRECTORY, 'zh')).toMatchObject({ name: 'X9', side: '东市场' });
  });

  it('names a building with its compound, a compound alone', () => {
    expect([nameHome(DIRECTORY, 1), nameHome(DIRECTORY, 0)]).toEqual(['安康家园3号楼', '安康家园']);
  });
});
