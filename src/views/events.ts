// The events views fire: facts about what a person did. Effects listen on app-shell; a view never calls a command.
import type { EpidemicDay } from '../domain/day.ts';
import type { ConditionsMode } from '../domain/zoning/rule-pack.ts';
import type { Language, Palette, State, Theme } from '../store/state.ts';

/** A sheet over the page, or none. */
export type Sheet = State['screen']['sheet'];

/** Event name → detail. */
export interface ViewEvents {
  /** `dragging`: the hand is still moving; false when the day is at rest. */
  'day-chosen': { readonly day: EpidemicDay; readonly dragging: boolean };
  /** The state wanted. */
  'play-toggled': { readonly playing: boolean };
  /** `row` of the directory, null to clear; `zoom`: bring it into view. */
  'unit-chosen': { readonly row: number | null; readonly zoom: boolean };
  'language-chosen': { readonly language: Language };
  'theme-chosen': { readonly theme: Theme };
  'palette-chosen': { readonly palette: Palette };
  'pack-chosen': { readonly id: string };
  'conditions-chosen': { readonly mode: ConditionsMode };
  /** Whole metres, 0–60. */
  'merge-gap-chosen': { readonly meters: number };
  'sheet-chosen': { readonly sheet: Sheet };
  /** Index in `state.notices`. */
  'notice-dismissed': { readonly index: number };
  'single-keys-chosen': { readonly on: boolean };
  'demo-opened': Readonly<Record<string, never>>;
}

/** Fires an event that crosses shadow roots up to app-shell. */
export function fireView<Name extends keyof ViewEvents>(from: EventTarget, name: Name, detail: ViewEvents[Name]): void {
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}

/** Listens for an event on app-shell until the returned function is called. */
export function onView<Name extends keyof ViewEvents>(
  target: EventTarget,
  name: Name,
  listener: (detail: ViewEvents[Name]) => void,
): () => void {
  const heard = (event: Event): void => listener((event as CustomEvent<ViewEvents[Name]>).detail);
  target.addEventListener(name, heard);
  return () => target.removeEventListener(name, heard);
}
