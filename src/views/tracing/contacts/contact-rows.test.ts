// Contacts as rows. Oracle: groups and sentences written by hand for five persons; what a key records, by the rule that a mark stands.
import { describe, expect, it } from 'vitest';
import { tracingPackById } from '../../../../data/tracing-rules/index.ts';
import { dayFromCivil } from '../../../domain/day.ts';
import type { ContactsAnswer } from '../../../domain/tracing/contacts/contact-answers.ts';
import { listContacts } from '../../../domain/tracing/contacts/contact-list.ts';
import type { MarkedContact } from '../../../domain/tracing/proposals/fold-tracing.ts';
import type { UnitDirectory } from '../../../store/state.ts';
import { groupContacts, standContacts, writeContact, type ContactFilter } from './contact-rows.ts';
import { KEYED_STATUSES, markAs, markNegative, markStatus, NEGATIVE_KEY } from './give-marks.ts';

const DAY = dayFromCivil(2022, 4, 9);
const at = (hour: number): number => DAY * 1440 + hour * 60;
const NOW = at(20);
const PACK = tracingPackById('CN-TRACE-8')!;
const DIRECTORY = { name: ['迎春街道', '安康家园', '3号楼'], zonedOf: Int32Array.of(-1, 1, 1) } as unknown as UnitDirectory;
/** A–D close, E secondary by A, F general; all met the case in house 3 at ten. */
const ANSWER: ContactsAnswer = {
  now: NOW, ask: { by: 'near', lookBackDays: 4, ofCase: null }, cases: ['C1'], between: ['A'], apart: { cases: 0, rows: 0 }, strays: [{ person: 'G', residence: -1, isCase: null }],
  listed: {
    count: 6, person: ['A', 'B', 'C', 'D', 'E', 'F'], caseOf: new Uint32Array(6), contactClass: Uint8Array.of(2, 2, 2, 2, 1, 0), firstMinute: new Int32Array(6).fill(at(9)), lastMinute: new Int32Array(6).fill(at(10)),
    reason: Uint8Array.of(0, 0, 0, 0, 8, 2), via: Int32Array.of(-1, -1, -1, -1, 0, -1), place: Int32Array.of(2, 2, 2, 2, -1, 2), residence: new Int32Array(6).fill(1),
  },
};
const marked = (person: string, as: MarkedContact['class'], status: MarkedContact['status'], decidedAt: number, movedAt: number | null = null): MarkedContact =>
  ({ person, class: as, status, by: '', at: movedAt ?? decidedAt, decidedAt, movedAt, isolatedAt: movedAt, negativeOn: null });
const MARKS = [marked('B', 'close', 'decided', at(19)), marked('C', 'close', 'decided', at(11)), marked('D', 'secondary', 'moved', at(11), at(12)), marked('G', 'close', 'decided', at(19))];
const LIST = listContacts(ANSWER, MARKS, PACK);
const STANDINGS = standContacts(LIST, NOW);
const groups = (only: ContactFilter | null, search = '') => groupContacts(LIST, STANDINGS, only, search, NOW, 'zh').map(({ label, rows }) => `${label}: ${Array.from(rows, (row) => LIST.personAt(row)).join(' ')}`);
const told = (person: string, language: 'zh' | 'en' = 'zh') => {
  const row = [...'ABCDEFG'].indexOf(person);
  const { mark, figure, why, side, tone } = writeContact(LIST.at(row, NOW), DIRECTORY, language);
  return [mark, figure, why, side, tone];
};

describe('groups', () => {
  it('who waits comes first, then who is to be moved by what is due first, general ones last', () => {
    expect(groups(null)).toEqual(['待判定 2: A E', '待转运 3: C B G', '已管理 1: D', '一般接触者 1: F']);
    expect(STANDINGS.counts).toEqual({ waiting: 2, late: 1, 'to-move': 3, moved: 1 });
  });

  it('show one status, who is late, who differs from the rosters, or who is searched for', () => {
    expect(groups('moved')).toEqual(['已管理 1: D']);
    expect(groups('late')).toEqual(['待转运 1: C']);
    expect(groups('disagrees')).toEqual(['待转运 1: G', '已管理 1: D']);
    expect(groups(null, ' e ')).toEqual(['待判定 1: E']);
    expect(groups('late', 'e')).toEqual([]);
  });
});

describe('a row', () => {
  it('says class, status or what is left of the time, until when; why, and the last exposure', () => {
    expect(told('A')).toEqual(['?', '密接 · 隔离至 4/30', '病例 C1、近距离接触、安康家园3号楼', '末次 4/9', undefined]);
    expect(told('C')).toEqual(['‼', '密接 · 已超 1 小时 0 分 · 隔离至 4/30', '病例 C1、近距离接触、安康家园3号楼', '末次 4/9', 'late']);
    expect(told('B')).toEqual(['·', '密接 · 还有 7 小时 0 分 · 隔离至 4/30', '病例 C1、近距离接触、安康家园3号楼', '末次 4/9', undefined]);
    expect(told('E')[2]).toBe('病例 C1、与密接 A 近距离接触');
    expect(told('E', 'en')).toEqual(['?', 'secondary · until 16 Apr', 'case C1, near close contact A', 'last 9 Apr', undefined]);
  });

  it('says where a mark and the rosters differ', () => {
    expect(told('D').slice(0, 3)).toEqual(['✓', '次密接 · 已转运 · 隔离至 4/16', '≠ 推算为密接；病例 C1、近距离接触、安康家园3号楼']);
    expect(told('G').slice(2, 4)).toEqual(['≠ 现在推算不出', '']);
  });
});

describe('what a key records', () => {
  const entry = (person: string) => LIST.at([...'ABCDEFG'].indexOf(person), NOW);

  it('a class that is another begins anew; the same one says nothing new', () => {
    expect(markAs(entry('A'), 'close', NOW, '值班')).toEqual({ person: 'A', class: 'close', status: 'decided', at: NOW, by: '值班', placed: { unit: 1, exposedOn: DAY } });
    expect(markAs(entry('D'), 'secondary', NOW, '')).toBeNull();
    expect(markAs(entry('D'), 'none', NOW, '')).toMatchObject({ class: 'none', status: 'decided' });
  });

  it('a status is of the class marked, else of the one derived; general contacts and none are not managed', () => {
    expect(NEGATIVE_KEY).toBe(6);
    expect(KEYED_STATUSES).toEqual(['moved', 'at-home', 'released', 'positive', 'not-found']);
    expect(markStatus(entry('D'), 'released', NOW, '')).toMatchObject({ class: 'secondary', status: 'released' });
    expect(markStatus(entry('E'), 'at-home', NOW, '')).toMatchObject({ class: 'secondary', status: 'at-home' });
    expect([markStatus(entry('D'), 'moved', NOW, ''), markStatus(entry('F'), 'moved', NOW, ''), markStatus(entry('A'), 'decided', NOW, '')]).toEqual([null, null, null]);
  });

  it('zones wait for who is found close, from the mark that says so first; nobody knows where G was exposed', () => {
    const placed = { unit: 1, exposedOn: DAY };
    expect([markAs(entry('A'), 'close', NOW, ''), markAs(entry('D'), 'close', NOW, ''), markStatus(entry('A'), 'moved', NOW, '')].map((mark) => mark?.placed)).toEqual([placed, placed, placed]);
    expect([markAs(entry('G'), 'none', NOW, ''), markAs(entry('A'), 'secondary', NOW, ''), markStatus(entry('B'), 'moved', NOW, ''), markStatus(entry('E'), 'moved', NOW, '')].map((mark) => mark?.placed)).toEqual([null, null, null, null]);
  });

  it('a negative result leaves class, status and their time as they are, and is told once a day', () => {
    expect(markNegative(entry('B'), NOW, '值班')).toEqual({ person: 'B', class: 'close', status: 'decided', at: at(19), by: '值班', negativeOn: DAY, placed: null });
    expect(markNegative(entry('A'), NOW, '')).toMatchObject({ class: 'close', status: 'decided', at: NOW, placed: { unit: 1 } });
    expect(markNegative({ ...entry('B'), mark: { ...MARKS[0]!, negativeOn: DAY } }, NOW, '')).toBeNull();
    expect(markNegative(entry('F'), NOW, '')).toBeNull();
  });
});
