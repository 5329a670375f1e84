// Listens to the keys of the page and does for app-shell what they ask.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { State } from '../../store/state.ts';
import { fireView } from '../events.ts';
import { focusPlaceOf, keyAction, type KeyAction } from './keys.ts';

/** What the keys act on: the state now and the list in hand. */
export interface KeyTarget extends EventTarget, ReactiveControllerHost {
  readonly keyState: State | null;
  readonly keyList: { move(by: 1 | -1): void; openCursor(): void } | null;
  /** Whether an element is the map or in it. */
  isMap(target: EventTarget | undefined): boolean;
}

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
      { key: event.key, modified: event.ctrlKey || event.altKey || event.metaKey },
      { singleKeys: state.singleKeys, sheetOpen: state.screen.sheet !== 'none', focus: focusPlaceOf(event.composedPath()[0]) },
    );
    if (action === null) return false;
    event.preventDefault();
    this.perform(action, state);
    return true;
  }

  private perform(action: KeyAction, state: State): void {
    const { host } = this;
    switch (action) {
      case 'day-before': return this.chooseDay(state, state.screen.day - 1);
      case 'day-after': return this.chooseDay(state, state.screen.day + 1);
      case 'first-day': return this.chooseDay(state, -Infinity);
      case 'last-day': return this.chooseDay(state, Infinity);
      case 'play': return fireView(host, 'play-toggled', { playing: !state.screen.playing });
      case 'move-down': return host.keyList?.move(1);
      case 'move-up': return host.keyList?.move(-1);
      case 'open': return host.keyList?.openCursor();
      case 'clear': return fireView(host, 'unit-chosen', { row: null, zoom: false });
      case 'help': return fireView(host, 'sheet-chosen', { sheet: 'help' });
      case 'list': return fireView(host, 'sheet-chosen', { sheet: 'list' });
    }
  }

  private chooseDay(state: State, day: number): void {
    if (state.history === null) return;
    const { first, last } = state.history;
    const chosen = Math.max(first, Math.min(last, day));
    if (chosen !== state.screen.day) fireView(this.host, 'day-chosen', { day: chosen, dragging: false });
  }
}
