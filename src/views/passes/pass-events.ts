// The events of the desk of passes, among those of all views.
import type { EpidemicDay } from '../../domain/day.ts';
import type { PassId, PassMove } from '../../domain/farming/passes/pass-entries.ts';

/** Who takes a step, as given. */
export interface PassSigner {
  readonly by: string;
  readonly duty: string;
}

export interface PassEvents {
  /** Rows of the register; `hours` null: those of the stagger plan's slots. */
  'passes-asked': PassSigner & { readonly households: readonly number[]; readonly hours: { readonly day: EpidemicDay; readonly from: number; readonly until: number } | null };
  'passes-moved': PassSigner & { readonly passes: readonly PassId[]; readonly to: Exclude<PassMove, 'printed'>; readonly note: string };
  'passes-printed': PassSigner & { readonly passes: readonly PassId[]; readonly paper: 'A6' | 'A4' };
  /** Minutes after midnight of the day shown; `gate` '' for all. */
  'checkpoint-asked': { readonly gate: string; readonly goodUntil: number };
  /** '' for a passphrase: the key stays on this machine. */
  'pass-key-asked': PassSigner & { readonly passphrase: string; readonly note: string };
  'pass-key-given': { readonly file: File; readonly passphrase: string };
  'pass-key-saved': { readonly what: 'private' | 'public' };
}
