// What was drawn of each group: a group drawn before, with nothing new around it, is not drawn again.
import { cornersIn } from '../../geometry/rings.ts';
import { LEVELS, type LevelCode } from '../level.ts';
import type { OutlineGroups } from './outline-groups.ts';
import type { Drawing } from './outlines-level.ts';
import type { ZoneOutline } from './outlines.ts';

export interface Drawn extends Drawing {
  readonly outline: ZoneOutline | null;
}

/** Numbers that tell one drawing of a group from another: members, two sums over them, what is around it, level. */
const KEY_LENGTH = 5;
/** Drawings of other dates are kept while all have at most as many corners for each corner of a unit. */
const KEPT_CORNERS = 8;

/** By the footprint that names a group; the drawing of its last date. */
export class OutlineCache {
  private readonly drawn: (Drawn | undefined)[] = [];
  private readonly keys: Int32Array;
  /** The date, counted from 1, on which a drawing was last in use. */
  private readonly usedOn: Int32Array;
  /** Corners of each drawing kept, and of all. */
  private readonly cornersIn: Int32Array;
  private corners = 0;
  private date = 0;

  /** `unitCorners`: of all footprints together. */
  constructor(footprints: number, private readonly unitCorners: number) {
    this.keys = new Int32Array(KEY_LENGTH * footprints);
    this.usedOn = new Int32Array(footprints);
    this.cornersIn = new Int32Array(footprints);
  }

  /** A group that loses its lowest unit date after date would otherwise be kept under each of its names. */
  beginDate(): void {
    const { drawn, usedOn } = this;
    if (this.corners > KEPT_CORNERS * this.unitCorners) {
      for (let group = 0; group < drawn.length; group++) {
        if (drawn[group] === undefined || usedOn[group] === this.date) continue;
        this.corners -= this.cornersIn[group]!;
        this.cornersIn[group] = 0;
        drawn[group] = undefined;
      }
    }
    this.date++;
  }

  /** The drawing of a group as it stands today, null where it was another. `digest`: of what is around it. */
  recall(group: number, { count, sum, otherSum }: OutlineGroups, digest: number, level: LevelCode): Drawn | null {
    const { keys, drawn } = this;
    const at = KEY_LENGTH * group;
    const before = drawn[group];
    if (before === undefined || keys[at] !== count[group] || keys[at + 1] !== sum[group] || keys[at + 2] !== otherSum[group] || keys[at + 3] !== digest) return null;
    this.usedOn[group] = this.date;
    if (keys[at + 4] === level) return before;
    keys[at + 4] = level;
    return (drawn[group] = recoloured(before, level));
  }

  keep(group: number, { count, sum, otherSum }: OutlineGroups, digest: number, level: LevelCode, drawing: Drawn): void {
    const corners = cornersOf(drawing);
    this.corners += corners - this.cornersIn[group]!;
    this.cornersIn[group] = corners;
    const { keys } = this;
    const at = KEY_LENGTH * group;
    keys[at] = count[group]!;
    keys[at + 1] = sum[group]!;
    keys[at + 2] = otherSum[group]!;
    keys[at + 3] = digest;
    keys[at + 4] = level;
    this.usedOn[group] = this.date;
    this.drawn[group] = drawing;
  }
}

function cornersOf({ shapes, streets }: Drawing): number {
  let corners = 0;
  for (const { outer, holes } of shapes) {
    corners += outer.length;
    for (const hole of holes) corners += hole.length;
  }
  for (const { rings } of streets) corners += cornersIn(rings);
  return corners;
}

function recoloured(drawn: Drawn, level: LevelCode): Drawn {
  const { outline } = drawn;
  return outline === null ? drawn : { ...drawn, outline: { ...outline, properties: { ...outline.properties, level: LEVELS[level] } } };
}
