// One way from home to field as it was found: light, until it is drawn.
import type { Point } from './yard-way.ts';
import type { Leg } from './search-legs.ts';

export interface Way {
  /** Number in the gate table, −1 without. */
  readonly gate: number;
  /** From home to the gate over the yard; null where the home is left otherwise. */
  readonly yard: readonly Point[] | null;
  /** From home over roads inside the wall, to the gate or to a field inside. */
  readonly inner: Leg | null;
  /** From home, or from the gate, to the field; null where the field is inside the wall, or the gate is the end. */
  readonly outer: Leg | null;
  readonly seconds: number;
  readonly meters: number;
}

export function lengthOfYard(yard: readonly Point[]): number {
  let length = 0;
  for (let i = 1; i < yard.length; i++) length += Math.hypot(yard[i]!.x - yard[i - 1]!.x, yard[i]!.y - yard[i - 1]!.y);
  return length / 1000;
}
