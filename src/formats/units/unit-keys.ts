// Gives every unit of all files a key of its own, and tells keys and aliases that several claim.
import type { UnitDraft } from './unit-draft.ts';
import type { RejectList } from '../rejects.ts';

/** A draft with the rejects of its file. */
export interface PlacedDraft {
  readonly draft: UnitDraft;
  readonly rejects: RejectList;
}

/** A draft with the key it goes by; unique over all files. */
export interface KeyedDraft extends PlacedDraft {
  readonly id: string;
  readonly aliases: readonly string[];
}

/**
 * A second unit under a given key is refused. Places that merely share a name are all kept: each is known as
 * `street/name` (or `district/name`) where that tells it apart, else as `name #row`; the bare name stays an alias of
 * every one of them and so leads to none (`domain/district/match`).
 */
export function giveKeys(placed: readonly PlacedDraft[]): KeyedDraft[] {
  const givenBy = new Map<string, PlacedDraft>();
  const namesakes = new Map<string, number>();
  for (const entry of placed) {
    const { key, keyIsGiven } = entry.draft;
    if (!keyIsGiven) namesakes.set(key, (namesakes.get(key) ?? 0) + 1);
    else if (!givenBy.has(key)) givenBy.set(key, entry);
  }
  const taken = new Set([...givenBy.keys(), ...[...namesakes].filter(([, count]) => count === 1).map(([key]) => key)]);
  const inArea = countInAreas(placed);
  const keyed: KeyedDraft[] = [];
  for (const entry of placed) {
    const { key, keyIsGiven, row } = entry.draft;
    const given = givenBy.get(key);
    if (keyIsGiven && given !== entry) {
      entry.rejects.refuse('duplicate-unit', { row, column: 'unit', value: key, hint: `${given!.rejects.file}:${given!.draft.row}` });
      continue;
    }
    if (keyIsGiven || (given === undefined && namesakes.get(key) === 1)) {
      keyed.push({ ...entry, id: key, aliases: ownAliases(entry.draft.aliases, key) });
      continue;
    }
    const withArea = keyInArea(entry.draft);
    const isApart = withArea !== key && inArea.get(withArea) === 1 && !taken.has(withArea);
    const id = freeKey(isApart ? withArea : `${key} #${row}`, taken);
    entry.rejects.warn('duplicate-unit', { row, value: key, hint: id });
    keyed.push({ ...entry, id, aliases: ownAliases([...entry.draft.aliases, key], id) });
  }
  tellSharedAliases(keyed);
  return keyed;
}

function keyInArea({ key, street, district }: UnitDraft): string {
  const area = street || district;
  return area === '' ? key : `${area}/${key}`;
}

function countInAreas(placed: readonly PlacedDraft[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { draft } of placed) counts.set(keyInArea(draft), (counts.get(keyInArea(draft)) ?? 0) + 1);
  return counts;
}

function freeKey(wanted: string, taken: Set<string>): string {
  let key = wanted;
  for (let turn = 2; taken.has(key); turn++) key = `${wanted}.${turn}`;
  taken.add(key);
  return key;
}

function ownAliases(aliases: readonly string[], id: string): string[] {
  return [...new Set(aliases)].filter((alias) => alias !== id);
}

/** An address of two units leads to neither: said once, at the later one. */
function tellSharedAliases(keyed: readonly KeyedDraft[]): void {
  const holder = new Map<string, KeyedDraft>(keyed.map((unit) => [unit.id, unit]));
  for (const unit of keyed) {
    for (const alias of unit.aliases) {
      const first = holder.get(alias);
      if (first === undefined) holder.set(alias, unit);
      // A shared bare name was told when the keys were given.
      else if (first !== unit && alias !== unit.draft.key) {
        unit.rejects.warn('duplicate-unit', { row: unit.draft.row, column: 'aliases', value: alias, hint: first.id });
      }
    }
  }
}
