// Stays offered from a track: what becomes of each, and which answer counts.
import { describe, expect, it } from 'vitest';
import { RULE_PACKS } from '../../../data/rule-packs/index.ts';
import type { SuggestedStay } from '../../domain/tracing/track/suggest-stays.ts';
import type { TrackAnswer } from '../../domain/tracing/track/track-answer.ts';
import { DEFAULT_SETTINGS, initialState } from '../commands.ts';
import type { State } from '../state.ts';
import { acceptTrack, chooseTrackSettings, dismissStay, letteredStays, markRecording, offeredStays, openTrack, restoreStays } from './track-commands.ts';

const stay = (from: number, known: number | null = null): SuggestedStay => ({ from, until: from + 30, lng: 125, lat: 44, points: 5, spreadMeters: 3, places: [], role: 'activity', known });
const answer: TrackAnswer = { id: 'C1', entry: 'd:1', settings: { radiusMeters: 200, minutes: 20 }, stays: [stay(0), stay(100, 2), stay(200)], gaps: [], points: 9, refused: [], reordered: 0 };
const start = (): State => initialState(DEFAULT_SETTINGS, RULE_PACKS, RULE_PACKS[0]!.id);
const after = (...commands: ((state: State) => State)[]): State => commands.reduce((state, command) => command(state), start());
const told = (state: State) => letteredStays(state.tracing.track).map(({ letter, standing }) => `${letter} ${standing}`);

describe('a track that is looked through', () => {
  it('takes only the answer to the question of now', () => {
    expect(told(after(openTrack('d:1'), acceptTrack(answer)))).toEqual(['A offered', 'B known', 'C offered']);
    expect(told(after(openTrack('d:2'), acceptTrack(answer)))).toEqual([]);
    expect(told(after(openTrack('d:1'), chooseTrackSettings({ radiusMeters: 100, minutes: 20 }), acceptTrack(answer)))).toEqual([]);
    expect(after(openTrack('d:1'), acceptTrack(answer), acceptTrack(null)).tracing.track.open).toBeNull();
  });

  it('keeps what was put aside from being offered, also by other settings and when it is opened again; each letter stays', () => {
    const aside = after(openTrack('d:1'), acceptTrack(answer), dismissStay('d:1', stay(4)));
    expect(told(aside)).toEqual(['A dismissed', 'B known', 'C offered']);
    expect(offeredStays(aside.tracing.track).map(({ letter }) => letter)).toEqual(['C']);
    const again = acceptTrack(answer)(openTrack('d:1')(openTrack(null)(aside)));
    expect(told(again)[0]).toBe('A dismissed');
    expect(told(restoreStays('d:1')(again))[0]).toBe('A offered');
    // Of another track it says nothing.
    expect(told(after(openTrack('d:1'), acceptTrack(answer), dismissStay('d:9', stay(0))))[0]).toBe('A offered');
  });

  it('shows what is being recorded until the case is read anew', () => {
    const state = after(openTrack('d:1'), acceptTrack(answer), markRecording([stay(200)]));
    expect(told(state)).toEqual(['A offered', 'B known', 'C recording']);
    expect(told(acceptTrack(answer)(state))[2]).toBe('C offered');
  });
});
