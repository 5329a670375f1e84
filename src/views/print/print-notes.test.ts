// Notes beside units on paper; oracle: what the status byte says (domain/zoning/level.ts).
import { describe, expect, it } from 'vitest';
import { dayFromCivil } from '../../domain/day.ts';
import { CONTROLLED, DUE, HELD_CONTACT, HELD_DECISION, HELD_PART, HELD_SCREENING, LIVE, OPEN_CONDITION, PRECAUTION, SEALED } from '../../domain/zoning/level.ts';
import type { DayView } from '../../domain/zoning/lists/day-view.ts';
import type { LevelRuns } from '../zoning/level-runs.ts';
import { noteChange, noteNext, noteSince, type ListedOn } from './print-notes.ts';

const day = dayFromCivil(2022, 4, 10);
const runs: LevelRuns = { statusBefore: () => CONTROLLED | DUE, since: () => dayFromCivil(2022, 3, 28), heldSince: () => dayFromCivil(2022, 4, 8) };
const viewOf = (status: number, before: DayView['before'] = null): DayView => ({ day, status: Uint16Array.from([status]), before, published: null, counts: [] as never, unknown: { buildings: 0, households: 0, people: 0 }, changes: {} as never });
const listed = (status: number, more: Partial<ListedOn> = {}): ListedOn => ({ view: viewOf(status), runs, language: 'zh', ...more });

describe('notes on paper', () => {
  it.each([
    [SEALED, ''],
    [PRECAUTION | LIVE, '4月11日起封控'],
    [SEALED | LIVE, '4月11日起重新计日'],
    [SEALED | DUE, '无新增，4月11日可降'],
    [CONTROLLED | DUE | OPEN_CONDITION, '4月11日满期，尚缺条件'],
    [CONTROLLED | HELD_SCREENING, '等核酸筛查 4月8日起'],
    [CONTROLLED | HELD_SCREENING | HELD_CONTACT, '等核酸、密接 4月8日起'],
    [CONTROLLED | HELD_PART, '等封控部分解除 4月8日起'],
    [SEALED | HELD_SCREENING | HELD_DECISION, '等核酸、研判 4月8日起'],
    [SEALED | HELD_CONTACT | DUE | LIVE, '4月11日起重新计日'],
  ])('of status %i say what comes next: %s', (status, text) => {
    expect(noteNext(0, listed(status))).toBe(text);
  });

  it('say the levels before and after a change', () => {
    expect(noteChange(0, listed(SEALED))).toBe('管控→封控');
    const published = { day: day - 2, status: Uint16Array.of(PRECAUTION) };
    expect(noteChange(0, listed(SEALED, { view: viewOf(SEALED, published) }))).toBe('防范→封控');
  });

  it('say since when, also where the run began before the first list', () => {
    expect(noteSince(0, listed(SEALED))).toBe('3月28日起');
    const unknown = { ...runs, since: () => null };
    expect(noteSince(0, listed(SEALED, { runs: unknown }))).toBe('首日之前');
    expect(noteSince(0, listed(PRECAUTION, { runs: unknown }))).toBe('');
  });
});
