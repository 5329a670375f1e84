// Playing the time of a case: the moment stays in its stretch, the clock stops at the end, steps go from stay to stay and gap to gap.
import { expect, it } from 'vitest';
import type { CaseAnswer, CasesAnswer, OverlayAnswer } from '../../domain/tracing/answers.ts';
import { finish } from '../../domain/steps.ts';
import { cutSpells } from '../../domain/tracing/moment/cut-spells.ts';
import { NO_WAYS } from '../../domain/tracing/moment/spell-table.ts';
import { stayTableOf } from '../../domain/tracing/stays/stay-table-of.ts';
import { acceptOverlay, chooseBrush, chooseMoment, playTo, showTogether, stepMoment, tickCases, togglePlay } from './play-commands.ts';
import { DEFAULT_SETTINGS, initialState } from '../commands.ts';
import type { State } from '../state.ts';
import { chooseCase } from './tracing-commands.ts';

const T = 27_490_000;
const moment = finish(cutSpells(stayTableOf([{ caseOf: 0, from: T, until: T + 60 }, { caseOf: 0, from: T + 90, until: T + 100 }, { caseOf: 0, from: T + 400, until: T + 500 }]), NO_WAYS, 1, 120));
const start = (): State => {
  const state = initialState(DEFAULT_SETTINGS, [], '');
  const answer = { id: 'A', moment } as CaseAnswer;
  return { ...state, tracing: { ...state.tracing, phase: 'open', cases: { cases: { id: ['A', 'B'] } } as unknown as CasesAnswer, chosen: 0, answer } };
};
const after = (...commands: ((state: State) => State)[]): State => commands.reduce((state, command) => command(state), start());
const minuteOf = ({ tracing: { play } }: State): number | null => (play.minute === null ? null : play.minute - T);

it('plays from the beginning to the end, and from the beginning again', () => {
  const ended = after(togglePlay(), playTo(T + 9), playTo(T + 9000));
  expect([minuteOf(ended), ended.tracing.play.isPlaying]).toEqual([500, false]);
  const again = togglePlay()(ended);
  expect([minuteOf(again), again.tracing.play.isPlaying]).toEqual([0, true]);
  // A clock that runs late changes nothing once it was stopped.
  expect(minuteOf(after(togglePlay(), playTo(T + 9), togglePlay(), playTo(T + 30)))).toBe(9);
});

it('keeps the moment in the stretch that was chosen', () => {
  expect(minuteOf(after(chooseMoment(T + 5), chooseBrush([T + 80, T + 450])))).toBe(80);
  expect(after(chooseBrush([T + 450, T + 80])).tracing.play.brush).toEqual([T + 80, T + 450]);
  expect(after(chooseBrush([T - 99, T + 9999])).tracing.play.brush).toBeNull();
  const played = after(chooseBrush([T + 80, T + 450]), togglePlay());
  expect(minuteOf(played)).toBe(80);
  expect(minuteOf(playTo(T + 460)(played))).toBe(450);
});

it('steps from stay to stay and gap to gap, after the last gap to the first', () => {
  const steps = [1, 1, 1, 1, -1, -1].map((by) => stepMoment('stay', by as 1 | -1));
  let state = start();
  expect(steps.map((step) => minuteOf(state = step(state)))).toEqual([0, 90, 400, 400, 90, 0]);
  expect([minuteOf(after(stepMoment('gap', 1))), minuteOf(after(stepMoment('gap', 1), stepMoment('gap', 1)))]).toEqual([101, 101]);
  // Outside the stretch there is none.
  expect(minuteOf(after(chooseBrush([T, T + 95]), stepMoment('gap', 1)))).toBeNull();
});

it('another case begins with no moment; among several shown together the moment is kept', () => {
  expect(minuteOf(after(chooseMoment(T + 5), chooseCase(1)))).toBeNull();
  const together = after(chooseCase(null), showTogether(['A', 'B']), (state) => {
    const { overlay, meetingSettings: { radiusMeters, homes } } = state.tracing;
    return acceptOverlay({ question: { ids: ['A', 'B'], days: overlay.days, radiusMeters, homes }, moment, first: T, last: T + 500 } as unknown as OverlayAnswer)(state);
  }, chooseMoment(T + 5));
  expect(minuteOf(together)).toBe(5);
  const one = chooseCase(1)(together);
  expect([minuteOf(one), minuteOf(chooseCase(null)(one))]).toEqual([5, 5]);
});

it('drops an answer for cases that are no longer those shown together', () => {
  const late = acceptOverlay({ question: { ids: ['A'], days: 14, radiusMeters: 100, homes: false } } as unknown as OverlayAnswer);
  expect(after(chooseCase(null), showTogether(['A', 'B']), late).tracing.overlay.answer).toBeNull();
});

it('ticks each case once', () => {
  expect(after(tickCases(['A'], true), tickCases(['A', 'B'], true), tickCases(['A'], false)).tracing.overlay.ticked).toEqual(['B']);
});
