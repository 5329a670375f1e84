// Why the page takes nothing down just now: one answer for keys, desks, sheets, the map and what writes.
import type { State } from './state.ts';

/** Nothing at all is recorded: another tab writes, or the case file is shown as it stood when a list was published. */
export type RecordRefusal = 'read-only' | 'as-published';

/** Null where facts and decisions may be recorded. */
export function refuseRecording({ saved, asPublished }: Pick<State, 'saved' | 'asPublished'>): RecordRefusal | null {
  if (asPublished !== null) return 'as-published';
  return saved === 'read-only' ? 'read-only' : null;
}

/** Nor are units redrawn or lists put forward from what is only supposed. */
export type DraftRefusal = RecordRefusal | 'what-if';

/** Null where units may be redrawn and a list be put forward. */
export function refuseDrafting(state: Pick<State, 'saved' | 'asPublished' | 'whatIf'>): DraftRefusal | null {
  return refuseRecording(state) ?? (state.whatIf === null ? null : 'what-if');
}

/** Null where other packs and suppositions may be tried: a tab that only reads may, but what was published was judged by the packs of then. */
export function refuseTrying({ asPublished }: Pick<State, 'asPublished'>): 'as-published' | null {
  return asPublished === null ? null : 'as-published';
}
