// Small shapes for tests, told in metres.
import type { Path64 } from 'clipper2-ts';
import { applyRedrawn } from '../../src/domain/redraw/edits/apply.ts';
import { isRefusal, type EditShape, type Redrawn, type Refusal } from '../../src/domain/redraw/shapes/edit-shape.ts';

type Corner = readonly [x: number, y: number];

/** A ring of corners in metres. */
export const ring = (...corners: Corner[]): Path64 => corners.map(([x, y]) => ({ x: Math.round(1000 * x), y: Math.round(1000 * y) }));
export const shape = (key: string, outer: Path64, ...holes: Path64[]): EditShape => ({ key, parts: [{ outer, holes }] });
/** A rectangle, counter-clockwise from its south-western corner. */
export const box = (west: number, south: number, east: number, north: number): Path64 => ring([west, south], [east, south], [east, north], [west, north]);
export const boxShape = (key: string, west: number, south: number, east: number, north: number): EditShape => shape(key, box(west, south, east, north));

/** What a list of shapes becomes; throws where the edit was refused. */
export function after(shapes: readonly EditShape[], answer: Redrawn | Refusal): Map<string, EditShape> {
  if (isRefusal(answer)) throw new Error(`refused: ${JSON.stringify(answer)}`);
  return new Map(applyRedrawn(shapes, answer).map((one) => [one.key, one]));
}

/** The corners of a shape in metres, ring by ring, each from its least corner, so that rings can be compared. */
export function metersOf({ parts }: EditShape): number[][][] {
  return parts.flatMap(({ outer, holes }) => [outer, ...holes]).map((path) => {
    const least = path.reduce((best, { x, y }, i) => (x < path[best]!.x || (x === path[best]!.x && y < path[best]!.y) ? i : best), 0);
    return [...path.slice(least), ...path.slice(0, least)].map(({ x, y }) => [x / 1000, y / 1000]);
  });
}
