// What a notice says of one unit under two levels.
import type { Contradiction, NoticeReadSection } from './reading.ts';

/**
 * A compound under one level and a building of it under another are none: each part counts by itself. `keyOfPart`: equal for
 * two writings of one part; null passes it over.
 */
export function findContradictions(sections: readonly NoticeReadSection[], keyOfPart: (place: string) => string | null): Contradiction[] {
  const byPart = new Map<string, { unit: number; named: Contradiction['named'][number][] }>();
  for (const { level, items } of sections) {
    for (const { match, isPart, place, line, text } of items) {
      const part = isPart ? keyOfPart(place) : '';
      if (match.found !== 'unit' || part === null) continue;
      const key = `${match.unit} ${part}`;
      const { named } = byPart.get(key) ?? byPart.set(key, { unit: match.unit, named: [] }).get(key)!;
      if (!named.some((one) => one.level === level)) named.push({ level, line, text });
    }
  }
  return [...byPart.values()].filter(({ named }) => named.length > 1);
}
