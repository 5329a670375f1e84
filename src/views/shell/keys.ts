// Which key does what for the page as a whole; a pure table so that it can be tested without a page.

/** What a key asks of the desk in front: the queue of places, the units without a place, the passes that wait, cases and contacts. */
export type DeskAction = 'propose' | 'approve' | 'reject' | 'take-unit' | 'make' | 'refuse' | 'find-other' | 'place-unit' | 'next-gap' | 'together' | 'mark-close' | 'mark-secondary' | `choose-${number}`;

/** What a key asks for. */
export type KeyAction =
  | 'day-before' | 'day-after' | 'first-day' | 'last-day' | 'play' | 'move-down' | 'move-up' | 'open' | 'clear' | 'help' | 'list'
  | 'record' | 'search' | 'undo' | 'redo' | 'zones' | 'tracing' | 'farming' | DeskAction;

/**
 * Where the focus stands: a field takes all keys, a menu (select) all single ones, a button Enter and Space (tabs stop
 * their own arrows), a choice (radio, box, range) the arrows and Space, a list its own Enter.
 */
export type FocusPlace = 'page' | 'field' | 'menu' | 'choice' | 'slider' | 'button' | 'list';

export interface KeyPress {
  readonly key: string;
  /** Ctrl, Alt or Meta held: not a single key. */
  readonly modified: boolean;
  /** Ctrl or Meta held without Alt, which types letters on many keyboards. */
  readonly command?: boolean;
  readonly shift?: boolean;
  /** Alt alone with a key of the digit row, by its place: what it types differs between machines. */
  readonly altDigit?: number;
}

export interface KeyContext {
  readonly singleKeys: boolean;
  readonly sheetOpen: boolean;
  readonly focus: FocusPlace;
  /** The map waits for a pin or an outline: Enter and Backspace are the map's. */
  readonly placing?: boolean;
}

const DAY_KEYS: ReadonlyMap<string, KeyAction> = new Map([
  ['ArrowLeft', 'day-before'], ['ArrowRight', 'day-after'], ['Home', 'first-day'], ['End', 'last-day'],
]);
const DESK_KEYS: ReadonlyMap<string, KeyAction> = new Map([
  [' ', 'play'], ['j', 'move-down'], ['k', 'move-up'], ['Enter', 'open'], ['?', 'help'], ['l', 'list'], ['a', 'record'],
  ['p', 'place-unit'], ['b', 'take-unit'], ['n', 'make'], ['x', 'refuse'], ['r', 'reject'], ['f', 'find-other'], ['/', 'search'],
  ['z', 'propose'], ['d', 'mark-close'], ['s', 'mark-secondary'], ['g', 'next-gap'], ['o', 'together'],
]);

/** The action of a key, or null when it is not for the page (WCAG 2.1.4: single keys can be switched off). */
export function keyAction(press: KeyPress, context: KeyContext): KeyAction | null {
  if (context.sheetOpen) return null;
  const { key, modified } = press;
  if (modified) return commandAction(press, context);
  if (key === 'Escape') return context.focus === 'field' ? null : 'clear';
  if (!context.singleKeys || context.focus === 'field' || context.focus === 'menu') return null;
  const dayKey = DAY_KEYS.get(key);
  // The slider and the choices step by themselves.
  if (dayKey !== undefined) return context.focus === 'slider' || context.focus === 'choice' ? null : dayKey;
  if (context.placing === true || (context.focus === 'button' && (key === 'Enter' || key === ' '))) return null;
  if ((context.focus === 'list' && key === 'Enter') || (context.focus === 'choice' && key === ' ')) return null;
  if (/^[1-9]$/.test(key)) return `choose-${Number(key)}`;
  return DESK_KEYS.get(key.length === 1 ? key.toLowerCase() : key) ?? null;
}

/** Alt and the place of a desk in the rail. */
const FRONTS: ReadonlyMap<number, KeyAction> = new Map([[1, 'zones'], [2, 'tracing'], [3, 'farming']]);

/** Keys with Ctrl, Meta or Alt; a field keeps its own undo. */
function commandAction({ key, command, shift, altDigit }: KeyPress, { focus, placing }: KeyContext): KeyAction | null {
  if (altDigit !== undefined) return FRONTS.get(altDigit) ?? null;
  if (command !== true) return null;
  const letter = key.toLowerCase();
  if (letter === 'k' && shift !== true) return 'search';
  if (focus === 'field' || placing === true) return null;
  if (letter === 'z') return shift === true ? 'redo' : 'undo';
  return letter === 'y' && shift !== true ? 'redo' : null;
}

/** Whether an action is for the desk in front. */
export function isDeskAction(action: KeyAction): action is DeskAction {
  return DESK_ACTIONS.has(action) || action.startsWith('choose-');
}

const DESK_ACTIONS: ReadonlySet<KeyAction> = new Set(['propose', 'reject', 'take-unit', 'make', 'refuse', 'find-other', 'place-unit', 'next-gap', 'together', 'mark-close', 'mark-secondary']);

const CHOICES = 'input[type="radio"], input[type="checkbox"], input[type="range"]';
const FIELDS = 'input, textarea, [contenteditable]';
const BUTTONS = 'button, a[href], summary';
const LISTS = '[role="listbox"], [role="grid"], [role="tree"]';

/** The place of the innermost element a key was pressed in. */
export function focusPlaceOf(target: EventTarget | undefined): FocusPlace {
  if (!(target instanceof Element)) return 'page';
  if (target.matches(CHOICES)) return 'choice';
  if (target.matches(FIELDS)) return 'field';
  if (target.matches('select')) return 'menu';
  if (target.matches('[role="slider"]')) return 'slider';
  if (target.matches(BUTTONS)) return 'button';
  return target.matches(LISTS) ? 'list' : 'page';
}
