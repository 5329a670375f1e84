// From entries to the plan: what holds now, or held as far as a frontier was read.
import type { ConditionsMode } from '../zoning/rule-pack.ts';
import type { Hash } from './canonical.ts';
import { compareEntries, type Body, type Entry, type EntryId, type Frontier, type RowId } from './entry.ts';

type RowsBody = Extract<Body, { kind: 'rows-recorded' }>;

export interface RowSetRef extends RowsBody {
  readonly entry: EntryId;
  /** Row numbers (from 0) withdrawn by later entries. */
  readonly withdrawnRows: readonly number[];
}

/** What the journal says, small and pure: page and worker fold the same. */
export interface Plan {
  readonly rowSets: readonly RowSetRef[];
  readonly district: Extract<Body, { kind: 'district-named' }> | null;
  readonly pack: { readonly hash: Hash; readonly id: string } | null;
  readonly conditions: ConditionsMode;
  /** Entries whose kind this version does not know: kept, told, never dropped. */
  readonly unknown: number;
}

/** Entries within a frontier. */
export function readUpTo(entries: readonly Entry[], upTo: Frontier): Entry[] {
  return entries.filter((entry) => entry.seq <= (upTo[entry.device] ?? 0));
}

/**
 * Folds entries in (clock, device, sequence) order, skipping what is withdrawn.
 * A withdrawal is itself withdrawn by a later one (redo), so liveness is settled from the newest entry backwards.
 */
export function fold(entries: readonly Entry[]): Plan {
  const ordered = [...entries].sort(compareEntries);
  const withdrawn = new Set<EntryId>();
  const withdrawnRows = new Map<EntryId, number[]>();
  for (const entry of [...ordered].reverse()) {
    if (withdrawn.has(entry.id) || entry.body === 'purged' || entry.body.kind !== 'withdrawn') continue;
    for (const target of entry.body.targets) withdraw(target, withdrawn, withdrawnRows);
  }

  const rowSets: RowSetRef[] = [];
  let district: Plan['district'] = null;
  let pack: Plan['pack'] = null;
  let conditions: ConditionsMode = 'hold';
  let unknown = 0;
  for (const { id, body } of ordered) {
    if (withdrawn.has(id) || body === 'purged') continue;
    switch (body.kind) {
      case 'rows-recorded':
        rowSets.push({ ...body, entry: id, withdrawnRows: withdrawnRows.get(id) ?? [] });
        break;
      case 'district-named':
        district = body;
        break;
      case 'pack-adopted':
        pack = { hash: body.pack, id: body.id };
        break;
      case 'conditions-chosen':
        conditions = body.mode;
        break;
      case 'withdrawn':
        break;
      default:
        unknown++;
    }
  }
  return { rowSets, district, pack, conditions, unknown };
}

function withdraw(target: EntryId | RowId, entries: Set<EntryId>, rows: Map<EntryId, number[]>): void {
  const hash = target.lastIndexOf('#');
  if (hash < 0) {
    entries.add(target as EntryId);
    return;
  }
  const entry = target.slice(0, hash) as EntryId;
  const row = Number(target.slice(hash + 1));
  const list = rows.get(entry);
  if (list) list.push(row);
  else rows.set(entry, [row]);
}
