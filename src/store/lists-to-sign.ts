// Lists that wait for a signature: that of the day shown, where it may be put forward, and the versions on their way.
import type { EpidemicDay } from '../domain/day.ts';
import type { Hash } from '../domain/journal/canonical.ts';
import type { EntryId } from '../domain/journal/entry.ts';
import type { Fault } from '../domain/faults/faults.ts';
import { isOnItsWay } from '../domain/publishing/versions.ts';
import type { State } from './state.ts';

/** A version by its entry, or the list of a day as it would be frozen. */
export type ListToSign = EntryId | EpidemicDay;

/** What was found of each; `failed`: it could not be looked for. A list that is not among them has not been answered yet. */
export type FaultsToSign = ReadonlyMap<ListToSign, readonly Fault[] | 'failed'>;

export interface AskedList {
  readonly key: ListToSign;
  readonly day: EpidemicDay;
  /** The frozen list; null: as it would be frozen now. */
  readonly list: Hash | null;
}

/** Those of the desk of publishing whose faults nobody has answered yet, in the order they stand there; none while another desk is open. */
export function listsUnanswered({ history, screen, whatIf, versions, faultsToSign }: Pick<State, 'history' | 'screen' | 'whatIf' | 'versions' | 'faultsToSign'>): AskedList[] {
  if (history === null || screen.desk !== 'publish') return [];
  // Nothing that is only supposed is put forward.
  const ofDay = whatIf === null ? [{ key: screen.day, day: screen.day, list: null }] : [];
  const ofVersions = versions.toReversed().filter(isOnItsWay).map(({ entry, day, list }) => ({ key: entry, day, list }));
  return [...ofDay, ...ofVersions].filter(({ key }) => !faultsToSign.has(key));
}

/** Faults of a list that waits for a signature, by one answer for all days; those of an older one are dropped. */
export function acceptFaultsToSign(history: State['history'], key: ListToSign, faults: readonly Fault[] | 'failed') {
  return (state: State): State => (state.history === history ? { ...state, faultsToSign: new Map(state.faultsToSign).set(key, faults) } : state);
}
