// The level of a unit on a list, and the status word that carries it through columns.

/** 解除 none · 防范区 precaution · 管控区 controlled · 封控区 sealed, from mildest to strictest. */
export type Level = 'none' | 'precaution' | 'controlled' | 'sealed';

/** The levels by code: `LEVELS[code]`; a greater code is stricter. */
export const LEVELS = ['none', 'precaution', 'controlled', 'sealed'] as const satisfies readonly Level[];

export const NONE = 0;
export const PRECAUTION = 1;
export const CONTROLLED = 2;
export const SEALED = 3;
export type LevelCode = 0 | 1 | 2 | 3;

/**
 * A status word: two bits of level and what stands beside it on that list.
 * `LIVE`: a positive of the list day itself, or an order or visit of that day that raises; listed on the next list.
 * `DUE`: the next list steps down if nobody is positive on the list day and what is still open is met.
 * `HELD_…`: the dates alone would have released the unit; this condition holds it (unmet, or not recorded and held).
 * `OVERRIDDEN`: a person decided the level, beside the rule. `SEALED_PARTS`: a part of the unit is sealed by itself.
 */
export const LEVEL_MASK = 0b11;
export const LIVE = 0b100;
export const DUE = 0b1000;
export const HELD_SCREENING = 0x10;
export const HELD_CONTACT = 0x20;
export const HELD_DISINFECTION = 0x40;
/** Beside `DUE`: what releases the unit is not all met yet on what this list knows; without it the unit will be held. */
export const OPEN_CONDITION = 0x80;
export const HELD_PART = 0x100;
export const HELD_DECISION = 0x200;
export const OVERRIDDEN = 0x400;
export const SEALED_PARTS = 0x800;
export const HELD_MASK = HELD_SCREENING | HELD_CONTACT | HELD_DISINFECTION | HELD_PART | HELD_DECISION;

export function levelOf(status: number): LevelCode {
  return (status & LEVEL_MASK) as LevelCode;
}
