// What a person is about to suppose, as long as it is put together; and what it asks of the page.
import type { EpidemicDay } from '../../domain/day.ts';
import { UNIT_KINDS } from '../../domain/district/unit-table.ts';
import type { UnitDirectory, WhatIf } from '../../store/state.ts';
import type { WhatIfChoice } from '../events.ts';

export interface DraftPositive {
  /** Key of the unit or building. */
  readonly unit: string;
  readonly day: EpidemicDay;
}

export interface DraftRound {
  /** null: the whole district. */
  readonly unit: string | null;
  readonly day: EpidemicDay;
  readonly isClean: boolean;
}

export interface WhatIfDraft {
  /** null: the packs stay. */
  readonly packId: string | null;
  readonly positives: readonly DraftPositive[];
  readonly rounds: readonly DraftRound[];
  readonly allGoesWellFrom: EpidemicDay | null;
}

export const EMPTY_DRAFT: WhatIfDraft = { packId: null, positives: [], rounds: [], allGoesWellFrom: null };

export function isEmptyDraft({ packId, positives, rounds, allGoesWellFrom }: WhatIfDraft): boolean {
  return packId === null && positives.length === 0 && rounds.length === 0 && allGoesWellFrom === null;
}

type Areas = Pick<UnitDirectory, 'count' | 'id' | 'kind' | 'parent'>;

const CONTAINERS: ReadonlySet<number> = new Set((['grid', 'street', 'district'] as const).map((kind) => UNIT_KINDS.indexOf(kind)));

/**
 * Keys of the units that together are the whole district: a round of a compound holds for its parts, under a pack of
 * any grain. All rows where there is nothing smaller than a street.
 */
export function listWhole({ count, id, kind, parent }: Areas): readonly string[] {
  const rows = Array.from({ length: count }, (_, row) => row);
  const isInside = (row: number): boolean => !CONTAINERS.has(kind[row]!);
  const tops = rows.filter((row) => isInside(row) && (parent[row]! < 0 || !isInside(parent[row]!)));
  return (tops.length === 0 ? rows : tops).map((row) => id[row]!);
}

export function askWhatIf({ packId, positives, rounds, allGoesWellFrom }: WhatIfDraft, directory: Areas): WhatIfChoice {
  const whole = rounds.some(({ unit }) => unit === null) ? listWhole(directory) : [];
  return {
    packId,
    supposed: {
      positives,
      rounds: rounds.flatMap(({ unit, day, isClean }) => (unit === null ? whole : [unit]).map((area) => ({ area, day, isClean }))),
      allGoesWellFrom,
    },
  };
}

/** What is supposed already, to be changed: rounds of everything are one again. */
export function draftOf({ supposed, timeline }: WhatIf, directory: Areas): WhatIfDraft {
  const { positives, rounds, allGoesWellFrom } = supposed;
  const whole = listWhole(directory);
  const kinds = new Map(rounds.map(({ day, isClean }) => [`${day} ${isClean}`, { day, isClean }]));
  return {
    packId: timeline?.[0].pack.id ?? null,
    positives,
    rounds: [...kinds.values()].flatMap(({ day, isClean }): DraftRound[] => {
      const areas = rounds.filter((round) => round.day === day && round.isClean === isClean).map(({ area }) => area);
      const has = new Set(areas);
      if (whole.length < 2 || !whole.every((area) => has.has(area))) return areas.map((unit) => ({ unit, day, isClean }));
      // A unit that was named besides stands twice.
      const besides = areas.filter((area, order) => areas.indexOf(area) !== order || !whole.includes(area));
      return [{ unit: null, day, isClean }, ...besides.map((unit) => ({ unit, day, isClean }))];
    }),
    allGoesWellFrom,
  };
}

/** The first list on which anything of it can show; null where it shows on all lists. */
export function firstListOf({ packId, positives, rounds, allGoesWellFrom }: WhatIfDraft): EpidemicDay | null {
  if (packId !== null) return null;
  const lists = [...positives, ...rounds].map(({ day }) => day + 1);
  if (allGoesWellFrom !== null) lists.push(allGoesWellFrom + 1);
  return lists.length === 0 ? null : Math.min(...lists);
}
