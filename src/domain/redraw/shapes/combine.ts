// Union and difference of shapes that meet in corners only: no corner comes, moves or goes.
import type { Shape } from '../../geometry/rings.ts';
import { SMALLEST_PART, areaOf } from './edit-shape.ts';
import { isGround } from './ground.ts';
import { edgeKey, edgesOf, type Edge } from './segments.ts';
import { traceParts } from './trace-parts.ts';

/** All ground of one or the other. */
export function uniteParts(one: readonly Shape[], other: readonly Shape[]): Shape[] {
  const [ours, theirs] = [withoutFolds(one), withoutFolds(other)];
  const [known, knownThere] = [keysOf(ours), keysOf(theirs)];
  const kept = ours.filter(([from, to]) => !knownThere.has(edgeKey(to, from)) && (knownThere.has(edgeKey(from, to)) || !isMiddleIn(other, [from, to])));
  const added = theirs.filter(([from, to]) => !known.has(edgeKey(to, from)) && !known.has(edgeKey(from, to)) && !isMiddleIn(one, [from, to]));
  return traceParts([...kept, ...added]);
}

/** The ground of the first that the second has not. */
export function subtractParts(ground: readonly Shape[], taken: readonly Shape[]): Shape[] {
  const [ours, theirs] = [withoutFolds(ground), withoutFolds(taken)];
  const [known, knownThere] = [keysOf(ours), keysOf(theirs)];
  const kept = ours.filter(([from, to]) => !knownThere.has(edgeKey(from, to)) && (knownThere.has(edgeKey(to, from)) || !isMiddleIn(taken, [from, to])));
  const added = theirs
    .filter(([from, to]) => !known.has(edgeKey(from, to)) && !known.has(edgeKey(to, from)) && isMiddleIn(ground, [from, to]))
    .map(([from, to]): Edge => [to, from]);
  return traceParts([...kept, ...added]);
}

/** The ground of shapes none of which shares ground with another: borders they have in common fall away. */
export function joinParts(shapes: readonly (readonly Shape[])[]): Shape[] {
  const edges = shapes.flatMap((parts) => edgesOf({ parts }));
  const known = keysOf(edges);
  return traceParts(edges.filter(([from, to]) => !known.has(edgeKey(to, from))));
}

export interface Remainder {
  readonly rest: readonly Shape[];
  /** Parts too small to be a place that came off. */
  readonly specks: readonly Shape[];
}

/** What is left of some ground when other ground is taken from it. */
export function takeFrom(ground: readonly Shape[], taken: readonly Shape[]): Remainder {
  const border = keysOf(edgesOf({ parts: taken }));
  const parts = subtractParts(ground, taken);
  // A small part that lies elsewhere was small before.
  const isSpeck = (part: Shape): boolean => areaOf([part]) < SMALLEST_PART && edgesOf({ parts: [part] }).some(([from, to]) => border.has(edgeKey(to, from)));
  return { rest: parts.filter((part) => !isSpeck(part)), specks: parts.filter(isSpeck) };
}

/** The edges of a shape without those it runs along and back: common corners may have closed a tip narrower than the grid. */
function withoutFolds(parts: readonly Shape[]): Edge[] {
  const edges = edgesOf({ parts });
  const times = new Map<string, number>();
  for (const edge of edges) times.set(edgeKey(...edge), (times.get(edgeKey(...edge)) ?? 0) + 1);
  const kept = new Map<string, Edge>();
  for (const [from, to] of edges) {
    // A border run along twice and back once is run along once.
    if (times.get(edgeKey(from, to))! > (times.get(edgeKey(to, from)) ?? 0)) kept.set(edgeKey(from, to), [from, to]);
  }
  return [...kept.values()];
}

function keysOf(edges: readonly Edge[]): Set<string> {
  return new Set(edges.map((edge) => edgeKey(...edge)));
}

function isMiddleIn(parts: readonly Shape[], [from, to]: Edge): boolean {
  return isGround(parts, (from.x + to.x) / 2, (from.y + to.y) / 2);
}
