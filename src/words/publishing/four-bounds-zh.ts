// Texts of 四至, the four bounds of a plot, in Chinese.
import type { Side } from '../../domain/publishing/plot-sides.ts';

const SIDES: Readonly<Record<Side, string>> = { east: '东', west: '西', south: '南', north: '北' };

export const fourBoundsZh = {
  side: (side: Side, names: readonly string[]) => `${SIDES[side]}至${names.join('、')}`,
  nothing: (side: Side) => `${SIDES[side]}侧无名称可述`,
  beyond: (side: Side, name: string, meters: string) => `${SIDES[side]}侧无名称可述（再向${SIDES[side]}约${meters}米为${name}）`,
  /** `areSeveral`: a side names two or more, so that commas part the sides. */
  all: (sides: readonly string[], areSeveral: boolean) => sides.join(areSeveral ? '，' : '、'),
};

export type FourBoundsWords = typeof fourBoundsZh;
