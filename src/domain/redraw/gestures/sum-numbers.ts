// The numbers of units that become one.
import { UNKNOWN } from '../../district/unit-table.ts';
import type { RedrawGround } from './gesture.ts';
import { NUMBERS, type Numbers } from './share-out.ts';

/** A number that only buildings give is left out: it is counted from the buildings of all. */
export function sumNumbers({ units, counted }: RedrawGround, rows: readonly number[]): Partial<Numbers> {
  const told = NUMBERS.filter((number) => rows.some((row) => units[number][row] !== UNKNOWN));
  // What is known of some must not be lost with what is unknown of others.
  return Object.fromEntries(told.map((number) => [number, rows.reduce((sum, row) => sum + Math.max(0, counted[number][row]!), 0)]));
}
