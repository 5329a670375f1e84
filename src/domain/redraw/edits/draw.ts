// A new polygon among the shapes; what it takes of others is theirs, its own, both's, or the others become part of it.
import type { Path64 } from 'clipper2-ts';
import { doubleArea, withoutRepeats, type Shape } from '../../geometry/rings.ts';
import { differenceOf, findShape } from './apply.ts';
import { acceptSound } from './check-redrawn.ts';
import { takeFrom, uniteParts } from '../shapes/combine.ts';
import { areaOf, SMALLEST_PART, type EditShape, type Redrawn, type Refusal } from '../shapes/edit-shape.ts';
import { sharedArea } from '../shapes/ground.ts';
import { shareBorders } from '../shapes/shared-borders.ts';
import { findFault } from '../shapes/simple-rings.ts';
import type { Yield } from './yields.ts';

export interface DrawOrder {
  readonly key: string;
  /** Whole millimetres, turning either way, no repeated last point. */
  readonly ring: Path64;
  readonly yield: Yield;
}

/**
 * The new shape, and the shapes that lost ground to it or got a corner on its border. What comes off a neighbour in bits
 * under 1 m² goes to the new shape, what comes off the new shape so stays nobody's. Shapes taken in are removed. Refused:
 * `self-crossing`; `too-small` under 1 m²; `nothing-left` where a neighbour, or the new shape, would lose all of its ground.
 */
export function drawShape(shapes: readonly EditShape[], order: DrawOrder): Redrawn | Refusal {
  if (findShape(shapes, order.key) !== undefined) return { refused: 'key-taken', key: order.key };
  const ring = readDrawnRing(order.ring, order.key);
  if (!Array.isArray(ring)) return ring;
  const drawn: EditShape = { key: order.key, parts: [{ outer: ring, holes: [] }] };
  const takenIn = order.yield === 'take-in' ? shapes.filter(({ parts }) => 2 * sharedArea(parts, drawn.parts) > areaOf(parts)).map(({ key }) => key) : [];
  const noded = shareBorders([...shapes, drawn], [order.key, ...takenIn], order.yield !== 'overlap');
  if (noded === null) return { refused: 'broken', key: order.key, at: ring[0]! };
  switch (order.yield) {
    case 'overlap': return acceptSound(shapes, differenceOf(shapes, noded), { mayOverlap: order.key });
    case 'cut-new': return acceptSound(shapes, differenceOf(shapes, cutNew(noded, order.key)));
    case 'cut-neighbours': return acceptSound(shapes, differenceOf(shapes, cutNeighbours(noded, order.key)));
    case 'take-in': return acceptSound(shapes, differenceOf(shapes, takeIn(noded, order.key, takenIn)), { origins: new Map([[order.key, takenIn]]) });
  }
}

/** A ring as drawn, turned counter-clockwise; refused where it meets itself or holds less than 1 m². */
export function readDrawnRing(drawn: Path64, key: string): Path64 | Refusal {
  const ring = withoutRepeats(drawn);
  if (ring.length < 3) return { refused: 'too-small', key, ...(ring[0] && { at: ring[0] }) };
  const fault = findFault({ outer: ring, holes: [] });
  if (fault !== null) return { refused: 'self-crossing', at: fault };
  const area = doubleArea(ring);
  if (Math.abs(area) < 2 * SMALLEST_PART) return { refused: 'too-small', key, at: ring[0]! };
  return area < 0 ? ring.toReversed() : ring;
}

/** The shapes with what one of them lies on taken from all others. Bits under 1 m² that come off go to that one. */
export function cutNeighbours(shapes: readonly EditShape[], key: string): EditShape[] {
  const taker = findShape(shapes, key)!;
  let ground = taker.parts;
  const after: EditShape[] = [];
  for (const shape of shapes) {
    if (shape === taker) continue;
    const given = giveWay(shape, taker.parts);
    for (const speck of given.specks) ground = uniteParts(ground, [speck]);
    after.push(given.rest === shape.parts ? shape : { key: shape.key, parts: given.rest });
  }
  return [...after, ground === taker.parts ? taker : { key, parts: ground }];
}

/** What a shape keeps; its own parts where it shares no ground. */
function giveWay({ parts }: EditShape, taken: readonly Shape[]): { rest: readonly Shape[]; specks: readonly Shape[] } {
  return sharedArea(parts, taken) === 0 ? { rest: parts, specks: [] } : takeFrom(parts, taken);
}

function cutNew(shapes: readonly EditShape[], key: string): EditShape[] {
  const drawn = findShape(shapes, key)!;
  let parts = drawn.parts;
  for (const shape of shapes) {
    if (shape === drawn) continue;
    parts = giveWay({ key, parts }, shape.parts).rest;
  }
  return shapes.map((shape) => (shape === drawn ? { key, parts } : shape));
}

/** The shapes without those taken in, whose ground is that of the new one; it gives way to all others. */
function takeIn(shapes: readonly EditShape[], key: string, takenIn: readonly string[]): EditShape[] {
  const others = shapes.filter((shape) => !takenIn.includes(shape.key));
  const given = cutNew(others, key);
  const drawn = findShape(given, key)!;
  const parts = takenIn.reduce((ground, taken) => uniteParts(ground, findShape(shapes, taken)!.parts), drawn.parts);
  return given.map((shape) => (shape === drawn ? { key, parts } : shape));
}
