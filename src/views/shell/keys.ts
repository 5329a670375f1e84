// Which key does what for the page as a whole; a pure table so that it can be tested without a page.

/** What a key asks for. */
export type KeyAction =
  | 'day-before' | 'day-after' | 'first-day' | 'last-day' | 'play' | 'move-down' | 'move-up' | 'open' | 'clear' | 'help' | 'list';

/** Where the focus stands: a field takes all keys, a button takes all but the arrows, a list its own Enter and Home/End. */
export type FocusPlace = 'page' | 'field' | 'slider' | 'button' | 'list';

export interface KeyPress {
  readonly key: string;
  /** Ctrl, Alt or Meta held: never ours. */
  readonly modified: boolean;
}

export interface KeyContext {
  readonly singleKeys: boolean;
  readonly sheetOpen: boolean;
  readonly focus: FocusPlace;
}

const DAY_KEYS: ReadonlyMap<string, KeyAction> = new Map([
  ['ArrowLeft', 'day-before'], ['ArrowRight', 'day-after'], ['Home', 'first-day'], ['End', 'last-day'],
]);
const DESK_KEYS: ReadonlyMap<string, KeyAction> = new Map([
  [' ', 'play'], ['j', 'move-down'], ['k', 'move-up'], ['Enter', 'open'], ['?', 'help'], ['l', 'list'],
]);

/** The action of a key, or null when it is not for the page (WCAG 2.1.4: single keys can be switched off). */
export function keyAction({ key, modified }: KeyPress, context: KeyContext): KeyAction | null {
  if (modified || context.sheetOpen) return null;
  if (key === 'Escape') return context.focus === 'field' ? null : 'clear';
  if (!context.singleKeys || context.focus === 'field') return null;
  const dayKey = DAY_KEYS.get(key);
  // The slider steps by itself.
  if (dayKey !== undefined) return context.focus === 'slider' ? null : dayKey;
  if (context.focus === 'button' || (context.focus === 'list' && key === 'Enter')) return null;
  return DESK_KEYS.get(key.length === 1 ? key.toLowerCase() : key) ?? null;
}

const FIELDS = 'input, select, textarea, [contenteditable]';
const BUTTONS = 'button, a[href], summary';
const LISTS = '[role="listbox"], [role="grid"]';

/** The place of the innermost element a key was pressed in. */
export function focusPlaceOf(target: EventTarget | undefined): FocusPlace {
  if (!(target instanceof Element)) return 'page';
  if (target.matches(FIELDS)) return 'field';
  if (target.matches('[role="slider"]')) return 'slider';
  if (target.matches(BUTTONS)) return 'button';
  return target.matches(LISTS) ? 'list' : 'page';
}
