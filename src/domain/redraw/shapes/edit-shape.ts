// What is edited and what an edit answers: units as rings in whole millimetres, the shapes that changed, or why not.
import type { GridPoint } from '../../geometry/plane.ts';
import { boundsOf, doubleArea, ringsOf, type Bounds, type Shape } from '../../geometry/rings.ts';

/**
 * A unit while it is edited. Corners are whole millimetres of one plane; corners of several shapes at equal coordinates
 * are one corner. Outer rings turn counter-clockwise, holes clockwise, no last point repeats the first.
 */
export interface EditShape {
  /** Id of the unit. */
  readonly key: string;
  readonly parts: readonly Shape[];
}

/** What an edit comes to. The order of shapes in a list means nothing. */
export interface Redrawn {
  /** Shapes as they are from now on, those that are new included. */
  readonly changed: readonly EditShape[];
  /** Keys of shapes that are no more. */
  readonly removed: readonly string[];
}

/** Why nothing was changed; `at` is the place to look at, `key` the shape that is in the way or would suffer. */
export type Refusal =
  | { readonly refused: 'self-crossing' | 'misses' | 'junction' | 'not-within'; readonly at?: GridPoint }
  | { readonly refused: 'too-small' | 'broken' | 'overlaps' | 'nothing-left'; readonly key: string; readonly at?: GridPoint }
  | { readonly refused: 'unknown-shape' | 'key-taken'; readonly key: string }
  | { readonly refused: 'far-apart'; readonly distanceMeters: number; readonly at?: GridPoint }
  | { readonly refused: 'street-blocked'; readonly at?: GridPoint };
export type RefusalReason = Refusal['refused'];

/** Square millimetres: a smaller part of a unit is no place. */
export const SMALLEST_PART = 1_000_000;

export function isRefusal(answer: object): answer is Refusal {
  return 'refused' in answer;
}

/** Square millimetres. */
export function areaOf(parts: readonly Shape[]): number {
  return doubleAreaOf(parts) / 2;
}

/** Twice the area in square millimetres, a whole number. */
export function doubleAreaOf(parts: readonly Shape[]): number {
  return ringsOf(parts).reduce((sum, ring) => sum + doubleArea(ring), 0);
}

/** Parts are never changed once made, so what was reckoned of them holds. */
const knownBounds = new WeakMap<readonly Shape[], Bounds>();

export function boundsOfParts(parts: readonly Shape[]): Bounds {
  let bounds = knownBounds.get(parts);
  if (bounds === undefined) knownBounds.set(parts, (bounds = boundsOf(parts.map(({ outer }) => outer))));
  return bounds;
}

export function areBoundsApart(a: Bounds, b: Bounds): boolean {
  return a.maxX < b.minX || b.maxX < a.minX || a.maxY < b.minY || b.maxY < a.minY;
}
