// An edit laid over the shapes, what differs between two states, and the way back.
import type { EditShape, Redrawn } from '../shapes/edit-shape.ts';

/** The shapes after an edit: changed ones at their old place in the list, new ones at its end. */
export function applyRedrawn(shapes: readonly EditShape[], { changed, removed }: Redrawn): EditShape[] {
  const fresh = new Map(changed.map((shape) => [shape.key, shape]));
  const known = new Set(shapes.map(({ key }) => key));
  const kept = shapes.filter(({ key }) => !removed.includes(key)).map((shape) => fresh.get(shape.key) ?? shape);
  return [...kept, ...changed.filter(({ key }) => !known.has(key))];
}

/** What leads from one state to another: shapes that are not the very same object count as changed. */
export function differenceOf(before: readonly EditShape[], after: readonly EditShape[]): Redrawn {
  const known = new Set(before);
  const kept = new Set(after.map(({ key }) => key));
  return { changed: after.filter((shape) => !known.has(shape)), removed: before.filter(({ key }) => !kept.has(key)).map(({ key }) => key) };
}

/** What takes an edit back: the shapes as they were before it. */
export function inverseOf(before: readonly EditShape[], { changed, removed }: Redrawn): Redrawn {
  const touched = new Set([...changed.map(({ key }) => key), ...removed]);
  const known = new Set(before.map(({ key }) => key));
  return {
    changed: before.filter(({ key }) => touched.has(key)),
    removed: changed.filter(({ key }) => !known.has(key)).map(({ key }) => key),
  };
}

export function findShape(shapes: readonly EditShape[], key: string): EditShape | undefined {
  return shapes.find((shape) => shape.key === key);
}

/** The shapes with one more, in the place of the shape of that key where there is one. */
export function putAfter(shapes: readonly EditShape[], shape: EditShape): EditShape[] {
  return [...shapes.filter(({ key }) => key !== shape.key), shape];
}
