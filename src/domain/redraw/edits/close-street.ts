// The street between shapes that become one: closed as outlines close it, and fitted to corners that are there.
import { uniteRings } from '../../geometry/clip.ts';
import { findStreets } from '../../geometry/close-gaps.ts';
import type { GridPoint } from '../../geometry/plane.ts';
import { boundsOf, ringsOf, widen, withoutRepeats, type Shape } from '../../geometry/rings.ts';
import { subtractParts, uniteParts } from '../shapes/combine.ts';
import { distanceBetween } from '../shapes/distances.ts';
import { areBoundsApart, boundsOfParts, type EditShape, type Refusal } from '../shapes/edit-shape.ts';
import { sharedArea } from '../shapes/ground.ts';
import { shareBorders } from '../shapes/shared-borders.ts';
import { edgesOf, nearestOnEdge, toPlain, type Edge } from '../shapes/segments.ts';

/** Names among the keys of shapes. */
const STREET = '\u0000street';
const GROUP = '\u0000group';
/** Millimetres a street reaches into shapes and stands off from them, mitred corners included; corners this near are meant. */
const FITTED = 25;
/** Millimetres by which the gap is widened, so that a street as wide as the gap is closed. */
const WIDENED = 20;

/**
 * The groups and the street between them as parts of one shape, and the other shapes with their corners on it. A street
 * counts that lies between two groups; notches in a group stay open. Refused: `street-blocked` where that does not link all.
 * @param keys members that the groups are made of; all other shapes keep their ground
 * @param gap millimetres
 */
export function closeStreetBetween(shapes: readonly EditShape[], groups: readonly (readonly Shape[])[], keys: readonly string[], gap: number): { shapes: readonly EditShape[]; parts: readonly Shape[] } | Refusal {
  const others = shapes.filter(({ key }) => !keys.includes(key));
  const obstacles = others.map(({ parts }) => ({ rings: ringsOf(parts), bounds: boundsOfParts(parts) }));
  const found = findStreets(groups.flat(), gap + WIDENED, (bounds) => obstacles.filter((one) => !areBoundsApart(one.bounds, bounds)).flatMap(({ rings }) => rings), Infinity);
  const near = others.filter(({ parts }) => found.some(({ outer }) => !areBoundsApart(boundsOfParts(parts), widen(boundsOf([outer]), FITTED))));
  const borders = [...groups, ...near.map(({ parts }) => parts)].flatMap((parts) => edgesOf({ parts }));
  const streets = found
    .flatMap((street) => fitStreet(street, borders))
    .filter((street) => groups.filter((group) => distanceBetween(group, [street]) === 0).length > 1);
  const members = groups.map((parts, i): EditShape => ({ key: `${GROUP}${i}`, parts }));
  const closed = streets.map((street, i): EditShape => ({ key: `${STREET}${i}`, parts: [street] }));
  const noded = shareBorders([...others, ...members, ...closed], [...members, ...closed].map(({ key }) => key));
  if (noded === null) return { refused: 'broken', key: keys[0]! };
  const nodedOthers = noded.slice(0, others.length);
  const parts = noded.slice(others.length).map((piece, i) => (i < groups.length ? piece.parts : leaveOthers(piece.parts, nodedOthers)))
    .reduce((all, piece) => uniteParts(all, piece), []);
  if (parts.length > countParts(groups)) return { refused: 'street-blocked', at: groups[1]![0]!.outer[0]! };
  return { shapes: nodedOthers, parts };
}

/** Groups of several parts keep those that no street reaches; at best all groups become one part. */
function countParts(groups: readonly (readonly Shape[])[]): number {
  return groups.reduce((sum, parts) => sum + parts.length, 0) - groups.length + 1;
}

/** The street without the hairs of others' ground that fitting and rounding gave it. */
function leaveOthers(street: readonly Shape[], others: readonly EditShape[]): readonly Shape[] {
  return others.reduce((rest, { parts }) => (sharedArea(rest, parts) > 0 ? subtractParts(rest, parts) : rest), street);
}

/** The street with its corners on corners and borders that stand near; in pieces where that leaves it so, none where it vanishes. */
function fitStreet(street: Shape, borders: readonly Edge[]): Shape[] {
  const fitted = ringsOf([street]).map((ring) => withoutRepeats(ring.map((corner) => fitCorner(corner, borders)))).filter((ring) => ring.length > 2);
  return uniteRings(fitted).map(({ outer, holes }) => ({ outer: outer.map(toPlain), holes: holes.map((hole) => hole.map(toPlain)) }));
}

function fitCorner(corner: GridPoint, borders: readonly Edge[]): GridPoint {
  let best = { point: corner, squared: FITTED * FITTED };
  for (const [{ x, y }] of borders) {
    const squared = (x - corner.x) ** 2 + (y - corner.y) ** 2;
    if (squared <= best.squared) best = { point: { x, y }, squared };
  }
  if (best.point !== corner) return best.point;
  for (const edge of borders) {
    const { point, squared } = nearestOnEdge(corner, edge);
    if (squared < best.squared) best = { point, squared };
  }
  return best.point;
}
