// Keys of the page: single ones only when nothing else wants them and they are on (WCAG 2.1.4).
import { describe, expect, it } from 'vitest';
import { keyAction, type KeyContext } from './keys.ts';
import { nearestStop } from './sheet-stops.ts';

const page: KeyContext = { singleKeys: true, sheetOpen: false, focus: 'page' };
const press = (key: string, context: Partial<KeyContext> = {}, modified = false) => keyAction({ key, modified }, { ...page, ...context });

describe('keys', () => {
  it('step, jump, play, move, open and ask', () => {
    expect(['ArrowLeft', 'ArrowRight', 'Home', 'End', ' ', 'j', 'K', 'Enter', '?', 'l', 'Escape'].map((key) => press(key))).toEqual([
      'day-before', 'day-after', 'first-day', 'last-day', 'play', 'move-down', 'move-up', 'open', 'help', 'list', 'clear',
    ]);
  });

  it('leave every key but the arrows to a button, and all to a field', () => {
    expect(press(' ', { focus: 'button' })).toBeNull();
    expect(press('Enter', { focus: 'button' })).toBeNull();
    expect(press('ArrowLeft', { focus: 'button' })).toBe('day-before');
    for (const key of ['ArrowLeft', 'j', ' ', '?', 'Escape', 'Home']) expect(press(key, { focus: 'field' })).toBeNull();
  });

  it('leave Enter to a list in focus, but not J and K', () => {
    expect(press('Enter', { focus: 'list' })).toBeNull();
    expect(press('j', { focus: 'list' })).toBe('move-down');
  });

  it('do nothing when switched off, but Esc still clears', () => {
    for (const key of ['ArrowLeft', 'j', ' ', '?', 'l', 'Home', 'Enter']) expect(press(key, { singleKeys: false })).toBeNull();
    expect(press('Escape', { singleKeys: false })).toBe('clear');
  });

  it('do nothing under a sheet or with Ctrl, Alt or Meta', () => {
    expect(press('ArrowLeft', { sheetOpen: true })).toBeNull();
    expect(press('Escape', { sheetOpen: true })).toBeNull();
    expect(press('ArrowLeft', {}, true)).toBeNull();
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
