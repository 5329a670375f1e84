// 四至: an area said by what bounds it, 东至…西至…南至…北至… or …以东、…以西、…以南、…以北.
import type { Bounds } from './reading.ts';

type Side = keyof Bounds;

const SIDE: Readonly<Record<string, Side>> = { 东: 'east', 南: 'south', 西: 'west', 北: 'north' };
/** What lies east of a road has the road in the west. */
const OPPOSITE: Readonly<Record<string, Side>> = { 东: 'west', 南: 'north', 西: 'east', 北: 'south' };
const REACHES = /([东南西北])\s*(?:至|到|起|临|邻|抵)\s*:?/g;
const REACHES_FIRST = /^[东南西北]\s*(?:至|到|起|临|邻|抵)/;
const BEYOND = /([^、,;。:]+?)以([东南西北])(?![东南西北])/g;
const CLOSING = /(?:所?(?:合围|围合|围成|闭合|包围)(?:成|而成)?|以内|之内|范围内?)?的?(?:合围区|区域|范围|片区|地块|地段)?(?:内)?$/u;
const DIVIDERS = /^[\s、,;。:]+|[\s、,;。:()]+$/g;

export interface BoundsRead {
  /** null where fewer than four sides, or one side twice, are said. */
  readonly bounds: Bounds | null;
  /** Where the sides stand in the text: a name may stand before them. */
  readonly at: number;
}

/** Sides said by a stretch, in order. */
function listSides(text: string): { side: Side; what: string; at: number }[] {
  const reaches = [...text.matchAll(REACHES)];
  if (reaches.length > 0) {
    return reaches.map((match, i) => {
      const next = reaches[i + 1]?.index ?? text.length;
      const what = text.slice(match.index + match[0].length, next).replace(DIVIDERS, '');
      return { side: SIDE[match[1]!]!, what: i + 1 < reaches.length ? what : what.replace(CLOSING, '').trim(), at: match.index };
    });
  }
  return Array.from(text.matchAll(BEYOND), (match) => ({ side: OPPOSITE[match[2]!]!, what: match[1]!.replace(/^[\s(]+/, '').trim(), at: match.index }));
}

/** The bounds in a text in half width, read as written; null where it speaks of none. */
export function readBounds(text: string, written: string): BoundsRead | null {
  const sides = listSides(text);
  if (sides.length === 0 || (sides.length === 1 && !REACHES_FIRST.test(text))) return null;
  const { at } = sides[0]!;
  const found: Partial<Record<Side, string>> = {};
  let from = 0;
  for (const { side, what } of sides) {
    if (found[side] !== undefined || what === '') return { bounds: null, at };
    const start = text.indexOf(what, from);
    found[side] = written.slice(start, start + what.length);
    from = start + what.length;
  }
  const { east, south, west, north } = found;
  if (east === undefined || south === undefined || west === undefined || north === undefined) return { bounds: null, at };
  return { bounds: { east, south, west, north }, at };
}

/** Whether a stretch may go on with the sides that the stretches before it began. */
export function continuesBounds(before: string, next: string): boolean {
  const [said, more] = [listSides(before), listSides(next)];
  if (said.length === 0 || more.length === 0 || said.length + more.length > 4) return false;
  if (REACHES_FIRST.test(next) !== REACHES_FIRST.test(before.slice(said[0]!.at))) return false;
  return !more.some(({ side }) => said.some((one) => one.side === side));
}
