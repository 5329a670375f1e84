// An earlier plan laid on the parties of a new one, and how many of them it moves.

/** Parties as the answer names them: a household going to one block. */
export interface PartyKeys {
  readonly household: Int32Array;
  readonly block: Int32Array;
}

export interface PlannedBefore extends PartyKeys {
  readonly slot: Int32Array;
  readonly firstDay: number;
}

/**
 * Slots to stay near, for `planSlots`: by household and block, moved along when the plan begins on another day; −1 for
 * parties that are new or had none. Slots of a day must be cut the same in both plans.
 */
export function carrySlots(before: PlannedBefore, now: PartyKeys & { readonly firstDay: number }, slotsPerDay: number): Int32Array {
  const slotOf = new Map<string, number>();
  const keyOf = ({ household, block }: PartyKeys, party: number) => `${household[party]} ${block[party]}`;
  const shift = (before.firstDay - now.firstDay) * slotsPerDay;
  before.slot.forEach((slot, party) => {
    if (slot >= 0) slotOf.set(keyOf(before, party), slot + shift);
  });
  return Int32Array.from(now.household, (_, party) => Math.max(-1, slotOf.get(keyOf(now, party)) ?? -1));
}

/** Parties that had a slot and now have another or none. */
export function countMoved(before: Int32Array, now: Int32Array): number {
  return before.reduce((moved, slot, party) => moved + Number(slot >= 0 && now[party] !== slot), 0);
}
