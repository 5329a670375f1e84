// Commands of the tracing desk: what was read and answered, and what a person chose of it.
import type { Position } from 'geojson';
import type { Minute } from '../../domain/day.ts';
import type { CaseAnswer, CasesAnswer, MeetingsAnswer, MeetingSettings, PlaceSuggestion } from '../../domain/tracing/answers.ts';
import type { ProposalsAnswer } from '../../domain/tracing/proposals/proposal-answers.ts';
import type { TracingPack } from '../../domain/tracing/rules/tracing-pack.ts';
import { selectUnit } from '../commands.ts';
import { NO_CONTACTS } from './contacts-state.ts';
import { playOf } from './play-commands.ts';
import { NO_OVERLAY, NO_PLAY } from './play-state.ts';
import { NO_RELATIONS } from './relations-state.ts';
import type { State } from '../state.ts';
import type { TracingState, TracingTab } from './tracing-state.ts';

function change(state: State, changed: Partial<TracingState>): State {
  return { ...state, tracing: { ...state.tracing, ...changed } };
}

const NOTHING_IN_HAND = { chosen: null, answer: null, pointing: false, pointed: null, suggested: null } satisfies Partial<TracingState>;

/** The packs there are; the one that was chosen stays chosen where it still is. */
export function setTracingPacks(packs: readonly TracingPack[]) {
  return (state: State): State => {
    const { pack } = state.tracing;
    return change(state, { packs, pack: packs.some(({ id }) => id === pack) ? pack : (packs[0]?.id ?? '') });
  };
}

/** What is on file is being read; what stood stays until it is. */
export function openTracing() {
  return (state: State): State => (state.tracing.phase === 'open' ? state : change(state, { phase: 'opening' }));
}

export function endOpening() {
  return (state: State): State => change(state, { phase: 'open' });
}

export function closeTracing(phase: 'none' | 'failed') {
  return (state: State): State => change(state, { ...NOTHING_IN_HAND, phase, cases: null, meetings: null, proposals: null, contacts: NO_CONTACTS, relations: NO_RELATIONS, play: NO_PLAY, overlay: NO_OVERLAY });
}

/** Cases asked anew keep the one in hand by its number, and what is known of it until that is asked anew too. */
export function acceptCases(answer: CasesAnswer) {
  return (state: State): State => {
    const { chosen, cases: before, awaited } = state.tracing;
    const begun = awaited === '' ? -1 : answer.cases.id.indexOf(awaited);
    if (begun >= 0) return chooseCase(begun)(change(state, { cases: answer, awaited: '' }));
    if (chosen === null || before === null) return change(state, { cases: answer });
    const kept = answer.cases.id.indexOf(before.cases.id[chosen] ?? '');
    return change(state, { cases: answer, ...(kept < 0 ? NOTHING_IN_HAND : { chosen: kept, ...(kept !== chosen && { answer: null }) }) });
  };
}

/** Takes a case in hand as soon as it is on file. */
export function awaitCase(awaited: string) {
  return (state: State): State => change(state, { awaited });
}

export function chooseTracingTab(tab: TracingTab) {
  return (state: State): State => (tab === state.tracing.tab ? state : change(state, { tab }));
}

export function chooseTracingPack(pack: string) {
  return (state: State): State => (pack === state.tracing.pack || !state.tracing.packs.some(({ id }) => id === pack) ? state : change(state, { pack }));
}

/** Takes a case in hand, or lays it down; a unit in detail makes room for it. */
export function chooseCase(chosen: number | null) {
  return (state: State): State => {
    if (chosen === state.tracing.chosen && (chosen === null || state.screen.selected === null)) return state;
    const cleared = chosen === null ? state : selectUnit(null)(state);
    return change(cleared, chosen === state.tracing.chosen ? {} : { ...NOTHING_IN_HAND, chosen, play: playOf(state.tracing) });
  };
}

/** Dropped unless it is of the case in hand. */
export function acceptCase(answer: CaseAnswer) {
  return (state: State): State => {
    const { cases, chosen } = state.tracing;
    return chosen !== null && cases?.cases.id[chosen] === answer.id ? change(state, { answer }) : state;
  };
}

/** Those of all cases, or of one alone. */
export function chooseProposalsOf(proposalsOf: string) {
  return (state: State): State => change(state, { tab: 'proposals', proposalsOf });
}

export function acceptProposals(proposals: ProposalsAnswer) {
  return (state: State): State => change(state, { proposals });
}

export function tellNow(now: Minute) {
  return (state: State): State => (now === state.tracing.now ? state : change(state, { now }));
}

/** Waits for a click on the map, or no more. */
export function choosePointing(pointing: boolean) {
  return (state: State): State => (pointing === state.tracing.pointing ? state : change(state, { pointing }));
}

export function keepPointed(pointed: Position | null) {
  return (state: State): State => change(state, { pointed, pointing: false });
}

/** Units that may be meant by a text; null where nothing is typed any more. */
export function suggestPlaces(suggested: { readonly text: string; readonly places: readonly PlaceSuggestion[] } | null) {
  return (state: State): State => change(state, { suggested });
}

export function chooseMeetingSettings(meetingSettings: MeetingSettings) {
  return (state: State): State => change(state, { meetingSettings });
}

/** Dropped unless it is by the settings of now. */
export function acceptMeetings(meetings: MeetingsAnswer) {
  return (state: State): State => (isSameSettings(meetings.settings, state.tracing.meetingSettings) ? change(state, { meetings }) : state);
}

/** Whether two settings ask the same. */
export function isSameSettings(one: MeetingSettings, other: MeetingSettings): boolean {
  return one.radiusMeters === other.radiusMeters && one.lagMinutes === other.lagMinutes && one.homes === other.homes && one.days === other.days;
}
