// Units that a person may mean by a place nobody could match: near in writing, best first.
import type { UnitTable } from '../unit-table.ts';
import { listForms, readPlace } from './place-forms.ts';
import type { PlaceMatch, Suggestion } from './place-match.ts';
import { listForeignFronts } from './read-foreign.ts';
import type { SearchGround } from './search-place.ts';
import { hasInside } from './unit-texts.ts';

/** Less alike than this is noise in a queue. */
const LEAST_LIKENESS = 0.25;
/** Signs two names must share at the start to be told as beginning alike. */
const SAME_START_SIGNS = 2;
/** Share of likeness that the same start makes; the rest is the share of common pairs of signs. */
const START_SHARE = 0.25;
/** Rivals of a match stand before all others, which end here. */
const RIVAL_FROM = 0.9;

interface Text {
  readonly row: number;
  readonly by: string;
  /** Base name, sign by sign. */
  readonly signs: readonly string[];
  readonly pairs: number;
  /** What follows the base: the building, stair and room. */
  readonly tail: string;
}

interface Near {
  readonly likeness: number;
  readonly isSameStart: boolean;
  /** Whether it is the building, stair and room that is asked for. */
  readonly hasTail: boolean;
  readonly by: string;
}

// Start and end count as signs, so that names of one sign, and 路 or 弄 at the end, have something to share.
const listPairs = (signs: readonly string[]): string[] => [...new Set(['^', ...signs].map((sign, i) => sign + (signs[i] ?? '$')))];

/** A house number of a road is no tail to compare by: 江阴路130号 is no building of 江阴路. */
function splitKey(key: string): { readonly base: string; readonly tail: string } {
  const [base, ...parts] = key.split('|');
  const house = /^house (.+)$/.exec(parts[0] ?? '')?.[1];
  return { base: house === undefined ? base! : `${base!}${house}号`, tail: parts.slice(house === undefined ? 0 : 1).join('|') };
}

export function createSuggester(ground: SearchGround, match: (place: string) => PlaceMatch): (place: string, most: number) => readonly Suggestion[] {
  const { units, containers } = ground;
  const { texts, textsOfPair } = indexTexts(ground);
  // Pairs in common with the text asked for; all zero between two questions.
  const shared = new Uint16Array(texts.length);

  /** The readings of a place's name: as it is, without its own front, without another district's. */
  const readBases = (place: string): Map<string, string> => {
    const { text } = readPlace(place);
    const starts = new Set([...containers.readFronts(text), ...listForeignFronts(text, containers)].map(({ at }) => at));
    const split = Array.from(starts, (at) => splitKey(listForms(text.slice(at))[0]!.key));
    return new Map(split.filter(({ base }) => base !== '').map(({ base, tail }) => [base, tail]));
  };

  const findNear = (base: string, tail: string, nearOf: Map<number, Near>): void => {
    const signs = [...base];
    const pairs = listPairs(signs);
    const found: number[] = [];
    for (const pair of pairs) for (const number of textsOfPair.get(pair) ?? []) if (shared[number]!++ === 0) found.push(number);
    for (const number of found) {
      const text = texts[number]!;
      const count = shared[number]!;
      shared[number] = 0;
      const start = countSameStart(signs, text.signs);
      const dice = (2 * count) / (pairs.length + text.pairs);
      const alike = dice * (1 - START_SHARE) + (start / Math.max(signs.length, text.signs.length)) * START_SHARE;
      // Of one compound's buildings the one that is named comes first, then the compound.
      const likeness = alike * (text.tail === tail ? 1 : text.tail === '' ? 0.98 : 0.9);
      if (likeness < LEAST_LIKENESS) continue;
      const known = nearOf.get(text.row);
      if (known !== undefined && (known.likeness > likeness || (known.likeness === likeness && known.by <= text.by))) continue;
      nearOf.set(text.row, { likeness, isSameStart: start >= SAME_START_SIGNS, hasTail: text.tail === tail, by: text.by });
    }
  };

  return (place, most) => {
    const { how, rivals, unit } = match(place);
    const nearOf = new Map<number, Near>();
    for (const [base, tail] of readBases(place)) findNear(base, tail, nearOf);
    const isRival = new Set(rivals);
    const suggestions: Suggestion[] = rivals.map((row) => {
      const near = nearOf.get(row);
      const likeness = RIVAL_FROM + (near?.likeness ?? 0) * (1 - RIVAL_FROM);
      return { unit: row, likeness, why: how as Suggestion['why'], by: near?.by ?? units.name[row]! };
    });
    for (const [row, near] of nearOf) {
      // A compound stands for its buildings, but for the one that is named.
      const isAnotherPart = !near.hasTail && nearOf.has(units.parent[row]!) && hasInside(units.kind[row]!);
      if (isRival.has(row) || row === unit || isAnotherPart) continue;
      suggestions.push({ unit: row, likeness: near.likeness * RIVAL_FROM, why: near.isSameStart ? 'same-start' : 'alike', by: near.by });
    }
    return suggestions.sort((a, b) => b.likeness - a.likeness || compareIds(units, a.unit, b.unit)).slice(0, Math.max(0, most));
  };
}

/** By key, so that the order of a table's rows decides nothing. */
const compareIds = (units: UnitTable, a: number, b: number): number => (units.id[a]! < units.id[b]! ? -1 : 1);

function countSameStart(one: readonly string[], other: readonly string[]): number {
  let count = 0;
  while (count < one.length && one[count] === other[count]) count++;
  return count;
}

/** Every text of every unit by the pairs of signs in its base name; texts of one unit with one base stand once. */
function indexTexts({ units, containers, index }: SearchGround): { texts: readonly Text[]; textsOfPair: ReadonlyMap<string, readonly number[]> } {
  const texts: Text[] = [];
  const textsOfPair = new Map<string, number[]>();
  for (let row = 0; row < units.count; row++) {
    const seen = new Set<string>();
    for (const { text, by } of index.textsOf(row)) {
      // Without the district all share, or everything would be alike.
      const { at } = containers.readFronts(text).findLast(({ named }) => named.every(({ isFull }) => isFull))!;
      const { base, tail } = splitKey(listForms(text.slice(at))[0]!.key);
      if (base === '' || seen.has(base)) continue;
      seen.add(base);
      const signs = [...base];
      const pairs = listPairs(signs);
      for (const pair of pairs) {
        const known = textsOfPair.get(pair);
        if (known === undefined) textsOfPair.set(pair, [texts.length]);
        else known.push(texts.length);
      }
      texts.push({ row, by, signs, pairs: pairs.length, tail });
    }
  }
  return { texts, textsOfPair };
}
