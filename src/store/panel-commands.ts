// Commands of the panels around a list: what it asks, what lies ahead, what else is on file, what is only supposed.
import type { EpidemicDay } from '../domain/day.ts';
import type { State, WhatIf } from './state.ts';

export function acceptChanges(changes: NonNullable<State['changes']>) {
  return (state: State): State => ({ ...state, changes });
}

/** Faults of a list. */
export function acceptFaults(faults: NonNullable<State['faults']>) {
  return (state: State): State => ({ ...state, faults });
}

export function acceptCalendar(calendar: NonNullable<State['calendar']>) {
  return (state: State): State => ({ ...state, calendar });
}

/** `lines`: null where the district brings none. */
export function acceptFarmland(lines: NonNullable<State['farmland']>['lines'] | null) {
  return (state: State): State => (lines === null && state.farmland === null ? state : { ...state, farmland: lines === null ? null : { lines, isCurrent: true } });
}

export function acceptFacts(row: number, facts: NonNullable<State['facts']>) {
  return (state: State): State => (row === state.screen.selected ? { ...state, facts } : state);
}

/** The zone of a unit on a list. */
export function acceptZone(row: number, day: EpidemicDay, zone: State['zone']) {
  return (state: State): State => (row === state.screen.selected && day === state.screen.day ? { ...state, zone } : state);
}

export function acceptDifferences(comparedWith: 'then' | 'on-file', list: NonNullable<State['differences']>['list']) {
  return (state: State): State => (comparedWith === state.screen.comparing ? { ...state, differences: { with: comparedWith, list } } : state);
}

/** The list held against the list as known then, or what is supposed against what is on file; null ends it. */
export function chooseComparing(comparing: State['screen']['comparing']) {
  return (state: State): State => ({ ...state, differences: null, screen: { ...state.screen, comparing } });
}

/** What is supposed is always held against what is on file. */
export function setWhatIf(whatIf: WhatIf | null) {
  return (state: State): State => {
    if (whatIf === null && state.whatIf === null) return state;
    return { ...state, whatIf, differences: null, screen: { ...state.screen, comparing: whatIf === null ? null : 'on-file' } };
  };
}

/** A day that has a published list is shown as published, or as the rules say today. */
export function chooseShowing(showing: State['screen']['showing']) {
  return (state: State): State => (showing === state.screen.showing ? state : { ...state, screen: { ...state.screen, showing } });
}

export function acceptComparison(comparison: State['comparison']) {
  return (state: State): State => ({ ...state, comparison });
}
