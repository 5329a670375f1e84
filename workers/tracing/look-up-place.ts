// Which units may be meant by what somebody types for a place: the one that is called so, then those that are near it in name.
import { NO_UNIT } from '../../src/domain/district/match/place-match.ts';
import { UNIT_KINDS, type UnitTable } from '../../src/domain/district/unit-table.ts';
import type { PlaceSuggestion } from '../../src/domain/tracing/answers.ts';
import type { OpenTraces } from './open-traces.ts';

const [STREET, DISTRICT] = [UNIT_KINDS.indexOf('street'), UNIT_KINDS.indexOf('district')];

export function lookUpPlace({ matcher, units }: OpenTraces, text: string, most: number): PlaceSuggestion[] {
  const match = matcher.match(text);
  const rows = [...(match.unit === NO_UNIT ? match.rivals : [match.unit]), ...matcher.suggest(text, most).map(({ unit }) => unit)];
  return [...new Set(rows)].slice(0, most).map((unit) => ({ unit, name: units.name[unit]!, within: streetOf(units, unit) }));
}

function streetOf({ kind, parent, name }: UnitTable, unit: number): string {
  let row = parent[unit]!;
  while (row >= 0 && kind[row] !== STREET && kind[row] !== DISTRICT) row = parent[row]!;
  return row < 0 || kind[row] === DISTRICT ? '' : name[row]!;
}
