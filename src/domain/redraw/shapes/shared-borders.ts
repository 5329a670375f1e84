// Shapes and one among them given common corners wherever they meet, crossings included: ground can then change hands exactly.
import { boundsOfParts, type EditShape } from './edit-shape.ts';
import { areOfDifferentShapes, nodeShapes, putBack, shapesNear } from './shape-lines.ts';

/** All shapes with common corners where the borders of some keys meet others; null where rounding does not come to rest. */
export function shareBorders(shapes: readonly EditShape[], keys: readonly string[], crossings = true): EditShape[] | null {
  const wanted = shapes.filter(({ key }) => keys.includes(key));
  const within = boundsOfParts(wanted.flatMap(({ parts }) => parts));
  const near = shapesNear(shapes, within);
  const noded = nodeShapes(near, { isNew: ({ owners }) => owners.some((owner) => keys.includes(owner)), mayMeet: areOfDifferentShapes, crossings, within });
  return noded === null ? null : putBack(shapes, noded);
}
