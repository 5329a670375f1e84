// What a notice says of one unit under two levels.
import { listForms, readPlace } from '../../district/match/place-forms.ts';
import type { Contradiction, NoticeReadSection } from './reading.ts';

/** A compound under one level and a building of it under another are none: each part counts by itself. */
export function findContradictions(sections: readonly NoticeReadSection[]): Contradiction[] {
  const byPart = new Map<string, { unit: number; named: Contradiction['named'][number][] }>();
  for (const { level, items } of sections) {
    for (const { match, isPart, place, line, text } of items) {
      if (match.found !== 'unit') continue;
      const key = `${match.unit} ${isPart ? keyOf(place) : ''}`;
      const { named } = byPart.get(key) ?? byPart.set(key, { unit: match.unit, named: [] }).get(key)!;
      if (!named.some((one) => one.level === level)) named.push({ level, line, text });
    }
  }
  return [...byPart.values()].filter(({ named }) => named.length > 1);
}

/** Equal for two writings of one part. */
const keyOf = (place: string): string => listForms(readPlace(place).text)[0]!.key;
