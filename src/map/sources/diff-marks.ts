// What has to be told the map for marks to become others.
import type { MomentMark } from '../../domain/tracing/moment/draw-moment.ts';

export interface MarkChanges {
  readonly gone: readonly number[];
  /** New, or other than before. */
  readonly changed: readonly MomentMark[];
  /** False where more than `most` changed: what is left comes next. */
  readonly isWhole: boolean;
}

/** What goes away comes first: nothing of a moment that is over stands on. */
export function diffMarks(given: ReadonlyMap<number, MomentMark>, wanted: ReadonlyMap<number, MomentMark>, most: number): MarkChanges {
  const gone: number[] = [];
  const changed: MomentMark[] = [];
  const isFull = (): boolean => gone.length + changed.length >= most;
  for (const id of given.keys()) {
    if (wanted.has(id)) continue;
    if (isFull()) return { gone, changed, isWhole: false };
    gone.push(id);
  }
  for (const mark of wanted.values()) {
    const before = given.get(mark.id);
    if (before !== undefined && isSame(before, mark)) continue;
    if (isFull()) return { gone, changed, isWhole: false };
    changed.push(mark);
  }
  return { gone, changed, isWhole: true };
}

function isSame(one: MomentMark, other: MomentMark): boolean {
  return one.cases === other.cases && one.age === other.age && one.met === other.met && one.look === other.look && one.lng === other.lng && one.lat === other.lat;
}
