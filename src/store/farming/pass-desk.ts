// 通行证: what came of the last thing asked at the desk of passes, where its key is, and what passes are held against.
import type { Minute } from '../../domain/day.ts';
import type { LinesAnswer } from '../../domain/farming/answers.ts';
import { readPassFacts } from '../../domain/farming/passes/pass-facts.ts';
import type { FoldedPasses } from '../../domain/farming/passes/fold-passes.ts';
import type { PassRefusal } from '../../domain/farming/passes/pass-cycle.ts';
import type { PassMove } from '../../domain/farming/passes/pass-entries.ts';
import type { Unasked } from '../../domain/farming/passes/pass-requests.ts';
import type { PassFacts } from '../../domain/farming/passes/pass-standing.ts';
import { statusShown } from '../../domain/publishing/published-days.ts';
import { createDayCursor } from '../../domain/zoning/lists/day-cursor.ts';
import { isShowingPublished } from '../showing.ts';
import type { State } from '../state.ts';

/** Why a key file was not taken. */
export type PassKeyFault = 'not-a-key' | 'wrong-passphrase' | 'other-key';

/** What is told; 'closed': the line is closed or nobody may leave the home. */
export type PassTold =
  | { readonly kind: 'moved'; readonly to: PassMove; readonly count: number; readonly kept: readonly (readonly [why: PassRefusal | 'closed', count: number])[] }
  | { readonly kind: 'asked'; readonly count: number; readonly unasked: readonly Unasked[] }
  | { readonly kind: 'saved'; readonly file: string }
  | { readonly kind: 'key-fault'; readonly fault: PassKeyFault }
  | { readonly kind: 'sheet-not-ready' | 'no-key' | 'not-on-file' };

/** Where the key is that signs: none was made; on this machine, as a file too (`movable`) or not; on another; 'unsafe': the browser signs nothing at this address; null: not looked yet. */
export type PassKeyPlace = 'none' | 'here' | 'movable' | 'elsewhere' | 'unsafe' | null;

export interface PassDesk {
  readonly key: PassKeyPlace;
  readonly told: PassTold | null;
  /** While something takes long: what of the whole is done. */
  readonly busy: { readonly done: number; readonly whole: number } | null;
  /** The clock, for how long passes have waited; null before it was read. */
  readonly at: Minute | null;
}

export const NO_PASS_DESK: PassDesk = { key: null, told: null, busy: null, at: null };

export function tellPasses(told: PassTold | null) {
  return (state: State): State => ({ ...state, passDesk: { ...state.passDesk, told, busy: null } });
}

export function setPassesBusy(busy: PassDesk['busy']) {
  return (state: State): State => ({ ...state, passDesk: { ...state.passDesk, busy } });
}

export function setPassKey(key: PassKeyPlace) {
  return (state: State): State => (state.passDesk.key === key ? state : { ...state, passDesk: { ...state.passDesk, key } });
}

export function setPassClock(at: Minute) {
  return (state: State): State => (state.passDesk.at === at ? state : { ...state, passDesk: { ...state.passDesk, at } });
}

/** Passes as they are after an act that changes nothing else of the district. */
export function acceptPasses(passes: FoldedPasses) {
  return (state: State): State => ({ ...state, passes });
}

/** What passes are held against now; null before there is a list. `otherLines`: of days that are not shown. */
export function passFactsOf(state: Pick<State, 'directory' | 'history' | 'published' | 'screen' | 'whatIf' | 'farming'>, otherLines: readonly LinesAnswer[] = []): PassFacts | null {
  const { directory, history, published, screen, farming } = state;
  if (directory === null || history === null) return null;
  const cursor = createDayCursor(history);
  return readPassFacts({
    day: screen.day, directory, register: farming.register, lines: farming.lines, otherLines,
    statusOn: (day) => (day < history.first || day > history.last ? null : statusShown(cursor, published, day, isShowingPublished(state, day))),
  });
}
