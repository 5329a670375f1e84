// From stay to stay and from gap to gap in the time of cases.
import type { Minute } from '../../day.ts';
import { countBefore } from './span-cursor.ts';
import { SPELL_KINDS, type MomentTable, type SpellKind } from './spell-table.ts';

/** The first minute behind (`by` 1) or before (−1) a minute in which a spell of a kind begins; null where none does. */
export function stepTo({ spells, byFrom }: Pick<MomentTable, 'spells' | 'byFrom'>, kind: SpellKind, minute: Minute, by: 1 | -1): Minute | null {
  const code = SPELL_KINDS.indexOf(kind);
  for (let at = by === 1 ? countBefore(spells.from, byFrom, minute + 1) : countBefore(spells.from, byFrom, minute) - 1; at >= 0 && at < byFrom.length; at += by) {
    if (spells.kind[byFrom[at]!] === code) return spells.from[byFrom[at]!]!;
  }
  return null;
}
