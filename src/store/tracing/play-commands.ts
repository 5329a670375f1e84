// Commands of playing: the moment, the stretch of time, the cases that are shown together.
import type { Minute } from '../../domain/day.ts';
import type { OverlayAnswer, OverlayQuestion } from '../../domain/tracing/answers.ts';
import type { Stretch } from '../../domain/tracing/moment/brush-picture.ts';
import type { SpellKind, MomentTable } from '../../domain/tracing/moment/spell-table.ts';
import { stepTo } from '../../domain/tracing/moment/steps-of-time.ts';
import type { PlaySpeed, PlayState, OverlayState } from './play-state.ts';
import type { State } from '../state.ts';
import type { TracingState } from './tracing-state.ts';

function change(state: State, play: Partial<PlayState>, overlay: Partial<OverlayState> = {}): State {
  const { tracing } = state;
  return { ...state, tracing: { ...tracing, play: { ...tracing.play, ...play }, overlay: { ...tracing.overlay, ...overlay } } };
}

/** What can be played: the case in hand, else the cases shown together; null where neither has a dated stay. */
export interface Playable {
  readonly of: 'case' | 'overlay';
  readonly moment: MomentTable;
  /** All its time. */
  readonly whole: Stretch;
}

/** Several cases are shown together, and none is in hand. */
export function isOverlaid({ tab, phase, chosen, overlay }: TracingState): boolean {
  return tab === 'cases' && phase === 'open' && chosen === null && overlay.shown !== null;
}

/** As `isOverlaid`, once they are answered. */
export function overlaid(tracing: TracingState): OverlayAnswer | null {
  return isOverlaid(tracing) ? tracing.overlay.answer : null;
}

export function playable(tracing: TracingState): Playable | null {
  const { answer } = tracing;
  if (answer !== null) {
    const whole = wholeOf(answer.moment);
    return whole === null ? null : { of: 'case', moment: answer.moment, whole };
  }
  const together = overlaid(tracing);
  return together === null || together.moment.spells.count === 0 ? null : { of: 'overlay', moment: together.moment, whole: [together.first, together.last] };
}

/** From the first minute that is known to the last; null where nothing is. */
export function wholeOf({ spells: { count, from, until }, byFrom, byUntil }: MomentTable): Stretch | null {
  return count === 0 ? null : [from[byFrom[0]!]!, until[byUntil[count - 1]!]!];
}

/** What is played of it. */
export function stretchOf({ whole }: Pick<Playable, 'whole'>, brush: Stretch | null): Stretch {
  return brush ?? whole;
}

const within = (minute: Minute, [first, last]: Stretch): Minute => Math.max(first, Math.min(last, minute));

/** Shows a moment of the stretch, or none any more; whoever chooses one pauses. */
export function chooseMoment(minute: Minute | null) {
  return (state: State): State => {
    const played = playable(state.tracing);
    if (played === null || minute === null) return change(state, { minute: null, isPlaying: false });
    return change(state, { minute: within(minute, stretchOf(played, state.tracing.play.brush)), isPlaying: false });
  };
}

/** Plays on, from the beginning where the end was reached; or pauses. */
export function togglePlay() {
  return (state: State): State => {
    const { play } = state.tracing;
    const played = playable(state.tracing);
    if (play.isPlaying || played === null) return change(state, { isPlaying: false });
    const [first, last] = stretchOf(played, play.brush);
    return change(state, { isPlaying: true, minute: play.minute === null || play.minute >= last || play.minute < first ? first : play.minute });
  };
}

/** The clock runs on; at the end of the stretch it stops. */
export function playTo(minute: Minute) {
  return (state: State): State => {
    const { play } = state.tracing;
    const played = playable(state.tracing);
    if (!play.isPlaying) return state;
    if (played === null) return change(state, { isPlaying: false });
    const [, last] = stretchOf(played, play.brush);
    if (minute === play.minute && minute < last) return state;
    return change(state, { minute: Math.min(last, minute), isPlaying: minute < last });
  };
}

/** To the next or last stay that begins, or gap; after the last gap to the first one again. Nothing is done where there is none. */
export function stepMoment(kind: SpellKind, by: 1 | -1) {
  return (state: State): State => {
    const { play } = state.tracing;
    const played = playable(state.tracing);
    if (played === null) return state;
    const [first, last] = stretchOf(played, play.brush);
    const next = stepTo(played.moment, kind, play.minute ?? first - 1, by);
    const isThere = next !== null && next >= first && next <= last;
    const again = kind === 'gap' && !isThere ? stepTo(played.moment, kind, first - 1, 1) : null;
    const target = isThere ? next : again !== null && again <= last ? again : null;
    return target === null ? state : change(state, { minute: target, isPlaying: false });
  };
}

/** Keeps list and map to a stretch; the moment stays in it. */
export function chooseBrush(brush: Stretch | null) {
  return (state: State): State => {
    const played = playable(state.tracing);
    if (played === null) return state;
    const { whole } = played;
    const chosen: Stretch | null = brush === null ? null : [within(Math.min(...brush), whole), within(Math.max(...brush), whole)];
    const isAll = chosen === null || (chosen[0] === whole[0] && chosen[1] === whole[1]);
    const { minute } = state.tracing.play;
    return change(state, { brush: isAll ? null : chosen, ...(minute !== null && { minute: within(minute, isAll ? whole : chosen) }) });
  };
}

export function chooseSpeed(speed: PlaySpeed) {
  return (state: State): State => change(state, { speed });
}

/** What becomes of playing when another case is taken in hand or one laid down: from several cases to one of them and back the moment is kept. */
export function playOf({ play, overlay }: TracingState): PlayState {
  return { ...play, isPlaying: false, brush: null, minute: overlay.shown === null ? null : play.minute };
}

export function tickCases(ids: readonly string[], isTicked: boolean) {
  return (state: State): State => {
    const { ticked } = state.tracing.overlay;
    const given = new Set(ids);
    const others = ticked.filter((id) => !given.has(id));
    return change(state, {}, { ticked: isTicked ? [...ticked, ...ids.filter((id) => !ticked.includes(id))] : others });
  };
}

/** Shows several cases together, or no more. */
export function showTogether(shown: readonly string[] | null) {
  return (state: State): State => change(state, { minute: null, isPlaying: false, brush: null }, { shown, ...(shown === null && { answer: null }) });
}

export function chooseOverlayDays(days: number) {
  return (state: State): State => change(state, { minute: null, isPlaying: false, brush: null }, { days });
}

/** What is to be asked for those shown together; null where none are. */
export function overlayQuestion({ overlay, meetingSettings: { radiusMeters, homes } }: TracingState): OverlayQuestion | null {
  return overlay.shown === null ? null : { ids: overlay.shown, days: overlay.days, radiusMeters, homes };
}

export function isSameOverlay(one: OverlayQuestion, other: OverlayQuestion): boolean {
  return one.days === other.days && one.radiusMeters === other.radiusMeters && one.homes === other.homes && (one.ids === other.ids || (one.ids.length === other.ids.length && one.ids.every((id, at) => id === other.ids[at])));
}

/** Dropped unless these cases are still shown together. */
export function acceptOverlay(answer: OverlayAnswer) {
  return (state: State): State => {
    const question = overlayQuestion(state.tracing);
    return question !== null && isSameOverlay(question, answer.question) ? change(state, {}, { answer }) : state;
  };
}
