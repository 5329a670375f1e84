// 溯源: what the tracing desk shows and what was asked of it.
import type { Position } from 'geojson';
import type { Minute } from '../../domain/day.ts';
import type { CaseAnswer, CasesAnswer, MeetingsAnswer, MeetingSettings, PlaceSuggestion } from '../../domain/tracing/answers.ts';
import type { ProposalsAnswer } from '../../domain/tracing/proposals/proposal-answers.ts';
import { NO_PUBLIC_TRACK, type PublicTrackState } from './public-track-state.ts';
import { NO_TRACK, type TrackState } from './track-state.ts';
import { NO_RELATIONS, type RelationsState } from './relations-state.ts';
import type { TracingPack } from '../../domain/tracing/rules/tracing-pack.ts';
import { NO_CONTACTS, type ContactsState } from './contacts-state.ts';
import { NO_OVERLAY, NO_PLAY, type OverlayState, type PlayState } from './play-state.ts';

/** 病例 cases, 碰面 meetings, 关系 relations, 密接 contacts, 划区建议 proposals. */
export type TracingTab = 'cases' | 'meetings' | 'relations' | 'contacts' | 'proposals';

export interface TracingState {
  readonly tab: TracingTab;
  /** 'none': neither cases nor investigations are on file. */
  readonly phase: 'closed' | 'opening' | 'open' | 'none' | 'failed';
  readonly packs: readonly TracingPack[];
  /** Id of the pack by which clocks run. */
  readonly pack: string;
  /** Null while they are asked. */
  readonly cases: CasesAnswer | null;
  /** Row of the case in hand; its card is open and its stays are on the map. */
  readonly chosen: number | null;
  /** Number of a case that was just begun and is taken in hand once it is on file; '' for none. */
  readonly awaited: string;
  /** Of the case in hand; null while it is asked. */
  readonly answer: CaseAnswer | null;
  /** `Minute` by which clocks are read: that of the clock on the wall, of an earlier list the end of its day. */
  readonly now: Minute;
  readonly meetingSettings: MeetingSettings;
  /** Null before they are first asked; of earlier settings while they are asked again. */
  readonly meetings: MeetingsAnswer | null;
  readonly relations: RelationsState;
  readonly contacts: ContactsState;
  /** Zones proposed; null before they are first asked. */
  readonly proposals: ProposalsAnswer | null;
  /** Number of the case whose proposals alone are shown; '' for all. */
  readonly proposalsOf: string;
  /** What a click on the map is waited for; null: nothing. */
  readonly pointing: boolean;
  /** What was clicked last. */
  readonly pointed: Position | null;
  /** Units that may be meant by what was typed last; null: nothing was typed. */
  readonly suggested: { readonly text: string; readonly places: readonly PlaceSuggestion[] } | null;
  /** Stays offered from a track of the case in hand. */
  readonly track: TrackState;
  /** 轨迹公布 of the case in hand, alone or with others. */
  readonly publicTrack: PublicTrackState;
  /** Of the case in hand, else of those shown together. */
  readonly play: PlayState;
  readonly overlay: OverlayState;
}

/** The pack that was chosen; undefined before packs are there. */
export const tracingPack = ({ packs, pack }: Pick<TracingState, 'packs' | 'pack'>): TracingPack | undefined => packs.find(({ id }) => id === pack);

/** Before the desk is first opened. */
export const NO_TRACING: TracingState = {
  tab: 'cases', phase: 'closed', packs: [], pack: '', cases: null, chosen: null, awaited: '', answer: null, now: 0,
  meetingSettings: { radiusMeters: 100, lagMinutes: 0, homes: false, days: 14 }, meetings: null, relations: NO_RELATIONS, contacts: NO_CONTACTS, proposals: null, proposalsOf: '', pointing: false, pointed: null, suggested: null,
  play: NO_PLAY, overlay: NO_OVERLAY, track: NO_TRACK, publicTrack: NO_PUBLIC_TRACK,
};
