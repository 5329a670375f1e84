// What became of the units since some moment: what was redrawn since, what was taken back, and whether anything else is theirs.
import type { Redrawing } from '../district/redrawn-units.ts';
import { compareEntries, type Entry, type Frontier } from './entry.ts';
import { readUpTo, settle } from './settle.ts';

export interface UnitsSince {
  /** Redrawings in force now and not then, in the order they are read. */
  readonly redrawn: readonly Redrawing[];
  /** In force then and not now. */
  readonly undone: readonly Redrawing[];
  /** Whether units or their ground are others in any way: also by a file, or by a place given by hand. */
  readonly isChanged: boolean;
}

/** Answers for any frontier of a journal. */
export function unitsSince(entries: readonly Entry[]): (seen: Frontier) => UnitsSince {
  const about = entriesAboutUnits(entries);
  const now = inForce(about);
  return (seen) => {
    const then = inForce(readUpTo(about, seen));
    const only = (these: Held, others: Held): Redrawing[] => [...these].flatMap(([key, { body }]) =>
      (!others.has(key) && body !== 'purged' && body.kind === 'units-redrawn' ? [body] : []));
    return { redrawn: only(now, then), undone: only(then, now), isChanged: now.size !== then.size || [...now.keys()].some((key) => !then.has(key)) };
  };
}

/** Entries by their id and the rows of them that are withdrawn. */
type Held = ReadonlyMap<string, Entry>;

function inForce(about: readonly Entry[]): Held {
  const { live, withdrawnRows } = settle(about);
  return new Map(live.filter(isAboutUnits).map((entry) => [`${entry.id} ${(withdrawnRows.get(entry.id) ?? []).toSorted((a, b) => a - b).join(' ')}`, entry]));
}

function isAboutUnits({ body }: Entry): boolean {
  return body !== 'purged' && (body.kind === 'units-redrawn' || body.kind === 'unit-placed' || (body.kind === 'rows-recorded' && body.of === 'units'));
}

/** Entries about units, and what withdraws them or puts them back: few of a journal. */
function entriesAboutUnits(entries: readonly Entry[]): Entry[] {
  const about = new Set<string>();
  return entries.toSorted(compareEntries).filter((entry) => {
    const { id, body } = entry;
    const isAbout = isAboutUnits(entry) || (body !== 'purged' && body.kind === 'withdrawn' && body.targets.some((target) => about.has(target.split('#')[0]!)));
    if (isAbout) about.add(id);
    return isAbout;
  });
}
