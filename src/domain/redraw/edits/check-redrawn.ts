// What every edit must leave behind: simple rings, parts that are places, no ground with two owners that had one.
import { doubleArea, type Shape } from '../../geometry/rings.ts';
import { applyRedrawn } from './apply.ts';
import { areaOf, SMALLEST_PART, type EditShape, type Redrawn, type Refusal } from '../shapes/edit-shape.ts';
import { mayShareGround, sharedArea, sharedGround } from '../shapes/ground.ts';
import { toPlain } from '../shapes/segments.ts';
import { findFault } from '../shapes/simple-rings.ts';

/** Square millimetres by which ground that two shapes shared before may grow: a corner rounded onto a long border brings as much. */
const ROUNDED = SMALLEST_PART;

export interface Expected {
  /** By new key the shapes whose ground it has; a shape's own key where nothing is said. */
  readonly origins?: ReadonlyMap<string, readonly string[]>;
  /** A shape that may lie on others. */
  readonly mayOverlap?: string;
}

/** The edit itself where it is sound, or why it is not. Faults that were there before are no reason. */
export function acceptSound(before: readonly EditShape[], redrawn: Redrawn, expected: Expected = {}): Redrawn | Refusal {
  const known = new Map(before.map((shape) => [shape.key, shape]));
  const originsOf = (key: string): Shape[] => (expected.origins?.get(key) ?? [key]).flatMap((origin) => known.get(origin)?.parts ?? []);
  for (const shape of redrawn.changed) {
    const refusal = findUnsoundPart(shape, originsOf(shape.key));
    if (refusal !== null) return refusal;
  }
  return findOverlap(before, redrawn, expected, originsOf) ?? redrawn;
}

function findUnsoundPart({ key, parts }: EditShape, origin: readonly Shape[]): Refusal | null {
  if (parts.length === 0) return { refused: 'nothing-left', key, ...(origin[0] && { at: origin[0].outer[0]! }) };
  for (const part of parts) {
    const fault = findFault(part) ?? (isTurnedOver(part) ? part.outer[0]! : null);
    if (fault !== null && origin.every((one) => findFault(one) === null)) return { refused: 'broken', key, at: fault };
    if (areaOf([part]) < Math.min(SMALLEST_PART, ...origin.map((one) => areaOf([one])))) return { refused: 'too-small', key, at: part.outer[0]! };
  }
  return null;
}

/** A ring whose corner was drawn through it to the other side. */
function isTurnedOver({ outer, holes }: Shape): boolean {
  return doubleArea(outer) < 0 || holes.some((hole) => doubleArea(hole) > 0);
}

function findOverlap(before: readonly EditShape[], redrawn: Redrawn, { mayOverlap }: Expected, originsOf: (key: string) => Shape[]): Refusal | null {
  const after = applyRedrawn(before, redrawn);
  const changed = new Set(redrawn.changed);
  for (const shape of redrawn.changed) {
    for (const other of after) {
      if (other === shape || shape.key === mayOverlap || other.key === mayOverlap) continue;
      // Of two changed shapes the pair is looked at once.
      if (changed.has(other) && other.key < shape.key) continue;
      const shared = mayShareGround(shape.parts, other.parts) ? sharedArea(shape.parts, other.parts) : 0;
      if (shared === 0) continue;
      const sharedBefore = sharedBetween(originsOf(shape.key), originsOf(other.key));
      if (shared > (sharedBefore === 0 ? 0 : sharedBefore + ROUNDED)) return { refused: 'overlaps', key: other.key, at: toPlain(sharedGround(shape.parts, other.parts)[0]![0]!) };
    }
  }
  return null;
}

/** Shapes that came out of one shared all of it. */
function sharedBetween(one: readonly Shape[], other: readonly Shape[]): number {
  return one.some((part) => other.includes(part)) ? 0 : sharedArea(one, other);
}
