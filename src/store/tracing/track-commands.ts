// Commands of the stays offered from a track.
import { letterOf } from '../../domain/tracing/track/draw-suggestions.ts';
import type { EntryId } from '../../domain/journal/entry.ts';
import { isSameSpot, type Spot, type SuggestedStay, type TrackSettings } from '../../domain/tracing/track/suggest-stays.ts';
import type { TrackAnswer } from '../../domain/tracing/track/track-answer.ts';
import type { State } from '../state.ts';
import type { TrackState } from './track-state.ts';

function change(state: State, changed: Partial<TrackState>): State {
  return { ...state, tracing: { ...state.tracing, track: { ...state.tracing.track, ...changed } } };
}

/** Looks through a track, or closes the one that is looked through. */
export function openTrack(open: EntryId | null) {
  return (state: State): State => (open === state.tracing.track.open ? state : change(state, { open, answer: null, recording: [] }));
}

export function chooseTrackSettings(settings: TrackSettings) {
  return (state: State): State => change(state, { settings });
}

/** Dropped unless it is of the track that is open, by the settings of now; null: that is no longer on file. */
export function acceptTrack(answer: TrackAnswer | null) {
  return (state: State): State => {
    const { open, settings } = state.tracing.track;
    if (answer === null) return change(state, { open: null, answer: null, recording: [] });
    return answer.entry === open && isSameTrackSettings(answer.settings, settings) ? change(state, { answer, recording: [] }) : state;
  };
}

export function dismissStay(entry: EntryId, { from, until, lng, lat }: Spot) {
  return (state: State): State => change(state, { dismissed: [...state.tracing.track.dismissed, { entry, from, until, lng, lat }] });
}

/** What was put aside of a track is offered again. */
export function restoreStays(entry: EntryId) {
  return (state: State): State => change(state, { dismissed: state.tracing.track.dismissed.filter((one) => one.entry !== entry) });
}

export function markRecording(recording: readonly Spot[]) {
  return (state: State): State => change(state, { recording });
}

export function isSameTrackSettings(one: TrackSettings, other: TrackSettings): boolean {
  return one.radiusMeters === other.radiusMeters && one.minutes === other.minutes;
}

/** Number of the case in hand; '' where none is. */
export function chosenCase({ tracing: { cases, chosen } }: Pick<State, 'tracing'>): string {
  return cases?.cases.id[chosen ?? -1] ?? '';
}

/** Number of the case whose card is open; '' where none is in front. */
export function caseInHand(state: Pick<State, 'screen' | 'tracing'>): string {
  return state.screen.front === 'tracing' ? chosenCase(state) : '';
}

/** What becomes of a suggestion: it is offered, on file already, put aside, or being recorded. */
export type SuggestionStanding = 'offered' | 'known' | 'dismissed' | 'recording';

export function standSuggestion(stay: SuggestedStay, { answer, dismissed, recording }: TrackState): SuggestionStanding {
  if (stay.known !== null) return 'known';
  if (recording.some(({ from, until }) => from === stay.from && until === stay.until)) return 'recording';
  const isAside = dismissed.some((one) => one.entry === answer?.entry && isSameSpot(one, stay, answer.settings.radiusMeters));
  return isAside ? 'dismissed' : 'offered';
}

/** A suggestion with its letter, which stays its own whatever becomes of the others. */
export interface LetteredStay {
  readonly letter: string;
  readonly stay: SuggestedStay;
  readonly standing: SuggestionStanding;
}

/** All stays found in the track that is open, in the order of time. */
export function letteredStays(track: TrackState): LetteredStay[] {
  return (track.answer?.stays ?? []).map((stay, at) => ({ letter: letterOf(at), stay, standing: standSuggestion(stay, track) }));
}

/** Those that wait for a decision. */
export function offeredStays(track: TrackState): LetteredStay[] {
  return letteredStays(track).filter(({ standing }) => standing === 'offered' || standing === 'recording');
}
