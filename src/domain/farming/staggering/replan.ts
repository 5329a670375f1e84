// An earlier plan laid on the parties of a new one, and how many of them it moves.

/** Plots of each party, as the answer has them; a plot is of one party. */
export interface PartyPlots {
  readonly plotStart: Uint32Array;
  readonly plot: Int32Array;
}

export interface PlannedBefore extends PartyPlots {
  readonly slot: Int32Array;
  readonly firstDay: number;
}

/**
 * Slots to stay near, for `planSlots`: that of the first of its plots that had one, moved along when the plan begins on
 * another day; −1 for parties that are new or had none. Slots of a day must be cut the same in both plans.
 */
export function carrySlots(before: PlannedBefore, now: PartyPlots & { readonly firstDay: number }, slotsPerDay: number): Int32Array {
  const slotOf = new Map<number, number>();
  const shift = (before.firstDay - now.firstDay) * slotsPerDay;
  before.slot.forEach((slot, party) => {
    if (slot >= 0) for (const plot of before.plot.subarray(before.plotStart[party], before.plotStart[party + 1])) slotOf.set(plot, slot + shift);
  });
  return Int32Array.from({ length: now.plotStart.length - 1 }, (_, party) => {
    const had = now.plot.subarray(now.plotStart[party], now.plotStart[party + 1]).find((plot) => slotOf.has(plot));
    return had === undefined ? -1 : Math.max(-1, slotOf.get(had)!);
  });
}

/** Parties that had a slot and now have another or none. */
export function countMoved(before: Int32Array, now: Int32Array): number {
  return before.reduce((moved, slot, party) => moved + Number(slot >= 0 && now[party] !== slot), 0);
}
