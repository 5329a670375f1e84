// 四地一线 of every case: which of the five slots are filled, which somebody said there is none of, which are open.
import type { StayTable } from '../stays/stay-table.ts';
import { SLOTS, type InvestigationTable } from './investigation-table.ts';

/** 待查 open · 已填 filled · 无 none, by code. */
export const SLOT_STATES = ['open', 'filled', 'none'] as const;
export type SlotState = (typeof SLOT_STATES)[number];
const [OPEN, FILLED, NONE] = [0, 1, 2];

export interface FourPlaces {
  readonly count: number;
  /** Code in `SLOT_STATES`, five to a case in the order of `SLOTS`. */
  readonly slots: Uint8Array;
  /** Slots of each case that are not open, 0–5. */
  readonly completeness: Uint8Array;
}

const TRACK = SLOTS.indexOf('track');

/**
 * A place is filled by any stay of its role, also one that matched no unit yet or has no time: what is open of it stands
 * in the trays. The track is filled where `hasTrack` says 1 of the case. What is on file beats "there is none".
 */
export function fillPlaces({ count, noneOf }: Pick<InvestigationTable, 'count' | 'noneOf'>, stays: Pick<StayTable, 'count' | 'caseOf' | 'role'>, hasTrack: Uint8Array): FourPlaces {
  const slots = new Uint8Array(count * SLOTS.length).fill(OPEN);
  for (let row = 0; row < stays.count; row++) {
    const of = stays.caseOf[row]!;
    if (of < count) slots[of * SLOTS.length + stays.role[row]!] = FILLED;
  }
  const completeness = new Uint8Array(count);
  for (let of = 0; of < count; of++) {
    if (hasTrack[of] === 1) slots[of * SLOTS.length + TRACK] = FILLED;
    for (let slot = 0; slot < SLOTS.length; slot++) {
      const at = of * SLOTS.length + slot;
      if (slots[at] === OPEN && ((noneOf[of]! >> slot) & 1) === 1) slots[at] = NONE;
      if (slots[at] !== OPEN) completeness[of]!++;
    }
  }
  return { count, slots, completeness };
}
