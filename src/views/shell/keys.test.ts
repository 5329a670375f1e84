// Keys of the page: single ones only when nothing else wants them and they are on (WCAG 2.1.4).
import { describe, expect, it } from 'vitest';
import { isDeskAction, keyAction, type KeyContext } from './keys.ts';
import { nearestStop } from './sheet-stops.ts';

const page: KeyContext = { singleKeys: true, sheetOpen: false, focus: 'page' };
type Held = 'none' | 'command' | 'command shift' | 'alt';
const press = (key: string, context: Partial<KeyContext> = {}, held: Held = 'none') =>
  keyAction({ key, modified: held !== 'none', command: held.startsWith('command'), shift: held.endsWith('shift') }, { ...page, ...context });

describe('keys', () => {
  it('step, jump, play, move, open and ask', () => {
    expect(['ArrowLeft', 'ArrowRight', 'Home', 'End', ' ', 'j', 'K', 'Enter', '?', 'l', 'Escape'].map((key) => press(key))).toEqual([
      'day-before', 'day-after', 'first-day', 'last-day', 'play', 'move-down', 'move-up', 'open', 'help', 'list', 'clear',
    ]);
  });

  it('leave Enter and Space to a button, and all to a field', () => {
    expect(press(' ', { focus: 'button' })).toBeNull();
    expect(press('Enter', { focus: 'button' })).toBeNull();
    expect(press('ArrowLeft', { focus: 'button' })).toBe('day-before');
    // A click leaves the focus on its button: the letters still work.
    expect(['j', 'K', 'n', 'X', 'a', '/', '?', '3', 'Escape'].map((key) => press(key, { focus: 'button' }))).toEqual([
      'move-down', 'move-up', 'make', 'refuse', 'record', 'search', 'help', 'choose-3', 'clear',
    ]);
    for (const key of ['ArrowLeft', 'j', ' ', '?', 'Escape', 'Home']) expect(press(key, { focus: 'field' })).toBeNull();
  });

  it('leave Enter to a list in focus, but not J and K', () => {
    expect(press('Enter', { focus: 'list' })).toBeNull();
    expect(press('j', { focus: 'list' })).toBe('move-down');
  });

  it('bring a desk to the front with Alt and its place in the rail, single keys or not, and nothing for a place that has none', () => {
    const alt = (altDigit: number, context: Partial<KeyContext> = {}) => keyAction({ key: '¡', modified: true, altDigit }, { ...page, ...context });
    for (const singleKeys of [true, false]) expect([1, 2, 3, 4].map((digit) => alt(digit, { singleKeys }))).toEqual(['zones', 'tracing', 'farming', null]);
    expect(alt(3, { focus: 'field' })).toBe('farming');
    expect(alt(3, { sheetOpen: true })).toBeNull();
  });

  it('decide about a contact', () => {
    expect(['d', 'S', 'n', '5'].map((key) => press(key))).toEqual(['mark-close', 'mark-secondary', 'make', 'choose-5']);
    expect(press('d', { focus: 'field' })).toBeNull();
    expect(press('d', { singleKeys: false })).toBeNull();
  });

  it('go to the next gap of a case, and show cases together', () => {
    expect(['g', 'O'].map((key) => press(key))).toEqual(['next-gap', 'together']);
    expect(['g', 'o'].map((key) => press(key, { focus: 'field' }))).toEqual([null, null]);
    expect((['next-gap', 'together', 'choose-2', 'play'] as const).map(isDeskAction)).toEqual([true, true, true, false]);
  });

  it('turn a pass back', () => {
    expect(press('r')).toBe('reject');
    expect(press('r', { singleKeys: false })).toBeNull();
  });

  it('do nothing when switched off, but Esc still clears', () => {
    for (const key of ['ArrowLeft', 'j', ' ', '?', 'l', 'Home', 'Enter']) expect(press(key, { singleKeys: false })).toBeNull();
    expect(press('Escape', { singleKeys: false })).toBe('clear');
  });

  it('do nothing under a sheet or with Ctrl, Alt or Meta', () => {
    expect(press('ArrowLeft', { sheetOpen: true })).toBeNull();
    expect(press('Escape', { sheetOpen: true })).toBeNull();
    expect(press('ArrowLeft', {}, 'command')).toBeNull();
    expect(press('j', {}, 'alt')).toBeNull();
  });

  it('undo and redo with Ctrl, single keys or not, but in a field and under a sheet', () => {
    for (const singleKeys of [true, false]) {
      expect(press('z', { singleKeys }, 'command')).toBe('undo');
      expect(press('Z', { singleKeys }, 'command shift')).toBe('redo');
      expect(press('y', { singleKeys }, 'command')).toBe('redo');
    }
    expect(press('z', { focus: 'button' }, 'command')).toBe('undo');
    for (const key of ['z', 'y']) {
      expect(press(key, { focus: 'field' }, 'command')).toBeNull();
      expect(press(key, { sheetOpen: true }, 'command')).toBeNull();
      expect(press(key, {}, 'alt')).toBeNull();
      expect(press(key)).toBe(key === 'z' ? 'propose' : null);
    }
  });

  it('search with Ctrl+K from anywhere, a field too, but not under a sheet', () => {
    for (const focus of ['page', 'field', 'menu', 'button'] as const) expect(press('k', { focus, singleKeys: false }, 'command')).toBe('search');
    expect(press('k', { sheetOpen: true }, 'command')).toBeNull();
  });

  it('record, place, search, and answer for the place in hand', () => {
    expect(['a', 'P', '/', 'n', 'X', 'f', '1', '9', '0'].map((key) => press(key))).toEqual([
      'record', 'place-unit', 'search', 'make', 'refuse', 'find-other', 'choose-1', 'choose-9', null,
    ]);
    for (const key of ['a', 'p', '/', 'n', 'x', 'f', '1']) {
      expect(press(key, { singleKeys: false })).toBeNull();
      expect(press(key, { focus: 'field' })).toBeNull();
      expect(press(key, { focus: 'button', singleKeys: false })).toBeNull();
    }
  });

  it('work while a radio has the focus, but for its own arrows and Space', () => {
    expect(['j', 'Enter', '3', 'n'].map((key) => press(key, { focus: 'choice' }))).toEqual(['move-down', 'open', 'choose-3', 'make']);
    for (const key of ['ArrowLeft', 'Home', ' ']) expect(press(key, { focus: 'choice' })).toBeNull();
  });

  it('leave letters to a menu, which finds its entries by them', () => {
    for (const key of ['a', 'j', 'ArrowLeft', '1']) expect(press(key, { focus: 'menu' })).toBeNull();
    expect(press('z', { focus: 'menu' }, 'command')).toBe('undo');
  });

  it('leave Enter, Space and letters to the map while it waits for a place; Esc gives up', () => {
    for (const key of ['Enter', ' ', 'j', 'p', 'Backspace', '1']) expect(press(key, { placing: true })).toBeNull();
    expect(press('z', { placing: true }, 'command')).toBeNull();
    expect(press('Escape', { placing: true })).toBe('clear');
    expect(press('ArrowLeft', { placing: true })).toBe('day-before');
  });

  it('are not fooled by names that every object has', () => {
    expect(press('constructor')).toBeNull();
    expect(press('toString')).toBeNull();
  });
});

describe('stops of a sheet', () => {
  it('take the nearest, and close when pulled away', () => {
    expect([0.05, 0.2, 0.38, 0.45, 0.7, 0.8, 1].map(nearestStop)).toEqual([null, 'low', 'low', 'half', 'half', 'full', 'full']);
  });
});
