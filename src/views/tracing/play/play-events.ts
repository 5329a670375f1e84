// The events of playing the time of cases, among those of all views.
import type { Minute } from '../../../domain/day.ts';
import type { Stretch } from '../../../domain/tracing/moment/brush-picture.ts';
import type { SpellKind } from '../../../domain/tracing/moment/spell-table.ts';
import type { PlaySpeed } from '../../../store/tracing/play-state.ts';

export interface PlayEvents {
  'trace-play-toggled': Readonly<Record<string, never>>;
  /** Null: no moment is shown any more. */
  'trace-moment-chosen': { readonly minute: Minute | null };
  'trace-moment-stepped': { readonly to: SpellKind; readonly by: 1 | -1 };
  /** Null: all of the time. */
  'trace-brush-chosen': { readonly brush: Stretch | null };
  'trace-speed-chosen': { readonly speed: PlaySpeed };
  'trace-cases-ticked': { readonly ids: readonly string[]; readonly isTicked: boolean };
  /** Numbers of the cases to be shown together; null: none any more. */
  'trace-together-chosen': { readonly ids: readonly string[] | null };
  'trace-days-chosen': { readonly days: number };
}
