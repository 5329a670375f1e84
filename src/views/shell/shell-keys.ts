// Listens to the keys of the page and does for app-shell what they ask.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { playable } from '../../store/tracing/play-commands.ts';
import { refuseRecording } from '../../store/refusals.ts';
import type { State } from '../../store/state.ts';
import { fireView } from '../events.ts';
import { contactInHand } from './front.ts';
import { focusPlaceOf, isDeskAction, keyAction, type DeskAction, type KeyAction } from './keys.ts';

/** The desk in front: its list, and what else its keys do; `act` is false where the desk has no use for the action. */
export interface KeyDesk {
  move(by: 1 | -1): void;
  openCursor(): void;
  act(action: DeskAction): boolean;
}

/** The unit in detail. */
export interface KeyUnit {
  record(): void;
  place(): void;
}

/** What the keys act on: the state now, the list in hand, the unit in detail, the search. */
export interface KeyTarget extends EventTarget, ReactiveControllerHost {
  readonly keyState: State | null;
  readonly keyList: KeyDesk | null;
  readonly keyUnit: KeyUnit | null;
  /** What else is open in detail; `act` is false where it has no use for the action. A promise while its code is fetched. */
  readonly keyDetail: Pick<KeyDesk, 'act'> | Promise<unknown> | null;
  openSearch(): void;
  /** Whether an element is the map or in it. */
  isMap(target: EventTarget | undefined): boolean;
}

/** Space and the arrows are those of the cases: the desk is in front, and what it shows has a time to be played. */
const isTracePlayed = ({ screen, tracing }: State): boolean => screen.front === 'tracing' && screen.selected === null && playable(tracing) !== null;

const MAP_KEYS: ReadonlySet<string> = new Set(['ArrowLeft', 'ArrowRight', 'Home', 'End']);

export class ShellKeys implements ReactiveController {
  private lastInput: 'pointer' | 'key' = 'key';
  /** How the focus came to where it is. */
  private focusBy: 'pointer' | 'key' = 'key';

  constructor(private readonly host: KeyTarget) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('pointerdown', this.pointed, true);
    window.addEventListener('focusin', this.focused, true);
    window.addEventListener('keydown', this.keyedBeforeMap, true);
    window.addEventListener('keydown', this.keyed);
  }

  hostDisconnected(): void {
    window.removeEventListener('pointerdown', this.pointed, true);
    window.removeEventListener('focusin', this.focused, true);
    window.removeEventListener('keydown', this.keyedBeforeMap, true);
    window.removeEventListener('keydown', this.keyed);
  }

  private readonly pointed = (): void => {
    this.lastInput = 'pointer';
  };

  private readonly focused = (): void => {
    this.focusBy = this.lastInput;
  };

  /** After a click on the map the arrows still step the day; MapLibre keeps them when the map was reached by Tab. */
  private readonly keyedBeforeMap = (event: KeyboardEvent): void => {
    this.lastInput = 'key';
    if (!MAP_KEYS.has(event.key) || this.focusBy !== 'pointer' || !this.host.isMap(event.composedPath()[0])) return;
    if (this.act(event)) event.stopPropagation();
  };

  private readonly keyed = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    if (MAP_KEYS.has(event.key) && this.host.isMap(event.composedPath()[0])) return;
    this.act(event);
  };

  private act(event: KeyboardEvent): boolean {
    const state = this.host.keyState;
    if (state === null) return false;
    const action = keyAction(
      {
        key: event.key, modified: event.ctrlKey || event.altKey || event.metaKey,
        command: (event.ctrlKey || event.metaKey) && !event.altKey, shift: event.shiftKey,
        ...(event.altKey && !event.ctrlKey && !event.metaKey && event.code.startsWith('Digit') && { altDigit: Number(event.code.slice('Digit'.length)) }),
      },
      {
        singleKeys: state.singleKeys, sheetOpen: state.screen.sheet !== 'none', focus: focusPlaceOf(event.composedPath()[0]),
        placing: state.screen.placing !== null,
      },
    );
    if (action === null) return false;
    event.preventDefault();
    this.perform(action, state);
    return true;
  }

  private perform(action: KeyAction, state: State): void {
    const { host } = this;
    if (isDeskAction(action)) {
      // What is open in detail goes first: its slots have numbers.
      const detail = host.keyDetail;
      if (detail instanceof Promise) {
        void detail.then(() => {
          const now = host.keyState;
          if (now !== null) this.perform(action, now);
        });
        return;
      }
      if (detail?.act(action) === true) return;
      if (host.keyList?.act(action) !== true && action === 'place-unit') host.keyUnit?.place();
      return;
    }
    switch (action) {
      case 'day-before': return this.step(state, -1);
      case 'day-after': return this.step(state, 1);
      case 'first-day': return this.chooseDay(state, -Infinity);
      case 'last-day': return this.chooseDay(state, Infinity);
      case 'play': return isTracePlayed(state) ? fireView(host, 'trace-play-toggled', {}) : fireView(host, 'play-toggled', { playing: !state.screen.playing });
      case 'move-down': return host.keyList?.move(1);
      case 'move-up': return host.keyList?.move(-1);
      case 'open': return host.keyList?.openCursor();
      case 'clear': return this.clear(state);
      case 'record': return host.keyList?.act('approve') === true ? undefined : host.keyUnit?.record();
      case 'zones':
      case 'tracing':
      case 'farming': return state.phase === 'ready' ? fireView(host, 'front-chosen', { front: action }) : undefined;
      case 'search': return host.openSearch();
      case 'undo': return state.steps.undo !== null && refuseRecording(state) === null ? fireView(host, 'undo-asked', {}) : undefined;
      case 'redo': return state.steps.redo !== null && refuseRecording(state) === null ? fireView(host, 'redo-asked', {}) : undefined;
      case 'help': return fireView(host, 'sheet-chosen', { sheet: 'help' });
      case 'list': return fireView(host, 'sheet-chosen', { sheet: 'list' });
    }
  }

  /** Esc gives up one thing at a time: the placing, then the unit, then the place in hand, then the time looked back to. */
  private clear({ screen, asPublished, farming, tracing }: State): void {
    if (screen.placing !== null) return fireView(this.host, 'placing-chosen', { placing: null });
    if (screen.selected === null && screen.front === 'farming' && farming.household !== null) return fireView(this.host, 'farm-household-chosen', { household: null, zoom: false });
    if (tracing.pointing) return fireView(this.host, 'stay-point-asked', { isAsked: false });
    if (screen.selected === null && screen.front === 'tracing' && contactInHand(tracing) !== null) return fireView(this.host, 'contact-chosen', { person: null });
    if (screen.selected === null && screen.front === 'tracing' && tracing.play.minute !== null && (tracing.chosen === null || tracing.overlay.shown === null)) return fireView(this.host, 'trace-moment-chosen', { minute: null });
    if (screen.selected === null && screen.front === 'tracing' && tracing.chosen !== null) return fireView(this.host, 'trace-case-chosen', { row: null, zoom: false });
    if (screen.selected === null && screen.front === 'tracing' && tracing.tab === 'cases' && tracing.overlay.shown !== null) return fireView(this.host, 'trace-together-chosen', { ids: null });
    if (screen.selected === null && screen.place !== null) return fireView(this.host, 'place-chosen', { place: null });
    if (screen.selected === null && asPublished !== null) return fireView(this.host, 'as-published-chosen', { version: null });
    fireView(this.host, 'unit-chosen', { row: null, zoom: false });
  }

  /** ← and →: from stay to stay while a moment of cases is shown, else from day to day. */
  private step(state: State, by: 1 | -1): void {
    if (isTracePlayed(state) && state.tracing.play.minute !== null) fireView(this.host, 'trace-moment-stepped', { to: 'stay', by });
    else this.chooseDay(state, state.screen.day + by);
  }

  private chooseDay(state: State, day: number): void {
    if (state.history === null) return;
    const { first, last } = state.history;
    const chosen = Math.max(first, Math.min(last, day));
    if (chosen !== state.screen.day) fireView(this.host, 'day-chosen', { day: chosen, dragging: false });
  }
}
