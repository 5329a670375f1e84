// What persons decided about places, remembered as aliases of the units they chose.
import { listForms, readPlace } from './place-forms.ts';
import { NO_UNIT } from './place-match.ts';

export interface Choice {
  /** Row of the chosen unit, `NO_UNIT` for "not ours". */
  readonly row: number;
  /** The place it was decided for, as written. */
  readonly by: string;
}

export interface Choices {
  /** What was decided for exactly this place. */
  exactly(place: string): Choice | undefined;
  /** What was decided for a place of this key; nothing where two decisions contradict each other. */
  byKey(key: string): Choice | undefined;
}

/** A decision for a unit that no longer exists counts as none. */
export function rememberChoices(chosen: ReadonlyMap<string, string | null>, rowOfId: (id: string) => number | undefined): Choices {
  const rowOf = (place: string): number | undefined => {
    const id = chosen.get(place);
    return id === undefined ? undefined : id === null ? NO_UNIT : rowOfId(id);
  };
  const gather = (): Map<string, Choice | undefined> => {
    const byKey = new Map<string, Choice | undefined>();
    for (const place of [...chosen.keys()].sort()) {
      const row = rowOf(place);
      const { key } = listForms(readPlace(place).text)[0]!;
      // "12号楼" alone is a building of some compound: its decision serves no other writing, such as 12号.
      if (row === undefined || key === '' || key.startsWith('|')) continue;
      const contradicts = byKey.has(key) && byKey.get(key)?.row !== row;
      if (contradicts || !byKey.has(key)) byKey.set(key, contradicts ? undefined : { row, by: place });
    }
    return byKey;
  };
  let byKey: ReadonlyMap<string, Choice | undefined> | undefined;
  return {
    exactly: (place) => {
      const row = rowOf(place);
      return row === undefined ? undefined : { row, by: place };
    },
    byKey: (key) => (byKey ??= gather()).get(key),
  };
}
