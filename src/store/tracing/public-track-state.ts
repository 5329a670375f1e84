// 轨迹公布: of which cases a public track is being prepared, and what was answered; commands of it.
import type { PublicTrackAnswer } from '../../domain/tracing/public-track-approval.ts';
import type { State } from '../state.ts';

export interface PublicTrackState {
  /** Numbers of the cases, sorted; empty: none is being prepared. */
  readonly cases: readonly string[];
  /** All stays on file, or those of the days looked back on. */
  readonly isWhole: boolean;
  readonly answer: PublicTrackAnswer | null;
}

export const NO_PUBLIC_TRACK: PublicTrackState = { cases: [], isWhole: false, answer: null };

function change(state: State, changed: Partial<PublicTrackState>): State {
  return { ...state, tracing: { ...state.tracing, publicTrack: { ...state.tracing.publicTrack, ...changed } } };
}

/** Each case once; none lays it down. What was answered stays until there is another answer, and is told from it by its cases. */
export function preparePublicTrack(cases: readonly string[]) {
  return (state: State): State => {
    const sorted = [...new Set(cases)].sort();
    return String(sorted) === String(state.tracing.publicTrack.cases) ? state : change(state, { cases: sorted, ...(sorted.length === 0 && { answer: null }) });
  };
}

export function chooseWholeTrack(isWhole: boolean) {
  return (state: State): State => change(state, { isWhole });
}

/** Dropped unless it is of the cases of now. */
export function acceptPublicTrack(answer: PublicTrackAnswer) {
  return (state: State): State => (String(answer.question.cases) === String(state.tracing.publicTrack.cases) ? change(state, { answer }) : state);
}
